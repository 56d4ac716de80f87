"""``xir check``: text and JSON of what is found, and that nothing is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

FITS = "fits: yes; real time: yes at 6.25 MHz in the worst case; quality: not judged, "
NOT_RUN = f"{FITS}nothing was run beside the network in real numbers\n"
INTEGERS = f"{FITS}a configuration has no real numbers to be compared with\n"


def unknown(errors: str) -> str:
    return f"fits: not known, {errors}; real time: not known; quality: not judged\n"


def test_a_good_network(run: Any, folder: Path) -> None:
    assert run("check", "tiny.xnet") == (0, f"{NOT_RUN}tiny.xnet: no problems\n", "")
    assert run("check", "tiny.xnet", "--json") == (0, "[]\n", "")
    assert [path.name for path in folder.iterdir()] == ["tiny.xnet"]


BAD = """\
network bad(x: spikes[2]) {
  dt = 1 ms
  a = lif(linear(x, [[1, 2], [3, 4]]), tau_mem = 3, tau_syn = 5 ms)
  b = lif(linear(hiden, [[1]]), tau_mem = 3 ms, tau_syn = 5 ms)
  hidden = lif(linear(a, [[1], [1]]), tau_mem = 3 ms, tau_syn = 5 ms)
  return b, hidden
}
"""


def test_all_problems_at_once_with_their_places(run: Any, folder: Path) -> None:
    (folder / "bad.xnet").write_text(BAD)
    code, out, err = run("check", "bad.xnet")
    assert code == 1
    assert "bad.xnet:3:50: error: " in err
    assert "bad.xnet:4:18: error: " in err
    assert "did you mean 'hidden'?" in err
    assert out == f"{unknown('2 errors')}bad.xnet: 2 errors\n"


def test_json_has_the_same_in_fields(run: Any, folder: Path) -> None:
    (folder / "bad.xnet").write_text(BAD)
    code, out, err = run("check", "bad.xnet", "--json")
    assert (code, err) == (1, "")
    found = json.loads(out)
    keys = {"severity", "code", "message", "file", "line", "column", "hint", "notes"}
    assert all(set(entry) == keys for entry in found)
    places = [(e["severity"], e["file"], e["line"], e["column"]) for e in found]
    assert sorted(places) == [("error", "bad.xnet", 3, 50), ("error", "bad.xnet", 4, 18)]
    assert any("hidden" in (e["hint"] or "") for e in found)


def test_an_error_without_a_place(run: Any, folder: Path) -> None:
    code, out, err = run("check", "none.xnet", "--json")
    (entry,) = json.loads(out)
    assert (code, err) == (1, "")
    assert (entry["file"], entry["line"], entry["column"]) == (None, None, None)
    assert entry["message"] == "there is no file 'none.xnet'"


def test_a_place_inside_a_module_has_its_use_as_a_note(run: Any, folder: Path) -> None:
    (folder / "used.xnet").write_text(
        "module Fast(x: spikes[n], w: weights[n, m]) -> spikes[m] {\n"
        "  y = lif(linear(x, w), tau_mem = 9 ms, tau_syn = 9 ms, threshold = 0)\n  return y\n}\n"
        "network used(x: spikes[2]) {\n  dt = 1 ms\n"
        "  h = Fast(x, [[1, 2], [3, 4]])\n"
        "  return lif(linear(h, [[1], [2]]), tau_mem = 9 ms, tau_syn = 9 ms)\n}\n"
    )
    code, out, _ = run("check", "used.xnet", "--json")
    assert code == 1
    entry = json.loads(out)[0]
    assert (entry["severity"], entry["line"]) == ("error", 2)
    note = entry["notes"][0]
    assert (note["message"], note["line"]) == ("used from here", 7)
    _, out, err = run("check", "used.xnet")
    assert "used.xnet:7:" in err
    assert "note: used from here" in err
    assert out == f"{unknown('1 error')}used.xnet: 1 error\n"


def test_warnings_alone_are_good(run: Any, folder: Path) -> None:
    (folder / "odd.xnet").write_text(
        "network odd(x: spikes[2]) {\n  dt = 1 ms\n"
        "  h = lif(linear(x, [[1], [1]]), tau_mem = 9 ms, tau_syn = 9 ms, max_spikes = 1)\n"
        "  return lif(linear(h, [[1]]), tau_mem = 9 ms, tau_syn = 9 ms)\n}\n"
    )
    code, out, err = run("check", "odd.xnet")
    assert (code, out) == (0, f"{NOT_RUN}odd.xnet: 1 warning\n")
    assert "odd.xnet:3:7: warning[XIR117]: " in err
    (entry,) = json.loads(run("check", "odd.xnet", "--json").out)
    assert (entry["severity"], entry["code"]) == ("warning", "XIR117")


@pytest.mark.parametrize("bad", ["\x00", "network", "}" * 50, "é" * 100])
def test_rubbish_is_a_positioned_error(run: Any, folder: Path, bad: str) -> None:
    (folder / "rubbish.xnet").write_text(bad)
    code, _, err = run("check", "rubbish.xnet")
    assert code == 1
    assert err.startswith("rubbish.xnet:1:")


def test_a_configuration_is_checked_by_the_rules(run: Any, folder: Path) -> None:
    run("compile", "tiny.xnet", "-o", "net", "-q", "--emit", "all")
    for form in ("net", "net/config.json", "net/ram", "net/image.mlir", "net/rockpool.npz"):
        assert run("check", form) == (0, f"{INTEGERS}{form}: no problems\n", "")
    config = json.loads((folder / "net" / "config.json").read_text())
    config["value0"]["reservoir"]["neurons"][1]["threshold"] = 0
    (folder / "low.json").write_text(json.dumps(config))
    code, out, err = run("check", "low.json")
    assert (code, out) == (0, f"{INTEGERS}low.json: 1 warning\n")
    assert err.startswith("warning[XIR126]: 'low.json': thresholds of 0 or less (threshold): 1 of ")
    for verb in (("disasm", "low.json"), ("diff", "low.json", "net"), ("sim", "low.json")):
        _, _, err = run(*verb, *(["--input", "poisson:5,5,1"] if verb[0] == "sim" else []))
        assert err.count("warning[XIR126]") == 1
    config["value0"]["reservoir"]["neurons"][0]["vMemBias"] = 300
    (folder / "low.json").write_text(json.dumps(config))
    code, out, _ = run("check", "low.json", "--json")
    assert code == 1
    (told,) = json.loads(out)
    assert (told["code"], told["severity"]) == ("XIR111", "error")
    assert "biases (bias): bias[0] of 'hidden' is 300, limit -128 to 127" in told["message"]
    assert told["hint"]


def test_a_network_that_is_run_is_judged(run: Any, folder: Path) -> None:
    _, out, _ = run("check", "tiny.xnet", "--quantize", "law")
    assert "; quality: POOR, " in out.splitlines()[0]
    never = run("check", "tiny.xnet", "--quantize", "law", "--judge", "never")
    assert never.out.splitlines()[0] == NOT_RUN.strip()


def test_what_is_for_networks_alone_is_told(run: Any, folder: Path) -> None:
    run("compile", "tiny.xnet", "-o", "net", "-q")
    code, _, err = run("check", "net", "--quantize", "law")
    assert code == 2
    assert "'net' is a configuration" in err
    code, _, err = run("check", "tiny.xnet", "--dt", "0.001")
    assert code == 2
    assert "--dt is for a config.json without a time step" in err
