"""``xir import``, and the other commands with a NIR file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.interop.nir.graphs import chain, cuba, lif, nir_bytes, written
from tests.interop.rockpool.specifications import in_a_file, real


@pytest.fixture
def net(folder: Path) -> Path:
    return written(folder / "net.nir", *chain(cuba(5), cuba(2)))


def test_a_program_is_written_with_its_arrays(run: Any, folder: Path, net: Path) -> None:
    code, out, err = run("import", net.name, "-o", "made.xnet", "--reset", "subtract")
    assert (code, out) == (0, "wrote made.xnet, made.npz\n")
    assert err.startswith("net.nir: NIR 1.0.8, 6 nodes; 4 inputs, 5 + 2 neurons, 30 weights\n")
    text = (folder / "made.xnet").read_text()
    assert 'let w = npz("made.npz")' in text
    with np.load(folder / "made.npz") as arrays:
        assert {name: arrays[name].shape for name in arrays.files} == {"n1": (4, 5), "n2": (5, 2)}
    assert run("check", "made.xnet").code == 0


def test_the_text_compiles_to_the_same_files(run: Any, folder: Path, net: Path) -> None:
    options = ("--reset", "late", "--outputs", "relay")
    assert run("import", net.name, "-o", "net.xnet", *options).code == 0
    assert run("compile", "net.xnet", "-o", "one", "-q").code == 0
    assert run("compile", net.name, "-o", "two", "-q", *options).code == 0
    for name in ("config.json", "symbols.json"):
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes()


def test_without_a_name_the_program_is_printed(run: Any, folder: Path, net: Path) -> None:
    code, out, err = run("import", net.name)
    assert code == 0
    assert "network net(input: spikes[4]) {" in out
    assert "the weights are not written; -o NAME.xnet writes both" in err
    assert "net.nir: warning[XIR220]: the file does not say what a spike does" in err
    assert sorted(p.name for p in folder.iterdir()) == ["net.nir", "tiny.xnet"]


def test_the_report_is_written(run: Any, folder: Path, net: Path) -> None:
    found = run("import", net.name, "-o", "a.xnet", "--report", "report.json", "-q")
    assert (found.code, found.err) == (0, "")
    data = json.loads((folder / "report.json").read_text())
    assert data["nir"] == "1.0.8"
    assert data["lines"][0]["topic"] == "dialect"


def test_errors_are_told_with_places_and_nothing_is_written(run: Any, folder: Path) -> None:
    nodes, edges = chain(cuba(3))
    del nodes["n1"]["tau_mem"]
    written(folder / "bad.nir", nodes, [*edges, ("n1", "m")])
    (folder / "a.xnet").write_text("mine")
    code, out, err = run("import", "bad.nir", "-o", "a.xnet")
    assert (code, out) == (1, "")
    assert "bad.nir:n1.tau_mem: error[XIR204]: CubaLIF needs 'tau_mem'" in err
    assert "bad.nir: error[XIR205]: the edge 'n1' -> 'm' needs a node 'm'" in err
    assert (folder / "a.xnet").read_text() == "mine"
    assert not (folder / "a.npz").exists()
    assert run("explain", "XIR205").code == 0


@pytest.mark.campaign
def test_every_command_takes_the_file(run: Any, folder: Path, net: Path) -> None:
    np.savez(folder / "set.npz", spikes=np.ones((4, 20, 4), np.uint8), labels=np.zeros(4, int))
    options = ("--reset", "subtract", "--dt", "2ms")
    assert run("check", net.name, *options).code == 0
    found = run("sim", net.name, "--input", "poisson:100,30,1", "--compare", "float", *options)
    assert found.code == 0
    assert "dt 2 ms" in found.out
    assert run("eval", net.name, "--data", "set.npz", "--quantize", "channel", *options).code == 0
    assert run("compare", net.name, "--data", "set.npz", *options).code == 0
    assert run("diff", net.name, net.name).code == 0


def test_check_as_json_has_the_place(run: Any, folder: Path) -> None:
    nodes, edges = chain(cuba(3))
    del nodes["n1"]["r"]
    written(folder / "bad.nir", nodes, edges)
    code, out, _ = run("check", "bad.nir", "--json")
    assert code == 1
    (problem,) = json.loads(out)
    assert (problem["code"], problem["file"], problem["line"]) == ("XIR204", "bad.nir:n1.r", None)


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("import", "net.nir", "--from", "nors"), 2, "did you mean 'norse'?"),
        (("import", "net.nir", "--reset", "soft"), 2, "there is no reset 'soft'"),
        (("import", "net.nir", "--dt", "0"), 2, "nor a time such as 1ms"),
        (("import", "net.nir", "--dt", "1"), 2, "'1' has no unit: write 1ms, or 1s"),
        (("import", "net.nir", "--file-dt", "0.1"), 2, "'0.1' has no unit: write 0.1ms, or 0.1s"),
        (("import", "net.nir", "-o", "a.txt"), 2, "does not end in .xnet"),
        (("import", "net.nir", "-o", 'a".xnet'), 2, "a name that a program cannot write"),
        (("import", "tiny.xnet"), 1, "'tiny.xnet' is a program already"),
        (("import", "net.py"), 1, "'net.py' is text, but neither a network of another tool nor"),
        (("import", "nowhere.nir"), 1, "there is no file 'nowhere.nir'"),
        (("import", "."), 1, "'.' has no config.json"),
        (("import", "net.nir", "--strict"), 1, "error[XIR220]"),
        (("compile", "tiny.xnet", "--strict"), 1, "--strict: how a NIR file is read"),
        (("compile", "net.nir", "-D", "a=1"), 1, "-D are for programs in .xnet"),
        (("check", "net.nir", "--network", "a"), 1, "'net.nir' is a NIR file"),
        (("sim", "tiny.xnet", "--input", "poisson:1,1,1", "--dt", "1ms"), 2, "--dt is for"),
    ],
)
def test_what_is_wrong_is_told(
    run: Any, net: Path, args: tuple[str, ...], code: int, message: str
) -> None:
    net.with_name("net.py").write_text("import torch\nnet = torch.nn.Linear(4, 6)\n")
    found = run(*args)
    assert found.code == code
    assert message in found.err


def test_the_root_holds_for_nir_files(run: Any, folder: Path, net: Path) -> None:
    (folder / "inside").mkdir()
    found = run("check", net.name, "--root", "inside")
    assert found.code == 1
    assert "outside of" in found.err


def test_a_hostile_name_writes_no_escape_to_the_terminal(run: Any, folder: Path) -> None:
    nodes, edges = chain(lif(3))
    renamed = {"\x1b[2Jn1" if name == "n1" else name: fields for name, fields in nodes.items()}
    turned = [tuple("\x1b[2Jn1" if end == "n1" else end for end in edge) for edge in edges]
    (folder / "x.nir").write_bytes(nir_bytes(renamed, turned))  # pyright: ignore[reportArgumentType]
    found = run("import", "x.nir", "--from", "euler", "--file-dt", "1ms")
    assert found.code == 0
    assert "\x1b" not in found.out + found.err


def test_a_specification_of_rockpool_is_a_network(run: Any, folder: Path) -> None:
    np.savez(folder / "spec.npz", **in_a_file(real()))
    code, out, err = run("import", "spec.npz", "-o", "made.xnet")
    assert (code, out) == (0, "wrote made.xnet, made.npz\n")
    assert err.startswith("spec.npz: a specification of Rockpool; 2 inputs, 6 + 2 neurons")
    assert run("compile", "made.xnet", "-o", "one", "-q").code == 0
    assert run("compile", "spec.npz", "-o", "two", "-q").code == 0
    config = (folder / "one" / "config.json").read_bytes()
    assert (folder / "two" / "config.json").read_bytes() == config
    assert run("check", "spec.npz").code == 0
    told = run("import", "spec.npz", "--align")
    assert told.code == 1
    assert "--align: what Rockpool gives says this itself" in told.err


def test_a_quantized_specification_is_written_as_a_program_with_its_numbers(
    run: Any, folder: Path
) -> None:
    np.savez(folder / "spec.npz", **in_a_file(real()))
    assert run("compile", "spec.npz", "--emit", "rockpool", "-o", "one", "-q").code == 0
    (folder / "one" / "rockpool.npz").rename(folder / "whole.npz")
    code, out, err = run("import", "whole.npz", "-o", "back.xnet")
    assert (code, out.startswith("wrote back.xnet")) == (0, True)
    assert "--quantize exact" in err
    (line,) = [line for line in err.splitlines() if "--quantize exact" in line]
    options = line.split("compile it with")[1].split("(")[0].split()
    assert run("compile", "back.xnet", *options, "-o", "two", "-q").code == 0
    config = (folder / "one" / "config.json").read_bytes()
    assert (folder / "two" / "config.json").read_bytes() == config
    told = run("compile", "whole.npz")
    assert told.code == 1
    assert "XIR231" in told.err
    assert run("import", "whole.npz", "--align").code == 2
