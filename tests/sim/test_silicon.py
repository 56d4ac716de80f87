"""What a XyloAudio 3 board returned, step by step: the only recording of silicon there is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from xir.config.xylo_config import XyloConfig
from xir.sim import simulate

BOARD: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "silicon_audio3.json").read_text()
)
STATES = ("spikes", "v_mem", "i_syn", "output", "v_mem_out", "i_syn_out")


def network() -> XyloConfig:
    """The network that the board ran."""
    return XyloConfig.from_specification(
        device="xylo-audio3",
        weights_in=np.diag([127] * 3),
        weights_out=np.diag([127] * 3),
        dash_mem=1,
        dash_syn=1,
        dash_mem_out=1,
        dash_syn_out=1,
        threshold=[127] * 3,
        threshold_out=[127] * 3,
    )


@pytest.mark.parametrize("name", STATES)
def test_the_simulator_does_what_the_board_did(name: str) -> None:
    run = simulate(network(), np.array(BOARD["input"]), record=True)
    np.testing.assert_array_equal(getattr(run, name), BOARD[name])


def test_the_recording_shows_what_it_is_said_to_confirm() -> None:
    """Each of these is in docs/devices.md: a recording without it could not confirm it."""
    inputs, spikes, output = (np.array(BOARD[name]) for name in ("input", "spikes", "output"))
    assert inputs.max() == 2
    assert spikes.sum() == 6
    assert (np.array(BOARD["i_syn"])[inputs == 2] == 127).all()
    # A hidden spike reaches its output in the step after it.
    currents = np.array(BOARD["i_syn_out"])
    assert not currents[: np.flatnonzero(spikes[:, 0])[0] + 1, 0].any()
    assert currents[np.flatnonzero(spikes[:, 0])[0] + 1, 0] == 64
    # One subtraction of the threshold leaves what is above it.
    fired = np.argwhere(output)
    assert [np.array(BOARD["v_mem_out"])[t, n] for t, n in fired] == [1, 1, 1]
