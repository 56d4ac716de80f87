"""
Speed of XyloAudio 3's front end by CPU time, on noise.

    python benchmarks/audio_front_end.py [--runs N] [--seconds S]

Every path of sound takes its turn in each run; the median counts. Each runs once before, so that no
machine code is made in what is measured.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import partial
from statistics import median

import numpy as np

from xir.sensors.audio3.encoder import Audio3Encoder, Start
from xir.sensors.audio3.registers import PDM_RATE, AudioRegisters
from xir.sensors.audio3.sources import Path

PATHS: dict[str, tuple[Path, float, Start]] = {
    "external, cold": ("external", 16e3, "cold"),
    "external, warm": ("external", 16e3, "warm"),
    "pdm, cold": ("pdm", 16e3, "cold"),
    "bits, cold": ("bits", PDM_RATE, "cold"),
    "analogue, cold": ("analogue", 48e3, "cold"),
}


def run_of(path: Path, rate: float, start: Start, seconds: float) -> Callable[[], None]:
    """One recording through a new encoder."""
    generator = np.random.default_rng(1)
    size = int(rate * seconds)
    sound = generator.normal(0, 0.1, size).clip(-0.8, 0.8)
    if path == "bits":
        sound = (sound > 0).astype(np.float64)

    def run() -> None:
        encoder = Audio3Encoder(AudioRegisters(), path=path, rate=rate, start=start)
        encoder.encode(sound)
        encoder.finish()

    return run


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5, help="of each path (5)")
    parser.add_argument("--seconds", type=float, default=10.0, help="of sound (10)")
    arguments = parser.parse_args()
    runs = {name: partial(run_of, *path) for name, path in PATHS.items()}
    for make in runs.values():
        make(0.1)()
    ready = {name: make(arguments.seconds) for name, make in runs.items()}
    times: dict[str, list[float]] = {name: [] for name in ready}
    for _ in range(arguments.runs):
        for name, run in ready.items():
            begin = time.process_time()
            run()
            times[name].append(time.process_time() - begin)
    print("path             seconds of sound in a second of the processor")
    for name, taken in times.items():
        print(f"{name:16} {arguments.seconds / median(taken):8.1f}")


if __name__ == "__main__":
    main()
