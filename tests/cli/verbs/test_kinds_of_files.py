"""
Every command that takes a network, with every kind of file under every name: it takes the file, or
says what it is and the line that makes something of it. Names of files make no difference.
"""

from __future__ import annotations

import io
import json
import pickle
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

import xir
from tests.cli.conftest import TINY
from tests.interop.rockpool.graphs import FOLDER as ROCKPOOL
from xir.configurations.rockpool_specification import npz_of
from xir.output.atomic_files import write_files
from xir.output.kinds import KINDS, files_of

h5: Any = h5py

ENDINGS = (".xnet", ".json", ".npz", ".mlir", ".txt", ".nir", ".pt", "")

COMMANDS = {
    "check": (),
    "compile": ("-o", "out", "-q"),
    "sim": ("--input", "poisson:100,10,1"),
    "eval": ("--data", "data.npz"),
    "compare": ("--data", "data.npz"),
    "export": ("--nir", "out.nir", "--quantized"),
    "import": ("-o", "out.xnet", "-q"),
    "diff": (),
    "disasm": (),
}
COMPILING = ("compile", "eval", "compare")

NETWORKS = ("network", "nir", "saved", "specification.npz", "specification.json")
CONFIGURATIONS = ("samna", "image", "core", "writes", "whole.npz", "whole.json")
OTHERS = {
    "network as IR": r"is a network as IR.*xir-opt '?net.*xylo-verify -o chip.mlir",
    "core in real numbers": r"is a core in real numbers, as IR.*-p xylo-realize,xylo-quantize",
    "hdf5": r"holds no NIR graph.*write the network with nir.write",
    "wavesense": r"not how modules hang together.*xir.from_rockpool\(net\)",
    "checkpoint": r"is a checkpoint of PyTorch; .*np.savez\('w.npz'.*torch.load\(FILE\)",
    "pickle": r"is a pickle; .*np.savez\('arrays.npz', \*\*pickle.load\(open\(FILE",
    "pickled array": r"pickled Python objects.*np.load\(FILE, allow_pickle=True\)",
    "array": r"is a .npy array, and no network.*npy\(\"net",
    "arrays": r"has arrays \(fc1\), and no network.*npz\(\"net",
    "symbols": r"is the symbols.json of a configuration.*give the config.json beside it",
    "report": r"is the report.json of a configuration.*give the config.json beside it",
    "json": r"is JSON, but no network that xir knows: it has epochs, lr.*weights_in",
}


