"""Failing cases become small: seen on a simulator that is broken on purpose."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Any

import numpy as np

from tests.sim.drawing import draw_config, draw_raster
from tests.sim.model import Model
from tests.sim.shrink import Case, pasteable, shrink
from xir.config.xylo_config import NO_ALIAS, XyloConfig


class ForgetsAliases(Model):
    """A simulator that has no aliases."""

    def __init__(self, config: XyloConfig) -> None:
        super().__init__(config)
        none = np.full(config.n_hidden, NO_ALIAS, np.int16)
        self.config = replace(config, alias=none)


def broken(case: Case) -> bool:
    good, bad = Model(case.config), ForgetsAliases(case.config)
    for raster in case.rasters:
        want, have = good.evolve(raster), bad.evolve(raster)
        if any(not np.array_equal(want[name], have[name]) for name in want):
            return True
    return False


def drawn(seed: int) -> Case:
    rng = np.random.default_rng(seed)
    config = draw_config(rng)
    return Case(config, tuple(draw_raster(rng, config.n_inputs, 12) for _ in range(2)))


def failing(count: int) -> list[Case]:
    cases = (drawn(seed) for seed in range(200))
    return list(islice((c for c in cases if c.config.n_hidden > 3 and broken(c)), count))


def test_a_forgotten_alias_is_shrunk_to_one_alias_and_its_two_neurons() -> None:
    cases = failing(2)
    assert len(cases) == 2
    for case in cases:
        small = shrink(case, broken)
        assert broken(small)
        config = small.config
        assert (config.alias != NO_ALIAS).sum() == 1
        assert (config.n_inputs, config.n_outputs, config.n_synapses) == (1, 0, 1)
        assert config.n_hidden <= 2
        assert [len(raster) for raster in small.rasters] == [len(small.rasters[0])]
        assert len(small.rasters[0]) <= 3
        assert small.size <= 6


def test_what_is_printed_makes_the_case_again() -> None:
    for seed in range(8):
        case = drawn(seed)
        small = shrink(case, broken) if broken(case) else case
        names: dict[str, Any] = {}
        exec(pasteable(small), {"np": np, "XyloConfig": XyloConfig}, names)
        assert names["config"] == small.config
        assert len(names["rasters"]) == len(small.rasters)
        for have, want in zip(names["rasters"], small.rasters, strict=True):
            np.testing.assert_array_equal(have, want)


def test_a_case_that_never_fails_stays_as_it_is() -> None:
    case = drawn(3)
    assert shrink(case, lambda _: False) is case
