"""What is to be simulated: a configuration with names, wherever it comes from."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import numpy.typing as npt

from xir.cli.shared.arguments import UsageError
from xir.cli.shared.program_from_arguments import compile_network
from xir.codegen.samna_json import from_samna_json, to_samna_json
from xir.compiler import Program
from xir.config.xylo_config import ConfigError, XyloConfig
from xir.diagnostics.messages import CompileError, Diagnostic, read_text
from xir.evaluation.decision import RULES, Rule
from xir.numbers.arrays import ArrayFileError, peek, read

CONFIG_FILE, SYMBOLS_FILE = "config.json", "symbols.json"


@dataclass(frozen=True)
class Group:
    """Channels or neurons with one name; ``ids`` are among inputs, hidden neurons or outputs."""

    name: str
    ids: range
    read: str = "spikes"
    """What is read of an output: spikes, vmem or isyn."""

    @property
    def span(self) -> slice:
        return slice(self.ids.start, self.ids.stop)


@dataclass(frozen=True)
class Target:
    """A configuration and the names of what is in it."""

    name: str
    config: XyloConfig
    inputs: tuple[Group, ...]
    hidden: tuple[Group, ...]
    outputs: tuple[Group, ...]
    decide: Rule | None
    scale: npt.NDArray[np.float64] | None
    """(Nout,) from the network's numbers to the chip's; None where that is not known"""
    program: Program | None
    """The program it was compiled from, where it was compiled just now."""
    has_names: bool = True
    """Whether the names are the network's."""

    def without_names(self) -> Target:
        """The same with names that say nothing."""
        return unnamed(Path(self.name), self.config)

    @property
    def output_names(self) -> tuple[str, ...]:
        """One for each output: the population's name, with a number where there are several."""
        return tuple(_each(self.outputs))

    @property
    def reads(self) -> tuple[str, ...]:
        """What is read of each output."""
        return tuple(group.read for group in self.outputs for _ in group.ids)

    @property
    def fingerprint(self) -> str:
        """A hash of the configuration: equal for equal configurations."""
        text = to_samna_json(self.config)
        return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _each(groups: tuple[Group, ...]) -> Iterator[str]:
    for group in groups:
        for number in range(len(group.ids)):
            yield f"{group.name}[{number}]" if len(group.ids) > 1 else group.name


def load_target(args: argparse.Namespace, dt: float | None = None) -> Target:
    """
    What ``args.net`` is: a ``.xnet``, samna's JSON, a Rockpool specification, an image or a core as
    IR, a folder of memory files, or one that ``xir compile`` wrote. ``dt`` (seconds) is for JSON
    without a time step.

    Raises ``CompileError`` for what cannot be read, ``UsageError`` for options that do not apply.
    """
    path: Path = args.net
    if dt is not None and path.suffix != ".json":
        raise UsageError(f"--dt is for a config.json without a time step, not for '{path}'")
    if path.suffix not in (".json", ".npz", ".mlir") and not path.is_dir():
        return of_program(compile_network(args))
    for option, given in (
        ("--quantize", args.quantize),
        ("--order", args.order),
        ("--prune-fanout", args.prune_fanout),
        ("--shifts", args.shifts),
        ("--calibrate", args.calibrate),
        ("--second-synapse", args.second_synapse),
        ("--network", args.network),
        ("-D", args.defines),
    ):
        if given:
            raise UsageError(f"{option} says how a .xnet is compiled; '{path}' is a configuration")
    try:
        return _of_files(path, args.device, dt)
    except ConfigError as e:
        _refuse(path, e)


def _of_files(path: Path, device: str | None, dt: float | None) -> Target:
    from xir.configurations.files import is_memory_folder, read_ir, read_memory_folder

    if path.suffix == ".mlir":
        config, symbols = read_ir(path)
        return unnamed(path, config) if symbols is None else _named(config, symbols, None)
    if path.is_dir():
        if is_memory_folder(path):
            return unnamed(path, read_memory_folder(path, device))
        return _of_folder(path)
    if path.suffix == ".npz":
        arrays = _arrays(path)
        device = device or "xylo-audio2"
        return unnamed(path, XyloConfig.from_specification(device=device, **arrays))
    return unnamed(path, from_samna_json(read_text(path), device, dt))


def _refuse(path: Path, error: ConfigError) -> NoReturn:
    raise CompileError([Diagnostic(f"'{path}': {problem}") for problem in error.problems]) from None


