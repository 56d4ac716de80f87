"""Configurations with their names from every kind of file, for users of Python."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from tests.cli.conftest import TINY
from xir.configurations import NamedConfiguration, Population, load
from xir.diagnostics.messages import collect_warnings
from xir.output.atomic_files import write_files
from xir.output.kinds import KINDS, files_of


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the network, and in ``net`` all that is made of it."""
    folder = tmp_path_factory.mktemp("loader")
    (folder / "tiny.xnet").write_text(TINY.replace("return y", "return vmem(y)"))
    program = xir.compile(folder / "tiny.xnet", quantize="channel")
    write_files(folder / "net", files_of(program, [k for k in KINDS if k != "ir"], {}))
    return folder


def test_a_folder_that_was_compiled_has_the_names_of_the_network(written: Path) -> None:
    named = load(str(written / "net"))
    program = xir.compile(written / "tiny.xnet", quantize="channel")
    assert named.config == program.config
    assert named.name == "tiny"
    assert named.has_names
    assert named.decide == "count"
    assert named.inputs == (Population("x", range(2)),)
    assert named.populations("hidden") == {"h": Population("h", range(3))}
    assert named.outputs == (Population("y", range(2), "vmem"),)
    assert named.output_names == ("y[0]", "y[1]")
    assert named.reads == ("vmem", "vmem")
    assert named.scale is not None
    assert named.scale.shape == (2,)
    assert named.program is None
    assert [named.neuron(i) for i in (0, 2, -1)] == ["h[0]", "h[2]", "none"]
    assert named.neuron(1, {"h": "g"}) == "g[1]"


def test_a_network_is_compiled_for_the_device(written: Path) -> None:
    named = load(written / "tiny.xnet", device="xylo-v1")
    assert named.config.device == "xylo-v1"
    assert named.program is not None
    assert named.symbols["hidden"] == {"h": {"first": 0, "count": 3, "read": "spikes"}}


@pytest.mark.parametrize("name", ["config.json", "rockpool.npz", "image.mlir", "ram"])
def test_other_files_hold_the_same_configuration_without_names(written: Path, name: str) -> None:
    named = load(written / "net" / name, device="xylo-audio2")
    compiled = load(written / "net")
    assert named.fingerprint == compiled.fingerprint
    assert not named.has_names
    assert named.populations("hidden") == {"hidden": Population("hidden", range(3))}
    again = compiled.without_names()
    assert (again.name, again.hidden) == ("tiny", named.hidden)


def test_a_time_step_is_for_a_json_file_that_has_none(written: Path) -> None:
    text = (written / "net" / "config.json").read_text()
    timeless = written / "timeless.json"
    timeless.write_text(text.replace('"timeResolutionWrap": 50000', '"timeResolutionWrap": 0'))
    assert load(timeless, dt=2e-3).config.dt == 2e-3
    with pytest.raises(xir.CompileError, match=r"dt is for a config.json without a time step"):
        load(written / "net", dt=2e-3)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    for name in ("none.json", "none.npz", "none.mlir", "none.xnet"):
        with pytest.raises(xir.CompileError, match="there is no file"):
            load(tmp_path / name)


def overlap(symbols: Any) -> None:
    symbols["hidden"] = {"h": {"first": 0, "count": 2}, "g": {"first": 1, "count": 1}}


def leave_out(symbols: Any) -> None:
    symbols["inputs"]["x"]["count"] = 1


def huge(symbols: Any) -> None:
    symbols["inputs"]["x"]["count"] = 1 << 62


def read_otherwise(symbols: Any) -> None:
    symbols["outputs"]["y"]["read"] = "charge"


def count_by_point(symbols: Any) -> None:
    symbols["hidden"]["h"]["count"] = 3.0


def name_by_number(symbols: Any) -> None:
    symbols["network"] = 5


def scale_by_words(symbols: Any) -> None:
    symbols["outputs"]["y"]["scale"] = ["a", "b"]


def scale_one(symbols: Any) -> None:
    symbols["outputs"]["y"]["scale"] = [1.0]


def decide_by_dice(symbols: Any) -> None:
    symbols["decide"] = "dice"


def decide_by_object(symbols: Any) -> None:
    symbols["decide"] = {}


def read_list(symbols: Any) -> None:
    symbols["outputs"]["y"]["read"] = []


def device_list(symbols: Any) -> None:
    symbols["device"] = ["xylo-audio2"]


def other_device(symbols: Any) -> None:
    symbols["device"] = "abacus"


def more(symbols: Any) -> None:
    symbols["colour"] = "red"


