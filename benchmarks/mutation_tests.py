"""
Which tests can see a fault in a line: a map from lines to tests, and a copy of the tree to run in.

The map is measured once for a state of the tree: ``coverage`` records the lines of every test.
Machine code and tables that are made at import leave no trace of a test; there the tests count that
run the file, or a module that imports it.
"""

from __future__ import annotations

import ast
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOT_COPIED = shutil.ignore_patterns(
    *(".git", ".venv", ".hypothesis", "__pycache__", "*.egg-info", "build", "dist"),
    *(".pytest_cache", ".ruff_cache"),
)
PYTEST = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
PLUGIN = ("-p", "mutation_plugin")


def sources() -> list[str]:
    """All source files of xir, as paths from the root; rooms behind links count as in ``xir/``."""
    found: list[str] = []
    for folder, folders, files in os.walk(ROOT / "xir", followlinks=True):
        folders[:] = [name for name in folders if name != "__pycache__"]
        place = Path(folder).relative_to(ROOT)
        found += [(place / name).as_posix() for name in files if name.endswith(".py")]
    return sorted(found)


def room_of(file: str) -> str:
    """``passes`` for xir/passes/quantize/notes.py; ``xir`` for a module beside the rooms."""
    parts = file.split("/")
    return parts[1] if len(parts) > 2 else "xir"


def is_of_room(test: str, room: str) -> bool:
    """Whether ``test`` (a node id or a path) lies where the tests of ``room`` do."""
    parts = test.split("::")[0].split("/")
    if room == "xir":
        return len(parts) == 2
    return parts[1] == room or parts[-1].startswith(f"test_{room}")


def tree_digest(paths: list[str]) -> str:
    """Of everything that a map of the tests in ``paths`` depends on."""
    digest = hashlib.sha256(" ".join(paths).encode())
    tests = (p for p in sorted((ROOT / "tests").rglob("*")) if "__pycache__" not in p.parts)
    for path in (*(ROOT / f for f in sources()), ROOT / "pyproject.toml", *tests):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@dataclass
