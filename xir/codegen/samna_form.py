"""
The form of samna's configuration file for the core of XyloAudio 2: keys in their order, and values
for what no network determines. Both are those of a file that samna wrote itself (in 2022).
"""

from __future__ import annotations

MANUAL = 0
"""``operationMode`` of that file: one time step for each command."""

UNSET: dict[str, bool] = {"nullopt": True}
"""An optional value that is not set."""

RUN = {"directFetchStateRam": False, "enableHibernationMode": False, "clearNetworkState": False}

ROOT = (
    *("operationMode", "synapse2Enable", "biasEnable"),
    *RUN,
    *("timeResolutionWrap", "hibernationModeTimeResolutionWrap"),
    *("input", "reservoir", "readout", "debug"),
)

INPUT = ("weightBitShift", "weights", "syn2_weights")
"""The second synapse's key is in another style here than in ``RESERVOIR``: so it is in the file."""

RESERVOIR = ("weightBitShift", "weights", "syn2Weights", "neurons", "aliasing")
READOUT = ("weightBitShift", "weights", "neurons")
OUTPUT_NEURON = ("threshold", "vMemDecay", "iSynDecay", "vMemBias")
HIDDEN_NEURON = (*OUTPUT_NEURON, "iSyn2Decay", "aliasTarget")

DEBUG: dict[str, bool | int | dict[str, int] | dict[str, bool]] = {
    "keepInterrupt": False,
    "alwaysUpdateOmpStat": False,
    "enableRstPadPull": True,
    "rstPadPullSelect": False,
    "ramWakeUpSettleTime": 0,
    "ramPowerEnable": True,
    "monitors": {"value0": 0, "value1": 0, "value2": 0, "value3": 0},
    "isynClockEnable": True,
    "isyn2ClockEnable": True,
    "raClockEnable": True,
    "biasClockEnable": False,
    "hmClockEnable": True,
    "inputWriteSelect": 0,
    "inputReadSelect": 0,
    "inputSelectEnable": False,
    "ramManualSleepControl": 0,
    "ramAutoSleepControl": 0,
    "ramLightSleep": False,
    "ramDeepSleep": False,
    "debugStatusUpdateEnable": False,
    "monitorDebugEnable": False,
    "peInternalSelect": 3,
    "peFsmSelect": 7,
    "peEngineSelect": 7,
    "peAccessRamFsmSelect": 31,
    "memShellRamArbiterSelect": 31,
    "readTimingSelect": 1,
    "writeTimingSelect": 1,
    "monitorNeuronVMem": UNSET,
    "monitorNeuronISyn": UNSET,
    "monitorNeuronISyn2": UNSET,
    "monitorNeuronSpike": UNSET,
}
