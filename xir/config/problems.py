"""What is wrong with a core, collected so that all of it is told at once."""

from __future__ import annotations

from collections.abc import Sequence


class ConfigError(ValueError):
    """
    A core that the chip cannot represent. ``problems`` lists every one found, each naming the
    field, the first offending index, what was given and what is allowed.
    """

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class Problem(str):
    """What a rule of the device found in a configuration; as text with the way out and the code."""

    message: str
    """The field, the rule's name, what there is and the limit."""
    code: str
    """Of the rule, as ``xir explain`` knows it."""
    hint: str
    """The way out."""

    def __new__(cls, message: str, code: str, hint: str) -> Problem:
        made = super().__new__(cls, f"{message}; {hint} [{code}]")
        made.message, made.code, made.hint = message, code, hint
        return made


class Problems(list[str]):
    """Problems in the order in which they were found, one line each."""

    def refuse(self) -> None:
        """Raise ``ConfigError`` with all of them, if there are any."""
        if self:
            raise ConfigError(self)
