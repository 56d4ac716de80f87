"""
Filters of real numbers: Butterworth band passes of second order, and high passes of first order
that shift nothing.

The designs are the bilinear transform of analogue filters whose edges are put where the transform
moves them to the wanted ones (Oppenheim and Schafer, Discrete-Time Signal Processing, 7.2).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from xir.numbers.elementary import sine_of_turns
from xir.sensors.audio2.compiled import run_sections

Reals = npt.NDArray[np.float64]


def band_pass(low: float, high: float, rate: float) -> Reals:
    """
    (2, 6) two second-order sections ``b0 b1 b2 1 a1 a2`` of a Butterworth band pass of second
    order from ``low`` to ``high`` Hz, at ``rate`` Hz.
    """
    first, last = _warped(low, rate), _warped(high, rate)
    width, centre = last - first, first * last
    prototype = complex(-1, 1) / np.sqrt(2)
    half = prototype * width / 2
    root = np.sqrt(half * half - centre)
    sections = np.empty((2, 6))
    for section, pole in zip(sections, (half + root, half - root), strict=True):
        # One zero at 0 Hz and one at half the rate; the gain of each section is that of a pair of
        # analogue poles and one analogue zero.
        size = abs(1 - pole) ** 2
        digital = (1 + pole) / (1 - pole)
        gain = width / size
        section[:] = (gain, 0, -gain, 1, -2 * digital.real, abs(digital) ** 2)
    return sections


def filtered(sections: Reals, signal: Reals, start: Reals | None = None) -> Reals:
    """
    ``signal`` (T,) through ``sections`` (S, 6) one after the other, in the transposed direct form
    II. ``start`` (S, 2) are the states before the first sample, 0 if None.
    """
    states = np.zeros((len(sections), 2)) if start is None else start.copy()
    out = np.array(signal, np.float64, order="C")
    run_sections(np.ascontiguousarray(sections), states, out)
    return out


def high_pass_both_ways(edge: float, rate: float, signal: Reals) -> Reals:
    """
    ``signal`` (T,) through a Butterworth high pass of first order at ``edge`` Hz, forwards and then
    backwards. At both ends it is continued by six samples, mirrored at the end's point, and the
    filter starts as if the first of these had been there for ever.
    """
    warped = _warped(edge, rate)
    a1 = (warped - 1) / (warped + 1)
    gain = 1 / (warped + 1)
    section = np.array([[gain, -gain, 0, 1, a1, 0]])
    beyond = 6
    before = 2 * signal[0] - signal[beyond:0:-1]
    after = 2 * signal[-1] - signal[-2 : -beyond - 2 : -1]
    out = np.concatenate([before, signal, after])
    for _ in range(2):
        # Of a constant 1 the output is 0, so that the state is -gain.
        out = filtered(section, out, np.array([[-gain * out[0], 0.0]]))[::-1]
    return np.ascontiguousarray(out[beyond:-beyond])


def _warped(edge: float, rate: float) -> float:
    """``tan(pi edge / rate)``"""
    turns = edge / rate / 2
    return float(sine_of_turns(turns) / sine_of_turns(turns + 0.25))
