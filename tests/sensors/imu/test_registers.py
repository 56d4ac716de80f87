"""Registers are checked against their widths."""

from __future__ import annotations

import math
import re
from dataclasses import fields
from typing import Any

import pytest

from xir.sensors.band_pass_design import design
from xir.sensors.imu import ImuRegisters
from xir.sensors.imu.registers import BANDS, RATE

LIMITS = {
    "estimator_k_setting": (0, 31),
    "update_matrix_threshold": (1, 2047),
    "bpf_bb_values": (0, 15),
    "bpf_bwf_values": (0, 15),
    "bpf_baf_values": (0, 15),
    "bpf_a1_values": (-65536, 65535),
    "bpf_a2_values": (-65536, 65535),
    "scale_values": (0, 31),
    "iaf_threshold_values": (1, 2147483647),
}


def given(name: str, value: Any) -> dict[str, Any]:
    """The field with a value, in its last channel where it has channels."""
    before = getattr(ImuRegisters(), name)
    return {name: (*before[:-1], value) if isinstance(before, tuple) else value}


def test_every_number_is_listed_here() -> None:
    whole = {f.name for f in fields(ImuRegisters) if not isinstance(f.default, bool)}
    assert whole == set(LIMITS)


@pytest.mark.parametrize("name", LIMITS)
def test_the_ends_are_taken_and_what_is_beyond_is_refused(name: str) -> None:
    low, high = LIMITS[name]
    for value in (low, high):
        held = getattr(ImuRegisters(**given(name, value)), name)
        assert value == (held[-1] if isinstance(held, tuple) else held)
    for value in (low - 1, high + 1):
        message = rf"{name}(\[14\])? is {value}; the limits are {low} and {high}"
        with pytest.raises(ValueError, match=message):
            ImuRegisters(**given(name, value))


@pytest.mark.parametrize("name", ["bypass_jsvd", "select_iaf_output"])
def test_a_switch_is_on_or_off(name: str) -> None:
    assert getattr(ImuRegisters(**given(name, 1)), name) is True
    with pytest.raises(ValueError, match=f"{name} is 2; the limits are 0 and 1"):
        ImuRegisters(**given(name, 2))


@pytest.mark.parametrize("value", [1.5, math.nan, math.inf])
def test_a_fraction_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match=re.escape(f"scale_values[14] is {value}; need a whole")):
        ImuRegisters(**given("scale_values", value))
    with pytest.raises(ValueError, match=f"estimator_k_setting is {value}; need a whole number"):
        ImuRegisters(**given("estimator_k_setting", value))


def test_another_number_of_channels_is_refused() -> None:
    with pytest.raises(ValueError, match="scale_values has 14 values; need 15"):
        ImuRegisters(scale_values=(5,) * 14)


def test_the_default_filters_are_the_designed_ones() -> None:
    filters = [design(*band, RATE) for band in BANDS] * 3
    defaults = ImuRegisters()
    for field in ("bb", "bwf", "baf", "a1", "a2"):
        values = tuple(getattr(one, field) for one in filters)
        assert getattr(defaults, f"bpf_{field}_values") == values
