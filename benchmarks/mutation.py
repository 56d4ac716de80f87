"""
How much of xir the tests guard: small faults are put in, one at a time, and the tests must fail.

    python benchmarks/mutation.py [--mutants 300] [--seed 1] [--jobs 2]
    python benchmarks/mutation.py --rooms numbers,spikes --tests tests/numbers tests/spikes

Every room of ``xir/`` gets an equal share of the mutants, every operator an equal share of a room's
(``mutation_operators.py``), as far as there are so many. Each is put into a temporary copy of the
tree, never into the checkout. The tests of its room that run the changed lines come first, the
quick ones before the slow ones; then those of other rooms, up to ``--budget`` seconds of them. The
first that fails ends the run: the mutant is killed. One that no test sees has survived, and is
shown.

Results are kept as they come: a campaign that was ended goes on where it was, and tries a mutant
again if its file has changed since. ``--again`` tries the survivors once more, as after new tests
were written. Results stand in ``--results`` (build/mutation): ``seed-1.json``, and ``seed-1.md``
with tables and the survivors. Before the first mutant all tests run twice to find out which test
runs which lines; that is measured again when sources or tests have changed.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
import os
import queue
import random
import re
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from pathlib import Path

from mutation_operators import OPERATORS, Mutant, compiles, mutants
from mutation_tests import ROOT, Copy, TestMap, failed_tests, is_of_room, room_of, sources

LEAST_LIMIT = 60.0
"""Seconds that the tests of a mutant may take at least; more by what they take without a fault."""

SLOWER = 4.0
"""How many times the measured seconds tests may take before a mutant counts as endless."""


@dataclass
class Result:
    """What became of one mutant."""

    name: str
    room: str
    operator: str
    diff: str
    outcome: str
    """killed, endless (its tests did not end in time: killed too) or survived"""

    by: str
    """The test that failed, or what else ended the run."""

    tests: int
    """How many tests ran in the mutant's runs, or were to run."""

    of: int
    """How many tests can see the line; more than ``tests`` where the budget was spent."""

    runs_the_line: bool
    """False where no test is known to run the line."""

    seconds: float

    digest: str
    """Of the file without the fault."""

    @property
    def killed(self) -> bool:
        return self.outcome != "survived"


def drawn(count: int, seed: int, rooms: Iterable[str]) -> list[Mutant]:
    """``count`` mutants: in turn one of each room, and in a room in turn one of each operator."""
    rng = random.Random(seed)
    shelves: dict[str, list[list[Mutant]]] = {}
    wanted = set(rooms)
    for file in sources():
        room = room_of(file)
        if not wanted or room in wanted:
            by_operator = shelves.setdefault(room, [[] for _ in OPERATORS])
            for mutant in mutants(file, (ROOT / file).read_bytes()):
                by_operator[list(OPERATORS).index(mutant.operator)].append(mutant)
    lines = {room: _in_turn(rng, shelf) for room, shelf in sorted(shelves.items())}
    found: list[Mutant] = []
    while len(found) < count and any(lines.values()):
        for line in lines.values():
            while line and not compiles(line[-1], (ROOT / line[-1].file).read_bytes()):
                line.pop()
            if line and len(found) < count:
                found.append(line.pop())
    return found


def _in_turn(rng: random.Random, shelf: list[list[Mutant]]) -> list[Mutant]:
    """All mutants of a room, the last of them first to be taken."""
    order: list[Mutant] = []
    for some in shelf:
        rng.shuffle(some)
    while any(shelf):
        turn = [some.pop() for some in shelf if some]
        rng.shuffle(turn)
        order += turn
    return order[::-1]


def digest_of(mutant: Mutant) -> str:
    return hashlib.sha256((ROOT / mutant.file).read_bytes()).hexdigest()[:16]


def diff_of(mutant: Mutant) -> str:
    source = (ROOT / mutant.file).read_bytes()
    before, after = (t.decode().splitlines() for t in (source, mutant.applied(source)))
    lines = difflib.unified_diff(before, after, mutant.file, mutant.file, n=1, lineterm="")
    return "\n".join(lines)


class Campaign:
    """Tries mutants in copies of the tree, one copy for each that is tried at a time."""

    def __init__(self, jobs: int, budget: float, map_: TestMap) -> None:
        self.budget = budget
        self.map = map_
        self.copies: queue.SimpleQueue[Copy] = queue.SimpleQueue()
        for k in range(jobs):
            self.copies.put(Copy.made(f"copy-{k}"))

    def tried(self, mutant: Mutant) -> Result:
        copy = self.copies.get()
        path = copy.folder / mutant.file
        source, stamp = path.read_bytes(), path.stat()
        began = time.perf_counter()
        try:
            _write(path, mutant.applied(source))
            outcome, by, tests, of, known = self._ran(copy, mutant)
        finally:
            _write(path, source)
            os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))  # kernels stay compiled
            self.copies.put(copy)
        seconds = round(time.perf_counter() - began, 1)
        return Result(
            *(mutant.name, room_of(mutant.file), mutant.operator, diff_of(mutant), outcome, by),
            *(tests, of, known, seconds, digest_of(mutant)),
        )

    def _ran(self, copy: Copy, mutant: Mutant) -> tuple[str, str, int, int, bool]:
        """Outcome, who killed it, tests that ran, tests that there are, whether they are known."""
        tests, known = self.map.tests_of(mutant.file, mutant.lines)
        room = room_of(mutant.file)
        near = self.map.in_order([t for t in tests if is_of_room(t, room)])
        if not known:  # tests that start processes of their own leave no trace in the map either
            near = self.map.in_order([t for t in self.map.names if is_of_room(t, room)])
        wide, left = list[str](), self.budget - sum(self.map.seconds[t] for t in near)
        for test in self.map.in_order([t for t in tests if t not in set(near)]):
            left -= self.map.seconds[test]
            if left < 0:
                break
            wide.append(test)
        of = len({*tests, *near})
        for some in (near, wide):
            if some and (killer := self._killer(copy, some)):
                return (*killer, len(near) + (len(wide) if some is wide else 0), of, known)
        return "survived", "", len(near) + len(wide), of, known

    def _killer(self, copy: Copy, tests: list[str]) -> tuple[str, str] | None:
        """The outcome and who killed the mutant; None if all ``tests`` pass."""
        chosen = copy.scratch / "chosen.json"
        chosen.write_text(json.dumps(tests))
        files = dict.fromkeys(test.split("::")[0] for test in tests)
        limit = LEAST_LIMIT + SLOWER * sum(self.map.seconds[t] for t in tests)
        code, output = copy.pytest("-x", *files, limit=limit, XIR_MUTATION_TESTS=str(chosen))
        if code == 0:
            return None
        if code is None:
            return "endless", f"{limit:.0f} s"
        refused = re.search(r"^ERROR: .*", output, flags=re.M)
        by = failed_tests(output) or ([refused[0]] if refused else [f"exit code {code}"])
        return "killed", by[0]


