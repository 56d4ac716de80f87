"""The files of a program: each is parsed once, with its imports, and knows its names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from xdsl.utils.lexer import Input

from xir.grammar import ast
from xir.grammar.parser import parse
from xir.grammar.syntax_errors import SyntaxErrors
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
from xir.irgen.problems import Stop
from xir.irgen.values.array_files import path_of
from xir.text.files import TextFileError, text_of


@dataclass(eq=False)
class File:
    """One .xnet file: its own definitions, and all names that it knows."""

    path: str
    program: ast.Program
    scope: Scope
    own: dict[str, Definition] = field(default_factory=dict[str, Definition])
    params: dict[str, Binding] = field(default_factory=dict[str, Binding])
    """The params that the command line may set, by their names in this file."""
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
        """Parse the file and read what it imports. Raises ``SyntaxErrors`` of the file itself."""
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
            if name.text in FUNCTIONS and not FUNCTIONS[name.text].yields:
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
        except SyntaxErrors as e:
            raise problems.syntax_errors(e, item.file.span) from None


def _identity(path: str) -> str:
    """The same for all ways to write a path."""
    try:
        return os.path.realpath(path)
    except ValueError:  # a null character: no file has that name
        return path


def all_files(files: Files) -> Iterator[File]:
    """Every file of the program, the main one first."""
    yield from files.loaded.values()
