"""Spikes of a block of neurons whose new potentials are known, and the resets."""

# Numba carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false, reportUnknownParameterType=false
# pyright: reportMissingParameterType=false, reportUntypedFunctionDecorator=false
# pyright: reportArgumentType=false, reportCallIssue=false, reportGeneralTypeIssues=false
# pyright: reportUnusedVariable=false

from __future__ import annotations

import numpy as np
from numba import njit

from xir.sim.arguments import (
    ALIASES,
    COMPRESS,
    HIDDEN_CAP,
    LANES,
    OUTPUT_CAP,
    STATE_LOW,
    STATE_WORDS,
)
from xir.sim.events import append
from xir.sim.intrinsics import (
    add_saturating,
    any_lane,
    at_least,
    bit_count,
    bits,
    both,
    lane_of,
    lowest_bit,
    mask_of,
    ones,
    only,
    smaller,
    subtract,
)
from xir.sim.memory import list_lanes, list_values, load, store


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
def _fire_with_aliases(word, x, n_hidden, potential, threshold, alias, counts, visit, source, end):
    """
    Let the neurons of one block spike in ascending order, each starting from the spikes that its
    aliases gave it. A target above its source is visited, to pass its spikes on; one below is not.
    Counts are left for ``events_of_counts``; only outputs are listed.
    """
    block = x // LANES
    word |= visit[block]
    visit[block] = 0
    while word:
        neuron = x + lowest_bit(word)
        word &= word - np.uint64(1)
        if neuron >= n_hidden:
            _fire(potential, threshold, neuron, 0, OUTPUT_CAP)
            source[end] = neuron
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
def _append_each(word, x, counts, most_at_once, source, times, end):
    """List the neurons of one block that spiked, some of them more often than one event may say."""
    for lane in range(LANES):
        if word & (np.uint64(1) << np.uint64(lane)):
            neuron = x + lane
            end = append(source, times, end, neuron, lane_of(counts, lane), most_at_once[neuron])
    return end


@njit(forceinline=True)
def fire(options, v, level, hidden, x, most_at_once, source, times, end):
    """
    Let the block from lane ``x`` on, whose new potentials are ``v``, spike; the potentials after
    that, and where the list of events ends. ``hidden`` is a mask of its hidden neurons.
    """
    # All lanes spike once. Few, if any, are still above their thresholds and go on.
    fired = at_least(v, level)
    v = subtract(v, only(level, fired))
    again = both(at_least(v, level), hidden)
    if not bits(again):
        list_lanes(source, end, x, fired, options & COMPRESS != 0)
        store(times, end, ones())
        return v, end + bit_count(bits(fired))
    n = only(ones(), fired)
    for _ in range(HIDDEN_CAP - 1):
        v = subtract(v, only(level, again))
        n = add_saturating(n, only(ones(), again))
        again = both(at_least(v, level), again)
        if not bits(again):
            break
    if any_lane(subtract(n, smaller(n, load(most_at_once, x)))):
        return v, _append_each(bits(fired), x, n, most_at_once, source, times, end)
    list_lanes(source, end, x, fired, options & COMPRESS != 0)
    list_values(times, end, n, fired, options & COMPRESS != 0)
    return v, end + bit_count(bits(fired))


@njit(forceinline=True)
def spike(options, v, x, sizes, neurons, potential, scratch, end):
    """
    Let the block from lane ``x`` on, whose new potentials are ``v``, spike, and store the
    potentials; where the list of events ends.
    """
    threshold, most_at_once = neurons.threshold, neurons.most_at_once
    source, times, counts, visit = scratch
    level = load(threshold, x)
    if options & ALIASES:
        store(potential, x, v)
        fired, alias, n_hidden = bits(at_least(v, level)), neurons.alias, sizes.n_hidden
        return _fire_with_aliases(
            fired, x, n_hidden, potential, threshold, alias, counts, visit, source, end
        )
    hidden = mask_of(neurons.hidden_lanes[x // LANES])
    v, end = fire(options, v, level, hidden, x, most_at_once, source, times, end)
    store(potential, x, v)
    return end
