"""
From a specification, the names and shapes that Rockpool's mapper and quantizers use, to the fields
of a ``XyloConfig``: scalars spread over neurons, weights padded to all neurons, aliases as one
target each. ``XyloConfig`` checks the values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from xir.config.problems import ConfigError, Problems
from xir.config.xylo_config import (
    HIDDEN_FIELDS,
    NO_ALIAS,
    OUTPUT_FIELDS,
    SHIFT_FIELDS,
    XyloConfig,
    whole_number,
)
from xir.devices.table import device as device_named

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
    *HIDDEN_FIELDS,
    "bias_hidden",
    *OUTPUT_FIELDS,
    *SHIFT_FIELDS,
    *("aliases", "bias_enable", "dt", "clock_hz"),
)


MOST_NEURONS = 4096
"""Hidden neurons of a specification: four times those of the largest core."""


def configuration(device: str, spec: dict[str, Any]) -> XyloConfig:
    """
    The configuration that ``XyloConfig.from_specification`` describes.

    Raises ``ConfigError``.
    """
    spec = {name: value for name, value in spec.items() if name != "mapped_graph"}
    Problems(name_problems(spec)).refuse()
    try:
        reads_last = device_named(device).has_windows
    except ValueError as error:
        raise ConfigError([f"device: {error}"]) from None
    return XyloConfig(device=device, **full_size(spec, reads_last))


def _usual(name: str) -> str:
    """What Rockpool takes for a name that is not given."""
    if name.startswith("dash"):
        return " (Rockpool takes 1: give it)"
    if name.startswith("threshold"):
        return " (Rockpool takes 0, by which a neuron spikes in every step: give one above 0)"
    return ""


def name_problems(spec: Mapping[str, Any]) -> list[str]:
    """Names that there are not, that are missing, or that stand for the same field."""
    unknown = sorted(set(spec) - set(_KNOWN))
    problems = [f"there is no field '{name}'; there are: {', '.join(_KNOWN)}" for name in unknown]
    problems += [
        f"{name} is missing; it has no default{_usual(name)}"
        for name in _REQUIRED
        if spec.get(name) is None
    ]
    if "bias" in spec and "bias_hidden" in spec:
        problems.append("bias and bias_hidden are two names of one field; give one of them")
    return problems


def _weights(name: str, value: Any, problems: Problems) -> NDArray[Any] | None:
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


def full_size(spec: dict[str, Any], reads_last: bool) -> dict[str, Any]:
    """
    The fields of a ``XyloConfig``, every array at its full size. Fewer rows of ``weights_out`` than
    hidden neurons are those of the last ones, if ``reads_last``, else of the first.
    """
    problems = Problems()
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
    if n_hidden > MOST_NEURONS:  # Before arrays of that many neurons are made.
        raise ConfigError([f"hidden neurons: have {n_hidden}; at most {MOST_NEURONS} are read"])
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
    problems.refuse()
    missing = n_hidden - weights_out.shape[0]
    bias = spec.get("bias", spec.get("bias_hidden"))
    values: dict[str, Any] = {
        "weights_in": _padded(weights_in, (weights_in.shape[0], n_hidden, n_synapses)),
        "weights_rec": _padded(weights_rec, (*weights_rec.shape[:2], n_synapses)),
        "weights_out": np.pad(weights_out, [(missing, 0) if reads_last else (0, missing), (0, 0)]),
        "alias": alias,
        "dt": spec.get("dt", 1e-3),
        "clock_hz": spec.get("clock_hz"),
        **{name: spec.get(name, 0) for name in SHIFT_FIELDS},
    }
    per_neuron = {**spec, "bias": 0 if bias is None else bias}
    for names, count in ((HIDDEN_FIELDS, n_hidden), (OUTPUT_FIELDS, n_outputs)):
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


def _alias(aliases: Any, n_hidden: int, problems: Problems) -> NDArray[np.int64]:
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
        target = whole_number(several[0])
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
