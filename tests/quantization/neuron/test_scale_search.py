"""The search of scales and thresholds by exact runs."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import drawn, neurons, state_read
from xir.quantization.judge import stimuli
from xir.quantization.judge.probes import Probe, other_probes, quiet_probe
from xir.quantization.judge.verdict import verdicts
from xir.quantization.neuron.law import law_fit
from xir.quantization.neuron.rounding import to_integers
from xir.quantization.neuron.scale_search import ScaleSearch
from xir.quantization.neuron.scales import choose, real_weights
from xir.quantization.neurons import Neurons


def probes_of(row: Neurons, seed: int) -> tuple[Probe, ...]:
    rates = stimuli.matched_rates(row)
    run = stimuli.synthetic_run(row, seed, rates)
    return (quiet_probe(run), *other_probes(row, seed, rates))


@pytest.mark.parametrize("seed", range(3))
def test_what_is_found_is_nearer_on_other_stimuli(seed: int) -> None:
    """A law that has no room for loud stimuli is far off there, and not after the search."""
    row = neurons(drawn(seed, bias=0.01))
    fit = law_fit(row)
    probes = probes_of(row, 1)
    start = choose(row, fit, real_weights(row, fit), probes[0].float_run)
    before = to_integers(row, fit, real_weights(row, fit), start)
    after = ScaleSearch(row, probes, np.zeros(row.size)).best([fit], start)
    assert after.shifts == before.shifts
    others = probes_of(row, 2)
    errors = [
        [0.01 + verdict.hidden_error for verdict in verdicts(integers, others)]
        for integers in (before, after)
    ]
    assert np.mean(np.log(errors[1])) < np.mean(np.log(errors[0])) - 0.2
    assert not after.clipped.any()


def test_the_better_of_two_fits_is_taken_for_each_neuron() -> None:
    row = neurons(drawn(0))
    fit = law_fit(row)
    bad = fit.where(np.ones(row.size, np.bool_), fit)
    bad.gain[::2] *= 3
    probes = probes_of(row, 1)
    start = choose(row, fit, real_weights(row, fit), probes[0].float_run)
    search = ScaleSearch(row, probes, np.zeros(row.size))
    both, good = search.best([bad, fit], start), search.best([fit], start)
    spiking = row.weights.any(axis=(0, 2))
    np.testing.assert_array_equal(both.gain[spiking], good.gain[spiking])


def test_states_that_are_read_stay_as_they_were() -> None:
    row = neurons(state_read(1))
    fit = law_fit(row)
    probes = probes_of(row, 1)
    start = choose(row, fit, real_weights(row, fit), probes[0].float_run)
    found = ScaleSearch(row, probes, np.zeros(row.size)).best([fit], start)
    np.testing.assert_array_equal(found.scale[12:], start.scale[12:])
