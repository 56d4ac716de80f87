"""
What the kernel is given, by name: groups of numbers and arrays as tuples, which Numba takes.

What may be missing (a second synapse, biases, aliases, one of two forms of weights, recording) is
an array without elements where it is missing, and a bit of ``options`` where it is there: machine
code that is made for one value of ``options`` has no test of it.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

# Constants of the machine code, which is kept by the text of its source files: so they are written
# here, and tests hold them to those of every ``Device``.
HIDDEN_CAP = 31
INPUT_CAP = 15
OUTPUT_CAP = 1
STATE_LOW, STATE_WORDS = -(1 << 15), 1 << 16
"""The smallest potential, and how many there are."""

LANES = 32
"""Neurons in one packed value."""
TILE = 8 * LANES
"""Currents that narrow rows are added to at once."""
BYTES = 16
"""Counts that one comparison tests."""

# What a network has, and what is wanted of a run: the bits of ``options``.
SECOND_SYNAPSE = 1
BIAS = 2
FIRST_CORE = 4
"""The arithmetic of Xylo v1."""
ALIASES = 8
SPARSE = 16
"""Weights are lists of blocks, not whole rows."""
RECORD_HIDDEN = 32
RECORD_OUTPUTS = 64
COMPRESS = 128
"""The processor can move chosen lanes of a register together (AVX-512 VBMI2)."""
NARROW = 256
"""Weights are whole rows of 8 bits."""
ONE_BLOCK = 512
FEW_BLOCKS = 3 * ONE_BLOCK
"""How many blocks of lanes there are, where their states are to stay in registers; 0 elsewhere."""


class Sizes(NamedTuple):
    """How many there are of everything, and distances in arrays."""

    n_steps: int
    n_channels: int
    """Input channels with padding."""
    n_hidden: int
    n_outputs: int
    n_lanes: int
    """Hidden neurons, outputs and padding."""
    n_currents: int
    """One for each lane, or two with a second synapse."""
    row_stride: int
    """Distance of two rows of dense weights."""


class Neurons(NamedTuple):
    """What neurons have, by lane."""

    dash_syn: NDArray[np.int16]
    dash_syn_2: NDArray[np.int16]
    """Of the second synapse."""
    dash_mem: NDArray[np.int16]
    threshold: NDArray[np.int16]
    bias: NDArray[np.int16]
    alias: NDArray[np.int64]
    """The hidden neuron that gets each hidden neuron's spikes too; -1 for none."""
    hidden_lanes: NDArray[np.uint64]
    """For each block a mask of the lanes that are hidden neurons."""
    most_at_once: NDArray[np.int16]
    """For each source how many of its spikes can be added as one product of 16 bits."""


class Weights(NamedTuple):
    """
    What one spike of each source adds to all currents: whole rows, with ``NARROW`` whole rows of 8
    bits and a factor of each, or with ``SPARSE`` each row as the blocks of 32 lanes that are not
    all zero.
    """

    dense: NDArray[np.int16]
    """Rows of which each begins ``row_stride`` after the one before."""
    narrow: NDArray[np.int8]
    """Likewise; rows end with zeros up to whole tiles."""
    factor: NDArray[np.int16]
    """What each narrow row is to be multiplied by."""
    first_block: NDArray[np.int64]
    """Of each row, and one more."""
    lane: NDArray[np.int64]
    """The first lane of each block."""
    listed: NDArray[np.int16]
    """32 for each block."""


class State(NamedTuple):
    """
    What a core remembers between two steps: currents and potentials by lane, the spikes that its
    hidden neurons have sent and nobody has received, and whether nothing moved in the last step.
    One row for each sample.
    """

    current: NDArray[np.int16]
    potential: NDArray[np.int16]
    pending: NDArray[np.uint8]
    asleep: NDArray[np.bool_]


class Scratch(NamedTuple):
    """
    What the kernel writes to while it runs: a thread's own, of no meaning before or after.

    Two lists of events share an array, for a step and the next: to swap arrays would count
    references.
    """

    source: NDArray[np.uint16]
    """The row of weights of each event."""
    times: NDArray[np.int16]
    """How many spikes it stands for."""
    counts: NDArray[np.uint8]
    """Spikes of each hidden neuron, and a spare block."""
    visit: NDArray[np.uint64]
    """For each block of lanes a mask of those that an alias gave spikes."""


class HiddenRecord(NamedTuple):
    """Buffers of hidden neurons: one row for each sample, or all rows in one."""

    spikes: NDArray[np.uint8]
    v_mem: NDArray[np.int16]
    i_syn: NDArray[np.int16]
    i_syn2: NDArray[np.int16]


class OutputRecord(NamedTuple):
    """Buffers of outputs, and whether the core would sleep; rows likewise."""

    v_mem: NDArray[np.int16]
    i_syn: NDArray[np.int16]
    hibernating: NDArray[np.bool_]


_NO_STATES = np.zeros(0, np.int16)
NO_HIDDEN_RECORD = HiddenRecord(np.zeros(0, np.uint8), _NO_STATES, _NO_STATES, _NO_STATES)
NO_OUTPUT_RECORD = OutputRecord(_NO_STATES, _NO_STATES, np.zeros(0, np.bool_))
