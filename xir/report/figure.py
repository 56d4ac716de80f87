"""What every picture shares: the message without matplotlib, and the bytes of a file."""

# matplotlib leaves the types of its keyword arguments open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import io
from importlib import import_module
from typing import TYPE_CHECKING, Any

from xir.diagnostics.messages import CompileError, Diagnostic

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_NO_STAMP: dict[str, dict[str, None]] = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}
"""What keeps matplotlib from writing the time into a file, by the kind of the file."""


def require_matplotlib() -> None:
    """Raise ``CompileError`` where matplotlib is not installed."""
    try:
        import_module("matplotlib")
    except ImportError:
        hint = 'pip install "xir-compiler[plot]"'
        raise CompileError([Diagnostic("a plot needs matplotlib", hint=hint)]) from None


def file_of(figure: Figure, kind: str, dpi: int) -> bytes:
    """
    ``figure`` as a file of the kind ``png``, ``svg`` or ``pdf``, with ``dpi`` dots an inch. The
    same figure gives the same bytes: no time is written, and the parts of an svg are numbered by
    what is in them.
    """
    from matplotlib import rc_context

    file = io.BytesIO()
    numbering: Any = {"svg.hashsalt": "xir"}
    with rc_context(numbering):
        figure.savefig(file, format=kind, dpi=dpi, metadata=_NO_STAMP.get(kind, {}))
    return file.getvalue()
