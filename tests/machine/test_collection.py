"""The search for cyclic garbage, put off."""

from __future__ import annotations

import gc
import weakref

import pytest

from xir.machine.collection import keep_nothing, put_off_collection


class Node:
    """Holds itself, so that only a search finds it."""

    def __init__(self) -> None:
        self.me = self


def test_nothing_is_searched_inside_and_all_behind() -> None:
    with put_off_collection():
        assert not gc.isenabled()
        node = weakref.ref(Node())
        with put_off_collection():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.collect()
    assert node() is None


def test_it_ends_with_an_error_too() -> None:
    with pytest.raises(ValueError, match="wrong"), put_off_collection():
        raise ValueError("wrong")
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with put_off_collection(keep=True):
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_kept_is_not_searched_until_the_end() -> None:
    with put_off_collection(keep=True):
        node = weakref.ref(Node())
    gc.collect()
    assert node() is not None
    keep_nothing()
    gc.collect()
    assert node() is None
