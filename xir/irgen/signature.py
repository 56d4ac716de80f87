"""
Types as they are written in a program.

A type asks for a kind of value, and its sizes are compared with the sizes of the value. A bare name
in a type (``spikes[n]``) may be a new one; it then stands for the size of the value.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass, field, replace

from xdsl.utils.lexer import Span

from xir.dialects import snn
from xir.grammar import ast
from xir.irgen.names.scope import RESERVED, BoundName, Definition, IndexedFamily, KnownName, Scope
from xir.irgen.problems import Stop, did_you_mean
from xir.irgen.values import convert
from xir.irgen.values.kinds import Flow, List, Number, Truth, Value, describe

BUNDLES = {"spikes": snn.SpikesType, "current": snn.CurrentType}
_SIZED = {"spikes": 1, "current": 1, "weights": 2, "vector": 1}
_DIMENSIONS = {"time": 1, "frequency": -1, "float": 0}
SIGNAL = "signal"
"""The type of what an encoder makes spikes of: ``signal[channels, rate]``, of an input alone."""
TYPES = (*_SIZED, SIGNAL, *_DIMENSIONS, "array", "int", "bool", "string", "list")


@dataclass(frozen=True)
class Claim:
    """A size in a type, beside the size that the value has."""

    size: ast.Expression
    actual: int
    where: str
    span: Span[str]


@dataclass
class Signature:
    """The sizes of one use of a module, while its arguments are looked at."""

    scope: Scope
    """The file's scope, with the module's own compile-time parameters in it."""
    parameters: frozenset[str] = frozenset()
    use: Span[str] | None = None
    """The call, when the types are those of a module that is called."""
    claims: list[Claim] = field(default_factory=list[Claim])

    def convert(self, kind: ast.Type, value: Value, what: str, span: Span[str]) -> Value:
        """The value as that type says; its sizes become claims."""
        sizes, count = parts_of(kind, self.scope)
        if count is None:
            return self._single(kind.name.text, sizes, value, what, span)
        if not isinstance(value, List):
            message = f"{what} needs a list, not {describe(value)}"
            raise self.scope.problems.error(span, message)
        self.claims.append(Claim(count, len(value.items), f"the length of {what}", span))
        items = [
            self._single(kind.name.text, sizes, item, f"entry {k} of {what}", span)
            for k, item in enumerate(value.items)
        ]
        return List(tuple(items), value.is_tuple)

    def _single(
        self,
        kind: str,
        sizes: tuple[ast.Expression, ...],
        value: Value,
        what: str,
        span: Span[str],
    ) -> Value:
        scope, problems = self.scope, self.scope.problems
        match kind:
            case "spikes" | "current":
                take = convert.spikes if kind == "spikes" else convert.current
                take(value, span, problems, what)
                assert isinstance(value, Flow)
                self._claim(sizes, (value.width,), (f"the width of {what}",), span)
                return value
            case "weights" | "vector":
                array = convert.array(value, span, scope.problems, what)
                rank = _SIZED[kind]
                if len(array.shape) != rank:
                    need = "a matrix" if rank == 2 else "a vector"
                    raise problems.error(span, f"{what} needs {need}, not {describe(array)}")
                words = ("rows", "columns") if rank == 2 else ("length",)
                where = tuple(f"the number of {word} of {what}" for word in words)
                where = where if rank == 2 else (f"the length of {what}",)
                self._claim(sizes, array.shape, where, span)
                return array
            case "time" | "frequency" | "float":
                return _quantity(value, _DIMENSIONS[kind], span, scope, what)
            case "array":
                return convert.array(value, span, scope.problems, what)
            case "int":
                return Number(convert.whole_number(value, span, scope.problems))
            case "string":
                convert.text(value, span, scope.problems)
                return value
            case "bool":
                if isinstance(value, Truth):
                    return value
                message = f"{what} needs true or false, not {describe(value)}"
                raise problems.error(span, message)
            case _:
                if isinstance(value, List):
                    return value
                raise problems.error(span, f"{what} needs a list, not {describe(value)}")

    def _claim(
        self,
        sizes: tuple[ast.Expression, ...],
        actual: tuple[int, ...],
        where: tuple[str, ...],
        span: Span[str],
    ) -> None:
        for size, number, place in zip(sizes, actual, where, strict=False):
            self.claims.append(Claim(size, number, place, span))

    def new_sizes(self) -> dict[str, Claim]:
        """The bare names that are new, each with the first size that it stands for."""
        bound: dict[str, Claim] = {}
        for claim in self.claims:
            if isinstance(claim.size, ast.Name) and self.binds(claim.size.text):
                bound.setdefault(claim.size.text, claim)
        return bound

    def binds(self, name: str) -> bool:
        """Whether a bare name in a type is new, and so takes the size of the value."""
        if name in self.parameters or name in RESERVED:
            return False
        return not isinstance(self.scope.find(name), KnownName | BoundName | IndexedFamily)

    def settle(self) -> dict[str, KnownName]:
        """
        Check every claim; the sizes by name.

        Reports each size that differs, with the place that it was fixed by.
        """
        bound = self.new_sizes()
        sizes = {
            name: KnownName(name, claim.size.span, Number(claim.actual))
            for name, claim in bound.items()
        }
        names: dict[str, Definition] = dict(sizes)
        inner = self.scope.inner(names)
        failed = False
        for claim in self.claims:
            if isinstance(claim.size, ast.Name) and bound.get(claim.size.text) is claim:
                continue
            try:
                self._settle(claim, bound, inner)
            except Stop:
                failed = True
        if failed:
            raise Stop
        return sizes

    def _settle(self, claim: Claim, bound: dict[str, Claim], inner: Scope) -> None:
        with nullcontext() if self.use is None else inner.problems.used_at(self.use):
            need = convert.size(inner.evaluate(claim.size), claim.size.span, inner.problems)
        if need == claim.actual:
            return
        origin = bound.get(claim.size.text) if isinstance(claim.size, ast.Name) else None
        why = f"{claim.size.span.text} = {need}"
        if isinstance(claim.size, ast.Number):
            why = str(need)
        if origin is not None:
            why += f", {origin.where}"
        message = f"{claim.where} is {claim.actual}, but the type says {why}"
        raise self.scope.problems.error(
            claim.span, message, notes=[("the type is here", claim.size.span)]
        )


def _quantity(value: Value, seconds: int, span: Span[str], scope: Scope, what: str) -> Value:
    """A number of that dimension, or a vector of them."""
    if isinstance(value, Number):
        if value.seconds != seconds:
            raise convert.wrong_dimension(value, value.seconds, seconds, span, scope.problems, what)
        return value
    array = convert.numbers(value, seconds, span, scope.problems, what)
    return array if array.seconds == seconds else replace(array, seconds=seconds)


def parts_of(
    kind: ast.Type, scope: Scope
) -> tuple[tuple[ast.Expression, ...], ast.Expression | None]:
    """
    The sizes in a type, and the length of the list where it is a list of things.

    Reports a type that there is not, and a wrong number of sizes.
    """
    name, groups = kind.name.text, kind.groups
    if name not in TYPES:
        hint = did_you_mean(name, TYPES) or f"types are {', '.join(TYPES)}"
        raise scope.problems.error(kind.name.span, f"there is no type '{name}'", hint)
    if name == SIGNAL:
        message = "a signal goes into a network, and is encoded there"
        hint = "a module takes the spikes that an encoder makes of it"
        raise scope.problems.error(kind.span, message, hint)
    sizes: tuple[ast.Expression, ...] = ()
    if name in _SIZED and groups:
        sizes, groups = groups[0], groups[1:]
        if len(sizes) != _SIZED[name]:
            example = "weights[n, m]" if name == "weights" else f"{name}[n]"
            message = f"'{name}' has {_SIZED[name]} sizes, not {len(sizes)}"
            if _SIZED[name] == 1:
                message = f"'{name}' has one size, not {len(sizes)}"
            raise scope.problems.error(kind.span, message, f"write {example}")
    if not groups:
        return sizes, None
    (first, *others), *more = groups
    if more or others or name == "list":
        message = f"'{kind.span.text}' is no type: a list of things has one length"
        raise scope.problems.error(kind.span, message, "write weights[n, m][k] or float[k]")
    return sizes, first


def check(kind: ast.Type, value: Value, name: str, span: Span[str], scope: Scope) -> Value:
    """The value of an equation as its annotation says; reports one of another type or size."""
    signature = Signature(scope)
    converted = signature.convert(kind, value, f"'{name}'", span)
    for claim in signature.claims:
        _refuse_new(claim.size, scope)
    signature.settle()
    return converted


def _refuse_new(size: ast.Expression, scope: Scope) -> None:
    """Report a size that is a new name, in a type that may not introduce one."""
    if isinstance(size, ast.Name) and Signature(scope).binds(size.text):
        raise scope.undefined(size)


def bundle_of(kind: ast.Type, scope: Scope) -> snn.Bundle | None:
    """The bundle that an annotation names, or None for another type or a width not known."""
    if kind.name.text not in BUNDLES:
        return None
    sizes, count = parts_of(kind, scope)
    size = next(iter(sizes), None)
    if size is None or count is not None:
        return None
    _refuse_new(size, scope)
    return BUNDLES[kind.name.text](convert.size(scope.evaluate(size), size.span, scope.problems))


def new_names(kinds: Iterable[ast.Type], scope: Scope, parameters: frozenset[str]) -> set[str]:
    """The names that these types give to sizes."""
    signature = Signature(scope, parameters)
    sizes = [size for kind in kinds for group in kind.groups for size in group]
    return {s.text for s in sizes if isinstance(s, ast.Name) and signature.binds(s.text)}
