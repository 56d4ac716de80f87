"""
``symbols.json``, read without believing it: which ids the names of a network are, for the
configuration beside it and no other.
"""

from __future__ import annotations

from typing import Any

from xir.codegen.fingerprint import KEY as FINGERPRINT
from xir.codegen.json_reader import Node, parse
from xir.config.problems import ConfigError
from xir.dialects import snn
from xir.evaluation.decision import RULES

MOST_IDS = 1 << 16
"""More than any side of a chip has."""

_KEYS = ("network", "device", "decide", "inputs", "hidden", "outputs")
_OF_ALL, _OF_OUTPUTS = ("first", "count"), ("first", "count", "read", "scale")


def read_symbols(text: str) -> dict[str, Any]:
    """
    The table of symbols, with the keys of ``Program.symbols`` and, where the file has it, the
    fingerprint.

    Raises ``ConfigError`` with the place, what is there and what is needed, for all that is no such
    table: other keys, the same key twice, other types, ids that no chip has.
    """
    whole = parse(text)
    has_fingerprint = FINGERPRINT in (name for name, _ in whole.members())
    keys = (*_KEYS, FINGERPRINT) if has_fingerprint else _KEYS
    node = dict(zip(keys, whole.fields(keys), strict=True))
    symbols: dict[str, Any] = {
        "network": node["network"].text(),
        "device": node["device"].text(),
        "decide": None if node["decide"].value is None else node["decide"].one_of(RULES),
    }
    for side in ("inputs", "hidden", "outputs"):
        names = _OF_OUTPUTS if side == "outputs" else _OF_ALL
        symbols[side] = {name: _entry(entry, names) for name, entry in node[side].members()}
    names_of = [(name, side) for side in ("inputs", "hidden", "outputs") for name in symbols[side]]
    first: dict[str, str] = {}
    for name, side in names_of:
        if first.setdefault(name, side) != side:
            where = f"{first[name]} and {side}"
            raise ConfigError([f"{where}: both have '{name}'; every name stands for one of them"])
    if has_fingerprint:
        symbols[FINGERPRINT] = node[FINGERPRINT].text()
    return symbols


def _entry(node: Node, names: tuple[str, ...]) -> dict[str, Any]:
    """One population."""
    field = dict(zip(names, node.fields(names), strict=True))
    entry: dict[str, Any] = {
        "first": field["first"].integer(0, MOST_IDS),
        "count": field["count"].integer(1, MOST_IDS),
    }
    if "read" in field:
        entry["read"] = field["read"].one_of([str(word) for word in snn.Readout])
        scale = field["scale"]
        entry["scale"] = None if scale.value is None else _scales(scale, entry["count"])
    return entry


def _scales(node: Node, count: int) -> list[float]:
    elements = node.elements()
    if len(elements) != count:
        raise ConfigError([f"{node.path}: have {len(elements)} values, need {count}: one a neuron"])
    return [element.positive() for element in elements]
