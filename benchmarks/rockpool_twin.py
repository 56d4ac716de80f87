# pyright: basic, reportMissingImports=false
"""
Rockpool 3.1.0's ``channel_quantize`` for the benchmark: the package itself where it is installed,
or the same arithmetic, defects included, written from its formulas.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from xir.quantization.integers import Integers, Shifts
from xir.quantization.neurons import Neurons
from xir.quantization.real_core import Ints, RealCore

Floats = npt.NDArray[np.float64]
LARGEST_WEIGHT, LARGEST_THRESHOLD = 127, 32767


def specification(real: RealCore) -> dict[str, Any]:
    """What Rockpool's mapper would give: shifts are ``log2(tau / dt)``, not yet whole."""
    with np.errstate(divide="ignore"):
        dash = {
            "dash_mem": np.log2(real.tau_mem / real.dt),
            "dash_mem_out": np.log2(real.tau_mem_out / real.dt),
            "dash_syn": np.log2(real.tau_syn[:, 0] / real.dt),
            "dash_syn_2": np.log2(real.tau_syn[:, -1] / real.dt),
            "dash_syn_out": np.log2(real.tau_syn_out / real.dt),
        }
    if real.tau_syn.shape[1] == 1:
        dash["dash_syn_2"] = np.zeros(real.threshold.size)
    return {
        "weights_in": real.weights_in.copy(),
        "weights_rec": real.weights_rec.copy(),
        "weights_out": real.weights_out.copy(),
        "threshold": real.threshold.copy(),
        "threshold_out": real.threshold_out.copy(),
        "bias": real.bias.copy(),
        "bias_out": real.bias_out.copy(),
        **dash,
    }


def installed() -> Any:
    """Rockpool's own function, or None. It cannot be imported without ``samna`` either."""
    try:
        from rockpool.transform import quantize_methods
    except Exception:
        return None
    return quantize_methods.channel_quantize


def twin(spec: dict[str, Any]) -> dict[str, Any]:
    """The same numbers from the same specification. Nothing is changed in place."""
    w_in, w_rec, threshold, bias = _columns(spec, "", spec["weights_in"].shape[2] > 1)
    _, w_out, threshold_out, bias_out = _columns(spec, "_out", True)
    found = {
        "weights_in": w_in,
        "weights_rec": w_rec,
        "weights_out": w_out[:, :, 0],
        "threshold": threshold,
        "threshold_out": threshold_out,
        "bias": bias,
        "bias_out": bias_out,
    }
    found |= {name: np.round(value) for name, value in spec.items() if name.startswith("dash")}
    return found


def _columns(
    spec: dict[str, Any], suffix: str, scales_bias: bool
) -> tuple[Floats, Floats, Floats, Floats]:
    """Each neuron by its own largest weight; the bias of a neuron with one synapse stays behind."""
    if suffix:
        w_in, w_rec = np.zeros((0, len(spec["bias_out"]), 1)), spec["weights_out"][:, :, None]
    else:
        w_in, w_rec = spec["weights_in"], spec["weights_rec"]
    meant, bias = spec[f"threshold{suffix}"], spec[f"bias{suffix}"]
    both = np.concatenate([w_in, w_rec])
    largest = np.abs(both).max(axis=(0, 2), initial=0.0)
    there = largest > 0
    scale = np.where(there, LARGEST_WEIGHT / np.where(there, largest, 1.0), 1.0)
    over = there & (np.abs(np.round(meant * scale)) > LARGEST_THRESHOLD)
    final = np.where(over, LARGEST_THRESHOLD / meant, scale)
    rounded = np.round(both * final[None, :, None])
    bias = np.where(there & scales_bias, np.round(bias * scale), np.round(bias))
    return rounded[: len(w_in)], rounded[len(w_in) :], np.round(meant * final), bias


def as_rockpool(neurons: Neurons) -> Integers:
    """``channel_quantize`` of a core, in fields that a chip can hold."""
    real = neurons.real
    function = installed()
    spec = specification(real)
    found = twin(spec) if function is None else function(**spec)
    n, synapses = neurons.n_hidden, neurons.weights.shape[2]

    def joined(name: str, low: int, high: int) -> Ints:
        value = np.concatenate([np.asarray(found[name]), np.asarray(found[f"{name}_out"])])
        return np.clip(np.nan_to_num(value), low, high).astype(np.int64)

    weights = np.zeros(neurons.weights.shape, np.int64)
    weights[: neurons.n_inputs, :n] = np.asarray(found["weights_in"]).reshape(-1, n, synapses)
    weights[neurons.n_inputs :, :n] = np.asarray(found["weights_rec"]).reshape(n, n, synapses)
    weights[neurons.n_inputs :, n:, 0] = found["weights_out"]
    dash_syn = np.zeros((neurons.size, synapses), np.int64)
    for k, name in enumerate(("dash_syn", "dash_syn_2")[:synapses]):
        dash_syn[:n, k] = np.clip(found[name], 0, 15)
    dash_syn[n:, 0] = np.clip(found["dash_syn_out"], 0, 15)
    threshold = joined("threshold", -32768, 32767)
    return Integers(
        weights=weights,
        dash_mem=joined("dash_mem", 0, 15),
        dash_syn=dash_syn,
        threshold=threshold,
        bias=joined("bias", -32768, 32767),
        scale=threshold / neurons.threshold,
        gain=np.ones((neurons.size, synapses)),
        bound=np.zeros(neurons.size, np.int64),
        clipped=np.zeros(weights.shape, np.bool_),
        shifts=Shifts(0, 0, 0),
    )
