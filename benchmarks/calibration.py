# pyright: basic, reportMissingImports=false
"""
What a calibration costs, by the size of the network and of the sample.

    python benchmarks/calibration.py [--quick] [--only HIDDEN,SAMPLES,STEPS,RECURRENT,SYNAPSES]

Each row is a process of its own, after a small calibration that loads all machine code. Seconds are
of the processor, of all threads, without the quantization that no sample is needed for. *digest* is
of the integers of all candidates and of their scores: two versions with the same one choose alike.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import subprocess
import sys
import time
from dataclasses import replace

import numpy as np
from quantization_networks import bursts, random_network

from xir.devices.table import XYLO_AUDIO_2
from xir.quantization.methods.calibrated import calibrate
from xir.quantization.methods.matched import matched

CASES = (
    (20, 16, 200, 0, 1),
    (20, 64, 200, 1, 1),
    (63, 16, 200, 1, 1),
    (63, 64, 200, 0, 1),
    (63, 64, 200, 1, 1),
    (63, 64, 200, 1, 2),
    (63, 256, 200, 1, 1),
    (250, 16, 200, 0, 1),
    (250, 16, 200, 1, 1),
)
QUICK = CASES[:3]
CHANNELS, OUTPUTS, SEED = 12, 4, 1


def run(hidden: int, samples: int, steps: int, recurrent: int, synapses: int) -> float:
    """Calibrate once; the seconds."""
    sizes = CHANNELS, hidden, OUTPUTS
    real = random_network(SEED, sizes, bool(recurrent), synapses)
    # A chip takes 32000 recurrent connections.
    there = np.random.default_rng(SEED).random((hidden, hidden, 1)) < 60 / hidden
    real = replace(real, weights_rec=real.weights_rec * there)
    base = matched(real, XYLO_AUDIO_2)
    sample = bursts(SEED + 1, samples, steps, CHANNELS)
    began = time.process_time()
    result = calibrate(base, sample)
    seconds = time.process_time() - began
    total = hashlib.sha256()
    for each in result.candidates:
        total.update(f"{each.name} {each.score!r}".encode())
        for name in ("weights", "dash_mem", "dash_syn", "threshold", "bias"):
            total.update(np.ascontiguousarray(getattr(each.integers, name), np.int64).tobytes())
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    row = f"{hidden:6} {samples:7} {steps:5} {recurrent:9} {synapses:8}"
    print(
        f"{row} {seconds:8.2f} {seconds / samples * 1e3:9.0f} {most:7.0f} {total.hexdigest()[:12]}",
        flush=True,
    )
    return seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="three small cases")
    parser.add_argument("--only", help="one case, in this process")
    arguments = parser.parse_args()
    if arguments.only:
        hidden, samples, steps, recurrent, synapses = map(int, arguments.only.split(","))
        calibrate(
            matched(random_network(0, (3, 6, 2), bool(recurrent), synapses), XYLO_AUDIO_2),
            bursts(0, 3, 60, 3),
        )
        run(hidden, samples, steps, recurrent, synapses)
        return 0
    print("hidden samples steps recurrent synapses  seconds ms/sample MB-peak digest")
    for case in QUICK if arguments.quick else CASES:
        command = [sys.executable, __file__, "--only", ",".join(map(str, case))]
        subprocess.run(command, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
