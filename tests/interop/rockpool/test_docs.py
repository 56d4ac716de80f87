"""Codes of Rockpool's messages are raised, and docs name codes there are."""

from __future__ import annotations

import re
from pathlib import Path

from xir.diagnostics.nir_codes import NIR_CODES
from xir.diagnostics.rockpool_codes import ROCKPOOL_CODES


def test_every_code_is_raised_somewhere() -> None:
    folder = Path(__file__).parents[3] / "xir"
    texts = [
        path.read_text()
        for room in ("interop", "configurations")
        for path in sorted((folder / room).rglob("*.py"))
        if path.parent.name != "nir"
    ]
    raised = set(re.findall(r'"(XIR2\d\d)"', "\n".join(texts)))
    assert raised - {entry.code for entry in NIR_CODES} == {entry.code for entry in ROCKPOOL_CODES}
