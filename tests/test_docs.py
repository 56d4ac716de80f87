"""What README and docs show is what the code does."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

from xir.tools.opt import main

ROOT = Path(__file__).parents[1]
PASSES = (ROOT / "docs" / "passes.md").read_text()
SECTIONS = re.findall(
    r"^## `([^`]+)`\n.*?```mlir before\n(.*?)```.*?```mlir after\n(.*?)```",
    re.sub(r"^## `xylo-(?:verify|prune-fanout)`.*?(?=^## )", "", PASSES, flags=re.M | re.S),
    flags=re.M | re.S,
)
PROGRAMS = [
    pytest.param(text, id=f"{path.name}:{path.read_text()[:found].count(chr(10)) + 1}")
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    for match in re.finditer(r"^```xnet\n(.*?)^```", path.read_text(), flags=re.M | re.S)
    for text, found in [(match.group(1), match.start())]
]

SCRIPTS = [
    pytest.param(text, id=path.name)
    for path in sorted((ROOT / "docs").glob("*.md"))
    for text in re.findall(r"^```python\n(.*?)^```", path.read_text(), flags=re.M | re.S)
]


def run_opt(path: Path, *options: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main([str(path), *options]) == 0
    return out.getvalue()


def test_every_pass_has_a_section() -> None:
    from xir.universe import OPTIONAL_PASSES
    from xir.universe import PASSES as PIPELINE

    sections = re.findall(r"^## `([^`]+)`", PASSES, flags=re.M)
    assert [name for name in sections if name not in OPTIONAL_PASSES] == list(PIPELINE)
    assert set(sections) == {*PIPELINE, *OPTIONAL_PASSES}


SHOWN_WITH = {"xylo-quantize": "xylo-quantize{method=channel}"}
"""Passes that are shown with options."""


@pytest.mark.parametrize(("name", "before", "after"), SECTIONS, ids=[s[0] for s in SECTIONS])
def test_a_pass_gives_what_is_shown(name: str, before: str, after: str, tmp_path: Path) -> None:
    source, wanted = tmp_path / "before.mlir", tmp_path / "after.mlir"
    source.write_text(before)
    wanted.write_text(after)
    assert run_opt(source, "-p", SHOWN_WITH.get(name, name)) == run_opt(wanted)


@pytest.mark.parametrize("text", PROGRAMS)
def test_a_program_shown_compiles(text: str, tmp_path: Path) -> None:
    path = tmp_path / "shown.xnet"
    path.write_text(text)
    run_opt(path, "-p", "snn-flatten,snn-load,snn-drop-unread,canonicalize,cse")


@pytest.mark.parametrize("text", SCRIPTS)
def test_python_that_is_shown_runs(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    exec(text, {})
