"""What a user of the simulator sees: two cores worked out by hand, state, batches, bad rasters."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.sim.drawing import RECORDED, draw_config, draw_raster
from xir.config.xylo_config import XyloConfig
from xir.sim import Evolution, RasterError, XyloSimulator, simulate


def one_neuron() -> XyloConfig:
    return XyloConfig.from_specification(
        weights_in=[[100]],
        weights_rec=[[-30]],
        weights_out=[[50]],
        threshold=60,
        threshold_out=70,
        dash_mem=4,
        dash_mem_out=2,
        dash_syn=3,
        dash_syn_out=1,
        weight_shift_rec=1,
    )


def expect(evolution: Evolution, name: str, values: Any) -> None:
    np.testing.assert_array_equal(getattr(evolution, name), np.array(values).T, name)


def test_one_neuron_by_hand() -> None:
    raster = np.array([[2, 0, 0, 1, 0, 0, 0, 0]]).T
    evolution = simulate(one_neuron(), raster, record=True)
    expect(evolution, "i_syn", [[175, 49, -9, 80, 18, -36, -31, -27]])
    expect(evolution, "v_mem", [[55, 41, 30, 49, 4, -33, -61, -84]])
    expect(evolution, "spikes", [[2, 1, 0, 1, 1, 0, 0, 0]])
    expect(evolution, "i_syn_out", [[0, 50, 50, 25, 38, 44, 22, 11]])
    expect(evolution, "v_mem_out", [[0, 50, 18, 39, 68, 25, 41, 42]])
    expect(evolution, "output_spikes", [[0, 0, 1, 0, 0, 1, 0, 0]])


def test_alias_two_synapses_and_bias_by_hand() -> None:
    weights_in, weights_rec = np.zeros((1, 2, 2)), np.zeros((2, 2, 2))
    weights_in[0, 0, 0], weights_in[0, 1, 1] = 100, -40
    weights_rec[0, 1, 0] = 20
    config = XyloConfig.from_specification(
        weights_in=weights_in,
        weights_rec=weights_rec,
        weights_out=[[10], [90]],
        weight_shift_in=1,
        weight_shift_out=2,
        threshold=[60, 25],
        threshold_out=70,
        dash_mem=[4, 3],
        dash_mem_out=2,
        dash_syn=[3, 2],
        dash_syn_2=[2, 5],
        dash_syn_out=1,
        bias=[-1, 3],
        aliases=[[1], []],
    )
    evolution = simulate(config, np.array([[1, 0, 3, 0, 0, 0]]).T, record=True)
    expect(evolution, "i_syn", [[175, 154, 660, 578, 506, 443], [0, 30, 68, 216, 297, 358]])
    expect(evolution, "i_syn2", [[0] * 6, [-77, -74, -304, -294, -284, -275]])
    expect(evolution, "v_mem", [[54, 24, 22, 58, 20, 41], [-74, -105, -324, -358, -297, -173]])
    expect(evolution, "spikes", [[2, 3, 11, 9, 9, 7]] * 2)
    expect(evolution, "i_syn_out", [[0, 400, 800, 2600, 3100, 3350]])
    expect(evolution, "v_mem_out", [[0, 330, 978, 3264, 5478, 7389]])
    expect(evolution, "output_spikes", [[0, 1, 1, 1, 1, 1]])


@pytest.mark.parametrize(("bias_enable", "before"), [(False, [True, True]), (True, [False, True])])
def test_hibernation_around_one_spike(bias_enable: bool, before: list[bool]) -> None:
    """By hand: I is 2, 1, 0 and V 2, 2, 1, 0 in the steps from the spike on; one more is still."""
    config = XyloConfig.from_specification(
        weights_in=[[3]],
        weights_out=[[0]],
        threshold=100,
        threshold_out=100,
        dash_mem=2,
        dash_syn=1,
        dash_mem_out=1,
        dash_syn_out=1,
        bias_enable=bias_enable,
    )
    raster = np.zeros((10, 1), np.int8)
    raster[2] = 1
    evolution = simulate(config, raster, record=True)
    expect(evolution, "i_syn", [[0, 0, 2, 1, 0, 0, 0, 0, 0, 0]])
    expect(evolution, "v_mem", [[0, 0, 2, 2, 1, 0, 0, 0, 0, 0]])
    late = [False] * bias_enable
    after = [False] * 4 + late
    hibernating = [*before, *after, *[True] * (8 - len(after))]
    np.testing.assert_array_equal(evolution.hibernating, hibernating)


def test_shapes_and_types() -> None:
    config = draw_config(np.random.default_rng(7))
    for batch in ((), (3,)):
        raster = np.zeros((*batch, 5, config.n_inputs), np.uint8)
        evolution = simulate(config, raster, record=True)
        for name in RECORDED:
            width = config.n_outputs if "out" in name else config.n_hidden
            dtype = np.uint8 if "spikes" in name else np.int16
            if name == "hibernating":
                shape, dtype = (*batch, 5), np.bool_
            else:
                shape = (*batch, 5, width)
            value = getattr(evolution, name)
            assert (value.shape, value.dtype) == (shape, dtype), name
        unrecorded = simulate(config, raster)
        assert [getattr(unrecorded, name) for name in RECORDED[1:]] == [None] * 7


def test_several_calls_are_one_long_run() -> None:
    """Four calls: what is pending after one must be gone after the next."""
    for seed in range(30):
        rng = np.random.default_rng(seed)
        config = draw_config(rng)
        raster = draw_raster(rng, config.n_inputs, 30)
        whole = simulate(config, raster, record=True)
        simulator = XyloSimulator(config)
        parts = [simulator.evolve(part, record=True) for part in np.split(raster, [5, 6, 17])]
        for name in RECORDED[:-1]:
            joined = np.concatenate([getattr(part, name) for part in parts])
            np.testing.assert_array_equal(joined, getattr(whole, name), name)
        simulator.reset()
        again = simulator.evolve(raster)
        np.testing.assert_array_equal(again.output_spikes, whole.output_spikes)


@pytest.mark.parametrize("threads", [1, 2, 9])
def test_a_batch_is_its_samples(threads: int) -> None:
    for seed in range(8):
        rng = np.random.default_rng(seed)
        config = draw_config(rng)
        rasters = np.stack([draw_raster(rng, config.n_inputs, 20) for _ in range(5)])
        simulator = XyloSimulator(config)
        for part in (rasters[:, :12], rasters[:, 12:]):
            simulator.evolve(part, record=True, threads=threads)
        simulator.reset()
        batch = simulator.evolve(rasters, record=True, threads=threads)
        for sample, raster in enumerate(rasters):
            alone = simulate(config, raster, record=True)
            for name in RECORDED:
                have, want = getattr(batch, name)[sample], getattr(alone, name)
                np.testing.assert_array_equal(have, want, f"{name} of sample {sample}")


def test_a_batch_keeps_state_and_its_size() -> None:
    simulator = XyloSimulator(one_neuron())
    rasters = np.array([[[2], [0]], [[0], [3]]])
    first, second = (simulator.evolve(rasters).output_spikes.tolist() for _ in range(2))
    assert first != second
    with pytest.raises(RasterError, match=r"without a batch axis.*2 samples.*reset"):
        simulator.evolve(rasters[0])
    simulator.reset()
    simulator.evolve(rasters[0])
    with pytest.raises(RasterError, match=r"2 samples.*without a batch axis.*reset"):
        simulator.evolve(rasters)


@pytest.mark.parametrize("dtype", [np.uint8, np.int64, np.float32, bool])
def test_steps_one_by_one_are_one_long_run(dtype: Any) -> None:
    """Recorded or not, in any order: what came of a step stays as it was."""
    for seed in range(12):
        rng = np.random.default_rng(2000 + seed)
        config = draw_config(rng)
        raster = draw_raster(rng, config.n_inputs, 40).astype(dtype)
        whole = simulate(config, raster, record=True)
        simulator = XyloSimulator(config)
        recorded = rng.random(40) < 0.5
        steps = [
            simulator.evolve(raster[n : n + 1], record=bool(recorded[n]), threads=1)
            for n in range(40)
        ]
        for n, step in enumerate(steps):
            for name in RECORDED[:-1] if recorded[n] else RECORDED[:1]:
                np.testing.assert_array_equal(getattr(step, name)[0], getattr(whole, name)[n], name)
            assert step.steps == (range(1) if recorded[n] else None)
        assert sum(step.clamped for step in steps) == whole.clamped


def test_many_kinds_of_calls_in_turn() -> None:
    config = one_neuron()
    raster = np.random.default_rng(1).integers(0, 4, (400, 1), np.uint8)
    whole = simulate(config, raster).output_spikes
    simulator = XyloSimulator(config)
    bounds = np.cumsum([1, *range(1, 25), 2, 2, 0, 1])
    parts = [simulator.evolve(part).output_spikes for part in np.split(raster, bounds)]
    np.testing.assert_array_equal(np.concatenate(parts), whole)
    with pytest.raises(RasterError, match="step 1, channel 0"):
        simulator.evolve(np.array([[1], [-1]]))
    with pytest.raises(RasterError, match="2 channels"):
        simulator.evolve(np.zeros((1, 2), np.uint8))
    assert simulator.evolve(np.full((1, 1), 200, np.uint8)).clamped == 1


def test_a_refused_first_raster_leaves_the_batch_open() -> None:
    simulator = XyloSimulator(one_neuron())
    with pytest.raises(RasterError):
        simulator.evolve(np.array([[-1]]))
    assert simulator.evolve(np.zeros((3, 1, 1))).output_spikes.shape == (3, 1, 1)


def sent(simulator: XyloSimulator) -> XyloSimulator:
    """As to another process."""
    return pickle.loads(pickle.dumps(simulator))


COPIES: dict[str, Callable[[XyloSimulator], XyloSimulator]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": sent,
}


@pytest.mark.parametrize("way", COPIES)
def test_a_copy_goes_on_alone(way: str) -> None:
    copied = COPIES[way]
    rng = np.random.default_rng(3)
    config = draw_config(rng, 20)
    raster = draw_raster(rng, config.n_inputs, 60)
    whole = simulate(config, raster, record=True)
    first = XyloSimulator(config)
    fresh = copied(first)
    first.evolve(raster[:30])
    second = copied(first)
    first.evolve(raster[:11])
    assert fresh.evolve(raster[:1]).output_spikes.shape[0] == 1
    del first
    second.evolve(raster[30:40])
    evolution = second.evolve(raster[40:], record=True)
    assert whole.v_mem is not None
    np.testing.assert_array_equal(evolution.v_mem, whole.v_mem[40:])


def test_skipping_rest_changes_nothing() -> None:
    """Long silences between few spikes, with and without bias."""
    for seed in range(30):
        rng = np.random.default_rng(1000 + seed)
        config = draw_config(rng)
        raster = np.zeros((400, config.n_inputs), np.int64)
        raster[rng.integers(0, 400, 4)] = rng.integers(0, 3, (4, config.n_inputs))
        recorded, plain = simulate(config, raster, record=True), simulate(config, raster)
        np.testing.assert_array_equal(plain.output_spikes, recorded.output_spikes)


@pytest.mark.parametrize("dtype", [bool, np.int8, np.uint8, np.int64, np.uint16, np.float32, float])
def test_any_whole_numbers_do(dtype: Any) -> None:
    raster = np.array([[1, 0, 1, 1, 0, 1, 0, 0]]).T
    want = simulate(one_neuron(), raster, record=True)
    have = simulate(one_neuron(), raster.astype(dtype), record=True)
    np.testing.assert_array_equal(have.v_mem, want.v_mem)


def test_a_transposed_raster_is_read_as_it_is_shown() -> None:
    rng = np.random.default_rng(0)
    config = draw_config(rng)
    raster = np.asfortranarray(draw_raster(rng, config.n_inputs, 25).astype(np.uint8))
    want = simulate(config, np.ascontiguousarray(raster), record=True)
    np.testing.assert_array_equal(simulate(config, raster, record=True).v_mem, want.v_mem)


def test_counts_above_15_are_cut_off_and_counted() -> None:
    raster = np.array([[0, 15, 16, 300, 1]]).T
    many = simulate(one_neuron(), raster, record=True)
    cut = simulate(one_neuron(), np.minimum(raster, 15), record=True)
    assert (many.clamped, cut.clamped) == (2, 0)
    np.testing.assert_array_equal(many.i_syn, cut.i_syn)


def test_no_steps_no_samples_no_outputs() -> None:
    config = one_neuron()
    assert simulate(config, np.zeros((0, 1)), record=True).output_spikes.shape == (0, 1)
    assert simulate(config, np.zeros((2, 0, 1))).output_spikes.shape == (2, 0, 1)
    assert simulate(config, np.zeros((0, 4, 1)), threads=2).output_spikes.shape == (0, 4, 1)
    silent = XyloConfig.from_specification(
        weights_in=np.zeros((2, 3)),
        weights_out=np.zeros((3, 0)),
        threshold=1,
        threshold_out=[],
        dash_mem=1,
        dash_syn=1,
        dash_mem_out=[],
        dash_syn_out=[],
    )
    assert simulate(silent, np.ones((4, 2), int)).output_spikes.shape == (4, 0)


@pytest.mark.parametrize(
    ("raster", "message"),
    [
        (np.zeros((4, 2)), r"has 2 channels, the core has 1 inputs"),
        (np.zeros(4), r"has shape \(4,\)"),
        (np.zeros((1, 1, 1, 1)), r"has shape \(1, 1, 1, 1\)"),
        ([[1], [-2], [-3]], r"\[step 1, channel 0\] is -2"),
        ([[0.0], [0.0], [0.5]], r"\[step 2, channel 0\] is 0.5"),
        ([[0.0], [float("nan")]], r"\[step 1, channel 0\] is nan"),
        ([[float("inf")]], r"\[step 0, channel 0\] is inf"),
        ([[[0], [0]], [[0], [-1]]], r"sample 1, \[step 1, channel 0\] is -1"),
        (np.zeros((2, 1), complex), "complex128"),
        (np.array([["a"]]), "type <U1"),
        (np.array([[None]], object), "type object"),
        ([[1], [1, 2]], "ragged"),
    ],
)
def test_a_bad_raster_is_refused(raster: Any, message: str) -> None:
    with pytest.raises(RasterError, match=message):
        simulate(one_neuron(), raster)


@pytest.mark.parametrize("config", [None, "config.json", 3])
def test_what_is_no_configuration(config: Any) -> None:
    with pytest.raises(TypeError, match="need an XyloConfig, have "):
        simulate(config, np.ones((2, 2)))


def test_a_program_in_the_place_of_its_configuration() -> None:
    class Program:
        config = None

    program: Any = Program()
    with pytest.raises(TypeError, match=r"have a Program; give its configuration, \.config"):
        simulate(program, np.ones((2, 2)))
