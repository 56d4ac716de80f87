"""``calibrated``, on stimuli that it has not seen."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import CHIP, drawn, raster
from tests.quantization.results import drawn_and_matched, hidden_rate_error
from xir.machine.progress import told_to
from xir.quantization.integers import Integers
from xir.quantization.judge.float_run import float_run_of
from xir.quantization.judge.held_out import halves_of, held_out
from xir.quantization.methods import calibrated
from xir.quantization.methods.calibrated import calibrate
from xir.quantization.methods.matched import matched
from xir.quantization.methods.sample_fits import LOUDER, SampleFits, recipes
from xir.quantization.neuron.scales import largest_states


@pytest.mark.parametrize("seed", range(2))
def test_calibrated_is_nearer_still_on_spikes_it_has_not_seen(seed: int) -> None:
    core, base = drawn_and_matched(seed)
    sample = raster(50 + seed, core, samples=30, steps=120)
    best, ways, taught, _ = calibrate(base, sample)
    assert best.score <= min(w.score for w in ways if w.name.startswith("without data"))
    held_out = float_run_of(taught.neurons, raster(200 + seed, core, samples=30, steps=120))
    error = hidden_rate_error(best.integers, held_out)
    assert error < 0.02
    assert error < 0.7 * hidden_rate_error(base.best.integers, held_out)


def test_a_sample_of_almost_nothing_does_no_harm() -> None:
    """Two samples with a few spikes: the result may lean on them only as far as they reach."""
    core, base = drawn_and_matched(1)
    sample = raster(7, core, samples=2, steps=20)
    heard: list[tuple[str, int, int]] = []
    with told_to(lambda stage, done, total: heard.append((stage, done, total))):
        best, _, taught, _ = calibrate(base, sample)
    (total,) = {total for _, _, total in heard}
    assert [done for _, done, _ in heard] == sorted(done for _, done, _ in heard)
    assert (heard[0], heard[-1]) == ((calibrated.STAGE, 0, total), (calibrated.STAGE, total, total))
    held_out = float_run_of(taught.neurons, raster(8, core, samples=30, steps=120))
    allowed = 2 * hidden_rate_error(base.best.integers, held_out) + 0.02
    assert hidden_rate_error(best.integers, held_out) < allowed


def test_what_is_fitted_to_a_half_is_judged_on_the_other() -> None:
    core, base = drawn_and_matched(0)
    runs = halves_of(base.scored.neurons, raster(2, core, samples=4, steps=60))
    assert runs is not None
    halves = [SampleFits(base, run) for run in runs]
    seen: list[SampleFits] = []
    good, bad = base.best.integers, base.candidates[0].integers

    def fit(half: SampleFits) -> Integers:
        seen.append(half)
        return good if half is halves[0] else bad

    error = calibrated._held_out(fit, halves)  # pyright: ignore[reportPrivateUsage]
    assert seen == halves
    assert error == held_out([good, bad], [runs[1], runs[0]])
    assert error != held_out([good, bad], runs)


def test_integers_of_a_quiet_sample_have_room_for_louder_input() -> None:
    core, base = drawn_and_matched(0)
    quiet = float_run_of(base.scored.neurons, raster(2, core, samples=8, steps=60))
    fits = SampleFits(base, quiet)
    recipe = next(iter(recipes(base, second_synapse=False)))[0]
    made = fits.make(recipe)
    chip, n = base.scored.neurons.chip, base.scored.neurons.n_hidden
    fit = fits.plain.best()
    loud = largest_states(base.scored.neurons, fit, base.loud)[:n]
    own = largest_states(base.scored.neurons, fit, quiet)[:n]
    louder = loud > LOUDER * own
    assert louder.sum() > n / 2
    assert (made.scale[:n] * LOUDER * own)[louder].max() <= 1.01 * chip.state_range.high


def test_a_neuron_that_never_spikes_limits_no_spikes() -> None:
    core = drawn(3, cap=1)
    core.threshold[4] = np.inf
    base = matched(core, CHIP)
    best = calibrate(base, raster(1, core, samples=4, steps=40)).best
    assert (best.integers.scale > 0).all()
    assert all((each.integers.scale > 0).all() for each in base.candidates)


def test_recipes_made_together_are_those_made_alone() -> None:
    core, base = drawn_and_matched(1)
    float_run = float_run_of(base.scored.neurons, raster(3, core, samples=20, steps=120))
    together, alone = SampleFits(base, float_run), SampleFits(base, float_run)
    found: set[bytes] = set()
    for some in recipes(base, second_synapse=True):
        together.make_each(some)
        for recipe in some:
            expected, made = alone.make(recipe), together.make(recipe)
            for name in ("weights", "dash_mem", "dash_syn", "threshold", "bias", "scale", "bound"):
                np.testing.assert_array_equal(getattr(made, name), getattr(expected, name))
            found.add(made.weights.tobytes())
    assert len(found) > 3
