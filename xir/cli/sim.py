"""``xir sim``: spikes through a network, as the chip computes it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from xir.cli.arguments import (
    Subcommands,
    UsageError,
    add_compilation,
    count,
    new_file,
    subcommand,
)

if TYPE_CHECKING:
    from xir.cli.running import Run
    from xir.cli.target import Target
    from xir.spikes import Counts

PLOT_FORMATS = (".png", ".pdf", ".svg")


class Poisson(NamedTuple):
    """Spikes that are drawn."""

    rate: float
    steps: int
    seed: int


def spikes_source(text: str) -> Path | Poisson:
    """The argument of ``--input``."""
    kind, colon, rest = text.partition(":")
    if kind != "poisson" or not colon:
        return Path(text)
    try:
        rate, steps, seed = rest.split(",")
        drawn = Poisson(float(rate), int(steps), int(seed))
    except ValueError:
        drawn = None
    if drawn is None or not drawn.rate >= 0 or drawn.steps < 1 or drawn.seed < 0:
        raise argparse.ArgumentTypeError(
            f"'{text}' is not poisson:RATE_HZ,STEPS,SEED, such as poisson:50,1000,1"
        )
    return drawn


def plot_file(text: str) -> Path:
    path = new_file(text)
    if path.suffix.lower() not in PLOT_FORMATS:
        raise argparse.ArgumentTypeError(f"'{text}' does not end in {', '.join(PLOT_FORMATS)}")
    return path


def seconds(text: str) -> float:
    """The argument of ``--dt``."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of seconds above 0")
    return value


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "sim",
        run,
        summary="run spikes through a network, bit for bit as the chip does",
        description="""Run spikes through a network or a configuration with the chip's own
        arithmetic, bit for bit, and print what the outputs did, the decision where the network has
        a rule, and how much of the time the chip would sleep. Spikes come from a file: .npz (the
        array 'spikes', or the only one), .npy, or .csv with a line time,channel[,count] for each
        event, or are drawn. Arrays are counts, (steps, channels) or (samples, steps, channels);
        every sample starts from rest.""",
        examples=[
            (
                "xir sim net.xnet --input poisson:50,1000,1 --plot run.png",
                "1000 steps of random spikes at 50 Hz with seed 1, and a picture of all of it",
            ),
            (
                "xir sim net.xnet --input spikes.npz --compare float",
                "how far the chip is from the network in real numbers, for each population",
            ),
            (
                "xir sim net.xylo --input events.csv --record -o run.npz",
                "run what 'xir compile' wrote, and keep spikes, potentials and currents",
            ),
        ],
    )
    parser.add_argument(
        "net",
        metavar="NET.xnet|CONFIG",
        type=Path,
        help="a network; or samna's config.json, a Rockpool specification (.npz), or a folder that "
        "'xir compile' wrote",
    )
    spikes = parser.add_argument_group("what goes in")
    spikes.add_argument(
        "--input",
        required=True,
        metavar="SPIKES",
        type=spikes_source,
        help="a file (.npz, .npy, .csv) or poisson:RATE_HZ,STEPS,SEED",
    )
    spikes.add_argument("--key", metavar="NAME", help="which array of a .npz file")
    spikes.add_argument(
        "--dt",
        metavar="SECONDS",
        type=seconds,
        help="the time step of a config.json that has none",
    )
    spikes.add_argument(
        "--steps",
        metavar="N",
        type=count(1),
        help="run N steps: cut the input there, or go on in silence",
    )
    add_compilation(parser)
    out = parser.add_argument_group("what comes out")
    out.add_argument("-o", dest="output", metavar="OUT.npz", type=new_file, help="write the arrays")
    out.add_argument(
        "--record",
        action="store_true",
        help="write hidden spikes, potentials and currents too (needs -o)",
    )
    out.add_argument(
        "--plot",
        metavar="F.png",
        type=plot_file,
        help="draw spikes, potentials and currents of the first sample (.png, .pdf or .svg)",
    )
    out.add_argument(
        "--compare", choices=("float",), help="compare with the network in real numbers"
    )
    out.add_argument(
        "--expect-equal",
        action="store_true",
        help="exit with 4 if the comparison finds any difference",
    )
    out.add_argument("--json", action="store_true", help="print one JSON object, nothing else")


