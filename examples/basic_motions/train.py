# pyright: basic, reportMissingImports=false
"""Train the network of basic_motions.xnet, and write its weights and the encoded recordings.

    pip install torch aeon
    python examples/basic_motions/train.py

It takes about two minutes on one core, and writes weights.npz, train.npz and test.npz beside this
file. On one machine and one version of PyTorch every run writes the same bytes.

The network is trained in the time of the chip, step by step: spikes of the input act in the step
they arrive in, spikes of the hidden population in the next; a hidden neuron fires up to 31 times a
step and an output once. The gradient passes a firing neuron through a surrogate: it is that of a
straight line above the threshold, and fades exponentially below. Weights, biases, thresholds and
time constants are all learned, each within limits that a chip of 8-bit weights can follow. In each
iteration every time constant is off by a random fifth, since the chip can only come near it.

Three networks are trained, from three seeds, on 28 of the 40 training recordings. The other 12
choose between them: the best is the one whose true classes lead most surely, both as trained and
rounded. The test recordings are looked at once, at the end.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from aeon.datasets import load_basic_motions
from encode import STEP_SECONDS, encode, quanta_of
from simulate import as_rounded, as_trained, margins, simulate

CLASSES = ("standing", "running", "walking", "badminton")
HELD_OUT_PER_CLASS = 3
SEEDS = (0, 1, 2)
HIDDEN = 48
ITERATIONS = 300
WINDOW_STEPS = 300
SETTLING_STEPS = 20
LEARNING_RATE = 2e-3
TIME_CONSTANT_NOISE = 0.2
LOUDNESS_VARIANTS = 8

# name: least and greatest value, in seconds for time constants. The least time constant of a
# synapse is 2.25 steps, so that the chip can follow it; a bias is kept under a tenth of a
# threshold, so that it still fits in 8 bits when the threshold takes 10.
LIMITS = {
    "w_in": (-0.3, 0.3),
    "w_rec": (-0.2, 0.2),
    "w_out": (-0.3, 0.3),
    "bias": (-0.03, 0.03),
    "bias_out": (-0.1, 0.1),
    "tau_mem": (0.05, 0.4),
    "tau_syn": (0.045, 0.2),
    "tau_mem_out": (0.1, 0.5),
    "tau_syn_out": (0.05, 0.2),
    "threshold": (0.6, 1.6),
    "threshold_out": (0.6, 1.6),
}
TIMES = ("tau_mem", "tau_syn", "tau_mem_out", "tau_syn_out")
POSITIVE = (*TIMES, "threshold", "threshold_out")  # learned as logarithms

Parameters = dict[str, torch.Tensor]
Network = dict[str, Any]  # arrays by their names in weights.npz


class Recordings(NamedTuple):
    """Recordings in sensor units, (recordings, 6, 100), and their classes, (recordings,)."""

    signals: np.ndarray
    labels: np.ndarray


class Run(NamedTuple):
    """What a differentiable run gives."""

    output_rates: torch.Tensor  # (recordings, 4), spikes a step once settled
    hidden_rates: torch.Tensor  # (recordings, hidden), spikes a step
    excess: torch.Tensor  # mean distance of membranes beyond four thresholds


class Fire(torch.autograd.Function):
    """Whole spikes of a membrane given in thresholds, up to a cap, with a surrogate gradient."""

    @staticmethod
    def forward(ctx, membrane, cap):
        ctx.save_for_backward(membrane)
        ctx.cap = cap
        return membrane.floor().clamp(0, cap)

    @staticmethod
    def backward(ctx, *grad_outputs):
        (membrane,) = ctx.saved_tensors
        below, beyond = (1 - membrane).clamp(min=0), (membrane - ctx.cap).clamp(min=0)
        return grad_outputs[0] * torch.exp(-2 * below - beyond), None


def load(split: str) -> Recordings:
    """Read one split of BasicMotions from the files inside the package aeon."""
    signals, names = load_basic_motions(split=split)
    return Recordings(signals, np.array([CLASSES.index(name) for name in names], np.uint8))


def hold_out(recordings: Recordings) -> tuple[Recordings, Recordings]:
    """Split training recordings in those to learn from and those to choose by, class by class."""
    random = np.random.default_rng(99)
    held = np.zeros(len(recordings.labels), bool)
    for label in range(len(CLASSES)):
        members = np.flatnonzero(recordings.labels == label)
        held[random.permutation(members)[:HELD_OUT_PER_CLASS]] = True
    return (
        Recordings(recordings.signals[~held], recordings.labels[~held]),
        Recordings(recordings.signals[held], recordings.labels[held]),
    )


def loudness_variants(
    signals: np.ndarray, quanta: np.ndarray, random: np.random.Generator
) -> torch.Tensor:
    """Encode recordings as they are, and with accelerometer and gyroscope up to a third off.

    Returns counts, (variants, recordings, steps, 12).
    """
    variants = [encode(signals, quanta)]
    for _ in range(LOUDNESS_VARIANTS - 1):
        gains = np.exp(random.uniform(np.log(0.75), np.log(1.33), (len(signals), 2)))
        variants.append(encode(signals * gains.repeat(3, axis=1)[:, :, None], quanta))
    return torch.tensor(np.stack(variants), dtype=torch.float32)


def start(random: np.random.Generator, inputs: int) -> Parameters:
    """Draw the parameters that training starts from."""

    def normal(deviation: float, *shape: int) -> torch.Tensor:
        return torch.tensor(random.normal(0, deviation, shape), dtype=torch.float32)

    def logarithm(least: float, greatest: float, count: int) -> torch.Tensor:
        drawn = np.log(random.uniform(least, greatest, count))
        return torch.tensor(drawn, dtype=torch.float32)

    outputs = len(CLASSES)
    parameters = {
        "w_in": normal(0.08, inputs, HIDDEN),
        "w_rec": normal(0.03, HIDDEN, HIDDEN),
        "w_out": normal(0.08, HIDDEN, outputs),
        "bias": torch.zeros(HIDDEN),
        "bias_out": torch.full((outputs,), 0.02),
        "tau_mem": logarithm(0.06, 0.25, HIDDEN),
        "tau_syn": logarithm(0.05, 0.12, HIDDEN),
        "tau_mem_out": logarithm(0.2, 0.35, outputs),
        "tau_syn_out": logarithm(0.07, 0.12, outputs),
        "threshold": logarithm(0.8, 1.25, HIDDEN),
        "threshold_out": logarithm(0.9, 1.1, outputs),
    }
    for parameter in parameters.values():
        parameter.requires_grad_(True)
    return parameters


def run(values: Parameters, spikes: torch.Tensor) -> Run:
    """Run a batch from rest, (recordings, steps, 12), with `values` in plain units."""
    recordings, steps, _ = spikes.shape
    alpha, beta, alpha_out, beta_out = (
        torch.exp(-STEP_SECONDS / values[name])
        for name in ("tau_syn", "tau_mem", "tau_syn_out", "tau_mem_out")
    )
    threshold, threshold_out = values["threshold"], values["threshold_out"]
    arriving = (spikes @ values["w_in"]).unbind(1)
    from_hidden = torch.cat([values["w_rec"], values["w_out"]], dim=1)
    current = membrane = hidden = torch.zeros(recordings, HIDDEN)
    current_out = membrane_out = torch.zeros(recordings, len(CLASSES))
    hidden_spikes, output_spikes, excess = [], [], torch.zeros(())
    for step in range(steps):
        fed_back = hidden @ from_hidden
        current_out = (current_out + fed_back[:, HIDDEN:]) * alpha_out
        membrane_out = membrane_out * beta_out + current_out + values["bias_out"]
        current = (current + arriving[step] + fed_back[:, :HIDDEN]) * alpha
        membrane = membrane * beta + current + values["bias"]
        hidden = Fire.apply(membrane / threshold, 31)
        membrane = membrane - hidden * threshold
        output = Fire.apply(membrane_out / threshold_out, 1)
        membrane_out = membrane_out - output * threshold_out
        hidden_spikes.append(hidden)
        output_spikes.append(output)
        for state in (membrane / threshold, membrane_out / threshold_out):
            excess = excess + (state.abs() - 4).clamp(min=0).mean() / steps
    output_rates = torch.stack(output_spikes, dim=1)[:, SETTLING_STEPS:].mean(dim=1)
    return Run(output_rates, torch.stack(hidden_spikes, dim=1).mean(dim=1), excess)


def loss_of(result: Run, values: Parameters, labels: torch.Tensor) -> torch.Tensor:
    """Return cross entropy of the output rates, and what keeps the network fit for the chip.

    Hidden rates between 0.03 and 0.4 spikes a step, a true output below 0.4, membranes within four
    thresholds, and no weight above three times the root mean square of its neuron's.
    """
    true_rates = result.output_rates[torch.arange(len(labels)), labels]
    silence = (0.03 - result.hidden_rates.mean(dim=0)).clamp(min=0) / 0.03
    loss = torch.nn.functional.cross_entropy(25 * result.output_rates, labels)
    loss = loss + 2 * (result.hidden_rates - 0.4).clamp(min=0).square().mean()
    loss = loss + 0.2 * silence.square().mean()
    loss = loss + (true_rates - 0.4).clamp(min=0).square().mean()
    loss = loss + result.excess
    for name in ("w_in", "w_rec", "w_out"):
        size = values[name].square().mean(dim=0).sqrt() + 1e-6
        outlier = (values[name].abs().amax(dim=0) / size - 3).clamp(min=0)
        loss = loss + 0.02 * outlier.mean()
    return loss


def plain(parameters: Parameters) -> Parameters:
    """Return the parameters in plain units."""
    return {name: p.exp() if name in POSITIVE else p for name, p in parameters.items()}


def train(recordings: Recordings, quanta: np.ndarray, seed: int) -> Network:
    """Train one network on random windows of the recordings; the same seed gives the same one."""
    random = np.random.default_rng(seed)
    spikes = loudness_variants(recordings.signals, quanta, random)
    labels = torch.tensor(recordings.labels, dtype=torch.int64)
    parameters = start(random, spikes.shape[-1])
    slow = [parameter for name, parameter in parameters.items() if name in POSITIVE]
    fast = [parameter for name, parameter in parameters.items() if name not in POSITIVE]
    groups = [{"params": fast}, {"params": slow, "lr": 0.3 * LEARNING_RATE}]
    optimizer = torch.optim.Adam(groups, lr=LEARNING_RATE)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(
        optimizer, ITERATIONS, 0.05 * LEARNING_RATE
    )
    every = np.arange(len(labels))
    for iteration in range(ITERATIONS):
        variant = random.integers(0, LOUDNESS_VARIANTS, len(labels))
        first = random.integers(0, spikes.shape[2] - WINDOW_STEPS + 1)
        values = plain(parameters)
        for name in TIMES:
            noise = random.normal(0, TIME_CONSTANT_NOISE, len(values[name]))
            values[name] = values[name] * torch.tensor(np.exp(noise), dtype=torch.float32)
        result = run(values, spikes[variant, every, first : first + WINDOW_STEPS])
        loss = loss_of(result, values, labels)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(parameters.values()), 1.0)
        optimizer.step()
        schedule.step()
        keep_within_limits(parameters)
        if (iteration + 1) % 50 == 0:
            right = (result.output_rates.argmax(dim=1) == labels).sum()
            print(
                f"  iteration {iteration + 1}: loss {loss.detach():.3f},"
                f" {right} of {len(labels)} right",
                flush=True,
            )
    network = {name: p.detach().numpy().astype(np.float32) for name, p in plain(parameters).items()}
    return network | {"dt": np.float64(STEP_SECONDS)}


def keep_within_limits(parameters: Parameters) -> None:
    """Clamp every parameter to its limits, in place."""
    with torch.no_grad():
        for name, (least, greatest) in LIMITS.items():
            ends = np.log((least, greatest)) if name in POSITIVE else (least, greatest)
            parameters[name].clamp_(float(ends[0]), float(ends[1]))


def leads(network: Network, spikes: np.ndarray, labels: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return by how many spikes the true class leads, as trained and rounded."""
    return tuple(
        margins(simulate(arithmetic, spikes).counts, labels)
        for arithmetic in (as_trained(network), as_rounded(network))
    )


