"""
The configuration of one Xylo core: everything that decides what it computes, and nothing else.

The compiler ends here, the simulator and the code generators begin here. A ``XyloConfig`` that
exists is one the chip's arithmetic can represent: every value is checked when it is made, and none
is ever clipped or wrapped.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, ClassVar, cast

import numpy as np
from numpy.typing import NDArray

from xir.device import device as device_named

MAX_DASH = 15
"""A decay shift has four bits on every Xylo."""

MAX_WEIGHT_SHIFT = 7
"""A weight shift has three bits on every Xylo."""

NO_ALIAS = -1

_RANGES: dict[str, tuple[type[np.integer[Any]], int, int]] = {
    "weights_in": (np.int8, -128, 127),
    "weights_rec": (np.int8, -128, 127),
    "weights_out": (np.int8, -128, 127),
    "dash_mem": (np.uint8, 0, MAX_DASH),
    "dash_syn": (np.uint8, 0, MAX_DASH),
    "dash_syn_2": (np.uint8, 0, MAX_DASH),
    "dash_mem_out": (np.uint8, 0, MAX_DASH),
    "dash_syn_out": (np.uint8, 0, MAX_DASH),
    "threshold": (np.int16, -32768, 32767),
    "threshold_out": (np.int16, -32768, 32767),
    "bias": (np.int16, -32768, 32767),
    "bias_out": (np.int16, -32768, 32767),
    "alias": (np.int16, NO_ALIAS, 32767),
}
_DIMENSIONS = {"weights_in": 3, "weights_rec": 3, "weights_out": 2}
_HIDDEN = ("dash_mem", "dash_syn", "dash_syn_2", "threshold", "bias")
_OUTPUT = ("dash_mem_out", "dash_syn_out", "threshold_out", "bias_out")
_SHIFTS = ("weight_shift_in", "weight_shift_rec", "weight_shift_out")
_REQUIRED = (
    "weights_in",
    "weights_out",
    "dash_mem",
    "dash_syn",
    "dash_mem_out",
    "dash_syn_out",
    "threshold",
    "threshold_out",
)
_KNOWN = (
    *("weights_in", "weights_rec", "weights_out"),
    *_HIDDEN,
    "bias_hidden",
    *_OUTPUT,
    *_SHIFTS,
    *("aliases", "bias_enable", "dt"),
)


class ConfigError(ValueError):
    """
    A core that the chip cannot represent. ``problems`` lists every one found, each naming the
    field, the first offending index, what was given and what is allowed.
    """

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def _integers(name: str, value: object, problems: list[str]) -> NDArray[Any] | None:
    """``value`` as a read-only copy in the field's dtype, or None after noting what is wrong."""
    dtype, low, high = _RANGES[name]
    try:
        array = np.asarray(value)
    except ValueError:
        problems.append(f"{name}: a ragged list; give one array of whole numbers")
        return None
    if array.dtype.kind not in "iuf" and array.size:
        problems.append(
            f"{name}: values of type {array.dtype}; give whole numbers between {low} and {high}"
        )
        return None
    if array.dtype.kind == "f":
        refused = ~(np.isfinite(array) & (np.trunc(array) == array))
        if refused.any():
            at, shown = _first(array, refused)
            problems.append(f"{name}{at} is {shown}; it must be a whole number: quantize it first")
            return None
    outside = (array < low) | (array > high)
    if outside.any():
        at, shown = _first(array, outside)
        count = int(outside.sum())
        more = f" ({count} values are outside)" if count > 1 else ""
        problems.append(
            f"{name}{at} is {shown}; it must lie between {low} and {high}{more}: "
            "quantize or rescale it"
        )
        return None
    copy = np.array(array, dtype=dtype, order="C")
    copy.flags.writeable = False
    return copy


def _first(array: NDArray[Any], refused: NDArray[np.bool_]) -> tuple[str, str]:
    """The first refused element's index as text, and its value."""
    if not array.ndim:
        return "", str(array.item())
    index = tuple(int(i) for i in np.argwhere(refused)[0])
    return f"[{', '.join(map(str, index))}]", str(array[index].item())


