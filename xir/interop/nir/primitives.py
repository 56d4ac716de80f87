"""
The node types of NIR 1, each with its fields.

Source: the classes of ``nir.ir`` in the package nir 1.0.8, and files that older versions wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

FieldKind: TypeAlias = Literal["numbers", "weight", "bias", "sizes", "padding", "shape", "delay"]
"""
What a field holds: ``numbers`` a value for each neuron, ``weight`` a matrix or a kernel, ``bias``
one value for each row of it, ``sizes`` whole numbers, ``padding`` whole numbers or a word,
``shape`` the shape of what flows, ``delay`` seconds.
"""


class Field(NamedTuple):
    """One field of a node type."""

    kind: FieldKind = "numbers"
    is_required: bool = True
    may_be_infinite: bool = False


_LEAK = {"tau": Field(may_be_infinite=True), "r": Field(), "v_leak": Field()}
_CUBA = {
    "tau_syn": Field(),
    "tau_mem": Field(may_be_infinite=True),
    "r": Field(),
    "v_leak": Field(),
    "w_in": Field(is_required=False),
}
_FIRE = {"v_threshold": Field(may_be_infinite=True), "v_reset": Field(is_required=False)}
_KERNEL = {
    "weight": Field("weight"),
    "bias": Field("bias"),
    "stride": Field("sizes"),
    "padding": Field("padding"),
    "dilation": Field("sizes"),
    "groups": Field("sizes"),
    "input_shape": Field("sizes", is_required=False),
}
_POOL = {"kernel_size": Field("sizes"), "stride": Field("sizes"), "padding": Field("padding")}

PRIMITIVES: Mapping[str, Mapping[str, Field]] = {
    "Input": {"shape": Field("shape")},
    "Output": {"shape": Field("shape", is_required=False)},
    "Linear": {"weight": Field("weight")},
    "Affine": {"weight": Field("weight"), "bias": Field("bias")},
    "Scale": {"scale": Field()},
    "Conv1d": _KERNEL,
    "Conv2d": _KERNEL,
    "SumPool2d": _POOL,
    "AvgPool2d": _POOL,
    "Flatten": {
        "input_type": Field("shape", is_required=False),
        "start_dim": Field("sizes"),
        "end_dim": Field("sizes"),
    },
    "Delay": {"delay": Field("delay")},
    "Threshold": {"threshold": Field()},
    "I": {"r": Field()},
    "IF": {"r": Field(), **_FIRE},
    "LI": _LEAK,
    "LIF": {**_LEAK, **_FIRE},
    "CubaLI": _CUBA,
    "CubaLIF": {**_CUBA, **_FIRE},
}
"""Name of a node type -> name of a field -> what it holds."""

GRAPH = "NIRGraph"
"""The type of a node that is a graph itself."""

FIRING = frozenset({"IF", "LIF", "CubaLIF"})
"""Neurons that spike."""

ANALOG = frozenset({"I", "LI", "CubaLI"})
"""Neurons that never spike: their value is read."""

NEURONS = FIRING | ANALOG
"""Nodes with a state that xir has as a population."""

LEAKY = frozenset({"LI", "LIF", "CubaLI", "CubaLIF"})
"""Neurons with a time constant."""
