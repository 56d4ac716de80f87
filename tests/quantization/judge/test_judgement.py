"""How far integers are from real numbers on the probes, population by population."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.quantization.cores import CHIP, drawn, from_lists, neurons, state_read
from xir.quantization.integers import integers_of
from xir.quantization.judge import stimuli
from xir.quantization.judge.judgement import USUAL, Judgement, judged_on_probes
from xir.quantization.judge.verdict import verdicts
from xir.quantization.methods.channel import quantize_channel
from xir.quantization.real_core import RealCore

HIDDEN, OUT = slice(0, 12), slice(12, 15)


def _judged(core: RealCore) -> Judgement:
    row = neurons(core)
    return judged_on_probes(row, integers_of(quantize_channel(core, CHIP), row))


def test_the_error_is_the_mean_over_parts_and_the_worst_is_the_largest() -> None:
    judgement = _judged(drawn(1))
    judged = judgement.of(HIDDEN)
    errors = {v.part: v.of(HIDDEN).rate_error for v in judgement.verdicts}
    assert judged.parts == len(errors) > 5
    assert judged.error == pytest.approx(np.mean([*errors.values()]))  # pyright: ignore
    assert judged.worst_part is not None
    assert judged.worst_error == errors[judged.worst_part]
    assert judged.worst_error == max(error or 0 for error in errors.values())
    assert judged.spikes_float == sum(int(v.wanted[HIDDEN].sum()) for v in judgement.verdicts)
    assert judged.spikes_chip == sum(int(v.counted[HIDDEN].sum()) for v in judgement.verdicts)


def test_the_stimuli_reach_from_faint_to_the_most_that_the_chip_takes() -> None:
    low, high = _judged(drawn(1)).events
    assert 0 < low < 0.1
    assert CHIP.input_cap / 2 < high <= CHIP.input_cap


def test_what_is_silent_everywhere_is_not_judged_and_says_how_near_it_comes() -> None:
    judgement = _judged(from_lists([[1e-4, 1.0]], None, [[0.0], [1.0]]))
    silent, awake = judgement.of(slice(0, 1)), judgement.of(slice(1, 2))
    assert silent.error is silent.worst_error is silent.worst_part is None
    assert silent.parts == silent.spikes_float == 0
    assert silent.peak is not None
    assert 0 < silent.peak < 1
    assert awake.error is not None
    assert awake.peak is not None
    assert awake.peak >= 1


def test_a_few_spikes_are_not_judged_by() -> None:
    judgement = _judged(drawn(1))
    first = judgement.verdicts[0]
    few = replace(first, wanted=np.where(np.arange(15) == 0, 9.0, 0.0))
    judgement = replace(judgement, verdicts=(few,))
    assert judgement.of(HIDDEN).error is None
    enough = replace(few, wanted=few.wanted + np.where(np.arange(15) == 0, 1.0, 0.0))
    assert replace(judgement, verdicts=(enough,)).of(HIDDEN).error is not None


def test_a_state_is_judged_as_a_state() -> None:
    judgement = _judged(state_read(3))
    judged = judgement.of(OUT)
    errors = [v.of(OUT).count_error for v in judgement.verdicts if v.wanted[OUT].any()]
    assert judged.error == pytest.approx(np.mean(errors))  # pyright: ignore
    assert judged.peak is None
    assert judged.spikes_float == judged.spikes_chip == judged.pinned == 0
    assert judged.capped == 0


def test_an_output_that_is_to_spike_more_than_once_a_step_is_capped_and_pinned() -> None:
    core = drawn(1)
    assert _judged(core).of(OUT).pinned == 0
    core = replace(core, bias_out=np.full(3, 3.0))
    judged = _judged(core).of(OUT)
    assert judged.pinned == 3
    assert judged.capped > 0.95


def test_states_at_the_end_of_their_field_are_counted_on_usual_parts_alone() -> None:
    core = drawn(1)
    row = neurons(core)
    integers = integers_of(quantize_channel(core, CHIP), row)
    integers.threshold[:12] = 32767
    judgement = judged_on_probes(row, integers)
    usual = [v for v in judgement.verdicts if v.part in USUAL]
    steps = sum(v.steps for v in usual)
    expected = sum(int(v.saturated[HIDDEN].sum()) for v in usual) / (12 * steps)
    assert judgement.of(HIDDEN).saturated == pytest.approx(expected)


def test_withheld_steps_end_at_the_threshold_or_above_it() -> None:
    core = replace(drawn(1), bias_out=np.full(3, 3.0))
    row = neurons(core)
    integers = integers_of(quantize_channel(core, CHIP), row)
    judgement = judged_on_probes(row, integers)
    again = judged_on_probes(row, integers, stimuli.synthetic_run(row))
    for a, b, c in zip(
        judgement.verdicts, again.verdicts, verdicts(integers, judgement.probes), strict=True
    ):
        assert a.withheld is not None
        assert b.withheld is not None
        assert c.withheld is not None
        np.testing.assert_array_equal(a.withheld, b.withheld)
        np.testing.assert_array_equal(a.withheld, c.withheld)
        assert (a.withheld <= a.capped).all()
        assert a.withheld[OUT].any()
        assert not a.withheld[HIDDEN].any() or a.part not in USUAL
