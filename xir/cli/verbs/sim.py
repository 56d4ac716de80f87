"""``xir sim``: spikes through a network, as the chip computes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import FILE, SPIKES, Poisson, Reader, UsageError, new_file
from xir.cli.shared.arguments import Subcommands, subcommand
from xir.cli.shared.compilation import Compilation, add_compilation, load_named
from xir.options import whole_number

if TYPE_CHECKING:
    from xir.configurations.named_configuration import NamedConfiguration
    from xir.sim import OutputMode
    from xir.spikes.sources import Source


class Arguments(NamedTuple):
    """The arguments of ``xir sim``."""

    net: Path
    input: Path | Poisson
    key: str | None
    steps: int | None
    compilation: Compilation
    output: Path | None
    record: str | None
    """Names; empty for everything, None where nothing is recorded."""
    window: tuple[int, int] | None
    """The first step, and the step after the last."""
    output_mode: OutputMode | None
    events_out: Path | None
    plot: Path | None
    compare: str | None
    expect_equal: bool
    json: bool


def window(text: str) -> tuple[int, int]:
    """The argument of ``--window``."""
    first, dots, stop = text.partition("..")
    try:
        steps = int(first), int(stop)
    except ValueError:
        steps = (0, 0)
    if not dots or not 0 <= steps[0] < steps[1]:
        raise ValueError(f"'{text}' is not FIRST..END, such as 100..200 for the steps 100 to 199")
    return steps


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "sim",
        Arguments,
        run,
        description="""Run spikes through a network or a configuration with the chip's own
        arithmetic, bit for bit, and print what the outputs did, the decision where the network has
        a rule, and how much of the time the chip would sleep. Spikes come from a file: .npz (the
        array 'spikes', or the only one; or events as arrays 'step', 'channel' and, if wanted,
        'count' and 'sample'), .npy, or .csv with a line time,channel[,count] for each event, or are
        drawn. An array has counts, (steps, channels) or (samples, steps, channels);
        every sample starts from rest.
        A .npy, and a .csv whose events are in order, may be longer than memory.""",
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
            (
                "xir sim net.xnet --input long.npy --record h[0..8] --window 500..900 -o run.npz",
                "keep them of the first eight neurons of h, in the steps 500 to 899",
            ),
        ],
    )
    parser.add_argument(
        "net",
        metavar="NET.xnet|CONFIG",
        type=FILE,
        help="a network; or samna's config.json, a Rockpool specification (.npz), an image "
        "(.mlir), a folder of memory files, or one that 'xir compile' wrote",
    )
    spikes = parser.add_argument_group("what goes in")
    spikes.add_argument(
        "--input",
        required=True,
        metavar="SPIKES",
        type=SPIKES,
        help="a file (.npz, .npy, .csv) or poisson:RATE_HZ,STEPS,SEED",
    )
    spikes.add_argument("--key", metavar="NAME", help="which array of a .npz file")
    spikes.add_argument(
        "--steps",
        metavar="N",
        type=Reader(whole_number(1)),
        help="run N steps: cut the input there, or go on in silence",
    )
    add_compilation(parser)
    out = parser.add_argument_group("what comes out")
    out.add_argument(
        "-o", dest="output", metavar="OUT.npz", type=new_file(), help="write the arrays"
    )
    out.add_argument(
        "--record",
        metavar="NAMES",
        nargs="?",
        const="",
        help="write hidden spikes, potentials and currents too (needs -o): of everything, or of "
        "populations and neurons, as h,gate[3],y[0..4] (the neurons 0 to 3 of y)",
    )
    out.add_argument(
        "--window",
        metavar="A..B",
        type=Reader(window),
        help="record and draw the steps from A up to, not including, B",
    )
    out.add_argument(
        "--output-mode",
        choices=("spikes", "vmem", "isyn"),
        help="what -o has of every output in every step: spikes (unless told otherwise), membrane "
        "potentials or synaptic currents",
    )
    out.add_argument(
        "--events-out",
        metavar="FILE",
        type=new_file(".csv", ".npz"),
        help="write output spikes as events, .csv (step,channel) or .npz, which --input takes",
    )
    out.add_argument(
        "--plot",
        metavar="F.png",
        type=new_file(".png", ".pdf", ".svg"),
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


def run(arguments: Arguments) -> ExitCode:
    _refuse_without_effect(arguments)
    from xir.cli.shared.run_loop import run_all
    from xir.cli.shared.run_outputs import RunOutputs, Wanted
    from xir.cli.shared.run_summary import as_data, as_text
    from xir.cli.shared.run_warnings import warnings_told
    from xir.diagnostics.messages import collect_warnings

    with collect_warnings() as warnings:
        named = load_named(arguments.net, arguments.compilation)
        if arguments.compare and named.program is None:
            raise UsageError(
                f"--compare float needs the network (.xnet); '{arguments.net}' has only its "
                "integers"
            )
        source = _source(arguments, named)
        wanted = Wanted(
            arrays=arguments.output,
            record=arguments.record,
            window=arguments.window,
            output_mode=arguments.output_mode or "spikes",
            events=arguments.events_out,
            plot=arguments.plot,
        )
        with RunOutputs(wanted, named, source) as outputs:
            beside_float = arguments.compare == "float"
            result = run_all(named, source, keep=outputs.add, beside_float=beside_float)
            written = outputs.write(result)
    differences = [comparison.result() for comparison in result.comparisons]
    warnings = warnings_told(named, result, warnings)
    if arguments.json:
        import json

        from xir.diagnostics.as_data import as_data as diagnostic_data

        data = as_data(named, result, differences, arguments.output_mode)
        data["warnings"] = [diagnostic_data(warning) for warning in warnings]
        print(json.dumps(data, indent=2, ensure_ascii=False))
    else:
        print("\n".join(as_text(named, result, differences, arguments.output_mode)))
        for path in written:
            print(f"wrote {path}")
    if arguments.expect_equal and not all(d.equal for d in differences):
        return ExitCode.DIFFERS
    return ExitCode.GOOD


def _refuse_without_effect(arguments: Arguments) -> None:
    """Raise ``UsageError`` for an option that has no effect without another one."""
    if arguments.record is not None and arguments.output is None:
        raise UsageError("--record keeps arrays for the file of -o; give -o OUT.npz as well")
    if arguments.output_mode is not None and arguments.output is None and not arguments.json:
        raise UsageError("--output-mode is about the file of -o; give -o OUT.npz as well")
    if arguments.window is not None and arguments.record is None and arguments.plot is None:
        raise UsageError("--window is about what is recorded or drawn; give --record or --plot")
    if arguments.expect_equal and arguments.compare is None:
        raise UsageError("--expect-equal is about a comparison; give --compare float as well")


def _source(arguments: Arguments, named: NamedConfiguration) -> Source:
    """The spikes of the run."""
    from xir.diagnostics.messages import CompileError, Diagnostic
    from xir.spikes.sources import PoissonSource, Resized, open_source

    config = named.config
    if isinstance(arguments.input, Poisson):
        if arguments.key is not None:
            raise UsageError("--key names an array of a file; the spikes are drawn")
        source: Source = PoissonSource(*arguments.input, config.n_inputs, config.dt)
    else:
        source = open_source(arguments.input, config.n_inputs, config.dt, arguments.key)
    if arguments.steps is not None:
        source = Resized(source, arguments.steps)
    if 0 in source.shape:
        shape = source.shape if source.batched else source.shape[1:]
        message = f"there is nothing to run: the raster has shape {shape}"
        raise CompileError([Diagnostic(message, hint="--steps N runs N steps of silence")])
    return source
