"""Prints IR for a person: a big constant shows its size, not its numbers."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import IO

from xdsl.context import Context
from xdsl.dialects.builtin import (
    DenseIntOrFPElementsAttr,
    DenseResourceAttr,
    FileLineColLoc,
    ModuleOp,
    StringAttr,
)
from xdsl.ir import Attribute
from xdsl.printer import Printer
from xdsl.utils.hints import isa
from xdsl.utils.target import Target

from xir.dialects import snn


@dataclass(eq=False, repr=False)
class BriefPrinter(Printer):
    """Prints a constant of more than ``longest`` unequal numbers as MLIR's elided resource."""

    longest: int = 16
    folder: str | None = None
    """Where names of files begin; None for names as they were given."""

    def print_attribute(self, attribute: Attribute) -> None:
        if self.folder is not None:
            attribute = _below(attribute, self.folder)
        if isa(attribute, DenseIntOrFPElementsAttr) and len(attribute) > self.longest:
            if not _is_splat(attribute):
                attribute = DenseResourceAttr.from_params("__elided__", attribute.type)
        super().print_attribute(attribute)


def _below(attribute: Attribute, folder: str) -> Attribute:
    """A place or a file by its name from ``folder`` on; other attributes as they are."""
    if isinstance(attribute, FileLineColLoc):
        name = StringAttr(_from(folder, attribute.filename.data))
        return FileLineColLoc(name, attribute.line, attribute.column)
    if isinstance(attribute, snn.ExternalAttr):
        return snn.ExternalAttr(StringAttr(_from(folder, attribute.file.data)), attribute.key)
    return attribute


def _from(folder: str, name: str) -> str:
    try:
        return os.path.relpath(name, folder).replace(os.sep, "/")
    except ValueError:  # On another drive.
        return name


def _is_splat(attribute: DenseIntOrFPElementsAttr) -> bool:
    data = attribute.data.data
    size = attribute.type.element_type.compile_time_size
    return data == data[:size] * (len(data) // size)


@dataclass(frozen=True)
class BriefTarget(Target):
    """IR for people: constants longer than ``longest`` numbers are left out."""

    name = "brief"

    longest: int = 16

    def emit(self, ctx: Context, module: ModuleOp, output: IO[str]) -> None:
        BriefPrinter(stream=output, longest=self.longest).print_op(module)
        output.write("\n")
