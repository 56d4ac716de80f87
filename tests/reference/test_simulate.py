"""The float reference as a function on arrays: what it takes and what it refuses."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import xir
from xir.ir.float_network import from_core
from xir.reference import simulate

HELLO = Path(__file__).parents[2] / "examples" / "hello.xnet"


@pytest.mark.parametrize("shape", [(2,), (9, 3), (9, 1), (2, 9, 3), (1, 2, 9, 2), ()])
def test_a_raster_of_another_shape_is_refused(shape: tuple[int, ...]) -> None:
    network = from_core(xir.compile(HELLO, quantize="channel").meant)
    assert simulate(network, np.ones((9, 2), int)).spikes.shape[-2] == 9
    assert simulate(network, np.ones((4, 9, 2), int)).spikes.shape[:2] == (4, 9)
    with pytest.raises(ValueError, match=r"need \(T, 2\) or \(B, T, 2\)"):
        simulate(network, np.ones(shape, int))
