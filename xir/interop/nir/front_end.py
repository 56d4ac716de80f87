"""A NIR file as the compiler takes it: known by its first bytes, and read by path."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from xir.text.opening import open_regular

if TYPE_CHECKING:
    from xir.interop.nir.importer import Imported
    from xir.interop.nir.settings import Settings

ARCHIVE = "arrays.npz"
"""What a program that stays in memory calls its arrays."""


def read_path(path: Path, archive: str, settings: Settings) -> Imported:
    """
    The program of a NIR file.

    Raises ``CompileError`` for a file that cannot be read or is no network.
    """
    from xir.diagnostics.messages import CompileError, Diagnostic
    from xir.interop.nir.importer import import_graph

    try:
        file = open_regular(path)
    except FileNotFoundError:
        message = f"there is no file '{path}'"
    except (OSError, ValueError) as e:
        message = f"cannot read '{path}': {getattr(e, 'strerror', None) or e}"
    else:
        with file:
            return import_graph(file, str(path), archive, settings)
    raise CompileError([Diagnostic(message)])


def read_nir(
    source: Any,
    *,
    dialect: str | None = None,
    dt: float | None = None,
    file_dt: float | None = None,
    reset: str | None = None,
    spikes: str | None = None,
    outputs: str = "direct",
    align: bool = False,
    no_swap: bool = False,
    bias: str = "rest",
    stimuli: str | Path | None = None,
    strict: bool = False,
) -> Imported:
    """
    The program of a NIR network: a path, a file that is open to read bytes, or a ``nir.NIRGraph``.

    The result has ``text`` and ``arrays``, a ``report``, and is what ``xir.compile`` takes. Options
    are those of ``xir import``: ``dialect`` is that of ``--from``, ``dt`` and ``file_dt`` are
    seconds.

    Raises ``CompileError`` with everything that is wrong.
    """
    from xir.diagnostics.messages import CompileError, Diagnostic, Sources
    from xir.interop.nir.graph_object import is_graph
    from xir.interop.nir.importer import import_graph
    from xir.interop.nir.settings import Settings, wrong_word

    settings = Settings(
        dialect, dt, file_dt, reset, spikes, outputs, align, no_swap, bias, stimuli, strict
    )
    try:
        if (message := wrong_word(settings)) is not None:
            raise CompileError([Diagnostic(message)])
        if isinstance(source, str | Path):
            return read_path(Path(source), ARCHIVE, settings)
        if not (is_graph(source) or callable(getattr(source, "read", None))):
            have = "None" if source is None else f"a {type(source).__name__}"
            message = f"source: have {have}, need a path, an open file or a nir.NIRGraph"
            hint = "a framework makes the graph of a module, as snntorch.export_nir.export_to_nir"
            raise CompileError([Diagnostic(message, hint=None if source is None else hint)])
        name = getattr(source, "name", None)
        return import_graph(source, name if isinstance(name, str) else "net", ARCHIVE, settings)
    except CompileError as e:
        e.rendered = e.rendered or Sources().render(e)
        raise