def bytes_of(save: Any, *arguments: Any, **named: Any) -> bytes:
    file = io.BytesIO()
    save(file, *arguments, **named)
    return file.getvalue()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Name of a kind -> a file of it."""
    folder = tmp_path_factory.mktemp("kinds")
    (folder / "net.xnet").write_text(TINY)
    stages: dict[str, str] = {}

    def observe(stage: str, module: Any) -> None:
        from xir.output.kinds import full_text

        stages[stage] = full_text(module)

    program = xir.compile(folder / "net.xnet", quantize="channel", observe=observe)
    write_files(folder, files_of(program, [k for k in KINDS if k != "ir"], {}))
    xir.write_nir(program, folder / "net.nir")
    specs = {
        "specification": xir.to_rockpool(program),
        "whole": program.config.to_specification(),
    }
    made = {f"{name}.npz": npz_of(spec) for name, spec in specs.items()}
    for name, spec in specs.items():
        plain = {k: v.tolist() if isinstance(v, np.ndarray) else v for k, v in spec.items()}
        made[f"{name}.json"] = json.dumps(plain, default=float).encode()
    checkpoint = io.BytesIO()
    with zipfile.ZipFile(checkpoint, "w") as archive:
        archive.writestr("model/data.pkl", pickle.dumps({}))
    arrays = {"weights_in": np.ones((2, 3))}
    with h5.File(folder / "other.h5", "w") as file:
        file["spikes"] = np.ones(3)
    read = {
        **{"network": "net.xnet", "nir": "net.nir", "samna": "config.json"},
        **{"image": "image.mlir", "writes": "writes.txt", "symbols": "symbols.json"},
        **{"report": "report.json", "hdf5": "other.h5"},
    }
    return {
        **made,
        **{kind: (folder / name).read_bytes() for kind, name in read.items()},
        "saved": (ROCKPOOL / "chain.json").read_bytes(),
        "wavesense": (ROCKPOOL / "wavesense.json").read_bytes(),
        "network as IR": stages["snn-flatten"].encode(),
        "core in real numbers": stages["xylo-allocate"].encode(),
        "core": stages["xylo-verify"].encode(),
        "checkpoint": checkpoint.getvalue(),
        "pickle": pickle.dumps(arrays),
        "pickled array": bytes_of(np.save, arrays),
        "array": bytes_of(np.save, np.ones((20, 2), np.uint8)),
        "arrays": bytes_of(np.savez, fc1=np.ones((2, 3))),
        "json": b'{"epochs": 3, "lr": 0.1}',
    }


class Case:
    """One kind of file under all names, in an empty folder."""

    def __init__(self, run: Any, folder: Path, data: bytes, channels: int = 2):
        self.run, self.folder, self.data, self.channels = run, folder, data, channels

    def said(self, command: str, ending: str) -> Any:
        for path in self.folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        name = f"net{ending}"
        (self.folder / name).write_bytes(self.data)
        spikes = np.ones((2, 12, self.channels), np.uint8)
        np.savez(self.folder / "data.npz", spikes=spikes, labels=np.zeros(2, np.int64))
        again = (name,) if command == "diff" else ()
        return self.run(command, name, *again, *COMMANDS[command])


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.campaign
@pytest.mark.parametrize("kind", NETWORKS)
def test_a_network_is_taken_whatever_it_is_called(
    run: Any, folder: Path, files: dict[str, bytes], kind: str
) -> None:
    case = Case(run, folder, files[kind], 3 if kind == "saved" else 2)
    for ending in ENDINGS:
        found = case.said("check", ending)
        assert found.code == 0, (ending, found.err)
    for command in COMMANDS:
        found = case.said(command, ".bin")
        if (kind, command) == ("network", "import"):
            assert found.code == 1
            assert "'net.bin' is a program already" in found.err
        else:
            assert found.code == 0, (command, found.err)


@pytest.mark.campaign
@pytest.mark.parametrize("kind", CONFIGURATIONS)
def test_a_configuration_is_taken_or_the_line_is_told_that_makes_a_program_of_it(
    run: Any, folder: Path, files: dict[str, bytes], kind: str
) -> None:
    case = Case(run, folder, files[kind])
    for ending in ENDINGS:
        for command in COMMANDS:
            found = case.said(command, ending)
            if command not in COMPILING:
                assert found.code == 0, (command, ending, found.err)
                continue
            assert found.code == 1
            way = re.search(r"xir import (\S+)? ?-o NET.xnet", flat(found.err))
            assert way is not None, (command, ending, found.err)
        assert run("import", f"net{ending}", "-o", "made.xnet", "-q").code == 0
        assert run("check", "made.xnet", "--quantize", "channel").code == 0


@pytest.mark.parametrize("kind", OTHERS)
def test_other_files_are_told_what_they_are_and_the_way_out(
    run: Any, folder: Path, files: dict[str, bytes], kind: str
) -> None:
    case = Case(run, folder, files[kind])
    for ending in ENDINGS:
        for command in COMMANDS:
            found = case.said(command, ending)
            assert found.code == 1, (command, ending)
            assert re.search(OTHERS[kind], flat(found.err)), (command, ending, found.err)
            assert not [p for p in folder.iterdir() if p.stem == "out"]


def test_bytes_of_no_known_kind_are_no_program(run: Any, folder: Path) -> None:
    case = Case(run, folder, b"network" + bytes(8))
    for command in (*COMPILING, "import", "check"):
        found = case.said(command, ".bin")
        assert found.code == 1
        assert "'net.bin' is not text, and no file of a kind that xir knows" in found.err


@pytest.mark.parametrize("kind", ["network as IR", "core in real numbers"])
def test_the_line_for_ir_makes_what_is_taken(
    run: Any, folder: Path, files: dict[str, bytes], kind: str
) -> None:
    from xir.tools.opt import main as opt

    told = flat(Case(run, folder, files[kind]).said("sim", ".json").err)
    line = re.search(r"xir-opt (net.json -p \S+ -o chip.mlir)", told)
    assert line is not None
    assert opt(line[1].split()) == 0
    assert run("sim", "chip.mlir", "--input", "poisson:100,10,1").code == 0


@pytest.mark.parametrize("kind", ["network", "network as IR", "core", "image"])
def test_xir_opt_knows_programs_and_ir_by_what_is_in_them(
    folder: Path, files: dict[str, bytes], kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from xir.tools.opt import main as opt

    texts: set[str] = set()
    for ending in ENDINGS:
        (folder / f"net{ending}").write_bytes(files[kind])
        assert opt([f"net{ending}", "-t", "brief"]) == 0, ending
        texts.add(capsys.readouterr().out)
    assert len(texts) == 1
    (folder / "net.mlir").write_bytes(files["samna"])
    assert opt(["net.mlir"]) == 1
    assert "'net.mlir' is a configuration of samna" in capsys.readouterr().err


def test_a_time_step_is_for_json_whatever_it_is_called(
    run: Any, folder: Path, files: dict[str, bytes]
) -> None:
    text = files["samna"].decode()
    timeless = text.replace('"timeResolutionWrap": 50000', '"timeResolutionWrap": 0')
    assert timeless != text
    (folder / "net.xnet").write_text(timeless)
    assert run("sim", "net.xnet", "--input", "poisson:100,10,1").code == 1
    assert run("sim", "net.xnet", "--input", "poisson:100,10,1", "--dt", "1ms").code == 0
    (folder / "net.json").write_bytes(files["writes"])
    assert run("sim", "net.json", "--input", "poisson:100,10,1", "--dt", "1ms").code == 2
