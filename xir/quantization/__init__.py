"""
From real numbers to the chip's integers: functions on arrays, no IR.

Two facts carry everything. Scaling all weights into a neuron, its threshold and its bias by one
positive factor changes no spike, so each neuron has a scale of its own to choose. And a state loses
``x >> dash`` in each step, so a decay of ``exp(-dt / tau)`` is matched by the dash nearest to
``-log2(1 - exp(-dt / tau))``; what is left of the difference a gain on the weights makes good.
"""

from xir.quantization.neuron.dash import exact_dash, matched_dash, tau_of_dash
from xir.quantization.quantize import quantize
from xir.quantization.result import Method, QuantizedCore

__all__ = ["Method", "QuantizedCore", "exact_dash", "matched_dash", "quantize", "tau_of_dash"]
