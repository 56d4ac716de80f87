"""The file of a run: its arrays, and a description of them that a person or a script can read."""

from __future__ import annotations

import io
import json
from typing import Any

import numpy as np
import numpy.typing as npt

from xir import __version__
from xir.cli.running import Run
from xir.cli.target import Group, Target

FILE_VERSION = 1

MEANINGS = {
    "output_spikes": "spikes of each output in each step",
    "spikes": "spikes of each hidden neuron in each step, those from aliases included",
    "v_mem": "membrane potential of each hidden neuron after reset, the chip's integers",
    "i_syn": "synaptic current of each hidden neuron after decay, the chip's integers",
    "i_syn2": "the same of the second synapse",
    "v_mem_out": "membrane potential of each output after reset, the chip's integers",
    "i_syn_out": "synaptic current of each output after decay, the chip's integers",
    "hibernating": "whether the core would sleep in a step",
}


def npz_of(target: Target, found: Run, arrays: dict[str, npt.NDArray[Any]]) -> bytes:
    """
    The arrays as a .npz file; ``about`` in it is a JSON text that says what they are. The same run
    gives the same bytes.
    """
    about = {
        "version": FILE_VERSION,
        "made_by": f"xir {__version__}",
        "network": target.name,
        "device": target.config.device,
        "dt": target.config.dt,
        "configuration": target.fingerprint,
        "samples": found.samples,
        "steps": found.steps,
        "clamped": found.clamped,
        "decide": target.decide,
        "inputs": _names(target.inputs),
        "hidden": _names(target.hidden),
        "outputs": _names(target.outputs),
        "output_names": target.output_names,
        "arrays": {
            name: {"shape": array.shape, "dtype": array.dtype.name, "meaning": MEANINGS[name]}
            for name, array in arrays.items()
        },
    }
    file = io.BytesIO()
    text = np.array(json.dumps(about, indent=1, ensure_ascii=False))
    everything: dict[str, Any] = {"about": text, **arrays}
    np.savez_compressed(file, **everything)
    return file.getvalue()


def _names(groups: tuple[Group, ...]) -> dict[str, Any]:
    return {g.name: {"first": g.ids.start, "count": len(g.ids), "read": g.read} for g in groups}
