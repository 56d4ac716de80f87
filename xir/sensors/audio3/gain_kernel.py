"""The loop over samples of XyloAudio 3's analogue path, compiled."""

from __future__ import annotations

from numba import njit

from xir.machine.jit import compiled_once
from xir.sensors.audio3.arguments import (
    CODE,
    COMMAND,
    ENVELOPE,
    GAIN,
    HIGHEST,
    HIGHEST_CODE,
    LOWEST_CODE,
    NOTED,
    PHASE,
    SMOOTH,
    WAIT,
    WAITED,
    Array,
    Circuit,
    Control,
    Heard,
    PathState,
)

ENVELOPE_BITS = 14
"""Of the fraction of the envelope. No register of it is known."""

LAST_GAIN = 15
LEVELS = 16


@njit(nogil=True, forceinline=True, error_model="numpy")
def amplified(sample: float, gain: float, circuit: Circuit, voltages: Array) -> float:
    """The amplifier's output for one sample of its input, both in V; ``voltages`` go on."""
    supply = circuit.supply
    low, high = voltages[0], voltages[1]
    charge_low = (sample - low) / circuit.low_pass_resistance * circuit.period
    charge_high = (low - high) / circuit.high_pass_resistance * circuit.period
    high += charge_high / circuit.high_pass_capacity
    low += (charge_low - charge_high) / circuit.low_pass_capacity
    low = min(max(low, -supply), supply)
    voltages[0], voltages[1] = low, high
    output = min(max(low - high, -supply), supply)
    return min(max(gain * output, -supply), supply)


@njit(nogil=True, forceinline=True, error_model="numpy")
def without_aliases(code: int, control: Control, window: Array) -> int:
    """The anti-alias filter's output for one code."""
    state = code
    for i in range(4):
        state += (-window[i] * control.a[i]) >> control.baf
    for i in range(4, 0, -1):
        window[i] = window[i - 1]
    window[0] = state
    total = 0
    for i in range(5):
        total += control.b[i] * window[i]
    return min(max((total * control.surplus) >> control.baf, LOWEST_CODE), HIGHEST_CODE)


@njit(nogil=True, forceinline=True, error_model="numpy")
def follow(converted: int, control: Control, numbers: Array) -> int:
    """Update the envelope with one audio sample, and the gain; the envelope's whole part."""
    height = abs(converted) << ENVELOPE_BITS
    shift = control.rise if height >= numbers[ENVELOPE] else control.fall
    numbers[ENVELOPE] += (height >> shift) - (numbers[ENVELOPE] >> shift)
    envelope = numbers[ENVELOPE] >> ENVELOPE_BITS
    numbers[HIGHEST] = max(numbers[HIGHEST], envelope)
    level = 0
    for i in range(LEVELS):
        level += control.levels[i] < numbers[HIGHEST]
    change = control.changes[level]
    is_due = False
    if level == LEVELS or change < 0:
        is_due = True
        level = min(level + change, LEVELS - 1)
        settled = control.levels[level] - control.hysteresis
        numbers[ENVELOPE] = settled << ENVELOPE_BITS
    else:
        if numbers[HIGHEST] >= numbers[NOTED] + control.hysteresis:
            numbers[NOTED] = numbers[HIGHEST]
            numbers[WAIT] = control.waits[level]
        else:
            numbers[WAIT] -= 1
        numbers[WAITED] += 1
        is_due = numbers[WAITED] == control.longest or numbers[WAIT] == 0
    if is_due:
        numbers[GAIN] = min(max(numbers[GAIN] + change, 0), LAST_GAIN)
        numbers[WAIT] = control.waits[level]
        numbers[WAITED] = numbers[HIGHEST] = numbers[NOTED] = 0
    return envelope


@njit(nogil=True, forceinline=True, error_model="numpy")
def smoothed(converted: int, before: int, control: Control, numbers: Array) -> int:
    """One audio sample times the digital gain. ``before`` is the last sample's step."""
    command = numbers[COMMAND]
    if command > before:
        numbers[SMOOTH] = control.down[before]
    elif command < before:
        numbers[SMOOTH] = control.up[command]
    else:
        numbers[SMOOTH] += (1 << control.fraction) - (numbers[SMOOTH] >> control.fade)
    gain = numbers[SMOOTH] >> control.fade
    return min(max((converted * gain) >> control.fraction, LOWEST_CODE), HIGHEST_CODE)


@compiled_once("arguments.py")
def hear(samples: Array, circuit: Circuit, control: Control, state: PathState, heard: Heard) -> int:
    """
    Take ``samples`` (T,), in V at the rate of the converter, as ``xir.sensors.audio3.gain_control``
    says it. ``heard`` gets what comes of it, from its start on; how many audio samples that are.
    """
    numbers = state.numbers
    count = 0
    for t in range(samples.shape[0]):
        step = control.fixed if control.is_fixed else numbers[COMMAND]
        voltage = amplified(samples[t], circuit.gains[step], circuit, state.voltages)
        converted = without_aliases(numbers[CODE], control, state.window)
        numbers[CODE] = int(512.0 * voltage / circuit.full_scale)
        numbers[PHASE] += 1
        if numbers[PHASE] == control.oversampling:
            numbers[PHASE] = 0
            before = numbers[COMMAND]
            numbers[COMMAND] = numbers[GAIN]
            heard.converted[count] = converted
            heard.command[count] = control.fixed if control.is_fixed else numbers[COMMAND]
            heard.envelope[count] = follow(converted, control, numbers)
            if control.smooths:
                converted = smoothed(converted, before, control, numbers)
            heard.audio[count] = converted
            count += 1
    return count
