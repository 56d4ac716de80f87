"""
Files of other tools as the compiler takes them: each is known by what is in it, and read by path.

A configuration of a chip is none of them: ``xir.configurations`` reads those.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from xir.interop.contents import NETWORKS, Contents, Found, look_into, way_out
from xir.interop.contents import contents_of as contents_of
from xir.interop.nir.front_end import ARCHIVE as ARCHIVE
from xir.interop.rockpool.front_end import is_rockpool_file
from xir.interop.rockpool.front_end import is_specification_file as is_specification_file

if TYPE_CHECKING:
    from xir.diagnostics.messages import CompileError
    from xir.interop.nir.importer import Imported
    from xir.interop.nir.settings import Settings


def is_network_file(path: Path) -> bool:
    """Whether a file holds a network of another tool, which is imported and then compiled."""
    return contents_of(path) == Contents.NIR or is_rockpool_file(path)


def is_of_other_tool(path: Path) -> bool:
    """The same, or a specification that is quantized already: ``read_path`` says what it is."""
    return contents_of(path) in NETWORKS - {Contents.PROGRAM}


def name_of_kind(path: Path) -> str:
    """What a file of another tool is called in a message."""
    return str(contents_of(path))


def refuse_others(path: Path) -> None:
    """
    Raise ``CompileError`` for a file in which there is no network to compile, with what it is and
    the line that makes something of it.
    """
    found = look_into(path)
    if found.contents not in NETWORKS:
        raise no_network(path, found)


def no_network(path: Path, found: Found) -> CompileError:
    """What a file is, and the line that makes something of it."""
    from xir.diagnostics.messages import CompileError, Diagnostic

    message, hint = way_out(path, found)
    return CompileError([Diagnostic(message, hint=hint)])


def read_path(path: Path, archive: str, settings: Settings) -> Imported:
    """
    The program of a file of another tool. ``archive`` is the name of the file of arrays as the
    program has it.

    Raises ``CompileError`` for a file that cannot be read or is no network.
    """
    if contents_of(path) in (Contents.SAVED, Contents.SPECIFICATION):
        from xir.interop.rockpool import front_end as rockpool

        return rockpool.read_path(path, archive, settings)
    from xir.interop.nir import front_end as nir

    return nir.read_path(path, archive, settings)
