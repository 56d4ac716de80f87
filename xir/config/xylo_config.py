"""
The configuration of one Xylo core: everything that decides what it computes, and nothing else.

The compiler ends here, the simulator and the code generators begin here. A ``XyloConfig`` that
exists is one that its chip can hold: every value is checked when it is made, by the same rules as a
compiled network (``xir.verification``), and none is ever clipped or wrapped.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, ClassVar, cast

import numpy as np
from numpy.typing import NDArray

from xir.config.facts import facts_of, problems_of
from xir.config.fields import NO_ALIAS, CoreFields
from xir.config.problems import ConfigError, Problem, Problems
from xir.devices.table import DEFAULT_DEVICE, DEVICES
from xir.devices.table import device as device_named
from xir.diagnostics.codes import CODES

__all__ = [
    "HIDDEN_FIELDS",
    "MAX_DASH",
    "MAX_WEIGHT_SHIFT",
    "NO_ALIAS",
    "OUTPUT_FIELDS",
    "SHIFT_FIELDS",
    "ConfigError",
    "XyloConfig",
    "whole_number",
]

MAX_DASH = max(chip.max_dash for chip in DEVICES.values())
"""A decay shift has four bits on every Xylo."""

MAX_WEIGHT_SHIFT = max(chip.max_weight_shift for chip in DEVICES.values())
"""A weight shift has three bits on every Xylo."""

_INT8, _INT16 = np.iinfo(np.int8), np.iinfo(np.int16)
_RANGES: dict[str, tuple[type[np.integer[Any]], int, int]] = {
    "weights_in": (np.int8, _INT8.min, _INT8.max),
    "weights_rec": (np.int8, _INT8.min, _INT8.max),
    "weights_out": (np.int8, _INT8.min, _INT8.max),
    "dash_mem": (np.uint8, 0, MAX_DASH),
    "dash_syn": (np.uint8, 0, MAX_DASH),
    "dash_syn_2": (np.uint8, 0, MAX_DASH),
    "dash_mem_out": (np.uint8, 0, MAX_DASH),
    "dash_syn_out": (np.uint8, 0, MAX_DASH),
    "threshold": (np.int16, _INT16.min, _INT16.max),
    "threshold_out": (np.int16, _INT16.min, _INT16.max),
    "bias": (np.int16, _INT16.min, _INT16.max),
    "bias_out": (np.int16, _INT16.min, _INT16.max),
    "alias": (np.int16, NO_ALIAS, _INT16.max),
}
"""Field -> its type and the numbers it takes: all that the arithmetic of the chips has. The rules
of a device may leave less."""
_CODES = {
    **dict.fromkeys(("weights_in", "weights_rec", "weights_out"), "XIR108"),
    **dict.fromkeys(
        ("dash_mem", "dash_syn", "dash_syn_2", "dash_mem_out", "dash_syn_out"), "XIR109"
    ),
    **dict.fromkeys(("threshold", "threshold_out"), "XIR110"),
    **dict.fromkeys(("bias", "bias_out"), "XIR111"),
    "alias": "XIR113",
}
"""Field -> the code of a number outside its range."""

_DIMENSIONS = {"weights_in": 3, "weights_rec": 3, "weights_out": 2}
HIDDEN_FIELDS = ("dash_mem", "dash_syn", "dash_syn_2", "threshold", "bias")
OUTPUT_FIELDS = ("dash_mem_out", "dash_syn_out", "threshold_out", "bias_out")
SHIFT_FIELDS = ("weight_shift_in", "weight_shift_rec", "weight_shift_out")


def _integers(name: str, value: object, problems: Problems) -> NDArray[Any] | None:
    """``value`` as a read-only copy in the field's dtype, or None after noting what is wrong."""
    dtype, low, high = _RANGES[name]
    try:
        array = np.asarray(value)
    except ValueError:
        problems.append(f"{name}: a ragged list; give one array of whole numbers")
        return None
    if not array.size:
        array = np.zeros(array.shape, dtype)  # An array without numbers may have any type.
    if array.dtype.kind not in "iuf":
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
            Problem(
                f"{name}{at} is {shown}; it must lie between {low} and {high}{more}",
                _CODES[name],
                "quantize or rescale it",
            )
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


def whole_number(value: object) -> int | None:
    """``value`` as an int if it is one whole number."""
    if isinstance(value, Sequence):
        return None
    array = np.asarray(value)
    if array.ndim or array.dtype.kind not in "iuf":
        return None
    number = float(array) if array.dtype.kind == "f" else int(array)
    return int(number) if math.isfinite(number) and number == math.floor(number) else None


