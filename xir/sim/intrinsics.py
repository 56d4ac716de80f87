"""
Packed 16-bit integers for Numba: 32 lanes in one value, with the operations the kernel needs.

Numba widens int16 arithmetic to int64 and leaves packing to LLVM's auto-vectoriser, which misses
most of this kernel. Here a ``Lanes`` value *is* an LLVM vector ``<32 x i16>``: LLVM splits it as
the machine needs (one 512-bit register, two of 256 bits, four of 128), so nothing here names an
instruction set. Arithmetic wraps like the chip's registers unless its name says that it saturates.
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
from numba.extending import intrinsic, models, register_model

from xir.sim.arguments import LANES

_i1, _i8, _i16, _i32, _i64 = (ir.IntType(bits) for bits in (1, 8, 16, 32, 64))
_vector = ir.VectorType(_i16, LANES)
_ONE_LANE = ir.Constant(_vector, [1] * LANES)
_NO_LANES = ir.Constant(_vector, [0] * LANES)


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
_mask = ir.VectorType(_i1, LANES)


@register_model(Lanes)
class _LanesModel(models.PrimitiveModel):
    def __init__(self, manager, fe_type):
        super().__init__(manager, fe_type, _vector)


@register_model(Mask)
class _MaskModel(models.PrimitiveModel):
    """A mask is kept as an integer in memory and is one ``<32 x i1>`` where it is used."""

    def __init__(self, manager, fe_type):
        super().__init__(manager, fe_type, _i32)


def _elements(context, builder, array_type, array, index, count):
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


def _call(builder, name, result, arguments):
    """Call of the LLVM intrinsic ``name``."""
    function_type = ir.FunctionType(result, [a.type for a in arguments])
    function = builder.module.globals.get(name)
    if function is None:
        function = ir.Function(builder.module, function_type, name)
    return builder.call(function, arguments)


def _packed(builder, operation, a, b):
    return _call(builder, f"llvm.{operation}.v{LANES}i16", _vector, [a, b])


def _spread(builder, number):
    """One int16 number in every lane."""
    undefined = ir.Constant(_vector, ir.Undefined)
    return builder.shuffle_vector(
        builder.insert_element(undefined, number, ir.Constant(_i32, 0)),
        undefined,
        ir.Constant(ir.VectorType(_i32, LANES), [0] * LANES),
    )


@intrinsic
def load(typing_context, array, index):
    """``array[index : index + 32]``, an int16 array."""

    def generate(context, builder, signature, arguments):
        pointer = _elements(context, builder, signature.args[0], *arguments, LANES)
        loaded = builder.load(builder.bitcast(pointer, _vector.as_pointer()))
        loaded.align = 2
        return loaded

    return lanes(array, types.intp), generate


@intrinsic
def load_narrow(typing_context, array, index):
    """``array[index : index + 32]``, an int8 array, as 16 bits."""

    def generate(context, builder, signature, arguments):
        pointer = _elements(context, builder, signature.args[0], *arguments, LANES)
        bytes_of_lanes = ir.VectorType(_i8, LANES)
        loaded = builder.load(builder.bitcast(pointer, bytes_of_lanes.as_pointer()))
        loaded.align = 1
        return builder.sext(loaded, _vector)

    return lanes(array, types.intp), generate


@intrinsic
def prefetch(typing_context, array, index):
    """Have the cache line of ``array[index]``, an int8 array, loaded. The index may be anything."""

    def generate(context, builder, signature, arguments):
        array, index = arguments
        data = context.make_array(signature.args[0])(context, builder, array).data
        pointer = builder.gep(data, [index])
        to_read, keep, data_cache = (ir.Constant(_i32, n) for n in (0, 3, 1))
        name = "llvm.prefetch.p0i8"
        void = ir.VoidType()
        _call(builder, name, void, [pointer, to_read, keep, data_cache])
        return context.get_dummy_value()

    return types.void(array, types.intp), generate


@intrinsic
def store(typing_context, array, index, value):
    """``array[index : index + 32] = value``"""

    def generate(context, builder, signature, arguments):
        pointer = _elements(context, builder, signature.args[0], *arguments[:2], LANES)
        stored = builder.store(arguments[2], builder.bitcast(pointer, _vector.as_pointer()))
        stored.align = 2
        return context.get_dummy_value()

    return types.void(array, types.intp, lanes), generate


@intrinsic
def nothing(typing_context):
    """All lanes zero."""

    def generate(context, builder, signature, arguments):
        return _NO_LANES

    return lanes(), generate


@intrinsic
def ones(typing_context):
    """All lanes one."""

    def generate(context, builder, signature, arguments):
        return _ONE_LANE

    return lanes(), generate


@intrinsic
def add_saturating(typing_context, a, b):
    """Each lane's sum, held at -32768 and 32767."""

    def generate(context, builder, signature, arguments):
        return _packed(builder, "sadd.sat", *arguments)

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
        low, high = _packed(builder, "smin", a, b), _packed(builder, "smax", a, b)
        smallest, rest = _packed(builder, "smin", low, c), _packed(builder, "smax", low, c)
        middle, largest = _packed(builder, "smin", high, rest), _packed(builder, "smax", high, rest)
        ends = _packed(builder, "sadd.sat", largest, smallest)
        return _packed(builder, "sadd.sat", ends, middle)

    return lanes(lanes, lanes, lanes), generate


