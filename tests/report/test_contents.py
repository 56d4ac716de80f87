"""What a core takes of memory, time and energy; as data, as text and as a page."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import xir
from xir.devices.table import DEVICES
from xir.report.contents import REPORT_VERSION, as_text
from xir.report.html import columns, page

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.xnet"))
SMALL = [p for p in EXAMPLES if p.stem != "full"]
HELLO = next(p for p in EXAMPLES if p.stem == "hello")


@pytest.mark.parametrize("path", SMALL, ids=lambda p: p.stem)
def test_the_report_is_json_with_every_part(path: Path) -> None:
    data = xir.compile(path).report
    assert json.loads(json.dumps(data)) == data
    assert data["version"] == REPORT_VERSION
    assert {
        "totals",
        "populations",
        "inputs",
        "connections",
        "memories",
        "timing",
        "energy",
    } <= set(data)
    assert "worst case" in as_text(data)


def test_a_step_that_no_clock_can_make() -> None:
    full = next(p for p in EXAMPLES if p.stem == "full")
    data = xir.compile(full).report
    worst = data["timing"]["worst"]
    assert worst["cycles"] == 370_112
    assert worst["chosen_hz"] is None
    assert worst["longest_step_s"] == pytest.approx(370_112 * 1.2 / 50e6)
    assert "444 MHz with 20% margin: more than 50 MHz, so dt of 8.88 ms" in as_text(data)


class Checker(HTMLParser):
    """Every tag that is opened is closed, in order; what is loaded from elsewhere is kept."""

    VOID = ("meta", "br", "link", "img")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        self.loaded += [v or "" for k, v in attrs if k in ("src", "href")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("name", DEVICES)
def test_the_page_stands_alone_and_is_well_formed(name: str) -> None:
    data = xir.compile(HELLO, device=name).report
    text = page(data)
    checker = Checker()
    checker.feed(text)
    assert checker.open == []
    assert checker.loaded == []
    assert "http" not in text.replace('xmlns="http', "")
    assert page(data) == text


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_every_part_of_the_network_is_in_the_graph(path: Path) -> None:
    data = xir.compile(path).report
    text = page(data)
    names = [i["name"] for i in data["inputs"]] + [p["name"] for p in data["populations"]]
    assert sorted(name for column in columns(data) for name in column) == sorted(names)
    assert text.count("<rect ") == len(names)
    assert len(re.findall(r'class="edge', text)) == len(data["connections"])
    for name in names:
        assert f"<title>{name}</title>" in text


def test_names_cannot_break_the_page() -> None:
    data: dict[str, Any] = json.loads(json.dumps(xir.compile(HELLO).report))
    data["network"] = '<script>"&'
    text = page(data)
    assert "<script>" not in text
    assert "&lt;script&gt;&quot;&amp;" in text
