"""All built-in functions by name."""

from __future__ import annotations

from collections.abc import Mapping

from xir.irgen.array_functions import ARRAY_FUNCTIONS
from xir.irgen.dataflow import DATAFLOW
from xir.irgen.function import Function, Invocation
from xir.irgen.generators import GENERATORS
from xir.irgen.number_functions import NUMBER_FUNCTIONS

FUNCTIONS: Mapping[str, Function] = {
    f.name: f for f in (*DATAFLOW, *ARRAY_FUNCTIONS, *GENERATORS, *NUMBER_FUNCTIONS)
}

__all__ = ["FUNCTIONS", "Function", "Invocation"]