@dataclass(frozen=True, eq=False)
class XyloConfig(CoreFields):
    """
    One core's weights, time constants, thresholds and routing. Arrays are read-only.

    Raises ``ConfigError`` where shapes disagree, a value is outside its integer range, or the
    device does not have what it asks for.
    """

    IDENTITY: ClassVar[tuple[str, ...]] = (
        *("device", "dt", "core_clock_hz", "bias_enable"),
        *SHIFT_FIELDS,
    )

    def __post_init__(self) -> None:
        problems = Problems()
        arrays = {name: _integers(name, getattr(self, name), problems) for name in _RANGES}
        for name, array in arrays.items():
            want = _DIMENSIONS.get(name, 1)
            if array is not None and array.ndim != want:
                problems.append(
                    f"{name} has shape {array.shape}; it must have {want} "
                    f"dimension{'s'[: want > 1]}"
                )
            object.__setattr__(self, name, array)
        for name in SHIFT_FIELDS:
            object.__setattr__(self, name, self._checked_shift(name, problems))
        if not isinstance(cast("object", self.bias_enable), (bool, np.bool_)):
            problems.append(f"bias_enable is {self.bias_enable!r}; it must be True or False")
        else:
            object.__setattr__(self, "bias_enable", bool(self.bias_enable))
        self._check_dt(problems)
        try:
            device_named(self.device)
            self._check_clock(problems)
        except ValueError as error:
            problems.append(f"device: {error}")
        if not problems:
            self._check_shapes(problems)
        if not problems:
            self._check_synapses_and_aliases(problems)
        if not problems:
            problems += problems_of(facts_of(self), warnings=False)
        problems.refuse()

    def _checked_shift(self, name: str, problems: Problems) -> int:
        number = whole_number(getattr(self, name))
        if number is None or not 0 <= number <= MAX_WEIGHT_SHIFT:
            problems.append(
                Problem(
                    f"{name} is {getattr(self, name)!r}; it must be a whole number between 0 and "
                    f"{MAX_WEIGHT_SHIFT}",
                    "XIR112",
                    CODES["XIR112"].way_out,
                )
            )
            return 0
        return number

    def _check_dt(self, problems: Problems) -> None:
        try:
            dt = float(self.dt)
        except (TypeError, ValueError):
            dt = math.nan
        if not (math.isfinite(dt) and dt > 0):
            problems.append(f"dt is {self.dt!r}; it must be a positive number of seconds")
        object.__setattr__(self, "dt", dt)

    def _check_clock(self, problems: Problems) -> None:
        """The clock is one of the boards, to its last digit. The device is known."""
        if self.clock_hz is None:
            return
        chip = device_named(self.device)
        try:
            given = float(self.clock_hz)
        except (TypeError, ValueError):
            problems.append(f"clock_hz is {self.clock_hz!r}; it must be a number in Hz")
            return
        clock = chip.board_clock(given)
        if clock is None:
            problems.append(chip.no_board_clock(given))
        object.__setattr__(self, "clock_hz", clock)

    @property
    def core_clock_hz(self) -> float:
        """The core clock in Hz: the one that was chosen, or the device's default."""
        return device_named(self.device).clock_hz if self.clock_hz is None else self.clock_hz

    def _check_shapes(self, problems: Problems) -> None:
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
            **{name: (n_hidden,) for name in HIDDEN_FIELDS},
            **{name: (n_outputs,) for name in OUTPUT_FIELDS},
        }
        for name, shape in shapes.items():
            have = cast("NDArray[Any]", getattr(self, name)).shape
            if have != shape:
                problems.append(
                    f"{name} has shape {have}, needs {shape} (weights_in has {n_inputs} inputs, "
                    f"{n_hidden} hidden neurons and {n_synapses} synapses; weights_out {n_outputs} "
                    "outputs)"
                )

    def _check_synapses_and_aliases(self, problems: Problems) -> None:
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

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """
        What the chip does, but hardly anybody wants: neurons that spike in every step or never,
        synapses without effect. Each is a ``xir.config.problems.Problem``.
        """
        return tuple(problems_of(facts_of(self), warnings=True))

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

    # The forms that others give a configuration. They are made by rooms that stand above this class
    # and import it; so each is imported where it is asked for, here and nowhere else.

    @classmethod
    def from_specification(cls, *, device: str = DEFAULT_DEVICE, **spec: Any) -> XyloConfig:
        """
        The configuration with Rockpool's names and shapes.

        ``weights_in`` (Nin, Nien[, Nsyn]) reaches the first Nien hidden neurons, ``weights_out``
        (Noen, Nout) reads the first Noen, or the last ones on a device whose outputs read those
        only. ``dash_mem``, ``dash_syn``, ``threshold`` and, with two synapses, ``dash_syn_2``
        (Nhid,); ``dash_mem_out``, ``dash_syn_out``, ``threshold_out`` (Nout,). A scalar stands for
        all neurons. All of these are required.

        Optional: ``weights_rec`` (Nhid, Nhid[, Nsyn]), ``bias`` or ``bias_hidden`` (Nhid,),
        ``bias_out`` (Nout,) and the three ``weight_shift_*``: zero. ``aliases``, a list of targets
        for each hidden neuron: none. ``bias_enable``: whether any bias is non-zero. ``dt``: 1e-3 s.
        ``clock_hz``: the device's default. ``mapped_graph`` is ignored. Weights of two dimensions
        belong to the first synapse.

        Raises ``ConfigError`` for anything that the chip cannot hold, an unknown or a missing name.
        """
        from xir.config.specification import configuration

        return configuration(device, spec)

    def to_specification(self) -> dict[str, Any]:
        """
        Rockpool's keys, ``bias_enable``, and ``clock_hz`` where a clock was chosen; arrays are
        read-only views of this configuration's.

        ``from_specification(device=config.device, **config.to_specification()) == config``.
        """
        left_out = ("device", "alias")
        values = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in left_out}
        if self.clock_hz is None:
            del values["clock_hz"]
        return {**values, "aliases": self.aliases}

    def to_samna_json(self) -> str:
        """The text of samna's configuration file (``xir.codegen.samna_json``)."""
        from xir.codegen.samna_json import to_samna_json

        return to_samna_json(self)

    @classmethod
    def from_samna_json(
        cls, text: str, device: str | None = None, dt: float | None = None
    ) -> XyloConfig:
        """
        The configuration in a file of samna's. ``device`` where the file does not tell it, ``dt``
        in seconds where it has none. Raises ``ConfigError``, naming the path, for what is wrong.
        """
        from xir.codegen.samna_json import from_samna_json

        return from_samna_json(text, device, dt)
