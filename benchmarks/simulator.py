"""
Speed of the simulator beside xylosim's, the chip vendor's C++ model.

    python benchmarks/simulator.py [--quick] [--json FILE] [--plot FILE]
    python benchmarks/simulator.py --config FILE.npz --input FILE.npz

Both run in this process, in turn; every figure is a median. xylosim always records and has no
batch, so one time of its ``evolve`` stands against all of this simulator's modes. Without xylosim
the table holds absolute times. The networks are the trained example of ``examples/basic_motions``
and four whose weights are drawn (``random_network``): a small one with all recurrent connections,
a smaller one, a full chip with 32 connections a neuron, and a middle one with 100 a neuron. Then
come networks that nobody watched while the simulator was written: from few to many spikes, two
synapses, aliases, biases, the first core, layers, and calls of one step.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from simulator_networks import (
    FEW_STEPS,
    INPUT_RATE,
    STEPS,
    Network,
    four_networks,
    network_from_files,
    other_networks,
    random_network,
    random_raster,
    trained_network,
)

from tests.sim.peer import Peer
from xir.sim import XyloSimulator

BATCH = 64
SLICE = 5e-3
SIZES = (64, 125, 250, 500, 1000)
RATES = (0.001, 0.01, 0.05, 0.2, 0.5)

LEGEND = """networks: inputs-hidden-outputs, recurrent connections of each neuron
  weights at random places, int8, inhibition above excitation; dash 4 and 3, thresholds 500, 600
  raster: {steps} steps, a channel has a spike in a step with a chance of {rate:.0%}
  basic_motions: the trained example on its test recordings
  the others: 32 recurrent connections of each neuron, -40 to 30, and what the name says; those of
  1000 neurons run {few} steps; step by step: each step is a call
figures: medians of {repeats} repetitions, in turn; microseconds a step and sample; in brackets
  how many times xylosim's speed (it has no batch and always records: one time for all modes)
  hidden rate: spikes of a hidden neuron in a step; events: weights that spikes meet in a step
"""

FIRST_RESULT = """
import time; start = time.perf_counter()
import numpy as np
from xir.config.xylo_config import XyloConfig
from xir.sim import simulate
imported = time.perf_counter()
config = XyloConfig.from_specification(
    weights_in=np.full((16, 63), 50), weights_out=np.ones((63, 8)), dash_mem=4, dash_syn=3,
    dash_mem_out=4, dash_syn_out=3, threshold=300, threshold_out=300)
simulate(config, np.ones((100, 16), np.uint8))
print(imported - start, time.perf_counter() - start)
"""


@dataclass
class Row:
    """One network's figures: microseconds a step and sample."""

    name: str
    n_hidden: int
    input_rate: float
    hidden_rate: float
    events: float
    """Synaptic events delivered in a step."""

    xylosim: float | None = None
    modes: dict[str, float] = field(default_factory=dict[str, float])

    def ratio(self, mode: str) -> float | None:
        return None if self.xylosim is None else self.xylosim / self.modes[mode]


def interleaved(
    calls: dict[str, Callable[[], Any]],
    repeats: int,
    clock: Callable[[], float] = time.thread_time,
) -> dict[str, float]:
    """
    Median seconds of each call. All are timed in turn, so that they see the same machine, and a
    short one is called as often as fills a few milliseconds, so that none is timed on cold caches
    alone. Seconds are those of the processor, so that other work on the machine counts less.
    """
    seconds: dict[str, list[float]] = {name: [] for name in calls}
    often: dict[str, int] = {}
    for name, call in calls.items():
        call()
        often[name] = max(1, round(SLICE / max(1e-9, timed(call, 1, clock))))
    for _ in range(repeats):
        for name, call in calls.items():
            seconds[name].append(timed(call, often[name], clock))
    return {name: statistics.median(values) for name, values in seconds.items()}


def timed(call: Callable[[], Any], times: int, clock: Callable[[], float]) -> float:
    """Mean seconds of ``times`` calls."""
    start = clock()
    for _ in range(times):
        call()
    return (clock() - start) / times


