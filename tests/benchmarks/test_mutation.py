"""A campaign of mutants: what is drawn, which tests run, and what becomes of a mutant."""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from mutation import Campaign, Kept, Result, digest_of, drawn, page
from mutation_operators import Mutant, mutants
from mutation_tests import ROOT, TestMap, is_of_room, room_of, sources

FILE = "xir/numbers/arithmetic.py"
TESTS = {
    "tests/numbers/test_generators.py::test_a": 3.0,
    "tests/sim/test_simulator.py::test_b": 1.0,
    "tests/cli/verbs/test_check.py::test_c": 2.0,
}


def result(mutant: Mutant, outcome: str) -> Result:
    return Result(
        *(mutant.name, room_of(mutant.file), mutant.operator, "- a\n+ b", outcome, "test_x"),
        *(2, 3, True, 1.5, digest_of(mutant)),
    )


def test_rooms_have_equal_shares_and_the_seed_chooses() -> None:
    rooms = ["numbers", "evaluation", "text"]
    found = drawn(30, 1, rooms)
    assert Counter(room_of(m.file) for m in found) == dict.fromkeys(rooms, 10)
    assert drawn(30, 1, rooms) == found
    assert drawn(12, 1, rooms) == found[:12]
    assert set(drawn(30, 2, rooms)) != set(found)


def test_rooms_behind_links_are_rooms_of_xir() -> None:
    assert {"passes", "dialects", "grammar", "xir"} <= {room_of(file) for file in sources()}
    assert room_of("xir/passes/quantize/quantize.py") == "passes"
    assert is_of_room("tests/passes/quantize/test_a.py::test_b[c/d]", "passes")
    assert is_of_room("tests/test_end_to_end.py::test_b", "xir")
    assert not is_of_room("tests/sim/test_a.py::test_b", "passes")


def test_tests_are_those_of_the_lines_or_of_the_file_or_of_its_importers() -> None:
    lines = {FILE: {10: [2], 11: [0, 2], 12: [1]}, "xir/sim/simulator.py": {5: [1]}}
    found = TestMap(TESTS, lines, [])
    names = list(TESTS)
    assert found.tests_of(FILE, (10, 11)) == ([names[0], names[2]], True)
    assert found.tests_of(FILE, (1, 9)) == (names, False)
    assert found.tests_of("xir/sim/raster.py", (1, 900)) == ([names[1]], False)
    assert found.in_order(names) == [names[1], names[2], names[0]]


def test_what_runs_in_a_process_may_be_any_line() -> None:
    in_a_process = "tests/robustness/test_processes.py::test_closed_streams"
    found = TestMap({**TESTS, in_a_process: 3.0}, {FILE: {10: [0]}}, [])
    assert found.tests_of(FILE, (10, 10)) == ([next(iter(TESTS)), in_a_process], True)
    assert found.tests_of("xir/sim/raster.py", (1, 900)) == ([in_a_process], False)


def test_results_are_kept_until_their_file_changes(tmp_path: Path) -> None:
    first, second, third = drawn(3, 1, ["numbers"])
    kept = Kept(tmp_path / "seed.json", [first, second, third])
    kept.add(result(first, "killed"))
    kept.add(result(second, "survived"))
    again = Kept(tmp_path / "seed.json", [first, second, third])
    assert again.untried(again=False) == [third]
    assert again.untried(again=True) == [second, third]
    kept.add(replace(result(first, "killed"), digest="of an older file"))
    assert Kept(tmp_path / "seed.json", [first, second]).untried(again=False) == [first]


def test_the_page_shows_survivors_alone() -> None:
    one, two = drawn(2, 1, ["numbers"])
    text = page([result(one, "endless"), result(two, "survived")], ["tests/test_x.py::test_y"])
    assert "| numbers | 2 | 1 | 1 | 50.0% |" in text
    assert f"## {two.name}\n2 of 3 tests that can see it ran\n\n```diff\n- a\n+ b" in text
    assert f"## {one.name}" not in text
    assert "- tests/test_x.py::test_y" in text


@pytest.mark.campaign
def test_a_mutant_is_killed_by_a_test_that_sees_it_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a copy: the checkout stays as it is, and the copy is mended after each mutant."""
    pytest.importorskip("coverage")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    file = "xir/evaluation/rules.py"
    source = (ROOT / file).read_bytes()
    at = source.index(b"UNDECIDED = -1")
    mutant = next(m for m in mutants(file, source) if m.start > at and m.after == "2")
    sees = "tests/benchmarks/test_seen.py::test_sees"
    blind = "tests/benchmarks/test_seen.py::test_blind"
    campaign = Campaign(1, 60.0, TestMap({}, {}, []))
    copy = campaign.copies.get()
    (copy.folder / "tests" / "benchmarks" / "test_seen.py").write_text(
        "from xir.evaluation.rules import UNDECIDED\n"
        "def test_sees() -> None:\n    assert UNDECIDED == -1\n"
        "def test_blind() -> None:\n    assert UNDECIDED < 0\n"
    )
    campaign.copies.put(copy)
    for tests, outcome, by in (((blind,), "survived", ""), ((blind, sees), "killed", sees)):
        seconds = dict.fromkeys(tests, 1.0)
        campaign.map = TestMap(seconds, {file: {mutant.line: list(range(len(tests)))}}, [])
        found = campaign.tried(mutant)
        assert (found.outcome, found.by, found.runs_the_line) == (outcome, by, True)
        assert (copy.folder / file).read_bytes() == source
    assert hashlib.sha256((ROOT / file).read_bytes()).digest() == hashlib.sha256(source).digest()
