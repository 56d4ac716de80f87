"""
The compiler as one call: text in, configuration out, by the one pipeline that everything uses.

    .xnet -> snn -> flat -> loaded -> xylo.core (real) -> xylo.core (integers) -> xylo.image
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.passes import ModulePass
from xdsl.utils.exceptions import ParseError

from xir.diagnostics.messages import CompileError, Diagnostic, Sources, collect_warnings, verify
from xir.dialects import xylo
from xir.universe import OPTIONAL_PASSES, PASSES

if TYPE_CHECKING:
    from xir.config.xylo_config import XyloConfig
    from xir.reference import FloatNetwork

FRONT_END = "xnet"
"""The name of the stage before the first pass, when the text has just become ``snn``."""

Observer = Callable[[str, ModuleOp], None]
"""Told the name of each stage and the module after it."""


@dataclass(frozen=True)
class Options:
    """What a compilation can be told."""

    device: str = "xylo-audio2"
    quantize: str = "matched"
    calibrate: str | None = None
    """A file of spikes, for the method ``calibrated``."""
    second_synapse: str = "auto"
    network: str | None = None
    defines: Mapping[str, str] = field(default_factory=dict[str, str])
    order: str = "auto"
    prune_fanout: int | None = None
    """The most recurrent connections of a neuron; None to prune none."""
    shifts: tuple[int, int, int] | None = None
    """Weight shifts (in, recurrent, out) for the exact quantizer; None for the smallest that do."""


@dataclass(frozen=True)
class Program:
    """
    A compiled network: what was meant (a core in real numbers), what the chip gets (the same core
    in integers, and its image), and everything said on the way.
    """

    meant: xylo.CoreOp
    core: xylo.CoreOp
    module: ModuleOp
    """Holds ``xylo.image``; the core where no memory map of the device is public."""
    quantization: str
    warnings: tuple[Diagnostic, ...]
    sources: Sources
    seconds: Mapping[str, float]
    """How long each stage took."""
    sample: Any | None = None
    """Input counts (T, Nin) or (B, T, Nin) whose clock cycles the report has as well."""

    @property
    def name(self) -> str:
        return self.core.sym_name.data

    @property
    def device(self) -> str:
        return self.core.device.data

    @cached_property
    def config(self) -> XyloConfig:
        """The chip's configuration."""
        from xir.ir.core import config_of

        return config_of(self.core)

    @cached_property
    def reference(self) -> FloatNetwork:
        """The network in real numbers, ready to run: hidden neurons by id, then outputs."""
        from xir.reference.network import from_core

        return from_core(self.meant)

    @cached_property
    def report(self) -> dict[str, Any]:
        """What the network takes of the chip, and what quantization cost (see docs)."""
        from xir.estimates.resources import sample_of
        from xir.report.contents import report

        sample = None if self.sample is None else sample_of(self.config, self.sample)
        return report(self.core, self.quantization, sample)

    @cached_property
    def symbols(self) -> dict[str, Any]:
        """Name -> hardware ids of inputs, hidden neurons and outputs."""
        from xir.report.contents import symbols

        return symbols(self.core)


def pipeline(options: Options) -> tuple[ModulePass, ...]:
    """
    The passes of a compilation, in order. There is no image of a device without a public memory
    map, so that its last pass is missing.
    """
    from xir.devices.table import device

    arguments = {
        "xylo-allocate": {"device": options.device, "order": options.order},
        "xylo-prune-fanout": {"max": options.prune_fanout},
        "xylo-quantize": {
            "method": options.quantize,
            "spikes": options.calibrate or "",
            "second_synapse": options.second_synapse,
            **_shifts(options),
        },
    }
    classes: dict[str, tuple[str, str]] = {}
    for name, where in PASSES.items():
        if name != "xylo-emit" or device(options.device).has_image:
            classes[name] = where
        if name == "xylo-allocate" and options.prune_fanout is not None:
            classes |= OPTIONAL_PASSES
    return tuple(
        getattr(import_module(module), class_name)(**arguments.get(name, {}))
        for name, (module, class_name) in classes.items()
    )


def _shifts(options: Options) -> dict[str, int]:
    names = ("shift_in", "shift_rec", "shift_out")
    return {} if options.shifts is None else dict(zip(names, options.shifts, strict=True))


