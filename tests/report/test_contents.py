"""What a core takes of memory, time and energy; as data, as text and as a page."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from xir.codegen.image import fill
from xir.devices.table import DEVICES, device
from xir.estimates.cycles import MARGIN, counts_of, cycles, stored_counts
from xir.estimates.energy import power
from xir.estimates.resources import memories, sample_of, timing
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


@pytest.mark.parametrize("name", DEVICES)
def test_memory_words_are_those_of_the_image(name: str) -> None:
    config = xir.compile(HELLO, device=name).config
    image = fill(config)
    found = {m["name"]: m["words"] for m in memories(config)}
    assert found == {memory: words.size for memory, words in image.memories.items()}
    assert all((m["room"] is None) == (not DEVICES[name].memories) for m in memories(config))


@pytest.mark.parametrize("name", DEVICES)
def test_the_worst_case_and_its_clock(name: str) -> None:
    config = xir.compile(HELLO, device=name).config
    found, chip = timing(config), device(name)
    worst = found["worst"]
    assert worst["cycles"] == cycles(stored_counts(config, chip)).total
    assert sum(worst["parts"].values()) == pytest.approx(worst["cycles"])
    assert found["published"]["cycles"] == cycles(counts_of(config, chip)).total
    assert worst["needed_hz"] == pytest.approx(worst["cycles"] * (1 + MARGIN) / config.dt)
    slower = [hz for hz in chip.board_clocks_hz if hz < worst["chosen_hz"]]
    assert worst["chosen_hz"] >= worst["needed_hz"]
    assert all(hz < worst["needed_hz"] for hz in slower)


def test_a_step_that_no_clock_can_make() -> None:
    full = next(p for p in EXAMPLES if p.stem == "full")
    data = xir.compile(full).report
    worst = data["timing"]["worst"]
    assert worst["cycles"] == 370_112
    assert worst["chosen_hz"] is None
    assert worst["longest_step_s"] == pytest.approx(370_112 * 1.2 / 50e6)
    assert "444 MHz with 20% margin: more than 50 MHz, so dt of 8.88 ms" in as_text(data)


def test_a_sample_lies_between_idle_and_the_worst_case() -> None:
    program = xir.compile(next(p for p in EXAMPLES if p.stem == "residual"))
    raster = np.random.default_rng(1).poisson(0.1, (2, 60, 16))
    sample = sample_of(program.config, raster)
    assert sample[0].shape == (120, 16)
    assert sample[1].shape == (120, program.config.n_hidden)
    found = timing(program.config, sample)
    idle = cycles(stored_counts(program.config, device(program.device)), 0, 0).total
    part = found["sample"]
    assert part["steps"] == 120
    assert idle < part["mean"]["cycles"] < part["busiest"]["cycles"] < found["worst"]["cycles"]
    assert part["active_inputs"] == pytest.approx((raster > 0).mean())


@pytest.mark.parametrize("name", DEVICES)
def test_power_has_a_source_and_a_range(name: str) -> None:
    found = power(DEVICES[name], 6.25e6)
    if name == "xylo-v1":
        assert found is None
        return
    assert found is not None
    assert found.source
    assert found.error
    if found.low is not None:
        assert found.high is not None
        assert 0 < found.low <= found.watts <= found.high
    if name == "xylo-audio3":
        for hz, watts in ((6.25e6, 0.3e-3), (12.5e6, 0.5e-3), (25e6, 0.9e-3), (50e6, 1.7e-3)):
            point = power(DEVICES[name], hz)
            assert point is not None
            assert point.watts == pytest.approx(watts)


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
