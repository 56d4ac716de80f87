"""What a user is warned of after a run: populations at the limits of the chip, by their names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt
from xdsl.ir import Attribute

from xir.configurations.named_configuration import NamedConfiguration
from xir.configurations.population import Population
from xir.devices.table import device
from xir.diagnostics.conduct import PopulationConduct, warnings_of
from xir.diagnostics.messages import NOWHERE, Diagnostic
from xir.dialects import xylo
from xir.evaluation.conduct import Conduct, Limits

if TYPE_CHECKING:
    from xir.sim import Evolution

PINNED = 0.95
"""A neuron is pinned that has this share of the most spikes that it could have."""

LEAST_STEPS = 10
"""In fewer steps nothing is said of neurons that are at their most spikes all the time."""

IN_THIS_RUN = "in this run"


class RunConduct(NamedTuple):
    """What the hidden neurons and the outputs of a configuration do in a run."""

    hidden: Conduct
    outputs: Conduct
    synapses: int
    """of a hidden neuron"""

    def add(self, evolution: Evolution, counts: npt.NDArray[np.int64] | None = None) -> None:
        """
        Add steps of some samples, of which everything was recorded; (T, ..) or (B, T, ..).
        ``counts`` (B, Nhid) are the spikes of each sample in them, where they are known.
        """
        recorded = [evolution.spikes, evolution.v_mem, evolution.i_syn, evolution.i_syn2]
        spikes, membrane, *currents = map(_batch, recorded)
        self.hidden.add(spikes, membrane, tuple(currents[: self.synapses]), counts)
        self.outputs.add(
            _batch(evolution.output_spikes),
            _batch(evolution.v_mem_out),
            (_batch(evolution.i_syn_out),),
        )


def _batch(array: npt.NDArray[Any] | None) -> npt.NDArray[Any]:
    """Raises ``ValueError`` for what was not recorded."""
    if array is None:
        raise ValueError("the run was not recorded; run it with record=True")
    return array if array.ndim == 3 else array[np.newaxis]


def conduct_of(named: NamedConfiguration) -> RunConduct:
    """Ready for the first steps of a run."""
    config = named.config
    dash_syn = [config.dash_syn, *([config.dash_syn_2] if config.n_synapses == 2 else [])]
    lowest, highest = device(config.device).state_range
    has_alias = bool((config.alias >= 0).any())
    hidden = Limits(
        threshold=config.threshold.astype(np.int64),
        dash_syn=np.array(dash_syn, np.int64),
        reads_membrane=np.ones(config.n_hidden, np.bool_),
        alias=config.alias.astype(np.int64) if has_alias else None,
        lowest=lowest,
        highest=highest,
    )
    outputs = Limits(
        threshold=config.threshold_out.astype(np.int64),
        dash_syn=config.dash_syn_out[np.newaxis].astype(np.int64),
        reads_membrane=np.array([read != "isyn" for read in named.reads], np.bool_),
        alias=None,
        lowest=lowest,
        highest=highest,
    )
    return RunConduct(Conduct(hidden), Conduct(outputs), config.n_synapses)


def run_warnings(
    named: NamedConfiguration, conduct: RunConduct, where: str = IN_THIS_RUN
) -> list[Diagnostic]:
    """Warnings of what ``conduct`` has gathered of a run."""
    chip, places = device(named.config.device), _places(named)
    sides = (
        (named.hidden, conduct.hidden, chip.hidden_cap),
        (named.outputs, conduct.outputs, chip.output_cap),
    )
    found = [
        _of_population(population, side, cap, places.get(population.name, NOWHERE))
        for populations, side, cap in sides
        for population in populations
        if len(population.ids) and side.steps
    ]
    return warnings_of(found, where)


def _of_population(
    population: Population, side: Conduct, cap: int, location: Attribute
) -> PopulationConduct:
    part, steps, spikes = population.part, side.steps, side.spikes
    threshold, peak = side.limits.threshold[part], side.peak[part]
    fires = threshold > 0
    reads_spikes = population.read == "spikes"
    neuron_steps = steps * len(population.ids)
    withheld = int(side.withheld[part].sum())
    total = int(spikes[part].sum())
    at_cap = spikes[part] >= PINNED * cap * steps
    return PopulationConduct(
        name=population.name,
        neurons=len(population.ids),
        cap=cap,
        spikes=total if reads_spikes else None,
        peak=float((peak[fires] / threshold[fires]).max()) if fires.any() else None,
        pinned=int(at_cap.sum()) if reads_spikes and steps >= LEAST_STEPS else 0,
        capped=withheld / neuron_steps if reads_spikes else 0.0,
        saturated=float(side.saturated[part].sum()) / neuron_steps,
        location=location,
        crowded=withheld / max(total, 1) if reads_spikes and cap == 1 else None,
    )


def _places(named: NamedConfiguration) -> dict[str, Attribute]:
    """Where the populations stand in the source, if there is one."""
    if named.program is None:
        return {}
    return dict(_banks(named.program.core))


def _banks(core: xylo.CoreOp) -> Iterator[tuple[str, Attribute]]:
    for group in xylo.groups(core):
        if isinstance(group, xylo.Bank):
            yield group.label, group.location