def same_in_torch(network: Network, spikes: np.ndarray) -> bool:
    """Tell whether PyTorch decides each recording as the numpy simulation of `network` does."""
    values = {name: torch.tensor(network[name]) for name in LIMITS}
    with torch.no_grad():
        rates = run(values, torch.tensor(spikes, dtype=torch.float32)).output_rates
    counts = simulate(as_trained(network), spikes).counts
    return bool((rates.argmax(dim=1).numpy() == counts.argmax(axis=1)).all())


def summary(split: str, network: Network, spikes: np.ndarray, labels: np.ndarray) -> str:
    """Return one line on how the network does on a split."""
    floating, rounded = leads(network, spikes, labels)
    return (
        f"{split}: {(floating > 0).sum()} of {len(labels)} right as trained (least lead"
        f" {floating.min()} spikes), {(rounded > 0).sum()} rounded (least lead {rounded.min()})"
    )


def main() -> None:
    """Train, choose, write and report."""
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    recordings = {split: load(split) for split in ("train", "test")}
    quanta = quanta_of(recordings["train"].signals)
    to_learn, to_choose = hold_out(recordings["train"])
    held_spikes = encode(to_choose.signals, quanta)
    candidates: list[tuple[int, Network]] = []
    for seed in SEEDS:
        print(f"seed {seed}", flush=True)
        network = train(to_learn, quanta, seed)
        print(" ", summary("held out", network, held_spikes, to_choose.labels), flush=True)
        surest = min(lead.min() for lead in leads(network, held_spikes, to_choose.labels))
        candidates.append((int(surest), network))
    network = max(candidates, key=lambda candidate: candidate[0])[1]
    folder = Path(__file__).resolve().parent
    np.savez_compressed(folder / "weights.npz", **network, quanta=quanta)
    for split, (signals, labels) in recordings.items():
        spikes = encode(signals, quanta)
        np.savez_compressed(
            folder / f"{split}.npz",
            spikes=spikes,
            labels=labels,
            classes=np.array(CLASSES),
            dt=np.float64(STEP_SECONDS),
        )
        print(summary(split, network, spikes, labels))
        print(f"  PyTorch decides the same: {same_in_torch(network, spikes)}")


if __name__ == "__main__":
    main()
