"""
Runs of the front end as they were when they equalled the vendor's integers in every intermediate
signal:

    python -m tests.sensors.audio3.record

writes ``tests/sensors/recorded/audio3_*.npz`` anew. Each has the sound, and what came of it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from tests.sensors.audio3.sounds import QUICK_GAIN, Reals, chirp
from xir.sensors.audio3.encoder import KEPT, Audio3Encoder
from xir.sensors.audio3.registers import AudioRegisters, in_all_channels

FOLDER = Path(__file__).parents[1] / "recorded"

SPARSE = 50
"""Of what each audio sample has 16 numbers of, every so manieth row is kept."""

VENDOR = replace(AudioRegisters(), dn_eps_values=in_all_channels(1))
"""The settings of the vendor's simulator."""

RUNS: dict[str, tuple[AudioRegisters, dict[str, Any], Reals]] = {
    "joint_warm": (
        VENDOR,
        {"path": "external", "rate": 16000.0, "samples_per_step": 50, "start": "warm"},
        chirp(500),
    ),
    "separate_cold": (
        replace(VENDOR, use_global_iaf_threshold=False),
        {"path": "external", "rate": 44100.0, "samples_per_step": 100},
        chirp(1200),
    ),
    "fixed_warm": (
        replace(VENDOR, dn_enable=False, iaf_thresholds=in_all_channels(1 << 24)),
        {"path": "external", "rate": 48828.125, "samples_per_step": 48, "start": "warm"},
        chirp(1200),
    ),
    "pdm_warm": (
        VENDOR,
        {"path": "pdm", "rate": 48000.0, "samples_per_step": 50, "start": "warm"},
        chirp(400),
    ),
    "analogue_cold": (
        VENDOR,
        {"path": "analogue", "rate": 48000.0, "samples_per_step": 100, "gain": QUICK_GAIN},
        chirp(2400, loudness=0.1, bend=1e-6),
    ),
}


def run(name: str) -> dict[str, np.ndarray[Any, Any]]:
    """Of ``RUNS``: the counts and all that lies on the path."""
    registers, options, sound = RUNS[name]
    encoder = Audio3Encoder(registers, **options, keep=KEPT)
    parts = [encoder.encode(sound), encoder.finish()]
    found: dict[str, np.ndarray[Any, Any]] = {
        "sound": sound,
        "counts": np.concatenate([part.counts for part in parts]),
    }
    for key in parts[0].kept:
        whole = np.concatenate([part.kept[key] for part in parts if key in part.kept])
        found[key] = whole[::SPARSE] if key in ("filtered", "thresholds") else whole
    found["fine"] = np.packbits(found["fine"], axis=1)
    if "bits" in found:
        found["bits"] = np.packbits(found["bits"])
    return found


if __name__ == "__main__":
    for name in RUNS:
        np.savez_compressed(FOLDER / f"audio3_{name}.npz", allow_pickle=False, **run(name))
