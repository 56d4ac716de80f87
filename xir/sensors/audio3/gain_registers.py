"""
What the analogue front end of XyloAudio 3 and its gain control are set to.

The names are those of samna's ``automatic_gain_control`` settings. The default is that of the
vendor's simulator; a chip that has just been switched on has other numbers, and a fixed gain.
"""

from __future__ import annotations

from dataclasses import dataclass

from xir.sensors.audio3.registers import ANALOGUE_RATE
from xir.sensors.registers import checked, checked_number

GAINS = 16
"""Steps of the amplifier: 1, 1.26, .. 32."""

LEVELS = 16
"""Thresholds of the envelope."""

WAITS = (
    *(15000, 21213, 25980, 30000, 33541, 36742, 39686, 42426),
    *(44999, 47434, 49749, 51961, 54083, 56124, 58094, 60000),
)
"""0.3 s times the root of 1, 2, .. 16, in samples of 50 kHz."""

Numbers = tuple[int, ...]

_SHIFT = (0, 31)
_WAIT = (1, (1 << 24) - 1)
_AVERAGE = (0, (1 << 32) - 1)
_LIMITS: dict[str, tuple[int, int, int]] = {
    "wait_time_vectors": (LEVELS, *_WAIT),
    "amp_thresholds": (LEVELS, 0, (1 << 10) - 1),
    "pga_gain_index_variations": (LEVELS + 1, -4, 3),
    "anti_alias_filter_a_parameters": (4, -(1 << 17), (1 << 17) - 1),
    "anti_alias_filter_b_parameters": (5, -128, 127),
    "up_gain_rotation_shift_averages": (GAINS - 1, *_AVERAGE),
    "down_gain_rotation_shift_averages": (GAINS - 1, *_AVERAGE),
}
"""
How many numbers, and their limits. The widths of the filter and of the averages are not published:
these hold all numbers that the vendor uses. The model computes exactly with them as long as the
filter's states do not grow without end.
"""

_SINGLE: dict[str, tuple[int, int]] = {
    "pga_fixed_gain_index_value": (0, GAINS - 1),
    "rise_average_bit_shift": _SHIFT,
    "fall_average_bit_shift": _SHIFT,
    "reliable_max_hysteresis": (0, (1 << 10) - 1),
    "max_sample_number": _WAIT,
    "aaf_oversampling_mode": (0, 2),
    "anti_alias_filter_surplus": (0, 1023),
    "anti_alias_filter_baf": _SHIFT,
    "gain_high_res_init_value": _AVERAGE,
    "gain_smoother_average_bit_shift": _SHIFT,
    "gain_smoother_gain_fraction_num_bits": (0, 15),
}

_SWITCHES = ("enable_pga_fixed_gain", "enable_gain_smoother")


@dataclass(frozen=True)
class GainRegisters:
    """
    Raises ``ValueError`` for a value beyond its limits, with its place, and for thresholds that do
    not rise.
    """

    enable_pga_fixed_gain: bool = False
    """whether the gain stays what it is set to"""
    pga_fixed_gain_index_value: int = 0
    """the step of the amplifier that it then has"""
    rise_average_bit_shift: int = 3
    """2 to this power is the time constant of a rising envelope, in samples of 50 kHz"""
    fall_average_bit_shift: int = 14
    """the same of a falling one"""
    reliable_max_hysteresis: int = 5
    """how far a maximum must pass the last one that was noted, to be noted"""
    max_sample_number: int = WAITS[-1]
    """samples after which the gain is changed even though the maximum still grows"""
    wait_time_vectors: Numbers = WAITS
    """samples for which a maximum must stay, by its level"""
    amp_thresholds: Numbers = (11, 14, 17, 22, 28, 35, 44, 56, 71, 89, 112, 142, 179, 225, 284, 358)
    """the levels, in steps of the converter"""
    pga_gain_index_variations: Numbers = (*(1,) * 14, 0, 0, -1)
    """what is added to the step of the amplifier, by the level; the last is above all thresholds"""
    aaf_oversampling_mode: int = 1
    """2 to this power is how often the converter samples for each audio sample"""
    anti_alias_filter_a_parameters: Numbers = (-76101, 93600, -46155, 15598)
    anti_alias_filter_b_parameters: Numbers = (45, 63, 96, 63, 45)
    anti_alias_filter_surplus: int = 163
    """what the output of the anti-alias filter is multiplied by"""
    anti_alias_filter_baf: int = 16
    """how far that product, and those with ``a``, are shifted down"""
    enable_gain_smoother: bool = False
    """whether a step of the amplifier is made good by a digital gain, which then fades"""
    gain_high_res_init_value: int = 512 << 10
    """the digital gain at the start"""
    gain_smoother_average_bit_shift: int = 10
    """2 to this power is the time constant with which it goes back to 1"""
    gain_smoother_gain_fraction_num_bits: int = 9
    """2 to this power is a digital gain of 1"""
    up_gain_rotation_shift_averages: Numbers = (645 << 10,) * (GAINS - 1)
    """the digital gain after a step down of the amplifier, for each step"""
    down_gain_rotation_shift_averages: Numbers = (406 << 10,) * (GAINS - 1)
    """the same after a step up"""

    def __post_init__(self) -> None:
        for name, (count, low, high) in _LIMITS.items():
            values = checked(name, getattr(self, name), count, low, high)
            object.__setattr__(self, name, values)
        for name, (low, high) in _SINGLE.items():
            value = checked_number(name, getattr(self, name), low, high)
            object.__setattr__(self, name, value)
        for name in _SWITCHES:
            object.__setattr__(self, name, bool(checked_number(name, getattr(self, name), 0, 1)))
        thresholds = self.amp_thresholds
        if list(thresholds) != sorted(set(thresholds)):
            raise ValueError(f"amp_thresholds are {thresholds}; need numbers that rise")
        for level, change in enumerate(self.pga_gain_index_variations):
            if change < 0 and level + change < 0:
                raise ValueError(
                    f"pga_gain_index_variations[{level}] is {change}; need {-level} or more, for "
                    "the envelope is set to the level that the change leads to"
                )

    @property
    def oversampling(self) -> int:
        """Samples of the converter for each audio sample: 1, 2 or 4."""
        return 1 << self.aaf_oversampling_mode

    @property
    def converter_rate(self) -> float:
        """Hz"""
        return ANALOGUE_RATE * self.oversampling


ANTI_ALIAS: dict[int, dict[str, int | Numbers]] = {
    1: {
        "aaf_oversampling_mode": 0,
        "anti_alias_filter_a_parameters": (0, 0, 0, 0),
        "anti_alias_filter_b_parameters": (64, 0, 0, 0, 0),
        "anti_alias_filter_surplus": 256,
        "anti_alias_filter_baf": 14,
    },
    4: {
        "aaf_oversampling_mode": 2,
        "anti_alias_filter_a_parameters": (-93468, 113014, -65651, 15547),
        "anti_alias_filter_b_parameters": (46, -62, 96, -62, 46),
        "anti_alias_filter_surplus": 33,
        "anti_alias_filter_baf": 15,
    },
}
"""
The vendor's anti-alias filters for the oversampling that is not the default. That of 1 lets all
through.
"""
