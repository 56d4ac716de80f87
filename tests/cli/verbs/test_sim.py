"""``xir sim``: what goes in, what comes out, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from xir.compiler import compile as compile_program
from xir.spikes.rasters import poisson


@pytest.fixture
def raster() -> Any:
    return np.random.default_rng(5).poisson(0.2, (60, 2))


def as_json(run: Any, *args: object) -> Any:
    code, out, err = run("sim", *args, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_counts_are_those_of_the_simulator(run: Any, folder: Path, raster: Any) -> None:
    np.save(folder / "in.npy", raster)
    data = as_json(run, "tiny.xnet", "--input", "in.npy")
    program = compile_program(folder / "tiny.xnet")
    evolution = xir.simulate(program.config, raster, record=True)
    assert evolution.spikes is not None
    assert evolution.hibernating is not None
    counts = evolution.output_spikes.sum(axis=0)
    assert [o["name"] for o in data["outputs"]] == ["y[0]", "y[1]"]
    assert [o["spikes"] for o in data["outputs"]] == [[int(n)] for n in counts]
    assert counts.sum() > 0
    hidden = {"name": "h", "neurons": 3, "spikes": int(evolution.spikes.sum())}
    assert data["hidden"] == [hidden]
    assert data["hibernating"] == evolution.hibernating.mean()
    assert (data["samples"], data["steps"], data["dt"]) == (1, 60, 1e-3)
    decided = "y[0]" if counts[0] >= counts[1] else "y[1]"
    assert data["decision"] == {"rule": "count", "classes": [decided]}


def test_text_says_the_same(run: Any, folder: Path, raster: Any) -> None:
    np.save(folder / "in.npy", raster)
    data = as_json(run, "tiny.xnet", "--input", "in.npy")
    code, out, err = run("sim", "tiny.xnet", "--input", "in.npy")
    assert (code, err) == (0, "")
    assert out.startswith("tiny on xylo-audio2: 1 sample of 60 steps, 0.06 s each (dt 1 ms)\n")
    rows = {line.split()[0]: line.split() for line in out.splitlines() if line.strip()}
    for output in data["outputs"]:
        assert rows[output["name"]][1] == str(output["spikes"][0])
    assert f"decided by count: {data['decision']['classes'][0]}\n" in out
    assert f"would sleep in {data['hibernating']:.1%} of the steps" in out


@pytest.mark.parametrize("kind", ["npy", "npz", "npz-key", "csv"])
def test_every_kind_of_file_gives_the_same_run(
    run: Any, folder: Path, raster: Any, kind: str
) -> None:
    raster[-1] = 1  # a list of events ends with the last one
    np.save(folder / "in.npy", raster)
    want = as_json(run, "tiny.xnet", "--input", "in.npy")
    args = [f"in.{kind[:3]}"]
    if kind == "npz":
        np.savez(folder / "in.npz", spikes=raster.astype(np.float32), other=np.zeros(3))
    elif kind == "npz-key":
        np.savez(folder / "in.npz", a=raster, spikes=np.zeros((1, 2)))
        args += ["--key", "a"]
    elif kind == "csv":
        lines = [f"{t * 1e-3:.4f},{c},{raster[t, c]}" for t, c in np.argwhere(raster)]
        (folder / "in.csv").write_text("time,channel,count\n" + "\n".join(lines) + "\n")
    assert as_json(run, "tiny.xnet", "--input", *args) == want


def test_poisson_is_drawn_from_its_seed(run: Any, folder: Path) -> None:
    np.save(folder / "in.npy", poisson(200, 50, 7, 2, 1e-3))
    want = as_json(run, "tiny.xnet", "--input", "in.npy")
    assert as_json(run, "tiny.xnet", "--input", "poisson:200,50,7") == want
    assert as_json(run, "tiny.xnet", "--input", "poisson:200,50,8") != want


def test_steps_cuts_the_input_or_goes_on_in_silence(run: Any, folder: Path, raster: Any) -> None:
    np.save(folder / "in.npy", raster)
    np.save(folder / "cut.npy", raster[:20])
    np.save(folder / "longer.npy", np.concatenate([raster, np.zeros((30, 2), np.int64)]))
    for steps, file in ((20, "cut.npy"), (90, "longer.npy")):
        want = as_json(run, "tiny.xnet", "--input", file)
        assert as_json(run, "tiny.xnet", "--input", "in.npy", "--steps", steps) == want


@pytest.mark.parametrize("which", ["folder", "config.json", "rockpool.npz"])
def test_a_configuration_runs_as_the_network_it_came_from(
    run: Any, folder: Path, which: str
) -> None:
    assert run("compile", "tiny.xnet", "-o", "net", "--emit", "rockpool", "-q").code == 0
    want = as_json(run, "tiny.xnet", "--input", "poisson:200,50,7")
    path = "net" if which == "folder" else f"net/{which}"
    have = as_json(run, path, "--input", "poisson:200,50,7")
    assert have["configuration"] == want["configuration"]
    if which == "folder":
        assert have == want
    else:
        assert [o["spikes"] for o in have["outputs"]] == [o["spikes"] for o in want["outputs"]]
        assert have["outputs"][0]["name"] == "output[0]"
        assert have["decision"] is None


def test_a_configuration_with_aliases_runs_from_a_specification(run: Any, folder: Path) -> None:
    (folder / "sum.xnet").write_text(
        "network sum(x: spikes[2]) {\n  dt = 1 ms\n"
        "  a = lif(linear(x, [[1, 0.5], [0.2, 1]]), tau_mem = 9 ms, tau_syn = 9 ms)\n"
        "  b = lif(linear(a, [[1, 0.5], [0.2, 1]]), tau_mem = 9 ms, tau_syn = 9 ms,\n"
        "          threshold = 99)\n"
        "  return lif(linear(a + b, [[1], [1]]), tau_mem = 9 ms, tau_syn = 9 ms,\n"
        "             threshold = 200)\n}\n"
    )
    assert run("compile", "sum.xnet", "-o", "net", "--emit", "rockpool", "-q").code == 0
    runs = [
        as_json(run, net, "--input", "poisson:300,80,1")
        for net in ("sum.xnet", "net", "net/rockpool.npz", "net/config.json")
    ]
    assert len({found["configuration"] for found in runs}) == 1
    assert len({str([o["spikes"] for o in found["outputs"]]) for found in runs}) == 1


def test_the_file_of_a_run_says_what_is_in_it(run: Any, folder: Path) -> None:
    args = ("tiny.xnet", "--input", "poisson:200,50,7", "-o", "out.npz", "--quantize", "channel")
    code, out, _ = run("sim", *args, "--record")
    assert code == 0
    assert out.endswith("wrote out.npz\n")
    raster = poisson(200, 50, 7, 2, 1e-3)
    program = compile_program(folder / "tiny.xnet", quantize="channel")
    evolution = xir.simulate(program.config, raster, record=True)
    with np.load(folder / "out.npz", allow_pickle=False) as file:
        about = json.loads(str(file["about"]))
        names = set(file.files) - {"about"}
        for name in names:
            assert np.array_equal(file[name], getattr(evolution, name))
            assert about["arrays"][name]["shape"] == list(file[name].shape)
            assert about["arrays"][name]["dtype"] == file[name].dtype.name
    assert names == {
        *("output_spikes", "spikes", "v_mem", "i_syn", "v_mem_out", "i_syn_out", "hibernating")
    }
    assert (about["network"], about["device"], about["dt"]) == ("tiny", "xylo-audio2", 1e-3)
    assert about["hidden"] == {"h": {"first": 0, "count": 3, "read": "spikes"}}
    assert about["output_names"] == ["y[0]", "y[1]"]
    assert about["configuration"].startswith("sha256:")
    first = (folder / "out.npz").read_bytes()
    run("sim", *args, "--record")
    assert (folder / "out.npz").read_bytes() == first
    run("sim", *args)
    with np.load(folder / "out.npz") as file:
        assert set(file.files) == {"about", "output_spikes"}


def test_a_batch_keeps_its_axis_and_starts_every_sample_from_rest(run: Any, folder: Path) -> None:
    batch = np.random.default_rng(1).poisson(0.2, (13, 40, 2))
    np.save(folder / "in.npy", batch)
    code, out, _ = run("sim", "tiny.xnet", "--input", "in.npy", "-o", "out.npz")
    assert code == 0
    assert "13 samples of 40 steps" in out
    assert "times" in out.split("decided by count:")[1]
    config = compile_program(folder / "tiny.xnet").config
    with np.load(folder / "out.npz") as file:
        for sample in range(13):
            alone = xir.simulate(config, batch[sample]).output_spikes
            assert np.array_equal(file["output_spikes"][sample], alone)


def test_long_runs_are_cut_into_pieces_that_join(
    run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    np.save(folder / "in.npy", np.random.default_rng(2).poisson(0.3, (3, 100, 2)))
    args = ("tiny.xnet", "--input", "in.npy", "--compare", "float")
    whole = as_json(run, *args)
    for size in (35 * 7, 35 * 250):  # seven steps of one sample; two samples
        monkeypatch.setattr("xir.cli.shared.run_loop.PIECE", size)
        assert as_json(run, *args) == whole


def test_comparison_with_real_numbers(run: Any, folder: Path) -> None:
    args = ("tiny.xnet", "--input", "poisson:100,400,3", "--compare", "float")
    data = as_json(run, *args)
    program = compile_program(folder / "tiny.xnet")
    from xir.reference import simulate

    raster = poisson(100, 400, 3, 2, 1e-3)
    meant = simulate(program.reference, raster).spikes
    hidden, output = data["compare"]
    assert (hidden["name"], output["name"]) == ("h", "y")
    assert hidden["spikes"]["float"] == meant[:, :3].sum()
    assert output["spikes"]["float"] == meant[:, 3:].sum()
    assert hidden["spikes"]["chip"] == data["hidden"][0]["spikes"]
    chip = xir.simulate(program.config, raster, record=True).spikes
    assert chip is not None
    differs = (chip != meant[:, :3]).any(axis=1)
    assert hidden["first_difference"] == {"step": int(differs.argmax()), "sample": 0}
    code, out, _ = run("sim", *args)
    assert code == 0
    assert f"step {differs.argmax()}, sample 0" in out


EXACT = """\
network exact(x: spikes[1]) {
  dt = 1 ms
  h = lif(linear(x, [[127]]), dash_mem = 0, dash_syn = 1, threshold = 63)
  y = lif(linear(h, [[127]]), dash_mem = 0, dash_syn = 1, threshold = 63)
  return y
}
"""


def test_expect_equal_is_exit_code_4_where_there_is_a_difference(run: Any, folder: Path) -> None:
    args = ("--compare", "float", "--expect-equal")
    assert run("sim", "tiny.xnet", "--input", "poisson:100,400,3", *args).code == 4
    (folder / "exact.xnet").write_text(EXACT)
    (folder / "one.csv").write_text("0,0\n0.005,0\n")
    assert run("sim", "exact.xnet", "--input", "one.csv", "--steps", 9, *args).code == 0
    assert run("sim", "tiny.xnet", "--input", "poisson:100,400,3", *args[:2]).code == 0


def test_expect_equal_asks_for_all_populations_not_one(run: Any, folder: Path) -> None:
    """``silent`` never fires and so is equal; ``h`` differs from the network in real numbers."""
    program = (folder / "tiny.xnet").read_text()
    silent = "silent = lif(linear(x, [[0.001], [0.001]]), tau_mem = 20 ms, tau_syn = 5 ms)"
    program = program.replace("  y = ", f"  {silent}\n  y = ")
    program = program.replace("[0.5, 0.5]])", "[0.5, 0.5]]) + linear(silent, [[1, 1]])")
    (folder / "some.xnet").write_text(program)
    args = ("sim", "some.xnet", "--input", "poisson:100,400,3", "--compare", "float", "--json")
    code, out, _ = run(*args, "--expect-equal")
    differs = {
        p["name"]: p["first_difference"]["step"] is not None for p in json.loads(out)["compare"]
    }
    assert differs["h"]
    assert not differs["silent"]
    assert code == 4


def test_counts_above_fifteen_are_cut_off_and_told(run: Any, folder: Path) -> None:
    raster = np.array([[16, 15], [0, 200]])
    np.save(folder / "in.npy", raster)
    np.save(folder / "cut.npy", np.minimum(raster, 15))
    code, out, err = run("sim", "tiny.xnet", "--input", "in.npy", "--json")
    assert code == 0
    assert err.startswith("warning: 2 input counts are above 15; ")
    data = json.loads(out)
    assert data["clamped"] == 2
    want = as_json(run, "tiny.xnet", "--input", "cut.npy")
    assert data["outputs"] == want["outputs"]


def test_a_file_for_another_time_step_is_warned_of(run: Any, folder: Path) -> None:
    np.savez(folder / "in.npz", spikes=np.ones((5, 2), np.uint8), dt=0.02)
    code, _, err = run("sim", "tiny.xnet", "--input", "in.npz")
    assert code == 0
    assert err.startswith("warning: 'in.npz' was made for a dt of 0.02 s, the network has 0.001 s")


def test_membranes_are_decided_on_in_the_network_s_own_numbers(run: Any, folder: Path) -> None:
    # The second output is a thousand times weaker, and quantized to the same range.
    (folder / "peak.xnet").write_text(
        "network peak(x: spikes[1]) {\n  dt = 1 ms\n"
        "  h = lif(linear(x, [[2]]), tau_mem = 9 ms, tau_syn = 9 ms)\n"
        "  y = li(linear(h, [[1, 0.001]]), tau_mem = 9 ms, tau_syn = 9 ms)\n"
        "  decide = peak\n  return vmem(y)\n}\n"
    )
    data = as_json(run, "peak.xnet", "--input", "poisson:100,100,1")
    assert data["decision"] == {"rule": "peak", "classes": ["y[0]"]}
    out = run("sim", "peak.xnet", "--input", "poisson:100,100,1").out
    assert "highest value read" in out
    assert "vmem " in out
    run("compile", "peak.xnet", "-o", "net", "-q")
    again = as_json(run, "net", "--input", "poisson:100,100,1")
    assert again["decision"] == data["decision"]
    out = run("sim", "net/config.json", "--input", "poisson:100,100,1").out
    assert "decided" not in out


def test_a_plot_is_written_whole(run: Any, folder: Path) -> None:
    pytest.importorskip("matplotlib")
    code, out, _ = run("sim", "tiny.xnet", "--input", "poisson:100,100,1", "--plot", "run.png")
    assert code == 0
    assert out.endswith("wrote run.png\n")
    assert (folder / "run.png").read_bytes().startswith(b"\x89PNG")


def write_bad_inputs(folder: Path) -> None:
    np.save(folder / "narrow.npy", np.zeros((5, 1), np.uint8))
    np.save(folder / "turned.npy", np.zeros((2, 50), np.uint8))
    np.save(folder / "flat.npy", np.zeros(5, np.uint8))
    np.save(folder / "negative.npy", np.array([[0, 0], [1, -2]]))
    np.save(folder / "half.npy", np.array([[0.5, 1.0]]))
    np.save(folder / "nan.npy", np.array([[[0, 1.0], [np.nan, 0]]]))
    np.save(folder / "complex.npy", np.zeros((5, 2), complex))
    np.save(folder / "text.npy", np.full((5, 2), "1"))
    np.save(folder / "objects.npy", np.array([[1, None]], dtype=object), allow_pickle=True)
    np.save(folder / "empty.npy", np.zeros((0, 2), np.uint8))
    np.savez(folder / "several.npz", a=np.zeros((5, 2)), b=np.zeros((5, 2)))
    (folder / "garbage.npy").write_bytes(b"\x80\x04garbage")
    (folder / "garbage.npz").write_bytes(b"PK\x03\x04garbage")
    (folder / "bad.csv").write_text("time,channel\n0.1,0\n0.2,2\nx,0\n-1,0\n0.3\n0.4,1.5\n")


@pytest.mark.parametrize(
    ("file", "messages"),
    [
        ("none.npy", ["error: there is no file 'none.npy'"]),
        ("none.csv", ["error: there is no file 'none.csv'"]),
        (".", ["is a folder"]),
        ("narrow.npy", ["'narrow.npy' has 1 channels", "the network has 2 inputs"]),
        ("turned.npy", ["has 50 channels", "the channel is the last axis"]),
        ("flat.npy", ["'flat.npy' has shape (5,); need (steps, 2) or (samples, steps, 2)"]),
        ("negative.npy", ["has -2 at step 1, channel 1; a count is a whole number"]),
        ("half.npy", ["has 0.5 at step 0, channel 0"]),
        ("nan.npy", ["has nan at sample 0, step 1, channel 0"]),
        ("complex.npy", ["holds values of type complex128"]),
        ("text.npy", ["holds values of type <U1"]),
        ("objects.npy", ["pickled Python objects"]),
        ("empty.npy", ["there is nothing to run", "--steps N"]),
        ("several.npz", ["has no array 'spikes'; it has: a, b", "--key"]),
        ("garbage.npy", ["is a pickle", "nothing is unpickled"]),
        ("garbage.npz", ["damaged"]),
        (
            "bad.csv",
            [
                "bad.csv:3:5: error: a channel is 0 to 1, not 2\n  0.2,2\n      ^",
                "bad.csv:4:1: error: 'x' is not a number; need a time in seconds",
                "bad.csv:5:1: error: a time in seconds is finite and at least 0, not -1",
                "bad.csv:6:1: error: the line has 1 values; need 2 (time, channel)",
                "bad.csv:7:5: error: a channel is a whole number, not 1.5",
            ],
        ),
    ],
)
def test_wrong_spikes_are_refused_and_nothing_is_written(
    run: Any, folder: Path, file: str, messages: list[str]
) -> None:
    write_bad_inputs(folder)
    (folder / "out.npz").write_bytes(b"what was there before")
    code, out, err = run("sim", "tiny.xnet", "--input", file, "-o", "out.npz")
    assert (code, out) == (1, "")
    for message in messages:
        assert message in err
    assert (folder / "out.npz").read_bytes() == b"what was there before"


def write_bad_nets(folder: Path) -> None:
    (folder / "broken.json").write_text('{"value0": ')
    (folder / "other.json").write_text("[]")
    (folder / "latin.json").write_bytes(b"\xe9")
    np.savez(folder / "partial.npz", weights_in=np.zeros((2, 3)))
    np.savez(folder / "strange.npz", weights_of=np.zeros((2, 3)))
    (folder / "hollow").mkdir()


@pytest.mark.parametrize(
    ("net", "message"),
    [
        ("none.json", "error: there is no file 'none.json'"),
        ("none.npz", "error: there is no file 'none.npz'"),
        ("none.xnet", "error: there is no file 'none.xnet'"),
        ("broken.json", "error: 'broken.json': "),
        ("other.json", "error: 'other.json' is JSON, but no network that xir knows"),
        ("latin.json", "error: 'latin.json' is not UTF-8 text"),
        ("partial.npz", "error: 'partial.npz': weights_out is missing"),
        ("strange.npz", "error: 'strange.npz' has arrays (weights_of), and no network"),
        (
            "hollow",
            "error: 'hollow' has no config.json and no basic_config.json; is it a folder that xir",
        ),
    ],
)
def test_what_is_no_configuration_is_refused(
    run: Any, folder: Path, net: str, message: str
) -> None:
    write_bad_nets(folder)
    code, out, err = run("sim", net, "--input", "poisson:5,5,5")
    assert (code, out) == (1, "")
    assert message in err


@pytest.mark.parametrize(
    "symbols",
    [
        "{",
        "[]",
        '{"device": "xylo-audio2"}',
        '{"network": "n", "device": "xylo-audio2", "decide": "dice", "inputs": {}, "hidden": {},'
        ' "outputs": {}}',
        '{"network": "n", "device": "xylo-audio2", "decide": null, "outputs": {}, "hidden": {},'
        ' "inputs": {"x": {"first": 0, "count": 2}}}',
    ],
)
def test_symbols_that_do_not_belong_to_the_configuration(
    run: Any, folder: Path, symbols: str
) -> None:
    run("compile", "tiny.xnet", "-o", "net", "-q")
    (folder / "net" / "symbols.json").write_text(symbols)
    code, _, err = run("sim", "net", "--input", "poisson:5,5,5")
    assert code == 1
    assert err.startswith("error: 'net/symbols.json'")


def test_a_configuration_without_a_time_step_needs_one(run: Any, folder: Path) -> None:
    run("compile", "tiny.xnet", "-o", "net", "-q")
    text = (folder / "net" / "config.json").read_text()
    (folder / "timeless.json").write_text(
        text.replace('"timeResolutionWrap": 50000', '"timeResolutionWrap": 0')
    )
    args = ("sim", "timeless.json", "--input", "poisson:100,50,1", "--json")
    assert run(*args).code == 1
    code, out, _ = run(*args, "--dt", "0.001")
    assert code == 0
    want = as_json(run, "net/config.json", "--input", "poisson:100,50,1")
    assert json.loads(out)["outputs"] == want["outputs"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["net", "--quantize", "global"], "--quantize says how a .xnet is compiled"),
        (["net", "--network", "n"], "--network says how"),
        (["net", "-D", "a=1"], "-D says how"),
        (["net", "--compare", "float"], "--compare float needs the network (.xnet)"),
        (["tiny.xnet", "--dt", "1ms"], "--dt is for a config.json"),
        (["tiny.xnet", "--key", "a"], "--key names an array of a file"),
    ],
)
def test_options_that_do_not_apply_are_a_wrong_command_line(
    run: Any, folder: Path, args: list[str], message: str
) -> None:
    run("compile", "tiny.xnet", "-o", "net", "-q")
    code, out, err = run("sim", *args, "--input", "poisson:5,5,5")
    assert (code, out) == (2, "")
    assert f"error: {message}" in err
    assert "hint: xir sim --help" in err


def test_files_that_cannot_be_written(run: Any, folder: Path, blocked: Path) -> None:
    pytest.importorskip("matplotlib")
    for args in (["-o", blocked], ["--plot", blocked.with_suffix(".png")]):
        code, out, err = run("sim", "tiny.xnet", "--input", "poisson:50,20,1", *args)
        assert (code, out) == (1, "")
        assert "error: cannot write to" in err
    assert sorted(path.name for path in folder.iterdir()) == ["file", "tiny.xnet"]


def test_too_much_is_refused_before_it_takes_memory(run: Any, folder: Path) -> None:
    (folder / "late.csv").write_text("1e12,0\n")
    for spikes in ("late.csv", "poisson:5,1000000000000,1", "poisson:1e300,5,1"):
        code, out, err = run("sim", "tiny.xnet", "--input", spikes)
        assert (code, out) == (1, "")
        assert err.startswith("error: ")


LIMITS = """\
network limits(x: spikes[2]) {{
  dt = 1 ms
  h = lif(linear(x, [[0.5, 0.4], [0.3, 0.6]]), tau_mem = 20 ms, tau_syn = 5 ms)
  deaf = lif(linear(x, [[0.01], [0.01]]), tau_mem = 20 ms, tau_syn = 5 ms)
  y = lif(linear(h, [[1], [1]]) + linear(deaf, [[1]]), tau_mem = 20 ms, tau_syn = 5 ms,
          threshold = {threshold})
  return y
}}
"""


@pytest.mark.parametrize(
    ("threshold", "input", "codes"),
    [
        (40, "poisson:100,400,3", ["XIR164"]),
        (2, "poisson:100,400,3", ["XIR164", "XIR166"]),
        (0.6, "poisson:20,400,3", ["XIR164", "XIR166"]),  # a third of its spikes
        (0.5, "poisson:300,400,3", ["XIR164", "XIR165"]),
    ],
)
def test_a_run_tells_what_populations_do_at_the_limits_of_the_chip(
    run: Any, folder: Path, threshold: float, input: str, codes: list[str]
) -> None:
    (folder / "limits.xnet").write_text(LIMITS.format(threshold=threshold))
    args = ("sim", "limits.xnet", "--quantize", "channel", "--input", input)
    code, out, err = run(*args, "--json")
    assert code == 0
    told = json.loads(out)["warnings"]
    assert [warning["code"] for warning in told if warning["code"] != "XIR167"] == codes
    assert (told[0]["line"], told[0]["severity"]) == (4, "warning")
    assert "'deaf' never spikes in this run: gets to" in told[0]["message"]
    assert "times as large, or a threshold as much lower, would wake it" in told[0]["hint"]
    assert err.startswith("limits.xnet:4:10: warning[XIR164]: 'deaf' never spikes in this run")
    assert run(*args).err == err
    for found in told[1:]:
        assert "limit " in found["message"]
        assert found["hint"]


def test_a_configuration_alone_tells_the_same(run: Any, folder: Path) -> None:
    (folder / "limits.xnet").write_text(LIMITS.format(threshold=2))
    options = ("--quantize", "channel")
    run("compile", "limits.xnet", *options, "-o", "net", "-q")
    spikes = ("--input", "poisson:100,400,3", "--json")
    network = json.loads(run("sim", "limits.xnet", *options, *spikes).out)["warnings"]
    alone = json.loads(run("sim", "net", *spikes).out)["warnings"]
    assert [w["message"] for w in alone] == [w["message"] for w in network]
    assert {w["line"] for w in alone} == {None}


def test_counts_that_are_cut_off_are_in_the_json_too(run: Any, folder: Path) -> None:
    np.save(folder / "in.npy", np.full((20, 2), 16))
    told = json.loads(run("sim", "tiny.xnet", "--input", "in.npy", "--json").out)["warnings"]
    assert told[0]["message"].startswith("40 input counts are above 15; the chip takes 15")
