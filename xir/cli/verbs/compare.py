"""``xir compare``: all ways to quantize one network, side by side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.arguments import Subcommands, subcommand
from xir.cli.shared.compilation import (
    Compilation,
    add_network,
    add_program,
    compile_network,
)

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from xir.devices.table import Device
    from xir.dialects import xylo
    from xir.ir.core import RealCore
    from xir.quantization.outcome import Outcome


class Arguments(NamedTuple):
    """The arguments of ``xir compare``."""

    net: Path
    data: Path | None
    sample: Path | None
    compilation: Compilation
    json: bool


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "compare",
        Arguments,
        run,
        summary="all ways to quantize a network, side by side",
        description="""Quantize a network by every method and run each beside the network in real
        numbers, on the same stimuli. Errors are differences over what was meant: of mean
        rates of hidden neurons, of their spike counts in each sample, and of what is read of the
        outputs. Without --data the stimuli are synthetic. With it, calibrated learns from every
        other sample, and all are judged on the rest; or it learns from --calibrate, and all are
        judged on all of --data.""",
        examples=[
            ("xir compare net.xnet", "the methods that need no data, on synthetic stimuli"),
            (
                "xir compare net.xnet --data set.npz",
                "on your spikes; with labels, accuracy as well",
            ),
        ],
    )
    add_network(parser)
    given = parser.add_argument_group("what goes in")
    given.add_argument(
        "--data",
        metavar="SPIKES",
        type=Path,
        help="spikes to judge by: .npz ('spikes', and 'labels' where there are any), .npy or .csv",
    )
    given.add_argument(
        "--calibrate",
        dest="sample",
        metavar="SPIKES",
        type=Path,
        help="other spikes, for calibrated to learn from",
    )
    add_program(parser)
    parser.add_argument_group("what is said").add_argument(
        "--json", action="store_true", help="print one JSON object, nothing else"
    )


class Stimuli(NamedTuple):
    """What the methods learn from and are judged by; None for synthetic stimuli."""

    sample: npt.NDArray[np.integer[Any]] | None
    judged: npt.NDArray[np.integer[Any]] | None
    labels: npt.NDArray[np.int64] | None
    kind: str


def run(arguments: Arguments) -> ExitCode:
    from xir.cli.shared.terminal import tell
    from xir.devices.table import device
    from xir.diagnostics.messages import collect_warnings
    from xir.ir.core import real_core

    program = compile_network(
        arguments.net, arguments.compilation.options._replace(quantize="channel")
    )
    core, chip = program.meant, device(program.device)
    real = real_core(core)
    with collect_warnings() as warnings:
        stimuli = _stimuli(arguments.data, arguments.sample, real)
    if said := [*program.warnings, *warnings]:
        tell(program.sources.render(said))
    result = {
        "network": program.name,
        "device": program.device,
        "stimuli": stimuli.kind,
        "methods": compare(core, real, chip, stimuli),
    }
    if arguments.json:
        import json

        print(json.dumps(result, indent=2, ensure_ascii=False))
    else:
        print("\n".join(as_text(result)))
    return ExitCode.GOOD


def _stimuli(data: Path | None, calibrate: Path | None, real: RealCore) -> Stimuli:
    from xir.spikes.rasters import read_spikes

    channels, dt = real.weights_in.shape[0], real.dt

    def batch(path: Path) -> npt.NDArray[np.integer[Any]]:
        counts = read_spikes(path, channels, dt)
        if not counts.size:
            from xir.diagnostics.messages import CompileError, Diagnostic

            raise CompileError([Diagnostic(f"there are no steps in '{path}'")])
        return counts[None] if counts.ndim == 2 else counts

    sample = None if calibrate is None else batch(calibrate)
    if data is None:
        return Stimuli(sample, None, None, "synthetic")
    counts, labels = batch(data), _labels(data, channels, real)
    if sample is not None or len(counts) < 2:
        shared = "" if sample is not None else "; calibrated has learnt from the same"
        return Stimuli(counts if sample is None else sample, counts, labels, f"{data}{shared}")
    kind = f"every other sample of {data}; calibrated has learnt from the rest"
    return Stimuli(counts[::2], counts[1::2], None if labels is None else labels[1::2], kind)


def _labels(path: Path, channels: int, real: RealCore) -> npt.NDArray[np.int64] | None:
    from xir.numbers.arrays import peek
    from xir.spikes.rasters import read_labelled

    if path.suffix.lower() != ".npz" or "labels" not in peek(path):
        return None
    return read_labelled(path, channels, real.threshold_out.size, real.dt).labels


def compare(
    core: xylo.CoreOp, real: RealCore, chip: Device, stimuli: Stimuli
) -> list[dict[str, Any]]:
    """Each method and what it cost."""
    from dataclasses import replace

    from xir.quantization.judge.float_run import teach
    from xir.quantization.outcome import quantized

    rows: list[dict[str, Any]] = []
    for method in ("global", "channel", "law", "matched", "calibrated"):
        if method == "calibrated" and stimuli.sample is None:
            continue
        outcome = quantized(real, chip, method, stimuli.sample)
        if stimuli.judged is not None:
            outcome = replace(outcome, teacher=teach(outcome.neurons, stimuli.judged))
        rows.append({"method": method, **_row(core, outcome, stimuli)})
    return rows


def _row(core: xylo.CoreOp, outcome: Outcome, stimuli: Stimuli) -> dict[str, Any]:
    from xir.passes.quantize.notes import agreement, decisions
    from xir.quantization.judge.score import output_error

    costs = outcome.costs()
    neurons, integers = outcome.neurons, outcome.integers
    hidden = costs.of("hidden", slice(0, neurons.n_hidden))
    meant = neurons.weights if neurons.weights.shape[2] == integers.weights.shape[2] else None
    zeroed = (meant != 0) & (integers.weights == 0) if meant is not None else None
    row = {
        "chosen": outcome.chosen,
        "rate_error": hidden.rate_error,
        "count_error": hidden.count_error,
        "output_error": output_error(costs.evolution, integers, outcome.teacher),
        "agreement": agreement(core, costs),
        "dead": hidden.dead,
        "pinned": hidden.pinned,
        "saturated_steps": int(costs.saturated.sum()),
        "clipped": int(integers.clipped.sum()),
        "zeroed": None if zeroed is None else int(zeroed.sum()),
    }
    if stimuli.labels is not None:
        for side, decided in zip(("float", "chip"), decisions(core, costs), strict=True):
            row[f"accuracy_{side}"] = float((decided == stimuli.labels).mean())
    return row


COLUMNS = (
    ("rate_error", "rate error", "{:.4f}"),
    ("count_error", "count error", "{:.4f}"),
    ("output_error", "output error", "{:.4f}"),
    ("agreement", "decides alike", "{:.1%}"),
    ("accuracy_chip", "accuracy", "{:.1%}"),
    ("dead", "dead", "{}"),
    ("pinned", "pinned", "{}"),
    ("saturated_steps", "saturated", "{}"),
    ("clipped", "clipped", "{}"),
)


def as_text(result: dict[str, Any]) -> list[str]:
    """The table for a terminal."""
    from xir.text.tables import table

    rows = result["methods"]
    columns = [c for c in COLUMNS if any(row.get(c[0]) is not None for row in rows)]
    lines = [f"{result['network']} on {result['device']}, judged by {result['stimuli']}", ""]
    lines += table(
        ("method", *(title for _, title, _ in columns), "chosen"),
        [
            (
                row["method"],
                *(
                    "-" if row.get(key) is None else form.format(row[key])
                    for key, _, form in columns
                ),
                "" if row["chosen"] == row["method"] else row["chosen"],
            )
            for row in rows
        ],
    )
    if rows and "accuracy_float" in rows[0]:
        lines += ["", f"  in real numbers: accuracy {rows[0]['accuracy_float']:.1%}"]
    return lines
