"""What a user can say of how a NIR file is read."""

from __future__ import annotations

from numbers import Real
from pathlib import Path
from typing import NamedTuple

from xir.interop.nir.dialects import DIALECTS
from xir.interop.nir.words import BIASES, OUTPUTS, RESETS, SPIKES


class Settings(NamedTuple):
    """Each is the field of ``xir.options.Options`` with that name; None where it is not given."""

    dialect: str | None = None
    dt: float | None = None
    """Seconds: the time step of the program."""
    file_dt: float | None = None
    """The time step that the numbers of the file were made with, in the unit of the file."""
    reset: str | None = None
    spikes: str | None = None
    outputs: str = "direct"
    align: bool = False
    no_swap: bool = False
    bias: str = "rest"
    stimuli: str | Path | None = None
    strict: bool = False


def wrong_word(settings: Settings) -> str | None:
    """A message for the first value that is none of the words there are; None for none."""
    for name, known in (
        ("dialect", tuple(DIALECTS)),
        ("reset", RESETS),
        ("spikes", SPIKES),
        ("outputs", OUTPUTS),
        ("bias", BIASES),
    ):
        value = getattr(settings, name)
        if value is not None and value not in known:
            return f"there is no {name} '{value}'; there are: {', '.join(known)}"
    for name in ("dt", "file_dt"):
        value = getattr(settings, name)
        shown = value if isinstance(value, Real) else repr(value)
        if value is not None and not (isinstance(value, Real) and 0 < float(value) < float("inf")):
            return f"{name} is {shown}; a time step is above 0 and finite: seconds, as 1e-3"
    return None
