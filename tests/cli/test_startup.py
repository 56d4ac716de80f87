"""What is imported when, since that is what starting up takes."""

from __future__ import annotations

import subprocess
import sys

import pytest

_CODE = """\
import sys
from xir.cli import main
code = main({args!r})
names = ("numpy", "numba", "xdsl", "lark", "matplotlib", "h5py")
heavy = [name for name in names if name in sys.modules]
print("imported:", *heavy)
raise SystemExit(code)
"""


@pytest.mark.parametrize(
    ("args", "imported"),
    [
        (["--help"], ""),
        (["--version"], ""),
        (["compile", "--help"], ""),
        (["sim", "--help"], ""),
        (["devices"], ""),
        (["devices", "xylo-audio2"], ""),
        (["explain"], ""),
        (["explain", "XIR105"], ""),
        (["passes"], " xdsl"),
        (["passes", "snn-load"], " xdsl"),
        (["check", "nowhere.xnet"], " numpy xdsl lark"),
    ],
)
def test_only_what_is_needed_is_imported(args: list[str], imported: str) -> None:
    found = subprocess.run(
        [sys.executable, "-c", _CODE.format(args=args)], capture_output=True, text=True
    )
    assert found.returncode == (1 if "nowhere.xnet" in args else 0)
    assert found.stdout.splitlines()[-1] == f"imported:{imported}"


@pytest.mark.parametrize(
    ("args", "imported"),
    [("--help", ""), ("-V", ""), ("sim --help", "sim"), ("explain", "explain")],
)
def test_a_command_imports_no_file_of_another(args: str, imported: str) -> None:
    code = _CODE.replace('print("imported:", *heavy)', 'print("imported:", *verbs)').replace(
        "heavy =",
        'verbs = [name.split(".")[-1] for name in sys.modules if "cli.verbs." in name]\nheavy =',
    )
    found = subprocess.run(
        [sys.executable, "-c", code.format(args=args.split())], capture_output=True, text=True
    )
    assert found.stdout.splitlines()[-1] == f"imported: {imported}".strip()
