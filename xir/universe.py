"""The names this package adds to every xDSL tool. Nothing is imported until a name is used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from xdsl.universe import Universe


def late(module: str, name: str) -> Callable[[], Any]:
    """A function that imports ``name`` from ``module`` when it is called."""
    return lambda: getattr(import_module(module), name)


PASSES = {
    "snn-flatten": ("xir.passes.flatten", "FlattenPass"),
    "snn-load": ("xir.passes.load", "LoadPass"),
    "snn-drop-unread": ("xir.passes.drop_unread", "DropUnreadPass"),
    "canonicalize": ("xdsl.transforms.canonicalize", "CanonicalizePass"),
    "cse": ("xdsl.transforms.common_subexpression_elimination", "CommonSubexpressionElimination"),
    "xylo-allocate": ("xir.passes.allocate", "AllocatePass"),
    "xylo-quantize": ("xir.passes.quantize.quantize", "QuantizePass"),
    "xylo-verify": ("xir.passes.verify", "VerifyPass"),
    "xylo-emit": ("xir.passes.emit", "EmitPass"),
}
"""Pass name -> where its class stands, in the order of the pipeline."""

OPTIONAL_PASSES = {
    "xylo-prune-fanout": ("xir.passes.prune_fanout", "PruneFanoutPass"),
}
"""Passes that a compilation runs only when it is asked to, after ``xylo-allocate``."""

XIR_UNIVERSE = Universe(
    all_dialects={
        "snn": late("xir.dialects.snn", "Snn"),
        "xylo": late("xir.dialects.xylo", "Xylo"),
    },
    all_passes={
        name: late(*where)
        for name, where in (PASSES | OPTIONAL_PASSES).items()
        if name.startswith(("snn-", "xylo-"))
    },
    all_targets={"brief": late("xir.ir.printing", "BriefTarget")},
)