@intrinsic
def multiply(typing_context, a, times):
    """``a`` with every lane multiplied by one int16 number, wrapping at 16 bits."""

    def generate(context, builder, signature, arguments):
        return builder.mul(arguments[0], _spread(builder, arguments[1]))

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
        return _packed(builder, "smin", *arguments)

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
        return _packed(
            builder,
            "smax",
            builder.ashr(state, dash),
            _packed(builder, "smin", state, _ONE_LANE),
        )

    return lanes(lanes, lanes), generate


@intrinsic
def at_least(typing_context, a, b):
    """The lanes where ``a >= b``."""

    def generate(context, builder, signature, arguments):
        return builder.bitcast(builder.icmp_signed(">=", *arguments), _i32)

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
        number = builder.extract_element(arguments[0], builder.trunc(arguments[1], _i32))
        return builder.sext(number, _i64)

    return types.intp(lanes, types.intp), generate


@intrinsic
def only(typing_context, value, where):
    """``value`` in the lanes of ``where``, zero in the others."""

    def generate(context, builder, signature, arguments):
        return builder.select(builder.bitcast(arguments[1], _mask), arguments[0], _NO_LANES)

    return lanes(lanes, mask), generate


@intrinsic
def mask_of(typing_context, word):
    """The lanes whose bit is set in the low 32 bits of an integer."""

    def generate(context, builder, signature, arguments):
        return builder.trunc(arguments[0], _i32)

    return mask(types.uint64), generate


@intrinsic
def bits(typing_context, where):
    """A mask as an integer: lane i is bit i."""

    def generate(context, builder, signature, arguments):
        return builder.zext(arguments[0], _i64)

    return types.uint64(mask), generate


@intrinsic
def any_lane(typing_context, value):
    """Whether any lane is not zero."""

    def generate(context, builder, signature, arguments):
        # Compare first: LLVM turns this into one test of a mask register.
        compared = builder.icmp_signed("!=", arguments[0], _NO_LANES)
        return builder.icmp_unsigned("!=", builder.bitcast(compared, _i32), ir.Constant(_i32, 0))

    return types.boolean(lanes), generate


@intrinsic
def lowest_bit(typing_context, word):
    """Position of the lowest set bit of a word that is not zero."""

    def generate(context, builder, signature, arguments):
        return _call(builder, "llvm.cttz.i64", _i64, [arguments[0], ir.Constant(_i1, 1)])

    return types.intp(types.uint64), generate


@intrinsic
def highest_bit(typing_context, word):
    """Position of the highest set bit of a word that is not zero."""

    def generate(context, builder, signature, arguments):
        leading = _call(builder, "llvm.ctlz.i64", _i64, [arguments[0], ir.Constant(_i1, 1)])
        return builder.sub(ir.Constant(_i64, 63), leading)

    return types.intp(types.uint64), generate


@intrinsic
def bit_count(typing_context, word):
    """How many bits of ``word`` are set."""

    def generate(context, builder, signature, arguments):
        return _call(builder, "llvm.ctpop.i64", _i64, [arguments[0]])

    return types.intp(types.uint64), generate