def populations_in_a_list(symbols: Any) -> None:
    symbols["hidden"] = [symbols["hidden"]]


def one_name_for_two(symbols: Any) -> None:
    symbols["outputs"] = {"h": symbols["outputs"]["y"]}


def fingerprint_number(symbols: Any) -> None:
    symbols["configuration"] = 7


def fingerprint_of_another(symbols: Any) -> None:
    symbols["configuration"] = "sha256:" + 64 * "0"


WRONG: dict[Callable[[Any], None], str] = {
    overlap: "does not go with the config.json beside it: its hidden are not the 3 ids",
    leave_out: "does not go with the config.json beside it: its inputs are not the 2 ids",
    huge: "inputs.x.count: have 4611686018427387904, need a whole number between 1 and 65536",
    count_by_point: "hidden.h.count: have 3.0, need a whole number",
    read_otherwise: 'outputs.y.read: have "charge", need spikes or vmem or isyn',
    read_list: "outputs.y.read: have a list of 0 values, need spikes or vmem or isyn",
    name_by_number: "network: have 5, need a text",
    scale_by_words: 'outputs.y.scale[0]: have "a", need a number above 0',
    scale_one: "outputs.y.scale: have 1 values, need 2",
    decide_by_dice: 'decide: have "dice", need count or peak or first_spike',
    decide_by_object: "decide: have an object of 0 keys, need count or peak",
    device_list: "device: have a list of 1 values, need a text",
    other_device: "there is no device 'abacus'",
    more: "colour: is not known; the file has network, device",
    populations_in_a_list: "hidden: have a list of 1 values, need an object",
    one_name_for_two: "hidden and outputs: both have 'h'; every name stands for one of them",
    fingerprint_number: "configuration: have 7, need a text",
    fingerprint_of_another: "it has the names of sha256:000000000000.., that is sha256:",
}


@pytest.mark.parametrize("change", WRONG)
def test_names_that_do_not_go_with_the_configuration_are_refused(
    written: Path, tmp_path: Path, change: Callable[[Any], None]
) -> None:
    symbols = json.loads((written / "net" / "symbols.json").read_text())
    (tmp_path / "config.json").write_text((written / "net" / "config.json").read_text())
    (tmp_path / "symbols.json").write_text(json.dumps(symbols))
    assert isinstance(load(tmp_path), NamedConfiguration)
    change(symbols)
    (tmp_path / "symbols.json").write_text(json.dumps(symbols))
    with pytest.raises(xir.CompileError) as caught:
        load(tmp_path)
    assert WRONG[change] in str(caught.value)


def test_the_fingerprint_is_that_of_the_bytes_of_the_configuration(written: Path) -> None:
    symbols = json.loads((written / "net" / "symbols.json").read_text())
    digest = hashlib.sha256((written / "net" / "config.json").read_bytes()).hexdigest()
    assert symbols["configuration"] == f"sha256:{digest}"


