"""
What passes say of themselves, read from their source: importing them would import numpy, and the
text below an option is nowhere but in the source.
"""

from __future__ import annotations

import ast
import inspect
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple


class Option(NamedTuple):
    """One option of a pass, as it stands in the source."""

    name: str
    type: str
    default: str | None
    """None for an option without a default."""
    text: str


class PassText(NamedTuple):
    """A pass in words. ``text`` is all of its description, ``summary`` the first sentence."""

    name: str
    text: str
    options: tuple[Option, ...]

    @property
    def summary(self) -> str:
        return " ".join(self.text.split("\n\n")[0].split())


# xDSL's own passes, whose text says little to someone who does not know xDSL.
_FOREIGN = {
    "canonicalize": """\
Simplifies: merges parallel projections, folds arithmetic on arrays, drops what has no effect.

Before: IR at any level. After: the same meaning in the simplest form that the dialects know.""",
    "cse": """\
Makes of equal operations one, as of two parameters with the same numbers.

Before: IR at any level. After: no two operations compute the same from the same.""",
}


def pass_text(name: str, module: str, class_name: str) -> PassText:
    """What the pass ``name`` says of itself: the docstrings of its class and of its options."""
    if name in _FOREIGN:
        return PassText(name, _FOREIGN[name], ())
    body = ast.parse(_source_of(module)).body
    (pass_class,) = (
        node for node in body if isinstance(node, ast.ClassDef) and node.name == class_name
    )
    text = (ast.get_docstring(pass_class) or "").replace("``", "`")
    return PassText(name, text, tuple(_options(pass_class, body)))


def _source_of(module: str) -> str:
    """The text of a module, without importing it (its package is imported)."""
    package, _, name = module.rpartition(".")
    spec = find_spec(package)
    assert spec is not None
    assert spec.submodule_search_locations is not None
    return (Path(spec.submodule_search_locations[0]) / f"{name}.py").read_text("utf-8")


def _options(pass_class: ast.ClassDef, module: list[ast.stmt]) -> list[Option]:
    """The annotated fields of a class, each with the string below it."""
    options: list[Option] = []
    for field, below in zip(pass_class.body, [*pass_class.body[1:], None], strict=True):
        if not isinstance(field, ast.AnnAssign) or not isinstance(field.target, ast.Name):
            continue
        text = ""
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            text = inspect.cleandoc(str(below.value.value))
        default = None if field.value is None else _default(field.value, module)
        options.append(Option(field.target.id, _type(field.annotation, module), default, text))
    return options


def _type(annotation: ast.expr, module: list[ast.stmt]) -> str:
    """A type as text: as it is written, or the words of a ``Literal`` that has a name."""
    if not isinstance(annotation, ast.Name):
        return ast.unparse(annotation)
    named = _imported({annotation.id}, module).get(annotation.id)
    return annotation.id if named is None else repr(named).removeprefix("typing.")


def _default(value: ast.expr, module: list[ast.stmt]) -> str:
    """A default as text: as it is written, or its value where it names what is imported."""
    used = {node.id for node in ast.walk(value) if isinstance(node, ast.Name)}
    if not used:
        return ast.unparse(value)
    return repr(eval(ast.unparse(value), _imported(used, module)))


def _imported(names: set[str], module: list[ast.stmt]) -> dict[str, Any]:
    """What ``names`` are that the module imports."""
    known: dict[str, Any] = {}
    for node in module:
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                if (alias.asname or alias.name) in names:
                    home = import_module(node.module)
                    known[alias.asname or alias.name] = getattr(home, alias.name)
    return known
