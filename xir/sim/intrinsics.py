"""
Arithmetic on 32 lanes at once, and on masks of them and words. It wraps like the chip's registers
unless its name says that it saturates.
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
from numba.extending import intrinsic

from xir.sim.lanes import I1, I32, I64, MASK, NO_LANES, ONE_LANE, call, lanes, mask, packed, spread


@intrinsic
def nothing(typing_context):
    """All lanes zero."""

    def generate(context, builder, signature, arguments):
        return NO_LANES

    return lanes(), generate


@intrinsic
def ones(typing_context):
    """All lanes one."""

    def generate(context, builder, signature, arguments):
        return ONE_LANE

    return lanes(), generate


@intrinsic
def add_saturating(typing_context, a, b):
    """Each lane's sum, held at -32768 and 32767."""

    def generate(context, builder, signature, arguments):
        return packed(builder, "sadd.sat", *arguments)

    return lanes(lanes, lanes), generate


@intrinsic
def add3_saturating(typing_context, a, b, c):
    """
    ``clip(a + b + c)`` with one saturation of the exact sum, in 16 bits.

    Largest plus smallest cannot overflow unless all three have one sign, and then it does not
    matter where the sum saturates.
    """

    def generate(context, builder, signature, arguments):
        a, b, c = arguments
        low, high = packed(builder, "smin", a, b), packed(builder, "smax", a, b)
        smallest, rest = packed(builder, "smin", low, c), packed(builder, "smax", low, c)
        middle, largest = packed(builder, "smin", high, rest), packed(builder, "smax", high, rest)
        ends = packed(builder, "sadd.sat", largest, smallest)
        return packed(builder, "sadd.sat", ends, middle)

    return lanes(lanes, lanes, lanes), generate


@intrinsic
def multiply(typing_context, a, times):
    """``a`` with every lane multiplied by one int16 number, wrapping at 16 bits."""

    def generate(context, builder, signature, arguments):
        return builder.mul(arguments[0], spread(builder, arguments[1]))

    return lanes(lanes, types.int16), generate


@intrinsic
def subtract(typing_context, a, b):
    """Each lane's difference, wrapping at 16 bits."""

    def generate(context, builder, signature, arguments):
        return builder.sub(*arguments)

    return lanes(lanes, lanes), generate


@intrinsic
def either(typing_context, a, b):
    """Bitwise or: zero only in lanes where both are zero."""

    def generate(context, builder, signature, arguments):
        return builder.or_(*arguments)

    return lanes(lanes, lanes), generate


@intrinsic
def smaller(typing_context, a, b):
    """Each lane's smaller number."""

    def generate(context, builder, signature, arguments):
        return packed(builder, "smin", *arguments)

    return lanes(lanes, lanes), generate


@intrinsic
def decay(typing_context, state, dash):
    """
    What ``state`` loses in one step: ``state >> dash``, but at least one towards zero.

    The shift rounds down, so only 0 <= state < 2**dash gives zero: there ``min(state, 1)`` is
    larger. Elsewhere it is not: for a negative state it is the state itself.
    """

    def generate(context, builder, signature, arguments):
        state, dash = arguments
        return packed(
            builder,
            "smax",
            builder.ashr(state, dash),
            packed(builder, "smin", state, ONE_LANE),
        )

    return lanes(lanes, lanes), generate


@intrinsic
def at_least(typing_context, a, b):
    """The lanes where ``a >= b``."""

    def generate(context, builder, signature, arguments):
        return builder.bitcast(builder.icmp_signed(">=", *arguments), I32)

    return mask(lanes, lanes), generate


@intrinsic
def both(typing_context, a, b):
    """The lanes of two masks."""

    def generate(context, builder, signature, arguments):
        return builder.and_(*arguments)

    return mask(mask, mask), generate


@intrinsic
def lane_of(typing_context, value, lane):
    """The number in one lane."""

    def generate(context, builder, signature, arguments):
        number = builder.extract_element(arguments[0], builder.trunc(arguments[1], I32))
        return builder.sext(number, I64)

    return types.intp(lanes, types.intp), generate


@intrinsic
def only(typing_context, value, where):
    """``value`` in the lanes of ``where``, zero in the others."""

    def generate(context, builder, signature, arguments):
        return builder.select(builder.bitcast(arguments[1], MASK), arguments[0], NO_LANES)

    return lanes(lanes, mask), generate


@intrinsic
def mask_of(typing_context, word):
    """The lanes whose bit is set in the low 32 bits of an integer."""

    def generate(context, builder, signature, arguments):
        return builder.trunc(arguments[0], I32)

    return mask(types.uint64), generate


@intrinsic
def bits(typing_context, where):
    """A mask as an integer: lane i is bit i."""

    def generate(context, builder, signature, arguments):
        return builder.zext(arguments[0], I64)

    return types.uint64(mask), generate


@intrinsic
def any_lane(typing_context, value):
    """Whether any lane is not zero."""

    def generate(context, builder, signature, arguments):
        # Compare first: LLVM turns this into one test of a mask register.
        compared = builder.icmp_signed("!=", arguments[0], NO_LANES)
        return builder.icmp_unsigned("!=", builder.bitcast(compared, I32), ir.Constant(I32, 0))

    return types.boolean(lanes), generate


@intrinsic
def lowest_bit(typing_context, word):
    """Position of the lowest set bit of a word that is not zero."""

    def generate(context, builder, signature, arguments):
        return call(builder, "llvm.cttz.i64", I64, [arguments[0], ir.Constant(I1, 1)])

    return types.intp(types.uint64), generate


@intrinsic
def bit_count(typing_context, word):
    """How many bits of ``word`` are set."""

    def generate(context, builder, signature, arguments):
        return call(builder, "llvm.ctpop.i64", I64, [arguments[0]])

    return types.intp(types.uint64), generate
