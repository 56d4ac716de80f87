"""What a user is warned about, of one recording and of all together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from xir.diagnostics.messages import Diagnostic

MOST_LIMITED = 0.01
"""The part of the counts above 0 that may be limited before it is told."""


def of_recording(
    name: str,
    clipped: Sequence[int],
    dead_since: Sequence[int | None],
    saturated: Sequence[int],
) -> Iterator[Diagnostic]:
    """Warnings of what is wrong with one recording."""
    if any(clipped):
        by_axis = [f"{axis} {n}" for axis, n in zip("xyz", clipped, strict=False) if n]
        where = f" ({', '.join(by_axis)})" if len(clipped) > 1 else ""
        yield _warning(
            "XIR183",
            f"{name} has {sum(clipped)} samples that are too large{where}; they are set to the "
            "limit of the sensor side",
            "is the unit right? A smaller --scale makes room",
        )
    dead = [(axis, step) for axis, step in enumerate(dead_since) if step is not None]
    if dead:
        told = ", ".join(f"axis {axis} from step {step}" for axis, step in dead)
        yield _warning(
            "XIR184",
            f"{name} has axes that are 0 for ever after the rotation: {told}",
            "leave out the first samples; the chip does the same",
        )
    if any(saturated):
        channels = _numbers([c for c, n in enumerate(saturated) if n])
        yield _warning(
            "XIR187",
            f"{name} takes states of filters out of their registers, in channels {channels}",
            "design the filters anew",
        )


def of_all(
    counts: Sequence[npt.NDArray[np.uint8]], limited: int, *, are_padded: bool = True
) -> Iterator[Diagnostic]:
    """
    Warnings of what is wrong with all recordings together, whose ``counts`` are (T, channels)
    each; ``are_padded`` where they go to one array.
    """
    busy = sum(int(np.count_nonzero(c)) for c in counts)
    if limited > MOST_LIMITED * busy:
        yield _warning(
            "XIR185",
            f"{limited} of {busy} counts above 0 were limited; a step of a channel holds no more",
            "a recording less loud, or a smaller --scale",
        )
    spikes = sum(c.sum(axis=0, dtype=np.int64) for c in counts)
    quiet = np.flatnonzero(np.asarray(spikes) == 0).tolist()
    if quiet:
        which = "no channel" if len(quiet) == counts[0].shape[1] else None
        told = f"channels {_numbers(quiet)} have no spike" if which is None else f"{which} spikes"
        yield _warning("XIR186", told, "are the recordings loud and long enough, the unit right?")
    lengths = {len(c) for c in counts}
    if are_padded and len(lengths) > 1:
        yield _warning(
            "XIR189",
            f"the recordings have {min(lengths)} to {max(lengths)} steps; shorter ones end in "
            "silence",
            "cut them to one length, or encode each by itself",
        )


def _warning(code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(message, hint=hint, code=code, severity="warning")


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))
