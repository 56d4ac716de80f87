"""Which files a compiled program becomes, by kind."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from xdsl.dialects.builtin import ModuleOp

from xir.codegen.image import Image, no_image
from xir.codegen.ram_files import write_ram_files
from xir.codegen.samna_json import to_samna_json
from xir.codegen.writes import writes
from xir.compiler import Program
from xir.devices.table import device
from xir.diagnostics.messages import CompileError, Diagnostic
from xir.dialects import xylo
from xir.ir.printing import BriefPrinter
from xir.passes.emit import image_of

Files = dict[str, str | bytes]


def full_text(module: ModuleOp) -> str:
    """IR that can be read again: nothing left out, with the place each operation comes from."""
    text = io.StringIO()
    BriefPrinter(stream=text, longest=1 << 62, print_debuginfo=True).print_op(module)
    return text.getvalue() + "\n"


def _config(program: Program) -> Files:
    return {"config.json": to_samna_json(program.config)}


def _symbols(program: Program) -> Files:
    return {"symbols.json": _json(program.symbols)}


def _report(program: Program) -> Files:
    return {"report.json": _json(program.report)}


def _html(program: Program) -> Files:
    from xir.report.html import page

    return {"report.html": page(program.report)}


def _rockpool(program: Program) -> Files:
    """The specification in Rockpool's names and shapes; ``aliases`` as rows (source, target)."""
    specification = program.config.to_specification()
    targets = specification.pop("aliases")
    pairs = [(source, target) for source, row in enumerate(targets) for target in row]
    file = io.BytesIO()
    arrays = {name: np.asarray(value) for name, value in specification.items()}
    arrays["aliases"] = np.array(pairs, np.int64).reshape(-1, 2)
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return {"rockpool.npz": file.getvalue()}


def _image_of(program: Program) -> Image:
    """The image of a program. Raises ``CompileError`` for a device that has none."""
    for op in program.module.body.block.ops:
        if isinstance(op, xylo.ImageOp):
            return image_of(op)
    hint = "leave image, writes and registers out of --emit"
    raise CompileError([Diagnostic(no_image(device(program.device)), hint=hint)])


def _image(program: Program) -> Files:
    _image_of(program)
    return {"image.mlir": full_text(program.module)}


def _ram(program: Program) -> Files:
    return {f"ram/{name}": text for name, text in write_ram_files(program.config).items()}


def _registers(program: Program) -> Files:
    return {"registers.json": _json(registers(_image_of(program)))}


def _words(program: Program) -> Files:
    """Every write that configures the chip, in order: address and value, both hexadecimal."""
    lines = [f"0x{address:05x} 0x{value:08x}\n" for address, value in writes(_image_of(program))]
    return {"writes.txt": "".join(lines)}


def registers(image: Image) -> dict[str, object]:
    """
    Every register that the network determines: name, address, value and fields; and which are left
    out because their layout is not public.
    """
    chip = device(image.device)
    found: list[dict[str, object]] = []
    for name, value in image.registers.items():
        register = chip.registers[name]
        entry: dict[str, object] = {"name": name, "address": register.address, "value": value}
        if register.fields:
            entry["fields"] = {field.name: field.of(value) for field in register.fields}
            if inferred := [field.name for field in register.fields if field.is_inferred]:
                entry["unconfirmed"] = inferred
        found.append(entry)
    return {"device": chip.name, "registers": found, "left_out": list(chip.undocumented)}


def _json(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


_KINDS: dict[str, tuple[Callable[[Program], Files], str]] = {
    "config": (_config, "config.json: the configuration as samna's JSON"),
    "symbols": (_symbols, "symbols.json: names to hardware ids"),
    "report": (_report, "report.json: resources, and what quantization cost"),
    "html": (_html, "report.html: the same as a page with the network as a graph"),
    "rockpool": (_rockpool, "rockpool.npz: the specification in Rockpool's names and shapes"),
    "image": (_image, "image.mlir: registers and memories as IR"),
    "ram": (_ram, "ram/: one text file for each memory bank"),
    "writes": (_words, "writes.txt: every write of an address, in order"),
    "registers": (_registers, "registers.json: register values with their addresses"),
    "ir": (lambda _: {}, "ir/: the IR after each pass, which xir-opt reads again"),
}

KINDS: Mapping[str, str] = {name: text for name, (_, text) in _KINDS.items()}
"""Kind -> what it is, in words."""

DEFAULT_KINDS = ("config", "symbols", "report")

WRITTEN = (
    *("config.json", "symbols.json", "report.json", "report.html", "rockpool.npz"),
    *("image.mlir", "ram", "registers.json", "writes.txt", "ir"),
)
"""All that ever is written: what a new compilation removes where it does not write it again."""


def files_of(program: Program, kinds: Sequence[str], stages: Mapping[str, str]) -> Files:
    """
    Path -> content of the files of ``kinds``. ``stages`` is the full IR after each pass, in order,
    for the kind ``ir``.
    """
    files: Files = {}
    for kind in kinds:
        files |= _KINDS[kind][0](program)
    if "ir" in kinds:
        for number, (name, text) in enumerate(stages.items()):
            files[f"ir/{number:02}-{name}.mlir"] = text
    return files
