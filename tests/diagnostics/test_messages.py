"""Places, carets and texts of what a user is told."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from xdsl.dialects.builtin import (
    ArrayAttr,
    CallSiteLoc,
    FileLineColLoc,
    FusedLoc,
    IntAttr,
    ModuleOp,
    NameLoc,
    NoneAttr,
    StringAttr,
    UnknownLoc,
)
from xdsl.ir import Attribute, Block, Region
from xdsl.utils.exceptions import ParseError
from xdsl.utils.lexer import Input, Span

from xir.diagnostics.messages import (
    CompileError,
    Diagnostic,
    Sources,
    at,
    collect_warnings,
    places,
    verify,
    warn,
    written_name,
)
from xir.dialects import xylo
from xir.tools.opt import main

TEXT = "network n(x: spikes[2]) {\n\ty = lif(x,\n    z)\r\n  return ß\n}"


def loc(line: int, column: int, name: str = "n.xnet") -> FileLineColLoc:
    return FileLineColLoc(StringAttr(name), IntAttr(line), IntAttr(column))


def sources(text: str = TEXT) -> Sources:
    made = Sources()
    made.add("n.xnet", text)
    return made


def rendered(*diagnostics: Diagnostic, text: str = TEXT) -> list[str]:
    return sources(text).render(diagnostics).split("\n")


# One place


def test_a_word_is_underlined() -> None:
    assert rendered(Diagnostic("odd", loc(1, 9), "a hint", "XIR101")) == [
        "n.xnet:1:9: error[XIR101]: odd",
        "  network n(x: spikes[2]) {",
        "          ^",
        "  hint: a hint",
    ]
    assert rendered(Diagnostic("odd", loc(1, 1)))[2] == "  ^^^^^^^"


def test_carets_stand_under_their_text_after_a_tab() -> None:
    assert rendered(Diagnostic("odd", loc(2, 6)))[1:] == ["  \ty = lif(x,", "  \t    ^^^"]


@pytest.mark.parametrize("tabs", [0, 3])
@pytest.mark.parametrize("after", [0, 30, 1000])
@pytest.mark.parametrize("before", [0, 30, 1000])
def test_of_a_long_line_what_is_around_the_place_is_shown(
    before: int, after: int, tabs: int
) -> None:
    text = "-" * before + "\t" * tabs + "word" + "-" * after
    place = loc(1, before + tabs + 1)
    head, line, carets = rendered(Diagnostic("no", place), text=text)
    assert head == f"n.xnet:1:{before + tabs + 1}: error: no"
    assert line[carets.index("^") :].startswith("word")
    assert carets.lstrip() == "^^^^"
    assert carets.count("\t") == tabs
    assert len(line) <= 2 + 3 + 240 + 3
    assert line.startswith("  ...-") == (before == 1000)
    assert line.endswith("-...") == (after == 1000)


def test_a_word_as_long_as_the_line_is_told_in_part() -> None:
    word = "x" * 100_000
    text = "\n".join(rendered(Diagnostic(f"'{word}' is not known", loc(1, 1)), text=word))
    assert len(text) < 3000
    assert "x' is not known\n" in text


def test_a_span_that_was_seen_is_underlined_to_its_end() -> None:
    made = sources()
    span = Span(TEXT.index("lif"), TEXT.index("lif") + 6, Input(TEXT, "n.xnet"))
    place = made.location(span)
    assert place == loc(2, 6)
    assert made.render([Diagnostic("odd", place)]).split("\n")[2] == "  \t    ^^^^^^"


def test_a_span_over_lines_is_underlined_to_the_end_of_its_first() -> None:
    made = sources()
    span = Span(TEXT.index("lif"), TEXT.index("z)") + 2, Input(TEXT, "n.xnet"))
    lines = made.render([Diagnostic("odd", made.location(span))]).split("\n")
    assert lines == ["n.xnet:2:6: error: odd", "  \ty = lif(x,", "  \t    ^^^^^^"]


def test_the_first_of_two_spans_at_one_place_is_kept() -> None:
    made = sources()
    start = TEXT.index("lif")
    first = made.location(Span(start, start + 3, Input(TEXT, "n.xnet")))
    made.location(Span(start, start + 6, Input(TEXT, "n.xnet")))
    assert made.render([Diagnostic("odd", first)]).endswith(" ^^^")


def test_a_carriage_return_is_no_part_of_the_line() -> None:
    lines = rendered(Diagnostic("odd", loc(3, 5)))
    assert lines[1:] == ["      z)", "      ^"]


def test_the_last_line_needs_no_end() -> None:
    assert rendered(Diagnostic("odd", loc(5, 1)))[1:] == ["  }", "  ^"]


@pytest.mark.parametrize(
    ("line", "column"), [(0, 0), (0, 1), (1, 0), (1, 99), (6, 1), (99, 1), (5, 2)]
)
def test_a_place_outside_the_text_is_named_without_it(line: int, column: int) -> None:
    assert rendered(Diagnostic("odd", loc(line, column))) == [f"n.xnet:{line}:{column}: error: odd"]


def test_a_place_at_the_end_of_a_line() -> None:
    assert rendered(Diagnostic("odd", loc(1, 26)))[1:] == [
        "  network n(x: spikes[2]) {",
        "  " + " " * 25 + "^",
    ]


@pytest.mark.parametrize("odd", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\r"])
def test_lines_are_counted_as_the_parsers_do(odd: str) -> None:
    text = f"a # {odd} not a line\nbad\n"
    lines = rendered(Diagnostic("odd", loc(2, 1)), text=text)
    assert lines[-2:] == ["  bad", "  ^^^"]


def test_nowhere_is_no_place() -> None:
    assert rendered(Diagnostic("odd", hint="look")) == ["error: odd", "  hint: look"]


def test_a_file_that_was_not_read_as_a_program_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "m.xnet"
    path.write_text("let größe = 1\n", encoding="utf-8")
    sources, odd = Sources(), Diagnostic("odd", loc(1, 5, str(path)))
    assert sources.render([odd]) == f"{path}:1:5: error: odd"
    sources.add(str(path), path.read_text(encoding="utf-8"))
    lines = sources.render([odd]).split("\n")
    assert lines == [f"{path}:1:5: error: odd", "  let größe = 1", "      ^^^^^"]


def test_control_characters_are_escaped_and_the_caret_stands_below_the_word() -> None:
    sources = Sources()
    sources.add("a\x1b]0;t\x07\nb", "x \x1b[2J \u202ey = 1\n")
    odd = Diagnostic("no \x1b[1m", loc(1, 9, "a\x1b]0;t\x07\nb"), hint="\x9b7m")
    assert sources.render([odd]).split("\n") == [
        r"a\u001b]0;t\u0007\u000ab:1:9: error: no \u001b[1m",
        r"  x \u001b[2J \u202ey = 1",
        "                    ^",
        r"  hint: \u009b7m",
    ]


def test_name_that_is_not_utf_8_is_written_as_utf_8() -> None:
    assert written_name("n\udcff.xnet") == r"n\xff.xnet"
    assert written_name("n\ud800") == r"n\ud800"
    assert written_name("é") == "é"


@pytest.mark.parametrize("name", ["", ".", "no/such/file", "a\0b", "x" * 5000])
def test_a_file_that_cannot_be_read_is_named_only(name: str) -> None:
    shown = name.replace("\0", r"\u0000")
    assert Sources().render([Diagnostic("odd", loc(1, 1, name))]) == f"{shown}:1:1: error: odd"


def test_a_file_that_is_no_text_is_named_only(tmp_path: Path) -> None:
    path = tmp_path / "b.xnet"
    path.write_bytes(b"\xff\xfe\x00")
    assert Sources().render([Diagnostic("odd", loc(1, 1, str(path)))]) == f"{path}:1:1: error: odd"


# Several places


@pytest.mark.parametrize(
    ("location", "lines"),
    [
        (UnknownLoc(), []),
        (NameLoc(StringAttr("a"), loc(1, 1)), [1]),
        (CallSiteLoc(loc(1, 1), CallSiteLoc(loc(2, 1), loc(3, 1))), [1, 2, 3]),
        (CallSiteLoc(CallSiteLoc(loc(1, 1), loc(2, 1)), loc(3, 1)), [1, 2, 3]),
        (FusedLoc(ArrayAttr([loc(1, 1), loc(2, 1)]), NoneAttr()), [1, 2]),
        (CallSiteLoc(UnknownLoc(), loc(4, 1)), [4]),
        (StringAttr("no location"), []),
    ],
)
def test_the_places_of_a_location(location: Attribute, lines: Sequence[int]) -> None:
    assert [place.line.data for place in places(location)] == lines


def test_a_chain_of_uses_is_told_from_the_inside_out() -> None:
    where = CallSiteLoc(loc(2, 6), CallSiteLoc(loc(4, 3), loc(1, 9)))
    assert rendered(Diagnostic("odd", where, hint="mend it")) == [
        "n.xnet:2:6: error: odd",
        "  \ty = lif(x,",
        "  \t    ^^^",
        "n.xnet:4:3: note: used from here",
        "    return ß",
        "    ^^^^^^",
        "n.xnet:1:9: note: used from here",
        "  network n(x: spikes[2]) {",
        "          ^",
        "  hint: mend it",
    ]


def test_places_that_belong_together_are_told_once_each() -> None:
    parts = [loc(2, 6), loc(1, 9), loc(2, 6), CallSiteLoc(loc(1, 9), loc(4, 3))]
    where = FusedLoc(ArrayAttr(parts), NoneAttr())
    assert [place.line.data for place in places(where)] == [2, 1, 4]
    assert [line for line in rendered(Diagnostic("odd", where)) if line.startswith("n.xnet")] == [
        "n.xnet:2:6: error: odd",
        "n.xnet:1:9: note: together with this",
        "n.xnet:4:3: note: used from here",
    ]


def test_notes_have_their_own_places() -> None:
    found = Diagnostic("odd", loc(4, 10), notes=(("the other is here", loc(1, 11)),))
    assert rendered(found) == [
        "n.xnet:4:10: error: odd",
        "    return ß",
        "           ^",
        "n.xnet:1:11: note: the other is here",
        "  network n(x: spikes[2]) {",
        "            ^",
    ]


def test_several_are_told_one_after_the_other() -> None:
    error = CompileError([Diagnostic("one"), Diagnostic("two", severity="warning")])
    assert Sources().render(error) == "error: one\nwarning: two"
    assert str(error) == "one\ntwo"


def test_a_syntax_error_has_its_span() -> None:
    error = ParseError(Span(8, 9, Input(TEXT, "n.xnet")), "odd")
    assert sources().render(error).split("\n") == [
        "n.xnet:1:9: error: odd",
        "  network n(x: spikes[2]) {",
        "          ^",
    ]
    assert sources().diagnostic(error).location == loc(1, 9)


def test_a_syntax_error_in_bytes_is_told_without_a_place() -> None:
    error = ParseError(Span(0, 1, Input(b"abc", "n")), "odd")
    assert Sources().render(error) == "error: odd"


# Warnings


def test_warnings_are_collected_once_and_in_order() -> None:
    with collect_warnings() as outer:
        warn(Diagnostic("one"))
        with collect_warnings() as inner:
            warn(Diagnostic("two"))
        warn(Diagnostic("one"))
        warn(Diagnostic("one", loc(1, 1)))
    assert [(w.message, w.severity) for w in outer] == [("one", "warning")] * 2
    assert [w.message for w in inner] == ["two"]
    warn(Diagnostic("nobody listens"))
    assert len(outer) == 2


def test_warnings_end_with_the_block_also_on_an_error() -> None:
    def failing() -> None:
        with collect_warnings():
            raise ZeroDivisionError

    with collect_warnings() as outer:
        with pytest.raises(ZeroDivisionError):
            failing()
        warn(Diagnostic("one"))
    assert len(outer) == 1


# Verification


def test_everything_wrong_is_told_each_at_its_operation() -> None:
    block = Block([xylo.InputOp("a", 0, 0, location=loc(1, 1)), xylo.InputOp("b", 1, -1)])
    module = ModuleOp([xylo.CoreOp("c", "none", 1e-3, Region(block), location=loc(2, 1))])
    with pytest.raises(CompileError) as e:
        verify(module)
    assert [(d.message, d.location) for d in e.value.diagnostics] == [
        (
            "xylo.core: there is no device 'none'; there are: xylo-audio2, "
            "xylo-imu, xylo-audio3, xylo-v1",
            loc(2, 1),
        ),
        ("xylo.input: a size is at least 1, not 0", loc(1, 1)),
        ("xylo.input: a place is at least 0, not -1", UnknownLoc()),
    ]
    assert not getattr(e.value, "__notes__", [])


def test_at_takes_the_place_of_its_operation() -> None:
    op = xylo.InputOp("a", 1, 0, location=loc(3, 5))
    found = at(op, "odd", hint="h", code="XIR101", notes=(("n", loc(1, 1)),))
    assert found == Diagnostic("odd", loc(3, 5), "h", "XIR101", (("n", loc(1, 1)),))


# The tool


def opt(path: Path, text: str | bytes | None, *args: str) -> tuple[int | str | None, str]:
    """The tool's exit code, and all it says."""
    if text is not None:
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            code = main([str(path), *args])
        except SystemExit as e:
            code = e.code
    return code, out.getvalue()


