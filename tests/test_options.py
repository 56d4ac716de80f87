"""The one table of options, and all that follows from it."""

from __future__ import annotations

import inspect
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, cast, get_args, get_type_hints

import numpy as np
import pytest

import xir
from xir.compiler import pipeline
from xir.devices.table import XYLO_AUDIO_2
from xir.diagnostics.messages import CompileError
from xir.options import (
    DEFAULT_DEVICE,
    Options,
    option_table,
    pass_options,
    read_shifts,
    whole_number,
)
from xir.quantization.methods import registry
from xir.universe import PASSES

HELLO = Path(__file__).parents[1] / "examples" / "hello.xnet"
TABLE = option_table()
SET_IN_A_PASS = [name for name, option in TABLE.items() if option.sets]


def field_of(step: str, name: str) -> Any:
    (field,) = (f for f in fields(PASSES[step].load()) if f.name == name)
    return field


def test_compile_takes_the_options_of_the_table() -> None:
    parameters = dict(inspect.signature(xir.compile).parameters)
    del parameters["path"], parameters["observe"]
    assert set(parameters) == set(TABLE)
    takes = get_type_hints(xir.compile, localns={"Imported": object})  # known to checkers only
    for name, kind in get_type_hints(Options).items():
        assert parameters[name].default == Options._field_defaults[name], name
        assert parameters[name].kind is inspect.Parameter.KEYWORD_ONLY
        assert takes[name] == kind, name


def test_compile_gives_every_option_on(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, Any] = {name: object() for name in TABLE}
    received: list[Options] = []

    def receive(_path: Path, options: Options, *_: object) -> None:
        received.append(options)

    monkeypatch.setattr("xir.compiler.compile_file", receive)
    xir.compile("net.xnet", **given)
    assert received == [Options(**given)]


def test_compile_says_what_every_option_is() -> None:
    text = inspect.getdoc(xir.compile) or ""
    assert [name for name in TABLE if f"``{name}``" not in text and name != "device"] == []


@pytest.mark.parametrize("name", SET_IN_A_PASS)
def test_an_option_is_a_field_of_its_pass_with_the_same_default_and_words(name: str) -> None:
    option = TABLE[name]
    step, *names = option.sets
    default = registry.DEFAULT if name == "quantize" else Options._field_defaults[name]
    for field_name in names:
        field = field_of(step, field_name)
        assert field.default is not MISSING
        if default is not None:
            assert field.default == default
        words = get_args(get_type_hints(PASSES[step].load())[field_name])
        if option.words is not None and name != "device":
            assert words == tuple(option.words())


def test_the_default_device_is_one_of_the_table() -> None:
    assert DEFAULT_DEVICE == XYLO_AUDIO_2.name


def test_the_method_follows_from_a_sample() -> None:
    assert Options().method == "matched"
    assert Options(calibrate="a.npz").method == "calibrated"
    assert Options(calibrate="a.npz", quantize="law").method == "law"


def test_options_reach_their_passes() -> None:
    options = Options(
        device="xylo-v1",
        order="text",
        prune_fanout=3,
        network="n",
        defines={"tau": 1},
        shifts=(1, 2, 0),
        calibrate=Path("a.npz"),
        second_synapse="never",
    )
    assert pass_options(options) == {
        "xylo-allocate": {"device": "xylo-v1", "order": "text"},
        "xylo-prune-fanout": {"max": 3},
        "xylo-quantize": {
            "method": "calibrated",
            "shift_in": 1,
            "shift_rec": 2,
            "shift_out": 0,
            "spikes": "a.npz",
            "second_synapse": "never",
            "judge": "auto",
        },
    }
    assert options.texts == {"tau": "1"}