@intrinsic
def bytes_above(typing_context, array, index, limit):
    """One bit for each element of ``array[index : index + 16]`` (uint8) that is above ``limit``."""

    def generate(context, builder, signature, arguments):
        byte_vector = ir.VectorType(_i8, 16)
        pointer = _elements(context, builder, signature.args[0], *arguments[:2], 16)
        loaded = builder.load(builder.bitcast(pointer, byte_vector.as_pointer()))
        loaded.align = 1
        undefined = ir.Constant(byte_vector, ir.Undefined)
        limit = builder.shuffle_vector(
            builder.insert_element(undefined, arguments[2], ir.Constant(_i32, 0)),
            undefined,
            ir.Constant(ir.VectorType(_i32, 16), [0] * 16),
        )
        compared = builder.icmp_unsigned(">", loaded, limit)
        return builder.zext(builder.bitcast(compared, _i16), _i64)

    return types.uint64(array, types.intp, types.uint8), generate


@intrinsic
def list_lanes(typing_context, array, index, first, where, compress):
    """
    Write ``first + i`` for each lane i of ``where``, in order, from ``array[index]`` on (uint16).

    What follows them, 32 elements from ``index`` on, may be overwritten too. Without a branch, if
    the machine can compress a register, as ``compress`` says; a loop over the lanes otherwise.
    """

    def generate(context, builder, signature, arguments):
        array, index, first, where, compress = arguments
        pointer = _elements(context, builder, signature.args[0], array, index, LANES)
        start = builder.trunc(first, _i16)

        def ids():
            return builder.add(_spread(builder, start), ir.Constant(_vector, list(range(LANES))))

        def id_of(bit):
            return builder.add(start, builder.trunc(bit, _i16))

        _list(builder, pointer, where, compress, ids, id_of)
        return context.get_dummy_value()

    return types.void(array, types.intp, types.intp, mask, types.boolean), generate


@intrinsic
def list_values(typing_context, array, index, values, where, compress):
    """As ``list_lanes``, but the number in each lane, to an int16 array."""

    def generate(context, builder, signature, arguments):
        array, index, values, where, compress = arguments
        pointer = _elements(context, builder, signature.args[0], array, index, LANES)

        def all_values():
            return values

        def value_of(bit):
            return builder.extract_element(values, bit)

        _list(builder, pointer, where, compress, all_values, value_of)
        return context.get_dummy_value()

    return types.void(array, types.intp, lanes, mask, types.boolean), generate


def _list(builder, pointer, where, compress, values, value_of):
    """Write the lanes ``where`` of ``values()``, each ``value_of(lane)``, one after another."""
    with builder.if_else(compress) as (at_once, one_by_one):
        with at_once:
            _list_at_once(builder, pointer, values(), where)
        with one_by_one:
            _list_in_a_loop(builder, pointer, value_of, where)


def _list_at_once(builder, pointer, values, where):
    """
    Compress all 32. A compressing store would not do: its bytes cannot be forwarded to the loads of
    the next step.
    """
    name = f"llvm.experimental.vector.compress.v{LANES}i16"
    compressed = _call(builder, name, _vector, [values, builder.bitcast(where, _mask), _NO_LANES])
    builder.store(compressed, builder.bitcast(pointer, _vector.as_pointer())).align = 2


def _list_in_a_loop(builder, pointer, value_of, where):
    """One element for each set bit, the lowest first."""
    zero, one = ir.Constant(_i32, 0), ir.Constant(_i32, 1)
    before = builder.block
    test = builder.append_basic_block("list.test")
    body = builder.append_basic_block("list.body")
    after = builder.append_basic_block("list.after")
    builder.branch(test)
    builder.position_at_end(test)
    word, target = builder.phi(_i32), builder.phi(pointer.type)
    word.add_incoming(where, before)
    target.add_incoming(pointer, before)
    builder.cbranch(builder.icmp_unsigned("!=", word, zero), body, after)
    builder.position_at_end(body)
    bit = _call(builder, "llvm.cttz.i32", _i32, [word, ir.Constant(_i1, 1)])
    builder.store(value_of(bit), target)
    word.add_incoming(builder.and_(word, builder.sub(word, one)), body)
    target.add_incoming(builder.gep(target, [one]), body)
    builder.branch(test)
    builder.position_at_end(after)
