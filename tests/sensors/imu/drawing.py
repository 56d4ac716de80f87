"""Random registers and recordings."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from xir.sensors.band_pass_design import design
from xir.sensors.imu import ImuRegisters
from xir.sensors.imu.registers import BANDS, RATE

Samples = npt.NDArray[np.int64]

KINDS = ("noise", "gravity", "sines", "loud", "walk", "axis", "still", "quarter turns")


def drawn_samples(rng: np.random.Generator, kind: str, steps: int) -> Samples:
    """(steps, 3) whole numbers of magnitudes up to 32767."""
    t = np.arange(steps)[:, None]
    gravity = 8000 * unit(rng)
    match kind:
        case "noise":
            signal = rng.normal(0, 10 ** rng.uniform(0, 4), (steps, 3))
        case "gravity":
            signal = gravity + rng.normal(0, 300, (steps, 3))
        case "sines":
            signal = gravity + 9000 * unit(rng) * np.sin(rng.uniform(0.01, 1.5, 3) * t)
        case "loud":
            signal = rng.choice([-32767, 32767], (steps, 3))
        case "walk":
            signal = np.cumsum(rng.normal(0, 900, (steps, 3)), axis=0)
        case "axis":
            signal = 8000 * np.eye(3)[rng.integers(3)] + np.zeros((steps, 1))
        case "still":
            signal = np.where(t < steps // 3, 0, rng.normal(0, 2000, (steps, 3)))
        case _:  # Gravity from one axis to the next: entries that are exactly 0 on the way.
            signal = 8000 * np.eye(3)[(t[:, 0] // 17) % 3]
    return np.clip(np.trunc(signal), -32767, 32767).astype(np.int64)


def drawn_registers(rng: np.random.Generator) -> ImuRegisters:
    """With filters that are designed, so that no state leaves its register."""
    bands = [BANDS[f % 5] if rng.random() < 0.5 else drawn_band(rng) for f in range(15)]
    filters = [design(*band, RATE) for band in bands]
    return ImuRegisters(
        estimator_k_setting=int(rng.integers(0, 9)),
        update_matrix_threshold=int(rng.integers(1, 40)),
        bypass_jsvd=bool(rng.random() < 0.15),
        select_iaf_output=bool(rng.random() < 0.4),
        bpf_bb_values=tuple(f.bb for f in filters),
        bpf_bwf_values=tuple(int(b) for b in rng.integers(4, 12, 15)),
        bpf_baf_values=tuple(f.baf for f in filters),
        bpf_a1_values=tuple(f.a1 for f in filters),
        bpf_a2_values=tuple(f.a2 for f in filters),
        scale_values=tuple(int(s) for s in rng.integers(0, 9, 15)),
        iaf_threshold_values=tuple(int(x) for x in rng.integers(1, 3000, 15)),
    )


def drawn_band(rng: np.random.Generator) -> tuple[float, float]:
    low = rng.uniform(1, 50)
    return low, low + rng.uniform(0.8, 30)


def unit(rng: np.random.Generator) -> npt.NDArray[np.float64]:
    """A direction."""
    vector = rng.normal(size=3)
    return vector / np.linalg.norm(vector)
