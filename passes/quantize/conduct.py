"""What the banks of a core do at the limits of the chip, by the runs that judge its integers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from xir.diagnostics.conduct import PopulationConduct
from xir.dialects import snn, xylo
from xir.ir.core import span_of

if TYPE_CHECKING:
    from xir.quantization.judge.cost import Costs
    from xir.quantization.judge.judgement import Judgement
    from xir.quantization.neurons import Neurons


def row_of(bank: xylo.Bank, hidden: int) -> slice:
    """Where the neurons of ``bank`` are in the row of all, the ``hidden`` ones first."""
    span = span_of(bank)
    if isinstance(bank, xylo.ReadoutOp):
        return slice(span.start + hidden, span.stop + hidden)
    return span


def is_read_as_state(bank: xylo.Bank) -> bool:
    """Whether the membrane or the current of ``bank`` is read, and not its spikes."""
    return isinstance(bank, xylo.ReadoutOp) and bank.read.data != snn.Readout.SPIKES


def on_probes(bank: xylo.Bank, judgement: Judgement) -> PopulationConduct:
    """
    On the probes. ``bank`` is silent where it is so in real numbers: one that falls silent on the
    chip gets a warning of its own, and so does a state that is read and ends.
    """
    neurons = judgement.neurons
    span = row_of(bank, neurons.n_hidden)
    judged, state = judgement.of(span), is_read_as_state(bank)
    return PopulationConduct(
        name=bank.label,
        neurons=len(bank.ids),
        cap=int(neurons.chip_cap[span].max()),
        spikes=None if state else judged.spikes_float,
        peak=judged.peak,
        pinned=judged.pinned,
        capped=judged.capped,
        saturated=0.0 if state else judged.saturated,
        location=bank.location,
    )


def on_stimuli(bank: xylo.Bank, costs: Costs) -> PopulationConduct:
    """The same on the stimuli of ``costs``, whatever those are."""
    from xir.quantization.judge.judgement import PINNED

    neurons, run, evolution = costs.neurons, costs.float_run, costs.evolution
    span, state = row_of(bank, neurons.n_hidden), is_read_as_state(bank)
    chip = costs.spikes[:, :, span]
    membrane = evolution.v_mem_out if isinstance(bank, xylo.ReadoutOp) else evolution.v_mem
    assert membrane is not None
    above = membrane[:, :, span_of(bank)] >= costs.integers.threshold[span]
    at_cap = (chip >= neurons.chip_cap[span]).mean(axis=(0, 1)) >= PINNED
    return PopulationConduct(
        name=bank.label,
        neurons=len(bank.ids),
        cap=int(neurons.chip_cap[span].max()),
        spikes=None if state else int(run.spikes[:, :, span].sum()),
        peak=_peak(neurons, run.before_reset[span].max(axis=(1, 2)), span),
        pinned=0 if state else int(at_cap.sum()),
        capped=0.0 if state else float(above.mean()),
        saturated=float(costs.saturated[:, :, span].mean()),
        location=bank.location,
    )


def _peak(neurons: Neurons, highest: np.ndarray, span: slice) -> float | None:
    """The largest membrane over its threshold; None where no threshold can be reached."""
    threshold = neurons.threshold[span]
    fires = np.isfinite(threshold) & neurons.reads_spikes[span]
    return float((highest[fires] / threshold[fires]).max()) if fires.any() else None