def test_xir_opt_says_where_ir_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "a.mlir"
    code, text = opt(path, "snn.module @m() {\n  snn.output %x : !snn.sparks<2>\n}\n")
    assert code == 1
    assert text.split("\n") == [
        f"{path}:2:30: error: 'snn.sparks' is not registered",
        "    snn.output %x : !snn.sparks<2>",
        "                               ^",
        "",
    ]


@pytest.mark.parametrize(
    "line",
    [
        '%w = snn.param #snn.external<"a.npz"> -> tensor<f64>',
        '%w = snn.param #snn.generator<"normal"> -> tensor<f64>',
        "%w = snn.param dense<1.0> : tensor<f64> -> tensor<f64>\n^1:",
    ],
)
def test_what_the_parser_cannot_make_sense_of(tmp_path: Path, line: str) -> None:
    code, text = opt(tmp_path / "a.mlir", f"snn.module @m() {{\n  {line}\n  snn.output\n}}\n")
    assert code == 1
    assert text.startswith(f"error: '{tmp_path / 'a.mlir'}' cannot be read: ") or "a.mlir:" in text
    assert "Traceback" not in text


def test_a_value_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "a.mlir"
    code, text = opt(path, "snn.module @m() {\n  snn.output %x : !snn.spikes<2>\n}\n")
    assert code == 1
    assert f"{path}:" in text
    assert "Traceback" not in text