def compile(
    path: str | Path,
    *,
    device: str = "xylo-audio2",
    quantize: str | None = None,
    calibrate: str | Path | None = None,
    second_synapse: str = "auto",
    network: str | None = None,
    defines: Mapping[str, object] | None = None,
    order: str = "auto",
    prune_fanout: int | None = None,
    shifts: tuple[int, int, int] | None = None,
    observe: Observer | None = None,
) -> Program:
    """
    Compile a ``.xnet`` file.

    ``quantize`` is ``global``, ``channel``, ``law``, ``matched``, ``calibrated``, or ``exact``,
    which takes the numbers of the source as the chip's, with the weight ``shifts`` (in, recurrent,
    out). ``calibrate`` names a file of spikes that the network is to see, and means ``calibrated``;
    without either it is ``matched``. ``second_synapse`` is ``auto``, or ``never`` to leave an idle
    synapse idle. ``defines`` sets params of the program (``{"rate": 0.5}`` or ``{"tau": "3 ms"}``);
    ``network`` chooses among several. ``order`` is ``source`` for hidden ids in the order of the
    dataflow, ``text`` for that of the text, ``auto`` for the order that fits the device at the
    fewest clock cycles; ``prune_fanout`` leaves a neuron at most so many recurrent connections.
    ``observe`` is told the name of each pass and the module after it.

    Raises ``CompileError``, whose text has every problem with its place.
    """
    texts = {name: str(value) for name, value in (defines or {}).items()}
    sample = None if calibrate is None else str(calibrate)
    options = Options(
        device=device,
        quantize=quantize or ("matched" if sample is None else "calibrated"),
        calibrate=sample,
        second_synapse=second_synapse,
        network=network,
        defines=texts,
        order=order,
        prune_fanout=prune_fanout,
        shifts=shifts,
    )
    return compile_file(Path(path), options, Sources(), observe)


def compile_file(
    path: Path, options: Options, sources: Sources, observe: Observer | None = None
) -> Program:
    """``compile``, with the texts kept in ``sources`` for whoever shows messages."""
    with collect_warnings() as warnings:
        try:
            return _compile(path, options, sources, observe, warnings)
        except CompileError as e:
            error = e
        except ParseError as e:
            error = CompileError([sources.diagnostic(e)])
    error.warnings = tuple(warnings)
    error.rendered = sources.render(error)
    raise error


def _compile(
    path: Path,
    options: Options,
    sources: Sources,
    observe: Observer | None,
    warnings: list[Diagnostic],
) -> Program:
    from xir.irgen import generate

    seconds: dict[str, float] = {}
    cores: dict[str, xylo.CoreOp] = {}
    began = time.perf_counter()
    passes = _checked(options)
    module = generate(path, sources, defines=options.defines, network=options.network)
    verify(module)
    seconds[FRONT_END] = time.perf_counter() - began
    if observe is not None:
        observe(FRONT_END, module)
    for step in passes:
        began = time.perf_counter()
        step.apply(Context(), module)
        verify(module)
        seconds[step.name] = time.perf_counter() - began
        if step.name in ("xylo-allocate", "xylo-verify"):
            cores[step.name] = _core(module)
        if observe is not None:
            observe(step.name, module)
    return Program(
        cores["xylo-allocate"],
        cores["xylo-verify"],
        module,
        options.quantize,
        tuple(warnings),
        sources,
        seconds,
    )


def _checked(options: Options) -> tuple[ModulePass, ...]:
    """The pipeline, once the options are known to name things that exist."""
    from typing import get_args

    from xir.devices.table import device
    from xir.quantization import Method

    try:
        device(options.device)
    except ValueError as e:
        raise CompileError([Diagnostic(str(e))]) from None
    methods = (*get_args(Method), "exact")
    if options.quantize not in methods:
        known = ", ".join(methods)
        message = f"there is no way to quantize called '{options.quantize}'; there are: {known}"
        raise CompileError([Diagnostic(message)])
    if options.shifts is not None and options.quantize != "exact":
        message = f"weight shifts are given, but quantize is '{options.quantize}'"
        hint = "give them with quantize = exact; the other ways choose their own"
        raise CompileError([Diagnostic(message, hint=hint)])
    if options.second_synapse not in ("auto", "never"):
        message = f"second_synapse is auto or never, not '{options.second_synapse}'"
        raise CompileError([Diagnostic(message)])
    return pipeline(options)


def _core(module: ModuleOp) -> xylo.CoreOp:
    """A copy of the core as it stands; later passes change it in place."""
    (core,) = (op for op in module.clone().body.block.ops if isinstance(op, xylo.CoreOp))
    return core
