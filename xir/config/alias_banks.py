"""Hidden neurons in banks, such that an alias leads from a whole bank to a whole bank."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def cut_at_aliases(alias: Sequence[int], cuts: set[int]) -> None:
    """
    Add to ``cuts``, bounds of banks of neurons side by side, those that ``alias`` needs: every bank
    then gives to one whole bank, neuron by neuron, or to none. ``alias`` has the target of each
    neuron, or a number below 0.
    """
    cuts |= {
        i
        for i in range(1, len(alias))
        if (alias[i] != alias[i - 1] + 1 or alias[i - 1] < 0) and max(alias[i], alias[i - 1]) >= 0
    }
    while True:
        bounds = sorted(cuts)
        more: set[int] = set()
        for start, stop in pairwise(bounds):
            first = alias[start]
            if first < 0:
                continue
            last = first + stop - start
            more |= {first, last} - cuts
            more |= {start + cut - first for cut in bounds if first < cut < last} - cuts
        if not more:
            return
        cuts |= more
