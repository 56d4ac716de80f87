"""
Control characters in names and texts of others, made visible.

An escape sequence can move a terminal's cursor, rewrite lines that stand above, or set its title;
the marks that turn the direction of writing show a text in another order than it is read.
"""

from __future__ import annotations

import re

_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_CONTROL_OR_SPACE = re.compile(rf"[\t\n]|{_CONTROL.pattern}")


def visible(text: str) -> str:
    """
    ``text`` with every control character but tabs and ends of lines as ``\\u001b``, which JSON
    reads as the same character.
    """
    return _CONTROL.sub(_escaped, text)


def visible_in_line(text: str) -> str:
    """The same for a name that stands in a line: tabs and ends of lines are escaped as well."""
    return _CONTROL_OR_SPACE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