def _whole(value: object) -> int | None:
    """``value`` as an int if it is one whole number."""
    if isinstance(value, Sequence):
        return None
    array = np.asarray(value)
    if array.ndim or array.dtype.kind not in "iuf":
        return None
    number = float(array) if array.dtype.kind == "f" else int(array)
    return int(number) if math.isfinite(number) and number == math.floor(number) else None


@dataclass(frozen=True, eq=False)
class XyloConfig:
    """
    One core's weights, time constants, thresholds and routing. Arrays are read-only.

    Raises ``ConfigError`` where shapes disagree or a value is outside the chip's integer range.
    """

    device: str
    """A name of ``xir.device``."""

    dt: float
    """Length of a time step in seconds."""

    weights_in: NDArray[np.int8]
    """(Nin, Nhid, Nsyn)"""

    weights_rec: NDArray[np.int8]
    """(Nhid, Nhid, Nsyn); the row is the source, the column the target."""

    weights_out: NDArray[np.int8]
    """(Nhid, Nout)"""

    dash_mem: NDArray[np.uint8]
    """(Nhid,) decay shift of the membrane potential."""

    dash_syn: NDArray[np.uint8]
    """(Nhid,) decay shift of the first synaptic current."""

    dash_syn_2: NDArray[np.uint8]
    """(Nhid,) decay shift of the second synaptic current; zeros where there is none."""

    dash_mem_out: NDArray[np.uint8]
    """(Nout,)"""

    dash_syn_out: NDArray[np.uint8]
    """(Nout,)"""

    threshold: NDArray[np.int16]
    """(Nhid,)"""

    threshold_out: NDArray[np.int16]
    """(Nout,)"""

    bias: NDArray[np.int16]
    """(Nhid,) added to the membrane potential in every step, if ``bias_enable``."""

    bias_out: NDArray[np.int16]
    """(Nout,)"""

    bias_enable: bool

    weight_shift_in: int
    """Input weights act as ``weight << weight_shift_in``; the next two likewise."""

    weight_shift_rec: int
    weight_shift_out: int

    alias: NDArray[np.int16]
    """(Nhid,) the neuron that also gets this neuron's spikes in the same step, or -1."""

    IDENTITY: ClassVar[tuple[str, ...]] = ("device", "dt", "bias_enable", *_SHIFTS)

    def __post_init__(self) -> None:
        problems: list[str] = []
        arrays = {name: _integers(name, getattr(self, name), problems) for name in _RANGES}
        for name, array in arrays.items():
            want = _DIMENSIONS.get(name, 1)
            if array is not None and array.ndim != want:
                problems.append(
                    f"{name} has shape {array.shape}; it must have {want} "
                    f"dimension{'s'[: want > 1]}"
                )
            object.__setattr__(self, name, array)
        for name in _SHIFTS:
            object.__setattr__(self, name, self._checked_shift(name, problems))
        if not isinstance(cast("object", self.bias_enable), (bool, np.bool_)):
            problems.append(f"bias_enable is {self.bias_enable!r}; it must be True or False")
        object.__setattr__(self, "bias_enable", bool(self.bias_enable))
        self._check_dt(problems)
        try:
            device_named(self.device)
        except ValueError as error:
            problems.append(f"device: {error}")
        if not problems:
            self._check_shapes(problems)
        if not problems:
            self._check_synapses_and_aliases(problems)
        if problems:
            raise ConfigError(problems)

    def _checked_shift(self, name: str, problems: list[str]) -> int:
        number = _whole(getattr(self, name))
        if number is None or not 0 <= number <= MAX_WEIGHT_SHIFT:
            problems.append(
                f"{name} is {getattr(self, name)!r}; it must be a whole number between 0 and "
                f"{MAX_WEIGHT_SHIFT}"
            )
            return 0
        return number

    def _check_dt(self, problems: list[str]) -> None:
        try:
            dt = float(self.dt)
        except (TypeError, ValueError):
            dt = math.nan
        if not (math.isfinite(dt) and dt > 0):
            problems.append(f"dt is {self.dt!r}; it must be a positive number of seconds")
        object.__setattr__(self, "dt", dt)

    def _check_shapes(self, problems: list[str]) -> None:
        n_inputs, n_hidden, n_synapses = self.weights_in.shape
        n_outputs = self.weights_out.shape[1]
        if n_hidden < 1:
            problems.append("weights_in reaches 0 hidden neurons; there must be at least 1")
        if n_synapses not in (1, 2):
            problems.append(
                f"weights_in has shape {self.weights_in.shape}: {n_synapses} synapses a neuron; "
                "a core has 1 or 2"
            )
        shapes: dict[str, tuple[int, ...]] = {
            "weights_rec": (n_hidden, n_hidden, n_synapses),
            "weights_out": (n_hidden, n_outputs),
            "alias": (n_hidden,),
            **{name: (n_hidden,) for name in _HIDDEN},
            **{name: (n_outputs,) for name in _OUTPUT},
        }
        for name, shape in shapes.items():
            have = cast("NDArray[Any]", getattr(self, name)).shape
            if have != shape:
                problems.append(
                    f"{name} has shape {have}, needs {shape} (weights_in has {n_inputs} inputs, "
                    f"{n_hidden} hidden neurons and {n_synapses} synapses; weights_out {n_outputs} "
                    "outputs)"
                )

    def _check_synapses_and_aliases(self, problems: list[str]) -> None:
        if self.n_synapses == 1 and self.dash_syn_2.any():
            first = int(np.flatnonzero(self.dash_syn_2)[0])
            problems.append(
                f"dash_syn_2[{first}] is {self.dash_syn_2[first]}, but the core has one synapse a "
                "neuron; leave dash_syn_2 at 0 or give weights for a second synapse"
            )
        outside = np.flatnonzero(self.alias >= self.n_hidden)
        if outside.size:
            source = int(outside[0])
            problems.append(
                f"alias[{source}] is {self.alias[source]}; it must be -1 (none) or a hidden neuron "
                f"between 0 and {self.n_hidden - 1}"
            )

    @property
    def n_inputs(self) -> int:
        return self.weights_in.shape[0]

    @property
    def n_hidden(self) -> int:
        return self.weights_in.shape[1]

    @property
    def n_synapses(self) -> int:
        """Synaptic currents of a hidden neuron: 1 or 2."""
        return self.weights_in.shape[2]

    @property
    def n_outputs(self) -> int:
        return self.weights_out.shape[1]

    @property
    def aliases(self) -> list[list[int]]:
        """``alias`` as Rockpool writes it: for each hidden neuron the list of its targets."""
        return [[] if target == NO_ALIAS else [int(target)] for target in self.alias]

    @property
    def fan_out(self) -> NDArray[np.int64]:
        """(Nhid,) words of the fan-out memory: targets with a weight on either synapse."""
        return (self.weights_rec != 0).any(axis=2).sum(axis=1)

    @cached_property
    def _digest(self) -> int:
        scalars = tuple(getattr(self, name) for name in self.IDENTITY)
        arrays = tuple(
            (getattr(self, name).shape, getattr(self, name).tobytes()) for name in _RANGES
        )
        return hash((scalars, arrays))

    def __hash__(self) -> int:
        return self._digest

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, XyloConfig):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.IDENTITY) and all(
            np.array_equal(getattr(self, name), getattr(other, name)) for name in _RANGES
        )

    def __repr__(self) -> str:
        return (
            f"XyloConfig({self.device}: {self.n_inputs} inputs, {self.n_hidden} hidden neurons, "
            f"{self.n_outputs} outputs, {self.n_synapses} synapses a neuron, dt {self.dt:g} s)"
        )

    @classmethod
    def from_specification(cls, *, device: str = "xylo-audio2", **spec: Any) -> XyloConfig:
        """
        The configuration with Rockpool's names and shapes.

        ``weights_in`` (Nin, Nien[, Nsyn]) reaches the first Nien hidden neurons, ``weights_out``
        (Noen, Nout) reads the first Noen. ``dash_mem``, ``dash_syn``, ``threshold`` and, with two
        synapses, ``dash_syn_2`` (Nhid,); ``dash_mem_out``, ``dash_syn_out``, ``threshold_out``
        (Nout,). A scalar stands for all neurons. All of these are required.

        Optional: ``weights_rec`` (Nhid, Nhid[, Nsyn]), ``bias`` or ``bias_hidden`` (Nhid,),
        ``bias_out`` (Nout,) and the three ``weight_shift_*``: zero. ``aliases``, a list of targets
        for each hidden neuron: none. ``bias_enable``: whether any bias is non-zero. ``dt``: 1e-3 s.
        ``mapped_graph`` is ignored. Weights of two dimensions belong to the first synapse.

        Raises ``ConfigError`` for anything that the chip cannot hold, an unknown or a missing name.
        """
        spec.pop("mapped_graph", None)
        problems = _name_problems(spec)
        if problems:
            raise ConfigError(problems)
        values = _full_size(spec)
        config = cls(device=device, **values)
        problems = _count_problems(config)
        if problems:
            raise ConfigError(problems)
        return config

    def to_specification(self) -> dict[str, Any]:
        """
        Rockpool's keys, and ``bias_enable``; arrays are read-only views of this configuration's.

        ``from_specification(device=config.device, **config.to_specification()) == config``.
        """
        left_out = ("device", "alias")
        values = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in left_out}
        return {**values, "aliases": self.aliases}


