"""
No module computes with what differs from one processor to the next, but where that is known to do
no harm: products of a BLAS, LAPACK, and the exponentials and logarithms of numpy and the C library.
``xir.numbers`` has what is used in their place.
"""

from __future__ import annotations

import ast

import pytest

from tests.structure import modules

FUNCTIONS = frozenset(
    "exp exp2 expm1 log log2 log10 log1p logaddexp power float_power sin cos tan sinh cosh tanh "
    "arcsin arccos arctan arctan2 arcsinh arccosh arctanh cbrt hypot geomspace logspace "
    "dot vdot inner matmul tensordot vecdot matvec vecmat kron linalg polyfit corrcoef cov".split()
)
"""Of numpy"""

LIBRARY = frozenset("exp exp2 expm1 log log2 log10 log1p pow sin cos tan tanh atan2 hypot".split())
"""Of ``math``"""

KNOWN: dict[str, str] = {
    "xir.numbers.fixed_order @": "sums of whole numbers below 2**53 are exact in any order",
    "xir.quantization.judge.score @": "whole numbers, below 2**24 for 32 bits: see the bound",
    "xir.interop.nir.dialect_choice np.log10": "rounded down with a margin",
    "xir.irgen.values.operators math.log2": "compared with a bound, of a whole number",
}


def uses(source: str) -> list[str]:
    """What ``source`` computes with of all that."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.BinOp(op=ast.MatMult()) | ast.AugAssign(op=ast.MatMult()):
                found.append("@")
            case ast.Attribute(value=ast.Name(id="np"), attr=name) if name in FUNCTIONS:
                found.append(f"np.{name}")
            case ast.Attribute(value=ast.Name(id="math"), attr=name) if name in LIBRARY:
                found.append(f"math.{name}")
            case ast.ImportFrom(module="numpy" | "math" | "numpy.linalg", names=names):
                found += [f"{name.name}" for name in names if name.name in FUNCTIONS | LIBRARY]
            case _:
                pass
    return found


@pytest.mark.parametrize("module", modules())
def test_what_a_module_computes_with_is_the_same_everywhere(module: str) -> None:
    found = uses(modules()[module].read_text())
    assert [use for use in found if f"{module} {use}" not in KNOWN] == []


def test_what_is_known_is_there() -> None:
    for entry in KNOWN:
        module, use = entry.split()
        assert use in uses(modules()[module].read_text()), entry


def test_uses_are_seen() -> None:
    source = "import numpy as np\nx = np.exp(a @ b)\ny = np.linalg.solve(a, b)\nz = math.log(2)\n"
    assert sorted(uses(source)) == ["@", "math.log", "np.exp", "np.linalg"]
    assert uses("from math import exp") == ["exp"]
    assert uses("from xir.numbers.elementary import exp\nx = exp(np.sqrt(2))") == []
