"""The loop over time of a bank of band passes, compiled, without the interpreter's lock."""

from __future__ import annotations

import numpy as np

from xir.machine.jit import compiled_once
from xir.sensors.arguments import Array, Sections


@compiled_once("arguments.py")
def band_passes(
    signal: Array, sections: Sections, latched: int, states: Array, saturated: Array, out: Array
) -> None:
    """
    Filter ``signal`` (T, inputs) into ``out`` (T, C), as ``xir.sensors.band_pass`` says it.

    ``states`` (3, C) are the last three states, the latest first, and ``saturated`` (C,) counts the
    steps in which a state left its register. Both are read and written.
    """
    source, bb, bwf, baf, a1, a2, out_shift, largest = sections
    steps, channels = out.shape
    for t in range(steps):
        for c in range(channels):
            one_back, two_back, three_back = states[0, c], states[1, c], states[2, c]
            fed_back = (-a2[c] * two_back - a1[c] * one_back) >> baf[c]
            state = ((np.int64(signal[t, source[c]]) << bwf[c]) + fed_back) >> bb[c]
            kept = min(max(state, -largest[c]), largest[c])
            saturated[c] += np.int64(kept != state)
            states[0, c], states[1, c], states[2, c] = kept, one_back, two_back
            difference = one_back - three_back if latched else kept - two_back
            out[t, c] = difference >> out_shift[c]
