"""Vendor configuration files that are wrong: each error names the place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xir.codegen.samna_json import from_samna_json, to_samna_json
from xir.config.xylo_config import ConfigError

EXAMPLE = (Path(__file__).parent / "example_config.json").read_text()


def _set(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    """A change of a file: another value at ``path``, of keys and indices with points between."""

    def change(content: dict[str, Any]) -> None:
        *way, last = [int(key) if key.isdigit() else key for key in path.split(".")]
        place: Any = content["value0"]
        for key in way:
            place = place[key]
        place[last] = value

    return change


NEURON = "value0.reservoir.neurons[1]"
WRONG: dict[str, tuple[Callable[[dict[str, Any]], None], str]] = {
    "text": (
        _set("reservoir.neurons.1.threshold", "1000"),
        f'{NEURON}.threshold: have "1000", need a whole number between -32768 and 32767',
    ),
    "float": (
        _set("reservoir.neurons.1.threshold", 1000.0),
        f"{NEURON}.threshold: have 1000.0, need a whole number between",
    ),
    "nan": (
        _set("reservoir.neurons.1.vMemBias", float("nan")),
        f"{NEURON}.vMemBias: have NaN, need a whole number",
    ),
    "truth": (
        _set("reservoir.neurons.1.vMemDecay", True),
        f"{NEURON}.vMemDecay: have true, need a whole number between 0 and 15",
    ),
    "range": (
        _set("readout.neurons.1.iSynDecay", 16),
        "value0.readout.neurons[1].iSynDecay: have 16, need a whole number between 0 and 15",
    ),
    "shift": (
        _set("input.weightBitShift", 8),
        "value0.input.weightBitShift: have 8, need a whole number between 0 and 7",
    ),
    "weight": (
        _set("reservoir.weights.values.4", -129),
        "value0.reservoir.weights.values[4]: have -129, need a whole number between -128 and 127",
    ),
    "true weight": (
        _set("reservoir.weights.values.4", True),
        "value0.reservoir.weights.values[4]: have true, need a whole number",
    ),
    "null weight": (
        _set("input.syn2_weights.values.5", None),
        "value0.input.syn2_weights.values[5]: have null, need a whole number",
    ),
    "huge weight": (
        _set("readout.weights.values.0", 10**100),
        "value0.readout.weights.values[0]: have 1000000000000000000000000000000000000000..., need",
    ),
    "values": (
        _set("readout.weights.values", [1, 2, 3]),
        "value0.readout.weights.values: have 3 values, need 6 (3 x 2)",
    ),
    "no list": (
        _set("readout.weights.values", {"value0": 1}),
        "value0.readout.weights.values: have an object of 1 keys, need a list of whole numbers",
    ),
    "dimensions": (
        _set("reservoir.weights.dimensions.value1", 2),
        "value0.reservoir.weights.dimensions: have 3 x 2, need 3 x 3",
    ),
    "negative size": (
        _set("input.weights.dimensions.value0", -2),
        "value0.input.weights.dimensions.value0: have -2, need a whole number between 0 and",
    ),
    "huge size": (
        _set("input.weights.dimensions.value0", 2**32 - 1),
        "value0.input.weights.values: have 6 values, need 12884901885",
    ),
    "offsets": (
        _set("input.weights.offsets", {"value0": 1, "value1": 2}),
        "value0.input.weights.offsets.value0: have 1, need 3",
    ),
    "second size": (
        _set("input.syn2_weights.dimensions.value0", 3),
        "value0.input.syn2_weights.dimensions: have 3 x 3, need 2 x 3",
    ),
    "second off": (
        _set("synapse2Enable", False),
        "value0.input.syn2_weights: have an object of 3 keys, need weights of 0 only",
    ),
    "no neurons": (
        _set("reservoir.neurons", []),
        "value0.reservoir.neurons: have a list of 0 values, need at least 1 neuron",
    ),
    "neurons": (
        _set("reservoir.neurons", {}),
        "value0.reservoir.neurons: have an object of 0 keys, need a list",
    ),
    "neuron": (
        _set("reservoir.neurons.1", 7),
        f"{NEURON}: have 7, need an object with threshold, vMemDecay",
    ),
    "unknown key": (
        _set("reservoir.neurons.1.vReset", 7),
        f"{NEURON}.vReset: is not known; {NEURON} has threshold, vMemDecay",
    ),
    "alias": (
        _set("reservoir.neurons.1.aliasTarget", {"nullopt": False, "data": 3}),
        f"{NEURON}.aliasTarget.data: have 3, need a whole number between 0 and 2",
    ),
    "negative alias": (
        _set("reservoir.neurons.1.aliasTarget", {"nullopt": False, "data": -1}),
        f"{NEURON}.aliasTarget.data: have -1, need a whole number between 0 and 2",
    ),
    "alias of nothing": (
        _set("reservoir.neurons.1.aliasTarget", {"nullopt": False}),
        f"{NEURON}.aliasTarget.data: is missing",
    ),
    "alias of both": (
        _set("reservoir.neurons.1.aliasTarget", {"nullopt": True, "data": 1}),
        f"{NEURON}.aliasTarget.data: is not known",
    ),
    "alias as a number": (
        _set("reservoir.neurons.1.aliasTarget", 1),
        f"{NEURON}.aliasTarget: have 1, need an object with nullopt",
    ),
    "aliasing": (
        _set("reservoir.aliasing", False),
        "value0.reservoir.aliasing: have false, need true, since "
        "value0.reservoir.neurons[0].aliasTarget is set",
    ),
    "bias switch": (
        _set("biasEnable", 1),
        "value0.biasEnable: have 1, need true or false",
    ),
    "bias clock": (
        _set("debug.biasClockEnable", False),
        "value0.debug.biasClockEnable: have false, need true, since the network needs this clock",
    ),
    "mode": (_set("operationMode", "Manual"), 'value0.operationMode: have "Manual", need a whole'),
    "step": (_set("timeResolutionWrap", -1), "value0.timeResolutionWrap: have -1, need a whole"),
    "long step": (
        _set("timeResolutionWrap", 2**32),
        "value0.timeResolutionWrap: have 4294967296, need a whole number between 0 and 4294967295",
    ),
    "debug": (_set("debug", []), "value0.debug: have a list of 0 values, need an object with"),
    "monitors": (
        _set("debug.monitors.value2", None),
        "value0.debug.monitors.value2: have null, need a whole number",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_file_is_refused_with_its_place(what: str):
    change, message = WRONG[what]
    content = json.loads(EXAMPLE)
    change(content)
    with pytest.raises(ConfigError) as caught:
        from_samna_json(json.dumps(content))
    assert str(caught.value).startswith(message)


def _keys(value: Any, path: str) -> list[tuple[str, str]]:
    """Every key of every object: the object's path and the key."""
    children: list[tuple[Any, str]] = []
    found: list[tuple[str, str]] = []
    if isinstance(value, list):
        children = [(v, f"{path}[{i}]") for i, v in enumerate(cast("list[Any]", value))]
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        found = [(path, key) for key in members]
        children = [(v, f"{path}.{key}" if path else key) for key, v in members.items()]
    for child, place in children:
        found += _keys(child, place)
    return found


