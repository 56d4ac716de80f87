"""
The settings of the digital front end as words of its registers, 32 bits each.

Names and places are those of the vendor's register table; what two of them have in one word was
confirmed by a chip that was read (``dfe_ctrl``) and by the default configuration of the vendor's
library (the order of the taps).
"""

from __future__ import annotations

from collections.abc import Sequence

from xir.sensors.audio3.registers import PDM_DECIMATION, AudioRegisters

PHASE_TAPS = 9
"""Places for taps of each of the 32 phases."""

_TWO_A_WORD = {
    "bpf_a1_reg": "bpf_a1_values",
    "bpf_a2_reg": "bpf_a2_values",
    "dn_eps_reg": "dn_eps_values",
    "dn_b_reg": "dn_b_values",
    "dn_k1_reg": "dn_k1_values",
    "dn_k2_reg": "dn_k2_values",
}
_EIGHT_A_WORD = {
    "bpf_bb_reg": "bpf_bb_values",
    "bpf_bwf_reg": "bpf_bwf_values",
    "bpf_baf_reg": "bpf_baf_values",
}

_ADC_BITS = (1 << 14) - 1


def register_words(
    registers: AudioRegisters, *, microphone: bool, drives_clock: bool = True
) -> dict[str, int]:
    """
    The words by the names of their registers. ``microphone`` says that the audio samples come from
    a PDM microphone, ``drives_clock`` that the chip gives it its clock.
    """
    words = {"dfe_ctrl": _control(registers, microphone=microphone, drives_clock=drives_clock)}
    for name, field in _EIGHT_A_WORD.items():
        words |= _numbered(name, getattr(registers, field), 4)
    for name, field in _TWO_A_WORD.items():
        words |= _numbered(name, getattr(registers, field), 16)
    for channel, threshold in enumerate(registers.iaf_thresholds):
        words[f"iaf_thr{channel}_l"] = threshold & 0xFFFFFFFF
        words[f"iaf_thr{channel}_h"] = threshold >> 32
    words |= _numbered("pdm_h_reg", tap_values(registers.pdm_taps), 16)
    return words


def tap_values(taps: Sequence[int]) -> list[int]:
    """
    The 288 taps in the order of the registers, samna's ``h_values``: those of the same phase stand
    together, place ``9 p + j`` has tap ``32 j - p``, and 0 where there is none.
    """
    size = len(taps)
    order = [PDM_DECIMATION * j - p for p in range(PDM_DECIMATION) for j in range(PHASE_TAPS)]
    return [taps[k] if 0 <= k < size else 0 for k in order]


def _control(registers: AudioRegisters, *, microphone: bool, drives_clock: bool) -> int:
    """``dfe_ctrl``: what is switched on. Hibernation is off, and the rising edge is used."""
    return (
        1 << 0  # the filters
        | 1 << 1  # the integrators that make spikes
        | registers.dn_enable << 2
        | microphone << 4
        | registers.use_global_iaf_threshold << 5
        | (microphone and drives_clock) << 8
        | 1 << 10  # the interface to the core
        | _ADC_BITS << 16
    )


def _numbered(name: str, values: Sequence[int], bits: int) -> dict[str, int]:
    """As many values as fit in each word, the first in the lowest bits, as two's complements."""
    mask, each = (1 << bits) - 1, 32 // bits
    return {
        f"{name}{first // each}": sum(
            (value & mask) << (bits * place)
            for place, value in enumerate(values[first : first + each])
        )
        for first in range(0, len(values), each)
    }
