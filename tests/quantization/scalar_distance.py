"""The distance of two spike trains, one step after another."""

from __future__ import annotations

from xir.machine.jit import compiled_once
from xir.quantization.arguments import Array


@compiled_once()
def distance(chip: Array, wanted: Array, keep: float) -> float:
    """
    Squared van Rossum distance of two spike trains (B, T) of counts: both pass through a kernel of
    which a step keeps ``keep`` (van Rossum, "A novel spike distance", 2001).
    """
    total = 0.0
    for b in range(chip.shape[0]):
        x = 0.0
        for t in range(chip.shape[1]):
            x = x * keep + chip[b, t] - wanted[b, t]
            total += x * x
    return total
