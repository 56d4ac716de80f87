"""Twice the program takes twice the work, and not four times: work is counted in calls."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from xir.cli import main
from xir.irgen import problems
from xir.irgen.emit import instances

LIF = "lif(tau_mem = 20 ms, tau_syn = 5 ms)"
END = f"h = x -> linear(identity(2)) -> {LIF}\nreturn h -> linear(identity(2)) -> {LIF}"


def network(body: str, before: str = "") -> str:
    return f"{before}\nnetwork n(x: spikes[2]) {{\ndt = 1 ms\n{body}\n}}\n"


def unused(n: int) -> str:
    """``n`` warnings."""
    return network("".join(f"let a{i} = {i}\n" for i in range(n)) + END)


def undefined(n: int) -> str:
    """``n`` errors."""
    return network("".join(f"let a{i} = u{i}\n" for i in range(n)) + END)


def unread(n: int) -> str:
    """``n`` populations that are left out."""
    return network("".join(f"a{i} = x -> linear(identity(2)) -> {LIF}\n" for i in range(n)) + END)


def chain(n: int) -> str:
    """``n`` populations one behind the other."""
    chained = f"a[i + 1] = a[i] -> linear([[1]]) -> {LIF} for i in 0 .. {n}"
    return network(f"a[0] = x -> linear([[1], [1]]) -> {LIF}\n{chained}\nreturn a[{n}]")


def versions(n: int) -> str:
    """A module in ``n`` versions."""
    module = f"module M(x: spikes[n], k: int) {{ return x -> linear(identity(n) * k) -> {LIF} }}"
    chained = f"a[0] = x\na[i + 1] = M(a[i], i + 1) for i in 0 .. {n}\nreturn a[{n}]"
    return network(chained, module)


def work(path: Path, quantize: str) -> int:
    """How many functions are called to check a program."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        main(["check", str(path), "--quantize", quantize])
    finally:
        sys.setprofile(before)
    return calls


LONG = [pytest.param(each, marks=pytest.mark.campaign) for each in (chain, versions, unread)]


@pytest.mark.parametrize("program", [unused, undefined, *LONG])
def test_work_grows_with_the_program(
    tmp_path: Path,
    program: Callable[[int], str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    monkeypatch.setattr(problems, "MOST_COMPARED", 1000)
    taken: list[int] = []
    for n in (1, 30, 60, 120):
        path = tmp_path / f"{n}.xnet"
        path.write_text(program(n))
        taken.append(work(path, "channel"))
    # The first run loads modules and fills caches.
    assert taken[3] - taken[2] < 2.3 * (taken[2] - taken[1])


def test_modules_that_double_in_number_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(instances, "MOST_VERSIONS", 40)
    parts = f"module M0(x: spikes[n], k: int) {{ return x -> linear(identity(n) * k) -> {LIF} }}\n"
    for i in range(1, 24):
        halves = f"a = M{i - 1}(x, 2 * k)\nb = M{i - 1}(a, 2 * k + 1)"
        parts += f"module M{i}(x: spikes[n], k: int) {{\n{halves}\nreturn b }}\n"
    path = tmp_path / "net.xnet"
    path.write_text(network("return M23(x, 1)", parts))
    assert main(["check", str(path)]) == 1
    said = capsys.readouterr().err
    assert "the program has more than 40 versions of modules" in said
    assert "hint: a version is made for each set of numbers, texts, lists and sizes" in said


def test_a_name_far_down_gets_a_hint(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "net.xnet"
    names = "".join(f"let some_name_{i} = {i}\n" for i in range(500))
    path.write_text(network(f"{names}let threshold = 1\nlet b = treshold\n{END}"))
    assert main(["check", str(path)]) == 1
    assert "did you mean 'threshold'?" in capsys.readouterr().err
