"""
Recorded runs, as they must be. They were recorded when every intermediate result of the encoder was
equal to the vendor's simulator on its own recordings.

    python -m tests.sensors.imu.test_recorded

records them anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest

from tests.sensors.imu.drawing import drawn_samples
from xir.sensors.imu import ImuEncoder, ImuRegisters
from xir.sensors.imu.encoder import KEPT

FOLDER = Path(__file__).parents[1] / "recorded"
RUNS: dict[str, tuple[Literal["cold", "warm"], ImuRegisters, str]] = {
    "imu_cold": ("cold", ImuRegisters(), "gravity"),
    "imu_warm": ("warm", ImuRegisters(select_iaf_output=True), "walk"),
    "imu_slow": ("cold", ImuRegisters(estimator_k_setting=6, update_matrix_threshold=45), "sines"),
    "imu_bypass": ("warm", ImuRegisters(bypass_jsvd=True), "noise"),
    "imu_dead_axes": ("cold", ImuRegisters(), "quarter turns"),
}
"""Name -> the start, the registers and the kind of signal."""


def arrays(name: str, samples: Any) -> dict[str, Any]:
    start, registers, _ = RUNS[name]
    run = ImuEncoder(registers, start=start, keep=KEPT).encode(samples)
    return {**run.kept, "counts": run.counts}


@pytest.mark.parametrize("name", RUNS)
def test_a_run_is_as_recorded(name: str) -> None:
    with np.load(FOLDER / f"{name}.npz") as recorded:
        now = arrays(name, recorded["samples"])
        assert set(now) == set(recorded.files)
        for key, wanted in recorded.items():
            assert np.array_equal(now[key], wanted), key
        assert recorded["counts"].any()


def record() -> None:
    FOLDER.mkdir(exist_ok=True)
    for number, (name, (_, _, kind)) in enumerate(RUNS.items()):
        samples = drawn_samples(np.random.default_rng(number), kind, 120)
        np.savez_compressed(FOLDER / f"{name}.npz", **arrays(name, samples))


if __name__ == "__main__":
    record()
