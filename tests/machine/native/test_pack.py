"""Arguments as words: each is checked, since machine code would trust it."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pytest

from xir.machine.native.pack import hold, packed, real_of
from xir.machine.native.signature import INTEGER, OPTIONS, REAL, Group, array, entry_source


class Pair(NamedTuple):
    n: int
    values: npt.NDArray[np.float64]


PAIR = Group(Pair, {"n": INTEGER, "values": array("float64", "n")})
ARGUMENTS = {
    "options": OPTIONS,
    "pair": PAIR,
    "out": array("int16", "n _", written=True),
    "more": array("uint8", "n", optional=True),
    "factor": REAL,
}


def given(**changes: Any) -> list[Any]:
    """Arguments that are right, but for ``changes``."""
    right = {
        "options": 3,
        "pair": Pair(4, np.ones(4)),
        "out": np.zeros((4, 2), np.int16),
        "more": np.zeros(0, np.uint8),
        "factor": 0.25,
    }
    return list((right | changes).values())


def test_words_are_numbers_addresses_and_lengths() -> None:
    arguments = given()
    words = list(packed(ARGUMENTS, arguments))
    _, pair, out, _, _ = arguments
    assert words[:3] == [0, 4, pair.values.ctypes.data]
    assert words[3:7] == [4, out.ctypes.data, 4, 2]
    assert words[7:9] == [0, 0]
    assert real_of(words[9]) == 0.25
    assert len(words) == 10


def test_the_entry_reads_the_same_words() -> None:
    text = entry_source("f", ARGUMENTS, REAL)
    assert text.splitlines()[1].strip() == (
        "words[0] = bits(f(options(), Pair(words[1], array_float64(words[2], (words[3], ))), "
        "array_int16(words[4], (words[5], words[6], )), array_uint8(words[7], (words[8], )), "
        "real(words[9])))"
    )


def test_a_held_group_gives_the_same_words() -> None:
    pair = Pair(4, np.ones(4))
    out = np.zeros((4, 2), np.int16)
    held = packed(ARGUMENTS, given(pair=hold(PAIR, pair), out=out))
    assert held == packed(ARGUMENTS, given(pair=pair, out=out))


def read_only(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    array.flags.writeable = False
    return array


def misaligned() -> npt.NDArray[np.int16]:
    memory = np.zeros(17, np.uint8)
    start = 1 - memory.ctypes.data % 2
    return memory[start : start + 16].view(np.int16).reshape(4, 2)


def test_a_read_only_array_may_be_read() -> None:
    pair = Pair(4, read_only(np.ones(4)))
    assert packed(ARGUMENTS, given(pair=pair))[2] == pair.values.ctypes.data


OTHER = Group(Pair, {"n": INTEGER, "values": array("float64", "n")})
WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "dtype": ({"out": np.zeros((4, 2), np.int32)}, "'out' has elements int32; need int16"),
    "byte order": ({"out": np.zeros((4, 2), ">i2")}, "'out' has elements >i2"),
    "axes": ({"out": np.zeros(8, np.int16)}, "'out' has 1 axes; need 2"),
    "order": ({"out": np.zeros((2, 4), np.int16).T}, "in the order of C"),
    "stride": ({"out": np.zeros((4, 4), np.int16)[:, ::2]}, "contiguous"),
    "alignment": ({"out": misaligned()}, "aligned"),
    "read-only": ({"out": read_only(np.zeros((4, 2), np.int16))}, "'out' is written to"),
    "length": ({"out": np.zeros((5, 2), np.int16)}, "length 5 along 'n', which is 4"),
    "length within a group": ({"pair": Pair(4, np.ones(3))}, "length 3 along 'n', which is 4"),
    "some of an optional array": ({"more": np.zeros(2, np.uint8)}, "length 2 along 'n'"),
    "no array": ({"out": [[1, 2]] * 4}, "'out' is a list; need an array"),
    "none": ({"more": None}, "'more' is a NoneType"),
    "object": ({"more": np.array([None] * 4)}, "elements object"),
    "another tuple": ({"pair": (4, np.ones(4))}, "'pair' is a tuple; need Pair"),
    "real number": ({"pair": Pair(4.0, np.ones(4))}, "'n' is a float; need a whole number"),  # pyright: ignore[reportArgumentType]
    "large number": ({"pair": Pair(1 << 63, np.ones(4))}, "need 64 bits"),
    "text": ({"factor": "1"}, "'factor' is a str; need a real number"),
    "held for another group": ({"pair": hold(OTHER, Pair(4, np.ones(4)))}, "another group"),
    "held of another length": ({"pair": hold(PAIR, Pair(3, np.ones(3)))}, "along 'n', which is 3"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_is_a_type_error(wrong: str) -> None:
    changes, message = WRONG[wrong]
    with pytest.raises(TypeError, match=message):
        packed(ARGUMENTS, given(**changes))


def test_too_few() -> None:
    with pytest.raises(TypeError, match="need 5 arguments, have 4"):
        packed(ARGUMENTS, given()[:-1])


def test_lengths_of_two_held_groups_agree() -> None:
    two = {"one": PAIR, "other": PAIR}
    with pytest.raises(TypeError, match="'n' is 3 in 'other', and elsewhere 4"):
        packed(two, [hold(PAIR, Pair(n, np.ones(n))) for n in (4, 3)])


def test_what_is_held_is_checked() -> None:
    with pytest.raises(TypeError, match="elements float32"):
        hold(PAIR, Pair(2, np.ones(2, np.float32)))  # pyright: ignore[reportArgumentType]


def test_a_group_names_all_fields_in_order() -> None:
    with pytest.raises(TypeError, match="Pair has"):
        Group(Pair, {"values": array("float64", "n"), "n": INTEGER})
