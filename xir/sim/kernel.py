"""
The time loop. Everything it computes is defined by the chip's integer rules:

    deliver every event, one at a time, each sum saturating;
    I -= decay(I);  dV = -decay(V) + I (+ bias), saturating;  V += dV, saturating;
    while V >= threshold: one spike, V -= threshold.

Xylo v1 has ``V -= decay(V);  V += I``, saturating, instead: one saturation less.

The steps of the loop are in ``events`` (what a step delivers), ``delivery`` (to the currents),
``integration`` (decay and sums) and ``firing`` (spikes and resets); ``registers`` is the loop of
small networks; ``arguments`` names what the kernel is given.
"""

# Numba carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false, reportUnknownParameterType=false
# pyright: reportMissingParameterType=false, reportUntypedFunctionDecorator=false
# pyright: reportArgumentType=false, reportCallIssue=false, reportGeneralTypeIssues=false
# pyright: reportUnusedVariable=false

from __future__ import annotations

from numba import njit

from xir.machine.jit import compiled_once
from xir.sim.arguments import (
    ALIASES,
    BIAS,
    FEW_BLOCKS,
    FIRST_CORE,
    LANES,
    NARROW,
    RECORD_HIDDEN,
    RECORD_OUTPUTS,
    SECOND_SYNAPSE,
    SPARSE,
)
from xir.sim.delivery import deliver_dense, deliver_narrow, deliver_sparse
from xir.sim.events import events_of_counts, input_events, next_input, take_outputs
from xir.sim.firing import spike
from xir.sim.integration import integrate, parameters
from xir.sim.intrinsics import any_lane, either, nothing
from xir.sim.memory import load, store
from xir.sim.registers import run_in_registers

SOURCES = (
    "arguments.py",
    "delivery.py",
    "events.py",
    "firing.py",
    "integration.py",
    "intrinsics.py",
    "lanes.py",
    "memory.py",
    "registers.py",
)
"""The files beside this one that its machine code is made from."""


@njit(forceinline=True)
def _update(
    options,
    sizes,
    neurons,
    current,
    potential,
    record,
    record_at,
    scratch,
    end,
):
    """
    Decay, integrate and fire, block by block; where the list of events ends, and whether any
    current or potential moved.
    """
    n_lanes, n_hidden = sizes.n_lanes, sizes.n_hidden
    moved = nothing()
    for x in range(0, n_lanes, LANES):
        i, i_2, v = load(current, x), nothing(), load(potential, x)
        if options & SECOND_SYNAPSE:
            i_2 = load(current, n_lanes + x)
        i, i_2, v, more = integrate(options, i, i_2, v, *parameters(options, neurons, x))
        moved = either(moved, more)
        store(current, x, i)
        if options & SECOND_SYNAPSE:
            store(current, n_lanes + x, i_2)
        end = spike(options, v, x, sizes, neurons, potential, scratch, end)
        if options & RECORD_HIDDEN:
            # A row's last block spills into the next row, which is written later.
            if x < n_hidden:
                store(record.v_mem, record_at + x, load(potential, x))
                store(record.i_syn, record_at + x, i)
                if options & SECOND_SYNAPSE:
                    store(record.i_syn2, record_at + x, i_2)
    return end, any_lane(moved)


@njit(forceinline=True)
def _record_outputs(record, sizes, sample, step, current, potential):
    """Write a block from the first output on: both states have a spare one after the last lane."""
    at = sample * (sizes.n_steps * sizes.n_outputs + LANES) + step * sizes.n_outputs
    store(record.v_mem, at, load(potential, sizes.n_hidden))
    store(record.i_syn, at, load(current, sizes.n_hidden))


@compiled_once(*SOURCES)
def run(
    options,
    rasters,
    output_spikes,
    first_sample,
    last_sample,
    sizes,
    neurons,
    weights,
    state,
    scratch,
    record_hidden,
    record_outputs,
):
    """
    Simulate the samples of a range.

    ``options`` has the bits of ``arguments``, ``sizes`` to ``record_outputs`` are its groups.
    ``rasters`` (B, steps * channels) are counts up to 15 and ``output_spikes`` (B, steps * outputs)
    is written to. The records are the buffers that ``recording`` makes, outputs being recorded
    wherever hidden neurons are. The core of Xylo v1 cannot sleep.

    Both loops are in this one function because Numba optimises a function together with all that it
    calls, so that each further level of calls would compile everything once more.
    """
    n_steps, n_hidden, most_at_once = sizes.n_steps, sizes.n_hidden, neurons.most_at_once
    source, times, counts = scratch.source, scratch.times, scratch.counts
    capacity = source.shape[0] // 2
    for sample in range(first_sample, last_sample):
        raster, outputs = rasters[sample], output_spikes[sample]
        current, potential = state.current[sample], state.potential[sample]
        pending = state.pending[sample]
        for neuron in range(n_hidden):
            counts[neuron] = pending[neuron]
            pending[neuron] = 0
        start, next_start = 0, capacity
        end = input_events(options, raster, 0, sizes, most_at_once, source, times, start)
        end = events_of_counts(counts, n_hidden, most_at_once, source, times, end)
        spikes_start, resting, hibernating, step = end, False, state.asleep[sample], 0
        if options & FEW_BLOCKS:
            spikes_start, end, hibernating = run_in_registers(
                *(options, raster, outputs, sizes, neurons, weights),
                *(current, potential, scratch, end, hibernating),
            )
            step = n_steps
        while step < n_steps:
            if not options & RECORD_OUTPUTS:
                if resting and end == start:
                    # At rest and without an event a step changes nothing: on to the next input.
                    step = next_input(raster, step + 1, sizes)
                    if step == n_steps:
                        break
                    end = input_events(
                        options, raster, step, sizes, most_at_once, source, times, start
                    )
            # The next step's list begins with its input, which is known; hidden spikes follow.
            next_end = next_start
            if step + 1 < n_steps:
                next_end = input_events(
                    options, raster, step + 1, sizes, most_at_once, source, times, next_start
                )
            spikes_start = next_end
            if options & SPARSE:
                deliver_sparse(weights, source, times, start, end, current)
            elif options & NARROW:
                deliver_narrow(weights, source, times, start, end, sizes, current)
            else:
                deliver_dense(weights, source, times, start, end, sizes, current)
            record_at = sample * (n_steps * n_hidden + LANES) + step * n_hidden
            next_end, moved = _update(
                options,
                sizes,
                neurons,
                current,
                potential,
                record_hidden,
                record_at,
                scratch,
                next_end,
            )
            quiet = end == start and not moved
            # Spikes of outputs must go on too; those of hidden neurons are events of the next step.
            resting = quiet and next_end == spikes_start
            first_output = step * sizes.n_outputs
            next_end = take_outputs(outputs, first_output, n_hidden, source, spikes_start, next_end)
            if options & ALIASES:
                next_end = events_of_counts(counts, n_hidden, most_at_once, source, times, next_end)
            if options & RECORD_HIDDEN:
                for e in range(spikes_start, next_end):
                    record_hidden.spikes[record_at + source[e]] += times[e]
            if options & RECORD_OUTPUTS:
                _record_outputs(record_outputs, sizes, sample, step, current, potential)
                if not options & FIRST_CORE:
                    # With a bias the flag appears one step late, and any event clears it at once.
                    asleep = hibernating and end == start if options & BIAS else quiet
                    record_outputs.hibernating[sample * n_steps + step] = asleep
            hibernating = quiet
            start, next_start = next_start, start
            end = next_end
            step += 1
        state.asleep[sample] = hibernating
        for e in range(spikes_start, end):
            pending[source[e]] += times[e]
