"""Every operation has a file that shows it, and one with what is refused of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from xdsl.ir import Dialect

from xir.dialects.snn import Snn
from xir.dialects.xylo import Xylo

FOLDER = Path(__file__).parents[1] / "filecheck" / "dialects"


@pytest.mark.parametrize("dialect", [Snn, Xylo], ids=lambda dialect: dialect.name)
def test_every_operation_has_its_files(dialect: Dialect) -> None:
    names = [op.name.removeprefix(f"{dialect.name}.") for op in dialect.operations]
    missing = [
        f"{name}{ending}"
        for name in names
        for ending in (".mlir", "_invalid.mlir")
        if not (FOLDER / dialect.name / f"{name}{ending}").exists()
    ]
    assert names
    assert not missing


SHOWN = sorted(p for p in FOLDER.rglob("*.mlir") if not p.stem.endswith("_invalid"))


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_a_file_shows_its_operation_in_both_forms(path: Path) -> None:
    lines = path.read_text().splitlines()
    name = f"{path.parent.name}.{path.stem}"
    assert any(line.startswith("// CHECK") and f" {name}" in line for line in lines)
    assert any(line.startswith("// GENERIC") and f'"{name}"' in line for line in lines)
