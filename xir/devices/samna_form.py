"""
The form of samna's configuration files, as far as it differs between devices: keys in their order,
and values for what no network determines.

The form of XyloAudio 2 is that of a file that samna wrote itself (in 2022). No file of another
device is public. Theirs follow the same conventions with the names and order of samna's
configuration objects as documented, and hold nothing whose default is not known; they are marked as
unconfirmed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MANUAL = 0
"""``operationMode`` of that file: one time step for each command."""

POPULATION = ("weightBitShift", "weights", "syn2Weights", "neurons", "aliasing")
OUTPUT_NEURON = ("threshold", "vMemDecay", "iSynDecay", "vMemBias")
HIDDEN_NEURON = (*OUTPUT_NEURON, "iSyn2Decay", "aliasTarget")

NO_EXAMPLE = (
    "no file that samna wrote for this device is public: names and order follow samna's objects "
    "and its file of XyloAudio 2; settings with unknown defaults are left out"
)


@dataclass(frozen=True)
class SamnaForm:
    """The form of one device's file."""

    root: tuple[str, ...]
    """Keys of the configuration, in order."""
    fixed: Mapping[str, bool | int]
    """Those of them that no network determines."""
    input: tuple[str, ...]
    hidden: str
    """The key of the hidden neurons."""
    population: tuple[str, ...]
    """Keys of the hidden neurons together."""
    neuron: tuple[str, ...]
    """Keys of each hidden neuron."""
    unconfirmed: str = ""
    """Why nobody knows that samna reads it; empty where it is known."""

    @property
    def has_debug(self) -> bool:
        return "debug" in self.root
