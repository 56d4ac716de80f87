"""A warning of a clock that no board gives, in the worst case and in the busiest step of a run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import xir
from xir.compiler import Program
from xir.estimates.clock import BusiestStep, worst_case_warning
from xir.estimates.resources import sample_of
from xir.estimates.timing import timing

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def full() -> Program:
    return xir.compile(EXAMPLES / "full.xnet", quantize="channel", judge="never")


def test_the_worst_case_is_told_when_a_network_is_compiled(full: Program) -> None:
    (told,) = (warning for warning in full.warnings if warning.code == "XIR168")
    assert "takes 370112 clock cycles and needs 444 MHz, limit 50 MHz" in told.message
    hello = xir.compile(EXAMPLES / "hello.xnet", quantize="channel", judge="never")
    assert worst_case_warning(hello.config) is None
    assert not hello.warnings


def test_a_clock_that_was_asked_for_is_the_limit() -> None:
    compiled = xir.compile(
        EXAMPLES / "residual.xnet", quantize="channel", judge="never", clock=6.25e6
    )
    told = worst_case_warning(compiled.config)
    assert told is not None
    assert told.message in [warning.message for warning in compiled.warnings]
    assert "limit 6.25 MHz" in told.message
    assert "or a faster --clock; xir compile --sample" in (told.hint or "")
    assert worst_case_warning(replace(compiled.config, clock_hz=50e6)) is None
    random = np.random.default_rng(0)
    raster = random.poisson(1.0, (1, 60, compiled.config.n_inputs))
    recorded = xir.simulate(compiled.config, raster, record=True)
    busiest = BusiestStep(compiled.config)
    busiest.add(raster, recorded.spikes)
    late = busiest.warning()
    assert late is not None
    assert "limit 6.25 MHz" in late.message


def test_the_busiest_step_of_parts_is_that_of_the_whole(full: Program) -> None:
    random = np.random.default_rng(0)
    raster = random.poisson(0.1, (2, 60, full.config.n_inputs))
    recorded = xir.simulate(full.config, raster, record=True)
    assert recorded.spikes is not None
    wanted = timing(full.config, sample_of(full.config, raster)).deciding
    assert wanted.chosen_hz is None
    busiest = BusiestStep(full.config)
    for part in (slice(0, 17), slice(17, 60)):
        busiest.add(raster[:, part], recorded.spikes[:, part])
    told = busiest.warning()
    assert told is not None
    assert f"takes {wanted.cycles:.0f} clock cycles" in told.message


def test_a_calm_run_of_a_large_network_keeps_time(full: Program) -> None:
    busiest = BusiestStep(full.config)
    busiest.add(
        np.zeros((1, 5, full.config.n_inputs), np.uint8),
        np.zeros((1, 5, full.config.n_hidden), np.uint8),
    )
    assert busiest.warning() is None


def test_of_steps_with_as_many_inputs_the_one_with_most_spikes_counts(full: Program) -> None:
    inputs = np.ones((1, 2, full.config.n_inputs), np.uint8)
    spikes = np.zeros((1, 2, full.config.n_hidden), np.uint8)
    spikes[:, 1] = 1
    busiest = BusiestStep(full.config)
    busiest.add(inputs, spikes)
    told = busiest.warning()
    assert told is not None
    assert f"takes {timing(full.config).worst.cycles:.0f} clock cycles" in told.message
