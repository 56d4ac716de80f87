"""Random .xnet programs: what users may write, drawn from a seed, all of them legal."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random


@dataclass
class _Draw:
    """One program in the making."""

    random: Random
    lines: list[str] = field(default_factory=list[str])
    population: int = 0

    def number(self, low: float, high: float) -> str:
        return f"{self.random.uniform(low, high):.4g}"

    def seed(self) -> int:
        return self.random.randrange(10_000)

    def matrix(self, rows: int, columns: int, size: float) -> str:
        """Weights of about ``size``, positive on the whole so that spikes get through."""
        kind = self.random.choice(["normal", "uniform", "sparse", "inline", "constant"])
        if kind == "inline" and rows * columns <= 24:
            table = [[self.number(-size, 2 * size) for _ in range(columns)] for _ in range(rows)]
            return str(table).replace("'", "")
        shape, seed = f"{rows}, {columns}", f"seed = {self.seed()}"
        match kind:
            case "uniform":
                return f"uniform({shape}, low = {-size:.4g}, high = {2 * size:.4g}, {seed})"
            case "sparse":
                reach = self.random.randint(1, columns)
                spread = f"mean = {size:.4g}, std = {size:.4g}"
                return f"sparse({shape}, fan_out = {reach}, {spread}, {seed})"
            case "constant":
                return f"constant({shape}, {size:.4g})"
            case _:
                return f"normal({shape}, mean = {size / 2:.4g}, std = {size:.4g}, {seed})"

    def leak(self, what: str, neurons: int, two: bool) -> str:
        """A time constant or a dash, for all neurons or for each, for one synapse or two."""
        if self.random.random() < 0.3:
            values = [str(self.random.randint(1, 5)) for _ in range(1 + two)]
            name = f"dash_{what}"
        elif self.random.random() < 0.3:
            each = f"uniform({neurons}, low = 2, high = 30, seed = {self.seed()}) * 1 ms"
            values, name = [each] * (1 + two), f"tau_{what}"
        else:
            values = [f"{self.number(1.5, 40)} ms" for _ in range(1 + two)]
            name = f"tau_{what}"
        return f"{name} = ({', '.join(values)})" if two else f"{name} = {values[0]}"

    def neurons(self, currents: list[str], size: int) -> str:
        """A lif(...) over one or two currents."""
        options = [
            self.leak("mem", size, False),
            self.leak("syn", size, len(currents) == 2),
            f"threshold = {self.number(0.5, 1.5)}",
        ]
        if self.random.random() < 0.3:
            options.append(f"bias = {self.number(-0.02, 0.05)}")
        return f"lif({', '.join([*currents, *options])})"


def program(seed: int) -> str:
    """A program with one or two inputs, some hidden populations and one or two outputs."""
    draw = _Draw(Random(seed))
    random = draw.random
    inputs = {f"in{i}": random.randint(1, 8) for i in range(random.randint(1, 2))}
    hidden: dict[str, int] = {}
    for index in range(random.randint(1, 4)):
        name, size = f"h{index}", random.randint(1, 20)
        sources = [random.choice([*inputs, *hidden])] + [s for s in hidden if random.random() < 0.3]
        terms = [_linear(draw, s, {**inputs, **hidden}[s], size) for s in dict.fromkeys(sources)]
        if random.random() < 0.4:
            terms.append(f"linear({name}, {draw.matrix(size, size, 0.3 / size)})")
        two = len(terms) > 1 and random.random() < 0.5
        currents = [terms[0], " + ".join(terms[1:])] if two else [" + ".join(terms)]
        draw.lines.append(f"  {name} = {draw.neurons(currents, size)}")
        hidden[name] = size
    _residual(draw, hidden)
    for index in range(random.randint(1, 2)):
        size = random.randint(1, 4)
        picked = random.sample(list(hidden), random.randint(1, len(hidden)))
        terms = [_linear(draw, s, hidden[s], size) for s in picked]
        draw.lines.append(f"  out{index} = {draw.neurons([' + '.join(terms)], size)}")
    outs = sum(line.startswith("  out") for line in draw.lines)
    random.shuffle(draw.lines)  # the order of equations means nothing
    parameters = ", ".join(f"{name}: spikes[{size}]" for name, size in inputs.items())
    returned = ", ".join(
        random.choice(["{}", "spikes({})", "vmem({})"]).format(f"out{i}") for i in range(outs)
    )
    head = f"network drawn({parameters}) {{"
    return "\n".join([head, "  dt = 1 ms", *draw.lines, f"  return {returned}", "}", ""])


def _linear(draw: _Draw, source: str, rows: int, columns: int) -> str:
    return f"linear({source}, {draw.matrix(rows, columns, 0.5 / rows**0.5)})"


def _residual(draw: _Draw, hidden: dict[str, int]) -> None:
    """Sometimes a sum of two populations, the second of which is read as the sum alone."""
    if draw.random.random() > 0.4:
        return
    source = draw.random.choice(list(hidden))
    size = hidden[source]
    term = _linear(draw, source, size, size)
    draw.lines.append(f"  block = {draw.neurons([term], size)}")
    draw.lines.append(f"  sum = {source} + block")
    hidden["sum"] = size
