"""Numbers at the ends of what is legal: each method has integers, and no warning of NumPy."""

from __future__ import annotations

import random
import warnings
from contextlib import suppress
from pathlib import Path

import pytest

import xir

NUMBERS = "0 1 -1 0.3 1e30 -1e30 1e-30 1e-308 5e-324 1e20 -1e-20 127 2.5".split()
TIMES = ("20 ms", "1 ms", "1e-300 s", "1e12 s", "1e300 s", "0.5 ms", "1 ms")
OTHERS = ("matched", "channel", "global")
THRESHOLDS = ("1", "1e30", "1e-30", "inf", "0.7", "1e20")


def network(draw: random.Random) -> str:
    """A hidden and an output population of one to three neurons each."""

    def matrix(rows: int, columns: int) -> str:
        return str([[float(draw.choice(NUMBERS)) for _ in range(columns)] for _ in range(rows)])

    def lif(current: str) -> str:
        options = f"tau_mem = {draw.choice(TIMES)}, tau_syn = {draw.choice(TIMES)}"
        options += f", threshold = {draw.choice(THRESHOLDS)}"
        if draw.random() < 0.4:
            options += f", bias = {draw.choice(NUMBERS)}"
        return f"lif({current}, {options})"

    n, m = draw.randint(1, 3), draw.randint(1, 3)
    back = f" + linear(h, {matrix(n, n)})" if draw.random() < 0.4 else ""
    return f"""network n(x: spikes[2]) {{
      dt = {draw.choice(("1 ms", "1 ms", "2 ms", "1e6 s"))}
      h = {lif(f"linear(x, {matrix(2, n)}){back}")}
      o = {lif(f"linear(h, {matrix(n, m)})")}
      return o
    }}"""


@pytest.mark.parametrize(
    "method", ["law", *(pytest.param(other, marks=pytest.mark.campaign) for other in OTHERS)]
)
def test_extreme_numbers_are_numbers(method: str, tmp_path: Path) -> None:
    path = tmp_path / "n.xnet"
    compiled = 0
    for seed in range(20):
        path.write_text(network(random.Random(seed)))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with suppress(xir.CompileError):
                xir.compile(path, quantize=method)
                compiled += 1
    assert compiled > 4
