"""
A neuron as an equation: the float reference of the text has the same spikes as a loop over the step
of the framework.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.interop.nir.graphs import (
    chain,
    compiled,
    cuba,
    drawn,
    ends,
    errors_of,
    imported,
    lif,
    linear,
    nir_bytes,
    spikes_of,
)
from xir.dialects import xylo
from xir.interop.nir.equations import Way, taken_off
from xir.interop.nir.neurons import Neuron
from xir.interop.nir.projections import Current

COUNTS = drawn(120, 4, rate=0.4)


def stepped(
    x: np.ndarray[Any, Any],
    a: float,
    m: float,
    *,
    rest: float = 0.0,
    theta: float = 1.0,
    reset: str = "subtract",
    b: float | None = None,
    k: float = 1.0,
    v_reset: float = 0.0,
    start: float = 0.0,
) -> np.ndarray[Any, Any]:
    """Spikes (steps, neurons) of a framework's step, one a step, number by number."""
    spikes = np.zeros(x.shape)
    v, i, before = np.full(x.shape[1], start), np.zeros(x.shape[1]), np.zeros(x.shape[1])
    for t, now in enumerate(x):
        i = now if b is None else b * i + k * now
        if reset == "late-zero":
            v = np.where(before > 0, v_reset, v)
        v = a * v + m * i + (1 - a) * rest
        if reset == "late":
            v = v - before * theta
        before = (v > theta).astype(float)
        if reset == "subtract":
            v = v - before * theta
        elif reset == "zero":
            v = np.where(before > 0, v_reset, v)
        spikes[t] = before
    return spikes


@pytest.mark.parametrize("reset", ["subtract", "late"])
@pytest.mark.parametrize("per_neuron", [False, True])
def test_a_neuron_without_a_synapse_is_swapped_exactly(reset: str, per_neuron: bool) -> None:
    taus = np.array([0.01, 0.02, 0.005]) if per_neuron else np.full(3, 0.01)
    neuron = {**lif(3), "tau": taus, "r": taus / 1e-3}
    data = nir_bytes(*chain(neuron, lif(2)))
    network = imported(data, dialect="euler", file_dt=1e-3, reset=reset, spikes="one")
    x = COUNTS @ linear(3, 4, 1)["weight"].T
    wanted = np.stack(
        [stepped(x[:, [j]], 1 - 1e-3 / taus[j], 1.0, reset=reset)[:, 0] for j in range(3)], axis=1
    )
    found = spikes_of(compiled(network), "n1", COUNTS)
    assert wanted.sum() > 30
    np.testing.assert_array_equal(found, wanted)


@pytest.mark.parametrize("synapse", [False, True])
def test_an_output_spikes_once_a_step_without_the_limits_of_the_chip_too(synapse: bool) -> None:
    neuron = cuba(2) if synapse else lif(2)
    nodes, edges = chain(lif(3), neuron)
    strong: dict[str, Any] = {"type": "Linear", "weight": np.full((2, 3), 1.3)}
    data = nir_bytes({**nodes, "w2": strong}, edges)
    settings = {"dialect": "euler", "file_dt": 1e-3, "reset": "subtract"}
    program = compiled(imported(data, **settings, spikes="one"))
    hidden = spikes_of(program, "n1", COUNTS)
    syn: dict[str, Any] = {"b": 0.9} if synapse else {}
    a = 0.95 if synapse else 0.9
    wanted = stepped(hidden[:-1] @ strong["weight"].T, a, 1.0, **syn)
    found = spikes_of(program, "n2", COUNTS, ideal=True)[1:]
    np.testing.assert_array_equal(found, wanted)
    several = compiled(imported(data, **settings, spikes="many"))
    assert spikes_of(several, "n2", COUNTS, ideal=True).sum() > wanted.sum() > 30


@pytest.mark.parametrize("synapse", [False, True])
def test_a_neuron_that_rests_above_0_is_exact_with_resets_that_subtract(synapse: bool) -> None:
    fields = cuba(3) if synapse else lif(3)
    gains = {"r": np.ones(3), "w_in": np.ones(3)} if synapse else {"r": np.ones(3)}
    neuron = {**fields, **gains, "v_leak": np.full(3, 0.3)}
    matrix: Any = 8 * linear(3, 4, 1)["weight"]
    weights: dict[str, Any] = {"type": "Linear", "weight": matrix}
    nodes, edges = chain(neuron, lif(2, gain=1.0))
    settings = {"dialect": "norse", "reset": "late", "spikes": "one"}
    network = imported(nir_bytes({**nodes, "w1": weights}, edges), **settings)
    x = COUNTS @ matrix.T
    if synapse:  # A spike costs the threshold, so V is counted from 0, and starts there.
        settings["reset"] = "subtract"
        network = imported(nir_bytes({**nodes, "w1": weights}, edges), **settings)
        wanted = stepped(x, 0.95, 0.05, b=0.9, rest=0.3)
    else:
        wanted = stepped(x, 0.9, 0.1, rest=0.3, start=0.3, reset="late")
    assert wanted.sum() > 30
    np.testing.assert_array_equal(spikes_of(compiled(network), "n1", COUNTS), wanted)


