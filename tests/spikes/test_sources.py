"""Spikes part by part are the spikes of the whole, wherever they come from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from xir.diagnostics.messages import CompileError
from xir.spikes import events
from xir.spikes.events import events_to_raster, raster_to_events
from xir.spikes.rasters import poisson, read_spikes
from xir.spikes.sources import ArraySource, PoissonSource, Resized, Source, open_source

RASTER = np.random.default_rng(4).poisson(0.3, (50, 3))
RASTER[-1, 0] = 1


def joined(source: Source, *bounds: int) -> NDArray[Any]:
    """All of it, in parts that end at ``bounds``."""
    samples, steps, _ = source.shape
    ends = [*bounds, steps]
    starts = [0, *bounds]
    parts = [source.part(slice(0, samples), slice(a, b)) for a, b in zip(starts, ends, strict=True)]
    return np.concatenate(parts, axis=1)


def files(folder: Path) -> dict[str, Path]:
    """The raster in every form that is read."""
    found = raster_to_events(RASTER)
    columns = (found.step.tolist(), found.channel.tolist(), found.count.tolist())
    rows = [f"{s},{c},{n}" for s, c, n in zip(*columns, strict=True)]
    order: list[int] = np.random.default_rng(0).permutation(len(rows)).tolist()
    head = "step,channel,count\n"
    (folder / "ordered.csv").write_text(head + "\n".join(rows))
    (folder / "mixed.csv").write_text(head + "\n".join(rows[i] for i in order) + "\n")
    np.save(folder / "c.npy", RASTER.astype(np.uint8))
    np.save(folder / "fortran.npy", np.asfortranarray(RASTER))
    np.savez(folder / "raster.npz", spikes=RASTER)
    mixed = {"step": found.step, "channel": found.channel, "count": found.count}
    arrays: dict[str, Any] = {name: column[order] for name, column in mixed.items()}
    np.savez(folder / "events.npz", **arrays)
    times = np.repeat((found.step + 0.25) * 1e-3, found.count)
    channels = np.repeat(found.channel, found.count)
    np.savez(folder / "times.npz", time=times, channel=channels)
    names = ("ordered.csv", "mixed.csv", "c.npy", "fortran.npy")
    return {name: folder / name for name in (*names, "raster.npz", "events.npz", "times.npz")}


@pytest.mark.parametrize("block", [40, 1 << 22])
def test_any_file_in_any_parts(block: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "_BLOCK", block)
    for name, path in files(tmp_path).items():
        source = open_source(path, 3, 1e-3)
        assert (source.shape, source.batched) == ((1, 50, 3), False), name
        for bounds in ((), (1,), (7, 8, 30), (7, 8, 30)):
            np.testing.assert_array_equal(joined(source, *bounds)[0], RASTER, name)
        late = source.part(slice(0, 1), slice(40, 45))
        np.testing.assert_array_equal(late[0], RASTER[40:45], name)
        early = source.part(slice(0, 1), slice(5, 45))
        np.testing.assert_array_equal(early[0], RASTER[5:45], name)


def test_several_samples(tmp_path: Path) -> None:
    batch = np.random.default_rng(1).poisson(0.3, (5, 20, 3))
    np.save(tmp_path / "batch.npy", batch)
    for source in (open_source(tmp_path / "batch.npy", 3, 1e-3), ArraySource(batch)):
        assert (source.shape, source.batched) == ((5, 20, 3), True)
        part = source.part(slice(1, 4), slice(5, 9))
        np.testing.assert_array_equal(part, batch[1:4, 5:9])


def files_of_samples(folder: Path, batch: NDArray[Any]) -> dict[str, Path]:
    """The rasters (B, T, N) as events in every form that is read, in any order."""
    order: list[int] = np.random.default_rng(0).permutation(np.count_nonzero(batch)).tolist()
    sample, step, channel = (column[order] for column in np.nonzero(batch))
    count = batch[sample, step, channel]
    columns = (sample.tolist(), step.tolist(), channel.tolist(), count.tolist())
    rows = [f"{s},{t},{c},{n}" for s, t, c, n in zip(*columns, strict=True)]
    head = "sample,step,channel,count\n"
    (folder / "a.csv").write_text(head + "\n".join(rows))
    # Lines of three and of four values are read one by one.
    short = [row.rpartition(",")[0] if row.endswith(",1") else row for row in rows]
    (folder / "b.csv").write_text(head + "\n".join(short))
    np.savez(folder / "c.npz", sample=sample, step=step, channel=channel, count=count)
    return {name: folder / name for name in ("a.csv", "b.csv", "c.npz")}


@pytest.mark.parametrize("block", [40, 1 << 22])
def test_events_of_several_samples(
    block: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "_BLOCK", block)
    batch = np.random.default_rng(1).poisson(0.2, (5, 20, 3))
    batch[1] = 0
    batch[4, 19, 2] = 2
    for name, path in files_of_samples(tmp_path, batch).items():
        source = open_source(path, 3, 1e-3)
        assert (source.shape, source.batched) == ((5, 20, 3), True), name
        np.testing.assert_array_equal(source.part(slice(0, 5), slice(0, 20)), batch, name)
        part = source.part(slice(1, 4), slice(5, 9))
        np.testing.assert_array_equal(part, batch[1:4, 5:9], name)
        if path.suffix == ".csv":
            np.testing.assert_array_equal(read_spikes(path, 3, 1e-3), batch, name)


def test_one_sample_with_a_number_is_a_batch(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("channel,step,sample\n1,3,0\n")
    np.savez(tmp_path / "a.npz", step=[3], channel=[1], sample=[0], samples=4, steps=9)
    assert open_source(tmp_path / "a.csv", 2, 1e-3).shape == (1, 4, 2)
    assert open_source(tmp_path / "a.csv", 2, 1e-3).batched
    assert open_source(tmp_path / "a.npz", 2, 1e-3).shape == (4, 9, 2)


def test_a_wrong_value_is_told_with_its_place_in_the_whole(tmp_path: Path) -> None:
    batch = np.zeros((4, 20, 3))
    batch[2, 15, 1] = 0.5
    np.save(tmp_path / "batch.npy", batch)
    source = open_source(tmp_path / "batch.npy", 3, 1e-3)
    source.part(slice(0, 4), slice(0, 15))
    with pytest.raises(CompileError, match=r"0.5 at sample 2, step 15, channel 1"):
        source.part(slice(1, 4), slice(10, 20))


def test_drawn_spikes_do_not_depend_on_the_parts() -> None:
    want = poisson(300, 60, 9, 4, 1e-3)
    source = PoissonSource(300, 60, 9, 4, 1e-3)
    for bounds in ((), (1, 33), (20,)):
        np.testing.assert_array_equal(joined(source, *bounds)[0], want)
    np.testing.assert_array_equal(source.part(slice(0, 1), slice(50, 55))[0], want[50:55])


@pytest.mark.parametrize("steps", [1, 30, 50, 70])
def test_cut_or_in_silence_afterwards(steps: int, tmp_path: Path) -> None:
    want = np.zeros((steps, 3), np.int64)
    want[: min(steps, 50)] = RASTER[:steps]
    for path in files(tmp_path).values():
        source = Resized(open_source(path, 3, 1e-3), steps)
        bounds = [b for b in (5, 29, 60) if b < steps]
        np.testing.assert_array_equal(joined(source, *bounds)[0], want)


def test_a_file_with_all_steps_keeps_its_silent_end(tmp_path: Path) -> None:
    np.savez(tmp_path / "e.npz", step=[3], channel=[1], steps=90)
    source = open_source(tmp_path / "e.npz", 3, 1e-3)
    assert source.shape == (1, 90, 3)
    assert joined(source, 50).sum() == 1


@pytest.mark.parametrize(
    ("arrays", "message"),
    [
        ({"step": [1, 2], "channel": [0]}, r"'step' .*need \(1,\)"),
        ({"step": [[1]], "channel": [[0]]}, "need"),
        ({"step": [1], "channel": [3]}, "'channel' of .* event 0 the channel 3; it is 0 to 2"),
        ({"step": [1, -1], "channel": [0, 0]}, "event 1 the step -1"),
        ({"step": [1.5], "channel": [0]}, "event 0 the step 1.5"),
        ({"time": [float("nan")], "channel": [0]}, "'time' .* event 0 the step nan"),
        ({"time": [1e12], "channel": [0]}, r"the step 1e\+15; it is 0 to 4294967295"),
        ({"step": [1], "channel": [0], "count": [1 << 20]}, "the count 1048576"),
        ({"step": ["a"], "channel": [0]}, "need"),
        ({"step": [1], "channel": [0], "steps": [1, 2]}, "one whole number"),
        ({"step": [1], "channel": [0], "steps": -1}, "one whole number"),
        ({"step": [1], "channel": [0], "steps": 5.0}, "one whole number"),
        ({"step": [1], "channel": [0], "steps": "5"}, "one whole number"),
        ({"step": [1, 1], "channel": [0, 0], "sample": [0, -1]}, "event 1 the sample -1"),
        ({"step": [1], "channel": [0], "sample": [1 << 20]}, "0 to 1048575"),
        ({"step": [1], "channel": [0], "sample": [0], "samples": -1}, "one whole number"),
        ({"step": [4096], "channel": [0], "sample": [65535]}, "65536 samples of 4097 steps"),
    ],
)
def test_events_that_are_wrong_are_told(arrays: Any, message: str, tmp_path: Path) -> None:
    np.savez(tmp_path / "e.npz", **arrays)
    with pytest.raises(CompileError, match=message):
        open_source(tmp_path / "e.npz", 3, 1e-3)


def test_a_raster_is_read_where_events_stand_beside_it(tmp_path: Path) -> None:
    np.savez(tmp_path / "both.npz", spikes=RASTER, step=[1], channel=[1])
    source = open_source(tmp_path / "both.npz", 3, 1e-3)
    np.testing.assert_array_equal(source.part(slice(0, 1), slice(0, 50))[0], RASTER)
    np.testing.assert_array_equal(read_spikes(tmp_path / "both.npz", 3, 1e-3), RASTER)


def test_events_and_rasters_are_two_forms_of_one_thing() -> None:
    found = raster_to_events(RASTER)
    assert (np.diff(found.step) >= 0).all()
    again = events_to_raster(found.step, found.channel, 3, found.count)
    np.testing.assert_array_equal(again, RASTER)
    small = events_to_raster([0, 0, 2], [1, 1, 0], 2, steps=4)
    assert small.tolist() == [[0, 2], [0, 0], [1, 0], [0, 0]]
    assert events_to_raster([], [], 2).shape == (0, 2)


@pytest.mark.parametrize(
    ("step", "channel", "count", "message"),
    [
        ([1], [0, 1], None, "one length"),
        ([-1], [0], None, "a step is a whole number"),
        ([0.5], [0], None, "a step is a whole number"),
        ([5], [0], None, "there is a step 5; it must be below 5"),
        ([1], [2], None, "there is a channel 2; it must be below 2"),
        ([1], [1], [40_000], "there is a count 40000"),
    ],
)
def test_events_that_make_no_raster(step: Any, channel: Any, count: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        events_to_raster(step, channel, 2, count, steps=5)


def test_silence_ends_too() -> None:
    source = ArraySource(np.zeros((5, 2), np.int64))
    assert Resized(source, 1 << 32).shape == (1, 1 << 32, 2)
    with pytest.raises(CompileError, match="4294967297 steps are asked for; at most 4294967296"):
        Resized(source, (1 << 32) + 1)


def test_an_event_days_after_the_start_is_a_mistake_of_units(tmp_path: Path) -> None:
    path = tmp_path / "late.csv"
    path.write_text("step,channel\n0,0\n268435455,1\n")
    assert open_source(path, 2, 1e-3).shape == (1, 1 << 28, 2)
    path.write_text("step,channel\n0,0\n268435456,1\n")
    with pytest.raises(CompileError, match="in step 268435456; at most 268435456 steps of events"):
        open_source(path, 2, 1e-3)
