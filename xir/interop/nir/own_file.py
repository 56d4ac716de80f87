"""
A NIR file that xir wrote, read to the last bit: by its numbers, and by what it says beside them.

The metadata ``xir`` of the graph say that a file is one of these, with the order of populations,
time constants or decay shifts as the program has them, and aliases. They are believed where they
fit the nodes; where they do not (another tool changed the file), they are left out with a warning,
and the file is read as any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from xir.evaluation.rules import RULES
from xir.interop.nir.imported import Imported
from xir.interop.nir.names import Names, reserved
from xir.interop.nir.nodes import Node, checked
from xir.interop.nir.plan import Equation, Leak, Plan, Sum, Term, delay_of
from xir.interop.nir.primitives import FIRING, NEURONS
from xir.interop.nir.problems import Problems
from xir.interop.nir.program_text import ProgramText
from xir.interop.nir.projections import MOST_CHANNELS
from xir.interop.nir.remarks import header
from xir.interop.nir.report import Line, Report
from xir.interop.nir.settings import Settings
from xir.interop.nir.tree import Tree
from xir.interop.nir_export.chip_network import (
    ChipNetwork,
    Delayed,
    Population,
    Projection,
    givers,
)
from xir.interop.nir_export.delays import delay
from xir.interop.nir_export.nodes import FORMAT, MOST_BITS, RESETS, bias_back, weights_back
from xir.numbers.arrays import NumpyArray

KEY = "xir"
"""The name of the metadata."""

_FITS = 1e-9
"""Relative: decays in the metadata and in the fields of a node."""

_READ = ("spikes", "vmem")

MOST_STEPS = 1000
"""Of a delay, as the language has it."""


class _DoesNotFit(Exception):
    """The metadata and the nodes are not of one network."""


def is_own(tree: Tree) -> bool:
    """Whether a file has the metadata that xir writes."""
    return isinstance(tree.root.metadata.get(KEY), dict)


def program_of(tree: Tree, archive: str, settings: Settings, problems: Problems) -> Imported | None:
    """
    The program that was exported. None, with a warning, where the file was changed since or is of
    another version of the format.
    """
    told = [n for n in Settings._fields if n not in ("dt", "strict")]
    if any(getattr(settings, n) != Settings._field_defaults[n] for n in told):
        return None  # The user says how to read it.
    try:
        network = _network(tree, Problems(problems.name))
    except (_DoesNotFit, KeyError, TypeError, ValueError, OverflowError) as e:
        reason = str(e) if isinstance(e, _DoesNotFit) else "something is missing"
        message = f"what xir wrote beside the numbers does not fit them ({reason}); it is left out"
        problems.warning("XIR225", "metadata.xir", message, "export the network again")
        return None
    plan = plan_of(network, settings.dt)
    report = _report(network, plan, tree, problems.name)
    writer = ProgramText(plan, archive, 0.0)
    reads = [
        p.name if p.read == "spikes" else f"{p.read}({p.name})"
        for p in network.populations
        if p.read is not None
    ]
    text = writer.text(network.name, reads, header(report), network.decide)
    return Imported(network.name, text, writer.arrays, report, archive)


def _need(condition: object, reason: str) -> None:
    if not condition:
        raise _DoesNotFit(reason)


def _network(tree: Tree, problems: Problems) -> ChipNetwork:
    """The network of a file; raises where it is not one that xir wrote."""
    root = tree.root
    own: dict[str, Any] = root.metadata[KEY]
    _need(own.get("format") == FORMAT, f"format {own.get('format')}, known is {FORMAT}")
    nodes = {name: checked(name, node, problems) for name, node in (root.nodes or {}).items()}
    _need(not problems.errors and not problems.warnings, "its nodes are not those of NIR")
    metadata = {name: node.metadata for name, node in (root.nodes or {}).items()}
    dt, file_dt = float(own["dt"]), float(root.metadata["dt"])
    _need(0 < dt < float("inf") and 0 < file_dt < float("inf"), "the time step")
    order = dict(own["inputs"])
    inputs = {
        name: _width(nodes[name].arrays["shape"])
        for name in sorted(order, key=lambda name: int(order[name]))
    }
    _need(sorted(n for n in nodes if nodes[n].kind == "Input") == sorted(inputs), "the inputs")
    names = [name for name, values in metadata.items() if "order" in values]
    places = {int(metadata[name]["order"]): name for name in names}
    _need(sorted(places) == list(range(len(names))), "the order")
    names = [places[place] for place in sorted(places)]
    reader = _Reader(nodes, metadata, sorted(root.edges or []), file_dt, dt)
    populations = [reader.population(name) for name in names]
    decide = own.get("decide")
    _need(decide is None or decide in RULES, "the decision")
    shifts = own.get("shifts")
    _need(shifts is None or len(shifts) == 3, "the shifts")
    network = ChipNetwork(str(own["network"]), dt, inputs, populations, decide=decide)
    network.shifts = None if shifts is None else (int(shifts[0]), int(shifts[1]), int(shifts[2]))
    every = [network.name, *inputs, *names]
    fresh = Names(reserved())
    _need([fresh.fresh(name) for name in every] == every, "the names")
    _need(all(p.gives is None or p.gives in names for p in populations), "the aliases")
    network.projections = reader.projections(network)
    _need(inputs and any(p.read for p in populations), "the ends")
    return network


def _width(shape: NumpyArray) -> int:
    _need(shape.size == 1 and 0 < int(shape.flat[0]) <= MOST_CHANNELS, "the width of an input")
    return int(shape.flat[0])


class _Reader:
    """Reads nodes, and notes which were read: all of them have to be."""

    decays_of_synapses = ("dash_syn_1", "tau_syn_1", "dash_syn_2", "tau_syn_2")

    def __init__(
        self,
        nodes: Mapping[str, Node],
        metadata: Mapping[str, Mapping[str, Any]],
        edges: list[tuple[str, str]],
        file_dt: float,
        dt: float,
    ) -> None:
        self.nodes, self.metadata, self.edges = nodes, metadata, edges
        self.file_dt, self.dt = file_dt, dt
        self.ends: dict[str, tuple[str, int]] = {}
        """Node that weights lead to -> population and synapse."""
        self.wanted: list[tuple[str, str]] = []
        """Edges that the network has."""

    def delay(self, name: str) -> Population:
        """Neurons that hand on spikes."""
        seconds, values = self.nodes[name].arrays["delay"], self.metadata[name]
        width, delayed = seconds.size, Delayed(str(values["source"]), int(values["steps"]))
        _need(seconds.shape == (width,) and 0 < width <= MOST_CHANNELS, f"the width of {name}")
        beyond = delayed.steps - int(values.get("layers", 0))
        _need(1 <= delayed.steps <= MOST_STEPS, f"the steps of {name}")
        _need(0 <= beyond <= delayed.steps, f"the steps of {name} that are layers")
        whole = np.allclose(seconds, beyond * self.file_dt, rtol=_FITS, atol=0)
        _need(whole, f"the delay of {name}")
        made = delay(name, width, delayed, self.dt)
        gives, made.read = values.get("gives"), values.get("read")
        made.gives = None if gives is None else str(gives)
        _need(made.read in (None, "spikes"), f"what is read of {name}")
        self.output_of(made)
        return made

    def output_of(self, population: Population) -> None:
        """The edge to the Output of a population that is read."""
        outputs = [
            b for a, b in self.edges if a == population.name and self.nodes[b].kind == "Output"
        ]
        _need(len(outputs) == (population.read is not None), f"the output of {population.name}")
        self.wanted += [(population.name, output) for output in outputs]

    def population(self, name: str) -> Population:
        node, values = self.nodes[name], self.metadata[name]
        if node.kind == "Delay":
            return self.delay(name)
        fires = node.kind in FIRING
        _need(node.kind in NEURONS, f"the type of {name}")
        gain = node.arrays["r"]
        width = gain.size
        _need(gain.shape == (width,) and 0 < width <= MOST_CHANNELS, f"the width of {name}")
        v_leak = node.arrays.get("v_leak", np.zeros(width))
        _need(v_leak.shape == (width,), f"v_leak of {name}")
        mem = self.leak(name, "mem", width)
        synapses = sum(key in values for key in self.decays_of_synapses)
        is_cuba = node.kind.startswith("Cuba")
        _need(is_cuba == (synapses == 1), f"synapses of {name}")
        syn = [self.leak(name, f"syn_{slot + 1}", width) for slot in range(synapses)]
        if synapses == 1:
            self.fits(name, "tau_mem", mem)
            self.fits(name, "tau_syn", syn[0])
            self.ends[name] = (name, 0)
        elif node.kind in ("IF", "I"):
            _need((mem.factor >= 1).all() and not synapses, f"decays of {name}")
            _need(np.allclose(gain * self.file_dt, 1, rtol=_FITS), f"r of {name}")
            self.ends[name] = (name, 0)
        elif not synapses:
            self.fits(name, "tau", mem)
            self.ends[name] = (name, 0)
        else:
            self.fits(name, "tau", mem)
            for end, inner in self.metadata.items():
                if inner.get("population") == name:
                    slot = int(inner["synapse"])
                    _need(self.nodes[end].kind == "LI" and slot in (0, 1), f"synapses of {name}")
                    self.fits(end, "tau", syn[slot])
                    self.ends[end] = (name, slot)
                    self.wanted.append((end, name))
            have = sorted(slot for of, slot in self.ends.values() if of == name)
            _need(have == [0, 1], f"synapses of {name}")
        threshold = node.arrays["v_threshold"] if fires else np.full(width, np.inf)
        _need(threshold.shape == (width,) and (threshold > 0).all(), f"thresholds of {name}")
        _need(not node.arrays.get("v_reset", np.zeros(1)).any(), f"the reset of {name}")
        reset = values.get("reset", "subtract")
        _need(reset in RESETS, f"the reset of {name}")
        read, limit, gives = (values.get(key) for key in ("read", "max_spikes", "gives"))
        _need(read is None or read in _READ, f"what is read of {name}")
        _need(limit is None or 1 <= int(limit) <= 1 << 30, f"max_spikes of {name}")
        made = Population(
            name=name,
            mem=mem,
            syn=syn,
            threshold=threshold,
            bias=bias_back(v_leak, mem.factor, self.bits(name, v_leak.shape)),
            reset=str(reset),
            max_spikes=None if limit is None else int(limit),
            gives=None if gives is None else str(gives),
            read=read,
        )
        self.output_of(made)
        return made

    def leak(self, name: str, which: str, width: int) -> Leak:
        values = self.metadata[name]
        word = "dash" if f"dash_{which}" in values else "tau"
        numbers = np.asarray(values[f"{word}_{which}"], np.float64)
        _need(numbers.shape == (width,) and (numbers >= 0).all(), f"decays of {name}")
        if word == "dash":
            _need((np.rint(numbers) == numbers).all() and (numbers <= 60).all(), f"dash of {name}")
        return Leak(word, numbers, self.dt)

    def steady(self, name: str, by_name: Mapping[str, Population], network: ChipNetwork) -> None:
        """What comes into a synapse in every step, from an Affine with weights of 0."""
        node, slot = self.nodes[name], int(self.metadata[name]["steady"])
        targets = [b for a, b in self.edges if a == name]
        _need(len(targets) == 1 and self.ends.get(targets[0], ("", -1))[1] == slot, f"{name}")
        population = by_name[self.ends[targets[0]][0]]
        first, channels = next(iter(network.inputs.items()))
        weight, bias = node.arrays["weight"], node.arrays["bias"]
        _need(weight.shape == (population.width, channels) and not weight.any(), f"{name}")
        _need(bias.shape == (population.width,) and slot not in population.steady, f"{name}")
        b = population.decay(slot)
        population.steady[slot] = weights_back(bias, b, self.bits(name, bias.shape))
        self.wanted += [(first, name), (name, targets[0])]

    def bits(self, name: str, shape: tuple[int, ...]) -> NumpyArray:
        """The last bits of the numbers of a node; 0 where nothing is said."""
        bits = np.asarray(self.metadata[name].get("last_bits", np.zeros(shape)))
        _need(bits.shape == shape and bits.dtype.kind in "iuf", f"last bits of {name}")
        _need((np.abs(bits) <= MOST_BITS).all(), f"last bits of {name}")
        return bits.astype(np.int64)

    def fits(self, name: str, field: str, leak: Leak) -> None:
        """Refuse a decay that is another one than in the field."""
        tau = self.nodes[name].arrays[field]
        _need(tau.shape == leak.values.shape and (tau > 0).all(), f"{field} of {name}")
        far = np.abs(tau * (1 - leak.factor) / self.file_dt - 1)
        _need((far < _FITS).all(), f"{field} of {name}")
        gain = self.nodes[name].arrays["r"] * self.file_dt
        gain_of = "tau_mem" if field != "tau" else field
        _need(np.allclose(gain, self.nodes[name].arrays[gain_of], rtol=_FITS), f"r of {name}")
        if field == "tau_syn":
            w_in = self.nodes[name].arrays["w_in"] * self.file_dt
            _need(np.allclose(w_in, tau, rtol=_FITS), f"w_in of {name}")

    def projections(self, network: ChipNetwork) -> list[Projection]:
        by_name = {p.name: p for p in network.populations}
        found: list[Projection] = []
        used = {*network.inputs, *by_name, *self.ends}
        for name, node in self.nodes.items():
            if node.kind == "Output":
                used.add(name)
            if node.kind == "Affine":
                used.add(name)
                self.steady(name, by_name, network)
            if node.kind != "Linear":
                continue
            used.add(name)
            source = str(self.metadata[name]["source"])
            _need(source in network.inputs or source in by_name, f"the source of {name}")
            targets = [b for a, b in self.edges if a == name]
            _need(len(targets) == 1 and targets[0] in self.ends, f"the target of {name}")
            target, slot = self.ends[targets[0]]
            weight = node.arrays["weight"]
            columns = network.inputs.get(source) or by_name[source].width
            _need(weight.shape == (by_name[target].width, columns), f"the weights of {name}")
            b = by_name[target].decay(slot)
            bits = self.bits(name, weight.T.shape)
            found.append(Projection(source, target, slot, weights_back(weight.T, b, bits)))
            self.wanted += [(end, name) for end in givers(network, source)]
            self.wanted.append((name, targets[0]))
        for population in network.populations:
            if population.delayed is None:
                continue
            source = population.delayed.source
            width = network.inputs.get(source) or by_name[source].width
            _need(width == population.width, f"the width of {population.name}")
            self.wanted += [(end, population.name) for end in givers(network, source)]
        _need(used == set(self.nodes), "the nodes")
        _need(sorted(self.wanted) == self.edges, "the edges")
        return found


def plan_of(network: ChipNetwork, dt: float | None) -> Plan:
    """
    The equations of a network. ``dt`` in seconds is another time step, which time constants follow.
    """
    scale = 1.0 if dt is None else dt / network.dt
    plan = Plan(dict(network.inputs), dt=network.dt if dt is None else dt)
    names = Names([*reserved(), *network.inputs, *(p.name for p in network.populations)])
    carriers = {p.name: p.name for p in network.populations}
    for population in network.populations:
        if population.gives is not None:
            total = names.fresh(f"{population.gives}_sum")
            ends = carriers[population.name], carriers[population.gives]
            plan.sums.append(Sum(total, *ends))
            carriers[population.gives] = total
    first, channels = next(iter(network.inputs.items()))
    for population in network.populations:
        if population.delayed is not None:
            source = carriers.get(population.delayed.source, population.delayed.source)
            made = delay_of(population.name, source, population.width, population.delayed.steps)
            made.is_read = population.read is not None
            plan.equations.append(made)
            continue
        slots: list[list[Term]] = []
        for slot in range(max(len(population.syn), 1)):
            terms = [
                Term(carriers.get(p.source, p.source), p.weights.T, np.ones(population.width))
                for p in network.projections
                if (p.target, p.synapse) == (population.name, slot)
            ]
            nothing = Term(first, np.zeros((population.width, channels)), np.ones(population.width))
            slots.append(terms or [nothing])
        never = bool(np.isinf(population.threshold).all())
        plan.equations.append(
            Equation(
                name=population.name,
                path="",
                width=population.width,
                slots=slots,
                mem=_scaled(population.mem, scale, plan.dt),
                syn=[_scaled(leak, scale, plan.dt) for leak in population.syn],
                threshold=None if never and population.read else population.threshold,
                bias=population.bias,
                steady=population.steady,
                reset=population.reset,
                max_spikes=population.max_spikes,
                is_read=population.read is not None,
            )
        )
    return plan


def _scaled(leak: Leak, scale: float, dt: float) -> Leak:
    values = leak.values if leak.word == "dash" or scale == 1 else leak.values * scale
    return Leak(leak.word, values, dt)


def _report(network: ChipNetwork, plan: Plan, tree: Tree, name: str) -> Report:
    widths = " + ".join(str(p.width) for p in network.populations)
    weights = sum(int(np.count_nonzero(p.weights)) for p in network.projections)
    nodes = len(tree.root.nodes or {})
    counts = f"{nodes} nodes; {sum(network.inputs.values())} inputs, {widths} neurons, "
    counts += f"{weights} weights"
    report = Report(name, tree.version, tree.digest, counts)
    report.lines = [
        Line("dialect", "xir's own", "the metadata of the file"),
        Line("time step", f"{plan.dt * 1e3:.6g} ms", "the metadata of the file"),
        Line("delays", "a step between populations, as on the chip"),
    ]
    if network.shifts is not None:
        shifts = ",".join(map(str, network.shifts))
        text = f"--quantize exact --shifts {shifts} --order text"
        report.lines.append(Line("integers of a chip", f"compile it with {text}"))
    report.names = {p.name: p.name for p in network.populations}
    return report
