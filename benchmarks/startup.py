"""
Whole-process times of the command line, the time of each pass on the largest example, and the time
of parts that grow with the size of a program or of a chip.

    python benchmarks/startup.py [--runs N] [--json FILE]

Each command is a new process (start of the interpreter, imports, work, exit), after one run that
is not counted; commands take turns, so that a drift of the machine meets all alike. A first run has
no machine code of any earlier one. The parts take turns in this process in the same way. Times of
processes are those of the processor, in all their threads. The median is what to quote, the fastest
what the machine can do.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
HELLO = str(ROOT / "examples" / "hello.xnet")
FULL = str(ROOT / "examples" / "full.xnet")
MOTIONS = ROOT / "examples" / "basic_motions"
SILENT: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
FLOOR = "import of xdsl.dialects.builtin"


def commands(folder: str) -> dict[str, list[str]]:
    """Name -> command. The first two are the floor under all of them."""
    xir = [sys.executable, "-m", "xir"]
    drawn = ["--input", "poisson:80,1000,1"]
    channel = ["--quantize", "channel"]
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        FLOOR: [sys.executable, "-c", "import xdsl.dialects.builtin"],
        "xir --help": [*xir, "--help"],
        "xir check hello": [*xir, "check", HELLO],
        "xir compile hello, channel": [*xir, "compile", HELLO, *channel, "-o", f"{folder}/channel"],
        "xir compile hello": [*xir, "compile", HELLO, "-o", f"{folder}/hello"],
        "xir sim hello": [*xir, "sim", HELLO, *drawn],
        "xir sim a configuration": [*xir, "sim", f"{folder}/hello", *drawn],
        "xir eval basic_motions": [
            *(*xir, "eval", str(MOTIONS / "basic_motions.xnet")),
            *("--data", str(MOTIONS / "test.npz")),
        ],
        "xir check full": [*xir, "check", FULL],
        "xir compile full, channel": [*xir, "compile", FULL, *channel, "-o", f"{folder}/rough"],
        "xir compile full": [*xir, "compile", FULL, "-o", f"{folder}/full"],
    }


def measure(runs: int) -> dict[str, list[float]]:
    """Seconds of the processor for each command in each run."""
    seconds: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for run in range(runs + 1):
            for name, command in commands(folder).items():
                spent = processor_seconds(command)
                if run:
                    seconds.setdefault(name, []).append(spent)
    return seconds


def first_runs(runs: int) -> dict[str, list[float]]:
    """The same of commands that simulate, each without the machine code of an earlier one."""
    seconds: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(commands(folder)["xir compile hello"], check=True, **SILENT)
        for run in range(runs):
            for name, command in commands(folder).items():
                if name.startswith(("xir sim", "xir eval")) or name == "xir compile hello":
                    empty = {"XIR_CACHE_DIR": f"{folder}/{run} {name}"}
                    spent = processor_seconds(command, empty)
                    seconds.setdefault(f"first {name}", []).append(spent)
    return seconds


def processor_seconds(command: list[str], environment: dict[str, str] | None = None) -> float:
    """What a process takes of the processor, in the system too."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    full = {**os.environ, **(environment or {})}
    full.pop("PYTHONDONTWRITEBYTECODE", None)  # With it each start compiles all of Python's files.
    subprocess.run(command, check=True, env=full, **SILENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def stages(runs: int) -> dict[str, list[float]]:
    """Seconds of each stage on the largest example, in this process, warm."""
    from xir.compiler import compile

    compile(FULL)
    seconds: dict[str, list[float]] = {}
    for _ in range(runs):
        for name, spent in compile(FULL).seconds.items():
            seconds.setdefault(name, []).append(spent)
    return seconds


def full_chip() -> Any:
    """A configuration with 1000 hidden neurons, 32 recurrent connections of each, two synapses."""
    import numpy as np

    from xir.config.xylo_config import XyloConfig

    rng = np.random.default_rng(11)
    recurrent = rng.integers(1, 128, (1000, 1000, 2))
    for row in recurrent:
        row[rng.permutation(1000)[32:]] = 0
    leaks: dict[str, Any] = {
        **{name: rng.integers(1, 8, 1000) for name in ("dash_mem", "dash_syn", "dash_syn_2")},
        **{name: rng.integers(1, 8, 8) for name in ("dash_mem_out", "dash_syn_out")},
    }
    return XyloConfig.from_specification(
        weights_in=rng.integers(-128, 128, (16, 1000, 2)),
        weights_rec=recurrent,
        weights_out=rng.integers(-128, 128, (1000, 8)),
        **leaks,
        threshold=rng.integers(1, 1000, 1000),
        threshold_out=rng.integers(1, 1000, 8),
    )


def parts(runs: int) -> dict[str, list[float]]:
    """Seconds of each part in each run, in this process, after one run that is not counted."""
    from xdsl.utils.lexer import Input

    from xir.codegen.image import pack, unpack
    from xir.codegen.samna_json import from_samna_json, to_samna_json
    from xir.grammar.parser import parse

    step = "-> linear(w[0]) -> lif(tau_mem = 3 ms, tau_syn = (1 ms, 2 ms))"
    lines = "\n".join(f"  l{k} = l{k - 1} {step}" for k in range(2000))
    program = Input(f"network n(x: spikes[4]) {{\n{lines}\n}}", "big")
    chip = full_chip()
    image, text = pack(chip), to_samna_json(chip)
    calls: dict[str, Callable[[], Any]] = {
        "parse 2000 lines": lambda: parse(program),
        "pack a full chip": lambda: pack(chip),
        "unpack it": lambda: unpack(image),
        "write config.json": lambda: to_samna_json(chip),
        "read config.json": lambda: from_samna_json(text),
    }
    seconds: dict[str, list[float]] = {name: [] for name in calls}
    for run in range(runs + 1):
        for name, call in calls.items():
            began = time.perf_counter()
            call()
            if run:
                seconds[name].append(time.perf_counter() - began)
    return seconds


def table(title: str, seconds: dict[str, list[float]]) -> str:
    """Median and fastest in milliseconds, a line each."""
    lines = [f"{title:<32}{'median':>10}{'fastest':>10}   ms"]
    for name, values in seconds.items():
        median, fastest = statistics.median(values) * 1e3, min(values) * 1e3
        lines.append(f"{name:<32}{median:>10.1f}{fastest:>10.1f}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--runs", type=int, default=9, help="counted runs of each (default 9)")
    parser.add_argument("--json", type=Path, help="write all times to this file")
    options = parser.parse_args()
    tables = {
        "whole process": measure(options.runs),
        "first run": first_runs(max(1, options.runs // 3)),
        "stage, on full.xnet": stages(options.runs),
        "part, full chip": parts(options.runs),
    }
    print("\n\n".join(table(title, seconds) for title, seconds in tables.items()))
    if options.json is not None:
        names = ("processes", "first runs", "stages", "parts")
        written = dict(zip(names, tables.values(), strict=True))
        options.json.write_text(json.dumps(written, indent=2))


if __name__ == "__main__":
    main()
