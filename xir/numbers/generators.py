"""Seeded generators of arrays, by the names that the language gives them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Shape: TypeAlias = tuple[int, ...]
Floats: TypeAlias = npt.NDArray[np.float64]
Options: TypeAlias = Mapping[str, float]


class GeneratorError(ValueError):
    """Options that a generator cannot work with."""


def generate(kind: str, shape: Shape, options: Options) -> Floats:
    """
    An array of ``shape``, float64, from the generator ``kind``. The same options give the same
    array on every machine (numpy's PCG64 with ``seed``).

    Raises ``GeneratorError`` for an unknown kind or option, or one that is out of range.
    """
    if kind not in _GENERATORS:
        raise GeneratorError(f"there is no generator '{kind}'; there are: {', '.join(_GENERATORS)}")
    make, defaults = _GENERATORS[kind]
    if unknown := sorted(options.keys() - defaults.keys()):
        raise GeneratorError(f"'{kind}' has no option '{unknown[0]}'; it has: {_list(defaults)}")
    for name, value in options.items():
        if not math.isfinite(value) and kind != "constant":  # a threshold may be infinite
            raise GeneratorError(f"{name} = {value:g} is not finite")
    try:
        return make(shape, {**defaults, **options})
    except OverflowError:
        raise GeneratorError(f"the options of '{kind}' are too large for its numbers") from None


def _list(names: Options) -> str:
    return ", ".join(names)


def _random(options: Options) -> np.random.Generator:
    seed = options["seed"]
    if seed < 0 or seed != int(seed):
        raise GeneratorError(f"a seed is a whole number from 0 on, not {seed:g}")
    return np.random.default_rng(int(seed))


def _uniform(shape: Shape, options: Options) -> Floats:
    if options["low"] > options["high"]:
        raise GeneratorError(f"low = {options['low']:g} is above high = {options['high']:g}")
    return _random(options).uniform(options["low"], options["high"], shape)


def _normal(shape: Shape, options: Options) -> Floats:
    return _drawn_normal(_random(options), shape, options)


def _drawn_normal(random: np.random.Generator, shape: Shape, options: Options) -> Floats:
    if options["std"] < 0:
        raise GeneratorError(f"a standard deviation is at least 0, not {options['std']:g}")
    return random.normal(options["mean"], options["std"], shape)


def _constant(shape: Shape, options: Options) -> Floats:
    return np.full(shape, options["value"], np.float64)


def _identity(shape: Shape, options: Options) -> Floats:
    if len(shape) != 2 or shape[0] != shape[1]:
        size = "x".join(map(str, shape)) or "one number"
        raise GeneratorError(f"an identity is square, not {size}")
    return np.eye(shape[0]) * options["scale"]


def _sparse(shape: Shape, options: Options) -> Floats:
    """``fan_out`` entries in every row, or each entry there with probability ``density``."""
    fan_out, density = options["fan_out"], options["density"]
    if (fan_out >= 0) == (density >= 0):
        raise GeneratorError("'sparse' needs either fan_out or density")
    if len(shape) != 2:
        raise GeneratorError(f"'sparse' makes a matrix, not an array of {len(shape)} dimensions")
    if fan_out >= 0 and (fan_out != int(fan_out) or fan_out > shape[1]):
        raise GeneratorError(f"fan_out is a whole number up to {shape[1]}, not {fan_out:g}")
    if density > 1:
        raise GeneratorError(f"a density is between 0 and 1, not {density:g}")
    random = _random(options)
    order = random.random(shape)
    if fan_out >= 0:
        chosen = order.argsort(axis=1, kind="stable").argsort(axis=1) < fan_out
    else:
        chosen = order < density
    return np.where(chosen, _drawn_normal(random, shape, options), 0.0)


_GENERATORS: dict[str, tuple[Callable[[Shape, Options], Floats], Options]] = {
    "uniform": (_uniform, {"low": -1.0, "high": 1.0, "seed": 0}),
    "normal": (_normal, {"mean": 0.0, "std": 1.0, "seed": 0}),
    "constant": (_constant, {"value": 0.0}),
    "identity": (_identity, {"scale": 1.0}),
    "sparse": (_sparse, {"fan_out": -1, "density": -1.0, "mean": 0.0, "std": 1.0, "seed": 0}),
}
