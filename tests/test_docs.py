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
SECTIONS = {
    name: text
    for name, text in re.findall(r"^## `([^`]+)`\n(.*?)(?=^## |\Z)", PASSES, flags=re.M | re.S)
}
"""Name of a pass -> its section."""
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
    from xir.universe import PASSES as KNOWN

    assert list(SECTIONS) == list(KNOWN)


@pytest.mark.parametrize("name", SECTIONS)
def test_a_pass_gives_what_is_shown(name: str, tmp_path: Path) -> None:
    """With the options that its section names, if any: ``With `NAME{option=value}```."""
    section = SECTIONS[name]
    before, after = tmp_path / "before.mlir", tmp_path / "after.mlir"
    for path in (before, after):
        (text,) = blocks(f"mlir {path.stem}", section)
        path.write_text(text)
    options = re.search(rf"^With `({name}\{{[^`]*\}})`", section, flags=re.M)
    assert run_opt(before, "-p", options[1] if options else name) == run_opt(after)


def test_what_is_shown_as_refused_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    section = SECTIONS["xylo-verify"]
    (text,), (said,) = blocks("mlir refused", section), blocks("text", section)
    (tmp_path / "refused.mlir").write_text(text)
    assert main([str(tmp_path / "refused.mlir"), "-p", "xylo-verify"]) == 1
    assert capsys.readouterr().err == said


def blocks(kind: str, text: str) -> list[str]:
    """The fenced blocks of one kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```", text, flags=re.M | re.S)


@pytest.mark.parametrize("text", PROGRAMS)
def test_a_program_shown_compiles(text: str, tmp_path: Path) -> None:
    path = tmp_path / "shown.xnet"
    path.write_text(text)
    run_opt(path, "-p", "snn-flatten,snn-load,snn-drop-unread,canonicalize,cse")


@pytest.mark.parametrize("text", SCRIPTS)
def test_python_that_is_shown_runs(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    exec(text, {})
