"""
The compiler as one call: text in, configuration out, by the one pipeline that everything uses.

    .xnet (or NIR, Rockpool) -> snn -> flat -> loaded
        -> xylo.core (real) -> xylo.core (integers) -> xylo.image
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.passes import ModulePass
from xdsl.utils.exceptions import ParseError
from xdsl.utils.lexer import Input

from xir.diagnostics.messages import (
    CompileError,
    Diagnostic,
    Sources,
    collect_warnings,
    warn,
)
from xir.dialects import xylo
from xir.machine.collection import put_off_collection
from xir.machine.progress import note
from xir.option_kinds import shown, wrong_kinds
from xir.options import DEFAULT_DEVICE, Options, given, pass_options, unknown_word
from xir.quantization.methods.registry import METHODS
from xir.text.opening import files_in_memory
from xir.universe import PASSES

if TYPE_CHECKING:
    from xir.config.xylo_config import XyloConfig
    from xir.interop.nir.importer import Imported
    from xir.reference import FloatNetwork
    from xir.report.contents import Report
    from xir.report.verdict import Verdict
    from xir.sensors.audio3.settings import AudioFrontEnd
    from xir.sensors.imu.registers import ImuRegisters

FRONT_END = "xnet"
"""The name of the stage before the first pass, when the text has just become ``snn``."""

TOLD_AS = {"XIR128": "XIR222", "XIR129": "XIR223", "XIR227": "XIR227", "XIR228": "XIR228"}
"""Warnings of a pass -> what an import says of the same, by the names of the other tool."""

Observer = Callable[[str, ModuleOp], None]
"""Gets the name of each stage and the module after it."""


@dataclass(frozen=True)
class Program:
    """
    A compiled network: a core in real numbers as it was meant (``meant``), the same of neurons that
    the chip has (``realized``), in the chip's integers (``core``) and its image, and the warnings
    of the compilation.
    """

    meant: xylo.CoreOp
    realized: xylo.CoreOp
    core: xylo.CoreOp
    module: ModuleOp
    """Holds ``xylo.image``; the core where no memory map of the device is public."""
    quantization: str
    warnings: tuple[Diagnostic, ...]
    sources: Sources
    seconds: Mapping[str, float]
    """How long each stage took."""
    config: XyloConfig
    """The chip's configuration."""
    folder: Path
    """Of the program's file. Names of files in the IR that is written begin there."""
    sample: Any | None = None
    """
    Input counts (T, Nin) or (B, T, Nin) whose clock cycles the report has as well; or the
    ``Sample`` of a run that has been made.
    """

    @property
    def name(self) -> str:
        return self.core.sym_name.data

    @property
    def device(self) -> str:
        return self.core.device.data

    @cached_property
    def sensor(self) -> ImuRegisters | AudioFrontEnd | None:
        """The sensor side that makes the spikes of the network's input; None without one."""
        from xir.dialects.xylo_sensors import AudioFrontEndOp, ImuInterfaceOp

        for op in self.core.body.block.ops:
            if isinstance(op, ImuInterfaceOp | AudioFrontEndOp):
                return op.settings()
        return None

    @cached_property
    def reference(self) -> FloatNetwork:
        """The network in real numbers, ready to run: hidden neurons by id, then outputs."""
        from xir.ir.float_network import from_core

        return from_core(self.meant)

    @cached_property
    def report(self) -> dict[str, Any]:
        """
        What the network takes of the chip, and what quantization cost, as ``report.json`` has it.
        """
        return self.typed_report.as_data()

    @cached_property
    def typed_report(self) -> Report:
        """The same report as an object with typed fields."""
        from xir.estimates.resources import sample_of
        from xir.estimates.timing import Sample
        from xir.report.from_core import report

        sample = self.sample
        if sample is not None and not isinstance(sample, Sample):
            sample = sample_of(self.config, sample)
        found = report(self.core, self.quantization, sample)
        return replace(found, warnings=self.warnings)

    @property
    def verdict(self) -> Verdict:
        """Whether it fits, keeps time and does what was meant; as text one line."""
        return self.typed_report.verdict

    @cached_property
    def config_json(self) -> str:
        """The configuration as the text of samna's file."""
        return self.config.to_samna_json()

    @cached_property
    def symbols(self) -> dict[str, Any]:
        """Name -> hardware ids of inputs, hidden neurons and outputs."""
        from xir.report.symbol_table import symbols

        return symbols(self.core)


def pipeline(options: Options) -> tuple[ModulePass, ...]:
    """
    The passes of a compilation, in order. A pass that runs when it is asked for is there when an
    option is for it; there is no image of a device without a public memory map, so that the last
    pass is then missing.
    """
    from xir.devices.table import device

    arguments = pass_options(options)
    asked = {*arguments, *(option.asks for option in given(options))}
    has_image = device(options.device).has_image
    return tuple(
        home.load()(**arguments.get(name, {}))
        for name, home in PASSES.items()
        if home.runs == "always"
        or (home.runs == "asked" and name in asked)
        or (home.runs == "image" and has_image)
    )


