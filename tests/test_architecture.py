"""docs/architecture.md names what there is: rooms, files and functions."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.structure import modules, room

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "architecture.md").read_text()
STATIONS = re.findall(r"`([a-z_/]+\.py)`,\s+`(\w+)`", TEXT)
FILES = sorted(set(re.findall(r"`([\w./]+/[\w.]+\.py)`", TEXT)))


def test_the_page_has_stations_to_check() -> None:
    assert len(STATIONS) >= 12


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_there(path: str) -> None:
    assert (ROOT / path).is_file()


@pytest.mark.parametrize(("path", "function"), STATIONS)
def test_a_station_is_there(path: str, function: str) -> None:
    tree = ast.parse((ROOT / path).read_text())
    names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    assert function in names


def test_every_room_is_told() -> None:
    (table,) = re.findall(r"^## The rooms\n(.*?)^## ", TEXT, flags=re.M | re.S)
    named = set(re.findall(r"`(xir\.\w+)`", table))
    rooms = {room(name) for name in modules()} - {"xir", "xir.__main__"}
    assert named >= rooms
    assert named - rooms <= {"xir.dialects", "xir.passes", "xir.grammar"}
