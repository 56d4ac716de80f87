"""Lanes and masks, to and from arrays."""

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

from xir.sim.arguments import LANES
from xir.sim.lanes import (
    I1,
    I8,
    I16,
    I32,
    I64,
    MASK,
    NO_LANES,
    VECTOR,
    call,
    elements,
    lanes,
    mask,
    spread,
)


@intrinsic
def load(typing_context, array, index):
    """``array[index : index + 32]``, an int16 array."""

    def generate(context, builder, signature, arguments):
        pointer = elements(context, builder, signature.args[0], *arguments, LANES)
        loaded = builder.load(builder.bitcast(pointer, VECTOR.as_pointer()))
        loaded.align = 2
        return loaded

    return lanes(array, types.intp), generate


@intrinsic
def load_narrow(typing_context, array, index):
    """``array[index : index + 32]``, an int8 array, as 16 bits."""

    def generate(context, builder, signature, arguments):
        pointer = elements(context, builder, signature.args[0], *arguments, LANES)
        bytes_of_lanes = ir.VectorType(I8, LANES)
        loaded = builder.load(builder.bitcast(pointer, bytes_of_lanes.as_pointer()))
        loaded.align = 1
        return builder.sext(loaded, VECTOR)

    return lanes(array, types.intp), generate


@intrinsic
def prefetch(typing_context, array, index):
    """Have the cache line of ``array[index]``, an int8 array, loaded. The index may be anything."""

    def generate(context, builder, signature, arguments):
        array, index = arguments
        data = context.make_array(signature.args[0])(context, builder, array).data
        pointer = builder.gep(data, [index])
        to_read, keep, data_cache = (ir.Constant(I32, n) for n in (0, 3, 1))
        name = "llvm.prefetch.p0i8"
        void = ir.VoidType()
        call(builder, name, void, [pointer, to_read, keep, data_cache])
        return context.get_dummy_value()

    return types.void(array, types.intp), generate


@intrinsic
def store(typing_context, array, index, value):
    """``array[index : index + 32] = value``"""

    def generate(context, builder, signature, arguments):
        pointer = elements(context, builder, signature.args[0], *arguments[:2], LANES)
        stored = builder.store(arguments[2], builder.bitcast(pointer, VECTOR.as_pointer()))
        stored.align = 2
        return context.get_dummy_value()

    return types.void(array, types.intp, lanes), generate


@intrinsic
def bytes_above(typing_context, array, index, limit):
    """One bit for each element of ``array[index : index + 16]`` (uint8) that is above ``limit``."""

    def generate(context, builder, signature, arguments):
        byte_vector = ir.VectorType(I8, 16)
        pointer = elements(context, builder, signature.args[0], *arguments[:2], 16)
        loaded = builder.load(builder.bitcast(pointer, byte_vector.as_pointer()))
        loaded.align = 1
        undefined = ir.Constant(byte_vector, ir.Undefined)
        limit = builder.shuffle_vector(
            builder.insert_element(undefined, arguments[2], ir.Constant(I32, 0)),
            undefined,
            ir.Constant(ir.VectorType(I32, 16), [0] * 16),
        )
        compared = builder.icmp_unsigned(">", loaded, limit)
        return builder.zext(builder.bitcast(compared, I16), I64)

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
        pointer = elements(context, builder, signature.args[0], array, index, LANES)
        start = builder.trunc(first, I16)

        def ids():
            return builder.add(spread(builder, start), ir.Constant(VECTOR, list(range(LANES))))

        def id_of(bit):
            return builder.add(start, builder.trunc(bit, I16))

        _list(builder, pointer, where, compress, ids, id_of)
        return context.get_dummy_value()

    return types.void(array, types.intp, types.intp, mask, types.boolean), generate


@intrinsic
def list_values(typing_context, array, index, values, where, compress):
    """As ``list_lanes``, but the number in each lane, to an int16 array."""

    def generate(context, builder, signature, arguments):
        array, index, values, where, compress = arguments
        pointer = elements(context, builder, signature.args[0], array, index, LANES)

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
    compressed = call(builder, name, VECTOR, [values, builder.bitcast(where, MASK), NO_LANES])
    builder.store(compressed, builder.bitcast(pointer, VECTOR.as_pointer())).align = 2


def _list_in_a_loop(builder, pointer, value_of, where):
    """One element for each set bit, the lowest first."""
    zero, one = ir.Constant(I32, 0), ir.Constant(I32, 1)
    before = builder.block
    test = builder.append_basic_block("list.test")
    body = builder.append_basic_block("list.body")
    after = builder.append_basic_block("list.after")
    builder.branch(test)
    builder.position_at_end(test)
    word, target = builder.phi(I32), builder.phi(pointer.type)
    word.add_incoming(where, before)
    target.add_incoming(pointer, before)
    builder.cbranch(builder.icmp_unsigned("!=", word, zero), body, after)
    builder.position_at_end(body)
    bit = call(builder, "llvm.cttz.i32", I32, [word, ir.Constant(I1, 1)])
    builder.store(value_of(bit), target)
    word.add_incoming(builder.and_(word, builder.sub(word, one)), body)
    target.add_incoming(builder.gep(target, [one]), body)
    builder.branch(test)
    builder.position_at_end(after)
