"""One program through the checks, and what a person needs to see of one that fails."""

from __future__ import annotations

import json
import tempfile
import traceback
from pathlib import Path

from tests.meaning.checks import Outcome, check_exact, check_real
from tests.meaning.drawing import program
from tests.meaning.shrink import shrink
from tests.meaning.written import Program, files


def outcome_of(made: Program, seed: int, device: str, integers: bool) -> Outcome:
    """What comes of a program; an exception of the compiler is a problem like any other."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            if integers:
                return check_exact(made, Path(folder), seed, device)
            return check_real(made, Path(folder), seed, device)
        except Exception:  # whatever goes wrong belongs into the report, with the program
            return Outcome([f"exception: {traceback.format_exc()}"])


def run(seed: int, device: str, integers: bool) -> tuple[Outcome, str]:
    """The outcome of the program of ``seed``, and a report of it where it has problems."""
    made = program(seed, device, integers=integers)
    outcome = outcome_of(made, seed, device, integers)
    if not outcome.problems:
        return outcome, ""
    kind = _kind(outcome)

    def fails(candidate: Program) -> bool:
        return _kind(outcome_of(candidate, seed, device, integers)) == kind

    small = shrink(made, fails)
    return outcome, report(small, outcome_of(small, seed, device, integers), seed, device, integers)


def _kind(outcome: Outcome) -> str:
    """The pass and the quantity that a program fails in, or no text."""
    return " ".join(outcome.problems[0].split()[:2]) if outcome.problems else ""


def report(made: Program, outcome: Outcome, seed: int, device: str, integers: bool) -> str:
    """The smallest failing program as text that can be pasted, and how to draw it again."""
    lines = [f"seed {seed} on {device}, {'integers' if integers else 'real numbers'}:"]
    lines += [f"  {problem}" for problem in outcome.problems[:5]]
    for name, text in files(made).items():
        lines += [f"# ---- {name}", text.rstrip()]
    if made.defines:
        lines.append(f"# -D {made.defines}")
    if made.arrays:
        arrays = {key: array.tolist() for key, array in made.arrays.items()}
        lines += ["# ---- weights.npz", f"# {json.dumps(arrays)}"]
    return "\n".join(lines)
