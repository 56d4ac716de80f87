"""Random numbers, times, vectors and matrices, each as a text and as its value."""

from __future__ import annotations

import operator
from dataclasses import dataclass, field
from random import Random
from typing import Any

import numpy as np

from tests.meaning.flat import Floats
from tests.meaning.written import Known, Name, Term, literal, of_one, of_two
from xir.numbers.generators import generate


@dataclass
class Values:
    """
    Draws values. In real numbers they have many digits, so that sums hit no threshold exactly. In
    ``integers`` they are the chip's: whole weights times ``2**shift`` and whole everything else.
    """

    random: Random
    integers: bool
    arrays: dict[str, Floats] = field(default_factory=dict[str, Floats])
    """Of the archive ``w``, by key."""
    drive: float = 1.0
    """A factor on all weights in real numbers."""

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def digits(self, low: float, high: float) -> str:
        return f"{self.random.uniform(low, high):.6g}"

    def number(self, low: float, high: float) -> Known:
        """A real number, as it is or in some arithmetic."""
        text = self.digits(low, high)
        value = float(text)
        match self.random.randrange(8):
            case 0:
                return of_one("{0} / 2", lambda a: a / 2, literal(repr(2 * value), 2 * value))
            case 1:
                return of_one("min({0}, 1000)", lambda a: min(a, 1000), literal(text, value))
            case 2:
                return literal(f"if 1 < 2 then {text} else 77", value)
            case 3:
                return literal(f"sqrt({value * value!r})", float(np.sqrt(value * value)))
            case _:
                return literal(text, value)

    def seed(self) -> int:
        return self.random.randrange(10_000)

    # ---- times and shifts ----

    def time(self, low: float = 1.5, high: float = 40.0) -> Term:
        """One time, ``low`` to ``high`` in milliseconds."""
        text = self.digits(low, high)
        seconds = float(f"{text}e-3")
        match self.random.randrange(6):
            case 0:
                return literal(f"{seconds!r} s", seconds)
            case 1:
                hertz = self.digits(1000 / high, 1000 / low)
                return literal(f"1 / {hertz} Hz", 1 / float(hertz))
            case 2:
                us = float(f"{text}e3")
                return literal(f"{us!r} us", float(f"{us!r}e-6"))
            case _:
                return literal(f"{text} ms", seconds)

    def times(self, n: int) -> Term:
        """One time for each of n neurons."""
        match self.random.randrange(4):
            case 0:
                texts = [self.digits(1.5, 40) for _ in range(n)]
                joined = ", ".join(f"{text} ms" for text in texts)
                return literal(f"[{joined}]", np.array([float(f"{text}e-3") for text in texts]))
            case 1:
                low, seed = self.digits(1.5, 10), self.seed()
                value = np.random.default_rng(seed).uniform(float(f"{low}e-3"), 0.04, n)
                return literal(f"uniform({n}, low = {low} ms, high = 40 ms, seed = {seed})", value)
            case 2:
                key = self.keep(np.array([float(self.digits(1.5, 40)) for _ in range(n)]))
                return of_one("{0} * 1 ms", lambda a: a * 1e-3, key)
            case _:
                key = self.keep(np.array([float(self.digits(1.5e-3, 40e-3)) for _ in range(n)]))
                return key

    def shift(self, low: int = 1, high: int = 6) -> Term:
        dash = self.random.randint(low, high)
        return literal(str(dash), dash)

    def shifts(self, n: int) -> Term:
        """One decay shift for each of n neurons."""
        values = [self.random.randint(1, 6) for _ in range(n)]
        match self.random.randrange(3):
            case 0:
                return self.keep(np.array(values, np.float64))
            case 1:
                return literal(
                    f"[(k * 5) // 2 % 4 + 1 for k in 0 .. {n}]",
                    np.array([k * 5 // 2 % 4 + 1 for k in range(n)], np.float64),
                )
            case _:
                return literal(str(values), np.array(values, np.float64))

    def exact_time(self, dash: int) -> Term:
        """The time constant of a decay shift."""
        kept = 1 - 0.5**dash
        factor = literal(repr(kept), kept)
        return of_two("-{1} / log({0})", lambda a, dt: -dt / np.log(a), factor, DT)

    # ---- vectors and matrices ----

    def keep(self, array: Floats) -> Term:
        """The array as a member of the archive."""
        key = f"k{len(self.arrays)}"
        self.arrays[key] = array
        text = self.random.choice([f"w.{key}", f'w["{key}"]', f'w["k{{{len(self.arrays) - 1}}}"]'])
        return literal(text, array)

    def vector(self, n: int, low: float, high: float) -> Term:
        """n numbers."""
        if self.integers:
            return self.whole_vector(n, int(low), int(high))
        match self.random.randrange(4):
            case 0:
                seed = self.seed()
                value = np.random.default_rng(seed).uniform(low, high, n)
                return literal(
                    f"uniform({n}, low = {low!r}, high = {high!r}, seed = {seed})", value
                )
            case 1:
                return self.keep(np.array([float(self.digits(low, high)) for _ in range(n)]))
            case 2:
                step = (high - low) / n
                value = np.array([low + k * step for k in range(n)])
                return literal(f"[{low!r} + k * {step!r} for k in 0 .. {n}]", value)
            case _:
                texts = [self.digits(low, high) for _ in range(n)]
                return literal(f"[{', '.join(texts)}]", np.array([float(t) for t in texts]))

    def whole_vector(self, n: int, low: int, high: int) -> Term:
        values = [self.random.randint(low, high) for _ in range(n)]
        array = np.array(values, np.float64)
        match self.random.randrange(3):
            case 0:
                return self.keep(array)
            case 1:
                half = np.array([v // 2 for v in values], np.float64)
                rest = array - half
                first, second = literal(_inline(half), half), literal(_inline(rest), rest)
                return of_two("({0} + {1})", operator.add, first, second)
            case _:
                return literal(_inline(array), array)

    def matrix(self, n: int, m: int, size: float, shift: int = 0) -> Term:
        """Weights of about ``size``, positive on the whole so that spikes get through."""
        if self.integers:
            return self.whole_matrix(n, m, shift, 40)
        size *= self.drive
        kinds = ["normal", "uniform", "sparse", "density", "constant", "kept", "sum", "scaled"]
        kinds += ["inline"] * 3 if n * m <= 24 else []
        kinds += ["identity", "diagonal", "one_to_one"] if n == m else []
        kind = self.random.choice(kinds)
        low, high, seed = self.digits(-size, -size / 9), self.digits(size, 2 * size), self.seed()
        mean, rng = self.digits(size / 3, size), np.random.default_rng(seed)
        match kind:
            case "normal":
                text = f"normal({n}, {m}, mean = {mean}, std = {high}, seed = {seed})"
                return literal(text, rng.normal(float(mean), float(high), (n, m)))
            case "uniform":
                text = f"uniform({n}, {m}, low = {low}, high = {high}, seed = {seed})"
                return literal(text, rng.uniform(float(low), float(high), (n, m)))
            case "sparse" | "density":
                chosen = {"fan_out": self.random.randint(1, m)}
                if kind == "density":
                    chosen = {"density": self.random.randint(2, 9) / 10}
                options = chosen | {"mean": float(mean), "std": float(high), "seed": seed}
                given = ", ".join(f"{name} = {value}" for name, value in options.items())
                return literal(f"sparse({n}, {m}, {given})", generate("sparse", (n, m), options))
            case "constant":
                return literal(f"constant({n}, {m}, {mean})", np.full((n, m), float(mean)))
            case "kept":
                return self.keep(rng.normal(float(mean), float(high), (n, m)))
            case "sum":
                parts = self.matrix(n, m, size / 2), self.matrix(n, m, size / 2)
                return of_two("({0} + {1})", operator.add, *parts)
            case "scaled":
                return self._scaled(n, m, size)
            case "identity":
                return literal(f"identity({n}, scale = {mean})", np.eye(n) * float(mean))
            case "diagonal":
                vector = self.vector(n, 0.1 * size, 2 * size)
                return of_one("diagonal({0})", np.diag, vector)
            case "one_to_one":
                vector = self.vector(n, 0.1 * size, 2 * size)
                return of_one(f"one_to_one({n}, weight = {{0}})", np.diag, vector)
            case _:
                rows = [[self.digits(-size / 2, 1.5 * size) for _ in range(m)] for _ in range(n)]
                text = "[" + ", ".join(f"[{', '.join(row)}]" for row in rows) + "]"
                return literal(text, np.array(rows, np.float64))

    def _scaled(self, n: int, m: int, size: float) -> Term:
        """Arithmetic on a matrix, or another order of its numbers."""
        match self.random.randrange(4):
            case 0:
                return of_one("transpose({0})", np.transpose, self.matrix(m, n, size))
            case 1:
                return of_one("-(-{0})", lambda a: a, self.matrix(n, m, size))
            case 2:
                inner = self.matrix(n, m, size)
                return of_two("({0} / sqrt({1}))", lambda a, r: a / np.sqrt(r), inner, _rows(inner))
            case _:
                factor = self.number(0.5, 1.5)
                inner = self.matrix(n, m, size)
                return of_two("({1}) * {0}", lambda a, f: f * a, inner, factor)

    def whole_matrix(self, n: int, m: int, shift: int, most: int) -> Term:
        """Whole numbers up to ``most``, times ``2**shift``."""
        unit = 1 << shift
        kinds = ["inline"] * 3 + ["kept", "constant"]
        kinds += ["identity", "diagonal"] if n == m else []
        kinds += ["sum", "scaled", "transposed", "negated"] if most > 20 else []
        whole = self.random.randint(1, most)
        match self.random.choice(kinds):
            case "constant":
                array = np.full((n, m), float(whole * unit))
                return literal(f"constant({n}, {m}, {whole * unit})", array)
            case "identity":
                return literal(f"identity({n}, scale = {whole * unit})", np.eye(n) * whole * unit)
            case "diagonal":
                vector = self.whole_vector(n, 1, most)
                return of_one(f"diagonal({{0}} * {unit})", lambda a: np.diag(a * unit), vector)
            case "sum":
                parts = (
                    self.whole_matrix(n, m, shift, most // 2),
                    self.whole_matrix(n, m, shift, most // 2),
                )
                return of_two("({0} + {1})", operator.add, *parts)
            case "scaled":
                inner = self.whole_matrix(n, m, 0, most // 2)
                return of_one(f"{unit} * {{0}}", lambda a: unit * a, inner)
            case "transposed":
                inner = self.whole_matrix(m, n, shift, most // 2)
                return of_one("transpose({0})", np.transpose, inner)
            case "negated":
                return of_one("(-{0})", operator.neg, self.whole_matrix(n, m, shift, most // 2))
            case kind:
                low = -most // 2
                rows = [[self.random.randint(low, most) * unit for _ in range(m)] for _ in range(n)]
                array = np.array(rows, np.float64)
                return self.keep(array) if kind == "kept" else literal(_inline(array), array)


DT = Name("dt")


def _rows(matrix: Term) -> Term:
    return of_one("rows({0})", len, matrix)


def _inline(array: Floats) -> str:
    whole: Any = array.astype(np.int64).tolist()
    return str(whole)
