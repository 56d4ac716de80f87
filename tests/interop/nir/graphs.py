"""NIR files made by hand with h5py, and small networks in them."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import h5py
import numpy as np

from xir.compiler import Program
from xir.diagnostics.messages import CompileError, Diagnostic, collect_warnings
from xir.interop.nir.importer import Imported, import_graph
from xir.interop.nir.settings import Settings

h5: Any = h5py
"""The package without its types, which cover half of it."""

Fields = Mapping[str, Any]
Nodes = Mapping[str, Any]
"""Name -> fields with ``type``; or a graph, a pair of nodes and edges."""
Edges = Sequence[tuple[str, str]]


def write_graph(group: Any, nodes: Nodes, edges: Edges, packing: str | None = "gzip") -> None:
    """A graph into an open group, as ``nir.write`` lays it out."""
    group["type"] = "NIRGraph"
    pairs = np.array([list(edge) for edge in edges], dtype=object).reshape(-1, 2)
    group.create_dataset("edges", data=pairs, dtype=h5.string_dtype())
    inner = group.create_group("nodes")
    for name, node in nodes.items():
        made = inner.create_group(name)
        if isinstance(node, tuple):
            write_graph(made, *cast("tuple[Nodes, Edges]", node), packing)
            continue
        for field, value in node.items():
            if isinstance(value, np.ndarray) and value.ndim:
                made.create_dataset(field, data=value, compression=packing)
            else:
                made[field] = value


def nir_bytes(
    nodes: Nodes,
    edges: Edges,
    version: str | None = "1.0.8",
    metadata: Mapping[str, Any] | None = None,
    is_small: bool = False,
) -> bytes:
    """The bytes of a NIR file; ``is_small`` in the form of HDF5 that takes least room."""
    file = io.BytesIO()
    with h5.File(file, "w", libver="latest" if is_small else None) as root:
        if version is not None:
            root["version"] = version
        write_graph(root.create_group("node"), nodes, edges, None if is_small else "gzip")
        for name, value in (metadata or {}).items():
            root[f"node/metadata/{name}"] = value
    return file.getvalue()


def written(path: Path, nodes: Nodes, edges: Edges, **options: Any) -> Path:
    """A NIR file on the disk."""
    path.write_bytes(nir_bytes(nodes, edges, **options))
    return path


def imported(data: bytes, **settings: Any) -> Imported:
    """The program of a file."""
    return import_graph(io.BytesIO(data), "net.nir", "arrays.npz", Settings(**settings))


def warnings_of(data: bytes, **settings: Any) -> list[Diagnostic]:
    """What is warned of when a file is read."""
    with collect_warnings() as warnings:
        imported(data, **settings)
    return warnings


def errors_of(data: bytes, **settings: Any) -> list[tuple[str, str, str]]:
    """(code, place, message) of each error of a file that is refused."""
    from xir.diagnostics.messages import place_without_line

    try:
        imported(data, **settings)
    except CompileError as e:
        return [
            (d.code or "", place_without_line(d.location) or "", d.message) for d in e.diagnostics
        ]
    return []


def compiled(network: Imported, **options: Any) -> Program:
    """The program of a NIR network, compiled without a run."""
    import xir

    with collect_warnings():
        return xir.compile(network, quantize="channel", **options)


def spikes_of(
    program: Program,
    name: str,
    counts: np.ndarray[Any, Any],
    *,
    realized: bool = False,
    ideal: bool = False,
) -> np.ndarray[Any, Any]:
    """
    The spikes (steps, neurons) of a population in real numbers: as it is meant, or ``realized``, of
    neurons as the chip has them, which know no ``max_spikes``; ``ideal`` is without the limits of
    the chip.
    """
    from xir.ir.float_network import as_the_chip_spikes
    from xir.reference import simulate

    network = as_the_chip_spikes(program.realized) if realized else program.reference
    run = simulate(network, counts, ideal=ideal)
    (population,) = (p for p in network.populations if p.name == name)
    return np.asarray(run.spikes[:, population.neurons])


def lif(n: int, tau: float = 0.01, *, gain: float | None = None, **more: Any) -> Fields:
    """A LIF; ``gain`` is r, one over an Euler step of 1 ms if it is not given."""
    fields = {
        "type": "LIF",
        "tau": np.full(n, tau),
        "r": np.full(n, tau / 1e-3 if gain is None else gain),
        "v_leak": np.zeros(n),
        "v_threshold": np.ones(n),
        "v_reset": np.zeros(n),
    }
    return {**fields, **more}


def cuba(n: int, tau_mem: float = 0.02, tau_syn: float = 0.01, **more: Any) -> Fields:
    """A CubaLIF with the gains of an Euler step of 1 ms."""
    fields = {
        "type": "CubaLIF",
        "tau_mem": np.full(n, tau_mem),
        "tau_syn": np.full(n, tau_syn),
        "r": np.full(n, tau_mem / 1e-3),
        "w_in": np.full(n, tau_syn / 1e-3),
        "v_leak": np.zeros(n),
        "v_threshold": np.ones(n),
        "v_reset": np.zeros(n),
    }
    return {**fields, **more}


def linear(rows: int, columns: int, seed: int = 0, scale: float = 0.5) -> Fields:
    """Weights that are drawn."""
    rng = np.random.default_rng(seed)
    return {"type": "Linear", "weight": rng.normal(0.1, scale, (rows, columns))}


def ends(n: int, m: int) -> Nodes:
    """An Input of n channels and an Output of m."""
    return {
        "input": {"type": "Input", "shape": np.array([n])},
        "output": {"type": "Output", "shape": np.array([m])},
    }


def chain(*neurons: Fields, inputs: int = 4) -> tuple[Nodes, Edges]:
    """Weights and neurons in turn, from an input to an output."""
    nodes: dict[str, Any] = {}
    edges: list[tuple[str, str]] = []
    before, width = "input", inputs
    for number, neuron in enumerate(neurons, 1):
        n = len(np.atleast_1d(neuron.get("tau", neuron.get("tau_mem", neuron.get("r")))))
        nodes |= {f"w{number}": linear(n, width, number), f"n{number}": neuron}
        edges += [(before, f"w{number}"), (f"w{number}", f"n{number}")]
        before, width = f"n{number}", n
    return {**ends(inputs, width), **nodes}, [*edges, (before, "output")]


def drawn(steps: int, channels: int, seed: int = 0, rate: float = 0.25) -> np.ndarray[Any, Any]:
    """Spikes that are drawn."""
    return (np.random.default_rng(seed).random((steps, channels)) < rate).astype(np.int64)
