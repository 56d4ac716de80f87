"""
Random programs against interpreters that share no code with the compiler, as many as are asked for.

    python benchmarks/campaigns/programs.py --programs 5000 --seed 1
    python benchmarks/campaigns/programs.py --minutes 30 --device xylo-imu

Half of the programs are in real numbers: the float reference after every pass must have every
spike, membrane and current of the interpreter. The other half are in the chip's integers: the
configuration must be the one that the program says, and every state of the simulator that of the
slow model, and of xylosim where it is installed.

A program that fails is made small and printed as text to paste, with its seed. Exit code 1 where
any fails.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.meaning.drawing import LIMITS
from tests.meaning.report import run


def main() -> int:
    parser = argparse.ArgumentParser(
        description="Random programs against interpreters of their own."
    )
    parser.add_argument("--programs", type=int, default=1000, help="on each device")
    parser.add_argument("--seed", type=int, default=1, help="of the first program")
    parser.add_argument("--minutes", type=float, help="stop after so many, on all devices together")
    parser.add_argument("--device", choices=LIMITS, action="append", help="all unless named")
    args = parser.parse_args()
    began = time.monotonic()
    last = args.seed + args.programs - 1
    print(f"seeds {args.seed} to {last} on {', '.join(args.device or LIMITS)}", flush=True)
    done: Counter[str] = Counter()
    failed, spikes = 0, 0
    for seed in range(args.seed, last + 1):
        if args.minutes is not None and time.monotonic() - began > 60 * args.minutes:
            print(f"stopped before seed {seed}")
            break
        for device in args.device or LIMITS:
            integers = seed % 2 == 0
            outcome, report = run(seed, device, integers)
            done[device] += 1
            spikes += outcome.spikes
            if report:
                failed += 1
                print(f"\n{report}\n", flush=True)
        if (seed - args.seed) % 50 == 49:
            print(f"seed {seed}: {done.total()} programs, {failed} failed", flush=True)
    minutes = (time.monotonic() - began) / 60
    counts = ", ".join(f"{device} {count}" for device, count in done.items())
    print(f"{done.total()} programs ({counts}) with {spikes} spikes in {minutes:.1f} minutes")
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
