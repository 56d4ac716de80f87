"""Which folders Numba keeps machine code in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from xir.machine import jit
from xir.machine.jit import compiled_once
from xir.machine.native.pack import Fixed

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="about permissions of POSIX")


def test_code_is_not_kept_where_others_may_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def trusts_nothing(_folder: Path) -> bool:
        return True

    monkeypatch.setattr(jit, "may_be_changed_by_others", trusts_nothing)

    def one() -> int:
        return 1

    jit._warn_of.cache_clear()  # pyright: ignore[reportPrivateUsage]  # warns once for each process
    with pytest.warns(RuntimeWarning, match="machine code is not kept there"):
        function = compiled_once()(one)
    assert function() == 1
    assert not function.stats.cache_path


def test_machine_code_is_looked_for_outside_the_package() -> None:
    from numba.core import config

    before = getattr(config, "CACHE_LOCATOR_CLASSES", "")
    with jit._outside_the_package():  # pyright: ignore[reportPrivateUsage]
        assert getattr(config, "CACHE_LOCATOR_CLASSES", "") == (before or jit.PLACES)
    assert getattr(config, "CACHE_LOCATOR_CLASSES", "") == before


def test_a_fixed_number_is_a_constant_of_the_machine_code() -> None:
    def doubled(options: int, number: int) -> int:
        return number * 2 if options & 4 else number

    function = compiled_once()(doubled)
    assert [function(Fixed(options), 21) for options in (4, 3, 7)] == [42, 21, 42]
    assert [str(types[0]) for types in function.signatures] == [
        f"Literal[int]({options})" for options in (4, 3, 7)
    ]
