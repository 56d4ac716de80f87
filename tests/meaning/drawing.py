"""Random programs, drawn from a seed, all of them legal on the device that they are drawn for."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.meaning.elaborate import flat
from tests.meaning.flat import Network, Spikes
from tests.meaning.modules import Kind, Modules
from tests.meaning.values import Values
from tests.meaning.written import (
    Add,
    Call,
    Concat,
    Delay,
    Equation,
    Flow,
    Known,
    Let,
    Lif,
    Linear,
    Loop,
    Module,
    Name,
    Program,
    Ref,
    Slice,
    Statement,
    Steady,
    listed,
    literal,
    of_one,
    of_two,
    written,
)

LARGEST = 12
"""Neurons of a population."""

MOST_NEURONS = 100
"""Hidden neurons, so that the devices whose inputs reach 128 hold all of them."""


@dataclass(frozen=True)
class Limits:
    """What a device has, of what a program may use."""

    outputs: int = 8
    two_synapses: bool = True
    bias: bool = True


LIMITS = {
    "xylo-audio2": Limits(),
    "xylo-imu": Limits(outputs=16, two_synapses=False),
    "xylo-audio3": Limits(outputs=32),
    "xylo-v1": Limits(bias=False),
}


@dataclass(frozen=True)
class Source:
    """Spikes that equations of the network may read."""

    flow: Flow
    width: int
    hidden: bool = True
    is_part: bool = False
    """Whether it has channels that others have too."""


def program(seed: int, device: str = "xylo-audio2", *, integers: bool = False) -> Program:
    """
    The program of that seed. In ``integers`` its numbers are the chip's, to be quantized exactly.
    """
    for attempt in range(1000):
        drawn = _Draw(Random(f"{seed}/{device}/{integers}/{attempt}"), LIMITS[device], integers)
        made = drawn.program()
        if is_legal(flat(made)):
            return made
    raise AssertionError("no legal program in a thousand")


def is_legal(network: Network) -> bool:
    """Whether a chip can hold the sums of spikes, outputs and neurons."""
    operands: list[Spikes] = []
    for total in network.sums:
        assert total.operands is not None
        operands += total.operands
        if not any(operand.uses == 1 for operand in total.operands):
            return False
        for leaf in total.leaves():
            if leaf in network.inputs or network.returns(leaf):
                return False
    if len(set(map(id, operands))) != len(operands):
        return False
    read = network.read()
    neurons = sum(network.populations[name].width for name in read)
    return neurons <= MOST_NEURONS and all(
        leaf not in network.inputs and not network.returns(leaf)
        for name, _ in network.outputs
        for slot in network.populations[name].synapses
        for projection in slot
        for leaf in projection.source.leaves()
    )


@dataclass
class _Draw:
    """One program in the making."""

    random: Random
    limits: Limits
    integers: bool
    statements: list[Statement] = field(default_factory=list[Statement])
    lets: list[Let] = field(default_factory=list[Let])
    params: list[tuple[str, str, object, str | None]] = field(
        default_factory=list[tuple[str, str, object, str | None]]
    )
    sources: list[Source] = field(default_factory=list[Source])
    used: dict[str, Module] = field(default_factory=dict[str, Module])
    names: int = 0

    def __post_init__(self) -> None:
        self.values = Values(self.random, self.integers)
        self.values.drive = self.random.choice([0.4, 1, 1, 1, 3, 12])
        self.shifts = [self.random.choice([0, 0, 0, 1, 2, 4]) for _ in range(3)]
        self.kinds = Modules(
            self.values, self.limits.two_synapses, self.limits.bias, 1 << self.shifts[1]
        ).draw()
        self.dt = self.values.time(0.5, 2.0)

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def name(self, stem: str) -> str:
        self.names += 1
        return f"{stem}{self.names}"

    def program(self) -> Program:
        inputs = [(f"in{k}", self.random.randint(1, 5)) for k in range(self.random.randint(1, 3))]
        self.sources = [Source(Ref(name), width, hidden=False) for name, width in inputs]
        self.settings()
        steps = [self.plain] * 4 + [self.module] * 4
        steps += [self.family, self.cells, self.residual, self.sum, self.chain, self.shared]
        steps += [self.mutual, self.several, self.sliced]
        if not self.integers:
            steps.append(self.delayed)
        self.plain()
        for _ in range(self.random.randint(1, 5)):
            self.random.choice(steps)()
        outputs, decide = self.outputs()
        self.random.shuffle(self.statements)
        modules = self._modules()
        if self.values.arrays:
            self.lets.append(Let("w", literal('npz("weights.npz")', None)))
        imported: frozenset[str] = frozenset()
        if modules and self.chance(0.4):
            imported = frozenset(module.name for module in modules)
        return Program(
            inputs=tuple(inputs),
            dt=self.dt,
            statements=tuple(self.statements),
            outputs=outputs,
            decide=decide,
            modules=modules,
            lets=tuple(self.lets),
            params=tuple(self.params),
            imported=imported,
            qualified=bool(imported) and self.chance(0.5),
            arrays=self.values.arrays,
        )

    def settings(self) -> None:
        """Params and constants of the file, which leaks and factors may use."""
        if self.integers:
            return
        first = self.values.time()
        given = self.values.digits(3, 30)
        if self.chance(0.5):
            value = float(f"{given}e-3")
            self.params.append(("slow", f": time = {written(first)}", value, f"{given}ms"))
        else:
            self.params.append(("slow", f": time = {written(first)}", first.make(), None))
        self.lets.append(
            Let("fast", of_two("{1} / {0}", lambda a, s: s / a, literal("4", 4), Name("slow")))
        )

    def _modules(self) -> tuple[Module, ...]:
        """The modules that are used, and those that they use."""
        layer = self.kinds[0].module
        if self.used.keys() & {"Pair", "Stack"}:
            self.used[layer.name] = layer
        modules = list(self.used.values())
        self.random.shuffle(modules)
        return tuple(modules)

    # ---- parts of an equation ----

    def source(self, hidden: bool = False) -> Source:
        there = [s for s in self.sources if s.hidden or not hidden]
        recent = there[-3:]
        return self.random.choice(recent if self.chance(0.6) else there)

    def width(self) -> int:
        return self.random.randint(1, LARGEST if self.chance(0.3) else 4)

    def linear(
        self, source: Source, width: int, size: float | None = None, group: int = -1
    ) -> Linear:
        if self.chance(0.15):
            source = self.some_channels(source)
        about = 0.5 / source.width**0.5 if size is None else size
        if group < 0:
            group = 1 if source.hidden else 0
        weights = self.values.matrix(source.width, width, about, self.shifts[group])
        piped = self.chance(0.4)
        if not self.integers and self.limits.bias and self.chance(0.1):
            return Linear(source.flow, weights, piped, self.steady(width))
        return Linear(source.flow, weights, piped)

    def some_channels(self, source: Source) -> Source:
        """A slice of a source, or it beside others of its kind."""
        if self.chance(0.3):
            parts = self.beside(source)
            self.random.shuffle(parts)
            widths = tuple(part.width for part in parts)
            if len(parts) > 1 and sum(widths) <= 3 * LARGEST:
                flow = Concat(tuple(part.flow for part in parts), widths)
                return Source(flow, sum(widths), source.hidden)
        n = source.width
        start = self.random.randrange(n)
        stop, step = self.random.randint(start + 1, n), self.random.choice([1, 1, 2, 3])
        text, channels = self.random.choice(
            [
                (f"{start}", range(start, start + 1)),
                (f"{start} .. {stop}", range(start, stop)),
                (f"{start}:{stop}", range(start, stop)),
                (f"{start}:", range(start, n)),
                (f"-{n - start}:", range(start, n)),
                (f":{stop}:{step}", range(0, stop, step)),
                ("::-1", range(n)[::-1]),
                (f"{start}::-{step}", range(start, -1, -step)),
            ]
        )
        return Source(Slice(source.flow, n, text, channels), len(channels), source.hidden)

    def beside(self, source: Source) -> list[Source]:
        """A source and one or two more of its kind; in integers no weight comes twice."""
        count = self.random.choice([1, 1, 2])
        others = [s for s in self.sources if s.hidden == source.hidden]
        if not self.integers:
            return [source, *self.random.choices(others or [source], k=count)]
        if source.is_part:
            return [source]
        others = [s for s in others if not s.is_part and s.flow != source.flow]
        return [source, *self.random.sample(others, min(count, len(others)))]

    def leaks(self, width: int, two: bool) -> list[tuple[str, Known]]:
        if self.integers:
            leaks = [self._dashes("mem", width), self._dashes("syn", width)]
            if two and self.chance(0.7):
                leaks[1] = ("dash_syn", self._pair(self._dash(width), self._dash(width)))
            return leaks
        kind = "dash" if self.chance(0.3) else "tau"
        draw = self._dash if kind == "dash" else self._tau
        mem: Known = draw(width)
        kind_syn = "dash" if self.chance(0.3) else "tau"
        draw = self._dash if kind_syn == "dash" else self._tau
        syn: Known = draw(width)
        if two and self.chance(0.7):
            syn = self._pair(draw(width), draw(width))
        leaks: list[tuple[str, Known]] = [(f"{kind}_mem", mem), (f"{kind_syn}_syn", syn)]
        for k, names in enumerate((("decay_mem", "beta"), ("decay_syn", "alpha"))):
            if self.chance(0.15):
                leaks[k] = (self.random.choice(names), self._left(width))
        return leaks

    def _left(self, width: int) -> Known:
        """What is left of a state after a step."""
        if self.chance(0.4):
            return self.values.vector(width, 0.4, 0.99)
        return self.values.number(0.4, 0.99)

    def without_synapse(self, options: list[tuple[str, Known]]) -> list[tuple[str, Known]]:
        """Neurons that what comes in reaches at once, some of which keep it for ever."""
        if self.chance(0.2):
            return [("tau_mem", literal("inf", float("inf")))]
        return [option for option in options if option[0].endswith("_mem") or option[0] == "beta"]

    def steady(self, width: int) -> Known:
        """A steady current, small against thresholds."""
        if self.chance(0.5):
            return self.values.vector(width, 0.003, 0.05)
        return self.values.number(-0.03, 0.06)

    def _dashes(self, of: str, width: int) -> tuple[str, Known]:
        if self.chance(0.15):
            return f"tau_{of}", self.values.exact_time(self.random.randint(1, 5))
        return f"dash_{of}", self._dash(width)

    def _dash(self, width: int) -> Known:
        return self.values.shifts(width) if self.chance(0.3) else self.values.shift()

    def _tau(self, width: int) -> Known:
        if self.chance(0.3):
            return self.values.times(width)
        if self.params and self.chance(0.2):
            return Name(self.random.choice(["slow", "fast"]))
        return self.values.time()

    @staticmethod
    def _pair(first: Known, second: Known) -> Known:
        return listed("({})", (first, second))

    def neurons(
        self, currents: list[Flow], width: int, *, output: bool = False, plain: bool = False
    ) -> Lif:
        """``plain`` ones take no part in a repetition with vectors."""
        options = self.leaks(width, len(currents) == 2)
        if len(currents) == 1 and not self.integers and self.chance(0.25):
            options = self.without_synapse(options)
        never = output and self.chance(0.3)
        if not never:
            options += self._threshold(width)
        if self.limits.bias and self.chance(0.25):
            options.append(("bias", self._bias(width)))
        if self.chance(0.3) and not self.integers and not never:
            cap = self.random.choice([1, 1, 2, 5, 40])
            options.append(("max_spikes", literal(str(cap), cap)))
        if self.chance(0.25) and not self.integers and not never:
            word = self.random.choice(["subtract", "subtract_late", "zero", "zero"])
            options.append(("reset", literal(f'"{word}"', word)))
        self.random.shuffle(options)
        return Lif(tuple(currents), tuple(options), never, self.chance(0.4) and not plain)

    def _threshold(self, width: int) -> list[tuple[str, Known]]:
        if self.integers:
            if self.chance(0.3):
                return [("threshold", self.values.whole_vector(width, 20, 900))]
            number = self.random.choice([self.random.randint(1, 60), self.random.randint(60, 3000)])
            return [("threshold", literal(str(number), number))]
        if self.chance(0.3):
            return [("threshold", self.values.vector(width, 0.4, 1.6))]
        if self.chance(0.2) and width > 1:
            texts = [self.values.digits(0.5, 1.5) for _ in range(width - 1)]
            value = [*map(float, texts), float("inf")]
            return [("threshold", literal(f"[{', '.join([*texts, 'never'])}]", value))]
        return [("threshold", self.values.number(0.4, 1.6))] if self.chance(0.6) else []

    def _bias(self, width: int) -> Known:
        if self.integers:
            if self.chance(0.5):
                return self.values.whole_vector(width, 0, 20)
            number = self.random.randint(-3, 20)
            return literal(str(number), number)
        if self.chance(0.4):
            return self.values.vector(width, 0.003, 0.05)
        return self.values.number(-0.03, 0.06)

    def add(
        self, value: Flow, width: int, name: str, kind: str | None = None, pool: bool = True
    ) -> Source:
        """An equation of its own, whose value others may read."""
        self.statements.append(Equation((name,), value, kind=kind))
        made = Source(Ref(name), width)
        if pool:
            self.sources.append(made)
        return made

    def terms(self, width: int) -> Flow:
        """A sum of one to three projections."""
        total: Flow = self.linear(self.source(), width)
        for _ in range(self.random.choice([0, 0, 1, 2])):
            term = self.linear(self.source(), width)
            total = Add(total, term) if self.chance(0.5) else Add(term, total)
        if not self.integers and self.limits.bias and self.chance(0.15):
            steady = Steady(self.steady(width))
            total = Add(total, steady) if self.chance(0.5) else Add(steady, total)
        return total

    # ---- steps ----

    def plain(self) -> None:
        """A population, perhaps recurrent, with one synapse or two."""
        width, name = self.width(), self.name("p")
        currents = [self.terms(width)]
        if self.limits.two_synapses and self.chance(0.3):
            currents.append(self.terms(width))
        if self.chance(0.4):
            own = self.linear(Source(Ref(name), width), width, 0.2 / width)
            currents[-1] = Add(currents[-1], own)
        if self.chance(0.1):
            nested = self.neurons([self.terms(width)], width)
            source = Lif(nested.currents, nested.options)
            weights = self.values.matrix(width, width, 0.4, self.shifts[1])
            currents[0] = Add(currents[0], Linear(source, weights))
        kind = f"spikes[{width}]" if self.chance(0.2) else None
        self.add(self.neurons(currents, width), width, name, kind)

    def residual(self) -> None:
        """A population that is read only in its sum with what it reads."""
        hidden = [s for s in self.sources if s.hidden]
        source = self.random.choice(hidden)
        block, total = self.name("b"), self.name("s")
        current: Flow = self.linear(source, source.width)
        if self.chance(0.3):
            back = Source(Ref(total), source.width)
            current = Add(current, self.linear(back, source.width, 0.1 / source.width))
        self.add(self.neurons([current], source.width), source.width, block, pool=False)
        operands = (source.flow, Ref(block))
        left, right = operands if self.chance(0.5) else operands[::-1]
        self.add(Add(left, right), source.width, total)

    def sum(self) -> None:
        """Two populations that are read as their sum only."""
        width = self.width()
        parts = [self.name("a"), self.name("b")]
        for part in parts:
            self.add(self.neurons([self.terms(width)], width), width, part, pool=False)
        self.add(Add(Ref(parts[0]), Ref(parts[1])), width, self.name("s"))

    def chain(self) -> None:
        """A sum of three, in which one or two are read apart as well."""
        width = self.width()
        parts = [self.name("c") for _ in range(3)]
        for k, part in enumerate(parts):
            self.add(self.neurons([self.terms(width)], width), width, part, pool=k > 0)
        names: list[Flow] = [Ref(part) for part in parts]
        if self.chance(0.5):
            names[0], names[1] = names[1], names[0]
        total = Add(Add(names[0], names[1]), names[2])
        if self.chance(0.5):
            total = Add(names[2], Add(names[0], names[1]))
        self.add(total, width, self.name("s"))

    def shared(self) -> None:
        """One current into two populations."""
        width, current = self.width(), self.name("i")
        self.statements.append(Equation((current,), self.terms(width)))
        for _ in range(2):
            self.add(self.neurons([Ref(current)], width), width, self.name("p"))

    def delayed(self) -> None:
        """Spikes some steps later."""
        source = self.source()
        delay = Delay(source.flow, self.random.randint(1, 3), self.chance(0.4))
        self.add(delay, source.width, self.name("d"))

    def sliced(self) -> None:
        """Some channels under a name of their own, which all may read."""
        source = self.some_channels(self.source())
        name = self.name("v")
        self.statements.append(Equation((name,), source.flow))
        self.sources.append(Source(Ref(name), source.width, source.hidden, is_part=True))

    def mutual(self) -> None:
        """Two populations that read each other."""
        names, widths = [self.name("m"), self.name("m")], [self.width(), self.width()]
        for here in range(2):
            other = Source(Ref(names[1 - here]), widths[1 - here])
            current = Add(self.terms(widths[here]), self.linear(other, widths[here], 0.2))
            self.add(self.neurons([current], widths[here]), widths[here], names[here])

    def family(self) -> None:
        """A stack of layers over an index."""
        name, depth, source = self.name("l"), self.random.randint(1, 3), self.source(self.integers)
        ws, n, shift = self.name("ws"), source.width, self.shifts[1]
        matrices = [self.values.matrix(n, n, 0.6, shift) for _ in range(depth)]
        matrices_of_layers = listed("[{}]", matrices)
        self.statements.append(Let(ws, matrices_of_layers))
        k = Name("k")
        weights = of_two("{1}[{0}]", lambda i, w: w[i], k, Name(ws))
        lif = self.neurons([Linear(Ref(name, k), weights)], source.width, plain=True)
        index = of_one("{0} + 1", lambda i: i + 1, k)
        loop = Loop("k", f"0 .. {depth}", tuple(range(depth)))
        self.statements.append(Equation((name,), source.flow, literal("0", 0)))
        self.statements.append(Equation((name,), lif, index, loop))
        self.sources.append(Source(Ref(name, literal(str(depth), depth)), source.width))

    def cells(self) -> None:
        """A family without order, by numbers or by strings."""
        name, width, source = self.name("f"), self.width(), self.source()
        keys: tuple[int | str, ...] = self.random.choice([(0, 1), (3, 1), ("on", "off")])
        shown = [f'"{key}"' if isinstance(key, str) else str(key) for key in keys]
        lif = self.neurons([self.linear(source, width)], width, plain=True)
        loop = Loop("k", f"[{', '.join(shown)}]", keys)
        self.statements.append(Equation((name,), lif, Name("k"), loop))
        for key, text in zip(keys, shown, strict=True):
            self.sources.append(Source(Ref(name, literal(text, key)), width))

    def several(self) -> None:
        """Several sums into one population: its partners are all read apart."""
        width = self.width()
        parts = [self.name("g") for _ in range(3)]
        for part in parts:
            self.add(self.neurons([self.terms(width)], width), width, part, pool=False)
        reader = Add(
            self.linear(Source(Ref(parts[0]), width), width),
            self.linear(Source(Ref(parts[1]), width), width),
        )
        self.add(self.neurons([reader], width), width, self.name("p"))
        total = Add(Add(Ref(parts[0]), Ref(parts[2])), Ref(parts[1]))
        self.add(total, width, self.name("s"))

    def module(self) -> None:
        """One use of a module."""
        kind = self.random.choice(self.kinds)
        source = self.source(hidden=kind.gives or self.integers)
        if kind.module.name == "Drive":
            self._driven(kind, source)
            return
        width = source.width if kind.same_width else self.width()
        names = tuple(self.name("u") for _ in range(kind.results))
        call = Call(kind.module.name, self._arguments(kind, source, width, names), self.chance(0.4))
        self.statements.append(Equation(names, call))
        self.used[kind.module.name] = kind.module
        widths = [width] * len(names)
        if kind.module.name == "Exchange":
            widths[1] = source.width
        for name, wide in zip(names, widths, strict=True):
            is_input = kind.module.name == "Exchange" and name == names[1]
            self.sources.append(Source(Ref(name), wide, source.hidden if is_input else True))

    def _driven(self, kind: Kind, source: Source) -> None:
        width, current = self.width(), self.name("i")
        call = Call(kind.module.name, self._arguments(kind, source, width, ()))
        self.statements.append(Equation((current,), call))
        self.used[kind.module.name] = kind.module
        self.add(self.neurons([Ref(current)], width), width, self.name("p"))

    def _arguments(
        self, kind: Kind, source: Source, width: int, names: tuple[str, ...]
    ) -> tuple[tuple[str | None, Flow | Known], ...]:
        given: list[tuple[str | None, Flow | Known]] = [(None, source.flow)]
        shift = self.shifts[1]
        for parameter, need in zip(kind.module.parameters[1:], kind.needs, strict=True):
            n, m = source.width, width
            value: Flow | Known
            match need:
                case "m" | "p":
                    value = self.values.matrix(n, m if need == "m" else n, 0.6 / n**0.5, shift)
                case "q":
                    value = self.values.matrix(m, m, 0.2 / m, shift)
                case "M":
                    parts = tuple(self.values.matrix(n, n, 0.6 / n**0.5, shift) for _ in range(2))
                    value = listed("[{}]", parts)
                case "T":
                    value = self._pair(*(self._plain_leak(m) for _ in range(2)))
                case "c":
                    cap = self.random.randint(1, 4)
                    value = literal(str(cap), cap)
                case "b":
                    value = self.random.choice([literal("true", True), literal("1 > 2", False)])
                case "y":
                    value = Ref(names[0])
                case _:
                    if parameter.default is not None and self.chance(0.5):
                        continue
                    value = self._scalar_leak()
            by_name = parameter.default is not None or need in "cb" or self.chance(0.2)
            given.append((parameter.name if by_name else None, value))
        return tuple(_named_last(kind.module, given))

    def _scalar_leak(self) -> Known:
        return self.values.shift(1, 5) if self.integers else self.values.time()

    def _plain_leak(self, width: int) -> Known:
        return self._dash(width) if self.integers else self._tau(width)

    def outputs(self) -> tuple[tuple[tuple[str, str, bool], ...], str | None]:
        """One or two populations that are returned, each of which reads up to three hidden ones."""
        returned: list[tuple[str, str, bool]] = []
        left = self.limits.outputs
        for k in range(self.random.randint(1, 2)):
            width = self.random.randint(1, min(4, left))
            left -= width
            total: Flow | None = None
            for _ in range(self.random.randint(1, 3)):
                term = self.linear(self.source(hidden=True), width, group=2)
                total = term if total is None else Add(total, term)
            assert total is not None
            lif = self.neurons([total], width, output=True)
            self.statements.append(Equation((f"out{k}",), lif))
            kinds = ["vmem"] if lif.never_fires else ["spikes", "spikes", "vmem"]
            if lif.has_synapse:
                kinds.append("isyn")
            read = self.random.choice(kinds)
            returned.append((f"out{k}", read, read != "spikes" or self.chance(0.3)))
        kinds = {read for _, read, _ in returned}
        decide = None
        if self.chance(0.4):
            decide = self.random.choice(
                ["count", "first_spike"] if kinds == {"spikes"} else ["peak"]
            )
        return tuple(returned), decide


def _named_last(
    module: Module, given: list[tuple[str | None, Flow | Known]]
) -> list[tuple[str | None, Flow | Known]]:
    """By position as long as no argument is given by name; those behind one get their names too."""
    arguments: list[tuple[str | None, Flow | Known]] = []
    named = False
    for k, (name, value) in enumerate(given):
        named = named or name is not None
        position_name = module.parameters[k].name if name is None else name
        arguments.append((position_name if named else None, value))
    return arguments
