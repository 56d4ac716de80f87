"""
Which files a compiled program becomes: one table, ``KINDS``, from which follow the words of
``--emit`` and their help, and what a new compilation removes of an older one.

Nothing heavy is imported before a file is made: the command line reads the table for its help.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from xdsl.dialects.builtin import ModuleOp

    from xir.codegen.image import Image
    from xir.compiler import Program

Files = dict[str, str | bytes]
"""Path below the folder -> content."""


class Compiled(NamedTuple):
    """What files are made of."""

    program: Program
    stages: Mapping[str, str]
    """Stage -> the full IR after it, in order; for the kind ``ir``."""


class Kind(NamedTuple):
    """One word of ``--emit``."""

    name: str
    files: tuple[str, ...]
    """Every name that it may write in the folder itself; a folder of files ends in a slash."""
    text: str
    """What is in them."""
    write: Callable[[Compiled], Files]
    always: bool = False
    """Whether every compilation writes it."""


def full_text(module: ModuleOp, folder: Path | None = None) -> str:
    """
    IR that can be read again: nothing left out, with the place each operation comes from. Names of
    files begin at ``folder``, so that they do not depend on how they were given.
    """
    from xir.ir.printing import BriefPrinter

    text = io.StringIO()
    start = None if folder is None else str(folder)
    BriefPrinter(stream=text, longest=1 << 62, print_debuginfo=True, folder=start).print_op(module)
    return text.getvalue() + "\n"


def _config(made: Compiled) -> Files:
    return {"config.json": made.program.config_json}


def _symbols(made: Compiled) -> Files:
    from xir.codegen.fingerprint import KEY, of_text

    bound = {KEY: of_text(made.program.config_json)}
    return {"symbols.json": _json({**made.program.symbols, **bound})}


def _report(made: Compiled) -> Files:
    return {"report.json": _json(made.program.report)}


def _html(made: Compiled) -> Files:
    from xir.report.html import page
    from xir.text.control_characters import visible

    return {"report.html": visible(page(made.program.typed_report))}


def _rockpool(made: Compiled) -> Files:
    """The specification in Rockpool's names and shapes; ``aliases`` as rows (source, target)."""
    import numpy as np

    specification = made.program.config.to_specification()
    targets = specification.pop("aliases")
    pairs = [(source, target) for source, row in enumerate(targets) for target in row]
    file = io.BytesIO()
    arrays = {name: np.asarray(value) for name, value in specification.items()}
    arrays["aliases"] = np.array(pairs, np.int64).reshape(-1, 2)
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return {"rockpool.npz": file.getvalue()}


def _image_of(program: Program) -> Image:
    """The image of a program. Raises ``CompileError`` for a device that has none."""
    from xir.codegen.image import no_image
    from xir.devices.table import device
    from xir.diagnostics.messages import CompileError, Diagnostic
    from xir.dialects import xylo
    from xir.ir.image import image_of

    for op in program.module.body.block.ops:
        if isinstance(op, xylo.ImageOp):
            return image_of(op)
    hint = "leave image, writes and registers out of --emit"
    raise CompileError([Diagnostic(no_image(device(program.device)), hint=hint)])


def _image(made: Compiled) -> Files:
    _image_of(made.program)
    return {"image.mlir": full_text(made.program.module, made.program.folder)}


def _ram(made: Compiled) -> Files:
    from xir.codegen.ram_files import write_ram_files

    return {f"ram/{name}": text for name, text in write_ram_files(made.program.config).items()}


def _registers(made: Compiled) -> Files:
    return {"registers.json": _json(registers(_image_of(made.program)))}


def _writes(made: Compiled) -> Files:
    from xir.codegen.writes_file import writes_text

    return {"writes.txt": writes_text(_image_of(made.program))}


def _ir(made: Compiled) -> Files:
    return {
        f"ir/{number:02}-{name}.mlir": text
        for number, (name, text) in enumerate(made.stages.items())
    }


def registers(image: Image) -> dict[str, object]:
    """
    Every register that the network determines: name, address, value and fields; and which are left
    out because their layout is not public. The clock in Hz where it is not the device's default.
    """
    from xir.codegen.samna_form import CLOCK
    from xir.devices.table import device

    chip = device(image.device)
    entries: list[dict[str, object]] = []
    for name, value in image.registers.items():
        register = chip.registers[name]
        entry: dict[str, object] = {"name": name, "address": register.address, "value": value}
        if register.fields:
            entry["fields"] = {field.name: field.of(value) for field in register.fields}
            if inferred := [field.name for field in register.fields if field.is_inferred]:
                entry["unconfirmed"] = inferred
        entries.append(entry)
    clock: dict[str, object] = {} if image.clock_hz is None else {CLOCK: image.clock_hz}
    return {
        "device": chip.name,
        **clock,
        "registers": entries,
        "left_out": list(chip.undocumented),
    }


def _json(data: object) -> str:
    import json

    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


_TABLE = (
    Kind("config", ("config.json",), "the configuration as samna's JSON", _config, True),
    Kind("symbols", ("symbols.json",), "names to hardware ids", _symbols, True),
    Kind("report", ("report.json",), "resources, and what quantization cost", _report, True),
    Kind("html", ("report.html",), "the report as a page with the network as a graph", _html),
    Kind("rockpool", ("rockpool.npz",), "the specification in Rockpool's shapes", _rockpool),
    Kind("image", ("image.mlir",), "registers and memories as IR", _image),
    Kind("ram", ("ram/",), "one text file for each memory bank", _ram),
    Kind("writes", ("writes.txt",), "every write of an address, in order", _writes),
    Kind("registers", ("registers.json",), "register values with their addresses", _registers),
    Kind("ir", ("ir/",), "the IR after each pass, which xir-opt reads again", _ir),
)

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _TABLE}

DEFAULT_KINDS = tuple(kind.name for kind in _TABLE if kind.always)

WRITTEN = tuple(file.rstrip("/") for kind in _TABLE for file in kind.files)
"""All that ever is written: what a new compilation removes where it does not write it again."""


def files_of(program: Program, kinds: Sequence[str], stages: Mapping[str, str]) -> Files:
    """
    Path -> content of the files of ``kinds``. ``stages`` is the full IR after each stage, in order,
    for the kind ``ir``.

    Raises ``UndeclaredFile`` for a kind that writes what it does not declare: a later compilation
    without it would leave that file behind.
    """
    files: Files = {}
    for kind in (KINDS[name] for name in kinds):
        made = kind.write(Compiled(program, stages))
        for name in top_names(made):
            if name not in kind.files:
                raise UndeclaredFile(f"kind '{kind.name}' writes '{name}', not one of {kind.files}")
        files |= made
    return files


class UndeclaredFile(Exception):
    """A kind writes a file that is not in its entry of the table."""


def top_names(files: Files) -> list[str]:
    """The names in the folder itself, a folder of files with a slash."""
    return list(dict.fromkeys(f"{n.split('/')[0]}/" if "/" in n else n for n in files))
