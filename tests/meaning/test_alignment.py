"""
Random programs under ``snn-align`` spike as a simulator of them does, whose populations see each
other in the same step, later by the populations in front.

Programs with a ``delay`` are left out: whether it is meant is what the pass asks.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from xdsl.context import Context
from xdsl.utils.lexer import Input

from tests.meaning.checks import rasters, write
from tests.meaning.drawing import program
from tests.meaning.elaborate import flat
from tests.meaning.interpreter import HIDDEN_CAP
from tests.meaning.same_step import interpret_in_same_step, order
from tests.meaning.written import files
from xir.compiler import Options, pipeline
from xir.devices.table import XYLO_AUDIO_2
from xir.diagnostics.messages import CompileError, Sources, collect_warnings
from xir.dialects import snn
from xir.ir.float_network import from_snn
from xir.irgen import generate
from xir.reference import FloatNetwork, simulate

STEPS = 50
SEEDS = 140


def aligned(folder: Path, seed: int) -> FloatNetwork:
    """The float network of a drawn program, aligned."""
    made = program(seed, XYLO_AUDIO_2.name, integers=False)
    path = write(made, folder)
    module = generate(
        Input(path.read_text(), str(path)), Sources(), defines=made.defines, network=None
    )
    with collect_warnings():
        for step in pipeline(Options(align=True)):
            step.apply(Context(), module)
            if step.name == "snn-align":
                break
    (network,) = (op for op in module.ops if isinstance(op, snn.NetworkOp))
    return from_snn(network, XYLO_AUDIO_2)


@pytest.mark.campaign
def test_aligned_programs_spike_as_a_simulator_does(tmp_path: Path) -> None:
    compared = with_relays = refused = spikes = 0
    codes: set[str | None] = set()
    for seed in range(SEEDS):
        made = program(seed, XYLO_AUDIO_2.name, integers=False)
        network = flat(made)
        if "delay(" in "\n".join(files(made).values()):
            continue
        depths = order(network)
        try:
            reference = aligned(tmp_path, seed)
        except CompileError as e:
            codes |= {d.code for d in e.diagnostics}
            refused += 1
            continue
        if depths is None:
            continue
        drawn = rasters(network, seed, STEPS)
        want, clear = interpret_in_same_step(network, drawn, depths)
        whole = np.concatenate(list(drawn.values()), axis=1)
        own = reference.own(simulate(reference, whole, threads=1).spikes)
        relays = [p.neurons for p in reference.populations if p.name not in depths]
        for neurons in relays:  # a relay hands on as many spikes as a hidden neuron has
            full = np.flatnonzero((own[:, neurons] >= HIDDEN_CAP).any(axis=1))
            clear = min(clear, int(full[0]) if full.size else clear)
        for population in reference.populations:
            if population.name not in depths:
                continue
            late = depths[population.name]
            have = own[late:clear, population.neurons]
            np.testing.assert_array_equal(
                have, want[population.name][: max(clear - late, 0)], f"{population.name} of {seed}"
            )
            spikes += int(have.sum())
        compared += 1
        with_relays += bool(relays)
    assert compared >= 60
    assert with_relays >= 40
    assert refused >= 10
    assert codes == {"XIR153"}
    assert spikes > 10_000
