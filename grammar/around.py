"""The words around a syntax error, and what a rule makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xir.grammar.tokens import Word, open_brackets


@dataclass(frozen=True)
class Around:
    """The words around a place where reading stopped."""

    text: str
    before: Sequence[Word]
    behind: Sequence[Word]
    """The word that does not fit and the one after it; none at the end of the text."""
    accepted: frozenset[str]
    """The kinds of word that would fit."""

    @property
    def word(self) -> Word:
        """The word that does not fit; one without a kind at the end of the text."""
        end = len(self.text)
        return self.behind[0] if self.behind else Word("", "", end, end)

    @property
    def after(self) -> Word | None:
        return self.behind[1] if len(self.behind) > 1 else None

    def last(self, back: int = 1) -> Word | None:
        """The word ``back`` places before the one that does not fit."""
        return self.before[-back] if len(self.before) >= back else None

    @property
    def bracket(self) -> Word | None:
        """The innermost bracket that is open."""
        return next(reversed(open_brackets(self.before)), None)


@dataclass(frozen=True)
class Meant:
    """What to say: a hint, or a message at a word of its own."""

    hint: str | None = None
    message: str | None = None
    word: Word | None = None
