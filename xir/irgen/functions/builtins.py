"""All built-in functions by name."""

from __future__ import annotations

from collections.abc import Mapping

from xir.irgen.functions.arrays import ARRAY_FUNCTIONS
from xir.irgen.functions.builtin import Function, Invocation
from xir.irgen.functions.dataflow import DATAFLOW
from xir.irgen.functions.generators import GENERATORS
from xir.irgen.functions.numbers import NUMBER_FUNCTIONS

FUNCTIONS: Mapping[str, Function] = {
    f.name: f for f in (*DATAFLOW, *ARRAY_FUNCTIONS, *GENERATORS, *NUMBER_FUNCTIONS)
}

__all__ = ["FUNCTIONS", "Function", "Invocation"]
