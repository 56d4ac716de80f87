"""Many messages of one kind are told once."""

from __future__ import annotations

from xdsl.dialects.builtin import (
    CallSiteLoc,
    FileLineColLoc,
    IntAttr,
    NameLoc,
    StringAttr,
    UnknownLoc,
)

from xir.diagnostics.groups import groups
from xir.diagnostics.messages import Diagnostic, Sources


def loc(line: int, column: int, name: str = "n.xnet") -> FileLineColLoc:
    return FileLineColLoc(StringAttr(name), IntAttr(line), IntAttr(column))


def told(*diagnostics: Diagnostic) -> list[str]:
    return Sources().render(diagnostics).split("\n")


def undefined(name: str, line: int, hint: str | None = None) -> Diagnostic:
    return Diagnostic(f"'{name}' is not defined", loc(line, 4), hint)


def test_three_are_told_in_full() -> None:
    assert len(told(*(undefined("w", k) for k in range(3)))) == 3


def test_the_same_at_many_places() -> None:
    assert told(*(undefined("w", k + 1, "did you mean 'v'?") for k in range(4))) == [
        "n.xnet:1:4: error: 'w' is not defined",
        "  hint: did you mean 'v'?",
        "  and 3 more: at 2:4, 3:4, 4:4",
    ]


def test_the_same_of_many_names() -> None:
    assert told(*(undefined(f"w[{k}]", k + 1) for k in range(12))) == [
        "n.xnet:1:4: error: 'w[0]' is not defined",
        "  and 11 more: 'w[1]' at 2:4, 'w[2]' at 3:4, 'w[3]' at 4:4, 'w[4]' at 5:4, 'w[5]' at 6:4"
        " .. 'w[11]' at 12:4",
    ]


def test_numbers_make_no_difference() -> None:
    lines = told(
        *(
            Diagnostic(f"'h{k}' has {2.5 * k} of {k}", loc(k, 1), f"make 'h{k}' {k + 1}")
            for k in range(1, 6)
        )
    )
    assert lines[0] == "n.xnet:1:1: error: 'h1' has 2.5 of 1"
    assert lines[1] == "  hint: make 'h1' 2"
    assert lines[2].startswith("  and 4 more: 'h2' at 2:1, 'h3' at 3:1")


def test_another_way_out_is_another_message() -> None:
    names = ["hiden", "wieght", "inptu", "outptu"]
    diagnostics = [undefined(name, 1, f"did you mean '{name[::-1]}'?") for name in names]
    assert len(groups(diagnostics)) == 4


def test_notes_at_other_places_make_a_difference() -> None:
    def noted(line: int, note: int) -> Diagnostic:
        return Diagnostic("'w' is defined twice", loc(line, 1), notes=(("first", loc(note, 1)),))

    assert len(groups([noted(k, k + 10) for k in range(5)])) == 5
    assert len(groups([noted(k, 10) for k in range(5)])) == 1


def test_severity_and_code_make_a_difference() -> None:
    errors = [Diagnostic("bad", loc(k, 1), code="XIR101") for k in range(2)]
    warnings = [Diagnostic("bad", loc(k, 1), severity="warning") for k in range(2)]
    assert len(groups([*errors, *warnings])) == 4


def test_the_order_is_kept() -> None:
    order = [undefined("w", 1), Diagnostic("odd", loc(2, 1)), undefined("v", 3)]
    assert groups(order) == [[message] for message in order]


def test_a_group_stands_where_its_first_message_stood() -> None:
    many = [undefined("w", k) for k in range(1, 5)]
    lines = told(many[0], Diagnostic("odd", loc(9, 9)), *many[1:])
    assert [line.split(" ")[0] for line in lines] == ["n.xnet:1:4:", "", "n.xnet:9:9:"]


def test_uses_of_a_module_are_told_by_the_use() -> None:
    inside = loc(2, 3, "lib.xnet")
    diagnostics = [Diagnostic("bad", CallSiteLoc(inside, loc(k, 5))) for k in range(1, 6)]
    assert told(*diagnostics)[-1] == "  and 4 more: at 2:5, 3:5, 4:5, 5:5"


def test_another_file_is_named() -> None:
    diagnostics = [
        undefined("w", 1),
        *(Diagnostic("'w' is not defined", loc(k, 1, "b.xnet")) for k in range(3)),
    ]
    assert told(*diagnostics)[-1] == "  and 3 more: at b.xnet:0:1, b.xnet:1:1, b.xnet:2:1"


def test_places_without_lines_and_none_at_all() -> None:
    named = [Diagnostic("bad", NameLoc(StringAttr(f"a.nir:n{k}"), UnknownLoc())) for k in range(4)]
    assert told(*named)[-1] == "  and 3 more: at a.nir:n1, a.nir:n2, a.nir:n3"
    assert told(*[Diagnostic("bad")] * 5) == ["error: bad", "  and 4 more"]
