"""
A program in real numbers as a specification, as Rockpool's mapper gives one: for its quantizers,
and for ``xir.from_rockpool``. The quantized one is ``XyloConfig.to_specification``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from xir.config.xylo_config import SHIFT_FIELDS
from xir.interop.nir.problems import Problems
from xir.ir.core import real_core
from xir.numbers.arrays import NumpyArray
from xir.numbers.elementary import LN2, log

if TYPE_CHECKING:
    from xir.compiler import Program
    from xir.quantization.real_core import RealCore


def to_rockpool(program: Program) -> dict[str, Any]:
    """
    The specification of a program before it was quantized: the names and shapes of Rockpool's
    mapper, Nin inputs, N hidden neurons with S synapses, M outputs. Arrays are 64-bit numbers:
    ``weights_in`` (Nin, N, S), ``weights_rec`` (N, N, S), ``weights_out`` (N, M); ``dash_..`` are
    ``log2(tau / dt)``; ``aliases`` has the targets of each hidden neuron, ``dt`` is in seconds.

    Raises ``CompileError`` for neurons that a specification cannot say, ``TypeError`` for what is
    no program.
    """
    from xir.configurations.named_configuration import need_program

    need_program(program)
    core = real_core(program.realized)
    problems = Problems(program.name)
    _refuse(program, core, problems)
    problems.raise_if_any()
    synapses = core.tau_syn.shape[1]
    unused = np.zeros(core.threshold.size)
    second = core.tau_syn[:, 1] if synapses == 2 else unused
    return {
        "weights_in": core.weights_in.copy(),
        "weights_rec": core.weights_rec.copy(),
        "weights_out": core.weights_out.copy(),
        "dash_mem": _dash(core.tau_mem, core.dt),
        "dash_mem_out": _dash(core.tau_mem_out, core.dt),
        "dash_syn": _dash(core.tau_syn[:, 0], core.dt),
        "dash_syn_2": _dash(second, core.dt),
        "dash_syn_out": _dash(core.tau_syn_out, core.dt),
        "threshold": core.threshold.copy(),
        "threshold_out": core.threshold_out.copy(),
        "bias": core.bias.copy(),
        "bias_out": core.bias_out.copy(),
        **dict.fromkeys(SHIFT_FIELDS, 0),
        "aliases": [[int(target)] if target >= 0 else [] for target in core.alias],
        "dt": core.dt,
    }


def _dash(tau: NumpyArray, dt: float) -> NumpyArray:
    """``log2(tau / dt)``; 0 for a synapse that there is not."""
    kept = tau > 0
    return np.where(kept, log(np.where(kept, tau, dt) / dt) / LN2, 0.0)


def _refuse(program: Program, core: RealCore, problems: Problems) -> None:
    """Collect an error for each population that a specification cannot say."""
    hidden = core.threshold.size
    taus = np.concatenate([core.tau_mem, core.tau_mem_out])
    first = np.concatenate([core.tau_syn[:, 0], core.tau_syn_out])
    thresholds = np.concatenate([core.threshold, core.threshold_out])
    for population in program.reference.populations:
        part, name = population.neurons, population.name
        if not np.isfinite(thresholds[part]).all():
            message = "it never spikes, and a specification has a threshold of each neuron"
            hint = "that of the chip has one: XyloConfig.to_specification, --quantized"
            problems.error("XIR251", name, message, hint)
        if (taus[part] <= 0).any():
            message = "its membrane keeps nothing from step to step, which has no time constant"
            hint = "that of the chip has a decay shift of 0: --quantized"
            problems.error("XIR251", name, message, hint)
        if not (np.isfinite(taus[part]).all() and np.isfinite(first[part]).all()):
            message = "it does not leak, and a specification has finite time constants"
            problems.error("XIR251", name, message, "give it a time constant that is finite")
    if hidden == 0:
        problems.error("XIR251", "", "there are no hidden neurons")


def npz_of(specification: dict[str, Any]) -> bytes:
    """A specification as the bytes of a ``.npz`` file, aliases as rows (source, target)."""
    from xir.numbers.arrays import npz_bytes

    arrays = {name: np.asarray(v) for name, v in specification.items() if name != "aliases"}
    rows = [(i, target) for i, row in enumerate(specification["aliases"]) for target in row]
    arrays["aliases"] = np.array(rows, np.int64).reshape(-1, 2)
    return npz_bytes(arrays)
