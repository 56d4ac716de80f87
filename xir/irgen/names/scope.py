"""Names, the things that they stand for, and the scopes that hold them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias

from xdsl.ir import Attribute, SSAValue
from xdsl.utils.lexer import Span

from xir.diagnostics.messages import Sources
from xir.dialects import snn
from xir.dialects.snn.structure import SameStep
from xir.grammar import ast
from xir.irgen.emitter import Emitter
from xir.irgen.foreign_names import value_hint
from xir.irgen.problems import Problems, Stop
from xir.irgen.values.array_files import ArrayFiles
from xir.irgen.values.convert import Key
from xir.irgen.values.kinds import Flow, Number, Value

CONSTANTS: Mapping[str, Number] = {
    "pi": Number(3.141592653589793),
    "inf": Number(float("inf")),
    "never": Number(float("inf")),
}

SETTINGS = ("dt", "decide")
"""The settings of a network; they are written like equations."""

RESERVED = {*CONSTANTS, *SETTINGS}
"""Names with a fixed meaning, which no program may define."""

State: TypeAlias = Literal["new", "busy", "done", "failed"]


@dataclass(eq=False)
class KnownName:
    """A name whose value is known already: a module's argument, a size, an index."""

    name: str
    span: Span[str]
    value: Value | None
    """None where the value is not known yet, in a trial for types."""


@dataclass(eq=False)
class Binding:
    """One ``let``, ``param`` or equation, for one value of its index. It is read when needed."""

    node: ast.Let | ast.Equation | ast.Param
    scope: Scope
    names: tuple[str, ...]
    """The names that it defines, as the user writes them: ``hidden``, ``layer[2]``."""
    state: State = "new"
    values: tuple[Value, ...] = ()
    waiting: dict[int, Flow] = field(default_factory=dict[int, Flow])
    """Stand-ins for its values, used before it was done, by position."""
    inferring: bool = False
    compute: Callable[[], Value] | None = None
    """How a ``param`` gets its value, from the command line or its default."""


@dataclass(eq=False)
class BoundName:
    """A name that a binding defines, at one of the positions on its left."""

    name: str
    span: Span[str]
    binding: Binding
    position: int = 0


@dataclass(eq=False)
class IndexedBinding:
    """An equation with an index on its left; ``bindings`` has one for each value of the index."""

    equation: ast.Equation
    scope: Scope
    bindings: list[Binding] | None = None
    is_expanding: bool = False


@dataclass(eq=False)
class IndexedFamily:
    """The members that indexed equations define: ``layer[0]``, ``layer[i] for i in 1 .. 4``."""

    name: str
    span: Span[str]
    equations: list[IndexedBinding] = field(default_factory=list[IndexedBinding])
    members: dict[Key, BoundName] = field(default_factory=dict[Key, BoundName])
    failed: bool = False
    """Whether members may be missing for a reason that was reported."""


@dataclass(eq=False)
class ModuleTemplate:
    """A module, before its parameters are known; and a network, which has none."""

    name: str
    span: Span[str]
    body: ast.Body
    scope: Scope


@dataclass(eq=False)
class ImportedFile:
    """The names of another file: ``import "other.xnet" as name``."""

    name: str
    span: Span[str]
    scope: Scope


Definition: TypeAlias = KnownName | BoundName | IndexedFamily | ModuleTemplate | ImportedFile


class Reader(Protocol):
    """
    Reads expressions. This is the one way from names, types and functions back to expressions.

    An expression uses names; a name stands for an equation, a type has sizes and a function has
    arguments, and all of these are expressions again. Whoever stands below expressions asks the
    reader of the context, so that no module imports one that imports it.
    """

    def value(self, node: ast.Expression, scope: Scope) -> Value:
        """The value of ``node``, with what flows emitted. Raises ``Stop`` when it has none."""
        ...

    def bundle(self, node: ast.Expression, scope: Scope) -> snn.Bundle | None:
        """The bundle that ``node`` gives, from its text alone; None where it cannot be known."""
        ...


