"""Networks of Rockpool, recorded, give the same spikes in real numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import xir
from tests.interop.rockpool.graphs import NAMES, Recording, recording
from tests.interop.rockpool.specifications import compiled
from xir.diagnostics.messages import collect_warnings
from xir.interop.nir.importer import Imported
from xir.reference import simulate


def imported(recorded: Recording, **options: Any) -> Imported:
    with collect_warnings():
        return xir.from_rockpool(recorded.network, **options)


def different(recorded: Recording, network: Imported) -> int:
    """In how many steps of an output neuron the float reference differs from Rockpool."""
    (late,) = network.report.latency.values()
    steps, channels = recorded.input.shape
    raster = np.vstack([recorded.input, np.zeros((late, channels), np.int16)])
    spikes = simulate(compiled(network).reference, raster).spikes
    found = spikes[late : late + steps, -recorded.output.shape[1] :]
    return int((found != recorded.output).sum())


@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_network_gives_the_spikes_of_rockpool(name: str) -> None:
    recorded = recording(name)
    assert recorded.output.sum() > 10
    assert different(recorded, imported(recorded, align=True, bias="exact")) == 0


def test_biases_of_weights_are_steady_currents() -> None:
    with collect_warnings() as warnings:
        network = xir.from_rockpool(recording("linear-bias").network)
    assert [w.code for w in warnings] == ["XIR223"]
    assert "bias = w.n3_LIFTorch_bias)" in network.text


def test_without_relays_the_spikes_of_a_residual_connection_come_early() -> None:
    recorded = recording("residual")
    with collect_warnings() as warnings:
        network = xir.from_rockpool(recorded.network)
    assert [w.code for w in warnings] == ["XIR224"]
    assert "n1_LIFTorch_2_sum = n1_LIFTorch + n1_LIFTorch_2" in network.text
    assert compiled(network).config.aliases.count([]) == 4
    assert different(recorded, network) > 0


def test_bit_shifts_are_those_that_were_learnt() -> None:
    network = imported(recording("recurrent-two-synapses"))
    config = compiled(network).config
    assert config.dash_mem_out.tolist() == [3, 2, 5]
    assert config.dash_syn_out.tolist() == [2, 2, 2]
    assert config.n_synapses == 2


def test_a_network_fits_the_chips_that_have_what_it_needs() -> None:
    network = imported(recording("wavesense"))
    for device in ("xylo-audio2", "xylo-audio3"):
        assert sum(map(len, compiled(network, device=device).config.aliases)) > 0
    with pytest.raises(xir.CompileError, match=r"second synapse|synapses"):
        compiled(network, device="xylo-imu")


def test_the_text_and_its_arrays_are_the_same_each_time() -> None:
    one, two = (imported(recording("wavesense")) for _ in range(2))
    assert one.text == two.text
    assert all(np.array_equal(array, two.arrays[name]) for name, array in one.arrays.items())