def measure(network: Network, repeats: int, peer: bool, batches: bool) -> Row:
    """All modes of one network."""
    simulator = XyloSimulator(network.config)
    raster = network.raster
    batch = np.stack([np.roll(raster, 31 * k, axis=0) for k in range(BATCH)])

    def run(spikes: NDArray[Any], record: bool, threads: int) -> Callable[[], Any]:
        parts = np.split(spikes, len(spikes)) if network.one_by_one else [spikes]

        def call() -> None:
            simulator.reset()
            for part in parts:
                simulator.evolve(part, record=record, threads=threads)

        return call

    evolution = run_recorded(network)
    spikes = evolution.spikes
    assert spikes is not None
    row = Row(
        network.name,
        network.config.n_hidden,
        float(raster.mean()),
        float(spikes.mean()),
        delivered_events(network, spikes),
    )
    calls = {"not recorded": run(raster, False, 1), "recorded": run(raster, True, 1)}
    if peer:
        calls["xylosim"] = peer_call(network)
    seconds = interleaved(calls, repeats)
    scale = 1e6 / len(raster)
    if peer:
        row.xylosim = seconds.pop("xylosim") * scale
    row.modes = {name: value * scale for name, value in seconds.items()}
    if batches:
        calls = {f"batch, {n} thread{'s'[: n > 1]}": run(batch, False, n) for n in (1, 2)}
        found = interleaved(calls, max(3, repeats // 3), time.perf_counter)
        for name, value in found.items():
            row.modes[name] = value * scale / BATCH
    return row


def run_recorded(network: Network) -> Any:
    return XyloSimulator(network.config).evolve(network.raster, record=True)


def delivered_events(network: Network, spikes: NDArray[np.uint8]) -> float:
    """Mean over steps of the weights that spikes meet."""
    config = network.config
    reached_in = (config.weights_in != 0).sum(axis=(1, 2))
    reached = (config.weights_rec != 0).sum(axis=(1, 2)) + (config.weights_out != 0).sum(axis=1)
    total = (network.raster * reached_in).sum() + (spikes * reached).sum()
    return float(total) / len(network.raster)


def peer_call(network: Network) -> Callable[[], Any]:
    """xylosim from rest on the same input; it gets its lists ready-made."""
    peer = Peer(network.config)
    raster = network.raster.tolist()
    parts = [[step] for step in raster] if network.one_by_one else [raster]

    def call() -> None:
        peer.layer.reset_all()
        for part in parts:
            peer.layer.evolve(part)

    return call


def sweep(repeats: int, peer: bool) -> list[Row]:
    """Sizes at the usual input, and input rates at the largest size."""
    rows: list[Row] = []
    for size in SIZES:
        network = random_network(f"16-{size}-8, 32 each", 16, size, 8, 32)
        rows.append(measure(network, repeats, peer, batches=False))
    largest = random_network("", 16, SIZES[-1], 8, 32)
    for rate in (0.0, *RATES):
        name = f"16-{SIZES[-1]}-8 at {rate:.1%} input"
        network = Network(name, largest.config, random_raster(16, rate))
        rows.append(measure(network, repeats, peer, batches=False))
    return rows


def first_result() -> dict[str, float]:
    """Seconds of a new process to import, and to its first result from the warm cache."""
    timings: list[list[float]] = []
    for _ in range(4):
        out = subprocess.run(
            [sys.executable, "-c", FIRST_RESULT], capture_output=True, text=True, check=True
        )
        timings.append([float(word) for word in out.stdout.split()])
    warm = timings[1:]
    return {
        "import": statistics.median(t[0] for t in warm),
        "first result": statistics.median(t[1] for t in warm),
    }


def table(rows: list[Row], mean: bool = True) -> str:
    """Microseconds a step, and in brackets how many times xylosim's speed that is."""
    modes = list(rows[0].modes)
    head = ["network", "hidden rate", "events", "xylosim", *modes]
    lines = [head]
    for row in rows:
        cells = [row.name, f"{row.hidden_rate:.1%}", f"{row.events:.0f}"]
        cells.append("-" if row.xylosim is None else f"{row.xylosim:.2f} us")
        for mode in modes:
            ratio = row.ratio(mode)
            text = f"{row.modes[mode]:.3f} us"
            cells.append(text if ratio is None else f"{text} ({ratio:.0f}x)")
        lines.append(cells)
    if mean and rows[0].xylosim is not None:
        means = [f"{geometric_mean(rows, mode):.0f}x" for mode in modes]
        lines.append(["geometric mean", "", "", "", *means])
        worst = [f"{min(row.ratio(mode) or 0 for row in rows):.1f}x" for mode in modes]
        lines.append(["worst", "", "", "", *worst])
    widths = [max(len(line[k]) for line in lines) for k in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def geometric_mean(rows: list[Row], mode: str) -> float:
    ratios = [ratio for row in rows if (ratio := row.ratio(mode)) is not None]
    return math.exp(statistics.fmean(math.log(ratio) for ratio in ratios))


def plot(rows: list[Row], file: Path) -> None:
    """Time of a step over size, and over delivered synaptic events at the largest size."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, (left, right) = pyplot.subplots(1, 2, figsize=(10, 4), layout="constrained")
    sizes, rates = rows[: len(SIZES)], rows[len(SIZES) + 1 :]
    for axes, chosen, of in ((left, sizes, "n_hidden"), (right, rates, "events")):
        across = [getattr(row, of) for row in chosen]
        for mode in ("not recorded", "recorded"):
            axes.loglog(across, [row.modes[mode] for row in chosen], "o-", label=f"xir, {mode}")
        if chosen[0].xylosim is not None:
            axes.loglog(across, [row.xylosim for row in chosen], "s--", label="xylosim")
        axes.set_ylabel("microseconds a step")
        axes.grid(alpha=0.3)
    left.set_xlabel("hidden neurons (5 % input, 32 connections each)")
    right.set_xlabel(f"synaptic events a step ({SIZES[-1]} hidden neurons)")
    left.legend()
    cast("Any", figure).savefig(file, dpi=150)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").strip().splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer repetitions, no sweep")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw the scaling curves there")
    parser.add_argument("--config", type=Path, metavar="FILE.npz", help="bench this specification")
    parser.add_argument("--input", type=Path, metavar="FILE.npz", help="its spikes (T, Nin)")
    options = parser.parse_args()
    if (options.config is None) != (options.input is None):
        parser.error("--config and --input belong together")
    if options.plot and (options.quick or options.config):
        parser.error("--plot draws the sweep, which --quick and --config leave out")
    peer = find_spec("xylosim") is not None
    if not peer:
        print("xylosim is not installed (pip install xylosim==0.1.3): absolute times only\n")
    repeats = 3 if options.quick else 7
    if options.config:
        try:
            networks = [network_from_files(options.config, options.input)]
        except (OSError, ValueError) as error:
            raise SystemExit(str(error)) from None
    else:
        networks = four_networks()
        print(LEGEND.format(steps=STEPS, few=FEW_STEPS, rate=INPUT_RATE, repeats=repeats))
    rows = [measure(network, repeats, peer, batches=True) for network in networks]
    print(table(rows), flush=True)
    trained: list[Row] = []
    others: list[Row] = []
    if not options.config:
        trained = [measure(trained_network(), repeats, peer, batches=True)]
        print(f"\n{table(trained, mean=False)}", flush=True)
        others = [measure(network, repeats, peer, batches=False) for network in other_networks()]
        print(f"\n{table(others)}", flush=True)
    swept: list[Row] = []
    start: dict[str, float] = {}
    if not (options.quick or options.config):
        swept = sweep(repeats, peer)
        print(f"\n{table(swept, mean=False)}", flush=True)
    if not options.config:
        start = first_result()
        print("\nnew process: " + ", ".join(f"{k} {v:.2f} s" for k, v in start.items()))
    if options.json:
        figures = {"networks": rows, "trained": trained, "others": others, "sweep": swept}
        lists = {name: [asdict(row) for row in some] for name, some in figures.items()}
        options.json.write_text(json.dumps({**lists, "seconds of a new process": start}, indent=1))
    if options.plot:
        plot(swept, options.plot)


if __name__ == "__main__":
    main()
