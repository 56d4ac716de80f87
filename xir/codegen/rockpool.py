"""
A configuration as the arguments of Rockpool's own functions, which differ in names and shapes.

    config, valid, message = config_from_specification(**config_arguments(config))
    simulator = XyloSim.from_specification(**simulator_arguments(config))

Both are of Rockpool 3.1 in ``rockpool.devices.xylo.syns61201`` (XyloAudio 2), ``syns63300`` (Xylo
IMU) and ``syns65302`` (XyloAudio 3). The first calls the bias of hidden neurons ``bias_hidden`` and
drops one that is called ``bias``; the second is the other way round. The first enables biases if
any is given, even if all are 0, so none is where they are off.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from xir.codegen.layout import chip_named
from xir.config.problems import ConfigError
from xir.config.xylo_config import XyloConfig
from xir.devices.table import DEVICES


def config_arguments(config: XyloConfig) -> dict[str, Any]:
    """For ``config_from_specification``. Raises ``ConfigError`` for a device it does not know."""
    arguments = _common(config)
    if config.bias_enable:
        arguments |= {"bias_hidden": _wide(config.bias), "bias_out": _wide(config.bias_out)}
    return arguments


def simulator_arguments(config: XyloConfig) -> dict[str, Any]:
    """
    For ``XyloSim.from_specification``. It enables biases where one is not 0, which changes nothing
    but when the core says that it sleeps.
    """
    arguments = _common(config) | {"dt": config.dt}
    if config.bias_enable:
        arguments |= {"bias": _wide(config.bias), "bias_out": _wide(config.bias_out)}
    return arguments


def _wide(array: NDArray[Any]) -> NDArray[np.int64]:
    """Rockpool casts numbers itself, and wraps those of a narrow type on its way."""
    return array.astype(np.int64)


def _common(config: XyloConfig) -> dict[str, Any]:
    chip = chip_named(config.device)
    if chip.rockpool_package is None:
        known = ", ".join(d.name for d in DEVICES.values() if d.rockpool_package is not None)
        raise ConfigError([f"device: Rockpool 3.1 does not know {config.device}, but {known}"])
    weights_in, weights_out = config.weights_in, config.weights_out
    if chip.has_windows:
        weights_in = weights_in[:, : max(config.input_reach, 1)]
        weights_out = weights_out[config.n_hidden - max(config.output_reach, 1) :]
    return {
        "weights_in": _wide(weights_in),
        "weights_rec": _wide(config.weights_rec),
        "weights_out": _wide(weights_out),
        "dash_mem": _wide(config.dash_mem),
        "dash_mem_out": _wide(config.dash_mem_out),
        "dash_syn": _wide(config.dash_syn),
        "dash_syn_2": _wide(config.dash_syn_2),
        "dash_syn_out": _wide(config.dash_syn_out),
        "threshold": _wide(config.threshold),
        "threshold_out": _wide(config.threshold_out),
        "weight_shift_in": config.weight_shift_in,
        "weight_shift_rec": config.weight_shift_rec,
        "weight_shift_out": config.weight_shift_out,
        "aliases": config.aliases,
    }
