"""
How good a run is: the class that its outputs stand for, and the chip beside real numbers.

Comes in: spikes and states of outputs, step by step; labels. Goes out: classes, accuracy, and
differences between two runs.

Files in reading order:

- ``rules``: the decision rules of the language
- ``outcome``: what the outputs did, step by step
- ``decision``: from that to a class
- ``conduct``: what neurons did at the limits of the chip
- ``compare``: two runs beside each other, population by population
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xir.exports import late_exports

if TYPE_CHECKING:
    from xir.evaluation.decision import Outcome, accuracy, confusion, decide
else:
    __getattr__, __dir__ = late_exports(
        __name__, {"xir.evaluation.decision": ("Outcome", "accuracy", "confusion", "decide")}
    )

__all__ = ["Outcome", "accuracy", "confusion", "decide"]
