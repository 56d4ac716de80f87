"""
Drop the populations that no output depends on, and warn of each.

A population is *read* when it reaches an output of the network through synapses, sums and other
populations. One that is not would take neurons and memory of the chip for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Operation
from xdsl.passes import ModulePass

from xir.diagnostics.messages import at, warn
from xir.dialects import snn
from xir.dialects.xylo_sensors import SensorOp


def read_operations(network: snn.NetworkOp) -> set[Operation]:
    """The operations that the network's outputs depend on."""
    last = network.body.block.last_op
    todo = [last] if last is not None else []
    read: set[Operation] = set()
    while todo:
        op = todo.pop()
        if op not in read:
            read.add(op)
            todo += [v.owner for v in op.operands if isinstance(v.owner, Operation)]
    return read


def _is_sensor(op: Operation) -> bool:
    """Whether ``op`` belongs to what comes in, which stays as it is."""
    return isinstance(op, snn.EncodeOp | SensorOp)


def drop_unread(network: snn.NetworkOp) -> None:
    """Erase the operations that no output depends on; warn of each population among them."""
    read = read_operations(network)
    unread = [op for op in network.body.block.ops if op not in read and not _is_sensor(op)]
    for op in unread:
        if isinstance(op, snn.LifOp):
            message = f"nothing reads {op.shown_name} ({op.width} neurons); it is left out"
            warn(at(op, message, hint="return it, connect it, or remove it"))
    for op in unread:
        op.operands = ()  # they may use one another in a circle
    for op in unread:
        op.detach()
        op.erase()


@dataclass(frozen=True)
class DropUnreadPass(ModulePass):
    """
    Drops populations and synapses that no output depends on, with a warning.

    Before: a flat ``snn`` network. After: every population reaches an output.
    """

    name = "snn-drop-unread"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for network in op.body.block.ops:
            if isinstance(network, snn.NetworkOp):
                drop_unread(network)
