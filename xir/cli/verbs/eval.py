"""``xir eval``: a labelled set through a network, in real numbers and on the chip."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import FILE
from xir.cli.shared.arguments import Subcommands, subcommand
from xir.cli.shared.compilation import (
    Compilation,
    add_compilation,
    add_network,
    compile_network,
)

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from xir.configurations.named_configuration import NamedConfiguration
    from xir.evaluation.decision import Outcome, Rule
    from xir.spikes.rasters import Labelled


class Arguments(NamedTuple):
    """The arguments of ``xir eval``."""

    net: Path
    data: Path
    compilation: Compilation
    keep: bool
    chip_only: bool
    json: bool


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "eval",
        Arguments,
        run,
        description="""Compile a network, classify every sample of a labelled set with it, in real
        numbers as it was trained, in real numbers with the chip's limits on spikes and events, and
        with the chip's arithmetic, and print the accuracies and confusion matrices. The class of a
        sample follows from the outputs by the network's decision rule (decide = ..; count unless it
        says so). A sample without any output spike to decide by is undecided, and wrong.""",
        examples=[
            (
                "xir eval basic_motions.xnet --data test.npz",
                "the recordings in 'spikes' against their 'labels'",
            ),
            (
                "xir eval net.xnet --data set.npz --quantize global --json",
                "another way to quantize; the figures as JSON",
            ),
        ],
    )
    add_network(parser)
    parser.add_argument_group("what goes in").add_argument(
        "--data",
        required=True,
        metavar="SET.npz",
        type=FILE,
        help="'spikes' (samples, steps, channels), 'labels' (samples,) with ids of outputs and, if "
        "wanted, 'classes' with their names",
    )
    add_compilation(parser)
    how = parser.add_argument_group("how it is run")
    how.add_argument(
        "--keep",
        action="store_true",
        help="start each sample from the state that the one before it left, not from rest",
    )
    how.add_argument(
        "--chip-only",
        action="store_true",
        help="leave out the runs in real numbers, which take most of the time of a large set",
    )
    how.add_argument("--json", action="store_true", help="print one JSON object, nothing else")


def run(arguments: Arguments) -> ExitCode:
    from xir.cli.shared.run_loop import run_all
    from xir.cli.shared.run_warnings import warnings_told
    from xir.configurations.named_configuration import of_program
    from xir.diagnostics.messages import collect_warnings
    from xir.spikes.rasters import read_labelled
    from xir.spikes.sources import ArraySource

    with collect_warnings() as warnings:
        program = compile_network(arguments.net, arguments.compilation.unjudged)
        named = of_program(program)
        config = named.config
        data = read_labelled(arguments.data, config.n_inputs, config.n_outputs, config.dt)
        _refuse_empty(arguments.data, data)
        source = ArraySource(data.spikes)
        keep, real = arguments.keep, not arguments.chip_only
        done = run_all(named, source, beside_float=real, as_trained=real, one_after_another=keep)
    warnings = warnings_told(named, done, warnings)
    result = evaluate(named, data, done.trained, done.meant, done.chip)
    if arguments.json:
        import json

        from xir.diagnostics.as_data import as_data

        result["warnings"] = [as_data(warning) for warning in warnings]
        print(json.dumps(result, indent=2, ensure_ascii=False))
    else:
        print("\n".join(as_text(result)))
    return ExitCode.GOOD


def _refuse_empty(path: Path, data: Labelled) -> None:
    if not data.spikes.size:
        from xir.diagnostics.messages import CompileError, Diagnostic

        message = f"there is nothing to classify in '{path}': spikes is {data.spikes.shape}"
        raise CompileError([Diagnostic(message)])


ROWS = {
    "trained": "as trained",
    "float": "with the chip's limits",
    "chip": "on the chip",
}
"""
Key of a result -> what its row is called: real numbers without the caps of the chip on spikes and
events, real numbers with them, and the chip.
"""


def evaluate(
    named: NamedConfiguration,
    data: Labelled,
    trained: Outcome | None,
    meant: Outcome | None,
    chip: Outcome,
) -> dict[str, Any]:
    """
    Accuracy and confusion matrix of the network as trained, with the caps of the chip (``meant``)
    and on the chip, and how often the last two agree; of the chip alone where there are no others.
    """
    from xir.evaluation.decision import DEFAULT_RULE, decide

    rule: Rule = named.decide or DEFAULT_RULE
    on_chip = decide(rule, chip, named.reads, 1.0 if named.scale is None else named.scale)
    outputs = len(named.output_names)
    real: dict[str, Any] = {}
    if trained is not None and meant is not None:
        in_float = decide(rule, meant, named.reads)
        real["agreement"] = float((in_float == on_chip).mean())
        real["trained"] = _side(decide(rule, trained, named.reads), data.labels, outputs)
        real["float"] = _side(in_float, data.labels, outputs)
    assert named.program is not None
    return {
        "network": named.name,
        "device": named.config.device,
        "quantization": named.program.quantization,
        "configuration": named.fingerprint,
        "rule": rule,
        "rule_given": named.decide is not None,
        "samples": len(data.labels),
        "steps": data.spikes.shape[1],
        "classes": list(data.classes or named.output_names),
        **real,
        "chip": _side(on_chip, data.labels, outputs),
    }


def _side(
    decided: npt.NDArray[np.int64], labels: npt.NDArray[np.int64], classes: int
) -> dict[str, Any]:
    from xir.evaluation.decision import UNDECIDED, accuracy, confusion

    return {
        "accuracy": accuracy(decided, labels),
        "right": int((decided == labels).sum()),
        "undecided": int((decided == UNDECIDED).sum()),
        "confusion": confusion(decided, labels, classes).tolist(),
        "decided": decided.tolist(),
    }


def as_text(result: dict[str, Any]) -> list[str]:
    """The result for a terminal."""
    from xir.text.quantities import counted
    from xir.text.tables import table

    number = result["samples"]
    rule = result["rule"] + ("" if result["rule_given"] else " (the network has no rule)")
    lines = [
        f"{result['network']} on {result['device']}, quantized by {result['quantization']}: "
        f"{counted(number, 'sample')} of {counted(result['steps'], 'step')}, decided by {rule}",
        "",
    ]
    sides = {side: name for side, name in ROWS.items() if side in result}
    rows = [
        (name, f"{result[side]['right']} of {number}", f"{result[side]['accuracy']:.1%}")
        for side, name in sides.items()
    ]
    lines += table(("", "right", "accuracy"), rows)
    if "agreement" in result:
        agreement = f"{result['agreement']:.1%} of the samples"
        lines.append(f"  the chip decides as real numbers with its limits do on {agreement}")
    undecided = any(result[side]["undecided"] for side in sides)
    classes: list[str] = result["classes"]
    columns = [*classes, *(["undecided"] if undecided else [])]
    for side, name in sides.items():
        if side == "float" and result[side]["decided"] == result["trained"]["decided"]:
            continue
        matrix = [
            (label, *(str(n) for n in row[: len(columns)]))
            for label, row in zip(classes, result[side]["confusion"], strict=True)
        ]
        lines += ["", *table((f"{name}: label \\ decided", *columns), matrix)]
    return lines