@pytest.mark.parametrize("rest", [0.0, 0.3])
def test_a_neuron_with_a_synapse_is_exact(rest: float) -> None:
    neuron = {**cuba(3), "v_leak": np.full(3, rest)}
    data = nir_bytes(*chain(neuron, cuba(2)))
    network = imported(data, dialect="euler", file_dt=1e-3, reset="subtract", spikes="one")
    x = COUNTS @ linear(3, 4, 1)["weight"].T
    wanted = stepped(x, 0.95, 1.0, b=0.9, rest=rest)
    assert wanted.sum() > 30
    np.testing.assert_array_equal(spikes_of(compiled(network), "n1", COUNTS), wanted)


def test_two_integrators_in_front_of_a_neuron_are_its_synapses() -> None:
    def li(tau: float) -> dict[str, Any]:
        fields = {**lif(3, tau), "type": "LI"}
        return {k: v for k, v in fields.items() if k not in ("v_threshold", "v_reset")}

    nodes = {
        **ends(4, 2),
        **{"w1": linear(3, 4, 1), "s1": li(0.005), "w2": linear(3, 4, 2), "s2": li(0.02)},
        **{"n": lif(3), "w3": linear(2, 3, 3), "out": cuba(2)},
    }
    edges = [
        *(("input", "w1"), ("w1", "s1"), ("s1", "n"), ("input", "w2"), ("w2", "s2"), ("s2", "n")),
        *(("n", "w3"), ("w3", "out"), ("out", "output")),
    ]
    network = imported(nir_bytes(nodes, edges), dialect="euler", file_dt=1e-3, reset="subtract")
    assert "tau_syn = (-dt / log(0.8), -dt / log(0.95))" in network.text
    i1 = i2 = v = np.zeros(3)
    wanted: list[Any] = []
    for x in COUNTS:
        i1 = 0.8 * i1 + x @ linear(3, 4, 1)["weight"].T
        i2 = 0.95 * i2 + x @ linear(3, 4, 2)["weight"].T
        v = 0.9 * v + i1 + i2
        wanted.append(v > 1)
        v = v - wanted[-1]
    assert np.sum(wanted) > 30
    np.testing.assert_array_equal(spikes_of(compiled(network), "n", COUNTS), wanted)


def test_a_bias_in_front_of_a_synapse_is_exact_as_spikes() -> None:
    affine: dict[str, Any] = {
        "type": "Affine",
        "weight": linear(3, 3, 2)["weight"],
        "bias": np.array([0.05, 0.1, 0]),
    }
    nodes = {
        **ends(4, 2),
        **{"w1": linear(3, 4, 1), "n1": cuba(3), "w2": affine, "n2": cuba(3)},
        **{"w3": linear(2, 3, 3), "n3": cuba(2)},
    }
    edges = [
        *(("input", "w1"), ("w1", "n1"), ("n1", "w2"), ("w2", "n2"), ("n2", "w3"), ("w3", "n3")),
        ("n3", "output"),
    ]
    first = stepped(COUNTS @ linear(3, 4, 1)["weight"].T, 0.95, 1.0, b=0.9)
    second = stepped(first @ affine["weight"].T + affine["bias"], 0.95, 1.0, b=0.9)
    settings = {"reset": "subtract", "spikes": "one"}
    exact = imported(nir_bytes(nodes, edges), bias="exact", **settings)
    assert "pacemaker" in exact.text
    assert "pacemaker_relay" not in exact.text
    found = spikes_of(compiled(exact), "n2", np.concatenate([COUNTS, COUNTS[:1]]))
    assert second.sum() > 30
    np.testing.assert_array_equal(found[1:], second)
    at_rest = imported(nir_bytes(nodes, edges), **settings)
    assert "pacemaker" not in at_rest.text
    assert "bias = w.n2_bias" in at_rest.text
    program = compiled(at_rest)
    np.testing.assert_array_equal(spikes_of(program, "n2", COUNTS)[1:], second[:-1])
    # The chip has them from the first step on as they are at rest.
    assert (spikes_of(program, "n2", COUNTS, realized=True)[1:] != second[:-1]).any()


