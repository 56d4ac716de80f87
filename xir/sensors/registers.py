"""Fields of registers, checked against their widths."""

from __future__ import annotations

from collections.abc import Sequence


def checked(name: str, values: Sequence[int], count: int, low: int, high: int) -> tuple[int, ...]:
    """
    ``values`` as integers of Python. Raises ``ValueError`` unless there are ``count`` whole numbers
    from ``low`` to ``high``.
    """
    if len(values) != count:
        raise ValueError(f"{name} has {len(values)} values; need {count}")
    return tuple(
        checked_number(f"{name}[{place}]", value, low, high) for place, value in enumerate(values)
    )


def checked_number(name: str, value: int, low: int, high: int) -> int:
    """
    ``value`` as an integer of Python. Raises ``ValueError`` unless it is a whole number from
    ``low`` to ``high``.
    """
    if not float(value).is_integer():
        raise ValueError(f"{name} is {value}; need a whole number")
    if not low <= value <= high:
        raise ValueError(f"{name} is {value}; the limits are {low} and {high}")
    return int(value)
