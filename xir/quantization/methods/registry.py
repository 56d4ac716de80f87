"""
The methods of quantization, each once: what the command line, the compiler, ``xylo-quantize`` and
``xir compare`` know of them comes from this table.

To add a method, write its function in a file of this room, add an entry here, and name the method
in the text below ``QuantizePass.method``. The help of the command line reads this module, so that
it takes no numpy, and no ``dataclasses``, which would make help a quarter slower.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias


class Method(NamedTuple):
    """One method; ``methods_by_name`` refuses one that is incomplete or contradicts itself."""

    name: str
    """The word on the command line and in the IR."""

    text: str
    """What the method does, in a few words for help."""

    function: str
    """
    ``module:function``, imported when the method is used; empty where ``takes_integers``. The
    function of a method that runs the network takes ``(real, chip, sample, second_synapse)`` and
    gives ``Chosen`` (see ``xir.quantization.candidates``). That of any other method takes ``(real,
    chip)`` and gives a ``QuantizedCore``.
    """

    needs_sample: bool
    """Whether a sample of spikes must be given."""

    runs_network: bool
    """Whether the network is run, so that a report can say what quantization cost."""

    takes_integers: bool = False
    """Whether the numbers of the network are the chip's integers already, so that none is chosen.
    ``xir.passes.quantize.integers_as_given`` then does the work, which needs places in the IR."""

    def load(self) -> Callable[..., Any]:
        """The function. Raises ``ValueError`` for a method that takes the integers as they are."""
        if self.takes_integers:
            raise ValueError(f"'{self.name}' chooses no integers")
        module, _, name = self.function.partition(":")
        return getattr(import_module(module), name)


def methods_by_name(*methods: Method) -> dict[str, Method]:
    """
    A table of methods. Raises ``ValueError`` for one that is incomplete or contradicts itself, and
    for two of one name.
    """
    for method in methods:
        name = method.name
        if not name.isidentifier() or not method.text:
            raise ValueError(f"a method needs a name and a text, not '{name}': '{method.text}'")
        if method.takes_integers == bool(method.function):
            raise ValueError(f"method '{name}' takes integers or has a function, one of both")
        if method.needs_sample and not method.runs_network:
            raise ValueError(f"method '{name}' needs a sample and does not run the network")
    table = {method.name: method for method in methods}
    if len(table) < len(methods):
        raise ValueError("two methods of quantization have one name")
    return table


METHODS = methods_by_name(
    Method(
        name="global",
        text="one scale for the whole core",
        function="xir.quantization.methods.channel:quantize_global",
        needs_sample=False,
        runs_network=False,
    ),
    Method(
        name="channel",
        text="one scale for each neuron",
        function="xir.quantization.methods.channel:quantize_channel",
        needs_sample=False,
        runs_network=False,
    ),
    Method(
        name="law",
        text="one scale for each neuron and a gain for each decay, in closed form",
        function="xir.quantization.methods.law:quantize_law",
        needs_sample=False,
        runs_network=True,
    ),
    Method(
        name="matched",
        text="gains and decays fitted without data",
        function="xir.quantization.methods.matched:quantize_matched",
        needs_sample=False,
        runs_network=True,
    ),
    Method(
        name="calibrated",
        text="gains and decays fitted to a sample of spikes",
        function="xir.quantization.methods.calibrated:quantize_calibrated",
        needs_sample=True,
        runs_network=True,
    ),
    Method(
        name="exact",
        text="nothing is chosen, the numbers are the chip's integers",
        function="",
        needs_sample=False,
        runs_network=False,
        takes_integers=True,
    ),
)
"""Name -> method, from the plainest to the most careful; the one that chooses nothing is last."""

DEFAULT = METHODS["matched"].name
"""The method where none is named and no sample is given."""

FOR_A_SAMPLE = METHODS["calibrated"].name
"""The method where none is named and a sample of spikes is given."""

if TYPE_CHECKING:
    MethodName: TypeAlias = str
else:
    # xDSL checks the value of a pass's option against the words of a Literal, and lists them.
    MethodName = Literal[tuple(METHODS)]


def method_named(name: str) -> Method:
    """The method ``name``. Raises ``ValueError``, which lists the known names."""
    if name not in METHODS:
        known = ", ".join(METHODS)
        raise ValueError(f"there is no way to quantize called '{name}'; there are: {known}")
    return METHODS[name]


def choosing_methods() -> list[Method]:
    """The methods that choose integers, so that they can be compared."""
    return [method for method in METHODS.values() if not method.takes_integers]


def help_text() -> str:
    """Every method with what it does, on one line for the help of an option."""
    default = " (the default)"
    return "; ".join(
        f"{method.name}{default if method.name == DEFAULT else ''}: {method.text}"
        for method in METHODS.values()
    )