def test_exact_biases_come_in_the_step_of_the_framework_in_every_layer() -> None:
    def affine(rows: int, columns: int, seed: int) -> dict[str, Any]:
        weight = np.abs(linear(rows, columns, seed)["weight"]) / 10
        return {"type": "Affine", "weight": weight, "bias": np.array([0.05, 0.1, 0.2])[:rows]}

    nodes, edges = chain(cuba(3), cuba(3), cuba(3), cuba(2))
    layers = [affine(3, 4, 1), affine(3, 3, 2), affine(3, 3, 3), affine(2, 3, 4)]
    data = nir_bytes({**nodes, **{f"w{n}": w for n, w in enumerate(layers, 1)}}, edges)
    exact = imported(data, bias="exact", reset="subtract", spikes="one")
    assert "bias = w.n1_bias)" in exact.text
    program = compiled(exact)
    x: Any = 0 * COUNTS
    more = np.zeros((len(COUNTS) + 4, 4), np.int64)
    for late, layer in enumerate(layers):
        x = stepped(x @ layer["weight"].T + layer["bias"], 0.95, 1.0, b=0.9)
        found = spikes_of(program, f"n{late + 1}", more)
        assert x.sum() > 30
        np.testing.assert_array_equal(found[late : late + len(x)], x)


@pytest.mark.parametrize("reset", ["subtract", "late", "zero"])
def test_what_is_written_becomes_what_is_predicted(reset: str, tmp_path: Path) -> None:
    """On the chip an output without a synapse is late; the prediction knows."""
    np.savez(tmp_path / "own.npz", spikes=COUNTS)
    data = nir_bytes(*chain(lif(3), lif(2)))
    settings = {"reset": reset, "spikes": "one", "stimuli": tmp_path / "own.npz"}
    network = imported(data, dialect="euler", file_dt=1e-3, **settings)
    program = compiled(network)
    more = np.concatenate([COUNTS, 0 * COUNTS[:1]])
    for late, said in enumerate(network.report.predictions):
        found = spikes_of(program, said.population, more, realized=True)
        assert found[late : late + len(COUNTS)].sum() == said.program > 0
    meant = spikes_of(program, "n2", more)
    assert (meant != spikes_of(program, "n2", more, realized=True)).any()


def test_a_compilation_says_once_what_an_import_says() -> None:
    bias = {"type": "Affine", "weight": linear(3, 4, 1)["weight"], "bias": np.full(3, 0.01)}
    nodes, edges = chain(lif(3), lif(2))
    data = nir_bytes({**nodes, "w1": bias}, edges)
    network = imported(data, dialect="euler", file_dt=1e-3, reset="late", spikes="one")
    said = {w.code for w in network.report.warnings}
    assert said >= {"XIR222", "XIR223", "XIR228"}
    assert not {w.code for w in compiled(network).warnings} & {"XIR128", "XIR129", "XIR228"}


@pytest.mark.parametrize("synapse", [False, True])
def test_a_reset_to_zero_is_said_by_its_word_and_right_on_average_on_the_chip(
    synapse: bool,
) -> None:
    theta = 20.0 if synapse else 1.0
    neuron = {**(cuba(3) if synapse else lif(3)), "v_threshold": np.full(3, theta)}
    data = nir_bytes(*chain(neuron, lif(2)))
    network = imported(data, dialect="euler", file_dt=1e-3, reset="zero", spikes="one")
    assert network.text.count('reset = "zero"') == 2
    assert "linear(n1, diagonal" not in network.text
    many = drawn(2000, 4, seed=3)
    a, syn = (0.95, {"b": 0.9}) if synapse else (0.9, dict[str, float]())
    x = many @ linear(3, 4, 1)["weight"].T
    wanted = stepped(x, a, 1.0, reset="zero", theta=theta, **syn)
    assert wanted.sum() > 400
    program = compiled(network)
    np.testing.assert_array_equal(spikes_of(program, "n1", many), wanted)
    found = spikes_of(program, "n1", many, realized=True).sum()
    assert abs(found - wanted.sum()) < 0.03 * wanted.sum()
    plain = imported(data, dialect="euler", file_dt=1e-3, reset="subtract", spikes="one")
    assert spikes_of(compiled(plain), "n1", many).sum() > wanted.sum()


