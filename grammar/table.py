# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportPrivateUsage=false
# (lark is only partly typed, and has no public way from its data but through a pickle)
"""
The parse table of the grammar as a text, so that no start computes it.

Lark takes 0.1 s for the table of ``xnet.lark``, and a hundredth of a second to read one.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

from lark import Lark
from lark.grammar import Rule
from lark.lexer import TerminalDef

GRAMMAR = "xnet.lark"
TABLE = "xnet.table.json"
"""Made from ``GRAMMAR`` by ``as_text``; a test compares the two."""


def from_grammar(transformer: object | None = None) -> Lark:
    """The parser of ``GRAMMAR``, computed."""
    return Lark(
        (files("xir.grammar") / GRAMMAR).read_text(encoding="utf-8"),
        parser="lalr",
        lexer="basic",
        start=["program", "expression"],
        keep_all_tokens=True,
        maybe_placeholders=False,
        transformer=transformer,
    )


def from_table(transformer: object) -> Lark:
    """The same parser from ``TABLE``. It calls the methods of ``transformer`` for each rule."""
    text = (files("xir.grammar") / TABLE).read_text(encoding="utf-8")
    kept: dict[str, Any] = json.loads(text, object_hook=_with_numbers)
    return Lark._load_from_dict(kept["data"], kept["memo"], transformer=transformer)


def as_text(lark: Lark) -> str:
    """
    The parser as JSON, a line for each state. The same grammar gives the same text: tokens are in
    the order of their names, and states in the order in which they are reached from the start.
    """
    data, memo = lark.memo_serialize([TerminalDef, Rule])
    data["options"] = {k: v for k, v in data["options"].items() if k != "transformer"}
    parser = data["parser"]["parser"]
    states = _in_order(parser)
    data["parser"]["parser"] = parser | {"states": {}}
    lines = [f'  "{number}": {_json(actions)}' for number, actions in states.items()]
    rest = _json({"data": data, "memo": memo})
    before, found, behind = rest.partition('"states": {}')
    assert found
    return before + '"states": {\n' + ",\n".join(lines) + "\n}" + behind + "\n"


def _in_order(parser: dict[str, Any]) -> dict[int, dict[int, tuple[int, Any]]]:
    """The actions of each state by new numbers, which the other entries of ``parser`` then have."""
    tokens: dict[int, str] = parser["tokens"]
    names = sorted(tokens.values())
    number_of = {name: number for number, name in enumerate(names)}
    starts = sorted(parser["start_states"].items())
    order = {state: number for number, (_, state) in enumerate(starts)}
    states: dict[int, dict[int, tuple[int, Any]]] = {}
    waiting = list(order)
    for state in waiting:  # grows
        actions: dict[int, tuple[int, Any]] = {}
        for name, (is_reduction, target) in sorted(
            (tokens[token], action) for token, action in parser["states"][state].items()
        ):
            if not is_reduction and target not in order:
                order[target] = len(order)
                waiting.append(target)
            actions[number_of[name]] = (is_reduction, target if is_reduction else order[target])
        states[order[state]] = actions
    parser["tokens"] = dict(enumerate(names))
    for key in ("start_states", "end_states"):
        parser[key] = {start: order[state] for start, state in sorted(parser[key].items())}
    return states


_json: Callable[[object], str] = json.JSONEncoder(sort_keys=False).encode


def _with_numbers(entries: dict[str, Any]) -> dict[int | str, Any]:
    """JSON has no numbers as keys; no key of Lark's that is a word is all digits."""
    return {int(key) if key.isdigit() else key: value for key, value in entries.items()}
