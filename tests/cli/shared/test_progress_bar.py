"""The progress bar: on a terminal only, and gone afterwards."""

from __future__ import annotations

import io

import pytest

from xir.cli.shared.progress_bar import Progress


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
