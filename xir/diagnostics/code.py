"""The code of a message: what every entry of the tables of codes has."""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """One kind of error or warning that has a code."""

    code: str
    name: str
    way_out: str
    """What to do about it."""
    cause: str
    """Why it is so."""
    example: str
    """A network that gets the message."""
    is_warning: bool = False

    @property
    def limits_chip(self) -> bool:
        """Whether the message says that a network does not fit a chip."""
        return not self.is_warning and CHIP <= self.code < AFTER_CHIP


CHIP, AFTER_CHIP = "XIR101", "XIR149"
"""The first code of what a chip cannot do, and the one after the last."""
