"""The names this package adds to every xDSL tool. Nothing is imported until a name is used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from xdsl.universe import Universe

if TYPE_CHECKING:
    from xdsl.passes import ModulePass


def late(module: str, name: str) -> Callable[[], Any]:
    """A function that imports ``name`` from ``module`` when it is called."""
    return lambda: getattr(import_module(module), name)


class PassHome(NamedTuple):
    """Where the class of a pass stands, and when a compilation runs the pass."""

    module: str
    class_name: str
    runs: Literal["always", "asked", "image"] = "always"
    """Always; when an option of the compilation is for this pass; or when the device has a public
    memory map, so that there is an image."""

    def load(self) -> type[ModulePass]:
        """The class, imported now."""
        return getattr(import_module(self.module), self.class_name)


PASSES = {
    "snn-flatten": PassHome("xir.passes.flatten", "FlattenPass"),
    "xylo-design-sensors": PassHome("xir.passes.design_sensors", "DesignSensorsPass"),
    "snn-load": PassHome("xir.passes.load", "LoadPass"),
    "snn-fold-slices": PassHome("xir.passes.fold_slices", "FoldSlicesPass"),
    "snn-drop-unread": PassHome("xir.passes.drop_unread", "DropUnreadPass"),
    "snn-relay-outputs": PassHome("xir.passes.relays.outputs", "RelayOutputsPass", "asked"),
    "snn-align": PassHome("xir.passes.relays.align", "AlignPass", "asked"),
    "canonicalize": PassHome("xdsl.transforms.canonicalize", "CanonicalizePass"),
    "cse": PassHome(
        "xdsl.transforms.common_subexpression_elimination", "CommonSubexpressionElimination"
    ),
    "xylo-allocate": PassHome("xir.passes.allocate", "AllocatePass"),
    "xylo-realize": PassHome("xir.passes.realize", "RealizePass"),
    "xylo-prune-fanout": PassHome("xir.passes.prune_fanout", "PruneFanoutPass", "asked"),
    "xylo-quantize": PassHome("xir.passes.quantize.quantize", "QuantizePass"),
    "xylo-verify": PassHome("xir.passes.verify", "VerifyPass"),
    "xylo-emit": PassHome("xir.passes.emit", "EmitPass", "image"),
}
"""Pass name -> where its class stands, in the order of the pipeline. ``xir passes``, ``xir-opt``,
``--dump-after`` and the pipeline of a compilation all follow from this table."""

XIR_UNIVERSE = Universe(
    all_dialects={
        "snn": late("xir.dialects.snn", "Snn"),
        "xylo": late("xir.dialects.xylo", "Xylo"),
    },
    all_passes={
        name: home.load for name, home in PASSES.items() if name.startswith(("snn-", "xylo-"))
    },
    all_targets={"brief": late("xir.ir.printing", "BriefTarget")},
)
