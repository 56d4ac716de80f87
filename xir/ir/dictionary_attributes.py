"""Notes in the IR: numbers and words by name, as a dictionary attribute, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, cast

from xdsl.dialects.builtin import DictionaryAttr, FloatAttr, IntegerAttr, StringAttr, f64, i64
from xdsl.ir import Attribute

Note: TypeAlias = float | int | str


def as_attribute(notes: Mapping[str, Note | None]) -> DictionaryAttr:
    """Numbers and words as an attribute; a None is left out."""

    def one(value: Note) -> Attribute:
        if isinstance(value, str):
            return StringAttr(value)
        return IntegerAttr(value, i64) if isinstance(value, int) else FloatAttr(value, f64)

    return DictionaryAttr({k: one(v) for k, v in notes.items() if v is not None})


def as_notes(attribute: DictionaryAttr | None) -> dict[str, Note]:
    """The numbers and words of such an attribute; other entries are left out."""
    notes: dict[str, Note] = {}
    if attribute is None:
        return notes
    for name, value in attribute.data.items():
        if isinstance(value, StringAttr):
            notes[name] = value.data
        elif isinstance(value, IntegerAttr | FloatAttr):
            notes[name] = cast(Any, value).value.data
    return notes
