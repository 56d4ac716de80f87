"""The networks of docs/idioms.md do on the chip what is said of them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import xir
from xir.reference.simulate import simulate

TEXT = (Path(__file__).parents[2] / "docs" / "idioms.md").read_text("utf-8")
PROGRAMS = re.findall(r"^```xnet\n(.*?)^```", TEXT, flags=re.M | re.S)
BY_NAME = {
    name: program for program in PROGRAMS for name in re.findall(r"network (\w+)", program)[:1]
}


@pytest.fixture
def compiled(tmp_path: Path, request: pytest.FixtureRequest) -> xir.Program:
    path = tmp_path / "net.xnet"
    path.write_text(BY_NAME[request.param])
    return xir.compile(path, judge="never")


def run(program: xir.Program, raster: np.ndarray) -> xir.Evolution:
    return xir.XyloSimulator(program.config).evolve(raster, record=True)


def events(steps: int, channels: int, rate: float, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).poisson(rate, (steps, channels))


def named(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("compiled", [name], indirect=True)


def test_every_program_is_named_once() -> None:
    assert len(BY_NAME) == len(PROGRAMS) == 6


@named("delayed")
def test_a_delay_is_as_long_as_it_says(compiled: xir.Program) -> None:
    spikes = run(compiled, events(200, 2, 0.2)).output_spikes
    assert spikes[:, :2].any()
    np.testing.assert_array_equal(spikes[5:, 2:], spikes[:-5, :2])
    assert not spikes[:5, 2:].any()


@named("balanced")
def test_inhibition_holds_down_what_excites_it(compiled: xir.Program) -> None:
    spikes = run(compiled, events(300, 4, 0.3)).spikes
    assert spikes is not None
    weights = compiled.reference.weights_rec[: spikes.shape[1]]
    inhibiting, exciting = ((sign * weights > 0).any(axis=(1, 2)) for sign in (-1, 1))
    assert not (inhibiting & exciting).any()
    assert spikes[:, inhibiting].any()
    alone = compiled.reference.weights_rec.copy()
    alone[alone < 0] = 0
    free = simulate(replace(compiled.reference, weights_rec=alone), events(300, 4, 0.3)[None])
    held = simulate(compiled.reference, events(300, 4, 0.3)[None])
    assert held.spikes.sum() < 0.7 * free.spikes.sum()


@named("winner")
@pytest.mark.parametrize("loudest", range(4))
def test_the_loudest_input_silences_the_others(compiled: xir.Program, loudest: int) -> None:
    raster = events(400, 4, 0.15)
    raster[:, loudest] = events(400, 1, 0.6, seed=2)[:, 0]
    counts = run(compiled, raster).output_spikes[100:].sum(axis=0)
    assert counts.argmax() == loudest
    assert counts.sum() - counts[loudest] <= 0.1 * counts[loudest]


@named("together")
def test_two_at_once_are_enough_and_one_is_not(compiled: xir.Program) -> None:
    apart = np.zeros((200, 2), np.int64)
    apart[10::40, 0] = apart[30::40, 1] = 1
    assert not run(compiled, apart).output_spikes.any()
    at_once = np.zeros((200, 2), np.int64)
    at_once[10::40] = 1
    assert run(compiled, at_once).output_spikes.sum() == 5


@named("convolved")
def test_a_position_reaches_the_features_over_it(compiled: xir.Program) -> None:
    weights = compiled.reference.weights_in[:, :12, 0].reshape(2, 8, 3, 4)
    reached = (weights != 0).any(axis=(0, 2))
    over = [[abs(position - 2 * feature) <= 1 for feature in range(4)] for position in range(8)]
    np.testing.assert_array_equal(reached, over)


@named("parted")
def test_even_and_odd_channels_go_their_own_way(compiled: xir.Program) -> None:
    raster = np.zeros((200, 8), np.int64)
    raster[:, 0::2] = events(200, 4, 0.5)
    evolution = run(compiled, raster)
    assert evolution.spikes is not None
    total = evolution.spikes.sum(axis=0)
    assert (total[:4] > 0).all()
    assert not total[4:].any()
    assert evolution.output_spikes.any()