def test_names_stay_where_the_text_is_laid_out_in_another_way(
    written: Path, tmp_path: Path
) -> None:
    content = json.loads((written / "net" / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps(content))
    (tmp_path / "symbols.json").write_text((written / "net" / "symbols.json").read_text())
    assert load(tmp_path).has_names
    neuron = content["value0"]["reservoir"]["neurons"][0]
    neuron["threshold"] += 1
    (tmp_path / "config.json").write_text(json.dumps(content))
    with pytest.raises(xir.CompileError, match="it has the names of sha256:"):
        load(tmp_path)


def test_names_of_an_older_version_are_taken_with_a_warning(written: Path, tmp_path: Path) -> None:
    symbols = json.loads((written / "net" / "symbols.json").read_text())
    del symbols["configuration"]
    (tmp_path / "config.json").write_text((written / "net" / "config.json").read_text())
    (tmp_path / "symbols.json").write_text(json.dumps(symbols))
    with collect_warnings() as warnings:
        assert load(tmp_path).has_names
    (told,) = warnings
    assert "does not say which config.json it belongs to" in told.message


def test_symbols_of_any_depth_are_refused(written: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text((written / "net" / "config.json").read_text())
    (tmp_path / "symbols.json").write_text("[" * 100_000)
    with pytest.raises(xir.CompileError, match=r"symbols\.json': .*too deeply nested"):
        load(tmp_path)


def pair_rows(rows: Any) -> dict[str, Any]:
    return {
        "weights_in": np.ones((1, 3), int),
        "weights_out": np.ones((3, 1), int),
        **dict.fromkeys(("dash_mem", "dash_syn", "dash_mem_out", "dash_syn_out"), np.int64(3)),
        "threshold": np.array([30, 30, 30]),
        "threshold_out": np.array([30]),
        "aliases": np.asarray(rows),
    }


@pytest.mark.parametrize("rows", [[0, 1], [[0, 1, 2]], [[[0, 1]]], [[0.0, 1.0]]])
def test_aliases_of_a_specification_are_rows_of_two_ids(tmp_path: Path, rows: Any) -> None:
    path = tmp_path / "spec.npz"
    np.savez(path, **pair_rows([[0, 1]]))
    assert load(path).config.aliases == [[1], [], []]
    np.savez(path, **pair_rows(rows))
    with pytest.raises(xir.CompileError, match=r"need rows \(source, target\)"):
        load(path)


@pytest.mark.parametrize("form", ["writes.txt", "registers.json", "ram", "image.mlir"])
def test_every_written_form_is_the_same_configuration(written: Path, form: str) -> None:
    assert load(written / "net" / form).config == load(written / "net").config


def test_registers_alone_and_those_of_another_network_are_refused(
    written: Path, tmp_path: Path
) -> None:
    text = (written / "net" / "registers.json").read_text()
    path = tmp_path / "registers.json"
    path.write_text(text)
    with pytest.raises(xir.CompileError, match="it has the registers alone"):
        load(path)
    shutil.copytree(written / "net" / "ram", tmp_path / "ram")
    assert load(path).config == load(written / "net").config
    registers = json.loads(text)
    for change, message in (
        ({"value": registers["registers"][1]["value"] + 1}, r"registers\[1\].value: have "),
        ({"name": "TR"}, "need the registers CTRL1, TR_WRAP, HM_TR_WRAP"),
        ({"value": "1"}, 'have "1", need a whole number'),
    ):
        wrong = json.loads(text)
        wrong["registers"][1] |= change
        path.write_text(json.dumps(wrong))
        with pytest.raises(xir.CompileError, match=message):
            load(path)


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        ("registers 0 fields IWBS", 7, r"\[0\].fields.IWBS: have 7, need 0 \(CTRL1 of the value "),
        ("registers 0 fields MAN", True, "MAN: have true, need 1 "),
        ("registers 0 fields OTHER", 1, "fields.OTHER: is not known"),
        ("registers 0 fields", None, "fields: have null, need an object"),
        ("registers 1 address", 99, r"\[1\].address: have 99, need 3 "),
        ("registers 1 name", "CTRL1", "each once"),
        ("left_out", [], "left_out: have a list of 0 values, need a list of"),
        ("left_out 0", "A", 'left_out.0.: have "A", need "'),
        ("device", "", 'device: have "", need xylo-audio2 or'),
    ],
)
def test_registers_that_contradict_themselves_are_refused(
    written: Path, tmp_path: Path, place: str, value: object, message: str
) -> None:
    registers = json.loads((written / "net" / "registers.json").read_text())
    *way, last = [int(key) if key.isdigit() else key for key in place.split()]
    inner = registers
    for key in way:
        inner = inner[key]
    inner[last] = value
    (tmp_path / "registers.json").write_text(json.dumps(registers))
    shutil.copytree(written / "net" / "ram", tmp_path / "ram")
    with pytest.raises(xir.CompileError, match=message):
        load(tmp_path / "registers.json")


@pytest.mark.parametrize("place", ["1", "0"])
def test_a_core_whose_banks_leave_ids_out_or_share_them_is_refused(
    tmp_path: Path, place: str
) -> None:
    numbers = (
        "threshold = dense<9> : tensor<1xi16>, dash_mem = dense<3> : tensor<1xi8>, "
        "dash_syn = dense<3> : tensor<1xi8>"
    )
    scale = "scale = dense<1.0> : tensor<1xf64>"
    core = (
        'xylo.core @n for "xylo-audio2" dt 1.000000e-03 attributes {shift_in = 0 : i64, '
        "shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 0 : i64} {\n"
        "  xylo.input @x size 1 at 0\n"
        f"  xylo.hidden @h size 1 at 0 {{{numbers}}}\n"
        f"  xylo.readout @a size 1 at {place} {{{numbers}, {scale}}}\n"
        f"  xylo.readout @b size 1 at {'2' if place == '1' else place} {{{numbers}, {scale}}}\n"
        "}\n"
    )
    (tmp_path / "core.mlir").write_text(core)
    with pytest.raises(xir.CompileError, match=r"the outputs of the core are not the . ids from 0"):
        load(tmp_path / "core.mlir")
