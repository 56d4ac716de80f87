"""Writing files so that a reader finds all of them or what was there before."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO, TypeAlias

from xir.diagnostics.messages import CompileError, Diagnostic

Content: TypeAlias = bytes | str | Callable[[BinaryIO], None]
"""What a file holds, or what writes it, where that is too much for memory."""


def write_file(path: Path, content: Content) -> None:
    """
    Write one file, whole or not at all.

    Raises ``CompileError`` where that is not possible, and for a device, pipe or folder that
    stands there.
    """
    if path.exists() and not path.is_file():
        message = f"'{path}' is there and is no regular file"
        raise CompileError([Diagnostic(message, hint="choose another name")])
    write_files(path.parent, {path.name: content})


def write_files(folder: Path, files: Mapping[str, Content], drop: tuple[str, ...] = ()) -> None:
    """
    Write ``files`` (path below ``folder`` -> content), and remove the names in ``drop`` that are
    not among them: all of it, or nothing is changed.

    Raises ``CompileError`` where the folder cannot be made or written to.
    """
    made = _missing(folder)
    staging: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".xir-", dir=folder))
        for name, content in files.items():
            target = staging / "new" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with open(target, "wb") as file:
                if callable(content):
                    content(file)
                else:
                    file.write(content.encode() if isinstance(content, str) else content)
        tops = {Path(name).parts[0] for name in files}
        _exchange(folder, staging, sorted(tops), [n for n in drop if n not in tops])
    except OSError as e:
        for path in made:
            if path.is_dir() and not any(p for p in path.iterdir() if p != staging):
                shutil.rmtree(path, ignore_errors=True)
        where = e.filename if e.filename and staging is None else folder
        message = f"cannot write to '{where}': {e.strerror or e}"
        raise CompileError([Diagnostic(message, hint="choose another folder with -o")]) from None
    finally:
        if staging is not None:
            shutil.rmtree(staging, ignore_errors=True)


def _missing(folder: Path) -> list[Path]:
    """The folders that will have to be made, the innermost first."""
    missing: list[Path] = []
    while not folder.exists() and folder != folder.parent:
        missing.append(folder)
        folder = folder.parent
    return missing


def _exchange(folder: Path, staging: Path, new: list[str], gone: list[str]) -> None:
    """Move what is there aside and the new in; back again when a move fails."""
    old = staging / "old"
    old.mkdir()
    undo: list[tuple[Path, Path]] = []
    try:
        for name in (*new, *gone):
            if os.path.lexists(folder / name):
                os.rename(folder / name, old / name)
                undo.append((old / name, folder / name))
        for name in new:
            os.rename(staging / "new" / name, folder / name)
            undo.append((folder / name, staging / "new" / name))
    except BaseException:  # Ctrl-C too must not leave half of it.
        for source, target in reversed(undo):
            os.rename(source, target)
        raise
