"""Built-in functions on files, arrays and lists."""

from __future__ import annotations

from xir.dialects import snn
from xir.irgen.functions.function import Function, Invocation, formals, gives_no_bundle
from xir.irgen.values import convert
from xir.irgen.values.array_files import array_in_archive
from xir.irgen.values.kinds import (
    Archive,
    Arranged,
    ArrayValue,
    List,
    Number,
    Text,
    Value,
    describe,
)


def _opened(written: str, call: Invocation) -> Archive:
    files = call.scope.context.array_files
    return files.open(written, call.scope.folder, call.places["file"], call.problems)


def _npz(call: Invocation) -> Value:
    value, span = call["file"]
    archive = _opened(convert.text(value, span, call.problems), call)
    if not call.has("key"):
        if "" in archive.shapes:
            hint = f'write npy("{archive.written}")'
            raise call.error(f"'{archive.written}' is a .npy file: one array", hint, at="file")
        return archive
    value, span = call["key"]
    return array_in_archive(archive, convert.text(value, span, call.problems), span, call.problems)


def _npy(call: Invocation) -> Value:
    value, span = call["file"]
    archive = _opened(convert.text(value, span, call.problems), call)
    return array_in_archive(archive, "", span, call.problems)


def _transpose(call: Invocation) -> Value:
    array = _array(call)
    if len(array.shape) != 2:
        raise call.error(f"'transpose' is of a matrix, not of {describe(array)}", at="a")
    origin = Arranged(snn.ArrangeKind.TRANSPOSE, (array,))
    return ArrayValue(array.shape[::-1], array.seconds, origin, call.span)


def _diagonal(call: Invocation) -> Value:
    array = _array(call)
    if len(array.shape) != 1:
        raise call.error(f"'diagonal' is of a vector, not of {describe(array)}", at="a")
    origin = Arranged(snn.ArrangeKind.DIAGONAL, (array,))
    return ArrayValue(array.shape * 2, array.seconds, origin, call.span)


def _len(call: Invocation) -> Value:
    value, _ = call["a"]
    match value:
        case List(items):
            return Number(len(items))
        case Text(text):
            return Number(len(text))
        case ArrayValue(shape=(length, *_)):
            return Number(length)
        case _:
            raise call.error(f"'len' is of a list, not of {describe(value)}", at="a")


def _shape(call: Invocation) -> Value:
    array = _array(call)
    value, span = call["axis"]
    axis = convert.whole_number(value, span, call.problems)
    if not 0 <= axis < len(array.shape):
        message = f"{describe(array)} has {len(array.shape)} axes, counted from 0; not {axis}"
        raise call.error(message, at="axis")
    return Number(array.shape[axis])


def _rows(call: Invocation) -> Value:
    return Number(_matrix(call).shape[0])


def _columns(call: Invocation) -> Value:
    return Number(_matrix(call).shape[1])


def _matrix(call: Invocation) -> ArrayValue:
    array = _array(call)
    if len(array.shape) != 2:
        hint = "a vector has len(a)" if len(array.shape) == 1 else None
        raise call.error(f"'{call.name}' is of a matrix, not of {describe(array)}", hint, at="a")
    return array


def _array(call: Invocation) -> ArrayValue:
    value, span = call["a"]
    return convert.array(value, span, call.problems, f"'{call.name}'")


ARRAY_FUNCTIONS: tuple[Function, ...] = (
    Function("npz", formals("file key?"), gives_no_bundle, _npz),
    Function("npy", formals("file"), gives_no_bundle, _npy),
    Function("transpose", formals("a"), gives_no_bundle, _transpose),
    Function("diagonal", formals("a"), gives_no_bundle, _diagonal),
    Function("len", formals("a"), gives_no_bundle, _len),
    Function("shape", formals("a axis"), gives_no_bundle, _shape),
    Function("rows", formals("a"), gives_no_bundle, _rows),
    Function("columns", formals("a"), gives_no_bundle, _columns),
)