@dataclass(frozen=True)
class ModuleVersion:
    """A module for one set of compile-time arguments, as it stands in the IR."""

    symbol: str
    results: tuple[Attribute, ...]


@dataclass(eq=False)
class Context:
    """The state of one translation: one object for all files and bodies of a program."""

    problems: Problems
    sources: Sources
    reader: Reader
    functions: frozenset[str]
    """The names of the built-in functions."""
    dt: Number | None = None
    """The time step of the network, in seconds."""
    rates: dict[SSAValue, float] = field(default_factory=dict[SSAValue, float])
    """Samples a second of the network's signals, where the program says them."""
    reads_dt: bool = False
    """Whether the time step is being read just now."""
    array_files: ArrayFiles = field(default_factory=ArrayFiles)
    versions: dict[object, ModuleVersion | None] = field(
        default_factory=dict[object, "ModuleVersion | None"]
    )
    """The modules that are used, by module and compile-time arguments; None for one with a mistake
    in it."""
    symbols: set[str] = field(default_factory=set[str])
    emitters: list[Emitter] = field(default_factory=list[Emitter])
    """Of the modules that are used, in the order in which they were complete."""
    modules: dict[str, snn.ModuleOp] = field(default_factory=dict[str, snn.ModuleOp])
    """The same modules by symbol."""
    same_step: SameStep = field(init=False)
    """Answers what a value contains without a neuron between, through ``modules`` too."""
    elaborating: list[ModuleTemplate] = field(default_factory=list[ModuleTemplate])
    running: list[Binding] = field(default_factory=list[Binding])
    depth: int = 0
    """How many expressions are being read, each a part of the one before or needed by it."""
    depth_outside: int = 0
    """Those of them outside of the module that is being read."""
    repetitions: int = 0
    """How often anything was repeated for an index."""
    callee_is_unknown: int = 0
    """The number of enclosing calls whose callee does not exist, so that widths are not known."""

    def __post_init__(self) -> None:
        self.same_step = SameStep(lambda op: self.modules.get(op.callee.root_reference.data))


@dataclass(eq=False)
class Scope:
    """Names in one place, and those around it."""

    context: Context
    around: Scope | None
    folder: str
    """Of the file it is in; files are named relative to it."""
    emitter: Emitter | None = None
    """Takes the operations; None in a file, outside of its bodies."""
    names: dict[str, Definition] = field(default_factory=dict[str, Definition])
    is_trial: bool = False
    """Whether only types are wanted, and the emitted operations are thrown away."""

    @property
    def problems(self) -> Problems:
        return self.context.problems

    def find(self, name: str) -> Definition | None:
        """The innermost definition of ``name`` that this scope sees."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope.around
        return None

    def find_template(self, name: str) -> ModuleTemplate | None:
        """The module or network called ``name``. An equation may be called as the module that it
        uses, so other names do not hide it."""
        scope: Scope | None = self
        while scope is not None:
            definition = scope.names.get(name)
            if isinstance(definition, ModuleTemplate):
                return definition
            scope = scope.around
        return None

    def visible(self) -> Iterator[str]:
        """Every name that this scope sees."""
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
        return self.context.reader.value(node, self)

    def bundle_of(self, node: ast.Expression) -> snn.Bundle | None:
        """The bundle that an expression gives, from its text alone; None where it is not known."""
        return self.context.reader.bundle(node, self)

    def emitter_at(self, span: Span[str]) -> Emitter:
        """The emitter for operations from ``span``. Reports a place where nothing can flow."""
        if self.emitter is None:
            message = "nothing flows outside of networks and modules"
            raise self.problems.error(span, message, "move this into the body that uses it")
        return self.emitter

    def undefined(self, node: ast.Name) -> Stop:
        """Report a name that stands for nothing."""
        if node.text in self.context.functions:
            message = f"'{node.text}' is a built-in function, not a value"
            return self.problems.error(node.span, message, f"call it: {node.text}(...)")
        hint = value_hint(node.text) or self.problems.near_name(node.text, self.visible())
        return self.problems.error(node.span, f"'{node.text}' is not defined", hint)
