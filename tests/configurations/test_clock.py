"""A core clock that was chosen: in every file, and back out of each."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import xir
from xir.cli import main
from xir.codegen.image import pack
from xir.config.xylo_config import ConfigError, XyloConfig
from xir.configurations.difference import differences
from xir.configurations.loader import load
from xir.options import read_frequency

HELLO = Path(__file__).parents[2] / "examples" / "hello.xnet"
FORMS = ("config.json", "image.mlir", "writes.txt", "registers.json", "ram", "rockpool.npz")


def spec(**others: Any) -> XyloConfig:
    values: dict[str, Any] = {
        "weights_in": [[3]],
        "weights_out": [[4]],
        **dict.fromkeys(("dash_mem", "dash_syn", "dash_mem_out", "dash_syn_out"), 2),
        "threshold": [9],
        "threshold_out": [9],
    }
    return XyloConfig.from_specification(**values | others)


@pytest.fixture(scope="module", params=["xylo-audio2", "xylo-audio3"])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All files of a network for 12.5 MHz."""
    folder = tmp_path_factory.mktemp(request.param) / "net"
    kinds = "image,ram,writes,registers,rockpool"
    command = ["compile", str(HELLO), "--device", request.param, "--clock", "12.5MHz", "-q"]
    assert main([*command, "--emit", kinds, "-o", str(folder)]) == 0
    return folder


@pytest.mark.parametrize("form", FORMS)
def test_every_file_says_the_clock(written: Path, form: str) -> None:
    whole = load(written).config
    assert whole.clock_hz == 12.5e6
    assert whole.dt == 1e-3
    device = whole.device if form == "rockpool.npz" else None
    found = load(written / form, device=device).config
    assert (found.clock_hz, found.dt) == (12.5e6, 1e-3)
    assert found == whole


def test_a_step_is_counted_in_cycles_of_the_clock(written: Path) -> None:
    config = load(written).config
    assert pack(config).registers["TR_WRAP"] == 12_500
    assert '"timeResolutionWrap": 12500' in (written / "config.json").read_text()
    assert '"time_resolution_wrap": 12500' in (written / "ram" / "basic_config.json").read_text()
    registers = json.loads((written / "registers.json").read_text())
    assert registers["clock_hz"] == 12.5e6
    assert {r["name"]: r["value"] for r in registers["registers"]}["TR_WRAP"] == 12_500
    assert (written / "writes.txt").read_text().splitlines()[0].endswith(", 12500000.0 Hz")


def test_a_program_made_of_the_files_is_for_the_clock_again(written: Path, tmp_path: Path) -> None:
    back = tmp_path / "back.xnet"
    assert main(["disasm", str(written), "-o", str(back)]) == 0
    (command,) = (line for line in back.read_text().splitlines() if "xir compile" in line)
    assert command.endswith("--clock 12.5MHz")
    options = command.split("back.xnet ")[1].split()
    assert main(["compile", str(back), *options, "-q", "-o", str(tmp_path / "again")]) == 0
    assert load(tmp_path / "again").config == load(written).config


def test_the_default_clock_is_the_same_whether_it_was_chosen_or_not() -> None:
    assert spec() == spec(clock_hz=50e6)
    assert hash(spec()) == hash(spec(clock_hz=50e6))
    slow = spec(clock_hz=25e6)
    assert slow != spec()
    assert slow.core_clock_hz == 25e6
    assert XyloConfig.from_specification(device=slow.device, **slow.to_specification()) == slow
    assert "clock_hz" not in spec().to_specification()


def test_a_clock_is_one_of_the_boards_and_may_be_rounded() -> None:
    assert spec(clock_hz=16.67e6).clock_hz == 50e6 / 3
    for clock, message in (
        (7e6, "clock: have 7 MHz, the boards of XyloAudio 3 give 6.25, 12.5, 25, 50 MHz"),
        (float("nan"), "clock: have nan MHz"),
        ("fast", "clock_hz is 'fast'; it must be a number in Hz"),
    ):
        with pytest.raises(ConfigError, match=message):
            spec(device="xylo-audio3", clock_hz=clock)
    with pytest.raises(
        xir.CompileError, match=r"clock: have 16\.67 MHz, the boards of XyloAudio 3"
    ):
        xir.compile(HELLO, device="xylo-audio3", clock=16.67e6)


def test_a_step_too_short_for_the_clock_is_refused() -> None:
    assert spec(dt=2e-8, clock_hz=50e6)
    with pytest.raises(ConfigError, match=r"dt is 0\.125 clock cycles"):
        spec(dt=2e-8, clock_hz=6.25e6)


def test_a_difference_of_clocks_is_told(written: Path) -> None:
    named = load(written)
    other = replace(named, config=replace(named.config, clock_hz=None))
    assert differences(named, other) == ["core clock in Hz: 12500000.0, 50000000.0"]


@pytest.mark.parametrize(
    ("text", "hertz"), [("6.25MHz", 6.25e6), ("25 MHz", 25e6), ("6250kHz", 6.25e6), ("5e7", 5e7)]
)
def test_a_frequency_has_a_unit_or_is_in_hertz(text: str, hertz: float) -> None:
    assert read_frequency(text) == hertz


@pytest.mark.parametrize("text", ["fast", "0MHz", "-1", "MHz", "inf"])
def test_other_frequencies_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a frequency above 0, such as 6\.25MHz"):
        read_frequency(text)


@pytest.mark.parametrize(
    ("form", "old", "new", "message"),
    [
        ("config.json", "12500000.0", "7e6", r"xir\.clock_hz: clock: have 7 MHz, the boards"),
        ("config.json", "12500000.0", '"fast"', r'xir\.clock_hz: have "fast"'),
        ("writes.txt", "12500000.0 Hz", "7e6 Hz", "clock: have 7 MHz, the boards"),
        ("writes.txt", "12500000.0 Hz", "fast Hz", "line 1: the clock is 'fast' Hz"),
        ("writes.txt", ", 12500000.0 Hz", "", "TR_WRAP: have 12500, a step of 0.001 s is 50000"),
        ("image.mlir", "clock = 1.250000e+07", "clock = 7.0e+06", "clock: have 7 MHz, the boards"),
    ],
)
def test_a_clock_that_is_none_is_refused(
    written: Path, tmp_path: Path, form: str, old: str, new: str, message: str
) -> None:
    text = (written / form).read_text()
    assert old in text
    (tmp_path / form).write_text(text.replace(old, new))
    with pytest.raises(xir.CompileError, match=message):
        load(tmp_path / form)
