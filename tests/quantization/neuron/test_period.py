"""Neurons that their bias drives spike as often as they are to."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.quantization.cores import CHIP, from_lists, neurons
from xir.quantization.integers import integers_of
from xir.quantization.judge.float_run import float_run_of
from xir.quantization.judge.score import chip_run
from xir.quantization.methods.channel import quantize_channel
from xir.quantization.methods.matched import matched
from xir.quantization.neuron.period import nearest_threshold, with_periods
from xir.quantization.real_core import RealCore


def driven(bias: float, tau_mem: float) -> RealCore:
    """A neuron whose bias lifts it to ``bias`` thresholds in the end."""
    leak = -np.expm1(-1e-3 / tau_mem)
    return from_lists([[0.1]], None, [[0.5]], bias=bias * leak, tau_mem=tau_mem)


@pytest.mark.parametrize(("bias", "tau_mem"), [(1.05, 0.06), (1.3, 0.1), (3.0, 0.03)])
def test_the_interval_at_rest_is_that_of_the_network(bias: float, tau_mem: float) -> None:
    core = driven(bias, tau_mem)
    row = neurons(core)
    run = float_run_of(row, np.zeros((1, 4000, 1), np.int64))
    plain = integers_of(quantize_channel(core, CHIP), row).with_two_synapses()
    right = with_periods(row, plain)
    assert right is not None
    wanted = int(run.spikes[:, :, 0].sum())
    off: list[int] = []
    for integers in (plain, right, matched(core, CHIP).best.integers):
        spikes = chip_run(integers, row, run.inputs).spikes
        assert spikes is not None
        off.append(abs(int(spikes.sum(dtype=np.int64)) - wanted))
    assert off[0] > max(2, 0.02 * wanted)
    assert off[1] <= 1 + 0.005 * wanted
    assert off[2] <= 1 + 0.005 * wanted


def test_a_network_that_rests_is_left_alone() -> None:
    core = driven(0.9, 0.06)
    row = neurons(core)
    assert with_periods(row, integers_of(quantize_channel(core, CHIP), row)) is None
    unbiased = replace(core, bias=np.zeros(1))
    assert with_periods(neurons(unbiased), integers_of(quantize_channel(core, CHIP), row)) is None


@pytest.mark.parametrize(
    ("wanted", "start", "threshold"),
    [(5.0, 50, 50), (5.4, 10, 50), (5.0, 10, 50), (5.0, 90, 59), (0.1, 20, 20), (99.0, 20, 90)],
)
def test_the_threshold_of_the_nearest_interval(wanted: float, start: int, threshold: int) -> None:
    """The interval is the tens of the threshold; from 20 to 90."""
    found = nearest_threshold(lambda at: float(at // 10), 20, 90, start, wanted)
    assert found == threshold


def test_a_threshold_that_is_never_reached_is_not_chosen() -> None:
    def interval(at: int) -> float:
        return float(at) if at < 40 else float("inf")

    assert nearest_threshold(interval, 20, 90, 80, 60.0) == 39
    assert nearest_threshold(lambda _: float("inf"), 20, 90, 80, 60.0) == 80
