"""
The codes of messages about what Rockpool gives, and about files that are written for other tools:
XIR230 and on are errors, XIR240 and on are warnings. ``xir.interop.rockpool`` finds them.
"""

from __future__ import annotations

from xir.diagnostics.code import Code

ROCKPOOL_CODES = (
    Code(
        "XIR230",
        "a specification of Rockpool",
        "give the fields as a mapper of Rockpool does, with numbers that are finite",
        "A specification is the weights, time constants (as log2(tau / dt)), thresholds and biases "
        "of all neurons of a chip. Nothing of it is guessed.",
        "a specification without dash_mem, a threshold of 0, a weight that is nan",
    ),
    Code(
        "XIR231",
        "a network that is quantized already",
        "simulate, check or compare it as it is, or make a program of it with xir import",
        "A specification in whole numbers is what a quantizer gives: the configuration of a chip. "
        "To compile it would quantize it again.",
        "xir compile spec.npz, where spec is what channel_quantize gave",
    ),
    Code(
        "XIR240",
        "a time step that a specification does not say",
        "say it: --dt TIME",
        "Spikes follow from the ratio of time constants and time step, which the specification has "
        "as dash. The chip has to know how long a step is.",
        "a specification that was saved without dt",
        is_warning=True,
    ),
)
