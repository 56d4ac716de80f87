"""``--align`` and ``--outputs relay`` on the command line, for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

RESIDUAL = """
network residual(x: spikes[2]) {
  dt = 1 ms
  a = x -> linear([[1, 0.5, 0.2], [0.3, 1, 0.7]]) -> lif(tau_mem = 20 ms, tau_syn = 5 ms)
  b = a -> linear(identity(3)) -> lif(tau_mem = 20 ms, tau_syn = 5 ms)
  o = linear(a, [[1], [1], [0]]) + linear(b, [[0], [1], [1]]) -> lif(tau_mem = 20 ms)
  decide = count
  return o
}
"""
BOTH = ("--align", "--outputs", "relay")


@pytest.fixture
def net(folder: Path) -> str:
    (folder / "residual.xnet").write_text(RESIDUAL)
    samples = np.random.default_rng(0).integers(0, 2, (4, 20, 2)).astype(np.uint8)
    np.savez(folder / "data.npz", spikes=samples, labels=np.zeros(4, np.int64))
    return "residual.xnet"


@pytest.mark.campaign
def test_every_command_that_compiles_takes_them(run: Any, folder: Path, net: str) -> None:
    for command in (
        ("compile", net, "-o", "out", "-q"),
        ("check", net),
        ("sim", net, "--input", "poisson:200,50,1"),
        ("eval", net, "--data", "data.npz"),
        ("compare", net, "--data", "data.npz"),
        ("export", net, "--nir", "net.nir"),
    ):
        code, _, err = run(*command, *BOTH)
        assert code == 0, (command, err)
        assert "'o' is a hidden population, and 'o_out' hands on its spikes" in err
        assert "1 step early to 'o'; 1 step of relays delay them: 3 hidden neurons more" in err


def test_the_report_has_the_relays(run: Any, folder: Path, net: str) -> None:
    code, out, _ = run("compile", net, "-o", "out", *BOTH)
    assert code == 0
    for name in ("a_relay", "o_out"):
        assert f"{name}: hands on spikes, a step later than what it reads" in out
    assert "10 of 1000, 3 of them to hand on spikes" in out
    report = json.loads((folder / "out" / "report.json").read_text())
    assert report["totals"]["hidden"]["have"] == 3 + 3 + 3 + 1
    assert len([w for w in report["warnings"] if w["code"] == "XIR154"]) == 2


@pytest.mark.parametrize("option", [("--align",), ("--outputs", "relay")])
def test_a_configuration_is_compiled_already(
    run: Any, folder: Path, net: str, option: tuple[str, ...]
) -> None:
    assert run("compile", net, "-o", "out", "-q").code == 0
    code, _, err = run("check", "out", *option)
    assert code == 2
    assert f"{option[0]} says how a .xnet is compiled; 'out' is a configuration" in err


def test_what_they_gave_is_left_alone_the_next_time(run: Any, folder: Path, net: str) -> None:
    assert run("export", net, "--nir", "net.nir", *BOTH).code == 0
    assert run("import", "net.nir", "-o", "again.xnet", "-q").code == 0
    assert run("compile", "again.xnet", "-o", "one", "-q").code == 0
    assert run("compile", "again.xnet", "-o", "two", "-q", *BOTH).code == 0
    first, second = ((folder / name / "config.json").read_bytes() for name in ("one", "two"))
    assert first == second
