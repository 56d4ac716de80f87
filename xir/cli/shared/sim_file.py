"""The file of a run: its arrays, and a description of them that a person or a script can read."""

from __future__ import annotations

import json
import zipfile
from typing import Any, BinaryIO

import numpy as np

from xir import __version__
from xir.cli.shared.named_configuration import Group, Target
from xir.cli.shared.recording_files import Keeper, save_array
from xir.cli.shared.run_loop import Run

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


def write_npz(
    file: BinaryIO,
    target: Target,
    found: Run,
    keeper: Keeper,
    batched: bool,
    recorded: dict[str, Any] | None,
) -> None:
    """
    The arrays as a .npz file; ``about`` in it is a JSON text that says what they are. The same run
    gives the same bytes.
    """
    shapes = {
        name: array.shape if batched else (*array.shape[1:],)
        for name, array in keeper.arrays.items()
    }
    about = {
        **about_run(target),
        "samples": found.samples,
        "steps": found.steps,
        "clamped": found.clamped,
        "hibernating": found.sleeping / (found.samples * found.steps),
        "recorded": recorded,
        "arrays": {
            name: {
                "shape": shapes[name],
                "dtype": array.dtype.name,
                "meaning": MEANINGS[name],
            }
            for name, array in keeper.arrays.items()
        },
    }
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        save_array(archive, "about", json_array(about))
        for name, array in keeper.arrays.items():
            with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                array.save(member, shapes[name])


def json_array(about: dict[str, Any]) -> Any:
    return np.array(json.dumps(about, indent=1, ensure_ascii=False))


def about_run(target: Target) -> dict[str, Any]:
    """What was run: the network, the chip, and the names of what is in it."""
    return {
        "version": FILE_VERSION,
        "made_by": f"xir {__version__}",
        "network": target.name,
        "device": target.config.device,
        "dt": target.config.dt,
        "configuration": target.fingerprint,
        "decide": target.decide,
        "inputs": _names(target.inputs),
        "hidden": _names(target.hidden),
        "outputs": _names(target.outputs),
        "output_names": target.output_names,
    }


def _names(groups: tuple[Group, ...]) -> dict[str, Any]:
    return {g.name: {"first": g.ids.start, "count": len(g.ids), "read": g.read} for g in groups}
