"""The file of a run: its arrays, and a description of them that a person or a script can read."""

from __future__ import annotations

import json
import zipfile
from typing import Any, BinaryIO

import numpy as np

from xir import __version__
from xir.cli.shared.recording_files import Keeper, save_array
from xir.cli.shared.run_loop import RunResult
from xir.configurations.named_configuration import NamedConfiguration
from xir.configurations.population import as_entries

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
    named: NamedConfiguration,
    result: RunResult,
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
        **about_run(named),
        "samples": result.samples,
        "steps": result.steps,
        "clamped": result.clamped,
        "hibernating": result.sleeping / (result.samples * result.steps),
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


def about_run(named: NamedConfiguration) -> dict[str, Any]:
    """What was run: the network, the chip, and the names of what is in it."""
    return {
        "version": FILE_VERSION,
        "made_by": f"xir {__version__}",
        "network": named.name,
        "device": named.config.device,
        "dt": named.config.dt,
        "configuration": named.fingerprint,
        "decide": named.decide,
        "inputs": as_entries(named.inputs),
        "hidden": as_entries(named.hidden),
        "outputs": as_entries(named.outputs),
        "output_names": named.output_names,
    }
