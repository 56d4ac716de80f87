"""``xir compile``: what is written, what is said, and that nothing is written when it fails."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from xir.cli.verbs.compile import kind_names
from xir.codegen.samna_json import from_samna_json
from xir.compiler import compile as compile_program
from xir.options import Options
from xir.output.kinds import DEFAULT_KINDS, KINDS
from xir.universe import PASSES

STAGES = ["xnet", *(name for name, home in PASSES.items() if home.runs != "asked")]


def names_in(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


def test_the_three_files_go_to_a_folder_of_the_network_s_name(run: Any, folder: Path) -> None:
    code, out, err = run("compile", "tiny.xnet")
    assert (code, err) == (0, "")
    out_folder = folder / "tiny.xylo"
    assert names_in(out_folder) == ["config.json", "report.json", "symbols.json"]
    assert "hidden neurons" in out
    assert out.endswith("wrote config.json, symbols.json, report.json to tiny.xylo\n")
    program = compile_program(folder / "tiny.xnet")
    text = (out_folder / "config.json").read_text()
    assert from_samna_json(text) == program.config
    symbols = json.loads((out_folder / "symbols.json").read_text())
    assert symbols.pop("configuration").startswith("sha256:")
    assert symbols == program.symbols
    assert json.loads((out_folder / "report.json").read_text()) == program.report


def test_the_same_input_gives_the_same_bytes(run: Any, folder: Path) -> None:
    for name in ("one", "two"):
        assert run("compile", "tiny.xnet", "-o", name, "--emit", "all").code == 0
    assert names_in(folder / "one") == names_in(folder / "two")
    for name in names_in(folder / "one"):
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes()


def test_everything_that_can_be_written(run: Any, folder: Path) -> None:
    code, out, _ = run("compile", "tiny.xnet", "-o", "out", "--emit", "all")
    assert code == 0
    names = names_in(folder / "out")
    assert {"config.json", "image.mlir", "registers.json", "rockpool.npz"} <= set(names)
    assert any(name.startswith("ram/") for name in names)
    assert [name[6:] for name in names if name.startswith("ir/")] == [
        f"{stage}.mlir" for stage in STAGES
    ]
    assert "ram/" in out.splitlines()[-1]


def test_a_new_compilation_leaves_nothing_of_the_last_one(run: Any, folder: Path) -> None:
    run("compile", "tiny.xnet", "-o", "out", "--emit", "ram,registers")
    (folder / "out" / "notes.txt").write_text("mine")
    run("compile", "tiny.xnet", "-o", "out")
    assert names_in(folder / "out") == ["config.json", "notes.txt", "report.json", "symbols.json"]


def test_report_as_json_is_the_report_and_nothing_else(run: Any, folder: Path) -> None:
    code, out, _ = run("compile", "tiny.xnet", "--report", "json")
    assert code == 0
    assert out == (folder / "tiny.xylo" / "report.json").read_text()


def test_quiet_says_the_verdict_and_nothing_else(run: Any, folder: Path) -> None:
    code, out, err = run("compile", "tiny.xnet", "-q")
    assert (code, err) == (0, "")
    report = json.loads((folder / "tiny.xylo" / "report.json").read_text())
    assert out == report["verdict"]["text"] + "\n"
    assert out.startswith("fits: yes; real time: yes at 6.25 MHz in the worst case; quality: good,")


def test_quiet_says_what_is_wrong(run: Any, folder: Path) -> None:
    (folder / "odd.xnet").write_text(
        "network odd(x: spikes[2]) {\n  dt = 1 ms\n"
        "  h = lif(linear(x, [[1], [1]]), tau_mem = 9 ms, tau_syn = 9 ms, max_spikes = 1)\n"
        "  return lif(linear(h, [[1]]), tau_mem = 9 ms, tau_syn = 9 ms)\n}\n"
    )
    code, out, err = run("compile", "odd.xnet", "-q", "--quantize", "channel")
    assert (code, out.count("\n")) == (0, 1)
    assert "warning[XIR117]" in err


def test_a_network_that_does_not_fit_gets_a_verdict_before_the_errors(
    run: Any, folder: Path
) -> None:
    (folder / "wide.xnet").write_text(
        "network wide(x: spikes[17]) {\n  dt = 1 ms\n"
        "  h = lif(linear(x, constant(17, 1, 0.5)), tau_mem = 9 ms, tau_syn = 9 ms)\n"
        "  return lif(linear(h, [[1]]), tau_mem = 9 ms, tau_syn = 9 ms)\n}\n"
    )
    verdict = "fits: NO, 1 error; real time: not known; quality: not judged\n"
    code, out, err = run("compile", "wide.xnet", "-q")
    assert (code, out) == (1, "")
    assert err.startswith(verdict)
    assert "error[XIR101]" in err
    code, out, _ = run("check", "wide.xnet")
    assert (code, out) == (1, f"{verdict}wide.xnet: 1 error\n")
    code, _, err = run("compile", "nowhere.xnet")
    assert (code, "fits" in err) == (1, False)


def test_options_reach_the_compiler(run: Any, folder: Path) -> None:
    (folder / "two.xnet").write_text(
        "param tau: time = 20 ms\n"
        + "\n".join(
            f"network {name}(x: spikes[1]) {{ dt = 1 ms\n"
            "  a = lif(linear(x, [[1, 0.5]]), tau_mem = tau, tau_syn = 5 ms)\n"
            "  return lif(linear(a, [[1], [1]]), tau_mem = tau, tau_syn = 5 ms) }"
            for name in ("left", "right")
        )
    )
    said = run(
        *("compile", "two.xnet", "--network", "right", "-D", "tau=5 ms", "--quantize", "global"),
        *("--device", "xylo-audio2", "--report", "json"),
    )
    assert said.code == 0
    report = json.loads(said.out)
    assert (report["network"], report["quantization"]) == ("right", "global")
    assert [p["dash_mem"] for p in report["populations"]] == [[2, 2], [2, 2]]
    assert (folder / "right.xylo").is_dir()


def test_dump_after_a_pass_and_after_all(run: Any, folder: Path) -> None:
    err = run("compile", "tiny.xnet", "--dump-after", "xylo-allocate").err
    assert err.startswith("// after xylo-allocate\n")
    assert err.count("// after") == 1
    assert "xylo.core @tiny" in err
    err = run("compile", "tiny.xnet", "--dump-after", "all").err
    dumped = [line[9:] for line in err.splitlines() if line.startswith("// after ")]
    assert dumped == STAGES


def test_timing_has_every_stage(run: Any, folder: Path) -> None:
    err = run("compile", "tiny.xnet", "--timing").err
    rows = [line.split() for line in err.splitlines()]
    assert [row[0] for row in rows] == ["stage", *STAGES, "all"]
    seconds = [float(row[1]) for row in rows[1:]]
    assert seconds[-1] == pytest.approx(sum(seconds[:-1]), abs=1e-3)


def test_warnings_are_told_and_do_not_stop_anything(run: Any, folder: Path) -> None:
    (folder / "wide.xnet").write_text(
        "network wide(x: spikes[2]) {\n  dt = 1 ms\n"
        "  h = lif(linear(x, constant(2, 80, 0.5)) + linear(h, constant(80, 80, 0.01)),\n"
        "          tau_mem = 20 ms, tau_syn = 5 ms)\n"
        "  return lif(linear(h, constant(80, 1, 0.1)), tau_mem = 20 ms, tau_syn = 5 ms)\n}\n"
    )
    code, out, err = run("compile", "wide.xnet")
    assert code == 0
    assert "wide.xnet:3:7: warning[XIR107]: " in err
    assert "warning" not in out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("network n(x: spikes[2]) { dt = 1 ms  return y }", "n.xnet:1:45: error: "),
        ("network n(x: spikes[2] { dt = 1 ms }", "n.xnet:1:24: error: "),
        ("", "there is no network"),
        (
            "network n(x: spikes[17]) { dt = 1 ms  h = lif(linear(x, constant(17, 2, 1)), "
            "tau_mem = 9 ms, tau_syn = 9 ms)  return lif(linear(h, constant(2, 2, 1)), "
            "tau_mem = 9 ms, tau_syn = 9 ms) }",
            "error[XIR101]: input channels: have 17, limit 16 on XyloAudio 2",
        ),
    ],
)
def test_a_wrong_network_writes_nothing_and_leaves_what_is_there(
    run: Any, folder: Path, text: str, message: str
) -> None:
    run("compile", "tiny.xnet", "-o", "out")
    before = {name: (folder / "out" / name).read_bytes() for name in names_in(folder / "out")}
    (folder / "n.xnet").write_text(text)
    code, out, err = run("compile", "n.xnet", "-o", "out")
    assert (code, out) == (1, "")
    assert message in err
    after = {name: (folder / "out" / name).read_bytes() for name in names_in(folder / "out")}
    assert after == before


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["nowhere.xnet"], "error: there is no file 'nowhere.xnet'"),
        (["."], "error: '.' is a folder, not a file of text"),
        (["latin.xnet"], "error: 'latin.xnet' is not UTF-8 text: invalid continuation byte"),
        (["tiny.xnet", "--network", "tinny"], "did you mean 'tiny'?"),
        (["tiny.xnet", "-D", "tau=3 ms"], "tau"),
    ],
)
def test_files_networks_and_params_that_are_not_there(
    run: Any, folder: Path, args: list[str], message: str
) -> None:
    (folder / "latin.xnet").write_bytes(b"# caf\xe9 au lait")
    code, out, err = run("compile", *args)
    assert (code, out) == (1, "")
    assert message in err
    assert names_in(folder) == ["latin.xnet", "tiny.xnet"]


def test_a_folder_that_cannot_be_made_is_an_error(run: Any, folder: Path, blocked: Path) -> None:
    code, out, err = run("compile", "tiny.xnet", "-o", blocked)
    assert (code, out) == (1, "")
    assert err.startswith(f"error: cannot write to '{blocked}': ")
    assert names_in(folder) == ["file", "tiny.xnet"]
    code, _, err = run("compile", "tiny.xnet", "-o", "file")
    assert code == 1
    assert (folder / "file").read_text() == "not a folder"


@pytest.mark.parametrize("name", ["ir", "ram", "config.json", "report.json"])
def test_what_somebody_else_wrote_is_left_alone(run: Any, folder: Path, name: str) -> None:
    mine = folder / "out" / name / "notes.txt" if "." not in name else folder / "out" / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    code, out, err = run("compile", "tiny.xnet", "-o", "out", "--emit", "all")
    assert (code, out) == (1, "")
    assert err.startswith(f"error: 'out' has {name}, which xir compile did not write\n")
    assert names_in(folder / "out") == [str(mine.relative_to(folder / "out"))]
    assert mine.read_text() == "mine"


def test_in_a_process_of_its_own(folder: Path) -> None:
    command = [sys.executable, "-m", "xir", "compile"]
    good = subprocess.run([*command, "tiny.xnet"], cwd=folder, capture_output=True, text=True)
    assert (good.returncode, good.stderr) == (0, "")
    bad = subprocess.run([*command, "none.xnet"], cwd=folder, capture_output=True, text=True)
    assert (bad.returncode, bad.stdout) == (1, "")
    assert bad.stderr == "error: there is no file 'none.xnet'\n"


def test_names_that_help_gives_are_those_of_the_compiler(run: Any) -> None:
    assert kind_names() == [*KINDS, "all"]
    text = run("compile", "--help").out
    options = Options()
    assert f"default: {options.device};" in " ".join(text.split())
    assert f"{options.method} (the default):" in " ".join(text.split())
    more = [kind for kind in KINDS if kind not in DEFAULT_KINDS]
    assert f"by commas: {', '.join(more)}, or all" in " ".join(text.split())


def test_a_rockpool_specification_can_be_read_without_pickle(run: Any, folder: Path) -> None:
    run("compile", "tiny.xnet", "--emit", "rockpool", "--quantize", "channel")
    with np.load(folder / "tiny.xylo" / "rockpool.npz", allow_pickle=False) as file:
        assert file["weights_in"].shape == (2, 3, 1)


@pytest.mark.parametrize("device", ["xylo-imu", "xylo-audio3", "xylo-v1"])
def test_an_unconfirmed_configuration_is_said_to_be_one(
    run: Any, folder: Path, device: str
) -> None:
    code, _, err = run("compile", "tiny.xnet", "--device", device, "-o", "net")
    assert code == 0
    assert "warning: nobody has confirmed that samna reads this config.json" in err
    config = json.loads((folder / "net" / "config.json").read_text())
    assert config["xir"]["device"] == device
    assert config["xir"]["unconfirmed"] in err
    assert "nobody has confirmed" not in run("compile", "tiny.xnet").err


def test_the_cycles_of_a_sample_are_in_the_report(run: Any, folder: Path) -> None:
    out = run("compile", "tiny.xnet", "--sample", "poisson:100,50,1").out
    assert "sample, busiest" in out
    data = json.loads(
        run("compile", "tiny.xnet", "--sample", "poisson:100,50,1", "--report", "json").out
    )
    assert data["timing"]["sample"]["steps"] == 50
    code, _, err = run("compile", "tiny.xnet", "--sample", "none.npz")
    assert code == 1
    assert "none.npz" in err


def test_a_device_without_a_map_says_why_there_is_no_image(run: Any, folder: Path) -> None:
    for kind in ("image", "writes", "registers"):
        code, _, err = run("compile", "tiny.xnet", "--device", "xylo-imu", "--emit", kind)
        assert code == 1
        assert "Xylo IMU: its memory map is not public" in err
        assert not (folder / "tiny.xylo").exists()


def test_fan_out_is_pruned_when_asked(run: Any, folder: Path) -> None:
    (folder / "wide.xnet").write_text(
        "network wide(x: spikes[1]) {\n  dt = 1 ms\n"
        "  a = lif(linear(x, [[1, 1]]) + linear(a, [[3, 1], [1, 3]]),\n"
        "          tau_mem = 9 ms, tau_syn = 9 ms)\n"
        "  return lif(linear(a, [[1], [1]]), tau_mem = 9 ms, tau_syn = 9 ms)\n}\n"
    )
    code, out, err = run("compile", "wide.xnet", "--prune-fanout", "1")
    assert code == 0
    assert "2 of 4 weights from 'a' to 'a' are set to 0" in err
    assert "max 1, mean 1.0" in out


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.usefixtures("folder")
def test_the_collector_of_garbage_is_left_as_it_was(run: Any, enabled: bool) -> None:
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        assert run("check", "tiny.xnet").code == 0
        assert gc.isenabled() == enabled
    finally:
        (gc.enable if before else gc.disable)()


NAMED = """\
import "parts/half.xnet" as parts
let w = npz("parts/w.npz")
network named(x: spikes[2]) {
  dt = 1 ms
  a = lif(linear(x, w.w), tau_mem = 9 ms, tau_syn = 5 ms)
  return parts.half(a)
}
"""
HALF = """\
module half(x: spikes[n]) -> spikes[n] {
  return lif(linear(x, 0.5 * identity(n)), tau_mem = 9 ms, tau_syn = 5 ms)
}
"""


@pytest.mark.parametrize("place", ["", "nets", "elsewhere"])
def test_the_bytes_do_not_depend_on_how_the_network_is_named(
    run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (folder / "nets" / "parts").mkdir(parents=True)
    (folder / "elsewhere").mkdir()
    (folder / "nets" / "named.xnet").write_text(NAMED)
    (folder / "nets" / "parts" / "half.xnet").write_text(HALF)
    np.savez(folder / "nets" / "parts" / "w.npz", w=np.eye(2))

    def files(name: str) -> dict[str, bytes]:
        args = ("compile", name, "-o", str(folder / "out"), "-q", "--emit", "all")
        assert run(*args, "--quantize", "channel").code == 0
        out = folder / "out"
        return {str(p.relative_to(out)): p.read_bytes() for p in out.rglob("*") if p.is_file()}

    whole = files("nets/named.xnet")
    assert b'loc("parts/half.xnet":2:10)' in whole["image.mlir"] + whole["ir/00-xnet.mlir"]
    assert b'#snn.external<"parts/w.npz", "w">' in whole["ir/00-xnet.mlir"]
    monkeypatch.chdir(folder / place)
    path = os.path.relpath(folder / "nets" / "named.xnet")
    here = Path.cwd().name
    for name in (path, f"./{path}", f"../{here}/{path}", str(folder / "nets" / "named.xnet")):
        assert files(name) == whole


def test_a_pass_that_does_not_run_is_not_dumped_in_silence(run: Any, folder: Path) -> None:
    code, _, err = run("compile", "tiny.xnet", "-o", "out", "--dump-after", "xylo-prune-fanout")
    assert code == 2
    assert "xylo-prune-fanout does not run in this compilation; what runs is xnet, " in err
    assert not (folder / "out").exists()
    args = ("--prune-fanout", "3", "--dump-after", "xylo-prune-fanout")
    assert run("compile", "tiny.xnet", "-o", "out", *args).code == 0


def test_a_sample_says_whether_time_is_kept_and_not_the_worst_case(run: Any, folder: Path) -> None:
    full = str(Path(__file__).resolve().parents[3] / "examples" / "full.xnet")
    args = ("compile", full, "--quantize", "channel", "--judge", "never", "-o", "out", "-q")
    code, out, err = run(*args)
    assert code == 0
    assert "real time: NO in the worst case" in out
    assert "[XIR168]: a step in which every input and every neuron is active takes" in err
    code, out, err = run(*args, "--sample", "poisson:0,50,1")
    assert code == 0
    assert "real time: yes at " in out
    assert "XIR168" not in err
    report = json.loads((folder / "out" / "report.json").read_text())
    assert "XIR168" not in [warning["code"] for warning in report["warnings"]]
