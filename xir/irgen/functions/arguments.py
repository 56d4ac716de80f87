"""Assigns the arguments of a call to parameters, for modules and built-in functions alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xdsl.utils.lexer import Span

from xir.grammar import ast
from xir.irgen.foreign_names import parameter_hint
from xir.irgen.names.scope import Scope
from xir.irgen.problems import Problems, Stop, did_you_mean
from xir.irgen.values.kinds import Value


@dataclass(frozen=True)
class Formal:
    """A parameter of something that can be called."""

    name: str
    required: bool = True
    by_name_only: bool = False


def formals_of(body: ast.Body) -> list[Formal]:
    """The parameters of a module."""
    return [Formal(p.name.text, p.default is None) for p in body.parameters]


@dataclass(frozen=True)
class Piped:
    """The expression on the left of ``->``, and its value; None where it has no value."""

    node: ast.Expression
    value: Value | None


@dataclass(frozen=True)
class Actual:
    """An argument. One that comes through a pipeline has its value already."""

    node: ast.Expression
    piped: Piped | None = None

    @property
    def span(self) -> Span[str]:
        return self.node.span

    def evaluate(self, scope: Scope) -> Value:
        """Its value; raises ``Stop`` when it has none."""
        if self.piped is None:
            return scope.evaluate(self.node)
        if self.piped.value is None:
            raise Stop
        return self.piped.value


def by_parameter(
    formals: Sequence[Formal], call: ast.Call, piped: Piped | None
) -> dict[str, Actual]:
    """
    The arguments that belong to a parameter; the first where there are several for one. Of too many
    without a name it is not known which ones are meant, so there are none of them.
    """
    positional = [formal.name for formal in formals if not formal.by_name_only]
    given = _without_name(call, piped)
    bound = dict(zip(positional, given if len(given) <= len(positional) else [], strict=False))
    known = {formal.name for formal in formals}
    for argument in call.arguments:
        if argument.name is not None and argument.name.text in known:
            bound.setdefault(argument.name.text, Actual(argument.value))
    return bound


def _without_name(call: ast.Call, piped: Piped | None) -> list[Actual]:
    first = [Actual(piped.node, piped)] if piped is not None else []
    return first + [Actual(a.value) for a in call.arguments if a.name is None]


def bind(
    name: str,
    formals: Sequence[Formal],
    call: ast.Call,
    piped: Piped | None,
    problems: Problems,
) -> dict[str, Actual]:
    """
    The arguments by parameter, in the order of the parameters.

    Reports arguments that are unknown, too many, given twice or missing.
    """
    positional = [formal.name for formal in formals if not formal.by_name_only]
    known = {formal.name for formal in formals}
    failed = False
    given = _without_name(call, piped)
    named_before = False
    for argument in call.arguments:
        if argument.name is None and named_before:
            message = "arguments without a name come before those with one"
            problems.error(argument.span, message)
            failed = True
        named_before |= argument.name is not None
    bound = dict(zip(positional, given, strict=False))
    if len(given) > len(positional):
        what = "argument" if len(positional) == 1 else "arguments"
        rest = [formal.name for formal in formals if formal.by_name_only]
        without = " without a name" if rest else ""
        message = f"'{name}' takes {len(positional)} {what}{without}, not {len(given)}"
        hint = f"the others are given by name: {rest[0]} = ..." if rest else None
        problems.error(given[len(positional)].span, message, hint)
        failed = True
    for argument in call.arguments:
        if argument.name is None:
            continue
        text = argument.name.text
        if text not in known:
            hint = parameter_hint(text, known) or did_you_mean(text, known)
            hint = hint or f"it has {', '.join(f.name for f in formals)}"
            problems.error(argument.name.span, f"'{name}' has no parameter '{text}'", hint)
            failed = True
        elif text in bound:
            first = [("first given here", bound[text].span)]
            problems.error(argument.span, f"'{text}' is given twice", notes=first)
            failed = True
        else:
            bound[text] = Actual(argument.value)
    missing = [f"'{f.name}'" for f in formals if f.required and f.name not in bound]
    if missing and not failed:
        problems.error(call.span, f"'{name}' needs {' and '.join(missing)}")
        failed = True
    if failed:
        raise Stop
    return {formal.name: bound[formal.name] for formal in formals if formal.name in bound}


def evaluate_bound(bound: dict[str, Actual], scope: Scope) -> dict[str, Value]:
    """The values of the arguments that have one; what is wrong with the others is reported."""
    values: dict[str, Value] = {}
    for name, actual in bound.items():
        try:
            values[name] = actual.evaluate(scope)
        except Stop:
            continue
    return values
