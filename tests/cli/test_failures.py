"""What ends a command where there is too little even to load the text of it."""

from __future__ import annotations

import sys

import pytest

from xir.cli import _failed  # pyright: ignore[reportPrivateUsage]
from xir.cli.exit_codes import ExitCode


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (MemoryError(), "error: there is not enough memory; the system gives this process "),
        (OSError(24, "Too many open files"), "error: [Errno 24] Too many open files; the system "),
    ],
)
def test_a_failure_whose_text_cannot_be_loaded_is_told(
    error: Exception,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "xir.diagnostics.failures", None)
    assert _failed(error) == ExitCode.INPUT_AT_FAULT
    assert capsys.readouterr().err.startswith(message)
