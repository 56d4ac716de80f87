"""Faults that a file can have: each operator makes those that it says, and no others."""

from __future__ import annotations

import pytest
from mutation_operators import OPERATORS, Mutant, compiles, mutants


def changed(text: str, operator: str) -> list[str]:
    """The first line of ``text`` that each mutant of one operator changes, as it becomes."""
    source = text.encode()
    found: list[str] = []
    for mutant in mutants("a.py", source):
        assert compiles(mutant, source)
        if mutant.operator == operator:
            lines = mutant.applied(source).decode().splitlines()
            found.append(next(b for a, b in zip(text.splitlines(), lines, strict=False) if a != b))
    return found


@pytest.mark.parametrize(
    ("operator", "text", "wanted"),
    [
        ("comparison", "a < b", ["a >= b"]),
        ("comparison", "a is  not (b)", ["a is (b)"]),
        ("comparison", "a not in b in c", ["a in b in c", "a not in b not in c"]),
        ("boundary", "0 <= a < n", ["0 < a < n", "0 <= a <= n"]),
        ("boundary", "a == b", []),
        ("arithmetic", "a = 'é' if b else c + (d)", ["a = 'é' if b else c - (d)"]),
        ("arithmetic", "(a) * b // c", ["(a) / b // c", "(a) * b * c"]),
        ("arithmetic", "a += b", ["a -= b"]),
        ("arithmetic", "a + 'text' + b", []),
        ("constant", "f(-1, True)", ["f(-2, True)", "f(-0, True)", "f(-1, False)"]),
        ("constant", "x[0]", ["x[1]", "x[(-1)]"]),
        ("condition", "a if not b else c", ["a if (b) else c"]),
        ("condition", "while a and b:\n  pass", ["while (not (a and b)):"]),
        ("condition", "[x for x in y if x]", ["[x for x in y if (not (x))]"]),
        ("and or", "a and b and c", ["a or b and c", "a and b or c"]),
        ("min max", "min(a.any(), b)", ["max(a.any(), b)", "min(a.all(), b)"]),
        ("statement", "x.y = 1\nz = 2", ["pass"]),
        ("statement", "for a in b:\n  continue", ["  pass"]),
        ("statement", "if a:\n  raise E(\n  'text')", ["  pass"]),
        ("slice", "x[a:-1]", ["x[:-1]", "x[a:]"]),
        ("slice", "x[1:n]", ["x[:n]", "x[2:n]", "x[0:n]", "x[1:]"]),
        ("return", "def f() -> int:\n  return a", ["  return 0"]),
        ("return", "def f() -> bool:\n  return a == b", ["  return (not (a == b))"]),
        ("return", "def f() -> list[int]:\n  return [1]", ["  return []"]),
        ("return", "def f():\n  return None", []),
    ],
)
def test_an_operator_makes_its_faults(operator: str, text: str, wanted: list[str]) -> None:
    assert sorted(changed(text, operator)) == sorted(wanted)


LEFT_ALONE = '''
"""A docstring with 1 < 2."""
from typing import TYPE_CHECKING, cast
if TYPE_CHECKING:
    import a
    b = 1
WIDTH: TypeAlias = "Literal[1] | int"
@decorated(1, x=not y)
def f(a: int = b, *, c: Literal[1, 2] = d) -> tuple[Literal[3], ...]:
    """More than 0."""
    assert a is not None
    e: Final[Literal[4]] = cast("Literal[1]", a)
    g = f"{a + 1} of {c < 2}"
class C(Base[2], kind=3):
    x: int
    def __repr__(self):
        return "C" if self.x < 0 else str(self.x + 1)
if __name__ == "__main__":
    f(1)
'''


def test_messages_types_and_what_nobody_tests_are_left_alone() -> None:
    assert mutants("a.py", LEFT_ALONE.encode()) == []


def test_lines_are_those_of_the_statement_or_of_its_head() -> None:
    text = b"if (a and\n    b):\n  c(1,\n    2)\n"
    lines = {(m.operator, m.lines) for m in mutants("a.py", text)}
    assert lines == {
        *(("condition", (1, 2)), ("and or", (1, 2))),
        *(("statement", (3, 4)), ("constant", (3, 4))),
    }


def test_a_mutant_that_is_no_python_is_known() -> None:
    source = b"a = b\n"
    assert compiles(Mutant("a.py", "constant", 4, 5, "b", "c", 1, (1, 1)), source)
    assert not compiles(Mutant("a.py", "constant", 4, 5, "b", "(", 1, (1, 1)), source)


def test_every_operator_is_known_by_its_text() -> None:
    text = b"def f() -> int:\n  g(min(a[1:], b + c) <= d or not e)\n  return x if y else 2"
    assert {m.operator for m in mutants("a.py", text)} == set(OPERATORS)
