"""
From real numbers to the chip's integers: functions on arrays, no IR.

In: a ``RealCore`` (a core as arrays of real numbers), a ``Device``, the name of a method and, for
some methods, a sample of spikes. Out: a ``QuantizedCore`` (the same arrays in integers), and for
methods that run the network a ``QuantizedNetwork`` with the runs that it was judged by.

Two facts carry everything. Scaling all weights into a neuron, its threshold and its bias by one
positive factor changes no spike, so each neuron has a scale of its own to choose. And a state loses
``x >> dash`` in each step, so a decay of ``exp(-dt / tau)`` is matched by the dash nearest to
``-log2(1 - exp(-dt / tau))``; a gain on the weights makes good what is left of the difference.

In reading order:

- ``real_core``, ``quantized_core``: the arrays that come in and go out.
- ``by_method``: the one way in for every method.
- ``methods/``: the registry of methods, and a file for each method.
- ``neurons``, ``integers``: a core as one row of neurons, in real numbers and in integers.
- ``neuron/``: the mathematics of single neurons: decay shifts, gains, scales, rounding.
- ``judge/``: stimuli and probes, the run in real numbers, and how far the chip's run is from it.
- ``candidates``: integers with their score, from which a method takes the best.
- ``float_network``: the core as the float reference runs it.
- ``compiled``, ``arguments``: compiled loops as they are called, and what they are given;
  ``moment_kernels``, ``search_kernels``, ``lane_kernels``, ``linear_kernels``, ``kernels``: these
  loops.

Some constants in this room have no derivation: they were set by trial on the networks that
``benchmarks/quantization_networks.py`` marks as ``developed_on``. Their comments say "by trial".
Whoever changes one runs ``benchmarks/quantization.py`` before and after.

Names are imported when they are used: the command line reads the registry, and has no need of numpy
for that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xir.exports import late_exports

if TYPE_CHECKING:
    from xir.quantization.by_method import QuantizedNetwork, quantize, quantized_network
    from xir.quantization.methods.registry import Method
    from xir.quantization.neuron.dash import exact_dash, matched_dash, tau_of_dash
    from xir.quantization.quantized_core import QuantizedCore
    from xir.quantization.real_core import RealCore
else:
    __getattr__, __dir__ = late_exports(
        __name__,
        {
            "xir.quantization.by_method": ("QuantizedNetwork", "quantize", "quantized_network"),
            "xir.quantization.methods.registry": ("Method",),
            "xir.quantization.neuron.dash": ("exact_dash", "matched_dash", "tau_of_dash"),
            "xir.quantization.quantized_core": ("QuantizedCore",),
            "xir.quantization.real_core": ("RealCore",),
        },
    )

__all__ = [
    "Method",
    "QuantizedCore",
    "QuantizedNetwork",
    "RealCore",
    "exact_dash",
    "matched_dash",
    "quantize",
    "quantized_network",
    "tau_of_dash",
]
