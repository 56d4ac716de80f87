"""Results that several tests judge, and how."""

from __future__ import annotations

from functools import cache

from tests.quantization.cores import CHIP, drawn
from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import FloatRun
from xir.quantization.judge.score import chip_run, rate_error
from xir.quantization.methods.matched import Matched, matched
from xir.quantization.real_core import RealCore


@cache
def drawn_and_matched(seed: int) -> tuple[RealCore, Matched]:
    core = drawn(seed, hidden=24)
    return core, matched(core, CHIP)


def hidden_rate_error(integers: Integers, float_run: FloatRun) -> float:
    evolution = chip_run(integers, float_run.neurons, float_run.inputs)
    assert evolution.spikes is not None
    return rate_error(evolution.spikes, float_run.spikes[:, :, : float_run.neurons.n_hidden])
