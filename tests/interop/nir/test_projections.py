"""What lies between populations is one matrix: multiplied out as it would be run."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest

from tests.interop.nir.graphs import (
    Nodes,
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
    warnings_of,
)
from xir.interop.nir import projections

SETTINGS = {"dialect": "euler", "file_dt": 1e-3, "reset": "subtract"}


def matrix(nodes: Nodes, edges: list[tuple[str, str]], **settings: Any) -> np.ndarray[Any, Any]:
    """The weights into the population n, (neurons, inputs)."""
    network = imported(nir_bytes(nodes, edges), **{**SETTINGS, **settings})
    return network.arrays["n"].T


def test_linear_nodes_one_behind_the_other_are_multiplied() -> None:
    scale = {"type": "Scale", "scale": np.array([1.0, 2.0, 3.0])}
    nodes = {**ends(4, 2), "a": linear(3, 4, 1), "s": scale, "b": linear(2, 3, 2), "n": cuba(2)}
    edges = [("input", "a"), ("a", "s"), ("s", "b"), ("b", "n"), ("n", "output")]
    wanted = linear(2, 3, 2)["weight"] @ np.diag([1, 2, 3]) @ linear(3, 4, 1)["weight"]
    np.testing.assert_allclose(matrix(nodes, edges), wanted)


def test_paths_side_by_side_add() -> None:
    nodes = {**ends(4, 2), "a": linear(2, 4, 1), "b": linear(2, 4, 2), "n": cuba(2)}
    edges = [("input", "a"), ("input", "b"), ("a", "n"), ("b", "n"), ("n", "output")]
    wanted = linear(2, 4, 1)["weight"] + linear(2, 4, 2)["weight"]
    np.testing.assert_allclose(matrix(nodes, edges), wanted)


def test_no_weights_are_the_identity() -> None:
    nodes = {**ends(3, 3), "n": cuba(3)}
    network = imported(nir_bytes(nodes, [("input", "n"), ("n", "output")]), **SETTINGS)
    assert "linear(input, identity(3, scale = 1 / 0.9))" in network.text
    assert network.arrays == {}


def test_images_go_through_convolution_pool_and_flatten() -> None:
    rng = np.random.default_rng(0)
    weight = rng.normal(size=(2, 1, 2, 2))
    conv = {
        "type": "Conv2d",
        "weight": weight,
        "bias": np.array([0.1, -0.2]),
        **{"stride": np.array([1, 1]), "padding": "valid", "dilation": 1, "groups": 1},
        "input_shape": np.array([3, 3]),
    }
    pool = {"type": "AvgPool2d", "kernel_size": np.array([2, 1]), "stride": 1, "padding": 0}
    flat = {"type": "Flatten", "start_dim": 0, "end_dim": -1, "input_type": np.array([2, 1, 2])}
    nodes = {
        **ends(9, 4),
        "input": {"type": "Input", "shape": np.array([1, 3, 3])},
        **{"c": conv, "p": pool, "f": flat, "n": cuba(4)},
    }
    edges = [("input", "c"), ("c", "p"), ("p", "f"), ("f", "n"), ("n", "output")]
    found = matrix(nodes, edges)
    image = rng.normal(size=(3, 3))
    wanted = [
        np.mean([(weight[o, 0] * image[i : i + 2, j : j + 2]).sum() for i in (0, 1)])
        for o in range(2)
        for j in range(2)
    ]
    np.testing.assert_allclose(found @ image.ravel(), wanted)
    text = imported(nir_bytes(nodes, edges), **SETTINGS).text
    assert "bias = w.n_bias" in text


def test_groups_read_their_own_channels() -> None:
    conv = {
        "type": "Conv1d",
        "weight": np.ones((4, 1, 1)),
        "bias": np.zeros(4),
        **{"stride": 1, "padding": 0, "dilation": 1, "groups": 2, "input_shape": 3},
    }
    nodes = {
        **ends(6, 12),
        "input": {"type": "Input", "shape": np.array([2, 3])},
        **{"c": conv, "n": {**cuba(12)}},
    }
    found = matrix(nodes, [("input", "c"), ("c", "n"), ("n", "output")])
    wanted = np.kron(np.repeat(np.eye(2), 2, axis=0), np.eye(3))
    np.testing.assert_array_equal(found, wanted)


def delay_network(delay: Any) -> bytes:
    nodes = {
        **ends(3, 3),
        **{"d": {"type": "Delay", "delay": np.asarray(delay)}, "w": linear(3, 3, 1, 1.0)},
        "n": cuba(3),
    }
    return nir_bytes(nodes, [("input", "d"), ("d", "w"), ("w", "n"), ("n", "output")])


def test_a_delay_is_made_of_relays_for_the_channels_that_wait() -> None:
    network = imported(delay_network([0.0, 0.002, 0.001]), **SETTINGS)
    plain = imported(delay_network([0.0, 0.0, 0.0]), **SETTINGS)
    assert "input_relay = " in network.text
    assert "input_relay_2 = " in network.text
    assert "input_relay_3" not in network.text
    counts = drawn(60, 3)
    moved = np.stack([np.roll(counts[:, j], d) for j, d in enumerate((0, 2, 1))], axis=1)
    moved[0, 1:] = moved[1, 1] = 0
    found = spikes_of(compiled(network), "n", counts)
    assert found.sum() > 10
    np.testing.assert_array_equal(found, spikes_of(compiled(plain), "n", moved))
    (rows,) = (line for line in network.report.lines if line.topic == "relays")
    assert rows.text.startswith("3 neurons")


@pytest.mark.parametrize(
    ("delay", "code", "message"),
    [([-0.001] * 3, "XIR208", "at least 0"), ([5.0] * 3, "XIR210", "5000 steps")],
)
def test_wrong_delays_are_refused(delay: Any, code: str, message: str) -> None:
    found = errors_of(delay_network(delay), **SETTINGS)
    assert any(c == code and p == "net.nir:d.delay" and message in m for c, p, m in found), found


def test_a_delay_between_steps_is_rounded_with_a_warning() -> None:
    warnings = warnings_of(delay_network([0.0016, 0.0, 0.0]), **SETTINGS)
    assert [w.code for w in warnings if w.code == "XIR226"] == ["XIR226"]


def test_what_is_too_large_is_refused_before_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    conv = {
        "type": "Conv2d",
        "weight": np.zeros((16, 2, 3, 3)),
        "bias": np.zeros(16),
        **{"stride": 1, "padding": "same", "dilation": 1, "groups": 1},
        "input_shape": np.array([34, 34]),
    }
    nodes = {
        **ends(1, 1),
        "input": {"type": "Input", "shape": np.array([2, 34, 34])},
        **{"c": conv, "n": {**lif(1), "tau": np.full((16, 34, 34), 0.01)}},
    }
    monkeypatch.setattr(projections.linear_maps, "convolution", None)
    ((code, place, message),) = errors_of(
        nir_bytes(nodes, [("input", "c"), ("c", "n"), ("n", "output")]), **SETTINGS
    )
    assert (code, place) == ("XIR210", "net.nir:n")
    assert "n: LIF, 18496 channels" in message


def test_paths_of_unequal_length_are_told_and_aligned() -> None:
    nodes = {
        **ends(4, 3),
        **{"w1": linear(4, 4, 1), "n1": cuba(4), "w2": linear(4, 4, 2), "n2": cuba(4)},
        **{"w3": linear(3, 4, 3), "n3": cuba(3)},
    }
    edges = [
        *(("input", "w1"), ("w1", "n1"), ("n1", "w2"), ("w2", "n2")),
        *(("n1", "w3"), ("n2", "w3"), ("w3", "n3"), ("n3", "output")),
    ]
    data = nir_bytes(nodes, edges)
    (warning,) = (w for w in warnings_of(data, **SETTINGS) if w.code == "XIR224")
    assert "n1 -> n3 by 1" in warning.message
    assert warning.hint == "--align delays them by relays, 4 neurons at most"
    assert not [w for w in warnings_of(data, **SETTINGS, align=True) if w.code == "XIR224"]
    assert "n1_relay" in imported(data, **SETTINGS, align=True).text


def test_a_loop_of_two_populations_is_told() -> None:
    nodes = {
        **ends(4, 3),
        **{"w1": linear(3, 4, 1), "n1": cuba(3), "w2": linear(3, 3, 2), "n2": cuba(3)},
        "w3": linear(3, 3, 3),
    }
    edges = [
        *(("input", "w1"), ("w1", "n1"), ("n1", "w2"), ("w2", "n2"), ("n2", "w3"), ("w3", "n1")),
        ("n2", "output"),
    ]
    (warning,) = (w for w in warnings_of(nir_bytes(nodes, edges), **SETTINGS) if w.code == "XIR224")
    assert "a loop of 2 populations takes 2 steps" in warning.message


def test_an_input_of_a_million_channels_is_refused_before_it_is_made() -> None:
    scale = {"type": "Linear", "weight": np.zeros((1, 10**6), np.float32)}
    nodes = {**ends(10**6, 1), "w": scale, "n": cuba(1)}
    found = errors_of(nir_bytes(nodes, [("input", "w"), ("w", "n"), ("n", "output")]), **SETTINGS)
    assert [code for code, _, _ in found] == ["XIR210"]
    assert "1000000 channels" in found[0][2]


@pytest.mark.campaign
def test_a_long_chain_of_nodes_in_any_order_of_names_is_no_work() -> None:
    scales = {f"s{9999 - i}": {"type": "Scale", "scale": np.ones(())} for i in range(3000)}
    names = list(scales)
    nodes = {**ends(2, 2), **scales, "n": cuba(2)}
    edges = [("input", names[0]), *itertools.pairwise(names), (names[-1], "n")]
    assert "identity(2" in imported(nir_bytes(nodes, [*edges, ("n", "output")]), **SETTINGS).text


def test_shapes_that_the_file_says_otherwise_are_told() -> None:
    nodes = {**ends(4, 3), "w": linear(2, 4), "n": cuba(2)}
    edges = [("input", "w"), ("w", "n"), ("n", "output")]
    said = [w.message for w in warnings_of(nir_bytes(nodes, edges), **SETTINGS)]
    assert "the file says [3], what flows has [2], which is taken" in said


def test_windows_that_take_much_on_the_way_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few channels and few neurons, but a padding that makes a large plane between them."""
    conv = {
        "type": "Conv1d",
        "weight": np.zeros((1, 1, 1)),
        "bias": np.zeros(1),
        **{"stride": 60_000, "padding": 60_000, "dilation": 1, "groups": 1, "input_shape": 64},
    }
    nodes = {
        **ends(1, 3),
        "input": {"type": "Input", "shape": np.array([1, 64])},
        **{"c": conv, "n": cuba(3)},
    }
    monkeypatch.setattr(projections.linear_maps, "convolution", None)
    edges = [("input", "c"), ("c", "n"), ("n", "output")]
    ((code, place, _),) = errors_of(nir_bytes(nodes, edges), **SETTINGS)
    assert (code, place) == ("XIR210", "net.nir:c")
