"""
Make outputs that the chip's outputs cannot be hidden populations with relays behind them.

An output of the chip has a synapse, and no weights to itself that could reset it. So neurons
without a synapse, and neurons with another reset than subtraction at once, are approximated there.
Hidden neurons can be all of these. What they spike, once in a step at most as an output does, is
handed on a step later by relays, which are the output.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from xdsl.context import Context
from xdsl.dialects.builtin import IntegerAttr, ModuleOp, i64
from xdsl.passes import ModulePass
from xdsl.rewriter import InsertPoint, Rewriter

from xir.diagnostics.messages import at, warn
from xir.dialects import snn
from xir.ir.parameters import loaded
from xir.passes.relays.chain import fresh, keeps_nothing, names_of, relay


def needs_relay(lif: snn.LifOp) -> bool:
    """Whether an output of the chip can only be near to what ``lif`` is."""
    if not np.isfinite(loaded(lif.threshold, lif)).any():
        return False
    has_other_reset = lif.reset is not None and lif.reset.data != snn.Reset.SUBTRACT
    return has_other_reset or not (lif.has_synapse or keeps_nothing(lif))


def relay_outputs(network: snn.NetworkOp) -> None:
    """Put relays behind the outputs of a network that need them; warn of what each costs."""
    output = network.body.block.last_op
    assert isinstance(output, snn.OutputOp)
    taken = names_of(network)
    readouts = output.readouts
    for index, value in enumerate(list(output.values)):
        lif = value.owner
        if readouts[index] != snn.Readout.SPIKES or not isinstance(lif, snn.LifOp):
            continue
        if not needs_relay(lif):
            continue
        wanted = lif.label.data if lif.label is not None else "return"
        name = fresh(f"{wanted}_out", taken)
        taken.add(name)
        ops, last = relay(lif.out, name, lif.location)
        Rewriter.insert_op(ops, InsertPoint.before(output))
        output.operands[index] = last.out
        # As many as an output of the chip, so that the others stay in the membrane.
        lif.max_spikes = IntegerAttr(1, i64)
        message = (
            f"{lif.shown_name} is a hidden population, and '{name}' hands on its spikes a step "
            f"later: {lif.width} hidden neurons more"
        )
        warn(at(lif, message, hint="without --outputs relay it is an output", code="XIR154"))


@dataclass(frozen=True)
class RelayOutputsPass(ModulePass):
    """
    Makes outputs without a synapse, or with another reset than the chip's, hidden populations with
    relays behind them: exact, a step later.

    Before: a flat, loaded ``snn`` network. After: the same, and every output that spikes is one
    that the chip has.
    """

    name = "snn-relay-outputs"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for network in op.body.block.ops:
            if isinstance(network, snn.NetworkOp):
                relay_outputs(network)
