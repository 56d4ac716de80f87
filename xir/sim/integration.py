"""Decay of a block of neurons, and what their currents add to their potentials."""

# Numba carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false, reportUnknownParameterType=false
# pyright: reportMissingParameterType=false, reportUntypedFunctionDecorator=false
# pyright: reportArgumentType=false, reportCallIssue=false, reportGeneralTypeIssues=false
# pyright: reportUnusedVariable=false

from __future__ import annotations

from numba import njit

from xir.sim.arguments import BIAS, FIRST_CORE, SECOND_SYNAPSE
from xir.sim.intrinsics import add3_saturating, add_saturating, decay, either, nothing, subtract
from xir.sim.memory import load


@njit(forceinline=True)
def parameters(options, neurons, x):
    """What ``integrate`` needs of the block from lane ``x`` on; zeros for what is missing."""
    second, bias = nothing(), nothing()
    if options & SECOND_SYNAPSE:
        second = load(neurons.dash_syn_2, x)
    if options & BIAS:
        bias = load(neurons.bias, x)
    return load(neurons.dash_syn, x), second, load(neurons.dash_mem, x), bias


@njit(forceinline=True)
def integrate(options, i, i_2, v, dash_syn, dash_syn_2, dash_mem, bias):
    """
    Both currents after decay, the potential before spikes, and lanes that are zero only where
    nothing moved.
    """
    moved = i
    i = subtract(i, decay(i, dash_syn))
    dv = subtract(nothing(), decay(v, dash_mem))
    if options & FIRST_CORE:
        # The sum starts from the decayed potential, so that it is the new one.
        dv, v = subtract(v, decay(v, dash_mem)), nothing()
    if options & SECOND_SYNAPSE:
        moved = either(moved, i_2)
        i_2 = subtract(i_2, decay(i_2, dash_syn_2))
        dv = add3_saturating(dv, i, i_2)
    else:
        dv = add_saturating(dv, i)
    if options & BIAS:
        dv = add_saturating(dv, bias)
    return i, i_2, add_saturating(v, dv), either(moved, dv)
