"""What CONTRIBUTING.md and the settings for pre-commit name is there."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text()
HOOKS = (ROOT / ".pre-commit-config.yaml").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
DEV: list[str] = PROJECT["optional-dependencies"]["dev"]

COMMANDS = re.findall(r"^\$ (.*)$", GUIDE, flags=re.M)
CODE = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", GUIDE, flags=re.M | re.S))
PATHS = [word for word in CODE if "/" in word and "NAME" not in word and word != "golden/"]
IN_FILES = re.findall(r"`(\w+)`\s+in\s+`([\w/]+\.py)`", GUIDE)
TOOLS = ("pip", "pre-commit", "pytest", "ruff", "pyright", "python")


@pytest.mark.parametrize("path", PATHS)
def test_a_file_or_folder_that_is_named_is_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize(("name", "path"), IN_FILES)
def test_a_name_stands_in_its_file(name: str, path: str) -> None:
    assert re.search(rf"^ *(?:def |class )?{name}\b", (ROOT / path).read_text(), flags=re.M)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_names_what_is_there(command: str, pytestconfig: pytest.Config) -> None:
    for one in command.split(" && "):
        tool, *words = shlex.split(one)
        if "/bin/" not in tool:
            assert tool == "python3" or (ROOT / tool).exists()
            continue
        assert tool.removeprefix(".venv/bin/") in TOOLS
        for word in words:
            if word.startswith(("tests/", "benchmarks/")):
                assert (ROOT / word).exists()
            if tool.endswith("pytest") and word.startswith("--"):
                pytestconfig.getoption(word)
            if tool.endswith("python") and word.startswith("--") and word != "--help":
                assert f'"{word}"' in (ROOT / words[0]).read_text()


def test_the_guide_names_enough_for_these_tests() -> None:
    assert len(COMMANDS) > 10
    assert len(PATHS) > 20
    assert len(IN_FILES) >= 6


@pytest.mark.parametrize("tool", ["ruff", "pyright"])
def test_hooks_run_the_versions_that_are_pinned(tool: str) -> None:
    (pin,) = [requirement for requirement in DEV if requirement.startswith(f"{tool}==")]
    assert set(re.findall(rf'"({tool}[^"]*)"', HOOKS)) == {pin}