def compile(
    path: str | Path | Imported,
    *,
    device: str = DEFAULT_DEVICE,
    quantize: str | None = None,
    calibrate: str | Path | None = None,
    second_synapse: str = "auto",
    judge: str = "auto",
    dialect: str | None = None,
    dt: float | None = None,
    file_dt: float | None = None,
    reset: str | None = None,
    spikes: str | None = None,
    no_swap: bool = False,
    bias: str = "rest",
    stimuli: str | Path | None = None,
    strict: bool = False,
    outputs: str = "direct",
    align: bool = False,
    network: str | None = None,
    defines: Mapping[str, object] | None = None,
    order: str = "auto",
    clock: float | None = None,
    prune_fanout: int | None = None,
    shifts: tuple[int, int, int] | None = None,
    verify_each: bool = False,
    observe: Observer | None = None,
) -> Program:
    """
    Compile a ``.xnet`` file, a file of another tool (NIR, Rockpool), or what ``xir.read_nir`` and
    ``xir.from_rockpool`` give.

    ``quantize`` is the name of one of ``xir.quantization.methods.registry.METHODS``; of these
    ``exact`` takes the numbers of the source as the chip's, with the weight ``shifts`` (in,
    recurrent, out). ``calibrate`` names a file of spikes that the network is to see, and means
    ``calibrated``; without either it is ``matched``. ``second_synapse`` is ``auto``, or ``never``
    to leave an idle synapse idle. ``judge`` is ``auto``, or ``never`` to leave out the runs that
    tell how far the chip is from real numbers. ``defines`` sets params of the program
    (``{"rate": 0.5}`` or ``{"tau": "3 ms"}``); ``network`` chooses among several. ``order`` is
    ``source`` for hidden ids in the order of the dataflow, ``text`` for that of the text, ``auto``
    for the order that fits the device at the fewest clock cycles; ``clock`` is the core clock in Hz
    that the files are for, where it is not the default; ``prune_fanout`` leaves a neuron
    at most so many recurrent connections. ``outputs`` is ``direct``, or ``relay`` for hidden
    populations with relays behind them where an output of the chip is only near to what is meant;
    ``align`` makes paths of unequal length equally long, by relays.
    ``verify_each`` verifies the whole program after every pass, not only what the pass changed.
    ``observe`` gets the name of each pass and the module after it.

    The others say how a NIR file is read, as the options of ``xir import`` do: ``dialect`` (there
    ``--from``), ``dt`` and ``file_dt`` in seconds, ``reset``, ``spikes``, ``no_swap``, ``bias``,
    ``stimuli``, ``strict``.

    Raises ``CompileError``, whose text has every problem with its place.
    """
    options = Options(
        device=device,
        order=order,
        clock=clock,
        prune_fanout=prune_fanout,
        network=network,
        defines=defines,
        quantize=quantize,
        shifts=shifts,
        calibrate=calibrate,
        second_synapse=second_synapse,
        judge=judge,
        dialect=dialect,
        dt=dt,
        file_dt=file_dt,
        reset=reset,
        spikes=spikes,
        outputs=outputs,
        align=align,
        no_swap=no_swap,
        bias=bias,
        stimuli=stimuli,
        strict=strict,
        verify_each=verify_each,
    )
    if isinstance(path, str) and "\n" in path:
        message = "the network: have a text of several lines, need a path"
        error = CompileError([Diagnostic(message, hint="write it into a file, as 'net.xnet'")])
        error.rendered = Sources().render(error)
        raise error
    source = Path(path) if isinstance(path, str | Path) else path
    return compile_file(source, options, Sources(), observe)


def compile_file(
    path: Path | Imported, options: Options, sources: Sources, observe: Observer | None = None
) -> Program:
    """
    ``compile``, with the texts kept in ``sources`` for whoever shows messages. ``path`` is that of
    a file, or a program that was imported.
    """
    with put_off_collection(), collect_warnings() as warnings:
        try:
            return _compile(path, options, sources, observe, warnings)
        except CompileError as e:
            error = e
        except ParseError as e:
            error = CompileError([sources.diagnostic(e)])
    error.warnings = tuple(warnings)
    error.rendered = error.rendered or sources.render(error)
    raise error


