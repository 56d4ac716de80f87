"""What ``benchmarks/scaling.py`` measures, without its clock."""

from __future__ import annotations

import pytest
from scaling import SHAPES, Shape, exponent
from xdsl.utils.lexer import Input

from xir.diagnostics.messages import Sources
from xir.dialects import snn
from xir.irgen import generate


def test_time_that_grows_with_the_square_has_the_exponent_2() -> None:
    assert exponent({n: 1e-3 * n**2 for n in (10, 20, 40)}) == pytest.approx(2)
    assert exponent({n: 1e-2 * n for n in (10, 20, 40)}) == pytest.approx(1)


def test_what_takes_no_time_has_no_exponent() -> None:
    assert exponent({10: 1e-4, 20: 4e-4, 40: 0.1}) is None


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_a_shape_is_a_program_of_its_size(shape: Shape) -> None:
    module = generate(Input(shape.program(8), "net.xnet"), Sources())
    lifs = [op for op in module.walk() if isinstance(op, snn.LifOp)]
    instances = [op for op in module.walk() if isinstance(op, snn.InstanceOp)]
    if shape.of_populations:
        assert len(lifs) + max(len(instances) - 1, 0) == 8
