"""Random programs through everything: text, configuration, files and back, and the simulators."""

from __future__ import annotations

import importlib.util
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray

import xir
from tests.meaning.checks import rasters, write
from tests.meaning.drawing import program
from tests.meaning.elaborate import flat
from tests.meaning.written import literal
from tests.sim.peer import Peer
from xir.codegen.image import unpack
from xir.codegen.ram_files import read_ram_files, write_ram_files
from xir.codegen.samna_json import from_samna_json, to_samna_json
from xir.compiler import Program
from xir.config.xylo_config import XyloConfig
from xir.dialects import xylo
from xir.ir.image import image_of

DRIVEN = {14}
"""Seeds of programs whose neurons get so much that no quantizer leaves them a threshold."""

SEEDS = sorted({*range(48)} - DRIVEN)
FEW = 14
"""So many seeds are run always, the others with the tests that take long."""
HAS_PEER = importlib.util.find_spec("xylosim") is not None


class Drawn(NamedTuple):
    """A program that was drawn and compiled, and what to run it on."""

    made: Program
    raster: NDArray[np.int64]
    """(120, Nin) counts"""

    @property
    def config(self) -> XyloConfig:
        return self.made.config


def compiled(seed: int, folder: Path) -> Drawn:
    """The program of that seed, quantized, and counts for its inputs."""
    # A whole number of clock cycles, which is all that samna's JSON can say of a time step.
    drawn = replace(program(seed), dt=literal("0.5 ms", 5e-4))
    inputs = rasters(flat(drawn), seed, 120)
    made = xir.compile(write(drawn, folder), defines=drawn.defines)
    return Drawn(made, np.concatenate(list(inputs.values()), axis=1))


LONG = [pytest.param(seed, marks=pytest.mark.campaign) for seed in SEEDS[FEW:]]


@pytest.fixture(scope="module", params=[*SEEDS[:FEW], *LONG])
def drawn(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    """One program for all tests: pytest runs them all on it before the next one is drawn."""
    return compiled(request.param, tmp_path_factory.mktemp("drawn"))


def test_every_form_of_a_configuration_runs_the_same(drawn: Drawn) -> None:
    config = drawn.config
    (image,) = drawn.made.module.body.block.ops
    assert isinstance(image, xylo.ImageOp)
    assert unpack(image_of(image)) == config
    assert from_samna_json(to_samna_json(config)) == config
    assert read_ram_files(write_ram_files(config)) == config
    assert xir.XyloConfig.from_specification(**config.to_specification()) == config
    once = xir.simulate(config, drawn.raster, record=True)
    again = xir.simulate(unpack(image_of(image)), drawn.raster, record=True)
    np.testing.assert_array_equal(once.output_spikes, again.output_spikes)
    np.testing.assert_array_equal(once.v_mem, again.v_mem)


@pytest.mark.skipif(not HAS_PEER, reason="xylosim is not installed")
def test_a_compiled_program_runs_as_on_the_reference_model(drawn: Drawn) -> None:
    ours = xir.simulate(drawn.config, drawn.raster, record=True)
    for name, theirs in Peer(drawn.config).evolve(drawn.raster).items():
        np.testing.assert_array_equal(np.asarray(getattr(ours, name)), theirs, name)


@pytest.mark.campaign
def test_the_programs_drawn_are_of_all_kinds(tmp_path: Path) -> None:
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        made, raster = compiled(seed, tmp_path)
        config = made.config
        outcome = xir.simulate(config, raster, record=True)
        assert outcome.spikes is not None
        seen["spikes"] += bool(outcome.spikes.any())
        seen["output"] += bool(outcome.output_spikes.any())
        seen["alias"] += bool((config.alias >= 0).any())
        seen["two synapses"] += config.n_synapses == 2
        seen["recurrent"] += bool(config.weights_rec.any())
        seen["bias"] += config.bias_enable
        seen["two inputs"] += len(made.symbols["inputs"]) == 2
        seen["two outputs"] += len(made.symbols["outputs"]) == 2
        seen["membrane read"] += "vmem" in {o["read"] for o in made.symbols["outputs"].values()}
    assert all(count >= 8 for count in seen.values()), seen
