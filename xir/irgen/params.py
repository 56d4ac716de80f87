"""The values of ``param``: from the command line, or their defaults."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from xdsl.utils.lexer import Input, Span

from xir.grammar import ast
from xir.grammar.parser import parse_expression
from xir.grammar.syntax_errors import SyntaxErrors
from xir.irgen import signature
from xir.irgen.emit.equations import execute
from xir.irgen.files import File
from xir.irgen.names.scope import Binding, Scope
from xir.irgen.problems import Stop, did_you_mean, listed
from xir.irgen.values.kinds import ArrayValue, Flow, Number, Results, Text, Truth, Value, describe

PARAM_TYPES = ("int", "float", "time", "frequency", "bool", "string")


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
    """Read the params of the file, so that the mistakes in all of them are reported."""
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


_OTHER_TYPES = {
    word: f"{meant} is meant"
    for meant, words in {
        "int": "integer long uint size",
        "float": "double number real",
        "string": "str text path",
        "bool": "boolean truth",
        "time": "s ms us ns seconds tau",
        "frequency": "hz khz mhz",
    }.items()
    for word in words.split()
}


def _checked_type(kind: ast.Type, scope: Scope) -> str:
    if kind.name.text in PARAM_TYPES and not kind.groups:
        return kind.name.text
    message = f"a param is one of {', '.join(PARAM_TYPES)}, not {kind.span.text}"
    name = kind.name.text
    hint = _OTHER_TYPES.get(name.lower()) or did_you_mean(name, PARAM_TYPES)
    raise scope.problems.error(kind.span, message, hint)


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
    except SyntaxErrors as e:
        raise scope.problems.syntax_errors(e) from None
    return _typed(scope.evaluate(node), kind, name, span, scope)


def _define_span(name: str, text: str, *, whole: bool = False) -> Span[str]:
    source = Input(f"{name}={text}" if whole else text, f"-D {name}")
    return Span(0, len(name) if whole else max(source.len, 1), source)
