"""The memory text files, byte for byte against the exporter of xylosim 0.1.3, live."""

# xylosim carries no types.
# pyright: reportMissingImports=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false

from __future__ import annotations

import sys
import types
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from xir.codegen.ram_files import write_ram_files
from xir.config.xylo_config import XyloConfig

pytest.importorskip("xylosim.v2")


def random_config(seed: int, synapses: int) -> XyloConfig:
    """A network that the exporter writes as it is: its last output and second synapse are used."""
    rng = np.random.default_rng(seed)
    n_in, n_hid, n_out = (int(n) for n in rng.integers([1, 1, 1], [5, 12, 4]))

    def values(low: int, high: int, *shape: int) -> Any:
        return rng.integers(low, high, shape)

    def weights(*shape: int) -> Any:
        sparse = values(-128, 128, *shape) * (rng.random(shape) < 0.4)
        sparse.flat[-1] = -77
        return sparse

    bias_enable = bool(rng.random() < 0.5)
    return XyloConfig(
        device="xylo-audio2",
        dt=float(rng.choice([1e-3, 1e-4, 0.0123])),
        weights_in=weights(n_in, n_hid, synapses),
        weights_rec=weights(n_hid, n_hid, synapses),
        weights_out=weights(n_hid, n_out),
        dash_mem=values(0, 16, n_hid),
        dash_syn=values(0, 16, n_hid),
        dash_syn_2=values(0, 15 * synapses - 14, n_hid),
        dash_mem_out=values(0, 16, n_out),
        dash_syn_out=values(0, 16, n_out),
        threshold=values(1, 32768, n_hid),
        threshold_out=values(1, 32768, n_out),
        # xylosim forgets biases that are not enabled.
        bias=values(-128, 128, n_hid) * bias_enable,
        bias_out=values(-128, 128, n_out) * bias_enable,
        bias_enable=bias_enable,
        weight_shift_in=int(rng.integers(8)),
        weight_shift_rec=int(rng.integers(8)),
        weight_shift_out=int(rng.integers(8)),
        alias=np.where(rng.random(n_hid) < 0.4, _later(rng, n_hid), -1),
    )


def _later(rng: np.random.Generator, count: int) -> Any:
    """For each neuron a later one; -1 for the last."""
    ids = np.arange(count)
    return np.append(rng.integers(ids[:-1] + 1, count), -1)


def exported(config: XyloConfig, path: Path) -> dict[str, str]:
    """The files that xylosim writes for a network."""
    from xylosim.tools import save_to_RAM_files_V2
    from xylosim.v2 import XyloLayer, XyloSynapse

    def synapses(weights: Any) -> list[list[Any]]:
        return [
            [XyloSynapse(int(t), int(k), int(row[t, k])) for t, k in np.argwhere(row)]
            for row in weights
        ]

    # The layer holds plain pointers, so these lists must live until the files are written.
    lists = (
        synapses(config.weights_in),
        synapses(config.weights_rec),
        synapses(config.weights_out[:, :, np.newaxis]),
    )
    layer = XyloLayer(
        *lists,
        config.aliases,
        config.threshold.tolist(),
        config.threshold_out.tolist(),
        config.bias_enable,
        config.bias.tolist(),
        config.bias_out.tolist(),
        config.weight_shift_in,
        config.weight_shift_rec,
        config.weight_shift_out,
        config.dash_mem.tolist(),
        config.dash_mem_out.tolist(),
        # The exporter wants two, also where there is one synapse.
        np.stack([config.dash_syn, config.dash_syn_2], axis=1).tolist(),
        [[dash] for dash in config.dash_syn_out.tolist()],
        "peer",
    )
    raster = np.eye(config.n_inputs, dtype=int)
    layer.evolve(raster.tolist())
    save_to_RAM_files_V2(str(path), layer, raster, config.dt)
    return {file.name: file.read_text() for file in path.iterdir() if file.is_file()}


@pytest.mark.parametrize("synapses", [1, 2])
@pytest.mark.parametrize("seed", range(20))
def test_the_files_are_those_of_the_exporter(
    seed: int, synapses: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    # The exporter's module imports yaml and uses nothing of it.
    monkeypatch.setitem(sys.modules, "yaml", types.ModuleType("yaml"))
    config = random_config(seed, synapses)
    assert write_ram_files(config) == exported(config, tmp_path)
