# pyright: basic, reportMissingImports=false, reportArgumentType=false
"""
The networks that ``benchmarks/quantization.py`` quantizes, and stimuli for them: made at random, or
trained here on real recordings. All are arrays; nothing is stored.

Training is plain numpy: backpropagation through time over the chip's own order of events, with a
surrogate gradient where a neuron spikes. Time constants are drawn, log-uniform, and not trained.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from xir.quantization.real_core import RealCore

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]
EXAMPLES = Path(__file__).parents[1] / "examples"


@dataclass(frozen=True)
class Task:
    """A network, a sample to calibrate on, and held-out stimuli; labels where there are any."""

    name: str
    developed_on: bool
    real: RealCore
    calibration: Counts
    """(B, T, Nin)"""
    test: Counts
    labels: npt.NDArray[np.int64] | None = None


def core(
    dt: float,
    weights: tuple[Floats, Floats, Floats],
    tau: tuple[Floats, Floats, Floats, Floats],
    threshold: Floats | None = None,
    threshold_out: Floats | None = None,
    bias: Floats | None = None,
    bias_out: Floats | None = None,
) -> RealCore:
    """Weights in, rec, out; time constants mem, syn (N, S), mem_out, syn_out, in units of dt."""
    w_in, w_rec, w_out = (np.asarray(w, np.float64) for w in weights)
    n, m = w_out.shape
    return RealCore(
        dt=dt,
        weights_in=w_in.reshape(len(w_in), n, -1),
        weights_rec=w_rec.reshape(n, n, -1),
        weights_out=w_out,
        tau_mem=tau[0],
        tau_syn=tau[1].reshape(n, -1),
        threshold=np.ones(n) if threshold is None else threshold,
        bias=np.zeros(n) if bias is None else bias,
        cap=np.full(n, 31),
        tau_mem_out=tau[2],
        tau_syn_out=tau[3],
        threshold_out=np.ones(m) if threshold_out is None else threshold_out,
        bias_out=np.zeros(m) if bias_out is None else bias_out,
        cap_out=np.ones(m, np.int64),
        reads_spikes=np.ones(m, np.bool_),
        alias=np.full(n, -1),
    )


def log_uniform(random: np.random.Generator, low: float, high: float, *shape: int) -> Floats:
    return np.exp(random.uniform(np.log(low), np.log(high), shape))


def charge(tau_syn: Floats, tau_mem: Floats) -> Floats:
    """How much a weight of 1 comes to: charge of a synapse times the square root of the leak."""
    a, b = np.exp(-1 / tau_syn), np.exp(-1 / tau_mem)
    return a / (1 - a) / np.sqrt(1 - b)


def random_network(
    seed: int, sizes: tuple[int, int, int], recurrent: bool, synapses: int = 1
) -> RealCore:
    """Weights into each neuron in proportion to its time constants, so that all of them spike."""
    random = np.random.default_rng([seed, *sizes])
    i, n, m = sizes
    tau_mem, tau_mem_out = log_uniform(random, 1.6, 40, n), log_uniform(random, 1.6, 40, m)
    tau_syn = log_uniform(random, 1.3, 30, n, synapses)
    tau_syn_out = log_uniform(random, 1.3, 30, m)
    threshold, threshold_out = random.uniform(0.5, 1.5, n), random.uniform(0.5, 1.5, m)
    size = threshold[:, None] / charge(tau_syn, tau_mem[:, None])
    size_out = threshold_out / charge(tau_syn_out, tau_mem_out)
    w_in = random.normal(0.35, 1.0, (i, n, synapses)) * size * 3 / np.sqrt(i)
    w_rec = (
        random.normal(0.0, 1.0, (n, n, synapses)) * size * (1.2 if recurrent else 0) / np.sqrt(n)
    )
    w_out = random.normal(0.15, 1.0, (n, m)) * size_out * 3 / np.sqrt(n)
    bias = np.where(random.random(n) < 0.25, 0.02, 0.0) * threshold
    tau = (tau_mem, tau_syn, tau_mem_out, tau_syn_out)
    return core(1.0, (w_in, w_rec, w_out), tau, threshold, threshold_out, bias)


def bursts(seed: int, samples: int, steps: int, channels: int) -> Counts:
    """Correlated bursts: a few hidden causes that switch on and off, each driving some channels."""
    random = np.random.default_rng(seed)
    causes = 3
    mix = random.gamma(0.6, 1.0, (samples, 1, causes, channels))
    flips = random.random((samples, steps, causes)) < 1 / 15
    on = np.cumsum(flips, axis=1) % 2 == random.integers(0, 2, (samples, 1, causes))
    loudness = log_uniform(random, 0.05, 0.6, samples, 1, 1)
    rate = (on[..., None] * mix).sum(axis=2) * loudness
    return np.minimum(random.poisson(rate), 15)


def default_network(seed: int) -> RealCore:
    """12-128-7, tau_mem 160 ms, tau_syn 65 ms, dt 50 ms, threshold 1: uniform by fan-in."""
    random = np.random.default_rng(seed)
    n, m = 128, 7
    w_in = random.uniform(-1, 1, (12, n)) * np.sqrt(2 / 12)
    w_out = random.uniform(-0.6, 1, (n, m)) * np.sqrt(2 / n)
    tau = (np.full(n, 0.16), np.full((n, 1), 0.065), np.full(m, 0.16), np.full(m, 0.065))
    return core(0.05, (w_in, np.zeros((n, n)), w_out), tau)


# --- training -------------------------------------------------------------------------------


@dataclass
class _Trained:
    w_in: Floats
    w_rec: Floats
    w_out: Floats


def _forward(p: _Trained, c: dict[str, Floats], x: Floats) -> dict[str, Floats]:
    samples, steps, _ = x.shape
    n, m = p.w_out.shape
    drive = x @ p.w_in
    v_all, s_all = np.zeros((2, steps, samples, n))
    vo_all, so_all = np.zeros((2, steps, samples, m))
    i = v = s = np.zeros((samples, n))
    io = vo = np.zeros((samples, m))
    for t in range(steps):
        io = (io + s @ p.w_out) * c["ao"]
        vo = vo * c["bo"] + io
        i = (i + drive[:, t] + s @ p.w_rec) * c["a"]
        v = v * c["b"] + i
        v_all[t], vo_all[t] = v, vo
        s = np.clip(np.floor(v), 0, 31)
        v = v - s
        so_all[t] = np.clip(np.floor(vo), 0, 1)
        vo = vo - so_all[t]
        s_all[t] = s
    return {"v": v_all, "s": s_all, "vo": vo_all, "so": so_all}


def _surrogate(v: Floats, cap: float) -> Floats:
    return np.exp(-2 * np.maximum(1 - v, 0) - np.maximum(v - cap - 1, 0))


def _gradient(
    p: _Trained, c: dict[str, Floats], x: Floats, labels: npt.NDArray[np.int64]
) -> tuple[_Trained, float]:
    run = _forward(p, c, x)
    samples, steps, _ = x.shape
    counts = run["so"].sum(axis=0)
    logits = 25 * counts / steps
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    share = e / e.sum(axis=1, keepdims=True)
    d_counts = 25 / steps * (share - np.eye(share.shape[1])[labels]) / samples
    quiet = np.maximum(0.03 - run["s"].mean(axis=(0, 1)), 0)
    loud = np.maximum(run["s"].mean(axis=(0, 1)) - 0.4, 0)
    d_rate = (-30 * quiet + 4 * loud) / (steps * samples)
    d = _Trained(*(np.zeros(w.shape) for w in (p.w_in, p.w_rec, p.w_out)))
    di = dv = ds = np.zeros(run["s"].shape[1:])
    dio = dvo = np.zeros(counts.shape)
    for t in reversed(range(steps)):
        before = run["s"][t - 1] if t else np.zeros(ds.shape)
        dvo = dvo * c["bo"] + d_counts * _surrogate(run["vo"][t], 1)
        dio = (dio + dvo) * c["ao"]
        dv = dv * c["b"] + (ds + d_rate) * _surrogate(run["v"][t], 31)
        di = (di + dv) * c["a"]
        d.w_out += before.T @ dio
        d.w_rec += before.T @ di
        d.w_in += x[:, t].T @ di
        ds = dio @ p.w_out.T + di @ p.w_rec.T
    return d, float((counts.argmax(axis=1) == labels).mean())


def train(
    seed: int,
    x: Counts,
    labels: npt.NDArray[np.int64],
    masks: tuple[Floats, Floats, Floats],
    tau: tuple[Floats, Floats, Floats, Floats],
    epochs: int,
    gains: tuple[float, float, float] = (4.0, 0.5, 3.0),
) -> RealCore:
    """Adam on cross entropy of output counts. ``masks`` say which weights there are."""
    random = np.random.default_rng(seed)
    c = dict(zip(("b", "a", "bo", "ao"), (np.exp(-1 / t) for t in tau), strict=True))
    size = [1 / charge(tau[1], tau[0])] * 2 + [1 / charge(tau[3], tau[2])]
    start: list[Floats] = []
    for mask, s, gain in zip(masks, size, gains, strict=True):
        fan_in = np.maximum(mask.sum(axis=0), 1)
        start.append(mask * random.normal(0.3, 1.0, mask.shape) * s * gain / np.sqrt(fan_in))
    p = _Trained(*start)
    first, second = ([np.zeros(w.shape) for w in start] for _ in range(2))
    step, batch = 0, 100
    for epoch in range(epochs):
        order = random.permutation(len(x))
        rate = 0.05 * (1 - epoch / epochs) + 0.002
        for k in range(0, len(x) - batch // 2, batch):
            which = order[k : k + batch]
            d, _ = _gradient(p, c, x[which].astype(np.float64), labels[which])
            step += 1
            for j, (w, g, mask) in enumerate(
                zip((p.w_in, p.w_rec, p.w_out), (d.w_in, d.w_rec, d.w_out), masks, strict=True)
            ):
                # Steps in proportion to what a weight of each neuron is worth.
                g = np.clip(g * mask * size[j], -0.1, 0.1)
                first[j] = 0.9 * first[j] + 0.1 * g
                second[j] = 0.99 * second[j] + 0.01 * g * g
                m = first[j] / (1 - 0.9**step)
                s = np.sqrt(second[j] / (1 - 0.99**step)) + 1e-8
                w -= rate * size[j] * m / s
    return core(1.0, (p.w_in, p.w_rec, p.w_out), (tau[0], tau[1][:, None], tau[2], tau[3]))


def layered(
    sizes: tuple[int, ...], inputs: int, outputs: int, recurrent: bool
) -> tuple[Floats, ...]:
    """Masks of input, hidden and output weights for hidden layers of these sizes."""
    n = sum(sizes)
    edges = np.cumsum([0, *sizes])
    w_in, w_rec, w_out = np.zeros((inputs, n)), np.zeros((n, n)), np.zeros((n, outputs))
    w_in[:, : sizes[0]] = 1
    for k in range(len(sizes)):
        here = slice(edges[k], edges[k + 1])
        if recurrent:
            w_rec[here, here] = 1
        if k + 1 < len(sizes):
            w_rec[here, edges[k + 1] : edges[k + 2]] = 1
    w_out[edges[-2] :] = 1
    return w_in, w_rec, w_out


def drawn_tau(
    random: np.random.Generator, n: int, m: int, powers: bool = False
) -> tuple[Floats, ...]:
    if powers:
        return tuple(
            -1 / np.log1p(-(2.0 ** -random.integers(1, 5, k).astype(np.float64)))
            for k in (n, n, m, m)
        )
    return (
        log_uniform(random, 2, 20, n),
        log_uniform(random, 1.3, 10, n),
        log_uniform(random, 5, 20, m),
        log_uniform(random, 1.3, 8, m),
    )


def encode_digits() -> tuple[Counts, npt.NDArray[np.int64]]:
    """
    scikit-learn's digits 0 to 7 as spikes, (B, 54, 16): column after column for six steps each, in
    8 channels how dark a row is, in 8 more how much darker than in the column before.
    """
    from sklearn.datasets import load_digits

    digits = load_digits()
    which = digits.target < 8
    dark = digits.images[which] / 16.0
    before = np.concatenate([np.zeros((len(dark), 8, 1)), dark[:, :, :-1]], axis=2)
    rows = np.concatenate([dark, np.maximum(dark - before, 0)], axis=1)
    rate = np.repeat(rows, 6, axis=2).transpose(0, 2, 1)
    rate = np.concatenate([rate, np.zeros((len(rate), 6, 16))], axis=1)
    ramp = np.cumsum(rate, axis=1)
    return np.diff(np.floor(ramp + 0.5), axis=1, prepend=0).astype(np.int64), digits.target[which]


def digits_task(
    name: str,
    sizes: tuple[int, ...],
    recurrent: bool,
    seed: int,
    *,
    powers: bool = False,
    developed_on: bool = False,
) -> Task:
    x, y = encode_digits()
    order = np.random.default_rng(7).permutation(len(x))
    split = order[:1010], order[1010:]
    random = np.random.default_rng(seed)
    masks, tau = layered(sizes, 16, 8, recurrent), drawn_tau(random, sum(sizes), 8, powers)
    real = train(seed, x[split[0]], y[split[0]], masks, tau, 25)
    return Task(name, developed_on, real, x[split[0][:100]], x[split[1]], y[split[1]])


def vowels_task() -> Task:
    """aeon's JapaneseVowels as counts: 12 coefficients of vowels, of the first 8 speakers."""
    from aeon.datasets import load_japanese_vowels

    x, y = load_japanese_vowels(split="train")
    xt, yt = load_japanese_vowels(split="test")
    mean = np.concatenate([a for a in x], axis=1).mean(axis=1)[:, None]
    size = np.concatenate([a for a in x], axis=1).std(axis=1)[:, None]

    def encode(signals: Any) -> Counts:
        counts = np.zeros((len(signals), 64, 12), np.int64)
        for k, signal in enumerate(signals):
            level = np.clip((np.asarray(signal) - mean) / size + 1.5, 0, 4) / 4
            ramp = np.cumsum(np.repeat(level, 2, axis=1), axis=1)
            spikes = np.diff(np.floor(ramp), axis=1, prepend=0).T[:64]
            counts[k, : len(spikes)] = spikes
        return counts

    def chosen(signals: Any, names: Any) -> tuple[Counts, npt.NDArray[np.int64]]:
        labels = np.asarray(names).astype(np.int64) - 1
        return encode(signals)[labels < 8], labels[labels < 8]

    train_x, train_y = chosen(x, y)
    test_x, test_y = chosen(xt, yt)
    random = np.random.default_rng(5)
    masks, tau = layered((48,), 12, 8, False), drawn_tau(random, 48, 8)
    real = train(5, train_x, train_y, masks, tau, 200, (2.0, 0.1, 2.0))
    which = np.random.default_rng(3).permutation(len(train_x))[:100]
    return Task("vowels_ff", False, real, train_x[which], test_x, test_y)


