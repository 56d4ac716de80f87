"""A specification in real numbers is a network; one in whole numbers a configuration."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from tests.interop.rockpool.specifications import as_lists, compiled, in_a_file, real
from xir.config.xylo_config import XyloConfig
from xir.configurations.loader import is_configuration, load
from xir.diagnostics.messages import collect_warnings
from xir.numbers.arrays import npz_bytes


def refused(spec: dict[str, Any]) -> str:
    with pytest.raises(xir.CompileError) as error:
        xir.from_rockpool(spec)
    return str(error.value)


def test_layers_and_aliases_are_populations_and_sums() -> None:
    text = xir.from_rockpool(real()).text
    assert "hidden_1 = lif(linear(input, w.hidden_1), tau_mem = 20 ms, tau_syn = 10 ms" in text
    assert "hidden_2 = lif(linear(hidden_1, w.hidden_2)," in text
    assert "tau_syn = 7 ms, threshold = 0.7, bias = w.hidden_2_bias" in " ".join(text.split())
    assert "hidden_2_sum = hidden_1 + hidden_2" in text
    assert "linear(hidden_2_sum, w.out_from_hidden_2_sum)" in text
    assert "dt = 1 ms" in text


def test_the_core_in_real_numbers_is_the_specification() -> None:
    """Run by the float reference against the step of Rockpool's neurons on the chip."""
    spec = real()
    network = compiled(xir.from_rockpool(spec)).reference
    raster = np.random.default_rng(2).poisson(0.6, (60, 2))
    found = xir_spikes(network, raster)
    assert found.sum() > 10
    assert np.array_equal(found, expected(spec, raster))


def xir_spikes(network: Any, raster: Any) -> Any:
    from xir.reference import simulate

    return simulate(network, raster).spikes[:, -2:]


def expected(spec: dict[str, Any], raster: Any) -> Any:
    """The step of XYLO's neurons in real numbers, written out neuron by neuron."""
    decay = {k: np.exp(-(2.0 ** -np.asarray(v))) for k, v in spec.items() if k.startswith("dash")}
    n, m = spec["weights_out"].shape
    current, v, current_out, v_out = np.zeros(n), np.zeros(n), np.zeros(m), np.zeros(m)
    counts = np.zeros(n)
    rows: list[Any] = []
    for row in raster:
        before = counts
        current = decay["dash_syn"] * (
            current + row @ spec["weights_in"] + before @ spec["weights_rec"]
        )
        v = decay["dash_mem"] * v + current + spec["bias"]
        own = np.clip(np.floor(v / spec["threshold"]), 0, 31)
        v = v - own * spec["threshold"]
        counts = own.copy()
        for source, targets in enumerate(spec["aliases"]):
            for target in targets:
                counts[target] += counts[source]
        current_out = decay["dash_syn_out"] * (current_out + before @ spec["weights_out"])
        v_out = decay["dash_mem_out"] * v_out + current_out + spec["bias_out"]
        fired = np.clip(np.floor(v_out / spec["threshold_out"]), 0, 1)
        v_out = v_out - fired * spec["threshold_out"]
        rows.append(fired)
    return np.array(rows)


def test_all_ways_give_the_same_configuration(tmp_path: Path) -> None:
    npz, text = tmp_path / "spec.npz", tmp_path / "spec.json"
    np.savez(npz, **in_a_file(real()))
    text.write_text(json.dumps(as_lists(real())))
    directly = compiled(xir.from_rockpool(real())).config
    assert directly.aliases == real()["aliases"]
    assert compiled(npz).config == directly
    assert compiled(text).config == directly
    assert compiled(xir.from_rockpool(npz)).config == directly
    network = xir.from_rockpool(real())
    (tmp_path / "net.xnet").write_text(network.text)
    (tmp_path / network.archive).write_bytes(npz_bytes(network.arrays))
    assert compiled(tmp_path / "net.xnet").config == directly


def test_two_synapses_and_windows_of_weights() -> None:
    spec = real(aliases=...)
    both = np.stack([spec["weights_in"], 2 * spec["weights_in"]], axis=2)
    rec = np.stack([spec["weights_rec"], 0 * spec["weights_rec"]], axis=2)
    spec |= {"weights_in": both[:, :3], "weights_rec": rec, "dash_syn_2": np.full(6, 1.5)}
    spec["weights_out"] = spec["weights_out"][3:]
    network = xir.from_rockpool(spec)
    assert "last 3 hidden neurons" in "\n".join(network.report.as_lines())
    config = compiled(network).config
    assert config.n_synapses == 2
    assert not config.weights_out[:3].any()


def test_a_quantized_one_is_a_configuration_as_a_file_of_both_kinds(tmp_path: Path) -> None:
    config = compiled(xir.from_rockpool(real())).config
    spec = config.to_specification()
    npz, text = tmp_path / "spec.npz", tmp_path / "spec.json"
    np.savez(npz, **in_a_file({k: v for k, v in spec.items() if k != "device"}))
    text.write_text(json.dumps(as_lists({k: v for k, v in spec.items() if k != "device"})))
    for path in (npz, text):
        assert is_configuration(path)
        assert load(path).config == config
        with pytest.raises(xir.CompileError, match=r"XIR231.*all numbers are whole"):
            xir.compile(path)
    assert "XIR231" in refused({k: v for k, v in spec.items() if k != "device"})


def test_null_in_json_is_a_field_that_is_not_given(tmp_path: Path) -> None:
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(as_lists(real(aliases=None, dash_syn_2=None))))
    assert compiled(path).config.aliases == [[]] * 6