def _name_problems(spec: dict[str, Any]) -> list[str]:
    unknown = sorted(set(spec) - set(_KNOWN))
    problems = [f"there is no field '{name}'; there are: {', '.join(_KNOWN)}" for name in unknown]
    problems += [
        f"{name} is missing; it has no default" for name in _REQUIRED if spec.get(name) is None
    ]
    if "bias" in spec and "bias_hidden" in spec:
        problems.append("bias and bias_hidden are two names of one field; give one of them")
    return problems


def _weights(name: str, value: Any, problems: list[str]) -> NDArray[Any] | None:
    """A weight array in three dimensions, or None after noting what is wrong."""
    try:
        array = np.asarray(value)
    except ValueError:
        problems.append(f"{name}: a ragged list; give one array of whole numbers")
        return None
    if array.ndim == 2:
        array = array[:, :, np.newaxis]
    if array.ndim != 3 or array.shape[2] not in (1, 2):
        problems.append(
            f"{name} has shape {np.shape(value)}; it must be (sources, neurons) or "
            "(sources, neurons, 1 or 2 synapses)"
        )
        return None
    return array


def _full_size(spec: dict[str, Any]) -> dict[str, Any]:
    """The fields of a ``XyloConfig``, every array at its full size."""
    problems: list[str] = []
    weights_in = _weights("weights_in", spec["weights_in"], problems)
    given_rec = spec.get("weights_rec")
    weights_rec = None if given_rec is None else _weights("weights_rec", given_rec, problems)
    try:
        weights_out = np.asarray(spec["weights_out"])
    except ValueError:
        raise ConfigError(["weights_out: a ragged list; give one array of whole numbers"]) from None
    if weights_out.ndim != 2:
        problems.append(f"weights_out has shape {weights_out.shape}; it must be (neurons, outputs)")
    if problems or weights_in is None:
        raise ConfigError(problems)
    n_outputs = weights_out.shape[1]
    n_hidden = _hidden_count(spec, weights_in, weights_rec, weights_out)
    if weights_rec is None:
        weights_rec = np.zeros((n_hidden, n_hidden, weights_in.shape[2]), np.int8)
    n_synapses = max(weights_in.shape[2], weights_rec.shape[2])
    if n_synapses == 2 and spec.get("dash_syn_2") is None:
        problems.append("dash_syn_2 is missing; weights for a second synapse need it")
    for name, array, axis in (("weights_in", weights_in, 1), ("weights_out", weights_out, 0)):
        if array.shape[axis] > n_hidden:
            problems.append(
                f"{name} has shape {array.shape}: {array.shape[axis]} hidden neurons, but the "
                f"other fields have {n_hidden}"
            )
    alias = _alias(spec.get("aliases"), n_hidden, problems)
    if problems:
        raise ConfigError(problems)
    bias = spec.get("bias", spec.get("bias_hidden"))
    values: dict[str, Any] = {
        "weights_in": _padded(weights_in, (weights_in.shape[0], n_hidden, n_synapses)),
        "weights_rec": _padded(weights_rec, (*weights_rec.shape[:2], n_synapses)),
        "weights_out": _padded(weights_out, (n_hidden, n_outputs)),
        "alias": alias,
        "dt": spec.get("dt", 1e-3),
        **{name: spec.get(name, 0) for name in _SHIFTS},
    }
    per_neuron = {**spec, "bias": 0 if bias is None else bias}
    for names, count in ((_HIDDEN, n_hidden), (_OUTPUT, n_outputs)):
        for name in names:
            value = per_neuron.get(name)
            values[name] = _spread(0 if value is None else value, count)
    enable = spec.get("bias_enable")
    if enable is None:
        enable = _any_non_zero(values["bias"]) or _any_non_zero(values["bias_out"])
    return {**values, "bias_enable": enable}


