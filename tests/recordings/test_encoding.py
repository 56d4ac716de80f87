"""``xir.encode``: the spikes are those of the encoders, and what is wrong is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from xir.diagnostics.messages import CompileError
from xir.recordings import encoding as pieces
from xir.sensors.audio3 import Audio3Encoder, AudioRegisters
from xir.sensors.audio3.settings import AudioFrontEnd
from xir.sensors.imu import ImuEncoder, ImuRegisters

RANDOM = np.random.default_rng(3)
MOTION = RANDOM.normal(0, 0.05, (500, 3)) + np.array([0.1, 0.2, 0.9])
SOUND = RANDOM.normal(0, 0.05, 8000)


def codes(found: xir.Encoding) -> list[str | None]:
    return [warning.code for warning in found.warnings]


@pytest.mark.parametrize("start", ["cold", "warm"])
def test_acceleration_is_encoded_as_the_encoder_does(
    start: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "PIECE", 64)
    found = xir.encode(MOTION, "xylo-imu", start=start)
    meant = ImuEncoder(ImuRegisters(), start=start).encode(MOTION).counts
    np.testing.assert_array_equal(found.counts, meant)
    assert found.counts.dtype == np.uint8
    assert (found.dt, found.rate, found.start) == (0.005, 200, start)


@pytest.mark.parametrize("start", ["cold", "warm"])
@pytest.mark.parametrize(("path", "step"), [("external", 488), ("pdm", 488), ("analogue", 500)])
def test_sound_is_encoded_as_the_encoder_does(
    start: Any, path: Any, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "PIECE", 999)
    found = xir.encode(SOUND, "xylo-audio3", rate=16000, start=start, path=path)
    encoder = Audio3Encoder(
        AudioRegisters(), path=path, rate=16000, samples_per_step=step, start=start
    )
    meant = np.concatenate([encoder.encode(SOUND).counts, encoder.finish().counts])
    np.testing.assert_array_equal(found.counts, meant)
    assert found.dt == encoder.step_seconds


def test_the_registers_of_a_program_are_taken() -> None:
    registers = ImuRegisters(bypass_jsvd=True)
    found = xir.encode(MOTION, sensor=registers)
    np.testing.assert_array_equal(found.counts, ImuEncoder(registers).encode(MOTION).counts)
    front_end = AudioFrontEnd(AudioRegisters(dn_enable=False), "external", 100)
    assert xir.encode(SOUND, sensor=front_end, rate=16000).dt == pytest.approx(100 * 20.48e-6)


def test_other_rates_are_resampled() -> None:
    found = xir.encode(MOTION, "xylo-imu", rate=50)
    assert len(found.counts) == 499 * 4 + 1
    assert found.rate == 50


def test_channels_and_integers_of_sound() -> None:
    stereo = np.stack([SOUND, -SOUND], axis=1)
    mono = xir.encode(SOUND, "xylo-audio3", rate=16000).counts
    first = xir.encode(stereo, "xylo-audio3", rate=16000, channel=0).counts
    np.testing.assert_array_equal(first, mono)
    mixed = xir.encode(stereo, "xylo-audio3", rate=16000, mix=True)
    assert mixed.counts.sum() < mono.sum()
    whole = np.round(SOUND * 8192).astype(np.int16)
    as_integers = xir.encode(4 * whole, "xylo-audio3", rate=16000).counts
    as_numbers = xir.encode(whole / 8192, "xylo-audio3", rate=16000).counts
    np.testing.assert_array_equal(as_integers, as_numbers)
    scaled = xir.encode(whole / 8192 * 4, "xylo-audio3", rate=16000, scale=0.25).counts
    np.testing.assert_array_equal(scaled, as_numbers)


def test_what_is_wrong_with_a_recording_is_told() -> None:
    loud = xir.encode(MOTION * 4, "xylo-imu")
    assert codes(loud)[0] == "XIR183"
    assert "too large (z " in loud.warnings[0].message
    assert sum(loud.clipped) == loud.clipped[2] > 0
    dead = xir.encode(np.vstack([np.zeros((1, 3)), MOTION]), "xylo-imu")
    assert "XIR184" in codes(dead)
    assert any(step is not None for step in dead.dead_since)
    assert "XIR185" in codes(loud)
    silent = xir.encode(np.zeros((50, 3)) + 1e-6, "xylo-imu")
    assert "no channel spikes" in [warning.message for warning in silent.warnings]
    assert "XIR185" not in codes(xir.encode(MOTION * 0.01, "xylo-imu"))


def test_states_out_of_their_registers_are_told() -> None:
    registers = ImuRegisters(bypass_jsvd=True, bpf_a1_values=(-65536,) * 15)
    found = xir.encode(np.tile([1.9, -1.9, 1.0], (400, 1)), sensor=registers)
    assert any(found.saturated)
    assert "XIR187" in codes(found)


@pytest.mark.parametrize(
    ("signal", "options", "code", "message"),
    [
        (SOUND, {"device": "xylo-audio3"}, "XIR181", "samples a second .* are not known"),
        (MOTION, {"device": "xylo-audio3", "rate": 9e3}, "XIR182", "3 channels; the sensor hears"),
        (SOUND, {"device": "xylo-audio3", "rate": 9e3, "channel": 1}, "XIR182", "no channel 1"),
        (SOUND, {"device": "xylo-imu"}, "XIR182", "has 1 channels; need 3"),
        (MOTION[:0], {"device": "xylo-imu"}, "XIR180", "has no samples"),
        (SOUND, {"device": "xylo-audio2"}, "XIR188", "no encoder of recordings; there are"),
        (MOTION, {"device": "xylo-imu", "dt": 0.01}, "XIR188", "is 5 ms, not 10 ms"),
        (MOTION, {"device": "xylo-imu", "path": "pdm"}, "XIR188", "a path is a way of sound"),
        (
            SOUND,
            {"device": "xylo-audio3", "rate": 9e3, "dt": 0.01},
            "XIR188",
            "9.99424 ms .488. or 10.01472 ms .489.",
        ),
        (
            np.ones(40000),
            {"device": "xylo-audio3", "rate": 16e3, "path": "pdm"},
            "XIR188",
            "the signal: the model of the PDM microphone ran away",
        ),
        (
            np.ones(9, np.int64),
            {"device": "xylo-audio3", "rate": 16e3},
            "XIR180",
            "holds integers of type int64",
        ),
    ],
)
def test_what_cannot_be_encoded_is_refused(
    signal: Any, options: dict[str, Any], code: str, message: str
) -> None:
    with pytest.raises(CompileError, match=message) as raised:
        xir.encode(signal, **options)
    assert raised.value.diagnostics[0].code == code


def test_a_rate_that_the_file_contradicts_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", signal=MOTION, rate=100)
    assert xir.encode(tmp_path / "a.npz", "xylo-imu", rate=100).rate == 100
    with pytest.raises(CompileError, match="has 100 samples a second") as raised:
        xir.encode(tmp_path / "a.npz", "xylo-imu", rate=50)
    assert raised.value.diagnostics[0].code == "XIR181"


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"device": "xylo-imu", "sensor": ImuRegisters()},
        {"device": "xylo-imu", "start": "hot"},
        {"sensor": ImuRegisters(), "dt": 0.005},
        {"device": "xylo-imu", "channel": 0, "mix": True},
    ],
)
def test_arguments_that_do_not_go_together(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"need|leave"):
        xir.encode(MOTION, **options)