def _write(path: Path, text: bytes) -> None:
    """Write a source, and remove its byte code: that is known by second and size alone."""
    path.write_bytes(text)
    for kept in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        kept.unlink()


class Kept:
    """Results in a file, written after every mutant. Those of files that have changed are lost."""

    def __init__(self, path: Path, chosen: list[Mutant]) -> None:
        self.path = path
        self.chosen = chosen
        self.results: dict[str, Result] = {}
        if path.exists():
            digests = {mutant.name: digest_of(mutant) for mutant in chosen}
            read = [Result(**result) for result in json.loads(path.read_text())]
            self.results = {r.name: r for r in read if digests.get(r.name) == r.digest}

    def untried(self, again: bool) -> list[Mutant]:
        """Mutants without a result; those that survived too if they are to be tried ``again``."""
        done = {name for name, r in self.results.items() if r.killed or not again}
        return [mutant for mutant in self.chosen if mutant.name not in done]

    def add(self, result: Result) -> None:
        self.results[result.name] = result
        new = self.path.with_suffix(".new")
        new.write_text(json.dumps([asdict(r) for r in self.results.values()], indent=1))
        new.replace(self.path)
        print(f"{result.outcome:<9}{result.seconds:6.1f} s  {result.name}", flush=True)


def table(results: list[Result], label: str, of: Callable[[Result], str]) -> list[str]:
    """How many were killed, by room or by operator, as a table in Markdown."""
    lines = [f"| {label} | mutants | killed | survived | alive |", "|---|---|---|---|---|"]
    names = [*sorted({of(r) for r in results}), "all"]
    for name in names:
        some = [r for r in results if name in (of(r), "all")]
        alive = sum(not r.killed for r in some)
        share = alive / len(some) if some else 0.0
        lines.append(f"| {name} | {len(some)} | {len(some) - alive} | {alive} | {share:.1%} |")
    return lines


def page(results: list[Result], left_out: list[str]) -> str:
    """The tables, and every survivor with its diff."""
    lines = [*table(results, "room", lambda r: r.room), ""]
    lines += [*table(results, "operator", lambda r: r.operator), ""]
    lines.append(f"{sum(r.seconds for r in results) / max(len(results), 1):.1f} s a mutant")
    for result in (r for r in results if not r.killed):
        seen = f"{result.tests} of {result.of} tests that can see it ran"
        if not result.runs_the_line:
            seen += "; none is known to run the line"
        lines += ["", f"## {result.name}", seen, "", "```diff", result.diff, "```"]
    if left_out:
        lines += ["", "## Tests that failed or were skipped without a fault, and were left out", ""]
        lines += [f"- {name}" for name in left_out]
    return "\n".join([*lines, ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").strip().splitlines()[0])
    parser.add_argument("--mutants", type=int, default=300, metavar="N", help="how many (300)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="which ones (1)")
    parser.add_argument("--rooms", default="", metavar="A,B", help="in these rooms alone")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="mutants at a time (2)")
    parser.add_argument(
        "--budget", type=float, default=120, metavar="S",
        help="seconds of tests after which no more of other rooms are tried (120)",
    )  # fmt: skip
    parser.add_argument("--again", action="store_true", help="try the survivors once more")
    parser.add_argument(
        "--results", type=Path, default=ROOT / "build" / "mutation", metavar="FOLDER",
        help="for results and the map of tests (build/mutation)",
    )  # fmt: skip
    parser.add_argument(
        "--tests", nargs="+", default=[], metavar="PATH", help="use these tests alone (all)"
    )
    options = parser.parse_args()
    folder: Path = options.results.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    rooms = [room for room in options.rooms.split(",") if room]
    chosen = drawn(options.mutants, options.seed, rooms)
    kept = Kept(folder / f"seed-{options.seed}.json", chosen)
    todo = kept.untried(options.again)
    print(f"{len(chosen)} mutants, {len(todo)} to try", flush=True)
    map_ = TestMap.measured(folder, options.jobs, options.tests)
    if todo:
        campaign = Campaign(options.jobs, options.budget, map_)
        pool = ThreadPoolExecutor(options.jobs)
        try:
            for done in as_completed([pool.submit(campaign.tried, mutant) for mutant in todo]):
                kept.add(done.result())
        finally:
            pool.shutdown(cancel_futures=True)
    text = page([kept.results[mutant.name] for mutant in chosen], map_.left_out)
    (folder / f"seed-{options.seed}.md").write_text(text)
    print(f"\n{text}")


if __name__ == "__main__":
    main()
