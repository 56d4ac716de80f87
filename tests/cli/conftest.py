"""What the tests of the command line share: small networks in an empty folder, and a way to run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from xir.cli import main

TINY = """\
network tiny(x: spikes[2]) {
  dt = 1 ms
  h = lif(linear(x, [[1, 0.5, 0.2], [0.3, 1, 0.7]]), tau_mem = 20 ms, tau_syn = 5 ms)
  y = lif(linear(h, [[1, 0], [0, 1], [0.5, 0.5]]), tau_mem = 20 ms, tau_syn = 5 ms,
          threshold = 20)
  decide = count
  return y
}
"""


class Said(NamedTuple):
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line in this process, as in a terminal of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")

    def run_it(*args: object) -> Said:
        capsys.readouterr()
        code = main([str(arg) for arg in args])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Said(code, said.out, said.err)

    return run_it


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is where commands run, with ``tiny.xnet`` in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tiny.xnet").write_text(TINY)
    return tmp_path


@pytest.fixture
def blocked(folder: Path) -> Path:
    """A path that nobody can write to, not even root: it goes through a regular file."""
    (folder / "file").write_text("not a folder")
    return folder / "file" / "below"


@pytest.fixture
def basic_motions() -> Path:
    """The folder of the example."""
    return Path(__file__).resolve().parents[2] / "examples" / "basic_motions"
