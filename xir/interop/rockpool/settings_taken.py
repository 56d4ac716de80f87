"""Which of the settings of an import make sense for what Rockpool gives."""

from __future__ import annotations

from collections.abc import Iterable

from xir.interop.nir.problems import Problems
from xir.interop.nir.settings import Settings

OF_A_CHIP = ("dt", "strict")
"""For a specification."""

OF_A_NETWORK = ("dt", "outputs", "align", "bias", "stimuli", "strict")
"""For a graph or a saved network."""


def refuse_others(settings: Settings, taken: Iterable[str], problems: Problems) -> None:
    """Raise ``CompileError`` where a setting is given that is none of those ``taken``."""
    flags = [
        f"--{'from' if name == 'dialect' else name.replace('_', '-')}"
        for name in Settings._fields
        if name not in taken and getattr(settings, name) != Settings._field_defaults[name]
    ]
    if flags:
        message = f"{', '.join(flags)}: what Rockpool gives says this itself, or has no use for it"
        problems.error("XIR237", "", message)
        problems.raise_if_any()
