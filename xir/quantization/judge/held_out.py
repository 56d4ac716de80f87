"""The error on data that was not fitted: what is fitted to one half of a sample, on the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import Counts, FloatRun, float_run_of
from xir.quantization.judge.score import chip_run, count_error, output_error, rate_error
from xir.quantization.neurons import Neurons


class HeldOut(NamedTuple):
    """Errors on the halves of a sample that were not fitted, as of ``judge.score``."""

    rate_error: float
    """of the hidden neurons"""
    count_error: float
    """the same in each sample"""
    output_error: float
    """of what is read of the outputs"""


def halves_of(neurons: Neurons, sample: Counts) -> tuple[FloatRun, FloatRun] | None:
    """
    The network on every other one of the samples (B, T, Nin), and on the rest. The halves of a
    single sample, each from rest; None for a single step, which has none.
    """
    if len(sample) == 1:
        middle = sample.shape[1] // 2
        if not middle:
            return None
        halves = sample[:, :middle], sample[:, middle:]
    else:
        halves = sample[::2], sample[1::2]
    first, second = (float_run_of(neurons, half) for half in halves)
    return first, second


def held_out(fitted: Sequence[Integers], unseen: Sequence[FloatRun]) -> HeldOut:
    """The errors of each of ``fitted`` on that of ``unseen`` beside it; their means."""
    errors: list[HeldOut] = []
    for integers, run in zip(fitted, unseen, strict=True):
        evolution = chip_run(integers, run.neurons, run.inputs)
        assert evolution.spikes is not None
        wanted = run.spikes[:, :, : run.neurons.n_hidden]
        errors.append(
            HeldOut(
                rate_error(evolution.spikes, wanted),
                count_error(evolution.spikes, wanted),
                output_error(evolution, integers, run),
            )
        )
    return HeldOut(*(float(sum(each)) / len(errors) for each in zip(*errors, strict=True)))
