"""The committed texts: of their sources, of Numba, and for every processor."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import ROOT
from tests.structure import imports
from xir.machine.native.canonical import canonical, needed
from xir.machine.native.emit import DECLARED, kernels, made_by
from xir.machine.native.host import Host, host
from xir.machine.native.kernel import Kernel
from xir.machine.native.link import OPTIONS, object_of
from xir.machine.native.signature import Scalar
from xir.machine.native.text import committed

KERNELS = {kernel.symbol: kernel for kernel in kernels()}
HOSTS = {
    "x86-64": Host("x86_64-unknown-linux-gnu", "x86-64", ""),
    "x86-64-v3": Host("x86_64-unknown-linux-gnu", "x86-64-v3", ""),
    "x86-64-v4": Host("x86_64-unknown-linux-gnu", "x86-64-v4", ""),
    "windows": Host("x86_64-pc-windows-msvc", "x86-64-v3", ""),
    "neoverse-n1": Host("aarch64-unknown-linux-gnu", "neoverse-n1", ""),
    "apple-m1": Host("arm64-apple-darwin22.0.0", "apple-m1", ""),
}


def text_of(kernel: Kernel) -> str:
    text = committed(kernel.path, kernel.digest())
    assert text is not None, f"{kernel.path} is old; run python -m xir.machine.native.emit"
    return text


@pytest.mark.parametrize("symbol", KERNELS)
def test_a_text_is_of_the_sources_that_are_there(symbol: str) -> None:
    assert text_of(KERNELS[symbol])


@pytest.mark.parametrize("symbol", KERNELS)
def test_a_text_needs_nothing_but_llvm(symbol: str) -> None:
    text = text_of(KERNELS[symbol])
    assert not needed(text)
    assert re.findall(r"^define .*@([\w.]+)\(", text, flags=re.M) == [symbol]
    assert not re.search(r"^(target|attributes|!)|![\w]|llvm\.(x86|aarch64)", text, flags=re.M)
    has_options = Scalar.OPTIONS in KERNELS[symbol].arguments.values()
    assert (OPTIONS in text) == has_options


@pytest.mark.parametrize("symbol", KERNELS)
@pytest.mark.parametrize("of", HOSTS)
def test_machine_code_for_other_processors(symbol: str, of: str) -> None:
    kernel = KERNELS[symbol]
    assert len(object_of(text_of(kernel), 0, HOSTS[of], kernel.vectorise)) > 500


@pytest.mark.campaign
def test_machine_code_is_the_same_each_time() -> None:
    for kernel in KERNELS.values():
        text = text_of(kernel)
        first, second = (object_of(text, 1, host(), kernel.vectorise) for _ in range(2))
        assert first == second


@pytest.mark.campaign
def test_numba_gives_the_same_text() -> None:
    lines = {text_of(kernel).splitlines()[1] for kernel in KERNELS.values()}
    if lines != {made_by()}:
        pytest.skip(f"made {lines}")
    done = subprocess.run(
        [sys.executable, "-m", "xir.machine.native.emit", "--check"],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("symbol", KERNELS)
def test_the_sources_are_all_that_a_kernel_is_made_from(symbol: str) -> None:
    kernel = KERNELS[symbol]
    paths = [Path("xir") / name for name in kernel.sources]
    names = {".".join(path.with_suffix("").parts) for path in paths}
    imported = {target.target for name in names for target in imports(name)}
    ours = {name for name in imported if name.startswith("xir.")}
    assert ours | {kernel.module} == names | {"xir.machine.jit"}


def test_all_kernels_are_found() -> None:
    declared = {id(v) for m in DECLARED for v in vars(importlib.import_module(m)).values()}
    files = {path.relative_to(ROOT / "xir") for path in (ROOT / "xir").rglob("*.ll")}
    assert files == {kernel.path.relative_to(ROOT / "xir") for kernel in KERNELS.values()}
    assert all(id(kernel) in declared for kernel in KERNELS.values())


def test_a_kernel_that_needs_more_is_refused() -> None:
    text = """
declare ptr @PyErr_Occurred()
define i32 @entry(ptr %result, ptr %error, ptr %words) {
  %1 = call ptr @PyErr_Occurred()
  store ptr %1, ptr %words
  ret i32 0
}
"""
    with pytest.raises(ValueError, match="some needs PyErr_Occurred"):
        canonical(text, "entry", "some")
