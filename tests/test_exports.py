"""The public names of each package: there when asked for, listed, seen by a type checker."""

from __future__ import annotations

import ast
import pydoc
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import xir

ROOT = Path(__file__).parents[1]
PACKAGES = {
    str(path.parent.relative_to(ROOT)).replace("/", "."): path.read_text()
    for path in sorted((ROOT / "xir").rglob("__init__.py"))
    if "late_exports(" in path.read_text()
}
"""Name -> text of the packages that export late."""


def test_the_packages_that_users_import_from_are_there() -> None:
    rooms = ("config", "configurations", "diagnostics", "evaluation", "spikes")
    assert {"xir", *(f"xir.{room}" for room in rooms)} <= set(PACKAGES)


@pytest.mark.parametrize("name", PACKAGES)
def test_a_type_checker_and_python_see_the_same_names(name: str) -> None:
    choice = next(node for node in ast.parse(PACKAGES[name]).body if isinstance(node, ast.If))
    for_checkers = {
        node.module: tuple(alias.name for alias in node.names)
        for node in choice.body
        if isinstance(node, ast.ImportFrom)
    }
    (assigned,) = choice.orelse
    assert isinstance(assigned, ast.Assign)
    assert isinstance(assigned.value, ast.Call)
    assert ast.literal_eval(assigned.value.args[1]) == for_checkers
    exported = [name for names in for_checkers.values() for name in names]
    assert sorted(exported) == list(import_module(name).__all__)


@pytest.mark.parametrize("name", PACKAGES)
def test_every_name_is_what_it_says_and_is_listed(name: str) -> None:
    package = import_module(name)
    for public in package.__all__:
        assert not isinstance(getattr(package, public), ModuleType), public
        assert getattr(getattr(package, public), "__name__", public) == public
    assert set(package.__all__) <= set(dir(package))
    unwanted = {"TYPE_CHECKING", "late_exports", "Path", "annotations"}
    assert not unwanted & set(dir(package))


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'xir' has no attribute 'nothing'"):
        getattr(xir, "nothing")


def test_help_shows_the_public_names() -> None:
    text = pydoc.plain(pydoc.render_doc(xir))
    assert "compile(path: " in text
    assert "simulate(" in text
    for name in ("CompileError", "ConfigError", "Evolution", "Program", "XyloSimulator"):
        assert f"class {name}(" in text


@pytest.mark.parametrize("name", PACKAGES)
def test_importing_a_package_loads_none_of_its_modules(name: str) -> None:
    code = f"import sys, {name}; print(*(m for m in sys.modules if m.startswith('xir')))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert set(done.stdout.split()) == {"xir", "xir.exports", name}


def test_a_checkout_with_its_links_has_one_place_for_modules() -> None:
    assert len(xir.__path__) == 1
