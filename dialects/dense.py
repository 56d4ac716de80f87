"""
Numpy arrays as dense attributes of the IR, and back.

No dialect imports this file when it is loaded: whoever needs numbers pays for numpy.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from xdsl.dialects.builtin import (
    BytesAttr,
    DenseIntOrFPElementsAttr,
    Float64Type,
    IntegerType,
    Signedness,
    TensorType,
    f64,
)
from xdsl.ir import Attribute

from xir.numbers.arrays import NumpyArray

INTEGERS: Mapping[str, IntegerType] = {
    "int8": IntegerType(8),
    "int16": IntegerType(16),
    "uint16": IntegerType(16, Signedness.UNSIGNED),
}
"""numpy's name -> the element type that holds such numbers in the IR."""

_NUMPY: Mapping[Attribute, str] = {
    f64: "float64",
    **{kind: name for name, kind in INTEGERS.items()},
}


def as_numpy(value: DenseIntOrFPElementsAttr) -> NumpyArray:
    """The numbers of ``value``, a view that cannot be written to, in its shape."""
    dtype = _NUMPY[value.get_element_type()]
    return np.frombuffer(value.data.data, dtype).reshape(value.get_shape())


def from_numpy(array: NumpyArray) -> DenseIntOrFPElementsAttr:
    """``array`` (float64, int8, int16 or uint16, of any shape) as an attribute of its type."""
    kind: Float64Type | IntegerType
    kind = f64 if array.dtype == np.float64 else INTEGERS[array.dtype.name]
    data = BytesAttr(np.ascontiguousarray(array).tobytes())
    return DenseIntOrFPElementsAttr(TensorType(kind, array.shape), data)
