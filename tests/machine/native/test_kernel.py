"""When machine code is LLVM's of the text, and when Numba is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.machine.native.toy import ASKED, BODY, toy
from xir.machine.native import keep, text
from xir.machine.native.pack import Fixed

NUMBERS = np.arange(10)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction]
    monkeypatch.setenv(keep.VARIABLE, str(tmp_path / "kept"))
    monkeypatch.delenv("XIR_JIT", raising=False)
    monkeypatch.delenv("NUMBA_BOUNDSCHECK", raising=False)


def test_the_text_is_run_with_each_value_of_the_options(tmp_path: Path) -> None:
    kernel = toy(tmp_path)
    assert [kernel(options, NUMBERS) for options in (0, 5, 0, 7)] == [45, 50, 45, 52]
    assert not ASKED
    assert len(list((tmp_path / "kept").iterdir())) == 3


def test_a_bound_call_is_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the arrays as they are then, and alive as long as the call."""
    text = BODY.replace("store i64 %result, ptr %words", "store i64 %result, ptr %numbers")
    kernel = toy(tmp_path, text, result=None)
    numbers = np.arange(4)
    call, view = kernel.bound(10, numbers), numbers[:]
    del numbers
    call()
    assert view.tolist() == [16, 1, 2, 3]
    call()
    assert view[0] == 32
    with pytest.raises(TypeError, match="'numbers' has elements float64"):
        kernel.bound(10, np.zeros(3))
    monkeypatch.setenv("XIR_JIT", "numba")
    kernel.bound(11, NUMBERS)()
    assert ASKED == [11]


@pytest.mark.parametrize(
    ("name", "value", "asks"),
    [
        ("XIR_JIT", "numba", True),
        ("XIR_JIT", "", False),
        ("NUMBA_BOUNDSCHECK", "1", True),
        ("NUMBA_BOUNDSCHECK", "0", False),
    ],
)
def test_the_environment_asks_for_numba(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, asks: bool
) -> None:
    monkeypatch.setenv(name, value)
    kernel = toy(tmp_path)
    assert kernel(1, NUMBERS) == 46
    assert bool(ASKED) == asks


DAMAGES: dict[str, Callable[[str], str]] = {
    "no text of LLVM": lambda body: "not a module\n",
    "another LLVM's words": lambda body: body.replace("add i64", "add splendid i64"),
    "empty": lambda body: "",
    "another name": lambda body: body.replace(".total", ".other"),
    "what is not there": lambda body: (
        body.replace("ret void", "call void @xir_is_nowhere()\n  ret void")
        + "declare void @xir_is_nowhere()\n"
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_numba_is_asked_where_llvm_cannot_use_the_text(tmp_path: Path, damage: str) -> None:
    kernel = toy(tmp_path, DAMAGES[damage](BODY))
    assert kernel(2, NUMBERS) == 47
    assert ASKED == [2]


def test_numba_is_asked_for_sources_that_changed(tmp_path: Path) -> None:
    kernel = toy(tmp_path, digest="0" * 64)
    assert kernel(2, NUMBERS) == 47
    assert ASKED == [2]


def test_numba_is_asked_where_the_text_is_gone(tmp_path: Path) -> None:
    kernel = toy(tmp_path)
    kernel.file.unlink()
    assert kernel(2, NUMBERS) == 47
    assert ASKED == [2]


def test_numba_is_asked_where_a_source_is_gone(tmp_path: Path) -> None:
    kernel = toy(tmp_path)
    kernel.sources = ("nowhere.py",)
    assert kernel(2, NUMBERS) == 47
    assert ASKED == [2]


def test_a_full_disk_under_numba_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []

    def full(options: Fixed, numbers: object) -> int:
        calls.append(options.value)
        if len(calls) == 1:
            raise OSError(28, "No space left on device")
        return 47

    monkeypatch.setattr("tests.machine.native.toy.total", full)
    assert toy(tmp_path, digest="0" * 64)(2, NUMBERS) == 47
    assert calls == [2, 2]


def test_every_source_the_declaration_and_the_emitter_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = (*text.SHARED, "one.py", "two.py")
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a\n")
    monkeypatch.setattr(text, "ROOT", tmp_path)
    digests = [text.digest_of(("one.py", "two.py"), "entry")]
    for name in files:
        (tmp_path / name).write_text("b\n")
        digests.append(text.digest_of(("one.py", "two.py"), "entry"))
    digests.append(text.digest_of(("one.py", "two.py"), "another"))
    assert len(set(digests)) == len(digests)
    for name in files:
        (tmp_path / name).write_bytes(b"b\r\n")
    assert text.digest_of(("one.py", "two.py"), "entry") == digests[-2]
