"""Nodes and edges that are wrong, each told at its place; graphs inside graphs."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.interop.nir.graphs import (
    Edges,
    Nodes,
    chain,
    compiled,
    cuba,
    ends,
    errors_of,
    imported,
    lif,
    linear,
    nir_bytes,
    warnings_of,
)
from xir.config.xylo_config import XyloConfig

EULER = {"dialect": "euler", "file_dt": 1e-3}


def refused(nodes: Nodes, edges: Edges, **settings: Any) -> list[tuple[str, str, str]]:
    found = errors_of(nir_bytes(nodes, edges), **{**EULER, **settings})
    return [
        (code, place.removeprefix("net.nir").removeprefix(":"), text) for code, place, text in found
    ]


def without(fields: Any, *names: str) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in names}


NODES, EDGES = chain(lif(3))


@pytest.mark.parametrize(
    ("node", "fields", "code", "place", "message"),
    [
        (
            "n1",
            without(NODES["n1"], "tau"),
            "XIR204",
            "n1.tau",
            "LIF needs 'tau', which is missing",
        ),
        ("n1", without(NODES["n1"], "type"), "XIR203", "n1", "no type"),
        ("n1", {"type": "Izhikevich"}, "XIR203", "n1", "no node of type Izhikevich"),
        (
            "n1",
            {**NODES["n1"], "tau": np.array([1, np.nan, 1])},
            "XIR204",
            "n1.tau",
            "tau[1] is nan",
        ),
        ("n1", {**NODES["n1"], "r": np.full(2, 10.0)}, "XIR206", "n1", "tau has 3, r has 2"),
        ("n1", {**NODES["n1"], "tau": np.zeros(3)}, "XIR208", "n1.tau", "above 0"),
        ("n1", {**NODES["n1"], "tau": np.full(3, np.inf)}, "XIR208", "n1", "infinite"),
        ("n1", {**NODES["n1"], "tau": np.full(3, 5e-4)}, "XIR208", "n1.tau", "below the time step"),
        ("n1", {**NODES["n1"], "v_leak": np.full(3, 2.0)}, "XIR208", "n1.v_threshold", "by itself"),
        ("w1", {"type": "Linear", "weight": np.ones((1, 3, 4))}, "XIR206", "w1.weight", "a matrix"),
        ("w1", linear(2, 4), "XIR206", "n1", "'w1' gives 2 channels, 'n1' has 3 neurons"),
        ("w1", linear(3, 5), "XIR206", "w1", "'input' gives 4 channels, 'w1' has 5 columns"),
        (
            "input",
            {"type": "Input", "shape": np.array([0])},
            "XIR206",
            "input.shape",
            "one channel",
        ),
        ("input", {"type": "Input", "shape": np.array([2.5])}, "XIR204", "input.shape", "whole"),
        ("w1", {"type": "Threshold", "threshold": np.ones(4)}, "XIR206", "n1", "gives 4"),
        (
            "w1",
            {"type": "Affine", "weight": np.ones((3, 4)), "bias": np.ones(2)},
            "XIR206",
            "w1.bias",
            "2",
        ),
    ],
)
def test_a_wrong_node_is_told_at_its_place(
    node: str, fields: Any, code: str, place: str, message: str
) -> None:
    found = refused({**NODES, node: fields}, EDGES)
    assert any(c == code and p == place and message in m for c, p, m in found), found


@pytest.mark.parametrize(
    ("edges", "code", "place", "message"),
    [
        ([*EDGES, ("w1", "n1")], "XIR205", "", "is there 2 times"),
        ([*EDGES, ("n1", "m1")], "XIR205", "", "needs a node 'm1'"),
        ([*EDGES, ("output", "w1")], "XIR205", "output", "this Output feeds 'w1'"),
        ([*EDGES, ("n1", "input")], "XIR205", "input", "feeds this Input"),
        (EDGES[:-1], "XIR205", "output", "no Input leads to this Output"),
        ([], "XIR205", "output", "no Input leads"),
    ],
)
def test_wrong_edges_are_told(edges: Edges, code: str, place: str, message: str) -> None:
    found = refused(NODES, edges)
    assert any(c == code and p == place and message in m for c, p, m in found), found


def test_a_graph_has_ends() -> None:
    only = {k: v for k, v in NODES.items() if k != "output"}
    assert "no Output node" in refused(only, EDGES[:-1])[0][2]
    only = {k: v for k, v in NODES.items() if k != "input"}
    assert "no Input node" in refused(only, EDGES[1:])[0][2]


def test_all_errors_are_told_at_once() -> None:
    nodes = {**NODES, "n1": without(NODES["n1"], "tau", "r"), "w1": {"type": "Linear"}}
    assert [place for _, place, _ in refused(nodes, EDGES)] == ["n1.tau", "n1.r", "w1.weight"]


def test_a_loop_without_a_neuron_is_shown() -> None:
    nodes = {**NODES, "a": linear(3, 3), "b": linear(3, 3)}
    edges = [*EDGES, ("n1", "a"), ("a", "b"), ("b", "a"), ("b", "n1")]
    ((code, _, message),) = refused(nodes, edges)
    assert code == "XIR205"
    assert "a -> b -> a" in message


def test_weights_lead_to_no_output() -> None:
    nodes = {**NODES, "w2": linear(3, 3)}
    edges = [*EDGES[:-1], ("n1", "w2"), ("w2", "output")]
    assert refused(nodes, edges)[0][:2] == ("XIR207", "output")


def test_a_threshold_alone_is_refused() -> None:
    nodes = {**NODES, "t": {"type": "Threshold", "threshold": np.ones(4)}}
    edges = [("input", "t"), ("t", "w1"), *EDGES[1:]]
    assert refused(nodes, edges)[0][:2] == ("XIR207", "t")


def test_analog_values_between_populations_are_refused() -> None:
    li = {k: v for k, v in {**lif(3), "type": "LI"}.items() if k not in ("v_threshold", "v_reset")}
    nodes = {**NODES, "li": li, "w2": linear(3, 3), "n2": lif(3)}
    edges = [*EDGES[:-1], ("n1", "li"), ("li", "w2"), ("w2", "n2"), ("n2", "output")]
    ((code, place, message),) = refused(nodes, edges)
    assert (code, place) == ("XIR207", "li")
    assert "no spikes" in message


def test_what_no_output_depends_on_is_left_out_with_a_warning() -> None:
    nodes = {**NODES, "x": {"type": "Izhikevich"}, "w2": linear(2, 3)}
    warnings = warnings_of(nir_bytes(nodes, [*EDGES, ("n1", "w2")]), **EULER)
    said = [w.message for w in warnings if w.code == "XIR225"]
    assert said == [
        "this Linear is left out: no Output depends on it",
        "this Izhikevich is left out: no Input leads to it",
    ]


def test_an_unknown_field_is_left_out_with_a_warning() -> None:
    nodes = {**NODES, "n1": {**NODES["n1"], "refractory": np.ones(3)}}
    assert any(
        "no field 'refractory'" in w.message for w in warnings_of(nir_bytes(nodes, EDGES), **EULER)
    )


def test_strict_refuses_what_is_assumed() -> None:
    data = nir_bytes(*chain(lif(3), lif(2)))
    assert imported(data, **EULER, reset="subtract", outputs="relay", strict=True)
    codes = {code for code, _, _ in errors_of(data, **EULER, strict=True)}
    assert codes == {"XIR220", "XIR222"}


def cell(neuron: str, weights: str) -> tuple[Nodes, Edges]:
    """A recurrent layer as a graph of its own, with other names inside."""
    nodes = {
        "in": {"type": "Input", "shape": np.array([6])},
        "out": {"type": "Output", "shape": np.array([6])},
        neuron: cuba(6),
        weights: linear(6, 6, 7),
    }
    edges = [("in", neuron), (neuron, weights), (weights, neuron), (neuron, "out")]
    return nodes, edges


def test_a_recurrent_layer_gives_the_same_configuration_flat_and_as_a_graph() -> None:
    ways = [("input", "w1"), ("w1", "cell"), ("cell", "w2"), ("w2", "n2"), ("n2", "output")]
    outer = {**ends(4, 2), "w1": linear(6, 4), "w2": linear(2, 6), "n2": cuba(2)}
    configurations: list[XyloConfig] = []
    for inner in (cell("lif", "w_rec"), cell("a", "b")):
        network = imported(nir_bytes({**outer, "cell": inner}, ways), reset="subtract")
        configurations.append(compiled(network).config)
    flat = {**outer, "1.lif": cuba(6), "1.w_rec": linear(6, 6, 7)}
    edges = [
        *(("input", "w1"), ("w1", "1.lif"), ("1.lif", "w2"), ("w2", "n2"), ("n2", "output")),
        *(("1.lif", "1.w_rec"), ("1.w_rec", "1.lif")),
    ]
    network = imported(nir_bytes(flat, edges[::-1]), reset="subtract")
    configurations.append(compiled(network).config)
    texts = {configuration.to_samna_json() for configuration in configurations}
    assert len(texts) == 1


def test_a_graph_in_a_graph_needs_one_end_on_each_side() -> None:
    nodes, edges = cell("lif", "w")
    inner = (
        {**nodes, "more": {"type": "Input", "shape": np.array([6])}},
        [*edges, ("more", "lif")],
    )
    outer = {**ends(6, 6), "cell": inner}
    ((code, place, message),) = refused(outer, [("input", "cell"), ("cell", "output")])
    assert (code, place) == ("XIR205", "cell")
    assert "which has 2 nodes of type Input" in message


def spyx() -> bytes:
    nodes, _ = cell("lif", "w")
    inner = (nodes, [("in", "w"), ("w", "lif"), ("lif", "w"), ("lif", "out")])
    outer = {**ends(4, 6), "w1": linear(6, 4), "cell": inner}
    return nir_bytes(outer, [("input", "w1"), ("w1", "cell"), ("cell", "output")])


def test_what_spyx_writes_is_taken_literally_with_a_warning_or_as_it_means_it() -> None:
    warnings = warnings_of(spyx(), **EULER)
    assert any("passes the recurrent weights" in w.message for w in warnings)
    literal = imported(spyx(), **EULER).arrays["cell_lif"]
    meant = imported(spyx(), dialect="spyx", file_dt=1e-3).arrays["cell_lif"]
    first, inner = linear(6, 4)["weight"], linear(6, 6, 7)["weight"]
    np.testing.assert_allclose(literal, (inner @ first).T)
    np.testing.assert_allclose(meant, first.T)


def test_axes_of_batch_and_time_are_left_out_with_a_note() -> None:
    for shape in ((1, 4), (100, 4), (1, 1, 4)):
        nodes = {**NODES, "input": {"type": "Input", "shape": np.array(shape)}}
        network = imported(nir_bytes(nodes, EDGES), **EULER)
        assert "(input: spikes[4])" in network.text
        said = [w.message for w in warnings_of(nir_bytes(nodes, EDGES), **EULER)]
        assert any("an axis of batch or time" in text for text in said)
