"""
The types of the packed kernel: 32 lanes of 16 bits in one value, and a mask of 32 lanes.

Numba widens int16 arithmetic to int64 and leaves packing to LLVM's auto-vectoriser, which misses
most of this kernel. Here a ``Lanes`` value *is* an LLVM vector ``<32 x i16>``: LLVM splits it as
the machine needs (one 512-bit register, two of 256 bits, four of 128), so nothing here names an
instruction set.
"""

# Numba and llvmlite carry no types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false, reportUnknownParameterType=false
# pyright: reportMissingParameterType=false, reportUntypedFunctionDecorator=false
# pyright: reportArgumentType=false, reportCallIssue=false
# pyright: reportMissingTypeStubs=false, reportUnusedFunction=false, reportUntypedBaseClass=false
# pyright: reportAttributeAccessIssue=false

from __future__ import annotations

from llvmlite import ir
from numba import types
from numba.core import cgutils, config
from numba.extending import models, register_model

from xir.sim.arguments import LANES

I1, I8, I16, I32, I64 = (ir.IntType(bits) for bits in (1, 8, 16, 32, 64))
VECTOR = ir.VectorType(I16, LANES)
ONE_LANE = ir.Constant(VECTOR, [1] * LANES)
NO_LANES = ir.Constant(VECTOR, [0] * LANES)


class Lanes(types.Type):
    """32 lanes of int16 in a register."""

    def __init__(self) -> None:
        super().__init__(name="Lanes")


class Mask(types.Type):
    """One bit for each of 32 lanes, in a register."""

    def __init__(self) -> None:
        super().__init__(name="LaneMask")


lanes = Lanes()
mask = Mask()
MASK = ir.VectorType(I1, LANES)


@register_model(Lanes)
class _LanesModel(models.PrimitiveModel):
    def __init__(self, manager, fe_type):
        super().__init__(manager, fe_type, VECTOR)


@register_model(Mask)
class _MaskModel(models.PrimitiveModel):
    """A mask is kept as an integer in memory and is one ``<32 x i1>`` where it is used."""

    def __init__(self, manager, fe_type):
        super().__init__(manager, fe_type, I32)


def elements(context, builder, array_type, array, index, count):
    """
    Pointer to ``array[index : index + count]`` of a one-dimensional array. Never a negative index;
    bounds are checked only under ``NUMBA_BOUNDSCHECK=1``.
    """
    struct = context.make_array(array_type)(context, builder, array)
    if config.BOUNDSCHECK:
        length = builder.extract_value(struct.shape, 0)
        last = builder.add(index, ir.Constant(index.type, count - 1))
        for position in (index, last):
            cgutils.do_boundscheck(context, builder, position, length)
    return builder.gep(struct.data, [index])


def call(builder, name, result, arguments):
    """Call of the LLVM intrinsic ``name``."""
    function_type = ir.FunctionType(result, [a.type for a in arguments])
    function = builder.module.globals.get(name)
    if function is None:
        function = ir.Function(builder.module, function_type, name)
    return builder.call(function, arguments)


def packed(builder, operation, a, b):
    return call(builder, f"llvm.{operation}.v{LANES}i16", VECTOR, [a, b])


def spread(builder, number):
    """One int16 number in every lane."""
    undefined = ir.Constant(VECTOR, ir.Undefined)
    return builder.shuffle_vector(
        builder.insert_element(undefined, number, ir.Constant(I32, 0)),
        undefined,
        ir.Constant(ir.VectorType(I32, LANES), [0] * LANES),
    )
