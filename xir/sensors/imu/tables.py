"""
The angles by which the chip rotates, as a table of integers: 64 of them, from 0 to an eighth of a
turn.

An angle t that clears the entry b between the diagonal entries a and c has
``tan 2t = 2 b / (a - c)``. The first 32 angles, up to a sixteenth of a turn, are found by the
tangent, and the others by its reciprocal.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from xir.numbers.elementary import sine_of_turns
from xir.sensors.imu.arguments import FLAT_ANGLES, AngleTable

ANGLES = 64


@cache
def angle_table() -> AngleTable:
    """The table, rounded towards 0. Sines and cosines have 16 bits, and no one is 65536."""
    turns = np.arange(ANGLES) / (8 * (ANGLES - 1))
    sine, cosine = sine_of_turns(turns), sine_of_turns(0.25 - turns)
    sine_2, cosine_2 = sine_of_turns(2 * turns), sine_of_turns(0.25 - 2 * turns)
    is_flat = np.arange(ANGLES) < FLAT_ANGLES
    larger, smaller = np.where(is_flat, (cosine_2, sine_2), (sine_2, cosine_2))
    return AngleTable(
        *(
            np.trunc(column).astype(np.int64)
            for column in (
                65535 * sine,
                65535 * cosine,
                65536 * (smaller / larger),
                65536 / (2 * larger),
            )
        )
    )
