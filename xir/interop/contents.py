"""
What a file holds, by what is in it. The name of a file is asked only where there is nothing to look
at: it is missing, empty or damaged.

A first look takes few bytes. JSON whose beginning does not tell is read whole, archives give the
names of their arrays. Nothing is unpickled, and no number is read.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from xir.text.file_kinds import ARCHIVE, ARRAY, HDF5, ZIP, FileKind, kind_of
from xir.text.opening import open_regular

FIRST = 4096
"""Bytes of a file that are looked at before all of it is read."""

LONGEST_LIST = 6
"""Names that a message lists."""


class Contents(StrEnum):
    """Kinds of files. The value is what one is called in a message."""

    PROGRAM = "a program"
    NIR = "a NIR file"
    SAVED = "a network that net.save of Rockpool wrote"
    SPECIFICATION = "a specification of Rockpool"
    SAMNA = "a configuration of samna"
    REGISTERS = "the registers of a configuration"
    WRITES = "the writes of a configuration"
    CHIP_IR = "a configuration as IR"
    CORE_IR = "a core in real numbers, as IR"
    NETWORK_IR = "a network as IR"
    FOLDER = "a folder with a configuration"
    SYMBOLS = "the symbols.json of a configuration"
    REPORT = "the report.json of a configuration"
    JSON = "JSON"
    ARRAYS = "an archive of arrays"
    OTHER = "a file of another kind"


CONFIGURATIONS = frozenset(
    {Contents.SAMNA, Contents.REGISTERS, Contents.WRITES, Contents.CHIP_IR, Contents.FOLDER}
)
"""What holds the integers of a chip; a specification may as well."""

NETWORKS = frozenset({Contents.PROGRAM, Contents.NIR, Contents.SAVED, Contents.SPECIFICATION})
"""What is compiled, or becomes a program; a specification in whole numbers is none."""

FILES_OF_NETWORKS = "networks are read in NIR (nir.write), or as net.save of Rockpool writes them"
"""A hint for a file in which there is none."""

_BY_NAME = {
    ".nir": Contents.NIR,
    ".json": Contents.SAMNA,
    ".npz": Contents.SPECIFICATION,
    ".mlir": Contents.CHIP_IR,
    ".txt": Contents.WRITES,
}

_SAMNA = b'"value0"'
"""What a ``config.json`` of samna begins with."""

_IN_A_FOLDER = ("config.json", "basic_config.json")
"""One of these is in a folder that holds a configuration."""

_SPACE = re.compile(r"(?:\s|//[^\n]*|#[^\n]*)+")
"""What may stand in front of the first word: space, comments of IR and of the language."""

_IR = re.compile(r'"?(?:builtin\.module|snn\.\w+|xylo\.\w+)\b|module\s*(?:\{|@|attributes\b)')
_WORD_OF_A_PROGRAM = re.compile(r'(?:param|let|module|network)\b|import\s*"')
_WRITE = re.compile(r"0x[0-9a-fA-F]+\s+0x[0-9a-fA-F]+")


class Found(NamedTuple):
    """What a file holds, and for a message more of it."""

    contents: Contents
    kind: FileKind | None = None
    """Of files that are known by their first bytes."""
    names: tuple[str, ...] = ()
    """Of the arrays of an archive, or of what a JSON text has."""


def contents_of(path: Path) -> Contents:
    """What a file or folder holds."""
    return look_into(path).contents


def look_into(path: Path) -> Found:
    """The same, with what a message says of it."""
    if path.is_dir():
        return Found(Contents.FOLDER)
    by_name = Found(_BY_NAME.get(path.suffix, Contents.PROGRAM))
    try:
        with open_regular(path) as file:
            head = file.read(FIRST)
    except (OSError, ValueError):
        return by_name  # Whoever reads it says why it cannot be read.
    kind = kind_of(head)
    if kind == HDF5:
        return Found(Contents.NIR, kind)
    if kind in (ARCHIVE, ZIP):
        return _of_archive(path, by_name)
    if kind is not None:
        return Found(Contents.OTHER, kind)
    text = _as_text(head)
    if text is None:
        # What is called a program is read as one, which tells the place of such a byte.
        is_named = by_name.contents != Contents.PROGRAM or path.suffix == ".xnet"
        no_program = not is_named and b"\0" in head
        return Found(Contents.OTHER) if no_program else by_name
    rest = _behind_space(text)
    if rest[:1] in ("{", "["):
        return _of_json(path, head, by_name)
    if _WRITE.match(rest):
        return Found(Contents.WRITES)
    if _IR.match(rest):
        return Found(_of_ir(path, head))
    if _WORD_OF_A_PROGRAM.match(rest):
        return Found(Contents.PROGRAM)
    if by_name.contents == Contents.WRITES and not _WRITE.search(rest):
        return Found(Contents.PROGRAM)  # Any text may be called .txt.
    return by_name


def _as_text(head: bytes) -> str | None:
    """The beginning of a text; None for other bytes."""
    try:
        text = head.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        if e.start < len(head) - 4:  # A character can be cut in two at the end.
            return None
        text = head[: e.start].decode("utf-8-sig")
    return None if "\0" in text else text


def begins_as_program(text: str) -> bool:
    """Whether the first word of a text is one that a program begins with."""
    return _WORD_OF_A_PROGRAM.match(_behind_space(text)) is not None


def _behind_space(text: str) -> str:
    """A text from its first word on."""
    start = _SPACE.match(text)
    return text[start.end() :] if start is not None else text


def _of_archive(path: Path, by_name: Found) -> Found:
    from xir.interop.rockpool.specification_file import SPECIFIC
    from xir.numbers.arrays import ArrayFileError, peek

    try:
        names = tuple(peek(path))
    except ArrayFileError:
        return Found(Contents.SPECIFICATION) if path.suffix == ".npz" else by_name
    if SPECIFIC.intersection(names):
        return Found(Contents.SPECIFICATION, ARCHIVE, names)
    return Found(Contents.ARRAYS, ARCHIVE, names)


def _of_json(path: Path, head: bytes, by_name: Found) -> Found:
    """JSON by the names in it; what cannot be parsed is told by who reads a configuration."""
    if _SAMNA in head:
        return Found(Contents.SAMNA)
    from xir.diagnostics.messages import CompileError
    from xir.interop.rockpool.saved_network import is_saved_network
    from xir.interop.rockpool.specification_file import SPECIFIC, read_json

    try:
        root = read_json(path)
    except CompileError:
        return by_name if by_name.contents != Contents.PROGRAM else Found(Contents.SAMNA)
    if not isinstance(root.value, dict):
        return Found(Contents.JSON)
    names = tuple(name for name, _ in root.members())
    have = set(names)
    if "value0" in have:
        contents = Contents.SAMNA
    elif "registers" in have:
        contents = Contents.REGISTERS
    elif SPECIFIC & have:
        contents = Contents.SPECIFICATION
    elif have >= {"network", "inputs", "hidden", "outputs"}:
        contents = Contents.SYMBOLS
    elif have >= {"version", "verdict"}:
        contents = Contents.REPORT
    else:
        contents = Contents.SAVED if is_saved_network(root) else Contents.JSON
    return Found(contents, names=names)


def _of_ir(path: Path, head: bytes) -> Contents:
    """IR by the operations that a text names: a network, a core in real numbers or in integers."""
    from xir.diagnostics.messages import CompileError, read_text

    text = head.decode(errors="replace")
    if len(head) == FIRST:
        try:
            text = read_text(path)
        except CompileError:
            return Contents.CHIP_IR
    if "xylo.image" in text:
        return Contents.CHIP_IR
    if "xylo.core" in text:
        return Contents.CORE_IR if re.search(r"\btau_mem\b", text) else Contents.CHIP_IR
    return Contents.NETWORK_IR if "snn." in text else Contents.CHIP_IR


def way_out(path: Path, found: Found) -> tuple[str, str | None]:
    """
    What a file is that a network was expected in, and the line that makes one of it: a message and
    a hint.
    """
    name, contents = f"'{path}'", found.contents
    if contents == Contents.FOLDER and not any((path / n).exists() for n in _IN_A_FOLDER):
        return f"{name} is a folder, not a file of text", None
    if contents in CONFIGURATIONS or contents == Contents.SPECIFICATION:
        hint = "'xir sim', 'check', 'diff' and 'disasm' take it as it is; "
        message = f"{name} is {contents}: it has the integers of a chip, and is not compiled"
        return message, f"{hint}xir import {quoted(path)} -o NET.xnet makes a program of it"
    if contents in _PASSES:
        passes = _PASSES[contents]
        hint = f"xir-opt {quoted(path)} -p {passes} -o chip.mlir makes a configuration of it"
        return f"{name} is {contents}, which is taken by xir-opt only", hint
    if contents in (Contents.SYMBOLS, Contents.REPORT):
        hint = f"give the config.json beside it, or the folder: {quoted(path.parent)}"
        return f"{name} is {contents} that xir compile wrote, and no network", hint
    if contents == Contents.JSON:
        have = _listed(found.names)
        hint = "known are config.json of samna (value0), registers.json, a specification "
        hint += "(weights_in, ..), and what net.save of Rockpool writes"
        return f"{name} is JSON, but no network that xir knows: it has {have or 'no names'}", hint
    if contents == Contents.ARRAYS:
        hint = "a specification has weights_in, weights_out and more; a program reads arrays: "
        return f"{name} has arrays ({_listed(found.names)}), and no network", (
            f'{hint}let w = npz("{path.name}")'
        )
    if found.kind == ARRAY:
        return _of_array(path)
    if found.kind is not None:
        return f"{name} is {found.kind}", None
    return f"{name} is not text, and no file of a kind that xir knows", FILES_OF_NETWORKS


def _of_array(path: Path) -> tuple[str, str | None]:
    from xir.numbers.arrays import ArrayFileError, header

    try:
        header(path, "")
    except ArrayFileError as e:
        return str(e), None
    hint = f'a program reads it: npy("{path.name}"); spikes are for --input or --data'
    return f"'{path}' is {ARRAY.name}, and no network", hint


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - LONGEST_LIST} more" if len(names) > LONGEST_LIST else ""
    return ", ".join(names[:LONGEST_LIST]) + more


def quoted(path: Path) -> str:
    """A path as it stands in a command."""
    import shlex

    return shlex.quote(str(path))


_PASSES = {
    Contents.NETWORK_IR: "snn-flatten,snn-load,snn-fold-slices,snn-drop-unread,canonicalize,cse,"
    "xylo-allocate,xylo-realize,xylo-quantize,xylo-verify",
    Contents.CORE_IR: "xylo-realize,xylo-quantize,xylo-verify",
}
