"""Spikes through weights."""

from __future__ import annotations

import numpy as np
import pytest

from xir.interop.nir.delivery import delivered


@pytest.mark.parametrize("sources", [3, 64, 65, 300])
def test_it_is_the_product(sources: int) -> None:
    rng = np.random.default_rng(sources)
    spikes = rng.poisson(0.05, (4, sources)).astype(float)
    spikes[1] = 0
    weights = rng.normal(size=(sources, 5))
    np.testing.assert_allclose(delivered(spikes, weights), spikes @ weights)
