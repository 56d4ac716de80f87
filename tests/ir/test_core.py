"""A core in the IR against whole arrays: built, read back, packed, printed and parsed."""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xdsl.context import Context
from xdsl.dialects.builtin import Builtin, ModuleOp
from xdsl.ir import Block, Region
from xdsl.printer import Printer

from xir.codegen.image import unpack
from xir.config.xylo_config import XyloConfig
from xir.devices.table import device
from xir.diagnostics.messages import CompileError, Sources, verify
from xir.dialects import snn, xylo
from xir.dialects.dense import from_numpy
from xir.ir.core import CoreGroups, config_of, real_core
from xir.ir.float_network import from_snn
from xir.ir.image import image_of
from xir.ir.parsing import ExactParser, parse_module
from xir.irgen import generate
from xir.numbers.arrays import NumpyArray
from xir.passes.emit import EmitPass, image_op


@dataclass
class Drawn:
    """A core in the IR, and the arrays that it should be, written down independently."""

    module: ModuleOp
    core: xylo.CoreOp
    arrays: dict[str, NumpyArray]


def parts(rng: np.random.Generator, total: int) -> list[int]:
    """``total`` in random pieces of at least 1."""
    sizes: list[int] = []
    while sum(sizes) < total:
        sizes.append(int(rng.integers(1, total - sum(sizes) + 1)))
    return sizes


def draw_core(seed: int, real: bool) -> Drawn:
    rng = np.random.default_rng(seed)
    n_in, n_hid, n_out = (int(n) for n in rng.integers(1, 9, 3))
    two = bool(rng.integers(2))
    block = Block()
    arrays: dict[str, NumpyArray] = {
        "weights_in": np.zeros((n_in, n_hid, 1 + two)),
        "weights_rec": np.zeros((n_hid, n_hid, 1 + two)),
        "weights_out": np.zeros((n_hid, n_out)),
        "alias": np.full(n_hid, -1),
    }

    def numbers(low: int, high: int, kind: Any, size: Any) -> NumpyArray:
        anything = cast(Any, rng)
        drawn = anything.normal(size=size) if real else anything.integers(low, high + 1, size)
        return np.asarray(drawn, np.float64 if real else kind)

    def banks(kind: type[xylo.Bank], total: int, suffix: str) -> list[xylo.Bank]:
        names = ("tau_mem", "tau_syn", "tau_syn_2") if real else xylo.INTEGER_FIELDS
        made: list[xylo.Bank] = []
        for name in (*names, "threshold", "bias"):
            arrays[name + suffix] = np.zeros(total)
        for size in parts(rng, total):
            here = slice(sum(len(b.ids) for b in made), None)
            start = here.start
            fields: dict[str, NumpyArray] = {}
            for name in names[: 3 if two and kind is xylo.HiddenOp else 2]:
                fields[name] = numbers(0, 15, np.int8, size)
            fields["threshold"] = numbers(-32768, 32767, np.int16, size)
            if rng.integers(2):
                fields["bias"] = numbers(-128, 127, np.int16, size)
            for name, value in fields.items():
                arrays[name + suffix][start : start + size] = value
            attrs = {name: from_numpy(value) for name, value in fields.items()}
            limit = int(rng.integers(1, 40)) if rng.integers(2) else None
            bank = kind(f"{kind.name[5:]}.{start}", size, start, attrs, max_spikes=limit)
            if isinstance(bank, xylo.ReadoutOp) and rng.integers(2):
                bank.read = snn.ReadoutAttr(snn.Readout.VMEM)
            made.append(bank)
        return made

    inputs = [xylo.InputOp("x", n_in, 0)]
    hidden = banks(xylo.HiddenOp, n_hid, "")
    readouts = banks(xylo.ReadoutOp, n_out, "_out")
    groups: list[xylo.Group] = [*inputs, *hidden, *readouts]
    for group in sorted(groups, key=lambda _: rng.random()):
        block.add_op(group)

    def weights(matrix: str, sources: list[Any], targets: list[Any], slots: int) -> None:
        for source in sources:
            for target in targets:
                for slot in range(slots):
                    if rng.random() < 0.3:
                        continue
                    value = numbers(-128, 127, np.int8, (len(source.ids), len(target.ids)))
                    part: Any = np.ix_(source.ids, target.ids)
                    whole = arrays[matrix] if matrix == "weights_out" else arrays[matrix][..., slot]
                    whole[part] = value
                    block.add_op(
                        xylo.WeightsOp(target.label, source.label, from_numpy(value), slot)
                    )

    weights("weights_in", inputs, hidden, 1 + two)
    weights("weights_rec", hidden, hidden, 1 + two)
    weights("weights_out", hidden, readouts, 1)
    for source in hidden:
        for target in hidden:
            later = target.ids.start > source.ids.start
            if later and len(source.ids) == len(target.ids) and rng.integers(2):
                if (arrays["alias"][source.ids.start] == -1).all():
                    arrays["alias"][source.ids.start : source.ids.stop] = target.ids
                    block.add_op(xylo.AliasOp(source.label, target.label))

    core = xylo.CoreOp("core", "xylo-audio2", float(rng.integers(1, 10**7)) / 50e6, Region(block))
    if not real:
        shifts = [int(n) for n in rng.integers(0, 8, 3)]
        core.shift_in, core.shift_rec, core.shift_out = map(xylo.index, shifts)
        core.bias_enable = xylo.index(int(rng.integers(2)))
    module = ModuleOp([core])
    verify(module)
    return Drawn(module, core, arrays)


