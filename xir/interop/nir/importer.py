"""From an open file or a graph in memory to a program: all steps in their order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from xir.diagnostics.messages import warn
from xir.interop.nir import equations, own_file, remarks, simulation
from xir.interop.nir import plan as plans
from xir.interop.nir.dialect_choice import Choice, choose
from xir.interop.nir.dialects import IF_ALONE
from xir.interop.nir.flat_graph import flat_graph, mend_recurrence
from xir.interop.nir.graph_object import is_graph, read_object
from xir.interop.nir.hdf5_file import read_file
from xir.interop.nir.imported import Imported as Imported
from xir.interop.nir.names import Names, reserved, stem_of
from xir.interop.nir.neurons import check_parameters, parameters_of
from xir.interop.nir.numbers_as_text import OF_32_BITS, OF_64_BITS
from xir.interop.nir.order import Order, order_of
from xir.interop.nir.planning import Planned, Wishes, planned
from xir.interop.nir.populations import Network, as_reset, network_of
from xir.interop.nir.problems import Problems, Stop
from xir.interop.nir.program_text import ProgramText
from xir.interop.nir.projections import currents
from xir.interop.nir.report import Prediction, Report
from xir.interop.nir.settings import Settings
from xir.interop.nir.shapes import find_shapes
from xir.interop.nir.tree import Tree
from xir.numbers.arrays import NumpyArray

DEFAULT_DT = 1e-3
"""Seconds, where neither the file nor the user says the time step."""

STEPS, SAMPLES = 100, 8
SEED = 2
"""Of the spikes that a prediction is made on."""

CORRECTIONS = 3
"""How often the resets to a value are corrected."""

_MOST_WORK = 1 << 27
"""Multiplications of a run that predicts; larger networks are run on less."""


def import_graph(
    source: BinaryIO | Any, name: str, archive: str, settings: Settings = Settings()
) -> Imported:
    """
    The program of an open NIR file, or of a ``nir.NIRGraph``. ``name`` is that of the file in
    messages, ``archive`` the name of the file of arrays as the program has it.

    Raises ``CompileError`` with everything that is wrong; warnings go to ``collect_warnings``.
    """
    problems = Problems(name)
    return told(lambda: _import(source, archive, settings, problems), settings, problems)


def told(make: Callable[[], Imported], settings: Settings, problems: Problems) -> Imported:
    """
    What ``make`` gives, and its warnings to ``collect_warnings``.

    Raises ``CompileError`` for errors, with ``strict`` for warnings too.
    """
    try:
        # What numbers far out become is checked where it matters, not told by numpy.
        with np.errstate(all="ignore"):
            imported = make()
    except Stop:
        problems.fail()
    if settings.strict:
        problems.refuse_warnings()
    for warning in problems.warnings:
        warn(warning)
    return imported


def _import(source: Any, archive: str, settings: Settings, problems: Problems) -> Imported:
    if is_graph(source):
        tree = read_object(source, problems)
    else:
        tree = read_file(source, problems)
    problems.raise_if_any()
    if tree.digest and tree.version is None:
        problems.warning("XIR225", "version", "the file does not say which NIR wrote it")
    if own_file.is_own(tree):
        imported = own_file.program_of(tree, archive, settings, problems)
        if imported is not None:
            return imported
    graph = flat_graph(tree, problems)
    mend_recurrence(graph, settings.dialect == "spyx", problems)
    shapes = find_shapes(graph, problems)
    parameters = parameters_of(graph, shapes)
    check_parameters(parameters, problems)
    try:
        choice = choose(parameters, graph.metadata, settings.dialect, settings.file_dt, problems)
    except Stop:
        # What is wrong with the topology is told beside an unknown dialect.
        currents(graph, shapes, 1.0, problems)
        raise
    step = None if choice.dialect is IF_ALONE and settings.file_dt is None else choice.dt
    reached = currents(graph, shapes, step, problems)
    many = None if settings.spikes is None else settings.spikes == "many"
    asked = (as_reset(settings.reset), many)
    network = network_of(graph, shapes, parameters, reached, choice, asked, problems)
    problems.raise_if_any()
    return written(tree, network, choice, archive, settings, problems, len(graph.nodes))


def written(
    tree: Tree,
    network: Network,
    choice: Choice,
    archive: str,
    settings: Settings,
    problems: Problems,
    nodes: int,
    sums: tuple[tuple[str, str], ...] = (),
) -> Imported:
    """
    The program of a network. ``tree`` is what it was read from, ``nodes`` how many nodes that has.
    ``sums`` are pairs of paths whose spikes are added.
    """
    sees = {
        path: {source for current in neuron.currents for source, _ in current.terms}
        for path, neuron in network.neurons.items()
    }
    order = order_of(network.inputs, sees)
    dt = settings.dt
    if dt is None:
        dt = DEFAULT_DT if choice.is_nominal else choice.dt
    own = _own_stimuli(network, settings, dt)
    wishes = Wishes(
        aligns=settings.align,
        relays_outputs=settings.outputs == "relay",
        may_swap=not settings.no_swap,
        exact_bias=settings.bias == "exact",
        sums=sums,
    )
    result = _settled(network, order, own, dt, wishes)
    _refuse_endless(result, problems)
    judged = own
    if judged is None:
        channels = sum(network.inputs.values())
        judged = _cut(network, simulation.drawn_stimuli(SAMPLES, STEPS, channels, SEED))
    before = simulation.run(network, order, judged)
    after = plans.run(result.plan, judged, result.latency)
    alternatives = {}
    if remarks.is_reset_assumed(choice, settings):
        alternatives = remarks.other_resets(network, order, judged)
    report = Report(
        problems.name,
        tree.version,
        tree.digest,
        remarks.counts(network, result.plan, nodes),
        predictions=_predictions(network, result, before.spikes, after),
        names=dict(result.names),
    )
    about = remarks.About(
        tree, network, choice, settings, dt, order, result, report, before, alternatives
    )
    remarks.fill(about, problems)
    report.warnings = problems.warnings
    tolerance = OF_32_BITS if tree.has_arrays_of_32_bits else OF_64_BITS
    shapes = {result.names[path]: neuron.shape for path, neuron in network.neurons.items()}
    writer = ProgramText(result.plan, archive, tolerance, shapes)
    reads = [
        result.outputs[path]
        if network.neurons[path].threshold is not None
        else f"vmem({result.outputs[path]})"
        for path in network.outputs
    ]
    stem = Names(reserved()).fresh(stem_of(problems.name))
    text = writer.text(stem, reads, remarks.header(report))
    return Imported(stem, text, writer.arrays, report, archive)


def _refuse_endless(result: Planned, problems: Problems) -> None:
    """Refuse what 64 bits cannot hold: weights that overflow with their gains."""
    for e in result.plan.equations:
        numbers = [e.bias, *(term.weights for slot in e.slots for term in slot)]
        decays = [plans.factor(decay) for decay in (e.mem, *e.syn)]
        if not all(np.isfinite(values).all() for values in (*numbers, *decays)):
            message = "its weights, with the gains of its neurons, are beyond all numbers"
            problems.error("XIR208", e.path, message, "export the network again")
    problems.raise_if_any()


def _settled(
    network: Network, order: Order, own: NumpyArray | None, dt: float, wishes: Wishes
) -> Planned:
    """
    The plan.

    Where V is set to v_reset, the mean overshoot is a first guess of what a spike takes off; it is
    corrected until a neuron spikes as often as in the original. Where the program says the reset,
    ``xylo-realize`` does this with the spikes that it draws, so the plan does it with the same.
    Where it cannot, the numbers are those of the plan: fitted to the user's spikes ``own``.
    """
    from xir.quantization.neuron.resets import drawn_events

    result = planned(network, order, {}, dt, wishes, Names(reserved()))
    hidden = {e.path: e for e in result.plan.equations if e.path and not e.is_read}
    set_back = [p for p in hidden if network.neurons[p].reset in ("zero", "late-zero")]
    set_back = [p for p in set_back if network.neurons[p].threshold is not None]
    if not set_back:
        return result
    stimuli = own
    if own is None or all(_says_reset(hidden[path]) for path in set_back):
        stimuli = _cut(network, drawn_events(sum(network.inputs.values())).astype(np.float64))
    assert stimuli is not None
    less = {path: result.latency[result.names[path]] for path in network.neurons}
    original = simulation.run(network, order, stimuli, less=less)
    overshoot = dict(original.overshoot)
    for correction in range(CORRECTIONS):
        result = planned(network, order, overshoot, dt, wishes, Names(reserved()))
        if correction == CORRECTIONS - 1:
            break
        # In the steps that were run, as the passes count: spikes that are late are not waited for.
        after = plans.run(result.plan, stimuli, {})
        for path in set_back:
            overshoot[path] = equations.corrected_overshoot(
                network.neurons[path],
                result.ways[path],
                overshoot[path],
                original.spikes[path],
                after[result.names[path]],
            )
    return result


def _says_reset(e: plans.Equation) -> bool:
    """Whether the program says the reset of a population by a word."""
    return e.written is not None and e.written.reset != "subtract"


def _own_stimuli(network: Network, settings: Settings, dt: float) -> NumpyArray | None:
    """The user's spikes (samples, steps, channels), if there are any."""
    if settings.stimuli is None:
        return None
    from xir.spikes.rasters import read_spikes

    channels = sum(network.inputs.values())
    counts = np.asarray(read_spikes(Path(settings.stimuli), channels, dt), np.float64)
    if not counts.size:
        return None
    return counts if counts.ndim == 3 else counts[None]


def _cut(network: Network, stimuli: NumpyArray) -> NumpyArray:
    """As much of drawn spikes as a network of its size is run on."""
    numbers = sum(
        matrix.size
        for neuron in network.neurons.values()
        for current in neuron.currents
        for matrix in current.terms.values()
    )
    samples, steps, _ = stimuli.shape
    while numbers * samples * steps > _MOST_WORK and samples > 1:
        samples //= 2
    while numbers * samples * steps > _MOST_WORK and steps > 1:
        steps //= 2
    return stimuli[:samples, :steps]


def _predictions(
    network: Network, result: Planned, before: dict[str, NumpyArray], after: dict[str, NumpyArray]
) -> list[Prediction]:
    found: list[Prediction] = []
    for path, neuron in network.neurons.items():
        if neuron.threshold is None:
            continue
        name = result.outputs.get(path, result.names[path])
        old, new = before[path].sum(axis=1), after[name].sum(axis=1)
        error = float(np.abs(new - old).sum() / max(old.sum(), 1.0))
        found.append(Prediction(name, float(old.sum()), float(new.sum()), error))
    return found
