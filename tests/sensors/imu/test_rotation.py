"""Tables, Jacobi's method and the rotation, as mathematics: near what real numbers give."""

from __future__ import annotations

import numpy as np
import pytest

from tests.sensors.imu.drawing import drawn_samples
from tests.sensors.imu.plain import decomposed
from xir.sensors.imu.covariance import covariances
from xir.sensors.imu.jacobi import ONE, diagonalizing_rotations
from xir.sensors.imu.rotation import RotationRemoval
from xir.sensors.imu.tables import angle_table

UPPER = np.triu_indices(3)


def test_the_table_has_the_angles_up_to_an_eighth_of_a_turn() -> None:
    table = angle_table()
    t = np.pi / 4 * np.arange(64) / 63
    assert np.array_equal(table.sine, np.trunc(65535 * np.sin(t)))
    assert np.array_equal(table.cosine, np.trunc(65535 * np.cos(t)))
    flat, steep = slice(0, 32), slice(32, 64)
    assert np.array_equal(table.ratio[flat], np.trunc(65536 * np.tan(2 * t[flat])))
    assert np.array_equal(table.ratio[steep], np.trunc(65536 / np.tan(2 * t[steep])))
    assert np.array_equal(table.reciprocal[flat], np.trunc(32768 / np.cos(2 * t[flat])))
    assert np.array_equal(table.reciprocal[steep], np.trunc(32768 / np.sin(2 * t[steep])))


def drawn_covariances(seed: int) -> list[list[int]]:
    """Of random signals, and of small whole numbers, where ties and zeros are frequent."""
    rng = np.random.default_rng(seed)
    small = rng.integers(-3, 4, (60, 3, 3))
    large = rng.integers(-18000, 18000, (60, 3, 3))
    squares = np.concatenate([small @ small.transpose(0, 2, 1), large @ large.transpose(0, 2, 1)])
    return [matrix[UPPER].tolist() for matrix in squares]


@pytest.mark.parametrize("seed", range(5))
def test_rotations_are_those_of_the_plain_version(seed: int) -> None:
    matrices = drawn_covariances(seed)
    found = diagonalizing_rotations(np.array(matrices, np.int64))
    assert found.tolist() == [decomposed(matrix) for matrix in matrices]


def test_an_angle_of_the_table_that_is_met_exactly_counts() -> None:
    ratios = angle_table().ratio.tolist()
    flat = [[1 << 17, ratio, 0, 0, 0, 0] for ratio in ratios[:32]]
    steep = [[ratio, 1 << 15, 0, 0, 0, 0] for ratio in ratios[32:]]
    found = diagonalizing_rotations(np.array(flat + steep, np.int64))
    assert found.tolist() == [decomposed(matrix) for matrix in flat + steep]


def test_rotations_make_covariances_nearly_diagonal() -> None:
    rng = np.random.default_rng(6)
    factors = rng.integers(-18000, 18000, (200, 3, 3))
    matrices = factors @ factors.transpose(0, 2, 1)
    entries = np.ascontiguousarray(matrices[:, UPPER[0], UPPER[1]])
    rotations = diagonalizing_rotations(entries) / ONE
    assert np.allclose(rotations.transpose(0, 2, 1) @ rotations, np.eye(3), atol=2e-3)
    turned = rotations.transpose(0, 2, 1) @ matrices @ rotations
    variances = np.linalg.eigvalsh(matrices)[:, ::-1]
    assert np.allclose(
        turned.diagonal(axis1=1, axis2=2) / variances[:, :1],
        variances / variances[:, :1],
        atol=0.01,
    )
    off = np.abs(turned - turned * np.eye(3)).max(axis=(1, 2)) / variances[:, 0]
    assert off.max() < 0.05


@pytest.mark.parametrize("shift", [0, 4, 31])
def test_a_covariance_comes_near_the_mean_product_and_stays_in_its_bits(shift: int) -> None:
    loud = np.full((2000, 3), (32767, -32767, 32767), np.int32)
    sums = np.zeros(6, np.int64)
    found = covariances(loud, shift, sums)
    assert np.abs(found).max() <= 2**30
    assert np.abs(sums).max() < 2 ** (30 + shift)
    signs = np.array([1, -1, 1, 1, -1, 1])
    if shift < 31:
        assert np.allclose(found[-1], 32767**2 * signs, rtol=1e-3)
    else:
        assert np.array_equal(found[-1], (2000 * 32767**2 * signs) >> 31)


def test_the_rotation_keeps_lengths_but_for_a_factor_of_two() -> None:
    samples = drawn_samples(np.random.default_rng(7), "gravity", 2000).astype(np.int32)
    removal = RotationRemoval(4, 10)
    rotated = removal.take(samples)
    assert removal.dead_since == (None, None, None)
    lengths = np.linalg.norm(samples, axis=1)
    assert np.allclose(2 * np.linalg.norm(rotated.signal, axis=1), lengths, rtol=3e-3)
    mean = np.abs(rotated.signal[100:]).mean(axis=0)
    assert mean[0] > 10 * mean[1]


def test_a_turned_device_gives_the_same_signal_but_for_signs() -> None:
    rng = np.random.default_rng(8)
    samples = drawn_samples(rng, "sines", 1500).astype(np.int32)
    samples[:, 1] //= 3
    turn, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    turned = np.rint(samples @ turn.T).astype(np.int32)
    first, second = (RotationRemoval(6, 10).take(x).signal[500:] for x in (samples, turned))
    assert np.corrcoef(np.abs(first[:, 0]), np.abs(second[:, 0]))[0, 1] > 0.99
    assert np.corrcoef(np.abs(samples[500:, 0]), np.abs(turned[500:, 0]))[0, 1] < 0.9
