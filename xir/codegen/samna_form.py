"""
What samna's configuration files of all devices have in common: the keys of the outputs, the debug
block with its values, and the mark of files whose form is not confirmed.

What differs between devices is in ``Device.samna_form``.
"""

from __future__ import annotations

UNSET: dict[str, bool] = {"nullopt": True}
"""An optional value that is not set."""

READOUT = ("weightBitShift", "weights", "neurons")

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


MARK = "xir"
"""The key beside ``value0`` in files whose form is unconfirmed, or that are for another clock than
the device's default: the device, why, and the clock."""

CLOCK = "clock_hz"
"""The key of the clock in Hz below ``MARK``, where one was chosen."""
