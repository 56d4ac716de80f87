"""
Record networks of Rockpool, their graphs and what they do, for tests that run without it:

    PYTHONPATH=. python -m tests.interop.rockpool.record

needs ``rockpool`` (3.1) and ``torch``. A recording is ``NAME.npz`` with the graph as JSON, the
fields of modules as arrays, ``input`` (T, Nin) and ``output`` (T, Nout) as counts; ``NAME.json`` is
what ``net.save`` writes.
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

FOLDER = Path(__file__).parent / "recordings"
STEPS = 100
SEED = 4
DT = 1e-3


def package(name: str) -> Any:
    """A package that has no types."""
    return import_module(name)


def networks() -> dict[str, tuple[Any, int]]:
    """Name -> network of Rockpool and its number of inputs."""
    torch, combinators, modules, nets = (
        package(name)
        for name in (
            *("torch", "rockpool.nn.combinators"),
            *("rockpool.nn.modules", "rockpool.nn.networks"),
        )
    )
    Sequential, Residual = combinators.Sequential, combinators.Residual
    LIFTorch, LIFBitshiftTorch = modules.LIFTorch, modules.LIFBitshiftTorch

    torch.manual_seed(SEED)

    def linear(rows: int, columns: int, size: float = 0.14, **options: Any) -> Any:
        weight = (torch.randn(rows, columns) + 0.6) * size / rows
        return modules.LinearTorch((rows, columns), weight=weight, **options)

    def last(n: int, **options: Any) -> Any:
        return LIFTorch(n, dt=DT, max_spikes_per_dt=1, **options)

    def tensor(*values: Any) -> Any:
        return torch.tensor(values)

    def louder(parameters: Any, size: float) -> None:
        for name, value in parameters.items():
            if isinstance(value, dict):
                louder(value, size)
            elif name == "weight":
                value.data = (torch.randn(*value.shape) + 0.6) * size / len(value)

    synnet = nets.SynNet(
        n_classes=2,
        n_channels=4,
        size_hidden_layers=[8, 6],
        time_constants_per_layer=[2, 3],
        dt=DT,
    )
    louder(synnet.parameters(), 1.5)
    wavesense = nets.WaveSenseNet(
        dilations=[2, 4, 8],
        n_classes=2,
        n_channels_in=4,
        n_channels_res=4,
        n_channels_skip=4,
        n_hidden=4,
        dt=DT,
    )
    louder(wavesense.parameters(), 0.07)
    wavesense.spk_out.max_spikes_per_dt = torch.tensor(1.0)
    uneven = {
        "tau_mem": tensor(0.02, 0.03, 0.011, 0.05),
        "tau_syn": tensor([0.01], [0.02], [0.005], [0.03]),
        "threshold": tensor(0.5, 1.0, 0.7, 1.3),
        "bias": tensor(0.01, 0.0, -0.02, 0.03),
    }
    syns = tensor(*([[0.01, 0.03]] * 4))
    shifts = {"leak_mode": "bitshifts", "dash_mem": tensor(3.0, 2.0, 5.0), "dash_syn": tensor(2.0)}
    return {
        "chain": (
            Sequential(linear(3, 4), LIFTorch(4, dt=DT, **uneven), linear(4, 3), last(3)),
            3,
        ),
        "recurrent-two-synapses": (
            Sequential(
                linear(3, 8),
                LIFTorch(
                    (8, 4),
                    tau_syn=syns,
                    dt=DT,
                    has_rec=True,
                    w_rec=torch.randn(4, 8) * 0.1 - 0.05,
                ),
                linear(4, 3),
                last(3, **shifts),
            ),
            3,
        ),
        "bit-shifts-ten-ms": (
            Sequential(
                linear(3, 4),
                LIFBitshiftTorch(4, dt=0.01, tau_mem=tensor(0.3), tau_syn=tensor(0.1)),
                linear(4, 3, 2.0),
                LIFTorch(3, dt=0.01, max_spikes_per_dt=1),
            ),
            3,
        ),
        "residual": (
            Sequential(
                linear(3, 4),
                LIFTorch(4, dt=DT),
                Residual(linear(4, 4), LIFTorch(4, dt=DT, max_spikes_per_dt=3)),
                linear(4, 3),
                last(3),
            ),
            3,
        ),
        "linear-bias": (
            Sequential(
                linear(3, 4),
                LIFTorch(4, dt=DT),
                linear(4, 3, has_bias=True, bias=tensor(0.01, -0.02, 0.0)),
                last(3),
            ),
            3,
        ),
        "synnet": (synnet, 4),
        "wavesense": (wavesense, 4),
    }


def as_record(graph: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """The structure of a graph as JSON can hold it, and name -> array of all fields."""
    nodes, modules = package("rockpool.graph.utils").bag_graph(graph)
    number = {id(node): i for i, node in enumerate(nodes)}
    arrays: dict[str, Any] = {}
    entries: list[dict[str, Any]] = []
    for i, module in enumerate(modules):
        own = module.computational_module
        entries.append(
            {
                "class": type(module).__name__,
                "name": module.name.rpartition("_")[0] if "'" in module.name else module.name,
                "inputs": [number[id(n)] for n in module.input_nodes],
                "outputs": [number[id(n)] for n in module.output_nodes],
                "computed_by": type(own).__name__,
            }
        )
        skipped = {"name", "input_nodes", "output_nodes", "computational_module"}
        fields: dict[str, Any] = dict(module.__dict__)
        for name in sorted(set(fields) - skipped):
            value: Any = fields[name]
            if value is not None:
                arrays[f"{i}.{name}"] = np.asarray(value)
        for name in ("alpha", "beta", "max_spikes_per_dt"):
            if hasattr(own, name):
                value = getattr(own, name)
                arrays[f"{i}.own.{name}"] = value.detach().numpy()
        if hasattr(own, "leak_mode"):
            entries[-1]["leak_mode"] = own.leak_mode
    ends = [[number[id(n)] for n in side] for side in (graph.input_nodes, graph.output_nodes)]
    return {"inputs": ends[0], "outputs": ends[1], "nodes": len(nodes), "modules": entries}, arrays


def record() -> None:
    """Write all recordings."""
    torch = package("torch")
    FOLDER.mkdir(exist_ok=True)
    for name, (net, channels) in networks().items():
        raster = np.random.default_rng(SEED).poisson(0.3, (STEPS, channels))
        graph, arrays = as_record(net.as_graph())
        output, _, _ = net(torch.tensor(raster[None], dtype=torch.float32))
        counts = output.detach().numpy()[0].astype(np.int16)
        print(name, "spikes:", counts.sum(axis=0))
        net.save(FOLDER / f"{name}.json")
        np.savez_compressed(
            FOLDER / f"{name}.npz",
            graph=np.array(json.dumps(graph)),
            input=raster.astype(np.int16),
            output=counts,
            **arrays,
        )


if __name__ == "__main__":
    record()