def test_what_only_the_whole_shows_is_found_too(tmp_path: Path) -> None:
    text = """snn.module @m() {
      %t = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
    }
    """
    code, said = opt(tmp_path / "a.mlir", text)
    assert code == 1
    assert said.startswith("error: ")
    assert "terminator" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("-p", "no-such-pass"), "no-such-pass"),
        (("-p", "snn-load{max-elements=many}"), "given ('many',), expected <class 'int'>"),
        (("-p", "snn-load{"), "error"),
        (("-p", "snn-load{colour=3}"), "colour"),
        (("-t", "no-such-target"), "no-such-target"),
        (("-t", "brief{longest=x}"), "given ('x',), expected <class 'int'>"),
        (("-t", "brief{"), "error"),
        (("--no-such-flag",), "--no-such-flag"),
    ],
)
def test_a_wrong_command_line_is_told_with_2(
    tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    code, text = opt(tmp_path / "a.mlir", "snn.module @m() {\n  snn.output\n}\n", *args)
    assert code == 2
    assert said in text
    assert "Traceback" not in text


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "none.mlir"
    said = f"error: there is no file '{path}'\n"
    assert opt(path, None) == (1, said)


@pytest.mark.parametrize("name", ["a.mlir", "a.xnet"])
def test_a_file_that_is_no_text(tmp_path: Path, name: str) -> None:
    for data, said in ((b"a\xff\xfe", "is not UTF-8 text"), (b"\xff\xfe", "is UTF-16 text")):
        code, text = opt(tmp_path / name, data)
        assert (code, said in text) == (1, True)


def test_a_kind_of_file_that_is_not_known(tmp_path: Path) -> None:
    code, text = opt(tmp_path / "a.txt", "hello")
    assert code == 1
    assert "a.txt:1:1: error: " in text
    assert "Traceback" not in text


def test_brief_text_names_big_constants_by_their_size(tmp_path: Path) -> None:
    def param(name: str, numbers: str, count: int) -> str:
        kind = f"tensor<{count}xf64>"
        return f"  %{name} = snn.param dense<{numbers}> : {kind} -> {kind}"

    many, few = str([float(i) for i in range(17)]), str([float(i) for i in range(16)])
    lines = [param("same", "1.0", 99), param("few", few, 16), param("many", many, 17)]
    text = "\n".join(["snn.module @m() {", *lines, "  snn.output", "}"])
    code, said = opt(tmp_path / "a.mlir", text, "-t", "brief")
    assert code == 0
    assert "%same = snn.param dense<1.000000e+00> : tensor<99xf64>" in said
    assert "%few = snn.param dense<[0.000000e+00, 1.000000e+00" in said
    assert "%many = snn.param dense_resource<__elided__> : tensor<17xf64>" in said
    _, said = opt(tmp_path / "a.mlir", text, "-t", "brief{longest=4}")
    assert "%few = snn.param dense_resource<__elided__> : tensor<16xf64>" in said
    assert "%same = snn.param dense<1.000000e+00>" in said


def test_a_place_in_a_file_without_lines_stands_before_the_message() -> None:
    from xdsl.dialects.builtin import NameLoc, StringAttr, UnknownLoc

    place = NameLoc(StringAttr("net.nir:lif1.\x1btau"), UnknownLoc())
    diagnostic = Diagnostic("a time constant is above 0", place, "say more", "XIR208")
    assert Sources().render([diagnostic]) == (
        "net.nir:lif1.\\u001btau: error[XIR208]: a time constant is above 0\n  hint: say more"
    )
