"""The committed files of the BasicMotions example agree with each other and with its README."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "basic_motions"


def module_of(name: str) -> ModuleType:
    """Import a script of the example by its path; the folder is not a package."""
    spec = importlib.util.spec_from_file_location(f"basic_motions_{name}", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


encode = module_of("encode")
simulate = module_of("simulate")


def arrays_of(name: str) -> dict[str, NDArray[Any]]:
    """Read all arrays of a committed file, refusing pickled ones."""
    with np.load(FOLDER / f"{name}.npz", allow_pickle=False) as file:
        return {key: file[key] for key in file.files}


def test_weights_have_the_keys_shapes_and_ranges_that_the_network_text_uses() -> None:
    weights = arrays_of("weights")
    shapes = {key: array.shape for key, array in weights.items()}
    per_hidden = dict.fromkeys(("tau_mem", "tau_syn", "threshold", "bias"), (48,))
    per_output = dict.fromkeys(("tau_mem_out", "tau_syn_out", "threshold_out", "bias_out"), (4,))
    matrices = {"w_in": (12, 48), "w_rec": (48, 48), "w_out": (48, 4)}
    assert shapes == matrices | per_hidden | per_output | {"dt": (), "quanta": (6,)}
    for key in matrices | per_hidden | per_output:
        assert weights[key].dtype == np.float32
        assert np.isfinite(weights[key]).all()
    for key in ("tau_mem", "tau_syn", "tau_mem_out", "tau_syn_out"):
        assert (weights[key] >= 2 * weights["dt"]).all()


@pytest.mark.parametrize("split", ["train", "test"])
def test_recordings_are_counts_that_an_input_channel_takes(split: str) -> None:
    data = arrays_of(split)
    assert set(data) == {"spikes", "labels", "classes", "dt"}
    assert data["spikes"].shape == (40, 495, 12)
    assert data["spikes"].dtype == data["labels"].dtype == np.uint8
    assert data["spikes"].max() <= 15
    assert np.bincount(data["labels"]).tolist() == [10, 10, 10, 10]
    assert data["classes"].tolist() == ["standing", "running", "walking", "badminton"]
    assert data["dt"] == arrays_of("weights")["dt"] == encode.STEP_SECONDS == 0.02
    assert ((data["spikes"][:, :, 0::2] == 0) | (data["spikes"][:, :, 1::2] == 0)).all()


@pytest.mark.parametrize(
    ("split", "how", "right"),
    [
        ("train", "as_trained", 40),
        ("train", "as_rounded", 40),
        ("test", "as_trained", 40),
        ("test", "as_rounded", 38),
    ],
)
def test_network_reaches_the_figures_of_the_readme(split: str, how: str, right: int) -> None:
    data = arrays_of(split)
    arithmetic = getattr(simulate, how)(arrays_of("weights"))
    activity = simulate.simulate(arithmetic, data["spikes"])
    leads = simulate.margins(activity.counts, data["labels"])
    assert (leads > 0).sum() == right
    assert (leads != 0).all()
    hidden_rates = activity.hidden_rates.mean(axis=0)
    assert hidden_rates.min() > 0.02
    assert hidden_rates.max() < 0.5


def test_input_acts_at_once_and_hidden_spikes_one_step_later() -> None:
    half = np.array([0.02 / np.log(2)])  # a time constant that halves a state each step of 20 ms
    one = np.ones(1)
    network = {
        "w_in": np.array([[4.2]]),
        "w_rec": np.array([[1.0]]),
        "w_out": np.array([[5.0]]),
        "dt": np.array(0.02),
    }
    network |= dict.fromkeys(("tau_mem", "tau_syn", "tau_mem_out", "tau_syn_out"), half)
    network |= {"threshold": one, "threshold_out": one, "bias": 0 * one, "bias_out": 0 * one}
    spikes = np.array([[[1], [0]]])
    # Step 0: I = 4.2 / 2 and V = 2.1, so 2 spikes. Step 1: I = (2.1 + 2) / 2, V = 0.05 + 2.05.
    first = simulate.simulate(simulate.as_trained(network), spikes[:, :1])
    both = simulate.simulate(simulate.as_trained(network), spikes)
    assert first.hidden_rates.tolist() == [[2.0]]
    assert first.counts.tolist() == [[0]]
    assert both.hidden_rates.tolist() == [[2.0]]
    assert both.counts.tolist() == [[1]]  # 2 spikes of weight 5 make V = 5; an output fires once


@pytest.mark.parametrize(("state", "left"), [(800, 600), (3, 2), (1, 0), (-1, 0), (-800, -600)])
def test_rounded_states_lose_a_quarter_and_never_less_than_one(state: int, left: int) -> None:
    weights = arrays_of("weights")
    weights["tau_mem"] = np.array([0.02 / -np.log(0.75)])
    decayed = simulate.as_rounded(weights).decay(np.array([state]), "tau_mem")
    assert decayed.tolist() == [left]


@settings(deadline=None, derandomize=True, max_examples=40)
@given(
    start=st.floats(-20, 20),
    changes=st.lists(st.floats(-40, 40), min_size=2, max_size=30),
    quantum=st.floats(0.6, 5),
)
def test_spikes_follow_the_signal_to_less_than_a_quantum(
    start: float, changes: list[float], quantum: float
) -> None:
    # A change of 40 over five steps is under 15 quanta of 0.6 a step, so nothing is left over.
    signal = start + np.concatenate([[0.0], np.cumsum(changes)])
    spikes = encode.encode(signal[None, None], np.array([quantum]))[0].astype(np.int64)
    assert spikes.shape == (5 * len(changes), 2)
    followed = start + quantum * np.cumsum(spikes[:, 0] - spikes[:, 1])[4::5]
    assert (np.abs(signal[1:] - followed) < quantum * (1 + 1e-6)).all()


def test_a_jump_is_reported_15_quanta_a_step_until_it_is_caught_up_with() -> None:
    recording = np.array([[[0.0, 100.0, 100.0]]])
    spikes = encode.encode(recording, np.array([1.0]))
    assert spikes[0, :, 0].tolist() == [15, 15, 15, 15, 15, 15, 10, 0, 0, 0]
    assert spikes[0, :, 1].sum() == 0


def test_quanta_are_a_fifth_of_the_mean_change() -> None:
    recordings = np.array([[[0.0, 1.0, -1.0], [5.0, 5.0, 9.0]], [[0.0, 0.0, 3.0], [1.0, 2.0, 3.0]]])
    assert encode.quanta_of(recordings).tolist() == [0.3, 0.3]
