"""A choice by a sample, and by probes as far as the sample tells little."""

from __future__ import annotations

import numpy as np
import pytest

from tests.quantization.cores import raster
from tests.quantization.results import drawn_and_matched
from xir.quantization.integers import Integers
from xir.quantization.judge.blend import Blend
from xir.quantization.judge.float_run import float_run_of
from xir.quantization.judge.score import OUTPUT_WEIGHT
from xir.quantization.methods.matched import Matched
from xir.quantization.real_core import RealCore


def blend_of(core: RealCore, base: Matched, samples: int, steps: int) -> Blend:
    sample = raster(3, core, samples=samples, steps=steps)
    return Blend(float_run_of(base.scored.neurons, sample), base.probes, base.best.verdicts)


def test_a_long_sample_decides_and_a_short_one_does_not() -> None:
    core, base = drawn_and_matched(0)
    short, long = blend_of(core, base, 1, 10), blend_of(core, base, 40, 200)
    assert short.share < 0.2
    assert long.share > 0.9


def test_the_score_is_between_the_errors_on_the_sample_and_on_the_probes() -> None:
    core, base = drawn_and_matched(0)
    blend = blend_of(core, base, 4, 60)
    score, judged = blend.score(base.best.integers)
    errors = [v.hidden_error + OUTPUT_WEIGHT * v.output_error for v in judged]
    assert [v.part for v in judged][:2] == ["sample", "quiet"]
    assert score == pytest.approx(blended(blend, errors))


def blended(blend: Blend, errors: list[float]) -> float:
    """The error on the sample and the geometric mean of those on the probes."""
    on_probes = float(np.exp(np.log(np.array(errors[1:]) + 0.01).mean())) - 0.01
    return blend.share * errors[0] + (1 - blend.share) * on_probes


def far_too_quiet(integers: Integers) -> Integers:
    result = integers.copy()
    result.threshold = result.threshold * 3
    return result


def test_what_is_far_worse_on_a_part_of_the_probes_pays_for_it() -> None:
    core, base = drawn_and_matched(0)
    blend = blend_of(core, base, 1, 20)
    quiet = far_too_quiet(base.best.integers)
    score, judged = blend.score(quiet)
    errors = [v.hidden_error + OUTPUT_WEIGHT * v.output_error for v in judged]
    assert score > 1.05 * blended(blend, errors)


def test_what_is_known_of_the_probes_is_not_run_again() -> None:
    core, base = drawn_and_matched(0)
    blend = blend_of(core, base, 2, 30)
    for candidate in base.candidates[:2]:
        run = blend.score(candidate.integers)
        known = blend.score(candidate.integers, candidate.verdicts)
        assert run[0] == known[0]
        assert known[1][1:] == candidate.verdicts
