"""
How many clock cycles a time step takes: the vendor's published model, and nothing more.

Source: the formulas of the cycle models in Rockpool 3.1.0. They count a channel or a neuron as
active or not: several spikes in one step are not in them. They were not checked on a chip here.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from xir.config.xylo_config import XyloConfig
    from xir.devices.table import Device

PER_INPUT_SPIKE = 3.5
"""Cycles of an active input channel for each hidden neuron that inputs reach."""

PER_INPUT = 1
PER_CONNECTION = 7
"""Cycles of an active hidden neuron for each of its recurrent connections."""

PER_HIDDEN = 3 + 19
"""Cycles of a hidden neuron in any case: looked at for spikes, then updated."""

PER_OUTPUT_SPIKE = 8
"""Cycles of an active hidden neuron that is read, for each output; and one more."""

PER_OUTPUT = 12

MARGIN = 0.2
"""What the vendor's estimate adds to be on the safe side."""


def input_cycles(inputs: int) -> float:
    """Worst-case cycles that one more hidden neuron in the inputs' reach costs."""
    return PER_INPUT_SPIKE * inputs


def output_cycles(outputs: int) -> float:
    """Worst-case cycles that one more hidden neuron that outputs read costs."""
    return 1 + PER_OUTPUT_SPIKE * outputs


@dataclass(frozen=True)
class Counts:
    """What of a network the model looks at."""

    inputs: int
    hidden: int
    outputs: int
    input_expansion: int
    """Hidden neurons that inputs reach."""
    output_expansion: int
    """Hidden neurons that outputs read."""
    connections: int
    """Recurrent weights of the first synapse that are not 0; the model does not see a connection
    on the second synapse alone."""
    aliases: int


@dataclass(frozen=True)
class Cycles:
    """Cycles of one step, by what they are spent on."""

    input_spikes: float
    recurrent_spikes: float
    output_spikes: float
    hidden_neurons: float
    output_neurons: float

    @property
    def total(self) -> float:
        return sum(asdict(self).values())

    def clock(self, dt: float, margin: float = MARGIN) -> float:
        """The clock in Hz at which a step of ``dt`` seconds is done in time."""
        return self.total * (1 + margin) / dt


def cycles(counts: Counts, active_inputs: float = 1.0, active_hidden: float = 1.0) -> Cycles:
    """
    Clock cycles of a step in which these fractions of the input channels and of the hidden neurons
    are active; 1 is the worst case.
    """
    n = counts.hidden
    alias = counts.aliases / n
    p = active_hidden
    aliasing = (
        2 * max(p, alias * alias) + 3 * max(p * alias, alias * alias) + p + alias * max(p, alias)
    )
    return Cycles(
        input_spikes=counts.inputs
        * (PER_INPUT_SPIKE * active_inputs * counts.input_expansion + PER_INPUT),
        recurrent_spikes=PER_CONNECTION * counts.connections * p,
        output_spikes=counts.output_expansion * p * (1 + PER_OUTPUT_SPIKE * counts.outputs),
        hidden_neurons=n * (PER_HIDDEN + aliasing),
        output_neurons=PER_OUTPUT * counts.outputs,
    )


def counts_of(config: XyloConfig, chip: Device) -> Counts:
    """
    What the vendor's model counts: on a device whose inputs and outputs reach a part of the hidden
    neurons, those with any weight on the first synapse from an input, or to an output; all on the
    others.
    """
    reached = int((config.weights_in[:, :, 0] != 0).any(axis=0).sum())
    read = int((config.weights_out != 0).any(axis=1).sum())
    return Counts(
        inputs=config.n_inputs,
        hidden=config.n_hidden,
        outputs=config.n_outputs,
        input_expansion=reached if chip.has_windows else config.n_hidden,
        output_expansion=read if chip.has_windows else config.n_hidden,
        connections=int((config.weights_rec[:, :, 0] != 0).sum()),
        aliases=int((config.alias >= 0).sum()),
    )


def stored_counts(config: XyloConfig, chip: Device) -> Counts:
    """
    The same with what the chip's memories hold: all neurons up to the last that an input reaches
    and from the first that an output reads, and a connection on either synapse. Never less than
    ``counts_of``, and equal to it for a network without gaps.
    """
    counts = replace(counts_of(config, chip), connections=int(config.fan_out.sum()))
    if not chip.has_windows:
        return counts
    return replace(counts, input_expansion=config.input_reach, output_expansion=config.output_reach)


def cycles_of_steps(
    counts: Counts, inputs: NDArray[np.integer], spikes: NDArray[np.integer]
) -> list[float]:
    """
    Cycles of each step of a run: ``inputs`` (T, Nin) and ``spikes`` (T, Nhid) of hidden neurons.
    The spikes of a step are delivered in the next one. As in the vendor's model, they count in
    the step in which they are made.
    """
    active_inputs = (inputs != 0).mean(axis=1) if inputs.shape[1] else [0.0] * len(inputs)
    active_hidden = (spikes != 0).mean(axis=1)
    return [
        cycles(counts, float(a), float(b)).total
        for a, b in zip(active_inputs, active_hidden, strict=True)
    ]