def test_a_neuron_that_does_not_leak_gets_its_bias_as_spikes() -> None:
    neuron = {"type": "IF", "r": np.ones(3), "v_threshold": np.ones(3), "v_reset": np.zeros(3)}
    nodes, edges = chain(neuron, neuron)
    bias = {"type": "Affine", "weight": linear(3, 3, 2)["weight"], "bias": np.full(3, 0.1)}
    network = imported(nir_bytes({**nodes, "w2": bias}, edges), reset="subtract", outputs="relay")
    assert "pacemaker" in network.text
    assert "tau_mem = inf" in network.text
    (core,) = (
        b for b in compiled(network).realized.body.block.ops if getattr(b, "label", "") == "n2"
    )
    assert isinstance(core, xylo.HiddenOp)
    assert core.way is not None
    assert core.way.data == "swap"


@pytest.mark.parametrize("swap", [True, False])
def test_the_swap_can_be_refused(swap: bool) -> None:
    data = nir_bytes(*chain(lif(3), lif(2)))
    text = imported(data, dialect="euler", file_dt=1e-3, reset="subtract", no_swap=not swap).text
    assert ("dash_syn = 1" in text) != swap


def test_a_readout_is_exact() -> None:
    from xir.reference import simulate

    li = {k: v for k, v in {**lif(2), "type": "LI"}.items() if k not in ("v_threshold", "v_reset")}
    nodes, edges = chain(cuba(3))
    nodes = {
        **nodes,
        "output": {"type": "Output", "shape": np.array([2])},
        "w2": linear(2, 3, 2),
        "li": li,
    }
    edges = [*edges[:-1], ("n1", "w2"), ("w2", "li"), ("li", "output")]
    network = imported(
        nir_bytes(nodes, edges), dialect="euler", file_dt=1e-3, reset="subtract", spikes="one"
    )
    assert "return vmem(li_)" in network.text
    spikes = stepped(COUNTS @ linear(3, 4, 1)["weight"].T, 0.95, 1.0, b=0.9)
    v, wanted = np.zeros(2), list[Any]()
    for s in spikes:
        v = 0.9 * v + s @ linear(2, 3, 2)["weight"].T
        wanted.append(v)
    program = compiled(network)
    run = simulate(program.reference, COUNTS, record=True)
    assert run.v_mem is not None
    np.testing.assert_allclose(run.v_mem[1:, -2:], np.array(wanted)[:-1], atol=1e-9)


def test_a_readout_of_inputs_is_fed_by_relays() -> None:
    li = {k: v for k, v in {**lif(2), "type": "LI"}.items() if k not in ("v_threshold", "v_reset")}
    nodes = {**ends(4, 2), "w": linear(2, 4), "li": li}
    data = nir_bytes(nodes, [("input", "w"), ("w", "li"), ("li", "output")])
    network = imported(data, dialect="euler", file_dt=1e-3)
    assert network.report.latency == {"li_": 1}
    assert "li(linear(input_relay, w.li_), tau_mem = -dt / log(0.9))" in network.text
    compiled(network)


def test_one_layer_is_a_hidden_one_with_relays() -> None:
    network = imported(nir_bytes(*chain(cuba(3))), reset="subtract", spikes="one")
    wanted = stepped(COUNTS @ linear(3, 4, 1)["weight"].T, 0.95, 1.0, b=0.9)
    found = spikes_of(compiled(network), "n1_out", np.concatenate([COUNTS, COUNTS[:1]]))
    np.testing.assert_array_equal(found[1:], wanted)


@pytest.mark.parametrize("kind", ["cuba", "lif"])
def test_a_threshold_that_is_never_reached_silences_its_neuron_alone(kind: str) -> None:
    neuron = {**(cuba(3) if kind == "cuba" else lif(3)), "v_threshold": np.array([1, np.inf, 1])}
    for reset in ("subtract", "late", "zero"):
        data = nir_bytes(*chain(neuron, cuba(2)))
        network = imported(data, dialect="euler", file_dt=1e-3, reset=reset, spikes="one")
        found = spikes_of(compiled(network), "n1", COUNTS).sum(axis=0)
        assert found[1] == 0
        assert found[0] > 0
        assert found[2] > 0