def motions_task() -> Task:
    """The example that is trained on aeon's BasicMotions."""
    folder = EXAMPLES / "basic_motions"
    with np.load(folder / "weights.npz") as w:
        taus = tuple(
            w[k].astype(float) for k in ("tau_mem", "tau_syn", "tau_mem_out", "tau_syn_out")
        )
        weights = tuple(w[k].astype(float) for k in ("w_in", "w_rec", "w_out"))
        others = [w[k].astype(float) for k in ("threshold", "threshold_out", "bias", "bias_out")]
        real = core(float(w["dt"]), weights, taus, *others)
    sets: list[tuple[Counts, npt.NDArray[np.int64]]] = []
    for split in ("train", "test"):
        with np.load(folder / f"{split}.npz") as data:
            sets.append((data["spikes"].astype(np.int64), data["labels"].astype(np.int64)))
    (calibration, _), (test, labels) = sets
    return Task("basic_motions", True, real, calibration, test, labels)


def random_task(name: str, real: RealCore, developed_on: bool = False) -> Task:
    channels = real.weights_in.shape[0]
    return Task(
        name, developed_on, real, bursts(101, 30, 100, channels), bursts(202, 60, 100, channels)
    )


def builders() -> dict[str, Callable[[], Task]]:
    """Name -> what makes the task. Those developed on come first."""

    def rand(
        name: str,
        seed: int,
        sizes: tuple[int, int, int],
        rec: bool,
        synapses: int = 1,
        dev: bool = False,
    ) -> tuple[str, Callable[[], Task]]:
        return name, lambda: random_task(name, random_network(seed, sizes, rec, synapses), dev)

    return dict(
        [
            ("digits_ff", lambda: digits_task("digits_ff", (63,), False, 1, developed_on=True)),
            ("basic_motions", motions_task),
            rand("rand_ff_0", 0, (16, 32, 8), False, dev=True),
            rand("rand_rec_0", 0, (16, 64, 8), True, dev=True),
            rand("rand_2syn_0", 0, (16, 48, 8), True, 2, dev=True),
            ("default_12-128-7", lambda: random_task("default_12-128-7", default_network(0), True)),
            ("digits_rec", lambda: digits_task("digits_rec", (63,), True, 2)),
            ("digits_deep", lambda: digits_task("digits_deep", (31, 32), False, 3)),
            ("digits_small", lambda: digits_task("digits_small", (24,), True, 4)),
            ("digits_pow2", lambda: digits_task("digits_pow2", (63,), False, 6, powers=True)),
            ("vowels_ff", vowels_task),
            rand("rand_ff_1", 1, (16, 128, 8), False),
            rand("rand_ff_2", 2, (12, 16, 4), False),
            rand("rand_rec_1", 1, (16, 64, 8), True),
            rand("rand_rec_2", 2, (8, 200, 4), True),
            rand("rand_2syn_1", 1, (16, 100, 8), True, 2),
        ]
    )
