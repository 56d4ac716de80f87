"""A warning of a clock that no board gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from xir.devices.table import device
from xir.diagnostics.conduct import clock_warning
from xir.diagnostics.messages import Diagnostic
from xir.estimates.cycles import Counts, cycles
from xir.estimates.timing import Pace, pace, timing

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from xir.config.xylo_config import XyloConfig

WORST_CASE = "a step in which every input and every neuron is active"
BUSIEST = "the busiest step of the run"


def worst_case_warning(config: XyloConfig) -> Diagnostic | None:
    """Where the worst case needs a faster clock than the boards of the device have."""
    hint = "xir compile --sample SPIKES tells what a run needs"
    time = timing(config)
    return _warning(WORST_CASE, time.worst, time.limit_hz, _hint(config.clock_hz, hint))


def busiest_step_warning(pace_of_step: Pace, config: XyloConfig) -> Diagnostic | None:
    """The same of the busiest step of a run."""
    asked, chip = config.clock_hz, device(config.device)
    limit = max(chip.board_clocks_hz) if asked is None else asked
    return _warning(BUSIEST, pace_of_step, limit, _hint(asked, "or fewer events at once"))


def _hint(asked_hz: float | None, hint: str) -> str:
    return hint if asked_hz is None else f"or a faster --clock; {hint}"


def _warning(step: str, needed: Pace, limit_hz: float, hint: str) -> Diagnostic | None:
    if needed.chosen_hz is not None:
        return None
    return clock_warning(
        step,
        needed.cycles,
        needed.needed_hz,
        limit_hz,
        needed.longest_step_s,
        hint,
    )


class BusiestStep:
    """
    The busiest step of a run that comes in parts. Nothing is looked at where the worst case of the
    network keeps time: then every step does.
    """

    def __init__(self, config: XyloConfig, keeps_time: bool = False) -> None:
        """``keeps_time`` says that the worst case is known to keep time."""
        self._config = config
        worst = None if keeps_time else timing(config)
        late = worst is not None and worst.worst.chosen_hz is None
        self._counts: Counts | None = worst.counts if worst is not None and late else None
        self._most = 0.0

    def add(self, inputs: NDArray[np.integer], spikes: NDArray[np.integer] | None) -> None:
        """Steps of some samples: counts (B, T, Nin) and (B, T, Nhid) where they were recorded."""
        if self._counts is None or spikes is None or not spikes.size:
            return
        active_inputs = np.count_nonzero(inputs, axis=2).ravel()
        active_hidden = np.count_nonzero(spikes, axis=2).ravel()
        # More activity takes more cycles, so one step for each number of active inputs is enough.
        for number in np.unique(active_inputs).tolist():
            most = int(active_hidden[active_inputs == number].max())
            shares = number / max(inputs.shape[2], 1), most / spikes.shape[2]
            self._most = max(self._most, cycles(self._counts, *shares).total)

    def warning(self) -> Diagnostic | None:
        """Where that step needs a faster clock than the boards have."""
        if self._counts is None:
            return None
        config = self._config
        busiest = pace(self._most, config.dt, device(config.device), config.clock_hz)
        return busiest_step_warning(busiest, config)
