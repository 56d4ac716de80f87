"""
What ``mutation.py`` adds to pytest, as a plugin of its own (``-p mutation_plugin``).

With ``XIR_MUTATION_MAP=FOLDER`` it records which test runs which lines, and how long each takes;
with ``XIR_MUTATION_TESTS=FILE`` it runs the tests that FILE names, in that order.
"""

from __future__ import annotations

import json
import os
import resource
import time
from collections.abc import Generator
from pathlib import Path

import pytest
from coverage import Coverage

MAP, TESTS = "XIR_MUTATION_MAP", "XIR_MUTATION_TESTS"
MOST_MEMORY = 8 << 30
"""Bytes; a fault may make an array, or a list in a loop, of any size."""


class Recorder:
    """Lines and seconds of each test of this process, written to a folder when it ends."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()
        self.coverage = Coverage(
            data_file=str(folder / "lines"), data_suffix=True, source=["."], omit=["tests/*"],
            config_file=False, messages=False,
        )  # fmt: skip
        self.coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        self.coverage.switch_context(item.nodeid)
        began = time.perf_counter()
        done = yield
        self.seconds[item.nodeid] = time.perf_counter() - began
        self.coverage.switch_context("")
        return done

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if not report.passed:  # a test that is skipped tells nothing either
            self.failed.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        """What is later than this the main process does not wait for."""
        self.coverage.stop()
        self.coverage.save()
        passed = {name: s for name, s in self.seconds.items() if name not in self.failed}
        told = {"seconds": passed, "left out": sorted(self.failed)}
        (self.folder / f"seconds-{os.getpid()}.json").write_text(json.dumps(told))


class Chosen:
    """Keeps the tests of a list, in its order; one that is no longer there is an error."""

    def __init__(self, names: list[str]) -> None:
        self.names = names

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        by_name = {item.nodeid: item for item in items}
        missing = [name for name in self.names if name not in by_name]
        if missing:
            raise pytest.UsageError(f"tests have vanished: {', '.join(missing[:5])}")
        items[:] = [by_name[name] for name in self.names]


def pytest_configure(config: pytest.Config) -> None:
    if folder := os.environ.get(MAP):
        config.pluginmanager.register(Recorder(Path(folder)))
    if file := os.environ.get(TESTS):
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        config.pluginmanager.register(Chosen(json.loads(Path(file).read_text())))
