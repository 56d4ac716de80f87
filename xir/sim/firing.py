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
    at_least,
    bit_count,
    bits,
    list_lanes,
    load,
    lowest_bit,
    ones,
    only,
    store,
    subtract,
)


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
def _fire_repeatedly(word, again, x, potential, threshold, most_at_once, source, times, end):
    """List the neurons of one block that spiked; those of ``again`` are still above threshold."""
    while word:
        neuron = x + lowest_bit(word)
        lowest = word & (~word + np.uint64(1))
        word ^= lowest
        count = 1
        if again & lowest:
            count = _fire(potential, threshold, neuron, 1, HIDDEN_CAP)
        end = append(source, times, end, neuron, count, most_at_once[neuron])
    return end


@njit(forceinline=True)
def spike(
    options,
    v,
    x,
    n_hidden,
    potential,
    threshold,
    hidden_lanes,
    most_at_once,
    alias,
    counts,
    visit,
    source,
    times,
    end,
):
    """
    Let the block from lane ``x`` on, whose new potentials are ``v``, spike, and store the
    potentials; where the list of events ends. ``counts`` and ``visit`` are used with aliases.
    """
    level = load(threshold, x)
    fired = at_least(v, level)
    if options & ALIASES:
        store(potential, x, v)
        return _fire_with_aliases(
            bits(fired), x, n_hidden, potential, threshold, alias, counts, visit, source, end
        )
    # All lanes spike once; those still above their thresholds are few and go on one by one.
    v = subtract(v, only(level, fired))
    store(potential, x, v)
    again = bits(at_least(v, level)) & hidden_lanes[x // LANES]
    if again:
        return _fire_repeatedly(
            bits(fired), again, x, potential, threshold, most_at_once, source, times, end
        )
    list_lanes(source, end, x, fired, options & COMPRESS != 0)
    store(times, end, ones())
    return end + bit_count(bits(fired))
