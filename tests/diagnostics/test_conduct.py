"""The words of warnings about populations at the limits of a chip."""

from __future__ import annotations

from xdsl.dialects.builtin import FileLineColLoc, IntAttr, StringAttr

from xir.diagnostics.codes import CODES
from xir.diagnostics.conduct import (
    IN_A_RUN,
    MOST_NAMED,
    MOST_NOTES,
    ON_STIMULI,
    PopulationConduct,
    clock_warning,
    percent,
    warnings_of,
)

FINE = PopulationConduct("h", 4, 31, spikes=9, peak=1.5, pinned=0, capped=0.0, saturated=0.0)


def test_nothing_is_said_of_what_is_fine() -> None:
    assert warnings_of([FINE, FINE._replace(spikes=None)], "in this run") == []


def test_each_kind_has_a_code_what_there_is_a_limit_and_a_way_out() -> None:
    cases = {
        "XIR164": (
            FINE._replace(spikes=0, peak=0.125),
            "'h' never spikes in this run: gets to 12 % of its threshold",
            "weights to it more than 8 times as large",
        ),
        "XIR165": (
            FINE._replace(pinned=3),
            "'h' is at the chip's most spikes in nearly all steps in this run: 3 of 4 neurons, "
            "limit 31 in a step",
            "raise its threshold",
        ),
        "XIR166": (
            FINE._replace(capped=0.25),
            "'h' is to spike more often than the chip lets it in 25 % of the steps in this run, "
            "limit 31 in a step",
            "raise its threshold",
        ),
        "XIR167": (
            FINE._replace(saturated=0.5),
            "a state of 'h' is at the end of 16 bits in 50 % of the steps in this run, limit "
            "-32768 to 32767",
            "--calibrate",
        ),
    }
    for code, (population, message, hint) in cases.items():
        (told,) = warnings_of([FINE, population], "in this run")
        assert (told.code, told.severity, told.message) == (code, "warning", message)
        assert hint in (told.hint or "")
        assert CODES[code].is_warning


def test_an_output_that_seldom_spikes_is_told_by_its_spikes() -> None:
    """Half of its spikes are late or lost in 3 % of the steps."""
    seldom = FINE._replace(name="o", cap=1, capped=0.03, crowded=0.5)
    (told,) = warnings_of([seldom], "in this run")
    assert told.message == (
        "'o' is to spike more often than the chip lets it in 50 % of the steps with a spike in "
        "this run, limit 1 in a step"
    )
    assert warnings_of([seldom._replace(crowded=IN_A_RUN.crowded)], "in this run") == []
    assert warnings_of([seldom], "here", ON_STIMULI) == []


def test_one_warning_of_a_kind_names_the_worst_first() -> None:
    many = [FINE._replace(name=f"p{n}", capped=0.3 + n / 100) for n in range(12)]
    (told,) = warnings_of(many, "in this run")
    assert told.message.startswith("'p11' is to spike more often than the chip lets it in 41 % ")
    assert "; also 'p10' in 40 %, 'p9' in 39 %, " in told.message
    assert told.message.endswith(f", {11 - MOST_NAMED} more")


def test_of_silent_populations_the_first_stays_first() -> None:
    """It is the cause of those behind it."""
    silent = [FINE._replace(name=n, spikes=0, peak=p) for n, p in (("a", 0.5), ("b", 0.0))]
    (told,) = warnings_of(silent, "here")
    assert told.message == (
        "'a' never spikes here: gets to 50 % of its threshold; "
        "also 'b' gets to 0 % of its threshold"
    )
    (told,) = warnings_of(silent[1:], "here")
    assert "look at the weights to it" in (told.hint or "")


def test_places_of_some_others_are_notes() -> None:
    def place(line: int) -> FileLineColLoc:
        return FileLineColLoc(StringAttr("n.xnet"), IntAttr(line), IntAttr(1))

    many = [FINE._replace(name=f"p{n}", saturated=0.5, location=place(n)) for n in range(9)]
    (told,) = warnings_of(many, "here")
    assert told.location == place(0)
    assert [location for _, location in told.notes] == [place(n) for n in range(1, MOST_NOTES + 1)]


def test_a_pinned_population_is_not_told_twice() -> None:
    (told,) = warnings_of([FINE._replace(pinned=1, capped=0.9)], "here")
    assert told.code == "XIR165"


def test_stimuli_that_nobody_may_feed_are_tolerated_more() -> None:
    population = FINE._replace(capped=IN_A_RUN.capped * 1.1, saturated=IN_A_RUN.saturated * 1.1)
    assert len(warnings_of([population], "here")) == 2
    assert warnings_of([population], "here", ON_STIMULI) == []


def test_a_clock_that_no_board_gives() -> None:
    told = clock_warning("the step", 370112, 444e6, 50e6, 0.00888, "or else")
    assert (told.code, told.severity) == ("XIR168", "warning")
    assert told.message == (
        "the step takes 370112 clock cycles and needs 444 MHz, limit 50 MHz: the chip falls "
        "behind its input"
    )
    assert told.hint is not None
    assert told.hint.startswith("a dt of 8.88 ms would do")


def test_percentages_have_two_digits() -> None:
    assert [percent(x) for x in (0, 0.00123, 0.0456, 0.5, 0.996, 1.234)] == [
        *("0 %", "0.12 %", "4.6 %", "50 %", "100 %", "123 %"),
    ]
