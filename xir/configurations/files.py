"""Configurations in files that are not JSON: folders of memory files, and IR."""

from __future__ import annotations

from pathlib import Path

from xdsl.context import Context
from xdsl.dialects.builtin import Builtin, ModuleOp
from xdsl.utils.exceptions import ParseError, VerifyException

from xir.codegen.image import unpack
from xir.codegen.ram_files import BASIC, read_ram_files
from xir.config.xylo_config import XyloConfig
from xir.configurations.named_configuration import NamedConfiguration, from_symbols, unnamed
from xir.configurations.population import cover, from_entries
from xir.diagnostics.messages import CompileError, Diagnostic, read_text
from xir.dialects import xylo
from xir.ir.core import config_of
from xir.ir.image import image_of
from xir.ir.parsing import parse_module
from xir.report.symbol_table import symbols


def is_memory_folder(path: Path) -> bool:
    """Whether ``path`` is a folder of memory files."""
    return (path / BASIC).is_file()


def read_memory_folder(folder: Path, device: str | None) -> XyloConfig:
    """
    The configuration in the memory files of a folder; other files in it are left alone.

    Raises ``CompileError`` for a file that is no text, ``ConfigError`` for what is wrong in them.
    """
    paths = [p for p in sorted(folder.iterdir()) if p.suffix == ".ini" or p.name == BASIC]
    return read_ram_files({p.name: read_text(p) for p in paths}, device)


def read_ir(path: Path) -> NamedConfiguration:
    """
    The configuration in IR, ``xylo.image`` or a quantized ``xylo.core``; only a core has names.

    Raises ``CompileError`` where the text is no IR or has neither or several of them,
    ``ConfigError`` for an image that contradicts itself.
    """
    module = _module(path)
    containers = [op for op in module.body.block.ops if isinstance(op, xylo.Container)]
    if len(containers) != 1:
        message = f"'{path}' has {len(containers)} of xylo.image and xylo.core; one is needed"
        raise CompileError([Diagnostic(message)])
    (op,) = containers
    if isinstance(op, xylo.ImageOp):
        return unnamed(unpack(image_of(op)), path.stem)
    assert isinstance(op, xylo.CoreOp)
    config, table = config_of(op), symbols(op)
    for side, count in (
        ("inputs", config.n_inputs),
        ("hidden", config.n_hidden),
        ("outputs", config.n_outputs),
    ):
        if not cover(from_entries(table[side]), count):
            message = (
                f"'{path}': the {side} of the core are not the {count} ids from 0 on, each once"
            )
            raise CompileError([Diagnostic(message, hint="xir-opt -p xylo-verify says where")])
    return from_symbols(config, table)


def _module(path: Path) -> ModuleOp:
    context = Context()
    context.load_dialect(Builtin)
    context.load_dialect(xylo.Xylo)
    text = read_text(path)
    try:
        module = parse_module(context, text, str(path))
        module.verify()
        return module
    except (ParseError, VerifyException) as e:
        first = str(e).splitlines()
        raise CompileError(
            [Diagnostic(f"'{path}' is no IR that can be read: {first[-1]}")]
        ) from None
