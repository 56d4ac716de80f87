"""``xir compare``, and the options that say how a network is quantized."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir

DATA = Path(__file__).parents[3] / "examples" / "basic_motions"


def test_all_methods_stand_side_by_side(run: Any, folder: Path) -> None:
    code, out, err = run("compare", "tiny.xnet")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "tiny on xylo-audio2, judged by synthetic"
    assert [line.split("  ")[1] for line in lines[3:-2]] == [
        *("as trained", "with the chip's limits"),
        *("global", "channel", "law", "matched"),
    ]
    assert not (folder / "tiny.xylo").exists()


@pytest.mark.campaign
def test_on_data_every_other_sample_is_for_calibrated(run: Any, folder: Path) -> None:
    np.savez(
        folder / "set.npz",
        spikes=np.random.default_rng(1).poisson(0.3, (24, 60, 2)),
        labels=np.arange(24) % 2,
    )
    code, out, _ = run("compare", "tiny.xnet", "--data", "set.npz", "--json")
    assert code == 0
    result = json.loads(out)
    rows = {row["method"]: row for row in result["methods"]}
    assert list(rows) == ["global", "channel", "law", "matched", "calibrated"]
    assert rows["matched"]["rate_error"] < rows["channel"]["rate_error"]
    assert rows["calibrated"]["rate_error"] < rows["channel"]["rate_error"]
    assert len({row["accuracy_float"] for row in rows.values()}) == 1
    assert result["stimuli"].startswith("every other sample of set.npz")
    assert run("compare", "tiny.xnet", "--data", "set.npz", "--json").out == out


def test_two_files_are_one_to_learn_from_and_one_to_judge_by(run: Any, folder: Path) -> None:
    random = np.random.default_rng(2)
    np.save(folder / "a.npy", random.poisson(0.3, (10, 50, 2)))
    np.save(folder / "b.npy", random.poisson(0.3, (6, 50, 2)))
    code, out, _ = run("compare", "tiny.xnet", "--data", "b.npy", "--calibrate", "a.npy")
    assert code == 0
    assert out.splitlines()[0] == "tiny on xylo-audio2, judged by b.npy"
    assert out.splitlines()[-3].split()[0] == "calibrated"


def test_a_sample_means_calibrated(run: Any, folder: Path) -> None:
    np.save(folder / "spikes.npy", np.random.default_rng(0).poisson(0.3, (10, 50, 2)))
    code, out, _ = run("compile", "tiny.xnet", "--calibrate", "spikes.npy", "--report", "json")
    assert code == 0
    report = json.loads(out)
    assert report["quantization"] == "calibrated"
    assert report["quality"]["samples"] == 10
    first = (folder / "tiny.xylo" / "config.json").read_bytes()
    run("compile", "tiny.xnet", "--calibrate", "spikes.npy")
    assert (folder / "tiny.xylo" / "config.json").read_bytes() == first


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--quantize", "calibrated"], "--quantize calibrated needs a sample: --calibrate SPIKES"),
        (
            ["--quantize", "law", "--calibrate", "a.npy"],
            "--calibrate is for calibrated, not for --quantize law",
        ),
        (["--second-synapse", "always"], "invalid choice: 'always'"),
    ],
)
def test_options_that_do_not_go_together(run: Any, args: list[str], message: str) -> None:
    code, _, err = run("compile", "tiny.xnet", *args)
    assert code == 2
    assert message in err


def test_a_sample_that_does_not_fit_is_an_error(run: Any, folder: Path) -> None:
    np.save(folder / "wide.npy", np.zeros((5, 7), int))
    code, _, err = run("compile", "tiny.xnet", "--calibrate", "wide.npy")
    assert code == 1
    assert "'wide.npy' has 7 channels" in err
    code, _, err = run("compare", "tiny.xnet", "--data", "none.npy")
    assert code == 1
    assert "there is no file 'none.npy'" in err


def test_the_report_says_what_each_population_lost(run: Any, folder: Path) -> None:
    out = run("compile", "tiny.xnet").out
    assert "beside real numbers on 40 samples of" in out
    head = next(line for line in out.splitlines() if "rate error" in line)
    assert head.split("  ")[1] == "population"
    assert "bounded by" in head
    never = ("--quantize", "channel", "--judge", "never")
    assert "rate error" in run("compile", "tiny.xnet", *never[:2]).out
    assert "rate error" not in run("compile", "tiny.xnet", *never).out


def test_what_never_spikes_is_not_judged(run: Any, folder: Path) -> None:
    """No error of 0.0000, which would look like a perfect one."""
    (folder / "hush.xnet").write_text(
        "network hush(x: spikes[2]) {\n  dt = 1 ms\n"
        "  h = lif(linear(x, [[0.0001], [0.0001]]), tau_mem = 9 ms, tau_syn = 9 ms)\n"
        "  return lif(linear(h, [[1, 1]]), tau_mem = 9 ms, tau_syn = 9 ms)\n}\n"
    )
    out = run("compare", "hush.xnet").out
    assert out.count("not judged") == 3 * 5  # four methods, and the limits of the chip
    assert "100.0%" not in out
    data = json.loads(run("compare", "hush.xnet", "--json").out)
    for row in (*data["methods"], *data["real_numbers"]):
        assert [row[f"{kind}_error"] for kind in ("rate", "count", "output")] == [None] * 3
    assert {method["agreement"] for method in data["methods"]} == {None}
    (told,) = data["warnings"]
    assert told["code"] == "XIR164"
    assert "'h' never spikes on synthetic input (quantized by matched): gets to" in told["message"]
    out = run("compile", "hush.xnet").out
    assert "quality              not judged, nothing spikes on synthetic input" in out
    assert "0.0000  " not in out
    report = json.loads((folder / "hush.xylo" / "report.json").read_text())
    assert [p["cost"].get("rate_error") for p in report["populations"]] == [None, None]


CAPPED = """\
network capped(x: spikes[2]) {
  dt = 1 ms
  h = lif(linear(x, [[1, 0.5], [0.3, 1]]), tau_mem = 20 ms, tau_syn = 5 ms)
  return lif(linear(h, [[2, 0], [0.1, 0.3]]), tau_mem = 20 ms, tau_syn = 5 ms)
}
"""


def test_what_the_limits_of_the_chip_make_of_a_network_has_a_row(run: Any, folder: Path) -> None:
    """Outputs that are to spike many times a step: real numbers within the limits are far off."""
    (folder / "capped.xnet").write_text(CAPPED)
    spikes = np.random.default_rng(1).poisson(0.4, (20, 60, 2))
    np.savez(folder / "set.npz", spikes=spikes, labels=np.zeros(20, int))
    data = json.loads(run("compare", "capped.xnet", "--data", "set.npz", "--json").out)
    trained, limited = data["real_numbers"]
    assert (trained["row"], limited["row"]) == ("as trained", "with the chip's limits")
    assert trained["accuracy"] == 1.0
    assert limited["rate_error"] == limited["count_error"] == 0
    assert limited["output_error"] > 0.5
    assert {m["accuracy_float"] for m in data["methods"]} == {limited["accuracy"]}
    assert data["warnings"][0]["code"] == "XIR166"
    assert "on these spikes (quantized by calibrated)" in data["warnings"][0]["message"]


@pytest.mark.parametrize("name", ["report.png", "report.svg"])
def test_the_report_is_drawn(run: Any, folder: Path, name: str) -> None:
    pytest.importorskip("matplotlib")
    assert run("compile", "tiny.xnet", "--plot", name).code == 0
    first = (folder / name).read_bytes()
    assert len(first) > 5_000
    run("compile", "tiny.xnet", "--plot", name)
    if name.endswith("png"):
        assert (folder / name).read_bytes() == first


def test_what_cannot_be_drawn_is_said(run: Any, folder: Path) -> None:
    pytest.importorskip("matplotlib")
    code, _, err = run("compile", "tiny.xnet", "--plot", "a.txt")
    assert (code, "does not end in .png" in err) == (1, True)
    never = ("--quantize", "channel", "--judge", "never")
    code, _, err = run("compile", "tiny.xnet", *never, "--plot", "a.png")
    assert (code, "channel measures nothing that could be drawn" in err) == (1, True)


def test_the_trained_example_keeps_its_classes(run: Any) -> None:
    net, data = DATA / "basic_motions.xnet", DATA / "test.npz"
    code, out, _ = run("eval", str(net), "--data", str(data), "--json")
    assert code == 0
    result = json.loads(out)
    assert result["quantization"] == "matched"
    assert result["chip"]["accuracy"] >= result["float"]["accuracy"] - 0.03


@pytest.mark.parametrize(
    ("samples", "kind"),
    [
        (1, "set.npy; calibrated has learnt from the same"),
        (2, "every other sample of set.npy; calibrated has learnt from the rest"),
    ],
)
def test_a_set_is_parted_from_two_samples_on(
    run: Any, folder: Path, samples: int, kind: str
) -> None:
    np.save(folder / "set.npy", np.random.default_rng(1).poisson(0.5, (samples, 40, 2)))
    code, out, _ = run("compare", "tiny.xnet", "--data", "set.npy")
    assert code == 0
    assert out.splitlines()[0] == f"tiny on xylo-audio2, judged by {kind}"
    for line in out.splitlines()[4:-2]:
        assert any(character.isdigit() for character in line), line  # cells hold what was measured


def test_the_samples_to_learn_from_are_the_even_ones(folder: Path) -> None:
    from xir.cli.verbs.compare import _stimuli  # pyright: ignore[reportPrivateUsage]
    from xir.ir.core import real_core

    spikes = np.random.default_rng(1).poisson(0.5, (7, 10, 2))
    np.savez(folder / "set.npz", spikes=spikes, labels=np.arange(7) % 2)
    program = xir.compile(folder / "tiny.xnet", quantize="channel")
    stimuli = _stimuli(folder / "set.npz", None, real_core(program.meant))
    assert stimuli.sample is not None
    assert stimuli.judged is not None
    np.testing.assert_array_equal(stimuli.sample, spikes[[0, 2, 4, 6]])
    np.testing.assert_array_equal(stimuli.judged, spikes[[1, 3, 5]])
    assert stimuli.labels is not None
    assert stimuli.labels.tolist() == [1, 1, 1]
