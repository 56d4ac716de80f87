"""The model of XyloAudio 2's front end: what is drawn, and what comes of a recording."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from xir.sensors.audio2.chip import CENTRES, Chip
from xir.sensors.audio2.front_end import KEPT, Audio2Encoder

RATE = 110_000.0


def tone(frequency: float, *, seconds: float = 0.2, height: float = 0.1) -> Any:
    return height * np.sin(2 * np.pi * frequency * np.arange(int(seconds * RATE)) / RATE)


def encoder(**options: Any) -> Audio2Encoder:
    usual: dict[str, Any] = {"rate": RATE, "samples_per_step": 1100, "seed": 7, "keep": KEPT}
    return Audio2Encoder(**usual | options)


def test_what_is_drawn_comes_in_the_order_of_the_vendors_simulator() -> None:
    chip = Chip(7, has_offset=True, has_mismatch=True)
    drawn = np.random.RandomState(7).rand(1 + 1 + 16 + 16 + 16 + 1) * 2 - 1
    assert chip.microphone_offset == pytest.approx(5e-3 * drawn[0])
    assert chip.amplifier_offset == pytest.approx(5e-3 * drawn[1])
    assert chip.filter_offsets == pytest.approx(5e-3 * drawn[2:18])
    centres = np.array(CENTRES) * (1 + 0.05 * drawn[34:50]) * (1 + 0.05 * drawn[50])
    assert chip.centres == pytest.approx(centres)
    assert chip.widths == pytest.approx(centres / 4 / (1 + 0.1 * drawn[18:34]))


def test_a_nominal_chip() -> None:
    chip = Chip(7, has_offset=False, has_mismatch=False)
    assert chip.centres.tolist() == list(CENTRES)
    assert sum(CENTRES) == 52_032
    assert chip.widths[7] == 168.5
    assert chip.microphone_offset == chip.amplifier_offset == chip.filter_offsets.max() == 0


def test_noise_is_white_above_its_knee_and_rises_below() -> None:
    noise = Chip(1, has_offset=False, has_mismatch=False).noise(1 << 17, RATE, 1e-6, 5000.0)
    power = np.abs(np.fft.rfft(noise)) ** 2 / (RATE / 2) / (1 << 17) * 2
    frequency = np.arange(len(power)) * RATE / (1 << 17)

    def density(low: float, high: float) -> float:
        return float(np.sqrt(power[(frequency >= low) & (frequency < high)].mean() * 0.5))

    assert density(20_000, 50_000) == pytest.approx(1e-6, rel=0.03)
    assert density(990, 1010) == pytest.approx(5e-6, rel=0.3)


def test_the_amplifier_has_its_noise() -> None:
    """70 nV a root of Hz above 70 kHz, and ten times that at 7 kHz."""
    quiet = np.zeros(1 << 16)
    noise = encoder(has_noise=True).encode(quiet).kept["amplified"]
    power = np.abs(np.fft.rfft(noise * np.hanning(len(noise)))) ** 2
    around = slice(*(int(frequency * len(noise) / RATE) for frequency in (6900, 7100)))
    window = (np.hanning(len(noise)) ** 2).sum()
    density = np.sqrt(power[around].mean() * 2 / window / RATE)
    assert density == pytest.approx(700e-9, rel=0.3)


@pytest.mark.parametrize("channel", [5, 9, 13])
def test_a_tone_makes_its_channel_spike_most(channel: int) -> None:
    counts = encoder().encode(tone(CENTRES[channel])).counts
    assert counts.shape == (20, 16)
    assert counts.sum(axis=0).argmax() == channel
    assert counts.max() <= 15


def test_spikes_are_those_of_the_circuit() -> None:
    run = encoder().encode(tone(1700))
    rectified, fine = run.kept["rectified"], run.kept["fine"]
    for channel in (8, 9, 10):
        voltage, spikes = 0.0, 1
        expected: list[int] = []
        for value in rectified[:, channel].tolist():
            voltage += (0.333e-6 * value - 1e-9 * voltage) / RATE / 5e-12
            voltage = min(max(voltage, 0.0), 1.1)
            fired = voltage >= 0.5
            if fired:
                voltage = 0.0
                spikes += 1
            expected.append(int(fired and spikes % 4 == 0))
        assert fine[:, channel].tolist() == expected
    assert fine.sum() > 100


def test_steps_begin_one_sample_late() -> None:
    run = encoder(samples_per_step=1000).encode(tone(1700, seconds=0.05))
    fine = run.kept["fine"]
    assert len(run.counts) == len(fine) // 1000 == 5
    assert run.counts[0].tolist() == fine[0].tolist()
    assert run.counts[3].tolist() == np.minimum(fine[2001:3001].sum(axis=0), 15).tolist()


def test_a_seed_is_a_chip() -> None:
    options = {"has_noise": True, "has_offset": True, "has_mismatch": True}
    first, again = (encoder(**options).encode(tone(700)).kept["rectified"] for _ in range(2))
    assert np.array_equal(first, again)
    other = encoder(**options, seed=8).encode(tone(700)).kept["rectified"]
    assert not np.array_equal(first, other)


def test_each_kind_of_error_changes_what_comes_out() -> None:
    nominal = encoder().encode(tone(700)).kept["amplified"]
    for name in ("has_noise", "has_offset"):
        changed = encoder(**{name: True}).encode(tone(700)).kept["amplified"]
        assert not np.array_equal(nominal, changed), name
    bands = [encoder(has_mismatch=has).encode(tone(700)).kept["filtered"] for has in (False, True)]
    assert np.abs(bands[0] - bands[1]).max() > 1e-3


def test_microphone_and_amplifier_bend_the_signal() -> None:
    """0.1 V becomes 0.102, and 0.44 w - 0.0044 w**3 with w = 0.102 / 0.44."""
    amplified = encoder().encode(np.full(20, 0.1)).kept["amplified"]
    assert amplified == pytest.approx(0.102 - 0.0044 * (0.102 / 0.44) ** 3, abs=1e-12)


def test_the_amplifier_saturates() -> None:
    loud = encoder(gain=12).encode(tone(300, height=0.4)).kept["amplified"]
    quiet = encoder(gain=12).encode(tone(300, height=0.001)).kept["amplified"]
    assert np.abs(loud).max() == pytest.approx(0.55)
    assert np.abs(quiet).max() == pytest.approx(0.004 * 1.03, rel=0.01)


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"rate": 48_000.0}, r"the rate is 48000\.0 Hz; need 101640 Hz or more"),
    ({"rate": float("nan")}, "the rate is nan Hz"),
    ({"gain": 3}, "the gain is 3 dB; need 0, 6 or 12"),
    ({"samples_per_step": 0}, "a time step of 0 samples; need 1 or more"),
    ({"keep": ["spikes"]}, "cannot keep 'spikes'; need one of amplified"),
]


@pytest.mark.parametrize(("options", "message"), REFUSED)
def test_other_options_are_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        encoder(**options)


@pytest.mark.parametrize("recording", [[0.0] * 7, [[0.0] * 9], [0.0] * 9 + [float("inf")]])
def test_other_recordings_are_refused(recording: Any) -> None:
    with pytest.raises(ValueError, match="need 8 samples or more of one channel, finite numbers"):
        encoder().encode(recording)
