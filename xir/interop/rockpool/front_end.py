"""What is given by Rockpool's user: a module, a specification, or a file of one of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from xir.interop.contents import Contents, contents_of
from xir.interop.nir.front_end import ARCHIVE
from xir.text.opening import open_regular

if TYPE_CHECKING:
    from xir.interop.nir.importer import Imported
    from xir.interop.nir.settings import Settings


def is_rockpool_file(path: Path) -> bool:
    """
    Whether a file holds a network of Rockpool that is not quantized yet: a specification in real
    numbers, or what ``net.save`` wrote.
    """
    from xir.diagnostics.messages import CompileError
    from xir.interop.rockpool import specification_file as files

    contents = contents_of(path)
    if contents != Contents.SPECIFICATION:
        return contents == Contents.SAVED
    try:
        return not files.is_quantized(files.read_specification(path))
    except CompileError:
        return False


def is_specification_file(path: Path) -> bool:
    """Whether a file holds a specification by its names, in whole numbers or in others."""
    return contents_of(path) == Contents.SPECIFICATION


def is_saved_file(path: Path) -> bool:
    """Whether a file holds what ``net.save`` wrote."""
    return contents_of(path) == Contents.SAVED


def read_path(path: Path, archive: str, settings: Settings) -> Imported:
    """
    The program of a file for which ``is_rockpool_file`` is true. A specification that is quantized
    already is refused.

    Raises ``CompileError`` with everything that is wrong.
    """
    from xir.interop.rockpool.specification_file import read_json, read_specification

    if is_saved_file(path):
        from xir.interop.rockpool.graph_program import of_saved

        return of_saved(read_json(path), str(path), archive, settings, _digest(path))
    from xir.interop.rockpool.chip_program import of_specification

    spec = read_specification(path)
    return of_specification(spec, str(path), archive, settings, _digest(path))


def _digest(path: Path) -> str:
    """SHA-256 of a file that was read already."""
    from xir.diagnostics.messages import CompileError, Diagnostic

    try:
        with open_regular(path) as file:
            return hashlib.sha256(file.read()).hexdigest()
    except (OSError, ValueError) as e:
        message = f"cannot read '{path}': {getattr(e, 'strerror', None) or e}"
        raise CompileError([Diagnostic(message)]) from None


def from_rockpool(
    source: Any,
    *,
    name: str = "net",
    dt: float | None = None,
    outputs: str = "direct",
    align: bool = False,
    bias: str = "rest",
    stimuli: str | Path | None = None,
    strict: bool = False,
) -> Imported:
    """
    The program of what Rockpool gives: a module (``LIFTorch``, ``Sequential``, ``SynNet``, ..), its
    graph, the dict of a mapper (a specification in real numbers), or a path to a file of one, or of
    ``net.save``.

    The result has ``text`` and ``arrays``, a ``report``, and is what ``xir.compile`` takes.
    ``name`` is that of the network. ``dt`` (seconds) is the time step of a specification that has
    none; with a module, time constants follow it. The others are for modules, and are options of
    ``xir import``: ``align`` delays spikes that would come early, as those of a residual
    connection do.

    Raises ``CompileError`` with everything that is wrong.
    """
    from xir.diagnostics.messages import CompileError, Diagnostic, Sources
    from xir.interop.nir.settings import Settings, wrong_word
    from xir.interop.rockpool.modules import is_network

    settings = Settings(
        dt=dt, outputs=outputs, align=align, bias=bias, stimuli=stimuli, strict=strict
    )
    try:
        if (message := wrong_word(settings)) is not None:
            raise CompileError([Diagnostic(message)])
        if isinstance(source, str | Path):
            return _of_path(Path(source), settings)
        if isinstance(source, Mapping):
            from xir.interop.rockpool.chip_program import of_specification

            spec = {str(k): v for k, v in cast("Mapping[Any, Any]", source).items()}
            return of_specification(spec, name, ARCHIVE, settings)
        if is_network(source):
            from xir.interop.rockpool.graph_program import of_network

            return of_network(source, name, ARCHIVE, settings)
        message = f"a {type(source).__name__} is neither a module of Rockpool nor a specification"
        raise CompileError([Diagnostic(message, code="XIR230")])
    except CompileError as e:
        e.rendered = e.rendered or Sources().render(e)
        raise


def _of_path(path: Path, settings: Settings) -> Imported:
    from xir.diagnostics.messages import CompileError, Diagnostic
    from xir.interop.rockpool import specification_file as files

    if contents_of(path) not in (Contents.SAVED, Contents.SPECIFICATION):
        files.read_npz(path) if files.is_archive(path) else files.read_json(path)
        message = f"'{path}' is no network of Rockpool"
        hint = "xir.configurations.load reads configurations, xir.read_nir a NIR file"
        raise CompileError([Diagnostic(message, hint=hint, code="XIR230")])
    return read_path(path, ARCHIVE, settings)
