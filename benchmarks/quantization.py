# pyright: basic, reportMissingImports=false
"""
What quantization costs, method by method, on networks that are made or trained here.

    python benchmarks/quantization.py [--only NAME[,NAME]] [--methods LIST] [--json FILE]
    python benchmarks/quantization.py --kinds SEEDS

Every network is run in real numbers and in integers on held-out stimuli, from rest. Errors are
sums over neurons (and samples) of absolute differences, over the sum in real numbers: *rate* of
the mean rate of each hidden neuron, *count* of the spikes of each hidden neuron in each sample,
*out* of the spikes of each output in each sample. *noise* is half the difference between the rate
errors of two halves of the stimuli. *x* is the geometric mean over networks of the error of
Rockpool's ``channel_quantize`` over that of the method. Needs scikit-learn and aeon.

``--kinds`` takes so many networks of each kind in ``quantization_kinds.py`` instead, from faint to
as loud as a chip takes, and needs neither. *worse* counts the rasters on which ``matched`` is off
by more than 0.01 + 10 % above the best of ``global``, ``channel`` and ``law``, and *far* those
where it is off by more than 1.5 times that best as well.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from quantization_kinds import DEVELOPED_ON, KEPT, KindTask, Maker, task
from quantization_networks import Task, builders
from rockpool_twin import as_rockpool, installed

from xir.devices.table import XYLO_AUDIO_2
from xir.quantization.integers import Integers, integers_of
from xir.quantization.judge.float_run import Counts, float_run_of
from xir.quantization.judge.score import chip_run, count_error, output_error, rate_error
from xir.quantization.methods.calibrated import quantize_calibrated
from xir.quantization.methods.channel import quantize_channel, quantize_global
from xir.quantization.methods.law import law_integers
from xir.quantization.methods.matched import matched
from xir.quantization.neuron.law import law_fit
from xir.quantization.neurons import Neurons, neurons_of

CHIP = XYLO_AUDIO_2
METHODS = ("rockpool", "channel", "law", "matched", "calibrated")
Row = dict[str, float]

LEAST_SPIKES = 30
"""Hidden spikes that a raster must give, for an error on it to mean something."""


def integers(method: str, neurons: Neurons, task: Task) -> Integers:
    makers: dict[str, Callable[[], Integers]] = {
        "rockpool": lambda: as_rockpool(neurons),
        "channel": lambda: integers_of(quantize_channel(task.real, CHIP), neurons),
        "law": lambda: law_integers(neurons, law_fit(neurons)),
        "matched": lambda: matched(task.real, CHIP).best.integers,
        "calibrated": lambda: quantize_calibrated(task.real, CHIP, task.calibration, True).integers,
    }
    return makers[method]()


def errors(quantized: Integers, neurons: Neurons, test: Counts, labels: Counts | None) -> Row:
    """All measures of one quantized network on ``test``."""
    float_run = float_run_of(neurons, test)
    n = neurons.n_hidden
    evolution = chip_run(quantized, neurons, float_run.inputs)
    assert evolution.spikes is not None
    wanted = float_run.spikes
    out, out_wanted = evolution.output_spikes.sum(axis=1), wanted[:, :, n:].sum(axis=1)
    decided, decided_wanted = out.argmax(axis=1), out_wanted.argmax(axis=1)
    dead = (out.sum(axis=1) == 0) & (out_wanted.sum(axis=1) > 0)
    row = {
        "rate": rate_error(evolution.spikes, wanted[:, :, :n]),
        "count": count_error(evolution.spikes, wanted[:, :, :n]),
        "out": count_error(evolution.output_spikes, wanted[:, :, n:]),
        "agree": float(((decided == decided_wanted) & ~dead).mean()),
    }
    # The same on halves of the samples: how much a figure depends on which stimuli were drawn.
    halves = [slice(0, None, 2), slice(1, None, 2)]
    for name, part in (("rate", slice(0, n)),):
        each = [rate_error(evolution.spikes[h], wanted[h][:, :, part]) for h in halves]
        row[f"{name}_noise"] = abs(each[0] - each[1]) / 2
    if labels is not None:
        row["loss"] = float((decided_wanted == labels).mean() - (decided == labels).mean())
        row["accuracy"] = float((decided == labels).mean())
    return row


def measure(task: Task, methods: list[str]) -> dict[str, Row]:
    neurons = neurons_of(task.real, CHIP)
    rows: dict[str, Row] = {}
    for method in methods:
        began = time.perf_counter()
        quantized = integers(method, neurons, task)
        seconds = time.perf_counter() - began
        rows[method] = errors(quantized, neurons, task.test, task.labels) | {"seconds": seconds}
    return rows


def line(method: str, row: Row) -> str:
    loss = f"{100 * row['loss']:+6.1f}" if "loss" in row else "      "
    return (
        f"  {method:<12} {row['rate']:7.4f} {row['rate_noise']:7.4f} {row['count']:7.4f}"
        f" {row['out']:7.4f} {row['agree']:6.3f} {loss} {row['seconds']:7.2f}"
    )


HEAD = (
    f"  {'method':<12} {'rate':>7} {'noise':>7} {'count':>7}"
    f" {'out':>7} {'agree':>6} {'loss %':>6} {'s':>7}"
)


def summary(results: dict[str, dict[str, Row]], methods: list[str], title: str) -> list[str]:
    lines = [f"{title} ({len(results)})"]
    lines.append(
        f"  {'method':<12} {'rate med':>8} {'(max)':>7} {'rate x':>7} {'count x':>7} {'out x':>7}"
        f" {'agree':>6} {'loss %':>6} {'worst':>6}"
    )
    for method in methods:
        rows = [r[method] for r in results.values()]
        base = [r[methods[0]] for r in results.values()]
        ratio = {
            key: float(
                np.exp(
                    np.mean(
                        [
                            np.log((b[key] + 1e-4) / (r[key] + 1e-4))
                            for b, r in zip(base, rows, strict=True)
                        ]
                    )
                )
            )
            for key in ("rate", "count", "out")
        }
        losses = [100 * r["loss"] for r in rows if "loss" in r]
        loss = f"{np.mean(losses):+6.2f} {max(losses):+6.2f}" if losses else ""
        lines.append(
            f"  {method:<12} {np.median([r['rate'] for r in rows]):8.4f}"
            f" {max(r['rate'] for r in rows):7.4f}"
            f" {ratio['rate']:7.1f} {ratio['count']:7.1f} {ratio['out']:7.1f}"
            f" {np.mean([r['agree'] for r in rows]):6.3f} {loss}"
        )
    return lines


def geometric(values: list[float]) -> float:
    return float(np.exp(np.mean(np.log(values)))) if values else float("nan")


def kind_rows(made: KindTask) -> list[Row]:
    """Errors of Rockpool, the plain methods and ``matched`` on each raster with enough spikes."""
    neurons = neurons_of(made.real, CHIP)
    n = neurons.n_hidden
    quantized = {
        "rockpool": as_rockpool(neurons),
        "global": integers_of(quantize_global(made.real, CHIP), neurons),
        "channel": integers_of(quantize_channel(made.real, CHIP), neurons),
        "law": law_integers(neurons, law_fit(neurons)),
        "matched": matched(made.real, CHIP).best.integers,
    }
    rows: list[Row] = []
    for raster in made.rasters.values():
        run = float_run_of(neurons, raster)
        wanted = run.spikes[:, :, :n]
        if wanted.sum() < LEAST_SPIKES:
            continue
        row: Row = {}
        for method, integers in quantized.items():
            evolution = chip_run(integers, neurons, run.inputs)
            assert evolution.spikes is not None
            row[f"{method} rate"] = rate_error(evolution.spikes, wanted)
            row[f"{method} out"] = output_error(evolution, integers, run)
            # Of the last, which is ``matched``.
            row["silent"] = float(not evolution.spikes.any())
        rows.append(row)
    return rows


def kinds_table(title: str, makers: tuple[Maker, ...], seeds: int) -> list[str]:
    """A line for each kind, and one for all."""
    lines = [
        f"{title}\n  {'kind':<22} {'rasters':>7} {'median':>7} {'worst':>7} {'rate x':>7}"
        f" {'of channel':>10} {'out x':>7} {'worse':>6} {'far':>4} {'silent':>6}"
    ]
    all_rows: list[Row] = []
    for maker in makers:
        rows = [row for seed in range(seeds) for row in kind_rows(task(maker, seed))]
        all_rows += rows
        lines.append(kind_line(maker.__name__, rows))
    return [*lines, kind_line("all", all_rows)]


def kind_line(name: str, rows: list[Row]) -> str:
    def ratio(method: str, measure: str) -> float:
        key, best = f"{method} {measure}", f"matched {measure}"
        ratios = [(row[key] + 1e-3) / (row[best] + 1e-3) for row in rows]
        # Rockpool gives no scale for an output without a threshold, so that no state can be read.
        return geometric([ratio for ratio in ratios if np.isfinite(ratio)])

    worse, far = 0, 0
    for row in rows:
        best = min(row[f"{method} rate"] for method in ("global", "channel", "law"))
        worse += row["matched rate"] > 0.01 + 1.1 * best
        far += row["matched rate"] > max(1.5 * best, 0.01 + 1.1 * best)
    errors = [row["matched rate"] for row in rows]
    return (
        f"  {name:<22} {len(rows):7} {np.median(errors):7.4f} {max(errors):7.4f}"
        f" {ratio('rockpool', 'rate'):7.1f} {ratio('channel', 'rate'):10.1f}"
        f" {ratio('rockpool', 'out'):7.1f} {worse:6} {far:4}"
        f" {int(sum(row['silent'] for row in rows)):6}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--only", help="names of networks, separated by commas")
    parser.add_argument("--methods", default=",".join(METHODS))
    parser.add_argument("--json", type=Path)
    parser.add_argument("--kinds", type=int, metavar="SEEDS", help="networks of each kind")
    args = parser.parse_args()
    if args.kinds:
        print(f"baseline: {'Rockpool itself' if installed() else 'the twin of Rockpool 3.1.0'}")
        for title, makers in (("developed on", DEVELOPED_ON), ("kept for the end", KEPT)):
            print("\n".join(kinds_table(title, makers, args.kinds)), flush=True)
        return 0
    methods = args.methods.split(",")
    names = args.only.split(",") if args.only else list(builders())
    print(f"baseline: {'Rockpool itself' if installed() else 'the twin of Rockpool 3.1.0'}")
    results: dict[str, dict[str, Row]] = {}
    developed: set[str] = set()
    for name in names:
        made = builders()[name]()
        if made.developed_on:
            developed.add(name)
        print(f"{name}{' (developed on)' if made.developed_on else ''}\n{HEAD}")
        results[name] = measure(made, methods)
        for method, row in results[name].items():
            print(line(method, row), flush=True)
    groups = {
        "all networks": results,
        "developed on": {k: v for k, v in results.items() if k in developed},
        "kept for the end": {k: v for k, v in results.items() if k not in developed},
    }
    for title, group in groups.items():
        if group:
            print("\n".join(summary(group, methods, title)))
    if args.json:
        args.json.write_text(json.dumps(results, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
