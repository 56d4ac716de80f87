"""The numbers of a loaded ``snn.param``, and parameters of numbers."""

from __future__ import annotations

import numpy as np
from xdsl.dialects.builtin import DenseIntOrFPElementsAttr, LocationAttr
from xdsl.ir import Operation, SSAValue
from xdsl.utils.hints import isa

from xir.diagnostics.messages import CompileError, at
from xir.dialects import snn
from xir.dialects.dense import as_numpy, from_numpy
from xir.numbers.arrays import NumpyArray

MOST_NUMBERS = 1 << 26
"""Of an array that a pass makes; ``snn-load`` loads as large ones, unless it is told otherwise."""

SIZE_OF_CHIPS = "the largest Xylo has 1000 hidden neurons and 16 inputs"
"""What is said with that."""


def loaded(value: SSAValue, op: Operation) -> NumpyArray:
    """
    The numbers, float64, of a parameter that ``op`` reads. Raises ``CompileError`` (XIR149) at
    ``op`` where they were not read yet.
    """
    param = value.owner
    if not isinstance(param, snn.ParamOp) or not isa(param.value, DenseIntOrFPElementsAttr):
        message = "an array is not loaded"
        raise CompileError([at(op, message, hint="run snn-load first", code="XIR149")])
    return as_numpy(param.value)


def parameter(
    value: NumpyArray | float, location: LocationAttr, name: str | None = None
) -> snn.ParamOp:
    """A parameter of these numbers, as float64; ``name`` is what it is called in a print."""
    array = np.ascontiguousarray(value, np.float64).reshape(np.shape(value))
    param = snn.ParamOp(from_numpy(array), snn.array_of(*array.shape), location=location)
    param.out.name_hint = name
    return param
