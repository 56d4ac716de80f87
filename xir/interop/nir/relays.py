"""
Relays: neurons that hand spikes on a step later, so that a chip can delay.

A relay computes ``J = (J + 2 x - n) / 2``, where n are its own spikes of the step before: with
threshold 1 and no memory it spikes x times, for x up to 31. It delays by one step what comes from a
population, and what comes from an input.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from xir.interop.nir.equations import FASTEST_DASH
from xir.interop.nir.plan import Equation, Term, delay_of
from xir.numbers.arrays import NumpyArray


@dataclass
class Relays:
    """The relays of one program, each made once."""

    fresh: Callable[[str], str]
    """Makes a name in the program of a wish."""
    chains: dict[str, list[tuple[Equation, NumpyArray]]] = field(
        default_factory=dict[str, list[tuple[Equation, NumpyArray]]]
    )
    """Name of a source -> its relays by steps, with the channels of the source that each has."""
    needs: dict[str, dict[int, NumpyArray]] = field(
        default_factory=dict[str, dict[int, NumpyArray]]
    )
    """Name of a source -> steps -> (channels,), whether a channel is needed so late."""

    def need(self, source: str, steps: int, channels: NumpyArray) -> None:
        """Ask for the spikes of some channels, True in ``channels``, so many steps later."""
        wanted = self.needs.setdefault(source, {})
        for step in range(1, steps + 1):
            wanted[step] = wanted.get(step, np.zeros(channels.size, bool)) | channels

    def make(self) -> list[Equation]:
        """All relays that were asked for."""
        made: list[Equation] = []
        for source, wanted in self.needs.items():
            chain = self.chains.setdefault(source, [])
            before, channels = source, None
            for step in sorted(wanted):
                here = np.flatnonzero(wanted[step])
                width = wanted[step].size if channels is None else channels.size
                columns = here if channels is None else np.searchsorted(channels, here)
                pick = np.eye(width)[columns]
                name = self.fresh(f"{source}_relay")
                remark = f"the spikes of {source}, {step} step{'s'[: step != 1]} later"
                relay = relay_of(name, before, pick, remark)
                chain.append((relay, here))
                made.append(relay)
                before, channels = name, here
        return made

    def after(self, source: str, steps: int) -> tuple[str, NumpyArray | None]:
        """The name of what has the spikes of ``source`` so many steps later, and which channels."""
        if not steps:
            return source, None
        relay, channels = self.chains[source][steps - 1]
        return relay.name, channels


def relay_of(name: str, source: str, pick: NumpyArray, remark: str = "") -> Equation:
    """A hidden population that hands on the channels of ``pick`` (neurons, channels)."""
    ones = np.ones(len(pick))
    slot = [
        Term(source, pick, 2 * ones, None, "relay"),
        Term(name, np.eye(len(pick)), -ones, None, "relay"),
    ]
    made = Equation(name, "", len(pick), [slot], 0, [FASTEST_DASH], ones, 0 * ones)
    if pick.shape[0] == pick.shape[1]:
        made.written = delay_of(name, source, len(pick), 1, remark)
    else:
        made.remark = remark
    return made


def output_relay(name: str, path: str, source: str, width: int) -> Equation:
    """An output that hands on the spikes of a hidden population, one a step at most."""
    ones = np.ones(width)
    slot = [Term(source, np.eye(width), 2 * ones, None, "relay")]
    remark = f"hands on the spikes of {source}, a step later"
    made = Equation(name, path, width, [slot], 0, [FASTEST_DASH], ones, 0 * ones, None, True)
    made.written = delay_of(name, source, width, 1, remark)
    return made


def pacemaker(name: str, inputs: str, channels: int) -> Equation:
    """A neuron that spikes in every step from the first one on."""
    one = np.ones(1)
    slot = [Term(inputs, np.zeros((1, channels)), one, None, "relay")]
    remark = "spikes in every step, to bring biases through the synapses"
    return Equation(name, "", 1, [slot], 0, [FASTEST_DASH], one, one, None, False, remark)
