"""
The time loop. Everything it computes is defined by the chip's integer rules:

    deliver every event, one at a time, each sum saturating;
    I -= decay(I);  dV = -decay(V) + I (+ bias), saturating;  V += dV, saturating;
    while V >= threshold: one spike, V -= threshold.

Xylo v1 has ``V -= decay(V);  V += I``, saturating, instead: one saturation less.

An *event* is the spikes of one source in one step. Sources are rows of the weight matrix: hidden
neurons first, then input channels. n equal additions that each saturate are one saturating addition
of n times the weight, as long as that product fits 16 bits; where it does not, a source has several
events.
"""

# Numba carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false, reportUnknownParameterType=false
# pyright: reportMissingParameterType=false, reportUntypedFunctionDecorator=false
# pyright: reportArgumentType=false, reportCallIssue=false, reportGeneralTypeIssues=false
# pyright: reportUnusedVariable=false

from __future__ import annotations

import numpy as np
from numba import njit

from xir.jit import compiled_once
from xir.sim.intrinsics import (
    BYTES,
    LANES,
    add3_saturating,
    add_saturating,
    any_lane,
    at_least,
    bit_count,
    bits,
    bytes_above,
    decay,
    either,
    list_lanes,
    load,
    lowest_bit,
    mask_of,
    multiply,
    nothing,
    ones,
    only,
    store,
    subtract,
)

# Constants of the machine code, which is kept by the text of this file: so they are written here,
# and tests hold them to those of every ``Device``.
HIDDEN_CAP = 31
INPUT_CAP = 15
OUTPUT_CAP = 1
STATE_LOW, STATE_WORDS = -(1 << 15), 1 << 16
"""The smallest potential, and how many there are."""


@njit(forceinline=True)
def _fire(potential, threshold, neuron, count, cap):
    """Spike until below the threshold or at the cap; the number of spikes, ``count`` included."""
    v = np.int64(potential[neuron])
    level = np.int64(threshold[neuron])
    while v >= level and count < cap:
        count += 1
        v = ((v - level - STATE_LOW) & (STATE_WORDS - 1)) + STATE_LOW
    potential[neuron] = v
    return count


@njit(forceinline=True)
def _append(events, times, end, row, count, most):
    """List ``count`` spikes of one source as events of at most ``most``; where the list ends."""
    while count > most:
        events[end], times[end] = row, most
        end += 1
        count -= most
    events[end], times[end] = row, count
    return end + 1


@njit(forceinline=True)
def _next_input(raster, step, n_steps, n_channels):
    """The first step from ``step`` on that has input; all channels count, so it is one search."""
    for at in range(step * n_channels, n_steps * n_channels, BYTES):
        if bytes_above(raster, at, 0):
            return at // n_channels
    return n_steps


@njit(forceinline=True)
def _input_events(raster, at, n_channels, first_row, most_at_once, events, times, end):
    """List one step's input events; where they end. One comparison tests sixteen channels."""
    for group in range(0, n_channels, BYTES):
        word = bytes_above(raster, at + group, 0)
        if bytes_above(raster, at + group, 1):
            while word:
                channel = group + lowest_bit(word)
                word &= word - np.uint64(1)
                row = first_row + channel
                count = np.int64(raster[at + channel])
                end = _append(events, times, end, row, count, most_at_once[row])
        else:
            list_lanes(events, end, first_row + group, mask_of(word))
            store(times, end, ones())
            end += bit_count(word)
    return end


@njit(forceinline=True)
def _deliver_dense(dense, events, times, start, end, row_stride, current, n_currents):
    """
    Add the row of each event to all currents. Four blocks of currents stay in registers while every
    event's weights are added: a row is read in long pieces and a current is stored once.
    """
    tiled = n_currents // (4 * LANES) * (4 * LANES)
    for x in range(0, tiled, 4 * LANES):
        a, b = load(current, x), load(current, x + LANES)
        c, d = load(current, x + 2 * LANES), load(current, x + 3 * LANES)
        for e in range(np.uint64(start), np.uint64(end)):
            at = np.int64(events[e]) * row_stride + x
            n = times[e]
            a = add_saturating(a, multiply(load(dense, at), n))
            b = add_saturating(b, multiply(load(dense, at + LANES), n))
            c = add_saturating(c, multiply(load(dense, at + 2 * LANES), n))
            d = add_saturating(d, multiply(load(dense, at + 3 * LANES), n))
        store(current, x, a)
        store(current, x + LANES, b)
        store(current, x + 2 * LANES, c)
        store(current, x + 3 * LANES, d)
    for x in range(tiled, n_currents, LANES):
        a = load(current, x)
        for e in range(np.uint64(start), np.uint64(end)):
            at = np.int64(events[e]) * row_stride + x
            a = add_saturating(a, multiply(load(dense, at), times[e]))
        store(current, x, a)


