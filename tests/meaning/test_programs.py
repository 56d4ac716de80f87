"""
Random programs mean the same after every pass, and on the chip what their integers say.

More of them, on all devices: ``python benchmarks/campaigns/programs.py``.
"""

from __future__ import annotations

from collections import Counter

import pytest
from _pytest.mark import ParameterSet

from tests.meaning.checks import STAGES, kinds_of, rasters
from tests.meaning.drawing import LIMITS, program
from tests.meaning.elaborate import flat
from tests.meaning.interpreter import interpret
from tests.meaning.report import run

REAL = [(seed, list(LIMITS)[seed % len(LIMITS)]) for seed in range(28)]
EXACT = [(seed, device) for device in LIMITS for seed in range(8)]
MOST_IN_REAL, MOST_EXACT = 16, 3
"""Seeds from here on are for the tests that take long."""


def drawings(all_of: list[tuple[int, str]], most: int) -> list[ParameterSet]:
    return [
        pytest.param(seed, device, marks=pytest.mark.campaign if seed >= most else ())
        for seed, device in all_of
    ]


@pytest.mark.parametrize(("seed", "device"), drawings(REAL, MOST_IN_REAL))
def test_no_pass_changes_what_a_program_means(seed: int, device: str) -> None:
    """In real numbers: every spike, membrane and current of every population."""
    _, report = run(seed, device, integers=False)
    assert not report, f"\n{report}"


@pytest.mark.parametrize(("seed", "device"), drawings(EXACT, MOST_EXACT))
def test_the_chip_does_what_the_integers_of_a_program_say(seed: int, device: str) -> None:
    """The configuration, and every state of it, on every device."""
    _, report = run(seed, device, integers=True)
    assert not report, f"\n{report}"


def test_the_programs_are_of_all_kinds() -> None:
    seen: Counter[str] = Counter()
    spiking = 0
    for integers, drawn in ((False, REAL), (True, EXACT)):
        for seed, device in drawn:
            made = program(seed, device, integers=integers)
            network = flat(made)
            seen.update(kinds_of(made, network))
            if not integers:
                trace = interpret(network, rasters(network, seed, 60))
                spiking += sum(int(counts.sum()) for counts in trace.spikes.values()) > 50
                assert trace.clear_steps() == 60, "rounding decides about a spike"
    assert spiking > 0.8 * len(REAL), "silent programs prove nothing"
    assert all(seen[kind] >= 2 for kind in KINDS), {k: seen[k] for k in KINDS if seen[k] < 2}
    assert len(REAL) >= 3 * len(STAGES), "every stage goes through its text in some programs"


KINDS = (
    *("Layer", "Block", "Pair", "Stack", "Exchange", "Loop", "Drive", "Cell"),
    *("npz", "normal(", "sparse(", "never", "decide", "import"),
    *("read as spikes", "read as vmem", "read as isyn"),
    *("sum", "sum of sums", "two synapses", "recurrent", "two inputs", "two outputs", "family"),
    *("set by the caller", "cap", "cap in a sum", "bias", "threshold of each", "leak of each"),
    *("unread", "no synapse", "no leak", "decay", "steady current"),
    *("reset subtract_late", "reset zero", "delay", "slice", "concat"),
)
"""What the programs above have among them (``checks.kinds_of``)."""
