"""docs/from-other-tools.md names what there is."""

from __future__ import annotations

import re
from pathlib import Path

from xir.diagnostics.codes import CODES
from xir.diagnostics.nir_codes import NIR_CODES
from xir.interop.nir.dialects import DIALECTS
from xir.interop.nir.words import RESETS
from xir.options import option_table

TEXT = (Path(__file__).parents[3] / "docs" / "from-other-tools.md").read_text()


def test_every_dialect_is_in_the_table_with_its_reset() -> None:
    (table,) = re.findall(r"^\| `--from` .*?\n\n", TEXT, flags=re.M | re.S)
    rows = [line for line in table.splitlines()[2:] if line.startswith("|")]
    told = {name: row for row in rows for name in re.findall(r"`([\w.-]+)`", row.split("|")[1])}
    assert set(told) == set(DIALECTS)
    words = {"late": "late", "zero": "to v_reset", "subtract": "at once", None: "not known"}
    for name, dialect in DIALECTS.items():
        assert words[dialect.reset] in told[name].split("|")[4], name


def test_every_option_and_reset_is_told() -> None:
    for option in option_table().values():
        if option.group == "imported":
            assert option.flag in TEXT, option.flag
    for reset in RESETS:
        assert f"`{reset}`" in TEXT


def test_codes_are_those_there_are() -> None:
    assert set(re.findall(r"XIR\d+", TEXT)) <= set(CODES)


def test_every_code_of_nir_files_is_raised_somewhere() -> None:
    folder = Path(__file__).parents[3] / "xir" / "interop" / "nir"
    source = "\n".join(path.read_text() for path in sorted(folder.glob("*.py")))
    raised = set(re.findall(r'"(XIR2\d\d)"', source))
    assert raised == {entry.code for entry in NIR_CODES}
