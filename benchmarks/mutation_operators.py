"""
Small faults to put into a source file, one at a time: what ``mutation.py`` draws from.

``mutants`` reads a file and gives every fault that the operators of ``OPERATORS`` can make in it.
Docstrings and messages, type annotations, decorators, assertions, ``__repr__`` and what stands
under ``TYPE_CHECKING`` are left alone: no test should look at them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

OPERATORS = {
    "comparison": "a comparison turned round: == to !=, < to >=, in to not in",
    "boundary": "a comparison moved by one: < to <=, >= to >",
    "arithmetic": "+ to -, * to /, << to >>, & to |, and back",
    "constant": "a number that is one more or one less, True for False",
    "condition": "the condition of an if, while, choice or comprehension negated",
    "and or": "and to or, and back",
    "min max": "min to max, all to any, floor to ceil, and back",
    "statement": "a call, a change, a raise, a break or a continue left out",
    "slice": "a bound of a slice left out or moved by one",
    "return": "nothing, zero or the opposite returned",
}

COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.Lt: ("<", ">="),
    ast.LtE: ("<=", ">"),
    ast.Gt: (">", "<="),
    ast.GtE: (">=", "<"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
}
BOUNDARIES: dict[type[ast.cmpop], str] = {ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">"}
ARITHMETIC: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "/"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "*"),
    ast.LShift: ("<<", ">>"),
    ast.RShift: (">>", "<<"),
    ast.BitAnd: ("&", "|"),
}
_PAIRS = (
    *(("min", "max"), ("all", "any"), ("minimum", "maximum"), ("argmin", "argmax")),
    *(("floor", "ceil"), ("logical_and", "logical_or"), ("nanmin", "nanmax")),
)
FUNCTIONS = {**dict(_PAIRS), **{b: a for a, b in _PAIRS}}
EMPTY = {"int": "0", "float": "0", "str": '""', "list": "[]", "dict": "{}", "tuple": "()"}
"""The first word of a function's result type -> what is returned in place of a value."""


@dataclass(frozen=True)
class Mutant:
    """One fault: bytes ``start`` to ``end`` of ``file`` (from the root) become ``after``."""

    file: str
    operator: str
    start: int
    end: int
    before: str
    after: str
    line: int
    lines: tuple[int, int]
    """First and last line of the statement, or of its head where it holds others."""

    @property
    def name(self) -> str:
        return f"{self.file}:{self.line}:{self.start}: {self.operator}: {self.after!r}"

    def applied(self, source: bytes) -> bytes:
        return source[: self.start] + self.after.encode() + source[self.end :]


def mutants(file: str, source: bytes) -> list[Mutant]:
    """All mutants of ``source``, the text of ``file``, in the order of the text."""
    found = sorted(_Finder(file, source).found(), key=lambda m: (m.start, m.end, m.after))
    return list(dict.fromkeys(found))


