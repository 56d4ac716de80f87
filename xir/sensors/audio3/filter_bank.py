"""
The sixteen filters of the chip, from registers to ``xir.sensors.band_pass``.

The output of a filter is latched, one sample later than that of Xylo IMU, and keeps the eight bits
of the fraction.
"""

from __future__ import annotations

from xir.sensors.audio3.registers import CHANNELS, STATE_BITS, AudioRegisters
from xir.sensors.band_pass import FilterBank


def bank_of(registers: AudioRegisters) -> FilterBank:
    """The filters that ``registers`` set, each of the one signal."""
    return FilterBank(
        source=(0,) * CHANNELS,
        bb=registers.bpf_bb_values,
        bwf=registers.bpf_bwf_values,
        baf=registers.bpf_baf_values,
        a1=registers.bpf_a1_values,
        a2=registers.bpf_a2_values,
        out_shift=(0,) * CHANNELS,
        largest=tuple((1 << (bits - 1)) - 1 for bits in STATE_BITS),
        latched=True,
    )
