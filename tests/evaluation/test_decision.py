"""From outputs to a class: each rule against a plain one, ties, silence, and steps in pieces."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xdsl.ir import Block, Region
from xdsl.utils.exceptions import VerifyException

import xir
from xir.dialects import xylo
from xir.evaluation.decision import RULES, UNDECIDED, Outcome, accuracy, confusion, decide

QUICK = settings(deadline=None, derandomize=True, max_examples=80)


def outcome_of(spikes: Any, v_mem: Any = None, i_syn: Any = None) -> Outcome:
    found = Outcome(spikes.shape[0], spikes.shape[2])
    found.add(spikes, v_mem, i_syn)
    return found


def plain(rule: str, spikes: Any) -> int:
    """The class of one sample (T, M) of outputs read as spikes, step by step."""
    counts = [int(n) for n in spikes.sum(axis=0)]
    if not any(counts):
        return UNDECIDED
    if rule in ("count", "peak"):
        return counts.index(max(counts))
    for step in spikes:
        if step.any():
            early = [output for output in range(len(step)) if step[output]]
            return max(early, key=lambda output: (counts[output], -output))
    raise AssertionError(f"the plain rules do not know {rule}")


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_known_everywhere(rule: str, tmp_path: Path) -> None:
    language = Path(__file__).parents[2] / "docs" / "language.md"
    assert f"`decide = {' | '.join(RULES)}`" in language.read_text()
    path = tmp_path / "n.xnet"
    path.write_text(f"""network n(x: spikes[2]) {{
  dt = 1 ms
  h = x -> linear([[0.5, 0], [0, 0.5]]) -> lif(tau_mem = 5 ms, tau_syn = 5 ms)
  y = h -> linear([[0.5, 0], [0, 0.5]]) -> lif(tau_mem = 5 ms, tau_syn = 5 ms)
  decide = {rule}
  return y
}}""")
    program = xir.compile(path, quantize="global")
    assert program.symbols["decide"] == rule
    assert decide(rule, Outcome(1, 1), ["spikes"]).tolist() == [UNDECIDED]
    assert RULES[rule].name == rule
    assert RULES[rule].words


def test_an_unknown_rule_is_an_error_and_never_another_rule() -> None:
    with pytest.raises(ValueError, match="there is no decision rule 'dice'; there are: count, p"):
        decide("dice", Outcome(1, 1), ["spikes"])
    with pytest.raises(VerifyException, match="'dice' is none of count, peak, first_spike"):
        xylo.CoreOp("n", "xylo-audio2", 1e-3, Region(Block()), decide="dice").verify()


def test_the_rules_load_without_numpy() -> None:
    program = "import sys, xir.evaluation.rules; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@QUICK
@given(
    rule=st.sampled_from([*RULES]),
    samples=st.integers(1, 4),
    steps=st.integers(1, 12),
    outputs=st.integers(1, 5),
    density=st.sampled_from([0.02, 0.1, 0.5]),
    seed=st.integers(0, 1000),
)
def test_rules_on_spikes(
    rule: Any, samples: int, steps: int, outputs: int, density: float, seed: int
) -> None:
    random = np.random.default_rng(seed)
    spikes = (random.random((samples, steps, outputs)) < density).astype(np.uint8)
    decided = decide(rule, outcome_of(spikes), ["spikes"] * outputs)
    assert decided.tolist() == [plain(rule, sample) for sample in spikes]


@QUICK
@given(cuts=st.lists(st.integers(1, 29), max_size=4), seed=st.integers(0, 1000))
def test_steps_may_come_in_pieces(cuts: list[int], seed: int) -> None:
    random = np.random.default_rng(seed)
    spikes = (random.random((3, 30, 4)) < 0.05).astype(np.uint8)
    v_mem, i_syn = random.integers(-900, 900, (2, 3, 30, 4)).astype(np.int16)
    whole = outcome_of(spikes, v_mem, i_syn)
    pieces = Outcome(3, 4)
    bounds = [0, *sorted(set(cuts)), 30]
    for samples in (slice(0, 1), slice(1, 3)):
        for start, stop in pairwise(bounds):
            part = (samples, slice(start, stop))
            pieces.add(spikes[part], v_mem[part], i_syn[part], samples)
    for name in ("counts", "first", "v_mem", "i_syn", "steps"):
        assert np.array_equal(getattr(pieces, name), getattr(whole, name))


def test_peaks_of_membrane_and_current() -> None:
    spikes = np.zeros((2, 3, 2), np.uint8)
    v_mem = np.array([[[1, 5], [9, 6], [2, 7]], [[-4, -9], [-3, -2], [-8, -7]]], np.int16)
    i_syn = -v_mem
    found = outcome_of(spikes, v_mem, i_syn)
    assert decide("peak", found, ["vmem", "vmem"]).tolist() == [0, 1]
    assert decide("peak", found, ["isyn", "isyn"]).tolist() == [0, 1]
    # 9 / 3 against 7 / 1; -3 / 3 against -2 / 1
    scale = np.array([3.0, 1.0])
    assert decide("peak", found, ["vmem", "vmem"], scale).tolist() == [1, 0]


def test_equal_peaks_go_to_the_lowest_id_and_silence_is_a_peak_of_membranes() -> None:
    found = outcome_of(np.zeros((1, 4, 3), np.uint8), np.zeros((1, 4, 3), np.int16))
    assert decide("peak", found, ["vmem"] * 3).tolist() == [0]
    assert decide("peak", found, ["spikes"] * 3).tolist() == [UNDECIDED]
    assert decide("count", found, ["vmem"] * 3).tolist() == [UNDECIDED]


def test_nothing_to_decide_between() -> None:
    assert decide("count", Outcome(2, 0), []).tolist() == [UNDECIDED, UNDECIDED]
    assert decide("peak", Outcome(2, 1), ["vmem"]).tolist() == [UNDECIDED, UNDECIDED]


def test_several_spikes_in_a_step_count_as_many() -> None:
    spikes = np.array([[[3, 1], [0, 1], [0, 0]]], np.uint8)
    assert outcome_of(spikes).counts.tolist() == [[3, 2]]
    assert decide("first_spike", outcome_of(spikes[:, :, ::-1]), ["spikes"] * 2).tolist() == [1]


def test_accuracy_and_confusion() -> None:
    labels = np.array([0, 0, 1, 2, 2])
    decided = np.array([0, 1, 1, UNDECIDED, 2])
    assert accuracy(decided, labels) == pytest.approx(0.6)
    assert confusion(decided, labels, 3).tolist() == [[1, 1, 0, 0], [0, 1, 0, 0], [0, 0, 1, 1]]
    assert accuracy(decided[:0], labels[:0]) == 0
