"""Files and their imports: which names each file knows, and which values 'param' has."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from xdsl.utils.exceptions import ParseError
from xdsl.utils.lexer import Input, Span

from xir.grammar import ast
from xir.grammar.parser import parse, parse_expression
from xir.irgen import signature
from xir.irgen.emit.equations import execute
from xir.irgen.functions.registry import FUNCTIONS
from xir.irgen.names.scope import (
    RESERVED,
    Binding,
    BoundName,
    Context,
    Definition,
    ImportedFile,
    ModuleTemplate,
    Scope,
)
from xir.irgen.problems import Stop, did_you_mean, listed, place_of
from xir.irgen.values.array_files import path_of
from xir.irgen.values.kinds import ArrayValue, Flow, Number, Results, Text, Truth, Value, describe
from xir.text.files import TextFileError, text_of

PARAM_TYPES = ("int", "float", "time", "frequency", "bool", "string")


@dataclass(eq=False)
class File:
    """One .xnet file: its own definitions, and all names that it knows."""

    path: str
    program: ast.Program
    scope: Scope
    own: dict[str, Definition] = field(default_factory=dict[str, Definition])
    params: dict[str, Binding] = field(default_factory=dict[str, Binding])
    """What the command line may set, by the name that it has in this file."""
    networks: list[ModuleTemplate] = field(default_factory=list[ModuleTemplate])
    bindings: list[Binding] = field(default_factory=list[Binding])

    @property
    def own_scope(self) -> Scope:
        """The file's own names alone, as other files see them."""
        return Scope(self.scope.context, None, self.scope.folder, None, self.own)


@dataclass(eq=False)
class Files:
    """The files of one program, each read once."""

    context: Context
    loaded: dict[str, File] = field(default_factory=dict[str, File])
    loading: list[str] = field(default_factory=list[str])

    def load(self, source: Input[str]) -> File:
        """Parse the file and read what it imports. Raises ``ParseError`` for the file itself."""
        program = parse(source)
        path = os.path.normpath(source.name)
        scope = Scope(self.context, None, os.path.dirname(source.name))
        file = File(path, program, scope)
        self.loaded[_identity(path)] = file
        self.loading.append(path)
        for item in program.items:
            if isinstance(item, ast.Import):
                try:
                    self._import(item, file)
                except Stop:
                    continue
            else:
                self._define(item, file)
        self.loading.pop()
        return file

    def _define(self, item: ast.Param | ast.Let | ast.Body, file: File) -> None:
        name, scope = item.name, file.scope
        definition: Definition
        if isinstance(item, ast.Body):
            definition = ModuleTemplate(name.text, name.span, item, scope)
            if item.is_network:
                file.networks.append(definition)
            if name.text in FUNCTIONS:
                message = f"'{name.text}' is built in; choose another name"
                self.context.problems.error(name.span, message)
        else:
            binding = Binding(item, scope, (name.text,))
            definition = BoundName(name.text, name.span, binding)
            if isinstance(item, ast.Param):
                file.params.setdefault(name.text, binding)
            else:
                file.bindings.append(binding)
        if self._add(name.text, definition, file):
            file.own[name.text] = definition

    def _add(self, name: str, definition: Definition, file: File) -> bool:
        """Make the name known in the file; reports one that is taken."""
        problems = self.context.problems
        if name in RESERVED:
            message = f"'{name}' has a meaning of its own; choose another name"
            problems.error(definition.span, message)
        earlier = file.scope.names.setdefault(name, definition)
        if earlier is definition:
            return True
        notes = [("first defined here", earlier.span)]
        problems.error(definition.span, f"'{name}' is defined twice", notes=notes)
        return False

    def _import(self, item: ast.Import, file: File) -> None:
        imported = self._imported(item, file)
        problems = self.context.problems
        if item.alias is not None:
            alias = item.alias.text
            self._add(alias, ImportedFile(alias, item.alias.span, imported.own_scope), file)
            file.params.update({f"{alias}.{n}": binding for n, binding in imported.params.items()})
            return
        for name, definition in imported.own.items():
            if isinstance(definition, ModuleTemplate) and definition.body.is_network:
                continue
            earlier = file.scope.names.setdefault(name, definition)
            if earlier is not definition:
                notes = [("one is defined here", definition.span), ("another", earlier.span)]
                message = f"'{name}' of '{imported.path}' clashes with a name that is known here"
                hint = f'import it under a name: import "..." as {Path(imported.path).stem}'
                problems.error(item.file.span, message, hint, notes)
            elif name in imported.params:
                file.params[name] = imported.params[name]

    def _imported(self, item: ast.Import, file: File) -> File:
        problems = self.context.problems
        match item.file.parts:
            case (str(written),):
                path = path_of(written, file.scope.folder)
            case _:
                message = "the name of an imported file is written in full"
                raise problems.error(item.file.span, message)
        known = self.loaded.get(_identity(path))
        if known is not None:
            if path in self.loading or known.path in self.loading:
                chain = [*self.loading[self.loading.index(known.path) :], known.path]
                message = f"files import each other: {' -> '.join(chain)}"
                raise problems.error(item.file.span, message)
            return known
        try:
            text = text_of(path)
        except TextFileError as e:
            raise problems.error(item.file.span, str(e)) from None
        self.context.sources.add(path, text)
        try:
            return self.load(Input(text, path))
        except ParseError as e:
            raise problems.syntax_error(e, item.file.span) from None


