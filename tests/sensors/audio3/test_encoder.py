"""Whole recordings: as recorded, as the second model has them, and chunk by chunk."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from tests.sensors.audio3 import model
from tests.sensors.audio3.record import FOLDER, RUNS, VENDOR, run
from tests.sensors.audio3.sounds import QUICK_GAIN, chirp, chunks, noise, registers
from xir.sensors.audio3.encoder import KEPT, Audio3Encoder
from xir.sensors.audio3.registers import AudioRegisters, in_all_channels

PATHS = [("external", 16000.0), ("external", 48828.125), ("pdm", 48000.0), ("analogue", 44100.0)]


@pytest.mark.parametrize("name", RUNS)
def test_runs_are_as_they_were_recorded(name: str) -> None:
    with np.load(FOLDER / f"audio3_{name}.npz") as recorded:
        found = run(name)
        assert set(found) == set(recorded.files)
        for key, array in found.items():
            assert np.array_equal(array, recorded[key]), key


@pytest.mark.parametrize("start", ["cold", "warm"])
@pytest.mark.parametrize("seed", range(12))
def test_all_is_as_in_the_model(seed: int, start: Any) -> None:
    rng = np.random.default_rng(seed)
    size, set_to = int(rng.integers(1, 200)), registers(rng)
    encoder = Audio3Encoder(
        set_to, path="external", rate=48828.125, samples_per_step=size, start=start, keep=KEPT
    )
    parts = [encoder.encode(noise(rng, int(rng.integers(5, 500)))), encoder.finish()]
    kept = parts[0].kept
    expected = model.encoded(kept["audio"].tolist(), set_to, size, warm=start == "warm")
    for name in ("filtered", "fine", "thresholds"):
        assert kept[name].tolist() == expected[name], name
    counts = np.concatenate([part.counts for part in parts])
    assert counts.tolist() == expected["counts"]


@pytest.mark.parametrize(("path", "rate"), PATHS)
@pytest.mark.parametrize("seed", range(6))
def test_chunks_give_what_the_whole_gives(path: Any, rate: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    sound = noise(rng, int(rng.integers(20, 3000)))
    options: dict[str, Any] = {
        "path": path,
        "rate": rate,
        "samples_per_step": int(rng.integers(1, 200)),
        "gain": QUICK_GAIN,
        "keep": KEPT,
    }
    set_to = registers(rng)
    once, often = Audio3Encoder(set_to, **options), Audio3Encoder(set_to, **options)
    whole = [once.encode(sound), once.finish()]
    parts = [often.encode(chunk) for chunk in chunks(rng, sound)] + [often.finish()]
    assert_equal(whole, parts)
    assert once.statistics == often.statistics


def assert_equal(whole: list[Any], parts: list[Any]) -> None:
    def joined(runs: list[Any], name: str) -> list[Any]:
        return [row for run in runs for row in run.kept.get(name, np.zeros(0)).tolist()]

    first, second = (np.concatenate([run.counts for run in runs]) for runs in (whole, parts))
    assert np.array_equal(first, second)
    for name in whole[0].kept:
        assert joined(whole, name) == joined(parts, name), name


def test_bits_give_what_the_microphone_gives() -> None:
    sound = chirp(400)
    heard = Audio3Encoder(VENDOR, path="pdm", rate=48000.0, keep=KEPT)
    first = [heard.encode(sound), heard.finish()]
    bits = np.concatenate([run.kept["bits"] for run in first if "bits" in run.kept])
    given = Audio3Encoder(VENDOR, path="bits", rate=1562500.0, keep=KEPT)
    assert_equal(first, [given.encode(bits), given.finish()])


def test_a_warm_start_takes_one_chunk() -> None:
    encoder = Audio3Encoder(AudioRegisters(), path="external", rate=16000.0, start="warm")
    assert len(encoder.encode(chirp(800)).counts) == 5
    assert len(encoder.finish().counts) == 0
    with pytest.raises(ValueError, match="a warm start needs the whole recording in one chunk"):
        encoder.encode(chirp(800))


def test_a_recording_that_is_finished_takes_no_more() -> None:
    encoder = Audio3Encoder(AudioRegisters(), path="external", rate=16000.0)
    assert len(encoder.encode(chirp(800)).counts) == 4
    assert len(encoder.finish().counts) == 1
    assert len(encoder.finish().counts) == 0
    with pytest.raises(ValueError, match="the recording is finished"):
        encoder.encode(chirp(800))


@pytest.mark.parametrize("start", ["cold", "warm"])
def test_a_recording_without_samples(start: Any) -> None:
    encoder = Audio3Encoder(AudioRegisters(), path="external", rate=16000.0, start=start)
    assert encoder.encode([]).counts.shape == (0, 16)
    assert encoder.finish().counts.shape == (0, 16)


def test_warnings_are_counted() -> None:
    silent = tuple(1 << 41 if channel == 3 else 1 << 12 for channel in range(16))
    encoder = Audio3Encoder(
        replace(AudioRegisters(), dn_enable=False, iaf_thresholds=silent),
        path="external",
        rate=48828.125,
    )
    sound = chirp(4880)
    sound[[7, 9]] = (1.5, -1.0)
    counts = np.concatenate([encoder.encode(sound).counts, encoder.finish().counts])
    statistics = encoder.statistics
    assert statistics.samples == 4880
    assert statistics.clipped == 2
    assert statistics.silent == (3,)
    assert statistics.full_cells == np.count_nonzero(counts == 15) > 0
    assert max(statistics.spikes) > 15 * len(counts)
    assert not any(statistics.saturated)


def test_the_ends_of_the_converter_are_counted() -> None:
    encoder = Audio3Encoder(AudioRegisters(), path="analogue", rate=50e3, keep=["converted"])
    square = np.tile(np.repeat([5.0, -5.0], 50), 4)
    run = encoder.encode(square)
    ends = np.isin(run.kept["converted"], (-512, 511))
    assert encoder.statistics.clipped == np.count_nonzero(ends) > 0


def test_a_filter_that_leaves_its_register_is_counted() -> None:
    """Poles beyond the unit circle: the state grows without end."""
    a2 = AudioRegisters().bpf_a2_values
    unstable = replace(AudioRegisters(), bpf_a2_values=(32767, *a2[1:]))
    encoder = Audio3Encoder(unstable, path="external", rate=48828.125, keep=["filtered"])
    outputs = encoder.encode(chirp(400)).kept["filtered"]
    assert np.abs(outputs[:, 0]).max() == 2 * ((1 << 28) - 1)
    assert encoder.statistics.saturated[0] > 100
    assert not any(encoder.statistics.saturated[1:])


def test_a_loud_sound_makes_the_microphone_run_away() -> None:
    encoder = Audio3Encoder(AudioRegisters(), path="pdm", rate=48000.0)
    with pytest.raises(ValueError, match=r"ran away before 0\.1\d s: .* give it less gain"):
        encoder.encode(np.ones(48000))


def test_the_loudest_signal_stays_in_the_registers() -> None:
    """Of any signal the one that drives a filter most: the signs of its response, backwards."""
    for channel in range(16):
        impulse = np.zeros((4000, 1), np.int64)
        impulse[0] = 1
        response = states_of(channel, impulse)
        loudest = np.sign(response[::-1])
        encoder = Audio3Encoder(AudioRegisters(), path="external", rate=48828.125)
        encoder.encode(np.where(loudest < 0, -0.9999, 0.9999))
        assert not any(encoder.statistics.saturated), channel


def states_of(channel: int, signal: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """(T,) of a filter of the default bank, without rounding."""
    bank = AudioRegisters()
    scale = 2.0 ** (bank.bpf_bb_values[channel] + bank.bpf_baf_values[channel])
    a1, a2 = bank.bpf_a1_values[channel] / scale, bank.bpf_a2_values[channel] / scale
    states = [0.0, 0.0]
    for sample in signal.ravel().tolist():
        states.append(sample - a1 * states[-1] - a2 * states[-2])
    return np.array(states[2:])


USUAL: dict[str, Any] = {"path": "external", "rate": 16000.0}

REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"path": "tape"}, "path is 'tape'; need one of external, pdm, bits, analogue"),
    ({"start": "hot"}, "start is 'hot'; need one of cold, warm"),
    ({"keep": ("bit",)}, "cannot keep 'bit'; need one of bits"),
    ({"rate": 0.0}, r"the rate is 0\.0 Hz; need a number above 0"),
    ({"rate": float("nan")}, "the rate is nan Hz"),
    ({"path": "bits"}, "the rate of bits is 16000.0 Hz; need 1562500"),
    ({"samples_per_step": 0}, "a time step of 0 audio samples; need 1 or more"),
]


@pytest.mark.parametrize(("options", "message"), REFUSED)
def test_other_options_are_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Audio3Encoder(AudioRegisters(), **USUAL | options)


@pytest.mark.parametrize(
    ("chunk", "message"),
    [
        ([[0.0, 0.1]], r"float64 of shape \(1, 2\); need real numbers of shape \(samples,\)"),
        (["a"], "need real numbers"),
        ([1j], "need real numbers"),
        ([0.0, float("nan"), 1.0], "sample 1 of the chunk is nan; need a finite number"),
    ],
)
def test_other_chunks_are_refused(chunk: Any, message: str) -> None:
    encoder = Audio3Encoder(AudioRegisters(), path="external", rate=16000.0)
    with pytest.raises(ValueError, match=message):
        encoder.encode(chunk)


def test_bits_are_0_or_1() -> None:
    encoder = Audio3Encoder(AudioRegisters(), path="bits", rate=1562500.0)
    with pytest.raises(ValueError, match="neither 0 nor 1; write -1 as 0"):
        encoder.encode([1, -1, 1])


@pytest.mark.parametrize(
    ("path", "size", "seconds"),
    [
        ("external", 488, 9.99424e-3),
        ("pdm", 488, 9.99424e-3),
        ("bits", 488, 9.99424e-3),
        ("analogue", 500, 10e-3),
        ("external", 1, 20.48e-6),
    ],
)
def test_time_steps_have_seconds(path: Any, size: int, seconds: float) -> None:
    encoder = Audio3Encoder(AudioRegisters(), path=path, rate=1562500.0, samples_per_step=size)
    assert encoder.step_seconds == pytest.approx(seconds, abs=1e-12)


@pytest.mark.parametrize("is_joint", [True, False])
def test_without_a_least_mean_even_silence_spikes(is_joint: bool) -> None:
    """The threshold then is 0, which every channel has reached."""
    set_to = replace(
        AudioRegisters(), dn_eps_values=in_all_channels(0), use_global_iaf_threshold=is_joint
    )
    encoder = Audio3Encoder(set_to, path="external", rate=48828.125, keep=["fine"])
    assert encoder.encode(np.zeros(100)).kept["fine"].tolist() == [[1] * 16] * 100


def test_silence_makes_no_spikes() -> None:
    """The thresholds then follow from the least mean, and nothing comes in."""
    quiet = replace(AudioRegisters(), dn_eps_values=in_all_channels(1))
    encoder = Audio3Encoder(quiet, path="external", rate=16000.0)
    assert encoder.encode(np.zeros(1600)).counts.sum() == 0
    assert encoder.statistics.silent == tuple(range(16))
