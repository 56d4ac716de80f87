"""What starting a tool may import. Numerics cost 0.1 s and more, and most runs need none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ("numpy", "numba", "llvmlite", "lark", "matplotlib", "xdsl")

NOT_IMPORTED = {
    "xir": HEAVY,
    "xir.cli": HEAVY,
    "xir.devices.table": HEAVY,
    "xir.diagnostics.codes": HEAVY,
    "xir.universe": ("numpy", "numba", "lark", "matplotlib"),
    "xir.tools.opt": ("numpy", "numba", "lark", "matplotlib"),
    "xir.diagnostics.messages": ("numpy", "numba", "lark", "matplotlib"),
    "xir.ir.parsing": ("numpy", "numba", "lark", "matplotlib"),
    "xir.ir.printing": ("numpy", "numba", "lark", "matplotlib"),
    "xir.dialects.snn": ("numpy", "numba", "lark", "matplotlib"),
    "xir.dialects.xylo": ("numpy", "numba", "lark", "matplotlib"),
    "xir.grammar.parser": ("numpy", "numba", "matplotlib"),
    "xir.irgen": ("numpy", "numba", "matplotlib"),
    "xir.compiler": ("numba", "lark", "matplotlib"),
    "xir.ir.core": ("numba", "lark", "matplotlib"),
    "xir.quantization": HEAVY,
    "xir.quantization.methods.registry": HEAVY,
    "xir.quantization.real_core": ("numba", "lark", "matplotlib", "xdsl"),
    "xir.quantization.by_method": ("numba", "lark", "matplotlib", "xdsl"),
    "xir.quantization.methods.channel": ("numba", "lark", "matplotlib", "xdsl"),
    "xir.reference": ("lark", "matplotlib", "xdsl"),
    "xir.passes.quantize": ("numpy", "numba", "lark", "matplotlib"),
    "xir.passes.quantize.quantize": ("numba", "lark", "matplotlib"),
    "xir.passes.flatten": ("numpy", "numba", "lark", "matplotlib"),
    "xir.passes.emit": ("numba", "lark", "matplotlib"),
    "xir.passes.verify": ("numba", "lark", "matplotlib"),
    "xir.codegen.image": ("numba", "lark", "matplotlib", "xdsl"),
    "xir.config.xylo_config": ("numba", "lark", "matplotlib", "xdsl"),
    "xir.sim": ("numba", "llvmlite", "lark", "matplotlib", "xdsl"),
}


def loaded(code: str) -> set[str]:
    """The heavy modules that are there after ``code`` in a new interpreter."""
    probe = f"{code}\nimport sys; print(*(m for m in {HEAVY!r} if m in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(done.stdout.split("\n")[-2].split())


@pytest.mark.parametrize("module", NOT_IMPORTED)
def test_importing_a_module_takes_no_more_than_it_needs(module: str) -> None:
    assert not loaded(f"import {module}") & set(NOT_IMPORTED[module])


def test_the_probe_sees_what_is_imported() -> None:
    assert loaded("import numpy") == {"numpy"}


def test_no_module_of_quantization_takes_the_ir() -> None:
    folder = ROOT / "xir" / "quantization"
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts) for path in folder.rglob("*.py")
    ]
    assert len(names) > 20
    assert "xdsl" not in loaded(f"import {', '.join(names)}")


def test_no_start_computes_the_parse_table(tmp_path: Path) -> None:
    path = tmp_path / "net.xnet"
    path.write_text((ROOT / "examples" / "hello.xnet").read_text())
    guard = (
        "from lark.parsers import lalr_analysis\n"
        "def refuse(*_): raise AssertionError\n"
        "lalr_analysis.LALR_Analyzer.__init__ = refuse\n"
    )
    run = f"from xir.cli import main; assert main(['check', {str(path)!r}]) == 0"
    assert "lark" in loaded(guard + run)


UNUSED = (
    "numba",
    "numpy.ma",
    "matplotlib",
    "h5py",
    "sqlite3",
    "email",
    "http",
    "asyncio",
    "xdsl.interpreter",
)
"""What a compilation with the default method has no use for."""


def test_a_compilation_loads_what_it_uses(tmp_path: Path) -> None:
    hello = str(ROOT / "examples" / "hello.xnet")
    run = (
        f"from xir.cli import main; assert main(['compile', {hello!r}, '-q', '-o', "
        f"{str(tmp_path / 'hello')!r}]) == 0\n"
        f"import sys; print('unused:', *(m for m in {UNUSED!r} if m in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", run], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.splitlines()[-1] == "unused:"


def test_reading_ir_takes_no_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.mlir"
    path.write_text("snn.module @m() {\n  snn.output\n}\n")
    run = f"from xir.tools.opt import main; assert main([{str(path)!r}, '-p', 'snn-flatten']) == 0"
    assert loaded(run) == {"xdsl"}


WITHOUT_NUMBA = "import sys; sys.modules['numba'] = None\nfrom xir.cli import main\n"
"""An import of Numba then raises an error."""


def test_numba_is_not_needed(tmp_path: Path) -> None:
    folder, hello = str(tmp_path / "hello"), str(ROOT / "examples" / "hello.xnet")
    example = ROOT / "examples" / "basic_motions"
    commands = (
        ["compile", hello, "-o", folder, "-q"],
        ["sim", folder, "--input", "poisson:80,100,1"],
        ["sim", hello, "--input", "poisson:80,100,1", "--record", "-o", f"{folder}.npz"],
        ["eval", str(example / "basic_motions.xnet"), "--data", str(example / "test.npz")],
    )
    runs = "\n".join(f"assert main({command!r}) == 0" for command in commands)
    assert "llvmlite" in loaded(WITHOUT_NUMBA + runs)


def test_a_calibration_needs_no_numba(tmp_path: Path) -> None:
    hello, raster = str(ROOT / "examples" / "hello.xnet"), str(tmp_path / "raster.npy")
    run = (
        f"{WITHOUT_NUMBA}import numpy as np\n"
        "random = np.random.default_rng(1)\n"
        f"np.save({raster!r}, random.poisson(0.2, (6, 200, 2)))\n"
        f"assert main(['compile', {hello!r}, '-q', '--quantize', 'calibrated', "
        f"'--calibrate', {raster!r}, '-o', {str(tmp_path / 'hello')!r}]) == 0"
    )
    subprocess.run([sys.executable, "-c", run], check=True, cwd=ROOT, capture_output=True)
