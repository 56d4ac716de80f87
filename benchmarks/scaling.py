"""
How the time of each stage of a compilation grows with the size of a program.

    python benchmarks/scaling.py [--runs N] [--limit 1.1] [--json FILE] [SHAPE ..]

Each shape of a program is made in four sizes, each twice that before. The exponent of a stage is
the slope of its CPU time over the size, in logarithms, fitted to the sizes at which it takes more
than 30 ms; time that grows with the square has the exponent 2. CPU time, not time of a clock, so
that a busy machine changes little; the least of several runs counts. Ends with code 1 where an
exponent is above the limit, or a population takes more than 5 ms altogether.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

LEAST = 30e-3
"""Seconds that a stage takes at least where its exponent means something."""

MOST_OF_A_POPULATION = 5e-3
"""Seconds."""

TAUS = "tau_mem = 20 ms, tau_syn = 10 ms"
OUTPUT = "tau_mem = 30 ms, tau_syn = 10 ms"


def _network(lines: list[str], width: int, before: str = "") -> str:
    body = "\n".join(f"  {line}" for line in ["dt = 1 ms", *lines, "return y"])
    return f"{before}network net(x: spikes[{width}]) {{\n{body}\n}}\n"


def repeated(n: int) -> str:
    """A chain of n populations of one neuron, in one line."""
    return _network(
        [
            f"h[0] = lif(linear(x, uniform(4, 1, low = 0.1, high = 0.3, seed = 2)), {TAUS})",
            f"h[i] = lif(linear(h[i - 1], uniform(1, 1, low = 0.1, high = 0.3, seed = i)), {TAUS}) "
            f"for i in 1 .. {n - 1}",
            f"y = lif(linear(h[{n - 2}], normal(1, 2, std = 0.1, seed = 3)), {OUTPUT})",
        ],
        4,
    )


def written_out(n: int) -> str:
    """A chain of n populations of one neuron, a line each."""
    middle = [f"a{k} = lif(linear(a{k - 1}, [[0.9]]), {TAUS})" for k in range(1, n - 1)]
    first = f"a0 = lif(linear(x, [[0.9], [0.5], [0.4], [0.3]]), {TAUS})"
    last = f"y = lif(linear(a{n - 2}, [[0.5, 0.4]]), {OUTPUT})"
    return _network([first, *middle, last], 4)


def beside(n: int) -> str:
    """n populations of one neuron side by side, all between the input and the output."""
    middle = [f"a{k} = lif(linear(x, [[0.9], [0.5]]), {TAUS})" for k in range(n - 1)]
    total = " + ".join(f"linear(a{k}, [[0.5]])" for k in range(n - 1))
    return _network([*middle, f"y = lif({total}, {OUTPUT})"], 2)


def residual(n: int) -> str:
    """n populations of one neuron, each of which receives the spikes of the one before too."""
    lines = [f"a0 = lif(linear(x, [[0.9], [0.5]]), {TAUS})", "s0 = a0"]
    for k in range(1, n - 1):
        lines.append(f"a{k} = lif(linear(s{k - 1}, [[0.9]]), {TAUS})")
        lines.append(f"s{k} = a{k}" if k % 2 else f"s{k} = a{k} + a{k - 1}")
    return _network([*lines, f"y = lif(linear(s{n - 2}, [[0.5]]), {OUTPUT})"], 2)


def nested(n: int) -> str:
    """n modules, each of which uses the one before."""
    first = f"  y = lif(linear(x, identity(n)), {TAUS})\n  return y"
    bodies = [first, *(f"  y = M{k}(x)\n  return y" for k in range(n - 1))]
    modules = "".join(
        f"module M{k}(x: spikes[n]) -> spikes[n] {{\n{body}\n}}\n" for k, body in enumerate(bodies)
    )
    y = f"y = lif(linear(h, uniform(4, 2, low = 0.1, high = 0.2, seed = 1)), {OUTPUT})"
    return _network([f"h = M{n - 1}(x)", y], 4, modules)


def instances(n: int) -> str:
    """A module that is used n times in a row."""
    module = (
        f"module Block(x: spikes[n]) -> spikes[n] {{\n"
        f"  y = lif(linear(x, identity(n)), {TAUS})\n  return y\n}}\n"
    )
    lines = ["b0 = Block(x)", *(f"b{k} = Block(b{k - 1})" for k in range(1, n - 1))]
    return _network([*lines, f"y = lif(linear(b{n - 2}, [[0.5]]), {OUTPUT})"], 1, module)


def lets(n: int) -> str:
    """n lines that give a number a name, each by the one before."""
    lines = ["let c0 = 1", *(f"let c{k} = c{k - 1} * 1" for k in range(1, n))]
    h = f"h = lif(linear(x, uniform(4, 4, low = 0.1, high = 0.5) * c{n - 1}), {TAUS})"
    y = f"y = lif(linear(h, uniform(4, 2, low = 0.1, high = 0.5)), {OUTPUT})"
    return _network([*lines, h, y], 4)


def synapses(n: int) -> str:
    """One population of n neurons with about 32 recurrent connections each."""
    weights = f"sparse({n}, {n}, fan_out = {min(32, n)}, std = 0.1, seed = 2)"
    h = f"h = lif(linear(x, uniform(16, {n}, low = 0, high = 0.3)) + linear(h, {weights}), {TAUS})"
    return _network([h, f"y = lif(linear(h, normal({n}, 8, std = 0.1)), {OUTPUT})"], 16)


class Shape(NamedTuple):
    """A kind of program, and the largest size that it is made in."""

    program: Callable[[int], str]
    most: int
    of_populations: bool = False
    """Whether its size is the number of its populations."""


SHAPES = {
    "repeated": Shape(repeated, 1000, True),
    "written out": Shape(written_out, 1000, True),
    "beside": Shape(beside, 1000, True),
    "residual": Shape(residual, 1000, True),
    "instances": Shape(instances, 1000, True),
    "nested": Shape(nested, 1000),
    "lets": Shape(lets, 20_000),
    "synapses": Shape(synapses, 1000),
}


def seconds_of(text: str, method: str) -> dict[str, float]:
    """CPU seconds of each stage of one compilation, and of its report."""
    from xir.compiler import compile

    spent: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "net.xnet"
        path.write_text(text)
        gc.collect()
        before = time.process_time()

        def observe(stage: str, _: object) -> None:
            nonlocal before
            now = time.process_time()
            spent[stage] = now - before
            before = now

        program = compile(path, quantize=method, observe=observe)
        before = time.process_time()
        _ = program.report, program.config_json, program.symbols
        spent["report"] = time.process_time() - before
    return spent


def measured(shape: Shape, runs: int, method: str) -> dict[int, dict[str, float]]:
    """Size -> the least seconds of each stage; the sizes take turns."""
    sizes = [shape.most // 8, shape.most // 4, shape.most // 2, shape.most]
    least: dict[int, dict[str, float]] = {size: {} for size in sizes}
    for _ in range(runs):
        for size in sizes:
            for stage, seconds in seconds_of(shape.program(size), method).items():
                least[size][stage] = min(seconds, least[size].get(stage, math.inf))
    return least


def exponent(seconds: Mapping[int, float]) -> float | None:
    """The slope of seconds over sizes, in logarithms; None where fewer than two are long enough."""
    points = [(math.log(n), math.log(s)) for n, s in seconds.items() if s >= LEAST]
    if len(points) < 2:
        return None
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("shapes", nargs="*", help=f"of {', '.join(SHAPES)} (default: all)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each size (default 3)")
    parser.add_argument("--limit", type=float, default=1.1, help="exponent (default 1.1)")
    parser.add_argument("--method", default="channel", help="of quantization (default channel)")
    parser.add_argument("--json", type=Path, help="write all seconds to this file")
    options = parser.parse_args()
    if unknown := [name for name in options.shapes if name not in SHAPES]:
        parser.error(f"there is no shape {unknown[0]!r}; there are: {', '.join(SHAPES)}")
    seconds_of(lets(10), options.method)  # imports, and what is compiled once
    problems: list[str] = []
    written: dict[str, dict[int, dict[str, float]]] = {}
    for name in options.shapes or SHAPES:
        shape = SHAPES[name]
        found = written[name] = measured(shape, options.runs, options.method)
        print(f"{name:<28}" + "".join(f"{size:>9}" for size in found) + "   exponent")
        totals = {size: sum(stages.values()) for size, stages in found.items()}
        rows = {stage: {n: found[n][stage] for n in found} for stage in found[shape.most]}
        for stage, seconds in (rows | {"total": totals}).items():
            slope = exponent(seconds)
            shown = "" if slope is None else f"{slope:.2f}"
            row = "".join(f"{s * 1e3:>9.1f}" for s in seconds.values())
            print(f"  {stage:<26}{row}{shown:>11}")
            if slope is not None and slope > options.limit:
                problems.append(f"{name}: {stage} has the exponent {slope:.2f}")
        each = totals[shape.most] / shape.most
        if shape.of_populations and each > MOST_OF_A_POPULATION:
            problems.append(f"{name}: {each * 1e3:.1f} ms a population")
    print("milliseconds of CPU time")
    print("\n".join(problems))
    if options.json is not None:
        options.json.write_text(json.dumps(written, indent=2))
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
