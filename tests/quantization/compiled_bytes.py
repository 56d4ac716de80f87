"""
``python -m tests.quantization.compiled_bytes NETWORK ..`` compiles networks by every method and
prints the sha256 of each configuration, as JSON by the names of network and method.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np

import xir

METHODS = ("global", "channel", "law", "matched", "calibrated")


class Network(NamedTuple):
    text: str
    inputs: int
    samples: int
    steps: int
    """of the sample that it is calibrated on"""


NETWORKS = {
    "deep": Network(
        """network deep(x: spikes[6]) {
          dt = 1 ms
          a[0] = x -> linear(normal(6, 20, mean = 0.15, std = 0.2, seed = 1))
                   -> lif(tau_mem = 11 ms, tau_syn = 4.3 ms)
          a[i] = a[i - 1] -> linear(normal(20, 20, mean = 0.05, std = 0.12, seed = 10 + i))
                 -> lif(tau_mem = (9 + 3 * i) * 1 ms, tau_syn = 3.7 ms, bias = 0.01) for i in 1 .. 4
          y = a[3] -> linear(normal(20, 5, mean = 0.03, std = 0.1, seed = 30))
              -> lif(tau_mem = 17 ms, tau_syn = 5 ms)
          return y
        }""",
        inputs=6,
        samples=4,
        steps=400,
    ),
    "recurrent": Network(
        """network recurrent(x: spikes[4]) {
          dt = 1 ms
          a = lif(linear(x, normal(4, 60, mean = 0.1, std = 0.25, seed = 1))
                  + linear(a, sparse(60, 60, fan_out = 20, mean = -0.01, std = 0.09, seed = 2)),
                  tau_mem = exp(3.1) * 1 ms, tau_syn = 6.1 ms)
          y = a -> linear(normal(60, 3, std = 0.05, seed = 3)) -> li(tau_mem = 9 ms, tau_syn = 3 ms)
          return vmem(y)
        }""",
        inputs=4,
        samples=4,
        steps=400,
    ),
    "two synapses": Network(
        """network two(x: spikes[6]) {
          dt = 2 ms
          a = lif(linear(x, normal(6, 40, mean = 0.08, std = 0.1, seed = 1))
                  + linear(a, normal(40, 40, std = 0.03, seed = 2)),
                  linear(x, normal(6, 40, mean = -0.02, std = 0.05, seed = 4)),
                  tau_mem = 37 ms, tau_syn = (7 ms, 31 ms), threshold = 0.7)
          y = a -> linear(normal(40, 4, mean = 0.03, std = 0.08, seed = 3))
              -> lif(tau_mem = 29 ms, tau_syn = 9 ms)
          return y
        }""",
        inputs=6,
        samples=4,
        steps=400,
    ),
    "wide": Network(
        """network wide(x: spikes[16]) {
          dt = 1 ms
          a = lif(linear(x, normal(16, 250, mean = 0.05, std = 0.1, seed = 1)),
                  tau_mem = 13 ms, tau_syn = 5.5 ms)
          y = a -> linear(normal(250, 8, mean = 0.005, std = 0.03, seed = 3))
              -> lif(tau_mem = 15 ms, tau_syn = 5 ms)
          return y
        }""",
        inputs=16,
        samples=4,
        steps=400,
    ),
    "long": Network(
        """network long(x: spikes[8]) {
          dt = 1 ms
          a = lif(linear(x, normal(8, 20, mean = 0.1, std = 0.15, seed = 5))
                  + linear(a, normal(20, 20, std = 0.05, seed = 6)),
                  tau_mem = 130 ms, tau_syn = 2.2 ms, threshold = 1.5)
          y = a -> linear(normal(20, 3, mean = 0.03, std = 0.1, seed = 7))
              -> lif(tau_mem = 60 ms, tau_syn = 25 ms)
          return y
        }""",
        inputs=8,
        samples=1,
        steps=6000,
    ),
}


def digests(folder: Path, names: list[str]) -> dict[str, str]:
    """The sha256 of the configurations, by network and method; files go to ``folder``."""
    result: dict[str, str] = {}
    for name in names:
        network = NETWORKS[name]
        source, spikes = folder / f"{name}.xnet", folder / f"{name}.npz"
        source.write_text(network.text)
        size = (network.samples, network.steps, network.inputs)
        np.savez(spikes, spikes=(np.random.default_rng(5).random(size) < 0.12).astype(np.uint8))
        for method in METHODS:
            sample = spikes if method == "calibrated" else None
            program = xir.compile(source, quantize=method, calibrate=sample)
            text = program.config.to_samna_json()
            result[f"{name}, {method}"] = hashlib.sha256(text.encode()).hexdigest()
    return result


if __name__ == "__main__":
    with TemporaryDirectory() as path:
        print(json.dumps(digests(Path(path), sys.argv[1:])))
