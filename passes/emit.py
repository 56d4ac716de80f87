"""
Pack a quantized core into the registers and memories of its device.

Afterwards nothing but the image is left: it is exactly what is written to the chip.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.passes import ModulePass
from xdsl.rewriter import Rewriter

from xir.codegen.image import no_image, pack
from xir.config.problems import ConfigError, Problem
from xir.devices.table import device
from xir.diagnostics.messages import CompileError, Diagnostic, at
from xir.dialects import xylo
from xir.ir.core import config_of
from xir.ir.image import op_of


def image_op(core: xylo.CoreOp) -> xylo.ImageOp:
    """
    The image of ``core``.

    Raises ``CompileError`` where a number does not fit its field, and for a device of which no
    memory map is public.
    """
    chip = device(core.device.data)
    if not chip.has_image:
        hint = "xir compile writes its config.json, and ram/ as text"
        raise CompileError([at(core, no_image(chip), hint=hint)])
    try:
        image = pack(config_of(core))
    except ConfigError as e:
        hint = "run xylo-verify for the place of each"
        raise CompileError([_at(core, problem, hint) for problem in e.problems]) from None
    return op_of(image, core.sym_name.data, core.location)


def _at(core: xylo.CoreOp, problem: str, hint: str) -> Diagnostic:
    if isinstance(problem, Problem):
        return at(core, problem.message, hint=hint, code=problem.code)
    return at(core, problem, hint=hint)


@dataclass(frozen=True)
class EmitPass(ModulePass):
    """
    Packs the core into the registers and memories of its device.

    Before: one quantized ``xylo.core`` that fits the chip. After: one ``xylo.image``.
    """

    name = "xylo-emit"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for core in tuple(op.body.block.ops):
            if isinstance(core, xylo.CoreOp):
                Rewriter.replace_op(core, image_op(core))
