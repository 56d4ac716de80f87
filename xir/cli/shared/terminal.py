"""Messages on a terminal: modest colours there, plain text everywhere else."""

from __future__ import annotations

import os
import re
import sys
from typing import TextIO

from xir.text.control_characters import visible

_RED, _YELLOW, _PLAIN = "\x1b[1;31m", "\x1b[1;33m", "\x1b[0m"
_SEVERITY = re.compile(r"^((?:\S.*?:\d+:\d+: )?)(error|warning)((?:\[\w+\])?:)", re.MULTILINE)


def has_colours(stream: TextIO) -> bool:
    """Whether ``stream`` is a terminal that shows colours to someone who wants them (NO_COLOR)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def tell(text: str) -> None:
    """Print messages to stderr; 'error' and 'warning' at their head are coloured on a terminal."""
    text = visible(text)
    if has_colours(sys.stderr):
        text = _SEVERITY.sub(_coloured, text)
    print(text, file=sys.stderr)


def _coloured(match: re.Match[str]) -> str:
    place, severity, rest = match.groups()
    colour = _RED if severity == "error" else _YELLOW
    return f"{place}{colour}{severity}{rest}{_PLAIN}"
