"""
The front end of XyloAudio 3 a second time, in plain Python, sample by sample: written only to
disagree with the first. It shares no code with it, and goes by the equations.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import pi, trunc
from typing import Any

BITS_GAIN = (1562499.9999999998, 1562500.0, 1562500.0)
BITS_BACK = (-65.37013442564489, -2123.9773417538736, -34505.663694291434, -328375.08895264997)


def bits_of(samples: Sequence[float]) -> list[int]:
    """PDM bits, one for each sample of 1.5625 MHz."""
    s = [0.0] * 4
    q = 0.0
    bits: list[int] = []
    for x in samples:
        d = [-BITS_BACK[0] * x + BITS_BACK[0] * q]
        d += [BITS_GAIN[i] * s[i] + BITS_BACK[i + 1] * q for i in range(3)]
        s = [s[i] + d[i] / 1562500.0 for i in range(4)]
        q = 1.0 if s[3] > 0 else -1.0
        bits.append(int(q == 1.0))
    return bits


def decimated(bits: Sequence[int], taps: Sequence[int], *, drain: bool) -> list[int]:
    """Audio samples, one for every 32 bits begun, and eight more."""
    out: list[int] = []
    for m in range(-(-len(bits) // 32) + 8 * drain):
        places = [(k, 32 * m - k) for k in range(len(taps))]
        high = sum(taps[k] for k, place in places if 0 <= place < len(bits) and bits[place])
        out.append((2 * high - sum(taps)) // 128)
    return out


def filtered(audio: Sequence[int], registers: Any) -> list[list[int]]:
    """(T, 16)"""
    states = [[0] * 3 for _ in range(16)]
    out: list[list[int]] = []
    for sample in audio:
        out.append([w[0] - w[2] for w in states])
        for c, w in enumerate(states):
            products = -registers.bpf_a2_values[c] * w[1] - registers.bpf_a1_values[c] * w[0]
            back = products // 2 ** registers.bpf_baf_values[c]
            new = (sample * 256 + back) // 2 ** registers.bpf_bb_values[c]
            states[c] = [new, w[0], w[1]]
    return out


@dataclass
class Normalizer:
    """Spikes of the outputs of the filters."""

    registers: Any
    total: list[int] = field(default_factory=lambda: [0] * 16)
    integral: list[int] = field(default_factory=lambda: [0] * 16)

    def take(self, outputs: Sequence[Sequence[int]]) -> tuple[list[list[int]], list[list[int]]]:
        """(T, 16) spikes, and the thresholds that they were compared with."""
        r = self.registers
        spikes: list[list[int]] = []
        used: list[list[int]] = []
        for row in outputs:
            thresholds: list[int] = []
            for c in range(16):
                mean = self.total[c] // 2 ** r.dn_b_values[c]
                self.total[c] = self.total[c] - mean + abs(row[c])
                mean = max(mean, r.dn_eps_values[c])
                thresholds.append(mean * (2 ** r.dn_k1_values[c] - 2 ** r.dn_k2_values[c]))
            if not r.dn_enable:
                thresholds = list(r.iaf_thresholds)
            elif r.use_global_iaf_threshold:
                thresholds = [max(thresholds)] * 16
            fired: list[int] = []
            for c in range(16):
                self.integral[c] += abs(row[c])
                fired.append(int(self.integral[c] >= thresholds[c]))
                self.integral[c] -= fired[c] * thresholds[c]
            spikes.append(fired)
            used.append(thresholds)
        return spikes, used


def counts_of(spikes: Sequence[Sequence[int]], size: int) -> list[list[int]]:
    """(steps, 16), the last step in part."""
    steps = [spikes[first : first + size] for first in range(0, len(spikes), size)]
    return [[min(15, sum(column)) for column in zip(*step, strict=True)] for step in steps]


def encoded(
    audio: Sequence[int], registers: Any, size: int, *, warm: bool
) -> dict[str, list[list[int]]]:
    """All that follows from audio samples."""
    outputs = filtered(audio, registers)
    normalizer = Normalizer(registers)
    if warm:
        twice = [*reversed(audio), *audio]
        outputs = filtered(twice, registers)[len(audio) :]
        normalizer.take(outputs[::-1])
    fine, thresholds = normalizer.take(outputs)
    counts = counts_of(fine, size)
    return {"filtered": outputs, "fine": fine, "thresholds": thresholds, "counts": counts}


def limited(value: Any, low: Any, high: Any) -> Any:
    return low if value < low else high if value > high else value


def heard(samples: Sequence[float], r: Any) -> dict[str, list[int]]:
    """What the analogue path gives for volts at the rate of the converter."""
    every = 2**r.aaf_oversampling_mode
    dt = 1 / (50e3 * every)
    c_low, c_high = 1 / (2 * pi * 20e3), 1 / (2 * pi * 400 * 50)
    low = high = 0.0
    late = command = before = step = 0
    w = [0] * 5
    envelope = highest = noted = waited = 0
    wait = r.wait_time_vectors[0]
    digital = r.gain_high_res_init_value
    out: dict[str, list[int]] = {"converted": [], "command": [], "envelope": [], "audio": []}
    for n, x in enumerate(samples):
        into_low, into_high = (x - low) * dt, (low - high) / 400 * dt
        high += into_high / c_high
        low = limited(low + (into_low - into_high) / c_low, -1.1, 1.1)
        y = limited(low - high, -1.1, 1.1)
        used = r.pga_fixed_gain_index_value if r.enable_pga_fixed_gain else command
        y = limited(32 ** (used / 15) * y, -1.1, 1.1)
        back = [
            -w[i] * r.anti_alias_filter_a_parameters[i] // 2**r.anti_alias_filter_baf
            for i in range(4)
        ]
        w = [late + sum(back), *w[:4]]
        late = trunc(512 * y / (1.1 * 1.00001))
        total = sum(r.anti_alias_filter_b_parameters[i] * w[i] for i in range(5))
        z = total * r.anti_alias_filter_surplus // 2**r.anti_alias_filter_baf
        z = limited(z, -512, 511)
        if (n + 1) % every:
            continue
        before, command = command, step
        height = abs(z) * 2**14
        shift = r.rise_average_bit_shift if height >= envelope else r.fall_average_bit_shift
        envelope = envelope - envelope // 2**shift + height // 2**shift
        level = envelope // 2**14
        out["converted"].append(z)
        out["command"].append(r.pga_fixed_gain_index_value if r.enable_pga_fixed_gain else command)
        out["envelope"].append(level)
        highest = max(highest, level)
        at = sum(threshold < highest for threshold in r.amp_thresholds)
        change = r.pga_gain_index_variations[at]
        if at == 16 or change < 0:
            step = limited(step + change, 0, 15)
            at = min(at + change, 15)
            envelope = (r.amp_thresholds[at] - r.reliable_max_hysteresis) * 2**14
            highest = noted = waited = 0
            wait = r.wait_time_vectors[at]
        else:
            if highest >= noted + r.reliable_max_hysteresis:
                noted, wait = highest, r.wait_time_vectors[at]
            else:
                wait -= 1
            waited += 1
            if waited == r.max_sample_number or wait == 0:
                step = limited(step + change, 0, 15)
                wait = r.wait_time_vectors[at]
                highest = noted = waited = 0
        if r.enable_gain_smoother:
            if command > before:
                digital = r.down_gain_rotation_shift_averages[before]
            elif command < before:
                digital = r.up_gain_rotation_shift_averages[command]
            else:
                fade = digital // 2**r.gain_smoother_average_bit_shift
                digital += 2**r.gain_smoother_gain_fraction_num_bits - fade
            gain = digital // 2**r.gain_smoother_average_bit_shift
            z = limited(z * gain // 2**r.gain_smoother_gain_fraction_num_bits, -512, 511)
        out["audio"].append(z)
    return out
