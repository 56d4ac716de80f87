"""
The networks of the simulator's benchmark: the trained example, four that its speed was watched on
while it was written, and others that were not, of the kinds that users have.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from xir.config.xylo_config import XyloConfig

ROOT = Path(__file__).resolve().parents[1]
STEPS = 2000
FEW_STEPS = 300
"""Of networks that xylosim takes long for."""
INPUT_RATE = 0.05
RATES = (0.001, 0.01, 0.05, 0.2, 0.6)


@dataclass(frozen=True)
class Network:
    """A core and the input to run on it."""

    name: str
    config: XyloConfig
    raster: NDArray[np.uint8]
    one_by_one: bool = False
    """Whether each step is a call of its own."""


def random_network(name: str, n_in: int, n_hidden: int, n_out: int, fan_out: int) -> Network:
    """
    Random weights, ``fan_out`` recurrent connections of each neuron at random places. Inhibition
    outweighs excitation, so that a few per cent of the hidden neurons spike in a step.
    """
    rng = np.random.default_rng(1)
    recurrent = np.zeros((n_hidden, n_hidden), np.int64)
    for row in recurrent:
        targets = rng.permutation(n_hidden)[:fan_out]
        row[targets] = rng.integers(-60, 31, fan_out)
    config = XyloConfig.from_specification(
        weights_in=rng.integers(-100, 128, (n_in, n_hidden)),
        weights_rec=recurrent,
        weights_out=rng.integers(-100, 101, (n_hidden, n_out)),
        dash_mem=4,
        dash_syn=3,
        dash_mem_out=4,
        dash_syn_out=3,
        threshold=500,
        threshold_out=600,
    )
    return Network(name, config, random_raster(n_in, INPUT_RATE))


def random_raster(n_in: int, rate: float, steps: int = STEPS) -> NDArray[np.uint8]:
    """Spikes on a channel in a step with a chance of ``rate``."""
    return (np.random.default_rng(3).random((steps, n_in)) < rate).astype(np.uint8)


def other_networks() -> list[Network]:
    """Many and few spikes, everything that neurons of a chip can have, layers, and closed loops."""
    networks: list[Network] = []
    for size, steps in ((63, STEPS), (1000, FEW_STEPS)):
        plain = core(16, size, 8, 32)
        for rate in RATES:
            name = f"16-{size}-8, {rate:.1%} input"
            networks.append(Network(name, plain, random_raster(16, rate, steps)))
        raster = random_raster(16, INPUT_RATE, steps)
        for kind in ("two synapses", "aliases", "biases", "first core"):
            networks.append(Network(f"16-{size}-8, {kind}", core(16, size, 8, 32, kind), raster))
    networks.append(Network("16-63-63-63-4, layers", layers(), random_raster(16, INPUT_RATE)))
    small = core(16, 63, 8, 32)
    networks.append(Network("16-63-8, step by step", small, random_raster(16, INPUT_RATE), True))
    return networks


def core(n_in: int, n_hidden: int, n_out: int, fan_out: int, kind: str = "") -> XyloConfig:
    """As ``random_network``, without the excess of inhibition, and with what ``kind`` says."""
    rng = np.random.default_rng(2)
    if kind == "first core":
        n_hidden = min(n_hidden, 990)  # Its memory has no room for more.
    synapses = 2 if kind == "two synapses" else 1
    recurrent = np.zeros((n_hidden, n_hidden, synapses), np.int64)
    for row in recurrent:
        for synapse in range(synapses):
            targets = rng.permutation(n_hidden)[: fan_out // synapses]
            row[targets, synapse] = rng.integers(-40, 31, len(targets))
    aliases: list[list[int]] = [[] for _ in range(n_hidden)]
    if kind == "aliases":
        for source in range(min(200, n_hidden // 4)):
            aliases[source] = [n_hidden // 2 + source]
    more: dict[str, Any] = {}
    if kind == "two synapses":
        more["dash_syn_2"] = 4
    elif kind == "biases":
        more = {"bias": rng.integers(-20, 21, n_hidden), "bias_out": rng.integers(-5, 6, n_out)}
    elif kind == "first core":
        more["device"] = "xylo-v1"
    return XyloConfig.from_specification(
        weights_in=rng.integers(-100, 128, (n_in, n_hidden, synapses)),
        weights_rec=recurrent,
        weights_out=rng.integers(-100, 101, (n_hidden, n_out)),
        aliases=aliases,
        **dict.fromkeys(("dash_mem", "dash_mem_out"), 4),
        **dict.fromkeys(("dash_syn", "dash_syn_out"), 3),
        threshold=500,
        threshold_out=600,
        **more,
    )


def layers() -> XyloConfig:
    """Three layers of 63 with all connections to the next, and time constants that grow."""
    rng = np.random.default_rng(4)
    recurrent = np.zeros((189, 189), np.int64)
    for first in (0, 63):
        recurrent[first : first + 63, first + 63 : first + 126] = rng.integers(-30, 31, (63, 63))
    inward = np.zeros((16, 189), np.int64)
    inward[:, :63] = rng.integers(-70, 91, (16, 63))
    outward = np.zeros((189, 4), np.int64)
    outward[126:] = rng.integers(-60, 91, (63, 4))
    return XyloConfig.from_specification(
        weights_in=inward,
        weights_rec=recurrent,
        weights_out=outward,
        dash_mem=4,
        dash_mem_out=4,
        dash_syn=rng.integers(1, 7, 189),
        dash_syn_out=3,
        threshold=600,
        threshold_out=600,
    )


def four_networks() -> list[Network]:
    return [
        random_network("16-63rec-8", 16, 63, 8, 63),
        random_network("12-40rec-7", 12, 40, 7, 40),
        random_network("16-1000-8, 32 each", 16, 1000, 8, 32),
        random_network("16-200-8, 100 each", 16, 200, 8, 100),
    ]


def trained_network() -> Network:
    """The example, compiled here, on all of its test recordings one after the other."""
    from xir.compiler import compile as compile_program

    folder = ROOT / "examples" / "basic_motions"
    program = compile_program(folder / "basic_motions.xnet")
    with np.load(folder / "test.npz", allow_pickle=False) as stored:
        raster = np.asarray(stored["spikes"], np.uint8)
    return Network("basic_motions", program.config, raster.reshape(-1, raster.shape[-1])[:STEPS])


def network_from_files(config_file: Path, input_file: Path) -> Network:
    """
    A specification as ``xir compile --emit rockpool`` saves it (``aliases`` as rows of source and
    target), and the spikes (T, Nin) or (B, T, Nin) of a file: its first array of that width.
    """
    with np.load(config_file, allow_pickle=False) as stored:
        arrays = {key: stored[key] for key in stored.files}
    pairs = arrays.pop("aliases", np.zeros((0, 2), np.int64))
    spec: dict[str, Any] = {key: a if a.ndim else a.item() for key, a in arrays.items()}
    n_hidden = np.size(spec["threshold"])
    targets = [[int(target) for target in pairs[pairs[:, 0] == n, 1]] for n in range(n_hidden)]
    config = XyloConfig.from_specification(aliases=targets, **spec)
    with np.load(input_file, allow_pickle=False) as stored:
        candidates = [np.asarray(stored[key]) for key in stored.files]
    for raster in candidates:
        if raster.ndim in (2, 3) and raster.shape[-1] == config.n_inputs:
            return Network(config_file.stem, config, raster.reshape(-1, config.n_inputs))
    shapes = ", ".join(str(raster.shape) for raster in candidates)
    raise SystemExit(f"{input_file}: no array has {config.n_inputs} channels; there are: {shapes}")
