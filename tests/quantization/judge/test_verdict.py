"""What integers do on the parts of probes."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import CHIP, drawn, from_lists, neurons, state_read
from xir.quantization.integers import integers_of
from xir.quantization.judge import stimuli
from xir.quantization.judge.cost import Costs
from xir.quantization.judge.probes import Probe, in_parts, quiet_probe
from xir.quantization.judge.verdict import PartVerdict, verdicts
from xir.quantization.methods.channel import quantize_channel
from xir.quantization.real_core import RealCore


def _judged(core: RealCore, *names: str) -> tuple[Probe, Costs, list[PartVerdict]]:
    row = neurons(core)
    integers = integers_of(quantize_channel(core, CHIP), row)
    run = stimuli.synthetic_run(row)
    probe = in_parts(run, *names)
    return probe, Costs(integers, run), [*verdicts(integers, [probe])]


def test_the_verdict_of_all_samples_is_what_the_report_says() -> None:
    _, costs, (verdict,) = _judged(drawn(1), "all")
    cost = costs.of("hidden", slice(0, 12))
    population = verdict.of(slice(0, 12))
    assert population.judged
    assert not population.silent
    assert population.rate_error == cost.rate_error
    assert population.count_error == cost.count_error
    assert population.saturated == cost.saturated_steps


def test_parts_add_up() -> None:
    _, _, whole = _judged(drawn(2), "all")
    _, _, parts = _judged(drawn(2), "first", "second")
    for name in ("wanted", "counted", "off", "saturated", "capped"):
        total = np.sum([getattr(part, name) for part in parts], axis=0)
        np.testing.assert_array_equal(total, getattr(whole[0], name))


def test_a_population_that_is_to_be_silent_is_not_judged() -> None:
    """Weights far too small for the threshold: there is no spike to compare, and no error of 0."""
    core = from_lists([[1e-6, 1.0]], None, [[0.0], [1.0]])
    _, _, (verdict,) = _judged(core, "all")
    silent = verdict.of(slice(0, 1))
    assert not silent.judged
    assert not silent.silent
    assert silent.rate_error is None
    assert silent.count_error is None
    assert verdict.of(slice(1, 2)).judged


def test_a_population_that_falls_silent_is_told_apart() -> None:
    core = drawn(1)
    row = neurons(core)
    integers = integers_of(quantize_channel(core, CHIP), row)
    integers.weights[: row.n_inputs] = 0
    for verdict in verdicts(integers, [quiet_probe(stimuli.synthetic_run(row))]):
        assert verdict.of(slice(0, 12)).silent
        assert verdict.of(slice(0, 12)).rate_error == 1.0


def test_states_are_compared_as_states() -> None:
    core = state_read(3)
    _, costs, (verdict,) = _judged(core, "all")
    error = costs.of("out", slice(12, 15)).state_error
    assert error is not None
    assert verdict.of(slice(12, 15)).count_error == pytest.approx(error, rel=1e-9)
    assert verdict.output_error == pytest.approx(error, rel=1e-9)
