"""What is said of the sample that a network is calibrated by, and of what was not fitted to it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np

from tests.passes.ir import of_kind, run
from tests.passes.quantize.cores import four_neurons
from xir.dialects import xylo
from xir.ir.dictionary_attributes import as_notes
from xir.passes.quantize import QuantizePass
from xir.quantization.real_core import Ints


def calibrated(folder: Path, sample: Ints) -> tuple[dict[str, str], dict[str, Any]]:
    """The warnings of the sample by their code, and the notes on the core."""
    path = folder / "spikes.npy"
    np.save(path, sample)
    module = four_neurons()
    warnings = run(module, QuantizePass(method="calibrated", spikes=str(path), judge="never"))
    said = {w.code: w.message for w in warnings if w.code and w.code.startswith("XIR16")}
    (core,) = of_kind(module, xylo.CoreOp)
    return said, dict(as_notes(core.quantization))


def spikes(samples: int, steps: int = 200, rate: float = 0.4) -> Ints:
    return np.random.default_rng(1).poisson(rate, (samples, steps, 2))


def test_a_good_sample_gets_no_warning_and_an_error_on_what_was_not_fitted(tmp_path: Path) -> None:
    said, notes = calibrated(tmp_path, spikes(20))
    assert said == {}
    for name in ("rate", "count", "output"):
        assert 0 <= notes[f"held_out_{name}_error"] < 1


def test_a_silent_sample_is_told_and_gets_no_perfect_score(tmp_path: Path) -> None:
    said, notes = calibrated(tmp_path, spikes(20, rate=0.0))
    assert list(said) == ["XIR160"]
    assert "never spikes on the sample" in said["XIR160"]
    assert not [name for name in notes if name.startswith("held_out")]


def test_a_small_sample_is_told(tmp_path: Path) -> None:
    said, _ = calibrated(tmp_path, spikes(1, 40))
    assert said["XIR161"].startswith("the sample is small: 1 sample of 40 steps")
    few, lean = said["XIR161"].removeprefix("the sample is small: 1 sample of 40 steps").split("; ")
    assert re.fullmatch(r"(, and [1-4] of 4 hidden neurons spike less than 60 times)?", few)
    assert lean == "fits lean on synthetic input where it says little"


def test_samples_that_are_few_and_long_are_told_without_rare_neurons(tmp_path: Path) -> None:
    said, _ = calibrated(tmp_path, spikes(15, 400))
    assert said["XIR161"].startswith("the sample is small: 15 samples of 400 steps; fits lean")


def test_a_silent_channel_is_told(tmp_path: Path) -> None:
    sample = spikes(20)
    sample[:, :, 1] = 0
    said, _ = calibrated(tmp_path, sample)
    assert said["XIR162"] == "channel 1 of the inputs without an event in the sample"


def test_a_sample_of_a_single_step_ends_well(tmp_path: Path) -> None:
    _, notes = calibrated(tmp_path, np.full((1, 1, 2), 15))
    assert not [name for name in notes if name.startswith("held_out")]
