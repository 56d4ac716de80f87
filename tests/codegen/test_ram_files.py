"""The vendor's memory text files, and back."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from xir.codegen.ram_files import read_ram_files, write_ram_files
from xir.config.xylo_config import ConfigError, XyloConfig

EXAMPLE = {
    "iwtram.ini": "// iwt for IN0 |64|00|00|// iwt for IN1 |00|00|80|",
    "iwt2ram.ini": "// iwt2 for IN0 |00|fd|00|// iwt2 for IN1 |00|00|00|",
    "ndsram.ini": "3|5|7|b|c|",
    "rds2ram.ini": "4|6|8|",
    "ndmram.ini": "1|2|f|9|a|",
    "nbram.ini": "01|fe|64|80|7f|",
    "nthram.ini": "0032|03e8|012c|0190|01f4|",
    "rcram.ini": "2|0|1|",
    "raram.ini": "002|fff|fff|",
    "refocram.ini": "02|00|01|",
    "rforam.ini": "// rfo of RSN0 |001|002|// rfo of RSN1 |// rfo of RSN2 |000|",
    "rwtram.ini": "// rwt of RSN0 |05|00|// rwt of RSN1 |// rwt of RSN2 |ff|",
    "rwt2ram.ini": "// rwt2 of RSN0 |fa|07|// rwt2 of RSN1 |// rwt2 of RSN2 |00|",
    "owtram.ini": "// owt for RSN0 |09|00|// owt for RSN1 |00|f7|// owt for RSN2 |00|00|",
    "basic_config.json": '{"IN": 2, "RSN": 3, "ON": 2, "IWBS": 1, "RWBS": 2, "OWBS": 3, '
    '"time_resolution_wrap": 0, "DT": 0.001, "N_SYNS": 2, "RA": true, "BIAS": true}',
}
"""The files of the example, with | for the end of a line."""


def test_the_files_of_an_example(example: XyloConfig):
    files = write_ram_files(example)
    assert {name: text.replace("\n", "|") for name, text in files.items()} == EXAMPLE
    assert read_ram_files(files) == example


@settings(deadline=None, max_examples=100, derandomize=True)
@given(data=st.data())
def test_reading_gives_back_what_was_written(
    configs: SearchStrategy[XyloConfig], data: st.DataObject
):
    config = data.draw(configs)
    assert read_ram_files(write_ram_files(config)) == config


@pytest.mark.parametrize("synapses", [1, 2])
def test_a_full_chip_comes_back(big: Callable[..., XyloConfig], synapses: int):
    config = big(synapses, 32)
    assert read_ram_files(write_ram_files(config)) == config


def test_a_step_of_any_length_comes_back(example: XyloConfig):
    third = dataclasses.replace(example, dt=1e-3 / 3)
    assert read_ram_files(write_ram_files(third)) == third


def test_comments_blank_lines_and_upper_case_do_not_matter(example: XyloConfig):
    files = write_ram_files(example)
    plain = {
        name: text
        if name.endswith("json")
        else "\r\n".join(line for line in text.upper().splitlines() if "//" not in line) + "\n\n"
        for name, text in files.items()
    }
    assert read_ram_files(plain) == example


WRONG = {
    "digits": ("iwtram.ini", "64\n", "6464\n", "iwtram.ini, line 2: have '6464', need a hex"),
    "sign": ("rds2ram.ini", "4\n", "-4\n", "rds2ram.ini, line 1: have '-4', need a hexadecimal"),
    "words": ("nthram.ini", "0032\n", "", "NTHRAM: have 4 words, need 5 (hidden, then output)"),
    "extra": ("owtram.ini", "f7\n", "f7\n01\n", "OWTRAM: have 7 words, need 6"),
    "counts": ("refocram.ini", "01\n", "02\n", "RFORAM: have 3 words, need 4"),
    "target": ("rforam.ini", "002\n", "003\n", "RFORAM: entry 1, of hidden neuron 0, has the"),
    "width": ("rcram.ini", "1\n", "4\n", "RCRAM: word 2 (hidden neuron 2) is 4"),
    "alias": ("raram.ini", "002\n", "003\n", "RARAM: the alias target of hidden neuron 0 is 3"),
    "rows": (
        "owtram.ini",
        "09\n00\n// owt for RSN1 \n",
        "09\n// owt for RSN1 \n00\n",
        "owtram.ini: the comments do not stand before rows of 2, 2, 2 words",
    ),
    "no alias": ("basic_config.json", "true, ", "false, ", "CTRL1: ALIAS_EN is 0, but RARAM has"),
    "synapses": ("basic_config.json", '"N_SYNS": 2', '"N_SYNS": 1', "IWT2RAM: has weights, but"),
    "outputs": ("basic_config.json", '"ON": 2', '"ON": 1', "NDSRAM: have 5 words, need 4"),
    "shift": (
        "basic_config.json",
        '"IWBS": 1',
        '"IWBS": 8',
        "basic_config.json: IWBS: have 8, need a whole number",
    ),
    "step": (
        "basic_config.json",
        "0.001",
        "-1",
        "basic_config.json: DT: have -1, need a number above 0",
    ),
    "no step": (
        "basic_config.json",
        "0.001",
        "NaN",
        "basic_config.json: DT: have NaN, need a number above 0",
    ),
    "huge step": ("basic_config.json", "0.001", "9" * 400, "basic_config.json: DT: have 9999"),
    "long step": (
        "basic_config.json",
        "0.001",
        "1000",
        "basic_config.json: dt: have 1000.0 s, which is 5e+10",
    ),
    "wrap": (
        "basic_config.json",
        'p": 0',
        'p": 7',
        "basic_config.json: time_resolution_wrap: have 7, need 0, or 5",
    ),
    "key": ("basic_config.json", '"IN": 2, ', "", "basic_config.json: IN: is missing"),
    "json": ("basic_config.json", "{", "", "basic_config.json: line 1, column 5: not JSON"),
}


@pytest.mark.parametrize("what", WRONG)
def test_wrong_files_are_refused_with_their_place(example: XyloConfig, what: str):
    name, old, new, message = WRONG[what]
    files = write_ram_files(example)
    assert old in files[name]
    files[name] = files[name].replace(old, new, 1)
    with pytest.raises(ConfigError) as caught:
        read_ram_files(files)
    assert message in str(caught.value)


def test_files_that_are_missing_or_unknown_are_named(example: XyloConfig):
    files = write_ram_files(example)
    del files["nbram.ini"], files["basic_config.json"]
    files["nscram.ini"] = ""
    with pytest.raises(ConfigError) as caught:
        read_ram_files(files)
    assert caught.value.problems == (
        "nbram.ini: is missing",
        "basic_config.json: is missing",
        "nscram.ini: is not known",
    )


def test_a_step_in_cycles_is_accepted_where_it_agrees(example: XyloConfig):
    files = write_ram_files(example)
    basic = json.loads(files["basic_config.json"])
    files["basic_config.json"] = json.dumps(basic | {"time_resolution_wrap": 50_000})
    assert read_ram_files(files) == example
