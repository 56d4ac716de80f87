"""Long runs in chunks, and a part of what can be recorded: always the same as all at once, cut."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import xir
from tests.sim.drawing import RECORDED, draw_config, draw_raster, drawn
from xir.dialects import snn
from xir.sim import RasterError, Selection, SelectionError, XyloSimulator, recording, simulate

HIDDEN = ("spikes", "v_mem", "i_syn", "i_syn2")


def cores(count: int, least_outputs: int = 0) -> Any:
    for seed in range(count):
        rng = np.random.default_rng(seed)
        config = draw_config(rng)
        if config.n_outputs >= least_outputs:
            yield rng, config


def test_chunks_are_one_run() -> None:
    for rng, config in cores(25):
        raster = draw_raster(rng, config.n_inputs, 40)
        whole = simulate(config, raster, record=True)
        simulator = XyloSimulator(config)
        simulator.evolve(raster)
        simulator.reset()
        chunks = np.split(raster, [0, 7, 8, 25])
        parts = list(simulator.evolve_chunks(iter(chunks), record=True))
        for name in (*RECORDED, "output"):
            joined = np.concatenate([getattr(part, name) for part in parts])
            np.testing.assert_array_equal(joined, getattr(whole, name), name)
        assert [part.steps for part in parts] == [
            range(0, 0), range(0, 7), range(7, 8), range(8, 25), range(25, 40)
        ]  # fmt: skip
        assert sum(part.clamped for part in parts) == whole.clamped


def test_a_chunk_is_asked_for_when_the_one_before_was_taken() -> None:
    _, config = next(cores(1))
    asked: list[int] = []

    def chunks() -> Any:
        for number in range(3):
            asked.append(number)
            yield np.zeros((4, config.n_inputs), np.uint8)

    run = XyloSimulator(config).evolve_chunks(chunks())
    next(run)
    assert asked == [0]
    next(run)
    assert asked == [0, 1]


def test_a_bad_chunk_says_which() -> None:
    _, config = next(cores(1))
    good = np.zeros((4, config.n_inputs))
    bad = good.copy()
    bad[2, 0] = -1
    with pytest.raises(RasterError, match=r"chunk 1: .*step 2, channel 0\] is -1"):
        list(XyloSimulator(config).evolve_chunks([good, bad]))


@pytest.mark.parametrize("piece", [1, 1 << 22])
def test_a_selection_is_cut_out_of_everything(piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "PIECE", piece)
    for rng, config in cores(40, least_outputs=1):
        shape = (3, 30) if rng.random() < 0.5 else (30,)
        raster = np.stack([draw_raster(rng, config.n_inputs, 30) for _ in range(3)])
        raster = raster[: len(shape) * 3 - 3] if len(shape) == 2 else raster[0]
        whole = simulate(config, raster, record=True)
        neurons = rng.permutation(config.n_hidden)[: int(rng.integers(0, config.n_hidden + 1))]
        outputs = rng.permutation(config.n_outputs)[:2]
        first = int(rng.integers(0, 29))
        window = (first, int(rng.integers(first + 1, 45)))
        some = simulate(config, raster, Selection(neurons.tolist(), outputs.tolist(), window))
        np.testing.assert_array_equal(some.output_spikes, whole.output_spikes)
        assert some.steps == range(first, min(window[1], 30))
        for name in RECORDED[1:]:
            want = getattr(whole, name)
            time = slice(*window)
            if name == "hibernating":
                want = want[..., time]
            else:
                columns = neurons if name in HIDDEN else outputs
                want = want[..., time, :][..., columns]
            np.testing.assert_array_equal(getattr(some, name), want, name)


def test_the_window_of_a_selection_counts_from_the_first_chunk() -> None:
    for rng, config in cores(10):
        raster = draw_raster(rng, config.n_inputs, 30)
        want = simulate(config, raster, record=True).v_mem
        assert want is not None
        simulator = XyloSimulator(config)
        selection = Selection(steps=(8, 21))
        parts = list(simulator.evolve_chunks(np.split(raster, [4, 10, 20, 25]), selection))
        steps = [part.steps for part in parts]
        assert steps == [range(4, 4), range(8, 10), range(10, 20), range(20, 21), range(25, 25)]
        have = np.concatenate([part.v_mem for part in parts if part.v_mem is not None])
        np.testing.assert_array_equal(have, want[8:21])


@pytest.mark.parametrize(("mode", "field"), recording.OUTPUT_FIELDS.items())
@pytest.mark.parametrize("record", [False, True, Selection((), (0,), (3, 9))])
def test_the_output_is_what_was_asked_for(mode: Any, field: str, record: Any) -> None:
    for rng, config in cores(12, least_outputs=1):
        raster = draw_raster(rng, config.n_inputs, 20)
        whole = simulate(config, raster, record=True)
        have = simulate(config, raster, record=record, output_mode=mode)
        np.testing.assert_array_equal(have.output, getattr(whole, field))
        np.testing.assert_array_equal(have.output_spikes, whole.output_spikes)
        if not record:
            assert [getattr(have, name) for name in RECORDED[1:]] == [None] * 7


def test_an_unknown_output_mode_is_refused() -> None:
    _, config = next(cores(1))
    mode: Any = "current"
    with pytest.raises(ValueError, match=r"'current'; it is one of .*vmem"):
        simulate(config, np.zeros((1, config.n_inputs)), output_mode=mode)


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        (Selection([0, 99]), r"no hidden neuron 99: the core has \d+"),
        (Selection([-1]), "no hidden neuron -1"),
        (Selection(None, [9]), "no output 9"),
        (Selection(steps=(5, 5)), "steps 5 to 5 are no window"),
        (Selection(steps=(-1, 5)), "steps -1 to 5"),
    ],
)
def test_a_selection_of_what_is_not_there_is_refused(selection: Selection, message: str) -> None:
    _, config = next(cores(1))
    with pytest.raises(SelectionError, match=message):
        simulate(config, np.zeros((9, config.n_inputs)), selection)


SYMBOLS = {
    "inputs": {"x": {"first": 0, "count": 2}},
    "hidden": {
        "h": {"first": 0, "count": 5},
        "cell[0].gate": {"first": 5, "count": 2},
        "cell[1].gate": {"first": 7, "count": 2},
        "net.a": {"first": 9, "count": 1},
    },
    "outputs": {"y": {"first": 0, "count": 3}, "net.z": {"first": 3, "count": 1}},
}


@pytest.mark.parametrize(
    ("names", "neurons", "outputs"),
    [
        ("h", (0, 1, 2, 3, 4), ()),
        ("h[1..3], y", (1, 2), (0, 1, 2)),
        ("h[4],h[0 .. 2],h[4]", (4, 0, 1), ()),
        ("cell[1].gate", (7, 8), ()),
        ("cell[1].gate[1]", (8,), ()),
        ("cell[0],net", (5, 6, 9), (3,)),
        (None, None, None),
    ],
)
def test_names_select(names: str | None, neurons: Any, outputs: Any) -> None:
    want = Selection(neurons, outputs, (1, 4))
    assert Selection.named(SYMBOLS, names, (1, 4)) == want


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ("hh", "no population 'hh'; there are: h, cell.*, net.z"),
        ("x", "'x' is an input"),
        ("h[5]", "'h' has no neurons 5..6: it has 5"),
        ("h[3..3]", "'h' has no neurons 3..3"),
        ("h,", "no population ''"),
        ("cell[2]", "no population"),
    ],
)
def test_names_that_are_not_there(names: str, message: str) -> None:
    with pytest.raises(SelectionError, match=message):
        Selection.named(SYMBOLS, names)


def test_names_of_a_program(tmp_path: Any) -> None:
    path = tmp_path / "net.xnet"
    path.write_text(
        "network net(x: spikes[1]) {\n  dt = 1 ms\n"
        "  h = lif(linear(x, [[1, 0.5]]), tau_mem = 9 ms, tau_syn = 9 ms)\n"
        "  return lif(linear(h, [[1], [1]]), tau_mem = 9 ms, tau_syn = 9 ms)\n}\n"
    )
    program = xir.compile(path)
    selection = Selection.named(program.symbols, "h[1]")
    evolution = simulate(program.config, np.ones((50, 1)), selection)
    whole = simulate(program.config, np.ones((50, 1)), record=True)
    assert evolution.v_mem is not None
    assert whole.v_mem is not None
    np.testing.assert_array_equal(evolution.v_mem, whole.v_mem[:, 1:2])


def test_outputs_can_be_recorded_as_whatever_the_language_reads_of_them() -> None:
    assert set(recording.OUTPUT_FIELDS) == {kind.value for kind in snn.Readout}


def test_only_the_first_step_of_a_call_may_be_awake_where_one_run_sleeps() -> None:
    """As in xylosim, against which test_against_xylosim.py runs three calls; nothing else."""
    differing = 0
    for seed in range(300):
        config, rasters = drawn(seed)
        whole = simulate(config, np.concatenate(rasters), record=True)
        simulator = XyloSimulator(config)
        parts = [simulator.evolve(raster, record=True) for raster in rasters]
        for name in set(RECORDED) - {"hibernating"}:
            joined = np.concatenate([getattr(part, name) for part in parts])
            np.testing.assert_array_equal(joined, getattr(whole, name), name)
        asleep = np.concatenate(
            [part.hibernating for part in parts if part.hibernating is not None]
        )
        assert whole.hibernating is not None
        other = np.flatnonzero(asleep != whole.hibernating)
        starts = np.cumsum([len(raster) for raster in rasters])
        assert set(other.tolist()) <= {0, *starts.tolist()}
        assert not asleep[other].any()
        differing += len(other)
    assert differing
