"""A configuration meets the rules that a compiled network meets, whatever form it is read from."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.verification.test_device_rules import LIMITS, Limit
from tests.verification.test_rules import CASES, Case
from xir.codegen.ram_files import read_ram_files, write_ram_files
from xir.codegen.samna_json import from_samna_json, to_samna_json
from xir.config.facts import facts_of, problems_of
from xir.config.fields import CoreFields
from xir.config.problems import ConfigError, Problem
from xir.config.xylo_config import XyloConfig
from xir.devices.table import DEVICES
from xir.ir.core import config_of
from xir.verification.rule_table import RULES

BY_CODE = {rule.code: rule for rule in RULES}


def told(make: Callable[[], XyloConfig]) -> dict[str, str]:
    """Code -> message of everything that is said of a configuration."""
    try:
        problems = make().warnings
    except ConfigError as error:
        problems = error.problems
    return {p.code: p.message for p in problems if isinstance(p, Problem)}


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: f"{limit.chip.name}-{limit.code}")
def test_a_configuration_is_told_what_its_core_is(limit: Limit) -> None:
    """By code; what is no number of the chip at all has no field in a configuration either."""
    if BY_CODE[limit.code].field is None:
        return
    assert limit.code not in told(lambda: config_of(limit.fits.core()))
    assert limit.code in told(lambda: config_of(limit.broken.core()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.message[:20]}")
def test_a_configuration_is_told_by_the_same_rules(case: Case) -> None:
    rule = BY_CODE[case.code]
    if rule.field is None:
        return
    assert case.code not in told(lambda: config_of(case.fits.core()))
    have = told(lambda: config_of(case.broken.core()))
    assert case.code in have
    assert rule.field in have[case.code]


def unchecked(config: XyloConfig, **changes: Any) -> XyloConfig:
    """A configuration that was not checked, as a file may hold one."""
    made = object.__new__(XyloConfig)
    for field in dataclasses.fields(CoreFields):
        object.__setattr__(made, field.name, changes.get(field.name, getattr(config, field.name)))
    return made


def small(device: str, hidden: int = 4) -> XyloConfig:
    """Two inputs feed all hidden neurons that they may, of which two outputs read what they may."""
    chip = DEVICES[device]
    weights_in, weights_out = np.zeros((2, hidden), np.int8), np.zeros((hidden, 2), np.int8)
    weights_in[:, : chip.input_expansion] = 1
    weights_out[max(0, hidden - chip.output_expansion) :] = 1
    return XyloConfig.from_specification(
        device=device,
        weights_in=weights_in,
        weights_out=weights_out,
        **dict.fromkeys(("dash_mem", "dash_syn", "dash_mem_out", "dash_syn_out"), 3),
        **dict.fromkeys(("threshold", "threshold_out"), 30),
    )


def too_much(device: str) -> dict[str, XyloConfig]:
    """Code -> a configuration that has more of something than the device."""
    chip, config = DEVICES[device], small(device)
    outputs = {
        name: np.resize(getattr(config, name), chip.max_outputs + 1)
        for name in ("dash_mem_out", "dash_syn_out", "threshold_out", "bias_out")
    }
    bias = chip.bias_range.high + 1 if chip.has_bias else 1
    return {
        "XIR101": unchecked(config, weights_in=np.ones((chip.max_inputs + 1, 4, 1), np.int8)),
        "XIR103": unchecked(
            config, weights_out=np.ones((4, chip.max_outputs + 1), np.int8), **outputs
        ),
        "XIR111" if chip.has_bias else "XIR132": unchecked(
            config, bias=np.array([0, bias, 0, 0], np.int16), bias_enable=chip.has_bias
        ),
        "XIR113": unchecked(config, alias=np.array([-1, 0, -1, -1], np.int16)),
    }


FORMS: dict[str, Callable[[XyloConfig], XyloConfig]] = {
    "constructor": lambda c: dataclasses.replace(c),
    "specification": lambda c: XyloConfig.from_specification(
        device=c.device, **c.to_specification()
    ),
    "samna": lambda c: from_samna_json(to_samna_json(c), c.device),
    "memories": lambda c: read_ram_files(write_ram_files(c), c.device),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("device", DEVICES)
def test_every_form_is_refused_by_the_same_code(device: str, form: str) -> None:
    for code, config in too_much(device).items():
        if form == "memories" and code in ("XIR111", "XIR132"):
            continue  # No word of the memories is wide enough to say it.
        have = told(lambda: FORMS[form](config))
        assert code in have, f"{code} by {form}: {have}"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("device", DEVICES)
def test_every_form_of_what_fits_is_read(device: str, form: str) -> None:
    for config in (small(device), small(device, hidden=300)):
        assert FORMS[form](config) == config


def test_names_of_populations_are_told_where_there_are_any() -> None:
    config = dataclasses.replace(small("xylo-audio2"), threshold=np.array([5, 5, 0, 5], np.int16))
    names = [("early", range(2)), ("late", range(2, 4))]
    (problem,) = problems_of(facts_of(config, hidden=names), warnings=True)
    assert problem.code == "XIR126"
    assert "1 of 2 neurons of 'late'" in problem.message
    assert "neuron 0 has threshold 0" in problem.message


def test_two_synapses_are_not_lost_where_a_device_has_one() -> None:
    """Its samna file has no place for the second one."""
    config = small("xylo-imu")
    two = {
        "weights_in": np.ones((2, 4, 2), np.int8),
        "weights_rec": np.zeros((4, 4, 2), np.int8),
        "dash_syn_2": np.full(4, 2, np.uint8),
    }
    with pytest.raises(ConfigError, match=r"XIR104"):
        dataclasses.replace(config, **two)
