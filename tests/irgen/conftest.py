"""What the tests of the language share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pytest
from xdsl.dialects.builtin import ModuleOp
from xdsl.utils.exceptions import ParseError
from xdsl.utils.lexer import Input

from xir.diagnostics.messages import CompileError, Sources, verify
from xir.irgen import generate

Compile: TypeAlias = Callable[..., ModuleOp]
Refuse: TypeAlias = Callable[..., str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test runs in a folder of its own, so that paths in messages are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def compiled() -> Compile:
    """Compiles a text called ``net.xnet``, and verifies what comes out."""

    def compile_it(
        text: str, defines: dict[str, str] | None = None, network: str | None = None
    ) -> ModuleOp:
        source = Input(text, "net.xnet")
        module = generate(source, Sources(), defines=defines or {}, network=network)
        verify(module)
        return module

    return compile_it


@pytest.fixture
def refused() -> Refuse:
    """All that is said about a text called ``net.xnet`` that must not compile."""

    def refuse_it(
        text: str, defines: dict[str, str] | None = None, network: str | None = None
    ) -> str:
        sources = Sources()
        source = Input(text, "net.xnet")
        with pytest.raises((ParseError, CompileError)) as e:
            generate(source, sources, defines=defines or {}, network=network)
        return sources.render(e.value)

    return refuse_it


@pytest.fixture
def weights(folder: Path) -> str:
    """A file of arrays of many kinds; its name."""
    np.savez(
        folder / "w.npz",
        fc1=np.ones((4, 3)),
        fc2=np.ones((3, 2), np.float32),
        tau=np.array([1e-3, 2e-3, 3e-3]),
        scalar=np.array(2e-3),
        whole=np.arange(12).reshape(4, 3),
        empty=np.ones((0, 3)),
        complex=np.ones((4, 3), np.complex128),
        words=np.array(["a", "b"]),
        objects=np.array([{"a": 1}], dtype=object),
    )
    return "w.npz"
