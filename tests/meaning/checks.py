"""What the compiler makes of a drawn program, held against the two interpreters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.printer import Printer
from xdsl.utils.lexer import Input

import xir
from tests.meaning.chip import Wrong, configuration
from tests.meaning.elaborate import flat
from tests.meaning.flat import Network
from tests.meaning.interpreter import Counts, Trace, interpret
from tests.meaning.written import Program, files
from tests.passes.ir import parse
from tests.sim.drawing import RECORDED
from tests.sim.model import Model
from tests.sim.peer import Peer
from tests.sim.test_first_core import FirstModel
from xir.compiler import FRONT_END, Options, pipeline
from xir.devices.table import device as find_device
from xir.diagnostics.messages import CompileError, Sources, collect_warnings, verify
from xir.dialects import snn, xylo
from xir.ir.float_network import from_core, from_snn
from xir.irgen import generate
from xir.passes.load import LoadPass
from xir.reference import FloatNetwork, simulate
from xir.universe import PASSES

HAS_PEER = find_spec("xylosim") is not None
LAST = "xylo-allocate"
STAGES = (
    FRONT_END,
    *(n for n in list(PASSES)[: list(PASSES).index(LAST) + 1] if PASSES[n].runs == "always"),
)
"""The stages in real numbers."""

NEAR = 1e-9


@dataclass
class Outcome:
    """What came of one program."""

    problems: list[str] = field(default_factory=list[str])
    spikes: int = 0
    steps: int = 0
    """Steps that were compared; fewer where rounding could decide about a spike."""
    kinds: set[str] = field(default_factory=set[str])
    """What the program has."""


def write(program: Program, folder: Path) -> Path:
    """The files of a program in ``folder``; the path of the one with the network."""
    for name, text in files(program).items():
        (folder / name).write_text(text)
    if program.arrays:
        np.savez(folder / "weights.npz", **program.arrays)  # pyright: ignore[reportArgumentType] # numpy's stubs take the keys for its flag
    return folder / "main.xnet"


def rasters(network: Network, seed: int, steps: int) -> dict[str, Counts]:
    """Counts for every input: some steps empty, some beyond what the chip takes."""
    rng = np.random.default_rng(seed)
    rate = rng.choice([0.1, 0.5, 2.0])
    drawn: dict[str, Counts] = {}
    for name, width in network.inputs.items():
        counts = rng.poisson(rate, (steps, width))
        counts[rng.random(steps) < 0.3] = 0
        counts[rng.random((steps, width)) < 0.02] = 20
        drawn[name] = counts.astype(np.int64)
    return drawn


def check_real(
    program: Program, folder: Path, seed: int, device: str = "xylo-audio2", steps: int = 60
) -> Outcome:
    """The float reference after every pass against the interpreter, in every spike and state."""
    network = flat(program)
    outcome = Outcome(kinds=kinds_of(program, network))
    inputs = rasters(network, seed, steps)
    trace = interpret(network, inputs)
    clear = trace.clear_steps(NEAR)
    outcome.steps, outcome.spikes = clear, sum(int(c.sum()) for c in trace.spikes.values())
    with np.errstate(all="ignore"):
        free = interpret(
            network, {name: counts[:20] for name, counts in inputs.items()}, ideal=True
        )
    calm = _calm_steps(free)
    whole = np.concatenate(list(inputs.values()), axis=1)
    try:
        for stage, reference in stages(program, folder, device, STAGES[seed % len(STAGES)]):
            names = network.populations.keys() if stage in BEFORE_DROPPING else network.read()
            outcome.problems += _differences(stage, reference, trace, whole, set(names), clear)
            outcome.problems += _differences(
                f"{stage}, ideal", reference, free, whole[:20], set(names), calm, ideal=True
            )
    except CompileError as e:
        outcome.problems.append(f"refused: {e.rendered or e}")
    return outcome


NOT_LOADED = ("snn-flatten", "xylo-design-sensors")
BEFORE_DROPPING = (
    *(FRONT_END, "snn-flatten", "xylo-design-sensors", "snn-load", "snn-fold-slices"),
)


def _calm_steps(trace: Trace) -> int:
    """Steps before the network runs away from the numbers that are kept exactly."""
    clear = trace.clear_steps(NEAR)
    counts = np.concatenate(list(trace.spikes.values()), axis=1)
    states = np.concatenate(list(trace.v_mem.values()), axis=1)
    wild = (counts > 10**4).any(axis=1) | ~(np.abs(states) < 10**4).all(axis=1)
    return min(clear, int(wild.argmax()) if wild.any() else clear)


def stages(
    program: Program, folder: Path, device: str, through_text: str
) -> Iterator[tuple[str, FloatNetwork]]:
    """
    The float network after every pass that leaves real numbers. The IR is verified after each pass.
    After the stage ``through_text`` the passes go on with what its text reads back as.
    """
    path, sources, chip = write(program, folder), Sources(), find_device(device)
    with collect_warnings():
        try:
            source = Input(path.read_text(), str(path))
            module = generate(source, sources, defines=program.defines, network=None)
            verify(module)
            if through_text == FRONT_END:
                module = came_back(module)
            if not any(isinstance(op, snn.InstanceOp) for op in module.walk()):
                yield FRONT_END, from_snn(_network(_loaded(module)), chip)
            for step in pipeline(Options(device=device)):
                step.apply(Context(), module)
                verify(module)
                if through_text == step.name:
                    module = came_back(module)
                if step.name == LAST:
                    (core,) = module.body.block.ops
                    assert isinstance(core, xylo.CoreOp)
                    yield step.name, from_core(core)
                    return
                there = _loaded(module) if step.name in NOT_LOADED else module
                yield step.name, from_snn(_network(there), chip)
        except CompileError as e:
            e.rendered = sources.render(e)
            raise


def _loaded(module: ModuleOp) -> ModuleOp:
    copy = module.clone()
    LoadPass().apply(Context(), copy)
    return copy


def _network(module: ModuleOp) -> snn.NetworkOp:
    (network,) = (op for op in module.body.block.ops if isinstance(op, snn.NetworkOp))
    return network


def came_back(module: ModuleOp) -> ModuleOp:
    """``module`` read from its text. Raises ``AssertionError`` where that has another text."""
    text = _text(module)
    read = parse(text)
    assert _text(read) == text, "the IR changes on its way through text"
    return read


def _text(module: ModuleOp) -> str:
    stream = StringIO()
    Printer(stream, print_debuginfo=True).print_op(module)
    return stream.getvalue()


def _differences(
    stage: str,
    reference: FloatNetwork,
    trace: Trace,
    raster: Counts,
    names: set[str],
    steps: int,
    ideal: bool = False,
) -> Iterator[str]:
    there = {p.name: p.neurons for p in reference.populations}
    if there.keys() != names:
        yield f"{stage}: populations {sorted(there)}, not {sorted(names)}"
        return
    if steps == 0:
        return
    evolution = simulate(reference, raster[:steps], record=True, ideal=ideal, threads=1)
    assert evolution.v_mem is not None
    assert evolution.i_syn is not None
    own = reference.own(evolution.spikes)
    for name in sorted(names):
        neurons = there[name]
        slots = trace.i_syn[name].shape[2]
        for what, have, want in (
            ("spikes", own[:, neurons], trace.spikes[name]),
            ("v_mem", evolution.v_mem[:, neurons], trace.v_mem[name]),
            ("i_syn", evolution.i_syn[:, neurons, :slots], trace.i_syn[name]),
        ):
            if (step := _first_difference(have, want[:steps])) is not None:
                yield f"{stage}: {what} of {name} in step {step}: {have[step]}, not {want[step]}"
                return


def _first_difference(have: npt.NDArray[Any], want: npt.NDArray[Any]) -> int | None:
    """The first step in which they differ; whole numbers at all, others beyond rounding."""
    if have.dtype.kind == "i":
        differs = have != want
    else:
        differs = ~(np.abs(have - want) <= NEAR * max(1.0, float(np.abs(want).max(initial=0))))
    steps = np.flatnonzero(differs.reshape(len(want), -1).any(axis=1))
    return int(steps[0]) if steps.size else None


def check_exact(program: Program, folder: Path, seed: int, device: str, steps: int = 60) -> Outcome:
    """
    A program in the chip's integers: its configuration against the one that is put together from
    the flat network, and every state of the simulator against the slow model, and against xylosim
    where it is installed.
    """
    network = flat(program)
    outcome = Outcome(kinds=kinds_of(program, network), steps=steps)
    whole = np.concatenate(list(rasters(network, seed, steps).values()), axis=1)
    try:
        made = xir.compile(
            write(program, folder), device=device, quantize="exact", defines=program.defines
        )
        meant = configuration(network, made.symbols, made.config)
    except (CompileError, Wrong) as e:
        outcome.problems.append(str(e.rendered if isinstance(e, CompileError) else e))
        return outcome
    if meant != made.config:
        outcome.problems.append(
            f"the configuration is another: {_other_fields(meant, made.config)}"
        )
    have = xir.simulate(made.config, whole, record=True)
    first = find_device(device).core == "v1"
    runs = {"model": (FirstModel if first else Model)(meant).evolve(whole)}
    if HAS_PEER:
        runs["xylosim"] = Peer(meant).evolve(whole)
    for name, want in runs.items():
        for what in RECORDED:
            if what == "hibernating" and first:
                continue
            states = np.asarray(getattr(have, what))
            if (step := _first_difference(states.astype(np.int64), want[what])) is not None:
                outcome.problems.append(f"{what} differs from the {name} in step {step}")
    outcome.spikes = int(np.asarray(have.spikes).sum())
    return outcome


def _other_fields(meant: xir.XyloConfig, made: xir.XyloConfig) -> str:
    names = (f for f in vars(meant) if not np.array_equal(getattr(meant, f), getattr(made, f)))
    return ", ".join(names)


def kinds_of(program: Program, network: Network) -> set[str]:
    """What there is in a program, so that a test can say what all of them have seen."""
    text = "\n".join(files(program).values())
    populations = [network.populations[name] for name in network.read()]
    sums = [s for s in network.sums if s.uses]
    inner = {
        leaf for p in populations for slot in p.synapses for j in slot for leaf in j.source.leaves()
    }
    kinds = {module.name for module in program.modules}
    kinds |= {
        word for word in ("npz", "normal(", "sparse(", "never", "decide", "import") if word in text
    }
    kinds |= {f"read as {read}" for _, read in network.outputs}
    for kind, there in (
        ("sum", bool(sums)),
        ("sum of sums", any(o.operands for s in sums for o in s.operands or ())),
        ("two synapses", any(len(p.synapses) == 2 for p in populations)),
        (
            "recurrent",
            any(p.name in inner and p.name in _sources(network, p.name) for p in populations),
        ),
        ("two inputs", len(network.inputs) > 1),
        ("two outputs", len(network.outputs) > 1),
        ("family", "for k in" in text),
        ("delay", "delay(" in text),
        ("slice", re.search(r"\w\[-?\d* ?(\.\.|:)", text) is not None),
        ("concat", "concat(" in text),
        ("set by the caller", bool(program.defines)),
        ("cap", any(p.max_spikes is not None for p in populations)),
        ("cap in a sum", any(_caps(network, s) for s in sums)),
        ("bias", any(p.bias is not None for p in populations)),
        ("no synapse", any(not p.syn for p in populations)),
        ("no leak", any(np.isinf(p.mem.values).any() for p in populations)),
        *((f"reset {p.reset}", True) for p in populations),
        ("decay", any(leak.kind == "decay" for p in populations for leak in (p.mem, *p.syn))),
        ("steady current", any(np.any(s) for p in populations for s in p.steady or [])),
        ("threshold of each", any(p.threshold.ndim for p in populations)),
        ("leak of each", any(p.mem.values.ndim for p in populations)),
        ("unread", len(populations) < len(network.populations)),
    ):
        if there:
            kinds.add(kind)
    return kinds


def _sources(network: Network, name: str) -> set[str]:
    slots = network.populations[name].synapses
    return {leaf for slot in slots for projection in slot for leaf in projection.source.leaves()}


def _caps(network: Network, total: object) -> bool:
    from tests.meaning.flat import Spikes

    assert isinstance(total, Spikes)
    return any(network.populations[leaf].max_spikes is not None for leaf in total.leaves())
