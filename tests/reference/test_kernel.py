"""The compiled loop does the arithmetic of a step that is written out here, to the last bit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from xir.reference import FloatNetwork, simulate
from xir.reference.arguments import SETS_TO_ZERO, SUBTRACTS, SUBTRACTS_LATE
from xir.reference.network import (
    UNLIMITED,
    decay,
    sources_of,
)


def plainly(network: FloatNetwork, raster: Any, *, ideal: bool) -> tuple[Any, ...]:
    """Spikes, neurons that met their cap, membranes and currents of one sample, step by step."""
    neurons, synapses = network.decay_syn.shape
    kept = np.ones((neurons, synapses)) if network.kept is None else network.kept
    steady = np.zeros((neurons, synapses)) if network.steady is None else network.steady
    reset = np.full(neurons, SUBTRACTS) if network.reset is None else network.reset
    cap = network.limit if ideal else network.cap
    current, membrane = np.zeros((neurons, synapses)), np.zeros(neurons)
    late, before = np.zeros(neurons), np.zeros(neurons, np.int64)
    met = np.zeros(neurons, np.bool_)
    spikes: list[Any] = []
    v_mem: list[Any] = []
    i_syn: list[Any] = []
    for counts in raster if ideal else np.minimum(raster, network.input_cap):
        current = kept * current + steady
        for source, count in enumerate(counts):
            current = current + float(count) * network.weights_in[source]
        for source, count in enumerate(before):
            current = current + float(count) * network.weights_rec[source]
        current = current * network.decay_syn
        total = np.zeros(neurons)
        for k in range(synapses):
            total = total + current[:, k]
        membrane = network.decay_mem * membrane + total + network.bias - late
        now, late = np.zeros(neurons, np.int64), np.zeros(neurons)
        for j in range(neurons):
            if membrane[j] >= network.threshold[j]:
                wanted = np.floor(membrane[j] / network.threshold[j])
                met[j] |= wanted > cap[j]
                fired = int(min(wanted, float(cap[j])))
                if reset[j] == SUBTRACTS:
                    membrane[j] -= fired * network.threshold[j]
                elif reset[j] == SUBTRACTS_LATE:
                    late[j] = fired * network.threshold[j]
                else:
                    membrane[j] = 0.0
                now[j] += fired
            if network.alias[j] >= 0:
                now[network.alias[j]] += now[j]
        before = now
        spikes.append(now)
        v_mem.append(membrane.copy())
        i_syn.append(current.copy())
    return np.array(spikes), met, np.array(v_mem), np.array(i_syn)


def drawn(seed: int, neurons: int, synapses: int, density: float, *, special: bool) -> FloatNetwork:
    """A network with every feature; ``special`` with resets, steady input and no synapses too."""
    rng = np.random.default_rng(seed)

    def weights(sources: int) -> Any:
        there = rng.random((sources, neurons, synapses)) < density
        spread = 1 / max(1.0, density * sources / 4)  # or spikes would grow without end
        return np.where(there, rng.normal(0.0, 0.6, there.shape) * spread, 0.0)

    alias = np.full(neurons, -1, np.int64)
    for source in rng.choice(neurons - 1, neurons // 5, replace=False):
        alias[source] = rng.integers(source + 1, neurons)
    threshold = rng.uniform(0.3, 1.5, neurons)
    threshold[0] = np.inf
    cap = rng.choice([1, 3, 31], neurons)
    shape = (neurons, synapses)
    kept = rng.integers(0, 2, shape).astype(float)
    kinds = [SUBTRACTS, SUBTRACTS_LATE, SETS_TO_ZERO]
    return FloatNetwork(
        dt=1e-3,
        weights_in=weights(5),
        weights_rec=weights(neurons),
        decay_mem=decay(rng.choice([0.0, 2e-3, 2e-2, np.inf], neurons), 1e-3),
        decay_syn=decay(rng.choice([1e-3, 5e-3, 3e-2], shape), 1e-3),
        threshold=threshold,
        bias=rng.choice([0.0, 0.02, -0.05], neurons),
        cap=cap,
        limit=np.where(cap == 31, UNLIMITED, cap),
        alias=alias,
        input_cap=3,
        populations=(),
        kept=kept if special else None,
        steady=rng.choice([0.0, 0.05], shape) if special else None,
        reset=rng.choice(kinds, neurons) if special else None,
    )


@pytest.mark.parametrize("special", [False, True])
@pytest.mark.parametrize("density", [0.0, 0.05, 1.0])
@pytest.mark.parametrize(("neurons", "synapses"), [(3, 1), (64, 2), (150, 1), (131, 2)])
def test_all_bits_are_those_of_the_plain_loop(
    neurons: int, synapses: int, density: float, special: bool
) -> None:
    network = drawn(neurons, neurons, synapses, density, special=special)
    raster = np.random.default_rng(1).poisson(0.7, (3, 40, 5))
    for ideal in (False, True):
        run = simulate(network, raster, record=True, ideal=ideal, threads=1)
        for sample, counts in enumerate(raster):
            wanted = plainly(network, counts, ideal=ideal)
            assert run.v_mem is not None
            assert run.i_syn is not None
            found = run.spikes, run.met_cap, run.v_mem, run.i_syn
            for have, need in zip(found, wanted, strict=True):
                assert np.array_equal(have[sample], need)
        assert np.array_equal(simulate(network, raster, ideal=ideal).spikes, run.spikes)


def test_samples_do_not_depend_on_those_before_them_or_on_threads() -> None:
    network = drawn(4, 40, 2, 0.3, special=True)
    raster = np.random.default_rng(2).poisson(0.7, (5, 30, 5))
    alone = [simulate(network, counts).spikes for counts in raster]
    for threads in (1, 2, 5):
        assert np.array_equal(simulate(network, raster, threads=threads).spikes, alone)


def test_weights_of_few_neurons_stand_in_a_list_and_others_in_a_row() -> None:
    weights = np.zeros((3, 100, 1))
    weights[0, [3, 90], 0] = 2.0, -1.0
    weights[1, 10:20, 0] = 1.0
    sources = sources_of(weights)
    assert sources.starts.tolist() == [0, 2, 2, 2]
    assert sources.places.tolist() == [3, 90]
    assert sources.listed.tolist() == [2.0, -1.0]
    assert sources.reach.tolist() == [[0, 0], [10, 20], [0, 0]]


def test_a_network_is_prepared_once_and_one_that_replaces_it_anew() -> None:
    network = drawn(4, 20, 1, 0.3, special=False)
    assert network.sources is network.sources
    other = replace(network, weights_in=network.weights_in * 2)
    assert np.array_equal(other.sources.rows[:5], network.sources.rows[:5] * 2)
