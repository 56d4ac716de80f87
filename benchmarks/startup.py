"""
Whole-process times of the command line, and the time of each pass on the largest example.

    python benchmarks/startup.py [--runs N] [--json FILE]

Each command is a new process (start of the interpreter, imports, work, exit), after one run that
is not counted; commands take turns, so that a drift of the machine meets all alike. The median is
what to quote, the fastest what the machine can do.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
HELLO = str(ROOT / "examples" / "hello.xnet")
FULL = str(ROOT / "examples" / "full.xnet")


def commands(folder: str) -> dict[str, list[str]]:
    """Name -> command. `python -c pass` is the floor under all of them."""
    xir = [sys.executable, "-m", "xir"]
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "xir --help": [*xir, "--help"],
        "xir check hello": [*xir, "check", HELLO],
        "xir compile hello": [*xir, "compile", HELLO, "-o", f"{folder}/hello"],
        "xir check full": [*xir, "check", FULL],
        "xir compile full": [*xir, "compile", FULL, "-o", f"{folder}/full"],
    }


def measure(runs: int) -> dict[str, list[float]]:
    """Seconds of each command in each run."""
    seconds: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for run in range(runs + 1):
            for name, command in commands(folder).items():
                began = time.perf_counter()
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
                if run:
                    seconds.setdefault(name, []).append(time.perf_counter() - began)
    return seconds


def stages(runs: int) -> dict[str, list[float]]:
    """Seconds of each stage on the largest example, in this process, warm."""
    from xir.compiler import compile

    compile(FULL)
    seconds: dict[str, list[float]] = {}
    for _ in range(runs):
        for name, spent in compile(FULL).seconds.items():
            seconds.setdefault(name, []).append(spent)
    return seconds


def table(title: str, seconds: dict[str, list[float]]) -> str:
    """Median and fastest in milliseconds, a line each."""
    lines = [f"{title:<24}{'median':>10}{'fastest':>10}   ms"]
    for name, values in seconds.items():
        median, fastest = statistics.median(values) * 1e3, min(values) * 1e3
        lines.append(f"{name:<24}{median:>10.1f}{fastest:>10.1f}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--runs", type=int, default=9, help="counted runs of each (default 9)")
    parser.add_argument("--json", type=Path, help="write all times to this file")
    options = parser.parse_args()
    processes, passes = measure(options.runs), stages(options.runs)
    print(table("whole process", processes))
    print()
    print(table("stage, on full.xnet", passes))
    if options.json is not None:
        options.json.write_text(json.dumps({"processes": processes, "stages": passes}, indent=2))


if __name__ == "__main__":
    main()
