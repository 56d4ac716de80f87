"""What ``xir encode`` says of the spikes that it made, as text and as data."""

from __future__ import annotations

from typing import Any

import numpy as np

from xir.cli.shared.encoded_file import Encoded
from xir.sensors.imu.registers import RATE
from xir.text.quantities import counted, time_text
from xir.text.tables import table


def as_data(encoded: Encoded) -> dict[str, Any]:
    """The object of ``--json``, but for the warnings."""
    about = encoded.about()
    for entry, one in zip(about["recordings"], encoded.encodings, strict=True):
        entry |= {
            "steps": len(one.counts),
            "spikes": one.counts.sum(axis=0, dtype=np.int64).tolist(),
            "clipped": list(one.clipped),
            "dead_since": list(one.dead_since),
            "limited": one.limited,
            "saturated": list(one.saturated),
        }
    return about


def as_text(encoded: Encoded) -> list[str]:
    """The same for a terminal: all recordings together."""
    number = len(encoded.encodings)
    seconds = sum(one.seconds for one in encoded.encodings)
    steps = ("" if number == 1 else "up to ") + counted(encoded.steps, "step")
    way = f", {encoded.path} path" if encoded.path else ""
    lines = [
        f"{encoded.device}{way}, {encoded.how.start} start: "
        f"{counted(number, 'recording')} of {steps} of {time_text(encoded.dt)}, "
        f"{seconds:.4g} s together",
        *_resampled(encoded),
        "",
    ]
    spikes = encoded.spikes()
    most = np.max([one.counts.max(axis=0, initial=0) for one in encoded.encodings], axis=0)
    rows = [
        (str(channel), str(n), f"{n / seconds if seconds else 0:.4g}", str(peak))
        for channel, (n, peak) in enumerate(zip(spikes.tolist(), most.tolist(), strict=True))
    ]
    lines += table(("channel", "spikes", "spikes/s", "most in a step"), rows)
    lines.append("")
    faults = [
        ("clipped samples", sum(sum(one.clipped) for one in encoded.encodings)),
        ("limited counts", sum(one.limited for one in encoded.encodings)),
    ]
    lines.append("  " + ", ".join(f"{name} {n}" for name, n in faults))
    return lines


def _resampled(encoded: Encoded) -> list[str]:
    """Rates of accelerations that are not the chip's."""
    rates = sorted({one.rate for one in encoded.encodings} - {RATE})
    if encoded.path is not None or not rates:
        return []
    told = ", ".join(f"{rate:g}" for rate in rates)
    return [f"  resampled from {told} to {RATE:g} samples a second, by straight lines"]