@pytest.mark.parametrize("field", ["weight", "r", "tau_syn"])
def test_numbers_far_out_are_refused_without_a_word_of_numpy(field: str) -> None:
    nodes, edges = chain(cuba(3), cuba(2))
    if field == "weight":
        nodes = {**nodes, "w1": {"type": "Linear", "weight": np.full((3, 4), 1.79e308)}}
    else:
        value = 1e308 if field == "r" else 1e-310
        more = {field: np.full(3, value), "w_in": np.full(3, 1e8)}
        nodes = {**nodes, "n1": {**nodes["n1"], **more}}
    with np.errstate(all="raise"):
        found = errors_of(nir_bytes(nodes, edges), dialect="euler", file_dt=1e-3)
    assert [(code, place.split(".tau")[0]) for code, place, _ in found] == [
        ("XIR208", "net.nir:n1")
    ]


@pytest.mark.parametrize(
    ("reset", "rest", "off"),
    [
        ("subtract", 0.0, 0.9 * 1.0),
        ("late", 0.0, 1.0),
        # V = 1.25 at a spike; after it 0.9 v_reset is left, and not 0.9 * 1.25.
        ("zero", 0.0, 0.9 * (1.25 - -0.2)),
        ("late-zero", 0.0, 0.9 * (1.25 - -0.2)),
        # Counted from v_leak, V is 0.95, and v_reset is -0.5.
        ("zero", 0.3, 0.9 * (0.95 - -0.5)),
    ],
)
def test_what_a_spike_takes_off(reset: Any, rest: float, off: float) -> None:
    one = np.ones(1)
    neuron = Neuron(
        path="n",
        kind="LIF",
        shape=(1,),
        a=0.9 * one,
        m=one,
        rest=rest * one,
        threshold=one,
        v_reset=-0.2 * one,
        reset=reset,
        many=False,
        starts_at_rest=False,
        synapses=[],
        currents=[Current()],
    )
    way = Way(is_swapped=True, is_fast=False, is_rest_zero=rest != 0)
    np.testing.assert_allclose(taken_off(neuron, way, 0.25 * one), off)


@pytest.mark.parametrize("synapse", [False, True])
@pytest.mark.parametrize("reset", ["subtract", "late", "zero", "late-zero"])
def test_a_prediction_begins_with_the_spikes_of_the_framework(
    reset: str, synapse: bool, tmp_path: Path
) -> None:
    np.save(tmp_path / "own.npy", COUNTS)
    fields = {**(cuba(3) if synapse else lif(3)), "v_reset": np.full(3, -0.2)}
    settings = {"reset": reset, "spikes": "one", "stimuli": tmp_path / "own.npy"}
    data = nir_bytes(*chain(fields, lif(2)))
    network = imported(data, dialect="euler", file_dt=1e-3, **settings)
    x = COUNTS @ linear(3, 4, 1)["weight"].T
    shape: dict[str, Any] = {"a": 0.95, "b": 0.9} if synapse else {"a": 0.9}
    wanted = stepped(x, m=1.0, reset=reset, v_reset=-0.2, **shape)
    said = network.report.predictions[0]
    assert said.original == wanted.sum() > 20
    if reset in ("zero", "late-zero"):
        assert said.rate_error < 0.05


def test_a_synapse_without_memory_is_none() -> None:
    """tau_syn is the time step: the current of a step is gone in the next."""
    neuron = {**cuba(3), "tau_syn": np.full(3, 1e-3), "w_in": np.full(3, 2.0)}
    settings = {"dialect": "euler", "file_dt": 1e-3, "reset": "subtract", "spikes": "one"}
    network = imported(nir_bytes(*chain(neuron, cuba(2))), **settings)
    wanted = stepped(COUNTS @ linear(3, 4, 1)["weight"].T, 0.95, 2.0)
    assert wanted.sum() > 30
    np.testing.assert_array_equal(spikes_of(compiled(network), "n1", COUNTS), wanted)


def test_an_integrator_that_rests_above_0_adds_to_its_neuron() -> None:
    li = {k: v for k, v in {**lif(3), "type": "LI"}.items() if k not in ("v_threshold", "v_reset")}
    nodes, edges = chain(lif(3), cuba(2))
    nodes = {**nodes, "s": {**li, "v_leak": np.full(3, 0.05)}}
    edges = [("w1", "s") if edge == ("w1", "n1") else edge for edge in edges] + [("s", "n1")]
    settings = {"dialect": "euler", "file_dt": 1e-3, "reset": "subtract", "spikes": "one"}
    text = imported(nir_bytes(nodes, edges), **settings).text
    assert "bias = 0.05" in text
