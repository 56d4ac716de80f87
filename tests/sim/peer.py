"""xylosim built from a ``XyloConfig``, with its recordings in this project's shapes."""

# xylosim carries no types.
# pyright: reportMissingImports=false, reportUnknownMemberType=false, reportMissingTypeStubs=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from xir.config.xylo_config import XyloConfig
from xir.devices.table import device


class Peer:
    """xylosim with the state of one core."""

    def __init__(self, config: XyloConfig) -> None:
        from importlib import import_module

        self.core = device(config.device).core
        module = import_module(f"xylosim.{self.core}")
        XyloLayer, XyloSynapse = module.XyloLayer, module.XyloSynapse

        def synapses(weights: NDArray[Any]) -> list[list[Any]]:
            lists: list[list[Any]] = []
            for row in weights:
                entries = [(*map(int, at), int(row[tuple(at)])) for at in np.argwhere(row)]
                lists.append([XyloSynapse(t, k, w) for t, k, w in entries])
            return lists

        self.config = config
        # xylosim keeps plain pointers to the synapses: they must live as long as the layer.
        self._kept_alive = (
            synapses(config.weights_in),
            synapses(config.weights_rec),
            synapses(config.weights_out[:, :, np.newaxis]),
        )
        dash_syns = [[int(d)] for d in config.dash_syn]
        if config.n_synapses == 2:
            for dashes, second in zip(dash_syns, config.dash_syn_2, strict=True):
                dashes.append(int(second))
        biases = [config.bias_enable, config.bias.tolist(), config.bias_out.tolist()]
        if self.core == "v1":
            biases = []
        self.layer: Any = XyloLayer(
            *self._kept_alive,
            config.aliases,
            config.threshold.tolist(),
            config.threshold_out.tolist(),
            *biases,
            config.weight_shift_in,
            config.weight_shift_rec,
            config.weight_shift_out,
            config.dash_mem.tolist(),
            config.dash_mem_out.tolist(),
            dash_syns,
            [[int(d)] for d in config.dash_syn_out],
            "peer",
        )

    def evolve(self, raster: NDArray[Any]) -> dict[str, NDArray[Any]]:
        """Run ``raster`` (T, Nin) on; everything xylosim records, by the names of ``Evolution``."""
        config, layer = self.config, self.layer
        steps = len(raster)
        layer.evolve(raster.tolist())
        hidden, outputs = (steps, config.n_hidden), (steps, config.n_outputs)

        def states(recorded: Any, shape: tuple[int, int]) -> NDArray[np.int16]:
            return np.asarray(recorded, np.int16).reshape(shape[::-1]).T

        asleep = layer.rec_hibernation_mode if self.core == "v2" else np.zeros(steps)
        second = layer.rec_i_syn2 if config.n_synapses == 2 else np.zeros(hidden[::-1])
        return {
            "output_spikes": np.asarray(layer.rec_out_spikes, np.uint8).reshape(outputs),
            "spikes": np.asarray(layer.rec_recurrent_spikes, np.uint8).reshape(hidden),
            "v_mem": states(layer.rec_v_mem, hidden),
            "i_syn": states(layer.rec_i_syn, hidden),
            "i_syn2": states(second, hidden),
            "v_mem_out": states(layer.rec_v_mem_out, outputs),
            "i_syn_out": states(layer.rec_i_syn_out, outputs),
            "hibernating": np.asarray(asleep, np.bool_).reshape(steps),
        }