def compiles(mutant: Mutant, source: bytes) -> bool:
    """Whether the text with the fault is Python still, which takes too long to ask of all."""
    try:
        compile(mutant.applied(source), mutant.file, "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


class _Finder:
    """Walks the syntax tree of one file. Columns of ``ast`` are bytes, and so is everything."""

    def __init__(self, file: str, source: bytes) -> None:
        self.file = file
        self.source = source
        self.line_starts = [0]
        for line in source.splitlines(keepends=True):
            self.line_starts.append(self.line_starts[-1] + len(line))
        self.head = (1, 1)
        self.result: ast.expr | None = None
        """The result type of the function that is walked."""

    def found(self) -> Iterator[Mutant]:
        yield from self.walk(ast.parse(self.source))

    def walk(self, node: ast.AST) -> Iterator[Mutant]:
        """The mutants in ``node``: those of its own kind, then those of its parts."""
        if isinstance(node, ast.stmt):
            self.head = _head(node)
            yield from self.statement(node)
        elif isinstance(node, ast.expr | ast.comprehension):
            yield from self.expression(node)
        before = self.result
        if isinstance(node, ast.FunctionDef):
            self.result = node.returns
        for part in _parts(node):
            yield from self.walk(part)
        self.result = before

    def statement(self, node: ast.stmt) -> Iterator[Mutant]:
        match node:
            case (
                ast.Expr(value=ast.Call()) | ast.Raise() | ast.Break() | ast.Continue()
                | ast.AugAssign() | ast.Assign(targets=[ast.Attribute() | ast.Subscript()])
            ):  # fmt: skip
                yield self.replaced("statement", node, "pass")
            case ast.If(test=test) | ast.While(test=test) if not _is_never_tested(test):
                yield from self.negated(test)
            case ast.Return(value=ast.expr() as value):
                yield from self.returned(value)
            case _:
                pass
        if isinstance(node, ast.AugAssign) and type(node.op) in ARITHMETIC:
            old, new = ARITHMETIC[type(node.op)]
            if not _is_text(node.value):
                yield from self.between("arithmetic", node.target, node.value, f"{old}=", f"{new}=")

    def expression(self, node: ast.expr | ast.comprehension) -> Iterator[Mutant]:
        match node:
            case ast.Compare(left=left, ops=operators, comparators=rights):
                for a, op, b in zip((left, *rights[:-1]), operators, rights, strict=True):
                    old, new = COMPARISONS[type(op)]
                    yield from self.between("comparison", a, b, old, new)
                    if type(op) in BOUNDARIES:
                        yield from self.between("boundary", a, b, old, BOUNDARIES[type(op)])
            case ast.BinOp(left=a, op=op, right=b) if type(op) in ARITHMETIC:
                if not (_is_text(a) or _is_text(b)):
                    yield from self.between("arithmetic", a, b, *ARITHMETIC[type(op)])
            case ast.BoolOp(op=op, values=values):
                old, new = ("and", "or") if isinstance(op, ast.And) else ("or", "and")
                for a, b in pairwise(values):
                    yield from self.between("and or", a, b, old, new)
            case ast.IfExp(test=test):
                yield from self.negated(test)
            case ast.comprehension(ifs=tests):
                for test in tests:
                    yield from self.negated(test)
            case ast.Constant(value=bool() | int() | float()):
                yield from self.constant("constant", node)
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name) as function):
                if name in FUNCTIONS:
                    end = self.at(function)[1]
                    yield self.mutant(
                        "min max", end - len(name), end, FUNCTIONS[name], function.end_lineno
                    )
            case ast.Slice(lower=lower, upper=upper, step=step):
                for bound in filter(None, (lower, upper)):
                    yield self.replaced("slice", bound, "")
                for bound in filter(None, (lower, upper, step)):
                    yield from self.constant("slice", bound)
            case _:
                pass

    def constant(self, operator: str, node: ast.expr) -> Iterator[Mutant]:
        match node:
            case ast.Constant(value=bool(value)):
                yield self.replaced(operator, node, str(not value))
            case ast.Constant(value=int() | float() as value):
                for other in (value + 1, value - 1):
                    new = repr(other) if other >= 0 else f"({other})"
                    if other != value:  # a large number of floating point stays what it is
                        yield self.replaced(operator, node, new)
            case _:
                pass

    def negated(self, test: ast.expr) -> Iterator[Mutant]:
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            yield self.replaced("condition", test, self.text(test.operand, parentheses=True))
        elif not (isinstance(test, ast.Compare) and len(test.ops) == 1):  # that is "comparison"
            yield self.replaced("condition", test, f"(not ({self.text(test)}))")

    def returned(self, value: ast.expr) -> Iterator[Mutant]:
        annotation = "" if self.result is None else ast.unparse(self.result)
        word = re.match(r"\w*", annotation)
        kind = word[0] if word else ""
        new = f"(not ({self.text(value)}))" if kind == "bool" else EMPTY.get(kind, "None")
        if self.text(value) != new and not (isinstance(value, ast.Constant) and kind == "bool"):
            yield self.replaced("return", value, new)

    def between(
        self, operator: str, left: ast.expr, right: ast.expr, old: str, new: str
    ) -> Iterator[Mutant]:
        """The mutant that has ``new`` for the sign ``old`` between two operands."""
        start, end = self.at(left)[1], self.at(right)[0]
        sign = re.escape(old).replace("\\ ", r"\s+")
        found = re.match(rf"(?:[\s()\\]|#[^\n]*\n)*({sign})", self.source[start:end].decode())
        if found:
            skipped = len(found.string[: found.start(1)].encode())
            line = (left.end_lineno or 0) + found.string[: found.start(1)].count("\n")
            yield self.mutant(operator, start + skipped, start + skipped + len(found[1]), new, line)

    def replaced(self, operator: str, node: ast.expr | ast.stmt, new: str) -> Mutant:
        return self.mutant(operator, *self.at(node), new, node.lineno)

    def mutant(self, operator: str, start: int, end: int, new: str, line: int | None) -> Mutant:
        before = self.source[start:end].decode()
        return Mutant(self.file, operator, start, end, before, new, line or 0, self.head)

    def at(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        """The bytes from which to which ``node`` stands."""
        end_line, end = node.end_lineno or node.lineno, node.end_col_offset or 0
        first = self.line_starts[node.lineno - 1] + node.col_offset
        return first, self.line_starts[end_line - 1] + end

    def text(self, node: ast.expr, parentheses: bool = False) -> str:
        start, end = self.at(node)
        text = self.source[start:end].decode()
        return f"({text})" if parentheses else text


def _head(node: ast.stmt) -> tuple[int, int]:
    """The lines of a statement without those of the statements in it."""
    inner: list[ast.stmt] = getattr(node, "body", [])
    last = inner[0].lineno - 1 if inner else node.end_lineno or node.lineno
    return node.lineno, max(last, node.lineno)


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """What of ``node`` is walked: all of its parts that run and are no message."""
    match node:
        case ast.JoinedStr() | ast.Assert():
            return
        case ast.FunctionDef(name="__repr__"):
            return
        case ast.FunctionDef(args=arguments, body=body):
            yield from (default for default in arguments.defaults)
            yield from (default for default in arguments.kw_defaults if default)
            yield from body
        case ast.ClassDef(body=body):
            yield from body
        case ast.AnnAssign(annotation=annotation, value=ast.expr() as value):
            if "TypeAlias" not in ast.unparse(annotation):
                yield value
        case ast.AnnAssign():
            return
        case ast.If(test=test, orelse=orelse) if _is_never_tested(test):
            yield from orelse
        case ast.Slice(lower=lower, upper=upper, step=step):
            bounds = (bound for bound in (lower, upper, step) if bound)
            yield from (bound for bound in bounds if not isinstance(bound, ast.Constant))
        case ast.Call(func=ast.Name(id="cast" | "TypeVar")):
            yield from node.args[1:]
        case _:
            yield from ast.iter_child_nodes(node)


def _is_never_tested(test: ast.expr) -> bool:
    return "TYPE_CHECKING" in ast.unparse(test) or "__main__" in ast.unparse(test)


def _is_text(node: ast.expr) -> bool:
    """Text, lists and tuples are joined with +; without + every such line would fail at once."""
    if isinstance(node, ast.BinOp):
        return _is_text(node.left) or _is_text(node.right)
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str | bytes)
    return isinstance(node, ast.JoinedStr | ast.List | ast.Tuple | ast.ListComp)
