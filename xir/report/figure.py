"""What every picture shares: the message without matplotlib, and the bytes of a file."""

# matplotlib leaves the types of its keyword arguments open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import io
import logging
import os
import warnings
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from xir.diagnostics.messages import CompileError, Diagnostic

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_NO_STAMP: dict[str, dict[str, None]] = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}
"""What keeps matplotlib from writing the time into a file, by the kind of the file."""


def require_matplotlib() -> None:
    """Raise ``CompileError`` where matplotlib is not installed, or does not come up."""
    logger = logging.getLogger("matplotlib")
    if logger.level == logging.NOTSET:
        # Where it cannot keep its cache is nothing to tell of a picture.
        logger.setLevel(logging.ERROR)
    try:
        import_module("matplotlib")
    except ImportError:
        hint = 'pip install "xir-compiler[plot]"'
        raise CompileError([Diagnostic("a plot needs matplotlib", hint=hint)]) from None
    except (ValueError, OSError) as e:  # a backend that there is not, no place for its files
        name = "MPLBACKEND" if "MPLBACKEND" in os.environ else "MPLCONFIGDIR"
        why = str(e).split(";")[0]
        message = f"a plot needs matplotlib, which cannot be loaded: {why}"
        hint = f"look at {name} in the environment"
        raise CompileError([Diagnostic(message, hint=hint)]) from None


@contextmanager
def drawing(style: Mapping[str, Any] | None = None) -> Generator[None]:
    """
    Inside the ``with`` block a figure looks as ``style`` says, whatever settings the user has of
    matplotlib. Names are shown as they are: ``$`` begins no formula, and characters that no font
    has are told to nobody.
    """
    from matplotlib import rc_context, rcdefaults, rcParams

    settings: Any = {"text.parse_math": False, "svg.hashsalt": "xir"}
    settings.update(style or {})
    with rc_context(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        rcdefaults()
        rcParams.update(settings)
        yield


def _settle(figure: Figure) -> None:
    """
    Lay ``figure`` out once, and round that. The solver takes its terms in an order that changes
    from run to run, and so does the last bit of its numbers.
    """
    if figure.get_layout_engine() is None:
        return
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    for axes in figure.axes:
        x, y, width, height = axes.get_position().bounds
        axes.set_position((round(x, 6), round(y, 6), round(width, 6), round(height, 6)))


def file_of(figure: Figure, kind: str, dpi: int) -> bytes:
    """
    ``figure``, inside ``drawing``, as a file of the kind ``png``, ``svg`` or ``pdf``, with ``dpi``
    dots an inch. The same figure gives the same bytes: no time is written, and the parts of an svg
    are numbered by what is in them.
    """
    _settle(figure)
    file = io.BytesIO()
    figure.savefig(file, format=kind, dpi=dpi, metadata=_NO_STAMP.get(kind, {}))
    return file.getvalue()
