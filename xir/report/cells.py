"""Numbers of a report as short texts: for the cells of tables, on a terminal and on the page."""

from __future__ import annotations

from xir.report.populations import Number, Span

NOTHING = "-"
"""What a cell shows for a number that does not exist."""


def span(numbers: Span[Number] | None, form: str = "{}", dots: str = "..") -> str:
    """
    The least and the greatest number, as ``low..high``; one number where both look the same.
    ``form`` is a format for each of them.
    """
    if numbers is None:
        return NOTHING
    low, high = form.format(numbers.low), form.format(numbers.high)
    return low if low == high else f"{low}{dots}{high}"


def ids(numbers: range, dots: str = "..") -> str:
    """The first and the last id, also where there is one alone."""
    return f"{numbers.start}{dots}{numbers.stop - 1}"


def number(value: float | None, form: str = "{}") -> str:
    """``value`` in the format ``form``."""
    return NOTHING if value is None else form.format(value)


def both(first: str, second: str) -> str:
    """Of both synapses, where there are two."""
    return first if second == NOTHING else f"{first} / {second}"
