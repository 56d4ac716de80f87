"""
The form of samna's configuration files: keys in their order, and values for what no network
determines. For XyloAudio 2 both are those of a file that samna wrote itself (in 2022).

No file of another device is public. Theirs follow the same conventions with the names and order of
samna's configuration objects as documented, and hold nothing whose default is not known; they are
marked as unconfirmed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Form:
    """The form of one device's file."""

    root: tuple[str, ...]
    """Keys of the configuration, in order."""
    fixed: Mapping[str, bool | int]
    """Those of them that no network determines."""
    input: tuple[str, ...]
    hidden: str
    """The key of the hidden neurons."""
    population: tuple[str, ...]
    """Keys of the hidden neurons together."""
    neuron: tuple[str, ...]
    """Keys of each hidden neuron."""
    unconfirmed: str = ""
    """Why nobody knows that samna reads it; empty where it is known."""

    @property
    def has_debug(self) -> bool:
        return "debug" in self.root


_AUDIO_2 = Form(
    ROOT, {"operationMode": MANUAL, **RUN}, INPUT, "reservoir", RESERVOIR, HIDDEN_NEURON
)

_NO_EXAMPLE = (
    "no file that samna wrote for this device is public: names and order follow samna's objects "
    "and its file of XyloAudio 2; settings with unknown defaults are left out"
)

FORMS: Mapping[str, Form] = {
    "xylo-audio2": _AUDIO_2,
    "xylo-imu": Form(
        root=(
            *("operationMode", "biasEnable", "imuIfInputEnable", "timeResolutionWrap"),
            *("input", "hidden", "readout"),
        ),
        fixed={"operationMode": MANUAL, "imuIfInputEnable": False},
        input=("weightBitShift", "weights"),
        hidden="hidden",
        population=("weightBitShift", "weights", "neurons", "aliasing"),
        neuron=(*OUTPUT_NEURON, "aliasTarget"),
        unconfirmed=_NO_EXAMPLE,
    ),
    "xylo-audio3": Form(
        root=(
            *("operationMode", "inputSource", "synapse2Enable", "biasEnable"),
            *("timeResolutionWrap", "enableHibernationMode", "hibernationModeTimeResolutionWrap"),
            *("input", "hidden", "readout"),
        ),
        fixed={"operationMode": MANUAL, "inputSource": 0, "enableHibernationMode": False},
        input=("weightBitShift", "weights", "syn2Weights"),
        hidden="hidden",
        population=RESERVOIR,
        neuron=HIDDEN_NEURON,
        unconfirmed=_NO_EXAMPLE,
    ),
    "xylo-v1": Form(
        root=ROOT,
        fixed=_AUDIO_2.fixed,
        input=INPUT,
        hidden="reservoir",
        population=RESERVOIR,
        neuron=HIDDEN_NEURON,
        unconfirmed="samna no longer configures this device; the form is that of XyloAudio 2",
    ),
}

MARK = "xir"
"""The key beside ``value0`` in files whose form is unconfirmed: the device, and why."""
