"""Machine code that Numba makes: kept, and a run where it cannot be."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import xir
from tests.sim.test_simulator import one_neuron
from xir.sim import compiled, simulate
from xir.sim.kernel import SOURCES, run

PACKAGE = Path(xir.__file__).parent
NAME = "from xir.sim import kernel; print(kernel.run.__qualname__)"
SIMULATE = """
from xir.config.xylo_config import XyloConfig
from xir.sim import kernel, simulate
config = XyloConfig.from_specification(
    weights_in=[[100]], weights_out=[[50]], threshold=60, threshold_out=70,
    dash_mem=4, dash_mem_out=2, dash_syn=3, dash_syn_out=1)
spikes = simulate(config, [[2], [0], [0]]).output_spikes
print(kernel.run.stats.cache_path, spikes.tolist())
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package, alone in a folder."""
    copy = tmp_path / "xir"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


@pytest.fixture
def by_numba(monkeypatch: pytest.MonkeyPatch) -> None:
    """The simulator's kernel is compiled by Numba."""
    monkeypatch.setattr(compiled.run, "_entries", dict.fromkeys(range(1 << 11)))


def says(folder: Path, program: str, **environment: str) -> str:
    """What ``program`` prints in a new process that imports from ``folder``."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "XIR_JIT": "numba", **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.strip()


@pytest.mark.campaign
def test_a_change_of_any_source_gives_other_machine_code(package: Path, tmp_path: Path) -> None:
    names = [says(tmp_path, NAME), says(tmp_path, NAME, NUMBA_BOUNDSCHECK="1")]
    for source in ("kernel.py", *SOURCES):
        path = package / "sim" / source
        path.write_text(path.read_text() + "\n")
        names.append(says(tmp_path, NAME))
    assert len(set(names)) == len(names)
    assert says(tmp_path, NAME) == names[-1]


def test_the_sources_are_all_that_the_kernel_imports_of_its_room() -> None:
    room = PACKAGE / "sim"
    imported: set[str] = set()
    for source in ("kernel.py", *SOURCES):
        for node in ast.walk(ast.parse((room / source).read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("xir."):
                imported.add(f"{node.module}".removeprefix("xir."))
    assert set(compiled.run.sources) == {f"sim/{source}" for source in ("kernel.py", *SOURCES)}
    assert imported - {"machine.jit"} == {f"sim.{source.removesuffix('.py')}" for source in SOURCES}


@pytest.mark.campaign
def test_numba_names_its_files_by_the_name_of_the_function(by_numba: None) -> None:
    simulate(one_neuron(), np.ones((3, 1), int))
    folder = Path(run.stats.cache_path)
    assert list(folder.glob(f"kernel.{run.__qualname__}-*.nbi"))


@pytest.mark.campaign
def test_machine_code_is_kept_outside_the_package(package: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    out = says(tmp_path, SIMULATE, XDG_CACHE_HOME=str(cache), NUMBA_CACHE_DIR="")
    assert Path(out.split()[0]).is_relative_to(cache)
    assert not list(package.rglob("*.nb?"))


@pytest.mark.campaign
def test_without_a_folder_for_machine_code(package: Path, tmp_path: Path) -> None:
    """A file stands where each of the three folders that Numba tries would be."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    (package / "sim" / "__pycache__").write_text("")
    places = ("NUMBA_CACHE_DIR", "XDG_CACHE_HOME", "HOME")
    environment = {name: str(in_the_way / "below") for name in places}
    assert says(tmp_path, SIMULATE, **environment) == "None [[0], [0], [1]]"


def test_machine_code_that_cannot_be_written(
    by_numba: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full: the first call compiles and fails to keep it."""
    calls: list[int] = []

    def full(*arguments: object) -> None:
        calls.append(len(arguments))
        if len(calls) == 1:
            raise OSError(28, "No space left on device")
        run(*arguments)

    want = simulate(one_neuron(), np.ones((30, 1), int), record=True)
    monkeypatch.setattr("xir.sim.kernel.run", full)
    have = simulate(one_neuron(), np.ones((30, 1), int), record=True)
    assert len(calls) == 2
    np.testing.assert_array_equal(have.v_mem, want.v_mem)
