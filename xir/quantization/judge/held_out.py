"""The error on data that was not fitted: what is fitted to one half of a sample, on the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import Counts, FloatRun, float_run_of
from xir.quantization.judge.score import chip_run, count_error, output_error, rate_error
from xir.quantization.neurons import Neurons


class Fold(NamedTuple):
    """Two parts of a sample, in real numbers."""

    fitted: FloatRun
    judged: FloatRun


class HeldOut(NamedTuple):
    """Errors on the halves of a sample that were not fitted, as of ``judge.score``."""

    rate_error: float
    """of the hidden neurons"""
    count_error: float
    """the same in each sample"""
    output_error: float
    """of what is read of the outputs"""


def folds_of(neurons: Neurons, sample: Counts) -> tuple[Fold, Fold] | None:
    """
    Every other one of the samples (B, T, Nin) and the rest, each to fit and to judge. The halves of
    a single sample, each from rest; None for a single step, which has none.
    """
    if len(sample) == 1:
        middle = sample.shape[1] // 2
        if not middle:
            return None
        halves = sample[:, :middle], sample[:, middle:]
    else:
        halves = sample[::2], sample[1::2]
    first, second = (float_run_of(neurons, half) for half in halves)
    return Fold(first, second), Fold(second, first)


def held_out(folds: tuple[Fold, ...], fit: Callable[[FloatRun], Integers]) -> HeldOut:
    """The errors of what ``fit`` makes of each fold, on what it has not seen; their means."""
    rates: list[HeldOut] = []
    for fold in folds:
        integers, run = fit(fold.fitted), fold.judged
        evolution = chip_run(integers, run.neurons, run.inputs)
        assert evolution.spikes is not None
        wanted = run.spikes[:, :, : run.neurons.n_hidden]
        rates.append(
            HeldOut(
                rate_error(evolution.spikes, wanted),
                count_error(evolution.spikes, wanted),
                output_error(evolution, integers, run),
            )
        )
    return HeldOut(*(float(sum(errors)) / len(rates) for errors in zip(*rates, strict=True)))
