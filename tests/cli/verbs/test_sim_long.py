"""``xir sim``: a part of what can be recorded, events, other outputs, and runs that are ended."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from tests.processes import started
from xir.sim import Evolution
from xir.spikes.rasters import poisson

TELLS_OF_EVERY_PART = """
import sys
from xir.cli import main
from xir.cli.shared import run_loop
gather = run_loop._gather
def told(*arguments):
    gather(*arguments)
    print("a part", flush=True)
run_loop._gather = told
sys.exit(main(sys.argv[1:]))
"""
SPIKES = "poisson:300,200,7"


@pytest.fixture
def whole(folder: Path) -> Evolution:
    """All that the run of ``SPIKES`` does."""
    config = xir.compile(folder / "tiny.xnet", quantize="channel").config
    return xir.simulate(config, poisson(300, 200, 7, 2, 1e-3), record=True)


def stored(path: str) -> dict[str, Any]:
    with np.load(path, allow_pickle=False) as file:
        arrays: dict[str, Any] = {name: file[name] for name in file.files}
    arrays["about"] = json.loads(arrays["about"].item())
    return arrays


@pytest.mark.parametrize("piece", [500, 1 << 25])
def test_a_selection_is_written(
    run: Any, whole: Any, piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("xir.cli.shared.run_loop.PIECE", piece)
    options = ("--record", "h[1..3],y[1]", "--window", "40..90", "-o", "out.npz")
    options = (*options, "--quantize", "channel")
    assert run("sim", "tiny.xnet", "--input", SPIKES, *options).code == 0
    found = stored("out.npz")
    about = found.pop("about")
    want = {
        "output_spikes": whole.output_spikes,
        "spikes": whole.spikes[40:90, 1:3],
        "v_mem": whole.v_mem[40:90, 1:3],
        "i_syn": whole.i_syn[40:90, 1:3],
        "v_mem_out": whole.v_mem_out[40:90, 1:],
        "i_syn_out": whole.i_syn_out[40:90, 1:],
        "hibernating": whole.hibernating[40:90],
    }
    assert set(found) == set(want)
    for name, array in want.items():
        np.testing.assert_array_equal(found[name], array, name)
        assert about["arrays"][name]["shape"] == list(array.shape)
    recorded = {"steps": [40, 90], "hidden": ["h[1]", "h[2]"], "outputs": ["y[1]"]}
    assert about["recorded"] == recorded
    assert about["hibernating"] == whole.hibernating.mean()


@pytest.mark.parametrize(("mode", "field"), [("vmem", "v_mem_out"), ("isyn", "i_syn_out")])
def test_another_output(run: Any, whole: Any, mode: str, field: str) -> None:
    options = ("--output-mode", mode, "-o", "out.npz", "--quantize", "channel")
    code, out, _ = run("sim", "tiny.xnet", "--input", SPIKES, *options)
    assert code == 0
    values = getattr(whole, field)
    assert f"{mode} {values[:, 0].max()}" in out
    found = stored("out.npz")
    assert set(found) == {"about", field}
    np.testing.assert_array_equal(found[field], values)
    data = json.loads(run("sim", "tiny.xnet", "--input", SPIKES, *options, "--json").out)
    assert [o["highest"] for o in data["outputs"]] == [[int(v)] for v in values.max(axis=0)]


def test_events_go_out_and_in_again(run: Any, whole: Any) -> None:
    for file in ("out.csv", "out.npz"):
        options = ("--quantize", "channel", "--events-out", file)
        assert run("sim", "tiny.xnet", "--input", SPIKES, *options).code == 0
    lines = Path("out.csv").read_text().splitlines()
    rows = np.argwhere(whole.output_spikes)
    assert len(rows) > 10
    assert lines == ["step,channel", *(f"{step},{channel}" for step, channel in rows.tolist())]
    found = stored("out.npz")
    np.testing.assert_array_equal(np.stack([found["step"], found["channel"]], axis=1), rows)
    assert (found["dt"], found["steps"]) == (1e-3, 200)
    np.save("out.npy", whole.output_spikes)
    said = [
        run("sim", "tiny.xnet", "--input", file, "--steps", 200, "--json").out
        for file in ("out.csv", "out.npz", "out.npy")
    ]
    assert said[0] == said[1] == said[2]


def test_events_of_several_samples(run: Any, folder: Path) -> None:
    batch = np.random.default_rng(1).poisson(0.3, (3, 50, 2))
    np.save("in.npy", batch)
    spikes = xir.simulate(xir.compile("tiny.xnet").config, batch).output_spikes
    for file in ("out.csv", "out.npz"):
        assert run("sim", "tiny.xnet", "--input", "in.npy", "--events-out", file).code == 0
    lines = [",".join(map(str, row)) for row in np.argwhere(spikes).tolist()]
    assert Path("out.csv").read_text().splitlines() == ["sample,step,channel", *lines]
    found = stored("out.npz")
    columns = [found[name] for name in ("sample", "step", "channel")]
    np.testing.assert_array_equal(np.stack(columns, axis=1), np.argwhere(spikes))
    assert (found["samples"], found["steps"]) == (3, 50)
    np.save("out.npy", spikes)
    said = [
        run("sim", "tiny.xnet", "--input", file, "--steps", 50, "--json").out
        for file in ("out.csv", "out.npz", "out.npy")
    ]
    assert said[0] == said[1] == said[2]
    assert json.loads(said[0])["samples"] == 3


def test_a_picture_of_some_steps(run: Any, folder: Path) -> None:
    pytest.importorskip("matplotlib")
    options = ("--window", "50..60", "--plot", "out.svg")
    assert run("sim", "tiny.xnet", "--input", SPIKES, *options).code == 0
    assert "steps 50 to 59 of 200" in Path("out.svg").read_text()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ("--record", "hh", "-o", "o.npz"),
            "--record: there is no population 'hh'; there are: h, y",
        ),
        (("--record", "h[3]", "-o", "o.npz"), "'h' has no neurons 3..4: it has 3"),
        (("--record", "x", "-o", "o.npz"), "'x' is an input"),
        (("--record", "h"), "give -o OUT.npz"),
        (("--window", "1..5"), "give --record or --plot"),
        (("--record", "--window", "100..201", "-o", "o.npz"), "the run has 200, 0 to 199"),
        (("--record", "--window", "5..5", "-o", "o.npz"), "is not FIRST..END"),
        (("--window", "5"), "is not FIRST..END"),
        (("--output-mode", "vmem"), "give -o OUT.npz"),
        (("--output-mode", "current"), "invalid choice"),
        (("--events-out", "out.txt"), "does not end in .csv or .npz"),
    ],
)
def test_options_that_cannot_be_meant(
    run: Any, folder: Path, options: tuple[str, ...], message: str
) -> None:
    code, out, err = run("sim", "tiny.xnet", "--input", SPIKES, *options)
    assert (code, out) == (2, "")
    assert message in err
    assert [path.name for path in folder.iterdir()] == ["tiny.xnet"]


@pytest.mark.parametrize(
    ("number", "code", "said"),
    [(signal.SIGINT, 130, "interrupted"), (signal.SIGTERM, 143, "terminated")],
)
def test_a_run_that_is_ended_leaves_what_was_there(
    folder: Path, number: signal.Signals, code: int, said: str
) -> None:
    (folder / "out.npz").write_text("before")
    options = ("--record", "-o", "out.npz", "--events-out", "out.csv", "--plot", "out.png")
    command = ("sim", "tiny.xnet", "--input", "poisson:500,400000000,1", *options)
    with started("-c", TELLS_OF_EVERY_PART, *command) as process:
        assert process.stdout is not None
        for _ in range(3):
            assert process.stdout.readline() == "a part\n"
        process.send_signal(number)
        _, err = process.communicate()
    assert (process.returncode, err) == (code, f"{said}\n")
    assert (folder / "out.npz").read_text() == "before"
    assert sorted(path.name for path in folder.iterdir()) == ["out.npz", "tiny.xnet"]
