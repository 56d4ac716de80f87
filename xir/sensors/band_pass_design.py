"""
Band edges in Hz to the integers of a section of ``xir.sensors.band_pass``, and back.

The section is a Butterworth band pass of order 1, by the bilinear transform. With
``W = 4 tan(pi f / rate)`` at both edges, ``B = W2 - W1``, ``W0^2 = W1 W2`` and
``d = 16 + 4 B + W0^2``:

    H(z) = b0 (1 - z^-2) / (1 + a1 z^-1 + a2 z^-2)
    b0 = 4 B / d,  a1 = (2 W0^2 - 32) / d,  a2 = (16 - 4 B + W0^2) / d

The chip has no multiplication by ``b0``. It shifts by ``bb = trunc(log2(1 / b0))`` and so gives up
to twice the output: ``b0 2^bb``, above 0.5, is left out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from xir.numbers.elementary import sine_of_turns

COEFFICIENT_BITS = 15
"""Fraction bits of a1 and a2, which ``bb + baf`` always is."""

FRACTION_BITS = 8
"""``bwf`` of a designed section."""


@dataclass(frozen=True)
class BandPass:
    """The integers of one section, named as in ``xir.sensors.band_pass``."""

    bb: int
    bwf: int
    baf: int
    a1: int
    a2: int


@dataclass(frozen=True)
class Response:
    """What a section of integers does to the frequencies of a signal, but for its rounding."""

    low: float
    """the lower edge in Hz, where the gain is ``gain / sqrt(2)``"""
    centre: float
    """the frequency in Hz where the gain is greatest"""
    high: float
    """the upper edge in Hz"""
    gain: float
    """the output's amplitude over the input's at the centre"""


def design(low: float, high: float, rate: float) -> BandPass:
    """
    The section that passes ``low`` to ``high`` Hz of a signal with ``rate`` samples a second.
    Raises ``ValueError`` where the band is none below half the rate, or too narrow for ``bb``.
    """
    if not 0 < low < high < rate / 2:
        raise ValueError(
            f"a band goes from above 0 Hz up to below {rate / 2:g} Hz, half the rate; "
            f"have {low:g} to {high:g} Hz"
        )
    first, second = 4 * _tangent(low / rate), 4 * _tangent(high / rate)
    width, square = second - first, first * second
    d = 16 + 4 * width + square
    bb = math.frexp(d / (4 * width))[1] - 1
    if bb > COEFFICIENT_BITS:
        raise ValueError(
            f"the band {low:g} to {high:g} Hz is too narrow at {rate:g} Hz: its gain needs a shift "
            f"by {bb} bits, the chip has {COEFFICIENT_BITS}; widen it"
        )
    one = 1 << COEFFICIENT_BITS
    a1, a2 = (2 * square - 32) / d, (16 - 4 * width + square) / d
    return BandPass(
        bb, FRACTION_BITS, COEFFICIENT_BITS - bb, math.trunc(one * a1), math.trunc(one * a2)
    )


def response(section: BandPass, rate: float) -> Response:
    """
    What ``section`` does at ``rate`` samples a second. Raises ``ValueError`` where its poles are
    not inside the unit circle: its output then never settles.

    The centre is where ``cos w = c = -a1 / (1 + a2)``, and the gain there ``2 / (1 - a2)`` times
    that of the input. With ``W = tan(w / 2)`` and ``B = (1 - a2) / (1 + a2)``, the edges are where
    ``|(1 + c) W^2 - (1 - c)| = 2 B W``.
    """
    one = 1 << (section.bb + section.baf)
    a1, a2 = section.a1 / one, section.a2 / one
    if not (abs(a2) < 1 and abs(a1) < 1 + a2):
        raise ValueError(f"{section} never settles: its poles are not inside the unit circle")
    cosine, width = -a1 / (1 + a2), (1 - a2) / (1 + a2)
    root = math.sqrt(width * width + 1 - cosine * cosine)
    edges = (root - width) / (1 + cosine), (root + width) / (1 + cosine)
    low, high = (math.atan(edge) * rate / math.pi for edge in edges)
    centre = math.acos(cosine) * rate / (2 * math.pi)
    return Response(low, centre, high, 2 / (1 - a2) / (1 << section.bb))


def _tangent(half_turns: float) -> float:
    """``tan(pi x)`` for x below 0.5, the same on every processor."""
    sine, cosine = sine_of_turns([half_turns / 2, 0.25 - half_turns / 2])
    return float(sine / cosine)
