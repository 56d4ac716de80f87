"""Recordings from files: what is read, and what is refused with a message."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from xir.diagnostics.messages import CompileError
from xir.recordings import read_signal
from xir.recordings.reading import open_recordings
from xir.recordings.recording import of_array

soundfile: Any = pytest.importorskip("soundfile")

SOUND = np.array([-1.0, -0.5, 0.0, 0.25, 0.75])


def refusal(path: Path, key: str | None = None) -> str:
    with pytest.raises(CompileError) as raised:
        read_signal(path, key)
    (diagnostic,) = raised.value.diagnostics
    assert diagnostic.code in ("XIR180", "XIR181")
    return f"{diagnostic.message} | {diagnostic.hint}"


@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_24", "PCM_32", "FLOAT", "DOUBLE"])
def test_wav_of_any_width_is_minus_one_to_one(tmp_path: Path, subtype: str) -> None:
    soundfile.write(tmp_path / "a.wav", SOUND, 16000, subtype=subtype)
    signal = read_signal(tmp_path / "a.wav")
    assert signal.rate == 16000
    assert signal.samples.dtype == np.float64
    np.testing.assert_array_equal(signal.samples, SOUND[:, None])


def test_flac_and_several_channels(tmp_path: Path) -> None:
    stereo = np.stack([SOUND, SOUND[::-1]], axis=1)
    soundfile.write(tmp_path / "a.flac", stereo, 44100)
    np.testing.assert_array_equal(read_signal(tmp_path / "a.flac").samples, stereo)


@pytest.mark.parametrize("ending", ["wav", "flac"])
@pytest.mark.parametrize("part", [0.0, 0.01, 0.3, 0.9])
def test_sound_that_is_cut_off_is_refused(tmp_path: Path, ending: str, part: float) -> None:
    path = tmp_path / f"a.{ending}"
    soundfile.write(path, np.random.default_rng(0).uniform(-1, 1, 9000), 16000)
    data = path.read_bytes()
    path.write_bytes(data[: int(part * len(data))])
    assert f"'{path}'" in refusal(path)


def test_sound_that_is_none_or_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_text("hello")
    assert "cannot be read" in refusal(tmp_path / "a.wav")
    (tmp_path / "b.wav").mkdir()
    assert "is a folder, not a file of sound" in refusal(tmp_path / "b.wav")
    assert "there is no file" in refusal(tmp_path / "c.wav")
    assert "no recording by its name" in refusal(tmp_path / "c.h5")


def test_without_soundfile_the_command_to_install_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "soundfile", None)
    assert "pip install 'xir-compiler[audio]'" in refusal(tmp_path / "a.wav")


def test_arrays_keep_their_integers(tmp_path: Path) -> None:
    table = np.arange(12, dtype=np.int16).reshape(4, 3)
    np.save(tmp_path / "a.npy", table)
    signal = read_signal(tmp_path / "a.npy")
    assert signal.rate is None
    assert signal.samples.dtype == np.int16
    np.testing.assert_array_equal(signal.samples, table)
    np.save(tmp_path / "b.npy", np.array([1, 2], np.float32))
    assert read_signal(tmp_path / "b.npy").samples.tolist() == [[1.0], [2.0]]


def test_npz_has_a_signal_and_a_rate(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    np.savez(path, signal=SOUND, other=SOUND[:2], rate=8000)
    assert read_signal(path).rate == 8000
    assert len(read_signal(path, "other").samples) == 2
    np.savez(path, mine=SOUND, labels=[1])
    assert len(read_signal(path).samples) == 5
    np.savez(path, one=SOUND, two=SOUND)
    assert "it has: one, two | name the array with --key" in refusal(path)
    np.savez(path, signal=SOUND, rate=-1)
    assert "need a number above 0" in refusal(path)
    np.savez(path, signal=SOUND, rate="fast")
    assert "need one number, in Hz" in refusal(path)


def test_a_set_is_several_recordings(tmp_path: Path) -> None:
    numbers = np.arange(24.0).reshape(2, 4, 3)
    np.save(tmp_path / "a.npy", numbers)
    np.savez(tmp_path / "b.npz", signal=numbers, labels=[0, 1])
    for path in (tmp_path / "a.npy", tmp_path / "b.npz"):
        found = open_recordings(path)
        assert found.is_set
        assert [one.whole().tolist() for one in found.recordings] == numbers.tolist()
        assert "has 2 recordings; one is read" in refusal(path)
    assert found.beside["labels"].tolist() == [0, 1]


@pytest.mark.parametrize(
    ("array", "message"),
    [
        (np.zeros((2, 2, 2, 2)), "has shape (2, 2, 2, 2); need (samples,)"),
        (np.array(["a"]), "holds values of type <U1"),
        (np.array([0.0, np.nan]), "has nan at sample 1, channel 0; need a finite number"),
        (np.array([[0.0, np.inf]]), "has inf at sample 0, channel 1"),
    ],
)
def test_arrays_that_are_no_recording_are_refused(tmp_path: Path, array: Any, message: str) -> None:
    np.save(tmp_path / "a.npy", array)
    assert message in refusal(tmp_path / "a.npy")


def test_a_damaged_array_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.npy"
    np.save(path, np.zeros(100))
    path.write_bytes(path.read_bytes()[:-8])
    assert "is cut off" in refusal(path)


def test_lines_of_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    for text in ("1,2\n3,4.5\n", "\ufeffx,y\r\n1, 2\r\n\r\n3,4.5", "1,2\n3,4.5"):
        path.write_bytes(text.encode())
        assert read_signal(path).samples.tolist() == [[1, 2], [3, 4.5]]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x,y\n1,2\n3,b\n", "line 3: 'b' is not a number"),
        ("1,2\n3\n", "line 2: 1 numbers, the lines before have 2"),
        ("", "has no numbers"),
        ("x,y\n", "has no numbers"),
        ("time,x\n0,1\n", "has a column 'time', which is no channel | leave the column out"),
        ("1,2\n3,nan\n", "has nan at sample 1, channel 1"),
    ],
)
def test_lines_that_are_no_numbers_are_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "a.csv").write_text(text)
    assert message in refusal(tmp_path / "a.csv")


def test_parts_are_the_whole(tmp_path: Path) -> None:
    long = np.random.default_rng(1).uniform(-0.9, 0.9, (1000, 2)).astype(np.float32)
    soundfile.write(tmp_path / "a.wav", long, 16000, subtype="FLOAT")
    np.save(tmp_path / "a.npy", long)
    for path in (tmp_path / "a.wav", tmp_path / "a.npy"):
        (recording,) = open_recordings(path).recordings
        for _ in range(2):  # it can be read anew
            parts = list(recording.checked_parts(300))
            assert [len(part) for part in parts] == [300, 300, 300, 100]
            np.testing.assert_array_equal(np.concatenate(parts), long)


def test_a_recording_that_is_too_large_for_memory_is_refused() -> None:
    huge = np.broadcast_to(np.zeros(1), (1 << 28,))
    with pytest.raises(CompileError, match="are read at once"):
        of_array(huge, "it").whole()