def run(args: argparse.Namespace) -> int:
    if args.record and args.output is None:
        raise UsageError("--record keeps arrays for the file of -o; give -o OUT.npz as well")
    if args.expect_equal and args.compare is None:
        raise UsageError("--expect-equal is about a comparison; give --compare float as well")
    from xir.cli.sim_text import as_data, as_text
    from xir.cli.target import load_target
    from xir.cli.terminal import tell
    from xir.diagnostics import Sources, collect_warnings

    with collect_warnings() as warnings:
        target = load_target(args, args.dt)
        if args.compare and target.program is None:
            raise UsageError(
                f"--compare float needs the network (.xnet); '{args.net}' has only its integers"
            )
        counts = _counts(args, target)
        found = _simulate(args, target, counts)
    differences = [comparison.result() for comparison in found.comparisons]
    _write(args, target, counts, found)
    if target.program is not None:
        warnings = [*target.program.warnings, *warnings]
    if found.clamped:
        tell_clamped(found.clamped)
    if warnings:
        sources = target.program.sources if target.program else Sources()
        tell(sources.render(warnings))
    if args.json:
        import json

        print(json.dumps(as_data(target, found, differences), indent=2, ensure_ascii=False))
    else:
        print("\n".join(as_text(target, found, differences)))
        for path in (args.output, args.plot):
            if path is not None:
                print(f"wrote {path}")
    return 4 if args.expect_equal and not all(d.equal for d in differences) else 0


def tell_clamped(number: int) -> None:
    from xir.cli.terminal import tell

    tell(
        f"warning: {number} input counts are above 15; the chip takes 15 events of a channel in a "
        "step, the rest is lost\n  hint: a smaller dt spreads the events over more steps"
    )


def _counts(args: argparse.Namespace, target: Target) -> Counts:
    """The raster of the run, (B, T, Nin) or (T, Nin)."""
    from xir.diagnostics import CompileError, Diagnostic
    from xir.spikes import poisson, read_spikes, with_steps

    config = target.config
    if isinstance(args.input, Poisson):
        if args.key is not None:
            raise UsageError("--key names an array of a file; the spikes are drawn")
        counts = poisson(*args.input, config.n_inputs, config.dt)
    else:
        counts = read_spikes(args.input, config.n_inputs, config.dt, args.key)
    if args.steps is not None:
        counts = with_steps(counts, args.steps)
    if not counts.size:
        message = f"there is nothing to run: the raster has shape {counts.shape}"
        raise CompileError([Diagnostic(message, hint="--steps N runs N steps of silence")])
    return counts


def _simulate(args: argparse.Namespace, target: Target, counts: Counts) -> Run:
    from xir.cli.running import RECORDED, run

    keep = ["output_spikes"] if args.output else []
    if args.record:
        keep += [name for name in RECORDED if name != "i_syn2" or target.config.n_synapses == 2]
    batch = counts if counts.ndim == 3 else counts[None]
    return run(target, batch, keep=keep, beside_float=args.compare == "float")


def _write(args: argparse.Namespace, target: Target, counts: Counts, found: Run) -> None:
    """The files that were asked for; the picture first, as it may need what is not installed."""
    from xir.output import write_files

    contents: dict[Path, dict[str, bytes]] = {}
    if args.plot is not None:
        contents[args.plot.parent] = {args.plot.name: _picture(args, target, counts)}
    if args.output is not None:
        from xir.cli.sim_file import npz_of

        arrays: dict[str, Any] = dict(found.kept)
        if counts.ndim == 2:
            arrays = {name: array[0] for name, array in arrays.items()}
        beside = contents.setdefault(args.output.parent, {})
        beside[args.output.name] = npz_of(target, found, arrays)
    for folder, files in contents.items():
        write_files(folder, files)


def _picture(args: argparse.Namespace, target: Target, counts: Counts) -> bytes:
    """The first sample, run once more with everything recorded."""
    from xir.plots import Lane, Traces, draw
    from xir.sim import simulate

    sample = counts if counts.ndim == 2 else counts[0]
    evolution = simulate(target.config, sample, record=True)
    lanes = [
        tuple(Lane(g.name, g.ids) for g in groups)
        for groups in (target.inputs, target.hidden, target.outputs)
    ]
    title = f"{target.name} on {target.config.device}"
    if counts.ndim == 3:
        title += f", the first of {len(counts)} samples"
    traces = Traces(title, target.config.dt, sample, evolution, *lanes)
    return draw(traces, args.plot.suffix.lower().lstrip("."))
