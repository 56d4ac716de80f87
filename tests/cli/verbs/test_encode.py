"""``xir encode``: files that other verbs read, what is told, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from xir.spikes import read_labelled, read_spikes

MOTION = np.random.default_rng(3).normal(0, 0.05, (300, 3)) + np.array([0.1, 0.2, 0.9])
NETWORK = """\
network walk(motion: signal[3]) {
  dt = 5 ms
  x = imu(motion, rotation = false)
  h = lif(linear(x, constant(15, 3, 1)), tau_mem = 20 ms, tau_syn = 5 ms)
  y = lif(linear(h, constant(3, 2, 1)), tau_mem = 20 ms, tau_syn = 5 ms, threshold = 20)
  return y
}
"""


def test_one_recording_becomes_a_raster_that_sim_reads(run: Any, folder: Path) -> None:
    np.save("walk.npy", MOTION)
    code, out, _ = run("encode", "--device", "xylo-imu", "walk.npy", "-o", "s.npz")
    assert code == 0
    assert "xylo-imu, cold start: 1 recording of 300 steps of 5 ms, 1.5 s together" in out
    assert out.endswith("wrote s.npz\n")
    meant = xir.encode(MOTION, "xylo-imu").counts
    np.testing.assert_array_equal(read_spikes(Path("s.npz"), 15, 0.005), meant)
    with np.load("s.npz") as file:
        about = json.loads(str(file["about"]))
        assert float(file["dt"]) == 0.005
    assert (about["device"], about["start"]) == ("xylo-imu", "cold")


def test_the_registers_of_a_network_are_taken(run: Any, folder: Path) -> None:
    np.save("walk.npy", MOTION)
    Path("walk.xnet").write_text(NETWORK)
    assert run("encode", "walk.xnet", "walk.npy", "-o", "s.npz", "-q").code == 0
    program = xir.compile("walk.xnet", device="xylo-imu")
    counts = read_spikes(Path("s.npz"), 15, 0.005)
    np.testing.assert_array_equal(counts, xir.encode(MOTION, sensor=program.sensor).counts)
    assert (counts != xir.encode(MOTION, "xylo-imu").counts).any()


def test_several_recordings_with_labels_are_a_set(run: Any, folder: Path) -> None:
    both = np.stack([MOTION, MOTION[::-1]])
    np.savez("a.npz", signal=both, labels=[1, 0], classes=["rest", "walk"])
    np.savez("b.npz", signal=MOTION[None, :200], labels=[1], classes=["rest", "walk"])
    code, out, err = run("encode", "--device", "xylo-imu", "a.npz", "b.npz", "-o", "s.npz", "-q")
    assert (code, out) == (0, "")
    assert "warning[XIR189]: the recordings have 200 to 300 steps" in err
    found = read_labelled(Path("s.npz"), 15, 2, 0.005)
    assert found.spikes.shape == (3, 300, 15)
    assert found.labels.tolist() == [1, 0, 1]
    assert found.classes == ("rest", "walk")
    np.testing.assert_array_equal(found.spikes[2, :200], found.spikes[0, :200])
    assert not found.spikes[2, 200:].any()


def test_json_has_counts_and_warnings(run: Any, folder: Path) -> None:
    np.save("walk.npy", MOTION * 4)
    args = ("encode", "--device", "xylo-imu", "walk.npy", "-o", "s.npz", "--json")
    data = json.loads(run(*args).out)
    counts = read_spikes(Path("s.npz"), 15, 0.005)
    (recording,) = data["recordings"]
    assert recording["spikes"] == counts.sum(axis=0).tolist()
    assert recording["clipped"][2] > 0
    assert "XIR183" in [warning["code"] for warning in data["warnings"]]


def test_other_rates_are_resampled_and_told(run: Any, folder: Path) -> None:
    np.savetxt("walk.csv", MOTION, delimiter=",")
    args = ("encode", "--device", "xylo-imu", "--rate", 50, "walk.csv", "-o", "s.npz")
    assert "resampled from 50 to 200 samples a second" in run(*args).out


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (["walk.npy"], 2, "need a network and a recording, or a recording and --device"),
        (["--device", "xylo-audio2", "walk.npy"], 2, "there are: xylo-imu, xylo-audio3"),
        (["--device", "xylo-imu", "--dt", "5ms", "walk.npy"], 2, "--dt is about sound"),
        (["tiny.xnet", "walk.npy", "--path", "pdm"], 2, "--path is for --device"),
        (["tiny.xnet", "walk.npy"], 1, "'tiny.xnet' has no encoder: its inputs are spikes"),
        (["--device", "xylo-imu", "nowhere.npy"], 1, "there is no file 'nowhere.npy'"),
        (["--device", "xylo-audio3", "walk.npy"], 1, "error[XIR181]: the samples a second"),
        (["--device", "xylo-imu", "--rate", "0", "walk.npy"], 2, "'0' is not a number above 0"),
        (["--device", "xylo-imu", "l.npz", "walk.npy"], 1, "1 of 2 files have 'labels'"),
    ],
)
def test_what_is_refused(run: Any, folder: Path, args: list[str], code: int, message: str) -> None:
    np.save("walk.npy", MOTION)
    np.savez("l.npz", signal=MOTION[None], labels=[0])
    found = run("encode", *args, "-o", "s.npz")
    assert (found.code, found.out) == (code, "")
    assert message in found.err
    assert not Path("s.npz").exists()


def test_a_recording_is_not_overwritten_nor_read_outside_of_the_root(
    run: Any, folder: Path
) -> None:
    np.savez("a.npz", signal=MOTION)
    found = run("encode", "--device", "xylo-imu", "a.npz", "-o", "a.npz")
    assert found.code == 1
    assert "is read in this run" in found.err
    (folder / "sub").mkdir()
    found = run("encode", "--device", "xylo-imu", "a.npz", "-o", "s.npz", "--root", "sub")
    assert found.code == 1
    assert "lies outside of" in found.err
