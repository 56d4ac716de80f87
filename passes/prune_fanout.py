"""
Make a network fit a chip's fan-out: set the weakest recurrent connections of a neuron to 0.

A *connection* is a pair of hidden neurons with a weight on either synapse; it takes one entry of
the fan-out memory. It is as strong as its weights against the threshold of the neuron it leads to,
since scaling both changes nothing. How many weights were lost is written beside those that stay,
and warned of.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from xdsl.context import Context
from xdsl.dialects.builtin import FloatAttr, ModuleOp, f64
from xdsl.passes import ModulePass

from xir.devices.table import device
from xir.diagnostics.messages import CompileError, Diagnostic, at, warn
from xir.dialects import xylo
from xir.dialects.dense import as_numpy, from_numpy
from xir.ir.core import block_of, real_core
from xir.numbers.arrays import NumpyArray
from xir.quantization.neuron.realization import Way
from xir.quantization.real_core import WeightGroup

RESETS = (Way.SWAP, Way.RELAY)
"""Ways to make neurons by which their weights to themselves are their resets."""


def weakest(strength: NumpyArray, most: int) -> NumpyArray:
    """
    Which connections go so that no source keeps more than ``most``: the weakest, of equal ones
    those to larger ids. ``strength`` (sources, targets) is 0 where there is no connection.
    """
    count = (strength != 0).sum(axis=1)
    order = np.argsort(-strength, axis=1, kind="stable")
    rank: NumpyArray = np.argsort(order, axis=1)
    return (strength != 0) & (rank >= most) & (count > most)[:, None]


def prune(core: xylo.CoreOp, most: int) -> None:
    """
    Prune ``core``, in real numbers, in place, to ``most`` connections of a neuron. Warns for each
    block of what it lost.

    Raises ``CompileError`` where the core is quantized already.
    """
    real = real_core(core)
    reach = np.where((real.threshold > 0) & np.isfinite(real.threshold), real.threshold, np.inf)
    strength = np.abs(real.weights_rec).sum(axis=2)
    relative = strength / reach
    # Below every other one, but still a connection.
    relative[(strength > 0) & (relative == 0)] = np.finfo(np.float64).tiny
    for bank in xylo.groups(core):
        if isinstance(bank, xylo.HiddenOp) and bank.way is not None and bank.way.data in RESETS:
            # A neuron whose weight to itself is its reset is another one without.
            relative[bank.ids, bank.ids] *= np.where(relative[bank.ids, bank.ids] > 0, np.inf, 1)
    gone = weakest(relative, most)
    for block in core.body.block.ops:
        if not isinstance(block, xylo.WeightsOp):
            continue
        group, part = block_of(block)
        if group is not WeightGroup.RECURRENT:
            continue
        value = as_numpy(block.value)
        pruned = gone[part[:2]] & (value != 0)
        if pruned.any():
            _write(block, value, pruned)


def _write(block: xylo.WeightsOp, value: NumpyArray, gone: NumpyArray) -> None:
    count, total = int(gone.sum()), int((value != 0).sum())
    lost = float(np.abs(value[gone]).sum() / np.abs(value).sum())
    block.value = from_numpy(np.where(gone, 0.0, value))
    block.pruned = xylo.index(count)
    block.lost = FloatAttr(lost, f64)
    source, target = block.source.root_reference.data, block.target.root_reference.data
    warn(
        at(
            block,
            f"{count} of {total} weights from '{source}' to '{target}' are set to 0 to keep the "
            f"fan-out; {lost:.2%} of their magnitude is lost",
            hint="train with fewer connections to lose nothing",
        )
    )


@dataclass(frozen=True)
class PruneFanoutPass(ModulePass):
    """
    Sets the weakest recurrent connections of each neuron to 0 until it has at most `max`.

    The weights that reset neurons without a synapse stay.

    Before: one ``xylo.core`` in real numbers. After: the same, each block with what it lost.
    """

    name = "xylo-prune-fanout"

    max: int = 0
    """The most recurrent connections of a neuron; 0 for what the device documents."""

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        if self.max < 0:
            raise CompileError([Diagnostic(f"max is {self.max}; it must be at least 0")])
        for core in op.body.block.ops:
            if isinstance(core, xylo.CoreOp):
                prune(core, self.max or device(core.device.data).documented_fanout)
