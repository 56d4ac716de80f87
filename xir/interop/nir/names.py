"""Names of nodes as names of the language."""

from __future__ import annotations

import re
from collections.abc import Iterable

KEYWORDS = (
    *("import", "as", "param", "let", "module", "network", "return", "for", "in"),
    *("if", "then", "else", "true", "false"),
)
ARCHIVE = "w"
"""The name of the archive of arrays in the program."""

MOST_LETTERS = 60


class Names:
    """Identifiers that are all different, and none of those that the language knows."""

    def __init__(self, reserved: Iterable[str]) -> None:
        self._reserved = {*reserved, *KEYWORDS, ARCHIVE}
        self._taken = set(self._reserved)

    def fresh(self, wish: str) -> str:
        """An identifier like ``wish`` that nothing else has."""
        words = re.sub(r"[^A-Za-z0-9_]+", "_", wish).strip("_")[:MOST_LETTERS] or "part"
        words = f"n{words}" if words[0].isdigit() else words
        words = f"{words}_" if words in self._reserved else words
        name, count = words, 2
        while name in self._taken:
            name, count = f"{words}_{count}", count + 1
        self._taken.add(name)
        return name


def reserved() -> Iterable[str]:
    """What the language knows by itself."""
    from xir.irgen.functions.registry import FUNCTIONS
    from xir.irgen.names.scope import RESERVED

    return (*RESERVED, *FUNCTIONS)


def stem_of(name: str) -> str:
    """The name of a file without its folder and its ending."""
    return name.replace("\\", "/").rpartition("/")[2].partition(".")[0] or "net"
