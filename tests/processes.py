"""Processes that a test starts: signals reach them, and none outlives its test."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]

TAKES_SIGINT = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""A shell starts what runs in its background with SIGINT ignored, and children inherit that."""


@contextmanager
def started(
    *arguments: str,
    stderr: int = subprocess.PIPE,
    environment: Mapping[str, str] | None = None,
) -> Generator[subprocess.Popen[str]]:
    """
    A new interpreter with ``arguments`` that imports xir from this tree and takes SIGINT, however
    the tests were started; in ``environment`` beside that of this process. It is killed where the
    ``with`` is left before it ended.
    """
    variables: dict[str, str] = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
    with subprocess.Popen(
        [sys.executable, "-c", TAKES_SIGINT, sys.executable, *arguments],
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        env=variables,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def living_children() -> list[str]:
    """The command lines of this process's children; none where the system does not tell."""
    found: list[str] = []
    for listed in Path("/proc/self/task").glob("*/children"):
        try:
            children = listed.read_text().split()
        except OSError:  # the thread ended since
            continue
        for child in children:
            try:
                words = Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0")
            except OSError:  # it ended since
                continue
            found.append(b" ".join(words).decode(errors="replace").strip() or f"process {child}")
    return found
