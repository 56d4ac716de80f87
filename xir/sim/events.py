"""
The list of a step's events: the spikes of one source in one step, named by its row of the
weight matrix. Hidden neurons come first among the rows, then input channels.

n equal additions that each saturate are one saturating addition of n times the weight, as long as
that product fits 16 bits; where it does not, a source has several events.
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

from xir.sim.arguments import BYTES, COMPRESS
from xir.sim.intrinsics import bit_count, lowest_bit, mask_of, ones
from xir.sim.memory import bytes_above, list_lanes, store


@njit(forceinline=True)
def append(source, times, end, row, count, most):
    """List ``count`` spikes of one source as events of at most ``most``; where the list ends."""
    while count > most:
        source[end], times[end] = row, most
        end += 1
        count -= most
    source[end], times[end] = row, count
    return end + 1


@njit(forceinline=True)
def next_input(raster, step, sizes):
    """The first step from ``step`` on that has input; all channels count, so it is one search."""
    n_steps, n_channels = sizes.n_steps, sizes.n_channels
    for at in range(step * n_channels, n_steps * n_channels, BYTES):
        if bytes_above(raster, at, 0):
            return at // n_channels
    return n_steps


@njit(forceinline=True)
def input_events(options, raster, step, sizes, most_at_once, source, times, end):
    """List one step's input events; where they end. One comparison tests sixteen channels."""
    n_channels, first_row = sizes.n_channels, sizes.n_hidden
    at = step * n_channels
    for group in range(0, n_channels, BYTES):
        word = bytes_above(raster, at + group, 0)
        if bytes_above(raster, at + group, 1):
            while word:
                channel = group + lowest_bit(word)
                word &= word - np.uint64(1)
                row = first_row + channel
                count = np.int64(raster[at + channel])
                end = append(source, times, end, row, count, most_at_once[row])
        else:
            compress = options & COMPRESS != 0
            list_lanes(source, end, first_row + group, mask_of(word), compress)
            store(times, end, ones())
            end += bit_count(word)
    return end


@njit(forceinline=True)
def events_of_counts(counts, n_hidden, most_at_once, source, times, end):
    """List the neurons that spiked, and clear their counts; where the events end."""
    for group in range(0, n_hidden, BYTES):
        word = bytes_above(counts, group, 0)
        while word:
            neuron = group + lowest_bit(word)
            word &= word - np.uint64(1)
            count = np.int64(counts[neuron])
            end = append(source, times, end, neuron, count, most_at_once[neuron])
            counts[neuron] = 0
    return end


@njit(forceinline=True)
def take_outputs(outputs, first, n_hidden, source, start, end):
    """
    Move the spikes of outputs from the list of events to ``outputs``; where the list ends then.
    Outputs are the highest lanes, so they are at its end.
    """
    while end > start and source[end - 1] >= n_hidden:
        end -= 1
        outputs[first + source[end] - n_hidden] = 1
    return end
