"""
What the digital front end of XyloAudio 3 is set to, checked against the widths of its registers.

The names are those of samna's ``digital_frontend`` settings, so that a field says where its value
goes. The default is the bank and the normalization that a chip has when it is switched on.
"""

from __future__ import annotations

from dataclasses import dataclass

from xir.sensors.audio3.decimator_taps import TAPS
from xir.sensors.registers import checked, checked_number

CHANNELS = 16
"""Filters, each with an input of the core."""

AUDIO_BITS = 14
"""Of an audio sample, with its sign."""

CELL_LIMIT = 15
"""The most spikes of a channel in one step that the core's input takes."""

CYCLES_A_SAMPLE = 1024
"""Of a core clock of 50 MHz: 20.48 us an audio sample, 48,828.125 Hz."""

AUDIO_RATE = 50e6 / CYCLES_A_SAMPLE
"""Hz, of the audio samples that come from a file or a PDM microphone."""

PDM_DECIMATION = 32
"""Bits of a PDM microphone for each audio sample."""

PDM_RATE = AUDIO_RATE * PDM_DECIMATION
"""Hz, of the bits of a PDM microphone: 1.5625 MHz."""

ANALOGUE_RATE = 50e3
"""Hz, of the audio samples that come from the analogue microphone."""

STATE_BITS = (29, 28, 28, 27, 27, 26, 26, 25, 25, 24, 24, 24, 24, 24, 24, 24)
"""Of the state of each filter, with its sign: 14 of the audio sample, 8 of the fraction, and what
the loudest signal gains in the filter of this place of the default bank."""

BB = (8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 4, 3, 3, 2, 2, 1)
BAF = (6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 10, 11, 11, 13, 13, 14)
A1 = (
    *(-32694, -32663, -32617, -32551, -32453, -32305, -32077, -31718),
    *(-31139, -30185, -28582, -25862, -21262, -27375, -4180, 25566),
)
A2 = (
    *(16313, 16284, 16244, 16188, 16110, 16000, 15848, 15638),
    *(15347, 14947, 14402, 13666, 12687, 22803, 19488, 15280),
)
"""
The default bank: peaks of second order at 105, 136, 201, 279, 390, 542, 762, 1070, 1503, 2110,
2963, 4161, 5843, 8204, 11582 and 16611 Hz, six times as high as wide.
"""

Channels = tuple[int, ...]
"""One whole number for each of the 16 channels."""

LARGEST_SHIFT = 31
"""The registers of ``b``, ``k1`` and ``k2`` have 16 bits. Shifts beyond this one leave nothing of a
filter's output, and the model's 64 bits."""

_LIMITS: dict[str, tuple[int, int]] = {
    "bpf_bb_values": (0, 15),
    "bpf_bwf_values": (8, 8),
    "bpf_baf_values": (0, 15),
    "bpf_a1_values": (-(1 << 15), (1 << 15) - 1),
    "bpf_a2_values": (-(1 << 15), (1 << 15) - 1),
    "iaf_thresholds": (1, (1 << 42) - 1),
    "dn_eps_values": (0, (1 << 16) - 1),
    "dn_b_values": (0, LARGEST_SHIFT),
    "dn_k1_values": (0, LARGEST_SHIFT),
    "dn_k2_values": (0, LARGEST_SHIFT),
}

_SWITCHES = ("use_global_iaf_threshold", "dn_enable")


@dataclass(frozen=True)
class AudioRegisters:
    """
    Raises ``ValueError`` for a value that its register does not hold, with the place, the value and
    the limits.
    """

    bpf_bb_values: Channels = BB
    """how far the new state of a filter is shifted down: its gain is a power of 2"""
    bpf_bwf_values: Channels = (8,) * CHANNELS
    """bits of the fraction of a filter's state; the chip's model has 8 in all filters"""
    bpf_baf_values: Channels = BAF
    """how far the products with ``a1`` and ``a2`` are shifted down"""
    bpf_a1_values: Channels = A1
    """the factor of the state one sample ago, times 2 to the power of ``bb + baf``"""
    bpf_a2_values: Channels = A2
    """the factor of the state two samples ago, likewise"""
    use_global_iaf_threshold: bool = True
    """whether all channels have the largest threshold of any of them (joint normalization). The
    chip's own default is off; the vendor's tools switch it on wherever the front end is used."""
    iaf_thresholds: Channels = (1 << 25,) * CHANNELS
    """the thresholds where there is no divisive normalization"""
    dn_enable: bool = True
    """divisive normalization: thresholds that follow the mean output of the filters"""
    dn_eps_values: Channels = (32,) * CHANNELS
    """the least mean that thresholds are computed from"""
    dn_b_values: Channels = (12,) * CHANNELS
    """2 to this power is the time constant of the mean, in audio samples"""
    dn_k1_values: Channels = (6,) * CHANNELS
    """the threshold is the mean times ``2**k1 - 2**k2``"""
    dn_k2_values: Channels = (0,) * CHANNELS
    pdm_taps: tuple[int, ...] = TAPS
    """(256,) of the filter that makes audio samples of the bits of a PDM microphone"""

    def __post_init__(self) -> None:
        for name, (low, high) in _LIMITS.items():
            values = checked(name, getattr(self, name), CHANNELS, low, high)
            object.__setattr__(self, name, values)
        for name in _SWITCHES:
            object.__setattr__(self, name, bool(checked_number(name, getattr(self, name), 0, 1)))
        taps = checked("pdm_taps", self.pdm_taps, len(TAPS), -(1 << 15), (1 << 15) - 1)
        object.__setattr__(self, "pdm_taps", taps)
        if sum(map(abs, taps)) >= 1 << 20:
            raise ValueError(
                f"the magnitudes of pdm_taps add up to {sum(map(abs, taps))}; "
                f"the limit is {(1 << 20) - 1}, so that the sum fits its register"
            )
        for channel, (k1, k2) in enumerate(zip(self.dn_k1_values, self.dn_k2_values, strict=True)):
            if k1 <= k2:
                raise ValueError(
                    f"channel {channel}: dn_k1 is {k1} and dn_k2 is {k2}; need dn_k1 > dn_k2, "
                    "for the threshold is the mean times 2**k1 - 2**k2"
                )


def in_all_channels(value: int) -> Channels:
    """``value`` 16 times."""
    return (value,) * CHANNELS