def _identity(path: str) -> str:
    """The same for all ways to write a path."""
    return os.path.realpath(path)


def set_params(file: File, defines: Mapping[str, str]) -> None:
    """
    Say where every ``param`` has its value from: ``defines`` (name -> text, of the command line)
    or its default. Reports names that no param has.
    """
    context = file.scope.context
    for name, text in defines.items():
        if name not in file.params:
            have = f"params are {listed(file.params)}" if file.params else "there are no params"
            message = f"there is no param '{name}'; {have}"
            span = _define_span(name, text, whole=True)
            context.problems.error(span, message, did_you_mean(name, file.params))
    for name, binding in file.params.items():
        if binding.compute is None:
            binding.compute = partial(_param_value, binding, defines.get(name), name, file.scope)


def read_params(file: File) -> None:
    """Read the params of the file, so that all that is wrong with them is told."""
    for binding in file.params.values():
        if binding.state == "new":
            try:
                execute(binding)
            except Stop:
                continue


def _param_value(binding: Binding, text: str | None, name: str, scope: Scope) -> Value:
    node, problems = binding.node, binding.scope.problems
    assert isinstance(node, ast.Param)
    kind = None if node.type is None else _checked_type(node.type, binding.scope)
    default = None
    if node.default is not None:
        default = binding.scope.evaluate(node.default)
        kind = kind or _kind_of(default, node.default.span, binding.scope)
        default = _typed(default, kind, name, node.default.span, binding.scope)
    if text is not None:
        if kind is None:
            raise problems.error(node.span, f"'{name}' needs a type or a default")
        return _given(text, kind, name, scope)
    if default is None:
        message = f"the param '{name}' has no value"
        raise problems.error(node.name.span, message, f"give it one: -D {name}=...")
    return default


def _checked_type(kind: ast.Type, scope: Scope) -> str:
    if kind.name.text in PARAM_TYPES and not kind.groups:
        return kind.name.text
    message = f"a param is one of {', '.join(PARAM_TYPES)}, not {kind.span.text}"
    raise scope.problems.error(kind.span, message)


def _kind_of(value: Value, span: Span[str], scope: Scope) -> str:
    match value:
        case Number(int(), 0):
            return "int"
        case Number(_, 0):
            return "float"
        case Number(_, 1):
            return "time"
        case Number(_, -1):
            return "frequency"
        case Text():
            return "string"
        case Truth():
            return "bool"
        case _:
            message = f"a param is a number, a string or a truth, not {describe(value)}"
            raise scope.problems.error(span, message)


def _typed(value: Value, kind: str, name: str, span: Span[str], scope: Scope) -> Value:
    if isinstance(value, Flow | Results):
        raise scope.problems.error(span, f"'{name}' needs a {kind}, not {describe(value)}")
    node = ast.Type(ast.Name(kind, span), (), span)
    converted = signature.check(node, value, name, span, scope)
    if isinstance(converted, ArrayValue):
        raise scope.problems.error(span, f"a param is a single value, not {describe(value)}")
    return converted


def _given(text: str, kind: str, name: str, scope: Scope) -> Value:
    """The value on the command line. A string may stand without quotes there."""
    span = _define_span(name, text)
    if kind == "string" and not text.strip().startswith('"'):
        return Text(text)
    try:
        node = parse_expression(span.input)
    except ParseError as e:
        raise scope.problems.error(place_of(e), e.msg) from None
    return _typed(scope.evaluate(node), kind, name, span, scope)


def _define_span(name: str, text: str, *, whole: bool = False) -> Span[str]:
    source = Input(f"{name}={text}" if whole else text, f"-D {name}")
    return Span(0, len(name) if whole else max(source.len, 1), source)


def all_files(files: Files) -> Iterator[File]:
    """Every file of the program, the main one first."""
    yield from files.loaded.values()
