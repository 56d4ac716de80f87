"""
A program as a syntax tree of its own, and the ``.xnet`` text of it.

The tree has what the generator writes. Numbers, arrays, strings and lists are ``Term``: a text with
places for other terms, and the function that computes its value from theirs. What flows has a node
for each way to make it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from tests.meaning.flat import Floats


@dataclass(frozen=True)
class Term:
    """A value that is known when compiling; ``{0}``, ``{1}`` in ``text`` are its parts."""

    text: str
    make: Callable[..., Any]
    parts: tuple[Known, ...] = ()


@dataclass(frozen=True)
class Name:
    """A name of such a value."""

    text: str


Known: TypeAlias = "Term | Name"


def literal(text: str, value: Any) -> Term:
    """A value whose text is complete."""
    escaped = text.replace("{", "{{").replace("}", "}}")
    return Term(escaped, lambda: value)


def of_one(text: str, make: Callable[[Any], Any], part: Known) -> Term:
    """A value that is made from another."""
    return Term(text, make, (part,))


def of_two(text: str, make: Callable[[Any, Any], Any], first: Known, second: Known) -> Term:
    """A value that is made from two others."""
    return Term(text, make, (first, second))


def listed(text: str, parts: Sequence[Known]) -> Term:
    """A list or tuple of values; ``text`` has the brackets and one ``{}`` in them."""
    places = ", ".join(f"{{{k}}}" for k in range(len(parts)))
    return Term(text.replace("{}", places), _together, tuple(parts))


def _together(*values: Any) -> tuple[Any, ...]:
    return values


@dataclass(frozen=True)
class Ref:
    """An input, a parameter that flows, or an equation by its name and index."""

    name: str
    index: Known | None = None


@dataclass(frozen=True)
class Linear:
    source: Flow
    weights: Known
    piped: bool = False
    bias: Known | None = None


@dataclass(frozen=True)
class Lif:
    """``options`` by name, as they are written; ``li`` where ``never_fires``."""

    currents: tuple[Flow, ...]
    options: tuple[tuple[str, Known], ...]
    never_fires: bool = False
    piped: bool = False

    @property
    def has_synapse(self) -> bool:
        return any(name.endswith("_syn") or name == "alpha" for name, _ in self.options)


@dataclass(frozen=True)
class Add:
    left: Flow
    right: Flow


@dataclass(frozen=True)
class Call:
    """One use of a module; arguments by position (no name) or by name."""

    module: str
    arguments: tuple[tuple[str | None, Flow | Known], ...]
    piped: bool = False


@dataclass(frozen=True)
class Steady:
    """Numbers that are added to a current."""

    value: Known


@dataclass(frozen=True)
class Delay:
    """Spikes, ``steps`` steps later."""

    source: Flow
    steps: int
    piped: bool = False


@dataclass(frozen=True)
class Slice:
    """Some channels of spikes that have ``width``; ``text`` is what stands between brackets."""

    source: Flow
    width: int
    text: str
    channels: range


@dataclass(frozen=True)
class Concat:
    """Spikes side by side, and how many channels each has."""

    parts: tuple[Flow, ...]
    widths: tuple[int, ...]


Flow: TypeAlias = Delay | Ref | Linear | Lif | Add | Call | Steady | Slice | Concat


@dataclass(frozen=True)
class Loop:
    """``for variable in text``, which runs over ``values``."""

    variable: str
    text: str
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Equation:
    targets: tuple[str, ...]
    value: Flow
    index: Known | None = None
    """Of its one target, where that is a member of a family."""
    loop: Loop | None = None
    kind: str | None = None
    """A type behind the name."""


@dataclass(frozen=True)
class Let:
    name: str
    value: Known


Statement: TypeAlias = Equation | Let


@dataclass(frozen=True)
class Parameter:
    """Of a module: ``kind`` and ``sizes`` are its type, as in ``weights[n, m]``."""

    name: str
    kind: str
    sizes: tuple[str, ...] = ()
    default: Known | None = None

    @property
    def flows(self) -> bool:
        return self.kind in ("spikes", "current")


@dataclass(frozen=True)
class Module:
    name: str
    parameters: tuple[Parameter, ...]
    statements: tuple[Statement, ...]
    returns: tuple[Flow, ...]
    results: str | None = None


@dataclass(frozen=True)
class Program:
    """Everything: files of modules, settings, one network, and the arrays in files."""

    inputs: tuple[tuple[str, int], ...]
    dt: Term
    statements: tuple[Statement, ...]
    outputs: tuple[tuple[str, str, bool], ...]
    """What is returned: a name, what is read of it, and whether the text says so."""
    decide: str | None = None
    modules: tuple[Module, ...] = ()
    lets: tuple[Let, ...] = ()
    """Of the file."""
    params: tuple[tuple[str, str, Any, str | None], ...] = ()
    """Name, declaration behind it (``: time = 3 ms``), value, and what a caller sets it to."""
    imported: frozenset[str] = frozenset()
    """Modules that stand in a second file."""
    qualified: bool = False
    """Whether that file is imported under a name."""
    arrays: dict[str, Floats] = field(default_factory=dict[str, Floats], hash=False)
    """Of ``weights.npz``, by key."""

    @property
    def defines(self) -> dict[str, str]:
        return {name: given for name, _, _, given in self.params if given is not None}


def files(program: Program) -> dict[str, str]:
    """The texts of a program by the names of their files; ``main.xnet`` has the network."""
    head: list[str] = []
    other: list[str] = []
    if program.imported:
        head.append('import "cells.xnet"' + (" as cells" if program.qualified else ""))
    head += [f"param {name}{declared}" for name, declared, _, _ in program.params]
    head += [statement(let, program, "") for let in program.lets]
    for module in program.modules:
        (other if module.name in program.imported else head).append(_module(module, program))
    inputs = ", ".join(f"{name}: spikes[{width}]" for name, width in program.inputs)
    body = [f"  dt = {written(program.dt)}"]
    body += [statement(s, program, "  ") for s in program.statements]
    if program.decide is not None:
        body.append(f"  decide = {program.decide}")
    returned = [f"{read}({name})" if said else name for name, read, said in program.outputs]
    body.append(f"  return {', '.join(returned)}")
    head.append("\n".join([f"network drawn({inputs}) {{", *body, "}"]))
    texts = {"main.xnet": "\n".join(head) + "\n"}
    if program.imported:
        texts["cells.xnet"] = "\n".join(other) + "\n"
    return texts


def _module(module: Module, whole: Program) -> str:
    program = replace(whole, qualified=False)  # in its own file a module goes by its plain name
    parameters: list[str] = []
    for p in module.parameters:
        kind = p.kind + (f"[{', '.join(p.sizes)}]" if p.sizes else "")
        default = "" if p.default is None else f" = {written(p.default)}"
        parameters.append(f"{p.name}: {kind}{default}")
    results = "" if module.results is None else f" -> {module.results}"
    lines = [f"module {module.name}({', '.join(parameters)}){results} {{"]
    lines += [statement(s, program, "  ") for s in module.statements]
    lines.append(f"  return {', '.join(_flow(r, program) for r in module.returns)}")
    return "\n".join([*lines, "}"])


def statement(part: Statement, program: Program, indent: str) -> str:
    """One equation or constant as text."""
    if isinstance(part, Let):
        return f"{indent}let {part.name} = {written(part.value)}"
    index = "" if part.index is None else f"[{written(part.index)}]"
    kind = "" if part.kind is None else f": {part.kind}"
    loop = "" if part.loop is None else f" for {part.loop.variable} in {part.loop.text}"
    return f"{indent}{', '.join(part.targets)}{index}{kind} = {_flow(part.value, program)}{loop}"


def written(known: Known) -> str:
    """A value that is known when compiling, as text."""
    if isinstance(known, Name):
        return known.text
    return known.text.format(*(written(part) for part in known.parts))


def _flow(flow: Flow, program: Program) -> str:
    match flow:
        case Ref(name, index):
            return name if index is None else f"{name}[{written(index)}]"
        case Add(left, right):
            right_text = _operand(right, program)
            inner = f"({right_text})" if isinstance(right, Add) else right_text
            return f"{_operand(left, program)} + {inner}"
        case Delay(source, steps, piped):
            return _call("delay", [_flow(source, program)], [str(steps)], piped)
        case Steady(value):
            return f"({written(value)})"
        case Slice(source, _, text, _):
            return f"{_flow(source, program)}[{text}]"
        case Concat(parts):
            texts = [_flow(part, program) for part in parts]
            return (
                f"concat({', '.join(texts)})"
                if len(parts) == 2
                else f"concat([{', '.join(texts)}])"
            )
        case Linear(source, weights, piped, bias):
            more = [] if bias is None else [f"bias = {written(bias)}"]
            return _call("linear", [_flow(source, program)], [written(weights), *more], piped)
        case Lif(currents, options, never_fires, piped):
            first, *second = (_flow(current, program) for current in currents)
            named = [f"{name} = {written(value)}" for name, value in options]
            return _call("li" if never_fires else "lif", [first], [*second, *named], piped)
        case Call(module, arguments, piped):
            name = module
            if module in program.imported and program.qualified:
                name = f"cells.{module}"
            given = [
                (f"{key} = " if key is not None else "")
                + (written(v) if isinstance(v, Term | Name) else _flow(v, program))
                for key, v in arguments
            ]
            return _call(name, given[:1], given[1:], piped)


def _operand(flow: Flow, program: Program) -> str:
    text = _flow(flow, program)
    is_pipe = isinstance(flow, Linear | Lif | Call | Delay) and flow.piped
    return f"({text})" if is_pipe else text


def _call(name: str, first: list[str], rest: list[str], piped: bool) -> str:
    if piped:
        return f"{first[0]} -> {name}({', '.join(rest)})"
    return f"{name}({', '.join(first + rest)})"