def _hidden_count(
    spec: dict[str, Any],
    weights_in: NDArray[Any],
    weights_rec: NDArray[Any] | None,
    weights_out: NDArray[Any],
) -> int:
    """How many hidden neurons a specification has: what says so most directly comes first."""
    if weights_rec is not None:
        return weights_rec.shape[0]
    for name in ("dash_mem", "dash_syn", "threshold", "dash_syn_2", "bias", "bias_hidden"):
        value = spec.get(name)
        if value is not None and np.ndim(value) == 1:
            return len(value)
    return max(weights_in.shape[1], weights_out.shape[0])


def _padded(array: NDArray[Any], shape: tuple[int, ...]) -> NDArray[Any]:
    """``array`` with zeros after it on every axis, up to ``shape``."""
    return np.pad(array, [(0, want - have) for want, have in zip(shape, array.shape, strict=True)])


def _spread(value: Any, count: int) -> Any:
    """One value for each of ``count`` neurons; a sequence is left as it is."""
    single = not isinstance(value, Sequence) and np.ndim(value) == 0
    return np.full(count, value) if single else cast("Any", value)


def _any_non_zero(value: Any) -> bool:
    try:
        return bool(np.any(np.asarray(value) != 0))
    except ValueError:
        return True  # Ragged: refused later, with its name.


