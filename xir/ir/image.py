"""The image of a configured core, as IR and out of it: registers and memories."""

from __future__ import annotations

from xdsl.dialects.builtin import DenseIntOrFPElementsAttr, LocationAttr
from xdsl.ir import Block, Region
from xdsl.utils.hints import isa

from xir.codegen.image import Image
from xir.devices.table import device
from xir.dialects import xylo, xylo_image
from xir.dialects.dense import as_numpy, from_numpy


def op_of(image: Image, name: str, location: LocationAttr | None = None) -> xylo.ImageOp:
    """The ``xylo.image`` of an image, with the addresses of its device."""
    chip = device(image.device)
    block = Block()
    for register, value in image.registers.items():
        address = chip.registers[register].address
        block.add_op(xylo.RegisterOp(register, address, value, location=location))
    for memory, words in image.memories.items():
        address, _ = chip.memories[memory]
        value = from_numpy(words)
        assert isa(value, DenseIntOrFPElementsAttr[xylo_image.Word])
        block.add_op(xylo.MemoryOp(memory, address, value, location=location))
    counts = (image.inputs, image.hidden, image.outputs, image.synapses)
    return xylo.ImageOp(
        name,
        image.device,
        image.dt,
        counts,
        Region(block),
        clock_hz=image.clock_hz,
        location=location,
    )


def image_of(op: xylo.ImageOp) -> Image:
    """The registers and memories of a ``xylo.image``: the inverse of ``op_of``."""
    block = op.body.block
    return Image(
        device=op.device.data,
        dt=op.dt.value.data,
        clock_hz=op.clock_hz,
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
