"""
Sound from XyloAudio 3's analogue microphone: volts to audio samples of 10 bits, 50,000 a second.

The amplifier is a model in float64: a low pass of 20 kHz and a high pass of 50 Hz in a row, each
state limited to the supply of 1.1 V, and a gain of 1, 1.26, .. 32. From the converter on it is
integers. For each sample of the converter, in this order:

    code = 512 y / (1.1 V * 1.00001), without its fraction, and one sample late
    w0 = code + sum_i ((-w_i a_i) >> baf);    z = ((sum_i b_i w_i) surplus) >> baf

of which every second one (by default) is an audio sample. The envelope E rises and falls towards
``|z|`` with the shifts of the registers. What it has reached selects a level. If the maximum has
not grown for the waiting time of its level, the amplifier's step changes by the variation of the
level. Above the last level it does so at once, and the envelope is set below the level that the
change leads to. The amplifier follows one audio sample late.

The smoother multiplies by a digital gain G, which makes good the amplifier's step and then goes
back to 1:

    G <- G - (G >> fade) + 2**fraction;    audio = (z (G >> fade)) >> fraction
"""

from __future__ import annotations

from math import pi

import numpy as np

from xir.numbers.scalars import power
from xir.sensors.audio3.arguments import (
    GAIN,
    NUMBERS,
    SMOOTH,
    WAIT,
    Circuit,
    Control,
    Heard,
    PathState,
)
from xir.sensors.audio3.compiled import hear
from xir.sensors.audio3.gain_registers import GAINS, GainRegisters
from xir.sensors.audio3.resample import Reals

LOW_PASS, HIGH_PASS = 20e3, 50.0
"""Hz"""

LOW_PASS_RESISTANCE, HIGH_PASS_RESISTANCE = 1.0, 400.0
"""In any unit: only the time constants and their ratio matter."""

SUPPLY = 1.1
"""V"""

LARGEST_GAIN = 32.0


class GainControl:
    """The path that was just switched on: no voltage, the lowest gain."""

    def __init__(self, registers: GainRegisters) -> None:
        self._circuit = Circuit(
            period=1 / registers.converter_rate,
            high_pass_resistance=HIGH_PASS_RESISTANCE,
            high_pass_capacity=1 / (2 * pi * HIGH_PASS_RESISTANCE * HIGH_PASS),
            low_pass_resistance=LOW_PASS_RESISTANCE,
            low_pass_capacity=1 / (2 * pi * LOW_PASS_RESISTANCE * LOW_PASS),
            supply=SUPPLY,
            full_scale=SUPPLY * 1.00001,
            gains=np.array([power(LARGEST_GAIN, step / (GAINS - 1)) for step in range(GAINS)]),
        )
        self._control = _control(registers)
        numbers = np.zeros(NUMBERS, np.int64)
        numbers[WAIT] = registers.wait_time_vectors[0]
        numbers[SMOOTH] = registers.gain_high_res_init_value
        self._state = PathState(np.zeros(2), np.zeros_like(self._control.b), numbers)

    @property
    def step(self) -> int:
        """Of the amplifier, that the control is at: 0 to 15."""
        return int(self._state.numbers[GAIN])

    def take(self, samples: Reals) -> Heard:
        """What comes of ``samples`` (T,), in V at the rate of the converter."""
        size = len(samples) // self._control.oversampling + 1
        heard = Heard(*(np.empty(size, np.int32) for _ in Heard._fields))
        samples = np.ascontiguousarray(samples)
        count = hear(samples, self._circuit, self._control, self._state, heard)
        return Heard(*(signal[:count] for signal in heard))


def _control(registers: GainRegisters) -> Control:
    def whole(values: tuple[int, ...]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        return np.array(values, np.int64)

    return Control(
        oversampling=registers.oversampling,
        a=whole(registers.anti_alias_filter_a_parameters),
        b=whole(registers.anti_alias_filter_b_parameters),
        surplus=registers.anti_alias_filter_surplus,
        baf=registers.anti_alias_filter_baf,
        is_fixed=int(registers.enable_pga_fixed_gain),
        fixed=registers.pga_fixed_gain_index_value,
        rise=registers.rise_average_bit_shift,
        fall=registers.fall_average_bit_shift,
        hysteresis=registers.reliable_max_hysteresis,
        longest=registers.max_sample_number,
        waits=whole(registers.wait_time_vectors),
        levels=whole(registers.amp_thresholds),
        changes=whole(registers.pga_gain_index_variations),
        smooths=int(registers.enable_gain_smoother),
        fraction=registers.gain_smoother_gain_fraction_num_bits,
        fade=registers.gain_smoother_average_bit_shift,
        up=whole(registers.up_gain_rotation_shift_averages),
        down=whole(registers.down_gain_rotation_shift_averages),
    )
