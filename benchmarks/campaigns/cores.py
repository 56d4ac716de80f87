"""
Random cores live against xylosim, as many as are asked for.

    python benchmarks/campaigns/cores.py --cores 200000 --seed 1
    python benchmarks/campaigns/cores.py --minutes 30 --jobs 2

Each core runs three rasters one after the other, with and without recording; every spike, membrane,
current and hibernation flag must be that of xylosim 0.1.3. A case that differs is made small and
printed as text to paste, with its seed. Exit code 1 where any differs.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.sim.drawing import drawn
from tests.sim.live import report

CHUNK = 250
"""Cores between two looks at the clock."""


class Done(NamedTuple):
    """What came of the cores of a chunk."""

    cores: int
    neurons: int
    steps: int
    problems: list[str]


def run(seeds: range) -> Done:
    """Run the cores of ``seeds``."""
    neurons, steps = 0, 0
    problems: list[str] = []
    for seed in seeds:
        config, rasters = drawn(seed)
        neurons += config.n_hidden + config.n_outputs
        steps += sum(map(len, rasters))
        problem = report(config, rasters)
        if problem:
            problems.append(f"seed {seed}: {problem}")
    return Done(len(seeds), neurons, steps, problems)


def chunks(first: int, count: int) -> Iterator[range]:
    """The seeds in parts."""
    for start in range(first, first + count, CHUNK):
        yield range(start, min(start + CHUNK, first + count))


def main() -> int:
    parser = argparse.ArgumentParser(description="Random cores live against xylosim.")
    parser.add_argument("--cores", type=int, default=2000, help="how many")
    parser.add_argument("--seed", type=int, default=1, help="of the first core")
    parser.add_argument("--minutes", type=float, help="stop after so many")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    args = parser.parse_args()
    began = time.monotonic()
    print(f"seeds {args.seed} to {args.seed + args.cores - 1}", flush=True)
    cores, neurons, steps, failed = 0, 0, 0, 0
    with Pool(args.jobs) as pool:
        for done in pool.imap(run, chunks(args.seed, args.cores)):
            cores, neurons, steps = cores + done.cores, neurons + done.neurons, steps + done.steps
            failed += len(done.problems)
            for problem in done.problems:
                print(f"\n{problem}\n", flush=True)
            if cores % (40 * CHUNK) == 0:
                print(f"{cores} cores, {failed} differ", flush=True)
            if args.minutes is not None and time.monotonic() - began > 60 * args.minutes:
                break
    minutes = (time.monotonic() - began) / 60
    print(f"{cores} cores with {neurons} neurons, {steps} steps in {minutes:.1f} minutes")
    print(f"{failed} differ from xylosim")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
