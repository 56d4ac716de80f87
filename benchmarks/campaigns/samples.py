"""
Random pairs of a network and a sample: each network is calibrated by its sample and run on it.

    python benchmarks/campaigns/samples.py --pairs 10000 --seed 1 [--jobs 2]

The networks are random programs in real numbers. The samples are of every size and loudness: one
step, one recording, silent, one channel alone, faint, usual, as loud as the chip takes, and both
raised and lowered in the middle. A pair fails where the command does not end with exit code 0 or 4
(spikes differ), and where a population that is to spike is silent on the chip and no warning names
it. A program that the device has no room for is counted as refused. Exit code 1 where any fails.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.meaning.checks import write
from tests.meaning.drawing import LIMITS, program
from tests.meaning.elaborate import flat
from xir.cli import main as xir

TO_SPIKE = 20
"""Spikes in real numbers of a population that must not be silent without a word."""

GOOD, REFUSED, FAILED = "good", "refused", "failed"
NO_ROOM = "error[XIR1"
"""How an error of a rule of the device begins."""


class Outcome(NamedTuple):
    """What came of one pair."""

    kind: str
    spikes: int = 0
    """in real numbers"""
    report: str = ""


def sample(random: np.random.Generator, channels: int) -> npt.NDArray[np.int64]:
    """(B, T, Nin) counts of a random kind."""
    count = int(random.choice([1, 2, 3, 16]))
    steps = int(random.choice([1, 2, 20, 60, 200]))
    rate = float(random.choice([0.0, 0.005, 0.05, 0.3, 1.0, 5.0, 15.0]))
    counts = random.poisson(rate, (count, steps, channels))
    match int(random.integers(5)):
        case 0:
            counts[:, :, int(random.integers(channels)) + 1 :] = 0
        case 1:
            counts[:, : steps // 2] = random.poisson(0.02, (count, steps // 2, channels))
        case 2:
            counts[random.random((count, steps)) < 0.8] = 0
        case _:
            pass
    return np.minimum(counts, 15)


def run(seed: int) -> Outcome:
    """The pair of ``seed``."""
    device = list(LIMITS)[seed % len(LIMITS)]
    made = program(seed, device)
    random = np.random.default_rng(seed)
    channels = sum(flat(made).inputs.values())
    with tempfile.TemporaryDirectory() as folder:
        path, data = write(made, Path(folder)), Path(folder, "sample.npz")
        np.savez(data, spikes=sample(random, channels))
        words = ["sim", str(path), "--device", device, "--input", str(data), "--json"]
        words += ["--calibrate", str(data), "--compare", "float"]
        words += [f"-D{name}={value}" for name, value in made.defines.items()]
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = xir(words)
    problems, spikes = list[str](), 0
    if code not in (0, 4):
        if code == 1 and NO_ROOM in err.getvalue():
            return Outcome(REFUSED)
        problems = [f"exit code {code}: {err.getvalue().strip()[-1000:]}"]
    else:
        told = json.loads(out.getvalue())
        spikes = sum(of["spikes"]["float"] for of in told["compare"])
        problems = [*_silent(told)]
    if problems:
        return Outcome(FAILED, spikes, f"seed {seed} on {device}: " + "; ".join(problems))
    return Outcome(GOOD, spikes)


def _silent(told: dict[str, Any]) -> Iterator[str]:
    """The populations that are to spike, never do, and are in no warning."""
    warned = " ".join(json.dumps(warning) for warning in told["warnings"])
    for of in told["compare"]:
        spikes = of["spikes"]
        if spikes["float"] >= TO_SPIKE and not spikes["chip"] and f"'{of['name']}'" not in warned:
            yield f"'{of['name']}' is silent: {spikes['float']} spikes wanted"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--pairs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1, help="of the first pair")
    parser.add_argument("--jobs", type=int, default=1)
    args = parser.parse_args()
    os.environ.setdefault("NUMBA_NUM_THREADS", "1")
    began = time.monotonic()
    seeds = range(args.seed, args.seed + args.pairs)
    print(f"seeds {seeds[0]} to {seeds[-1]} on {', '.join(LIMITS)}", flush=True)
    counts: Counter[str] = Counter()
    spikes = 0
    with ProcessPoolExecutor(args.jobs) as pool:
        for outcome in pool.map(run, seeds, chunksize=8):
            counts[outcome.kind] += 1
            spikes += outcome.spikes
            if outcome.report:
                print(outcome.report, flush=True)
            if counts.total() % 100 == 0:
                print(f"{counts.total()} pairs, {counts[FAILED]} failed", flush=True)
    minutes = (time.monotonic() - began) / 60
    kinds = ", ".join(f"{counts[kind]} {kind}" for kind in (GOOD, REFUSED, FAILED))
    print(f"{counts.total()} pairs with {spikes} spikes in {minutes:.1f} minutes: {kinds}")
    return 1 if counts[FAILED] else 0


if __name__ == "__main__":
    sys.exit(main())
