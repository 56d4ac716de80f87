"""``writes.txt``: what was written comes back, and all else is refused with its line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from xir.codegen.image import pack
from xir.codegen.writes_file import read_writes, writes_text
from xir.config.problems import ConfigError
from xir.config.xylo_config import XyloConfig


@settings(max_examples=100, deadline=None, derandomize=True)
@given(data=st.data())
def test_reading_gives_back_what_was_written(
    packable: SearchStrategy[XyloConfig], data: st.DataObject
) -> None:
    config = data.draw(packable)
    assert read_writes(writes_text(pack(config))) == config


@pytest.mark.parametrize("synapses", [1, 2])
def test_a_full_chip_comes_back(big: Callable[..., XyloConfig], synapses: int) -> None:
    config = big(synapses, 32)
    assert read_writes(writes_text(pack(config))) == config


def edited(number: int, line: str | None) -> Callable[[list[str]], list[str]]:
    """Puts another line at ``number``, from 1; None takes it out."""

    def edit(lines: list[str]) -> list[str]:
        return [*lines[: number - 1], *([] if line is None else [line]), *lines[number:]]

    return edit


DAMAGE: dict[str, tuple[Callable[[list[str]], list[str]], str]] = {
    "nothing": (lambda _: [], "line 1: have '', need the device"),
    "no head": (edited(1, None), "line 1: have '0x00001 0x"),
    "device": (
        edited(1, "# abacus, dt 0.001 s, 2 inputs, 3 hidden neurons, 2 outputs, 2 synapses"),
        "there is no device 'abacus'",
    ),
    "time": (
        edited(1, "# xylo-audio2, dt soon s, 2 inputs, 3 hidden neurons, 2 outputs, 2 synapses"),
        "line 1: the time step is 'soon' s",
    ),
    "counts": (
        edited(1, "# xylo-audio2, dt 0.001 s, 17 inputs, 3 hidden neurons, 2 outputs, 2 synapses"),
        "input channels: have 17, XyloAudio 2 has room for 0 to 16",
    ),
    "no write": (edited(4, "0x00100 = 5"), "line 4: have '0x00100 = 5', need 0xADDRESS 0xVALUE"),
    "address": (edited(4, "0xfffff 0x1"), "line 4: 0xfffff is no address that XyloAudio 2 has"),
    "wide": (edited(4, "0x00100 0x10000"), "IWTRAM[0] is 0x10000, which is more than 16 bits"),
    "twice": (lambda lines: [*lines, "0x00100 0x00000063"], "IWTRAM[0] is written twice"),
    "gap": (edited(4, None), "IWTRAM[0] is not written, and a later word is"),
    "cut": (lambda lines: lines[:30], "is missing"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_refused(example: XyloConfig, damage: str) -> None:
    change, message = DAMAGE[damage]
    lines = writes_text(pack(example)).splitlines()
    with pytest.raises(ConfigError) as caught:
        read_writes("\n".join(change(lines)))
    assert message in str(caught.value)


def test_remarks_and_writes_that_are_made_again_change_nothing(example: XyloConfig) -> None:
    head, *lines = writes_text(pack(example)).splitlines()
    assert read_writes("\n".join([head, "# a remark", "", *lines, lines[4]])) == example
