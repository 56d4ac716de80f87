"""
Networks that frameworks wrote and ran: the float reference of the program that they become spikes
as they did.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from tests.interop.nir.graphs import Edges, compiled, imported, nir_bytes, spikes_of
from xir.interop.nir.importer import Imported

FOLDER = Path(__file__).parent / "recordings"


class Recording(NamedTuple):
    """A network and what its framework made of an input."""

    data: bytes
    counts: np.ndarray[Any, Any]
    spikes: dict[str, np.ndarray[Any, Any]]
    """Path of a node -> (steps, neurons)."""


def recording(name: str) -> Recording:
    with np.load(FOLDER / f"{name}.npz") as file:
        arrays = {key: file[key] for key in file.files}
    nodes, edges = graph(arrays, "")
    version = str(arrays["@version"])
    metadata = {
        key[1:]: value.item()
        for key, value in arrays.items()
        if key.startswith("@") and not key.startswith(("@spikes", "@input", "@version"))
    }
    spikes = {k.removeprefix("@spikes/"): v for k, v in arrays.items() if k.startswith("@spikes/")}
    data = nir_bytes(nodes, edges, version, metadata)
    return Recording(data, arrays["@input"].astype(np.int64), spikes)


def graph(arrays: dict[str, Any], prefix: str) -> tuple[dict[str, Any], Edges]:
    """The nodes and edges below a path."""
    nodes: dict[str, Any] = {}
    for key, value in arrays.items():
        rest = key.removeprefix(prefix)
        if key.startswith("@") or not key.startswith(prefix) or "/" not in rest:
            continue
        name = rest.split("/")[0]
        if f"{prefix}{name}/edges" in arrays:
            nodes[name] = graph(arrays, f"{prefix}{name}/")
        else:
            field = rest.split("/")[1]
            nodes.setdefault(name, {})[field] = str(value) if value.dtype.kind == "U" else value
    edges = [(str(a), str(b)) for a, b in arrays[f"{prefix}edges"]]
    return nodes, edges


def beside(
    network: Imported, run: Recording, path: str, *, realized: bool = False
) -> tuple[Any, Any]:
    """
    The spikes of a population in xir, as it is meant or ``realized``, its latency taken off, and
    those of the framework.
    """
    name = network.report.names[path]
    outputs = [out for out in network.report.latency if out.startswith(name)]
    steps = len(run.counts)
    silent = np.zeros((12, run.counts.shape[1]), np.int64)
    counts = np.concatenate([run.counts, silent])
    found = spikes_of(compiled(network), name, counts, realized=realized)
    late = network.report.latency[outputs[0]] - (outputs[0] != name) if outputs else None
    if late is None:
        differences = [(found[k : k + steps] != run.spikes[path]).sum() for k in range(8)]
        late = int(np.argmin(differences))
    return found[late : late + steps], run.spikes[path]


EULER = {"dialect": "euler", "file_dt": 1e-3, "reset": "subtract", "spikes": "many"}
EXACT: dict[str, dict[str, Any]] = {
    "snntorch-leaky-subtract": {"dialect": "snntorch"},
    "snntorch-rleaky-one-to-one": {"dialect": "snntorch"},
    "snntorch-synaptic": {"dialect": "snntorch"},
    "snntorch-conv2d-avgpool": {"dialect": "snntorch"},
    "sinabs-lif": {"dialect": "sinabs"},
    "rockpool-liftorch": {},
    "hand-cuba-chain": EULER,
    "hand-conv1d": EULER,
    "hand-conv2d-same-avgpool": EULER,
    "hand-delay": EULER,
    "hand-nested": EULER,
    "hand-metadata-dt": {"spikes": "many"},
    "hand-residual": {**EULER, "align": True},
    # To 0, which the program says by a word.
    "norse-head-lifbox": {"dialect": "norse"},
    "norse-v110-lifbox": {"dialect": "norse-1.1"},
    "spikingjelly-lif": {"dialect": "spikingjelly"},
    "spikingjelly-plif": {"dialect": "spikingjelly"},
    "spikingjelly-conv1d": {"dialect": "spikingjelly"},
}


@pytest.mark.parametrize("name", EXACT)
def test_every_spike_is_that_of_the_framework(name: str) -> None:
    run = recording(name)
    network = imported(run.data, outputs="relay", **EXACT[name])
    for path in run.spikes:
        found, wanted = beside(network, run, path)
        # What is read through a relay spikes once in a step at most: its hidden population counts.
        if (
            path in network.report.names
            and network.report.names[path] not in network.report.latency
        ):
            assert (found != wanted).sum() == 0, path
            assert wanted.sum() > 10


DIRECT = ["sinabs-lif", "hand-cuba-chain", "hand-conv1d", "snntorch-leaky-subtract"]


@pytest.mark.parametrize("name", [*DIRECT, "snntorch-rleaky-one-to-one"])
def test_an_output_without_a_relay_is_meant_as_that_of_the_framework(name: str) -> None:
    run = recording(name)
    network = imported(run.data, **EXACT[name])
    assert "dash_syn" not in network.text
    *_, path = run.spikes
    found, wanted = beside(network, run, path)
    assert (found == wanted).all()
    assert wanted.sum() > 10


RESETS: dict[str, dict[str, Any]] = {
    "snntorch-synaptic": {"dialect": "snntorch"},
    "snntorch-conv2d-avgpool": {"dialect": "snntorch"},
    "norse-head-lifbox": {"dialect": "norse"},
    "norse-v110-lifbox": {"dialect": "norse-1.1"},
    "norse-head-lifbox-leak-reset-bias": {"dialect": "norse"},
    "spikingjelly-lif": {"dialect": "spikingjelly"},
    "spikingjelly-plif": {"dialect": "spikingjelly"},
    "spikingjelly-conv1d": {"dialect": "spikingjelly"},
    "nengo-lif": {"dialect": "nengo"},
    "hand-v-reset-v-leak": {**EULER, "reset": "zero", "spikes": "one"},
}
ONE_SPIKE = 1
"""What a rate error is judged to within: the runs have 80 to 400 spikes."""

BUSY = {"norse-head-lifbox-leak-reset-bias": 0.05, "spikingjelly-conv1d": 0.08}
"""Rate errors where neurons of the chip spike several times a step, those of the framework once."""


@pytest.mark.parametrize("name", RESETS)
def test_other_resets_are_right_on_average(name: str) -> None:
    run = recording(name)
    network = imported(run.data, outputs="relay", **RESETS[name])
    path = next(iter(run.spikes))
    found, wanted = beside(network, run, path, realized=True)
    error = BUSY.get(name, 0.03)
    assert abs(found.sum() - wanted.sum()) <= error * wanted.sum() + ONE_SPIKE
    # Read as the chip's own reset, far more neurons spike.
    if network.report.lines[2].text.startswith("to v_reset"):
        plain = imported(run.data, outputs="relay", **{**RESETS[name], "reset": "subtract"})
        many, _ = beside(plain, run, path)
        assert many.sum() > 1.1 * wanted.sum()


@pytest.mark.parametrize("name", RESETS)
def test_the_error_of_a_reset_is_predicted(name: str, tmp_path: Path) -> None:
    """On the stimuli of the run itself the prediction is what the chip's neurons do."""
    run = recording(name)
    np.savez(tmp_path / "own.npz", spikes=run.counts)
    settings = {**RESETS[name], "stimuli": tmp_path / "own.npz"}
    network = imported(run.data, outputs="relay", **settings)
    path = next(iter(run.spikes))
    found, wanted = beside(network, run, path, realized=True)
    said = next(p for p in network.report.predictions if p.population == network.report.names[path])
    assert said.original == wanted.sum()
    assert abs(said.program - found.sum()) <= 1
    drawn = imported(run.data, outputs="relay", **RESETS[name])
    (guess,) = (p for p in drawn.report.predictions if p.population == said.population)
    assert guess.rate_error <= 0.04


def test_a_hidden_neuron_that_is_read_and_recurrent_gets_a_relay() -> None:
    run = recording("snntorch-rleaky-one-to-one")
    network = imported(run.data, dialect="snntorch")
    assert network.report.latency == {"n3": 1}
    network = imported(run.data, dialect="snntorch", outputs="relay")
    found, wanted = beside(network, run, "3")
    assert (found == wanted).all()
    out = spikes_of(compiled(network), "n3_out", np.concatenate([run.counts, run.counts[:2] * 0]))
    assert (out[2:] == wanted).all()
