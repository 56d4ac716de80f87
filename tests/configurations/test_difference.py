"""Each field of a configuration that differs is told, whatever else is equal."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from xir.config import XyloConfig
from xir.configurations import NamedConfiguration, Population, differences, unnamed


def config(**change: Any) -> XyloConfig:
    """One input, two hidden neurons with two synapses, one output; all weights 1."""
    fields: dict[str, Any] = {
        "weights_in": np.ones((1, 2, 2), int),
        "weights_rec": np.ones((2, 2, 2), int),
        "weights_out": np.ones((2, 1), int),
        "dash_syn_2": 3,
        **dict.fromkeys(("dash_mem", "dash_syn", "dash_mem_out", "dash_syn_out"), 3),
        **dict.fromkeys(("threshold", "threshold_out"), 30),
    }
    return XyloConfig.from_specification(**fields | change)


def changed(name: str, at: tuple[int, ...]) -> dict[str, Any]:
    values = np.array(config().to_specification()[name])
    values[at] += 1
    return {name: values}


def told(change: dict[str, Any]) -> list[str]:
    return differences(unnamed(config()), unnamed(config(**change)))


@pytest.mark.parametrize(
    ("name", "at", "line"),
    [
        ("weights_in", (0, 1, 0), "weights input -> hidden, synapse 0: 1 of 2 differ: [0, 1] 1, 2"),
        ("weights_in", (0, 1, 1), "weights input -> hidden, synapse 1: 1 of 2 differ: [0, 1] 1, 2"),
        (
            "weights_rec",
            (1, 0, 1),
            "weights hidden -> hidden, synapse 1: 1 of 4 differ: [1, 0] 1, 2",
        ),
        ("weights_out", (1, 0), "weights hidden -> output: 1 of 2 differ: [1, 0] 1, 2"),
        ("dash_mem", (1,), "dash_mem of hidden: 1 of 2 differ: [1] 3, 4"),
        ("dash_syn", (0,), "dash_syn of hidden: 1 of 2 differ: [0] 3, 4"),
        ("dash_syn_2", (1,), "dash_syn_2 of hidden: 1 of 2 differ: [1] 3, 4"),
        ("threshold", (1,), "threshold of hidden: 1 of 2 differ: [1] 30, 31"),
        ("dash_mem_out", (0,), "dash_mem of output: 1 of 1 differ: [0] 3, 4"),
        ("dash_syn_out", (0,), "dash_syn of output: 1 of 1 differ: [0] 3, 4"),
        ("threshold_out", (0,), "threshold of output: 1 of 1 differ: [0] 30, 31"),
    ],
)
def test_one_number_that_differs_is_one_line(name: str, at: tuple[int, ...], line: str) -> None:
    assert told(changed(name, at)) == [line]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"device": "xylo-audio3"}, "device: xylo-audio2, xylo-audio3"),
        ({"dt": 2e-3}, "time step in seconds: 0.001, 0.002"),
        ({"weight_shift_in": 2}, "shift of the weights from inputs: 0, 2"),
        ({"weight_shift_rec": 2}, "shift of the weights between hidden neurons: 0, 2"),
        ({"weight_shift_out": 2}, "shift of the weights to outputs: 0, 2"),
        ({"aliases": [[1], []]}, "alias of hidden: 1 of 2 differ: [0] none, hidden[1]"),
    ],
)
def test_what_is_one_for_the_core_is_one_line(change: dict[str, Any], line: str) -> None:
    assert told(change) == [line]


def test_a_second_synapse_that_one_of_two_lacks_is_told() -> None:
    single = config(
        weights_in=np.ones((1, 2, 1), int), weights_rec=np.ones((2, 2, 1), int), dash_syn_2=0
    )
    lines = differences(unnamed(config()), unnamed(single))
    assert "synapses of a hidden neuron: 2, 1" in lines
    assert "weights input -> hidden, synapse 1: 2 of 2 differ: [0, 0] 1, 0; [0, 1] 1, 0" in lines


def test_names_places_and_readings_are_told() -> None:
    def named(hidden: tuple[Population, ...], output: Population) -> NamedConfiguration:
        return dataclasses.replace(
            unnamed(config()), hidden=hidden, outputs=(output,), has_names=True
        )

    a, b = Population("a", range(1)), Population("b", range(1, 2))
    first = named((a, b), Population("y", range(1)))
    assert differences(first, first) == []
    swapped = named(
        (Population("b", range(1)), Population("a", range(1, 2))), Population("y", range(1))
    )
    assert differences(first, swapped) == ["population a: at 0, at 1", "population b: at 1, at 0"]
    renamed = named((a, Population("c", range(1, 2))), Population("y", range(1), "vmem"))
    assert differences(first, renamed) == [
        "population b: called c in the second",
        "output y: read as spikes, vmem",
    ]
    joined = named((Population("a", range(2)),), Population("y", range(1)))
    assert differences(first, joined) == [
        "population a: 1 neurons, 2",
        "population b (1): only in the first",
    ]


@pytest.mark.parametrize(("wrong", "shown"), [(3, 3), (4, 3)])
def test_the_first_places_are_quoted(wrong: int, shown: int) -> None:
    spec: dict[str, Any] = {
        "weights_in": np.ones((1, 9), int),
        "weights_out": np.ones((9, 1), int),
        **dict.fromkeys(("dash_mem", "dash_syn", "dash_mem_out", "dash_syn_out"), 3),
        **dict.fromkeys(("threshold", "threshold_out"), 30),
    }
    changed: dict[str, Any] = {**spec, "threshold": [31] * wrong + [30] * (9 - wrong)}
    aliases: Any = [[neuron + 1] if neuron < wrong else [] for neuron in range(9)]
    tied: dict[str, Any] = {**spec, "aliases": aliases}
    first = unnamed(XyloConfig.from_specification(**spec))
    for what in (changed, tied):
        (line,) = differences(first, unnamed(XyloConfig.from_specification(**what)))
        assert f": {wrong} of 9 differ: " in line
        assert line.endswith("; ..") == (wrong > shown)
        assert line.removesuffix("; ..").count("[") - line.count("hidden[") == shown
