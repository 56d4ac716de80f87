"""
A second, slow simulator in plain Python integers, written only to disagree with the first.

It follows the chip's rules event by event and shares nothing with the kernel: no layout, no closed
form, no packed arithmetic.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from xir.config.xylo_config import NO_ALIAS, XyloConfig


def clip(x: int) -> int:
    return min(32767, max(-32768, x))


def wrap(x: int) -> int:
    return (x + 32768) % 65536 - 32768


def decay(x: int, dash: int) -> int:
    """What a state loses in a step: floor(x / 2**dash), or its sign where that is zero."""
    shifted = x // 2**dash
    return shifted if shifted != 0 else (x > 0) - (x < 0)


class Model:
    """One core with its state."""

    def __init__(self, config: XyloConfig) -> None:
        self.config = config
        self.i = [[0] * config.n_synapses for _ in range(config.n_hidden)]
        self.v = [0] * config.n_hidden
        self.i_out = [0] * config.n_outputs
        self.v_out = [0] * config.n_outputs
        self.pending = [0] * config.n_hidden
        self.quiet = True

    def evolve(self, raster: NDArray[Any]) -> dict[str, NDArray[Any]]:
        """Run ``raster`` (T, Nin) on; the recorded values by the names of ``Evolution``."""
        steps: dict[str, list[Any]] = {}
        asleep = False
        for counts in raster.tolist():
            outputs, delivered = self.step(counts)
            if self.config.bias_enable:
                shown, asleep = asleep and not delivered, self.quiet
            else:
                shown = asleep = self.quiet
            two = self.config.n_synapses == 2
            recorded = {
                "output_spikes": outputs,
                "spikes": list(self.pending),
                "v_mem": list(self.v),
                "i_syn": [currents[0] for currents in self.i],
                "i_syn2": [currents[1] if two else 0 for currents in self.i],
                "v_mem_out": list(self.v_out),
                "i_syn_out": list(self.i_out),
                "hibernating": shown,
            }
            for name, value in recorded.items():
                steps.setdefault(name, []).append(value)
        return {name: np.array(values) for name, values in steps.items()}

    def step(self, counts: list[int]) -> tuple[list[int], bool]:
        """One step; the output spikes, and whether any event was delivered."""
        config = self.config
        self.quiet = True
        inward = [min(count, 15) for count in counts]
        sent, self.pending = self.pending, [0] * config.n_hidden
        delivered = any(inward) or any(sent)
        self.quiet = not delivered
        self.deliver(inward, config.weights_in, config.weight_shift_in, self.i)
        self.deliver(sent, config.weights_rec, config.weight_shift_rec, self.i)
        outward = [[i] for i in self.i_out]
        weights_out = config.weights_out[:, :, np.newaxis]
        self.deliver(sent, weights_out, config.weight_shift_out, outward)
        dash_syn = np.stack([config.dash_syn, config.dash_syn_2], axis=1).tolist()
        for n in range(config.n_hidden):
            self.v[n], count = self.neuron(
                self.v[n],
                self.i[n],
                int(config.dash_mem[n]),
                dash_syn[n],
                int(config.threshold[n]),
                int(config.bias[n]),
                self.pending[n],
                31,
            )
            self.pending[n] = count
            target = int(config.alias[n])
            if target != NO_ALIAS:
                self.pending[target] = min(31, self.pending[target] + count)
        outputs: list[int] = []
        for n in range(config.n_outputs):
            self.v_out[n], count = self.neuron(
                self.v_out[n],
                outward[n],
                int(config.dash_mem_out[n]),
                [int(config.dash_syn_out[n])],
                int(config.threshold_out[n]),
                int(config.bias_out[n]),
                0,
                1,
            )
            outputs.append(count)
        self.i_out = [currents[0] for currents in outward]
        return outputs, delivered

    def deliver(
        self, counts: list[int], weights: NDArray[np.int8], shift: int, currents: list[list[int]]
    ) -> None:
        """Add every spike of every source to every current it reaches, one at a time."""
        for source, count in enumerate(counts):
            if not count:
                continue
            for target, synapse in np.argwhere(weights[source]).tolist():
                weight = int(weights[source, target, synapse]) << shift
                for _ in range(count):
                    currents[target][synapse] = clip(currents[target][synapse] + weight)

    def neuron(
        self,
        v: int,
        currents: list[int],
        dash_mem: int,
        dash_syn: list[int],
        threshold: int,
        bias: int,
        start: int,
        cap: int,
    ) -> tuple[int, int]:
        """Decay, integrate and fire; potential and spikes, of which aliases gave ``start``."""
        for k, current in enumerate(currents):
            lost = decay(current, dash_syn[k])
            self.quiet = self.quiet and lost == 0
            currents[k] = current - lost
        change = clip(wrap(-decay(v, dash_mem)) + sum(currents))
        if self.config.bias_enable:
            change = clip(change + bias)
        self.quiet = self.quiet and change == 0
        v = clip(v + change)
        count = start
        while v >= threshold and count < cap:
            count += 1
            v = wrap(v - threshold)
        return v, count
