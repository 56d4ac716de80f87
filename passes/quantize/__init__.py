"""
``xylo-quantize``: a core in real numbers becomes the same core in the chip's integers.

In: one ``xylo.core`` in real numbers, the name of a method and its options. Out: the same core in
integers, with what quantization cost written beside them. The mathematics is in
``xir.quantization``; this folder takes arrays out of the IR, and writes integers back.

In reading order: ``quantize`` (the pass), ``time_constants`` (what no decay shift is near to),
``write_back`` (integers into banks and blocks), ``notes`` (what it cost, and warnings),
``integers_as_given`` (the method ``exact``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xir.exports import late_exports

if TYPE_CHECKING:
    from xir.passes.quantize.quantize import QuantizePass
else:
    # Late, since the text of a pass is looked up without running it, and this package imported.
    __getattr__, __dir__ = late_exports(
        __name__, {"xir.passes.quantize.quantize": ("QuantizePass",)}
    )

__all__ = ["QuantizePass"]
