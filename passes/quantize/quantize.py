"""
``xylo-quantize``: turn a core in real numbers into the chip's integers.

A core is *quantized* when its banks hold decay shifts, 16-bit thresholds and 8-bit biases, and its
blocks 8-bit weights. The mathematics is in ``xir.quantization``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.passes import ModulePass

from xir.config.xylo_config import ConfigError
from xir.devices.table import Device, device
from xir.diagnostics.messages import CompileError, at
from xir.dialects import xylo
from xir.ir.core import real_core
from xir.numbers.arrays import NumpyArray
from xir.passes.quantize.integers_as_given import GivenShifts, quantize_exactly
from xir.passes.quantize.real_numbers import refuse_wrong_numbers
from xir.passes.quantize.time_constants import warn_of_time_constants
from xir.passes.quantize.write_back import banks_of, decay_errors, write_integers
from xir.quantization.by_method import QuantizedNetwork, quantize, quantized_network
from xir.quantization.methods.registry import DEFAULT, METHODS, Method, MethodName
from xir.quantization.real_core import RealCore

BEYOND_THE_CHIP = "channel"
"""The method for a core that cannot be run. ``xylo-verify`` tells why it does not fit the chip."""


def quantize_core(
    core: xylo.CoreOp,
    method: Method,
    spikes: str = "",
    second_synapse: bool = True,
    judge: bool = True,
) -> None:
    """
    Quantize ``core`` in place; ``spikes`` names a file for a method that needs a sample. ``judge``
    says whether the result is run on the probes, by whatever method it was made.

    Raises ``CompileError`` for a sample that is missing or does not fit.
    """
    banks = banks_of(core)
    if not_realized := [bank for bank in banks if not bank.is_realized]:
        message = "its neurons are not the chip's: without a synapse, or with a steady current"
        hint = "run xylo-realize first"
        raise CompileError(
            [at(bank, f"'{bank.label}': {message}", hint=hint) for bank in not_realized]
        )
    real = real_core(core)
    chip = device(core.device.data)
    warn_of_time_constants(banks, real.dt, chip)
    sample = _sample(core, method, spikes, real)
    network = None
    if (method.runs_network or judge) and _can_run(real, chip):
        network = _network(real, chip, method, sample, second_synapse)
    if network is None or not method.runs_network:
        plain = BEYOND_THE_CHIP if method.runs_network else method.name
        integers = quantize(real, chip, plain)
    else:
        integers = network.integers.core(network.neurons)
    write_integers(core, real, integers, gains=network is not None and method.runs_network)
    if network is None:
        return
    errors = decay_errors(banks, real, integers)
    from xir.passes.quantize.notes import write_notes

    write_notes(core, network, errors, judge=judge)


def _sample(core: xylo.CoreOp, method: Method, spikes: str, real: RealCore) -> NumpyArray | None:
    """The spikes to calibrate with, (B, T, Nin)."""
    if not method.needs_sample:
        if spikes:
            users = " and ".join(m.name for m in METHODS.values() if m.needs_sample)
            message = f"a sample of spikes is for {users}, not for {method.name}"
            raise CompileError([at(core, message)])
        return None
    if not spikes:
        message = f"{method.name} needs a sample of the spikes that the network is to see"
        hint = 'give one: xir compile --calibrate SPIKES, or xylo-quantize{spikes="FILE"}'
        raise CompileError([at(core, message, hint=hint)])
    from xir.spikes.rasters import read_spikes

    sample = read_spikes(Path(spikes), real.weights_in.shape[0], real.dt)
    if not sample.size:
        raise CompileError([at(core, f"there are no steps in '{spikes}'")])
    return sample[np.newaxis] if sample.ndim == 2 else sample


def _can_run(real: RealCore, chip: Device) -> bool:
    """Whether there is something to run, and no more of it than the chip holds."""
    inputs, hidden, synapses = real.weights_in.shape
    outputs = real.threshold_out.size
    return (
        0 < inputs <= chip.max_inputs
        and 0 < hidden <= chip.max_hidden
        and 0 < outputs <= chip.max_outputs
        and synapses <= chip.max_synapses
    )


def _network(
    real: RealCore, chip: Device, method: Method, sample: NumpyArray | None, second_synapse: bool
) -> QuantizedNetwork | None:
    """What the method gives; None for a core that no configuration of the chip can be."""
    from xir.quantization.integers import config_of

    try:
        network = quantized_network(real, chip, method.name, sample, second_synapse)
        config_of(network.integers.core(network.neurons), real, chip)
    except ConfigError:
        return None
    return network


@dataclass(frozen=True)
class QuantizePass(ModulePass):
    """
    Chooses the chip's integers: decay shifts, weights, thresholds, biases.

    Before: one ``xylo.core`` in real numbers. After: the same core in integers, with the scale of
    each neuron, the weights that were clipped or became zero, the gains of a method that has any,
    and what quantization cost each population.
    """

    name = "xylo-quantize"

    method: MethodName = DEFAULT
    """One scale for the whole core (global) or for each neuron (channel); with a gain for each
    decay (law); with gains and decays fitted without data (matched) or to a sample (calibrated); or
    none: the numbers are the chip's integers (exact)."""

    spikes: str = ""
    """A file of spikes to calibrate with: a raster, or samples of them, as xir sim reads."""

    second_synapse: Literal["auto", "never"] = "auto"
    """Whether an idle second synapse may correct the first."""

    judge: Literal["auto", "never"] = "auto"
    """Whether the integers are run on stimuli that are the same for every method; never leaves out
    all runs that the method itself does not need."""

    shift_in: int | None = None
    """With exact: how far the weights from inputs are shifted left; the smallest that does."""

    shift_rec: int | None = None
    """The same between hidden neurons."""

    shift_out: int | None = None
    """The same to outputs."""

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for core in op.body.block.ops:
            if not isinstance(core, xylo.CoreOp):
                continue
            if not core.is_quantized:
                refuse_wrong_numbers(core)
            method = METHODS[self.method]
            if method.takes_integers:
                quantize_exactly(core, GivenShifts(self.shift_in, self.shift_rec, self.shift_out))
            else:
                second = self.second_synapse == "auto"
                quantize_core(core, method, self.spikes, second, self.judge == "auto")
