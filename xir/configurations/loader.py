"""A configuration with its names, from whatever holds one."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import Any, NoReturn

from xir.codegen import fingerprint
from xir.codegen.json_reader import parse
from xir.codegen.samna_json import from_samna_json
from xir.codegen.writes_file import read_writes
from xir.compiler import Options, compile_file
from xir.config.problems import ConfigError, Problem
from xir.config.xylo_config import XyloConfig
from xir.configurations.files import (
    is_memory_folder,
    read_ir,
    read_memory_folder,
)
from xir.configurations.named_configuration import (
    NamedConfiguration,
    from_symbols,
    of_program,
    unnamed,
    warnings_of,
)
from xir.configurations.population import cover, from_entries
from xir.configurations.registers_file import read_registers_file
from xir.configurations.symbols_file import read_symbols
from xir.diagnostics.messages import CompileError, Diagnostic, Sources, read_text, warn
from xir.interop.contents import CONFIGURATIONS, Contents, contents_of
from xir.interop.front_end import is_network_file
from xir.interop.rockpool.specification_file import from_json, is_archive, read_npz
from xir.output.atomic_files import whole_folder

CONFIG_FILE, SYMBOLS_FILE = "config.json", "symbols.json"


def load(
    path: str | PathLike[str], device: str | None = None, dt: float | None = None
) -> NamedConfiguration:
    """
    The configuration that ``path`` holds, with its names. ``path`` is a network, which is compiled;
    or samna's JSON, a Rockpool specification in whole numbers (an archive or JSON), an image or a
    core as IR, ``writes.txt``, ``registers.json`` with ``ram/`` beside it, a folder of memory
    files, or a folder that ``xir compile`` wrote. Files are known by what is in them.

    ``device`` is the chip where the files do not say it. ``dt`` (seconds) is the time step of a
    JSON file that has none.

    Raises ``CompileError`` for a path that cannot be read or does not hold a configuration.
    """
    path = Path(path)
    if dt is not None and not takes_time_step(path):
        message = f"dt is for a config.json without a time step, not for '{path}'"
        raise CompileError([Diagnostic(message)])
    if is_configuration(path):
        return load_configuration(path, device, dt)
    options = Options() if device is None else Options(device=device)
    return of_program(compile_file(path, options, Sources()))


def is_configuration(path: Path) -> bool:
    """Whether ``path`` is to hold a configuration; if not, it is to be a network to compile."""
    contents = contents_of(path)
    if contents == Contents.SPECIFICATION:
        return not is_network_file(path)
    return contents in CONFIGURATIONS


def takes_time_step(path: Path) -> bool:
    """Whether ``path`` is a JSON file that need not have a time step of its own."""
    contents = contents_of(path)
    if contents == Contents.SPECIFICATION:
        return not is_archive(path)
    return contents == Contents.SAMNA


def load_configuration(
    path: Path, device: str | None = None, dt: float | None = None
) -> NamedConfiguration:
    """``load`` of a path that is no network. Warns of what hardly anybody wants."""
    try:
        named = _load(path, device, dt)
    except ConfigError as e:
        _refuse(path, e)
    for problem in warnings_of(named):
        warn(diagnostic(path, problem))
    return named


def _load(path: Path, device: str | None, dt: float | None) -> NamedConfiguration:
    contents = contents_of(path)
    if contents == Contents.CHIP_IR:
        return read_ir(path)
    if contents == Contents.FOLDER:
        with whole_folder(path):
            if is_memory_folder(path):
                return unnamed(read_memory_folder(path, device), path.stem)
            return _of_compiled_folder(path)
    chip = {} if device is None else {"device": device}
    if contents == Contents.SPECIFICATION:
        step = {} if dt is None else {"dt": dt}
        given: dict[str, Any]
        given = (
            read_npz(path) if is_archive(path) else {**step, **from_json(parse(read_text(path)))}
        )
        config = XyloConfig.from_specification(**chip, **given)
    elif contents == Contents.WRITES:
        config = read_writes(read_text(path))
    elif contents == Contents.REGISTERS:
        config = read_registers_file(path, parse(read_text(path)))
    else:
        config = from_samna_json(read_text(path), device, dt)
    return unnamed(config, path.stem)


def _refuse(path: Path, error: ConfigError) -> NoReturn:
    raise CompileError([diagnostic(path, problem) for problem in error.problems]) from None


def diagnostic(path: Path, problem: str) -> Diagnostic:
    """What is wrong with the configuration in ``path``."""
    if isinstance(problem, Problem):
        return Diagnostic(f"'{path}': {problem.message}", hint=problem.hint, code=problem.code)
    return Diagnostic(f"'{path}': {problem}")


def _of_compiled_folder(folder: Path) -> NamedConfiguration:
    """A folder that ``xir compile`` wrote; the names are those of ``symbols.json``."""
    if not (folder / CONFIG_FILE).exists():
        message = (
            f"'{folder}' has no {CONFIG_FILE} and no basic_config.json; is it a folder that xir "
            "compile wrote, or one of memory files?"
        )
        raise CompileError([Diagnostic(message)])
    path, config_path = folder / SYMBOLS_FILE, folder / CONFIG_FILE
    try:
        symbols = read_symbols(read_text(path))
    except ConfigError as e:
        _refuse(path, e)
    try:
        config_json = read_text(config_path)
        config = from_samna_json(config_json, symbols["device"])
    except ConfigError as e:
        _refuse(config_path, e)
    _check_fingerprint(path, symbols.get(fingerprint.KEY), config_json, config)
    for side, count in (
        ("inputs", config.n_inputs),
        ("hidden", config.n_hidden),
        ("outputs", config.n_outputs),
    ):
        if not cover(from_entries(symbols[side]), count):
            raise _mismatch(path, f"its {side} are not the {count} ids from 0 on, each once")
    return from_symbols(config, symbols)


def _check_fingerprint(path: Path, have: str | None, text: str, config: XyloConfig) -> None:
    """Refuse the names of another configuration, and warn where nothing says whose they are."""
    if have is None:
        message = f"'{path}' does not say which {CONFIG_FILE} it belongs to; an older xir wrote it"
        warn(Diagnostic(message, hint="compile the network again"))
    elif have not in (fingerprint.of_text(text), need := fingerprint.fingerprint(config)):
        raise _mismatch(path, f"it has the names of {have[:19]}.., that is {need[:19]}..")


def _mismatch(path: Path, why: str) -> CompileError:
    message = f"'{path}' does not go with the {CONFIG_FILE} beside it: {why}"
    hint = f"compile the network again, or take the {SYMBOLS_FILE} that was written with it"
    return CompileError([Diagnostic(message, hint=hint)])
