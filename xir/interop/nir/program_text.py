"""The text of the program and the arrays of its ``.npz`` file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from xir.interop.nir.names import ARCHIVE
from xir.interop.nir.numbers_as_text import (
    exact,
    exact_seconds,
    is_uniform,
    seconds,
    short,
    time_constant,
)
from xir.interop.nir.plan import Dash, Equation, Leak, Plan, Term
from xir.numbers.arrays import NumpyArray
from xir.numbers.elementary import log

WIDTH = 100
NOTHING_LEFT = 1000
"""Time constants in a step: ``exp(-1000)`` is 0 in 64 bits."""

INLINE = 4
"""Numbers of a vector that still stand in the text."""


@dataclass
class ProgramText:
    """Writes one program."""

    plan: Plan
    archive: str
    """The name of the file of arrays, as the program names it."""
    tolerance: float
    """Relative difference of numbers that means nothing."""
    shapes: dict[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])
    """Name -> shape of the population in the file, where it has several axes."""
    arrays: dict[str, NumpyArray] = field(default_factory=dict[str, NumpyArray])
    _known: dict[tuple[tuple[int, ...], bytes], str] = field(
        default_factory=dict[tuple[tuple[int, ...], bytes], str]
    )

    def text(
        self,
        network: str,
        returned: Sequence[str],
        header: Sequence[str],
        decide: str | None = None,
    ) -> str:
        """The program; ``header`` are lines of a comment, ``decide`` a rule of decision."""
        body: list[str] = []
        for equation in self.plan.equations:
            body += self._equation(equation.written or equation)
        body += [f"  {s.name} = {s.given} + {s.receiver}" for s in self.plan.sums]
        inputs = ", ".join(f"{name}: spikes[{n}]" for name, n in self.plan.inputs.items())
        lines = [f"# {line}".rstrip() for line in header]
        if self.arrays:
            lines += ["", f'let {ARCHIVE} = npz("{braces(self.archive)}")']
        lines += ["", f"network {network}({inputs}) {{", f"  dt = {seconds(self.plan.dt)}", ""]
        if decide is not None:
            body.append(f"  decide = {decide}")
        lines += [*body, "", f"  return {', '.join(returned)}", "}", ""]
        return "\n".join(lines)

    def _equation(self, e: Equation) -> list[str]:
        if e.delays is not None:
            source, steps = e.delays
            remarks = [f"  # {line}" for line in self._remarks(e)]
            return [*remarks, f"  {e.name} = delay({source}, {steps})"]
        currents = [" + ".join(self._terms(e, slot, number)) for number, slot in enumerate(e.slots)]
        options = [self._decay("mem", e.mem, e.name)]
        decays = [self._decay_value(d, f"{e.name}_tau_syn{n or ''}") for n, d in enumerate(e.syn)]
        values = [value for _, value in decays]
        if values:
            syn = values[0] if len(set(values)) == 1 else f"({', '.join(values)})"
            options.append(f"{decays[0][0]}_syn = {syn}")
        function = "li" if e.threshold is None else "lif"
        if e.threshold is not None and not (e.threshold == 1).all():
            options.append(f"threshold = {self._vector(e.threshold, f'{e.name}_threshold')}")
        if e.bias.any():
            options.append(f"bias = {self._vector(e.bias, f'{e.name}_bias')}")
        if e.max_spikes is not None:
            options.append(f"max_spikes = {e.max_spikes}")
        if e.reset != "subtract":
            options.append(f'reset = "{e.reset}"')
        lines = [f"  # {line}" for line in self._remarks(e)]
        return [*lines, *_wrapped(e.name, function, currents, options)]

    def _remarks(self, e: Equation) -> list[str]:
        remarks: list[str] = []
        shape = self.shapes.get(e.name)
        if e.path and e.path != e.name:
            remarks.append(f"node '{printable(e.path)}'")
        if shape is not None and len(shape) > 1:
            remarks.append(f"shape {' x '.join(map(str, shape))}, the last axis fastest")
        if e.remark:
            remarks.append(e.remark)
        return ["; ".join(remarks)] if remarks else []

    def _terms(self, e: Equation, slot: list[Term], number: int) -> list[str]:
        second = f"_{number + 1}" if number else ""
        plain = [t for t in slot if t.kind == "weights" and t.source != e.name]
        found: list[str] = []
        for term in slot:
            if term.kind == "bias":
                wish = f"{e.name}_bias"
            elif term.source == e.name:
                wish = f"{e.name}_rec"
            else:
                wish = e.name if len(plain) == 1 else f"{e.name}_from_{term.source}"
            more = ""
            if not found and number in e.steady:
                more = f", bias = {self._vector(e.steady[number], f'{e.name}_bias{second}')}"
            found.append(f"linear({term.source}, {self._weights(term, wish + second)}{more})")
        return found

    def _weights(self, term: Term, wish: str) -> str:
        """The weights of a projection as an expression, rows for sources."""
        matrix = term.matrix
        rows, columns = matrix.shape
        if not matrix.any():
            return f"constant({columns}, {rows}, 0)"
        if rows == columns and np.array_equal(matrix, np.eye(rows)):
            factor = self._factor(term)
            if factor is None:
                vector = term.gain if term.over is None else term.gain / term.over
                return f"diagonal({self._array(vector, f'{wish}_diagonal')})"
            return f"identity({rows})" if factor == "1" else f"identity({rows}, scale = {factor})"
        factor = self._factor(term)
        if factor is None:
            return self._array(term.weights.T, wish)
        name = self._array(matrix.T, wish)
        if factor == "1":
            return name
        top, slash, below = factor.partition(" / ")
        return f"{name} / {below}" if slash and top == "1" else f"{name} * {factor}"

    def _factor(self, term: Term) -> str | None:
        """The factor that all neurons share, as text; None where they differ."""
        gain, over = term.gain, term.over
        if over is None:
            return exact(gain[0], self.tolerance) if is_uniform(gain, self.tolerance) else None
        both = gain / over
        if not is_uniform(both, self.tolerance):
            return None
        whole = short(both[0], self.tolerance)
        if whole is not None:
            return whole
        if is_uniform(gain, self.tolerance) and is_uniform(over, self.tolerance):
            top, below = short(gain[0], self.tolerance), short(over[0], self.tolerance)
            if top is not None and below is not None:
                return f"{top} / {below}"
        return exact(both[0], self.tolerance)

    def _decay(self, which: str, decay: Dash | NumpyArray | Leak, name: str) -> str:
        word, value = self._decay_value(decay, f"{name}_tau_{which}")
        return f"{word}_{which} = {value}"

    def _decay_value(self, decay: Dash | NumpyArray | Leak, wish: str) -> tuple[str, str]:
        """``dash`` or ``tau``, and its value."""
        if isinstance(decay, Leak):
            if decay.word == "tau" and not decay.values.any():
                return "dash", "0"  # The language has no time constant of 0.
            return decay.word, self._leak(decay, wish)
        if isinstance(decay, int):
            return "dash", str(decay)
        return self._as_tau(decay, wish)

    def _as_tau(self, decay: Dash | NumpyArray, wish: str) -> tuple[str, str]:
        values = np.full(1, 1 - 2.0**-decay) if isinstance(decay, int) else decay
        if is_uniform(values, self.tolerance):
            return "tau", time_constant(float(values[0]), self.plan.dt, self.tolerance)
        with np.errstate(divide="ignore"):
            # A decay to nothing has no time constant; exp(-40) is nothing to 64 bits.
            logs = np.where(values > 0, log(np.where(values > 0, values, 1.0)), -40.0)
            taus = np.where(values < 1, -self.plan.dt / np.where(logs < 0, logs, -1.0), np.inf)
        return "tau", self._array(taus, wish)

    def _leak(self, leak: Leak, wish: str) -> str:
        """The values of a leak to the last bit."""
        if leak.word == "tau" and not leak.values.all():
            # What is not kept beside what is: a time constant of which nothing is left in a step.
            values = np.where(leak.values > 0, leak.values, self.plan.dt / NOTHING_LEFT)
            leak = Leak("tau", values, leak.dt)
        if not is_uniform(leak.values, 0):
            return self._array(leak.values, wish)
        value = leak.values.flat[0]
        return f"{value:.0f}" if leak.word == "dash" else exact_seconds(float(value))

    def _vector(self, values: NumpyArray, wish: str) -> str:
        if is_uniform(values, self.tolerance):
            return exact(float(values[0]), self.tolerance)
        return self._array(values, wish)

    def _array(self, values: NumpyArray, wish: str) -> str:
        """An array of the file, once for all that use the same numbers."""
        array = np.ascontiguousarray(values, np.float64)
        key = (array.shape, array.tobytes())
        if key not in self._known:
            name, count = wish, 2
            while name in self.arrays:
                name, count = f"{wish}_{count}", count + 1
            self._known[key] = name
            self.arrays[name] = array
        return f"{ARCHIVE}.{self._known[key]}"


def _wrapped(
    name: str, function: str, currents: Sequence[str], options: Sequence[str]
) -> list[str]:
    """An equation, over several lines where it is long."""
    line = f"  {name} = {function}({', '.join([*currents, *options])})"
    if len(line) <= WIDTH:
        return [line]
    indent = " " * (len(name) + len(function) + 6)
    parts = [*currents, *_filled(options, WIDTH - len(indent))]
    lines = f",\n{indent}".join(parts)
    if max(len(part) for part in lines.split("\n")) + len(name) + 8 > WIDTH:
        lines = lines.replace(" + linear(", f"\n{indent}+ linear(")
    return f"  {name} = {function}({lines})".split("\n")


def _filled(options: Sequence[str], width: int) -> list[str]:
    """Options side by side as far as a line takes them."""
    lines: list[str] = []
    for option in options:
        if lines and len(lines[-1]) + len(option) + 3 <= width:
            lines[-1] += f", {option}"
        else:
            lines.append(option)
    return lines


def braces(text: str) -> str:
    """A text as it stands in a string of the language."""
    return text.replace("{", "{{").replace("}", "}}")


def printable(text: str) -> str:
    """A name from a file as it can stand in a comment."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)[:400]
