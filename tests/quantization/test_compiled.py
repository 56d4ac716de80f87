"""The machine code of the texts does what Numba's does, to the last bit."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from tests.quantization.cores import CHIP
from xir.machine.native.kernel import Kernel
from xir.quantization.arguments import (
    ChipNeuron,
    Events,
    Fields,
    ForcedNeurons,
    Lanes,
    Stimulus,
    TrialLimits,
    TrialNeurons,
    Tried,
    TriedLeaks,
)
from xir.quantization.compiled import (
    add_costs,
    add_events,
    add_normal_equations,
    add_products,
    chip_interval,
    descend,
    factorize,
    filtered,
    largest_currents,
    real_interval,
    round_in_turn,
    run_alone,
    solve_factored,
    trial_costs,
)

NEURONS, SOURCES, SAMPLES, STEPS = 5, 6, 3, 70


def moments(random: np.random.Generator) -> list[Any]:
    shape = (NEURONS, SAMPLES, STEPS)
    forced = ForcedNeurons(
        received=random.normal(0, 1, (2, *shape)),
        resets=random.poisson(0.3, shape).astype(float),
        before_reset=random.normal(0, 1, shape),
        importance=random.random(shape),
        threshold=random.random(NEURONS),
        bias=random.normal(0, 0.1, NEURONS),
    )
    leaks = TriedLeaks(
        random.integers(0, 2, (NEURONS, 4)),
        1 - np.ldexp(1.0, -random.integers(0, 9, (NEURONS, 4))),
        1 - np.ldexp(1.0, -random.integers(0, 9, (NEURONS, 3))),
    )
    return [1, NEURONS, forced, leaks, np.zeros((2, 6)), np.zeros((NEURONS, 3, 6, 6))]


def currents(random: np.random.Generator) -> list[Any]:
    received = random.normal(0, 1, (2, NEURONS, SAMPLES, STEPS))
    keep = 1 - np.ldexp(1.0, -random.integers(0, 9, (NEURONS, 3)))
    return [received, random.normal(0, 1, (NEURONS, 3)), keep, np.zeros(NEURONS)]


def costs(random: np.random.Generator) -> list[Any]:
    flat = SAMPLES * STEPS
    stimulus = Stimulus(
        random.poisson(0.5, (SOURCES, flat)).astype(np.uint8),
        random.poisson(0.3, (NEURONS, flat)).astype(np.int32),
        random.integers(0, 2, SAMPLES),
    )
    tried = Tried(
        weights=random.normal(0.3, 1, (NEURONS, SOURCES, 2)) * np.array([1, random.integers(0, 2)]),
        bias=random.normal(0, 0.1, NEURONS),
        threshold=random.random(NEURONS) * 3,
        dash_mem=random.integers(0, 9, NEURONS),
        dash_syn=random.integers(0, 9, (NEURONS, 2)),
        cap=random.choice([1, 31], NEURONS),
        shift=random.integers(0, 4, (NEURONS, SOURCES)),
        scales=random.choice([0.0, 3.0, 40.0, 3000.0], (NEURONS, 4)),
        factors=random.normal(1, 0.1, (NEURONS, 2)),
    )
    fields = Fields(
        *CHIP.weight_range, *CHIP.bias_range, CHIP.threshold_range.high, *CHIP.state_range
    )
    work = np.empty((2, flat), np.int32)
    return [0, NEURONS, stimulus, tried, fields, 0.8, work, np.zeros((NEURONS, 4, 2, 2, 2))]


def real(random: np.random.Generator) -> list[Any]:
    bias, keep = random.random() * 5, 1 - random.random() ** 3
    return [random.random() * 10, bias, keep, random.choice([1, 31]), 16, 5000]


def chip(random: np.random.Generator) -> list[Any]:
    numbers = [random.integers(1, 3000), random.integers(1, 500), random.integers(0, 9)]
    return [*map(int, numbers), 31, 32767, 16, 5000]


def alone(random: np.random.Generator) -> list[Any]:
    received = random.integers(-900, 900, (2, SAMPLES, STEPS)).astype(np.float32)
    neuron = ChipNeuron(random.integers(0, 9, 2), 3, 400, 7, 31, *CHIP.state_range)
    return [received, neuron, np.zeros(2, np.int64), np.zeros((SAMPLES, STEPS), np.int64)]


def membranes(random: np.random.Generator) -> list[Any]:
    counts = random.poisson(0.3, (SOURCES, SAMPLES, STEPS)).astype(np.float32)
    return [counts, random.random(), random.random(), np.zeros(counts.shape, np.float32)]


def form(random: np.random.Generator) -> npt.NDArray[np.float64]:
    mix = random.normal(size=(11, 14))
    return mix @ mix.T


def descent(random: np.random.Generator) -> list[Any]:
    return [random.normal(0, 90, 11), form(random), -9.0, 9.0, 3, np.zeros(11)]


def factor(random: np.random.Generator) -> list[Any]:
    return [form(random)]


def solution(random: np.random.Generator) -> list[Any]:
    return [np.linalg.cholesky(form(random)), random.normal(size=11)]


def rounding(random: np.random.Generator) -> list[Any]:
    lower = np.linalg.cholesky(form(random))
    return [random.normal(0, 9, 11), lower, -9.0, 9.0, np.zeros(11), np.zeros(11)]


def products(random: np.random.Generator) -> list[Any]:
    return [random.normal(size=(STEPS, 37)), np.zeros((37, 37))]


def events(random: np.random.Generator) -> list[Any]:
    first = np.concatenate([[0], random.integers(0, 9, SOURCES).cumsum()])
    count = random.integers(1, 9, int(first[-1])).astype(np.float32)
    weights = random.normal(size=(SOURCES, 20)).astype(np.float32)
    given = Events(first, random.integers(0, STEPS, int(first[-1])), count)
    return [weights, given, np.zeros((STEPS, 20), np.float32)]


def trials(random: np.random.Generator) -> list[Any]:
    tried, thresholds, width = 4, 3, 16
    neurons = TrialNeurons(
        random.integers(0, 9, (tried, 2)),
        random.integers(1, 3, tried),
        random.integers(0, 9, tried),
        random.integers(-9, 9, tried),
        random.integers(1, 900, (tried, thresholds)),
    )
    lanes = Lanes(
        np.zeros((2, width), np.float32),
        np.zeros(width, np.float32),
        *np.zeros((2, thresholds, width), np.float32),
        *np.zeros((2, thresholds, width)),
    )
    received = random.integers(-900, 900, (tried, 2, STEPS, width)).astype(np.float32)
    wanted = random.poisson(0.3, (STEPS, width)).astype(np.float32)
    limits = TrialLimits(13, 31, *CHIP.state_range)
    return [received, wanted, neurons, limits, 0.8, lanes, np.zeros((tried, thresholds, 2))]


DRAWN = [
    (run_alone, alone),
    (filtered, membranes),
    (descend, descent),
    (factorize, factor),
    (solve_factored, solution),
    (round_in_turn, rounding),
    (add_products, products),
    (add_events, events),
    (trial_costs, trials),
    (add_normal_equations, moments),
    (largest_currents, currents),
    (add_costs, costs),
    (real_interval, real),
    (chip_interval, chip),
]


@pytest.mark.parametrize(("kernel", "draw"), DRAWN, ids=[kernel.name for kernel, _ in DRAWN])
def test_both_ways_give_the_same_bits(kernel: Kernel, draw: Any) -> None:
    differs = False
    for seed in range(20):
        given = draw(np.random.default_rng(seed))
        ours, numbas = deepcopy(given), deepcopy(given)
        assert kernel(*ours) == kernel.by_numba(*numbas)
        if isinstance(given[-1], np.ndarray):
            np.testing.assert_array_equal(ours[-1], numbas[-1])
            differs |= not np.array_equal(ours[-1], given[-1])
        else:
            differs |= kernel(*ours) > 0
    assert differs
    assert all(entry is not None for entry in kernel._entries.values())  # pyright: ignore[reportPrivateUsage]
