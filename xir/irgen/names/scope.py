"""Names and what they stand for, in files, bodies and repetitions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from xdsl.utils.lexer import Span

from xir.diagnostics.messages import Sources
from xir.grammar import ast
from xir.irgen.emit.emitter import Emitter
from xir.irgen.problems import Problems
from xir.irgen.values.kinds import Archive, Flow, Number, Value

if TYPE_CHECKING:
    from xir.irgen.modules import Specialisation

CONSTANTS: Mapping[str, Number] = {
    "pi": Number(3.141592653589793),
    "inf": Number(float("inf")),
    "never": Number(float("inf")),
}

RESERVED = {*CONSTANTS, "dt", "decide"}
"""Names that mean something everywhere, so that nothing else can be called so."""

Key: TypeAlias = int | str
"""What stands in the brackets of an indexed equation."""

State: TypeAlias = Literal["new", "busy", "done", "failed"]


@dataclass(eq=False)
class Known:
    """A name whose value is there: a module's argument, a size, an index."""

    name: str
    span: Span[str]
    value: Value | None
    """None where it cannot be known yet, while only types are looked for."""


@dataclass(eq=False)
class Run:
    """One ``let``, ``param`` or equation, for one value of its index; read when it is needed."""

    node: ast.Let | ast.Equation | ast.Param
    scope: Scope
    names: tuple[str, ...]
    """What it defines, as the user writes it: ``hidden``, ``layer[2]``."""
    state: State = "new"
    values: tuple[Value, ...] = ()
    waiting: dict[int, Flow] = field(default_factory=dict[int, Flow])
    """Stand-ins for its values, used before it was done, by position."""
    inferring: bool = False
    compute: Callable[[], Value] | None = None
    """How a ``param`` gets its value, from the command line or its default."""


@dataclass(eq=False)
class Delayed:
    """A name that a ``let`` or an equation defines, at one of its positions on the left."""

    name: str
    span: Span[str]
    run: Run
    position: int = 0


@dataclass(eq=False)
class Indexed:
    """An equation with an index on its left; ``runs`` has one for each value of the index."""

    equation: ast.Equation
    scope: Scope
    runs: list[Run] | None = None
    is_expanding: bool = False


@dataclass(eq=False)
class Family:
    """The members that indexed equations define: ``layer[0]``, ``layer[i] for i in 1 .. 4``."""

    name: str
    span: Span[str]
    equations: list[Indexed] = field(default_factory=list[Indexed])
    members: dict[Key, Delayed] = field(default_factory=dict[Key, Delayed])
    failed: bool = False
    """Whether members may be missing for a reason that was reported."""


@dataclass(eq=False)
class Template:
    """A module, before its parameters are known; and a network, which has none."""

    name: str
    span: Span[str]
    body: ast.Body
    scope: Scope


@dataclass(eq=False)
class Imported:
    """The names of another file: ``import "other.xnet" as name``."""

    name: str
    span: Span[str]
    scope: Scope


Definition: TypeAlias = Known | Delayed | Family | Template | Imported


@dataclass(eq=False)
class Context:
    """What belongs to one translation as a whole."""

    problems: Problems
    sources: Sources
    evaluate: Callable[[ast.Expression, Scope], Value]
    functions: frozenset[str]
    """The names of what is built in."""
    dt: Number | None = None
    """The time step of the network, in seconds."""
    reads_dt: bool = False
    """Whether the time step is being read just now."""
    archives: dict[str, Archive] = field(default_factory=dict[str, Archive])
    specialisations: dict[object, Specialisation | None] = field(
        default_factory=dict[object, "Specialisation | None"]
    )
    symbols: set[str] = field(default_factory=set[str])
    emitters: list[Emitter] = field(default_factory=list[Emitter])
    """Of the modules that are used, in the order in which they were complete."""
    elaborating: list[Template] = field(default_factory=list[Template])
    running: list[Run] = field(default_factory=list[Run])
    depth: int = 0
    repetitions: int = 0
    """How often anything was repeated for an index."""
    callee_is_unknown: int = 0
    """How many calls around here call nothing that there is: widths are not known then."""


@dataclass(eq=False)
class Scope:
    """Names in one place, and those around it."""

    context: Context
    around: Scope | None
    folder: str
    """Of the file it is in; files are named relative to it."""
    emitter: Emitter | None = None
    """Where operations go; None in a file, outside of its bodies."""
    names: dict[str, Definition] = field(default_factory=dict[str, Definition])
    is_trial: bool = False
    """Whether it is read for types only, and what it emits is thrown away."""

    @property
    def problems(self) -> Problems:
        return self.context.problems

    def find(self, name: str) -> Definition | None:
        """What ``name`` stands for here, the innermost first."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope.around
        return None

    def find_template(self, name: str) -> Template | None:
        """The module or network called ``name``. An equation may be called as the module that it
        uses, so other names do not hide it."""
        scope: Scope | None = self
        while scope is not None:
            found = scope.names.get(name)
            if isinstance(found, Template):
                return found
            scope = scope.around
        return None

    def visible(self) -> Iterator[str]:
        """Every name that can be used here as a value."""
        scope: Scope | None = self
        while scope is not None:
            yield from scope.names
            scope = scope.around
        yield from CONSTANTS

    def inner(self, names: dict[str, Definition] | None = None) -> Scope:
        """A scope inside this one, which emits to the same place."""
        return Scope(
            self.context, self, self.folder, self.emitter, names or {}, is_trial=self.is_trial
        )

    def evaluate(self, node: ast.Expression) -> Value:
        """The value of an expression; raises ``Stop`` when it has none, which was reported."""
        return self.context.evaluate(node, self)
