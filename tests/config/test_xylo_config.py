"""The configuration of a core: what it accepts, what it refuses and how it says so."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.sim.drawing import draw_config
from xir.config.xylo_config import ConfigError, XyloConfig


def specification(**changes: Any) -> dict[str, Any]:
    """A core of 2 inputs, 3 hidden neurons and 1 output; ``...`` as a value removes a field."""
    spec: dict[str, Any] = {
        "weights_in": [[1, 2, 3], [4, 5, -128]],
        "weights_rec": [[0, 1, 0], [0, 0, 0], [7, 0, 127]],
        "weights_out": [[1], [-2], [3]],
        "dash_mem": [1, 2, 15],
        "dash_syn": 3,
        "threshold": [10, -5, 32767],
        "dash_mem_out": 4,
        "dash_syn_out": [5],
        "threshold_out": 20,
    }
    spec.update(changes)
    return {name: value for name, value in spec.items() if value is not ...}


def test_fields_have_their_types_and_full_sizes() -> None:
    config = XyloConfig.from_specification(**specification())
    assert config.weights_in.shape == (2, 3, 1)
    assert config.weights_rec.shape == (3, 3, 1)
    assert (config.n_inputs, config.n_hidden, config.n_outputs, config.n_synapses) == (2, 3, 1, 1)
    assert config.dash_syn.tolist() == [3, 3, 3]
    assert config.alias.tolist() == [-1, -1, -1]
    assert config.fan_out.tolist() == [1, 0, 2]
    assert {config.weights_in.dtype, config.weights_out.dtype} == {np.dtype(np.int8)}
    assert {config.threshold.dtype, config.bias.dtype, config.alias.dtype} == {np.dtype(np.int16)}
    assert {config.dash_mem.dtype, config.dash_syn_2.dtype} == {np.dtype(np.uint8)}
    assert (config.bias_enable, config.dt, config.device) == (False, 1e-3, "xylo-audio2")


def test_arrays_are_read_only_copies() -> None:
    weights = np.ones((2, 3), np.int8)
    config = XyloConfig.from_specification(**specification(weights_in=weights))
    weights[:] = 9
    assert config.weights_in.max() == 1
    with pytest.raises(ValueError, match="read-only"):
        config.weights_in[0, 0, 0] = 2


def test_equal_by_value() -> None:
    one, two = (XyloConfig.from_specification(**specification()) for _ in range(2))
    other = XyloConfig.from_specification(**specification(weight_shift_in=1))
    assert one == two
    assert hash(one) == hash(two)
    assert one != other
    assert one != "a core"
    assert len({one, two, other}) == 2


def test_round_trip_through_a_specification() -> None:
    for seed in range(100):
        config = draw_config(np.random.default_rng(seed))
        assert XyloConfig.from_specification(**config.to_specification()) == config


def test_an_alias_of_neuron_0_is_kept() -> None:
    config = XyloConfig.from_specification(**specification(aliases=[[2], [], []]))
    assert config.alias.tolist() == [2, -1, -1]
    assert config.aliases == [[2], [], []]


def test_fewer_expansion_neurons_and_scalars() -> None:
    config = XyloConfig.from_specification(
        **specification(weights_in=[[1], [2]], weights_out=[[5], [6]], threshold=30)
    )
    assert config.weights_in[:, :, 0].tolist() == [[1, 0, 0], [2, 0, 0]]
    assert config.weights_out.tolist() == [[5], [6], [0]]
    assert config.threshold.tolist() == [30, 30, 30]


def test_without_recurrent_weights_the_largest_field_counts() -> None:
    config = XyloConfig.from_specification(
        **specification(weights_rec=..., dash_mem=4, threshold=9, weights_out=np.ones((5, 1)))
    )
    assert config.n_hidden == 5
    assert not config.weights_rec.any()


def test_flat_weights_belong_to_the_first_synapse() -> None:
    recurrent = np.ones((3, 3, 2))
    config = XyloConfig.from_specification(**specification(weights_rec=recurrent, dash_syn_2=7))
    assert config.weights_in[:, :, 0].any()
    assert not config.weights_in[:, :, 1].any()
    assert config.fan_out.tolist() == [3, 3, 3]


def test_rockpool_names_and_its_graph() -> None:
    config = XyloConfig.from_specification(
        **specification(bias_hidden=[0, 2, 0], mapped_graph=object())
    )
    assert config.bias.tolist() == [0, 2, 0]
    assert config.bias_enable
    off = XyloConfig.from_specification(**specification(bias=1, bias_enable=False))
    assert not off.bias_enable


def test_whole_floats_are_whole_numbers() -> None:
    floats: dict[str, Any] = {
        name: np.asarray(value, float) for name, value in specification().items()
    }
    assert XyloConfig.from_specification(**floats) == XyloConfig.from_specification(
        **specification()
    )


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"weights_in": [[1, 2, 128], [0, 0, 0]]}, r"weights_in\[0, 2, 0\] is 128; .*-128 and 127"),
    ({"weights_rec": np.full((3, 3), 300)}, r"weights_rec\[0, 0, 0\] is 300.*9 values"),
    ({"weights_out": [[0], [0.5], [0]]}, r"weights_out\[1, 0\] is 0.5; .*whole number"),
    ({"weights_out": [[0], [np.nan], [0]]}, r"weights_out\[1, 0\] is nan"),
    ({"threshold": [1, np.inf, 1]}, r"threshold\[1\] is inf"),
    ({"threshold": [1, 32768, 1]}, r"threshold\[1\] is 32768; .*-32768 and 32767"),
    ({"threshold": 1j}, "threshold: values of type complex128"),
    ({"threshold": [None, 1, 2]}, "threshold: values of type object"),
    ({"threshold": [[1], [1, 2]]}, "threshold: a ragged list"),
    ({"threshold": True}, "threshold: values of type bool"),
    ({"dash_mem": [0, 16, 1]}, r"dash_mem\[1\] is 16; .*0 and 15"),
    ({"dash_syn": -1}, r"dash_syn\[0\] is -1"),
    ({"bias": 40000}, r"bias\[0\] is 40000"),
    ({"threshold": [1, 2]}, r"threshold has shape \(2,\), needs \(3,\)"),
    ({"dash_syn_out": [1, 2]}, r"dash_syn_out has shape \(2,\), needs \(1,\)"),
    (
        {"weights_rec": np.zeros((3, 2))},
        r"weights_rec has shape \(3, 2, 1\), needs \(3, 3, 1\)",
    ),
    ({"weights_in": [1, 2, 3]}, r"weights_in has shape \(3,\)"),
    ({"weights_in": [[1], [1, 2]]}, "weights_in: a ragged list"),
    ({"weights_in": np.zeros((2, 3, 3))}, r"weights_in has shape \(2, 3, 3\)"),
    ({"weights_in": np.zeros((2, 4))}, "4 hidden neurons, but the other fields have 3"),
    ({"weights_out": [1, 2, 3]}, r"weights_out has shape \(3,\)"),
    ({"weights_rec": np.ones((3, 3, 2))}, "dash_syn_2 is missing"),
    ({"dash_syn_2": 3}, "the core has one synapse"),
    ({"weight_shift_in": 8}, "weight_shift_in is 8; .*0 and 7"),
    ({"weight_shift_rec": 1.5}, "weight_shift_rec is 1.5"),
    ({"aliases": [[1, 2], [], []]}, r"aliases\[0\] has 2 targets; a neuron has at most 1"),
    ({"aliases": [[3], [], []]}, r"aliases\[0\] is \[3\]; .*0 and 2"),
    ({"aliases": [[], [-1], []]}, r"aliases\[1\] is \[-1\]"),
    ({"aliases": [[[1, 2], 3], [], []]}, r"aliases\[0\] has 2 targets"),
    ({"aliases": [[[1]], [], []]}, r"aliases\[0\] is \[\[1\]\]"),
    ({"aliases": [1, [], []]}, r"aliases\[0\] is 1; it must be a list"),
    ({"aliases": 1}, "aliases must be a list"),
    ({"weights_out": [[1], [1, 2], [3]]}, "weights_out: a ragged list"),
    ({"bias": [[1], [1, 2], 0]}, "bias: a ragged list"),
    ({"aliases": [[], []]}, "aliases has 2 lists, needs 3"),
    ({"dt": 0}, "dt is 0"),
    ({"dt": float("nan")}, "dt is nan"),
    ({"bias_enable": 2}, "bias_enable is 2"),
    ({"bias_enable": np.zeros(0, bool)}, r"bias_enable is array\(\[\], dtype=bool\)"),
    ({"threshold": np.zeros(0, "S1")}, "needs"),
    ({"device": "xylo-9"}, "no device 'xylo-9'; there are: xylo-audio2"),
    ({"threshold": ...}, "threshold is missing; it has no default"),
    ({"dash_mem": ...}, "dash_mem is missing"),
    ({"treshold": 1}, "no field 'treshold'; there are: weights_in, "),
    ({"bias": 1, "bias_hidden": 1}, "two names of one field"),
]


@pytest.mark.parametrize(("changes", "message"), REFUSED)
def test_what_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        XyloConfig.from_specification(**specification(**changes))


def test_several_problems_come_together() -> None:
    with pytest.raises(ConfigError) as caught:
        XyloConfig.from_specification(**specification(dash_mem=99, weight_shift_out=9, dt=-1))
    assert len(caught.value.problems) == 3
    assert [p.split()[0] for p in caught.value.problems] == [
        "dash_mem[0]",
        "weight_shift_out",
        "dt",
    ]


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ((17, 3, 1), "input channels .*: have 17, limit 16 on XyloAudio 2"),
        ((1, 1001, 1), "hidden neurons .*: have 1001, limit 1000 on XyloAudio 2"),
        ((1, 3, 9), "output neurons .*: have 9, limit 8 on XyloAudio 2"),
    ],
)
def test_the_device_has_limits(counts: tuple[int, int, int], message: str) -> None:
    n_inputs, n_hidden, n_outputs = counts
    with pytest.raises(ConfigError, match=message):
        XyloConfig.from_specification(
            weights_in=np.zeros((n_inputs, n_hidden)),
            weights_out=np.zeros((n_hidden, n_outputs)),
            dash_mem=1,
            dash_syn=1,
            dash_mem_out=1,
            dash_syn_out=1,
            threshold=1,
            threshold_out=1,
        )


def test_the_fan_out_memory_has_limits() -> None:
    spec = specification(
        weights_in=np.ones((1, 300)),
        weights_out=np.ones((300, 1)),
        weights_rec=...,
        dash_mem=1,
        threshold=1,
    )
    recurrent = np.zeros((300, 300))
    recurrent[4, :256] = 1
    with pytest.raises(ConfigError, match=r"more than 255; neuron 4 has 256; .*XIR106"):
        XyloConfig.from_specification(**spec, weights_rec=recurrent)
    recurrent[:, :107] = 1
    with pytest.raises(ConfigError, match=r"have 32249 .*, limit 32000 .*XIR105"):
        XyloConfig.from_specification(**spec, weights_rec=recurrent)
