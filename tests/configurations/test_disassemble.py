"""From a configuration to IR and to a program, and to the same configuration again."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from tests.sim.drawing import draw_config
from xir.config.xylo_config import ConfigError, XyloConfig
from xir.configurations.disassemble import banks_of, core_of, module_of
from xir.configurations.named_configuration import NamedConfiguration, of_program, unnamed
from xir.configurations.xnet_text import xnet_of
from xir.devices.table import DEVICES
from xir.diagnostics.messages import verify
from xir.ir.core import config_of

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.xnet"))


def drawn(seed: int, device: str, legal: bool = True) -> XyloConfig:
    """A core of ``device``; a ``legal`` one is one that can be written as a program."""
    rng = np.random.default_rng(seed)
    config = draw_config(rng, int(rng.integers(1, 24)))
    chip, spec = DEVICES[device], config.to_specification()
    slots = min(chip.max_synapses, config.n_synapses)
    for name in ("weights_in", "weights_rec"):
        spec[name] = spec[name][:, :, :slots]
    if slots == 1:
        spec["dash_syn_2"] = np.zeros(config.n_hidden, int)
    biased = config.bias_enable and chip.has_bias
    for name in ("bias", "bias_out"):
        spec[name] = np.clip(spec[name], -128, 127) * (biased or (chip.has_bias and not legal))
    spec["bias_enable"] = biased
    if legal:
        for name in ("threshold", "threshold_out"):
            spec[name] = np.maximum(spec[name], 1)
        spec["aliases"] = [[t for t in row if t > n] for n, row in enumerate(spec["aliases"])]
        if not config.n_outputs:
            spec |= {name: np.ones(1, int) for name in ("dash_mem_out", "dash_syn_out", "bias_out")}
            spec |= {"threshold_out": [7], "weights_out": np.ones((config.n_hidden, 1), int)}
            spec["bias_out"] = np.zeros(1, int)
    return XyloConfig.from_specification(device=device, **spec)


def some_and_in_campaigns_all(some: int, everything: int) -> pytest.MarkDecorator:
    """Seeds below ``some``, and in campaigns the others below ``everything`` too."""
    others = pytest.param(range(some, everything), marks=pytest.mark.campaign)
    return pytest.mark.parametrize("seeds", [range(some), others])


@pytest.mark.parametrize("device", DEVICES)
@some_and_in_campaigns_all(8, 25)
def test_any_core_comes_back_from_ir(device: str, seeds: range) -> None:
    for seed in seeds:
        config = drawn(seed, device, legal=False)
        verify(module_of(unnamed(config)))
        assert config_of(core_of(unnamed(config))) == config


@pytest.mark.parametrize("device", DEVICES)
@some_and_in_campaigns_all(2, 12)
def test_any_legal_core_comes_back_from_a_program(
    device: str, seeds: range, tmp_path: Path
) -> None:
    for seed in seeds:
        config = drawn(seed, device)
        assert compiled(unnamed(config), tmp_path) == config, seed


def compiled(named: NamedConfiguration, folder: Path) -> XyloConfig:
    text, config = xnet_of(named, "again"), named.config
    (folder / "again.xnet").write_text(text.program)
    if text.arrays:
        file = io.BytesIO()
        np.savez(file, allow_pickle=False, **text.arrays)
        (folder / "again.npz").write_bytes(file.getvalue())
    shifts = (config.weight_shift_in, config.weight_shift_rec, config.weight_shift_out)
    program = xir.compile(
        folder / "again.xnet", device=config.device, quantize="exact", shifts=shifts, order="text"
    )
    return program.config


@pytest.mark.parametrize("path", [p for p in EXAMPLES if p.stem != "full"], ids=lambda p: p.stem)
def test_examples_come_back_with_their_names(path: Path, tmp_path: Path) -> None:
    program = xir.compile(path)
    named = of_program(program)
    assert compiled(named, tmp_path) == program.config
    assert core_of(named).sym_name.data == program.name
    names = [bank.name for bank in banks_of(named)]
    assert names == list(program.symbols["hidden"])


def test_banks_are_cut_where_aliases_need_it() -> None:
    """0..2 give to 4..6 and 6 gives to 8, so that 2 and 6 stand alone."""
    config = XyloConfig.from_specification(
        weights_in=np.ones((1, 9), int),
        weights_out=np.ones((9, 1), int),
        **dict.fromkeys(("dash_mem", "dash_syn", "dash_mem_out", "dash_syn_out"), 3),
        **dict.fromkeys(("threshold", "threshold_out"), 30),
        aliases=[[4], [5], [6], [], [], [], [8], [], []],
    )
    banks = [(bank.ids.start, bank.ids.stop) for bank in banks_of(unnamed(config))]
    assert banks == [(0, 2), (2, 3), (3, 4), (4, 6), (6, 7), (7, 8), (8, 9)]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"threshold": [0, 3]}, "threshold[0] is 0; in .xnet a threshold is at least 1"),
        ({"bias": [1, 1], "bias_enable": False}, "biases are given and switched off"),
    ],
)
def test_what_the_language_cannot_say_is_told(change: dict[str, Any], message: str) -> None:
    spec: dict[str, Any] = {
        "weights_in": np.ones((1, 2), int),
        "weights_out": np.ones((2, 1), int),
        **dict.fromkeys(("dash_mem", "dash_syn", "dash_mem_out", "dash_syn_out"), 3),
        **dict.fromkeys(("threshold", "threshold_out"), 30),
    }
    with pytest.raises(ConfigError) as caught:
        xnet_of(unnamed(XyloConfig.from_specification(**spec | change)), "n")
    assert message in str(caught.value)
