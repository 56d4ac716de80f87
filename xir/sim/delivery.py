"""Adding the weights of a step's events to the synaptic currents."""

# Numba carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false, reportUnknownParameterType=false
# pyright: reportMissingParameterType=false, reportUntypedFunctionDecorator=false
# pyright: reportArgumentType=false, reportCallIssue=false, reportGeneralTypeIssues=false
# pyright: reportUnusedVariable=false

from __future__ import annotations

import numpy as np
from numba import njit

from xir.sim.arguments import LANES, TILE
from xir.sim.intrinsics import add_saturating, at_least, bit_count, bits, multiply, ones
from xir.sim.memory import load, load_narrow, prefetch, store

CACHE_LINE = 64
"""Bytes."""
AHEAD = 4
"""Events between the one that is added and the one whose row is asked for."""


@njit(forceinline=True)
def deliver_dense(weights, source, times, start, end, sizes, current):
    """
    Add the row of each event to all currents. Four blocks of currents stay in registers while every
    event's weights are added: a row is read in long pieces and a current is stored once.
    """
    dense, row_stride, n_currents = weights.dense, sizes.row_stride, sizes.n_currents
    tiled = n_currents // (4 * LANES) * (4 * LANES)
    for x in range(0, tiled, 4 * LANES):
        a, b = load(current, x), load(current, x + LANES)
        c, d = load(current, x + 2 * LANES), load(current, x + 3 * LANES)
        for e in range(np.uint64(start), np.uint64(end)):
            at = np.int64(source[e]) * row_stride + x
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
            at = np.int64(source[e]) * row_stride + x
            a = add_saturating(a, multiply(load(dense, at), times[e]))
        store(current, x, a)


@njit(forceinline=True)
def _add_narrow(current, narrow, at, times):
    return add_saturating(current, multiply(load_narrow(narrow, at), times))


@njit(forceinline=True)
def deliver_narrow(weights, source, times, start, end, sizes, current):
    """
    As ``deliver_dense``, of a matrix that does not fit the cache next to the processor: rows of
    half the bytes, eight blocks of currents in registers, and each row asked for some events before
    it is added.
    """
    several = 0
    for at in range(start, end, LANES):
        several += LANES - bit_count(bits(at_least(ones(), load(times, at))))
    # A branch that goes both ways costs more than the products that it saves.
    single = 8 * several < end - start
    narrow, factor, row_stride = weights.narrow, weights.factor, sizes.row_stride
    for x in range(0, sizes.n_currents, TILE):
        a, b = load(current, x), load(current, x + LANES)
        c, d = load(current, x + 2 * LANES), load(current, x + 3 * LANES)
        e, f = load(current, x + 4 * LANES), load(current, x + 5 * LANES)
        g, h = load(current, x + 6 * LANES), load(current, x + 7 * LANES)
        for event in range(np.uint64(start), np.uint64(end)):
            # What follows the last event is of no meaning, and any row may be asked for.
            soon = np.int64(source[event + np.uint64(AHEAD)]) * row_stride + x
            prefetch(narrow, soon)
            prefetch(narrow, soon + CACHE_LINE)
            prefetch(narrow, soon + 2 * CACHE_LINE)
            prefetch(narrow, soon + 3 * CACHE_LINE)
            row = np.int64(source[event])
            at = row * row_stride + x
            n = np.int16(times[event] * factor[row])
            if single and n == 1:
                a = add_saturating(a, load_narrow(narrow, at))
                b = add_saturating(b, load_narrow(narrow, at + LANES))
                c = add_saturating(c, load_narrow(narrow, at + 2 * LANES))
                d = add_saturating(d, load_narrow(narrow, at + 3 * LANES))
                e = add_saturating(e, load_narrow(narrow, at + 4 * LANES))
                f = add_saturating(f, load_narrow(narrow, at + 5 * LANES))
                g = add_saturating(g, load_narrow(narrow, at + 6 * LANES))
                h = add_saturating(h, load_narrow(narrow, at + 7 * LANES))
            else:
                a = _add_narrow(a, narrow, at, n)
                b = _add_narrow(b, narrow, at + LANES, n)
                c = _add_narrow(c, narrow, at + 2 * LANES, n)
                d = _add_narrow(d, narrow, at + 3 * LANES, n)
                e = _add_narrow(e, narrow, at + 4 * LANES, n)
                f = _add_narrow(f, narrow, at + 5 * LANES, n)
                g = _add_narrow(g, narrow, at + 6 * LANES, n)
                h = _add_narrow(h, narrow, at + 7 * LANES, n)
        store(current, x, a)
        store(current, x + LANES, b)
        store(current, x + 2 * LANES, c)
        store(current, x + 3 * LANES, d)
        store(current, x + 4 * LANES, e)
        store(current, x + 5 * LANES, f)
        store(current, x + 6 * LANES, g)
        store(current, x + 7 * LANES, h)


@njit(forceinline=True)
def deliver_sparse(weights, source, times, start, end, current):
    """Add the blocks that each event's source reaches to the currents."""
    first_block, lane, listed = weights.first_block, weights.lane, weights.listed
    for e in range(start, end):
        row = np.uint64(source[e])
        for block in range(first_block[row], first_block[row + np.uint64(1)]):
            at = lane[np.uint64(block)]
            more = multiply(load(listed, block * LANES), times[e])
            store(current, at, add_saturating(load(current, at), more))
