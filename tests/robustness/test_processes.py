"""Strange surroundings of a process: closed streams, names and locales, a folder that is gone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HELLO = ROOT / "examples" / "hello.xnet"
POSIX = pytest.mark.skipif(os.name != "posix", reason="about the names and streams of POSIX")
pytestmark = POSIX


def shell(script: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a shell script in which ``$XIR`` and ``$OPT`` are the two commands."""
    python = f"{sys.executable} -m"
    variables = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "XIR": f"{python} xir",
        "OPT": f"{python} xir.tools.opt",
        "HELLO": str(HELLO),
        **environment,
    }
    done = subprocess.run(["sh", "-c", script], cwd=cwd, env=variables, capture_output=True)
    assert b"Traceback" not in done.stderr
    assert b"bug in xir" not in done.stderr
    return done


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams(tmp_path: Path, closed: str):
    done = shell(f"$XIR compile $HELLO -o out --quantize channel {closed}", tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "out" / "config.json").read_text().startswith("{")
    assert shell(f"$OPT $HELLO {closed}", tmp_path).returncode == 0


def test_name_that_is_not_utf_8(tmp_path: Path):
    name = os.fsdecode(b"n\xff.xnet")
    (tmp_path / name).write_bytes(HELLO.read_bytes())
    script = "$XIR compile n*.xnet -o out -q --quantize channel --emit ir,image,html"
    assert shell(script, tmp_path).returncode == 0
    assert r'loc("n\\xff.xnet":' in (tmp_path / "out" / "image.mlir").read_text()
    assert shell("$OPT out/image.mlir", tmp_path).returncode == 0


def test_locale_without_utf_8(tmp_path: Path):
    (tmp_path / "né.xnet").write_bytes(HELLO.read_bytes())
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    script = "$XIR compile né.xnet -o {} -q --quantize channel --emit ir,image"
    assert shell(script.format("one"), tmp_path, **ascii_only).returncode == 0
    assert shell(script.format("two"), tmp_path, LC_ALL="C.UTF-8").returncode == 0
    one, two = ((tmp_path / name / "image.mlir").read_bytes() for name in ("one", "two"))
    assert one == two


def test_current_folder_that_is_gone(tmp_path: Path):
    for command in ("$XIR check net.xnet", "$XIR compile net.xnet -o out", "$OPT net.xnet"):
        done = shell(f"mkdir gone && cd gone && rmdir ../gone && {command}", tmp_path)
        assert done.returncode == 1
        assert done.stderr.startswith(b"error: ")


def test_reader_that_leaves(tmp_path: Path):
    script = "{{ $OPT $HELLO; echo $? >&2; }} | true"
    done = shell(script.format(), tmp_path)
    assert done.stderr.split()[-1] in (b"0", b"141")


@pytest.mark.parametrize(
    ("name", "value"), [("NUMBA_NUM_THREADS", "0"), ("NUMBA_DISABLE_JIT", "1")]
)
def test_settings_of_numba_that_leave_no_machine_code(tmp_path: Path, name: str, value: str):
    done = shell(
        "$XIR sim $HELLO --input poisson:9,9,1", tmp_path, XIR_JIT="numba", **{name: value}
    )
    assert done.returncode == 1
    assert f"error: {name}={value}".encode() in done.stderr
    assert b"hint" in done.stderr
