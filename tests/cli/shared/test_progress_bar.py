"""The progress bar and stages: on a terminal only, and gone afterwards."""

from __future__ import annotations

import io
import threading

import pytest

from xir.cli.shared import progress_bar
from xir.cli.shared.progress_bar import Progress, Stages


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that shows what is put into it."""
    now = [0.0]
    monkeypatch.setattr("xir.cli.shared.progress_bar.time.monotonic", lambda: now[0])
    return now


def test_a_bar_on_a_terminal(clock: list[float]) -> None:
    stream = Terminal()
    with Progress("simulating", 4, stream) as progress:
        progress.advance()
        assert stream.getvalue() == ""  # nobody waits for what is done at once
        clock[0] = 2.0
        progress.advance()
        assert stream.getvalue() == (
            "\rsimulating [###############...............]  50%, 2 s left\x1b[K"
        )
        clock[0] = 2.01
        progress.advance()
        assert stream.getvalue().count("\r") == 1  # not more often than one can see
    assert stream.getvalue().endswith("\r\x1b[K")


def test_words_before_the_bar_are_gone_too(clock: list[float]) -> None:
    stream = Terminal()
    with Progress("simulating", 2, stream) as progress:
        progress.say("loading")
        assert stream.getvalue() == "\rloading\x1b[K"
    assert stream.getvalue().endswith("\r\x1b[K")


def test_nothing_anywhere_else(clock: list[float]) -> None:
    stream = io.StringIO()
    with Progress("simulating", 2, stream) as progress:
        progress.say("loading")
        clock[0] = 9.0
        progress.advance(2)
    assert (stream.getvalue(), progress.done) == ("", 2)


def test_nothing_to_do_is_done() -> None:
    assert "100%" in Progress("x", 0, io.StringIO()).line(0.0)


def test_the_line_of_a_stage(clock: list[float]) -> None:
    stages = Stages("compiling", io.StringIO())
    assert stages.line(3.4) == "compiling, 3 s"
    stages("xylo-quantize", 0, 0)
    assert stages.line(1.0) == "compiling: xylo-quantize, 1 s"
    stages("fitting", 0, 8)
    assert stages.line(1.0) == "compiling: fitting, 0 of 8"
    clock[0] = 5.0
    stages("fitting", 2, 8)
    assert stages.line(5.0) == "compiling: fitting, 2 of 8, 15 s left"
    assert stages.line(9.0) == "compiling: fitting, 2 of 8, 11 s left"
    assert stages.line(90.0) == "compiling: fitting, 2 of 8, 0 s left"


def test_a_stage_that_takes_long_is_shown_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_bar, "_SECONDS_BEFORE", 0.001)
    shown = threading.Event()

    class Seen(Terminal):
        def flush(self) -> None:
            shown.set()

    stream = Seen()
    with Stages("compiling", stream) as stages:
        stages("xylo-quantize", 0, 0)
        assert shown.wait(30)
    assert "\rcompiling" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_stages_are_shown_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_bar, "_SECONDS_BEFORE", 0.001)
    stream = io.StringIO()
    threads = threading.active_count()
    with Stages("compiling", stream) as stages:
        stages("xylo-quantize", 0, 0)
        assert threading.active_count() == threads
    assert stream.getvalue() == ""


def test_what_is_done_at_once_shows_no_stage() -> None:
    stream = Terminal()
    with Stages("compiling", stream):
        pass
    assert stream.getvalue() == ""
