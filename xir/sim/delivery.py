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

from xir.sim.arguments import LANES
from xir.sim.intrinsics import add_saturating, load, multiply, store


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
def deliver_sparse(weights, source, times, start, end, current):
    """Add the blocks that each event's source reaches to the currents."""
    first_block, lane, listed = weights.first_block, weights.lane, weights.listed
    for e in range(start, end):
        row = np.uint64(source[e])
        for block in range(first_block[row], first_block[row + np.uint64(1)]):
            at = lane[np.uint64(block)]
            more = multiply(load(listed, block * LANES), times[e])
            store(current, at, add_saturating(load(current, at), more))
