"""The JSON of ``net.save`` with other numbers, for ``net.load``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from tests.interop.rockpool.graphs import FOLDER, NAMES
from tests.interop.rockpool.test_saved_network import lif, linear, network
from xir.diagnostics.messages import collect_warnings
from xir.ir.core import real_core

SAVED = [name for name in NAMES if name != "wavesense"]


def compiled(folder: Path, saved: Path, change: Any = None, **options: Any) -> xir.Program:
    """The program that a saved network becomes, its text and arrays changed."""
    with collect_warnings():
        imported = xir.from_rockpool(saved, **options)
        text = imported.text
        if change is not None:
            text = change(text, imported.arrays)
        (folder / "net.xnet").write_text(text)
        np.savez(folder / imported.archive, **imported.arrays)  # pyright: ignore[reportArgumentType] # numpy's stubs take the keys for its flag
        return xir.compile(folder / "net.xnet", quantize="channel", judge="never")


def louder(text: str, arrays: dict[str, Any]) -> str:
    """Other numbers in all arrays, and in the text."""
    rng = np.random.default_rng(5)
    for name, array in arrays.items():
        arrays[name] = np.float64(np.float32(array * _factor(rng, name, array.shape)))
    return text.replace("tau_mem = 20 ms", "tau_mem = 25 ms")


def _factor(rng: np.random.Generator, name: str, shape: tuple[int, ...]) -> np.ndarray[Any, Any]:
    return np.full(shape, 1.25) if "tau" in name else rng.uniform(0.8, 1.3, shape)


@pytest.mark.parametrize("align", [True, False])
@pytest.mark.parametrize("name", SAVED)
def test_the_same_numbers_are_the_same_file(tmp_path: Path, name: str, align: bool) -> None:
    saved, out = FOLDER / f"{name}.json", tmp_path / "out.json"
    xir.write_rockpool(compiled(tmp_path, saved, align=align), out, saved)
    assert json.loads(out.read_text()) == json.loads(saved.read_text())


@pytest.mark.parametrize("name", SAVED)
def test_other_numbers_are_those_of_the_program(tmp_path: Path, name: str) -> None:
    saved, out = FOLDER / f"{name}.json", tmp_path / "out.json"
    program = compiled(tmp_path, saved, louder, align=True)
    xir.write_rockpool(program, out, saved)
    assert json.loads(out.read_text()) != json.loads(saved.read_text())
    (tmp_path / "back").mkdir()
    back = compiled(tmp_path / "back", out, align=True)
    assert real_core(back.meant)
    for word in ("weights_in", "weights_rec", "weights_out", "tau_mem", "threshold", "bias"):
        have, want = (getattr(real_core(p.meant), word) for p in (back, program))
        np.testing.assert_allclose(have, want, rtol=1e-6, err_msg=word)


def test_the_integers_of_a_chip_are_written_too(tmp_path: Path) -> None:
    saved, out = FOLDER / "chain.json", tmp_path / "out.json"
    program = compiled(tmp_path, saved)
    xir.write_rockpool(program, out, saved, quantized=True)
    made, config = json.loads(out.read_text()), program.config
    weights = np.array(json.loads(made["0_LinearTorch"]["weight"]))
    shifted = config.weights_in[:, :, 0].astype(int) << config.weight_shift_in
    assert np.array_equal(weights, shifted)
    assert json.loads(made["1_LIFTorch"]["threshold"]) == config.threshold.tolist()
    taus = np.array(json.loads(made["1_LIFTorch"]["tau_mem"]))
    kept = 1 - 0.5 ** config.dash_mem.astype(float)
    np.testing.assert_allclose(np.exp(-1e-3 / taus), kept, rtol=1e-6)


def test_decays_and_recurrent_weights(tmp_path: Path) -> None:
    decays = {"leak_mode": "decays", "alpha": [0.9, 0.8], "beta": [[0.7]]}
    first = lif(**decays, tau_mem=..., tau_syn=..., _has_rec=True, w_rec=[[0.5, 0.2], [0.3, 0.4]])
    saved = tmp_path / "net.json"
    saved.write_text(json.dumps(network(**{"1_LIFTorch": first})))

    def change(text: str, arrays: dict[str, Any]) -> str:
        arrays["n1_LIFTorch_rec"] = arrays["n1_LIFTorch_rec"] * 2
        return text.replace("-dt / log(0.7)", "-dt / log(0.75)")

    xir.write_rockpool(compiled(tmp_path, saved, change), tmp_path / "out.json", saved)
    made = json.loads((tmp_path / "out.json").read_text())["1_LIFTorch"]
    np.testing.assert_allclose(json.loads(made["w_rec"]), [[1.0, 0.4], [0.6, 0.8]], rtol=1e-6)
    np.testing.assert_allclose(json.loads(made["beta"]), [[0.75]], rtol=1e-6)
    assert made["alpha"] == first["alpha"]


CHANGES = {
    "another name": (
        "n1_LIFTorch = lif(",
        "h = lif(",
        "there is no population 'n1_LIFTorch', which is 1_LIFTorch",
    ),
    "recurrence": (
        "  n1_LIFTorch = lif(",
        "  n1_LIFTorch = lif(linear(n1_LIFTorch, identity(2)) + ",
        "the modules have no weights from 'n1_LIFTorch' to 'n1_LIFTorch'",
    ),
    "a population": (
        "\n  return",
        "  more = lif(linear(n1_LIFTorch, identity(2)), tau_mem = 9 ms, tau_syn = 9 ms)\n"
        "  return more, ",
        "no module of the file is this population",
    ),
    "a time step": ("dt = 1 ms", "dt = 2 ms", "dt is 0.002 s"),
    "a reset": (
        "tau_mem = 20 ms",
        'reset = "zero", tau_mem = 20 ms',
        'neurons of Rockpool have no reset = "zero"',
    ),
    "no leak": (
        "tau_syn = 10 ms",
        "tau_syn = inf",
        "a module has no tau_syn of what keeps all or nothing",
    ),
    "a bias": (
        "linear(input, w.n1_LIFTorch)",
        "linear(input, w.n1_LIFTorch, bias = 1)",
        "no LinearTorch in front of it has a bias",
    ),
    "no synapse": (", tau_syn = 10 ms", "", "2 neurons with 0 synapses"),
    "a second synapse": (
        "linear(input, w.n1_LIFTorch), ",
        "linear(input, w.n1_LIFTorch), linear(input, w.n1_LIFTorch), ",
        "for --quantized compile with --second-synapse never",
    ),
}
"""What is changed in the program -> the text, what it becomes, and the message."""


@pytest.mark.parametrize("what", CHANGES)
def test_another_network_is_refused(tmp_path: Path, what: str) -> None:
    old, new, message = CHANGES[what]

    def change(text: str, _: dict[str, Any]) -> str:
        assert old in text
        changed = text.replace(old, new)
        return changed.replace("linear(n1_LIFTorch", "linear(h") if new == "h = lif(" else changed

    saved, out = tmp_path / "net.json", tmp_path / "out.json"
    saved.write_text(json.dumps(network()))
    program = compiled(tmp_path, saved, change)
    out.write_text("mine")
    with pytest.raises(xir.CompileError) as error:
        xir.write_rockpool(program, out, saved)
    assert message in "\n".join(f"{d.message}\n{d.hint}" for d in error.value.diagnostics)
    assert {d.code for d in error.value.diagnostics} == {"XIR252"}
    assert out.read_text() == "mine"


def test_weights_behind_weights_cannot_be_parted(tmp_path: Path) -> None:
    saved = tmp_path / "net.json"
    modules = network(**{"1_LIFTorch": linear([[1.0, 0.0], [0.0, 1.0]]), "4_LIFTorch": ...})
    modules = {k: modules[k] for k in ("0_LinearTorch", "3_LIFTorch")} | {
        "1_LinearTorch": linear([[1.0, 0.5], [0.0, 1.0]]),
        "2_LinearTorch": linear([[1.0, 0.5], [0.0, 1.0]]),
        "4_LinearTorch": linear([[1.0, 0.5], [0.0, 1.0]]),
        "5_LIFTorch": lif(),
    }
    saved.write_text(json.dumps(modules))
    program = compiled(tmp_path, saved)
    with pytest.raises(xir.CompileError, match="one matrix was made of both"):
        xir.write_rockpool(program, tmp_path / "out.json", saved)


def test_the_modules_must_be_named(tmp_path: Path) -> None:
    program = compiled(tmp_path, FOLDER / "chain.json")
    with pytest.raises(xir.CompileError, match="is no file that"):
        xir.write_rockpool(program, tmp_path / "out.json", tmp_path / "net.xnet")
    with pytest.raises(xir.CompileError, match="not how modules hang together"):
        xir.write_rockpool(program, tmp_path / "out.json", FOLDER / "wavesense.json")