def test_every_key_is_needed_and_of_its_type():
    keys = _keys(json.loads(EXAMPLE), "")
    assert len(keys) > 100
    for path, key in keys:
        place = path.replace("[", ".").replace("]", "").split(".") if path else []
        for wrong in ("missing", None, 1.5, "x"):
            content = json.loads(EXAMPLE)
            target: Any = content
            for step in place:
                target = target[int(step) if step.isdigit() else step]
            if wrong == "missing":
                del target[key]
            else:
                target[key] = wrong
            with pytest.raises(ConfigError) as caught:
                from_samna_json(json.dumps(content))
            full = f"{path}.{key}" if path else key
            assert str(caught.value).startswith(full), (full, wrong)


def test_a_key_that_is_there_twice_is_refused():
    for old, place in (
        ('"threshold": 1000,', "value0.reservoir.neurons[1].threshold"),
        ('"biasEnable": true,', "value0.biasEnable"),
        ('"keepInterrupt": false,', "value0.debug.keepInterrupt"),
    ):
        with pytest.raises(ConfigError) as caught:
            from_samna_json(EXAMPLE.replace(old, old + old))
        assert str(caught.value) == f"{place}: is there more than once"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1, column 1: not JSON: Expecting value"),
        ("{", "line 1, column 2: not JSON: Expecting property name"),
        (EXAMPLE + "}", "line 109, column 1: not JSON: Extra data"),
        (EXAMPLE[:400], "line 14, column 15: not JSON: "),
        ("[]", "the file: have a list of 0 values, need an object with value0"),
        ("7", "the file: have 7, need an object with value0"),
        ("{}", "value0: is missing"),
        ('{"value0": null}', "value0: have null, need an object with operationMode"),
        ("[" * 100_000, "not JSON that can be read: too deeply nested"),
        ("9" * 10_000, "not JSON that can be read: a number has too many digits"),
    ],
)
def test_what_is_no_configuration_at_all_is_refused(text: str, message: str):
    with pytest.raises(ConfigError) as caught:
        from_samna_json(text)
    assert str(caught.value).startswith(message)


@settings(deadline=None, max_examples=200, derandomize=True)
@given(start=st.integers(0, len(EXAMPLE)), length=st.integers(1, 9), new=st.text(max_size=3))
def test_no_damage_to_a_file_makes_anything_but_a_configuration_or_an_error(
    start: int, length: int, new: str
):
    text = EXAMPLE[:start] + new + EXAMPLE[start + length :]
    try:
        config = from_samna_json(text)
    except ConfigError:
        return
    assert from_samna_json(to_samna_json(config)) == config


def test_an_unknown_device_is_named():
    with pytest.raises(ConfigError, match="device: there is no device 'abacus'"):
        from_samna_json(EXAMPLE, device="abacus")
