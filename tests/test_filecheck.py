"""
The files under filecheck/, run in this process.

The RUN lines are lit's own and ``lit tests/filecheck`` runs the same files; here a tool is a
function call, so a file costs milliseconds and no interpreter is started.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from filecheck.finput import FInput
from filecheck.matcher import Matcher
from filecheck.options import parse_argv_options
from filecheck.parser import Parser

from xir.tools.opt import main

ROOT = Path(__file__).parent / "filecheck"
FILES = sorted(p for p in ROOT.rglob("*") if p.suffix in {".mlir", ".xnet"})
MACROS = {
    "XIR_ROUNDTRIP": "xir-opt %s --print-op-generic --split-input-file"
    " | xir-opt --split-input-file | filecheck %s",
    "XIR_GENERIC": "xir-opt %s --print-op-generic --split-input-file"
    " | filecheck %s --check-prefix=GENERIC",
}


MERGED = "2>&1"


class _Stdin(io.StringIO):
    @property
    def buffer(self) -> io.BytesIO:
        return io.BytesIO(self.getvalue().encode())


def xir_opt(args: Sequence[str], stdin: str) -> tuple[int, str]:
    """What goes on in the pipe: the output, and with ``2>&1`` the errors too."""
    out, err = io.StringIO(), io.StringIO()
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(out if MERGED in args else err),
    ):
        patch.setattr("sys.stdin", _Stdin(stdin))
        code = main([arg for arg in args if arg != MERGED])
    return code, out.getvalue()


def filecheck(args: Sequence[str], stdin: str) -> tuple[int, str]:
    options = parse_argv_options(["filecheck", *args])
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        checks = Parser.from_opts(options)
        code = Matcher(options, FInput("<stdin>", stdin), checks).run()
    return code, out.getvalue()


TOOLS: dict[str, Callable[[Sequence[str], str], tuple[int, str]]] = {
    "xir-opt": xir_opt,
    "filecheck": filecheck,
}


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_file(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    runs = re.findall(r"RUN: (.*)", path.read_text())
    assert runs, "a file here needs a RUN line"
    for run in runs:
        text = ""
        for command in str(MACROS.get(run, run)).split("|"):
            args = shlex.split(command.replace("%s", str(path)))
            wanted = args[0] == "not"
            name, *rest = args[wanted:]
            code, text = TOOLS[name](rest, text)
            assert bool(code) == wanted, f"{command.strip()} gave {code}:\n{text}"


def test_a_check_that_does_not_match_fails(tmp_path: Path) -> None:
    checks = tmp_path / "checks.mlir"
    checks.write_text("// CHECK: snn.lif\n// CHECK-NEXT: snn.output\n")
    assert filecheck([str(checks)], "snn.lif\nsnn.output\n")[0] == 0
    assert filecheck([str(checks)], "snn.lif\n\nsnn.add\nsnn.output\n")[0] != 0