def _alias(aliases: Any, n_hidden: int, problems: list[str]) -> NDArray[np.int64]:
    """Lists of targets as one target or -1 for each hidden neuron."""
    alias = np.full(n_hidden, NO_ALIAS, np.int64)
    if aliases is None:
        return alias
    if not isinstance(aliases, (Sequence, np.ndarray)):
        problems.append("aliases must be a list with the targets of each hidden neuron")
        return alias
    aliases = cast("Sequence[Any]", aliases)
    if len(aliases) == 0:
        return alias
    if len(aliases) != n_hidden:
        problems.append(
            f"aliases has {len(aliases)} lists, needs {n_hidden}: one for each hidden neuron"
        )
        return alias
    for source, targets in enumerate(aliases):
        if not isinstance(targets, (Sequence, np.ndarray)):
            problems.append(f"aliases[{source}] is {targets!r}; it must be a list of targets")
            continue
        several = list(cast("Sequence[Any]", targets))
        if not several:
            continue
        target = _whole(several[0])
        if len(several) > 1:
            problems.append(
                f"aliases[{source}] has {len(several)} targets; a neuron has at most 1: "
                "copy the neuron and give each copy one"
            )
        elif target is None or not 0 <= target < n_hidden:
            problems.append(
                f"aliases[{source}] is {several}; a target is a hidden neuron between 0 "
                f"and {n_hidden - 1}"
            )
        else:
            alias[source] = target
    return alias


def _count_problems(config: XyloConfig) -> list[str]:
    """What of ``config`` is more than its device has."""
    limits = device_named(config.device)
    counts = (
        ("input channels", config.n_inputs, limits.max_inputs, "merge channels"),
        ("hidden neurons", config.n_hidden, limits.max_hidden, "use fewer neurons"),
        ("output neurons", config.n_outputs, limits.max_outputs, "use fewer outputs"),
        ("synapses a neuron", config.n_synapses, limits.max_synapses, "use one time constant"),
        (
            "recurrent connections",
            int(config.fan_out.sum()),
            limits.max_fanout_entries,
            "prune or block the recurrent weights",
        ),
        (
            "recurrent connections of one neuron",
            int(config.fan_out.max()),
            limits.max_fanout,
            f"prune those of neuron {int(config.fan_out.argmax())}",
        ),
    )
    return [
        f"{what}: have {have}, {limits.title} has room for {limit}; {way_out}"
        for what, have, limit, way_out in counts
        if have > limit
    ]
