"""Run the trained network in numpy: as it was trained, and roughly as an 8-bit chip would run it.

This is a check of the committed files that needs neither PyTorch nor the compiler, and what
train.py chooses the network by. The rough chip takes the plainest rounding there is: one scale a
neuron and the nearest shift for each time constant, with nothing done to make good what the shifts
cost. A network that stands this is robust.

    python examples/basic_motions/simulate.py
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
MAX_HIDDEN_SPIKES = 31
MAX_OUTPUT_SPIKES = 1
LARGEST_WEIGHT = 127
LARGEST_STATE = 32767


class Arithmetic(NamedTuple):
    """A network's numbers, and how its states decay and where they saturate."""

    network: Mapping[str, Array]
    decay: Callable[[Array, str], Array]
    limit: Callable[[Array], Array]


class Activity(NamedTuple):
    """What a run gives: output spikes a recording, and hidden spikes a step."""

    counts: Array  # (recordings, 4)
    hidden_rates: Array  # (recordings, hidden)


def as_trained(network: Mapping[str, Array]) -> Arithmetic:
    """Return the float network: states decay by exp(-dt / tau) and never saturate."""

    def decay(state: Array, tau: str) -> Array:
        return state * np.exp(-network["dt"] / network[tau])

    def limit(state: Array) -> Array:
        return state

    return Arithmetic(network, decay, limit)


def as_rounded(network: Mapping[str, Array]) -> Arithmetic:
    """Return the network in integers: weights of 8 bit, states of 16, decays by shifts."""
    scale = LARGEST_WEIGHT / np.abs(np.vstack([network["w_in"], network["w_rec"]])).max(axis=0)
    scale_out = LARGEST_WEIGHT / np.abs(network["w_out"]).max(axis=0)
    rounded = {
        name: np.rint(network[name] * scale).astype(np.int64)
        for name in ("w_in", "w_rec", "threshold", "bias")
    }
    rounded |= {
        name: np.rint(network[name] * scale_out).astype(np.int64)
        for name in ("w_out", "threshold_out", "bias_out")
    }

    def decay(state: Array, tau: str) -> Array:
        left = np.exp(-network["dt"] / network[tau])
        shift = np.maximum(1, np.rint(-np.log2(1 - left))).astype(np.int64)
        lost = state >> shift
        # The chip's decay never stalls: what is not zero loses at least one.
        return state - np.where(lost == 0, np.sign(state), lost)

    def limit(state: Array) -> Array:
        return np.clip(state, -LARGEST_STATE - 1, LARGEST_STATE)

    return Arithmetic(rounded, decay, limit)


def simulate(arithmetic: Arithmetic, spikes: Array) -> Activity:
    """Run every recording from rest.

    Input spikes act in the step they arrive in, the spikes of the hidden population in the next.

    Args:
        arithmetic: from `as_trained` or `as_rounded`.
        spikes: counts, (recordings, steps, 12).
    """
    network, decay, limit = arithmetic
    recordings, steps, _ = spikes.shape
    kind = network["w_in"].dtype
    hidden_shape = (recordings, len(network["threshold"]))
    output_shape = (recordings, len(network["threshold_out"]))
    current, membrane, hidden = (np.zeros(hidden_shape, kind) for _ in range(3))
    current_out, membrane_out = (np.zeros(output_shape, kind) for _ in range(2))
    counts, hidden_counts = np.zeros(output_shape, np.int64), np.zeros(hidden_shape, np.int64)
    for step in range(steps):
        current_out = decay(limit(current_out + hidden @ network["w_out"]), "tau_syn_out")
        membrane_out = decay(membrane_out, "tau_mem_out") + current_out + network["bias_out"]
        arriving = spikes[:, step].astype(kind) @ network["w_in"] + hidden @ network["w_rec"]
        current = decay(limit(current + arriving), "tau_syn")
        membrane = decay(membrane, "tau_mem") + current + network["bias"]
        hidden, membrane = _fire(limit(membrane), network["threshold"], MAX_HIDDEN_SPIKES)
        output, membrane_out = _fire(
            limit(membrane_out), network["threshold_out"], MAX_OUTPUT_SPIKES
        )
        counts += output.astype(np.int64)
        hidden_counts += hidden.astype(np.int64)
    return Activity(counts, hidden_counts / steps)


def _fire(membrane: Array, threshold: Array, most: int) -> tuple[Array, Array]:
    """Return the spikes of a step and the membrane they leave behind."""
    fired = np.clip(membrane // threshold, 0, most)
    return fired, membrane - fired * threshold


def margins(counts: Array, labels: Array) -> Array:
    """Return by how many spikes the true class leads, (recordings,); 0 is a tie, less is wrong."""
    rows = np.arange(len(labels))
    others = counts.copy()
    others[rows, labels] = -1
    return counts[rows, labels] - others.max(axis=1)


def main() -> None:
    """Print what the committed network makes of the committed recordings."""
    folder = Path(__file__).resolve().parent
    network = dict(np.load(folder / "weights.npz"))
    for split in ("train", "test"):
        data = np.load(folder / f"{split}.npz")
        for how, arithmetic in (
            ("as trained", as_trained(network)),
            ("rounded to 8 bit", as_rounded(network)),
        ):
            counts, rates = simulate(arithmetic, data["spikes"])
            lead = margins(counts, data["labels"])
            print(
                f"{split:5}  {how:16}  {(lead > 0).sum()} of {len(lead)} right,"
                f" {(lead == 0).sum()} ties, least lead {lead.min()} spikes,"
                f" {rates.mean():.3f} spikes a step and hidden neuron"
            )


if __name__ == "__main__":
    main()
