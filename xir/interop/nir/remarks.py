"""The lines of the report and the warnings: everything that was assumed, and what it costs."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from xir.interop.nir import simulation
from xir.interop.nir.dialect_choice import Choice
from xir.interop.nir.order import Order
from xir.interop.nir.plan import Plan
from xir.interop.nir.planning import Planned
from xir.interop.nir.populations import Network
from xir.interop.nir.problems import Problems
from xir.interop.nir.program_text import printable
from xir.interop.nir.report import Line, Prediction, Report
from xir.interop.nir.settings import Settings
from xir.interop.nir.simulation import Run
from xir.interop.nir.tree import Tree
from xir.interop.nir.words import RESETS
from xir.numbers.arrays import NumpyArray

_RESETS = {
    "subtract": "subtraction of the threshold, at once",
    "late": "subtraction of the threshold in the step after",
    "zero": "to v_reset, at once",
    "late-zero": "to v_reset in the step after",
}


@dataclass
class About:
    """All that a report tells of."""

    tree: Tree
    network: Network
    choice: Choice
    settings: Settings
    dt: float
    order: Order
    planned: Planned
    report: Report
    run: Run
    alternatives: Mapping[str, float]
    """Another reset -> relative difference of all spikes."""

    def error_of(self, path: str) -> str:
        """What a population does on the stimuli, in words."""
        name = self.planned.outputs.get(path, self.planned.names[path])
        for p in self.report.predictions:
            if p.population == name:
                return f"{p.program:g} spikes for {p.original:g}"
        return "no spikes"


def is_reset_assumed(choice: Choice, settings: Settings) -> bool:
    """Whether neither the file, the dialect nor the user says the reset."""
    told = settings.reset or choice.reset or choice.dialect.reset
    return told is None


def other_resets(network: Network, order: Order, stimuli: NumpyArray) -> dict[str, float]:
    """How many spikes more or less each other reset gives, relative."""
    counts = {
        reset: float(
            sum(n.sum() for n in simulation.run(network, order, stimuli, reset).spikes.values())
        )
        for reset in RESETS
    }
    base = max(counts["subtract"], 1.0)
    return {r: counts[r] / base - 1 for r in ("late", "zero", "late-zero")}


def counts(network: Network, plan: Plan, nodes: int) -> str:
    """The size of a network in words."""
    inputs = sum(network.inputs.values())
    widths = " + ".join(str(neuron.width) for neuron in network.neurons.values())
    weights = sum(
        int(np.count_nonzero(term.weights))
        for e in plan.equations
        for slot in e.slots
        for term in slot
        if term.kind == "weights"
    )
    return f"{nodes} nodes; {inputs} inputs, {widths} neurons, {weights} weights"


def fill(about: About, problems: Problems) -> None:
    """Put all lines into the report, and the warnings into ``problems``."""
    lines = about.report.lines
    lines.append(_dialect(about))
    lines.append(_time(about, problems))
    lines += _inputs(about)
    lines += _resets(about, problems)
    lines += _spikes(about, problems)
    lines += _synapses(about, problems)
    lines += _biases(about, problems)
    lines += _topology(about, problems)
    lines += _costs(about.report.predictions, about.settings)
    left = [w for w in problems.warnings if w.code == "XIR225"]
    lines.append(Line("left out", f"{len(left)} things, see the warnings" if left else "nothing"))


def header(report: Report) -> list[str]:
    """The comment of the program."""
    first, *others = report.as_lines()
    source = [f"From {first}", "by xir import"]
    if report.digest:
        source.append(f"sha256 {report.digest}")
    indent = " " * (max(len(line.topic) for line in report.lines) + 2)
    for line in others:
        said = printable(line.removeprefix("  "))
        source += textwrap.wrap(said, 98, subsequent_indent=indent, break_long_words=False)
    return [printable(line) for line in source]


def _dialect(about: About) -> Line:
    choice = about.choice
    dt = f", dt {choice.dt:.6g} s in the file"
    if choice.counts_steps:
        dt = ", tau in steps"
    return Line("dialect", f"{choice.dialect.title}{dt}", choice.how)


def _time(about: About, problems: Problems) -> Line:
    choice, dt = about.choice, about.dt
    text = f"{dt * 1e3:.6g} ms"
    if about.settings.dt is not None:
        source = "--dt"
    elif choice.is_nominal:
        source = "assumed; --dt says another"
        message = f"the file does not say how long a step is: {text} is taken"
        hint = "spikes do not depend on it, the clock of the chip does: --dt TIME"
        problems.warning("XIR221", "", message, hint)
    else:
        source = "that of the file"
    if not choice.is_nominal and abs(dt / choice.dt - 1) > 1e-9:
        text += f"; time constants are {dt / choice.dt:.4g} times those of the file"
    return Line("time step", text, source)


def _inputs(about: About) -> list[Line]:
    """Which channels of a raster are which, where that is a question."""
    lines: list[Line] = []
    first = 0
    several = len(about.network.inputs) > 1
    for path, channels in about.network.inputs.items():
        shape = about.network.input_shapes[path]
        text = f"{about.planned.names[path]}: channels {first} to {first + channels - 1}"
        if len(shape) > 1:
            text += f", {' x '.join(map(str, shape))}, the last axis fastest"
        if several or len(shape) > 1:
            lines.append(Line("input", text))
        first += channels
    return lines


def _resets(about: About, problems: Problems) -> list[Line]:
    firing = {p: n for p, n in about.network.neurons.items() if n.threshold is not None}
    lines: list[Line] = []
    assumed = is_reset_assumed(about.choice, about.settings)
    for reset in RESETS:
        paths = [path for path, neuron in firing.items() if neuron.reset == reset]
        if not paths:
            continue
        where = "" if len(paths) == len(firing) else f" in {', '.join(paths)}"
        if assumed:
            others = ", ".join(f"{r} {v:+.0%}" for r, v in about.alternatives.items())
            message = "the file does not say what a spike does to V: subtraction of the threshold "
            message += f"is taken. Other resets give other spikes on the stimuli: {others}"
            hint = "say it: --reset late is snnTorch's default, zero that of Norse and SpikingJelly"
            problems.warning("XIR220", "", message, hint)
            source = "assumed; --reset says another"
        elif about.settings.reset is not None:
            source = "--reset"
        else:
            source = "the metadata" if about.choice.reset else "that of the dialect"
        lines.append(Line("reset", f"{_RESETS[reset]}{where}", source))
        if reset == "subtract":
            continue
        hidden = [p for p in paths if not about.planned.ways[p].is_fast or p not in _read(about)]
        read = [p for p in paths if p in _read(about)]
        if reset != "late" and [p for p in hidden if p not in read]:
            shown = "; ".join(f"{p}: {about.error_of(p)}" for p in hidden if p not in read)
            message = "the chip subtracts; V goes to v_reset on average, by weights of neurons to "
            problems.warning("XIR228", "", f"{message}themselves. On the stimuli: {shown}")
        for path in read:
            message = f"an output cannot have this reset ({_RESETS[reset]}): it subtracts at once"
            hint = "--outputs relay makes it a hidden population with relays behind it"
            problems.warning("XIR228", path, f"{message}. {about.error_of(path)}", hint)
        lacking = [p for p in paths if reset.endswith("zero") and not firing[p].has_v_reset]
        if lacking:
            message = f"there is no v_reset in {', '.join(lacking)}: 0 is taken"
            problems.warning("XIR225", "", message)
    return lines


def _read(about: About) -> set[str]:
    """Populations that are outputs of the chip themselves."""
    return {p for p in about.network.outputs if p not in about.planned.relayed}


def _spikes(about: About, problems: Problems) -> list[Line]:
    firing = [n for n in about.network.neurons.values() if n.threshold is not None]
    if not firing:
        return []
    many = any(neuron.many for neuron in firing)
    source = "--spikes" if about.settings.spikes else "that of the dialect"
    text = "several in a step, as many as thresholds fit" if many else "one in a step at most"
    for neuron in firing:
        is_out = neuron.path in about.planned.outputs
        has_more = neuron.many and neuron.most_spikes != 1
        if has_more and is_out and about.run.most[neuron.path] > 1:
            message = "an output of the chip spikes once in a step at most; more was wanted: "
            problems.warning("XIR229", neuron.path, message + about.error_of(neuron.path))
    return [Line("spikes", text, source)]


def _synapses(about: About, problems: Problems) -> list[Line]:
    lines: list[Line] = []
    ways, neurons = about.planned.ways, about.network.neurons
    swapped = [p for p, way in ways.items() if way.is_swapped]
    fast = [p for p, way in ways.items() if way.is_fast]
    if swapped:
        lines.append(
            Line("no synapse", f"in {', '.join(sorted(swapped))}: synapse and membrane swapped")
        )
    for path in sorted(fast):
        neuron = neurons[path]
        name = about.planned.outputs.get(path)
        what = "an output: " if name else ""
        lines.append(
            Line("no synapse", f"in {path}, {what}the fastest synapse, about one step late")
        )
        message = "it has no synapse, and gets the fastest one of the chip: on average its input "
        message += f"comes a step late. {about.error_of(path)}"
        hint = "--outputs relay is exact in real numbers" if name else None
        if neuron.threshold is not None:
            problems.warning("XIR222", path, message, hint)
    endless = [p for p, n in neurons.items() if (n.a == 1).any()]
    for path in sorted(endless):
        message = "it does not leak; on the chip it loses a unit in each step"
        problems.warning("XIR227", path, message)
    return lines


def _biases(about: About, problems: Problems) -> list[Line]:
    exact, rest = sorted(about.planned.exact), list[str]()
    for path, neuron in about.network.neurons.items():
        has = any(c.bias is not None and c.bias.any() for c in neuron.currents)
        if has and path not in exact and not about.planned.ways[path].is_fast:
            rest.append(path)
    lines: list[Line] = []
    if exact:
        text = f"of {', '.join(exact)}: brought by a neuron that spikes in every step"
        lines.append(Line("biases", text))
    if rest:
        lines.append(Line("biases", f"of {', '.join(rest)}: as if at rest from the start"))
        message = f"the biases in front of {', '.join(rest)} act on the membrane as they do once "
        message += "the synapse is at rest; the first spikes come at other times"
        hint = "--bias exact brings them as spikes"
        if about.settings.bias == "exact":
            hint = "behind an input spikes would bring them a step late"
        problems.warning("XIR223", "", message, hint)
    return lines


def _topology(about: About, problems: Problems) -> list[Line]:
    order, plan, lines = about.order, about.planned, list[Line]()
    for path in about.network.outputs:
        steps = plan.latency[plan.outputs[path]]
        about.report.latency[plan.outputs[path]] = steps
        many = f"{steps} step{'s'[: steps != 1]} behind the original"
        lines.append(Line("latency", f"{plan.outputs[path]}: {many}"))
    for path in sorted(plan.relayed):
        why = "--outputs relay"
        if not about.settings.outputs == "relay":
            why = "an output of the chip has no inputs, feeds nothing and has one synapse"
        lines.append(Line("output", f"{path}: hidden neurons with relays behind them", why))
    if plan.relays:
        lines.append(Line("relays", f"{plan.relays} neurons hand on spikes a step later"))
    for total in plan.plan.sums:
        lines.append(Line("sum", f"{total.given} + {total.receiver}: an alias on the chip"))
    if order.early and not about.settings.align:
        neurons = sum(
            steps * (about.network.inputs.get(s) or about.network.neurons[s].width)
            for (s, _), steps in order.early.items()
        )
        ways = ", ".join(f"{s} -> {t} by {n}" for (s, t), n in sorted(order.early.items()))
        message = f"paths have different lengths: spikes come early, {ways} steps"
        hint = f"--align delays them by relays, {neurons} neurons at most"
        problems.warning("XIR224", "", message, hint)
        lines.append(Line("paths", f"of unequal length: {ways}", "--align makes them equal"))
    for loop in sorted(order.loops):
        way = " -> ".join((*loop, loop[0]))
        message = f"a loop of {len(loop)} populations takes {len(loop)} steps on the chip, and one "
        problems.warning("XIR224", loop[0], f"{message}in a simulator: {way}")
    return lines


def _costs(predictions: list[Prediction], settings: Settings) -> list[Line]:
    off = [p for p in predictions if p.program != p.original]
    on = f"on {settings.stimuli}" if settings.stimuli else "on drawn spikes"
    if not predictions:
        return []
    if not off:
        return [Line("spikes predicted", f"the same as the original's, {on}")]
    said = ", ".join(f"{p.population} {p.program:g} for {p.original:g}" for p in off)
    return [Line("spikes predicted", f"{said}, {on}")]
