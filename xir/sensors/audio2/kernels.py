"""The loops over samples of XyloAudio 2's front end, compiled."""

from __future__ import annotations

from typing import Any

import numpy.typing as npt

from xir.machine.jit import compiled_once

Array = npt.NDArray[Any]


@compiled_once()
def run_sections(sections: Array, states: Array, signal: Array) -> None:
    """
    Filter ``signal`` (T,) in place by ``sections`` (S, 6), ``b0 b1 b2 1 a1 a2``. ``states`` (S, 2)
    are read and written.
    """
    for t in range(signal.shape[0]):
        x = signal[t]
        for s in range(sections.shape[0]):
            y = sections[s, 0] * x + states[s, 0]
            states[s, 0] = sections[s, 1] * x - sections[s, 4] * y + states[s, 1]
            states[s, 1] = sections[s, 2] * x - sections[s, 5] * y
            x = y
        signal[t] = x


@compiled_once()
def fire(
    rectified: Array, period: float, circuit: Array, begin: int, every: int, spikes: Array
) -> None:
    """
    Make ``spikes`` (T, C), 0 or 1, of voltages (T, C). ``period`` is the time between two of them
    in s; ``circuit`` (5,) are A/V, leak in A/V, capacity in F, the largest and the threshold's
    voltage. Each ``every``-th spike of a channel counts, and ``begin`` of them are there before.
    """
    gain, leak, capacity, largest, threshold = circuit
    for c in range(spikes.shape[1]):
        voltage = 0.0
        waiting = begin
        for t in range(spikes.shape[0]):
            voltage += (period * gain * rectified[t, c] - leak * voltage * period) / capacity
            voltage = min(max(voltage, 0.0), largest)
            spikes[t, c] = 0
            if voltage >= threshold:
                voltage = 0.0
                waiting += 1
                if waiting == every:
                    waiting = 0
                    spikes[t, c] = 1