class Copy:
    """A copy of the tree in which faults are put, and where pytest runs on it."""

    folder: Path
    scratch: Path
    """
    For machine code and for what tests write. Machine code is kept from one campaign to the next:
    a kernel that is as before stays compiled.
    """

    @classmethod
    def made(cls, name: str) -> Copy:
        """A fresh copy, always in the same place for this tree."""
        place = hashlib.sha256(str(ROOT).encode()).hexdigest()[:8]
        scratch = Path(tempfile.gettempdir()) / f"xir-mutation-{os.getuid()}-{place}" / name
        copy = cls(scratch / "tree", scratch)
        shutil.rmtree(copy.folder, ignore_errors=True)
        shutil.copytree(ROOT, copy.folder, symlinks=True, ignore=NOT_COPIED)
        return copy

    def pytest(
        self, *arguments: str, limit: float | None = None, **environment: str
    ) -> tuple[int | None, str]:
        """The exit code, None for a run that took ``limit`` seconds and was ended; and the output.

        The run has a process group of its own, so that what it started ends with it.
        """
        scratch = {"NUMBA_CACHE_DIR": "machine code", "HYPOTHESIS_STORAGE_DIRECTORY": "hypothesis"}
        places = {name: str(self.scratch / folder) for name, folder in scratch.items()}
        places["PYTHONPATH"] = f"{self.folder}{os.pathsep}{self.folder / 'benchmarks'}"
        with subprocess.Popen(
            [*PYTEST, *PLUGIN, f"--basetemp={self.scratch / 'tests'}", *arguments],
            cwd=self.folder,
            env={**os.environ, **places, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        ) as process:
            try:
                output, _ = process.communicate(timeout=limit)
                return process.returncode, output
            except subprocess.TimeoutExpired:
                return None, ""
            finally:
                _end_group(process)


def _end_group(process: subprocess.Popen[str]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:  # all have ended
        pass


@dataclass
class TestMap:
    """Which tests run which lines, and how long each takes, in seconds while lines are recorded."""

    __test__ = False  # its name is not for pytest

    seconds: dict[str, float]
    lines: dict[str, dict[int, list[int]]]
    """File -> line -> numbers of tests, in the order of ``seconds``."""

    left_out: list[str]
    """Tests that failed or were skipped while the map was measured."""

    def __post_init__(self) -> None:
        self.names = list(self.seconds)
        self.importers = _importers()
        self.in_processes = [name for name in self.names if _starts_processes(name.split("::")[0])]

    @classmethod
    def measured(cls, folder: Path, jobs: int, paths: list[str]) -> TestMap:
        """
        The map of this state of the tree, of the tests in ``paths`` (all if there are none): read
        from ``folder`` where it was measured before.
        """
        kept = folder / f"map-{tree_digest(paths)}.json"
        if not kept.exists():
            print("measuring which test runs which lines ..", flush=True)
            kept.write_text(json.dumps(_measure(jobs, paths)))
        told = json.loads(kept.read_text())
        numbered = {
            file: {int(line): tests for line, tests in lines.items()}
            for file, lines in told["lines"].items()
        }
        return cls(told["seconds"], numbered, told["left out"])

    def tests_of(self, file: str, lines: tuple[int, int]) -> tuple[list[str], bool]:
        """
        Tests that can see a change of ``lines``, and whether they are known to run these lines. If
        none are, they are those of the file, else those of the modules that import it. Tests that
        start processes may run any line: what runs there is not recorded.
        """
        known = self.lines.get(file, {})
        direct = {t for line in range(lines[0], lines[1] + 1) for t in known.get(line, ())}
        if direct:
            return self._with_processes(direct), True
        level, seen = {file}, {file}
        while level:
            around = {t for f in level for tests in self.lines.get(f, {}).values() for t in tests}
            if around:
                return self._with_processes(around), False
            level = {user for f in level for user in self.importers.get(f, ())} - seen
            seen |= level
        return self.in_processes, False

    def _with_processes(self, numbers: set[int]) -> list[str]:
        return list(dict.fromkeys([*(self.names[t] for t in sorted(numbers)), *self.in_processes]))

    def in_order(self, tests: list[str]) -> list[str]:
        """The quick ones first."""
        return sorted(tests, key=lambda name: self.seconds[name])


def _starts_processes(file: str) -> bool:
    path = ROOT / file
    text = path.read_text() if path.is_file() else ""
    return "import subprocess" in text or "tests.processes" in text


def _measure(jobs: int, paths: list[str]) -> dict[str, object]:
    """Run the tests twice: with lines recorded, and as mutants run them, the quick ones first."""
    copy = Copy.made("map")
    folder = copy.scratch / "recorded"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    code, output = copy.pytest("-n", str(jobs), *paths, XIR_MUTATION_MAP=str(folder))
    parts = sorted(folder.glob("seconds-*.json"))
    if code not in (0, 1) or not parts:  # without coverage, say: pip install '.[dev]'
        raise SystemExit(f"the tests cannot be run:\n{output[-3000:]}")
    seconds: dict[str, float] = {}
    left_out: set[str] = set()
    for file in parts:
        told = json.loads(file.read_text())
        seconds |= told["seconds"]
        left_out |= set(told["left out"])
    chosen = folder / "chosen.json"
    chosen.write_text(json.dumps(sorted(seconds, key=lambda name: seconds[name])))
    code, output = copy.pytest("-n", str(jobs), *paths, XIR_MUTATION_TESTS=str(chosen))
    if code not in (0, 1):
        raise SystemExit(f"the tests cannot be run in another order:\n{output[-3000:]}")
    left_out |= set(failed_tests(output))
    seconds = {name: s for name, s in seconds.items() if name not in left_out}
    lines = _lines(copy, folder, seconds)
    return {"seconds": seconds, "lines": lines, "left out": sorted(left_out)}


def failed_tests(output: str) -> list[str]:
    """The node ids that a run's summary names as failed."""
    return re.findall(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", output, flags=re.M)


def _lines(copy: Copy, folder: Path, seconds: dict[str, float]) -> dict[str, dict[int, list[int]]]:
    from coverage import CoverageData

    number = {name: k for k, name in enumerate(seconds)}
    real = {str((copy.folder / file).resolve()): file for file in sources()}
    found: dict[str, dict[int, set[int]]] = {}
    for part in folder.glob("lines.*"):
        data = CoverageData(str(part))
        data.read()
        for path in data.measured_files():
            if path in real:
                by_line = found.setdefault(real[path], {})
                for line, contexts in data.contexts_by_lineno(path).items():
                    tests = {number[name] for name in contexts if name in number}
                    by_line.setdefault(line, set()).update(tests)
    return {
        file: {line: sorted(tests) for line, tests in by_line.items() if tests}
        for file, by_line in found.items()
    }


def _importers() -> dict[str, set[str]]:
    """File -> the files whose code imports it, anywhere in it."""
    files = {file.removesuffix(".py").removesuffix("/__init__").replace("/", "."): file
             for file in sources()}  # fmt: skip
    found: dict[str, set[str]] = {}
    for user in files.values():
        for module in _imported(ast.parse((ROOT / user).read_bytes())):
            if module in files:
                found.setdefault(files[module], set()).add(user)
    return found


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)
