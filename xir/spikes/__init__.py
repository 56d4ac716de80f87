"""
Spikes from outside: read, checked and drawn.

Comes in: a file (``.npz``, ``.npy``, ``.csv``), arrays of events, or a rate. Goes out: a raster of
counts (steps, channels) or (samples, steps, channels), in one piece or part by part; or events.
What is wrong with a file is a ``CompileError`` with its place.

Files in reading order:

- ``rasters``: rasters that fit in memory, with labels where there are any
- ``event_parser``, ``events``: one line of a list of events, and whole lists
- ``sources``: rasters of any length, read part by part
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xir.exports import late_exports

if TYPE_CHECKING:
    from xir.spikes.events import Events, events_to_raster, raster_to_events
    from xir.spikes.rasters import read_labelled, read_spikes
else:
    __getattr__, __dir__ = late_exports(
        __name__,
        {
            "xir.spikes.events": ("Events", "events_to_raster", "raster_to_events"),
            "xir.spikes.rasters": ("read_labelled", "read_spikes"),
        },
    )

__all__ = ["Events", "events_to_raster", "raster_to_events", "read_labelled", "read_spikes"]
