"""
All functions of the language by name.

To add one, write an entry in the file of its kind: its signature, the rule for the type of its
result, and its call. Nothing else asks for a function by its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from xir.irgen.functions.arrangement_functions import ARRANGEMENT_FUNCTIONS
from xir.irgen.functions.array_functions import ARRAY_FUNCTIONS
from xir.irgen.functions.flow_functions import FLOW_FUNCTIONS
from xir.irgen.functions.function import Function
from xir.irgen.functions.generator_functions import GENERATOR_FUNCTIONS
from xir.irgen.functions.neuron_functions import NEURON_FUNCTIONS
from xir.irgen.functions.number_functions import NUMBER_FUNCTIONS
from xir.irgen.functions.sensor_functions import SENSOR_FUNCTIONS


def by_name(functions: Iterable[Function]) -> Mapping[str, Function]:
    """The functions by name. Raises ``TypeError`` where two have the same."""
    named: dict[str, Function] = {}
    for entry in functions:
        if named.setdefault(entry.name, entry) is not entry:
            raise TypeError(f"there are two functions '{entry.name}'")
    return named


FUNCTIONS: Mapping[str, Function] = by_name(
    (
        *FLOW_FUNCTIONS,
        *NEURON_FUNCTIONS,
        *SENSOR_FUNCTIONS,
        *ARRAY_FUNCTIONS,
        *ARRANGEMENT_FUNCTIONS,
        *GENERATOR_FUNCTIONS,
        *NUMBER_FUNCTIONS,
    )
)
