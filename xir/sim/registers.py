"""
The time loop of a network of at most three blocks of lanes, whose states stay in registers from
step to step. It does what ``kernel`` does where nothing is recorded and no neuron has an alias.
"""

# Numba carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false, reportUnknownParameterType=false
# pyright: reportMissingParameterType=false, reportUntypedFunctionDecorator=false
# pyright: reportArgumentType=false, reportCallIssue=false, reportGeneralTypeIssues=false
# pyright: reportUnusedVariable=false

from __future__ import annotations

from numba import njit

from xir.sim.arguments import FEW_BLOCKS, LANES, ONE_BLOCK, SECOND_SYNAPSE
from xir.sim.events import input_events, next_input, take_outputs
from xir.sim.firing import fire
from xir.sim.integration import integrate, parameters
from xir.sim.intrinsics import add_saturating, any_lane, either, mask_of, multiply, nothing
from xir.sim.memory import load, store


@njit(forceinline=True)
def _deliver(options, weights, source, times, start, end, sizes, i_a, i_b, i_c, j_a, j_b, j_c):
    """Add the row of each event to the currents of all blocks: ``i`` and the second, ``j``."""
    dense, row_stride, n_lanes = weights.dense, sizes.row_stride, sizes.n_lanes
    for e in range(start, end):
        at = int(source[e]) * row_stride
        n = times[e]
        i_a = add_saturating(i_a, multiply(load(dense, at), n))
        if options & FEW_BLOCKS > ONE_BLOCK:
            i_b = add_saturating(i_b, multiply(load(dense, at + LANES), n))
        if options & FEW_BLOCKS > 2 * ONE_BLOCK:
            i_c = add_saturating(i_c, multiply(load(dense, at + 2 * LANES), n))
        if options & SECOND_SYNAPSE:
            at += n_lanes
            j_a = add_saturating(j_a, multiply(load(dense, at), n))
            if options & FEW_BLOCKS > ONE_BLOCK:
                j_b = add_saturating(j_b, multiply(load(dense, at + LANES), n))
            if options & FEW_BLOCKS > 2 * ONE_BLOCK:
                j_c = add_saturating(j_c, multiply(load(dense, at + 2 * LANES), n))
    return i_a, i_b, i_c, j_a, j_b, j_c


@njit(forceinline=True)
def run_in_registers(
    options, raster, outputs, sizes, neurons, weights, current, potential, scratch, end, asleep
):
    """
    Run one sample, whose first step has the events up to ``end``: where the events begin and end
    that nobody has received, and whether nothing moved in the last step.
    """
    n_steps, n_lanes, n_hidden = sizes.n_steps, sizes.n_lanes, sizes.n_hidden
    threshold, most_at_once = neurons.threshold, neurons.most_at_once
    source, times = scratch.source, scratch.times
    second = options & SECOND_SYNAPSE != 0
    two = options & FEW_BLOCKS > ONE_BLOCK
    three = options & FEW_BLOCKS > 2 * ONE_BLOCK
    x_b, x_c = (LANES if two else 0), (2 * LANES if three else 0)
    of_a = parameters(options, neurons, 0)
    of_b, of_c = parameters(options, neurons, x_b), parameters(options, neurons, x_c)
    level_a, level_b, level_c = load(threshold, 0), load(threshold, x_b), load(threshold, x_c)
    hidden_a = mask_of(neurons.hidden_lanes[0])
    hidden_b = mask_of(neurons.hidden_lanes[x_b // LANES])
    hidden_c = mask_of(neurons.hidden_lanes[x_c // LANES])
    v_a, v_b, v_c = load(potential, 0), load(potential, x_b), load(potential, x_c)
    i_a, i_b, i_c = load(current, 0), load(current, x_b), load(current, x_c)
    j_a, j_b, j_c = nothing(), nothing(), nothing()
    if second:
        j_a, j_b = load(current, n_lanes), load(current, n_lanes + x_b)
        j_c = load(current, n_lanes + x_c)

    start, next_start = 0, source.shape[0] // 2
    spikes_start, resting, step = end, False, 0
    while step < n_steps:
        if resting and end == start:
            # At rest and without an event a step changes nothing: on to the next input.
            step = next_input(raster, step + 1, sizes)
            if step == n_steps:
                break
            end = input_events(options, raster, step, sizes, most_at_once, source, times, start)
        next_end = next_start
        if step + 1 < n_steps:
            next_end = input_events(
                options, raster, step + 1, sizes, most_at_once, source, times, next_start
            )
        spikes_start = next_end
        i_a, i_b, i_c, j_a, j_b, j_c = _deliver(
            options, weights, source, times, start, end, sizes, i_a, i_b, i_c, j_a, j_b, j_c
        )
        i_a, j_a, v_a, moved = integrate(options, i_a, j_a, v_a, *of_a)
        v_a, next_end = fire(
            options, v_a, level_a, hidden_a, 0, most_at_once, source, times, next_end
        )
        if two:
            i_b, j_b, v_b, more = integrate(options, i_b, j_b, v_b, *of_b)
            v_b, next_end = fire(
                options, v_b, level_b, hidden_b, LANES, most_at_once, source, times, next_end
            )
            moved = either(moved, more)
        if three:
            i_c, j_c, v_c, more = integrate(options, i_c, j_c, v_c, *of_c)
            v_c, next_end = fire(
                options, v_c, level_c, hidden_c, 2 * LANES, most_at_once, source, times, next_end
            )
            moved = either(moved, more)
        asleep = end == start and not any_lane(moved)
        resting = asleep and next_end == spikes_start
        next_end = take_outputs(
            outputs, step * sizes.n_outputs, n_hidden, source, spikes_start, next_end
        )
        start, next_start = next_start, start
        end = next_end
        step += 1
    store(potential, 0, v_a)
    store(current, 0, i_a)
    if two:
        store(potential, LANES, v_b)
        store(current, LANES, i_b)
    if three:
        store(potential, 2 * LANES, v_c)
        store(current, 2 * LANES, i_c)
    if second:
        store(current, n_lanes, j_a)
        if two:
            store(current, n_lanes + LANES, j_b)
        if three:
            store(current, n_lanes + 2 * LANES, j_c)
    return spikes_start, end, asleep
