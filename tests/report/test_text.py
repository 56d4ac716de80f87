"""What a report on a terminal has, by what is known. Whole reports are in the golden files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import xir
from tests.report import made_up
from tests.report.programs import program, spikes
from xir.report.contents import Report
from xir.report.text import as_text, time_and_energy

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_a_step_that_no_clock_can_make() -> None:
    report = program("full", quantize="channel").typed_report
    worst = report.resources.timing.worst
    assert worst.cycles == 370_112
    assert worst.chosen_hz is None
    assert "444 MHz with 20% margin: more than 50 MHz, so dt of 8.88 ms" in as_text(report)


def without(report: Report, *, sample: bool = True, energy: bool = True) -> Report:
    resources = report.resources
    if not sample:
        resources = replace(resources, timing=replace(resources.timing, sample=None))
    if not energy:
        resources = replace(resources, energy=None)
    return replace(report, resources=resources)


def test_a_run_has_lines_of_its_own() -> None:
    names = [line[2:22].rstrip() for line in time_and_energy(made_up.REPORT)]
    assert names == [
        *("worst case", "sample, busiest", "sample, mean", "clock"),
        *("energy, estimated", "power, by clock", "also measured", ""),
    ]
    worst, hint, *_ = time_and_energy(without(made_up.REPORT, sample=False))
    assert worst == time_and_energy(made_up.REPORT)[0]
    assert hint.strip() == "(--sample SPIKES gives the cycles of a run)"


def test_a_device_without_a_measured_law_has_no_energy_but_notes() -> None:
    report = without(made_up.REPORT, energy=False)
    lines = [line.split() for line in time_and_energy(report)[4:]]
    assert lines == [
        "energy not known of this network".split(),
        "also measured one made-up note".split(),
        "and <another>".split(),
    ]
    silent = replace(report, resources=replace(report.resources, power_notes=()))
    (line,) = time_and_energy(silent)[4:]
    assert line.split() == "energy nothing is published of this device".split()


def test_the_energy_of_a_decision_and_the_power_of_every_clock() -> None:
    compiled = program("residual", device="xylo-audio3", quantize="global")
    run = replace(compiled, sample=spikes(compiled.config.n_inputs)).typed_report
    clock, energy, clocks, *_ = time_and_energy(run)[3:]
    slowest = "--clock 12.5MHz makes them for the slowest that keeps time"
    assert clock.endswith(f"the files are for a board at 50 MHz; {slowest}")
    assert "0.4839 (0.4554 to 0.5125) uJ a step, 38.71 (36.43 to 41) uJ a sample, " in energy
    assert "19.36 (18.21 to 20.5) uJ a decision at 12.5 MHz: from a chip without" in energy
    powers = "314.2 uW at 6.25 MHz (too slow), 483.9 uW at 12.5 MHz, 823.4 uW at 25 MHz"
    assert clocks.split(maxsplit=3)[3] == f"{powers}, 1502 uW at 50 MHz"
    alone = program("hello", device="xylo-audio3", quantize="global")
    assert "decision" not in as_text(replace(alone, sample=spikes(2)).typed_report)


def test_a_clock_that_was_asked_for_is_the_only_one() -> None:
    compiled = xir.compile(EXAMPLES / "residual.xnet", device="xylo-audio3", clock=12.5e6)
    report = compiled.typed_report
    _, _, clock, energy, *_ = time_and_energy(report)
    assert clock.endswith("the files are for a board at 12.5 MHz, as asked for")
    assert " uJ a step at 12.5 MHz: " in energy
    assert not report.verdict.real_time.possible
    assert str(report.verdict.real_time).endswith("needs 29.9 MHz; the clock is 12.5 MHz")
    assert report.as_data()["timing"]["asked_hz"] == 12.5e6
    run = replace(compiled, sample=spikes(compiled.config.n_inputs)).typed_report
    assert str(run.verdict.real_time) == "yes at 12.5 MHz in the busiest step of the sample"
    assert len(run.resources.timing.board_clocks_hz) == 4


def test_the_clock_is_named_where_there_is_nothing_to_choose() -> None:
    timing = made_up.REPORT.resources.timing
    assert timing.asked_hz is None
    (line,) = (line for line in time_and_energy(made_up.REPORT) if line[2:9] == "clock  ")
    assert line.split(maxsplit=1)[1] == "the files are for a board at 50 MHz"


def test_without_a_measured_cost_there_is_no_second_table() -> None:
    assert "rate error" in as_text(made_up.REPORT)
    text = as_text(replace(made_up.REPORT, quality=None))
    assert "rate error" not in text
    assert text.splitlines()[-1].split()[0] == "level"


def test_without_a_decision_nothing_is_said_of_it() -> None:
    quality = made_up.REPORT.quality
    assert quality is not None
    assert "; decides alike on 87.6%\n" in as_text(made_up.REPORT)
    text = as_text(replace(made_up.REPORT, quality=replace(quality, agreement=None)))
    assert "202 steps (synthetic)\n" in text
    assert "decides" not in text