def test_the_pipeline_has_the_passes_that_are_asked_for_and_those_that_the_device_can() -> None:
    def names(options: Options) -> list[str]:
        return [step.name for step in pipeline(options)]

    assert names(Options(prune_fanout=2, align=True, outputs="relay")) == list(PASSES)
    asked = {"xylo-prune-fanout", "snn-align", "snn-relay-outputs"}
    assert asked == {name for name, home in PASSES.items() if home.runs == "asked"}
    assert names(Options()) == [name for name in PASSES if name not in asked]
    assert names(Options(device="xylo-v1"))[-1] == "xylo-verify"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"order": "down"}, "order is auto, source or text, not 'down'"),
        ({"second_synapse": "always"}, "second_synapse is auto or never, not 'always'"),
        ({"device": "xylo-9"}, "there is no device 'xylo-9'; there are: xylo-audio2, "),
        ({"quantize": "best"}, "there is no way to quantize called 'best'; there are: global, "),
        ({"shifts": (0, 0, 0)}, "weight shifts are given, but quantize is 'matched'"),
    ],
)
def test_values_that_are_no_option_are_refused(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(CompileError) as error:
        xir.compile("nowhere.xnet", **wrong)
    assert message in str(error.value)


@pytest.mark.parametrize("text", ["1,2", "1,2,x", "1,2,-3", ""])
def test_shifts_are_three_whole_numbers(text: str) -> None:
    assert read_shifts("0, 2,1") == (0, 2, 1)
    with pytest.raises(ValueError, match="is not IN,REC,OUT"):
        read_shifts(text)


@pytest.mark.parametrize("text", ["", "x", "2", "3.0", "-3", "1e3"])
def test_a_whole_number_is_one_from_the_least_on(text: str) -> None:
    read = whole_number(3)
    assert [read("3"), read("4")] == [3, 4]
    with pytest.raises(ValueError, match="is not a whole number from 3 on"):
        read(text)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"calibrate": np.ones((3, 2))},
            "calibrate: have an array of 3 x 2, need a text or a path",
        ),
        ({"stimuli": [1]}, "stimuli: have a list, need a text or a pa"),
        ({"shifts": (1, 2)}, r"shifts: have \(1, 2\), need 3 whole numbers"),
        ({"shifts": "012"}, "shifts: have '012', need 3 whole numbers"),
        ({"prune_fanout": "3"}, "prune_fanout: have '3', need a whole number"),
        ({"prune_fanout": True}, "prune_fanout: have True, need a whole number"),
        ({"defines": ["a=1"]}, "defines: have a list, need a mapping"),
        ({"device": None}, "device: have None, need a text"),
        ({"align": "no"}, "align: have 'no', need True or False"),
        ({"network": 3}, "network: have 3, need a text"),
        ({"dt": "1 ms"}, "dt: have '1 ms', need a number"),
    ],
)
def test_a_value_of_another_kind_is_told(given: dict[str, Any], message: str) -> None:
    with pytest.raises(CompileError, match=message):
        xir.compile(HELLO, **given)


def test_all_values_of_another_kind_are_told_at_once() -> None:
    wrong: dict[str, Any] = {"device": 3, "network": 4, "dt": []}
    with pytest.raises(CompileError) as caught:
        xir.compile(HELLO, **wrong)
    assert [d.message.split(":")[0] for d in caught.value.diagnostics] == list(wrong)


def test_numbers_of_numpy_are_numbers() -> None:
    program = xir.compile(HELLO, quantize="channel", prune_fanout=cast(int, np.int64(3)))
    assert program.name == "hello"


@pytest.mark.parametrize("path", [None, 3, b"net.xnet", np.zeros(2)])
def test_what_is_no_path(path: Any) -> None:
    with pytest.raises(CompileError, match=r"the network: have .*, need a path, or what"):
        xir.compile(path)
    if path is not None:
        return
    with pytest.raises(CompileError, match="source: have None, need a path"):
        xir.read_nir(path)


@pytest.mark.parametrize("dt", [float("nan"), float("inf"), 0, -1e-3])
@pytest.mark.parametrize("name", ["dt", "file_dt"])
def test_a_time_step_that_is_none(name: str, dt: float) -> None:
    wrong: dict[str, Any] = {name: dt}
    file = HELLO.parent / "synaptic.nir"
    for read in (xir.compile, xir.read_nir):
        with pytest.raises(CompileError, match=f"{name} is {dt}; a time step is above 0"):
            read(file, dialect="snntorch", **wrong)
    text: dict[str, Any] = {name: "1 ms"}
    with pytest.raises(CompileError, match=f"{name} is '1 ms'; a time step is above 0"):
        xir.read_nir(file, dialect="snntorch", **text)
