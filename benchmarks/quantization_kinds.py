# pyright: basic, reportMissingImports=false, reportArgumentType=false
"""
Kinds of networks and of input that a quantizer meets beside trained ones at their usual activity,
each with rasters from faint to as loud as a chip takes. Made at random from a seed.

``DEVELOPED_ON`` were looked at while the methods were made, ``KEPT`` were not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from quantization_networks import Counts, Floats, bursts, charge, core, log_uniform, random_network

from xir.quantization.real_core import RealCore

Random = np.random.Generator
Rasters = dict[str, Counts]
LEVELS = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 15.0)
"""Events of a channel in a step."""


@dataclass(frozen=True)
class KindTask:
    """One network with rasters (B, T, Nin) of several kinds or loudnesses."""

    kind: str
    seed: int
    real: RealCore
    rasters: Rasters


def tau_of(dash: int | Floats) -> Floats:
    """The time constant in steps that a decay shift keeps."""
    return -1 / np.log1p(-(2.0 ** -np.asarray(dash, np.float64)))


def poisson(random: Random, rate: float | Floats, shape: tuple[int, int, int]) -> Counts:
    """Counts of up to 15 with rates that differ by sample and channel."""
    mix = random.gamma(2.0, 0.5, (shape[0], 1, shape[2]))
    return np.minimum(random.poisson(mix * rate, shape), 15)


def sweep(
    random: Random, channels: int, levels: tuple[float, ...] = LEVELS, steps: int = 120
) -> Rasters:
    return {f"{level:g}": poisson(random, level, (10, steps, channels)) for level in levels}


def single_spikes(random: Random, channels: int, most_apart: int = 20) -> Counts:
    raster = np.zeros((12, 150, channels), np.int64)
    for sample in raster:
        step = 1
        while step < len(sample):
            count = 1 if random.random() < 0.6 else min(channels, 2)
            sample[step, random.permutation(channels)[:count]] = 1
            step += int(random.integers(3, most_apart))
    return raster


def sizes(random: Random) -> tuple[int, int, int]:
    return int(random.integers(2, 16)), int(random.integers(8, 48)), int(random.integers(2, 8))


def drawn(random: Random, recurrent: bool, synapses: int = 1) -> RealCore:
    return random_network(int(random.integers(1 << 30)), sizes(random), recurrent, synapses)


def peak(tau_syn: float, tau_mem: float) -> float:
    """The largest membrane that one event of weight 1 gives."""
    a, b = np.exp(-1 / tau_syn), np.exp(-1 / tau_mem)
    current, v, most = 1.0, 0.0, 0.0
    for _ in range(60):
        current *= a
        v = v * b + current
        most = max(most, v)
    return most


def with_tau(real: RealCore, tau_mem: Floats, tau_syn: Floats) -> RealCore:
    """Other time constants, with weights that are worth as much as before."""
    old = charge(real.tau_syn, real.tau_mem[:, None])
    factor = (old / charge(tau_syn, tau_mem[:, None]))[None]
    return replace(
        real,
        tau_mem=tau_mem,
        tau_syn=tau_syn,
        weights_in=real.weights_in * factor,
        weights_rec=real.weights_rec * factor,
        bias=np.zeros(len(tau_mem)),
    )


# --- kinds: a random generator gives a network and its rasters; None for all of LEVELS -------

Made = tuple[RealCore, Rasters | None]


def feed_forward(random: Random) -> Made:
    return drawn(random, False), None


def recurrent(random: Random) -> Made:
    return drawn(random, True), None


def two_on_one_core(random: Random) -> Made:
    """Nothing between them; the second has small weights and much input."""
    real = random_network(int(random.integers(1 << 30)), (10, 36, 4), False)
    first, second = slice(0, 16), slice(16, 36)
    weights_in, weights_out = real.weights_in.copy(), real.weights_out.copy()
    weights_in[4:, first] = weights_in[:4, second] = 0
    weights_in[4:, second] *= random.choice([0.01, 0.03, 0.1])
    weights_out[first, 2:] = weights_out[second, :2] = 0
    real = replace(real, weights_in=weights_in, weights_out=weights_out)
    pairs = ((0.1, 4.0), (0.3, 10.0), (0.03, 8.0), (1.0, 1.0))
    rates = {f"{a:g}/{b:g}": np.repeat([a, b], [4, 6]) for a, b in pairs}
    return real, {name: poisson(random, rate, (10, 120, 10)) for name, rate in rates.items()}


def integrate_and_fire(random: Random) -> Made:
    real = drawn(random, False)
    channels, n, _ = real.weights_in.shape
    tau_syn = log_uniform(random, 1.5, 10, n, 1)
    a = np.exp(-1 / tau_syn)
    weights = random.normal(0.4, 1.0, (channels, n, 1)) * (1 - a) / a * real.threshold[:, None] / 3
    tau_mem = np.full(n, random.choice([np.inf, 1e3, 1e4, 1e5, 1e6]))
    real = replace(real, tau_mem=tau_mem, tau_syn=tau_syn, weights_in=weights, bias=np.zeros(n))
    return real, sweep(random, channels, (0.03, 0.1, 0.3, 1.0, 3.0), 300)


def delay_line(random: Random) -> Made:
    """Every spike is passed on, so that one that is lost is lost for all behind it."""
    channels, depth = int(random.integers(1, 6)), int(random.integers(2, 6))
    n = channels * depth
    is_exact = random.random() < 0.5
    tau_syn = float(tau_of(random.integers(1, 3)) if is_exact else random.uniform(0.9, 3))
    tau_mem = float(tau_of(random.integers(1, 4)) if is_exact else random.uniform(0.9, 4))
    margin = random.choice([1.0, 1.05, 1.2, 1.4]) if is_exact else random.uniform(1.03, 1.5)
    weights_rec = np.eye(n, k=channels)
    tau = (np.full(n, tau_mem), np.full((n, 1), tau_syn), np.full(channels, 2.0))
    real = core(
        1.0,
        (np.eye(channels, n), weights_rec, np.eye(n, channels, k=channels - n)),
        (*tau, tau[2]),
        np.full(n, peak(tau_syn, tau_mem) / margin),
        np.full(channels, 0.3),
    )
    rasters = {"single spikes": single_spikes(random, channels)}
    return real, rasters | sweep(random, channels, (0.03, 0.3), 150)


def bias_driven(random: Random) -> Made:
    channels, n, m = 4, int(random.integers(4, 16)), 3
    tau_mem, threshold = log_uniform(random, 5, 200, n), random.uniform(0.5, 2, n)
    bias = threshold * random.uniform(1.05, 2.0, n) * -np.expm1(-1 / tau_mem)
    real = core(
        1.0,
        (
            random.normal(0.3, 1, (channels, n)) * threshold * 0.1,
            np.zeros((n, n)),
            random.normal(0.3, 1, (n, m)) * 0.5,
        ),
        (tau_mem, log_uniform(random, 2, 10, n, 1), np.full(m, 10.0), np.full(m, 4.0)),
        threshold,
        None,
        bias,
    )
    rest: Rasters = {"rest": np.zeros((1, 2000, channels), np.int64)}
    return real, rest | sweep(random, channels, (0.03, 0.3), 400)


def slow(random: Random) -> Made:
    real = drawn(random, False)
    channels, n, _ = real.weights_in.shape
    longest = float(random.choice([100, 300, 600]))
    tau_syn = log_uniform(random, longest / 3, longest, n, 1)
    a = np.exp(-1 / tau_syn)
    weights = real.weights_in / np.abs(real.weights_in).mean() * real.threshold[:, None] / 5
    real = replace(real, tau_syn=tau_syn, weights_in=weights * (1 - a) / a, bias=np.zeros(n))
    rasters = {"bursts": bursts(int(random.integers(1 << 30)), 6, 600, channels)}
    return real, rasters | sweep(random, channels, (0.1, 1.0), 600)


def few_spikes_a_step(random: Random) -> Made:
    real = drawn(random, bool(random.integers(2)))
    return replace(real, cap=np.full(real.cap.size, random.choice([1, 1, 2, 3]))), None


def deep(random: Random) -> Made:
    layers = [int(random.integers(6, 16)) for _ in range(int(random.integers(3, 6)))]
    ends, n = np.cumsum([0, *layers]), sum(layers)
    channels, m = int(random.integers(3, 14)), 4
    tau_mem, tau_syn = log_uniform(random, 1.6, 40, n), log_uniform(random, 1.3, 20, n, 1)
    size = 3 / charge(tau_syn, tau_mem[:, None])[:, 0]
    weights_in, weights_rec = np.zeros((channels, n)), np.zeros((n, n))
    shape = (channels, layers[0])
    weights_in[:, : layers[0]] = random.normal(0.35, 1, shape) / np.sqrt(channels)
    for k in range(1, len(layers)):
        block = random.normal(0.25, 1, (layers[k - 1], layers[k])) / np.sqrt(layers[k - 1])
        weights_rec[ends[k - 1] : ends[k], ends[k] : ends[k + 1]] = block
    weights_out = np.zeros((n, m))
    weights_out[ends[-2] :] = random.normal(0.2, 0.6, (layers[-1], m))
    tau = (tau_mem, tau_syn, np.full(m, 8.0), np.full(m, 4.0))
    return core(1.0, (weights_in * size, weights_rec * size, weights_out), tau), None


def residual(random: Random) -> Made:
    """Beside the layers, single strong connections that skip some."""
    real, _ = deep(random)
    weights = real.weights_rec.copy()
    for k in np.flatnonzero(~real.weights_in.any(axis=(0, 2))):
        source = int(random.integers(0, max(1, k - 10)))
        weights[source, k, 0] += np.abs(weights[:, k, 0]).max()
    return replace(real, weights_rec=weights), None


def coincidence(random: Random) -> Made:
    """A spike where two of the inputs come together, and none where they do not."""
    channels = 2 * int(random.integers(1, 5))
    n = channels // 2 + int(random.integers(0, 4))
    tau_syn, tau_mem = (float(random.uniform(0.85, 3)) for _ in range(2))
    weights = np.zeros((channels, n))
    for column in weights.T:
        column[random.permutation(channels)[:2]] = 1
    m = min(n, 4)
    tau = (np.full(n, tau_mem), np.full((n, 1), tau_syn), np.full(m, 2.0), np.full(m, 2.0))
    threshold = np.full(n, 2 * peak(tau_syn, tau_mem) / random.uniform(1.02, 1.3))
    weights = (weights, np.zeros((n, n)), np.eye(n, m))
    real = core(1.0, weights, tau, threshold, np.full(m, 0.3))
    rasters = {"single spikes": single_spikes(random, channels, 10)}
    return real, rasters | sweep(random, channels, (0.1, 0.5), 150)


def outputs_at_their_cap(random: Random) -> Made:
    real = drawn(random, False)
    return replace(real, weights_out=np.abs(real.weights_out) * 4), None


def short(random: Random) -> Made:
    """Membranes or currents of about a step, some shorter than any shift keeps."""
    real = drawn(random, bool(random.integers(2)))
    n = real.threshold.size
    if random.integers(2):
        return with_tau(real, random.uniform(0.4, 1.5, n), real.tau_syn), None
    return with_tau(real, real.tau_mem, random.uniform(0.9, 1.5, (n, 1))), None


def exact_decays(random: Random) -> Made:
    real = drawn(random, bool(random.integers(2)))
    n, m = real.weights_out.shape
    real = with_tau(real, tau_of(random.integers(1, 6, n)), tau_of(random.integers(1, 5, (n, 1))))
    return replace(real, tau_mem_out=tau_of(np.full(m, 3)), tau_syn_out=tau_of(np.full(m, 2))), None


def two_synapses(random: Random) -> Made:
    return drawn(random, True, 2), None


def audio(random: Random) -> Made:
    """Three layers of synapses of 2 to 8 steps behind a filter bank, as SynNet has them."""
    layer, channels, m = 24, 16, int(random.integers(1, 5))
    n = 3 * layer
    tau_syn = np.concatenate([np.resize(2.0 ** np.arange(1, d + 1), layer) for d in (1, 2, 3)])
    weights_in, weights_rec = np.zeros((channels, n)), np.zeros((n, n))
    weights_in[:, :layer] = random.normal(0.05, 0.15, (channels, layer))
    for k in (layer, 2 * layer):
        block = random.normal(0.05, 1, (layer, layer)) * 0.18
        weights_rec[k - layer : k, k : k + layer] = block
    weights_out = np.zeros((n, m))
    weights_out[2 * layer :] = random.normal(0.1, 1, (layer, m)) * 0.25
    tau = (np.full(n, 2.0), 0.7 * tau_syn[:, None], np.full(m, 2.0), np.full(m, 2.0))
    real = core(1.0, (weights_in, weights_rec, weights_out), tau)
    return real, sweep(random, channels, (0.3, 1.0, 2.5, 5.0))


def read_as_states(random: Random) -> Made:
    real = drawn(random, bool(random.integers(2)))
    m = real.threshold_out.size
    none = np.zeros(m, np.bool_)
    current = np.full(m, random.random() < 0.3)
    never = np.full(m, np.inf)
    return replace(real, threshold_out=never, reads_spikes=none, reads_current=current), None


def uneven_inputs(random: Random) -> Made:
    """Channels of small weights with many events, and of large ones with few."""
    real = drawn(random, False)
    channels = real.weights_in.shape[0]
    factor = 10.0 ** random.uniform(-1.5, 1, channels)
    real = replace(real, weights_in=real.weights_in / factor[:, None, None])
    rasters = {
        f"{level:g}": poisson(random, np.minimum(factor * level, 15), (10, 120, channels))
        for level in (0.05, 0.2, 1.0)
    }
    return real, rasters


Maker = Callable[[Random], Made]
DEVELOPED_ON: tuple[Maker, ...] = (
    feed_forward,
    recurrent,
    two_on_one_core,
    integrate_and_fire,
    delay_line,
    bias_driven,
    slow,
    few_spikes_a_step,
    deep,
)
KEPT: tuple[Maker, ...] = (
    residual,
    coincidence,
    outputs_at_their_cap,
    short,
    exact_decays,
    two_synapses,
    audio,
    read_as_states,
    uneven_inputs,
)


def task(maker: Maker, seed: int) -> KindTask:
    random = np.random.default_rng([seed, *maker.__name__.encode()])
    real, rasters = maker(random)
    if rasters is None:
        rasters = sweep(random, real.weights_in.shape[0])
    return KindTask(maker.__name__, seed, real, rasters)