@njit(forceinline=True)
def _deliver_sparse(sparse, events, times, start, end, current):
    """Add the blocks that each event's source reaches to the currents."""
    first_block, lane, weights = sparse
    for e in range(start, end):
        row = np.uint64(events[e])
        for block in range(first_block[row], first_block[row + np.uint64(1)]):
            at = lane[np.uint64(block)]
            more = multiply(load(weights, block * LANES), times[e])
            store(current, at, add_saturating(load(current, at), more))


@njit(forceinline=True)
def _events_of_counts(counts, n_hidden, most_at_once, events, times, end):
    """List the neurons that spiked, and clear their counts; where the events end."""
    for group in range(0, n_hidden, BYTES):
        word = bytes_above(counts, group, 0)
        while word:
            neuron = group + lowest_bit(word)
            word &= word - np.uint64(1)
            count = np.int64(counts[neuron])
            end = _append(events, times, end, neuron, count, most_at_once[neuron])
            counts[neuron] = 0
    return end


@njit(forceinline=True)
def _fire_with_aliases(word, x, n_hidden, potential, threshold, alias, counts, visit, events, end):
    """
    Let the neurons of one block spike in ascending order, each starting from the spikes that its
    aliases gave it. A target above its source is visited, to pass its spikes on; one below is not.
    Counts are left for ``_events_of_counts``; only outputs are listed.
    """
    block = x // LANES
    word |= visit[block]
    visit[block] = 0
    while word:
        neuron = x + lowest_bit(word)
        word &= word - np.uint64(1)
        if neuron >= n_hidden:
            _fire(potential, threshold, neuron, 0, OUTPUT_CAP)
            events[end] = neuron
            end += 1
            continue
        count = _fire(potential, threshold, neuron, np.int64(counts[neuron]), HIDDEN_CAP)
        counts[neuron] = count
        target = alias[neuron]
        if target >= 0:
            counts[target] = min(counts[target] + count, HIDDEN_CAP)
            if target > neuron:
                bit = np.uint64(1) << np.uint64(target % LANES)
                if target < x + LANES:
                    word |= bit
                else:
                    visit[target // LANES] |= bit
    return end


@njit(forceinline=True)
def _fire_repeatedly(word, again, x, potential, threshold, most_at_once, events, times, end):
    """List the neurons of one block that spiked; those of ``again`` are still above threshold."""
    while word:
        neuron = x + lowest_bit(word)
        lowest = word & (~word + np.uint64(1))
        word ^= lowest
        count = 1
        if again & lowest:
            count = _fire(potential, threshold, neuron, 1, HIDDEN_CAP)
        end = _append(events, times, end, neuron, count, most_at_once[neuron])
    return end


@njit(forceinline=True)
def _spike(
    v, x, n_hidden, potential, threshold, hidden_lanes, alias, most_at_once, scratch, lists, end
):
    """Let a block whose new potentials are ``v`` spike and store them; where the next list ends."""
    events, times = lists
    counts, visit = scratch
    level = load(threshold, x)
    fired = at_least(v, level)
    if alias is not None:
        store(potential, x, v)
        return _fire_with_aliases(
            bits(fired), x, n_hidden, potential, threshold, alias, counts, visit, events, end
        )
    # All lanes spike once; those still above their thresholds are few and go on one by one.
    v = subtract(v, only(level, fired))
    store(potential, x, v)
    again = bits(at_least(v, level)) & hidden_lanes[x // LANES]
    if again:
        return _fire_repeatedly(
            bits(fired), again, x, potential, threshold, most_at_once, events, times, end
        )
    list_lanes(events, end, x, fired)
    store(times, end, ones())
    return end + bit_count(bits(fired))


@njit(forceinline=True)
def _update(
    sizes,
    parameters,
    dash_syn_2,
    bias,
    first_core,
    alias,
    states,
    record,
    record_at,
    scratch,
    lists,
    end,
):
    """
    Decay, integrate and fire, block by block; where the next list ends, and whether any current or
    potential moved.
    """
    n_lanes, n_hidden = sizes[4], sizes[2]
    dash_syn, dash_mem, threshold, hidden_lanes, most_at_once = parameters
    current, potential = states
    moved = nothing()
    for x in range(0, n_lanes, LANES):
        i = load(current, x)
        moved = either(moved, i)
        i = subtract(i, decay(i, load(dash_syn, x)))
        store(current, x, i)
        v = load(potential, x)
        dv = subtract(nothing(), decay(v, load(dash_mem, x)))
        if first_core is not None:
            # The sum starts from the decayed potential, so that it is the new one.
            dv, v = subtract(v, decay(v, load(dash_mem, x))), nothing()
        if dash_syn_2 is not None:
            i_2 = load(current, n_lanes + x)
            moved = either(moved, i_2)
            i_2 = subtract(i_2, decay(i_2, load(dash_syn_2, x)))
            store(current, n_lanes + x, i_2)
            dv = add3_saturating(dv, i, i_2)
        else:
            dv = add_saturating(dv, i)
        if bias is not None:
            dv = add_saturating(dv, load(bias, x))
        moved = either(moved, dv)
        end = _spike(
            add_saturating(v, dv),
            x,
            n_hidden,
            potential,
            threshold,
            hidden_lanes,
            alias,
            most_at_once,
            scratch,
            lists,
            end,
        )
        if record is not None:
            # A row's last block spills into the next row, which is written later.
            if x < n_hidden:
                store(record[1], record_at + x, load(potential, x))
                store(record[2], record_at + x, i)
                if dash_syn_2 is not None:
                    store(record[3], record_at + x, i_2)
    return end, any_lane(moved)


@compiled_once("intrinsics.py")
def run(
    rasters,
    first_sample,
    last_sample,
    sizes,
    parameters,
    dash_syn_2,
    bias,
    first_core,
    alias,
    dense,
    sparse,
    state,
    output_spikes,
    record_hidden,
    record_outputs,
):
    """
    Simulate the samples of a range; ``rasters`` (B, steps * channels) of counts up to 15.

    ``sizes`` and ``parameters`` are unpacked in the first lines. ``state`` is (currents,
    potentials, pending spikes, asleep), ``output_spikes`` has a row for each sample, the last two
    are the buffers that ``recording`` makes, outputs being recorded wherever hidden neurons are.
    ``first_core`` is True for the arithmetic of Xylo v1, which cannot sleep.
    None for any argument is seen by Numba when it compiles: nobody pays for what is not used.
    """
    n_steps, n_channels, n_hidden, n_outputs, n_lanes, n_currents, row_stride = sizes
    most_at_once = parameters[4]
    capacity = n_channels * INPUT_CAP + n_hidden * HIDDEN_CAP + n_outputs + LANES
    # Two lists in one array, for this step and the next: to swap arrays would count references.
    events, times = np.empty(2 * capacity, np.uint16), np.empty(2 * capacity, np.int16)
    counts = np.zeros(n_hidden + BYTES, np.uint8)
    visit = np.zeros(n_lanes // LANES, np.uint64)
    for sample in range(first_sample, last_sample):
        raster, outputs, pending = rasters[sample], output_spikes[sample], state[2][sample]
        current, potential = state[0][sample], state[1][sample]
        counts[:n_hidden] = pending
        start, next_start = 0, capacity
        end = _input_events(raster, 0, n_channels, n_hidden, most_at_once, events, times, start)
        end = _events_of_counts(counts, n_hidden, most_at_once, events, times, end)
        spikes_start, resting, hibernating, step = end, False, state[3][sample], 0
        while step < n_steps:
            if record_outputs is None:
                if resting and end == start:
                    # At rest and without an event a step changes nothing: on to the next input.
                    step = _next_input(raster, step + 1, n_steps, n_channels)
                    if step == n_steps:
                        break
                    at = step * n_channels
                    end = _input_events(
                        raster, at, n_channels, n_hidden, most_at_once, events, times, start
                    )
            # The next step's list begins with its input, which is known; hidden spikes follow.
            next_end = next_start
            if step + 1 < n_steps:
                at = (step + 1) * n_channels
                next_end = _input_events(
                    raster, at, n_channels, n_hidden, most_at_once, events, times, next_start
                )
            spikes_start = next_end
            if dense is not None:
                _deliver_dense(dense, events, times, start, end, row_stride, current, n_currents)
            if sparse is not None:
                _deliver_sparse(sparse, events, times, start, end, current)
            record_at = sample * (n_steps * n_hidden + LANES) + step * n_hidden
            next_end, moved = _update(
                sizes,
                parameters,
                dash_syn_2,
                bias,
                first_core,
                alias,
                (current, potential),
                record_hidden,
                record_at,
                (counts, visit),
                (events, times),
                next_end,
            )
            quiet = end == start and not moved
            # Spikes of outputs must go on too; those of hidden neurons are events of the next step.
            resting = quiet and next_end == spikes_start
            # Outputs are the highest lanes, so they are at the end of the list: take them off.
            while next_end > spikes_start and events[next_end - 1] >= n_hidden:
                next_end -= 1
                outputs[step * n_outputs + events[next_end] - n_hidden] = 1
            if alias is not None:
                next_end = _events_of_counts(
                    counts, n_hidden, most_at_once, events, times, next_end
                )
            if record_hidden is not None:
                for e in range(spikes_start, next_end):
                    record_hidden[0][record_at + events[e]] += times[e]
            if record_outputs is not None:
                # Both states have a spare block after the last lane, so this reads within them.
                at = sample * (n_steps * n_outputs + LANES) + step * n_outputs
                store(record_outputs[0], at, load(potential, n_hidden))
                store(record_outputs[1], at, load(current, n_hidden))
                if first_core is None:
                    # With a bias the flag appears one step late, and any event clears it at once.
                    asleep = quiet if bias is None else hibernating and end == start
                    record_outputs[2][sample * n_steps + step] = asleep
            hibernating = quiet
            start, next_start = next_start, start
            end = next_end
            step += 1
        state[3][sample] = hibernating
        pending[:] = 0
        for e in range(spikes_start, end):
            pending[events[e]] += times[e]
