"""Accelerations to spikes: every intermediate result against the plain version."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pytest

from tests.sensors.imu.drawing import KINDS, drawn_registers, drawn_samples
from tests.sensors.imu.plain import plain_run
from xir.sensors.imu import ImuEncoder, ImuRegisters
from xir.sensors.imu.encoder import BLOCK, KEPT

STARTS: tuple[Literal["cold", "warm"], ...] = ("cold", "warm")


@pytest.mark.parametrize("seed", range(200))
def test_it_computes_what_the_plain_version_computes(seed: int) -> None:
    rng = np.random.default_rng(seed)
    registers = drawn_registers(rng)
    samples = drawn_samples(rng, KINDS[seed % len(KINDS)], int(rng.integers(1, 90)))
    start = STARTS[seed // len(KINDS) % 2]
    encoder = ImuEncoder(registers, start=start, keep=KEPT)
    run = encoder.encode(samples)
    plain = plain_run(registers, samples.tolist(), warm=start == "warm")
    names = ["rotated", "filtered"] + ["covariance", "rotation"] * (not registers.bypass_jsvd)
    for name in names:
        assert run.kept[name].tolist() == getattr(plain, name), name
    assert run.counts.tolist() == plain.counts
    assert encoder.statistics.dead_since == tuple(plain.died)
    assert encoder.statistics.spikes == tuple(np.sum(plain.counts, axis=0))


def test_the_drawn_runs_have_spikes_and_dead_axes() -> None:
    spikes = dead = 0
    for seed in range(0, 200, 5):
        rng = np.random.default_rng(seed)
        registers = drawn_registers(rng)
        encoder = ImuEncoder(registers)
        encoder.encode(drawn_samples(rng, KINDS[seed % len(KINDS)], int(rng.integers(1, 90))))
        spikes += sum(encoder.statistics.spikes)
        dead += any(step is not None for step in encoder.statistics.dead_since)
    assert spikes > 1000
    assert dead > 5


@pytest.mark.parametrize("seed", range(40))
def test_chunk_by_chunk_equals_the_whole(seed: int) -> None:
    rng = np.random.default_rng(seed)
    registers = drawn_registers(rng)
    samples = drawn_samples(rng, KINDS[seed % len(KINDS)], int(rng.integers(0, 300)))
    whole, parts = ImuEncoder(registers, keep=KEPT), ImuEncoder(registers, keep=KEPT)
    once = whole.encode(samples)
    cuts = np.sort(rng.integers(0, len(samples) + 1, rng.integers(0, 12)))
    runs = [parts.encode(chunk) for chunk in np.split(samples, cuts)]
    assert np.array_equal(np.concatenate([run.counts for run in runs]), once.counts)
    for name in once.kept:
        assert np.array_equal(np.concatenate([run.kept[name] for run in runs]), once.kept[name])
    assert parts.statistics == whole.statistics


@pytest.mark.parametrize("start", STARTS)
def test_more_than_one_block_equals_the_plain_filters(start: Literal["cold", "warm"]) -> None:
    samples = drawn_samples(np.random.default_rng(5), "walk", BLOCK + 700)
    registers = ImuRegisters(select_iaf_output=True)
    plain = plain_run(registers, samples.tolist(), warm=start == "warm")
    run = ImuEncoder(registers, start=start, keep=["filtered"]).encode(samples)
    assert list(run.kept) == ["filtered"]
    assert run.kept["filtered"].tolist() == plain.filtered
    assert run.counts.tolist() == plain.counts


def test_a_warm_start_differs_at_first_and_takes_one_chunk() -> None:
    samples = drawn_samples(np.random.default_rng(1), "gravity", 900)
    warm = ImuEncoder(ImuRegisters(), start="warm")
    counts = warm.encode(samples).counts
    differ = np.any(counts != ImuEncoder(ImuRegisters()).encode(samples).counts, axis=1)
    assert differ[:50].any()
    assert not differ[800:].any()
    with pytest.raises(ValueError, match="a warm start needs the whole recording in one chunk"):
        warm.encode(samples)


def test_g_and_integers_are_the_same_signal() -> None:
    g = np.random.default_rng(2).uniform(-1, 1, (100, 3))
    whole = np.trunc(0.49 * g * 2**15).astype(int)
    counts = ImuEncoder(ImuRegisters()).encode(g).counts
    assert counts.any()
    assert np.array_equal(counts, ImuEncoder(ImuRegisters()).encode(whole).counts)
    louder = ImuEncoder(ImuRegisters(), scale=0.98).encode(g / 2).counts
    assert np.array_equal(counts, louder)


def test_gravity_along_an_axis_kills_the_two_others_and_says_when() -> None:
    encoder = ImuEncoder(ImuRegisters(), keep=["rotated"])
    samples = np.zeros((30, 3))
    samples[:, 2] = 1
    still = encoder.encode(samples)
    assert encoder.statistics.dead_since == (0, None, 0)
    moving = encoder.encode(np.random.default_rng(0).normal(0, 0.5, (200, 3)))
    rotated = np.concatenate([still.kept["rotated"], moving.kept["rotated"]])
    assert rotated.any(axis=0).tolist() == [False, True, False]
    assert encoder.statistics.dead_since == (0, None, 0)
    assert encoder.statistics.silent == (0, 1, 2, 3, 4, 10, 11, 12, 13, 14)


def test_an_axis_that_dies_later_dies_at_the_first_step_of_a_held_rotation() -> None:
    samples = np.full((40, 3), (1000, 1931, 0))
    samples[20:] = (0, 0, 9000)
    registers = ImuRegisters(estimator_k_setting=0, update_matrix_threshold=6)
    encoder = ImuEncoder(registers)
    for chunk in np.split(samples, [7, 23]):
        encoder.encode(chunk)
    assert encoder.statistics.dead_since == (24, None, 24)
    assert plain_run(registers, samples.tolist(), warm=False).died == [24, None, 24]


def test_what_is_limited_is_counted() -> None:
    samples = np.full((50, 3), 40000)
    samples[::2] = -40000
    samples[0] = 32767
    registers = ImuRegisters(bypass_jsvd=True, scale_values=(0,) * 15)
    encoder = ImuEncoder(registers, keep=["samples", "filtered"])
    run = encoder.encode(samples)
    assert encoder.statistics.clipped == (49, 49, 49)
    assert np.abs(run.kept["samples"]).tolist() == [[32767] * 3] * 50
    assert encoder.statistics.limited == np.count_nonzero(np.abs(run.kept["filtered"]) > 15)
    assert encoder.statistics.limited > 100
    spiking = ImuEncoder(
        ImuRegisters(bypass_jsvd=True, select_iaf_output=True, iaf_threshold_values=(50,) * 15)
    )
    outputs = np.abs(run.kept["filtered"]).cumsum(axis=0) // 50
    spiking.encode(samples)
    assert spiking.statistics.limited == np.count_nonzero(np.diff(outputs, axis=0, prepend=0) > 1)


def test_a_filter_that_never_settles_is_kept_in_its_register_and_counted() -> None:
    a1 = (-65536, *ImuRegisters().bpf_a1_values[1:])
    a2 = (-65536, *ImuRegisters().bpf_a2_values[1:])
    encoder = ImuEncoder(ImuRegisters(bpf_a1_values=a1, bpf_a2_values=a2), start="warm")
    encoder.encode(drawn_samples(np.random.default_rng(3), "sines", 300))
    assert encoder.statistics.saturated[0] > 50
    assert not any(encoder.statistics.saturated[1:])


def test_words_that_are_none_are_refused() -> None:
    with pytest.raises(ValueError, match="start is 'hot'; need one of cold, warm"):
        ImuEncoder(ImuRegisters(), start="hot")  # pyright: ignore[reportArgumentType]
    with pytest.raises(ValueError, match="cannot keep 'bits'; need one of samples, covariance"):
        ImuEncoder(ImuRegisters(), keep=["bits"])