def of_program(program: Program) -> Target:
    """A program that was compiled just now."""
    return _named(program.config, program.symbols, program)


def unnamed(path: Path, config: XyloConfig) -> Target:
    """A configuration that says nothing of names."""

    def one(name: str, count: int) -> tuple[Group, ...]:
        return (Group(name, range(count)),) if count else ()

    return Target(
        path.stem,
        config,
        one("input", config.n_inputs),
        one("hidden", config.n_hidden),
        one("output", config.n_outputs),
        None,
        None,
        None,
        has_names=False,
    )


def _arrays(path: Path) -> dict[str, Any]:
    """The specification in a .npz file."""
    try:
        values: dict[str, Any] = {name: read(path, name) for name in peek(path)}
    except ArrayFileError as e:
        raise CompileError([Diagnostic(str(e))]) from None
    values = {name: a.item() if a.ndim == 0 else a for name, a in values.items()}
    aliases = values.get("aliases")
    if aliases is not None:
        values["aliases"] = _alias_lists(path, aliases, values)
    return values


def _alias_lists(path: Path, pairs: Any, values: Mapping[str, Any]) -> list[list[int]]:
    """Rows (source, target) as the list of targets of each neuron."""
    hidden = np.size(values.get("threshold", ()))
    if np.ndim(pairs) != 2 or pairs.shape[1] != 2 or pairs.dtype.kind not in "iu":
        message = f"'aliases' of '{path}' has shape {np.shape(pairs)}; need rows (source, target)"
        raise CompileError([Diagnostic(message)])
    targets: list[list[int]] = [[] for _ in range(hidden)]
    rows: list[tuple[int, int]] = pairs.tolist()
    for source, target in rows:
        if not 0 <= source < hidden:
            message = f"'aliases' of '{path}' has source {source}; there are {hidden} neurons"
            raise CompileError([Diagnostic(message)])
        targets[source].append(target)
    return targets


def _of_folder(folder: Path) -> Target:
    """A folder that ``xir compile`` wrote; the names are those of ``symbols.json``."""
    if not (folder / CONFIG_FILE).exists():
        message = (
            f"'{folder}' has no {CONFIG_FILE} and no basic_config.json; is it a folder that xir "
            "compile wrote, or one of memory files?"
        )
        raise CompileError([Diagnostic(message)])
    path = folder / SYMBOLS_FILE
    try:
        symbols = json.loads(read_text(path))
        config = from_samna_json(read_text(folder / CONFIG_FILE), symbols["device"])
        target = _named(config, symbols, None)
    except ConfigError as e:
        _refuse(folder / CONFIG_FILE, e)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _mismatch(path) from None
    sizes = (config.n_inputs, config.n_hidden, config.n_outputs)
    groups = (target.inputs, target.hidden, target.outputs)
    if not all(_covers(part, size) for part, size in zip(groups, sizes, strict=True)):
        raise _mismatch(path)
    return target


def _mismatch(path: Path) -> CompileError:
    message = f"'{path}' does not go with the {CONFIG_FILE} beside it"
    return CompileError([Diagnostic(message, hint="compile the network again")])


def _covers(groups: tuple[Group, ...], size: int) -> bool:
    """Whether the groups together are ``size`` channels or neurons, each once."""
    return sorted(i for group in groups for i in group.ids) == list(range(size))


def _named(
    config: XyloConfig,
    symbols: Mapping[str, Any],
    program: Program | None,
) -> Target:
    def groups(kind: str) -> tuple[Group, ...]:
        found = [
            Group(name, range(e["first"], e["first"] + e["count"]), e.get("read", "spikes"))
            for name, e in symbols[kind].items()
        ]
        return tuple(sorted(found, key=lambda group: group.ids.start))

    decide = symbols["decide"]
    if decide is not None and decide not in RULES:
        raise ValueError(f"no decision rule {decide}")
    inputs, hidden, outputs = (groups(kind) for kind in ("inputs", "hidden", "outputs"))
    scales = [symbols["outputs"][group.name]["scale"] for group in outputs]
    scale = None if None in scales else np.concatenate([np.empty(0), *scales])
    if scale is not None and scale.shape != (config.n_outputs,):
        raise ValueError(f"{scale.size} scales for {config.n_outputs} outputs")
    return Target(symbols["network"], config, inputs, hidden, outputs, decide, scale, program)
