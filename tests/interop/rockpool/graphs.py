"""Graphs as Rockpool makes them, of objects that look like its own; and recordings of real ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from xir.numbers.arrays import NumpyArray

FOLDER = Path(__file__).parent / "recordings"
NAMES = sorted(path.stem for path in FOLDER.glob("*.npz"))


class Node:
    """What modules share: a channel."""

    def __init__(self) -> None:
        self.source_modules: list[Any] = []
        self.sink_modules: list[Any] = []


class Holder:
    """A graph: its ends."""

    def __init__(self, inputs: Sequence[Node], outputs: Sequence[Node]) -> None:
        self.input_nodes, self.output_nodes = list(inputs), list(outputs)


class Network:
    """A module of Rockpool, by its graph."""

    def __init__(self, graph: Any) -> None:
        self.graph = graph

    def as_graph(self) -> Any:
        return self.graph


def module(
    kind: str, name: str, inputs: Sequence[Node], outputs: Sequence[Node], **fields: Any
) -> Any:
    """A module of the class ``kind`` between nodes."""
    made: Any = type(kind, (), {})()
    made.name = name
    made.input_nodes, made.output_nodes = list(inputs), list(outputs)
    made.computational_module = fields.pop("computational_module", None)
    for key, value in fields.items():
        setattr(made, key, value)
    for node in inputs:
        node.sink_modules.append(made)
    for node in outputs:
        node.source_modules.append(made)
    return made


def nodes(count: int) -> list[Node]:
    return [Node() for _ in range(count)]


def weights(inputs: Sequence[Node], outputs: Sequence[Node], matrix: Any, **fields: Any) -> Any:
    return module("LinearWeights", "Linear_'w'_1", inputs, outputs, weights=matrix, **fields)


def neurons(inputs: Sequence[Node], outputs: Sequence[Node], **fields: Any) -> Any:
    """LIF neurons with time constants of 20 ms and 10 ms, and a step of 1 ms."""
    values: dict[str, Any] = {
        "tau_mem": np.full(len(outputs), 0.02),
        "tau_syn": np.full(len(inputs), 0.01),
        "threshold": np.ones(len(outputs)),
        "bias": np.zeros(len(outputs)),
        "dt": 1e-3,
    }
    kind = fields.pop("kind", "LIFNeuronWithSynsRealValue")
    name = fields.pop("name", "LIF_'n'_1")
    return module(kind, name, inputs, outputs, **{**values, **fields})


def chain(
    first: dict[str, Any] | None = None,
    last: dict[str, Any] | None = None,
    matrix: Any = None,
    **of_weights: Any,
) -> Network:
    """2 inputs, 3 neurons, 2 neurons; fields of the neurons and of the first weights can differ."""
    draw = np.random.default_rng(3)
    ends = nodes(2), nodes(3), nodes(3), nodes(2), nodes(2)
    first_matrix = draw.normal(size=(2, 3)) if matrix is None else matrix
    weights(ends[0], ends[1], first_matrix, **of_weights)
    neurons(ends[1], ends[2], **{"name": "LIF_'a'_1", **(first or {})})
    weights(ends[2], ends[3], draw.normal(size=(3, 2)))
    neurons(ends[3], ends[4], **{"name": "LIF_'b'_1", **(last or {})})
    return Network(Holder(ends[0], ends[4]))


class Recording(NamedTuple):
    """A network that was run by Rockpool."""

    network: Network
    input: NumpyArray
    """(T, Nin) counts"""
    output: NumpyArray
    """(T, Nout) counts"""


def recording(name: str) -> Recording:
    """A recording as objects that look like the graph it was made from."""
    with np.load(FOLDER / f"{name}.npz") as arrays:
        graph: dict[str, Any] = json.loads(str(arrays["graph"]))
        made = nodes(graph["nodes"])
        for i, entry in enumerate(graph["modules"]):
            own: Any = type(entry["computed_by"], (), {})()
            fields: dict[str, Any] = {}
            for key in arrays.files:
                number, _, field = key.partition(".")
                if number != str(i):
                    continue
                if field.startswith("own."):
                    setattr(own, field.removeprefix("own."), arrays[key])
                else:
                    fields[field] = arrays[key]
            if "leak_mode" in entry:
                own.leak_mode = entry["leak_mode"]
            inputs = [made[n] for n in of_numbers(entry["inputs"])]
            outputs = [made[n] for n in of_numbers(entry["outputs"])]
            fields["computational_module"] = own
            module(entry["class"], entry["name"], inputs, outputs, **fields)
        ends = [[made[n] for n in of_numbers(graph[side])] for side in ("inputs", "outputs")]
        return Recording(Network(Holder(*ends)), arrays["input"], arrays["output"])


def of_numbers(values: Any) -> list[int]:
    return [int(value) for value in values]
