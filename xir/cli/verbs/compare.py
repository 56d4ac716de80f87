"""``xir compare``: all ways to quantize one network, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import FILE
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

    from xir.cli.shared.in_real_numbers import RealResult
    from xir.devices.table import Device
    from xir.diagnostics.conduct import PopulationConduct
    from xir.dialects import xylo
    from xir.quantization.by_method import QuantizedNetwork
    from xir.quantization.judge.cost import Costs
    from xir.quantization.real_core import RealCore


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
        description="""Quantize a network by every method and run each beside the network in real
        numbers with the chip's limits on spikes and events, on the same stimuli; and that beside
        the network as it was trained, without those limits. Errors are differences over what was
        meant: of mean rates of hidden neurons, of their spike counts in each sample, and of what is
        read of the outputs. Without --data the stimuli are synthetic. With it, calibrated learns
        from every other sample, and all are judged on the rest; or it learns from --calibrate, and
        all are judged on all of --data.""",
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
        type=FILE,
        help="spikes to judge by: .npz ('spikes', and 'labels' where there are any), .npy or .csv",
    )
    given.add_argument(
        "--calibrate",
        dest="sample",
        metavar="SPIKES",
        type=FILE,
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

    def raster(self, real: RealCore, chip: Device) -> npt.NDArray[np.integer[Any]]:
        """What the methods are judged by, (B, T, Nin)."""
        if self.judged is not None:
            return self.judged
        from xir.quantization.judge.stimuli import synthetic_run
        from xir.quantization.neurons import neurons_of

        return synthetic_run(neurons_of(real, chip)).inputs


def run(arguments: Arguments) -> ExitCode:
    from xir.cli.shared.in_real_numbers import in_real_numbers
    from xir.cli.shared.terminal import tell
    from xir.devices.table import device
    from xir.diagnostics.messages import collect_warnings
    from xir.ir.core import real_core

    program = compile_network(
        arguments.net,
        arguments.compilation.options._replace(quantize="channel", judge="never"),
    )
    core, chip = program.realized, device(program.device)
    real = real_core(core)
    with collect_warnings() as warnings:
        stimuli = _stimuli(arguments.data, arguments.sample, real)
        methods = compare(core, real, chip, stimuli)
        rows = tuple(in_real_numbers(program, stimuli.raster(real, chip), stimuli.labels))
    said = [*program.warnings, *warnings]
    if said:
        tell(program.sources.render(said))
    comparison = Comparison(program.name, program.device, stimuli.kind, rows, methods)
    if arguments.json:
        import json

        from xir.diagnostics.as_data import as_data

        data = comparison.as_data() | {"warnings": [as_data(warning) for warning in said]}
        print(json.dumps(data, indent=2, ensure_ascii=False))
    else:
        print("\n".join(as_text(comparison)))
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


class Accuracy(NamedTuple):
    """The share of the samples whose class is the label, 0 to 1."""

    real: float
    """of the network in real numbers"""
    chip: float


class MethodResult(NamedTuple):
    """One way to quantize, and what it cost on the stimuli."""

    method: str
    chosen: str
    """the way that the method found best; the method's own name where it has one way"""
    rate_error: float | None
    """Differences of the mean rates of hidden neurons, over the sum of rates; None where none of
    them spikes in real numbers."""
    count_error: float | None
    """differences of the spike counts in each sample, over all spikes"""
    output_error: float | None
    """the same of what is read of the outputs; None where none of them spikes in real numbers"""
    agreement: float | None
    """the share of the samples that are decided as in real numbers; None without a decision"""
    dead: int
    """neurons that spike in real numbers and never on the chip"""
    pinned: int
    """neurons that stay at the most spikes a step that the chip allows"""
    saturated_steps: int
    """in how many steps of all neurons a state was at the end of 16 bits"""
    clipped: int
    """weights that did not fit 8 bits"""
    zeroed: int | None
    """weights that became 0; None where a second synapse has been added"""
    accuracy: Accuracy | None
    """None without labels"""

    def as_data(self) -> dict[str, Any]:
        """The same for JSON; the accuracies are left out where there are none."""
        data = self._asdict()
        del data["accuracy"]
        if self.accuracy is not None:
            data["accuracy_float"] = self.accuracy.real
            data["accuracy_chip"] = self.accuracy.chip
        return data


class Comparison(NamedTuple):
    """All ways to quantize one network."""

    network: str
    device: str
    stimuli: str
    """in words"""
    real_numbers: tuple[RealResult, ...]
    """the network as trained, and with the limits of the chip"""
    methods: tuple[MethodResult, ...]

    def as_data(self) -> dict[str, Any]:
        """The same for JSON."""
        return {
            "network": self.network,
            "device": self.device,
            "stimuli": self.stimuli,
            "real_numbers": [real._asdict() for real in self.real_numbers],
            "methods": [method.as_data() for method in self.methods],
        }


