"""The page: it stands alone, is well formed, and no name can break it."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from tests.report import made_up
from xir.devices.table import XYLO_AUDIO_2, XYLO_AUDIO_3
from xir.diagnostics.messages import Diagnostic
from xir.report.html import page


class Checker(HTMLParser):
    """Every tag that is opened is closed, in order; what is loaded from elsewhere is kept."""

    VOID = ("meta", "br", "link", "img")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loaded: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        self.loaded += [v or "" for k, v in attrs if k in ("src", "href")]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("path", "rect")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def checked(text: str) -> Checker:
    checker = Checker()
    checker.feed(text)
    assert checker.open == []
    return checker


def test_the_page_stands_alone_and_is_well_formed() -> None:
    text = page(made_up.REPORT)
    assert checked(text).loaded == []
    assert "http" not in text
    assert "$" not in text
    assert text.startswith("<!DOCTYPE html>\n")
    assert text.endswith("</html>\n")
    assert page(made_up.REPORT) == text


def test_names_cannot_break_the_page() -> None:
    text = page(made_up.REPORT)
    assert "<script>" not in text
    assert "<title>&lt;script&gt;made up on XyloAudio 3</title>" in text
    texts = checked(text).texts
    assert "<script>made up on XyloAudio 3" in texts
    assert texts.count("late <&> never") == 4  # the title and the text of its box; two tables
    assert "SPARE: words of <nothing>" in texts


def test_windows_are_shown_of_devices_that_have_them() -> None:
    def bars(text: str) -> list[str]:
        return re.findall(r"<span>(neurons that [^<]*)</span>", text)

    assert XYLO_AUDIO_3.has_windows
    assert bars(page(made_up.REPORT)) == ["neurons that inputs reach", "neurons that outputs read"]
    assert not XYLO_AUDIO_2.has_windows
    assert bars(page(replace(made_up.REPORT, device=XYLO_AUDIO_2))) == []


def test_more_than_the_limit_fills_the_bar_and_is_marked() -> None:
    """The made-up report has 300 of 255 connections."""
    text = page(made_up.REPORT)
    assert text.count("fill over") == 1
    over = text.index('class="fill over" style="width:100.00%"')
    assert text[over:].split("<span>")[1].startswith("300 of 255<")
    totals = made_up.REPORT.totals
    full = replace(totals, fan_out_max=replace(totals.fan_out_max, have=255))
    assert "fill over" not in page(replace(made_up.REPORT, totals=full))


def test_without_energy_there_is_no_source_of_it() -> None:
    assert "Source of the energy: a made-up source." in page(made_up.REPORT)
    resources = replace(made_up.REPORT.resources, energy=None)
    assert "Source of the energy" not in page(replace(made_up.REPORT, resources=resources))


def test_warnings_stand_before_the_rest_and_cannot_break_the_page() -> None:
    told = Diagnostic("'<b>' never spikes", hint="feed <more>", code="XIR164", severity="warning")
    text = page(replace(made_up.REPORT, warnings=(told,)))
    shown = "warning XIR164: &#x27;&lt;b&gt;&#x27; never spikes (feed &lt;more&gt;)"
    assert shown in text
    assert text.index(shown) < text.index("<h2>")
