"""``xir eval``: the real example, decision rules, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from xir.compiler import compile as compile_program
from xir.reference import simulate


def test_the_example_is_classified_by_both(run: Any, basic_motions: Path) -> None:
    args = (
        *("eval", basic_motions / "basic_motions.xnet"),
        *("--data", basic_motions / "test.npz", "--quantize", "channel"),
    )
    code, out, err = run(*args, "--json")
    assert (code, err) == (0, "")
    result = json.loads(out)
    with np.load(basic_motions / "test.npz") as file:
        spikes, labels, classes = file["spikes"], file["labels"], file["classes"]
    program = compile_program(basic_motions / "basic_motions.xnet", quantize="channel")
    on_chip = xir.simulate(program.config, spikes).output_spikes.sum(axis=1).argmax(axis=1)
    hidden = program.config.n_hidden
    in_float = simulate(program.reference, spikes).spikes[..., hidden:].sum(axis=1).argmax(axis=1)
    assert result["classes"] == classes.tolist()
    assert result["chip"]["decided"] == on_chip.tolist()
    assert result["float"]["decided"] == in_float.tolist()
    assert result["chip"]["accuracy"] == (on_chip == labels).mean() >= 0.9
    assert result["float"]["accuracy"] == (in_float == labels).mean() == 1.0
    assert result["agreement"] == (on_chip == in_float).mean()
    assert np.sum(result["chip"]["confusion"]) == 40
    code, out, err = run(*args)
    assert (code, err) == (0, "")
    assert "40 samples of 495 steps, decided by count" in out
    assert "  as trained: label \\ decided  standing  running  walking  badminton" in out
    assert "  with the chip's limits  40 of 40    100.0%" in out
    assert result["trained"]["decided"] == in_float.tolist()
    assert "limits: label" not in out  # as trained, so that it is not shown twice


def test_the_chip_alone_is_run_where_that_is_asked_for(
    run: Any, basic_motions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    args = (
        *("eval", basic_motions / "basic_motions.xnet"),
        *("--data", basic_motions / "test.npz", "--quantize", "channel"),
    )
    whole = json.loads(run(*args, "--json").out)
    monkeypatch.delattr("xir.reference.simulate")
    code, out, err = run(*args, "--chip-only", "--json")
    assert (code, err) == (0, "")
    result = json.loads(out)
    assert set(whole) - set(result) == {"agreement", "trained", "float"}
    assert all(whole[key] == value for key, value in result.items())
    out = run(*args, "--chip-only").out
    assert "  on the chip: label \\ decided" in out
    assert "real numbers" not in out
    assert "as trained" not in out


def test_the_limits_of_the_chip_have_a_row_of_their_own(run: Any, folder: Path) -> None:
    (folder / "capped.xnet").write_text(
        "network capped(x: spikes[2]) {\n  dt = 1 ms\n"
        "  h = lif(linear(x, identity(2, scale = 3)), tau_mem = 2 ms, tau_syn = 2 ms)\n"
        "  y = lif(linear(h, [[5, 1], [0, 1]]), tau_mem = 9 ms, tau_syn = 2 ms)\n"
        "  return y\n}\n"
    )
    spikes = np.zeros((4, 60, 2), int)
    spikes[:, :10, 0] = 1
    spikes[:, ::2, 1] = 1
    np.savez(folder / "set.npz", spikes=spikes, labels=np.zeros(4, int))
    args = ("eval", "capped.xnet", "--data", "set.npz", "--quantize", "channel")
    code, out, err = run(*args, "--json")
    assert code == 0
    result = json.loads(out)
    program = compile_program(folder / "capped.xnet", quantize="channel", judge="never")
    free = simulate(program.reference, spikes, ideal=True).spikes[..., 2:].sum(axis=1)
    limited = simulate(program.reference, spikes).spikes[..., 2:].sum(axis=1)
    assert result["trained"]["decided"] == free.argmax(axis=1).tolist()
    assert result["float"]["decided"] == limited.argmax(axis=1).tolist()
    assert result["trained"]["decided"] != result["float"]["decided"]
    assert [warning["code"] for warning in result["warnings"]] == ["XIR165"]
    assert "[XIR165]" in err
    kept = json.loads(run(*args, "--json", "--keep").out)
    assert kept["trained"]["accuracy"] == 1.0
    out = run(*args).out
    for row in ("as trained", "with the chip's limits", "on the chip"):
        assert f"  {row}: label \\ decided" in out


ECHO = """\
network echo(x: spikes[2]) {{
  dt = 1 ms
  h = lif(linear(x, identity(2, scale = 3)), tau_mem = 2 ms, tau_syn = 2 ms)
  y = {neuron}(linear(h, identity(2, scale = 3)), tau_mem = {tau}, tau_syn = 2 ms)
  {decide}
  return {read}
}}
"""


def write_echo(folder: Path, decide: str, read: str = "y", neuron: str = "lif") -> None:
    text = ECHO.format(decide=decide, read=read, neuron=neuron, tau="2 ms")
    (folder / "echo.xnet").write_text(text)


def write_set(folder: Path, spikes: Any, labels: Any, **more: Any) -> None:
    np.savez(folder / "set.npz", spikes=spikes, labels=labels, **more)


@pytest.mark.parametrize(
    ("decide", "read", "neuron", "decided"),
    [
        ("", "y", "lif", [1, 0, -1]),
        ("decide = count", "y", "lif", [1, 0, -1]),
        ("decide = first_spike", "y", "lif", [0, 0, -1]),
        ("decide = peak", "y", "lif", [1, 0, -1]),
        ("decide = peak", "vmem(y)", "li", [1, 0, 0]),
        ("decide = peak", "isyn(y)", "li", [1, 0, 0]),
    ],
)
def test_decision_rules(
    run: Any, folder: Path, decide: str, read: str, neuron: str, decided: list[int]
) -> None:
    # Channel 0 speaks first and once, channel 1 later and more; then 0 alone; then nobody.
    spikes = np.zeros((3, 40, 2), np.uint8)
    spikes[0, 2, 0], spikes[0, 10:16, 1] = 1, 2
    spikes[1, 5:9, 0] = 1
    write_set(folder, spikes, np.array([1, 0, 0]))
    write_echo(folder, decide, read, neuron)
    code, out, _ = run("eval", "echo.xnet", "--data", "set.npz", "--json")
    assert code == 0
    result = json.loads(out)
    assert result["chip"]["decided"] == result["float"]["decided"] == decided
    assert result["rule_given"] == bool(decide)
    assert result["classes"] == ["y[0]", "y[1]"]
    out = run("eval", "echo.xnet", "--data", "set.npz").out
    assert ("undecided" in out) == (-1 in decided)
    assert ("(the network has no rule)" in out) == (not decide)


def test_state_is_reset_between_samples_unless_it_is_kept(run: Any, folder: Path) -> None:
    # What the first sample sends in its last step comes out in the second.
    spikes = np.zeros((2, 10, 2), np.uint8)
    spikes[0, -1, 1] = 15
    write_set(folder, spikes, np.array([1, 1]))
    write_echo(folder, "decide = count")
    args = ("eval", "echo.xnet", "--data", "set.npz", "--json")
    reset, kept = json.loads(run(*args).out), json.loads(run(*args, "--keep").out)
    assert reset["chip"]["decided"][1] == reset["float"]["decided"][1] == -1
    assert kept["chip"]["decided"][1] == kept["float"]["decided"][1] == 1


def test_clamped_counts_are_told(run: Any, folder: Path) -> None:
    write_echo(folder, "decide = count")
    write_set(folder, np.full((2, 5, 2), 16), np.array([0, 1]))
    code, _, err = run("eval", "echo.xnet", "--data", "set.npz")
    assert code == 0
    assert err.startswith("warning: 20 input counts are above 15")


GOOD = np.ones((2, 5, 2), np.uint8)


@pytest.mark.parametrize(
    ("arrays", "message"),
    [
        ({"spikes": GOOD}, "has no array 'labels'; it has: spikes"),
        ({"labels": np.zeros(2, int)}, "has no array 'spikes'; it has: labels"),
        ({"spikes": GOOD[0], "labels": np.zeros(2, int)}, "need (samples, steps, channels)"),
        ({"spikes": GOOD, "labels": np.zeros(3, int)}, "has shape (3,); need (2,)"),
        ({"spikes": GOOD, "labels": np.zeros(2)}, "holds values of type float64"),
        ({"spikes": GOOD, "labels": np.array([0, 2])}, "has 2 for sample 1; the network has 2"),
        ({"spikes": GOOD, "labels": np.array([-1, 0])}, "has -1 for sample 0"),
        ({"spikes": GOOD[:0], "labels": np.zeros(0, int)}, "there is nothing to classify"),
        ({"spikes": GOOD, "labels": np.zeros(2, int), "classes": np.array(["a"])}, "has 1 names"),
        ({"spikes": GOOD, "labels": np.zeros(2, int), "classes": np.zeros(2)}, "list of names"),
        ({"spikes": -1.0 * GOOD, "labels": np.zeros(2, int)}, "has -1.0 at sample 0, step 0"),
    ],
)
def test_sets_that_are_refused(run: Any, folder: Path, arrays: Any, message: str) -> None:
    write_echo(folder, "decide = count")
    np.savez(folder / "set.npz", **arrays)
    code, out, err = run("eval", "echo.xnet", "--data", "set.npz")
    assert (code, out) == (1, "")
    assert message in err


def test_files_that_are_not_there(run: Any, folder: Path) -> None:
    code, _, err = run("eval", "tiny.xnet", "--data", "none.npz")
    assert (code, err) == (1, "error: there is no file 'none.npz'\n")
    code, _, err = run("eval", "none.xnet", "--data", "none.npz")
    assert code == 1
    assert "none.xnet" in err
