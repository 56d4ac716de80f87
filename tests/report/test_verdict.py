"""The verdict: what it says of good and bad networks, and that the bad stands out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report import made_up
from tests.report.programs import program
from xir.diagnostics.codes import CODES
from xir.report.contents import Report
from xir.report.html import page
from xir.report.populations import Judged, Population
from xir.report.text import as_text
from xir.report.verdict import CHIP_CODES, FAIR, POOR, JudgedQuality, Level, quality_of


def with_errors(*errors: float | None) -> JudgedQuality:
    def one(number: int, error: float | None) -> Population:
        judged = made_up.EARLY.judged
        assert judged is not None
        judged = replace(judged, error=error, worst_error=error)
        return replace(made_up.EARLY, name=f"p{number}", judged=judged)

    populations = [one(number, error) for number, error in enumerate(errors)]
    return quality_of(populations, (0.01, 15.0), on_sample=False)


def test_a_level_follows_from_the_mean_and_from_the_worst() -> None:
    assert with_errors(0.0, 0.0).level is Level.GOOD
    assert with_errors(FAIR / 2, FAIR * 2).level is Level.FAIR
    assert with_errors(POOR / 2, POOR * 2).level is Level.POOR
    assert with_errors(*[0.0] * 9, 0.6).level is Level.POOR
    assert with_errors(None, None).level is Level.NOT_JUDGED
    assert with_errors().level is Level.NOT_JUDGED


def test_the_worst_population_is_named_and_what_is_not_judged_too() -> None:
    quality = with_errors(0.02, 0.04, None)
    assert str(quality) == (
        "good, 3 % error on synthetic input of 0.01-15 events a channel and step; "
        "worst is 'p1' with 4 % (4 % on loud input); not judged, hardly a spike: 'p2'"
    )
    assert quality.as_data()["not_judged"] == ["p2"]


def test_nothing_that_spikes_is_not_judged_and_no_error_of_0() -> None:
    quality = with_errors(None)
    expected = "not judged, nothing spikes on synthetic input of 0.01-15 events a channel and step"
    assert str(quality) == expected
    assert quality.error is None


def test_a_population_that_falls_silent_makes_quality_poor() -> None:
    verdict = made_up.REPORT.verdict
    assert verdict.quality.silent == ("late <&> never",)
    assert verdict.quality.level is Level.POOR
    assert "quality: POOR, " in str(verdict)
    assert "SILENT on the chip: 'late <&> never'" in str(verdict)


def test_an_output_that_is_read_as_a_state_does_not_fall_silent() -> None:
    judged = Judged(
        parts=7,
        error=0.1,
        worst_error=0.1,
        worst_part="loud",
        spikes_float=0,
        spikes_chip=0,
        pinned=0,
        capped=0,
        saturated=0,
    )
    assert not judged.fell_silent


def test_time_that_is_not_kept_stands_out() -> None:
    verdict = made_up.REPORT.verdict
    assert not verdict.real_time.possible
    assert (
        "real time: NO in the busiest step of the sample, which needs 75 MHz; "
        "the boards give 50 MHz at most"
    ) in str(verdict)
    timing = replace(made_up.TIMING, sample=None)
    calm = replace(made_up.REPORT, resources=replace(made_up.REPORT.resources, timing=timing))
    assert "real time: yes at 6.25 MHz in the worst case" in str(calm.verdict)


@pytest.mark.parametrize("report", [made_up.REPORT, program("hello", quantize="law").typed_report])
def test_the_verdict_comes_first_everywhere(report: Report) -> None:
    verdict = report.verdict
    text = as_text(report)
    for part in (str(verdict.real_time), next(verdict.quality.lines())):
        assert text.index(part) < text.index("hidden neurons")
    data = report.as_data()
    assert list(data)[:2] == ["version", "verdict"]
    assert list(data["verdict"]) == ["fits", "real_time", "quality", "text"]
    assert data["verdict"]["text"] == str(verdict)
    html = page(report)
    assert html.index("quality: ") < html.index("<h2>")
    bad = '<p class="verdict bad">'
    assert html.count(bad) == (2 if report is made_up.REPORT else 0)


def test_python_has_it() -> None:
    compiled = program("hello")
    assert str(compiled.verdict) == compiled.report["verdict"]["text"]
    assert compiled.verdict.fits
    assert compiled.verdict.quality.level is Level.GOOD


def test_the_sample_that_a_method_learnt_from_is_told_beside_the_rest() -> None:
    quality = made_up.REPORT.quality
    assert quality is not None
    report = replace(made_up.REPORT, quality=replace(quality, stimuli="sample"))
    expected = (0.0202 + 1.0 + 0.0404) / 3
    assert report.verdict.quality.sample_error == pytest.approx(expected)
    assert "35 % on the sample that it was fitted to" in str(report.verdict)
    assert made_up.REPORT.verdict.quality.sample_error is None


def test_codes_of_the_chip_are_errors_about_the_chip() -> None:
    assert {"XIR101", "XIR105", "XIR131", "XIR144"} <= CHIP_CODES
    assert not {"XIR107", "XIR117", "XIR149", "XIR150", "XIR201"} & CHIP_CODES
    assert CHIP_CODES <= set(CODES)
