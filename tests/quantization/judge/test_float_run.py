"""What is read off a run in real numbers."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import drawn, neurons, raster, state_read
from xir.quantization.judge.float_run import float_run_of


@pytest.mark.parametrize("kind", ["spikes", "two synapses", "vmem", "isyn"])
def test_what_a_neuron_received_is_read_off_its_currents(kind: str) -> None:
    core = {
        "spikes": lambda: drawn(1),
        "two synapses": lambda: drawn(2, synapses=2),
        "vmem": lambda: state_read(3),
        "isyn": lambda: state_read(3, current=True),
    }[kind]()
    row = neurons(core)
    float_run = float_run_of(row, raster(5, core))
    wanted = np.einsum("btp,pks->skbt", float_run.presynaptic, row.weights)
    np.testing.assert_allclose(float_run.received, wanted, atol=1e-9)
