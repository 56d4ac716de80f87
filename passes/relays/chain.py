"""
Relays in a loaded network, made and recognized.

A relay is a neuron without a synapse whose membrane keeps nothing: ``V = current``. With the
identity for weights and a threshold of 1 it spikes as often as it is given spikes, in the step in
which they arrive.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from xdsl.dialects.builtin import LocationAttr
from xdsl.ir import Operation, SSAValue

from xir.dialects import snn
from xir.ir.parameters import loaded, parameter


def relay(
    source: SSAValue[snn.SpikesType], label: str, location: LocationAttr
) -> tuple[list[Operation], snn.LifOp]:
    """The operations that hand on the spikes of ``source``, in order; the last is the neurons."""
    params = [parameter(array, location) for array in (np.eye(source.type.width), 0.0, 1.0)]
    eye, none, one = (param.out for param in params)
    linear = snn.LinearOp(source, SSAValue.get(eye, type=snn.Array), location=location)
    lif = snn.LifOp(
        [SSAValue.get(linear.out, type=snn.CurrentType)],
        SSAValue.get(none, type=snn.Array),
        [],
        SSAValue.get(one, type=snn.Array),
        mem_leak=snn.Leak.DECAY,
        label=label,
        location=location,
    )
    lif.out.name_hint = label if label.isidentifier() else None
    return [*params, linear, lif], lif


def keeps_nothing(lif: snn.LifOp) -> bool:
    """Whether neurons have no state: what arrives in a step is all there is in it."""
    if lif.has_synapse or lif.mem_leak.data == snn.Leak.TAU or lif.bias is not None:
        return False
    # ``dash = 0`` and ``decay = 0`` both leave nothing.
    return not loaded(lif.mem, lif).any()


def relayed_by(lif: snn.LifOp) -> SSAValue | None:
    """
    The spikes that ``lif`` hands on, all channels or some; None where it does anything else.
    """
    if not keeps_nothing(lif) or lif.max_spikes is not None:
        return None
    linear = lif.currents[0].owner
    if not isinstance(linear, snn.LinearOp):
        return None
    threshold = np.broadcast_to(loaded(lif.threshold, lif), (lif.width,))
    if not np.isfinite(threshold).all():
        return None
    weights = loaded(linear.weight, linear)
    # One source for each neuron, which makes it spike as often.
    one_each = ((weights != 0).sum(axis=0) == 1).all() and (weights.sum(axis=0) == threshold).all()
    return linear.x if one_each else None


def fresh(wanted: str, taken: Collection[str]) -> str:
    """``wanted``, or that with a number where it is taken."""
    name, count = wanted, 1
    while name in taken:
        name, count = f"{wanted}_{count}", count + 1
    return name


def names_of(network: snn.NetworkOp) -> set[str]:
    """The names of inputs and populations."""
    lifs = (op for op in network.body.block.ops if isinstance(op, snn.LifOp))
    return {*network.input_names, *(lif.label.data for lif in lifs if lif.label is not None)}
