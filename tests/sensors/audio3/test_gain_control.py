"""The analogue path beside the second model."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.sensors.audio3 import model
from tests.sensors.audio3.sounds import QUICK_GAIN, Reals, chunks, gain, noise
from xir.sensors.audio3.arguments import Heard
from xir.sensors.audio3.gain_control import GainControl
from xir.sensors.audio3.gain_registers import ANTI_ALIAS, GainRegisters


def square(height: float) -> Reals:
    """0.2 s of 1 kHz."""
    return np.tile(np.repeat([height, -height], 50), 200)


@pytest.mark.parametrize("seed", range(20))
def test_what_is_heard_is_what_the_model_hears(seed: int) -> None:
    rng = np.random.default_rng(seed)
    registers = gain(rng)
    registers = replace(registers, **ANTI_ALIAS.get(registers.oversampling, {}))
    sound = noise(rng, 6000) * rng.choice([0.02, 0.3, 3.0])
    control = GainControl(registers)
    heard = [control.take(chunk) for chunk in chunks(rng, sound)]
    expected = model.heard(sound.tolist(), registers)
    for name in Heard._fields:
        whole = np.concatenate([getattr(part, name) for part in heard])
        assert whole.tolist() == expected[name], name


def test_the_gain_rises_in_silence_and_falls_with_noise() -> None:
    control = GainControl(QUICK_GAIN)
    control.take(np.zeros(10_000))
    assert control.step == 15
    control.take(square(0.5))
    assert control.step < 5


def test_a_fixed_gain_stays() -> None:
    registers = replace(QUICK_GAIN, enable_pga_fixed_gain=True, pga_fixed_gain_index_value=7)
    heard = GainControl(registers).take(square(0.01))
    assert set(heard.command.tolist()) == {7}


def test_the_smoother_makes_good_a_step_of_the_amplifier() -> None:
    """The sound is a tone; without the smoother its height jumps by a quarter at each step."""
    tone = 0.05 * np.sin(2 * np.pi * np.arange(40_000) / 50)
    steady = replace(GainRegisters(), wait_time_vectors=(4000,) * 16, max_sample_number=4000)

    def jump(smooths: bool) -> float:
        registers = replace(steady, enable_gain_smoother=smooths)
        heard = GainControl(registers).take(tone)
        (place,) = np.flatnonzero(np.diff(heard.command))[:1]
        height = [np.abs(heard.audio[place + k : place + k + 50]).max() for k in (-50, 4)]
        return float(height[1] / height[0])

    assert jump(False) > 1.15
    assert jump(True) < 1.08
