"""Spikes from files and from a seed: what is read is what was meant, everything else is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xir.diagnostics.messages import CompileError, Sources, collect_warnings
from xir.spikes.events import EventFile, read_events
from xir.spikes.rasters import (
    counts_of,
    poisson,
    poisson_mean,
    read_labelled,
    read_spikes,
    with_steps,
)
from xir.spikes.sources import open_source

SLOW_FILES = settings(
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def problems(error: pytest.ExceptionInfo[CompileError]) -> str:
    return Sources().render(error.value)


def write(folder: Path, text: str) -> Path:
    path = folder / "events.csv"
    path.write_text(text)
    return path


@SLOW_FILES
@given(
    events=st.lists(
        st.tuples(st.integers(0, 300), st.integers(0, 4), st.integers(0, 20)), max_size=20
    ),
    dt=st.sampled_from([1e-4, 1e-3, 0.05, 0.1, 1 / 3, 0.7]),
    late=st.floats(0, 0.98),
    header=st.sampled_from(["", "time,channel,count\n", "Time , Channel,COUNT\n"]),
)
def test_events_of_any_time_within_a_step_belong_to_it(
    tmp_path: Path, events: list[tuple[int, int, int]], dt: float, late: float, header: str
) -> None:
    lines = [f"{(step + late) * dt!r}, {channel} ,{n}" for step, channel, n in events]
    path = write(tmp_path, header + "\n".join(lines))
    steps = max((step for step, _, _ in events), default=-1) + 1
    want = np.zeros((steps, 5), np.int64)
    for step, channel, n in events:
        want[step, channel] += n
    assert np.array_equal(read_events(path, 5, dt), want)


@pytest.mark.parametrize(
    "text",
    [
        "0.001,1\n0.003,0\n0.003,0\n",
        "time,channel\n0.001,1\n0.003,0\n0.003,0\n",
        "\ufeffchannel,time,count\r\n1,0.001,1\r\n\r\n0,0.003,2\r\n",
        "step,channel,count\n1,1,1\n3,0,2",
        "count,step,channel\n1,1,1\n2,3,0",
        "1e-3,1.0,1\n3.0e-3,0,2",
    ],
)
def test_columns_in_any_order_with_or_without_names(tmp_path: Path, text: str) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(text.encode())
    assert read_events(path, 2, 1e-3).tolist() == [[0, 0], [0, 1], [0, 0], [2, 0]]


def test_a_list_without_events_has_no_steps(tmp_path: Path) -> None:
    assert read_events(write(tmp_path, ""), 3, 1e-3).shape == (0, 3)
    assert read_events(write(tmp_path, "time,channel\n\n"), 3, 1e-3).shape == (0, 3)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("0.1,0\n0.2,5\n", "2:5", "a channel is 0 to 2, not 5"),
        ("0.1,-1\n", "1:5", "a channel is finite and at least 0, not -1"),
        ("0.1,0.5\n", "1:5", "a channel is a whole number, not 0.5"),
        ("\n\n  0.1,  x\n", "3:9", "'x' is not a number; need a channel"),
        ("٣,0\n", "1:1", "'٣' is not a number; need a time in seconds"),
        ("1_0,0\n", "1:1", "'1_0' is not a number; need a time in seconds"),
        ("nan,0\n", "1:1", "a time in seconds is finite and at least 0, not nan"),
        ("inf,0\n", "1:1", "not inf"),
        ("-0.1,0\n", "1:1", "not -0.1"),
        ("0.1\n", "1:1", "the line has 1 values; need 2 or 3 (time, channel, count)"),
        ("0.1,0,1,1\n", "1:1", "the line has 4 values"),
        ("0.1,0,-1\n", "1:7", "a count is finite and at least 0, not -1"),
        ("0.1,0,1.5\n", "1:7", "a count is a whole number, not 1.5"),
        ("0.1,0,40000\n", "1:7", "a count is 0 to 32767, not 40000"),
        ("0.1,0,\n", "1:7", "'' is not a number"),
        ("step,channel\n1.5,0\n", "2:1", "a step is a whole number, not 1.5"),
        ("time,channel\n1,0,1\n", "2:1", "need 2 (time, channel)"),
        ("time,chanel\n", "1:6", "there is no column 'chanel'"),
        ("time,channel,time\n", "1:1", "column 'time' is named twice"),
        ("time,count\n", "1:1", "the columns need 'channel'"),
        ("time,step,channel\n", "1:1", "either 'time' or 'step'"),
    ],
)
def test_every_wrong_line_is_told_with_its_place(
    tmp_path: Path, text: str, place: str, message: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(CompileError) as error:
        read_events(path, 3, 0.1)
    told = problems(error)
    assert told.startswith(f"{path}:{place}: error: ")
    assert message in told


def test_all_wrong_lines_are_told_up_to_twenty(tmp_path: Path) -> None:
    path = write(tmp_path, "0,0\n" + "0,9\n" * 50)
    with pytest.raises(CompileError) as error:
        read_events(path, 3, 0.1)
    assert len(error.value.diagnostics) == 21
    assert error.value.diagnostics[-1].message == f"and 30 more lines of '{path}' are wrong"


def test_a_time_that_is_much_too_late_takes_no_memory(tmp_path: Path) -> None:
    with pytest.raises(CompileError, match=r"the last event of .* is in step 1000000000000"):
        read_events(write(tmp_path, "1e9,0\n"), 3, 1e-3)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_bytes(b"\xff\xfe0.1,0")
    with pytest.raises(CompileError, match="is not UTF-8 text"):
        read_events(tmp_path / "events.csv", 3, 1e-3)
    with pytest.raises(CompileError, match="is a folder, not a file of text"):
        read_events(tmp_path, 3, 1e-3)


@SLOW_FILES
@given(
    shape=st.sampled_from([(4, 3), (1, 3), (2, 4, 3)]),
    dtype=st.sampled_from(
        ["uint8", "int8", "int16", "uint16", "int64", "uint64", "float16", "float32", "float64"]
    ),
    key=st.sampled_from([None, "spikes", "other"]),
    seed=st.integers(0, 99),
)
def test_counts_of_any_type_are_read_as_they_are(
    tmp_path: Path, shape: tuple[int, ...], dtype: str, key: str | None, seed: int
) -> None:
    raster = np.random.default_rng(seed).integers(0, 100, shape)
    np.save(tmp_path / "in.npy", raster.astype(dtype))
    arrays: dict[str, Any] = {key or "alone": raster.astype(dtype)}
    np.savez(tmp_path / "in.npz", **arrays)
    for path, name in ((tmp_path / "in.npy", None), (tmp_path / "in.npz", key)):
        found = read_spikes(path, 3, 1e-3, name)
        assert found.dtype.kind in "iu"
        assert np.array_equal(found, raster)


def test_truth_values_are_counts() -> None:
    found = counts_of(np.array([[True, False]]), 2, "'x'")
    assert found.dtype == np.uint8
    assert found.tolist() == [[1, 0]]


def test_a_key_that_makes_no_sense(tmp_path: Path) -> None:
    np.save(tmp_path / "in.npy", np.zeros((2, 3)))
    np.savez(tmp_path / "in.npz", a=np.zeros((2, 3)))
    write(tmp_path, "0,0")
    for name in ("in.npy", "in.npz", "events.csv"):
        with pytest.raises(CompileError, match=r"has no (array )?'spice'"):
            read_spikes(tmp_path / name, 3, 1e-3, "spice")


@pytest.mark.parametrize(
    ("array", "message"),
    [
        (np.array([[0, 1, -1], [-2, 0, 0]]), r"-1 at step 0, channel 2.*\(2 such values\)"),
        (np.array([[0, 1, np.inf]]), "inf at step 0, channel 2"),
        (np.array([[[0, 1, 1e-9]]]), "1e-09 at sample 0, step 0, channel 2"),
        (np.zeros((2, 3), complex), "type complex128"),
        (np.zeros((2, 3), "datetime64[s]"), r"type datetime64\[s\]"),
        (np.zeros((2, 2, 2, 3)), r"shape \(2, 2, 2, 3\)"),
        (np.zeros(()), r"shape \(\)"),
        (np.zeros((2, 4)), r"has 4 channels \(its shape is \(2, 4\)\), the network has 3 inputs"),
    ],
)
def test_arrays_that_are_no_raster(array: Any, message: str) -> None:
    with pytest.raises(CompileError, match=message):
        counts_of(array, 3, "'x'")


def test_poisson_has_the_rate_and_repeats() -> None:
    counts = poisson(40, 20_000, 3, 4, 1e-3)
    assert counts.shape == (20_000, 4)
    assert counts.mean() == pytest.approx(0.04, rel=0.05)
    assert np.array_equal(counts, poisson(40, 20_000, 3, 4, 1e-3))
    assert not np.array_equal(counts, poisson(40, 20_000, 4, 4, 1e-3))
    assert not poisson(0, 100, 3, 4, 1e-3).any()


@pytest.mark.parametrize(("rate", "steps"), [(1e300, 5), (-1.0, 5), (np.nan, 5), (1, 1 << 40)])
def test_poisson_that_cannot_be_meant(rate: float, steps: int) -> None:
    with pytest.raises(CompileError):
        poisson(rate, steps, 1, 4, 1e-3)


def test_with_steps_cuts_and_pads() -> None:
    raster = np.arange(12).reshape(2, 3, 2)
    assert with_steps(raster, 2).tolist() == raster[:, :2].tolist()
    longer = with_steps(raster, 5)
    assert longer.shape == (2, 5, 2)
    assert np.array_equal(longer[:, :3], raster)
    assert not longer[:, 3:].any()


def test_a_labelled_set(tmp_path: Path) -> None:
    spikes = np.arange(12, dtype=np.uint8).reshape(2, 3, 2)
    np.savez(
        tmp_path / "set.npz",
        spikes=spikes,
        labels=np.array([1, 0], np.uint8),
        classes=np.array(["no", "yes"]),
        dt=np.float32(0.02),
    )
    with collect_warnings() as warnings:
        data = read_labelled(tmp_path / "set.npz", 2, 2, 0.02)
    assert not warnings
    assert np.array_equal(data.spikes, spikes)
    assert (data.labels.tolist(), data.classes) == ([1, 0], ("no", "yes"))
    with collect_warnings() as warnings:
        read_labelled(tmp_path / "set.npz", 2, 2, 0.01)
    assert [w.message.split(" was made for ")[1] for w in warnings] == [
        "a dt of 0.02 s, the network has 0.01 s"
    ]


@pytest.mark.parametrize("name", ["a.npy", "a.npz"])
def test_samples_of_one_step_may_be_steps(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for shape, is_told in (((9, 1, 2), True), ((1, 1, 2), False), ((9, 2, 2), False)):
        array = np.ones(shape, np.uint8)
        np.save(path, array) if name == "a.npy" else np.savez(path, spikes=array)
        for reader in (read_spikes, open_source):
            with collect_warnings() as warnings:
                reader(path, 2, 1e-3)
            said = [w.message for w in warnings]
            one = f"'{path}' has shape (9, 1, 2): 9 samples of 1 step each"
            assert said == ([one] if is_told else []), reader


def test_rates_at_the_ends_of_what_is_taken() -> None:
    assert poisson_mean(0.0, 1e-3) == 0
    assert poisson_mean(1e9, 1e-3) == 1e6
    for rate in (-1.0, 1.001e9, float("nan")):
        with pytest.raises(CompileError, match="spikes in a step"):
            poisson_mean(rate, 1e-3)


@pytest.mark.parametrize("text", ["0,1\n2,0\n", "0.001,1\n0.003,0\n"])
def test_lines_without_a_fault_are_read_at_once(tmp_path: Path, text: str) -> None:
    """And not one by one, which takes a hundred times as long."""
    header = "time,channel\n" if "." in text else "step,channel\n"
    file = EventFile(write(tmp_path, header + text), 2, 1e-3)
    at_once = file._parsed_at_once(text)  # pyright: ignore[reportPrivateUsage]
    assert at_once is not None
    assert at_once.channel.tolist() == [1, 0]
    assert file._parsed_at_once(f"-1{text}") is None  # pyright: ignore[reportPrivateUsage]


def test_an_array_beyond_memory_is_refused_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "zeros.npy"
    with path.open("wb") as file:
        header = {"descr": "|u1", "fortran_order": False, "shape": (1 << 28, 2)}
        np.lib.format.write_array_header_1_0(file, header)
        file.truncate(file.tell() + (1 << 29))  # a hole: it takes no room
    with pytest.raises(CompileError, match="has 536870912 numbers; at most 268435456 are read"):
        read_spikes(path, 2, 1e-3)
