"""A failing case made as small as it can be while it still fails, so that a person can read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from xir.config.xylo_config import NO_ALIAS, XyloConfig

Array = NDArray[Any]


class Case(NamedTuple):
    """A core, and rasters (T, Nin) that are run one after the other."""

    config: XyloConfig
    rasters: tuple[Array, ...]

    @property
    def size(self) -> int:
        """How much there is to read."""
        config, spikes = self.config, sum(int((r != 0).sum()) for r in self.rasters)
        weights = (config.weights_in, config.weights_rec, config.weights_out)
        used = sum(int(np.count_nonzero(array)) for array in (*weights, config.bias))
        return used + spikes + int((config.alias != NO_ALIAS).sum())


def shrink(case: Case, differs: Callable[[Case], object]) -> Case:
    """The smallest case that can be reached from ``case`` by steps that still ``differ``."""
    smaller: Case | None = case
    while smaller is not None:
        case = smaller
        smaller = next((candidate for candidate in candidates(case) if differs(candidate)), None)
    return case


def candidates(case: Case) -> Iterator[Case]:
    """Cases that are smaller in one way, the ways that take most away first."""
    config, rasters = case
    for call in range(len(rasters)):
        if len(rasters) > 1:
            yield Case(config, rasters[:call] + rasters[call + 1 :])
        for shorter in _halves(len(rasters[call])):
            yield _with_raster(case, call, np.delete(rasters[call], shorter, axis=0))
    for part in _halves(config.n_hidden):
        yield Case(without(config, "hidden", part), rasters)
    for part in _halves(config.n_inputs):
        fewer = tuple(np.delete(raster, part, axis=1) for raster in rasters)
        yield Case(without(config, "input", part), fewer)
    for part in _halves(config.n_outputs, least=0):
        yield Case(without(config, "output", part), rasters)
    yield from _simpler(case)
    for call, raster in enumerate(rasters):
        for step, channel in np.argwhere(raster).tolist():
            emptied = raster.copy()
            emptied[step, channel] = 0
            yield _with_raster(case, call, emptied)


def _with_raster(case: Case, call: int, raster: Array) -> Case:
    return Case(case.config, (*case.rasters[:call], raster, *case.rasters[call + 1 :]))


def _halves(count: int, least: int = 1) -> Iterator[slice]:
    """What to leave out of ``count`` things: large parts, then smaller ones; ``least`` remain."""
    size = count - least
    while size >= 1:
        for start in range(0, count - size + 1, size):
            yield slice(start, start + size)
        size //= 2


def without(config: XyloConfig, kind: str, part: slice) -> XyloConfig:
    """``config`` without some inputs, hidden neurons or outputs; aliases to what is gone go too."""
    fields: dict[str, Any] = {}
    axes = {
        "input": {"weights_in": (0,)},
        "output": {"weights_out": (1,)},
        "hidden": {"weights_in": (1,), "weights_rec": (0, 1), "weights_out": (0,)},
    }[kind]
    if kind == "hidden":
        alone = ("dash_mem", "dash_syn", "dash_syn_2", "threshold", "bias", "alias")
        fields["alias"] = _renumbered(config, part)
    else:
        alone = ("dash_mem_out", "dash_syn_out", "threshold_out", "bias_out")
        alone = alone if kind == "output" else ()
    for name, along in {**axes, **dict.fromkeys(alone, (0,))}.items():
        for axis in along:
            array = fields.get(name, getattr(config, name))
            fields[name] = np.delete(array, part, axis=axis)
    return replace(config, **fields)


def _renumbered(config: XyloConfig, part: slice) -> Array:
    stays = np.ones(config.n_hidden, bool)
    stays[part] = False
    number = np.where(stays, np.cumsum(stays) - 1, NO_ALIAS)
    return np.where(config.alias == NO_ALIAS, NO_ALIAS, number[config.alias])


def _simpler(case: Case) -> Iterator[Case]:
    """The same core without aliases, biases or a second synapse, and with fewer weights."""
    config = case.config

    def changed(**values: Any) -> Case:
        return Case(replace(config, **values), case.rasters)

    if config.n_synapses == 2:
        first = {name: getattr(config, name)[:, :, :1] for name in ("weights_in", "weights_rec")}
        yield changed(dash_syn_2=np.zeros_like(config.dash_syn_2), **first)
    for name, empty in (
        ("alias", NO_ALIAS),
        *((name, 0) for name in ("bias", "bias_out", "weights_rec", "weights_out", "weights_in")),
    ):
        array: Array = getattr(config, name)
        if (array != empty).any():
            yield changed(**{name: np.full_like(array, empty)})
            for at in np.argwhere(array != empty).tolist()[:200]:
                one_less = array.copy()
                one_less[tuple(at)] = empty
                yield changed(**{name: one_less})


def pasteable(case: Case) -> str:
    """Python text that makes the core and its rasters again."""

    def text_of(value: Any) -> str:
        shape: tuple[int, ...] = getattr(value, "shape", ())
        if not shape:
            return repr(value)
        return f"np.zeros({shape})" if 0 in shape else repr(value.tolist())

    spec = case.config.to_specification()
    lines = [f"    {name}={text_of(value)}," for name, value in spec.items()]
    text = "\n".join(["config = XyloConfig.from_specification(", *lines, ")"])
    rasters = ", ".join(f"np.array({raster.tolist()!r})" for raster in case.rasters)
    return f"{text}\nrasters = [{rasters}]\n"
