"""
Whether the values of a compilation's options are of the kinds that they are annotated with.

The command line reads texts and makes no mistake here; a call of ``xir.compile`` can.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from numbers import Integral, Real
from pathlib import Path
from types import NoneType
from typing import Any, cast, get_args, get_origin

from xir.options import Options

_NAMES: dict[object, str] = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "True or False",
    Path: "a path",
    tuple: "3 whole numbers",
    Mapping: "a mapping from names to values",
}


def wrong_kinds(options: Options) -> list[str]:
    """A message for each value of another kind, in the order of ``Options``."""
    messages: list[str] = []
    for name, annotated in Options.__annotations__.items():
        kind, value = get_args(annotated)[0], getattr(options, name)
        kinds = [kind] if get_origin(kind) in (tuple, Mapping) else (get_args(kind) or [kind])
        if not any(_fits(value, kind) for kind in kinds):
            wanted = [_NAMES[get_origin(k) or k] for k in kinds if k is not NoneType]
            messages.append(f"{name}: have {shown(value)}, need {' or '.join(wanted)}")
    return messages


def shown(value: Any) -> str:
    """A value in a message: what it is, where its own text would be long."""
    shape = getattr(value, "shape", None)
    if shape:
        return f"an array of {' x '.join(map(str, shape))}"
    name = type(value).__name__
    if value is None or name in ("str", "bytes", "int", "float", "bool", "tuple"):
        text = repr(value)
        return text if len(text) <= 60 else f"{text[:57]}.."
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def _fits(value: Any, kind: Any) -> bool:
    if get_origin(kind) is tuple:
        parts = get_args(kind)
        if not isinstance(value, tuple | list):
            return False
        given = cast(Sequence[Any], value)
        return len(given) == len(parts) and all(map(_fits, given, parts))
    if get_origin(kind) is Mapping:
        return isinstance(value, Mapping)
    if kind is int or kind is float:
        is_truth = isinstance(value, bool)
        return isinstance(value, Integral if kind is int else Real) and not is_truth
    return isinstance(value, kind)
