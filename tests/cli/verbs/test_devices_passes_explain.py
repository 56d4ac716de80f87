"""``xir devices``, ``xir passes`` and ``xir explain``."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import pytest

from xir.cli.shared.pass_texts import pass_text
from xir.devices.table import DEVICES
from xir.diagnostics.codes import CODES
from xir.universe import PASSES


def test_devices_lists_every_chip_with_its_limits(run: Any) -> None:
    code, out, err = run("devices")
    assert (code, err) == (0, "")
    assert len(out.splitlines()) == 1 + len(DEVICES)
    line = next(line for line in out.splitlines() if line.split()[0] == "xylo-audio2")
    assert line.split()[3:] == ["SYNS61201", "16", "1000", "8", "2", "32000"]


@pytest.mark.parametrize("name", DEVICES)
def test_a_device_is_told_in_full(run: Any, name: str) -> None:
    code, out, _ = run("devices", name)
    chip = DEVICES[name]
    assert code == 0
    assert f"hidden neurons  {chip.max_hidden}".split() in [
        line.split()[:3] for line in out.splitlines()
    ]
    for source in chip.sources.values():
        assert source in out
    for text in chip.unknown:
        assert f"  {text}\n" in out
    for memory, (address, words) in chip.memories.items():
        assert [memory, f"0x{address:05x}", str(words)] in [
            line.split() for line in out.splitlines()
        ]


def test_passes_are_listed_in_the_order_of_the_pipeline(run: Any) -> None:
    code, out, _ = run("passes")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == [
        *PASSES,
    ]
    assert all(len(line.split()) > 4 for line in out.splitlines())


@pytest.mark.parametrize("name", PASSES)
def test_a_pass_says_what_it_needs_and_what_holds_afterwards(run: Any, name: str) -> None:
    code, out, _ = run("passes", name)
    assert code == 0
    assert out.startswith(f"{name}\n\n")
    assert "Before: " in out
    assert "After: " in out
    assert f"xir-opt FILE -p '{name}" in out


@pytest.mark.parametrize("name", PASSES)
def test_what_is_read_from_the_source_is_what_the_pass_is(name: str) -> None:
    home = PASSES[name]
    text = pass_text(name, home.module, home.class_name)
    pass_type = home.load()
    assert is_dataclass(pass_type)
    assert pass_type.name == name
    own = fields(pass_type)
    assert [option.name for option in text.options] == [field.name for field in own]
    for option, field in zip(text.options, own, strict=True):
        assert option.text
        if field.default is not MISSING:
            assert option.default is not None
            assert eval(option.default) == field.default


def test_options_are_shown_with_their_defaults(run: Any) -> None:
    out = run("passes", "xylo-quantize").out
    kinds = "'global', 'channel', 'law', 'matched', 'calibrated', 'exact'"
    assert f"  method: Literal[{kinds}], default 'matched'\n" in out
    assert "One scale for the whole core (global)" in out


def test_explain_lists_every_code(run: Any) -> None:
    code, out, _ = run("explain")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == list(CODES)


@pytest.mark.parametrize("word", ["XIR105", "xir105", "105"])
def test_a_code_is_explained_however_it_is_written(run: Any, word: str) -> None:
    code, out, _ = run("explain", word)
    assert code == 0
    assert out.startswith("XIR105: recurrent connections in total (error)\n")
    told = " ".join(out.split())
    entry = CODES["XIR105"]
    assert all(" ".join(t.split()) in told for t in (entry.cause, entry.example, entry.way_out))


def test_codes_are_in_order_and_each_is_told_in_full() -> None:
    assert list(CODES) == sorted(CODES)
    for code, entry in CODES.items():
        assert entry.code == code
        assert all((entry.name, entry.way_out, entry.cause, entry.example))