SEEDS = st.integers(0, 1 << 32)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_a_quantized_core_is_the_configuration_of_its_arrays(seed: int) -> None:
    drawn = draw_core(seed, real=False)
    core, arrays = drawn.core, drawn.arrays
    assert core.shift_in is not None
    assert core.shift_rec is not None
    assert core.shift_out is not None
    assert core.bias_enable is not None
    expected = XyloConfig(
        device="xylo-audio2",
        dt=core.dt.value.data,
        **{name: arrays[name] for name in arrays if name != "dash_syn_2_out"},
        weight_shift_in=core.shift_in.value.data,
        weight_shift_rec=core.shift_rec.value.data,
        weight_shift_out=core.shift_out.value.data,
        bias_enable=bool(core.bias_enable.value.data),
        clock_hz=None,
    )
    assert config_of(core) == expected


@settings(max_examples=60, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_a_core_in_real_numbers_is_its_arrays(seed: int) -> None:
    drawn = draw_core(seed, real=True)
    core = real_core(drawn.core)
    arrays = drawn.arrays
    for name in ("weights_in", "weights_rec", "weights_out", "tau_mem", "threshold", "bias"):
        np.testing.assert_array_equal(getattr(core, name), arrays[name])
    for name in ("tau_mem_out", "tau_syn_out", "threshold_out", "bias_out", "alias"):
        np.testing.assert_array_equal(getattr(core, name), arrays[name])
    syn = [arrays["tau_syn"], arrays["tau_syn_2"]][: core.weights_in.shape[2]]
    np.testing.assert_array_equal(core.tau_syn, np.stack(syn, axis=1))
    for bank in (b for b in xylo.groups(drawn.core) if isinstance(b, xylo.Bank)):
        out = isinstance(bank, xylo.ReadoutOp)
        most = 1 if out else 31
        limit = most if bank.max_spikes is None else min(most, bank.max_spikes.value.data)
        for i in bank.ids:
            assert (core.cap_out if out else core.cap)[i] == limit
        if isinstance(bank, xylo.ReadoutOp):
            spikes = bank.read.data == snn.Readout.SPIKES
            assert (core.reads_spikes[bank.ids.start : bank.ids.stop] == spikes).all()


@settings(max_examples=25, deadline=None, derandomize=True)
@given(seed=SEEDS)
@pytest.mark.campaign
def test_an_image_is_unpacked_to_the_same_configuration(seed: int) -> None:
    core = draw_core(seed, real=False).core
    config = config_of(core)
    image = image_op(core)
    verify(ModuleOp([image]))
    assert unpack(image_of(image)) == config
    (again,) = parsed(printed(ModuleOp([image.clone()]))).ops
    assert isinstance(again, xylo.ImageOp)
    assert unpack(image_of(again)) == config


def printed(module: ModuleOp, generic: bool = False) -> str:
    text = StringIO()
    Printer(stream=text, print_generic_format=generic, print_debuginfo=True).print_op(module)
    return text.getvalue()


def parsed(text: str) -> ModuleOp:
    ctx = Context()
    ctx.load_dialect(Builtin)
    ctx.load_dialect(snn.Snn)
    ctx.load_dialect(xylo.Xylo)
    module = ExactParser(ctx, text).parse_module()
    verify(module)
    return module


@pytest.mark.parametrize("generic", [False, True], ids=["custom", "generic"])
@settings(max_examples=12, deadline=None, derandomize=True)
@given(seed=SEEDS, real=st.booleans())
def test_a_core_comes_back_from_text(generic: bool, seed: int, real: bool) -> None:
    module = draw_core(seed, real).module
    again = parsed(printed(module, generic))
    assert again.is_structurally_equivalent(module)
    assert printed(again, generic) == printed(module, generic)


@pytest.mark.parametrize("name", ["a b", "enc[0].y", "1st", "ß", 'a"b', "a\\b", "", "x-y", "a\nb"])
def test_any_name_comes_back_from_text(name: str) -> None:
    block = Block([xylo.InputOp(name, 1, 0)])
    module = ModuleOp([xylo.CoreOp(name, "xylo-audio2", 1e-3, Region(block))])
    again = parsed(printed(module))
    assert again.is_structurally_equivalent(module)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(dt=st.floats(min_value=0, max_value=1e5, exclude_min=True))
def test_a_time_step_comes_back_exactly(dt: float) -> None:
    block = Block([xylo.InputOp("x", 1, 0)])
    module = ModuleOp([xylo.CoreOp("c", "xylo-audio2", dt, Region(block))])
    (core,) = parsed(printed(module)).ops
    assert isinstance(core, xylo.CoreOp)
    assert core.dt.value.data == dt


def test_levels_are_not_mixed_up() -> None:
    real, whole = draw_core(1, True).core, draw_core(1, False).core
    with pytest.raises(CompileError, match="it holds the chip's integers already"):
        real_core(whole)
    with pytest.raises(CompileError, match="the core holds real numbers"):
        config_of(real)


def test_a_core_far_beyond_its_device_is_refused_before_it_takes_memory() -> None:
    fields = {
        name: from_numpy(np.ones(1, np.int16)) for name in ("dash_mem", "dash_syn", "threshold")
    }
    block = Block([xylo.InputOp("x", 1, 10**9), xylo.HiddenOp("h", 1, 10**9, fields)])
    core = xylo.CoreOp("c", "xylo-audio2", 1e-3, Region(block))
    core.shift_in = core.shift_rec = core.shift_out = core.bias_enable = xylo.index(0)
    assert CoreGroups(core).n_hidden == 10**9 + 1
    with pytest.raises(CompileError) as e:
        EmitPass().apply(Context(), ModuleOp([core]))
    assert [d.code for d in e.value.diagnostics] == ["XIR101", "XIR102"]
    assert "have 1000000001, limit 1000 on XyloAudio 2" in str(e.value)


def test_a_core_far_beyond_its_device_is_refused_unseen() -> None:
    def core(size: int) -> xylo.CoreOp:
        block = Block([xylo.InputOp("low", 16, 0), xylo.InputOp("x", size, 16)])
        return xylo.CoreOp("c", "xylo-audio2", 1e-3, Region(block))

    CoreGroups(core(4 * 16 - 16)).refuse_absurd()
    with pytest.raises(CompileError) as caught:
        CoreGroups(core(4 * 16 - 15)).refuse_absurd()
    (told,) = caught.value.diagnostics
    assert told.message == "input channels: have 65, limit 16 on XyloAudio 2"
    assert told.hint == "make 'x' smaller"


def test_the_first_line_of_what_the_parser_says_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("what it is\nwhere it is in xDSL")

    monkeypatch.setattr(ExactParser, "parse_module", fail)
    with pytest.raises(CompileError, match=r"'a\.mlir' cannot be read: what it is$"):
        parse_module(Context(), "", "a.mlir")


def test_a_network_whose_arrays_are_not_loaded_cannot_be_run(tmp_path: Path) -> None:
    np.savez(tmp_path / "w.npz", w=np.eye(2))
    (tmp_path / "n.xnet").write_text(
        'let f = npz("w.npz")\nnetwork n(x: spikes[2]) {\n  dt = 1 ms\n'
        '  return lif(linear(x, f["w"]), tau_mem = 9 ms, tau_syn = 5 ms)\n}\n'
    )
    module = generate(tmp_path / "n.xnet", Sources())
    network = next(op for op in module.walk() if isinstance(op, snn.NetworkOp))
    with pytest.raises(CompileError) as caught:
        from_snn(network, device("xylo-audio2"))
    assert caught.value.diagnostics[0].hint == "run snn-load first"
