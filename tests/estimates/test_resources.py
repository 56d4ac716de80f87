"""What a core takes of memories and time, and which clock it needs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import xir
from tests.estimates.test_cycles import config, residual
from xir.codegen.image import fill
from xir.devices.table import DEVICES, XYLO_AUDIO_2, XYLO_AUDIO_3, device
from xir.estimates.cycles import MARGIN, counts_of, cycles, stored_counts
from xir.estimates.resources import memories, resources, sample_of
from xir.estimates.timing import Sample, pace, timing

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("name", DEVICES)
def test_memory_words_are_those_of_the_image(name: str) -> None:
    network = xir.compile(EXAMPLES / "hello.xnet", device=name).config
    image, chip = fill(network), DEVICES[name]
    used = memories(network)
    assert {m.name: m.words for m in used} == {m: w.size for m, w in image.memories.items()}
    for memory in used:
        assert memory.meaning
        assert memory.room == (chip.memories[memory.name][1] if chip.memories else None)


@pytest.mark.parametrize("name", DEVICES)
def test_the_worst_case_and_its_clock(name: str) -> None:
    network = xir.compile(EXAMPLES / "hello.xnet", device=name).config
    time, chip = timing(network), device(name)
    assert time.worst.cycles == cycles(stored_counts(network, chip)).total
    assert time.parts.total == pytest.approx(time.worst.cycles)
    assert time.published == cycles(counts_of(network, chip)).total
    assert time.worst.needed_hz == pytest.approx(time.worst.cycles * (1 + MARGIN) / network.dt)
    assert time.deciding == time.worst


def test_the_clock_is_the_slowest_of_the_boards_that_is_enough() -> None:
    # 12.5 MHz are 12,500 cycles in a step of 1 ms, of which a sixth is the margin.
    just = pace(12_500 / 1.2, 1e-3, XYLO_AUDIO_3)
    assert just.needed_hz == pytest.approx(12.5e6)
    assert pace(12_499 / 1.2, 1e-3, XYLO_AUDIO_3).chosen_hz == 12.5e6
    assert pace(12_501 / 1.2, 1e-3, XYLO_AUDIO_3).chosen_hz == 25e6
    assert pace(50_001 / 1.2, 1e-3, XYLO_AUDIO_3).chosen_hz is None
    assert just.longest_step_s == pytest.approx(12_500 / 50e6)


@pytest.mark.campaign
def test_a_run_lies_between_idle_and_the_worst_case() -> None:
    program = xir.compile(EXAMPLES / "residual.xnet")
    raster = np.random.default_rng(1).poisson(0.1, (2, 60, 16))
    raster[0, 0, 0] = 99
    sample = sample_of(program.config, raster)
    assert sample.inputs.shape == (120, 16)
    assert sample.inputs.max() == 15
    assert sample.spikes.shape == (120, program.config.n_hidden)
    time = timing(program.config, sample)
    idle = cycles(stored_counts(program.config, device(program.device)), 0, 0).total
    assert time.sample is not None
    assert time.sample.steps == 120
    assert idle < time.sample.mean.cycles < time.sample.busiest.cycles < time.worst.cycles
    assert time.sample.active_inputs == pytest.approx((raster > 0).mean())
    assert time.sample.active_hidden == pytest.approx((sample.spikes > 0).mean())
    assert time.deciding == time.sample.busiest


def sample() -> Sample:
    """Three steps of ``residual()``: nothing, all neurons, and half of them."""
    inputs, spikes = np.zeros((3, 2), np.uint8), np.zeros((3, 10), np.uint8)
    inputs[1], spikes[1], spikes[2, :5] = 1, 3, 1
    return Sample(inputs, spikes)


def test_the_mean_and_the_busiest_step() -> None:
    network = residual()
    time = timing(network, sample())
    counts = stored_counts(network, XYLO_AUDIO_3)
    steps = [cycles(counts, *active).total for active in ((0, 0), (1, 1), (0, 0.5))]
    assert time.sample is not None
    assert time.sample.mean.cycles == pytest.approx(sum(steps) / 3)
    assert time.sample.busiest.cycles == max(steps) == time.worst.cycles
    assert time.sample.active_inputs == pytest.approx(1 / 3)
    assert time.sample.active_hidden == pytest.approx(1 / 2)


def test_a_core_without_inputs_has_no_active_input() -> None:
    network = config(np.zeros((0, 2)), [[1], [1]], np.eye(2))
    time = timing(network, Sample(np.zeros((4, 0), np.uint8), np.ones((4, 2), np.uint8)))
    assert time.sample is not None
    assert time.sample.active_inputs == 0.0


def test_the_data_is_json_with_the_keys_of_the_report() -> None:
    paced = ["cycles", "needed_hz", "chosen_hz", "longest_step_s"]
    for run in (None, sample()):
        data = resources(residual(), run).as_data()
        assert json.loads(json.dumps(data)) == data
        assert [*data] == ["memories", "timing", "energy", "power_notes"]
        assert [*data["memories"][0]] == ["name", "meaning", "words", "room"]
        time = data["timing"]
        assert [*time] == [
            *("counts", "worst", "published", "margin", "default_clock_hz", "asked_hz"),
            "board_clocks_hz",
            "sample",
        ]
        assert [*time["worst"]] == ["cycles", "parts", *paced[1:]]
        assert sum(time["worst"]["parts"].values()) == pytest.approx(time["worst"]["cycles"])
        assert [*time["published"]] == ["cycles"]
        assert [*data["energy"]] == [
            *("clock_hz", "power_w", "joules", "clocks", "source", "error")
        ]
        assert [*data["energy"]["power_w"]] == ["value", "low", "high"]
        assert [*data["energy"]["clocks"][0]] == ["clock_hz", "keeps_time", "power_w"]
        if run is None:
            assert time["sample"] is None
            assert [*data["energy"]["joules"]] == ["step"]
        else:
            keys = ["steps", "recordings", "active_inputs", "active_hidden", "mean", "busiest"]
            assert [*time["sample"]] == keys
            assert [*time["sample"]["mean"]] == [*time["sample"]["busiest"]] == paced
            assert [*data["energy"]["joules"]] == ["step", "sample"]


def test_a_clock_that_is_needed_exactly_is_enough() -> None:
    needed = pace(5000, 1e-3, XYLO_AUDIO_2).needed_hz
    assert needed == 5000 * (1 + MARGIN) / 1e-3
    chip = replace(XYLO_AUDIO_2, board_clocks_hz=(needed, 2 * needed))
    assert pace(5000, 1e-3, chip).chosen_hz == needed
    assert pace(5001, 1e-3, chip).chosen_hz == 2 * needed
    assert pace(10001, 1e-3, chip).chosen_hz is None