def _compile(
    path: Path | Imported,
    options: Options,
    sources: Sources,
    observe: Observer | None,
    warnings: list[Diagnostic],
) -> Program:
    began = time.perf_counter()
    passes = _checked(options)
    imported = _imported(path, options)
    if imported is None:
        assert isinstance(path, Path)
        return _through(path, path.parent, passes, options, sources, observe, warnings, began)
    # What these ask for, the import has done.
    passes = pipeline(options._replace(outputs="direct", align=False))
    text, files = imported.in_memory()
    before = len(warnings)
    with files_in_memory(files):
        folder = Path(imported.report.file).parent
        program = _through(text, folder, passes, options, sources, observe, warnings, began)
    said = {warning.code for warning in imported.report.warnings}
    again = {code for code, by_import in TOLD_AS.items() if by_import in said}
    warnings[before:] = [w for w in warnings[before:] if w.code not in again]
    return replace(program, warnings=tuple(warnings))


def _imported(path: Path | Imported, options: Options) -> Imported | None:
    """The program that a file of another tool becomes; None for a program in the language."""
    from xir.interop.front_end import (
        ARCHIVE,
        is_of_other_tool,
        name_of_kind,
        read_path,
        refuse_others,
    )

    if not isinstance(path, Path):
        if not hasattr(path, "report"):
            message = f"the network: have {shown(path)}, need a path, or what xir.read_nir gives"
            raise CompileError([Diagnostic(message)])
        _refuse(options, f"'{path.report.file}' is imported already", of_imports=True)
        return path
    if not is_of_other_tool(path):
        refuse_others(path)
        _refuse(options, f"'{path}' is no NIR file")
        return None
    if options.network is not None or options.defines:
        message = f"--network and -D are for programs in .xnet; '{path}' is {name_of_kind(path)}"
        raise CompileError([Diagnostic(message)])
    from xir.interop.nir.settings import Settings, wrong_word

    settings = Settings(**{name: getattr(options, name) for name in Settings._fields})
    if (message := wrong_word(settings)) is not None:
        raise CompileError([Diagnostic(message)])
    return read_path(path, ARCHIVE, settings)


def _refuse(options: Options, reason: str, *, of_imports: bool = False) -> None:
    """
    Refuse the options that say how a NIR file is read; with ``of_imports`` those too that say the
    same of a program.
    """
    refused = [
        option
        for option in given(options)
        if option.group == "imported" or (of_imports and option.is_for_imports)
    ]
    if refused:
        flags = ", ".join(option.flag for option in refused)
        message = f"{flags}: how a NIR file is read; {reason}"
        raise CompileError([Diagnostic(message)])


def _through(
    source: Path | Input[str],
    folder: Path,
    passes: tuple[ModulePass, ...],
    options: Options,
    sources: Sources,
    observe: Observer | None,
    warnings: list[Diagnostic],
    began: float,
) -> Program:
    """The program, whose files are named relative to ``folder``, through all passes."""
    from xir.estimates.clock import worst_case_warning
    from xir.ir.core import config_of
    from xir.ir.verifier import Verifier
    from xir.irgen import generate

    verifier = Verifier(everything=options.verify_each)
    seconds: dict[str, float] = {}
    cores: dict[str, xylo.CoreOp] = {}
    module = generate(source, sources, defines=options.texts, network=options.network)
    verifier.verify(module)
    seconds[FRONT_END] = time.perf_counter() - began
    if observe is not None:
        observe(FRONT_END, module)
    for step in passes:
        began = time.perf_counter()
        note(step.name)
        step.apply(Context(), module)
        verifier.verify(module)
        seconds[step.name] = time.perf_counter() - began
        if step.name in ("xylo-allocate", "xylo-realize", "xylo-verify"):
            cores[step.name] = _core(module)
        if observe is not None:
            observe(step.name, module)
    config = config_of(cores["xylo-verify"])
    if (slow := worst_case_warning(config)) is not None:
        warn(replace(slow, location=cores["xylo-verify"].location))
    return Program(
        cores["xylo-allocate"],
        cores["xylo-realize"],
        cores["xylo-verify"],
        module,
        options.method,
        tuple(warnings),
        sources,
        seconds,
        config,
        folder,
    )


def _checked(options: Options) -> tuple[ModulePass, ...]:
    """The pipeline, once the options are known to name things that exist."""
    if messages := wrong_kinds(options):
        raise CompileError(Diagnostic(message) for message in messages)
    if (message := unknown_word(options)) is not None:
        raise CompileError([Diagnostic(message)])
    if options.shifts is not None and not METHODS[options.method].takes_integers:
        message = f"weight shifts are given, but quantize is '{options.method}'"
        hint = "give them with quantize = exact; the other ways choose their own"
        raise CompileError([Diagnostic(message, hint=hint)])
    return pipeline(options)


def _core(module: ModuleOp) -> xylo.CoreOp:
    """A copy of the core as it stands; later passes change it in place."""
    (core,) = (op for op in module.clone().body.block.ops if isinstance(op, xylo.CoreOp))
    return core
