"""The kinds of value of an expression: compile-time values, arrays, and bundles that flow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from xdsl.ir import SSAValue
from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.numbers.arrangements import Options
from xir.numbers.kinds import by
from xir.text.quantities import short, time_text

UNITS: Mapping[str, tuple[int, int]] = {
    "s": (0, 1),
    "ms": (-3, 1),
    "us": (-6, 1),
    "ns": (-9, 1),
    "Hz": (0, -1),
    "kHz": (3, -1),
    "MHz": (6, -1),
}
"""Unit -> the power of ten of a second or hertz, and the power of seconds."""


@dataclass(frozen=True)
class Number:
    """A number known when compiling, times seconds to the power ``seconds``."""

    value: int | float
    seconds: int = 0

    @staticmethod
    def of(value: int | float, unit: str | None) -> Number:
        """The number as it was written; ``0.1 ms`` is the double closest to 0.0001."""
        if unit is None:
            return Number(value)
        exponent, seconds = UNITS[unit]
        return Number(float(Decimal(repr(value)).scaleb(exponent)), seconds)

    def __str__(self) -> str:
        if self.seconds == 0:
            return short(self.value)
        if self.seconds == 1:
            return time_text(self.value)
        if self.seconds == -1:
            return f"{short(self.value)} Hz"
        return f"{short(self.value)} s^{self.seconds}"


@dataclass(frozen=True)
class Text:
    """A string."""

    value: str


@dataclass(frozen=True)
class Truth:
    """``true`` or ``false``."""

    value: bool


@dataclass(frozen=True)
class List:
    """``[a, b]``, or ``(a, b)`` when ``is_tuple``."""

    items: tuple[Value, ...]
    is_tuple: bool = False
    count: int = field(init=False, compare=False)
    """How many values are in it, in lists in it too."""

    def __post_init__(self) -> None:
        counts = [item.count if isinstance(item, List) else 1 for item in self.items]
        object.__setattr__(self, "count", sum(counts))


@dataclass(frozen=True, eq=False)
class Archive:
    """A .npz file: the shapes of the arrays in it, by key."""

    path: str
    written: str
    shapes: Mapping[str, tuple[int, ...] | str]
    """The array's shape, or why it cannot be used."""


@dataclass(frozen=True)
class External:
    """An array in a file."""

    path: str
    key: str


@dataclass(frozen=True)
class Generated:
    """An array made by a generator."""

    kind: str
    options: tuple[tuple[str, int | float], ...]


@dataclass(frozen=True)
class Given:
    """An array written out; its numbers in row-major order."""

    numbers: tuple[float, ...]


@dataclass(frozen=True, eq=False)
class Computed:
    """Elementwise arithmetic on two arrays of one shape, or with a single number."""

    kind: snn.ComputeKind
    left: ArrayValue
    right: ArrayValue


@dataclass(frozen=True, eq=False)
class Arranged:
    """The numbers of other arrays in another arrangement."""

    kind: snn.ArrangeKind
    arrays: tuple[ArrayValue, ...]
    options: Options = field(default_factory=dict[str, int | tuple[int, ...]])


@dataclass(frozen=True, eq=False)
class Operand:
    """An array that is an argument of the module around."""

    value: SSAValue[snn.Array]


Origin: TypeAlias = External | Generated | Given | Computed | Arranged | Operand


@dataclass(frozen=True, eq=False)
class ArrayValue:
    """
    An array of numbers, which becomes an operation where it is used. Its numbers are not looked at
    here, so a huge one costs nothing.

    ``seconds`` is the power of seconds of its numbers, or None for numbers from a file: they have
    no unit, and are taken as seconds where a time is wanted.
    """

    shape: tuple[int, ...]
    seconds: int | None
    origin: Origin
    span: Span[str]
    hint: str | None = field(default=None)
    """A name for it in the IR."""


@dataclass(eq=False)
class Flow:
    """
    What flows in a time step: spikes on channels, or currents into neurons.

    A name that is used while its own equation is being read stands for a value that is not there
    yet; ``became`` is that value, as soon as it is.
    """

    own_value: SSAValue
    became: Flow | None = None

    @property
    def last(self) -> Flow:
        """This flow, or the one that has taken its place."""
        flow = self
        while flow.became is not None:
            flow = flow.became
        return flow

    @property
    def value(self) -> SSAValue:
        return self.last.own_value

    @property
    def bundle(self) -> snn.Bundle:
        assert isinstance(self.value.type, snn.Bundle)
        return self.value.type

    @property
    def width(self) -> int:
        return self.bundle.width


@dataclass(frozen=True, eq=False)
class Results:
    """The several results of a module, before they are taken apart."""

    flows: tuple[Flow, ...]
    module: str


Value: TypeAlias = Number | Text | Truth | List | Archive | ArrayValue | Flow | Results


def kind_of(bundle: snn.Bundle) -> str:
    """``spikes[16]``, ``current[16]`` or ``signal[3]``."""
    return f"{bundle.name.removeprefix('snn.')}[{bundle.width}]"


def describe(value: Value) -> str:
    """The value in the user's words, to go after 'not' or 'is'."""
    match value:
        case Number(seconds=0):
            return f"the number {value}"
        case Number(seconds=1):
            return f"the time {value}"
        case Number(seconds=-1):
            return f"the frequency {value}"
        case Number():
            return f"the quantity {value}"
        case Text(text):
            return f'the string "{text}"'
        case Truth(truth):
            return "true" if truth else "false"
        case List(items):
            return f"a list of {len(items)}"
        case Archive(written=written):
            return f"the archive '{written}'"
        case ArrayValue(shape=(), seconds=seconds, origin=Given((number,))):
            return describe(Number(number, seconds or 0))
        case ArrayValue():
            return describe_array(value)
        case Flow():
            return kind_of(value.bundle)
        case Results(flows, module):
            return f"the {len(flows)} results of '{module}'"


def describe_array(array: ArrayValue) -> str:
    """``a 12x64 array``, with its dimension where it has one."""
    if not array.shape:
        return dimension_name(array.seconds)
    vector = len(array.shape) == 1
    article = "an" if f"{array.shape[0]}".startswith("8") or array.shape[0] in (11, 18) else "a"
    what = f"a vector of {array.shape[0]}" if vector else f"{article} {by(array.shape)} array"
    dimension = {None: "", 0: "", 1: " times" if vector else " of times"}
    return what + dimension.get(array.seconds, f" in s^{array.seconds}")


def dimension_name(seconds: int | None) -> str:
    """Numbers of that dimension in words: ``a time``."""
    return {None: "a number", 0: "a number", 1: "a time", -1: "a frequency"}.get(
        seconds, f"a quantity in s^{seconds}"
    )
