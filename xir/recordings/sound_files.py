"""
Files of sound (WAV, FLAC and others), read with the package soundfile, piece by piece.

The C library behind it gets an open file and no name, so that it opens nothing by itself.
"""

# soundfile carries no types.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from xir.recordings.recording import Recording, Samples, check_rate, refused
from xir.text.files import TextFileError, readable
from xir.text.opening import open_regular

SUFFIXES = (".wav", ".flac", ".ogg", ".aif", ".aiff", ".au", ".rf64", ".w64", ".caf", ".mp3")

_INSTALL = "install it: pip install 'xir-compiler[audio]'"
_UNKNOWN_SIZE = (0, 0xFFFFFFFF)
"""What a program writes that sends a WAV file on before it knows how long it is."""


def require_soundfile(path: Path) -> Any:
    """The package soundfile. Raises ``CompileError`` where it is not installed."""
    try:
        import soundfile
    except (ImportError, OSError):  # without the C library it raises the latter
        message = f"'{path}' is a sound, and the package soundfile, which reads those, is missing"
        raise refused("XIR180", message, _INSTALL) from None
    return soundfile


def open_sound(path: Path) -> Recording:
    """
    The recording in a file of sound: numbers from -1 to 1. Integers of n bits are divided by
    ``2**(n - 1)``.

    Raises ``CompileError`` for what cannot be read, or is cut off.
    """
    soundfile = require_soundfile(path)
    with _opened(path, soundfile) as sound:
        length, channels, rate = int(sound.frames), int(sound.channels), float(sound.samplerate)
    check_rate(rate, f"'{path}'")

    def parts(size: int) -> Iterator[Samples]:
        with _opened(path, soundfile) as sound:
            while len(part := sound.read(size, dtype="float64", always_2d=True)):
                yield part

    return Recording(f"'{path}'", length, channels, rate, True, parts)


@contextmanager
def _opened(path: Path, soundfile: Any) -> Generator[Any]:
    """The sound in a file; what fails inside the ``with`` block becomes ``CompileError``."""
    try:
        with readable(path), open_regular(path) as file:
            _refuse_cut_off(file, path)
            with soundfile.SoundFile(file) as sound:
                yield sound
    except TextFileError as e:
        raise refused("XIR180", str(e).replace("a file of text", "a file of sound")) from None
    except (soundfile.SoundFileError, RuntimeError, ValueError, TypeError) as e:
        reason = str(getattr(e, "error_string", "") or e).rstrip(".")
        hint = "is it a sound? Copy or record it again, or convert it to WAV"
        raise refused("XIR180", f"'{path}' cannot be read: {reason}", hint) from None


def _refuse_cut_off(file: BinaryIO, path: Path) -> None:
    """soundfile reads what is left of a WAV file that is cut off, and says nothing."""
    head = file.read(8)
    size = file.seek(0, 2)
    file.seek(0)
    need = int.from_bytes(head[4:8], "little")
    if head[:4] == b"RIFF" and need not in _UNKNOWN_SIZE and need + 8 > size:
        message = f"'{path}' is damaged: it is cut off, {need + 8} bytes are needed, it has {size}"
        raise refused("XIR180", message, "copy or record it again")
