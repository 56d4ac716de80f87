"""
Pack a quantized core into the registers and memories of its device.

Afterwards nothing but the image is left: it is exactly what is written to the chip.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import DenseIntOrFPElementsAttr, ModuleOp
from xdsl.ir import Block, Region
from xdsl.passes import ModulePass
from xdsl.rewriter import Rewriter
from xdsl.utils.hints import isa

from xir.codegen.image import Image, no_image, pack
from xir.config.xylo_config import ConfigError
from xir.devices.table import device
from xir.diagnostics.messages import CompileError, at
from xir.dialects import xylo, xylo_image
from xir.dialects.dense import as_numpy, from_numpy
from xir.ir.core import config_of


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
        raise CompileError([at(core, problem, hint=hint) for problem in e.problems]) from None
    block = Block()
    for name, value in image.registers.items():
        block.add_op(
            xylo.RegisterOp(name, chip.registers[name].address, value, location=core.location)
        )
    for name, words in image.memories.items():
        value = from_numpy(words)
        assert isa(value, DenseIntOrFPElementsAttr[xylo_image.Word])
        block.add_op(xylo.MemoryOp(name, chip.memories[name][0], value, location=core.location))
    counts = (image.inputs, image.hidden, image.outputs, image.synapses)
    return xylo.ImageOp(
        core.sym_name.data, image.device, image.dt, counts, Region(block), location=core.location
    )


def image_of(op: xylo.ImageOp) -> Image:
    """The registers and memories of an image in the IR."""
    block = op.body.block
    return Image(
        device=op.device.data,
        dt=op.dt.value.data,
        inputs=op.inputs.value.data,
        hidden=op.hidden.value.data,
        outputs=op.outputs.value.data,
        synapses=op.synapses.value.data,
        registers={
            r.sym_name.data: r.value.value.data for r in block.ops if isinstance(r, xylo.RegisterOp)
        },
        memories={
            m.sym_name.data: as_numpy(m.value) for m in block.ops if isinstance(m, xylo.MemoryOp)
        },
    )


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
