"""Random programs through everything: text, configuration, files and back, and the simulators."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray
from xdsl.dialects.builtin import ModuleOp

import xir
from tests.programs import program
from tests.sim.peer import Peer
from xir.codegen.image import unpack
from xir.codegen.ram_files import read_ram_files, write_ram_files
from xir.codegen.samna_json import from_samna_json, to_samna_json
from xir.compiler import Program
from xir.config.xylo_config import XyloConfig
from xir.devices.table import XYLO_AUDIO_2
from xir.dialects import snn, xylo
from xir.ir.float_network import from_snn
from xir.passes.emit import image_of
from xir.reference import FloatNetwork, simulate

SEEDS = range(60)
HAS_PEER = importlib.util.find_spec("xylosim") is not None


class Drawn(NamedTuple):
    """A program that was drawn and compiled, and what to run it on."""

    found: Program
    written: FloatNetwork
    """The float network as it was written, before allocation."""
    raster: NDArray[np.int64]
    """(120, Nin) counts"""

    @property
    def config(self) -> XyloConfig:
        return self.found.config


def compiled(seed: int, folder: Path) -> Drawn:
    """The program of that seed."""
    path = folder / "drawn.xnet"
    path.write_text(program(seed))
    written: list[FloatNetwork] = []

    def observe(stage: str, module: ModuleOp) -> None:
        if stage == "snn-drop-unread":
            (network,) = module.body.block.ops
            assert isinstance(network, snn.NetworkOp)
            written.append(from_snn(network, XYLO_AUDIO_2))

    found = xir.compile(path, observe=observe)
    raster = np.random.default_rng(seed).poisson(0.15, (120, found.config.n_inputs))
    return Drawn(found, written[0], raster)


@pytest.fixture(scope="module", params=SEEDS)
def drawn(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    """One program for all tests: pytest runs them all on it before the next one is drawn."""
    return compiled(request.param, tmp_path_factory.mktemp("drawn"))


def test_every_form_of_a_configuration_runs_the_same(drawn: Drawn) -> None:
    config = drawn.config
    (image,) = drawn.found.module.body.block.ops
    assert isinstance(image, xylo.ImageOp)
    assert unpack(image_of(image)) == config
    assert from_samna_json(to_samna_json(config)) == config
    assert read_ram_files(write_ram_files(config)) == config
    assert xir.XyloConfig.from_specification(**config.to_specification()) == config
    once = xir.simulate(config, drawn.raster, record=True)
    again = xir.simulate(unpack(image_of(image)), drawn.raster, record=True)
    np.testing.assert_array_equal(once.output_spikes, again.output_spikes)
    np.testing.assert_array_equal(once.v_mem, again.v_mem)


def test_allocation_changes_no_spike(drawn: Drawn) -> None:
    found, written, raster = drawn
    before = simulate(written, raster, ideal=True).spikes
    after = simulate(found.reference, raster, ideal=True).spikes
    # A network that runs away leaves the numbers that floats hold exactly; the steps before count.
    runaway = (before > 10**6).any(axis=1)
    steps = int(runaway.argmax()) if runaway.any() else len(before)
    names = {p.name: p for p in found.reference.populations}
    aliased: set[int] = set(found.reference.alias.tolist())
    for population in written.populations:
        target = names[population.name].neurons
        if not aliased & set(range(target.start, target.stop)):
            np.testing.assert_array_equal(before[:steps, population.neurons], after[:steps, target])


@pytest.mark.skipif(not HAS_PEER, reason="xylosim is not installed")
def test_a_compiled_program_runs_as_on_the_reference_model(drawn: Drawn) -> None:
    raster = np.minimum(drawn.raster, 255)
    ours = xir.simulate(drawn.config, raster, record=True)
    for name, theirs in Peer(drawn.config).evolve(raster).items():
        np.testing.assert_array_equal(np.asarray(getattr(ours, name)), theirs, name)


@pytest.mark.campaign
def test_the_programs_drawn_are_of_all_kinds(tmp_path: Path) -> None:
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        found, _, raster = compiled(seed, tmp_path)
        config = found.config
        outcome = xir.simulate(config, raster, record=True)
        assert outcome.spikes is not None
        seen["spikes"] += bool(outcome.spikes.any())
        seen["output"] += bool(outcome.output_spikes.any())
        seen["alias"] += bool((config.alias >= 0).any())
        seen["two synapses"] += config.n_synapses == 2
        seen["recurrent"] += bool(config.weights_rec.any())
        seen["bias"] += config.bias_enable
        seen["two inputs"] += len(found.symbols["inputs"]) == 2
        seen["two outputs"] += len(found.symbols["outputs"]) == 2
        seen["membrane read"] += "vmem" in {o["read"] for o in found.symbols["outputs"].values()}
    assert all(count >= 8 for count in seen.values()), seen
