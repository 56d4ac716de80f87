"""The nodes of an exported network, and what NIR cannot say."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import xir
from xir.interop.nir.plan import Leak
from xir.interop.nir.problems import Problems
from xir.interop.nir_export.chip_network import ChipNetwork, Population, Projection
from xir.interop.nir_export.nodes import (
    Nodes,
    bias_back,
    last_bits,
    nodes_of,
    weights_back,
)

DT = 1e-3


def population(name: str, width: int, **changes: Any) -> Population:
    values: dict[str, Any] = {
        "mem": Leak("tau", np.full(width, 0.02), DT),
        "syn": [Leak("dash", np.full(width, 3.0), DT)],
        "threshold": np.ones(width),
        "bias": np.zeros(width),
        **changes,
    }
    return Population(name, **values)


def network(**changes: Any) -> ChipNetwork:
    """Two inputs, a hidden population of three that changes are made to, one output of two."""
    made = ChipNetwork("mine", DT, {"x": 2})
    made.populations = [population("h", 3, **changes), population("o", 2, read="spikes")]
    draw = np.random.default_rng(1)
    made.projections = [
        Projection("x", "h", 0, draw.normal(size=(2, 3))),
        Projection("h", "o", 0, draw.normal(size=(3, 2))),
    ]
    return made


def nodes(made: ChipNetwork, nominal_dt: float | None = None) -> Nodes:
    return nodes_of(made, nominal_dt, Problems("mine"))


def test_an_euler_step_of_a_node_is_the_step_of_the_language() -> None:
    made = network(bias=np.array([0.1, -0.2, 0.0]))
    fields = nodes(made).nodes["h"]
    a, b = made.populations[0].mem.factor, made.populations[0].syn[0].factor
    assert fields["type"] == "CubaLIF"
    assert np.allclose(1 - DT / fields["tau_mem"], a, rtol=1e-12)
    assert np.allclose(1 - DT / fields["tau_syn"], b, rtol=1e-12)
    assert np.allclose(fields["r"] * DT / fields["tau_mem"], 1, rtol=1e-12)
    assert np.allclose(fields["w_in"] * DT / fields["tau_syn"], 1, rtol=1e-12)
    assert np.allclose(fields["v_leak"] * (1 - a), made.populations[0].bias, rtol=1e-12)
    weight = nodes(made).nodes["h_from_x"]["weight"]
    assert np.allclose(weight, (made.projections[0].weights * b).T, rtol=1e-12)


def test_a_nominal_step_changes_time_constants_and_nothing_else() -> None:
    one, other = nodes(network()), nodes(network(), 1e-4)
    h, k = one.nodes["h"], other.nodes["h"]
    assert np.allclose(k["tau_mem"], h["tau_mem"] / 10)
    assert np.allclose(k["r"], h["r"])
    assert np.array_equal(one.nodes["h_from_x"]["weight"], other.nodes["h_from_x"]["weight"])
    assert other.metadata["dt"] == 1e-4
    assert other.metadata["xir"]["dt"] == DT


def test_two_synapses_are_two_li_in_front_of_a_lif() -> None:
    syn = [Leak("tau", np.full(3, tau), DT) for tau in (0.005, 0.01)]
    made = network(syn=syn)
    made.projections.append(Projection("x", "h", 1, np.ones((2, 3))))
    graph = nodes(made)
    assert graph.nodes["h"]["type"] == "LIF"
    assert graph.nodes["h_synapse_1"]["type"] == graph.nodes["h_synapse_2"]["type"] == "LI"
    assert ("h_from_x", "h_synapse_1") in graph.edges
    assert ("h_from_x_2", "h_synapse_2") in graph.edges
    assert ("h_synapse_2", "h") in graph.edges


def test_what_reads_a_sum_gets_edges_from_all_that_give_to_it() -> None:
    made = network()
    made.populations.insert(1, population("k", 3))
    made.populations[0].gives = "k"
    made.projections[1] = Projection("k", "o", 0, np.ones((3, 2)))
    edges = nodes(made).edges
    assert [a for a, b in edges if b == "o_from_k"] == ["h", "k"]


def test_a_readout_is_a_cubali() -> None:
    made = network()
    made.populations[1] = population("o", 2, read="vmem", threshold=np.full(2, np.inf))
    fields = nodes(made).nodes["o"]
    assert fields["type"] == "CubaLI"
    assert "v_threshold" not in fields


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"mem": Leak("tau", np.full(3, np.inf), DT)}, "its membrane does not leak"),
        ({"syn": [Leak("tau", np.full(3, np.inf), DT)]}, "its synapse does not leak"),
        ({"read": "isyn"}, "its current is read"),
    ],
)
def test_what_nir_cannot_say_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(xir.CompileError, match=message) as error:
        nodes(network(**changes))
    (told,) = error.value.diagnostics
    assert told.code == "XIR250"
    assert "mine:h" in str(told.location)


def test_last_bits_bring_numbers_back_exactly() -> None:
    draw = np.random.default_rng(2)
    weights = draw.normal(size=(100, 50)) * 10.0 ** draw.integers(-8, 8, (100, 50))
    weights[0] = 0
    decay = draw.random(50)
    nothing = np.zeros(weights.shape, np.int8)
    back = weights_back(weights * decay, decay, nothing)
    assert (back != weights).any()
    bits = last_bits(weights, back)
    assert np.array_equal(weights_back(weights * decay, decay, bits), weights)
    biases = draw.normal(size=50)
    back = bias_back(biases / (1 - decay), decay, np.zeros(50, np.int8))
    bits = last_bits(biases, back)
    assert np.array_equal(bias_back(biases / (1 - decay), decay, bits), biases)


def test_last_bits_are_nothing_where_a_synapse_keeps_nothing() -> None:
    weights, decay = np.ones((1, 2)), np.array([0.0, 1e-300])
    back = weights_back(weights * decay, decay, np.zeros((1, 2), np.int8))
    assert last_bits(weights, back).tolist() == [[0, 0]]
