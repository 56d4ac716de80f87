"""Specifications as Rockpool's mapper gives them, of small networks."""

from __future__ import annotations

from typing import Any

import numpy as np

from xir.compiler import Program, compile
from xir.diagnostics.messages import collect_warnings


def real(**changes: Any) -> dict[str, Any]:
    """
    Two layers of 3 neurons behind 2 inputs, an alias from each of the first to one of the second,
    and 2 outputs that read both. ``...`` as a value removes a field.
    """
    draw = np.random.default_rng(5)
    weights_in, weights_rec = np.zeros((2, 6)), np.zeros((6, 6))
    weights_in[:, :3] = draw.normal(size=(2, 3))
    weights_rec[:3, 3:] = draw.normal(size=(3, 3))
    spec: dict[str, Any] = {
        "weights_in": weights_in,
        "weights_rec": weights_rec,
        "weights_out": draw.normal(size=(6, 2)),
        "dash_mem": np.log2([20.0, 20, 20, 15, 15, 15]),
        "dash_syn": np.log2([10.0, 10, 10, 7, 7, 7]),
        "dash_syn_2": np.zeros(6),
        "dash_mem_out": np.log2([10.0, 12.0]),
        "dash_syn_out": np.log2([5.0, 5.0]),
        "threshold": np.full(6, 0.7),
        "threshold_out": np.full(2, 1.0),
        "bias": np.array([0, 0, 0, 0.01, 0.02, 0.03]),
        "bias_out": np.zeros(2),
        "weight_shift_in": 0,
        "weight_shift_rec": 0,
        "weight_shift_out": 0,
        "aliases": [[3], [4], [5], [], [], []],
        "dt": 1e-3,
        "mapped_graph": object(),
    }
    spec.update(changes)
    return {name: value for name, value in spec.items() if value is not ...}


def in_a_file(spec: dict[str, Any]) -> dict[str, Any]:
    """What of a specification a ``.npz`` file can hold: aliases as rows, and no graph."""
    spec = {name: value for name, value in spec.items() if name != "mapped_graph"}
    aliases = spec.pop("aliases", None)
    if aliases is not None:
        spec["aliases"] = np.array([(i, t) for i, ts in enumerate(aliases) for t in ts])
    return spec


def as_lists(spec: dict[str, Any]) -> dict[str, Any]:
    """A specification as JSON can hold it."""
    return {
        name: value.tolist() if isinstance(value, np.ndarray) else value
        for name, value in spec.items()
        if name != "mapped_graph"
    }


def compiled(source: Any, **options: Any) -> Program:
    """The program, without its warnings."""
    with collect_warnings():
        return compile(source, quantize="channel", **options)
