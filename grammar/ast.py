"""
The syntax tree of .xnet: what was written, and where. It knows nothing of the IR.

Every node has the exact span of its text. A tree is made once and never changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from xdsl.utils.lexer import Span


@dataclass(frozen=True, slots=True)
class Name:
    """A name, where it is defined or where it is used."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it was written. ``unit`` is one of s ms us ns Hz kHz MHz, or None."""

    value: int | float
    unit: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Text:
    """A string: literal pieces and the expressions in its braces, in the order of the text."""

    parts: tuple[str | Expression, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Truth:
    """``true`` or ``false``."""

    value: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """``[a, b]``, or ``(a, b)`` when ``is_tuple``."""

    items: tuple[Expression, ...]
    is_tuple: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Range:
    """What an index runs over: a list (``end`` is None), or whole numbers without the end."""

    start: Expression
    end: Expression | None
    span: Span


@dataclass(frozen=True, slots=True)
class Repetition:
    """``for index in values``."""

    index: Name
    values: Range
    span: Span


@dataclass(frozen=True, slots=True)
class Comprehension:
    """``[value for index in values]``."""

    value: Expression
    repetition: Repetition
    span: Span


@dataclass(frozen=True, slots=True)
class Negation:
    """``-operand``."""

    operand: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Binary:
    """``left operator right``; the operator is ``+ - * / // % **`` or a comparison."""

    operator: str
    left: Expression
    right: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Choice:
    """``if condition then yes else no``."""

    condition: Expression
    yes: Expression
    no: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a call; ``name`` is None when it is positional."""

    name: Name | None
    value: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Call:
    """``callee(arguments)``."""

    callee: Expression
    arguments: tuple[Argument, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Pipe:
    """``value -> call``: the value becomes the call's first positional argument."""

    value: Expression
    call: Call
    span: Span


@dataclass(frozen=True, slots=True)
class Member:
    """``value.name``."""

    value: Expression
    name: Name
    span: Span


@dataclass(frozen=True, slots=True)
class Part:
    """``start : stop : step`` between brackets, of which any may be missing."""

    start: Expression | None
    stop: Expression | None
    step: Expression | None
    span: Span


@dataclass(frozen=True, slots=True)
class Index:
    """``value[indices]``."""

    value: Expression
    indices: tuple[Expression | Part, ...]
    span: Span


Expression: TypeAlias = (
    Name
    | Number
    | Text
    | Truth
    | Sequence
    | Comprehension
    | Negation
    | Binary
    | Choice
    | Call
    | Pipe
    | Member
    | Index
)


@dataclass(frozen=True, slots=True)
class Type:
    """``name[a, b][c]``: a type's name and its groups of sizes."""

    name: Name
    groups: tuple[tuple[Expression, ...], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Let:
    """``let name = value``: a value known when compiling."""

    name: Name
    value: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Target:
    """The left side of an equation: ``name`` or ``name[index]``."""

    name: Name
    index: Expression | None
    span: Span


@dataclass(frozen=True, slots=True)
class Equation:
    """``targets: annotation = value for ...``."""

    targets: tuple[Target, ...]
    annotation: Type | None
    value: Expression
    repetition: Repetition | None
    span: Span


@dataclass(frozen=True, slots=True)
class Return:
    """``return values``."""

    values: tuple[Expression, ...]
    span: Span


Statement: TypeAlias = Let | Equation | Return


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a module or an input of a network."""

    name: Name
    type: Type
    default: Expression | None
    span: Span


@dataclass(frozen=True, slots=True)
class Body:
    """A module or a network. ``results`` is None when no result types were written."""

    is_network: bool
    name: Name
    parameters: tuple[Parameter, ...]
    results: tuple[Type, ...] | None
    statements: tuple[Statement, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Param:
    """``param name: type = default``: a value that the command line may set."""

    name: Name
    type: Type | None
    default: Expression | None
    span: Span


@dataclass(frozen=True, slots=True)
class Import:
    """``import "file" as alias``."""

    file: Text
    alias: Name | None
    span: Span


Item: TypeAlias = Import | Param | Let | Body


@dataclass(frozen=True, slots=True)
class Program:
    """One file."""

    items: tuple[Item, ...]
    span: Span
