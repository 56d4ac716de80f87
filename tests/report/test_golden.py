"""
Whole reports, kept as files: what a user reads on a terminal, in ``report.json`` and on the page.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.golden import Golden
from tests.report import made_up
from tests.report.programs import program, spikes
from xir.report.contents import Report
from xir.report.html import page
from xir.report.text import as_text

PROGRAMS = {
    "hello": ("hello", "xylo-audio2", "matched"),
    "full": ("full", "xylo-audio2", "channel"),
    "recurrent": ("recurrent", "xylo-imu", "channel"),
    "silent": ("silent", "xylo-audio3", "law"),
    "states": ("states", "xylo-audio2", "law"),
    "without_power": ("hello", "xylo-v1", "global"),
}

WITH_SAMPLE = ("states",)


def short(report: Report) -> str:
    """JSON with six digits of each number: the last ones are not the same on every machine."""
    data = json.loads(
        json.dumps(report.as_data()), parse_float=lambda text: float(f"{float(text):.6g}")
    )
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def check(golden: Golden, name: str, report: Report) -> None:
    golden(f"{name}.txt", as_text(report) + "\n")
    golden(f"{name}.json", short(report))
    # An element a line, so that a difference is short.
    golden(f"{name}.html", page(report).replace("><", ">\n<"))


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_reports_of_compiled_programs(golden: Golden, name: str) -> None:
    compiled = program(*PROGRAMS[name])
    if name in WITH_SAMPLE:
        compiled = replace(compiled, sample=spikes(compiled.config.n_inputs))
    check(golden, name, compiled.typed_report)


def test_a_report_with_every_part(golden: Golden) -> None:
    check(golden, "made_up", made_up.REPORT)


def test_no_golden_report_is_left_over() -> None:
    names = (*PROGRAMS, "made_up")
    kept = {path.name for path in (Path(__file__).parent / "golden").iterdir()}
    assert kept == {f"{n}.{kind}" for n in names for kind in ("txt", "html", "json")}
