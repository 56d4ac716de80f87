"""
Recordings of signals, read and made into spikes.

Comes in: a file of sound (WAV, FLAC), of arrays (``.npy``, ``.npz``) or of lines of numbers, or an
array; and what a chip's sensor side is set to. Goes out: counts of spikes (T, channels), with what
there is to say of them. What is wrong with a file is a ``CompileError``.

Files in reading order:

- ``recording``: one recording, read part by part
- ``reading``: a file of any kind; ``sound_files``, ``array_files``, ``number_lines``: each kind
- ``channels``: the channels that a sensor has
- ``encoding``: a recording to spikes; ``conduct``: what is warned about
- ``in_python``: the same as one call
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xir.exports import late_exports

if TYPE_CHECKING:
    from xir.recordings.encoding import Encoding
    from xir.recordings.in_python import encode
    from xir.recordings.reading import read_signal
    from xir.recordings.recording import Signal
else:
    __getattr__, __dir__ = late_exports(
        __name__,
        {
            "xir.recordings.encoding": ("Encoding",),
            "xir.recordings.in_python": ("encode",),
            "xir.recordings.reading": ("read_signal",),
            "xir.recordings.recording": ("Signal",),
        },
    )

__all__ = ["Encoding", "Signal", "encode", "read_signal"]
