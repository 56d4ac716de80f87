"""
Files of other tools as the compiler takes them: each is known by a first look, and read by path.

A configuration of a chip is none of them: ``xir.configurations`` reads those.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from xir.interop.nir.front_end import ARCHIVE as ARCHIVE
from xir.interop.nir.front_end import is_nir_file
from xir.interop.rockpool.front_end import is_rockpool_file
from xir.interop.rockpool.front_end import is_specification_file as is_specification_file

if TYPE_CHECKING:
    from xir.interop.nir.importer import Imported
    from xir.interop.nir.settings import Settings


def is_network_file(path: Path) -> bool:
    """Whether a file holds a network of another tool, which is imported and then compiled."""
    return is_nir_file(path) or is_rockpool_file(path)


def is_of_other_tool(path: Path) -> bool:
    """The same, or a specification that is quantized already: ``read_path`` says what it is."""
    return is_network_file(path) or is_specification_file(path)


def name_of_kind(path: Path) -> str:
    """What a file of another tool is called in a message."""
    return "a NIR file" if is_nir_file(path) else "a network of Rockpool"


def read_path(path: Path, archive: str, settings: Settings) -> Imported:
    """
    The program of a file of another tool. ``archive`` is the name of the file of arrays as the
    program has it.

    Raises ``CompileError`` for a file that cannot be read or is no network.
    """
    if not is_nir_file(path) and is_of_other_tool(path):
        from xir.interop.rockpool import front_end as rockpool

        return rockpool.read_path(path, archive, settings)
    from xir.interop.nir import front_end as nir

    return nir.read_path(path, archive, settings)
