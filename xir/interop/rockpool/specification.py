"""
A specification in real numbers, as Rockpool's mappers give it, checked.

A mapper writes a time constant as ``dash = log2(tau / dt)``, a real number. What it means is the
``tau``, with the decay ``exp(-dt / tau)`` in each step; a quantizer then rounds the dash.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from xir.config.problems import ConfigError
from xir.config.specification import full_size, name_problems
from xir.config.xylo_config import SHIFT_FIELDS
from xir.interop.nir.problems import Problems
from xir.interop.rockpool.specification_file import as_array, is_quantized
from xir.numbers.arrays import NumpyArray
from xir.numbers.elementary import LN2, exp

LEAST_DASH, MOST_DASH = -5.0, 60.0
"""Of a time constant: below, nothing of a state is left after a step; above, all of it is."""

DEFAULT_DT = 1e-3
"""Seconds, where neither the specification nor the user says the time step."""


@dataclass
class Specification:
    """Nin inputs, N hidden neurons with S synapses (1 or 2), M outputs; all numbers are floats."""

    weights_in: NumpyArray
    """(Nin, N, S)"""
    weights_rec: NumpyArray
    """(N, N, S)"""
    weights_out: NumpyArray
    """(N, M)"""
    alias: NumpyArray
    """(N,): the neuron that gets the spikes of each as well, or -1."""
    mem: NumpyArray
    """(N,): what is left of a membrane after a step."""
    syn: NumpyArray
    """(N, S): what is left of a current after a step."""
    threshold: NumpyArray
    bias: NumpyArray
    mem_out: NumpyArray
    """(M,)"""
    syn_out: NumpyArray
    """(M,)"""
    threshold_out: NumpyArray
    bias_out: NumpyArray
    dt: float
    """Seconds."""
    is_dt_assumed: bool
    reads_last: bool
    """Whether the outputs have weights of the last hidden neurons only."""
    shapes: Mapping[str, tuple[int, ...]]
    """Name -> shape as it was given, of the weights."""


def checked(spec: Mapping[str, Any], dt: float | None, problems: Problems) -> Specification:
    """
    The specification with every array at its full size. ``dt`` is the time step where the
    specification has none.

    Raises ``CompileError`` with everything that is wrong, also for one that is quantized already.
    """
    given = {name: value for name, value in spec.items() if name != "mapped_graph"}
    for message in name_problems(given):
        hint = None
        if "is missing" in message:
            hint = "a mapper of Rockpool gives all of them; its chips would get 1 or 0 instead"
        problems.error("XIR230", "", message, hint)
    problems.raise_if_any()
    numbers = _numbers(given, problems)
    problems.raise_if_any()
    if is_quantized(numbers):
        message = "all numbers are whole: it is quantized, and so the configuration of a chip"
        hint = "'xir sim', 'check', 'diff' and 'disasm' take it as it is; "
        hint += "'xir import -o NET.xnet' makes a program of it"
        problems.error("XIR231", "", message, hint)
        problems.raise_if_any()
    is_dt_assumed = numbers.get("dt") is None and dt is None
    step = numbers.get("dt", dt if dt is not None else DEFAULT_DT)
    step = float(np.ravel(step)[0]) if np.size(step) == 1 else float("nan")
    if not 0 < step < float("inf"):
        problems.error("XIR230", "dt", f"dt is {given.get('dt')!r}; a time step is above 0")
    try:
        values = full_size({**numbers, "dt": step}, reads_last=True)
    except ConfigError as e:
        for message in e.problems:
            problems.error("XIR230", "", message)
        problems.raise_if_any()
        raise
    _check(values, problems)
    problems.raise_if_any()
    shapes = {n: v.shape for n, v in numbers.items() if n.startswith("weights") and np.ndim(v)}
    return _decayed(values, step, is_dt_assumed, shapes)


def _numbers(spec: Mapping[str, Any], problems: Problems) -> dict[str, Any]:
    """Name -> array of floats, or one number as a float."""
    numbers: dict[str, Any] = {}
    for name, value in spec.items():
        if value is None:
            continue
        if name in ("aliases", "bias_enable"):
            numbers[name] = value
            continue
        array = as_array(value)
        if array is None:
            problems.error("XIR230", name, "this holds no real numbers, or a ragged list")
            continue
        if not np.isfinite(array).all():
            place = [int(i) for i in np.argwhere(~np.isfinite(array))[0]]
            message = f"{name}{place or ''} is {array[tuple(place)]}, which is no number"
            problems.error("XIR230", name, message, "the network diverged in training")
            continue
        numbers[name] = array.item() if array.ndim == 0 else array
    return numbers


def _check(values: Mapping[str, Any], problems: Problems) -> None:
    """Lengths, decays, thresholds and shifts of a specification at its full size."""
    inputs, hidden, synapses = values["weights_in"].shape
    outputs = values["weights_out"].shape[1]
    for what, count in (("inputs", inputs), ("hidden neurons", hidden), ("outputs", outputs)):
        if not count:
            problems.error("XIR230", "", f"there are no {what}")
    rec = values["weights_rec"].shape
    if rec != (hidden, hidden, synapses):
        message = f"weights_rec has shape {rec}; needed is {(hidden, hidden, synapses)}"
        problems.error("XIR230", "weights_rec", message)
    for name, value in values.items():
        if name.startswith(("dash", "threshold", "bias")) and name != "bias_enable":
            need = outputs if name.endswith("_out") else hidden
            # Rockpool gives (N, 1) for one number for each neuron.
            numbers = np.ravel(value)
            if numbers.size != need:
                message = f"{name} has {numbers.size} numbers, needs {need}: one for each neuron"
                problems.error("XIR230", name, message)
            elif (
                name.startswith("dash")
                and not ((numbers >= LEAST_DASH) & (numbers <= MOST_DASH)).all()
            ):
                bad = numbers[(numbers < LEAST_DASH) | (numbers > MOST_DASH)][0]
                message = f"{name} has {bad:g}; log2(tau / dt) is {LEAST_DASH:g} to {MOST_DASH:g}"
                hint = "time constants are longer than the time step"
                problems.error("XIR230", name, message, hint)
            elif name.startswith("threshold") and (numbers <= 0).any():
                j = int(np.argmax(numbers <= 0))
                message = f"{name}[{j}] is {numbers[j]:g}: a neuron without a threshold above 0 "
                problems.error("XIR230", name, message + "fires in every step")
    for name in SHIFT_FIELDS:
        shift = np.ravel(values[name])
        if shift.size != 1 or not 0 <= float(shift[0]) <= 7 or float(shift[0]) % 1:
            problems.error("XIR230", name, f"{name} is {values[name]}; a shift is 0 to 7")


def _decayed(
    values: Mapping[str, Any], dt: float, is_dt_assumed: bool, shapes: Any
) -> Specification:
    """Weights with their shifts, and dashes as decays."""

    def weights(name: str, side: str) -> NumpyArray:
        return values[name] * 2.0 ** int(np.ravel(values[f"weight_shift_{side}"])[0])

    def vector(name: str) -> NumpyArray:
        return np.ravel(values[name]).astype(np.float64)

    def decay(name: str) -> NumpyArray:
        return exp(-exp(-LN2 * vector(name)))

    synapses = values["weights_in"].shape[2]
    slots = [decay("dash_syn"), decay("dash_syn_2")][:synapses]
    hidden = values["weights_in"].shape[1]
    return Specification(
        weights_in=weights("weights_in", "in"),
        weights_rec=weights("weights_rec", "rec"),
        weights_out=weights("weights_out", "out"),
        alias=values["alias"],
        mem=decay("dash_mem"),
        syn=np.stack(slots, axis=1),
        threshold=vector("threshold"),
        bias=vector("bias"),
        mem_out=decay("dash_mem_out"),
        syn_out=decay("dash_syn_out"),
        threshold_out=vector("threshold_out"),
        bias_out=vector("bias_out"),
        dt=dt,
        is_dt_assumed=is_dt_assumed,
        reads_last=shapes["weights_out"][0] < hidden,
        shapes=shapes,
    )
