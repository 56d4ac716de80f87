"""
A specification in a file: the names and arrays that Rockpool's mappers and quantizers use, as a
``.npz`` file or as JSON with nested lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

import numpy as np

from xir.codegen.json_reader import Node, parse, shown
from xir.config.problems import ConfigError
from xir.diagnostics.messages import CompileError, Diagnostic, read_text
from xir.numbers.arrays import ArrayFileError, NumpyArray, peek, read
from xir.text.opening import open_regular

MOST_NUMBERS = 1 << 22
"""Of one array: four times the weights of the largest core."""

_ALWAYS = frozenset({"weights_in", "weights_out"})
"""The names by which a specification is known."""

SPECIFIC = frozenset(
    {
        *("weights_in", "weights_out", "weights_rec", "dash_mem", "dash_syn", "dash_mem_out"),
        *("dash_syn_out", "threshold_out", "weight_shift_in"),
    }
)
"""Names that nothing else has: with one of them a file is meant as a specification."""

_NOT_READ = ("mapped_graph",)
"""What a mapper gives besides numbers."""

_WHOLE = (
    *("weights_in", "weights_rec", "weights_out", "bias", "bias_hidden", "bias_out"),
    *("dash_mem", "dash_syn", "dash_syn_2", "dash_mem_out", "dash_syn_out"),
    *("threshold", "threshold_out"),
)
"""Names whose numbers are whole once they are quantized."""


def is_specification(names: Iterable[str]) -> bool:
    """Whether names of arrays are those of a specification."""
    return set(names) >= _ALWAYS


def is_quantized(spec: Mapping[str, Any]) -> bool:
    """
    Whether all numbers are whole, as a quantizer leaves them. What holds no numbers does not count:
    whoever reads the specification says what is wrong with it.
    """
    for name in _WHOLE:
        value = spec.get(name)
        if value is None:
            continue
        try:
            numbers = np.asarray(value, np.float64)
        except (TypeError, ValueError, OverflowError):
            continue
        if not (np.rint(numbers) == numbers).all():
            return False
    return True


def read_specification(path: Path) -> dict[str, Any]:
    """
    The specification in a ``.npz`` or a JSON file.

    Raises ``CompileError`` for a file that cannot be read or has no numbers.
    """
    if is_archive(path):
        return read_npz(path)
    try:
        return from_json(read_json(path))
    except ConfigError as e:
        raise CompileError([Diagnostic(f"'{path}': {p}") for p in e.problems]) from None


def is_archive(path: Path) -> bool:
    """Whether a file is an archive of arrays by its first bytes, or cannot be read and is called
    so."""
    try:
        with open_regular(path) as file:
            return file.read(2) == b"PK"
    except (OSError, ValueError):
        return path.suffix == ".npz"


def read_npz(path: Path) -> dict[str, Any]:
    """
    The specification in a ``.npz`` file: name -> array or number.

    Raises ``CompileError`` for a file that cannot be read.
    """
    try:
        values: dict[str, Any] = {
            name: read(path, name, MOST_NUMBERS) for name in peek(path) if name not in _NOT_READ
        }
    except ArrayFileError as e:
        hint = None
        if "pickled" in str(e):
            hint = "save numbers only; leave out what is None, aliases as rows (source, target)"
        raise CompileError([Diagnostic(str(e), hint=hint)]) from None
    values = {name: a.item() if a.ndim == 0 else a for name, a in values.items()}
    aliases = values.get("aliases")
    if aliases is not None:
        values["aliases"] = _alias_lists(path, aliases, values)
    return values


def _alias_lists(path: Path, pairs: Any, values: Mapping[str, Any]) -> list[list[int]]:
    """Rows (source, target) as the list of targets of each neuron."""
    hidden = np.size(values.get("threshold", ()))
    if np.size(pairs) == 0:  # Empty lists of targets have become an array of shape (N, 0).
        return [[] for _ in range(hidden)]
    if np.ndim(pairs) != 2 or pairs.shape[1] != 2 or pairs.dtype.kind not in "iu":
        message = f"'aliases' of '{path}' has shape {np.shape(pairs)}; need rows (source, target)"
        hint = 'aliases = [(i, t) for i, targets in enumerate(spec["aliases"]) for t in targets]'
        raise CompileError([Diagnostic(message, hint=hint)])
    targets: list[list[int]] = [[] for _ in range(hidden)]
    rows: list[tuple[int, int]] = pairs.tolist()
    for source, target in rows:
        if not 0 <= source < hidden:
            message = f"'aliases' of '{path}' has source {source}; there are {hidden} neurons"
            raise CompileError([Diagnostic(message)])
        targets[source].append(target)
    return targets


def read_json(path: Path) -> Node:
    """The root of a JSON file. Raises ``CompileError`` for what is no JSON text."""
    try:
        return parse(read_text(path))
    except ConfigError as e:
        raise CompileError([Diagnostic(f"'{path}': {p}") for p in e.problems]) from None


def from_json(root: Node) -> dict[str, Any]:
    """
    The specification in JSON, null for what is not given.

    Raises ``ConfigError`` for values that are no numbers, with their place.
    """
    values: dict[str, Any] = {}
    problems: list[str] = []
    for name, node in root.members():
        if name in _NOT_READ or node.value is None:
            continue
        try:
            values[name] = node.value if name == "aliases" else json_numbers(node)
        except ConfigError as e:
            problems += e.problems
    if problems:
        raise ConfigError(problems)
    return values


def json_numbers(node: Node) -> Any:
    """
    A number, or nested lists of numbers as an array. true and false are kept as they are.

    Raises ``ConfigError`` for anything else, ragged lists, and more than ``MOST_NUMBERS`` numbers.
    """
    whole = node.value
    if not isinstance(whole, list):
        if type(whole) not in (int, float, bool):
            node.fail("a number, or lists of numbers")
        _check_float(node, whole)
        return whole
    shape = _shape(node)
    flat: list[object] = [whole]
    for _ in shape:
        flat = [value for part in flat for value in cast("list[object]", part)]
        if len(flat) > MOST_NUMBERS:
            raise ConfigError([f"{node.path}: more than {MOST_NUMBERS} numbers"])
    for value in flat:
        if type(value) not in (int, float):
            raise ConfigError([f"{node.path}: have {shown(value)} in a list, need numbers"])
        _check_float(node, value)
    is_whole = all(type(value) is int for value in flat)
    if is_whole and all(abs(cast("int", value)) < 1 << 62 for value in flat):
        return np.array(flat, np.int64).reshape(shape)
    return np.array(flat, np.float64).reshape(shape)


def _check_float(node: Node, value: object) -> None:
    """Refuse whole numbers that are beyond every float."""
    if type(value) is int and abs(value) >= 1 << 1000:
        raise ConfigError([f"{node.path}: have {shown(value)}, need a number that floats hold"])


MOST_AXES = 4


def _shape(node: Node) -> tuple[int, ...]:
    """The shape of nested lists, all parts of one length on every axis."""
    shape: list[int] = []
    level: list[object] = [node.value]
    while level and all(isinstance(part, list) for part in level):
        parts = cast("list[list[object]]", level)
        lengths = {len(part) for part in parts}
        if len(lengths) > 1 or len(shape) == MOST_AXES:
            raise ConfigError(
                [f"{node.path}: a ragged or deeply nested list; need one array of numbers"]
            )
        shape.append(len(parts[0]))
        level = [value for part in parts for value in part]
        if len(level) > MOST_NUMBERS:
            raise ConfigError([f"{node.path}: more than {MOST_NUMBERS} numbers"])
    if any(isinstance(part, list) for part in level):
        raise ConfigError([f"{node.path}: a ragged list; need one array of numbers"])
    return tuple(shape)


def as_array(value: Any) -> NumpyArray | None:
    """A value as 64-bit numbers; None for what holds none."""
    for step in ("detach", "cpu"):  # torch's way to numpy
        if hasattr(value, step):
            value = getattr(value, step)()
    try:
        array = np.asarray(value)
        if array.dtype.kind not in "fiub":
            return None
        return array.astype(np.float64)
    except (TypeError, ValueError, OverflowError, RuntimeError):
        return None
