"""
Writes ``examples/synaptic.nir``, a network as snnTorch exports it: a recurrent layer of Synaptic
neurons and a layer of outputs. It needs h5py alone.

    python -m tests.examples.nir_example
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from tests.interop.nir.graphs import nir_bytes

PATH = Path(__file__).parents[2] / "examples" / "synaptic.nir"
DT = 1e-4
"""Seconds: what snnTorch writes, whatever the task is."""


def synaptic(n: int, alpha: float, beta: float) -> dict[str, Any]:
    """A layer ``snn.Synaptic(alpha, beta)`` as snnTorch 1.0.0 writes it."""

    def numbers(value: float) -> np.ndarray[Any, Any]:
        return np.full(n, value, np.float32)

    return {
        "type": "CubaLIF",
        "tau_mem": numbers(DT / (1 - beta)),
        "tau_syn": numbers(DT / (1 - alpha)),
        "r": numbers(1 / (1 - beta)),
        "w_in": numbers(1 / (1 - alpha)),
        "v_leak": numbers(0),
        "v_threshold": numbers(1),
        "v_reset": numbers(0),
    }


def weights(rows: int, columns: int, seed: int, mean: float, spread: float) -> dict[str, Any]:
    drawn = np.random.Generator(np.random.PCG64(seed)).normal(mean, spread, (rows, columns))
    return {"type": "Linear", "weight": np.round(drawn, 3).astype(np.float32)}


def example() -> bytes:
    """The bytes of the file."""
    nodes = {
        "input": {"type": "Input", "shape": np.array([4])},
        "0": weights(12, 4, 1, 0.1, 0.25),
        "1.lif": synaptic(12, 0.7, 0.9),
        "1.w_rec": weights(12, 12, 2, -0.02, 0.06),
        "2": weights(3, 12, 3, 0.05, 0.2),
        "3": synaptic(3, 0.6, 0.8),
        "output": {"type": "Output", "shape": np.array([3])},
    }
    edges = [
        *(("input", "0"), ("0", "1.lif"), ("1.lif", "1.w_rec"), ("1.w_rec", "1.lif")),
        *(("1.lif", "2"), ("2", "3"), ("3", "output")),
    ]
    return nir_bytes(nodes, edges, is_small=True)


def main() -> None:
    """Write the file."""
    PATH.write_bytes(example())


if __name__ == "__main__":
    main()
