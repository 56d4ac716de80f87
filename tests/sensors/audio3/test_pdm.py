"""The PDM microphone, and the chip's filter of its bits, beside the second model."""

from __future__ import annotations

import numpy as np
import pytest

from tests.sensors.audio3 import model
from tests.sensors.audio3.sounds import chirp, chunks
from xir.sensors.audio3.decimator import Decimator
from xir.sensors.audio3.decimator_taps import TAPS
from xir.sensors.audio3.microphone import Microphone


@pytest.mark.parametrize("seed", range(4))
def test_bits_are_those_of_the_model(seed: int) -> None:
    rng = np.random.default_rng(seed)
    sound = np.repeat(rng.uniform(-0.8, 0.8, 60), 50)
    microphone = Microphone()
    bits = np.concatenate([microphone.take(chunk) for chunk in chunks(rng, sound)])
    assert bits.tolist() == model.bits_of(sound.tolist())


def test_bits_follow_the_sound() -> None:
    """After a thousandth of a second, as a mean over a time that is long for 20 kHz."""
    sound = np.full(20_000, 0.25)
    bits = Microphone().take(sound)[2000:]
    assert 2 * bits.mean() - 1 == pytest.approx(0.25, abs=1e-3)


@pytest.mark.parametrize("seed", range(6))
def test_audio_samples_are_those_of_the_model(seed: int) -> None:
    rng = np.random.default_rng(seed)
    bits = rng.integers(0, 2, int(rng.integers(0, 1500))).astype(np.uint8)
    taps = TAPS if seed % 2 else tuple(rng.integers(-4000, 4000, 256).tolist())
    decimator = Decimator(taps)
    audio = [decimator.take(chunk) for chunk in chunks(rng, bits)]
    plain = model.decimated(bits.tolist(), taps, drain=False)
    assert np.concatenate(audio).tolist() == plain
    audio.append(decimator.rest())
    assert np.concatenate(audio).tolist() == model.decimated(bits.tolist(), taps, drain=True)


def test_a_sound_comes_through_with_three_quarters_of_its_height() -> None:
    """The taps add up to 782,020: 6109 for a signal of 1, of the 8192 of an audio sample."""
    sound = np.repeat(chirp(400), 32)
    audio = Decimator(TAPS).take(Microphone().take(sound))
    settled = audio[40:]
    assert settled.max() == pytest.approx(0.5 * 6109, rel=0.02)
    assert settled.min() == pytest.approx(-0.5 * 6109, rel=0.02)
