"""
Speed of the float reference beside the chip simulator's and snnTorch's, by CPU time.

    python benchmarks/reference.py [--runs N]

The network has 16 inputs, 63 hidden neurons with all recurrent connections and 8 outputs; a batch
of 64 samples of 500 steps runs in one thread. snnTorch (where it is installed) runs two layers of
``Synaptic`` neurons, the first with a linear layer back to itself, without gradients; its neurons
fire once a step at most. All take turns; the least of several runs counts.
"""

# snnTorch carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportMissingImports=false, reportUntypedFunctionDecorator=false

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

BATCH, STEPS, INPUTS, HIDDEN, OUTPUTS = 64, 500, 16, 63, 8
RATE = 0.05

PROGRAM = f"""
network net(x: spikes[{INPUTS}]) {{
  dt = 1 ms
  h = lif(linear(x, normal({INPUTS}, {HIDDEN}, mean = 0.2, std = 0.2, seed = 1))
          + linear(h, normal({HIDDEN}, {HIDDEN}, mean = -0.03, std = 0.1, seed = 2)),
          tau_mem = 20 ms, tau_syn = 10 ms)
  y = lif(linear(h, normal({HIDDEN}, {OUTPUTS}, mean = 0.1, std = 0.1, seed = 3)),
          tau_mem = 20 ms, tau_syn = 10 ms)
  return y
}}
"""


def sides(raster: np.ndarray[Any, Any]) -> dict[str, Callable[[], Any]]:
    """Name -> one run of the batch."""
    from xir.compiler import compile
    from xir.reference import simulate
    from xir.sim import simulate as on_chip

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "net.xnet"
        path.write_text(PROGRAM)
        program = compile(path, quantize="channel", judge="never")
    network, config = program.reference, program.config
    runs: dict[str, Callable[[], Any]] = {
        "float reference": lambda: simulate(network, raster, threads=1),
        "float reference, recorded": lambda: simulate(network, raster, threads=1, record=True),
        "chip simulator": lambda: on_chip(config, raster, threads=1),
    }
    if find_spec("snntorch") is not None:
        runs["snnTorch"] = _snntorch(network.weights_in, network.weights_rec, raster)
    return runs


def _snntorch(weights_in: Any, weights_rec: Any, raster: np.ndarray[Any, Any]) -> Callable[[], Any]:
    """The same weights in snnTorch."""
    import snntorch
    import torch

    torch.set_num_threads(1)
    counts = torch.tensor(raster.transpose(1, 0, 2), dtype=torch.float32)
    first, again, last = (
        torch.tensor(w, dtype=torch.float32)
        for w in (
            weights_in[:, :HIDDEN, 0],
            weights_rec[:HIDDEN, :HIDDEN, 0],
            weights_rec[:HIDDEN, HIDDEN:, 0],
        )
    )
    hidden, output = (
        snntorch.Synaptic(alpha=0.905, beta=0.951, reset_mechanism="subtract") for _ in range(2)
    )

    @torch.no_grad()
    def run() -> Any:
        states, after = hidden.reset_mem(), output.reset_mem()
        spikes, seen = torch.zeros(BATCH, HIDDEN), torch.zeros(BATCH, OUTPUTS)
        for step in counts:
            spikes, *states = hidden(step @ first + spikes @ again, *states)
            fired, *after = output(spikes @ last, *after)
            seen += fired
        return seen

    return run


def measure(count: int) -> dict[str, float]:
    """Name -> microseconds of the processor for a step and sample, the least of ``count`` runs."""
    raster = np.random.default_rng(1).poisson(RATE, (BATCH, STEPS, INPUTS))
    runs = sides(raster)
    least = dict.fromkeys(runs, float("inf"))
    for number in range(count + 1):
        for name, run in runs.items():
            began = time.process_time()
            run()
            if number:
                least[name] = min(least[name], time.process_time() - began)
    return {name: seconds / BATCH / STEPS * 1e6 for name, seconds in least.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each (default 7)")
    options = parser.parse_args()
    for name, microseconds in measure(options.runs).items():
        print(f"{name:<28}{microseconds:>9.3f} us of CPU a step and sample")


if __name__ == "__main__":
    main()