def compare(
    core: xylo.CoreOp, real: RealCore, chip: Device, stimuli: Stimuli
) -> tuple[MethodResult, ...]:
    """
    Each method and what it cost; ``calibrated`` only where there is a sample. Warns of what
    populations do at the limits of the chip, with the integers of the last method.
    """
    from dataclasses import replace

    from xir.passes.quantize.conduct import on_stimuli
    from xir.passes.quantize.write_back import banks_of
    from xir.quantization.by_method import quantized_network
    from xir.quantization.judge.float_run import float_run_of
    from xir.quantization.methods.registry import choosing_methods

    results: list[MethodResult] = []
    conduct: tuple[str, list[PopulationConduct]] = "", []
    for method in choosing_methods():
        if method.needs_sample and stimuli.sample is None:
            continue
        network = quantized_network(real, chip, method.name, stimuli.sample)
        if stimuli.judged is not None:
            network = replace(network, float_run=float_run_of(network.neurons, stimuli.judged))
        costs = network.costs()
        results.append(_result(method.name, core, network, costs, stimuli))
        conduct = method.name, [on_stimuli(bank, costs) for bank in banks_of(core)]
    _warn(*conduct, stimuli)
    return tuple(results)


def _warn(method: str, found: Sequence[PopulationConduct], stimuli: Stimuli) -> None:
    from xir.diagnostics.conduct import IN_A_RUN, ON_STIMULI, ON_SYNTHETIC, warnings_of
    from xir.diagnostics.messages import warn

    if not found:
        return
    drawn = stimuli.judged is None
    where = f"{ON_SYNTHETIC if drawn else 'on these spikes'} (quantized by {method})"
    for warning in warnings_of(found, where, ON_STIMULI if drawn else IN_A_RUN):
        warn(warning)


def _result(
    method: str, core: xylo.CoreOp, network: QuantizedNetwork, costs: Costs, stimuli: Stimuli
) -> MethodResult:
    from xir.passes.quantize.notes import agreement, decisions
    from xir.quantization.judge.score import output_error

    neurons, integers = network.neurons, network.integers
    hidden = costs.of("hidden", slice(0, neurons.n_hidden))
    meant = neurons.weights if neurons.weights.shape[2] == integers.weights.shape[2] else None
    zeroed = (meant != 0) & (integers.weights == 0) if meant is not None else None
    accuracy = None
    if stimuli.labels is not None:
        sides = decisions(core, costs)
        accuracy = Accuracy(*(float((decided == stimuli.labels).mean()) for decided in sides))
    return MethodResult(
        method=method,
        chosen=network.chosen,
        rate_error=hidden.rate_error,
        count_error=hidden.count_error,
        output_error=output_error(costs.evolution, integers, network.float_run)
        if network.float_run.spikes[:, :, neurons.n_hidden :].any()
        or not neurons.reads_spikes.all()
        else None,
        agreement=agreement(core, costs),
        dead=hidden.dead,
        pinned=hidden.pinned,
        saturated_steps=int(costs.saturated.sum()),
        clipped=int(integers.clipped.sum()),
        zeroed=None if zeroed is None else int(zeroed.sum()),
        accuracy=accuracy,
    )


def _error(value: float | None) -> str:
    return "not judged" if value is None else f"{value:.4f}"


Cell = Callable[[MethodResult], str | None]
"""What a column shows of a method; None where the method has nothing for it."""

COLUMNS: tuple[tuple[str, Cell], ...] = (
    ("rate error", lambda r: _error(r.rate_error)),
    ("count error", lambda r: _error(r.count_error)),
    ("output error", lambda r: _error(r.output_error)),
    ("decides alike", lambda r: None if r.agreement is None else f"{r.agreement:.1%}"),
    ("accuracy", lambda r: None if r.accuracy is None else f"{r.accuracy.chip:.1%}"),
    ("dead", lambda r: str(r.dead)),
    ("pinned", lambda r: str(r.pinned)),
    ("saturated", lambda r: str(r.saturated_steps)),
    ("clipped", lambda r: str(r.clipped)),
)
"""Title of a column, and what it says of a method; a method has ``-`` where that is None."""


def as_text(comparison: Comparison) -> list[str]:
    """The table for a terminal, without columns that no method has anything for."""
    from xir.text.tables import table

    methods = comparison.methods
    columns = [
        (title, cell)
        for title, cell in COLUMNS
        if any(cell(method) is not None for method in methods)
    ]
    lines = [
        f"{comparison.network} on {comparison.device}, judged by {comparison.stimuli}",
        "",
    ]
    lines += table(
        ("method", *(title for title, _ in columns), "chosen"),
        [
            *(_real_row(real, [title for title, _ in columns]) for real in comparison.real_numbers),
            *(
                (
                    method.method,
                    *(cell(method) or "-" for _, cell in columns),
                    "" if method.chosen == method.method else method.chosen,
                )
                for method in methods
            ),
        ],
    )
    lines += [
        "",
        "  methods are compared with real numbers within the chip's limits, and those with real "
        "numbers as trained",
    ]
    return lines


def _real_row(real: RealResult, titles: Sequence[str]) -> tuple[str, ...]:
    """A row of the network in real numbers; as trained, there is nothing to compare it with."""
    from xir.cli.shared.in_real_numbers import AS_TRAINED

    known = {
        "rate error": real.rate_error,
        "count error": real.count_error,
        "output error": real.output_error,
    }
    is_meant = real.row == AS_TRAINED
    cells = {title: "-" if is_meant else _error(error) for title, error in known.items()}
    if real.accuracy is not None:
        cells["accuracy"] = f"{real.accuracy:.1%}"
    return (real.row, *(cells.get(title, "-") for title in titles), "")