def test_a_time_step_that_is_not_given_is_assumed_and_told() -> None:
    with collect_warnings() as warnings:
        assert "dt = 1 ms" in xir.from_rockpool(real(dt=...)).text
    assert [w.code for w in warnings] == ["XIR240"]
    with collect_warnings() as warnings:
        assert "dt = 2 ms" in xir.from_rockpool(real(dt=...), dt=2e-3).text
    assert warnings == []
    with pytest.raises(xir.CompileError, match="XIR240"):
        xir.from_rockpool(real(dt=...), strict=True)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"dash_mem": ...}, "dash_mem is missing"),
        ({"other": 1}, "there is no field 'other'"),
        ({"weights_in": np.full((2, 6), np.nan)}, "weights_in[0, 0] is nan"),
        ({"weights_in": [[0.5], [1, 2]]}, "this holds no real numbers, or a ragged list"),
        ({"weights_in": "text"}, "this holds no real numbers"),
        ({"weights_in": np.zeros((2, 6, 3)) + 0.5}, "(sources, neurons, 1 or 2 synapses)"),
        ({"weights_in": np.zeros((0, 6))}, "there are no inputs"),
        ({"weights_out": np.zeros((6, 0))}, "there are no outputs"),
        ({"weights_rec": np.zeros((6, 5))}, "weights_rec has shape (6, 5, 1)"),
        ({"weights_rec": None, "dash_mem": np.full(5000, 2.5)}, "at most 4096 are read"),
        ({"dash_mem": np.full(5, 2.5)}, "dash_mem has 5 numbers, needs 6"),
        ({"dash_mem": np.full(6, 1e9)}, "dash_mem has 1e+09; log2(tau / dt) is -5 to 60"),
        ({"threshold": np.zeros(6)}, "threshold[0] is 0"),
        ({"threshold_out": np.array([1.0, -0.5])}, "threshold_out[1] is -0.5"),
        ({"weight_shift_in": 9}, "weight_shift_in is 9.0; a shift is 0 to 7"),
        ({"dt": 0}, "a time step is above 0"),
        ({"dt": [1e-3, 1e-3]}, "a time step is above 0"),
        ({"aliases": [[9], [], [], [], [], []]}, "a target is a hidden neuron between 0 and 5"),
        ({"aliases": [[3, 4], [], [], [], [], []]}, "a neuron has at most 1"),
        ({"bias": np.full(7, 0.1)}, "bias has 7 numbers, needs 6"),
    ],
)
def test_what_is_wrong_is_told(changes: dict[str, Any], message: str) -> None:
    told = refused(real(**changes))
    assert message in told
    assert "XIR230" in told


def test_everything_that_is_wrong_is_told_at_once() -> None:
    told = refused(real(dash_mem=np.full(5, 2.5), threshold=np.zeros(6), weight_shift_in=9))
    assert told.count("XIR230") == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"weights_in": [[0.5, 1]], "weights_out": [[1], [2, 3]]}', "ragged"),
        ('{"weights_in": [[0.5, "a"]], "weights_out": [[1]]}', 'weights_in: have "a" in a list'),
        ('{"weights_in": {"a": 1}, "weights_out": [[1]]}', "need a number, or lists of numbers"),
        ('{"weights_in": [[[[[0.5]]]]], "weights_out": [[1]]}', "deeply nested"),
        ('{"weights_in": [[0.5]], "weights_in": [[1]]}', "is there more than once"),
        ('{"weights_in": [[0.5]], "weights_out": [[1]]}', "dash_mem is missing"),
        ("[1]", "is no network of Rockpool"),
        ("{", "not JSON"),
    ],
)
def test_json_is_read_strictly(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "spec.json"
    path.write_text(text)
    with pytest.raises(xir.CompileError) as error:
        xir.from_rockpool(path)
    assert message in str(error.value)


EMPTY: list[Any] = [[[]] * 6, [], np.zeros((0, 2), np.int64)]


@pytest.mark.parametrize("none", EMPTY)
def test_lists_without_a_target_are_no_aliases(tmp_path: Path, none: Any) -> None:
    path = tmp_path / "spec.npz"
    numbers: Any = {**in_a_file(real()), "aliases": none}
    np.savez(path, **numbers)
    assert compiled(path).config.aliases == [[]] * 6


def test_lists_of_one_target_get_the_line_that_makes_rows_of_them(tmp_path: Path) -> None:
    path = tmp_path / "spec.npz"
    numbers: Any = {**in_a_file(real()), "aliases": [[3], [4], [5], [3], [4], [5]]}
    np.savez(path, **numbers)
    with pytest.raises(xir.CompileError, match=r"has shape \(6, 1\).*\n.*aliases = \[\(i, t\)"):
        xir.from_rockpool(path)


def test_pickled_objects_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "spec.npz"
    pickled: Any = {**in_a_file(real()), "aliases": None}
    np.savez(path, **pickled)
    with pytest.raises(xir.CompileError, match="leave out what is None"):
        xir.from_rockpool(path)


def test_something_else_is_refused(tmp_path: Path) -> None:
    assert "a int is neither a module of Rockpool nor" in refused(3)  # pyright: ignore[reportArgumentType]
    with pytest.raises(xir.CompileError, match="there is no file"):
        xir.from_rockpool(tmp_path / "none.npz")


def test_as_many_neurons_as_no_chip_has_are_refused_before_arrays_are_made() -> None:
    spec: Any = {**real(weights_rec=...), "dash_mem": np.zeros(1 << 20)}
    del spec["mapped_graph"]
    with pytest.raises(xir.ConfigError, match="at most 4096 are read"):
        XyloConfig.from_specification(**spec)
