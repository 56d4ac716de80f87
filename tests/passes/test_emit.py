"""``xylo-emit``: the words of the image, and what cannot be packed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp

from tests.passes.ir import of_kind, without_a_place
from tests.verification.test_rules import Plan
from xir.codegen.image import unpack
from xir.config.xylo_config import ConfigError
from xir.devices.table import XYLO_AUDIO_2
from xir.diagnostics.messages import CompileError
from xir.dialects import xylo
from xir.ir.core import config_of
from xir.ir.image import image_of
from xir.passes.emit import EmitPass


def emitted(plan: Plan) -> tuple[ModuleOp, xylo.CoreOp]:
    core = plan.core().clone()
    module = ModuleOp([core.clone()])
    EmitPass().apply(Context(), module)
    return module, core


@pytest.mark.parametrize(
    "plan",
    [
        Plan(),
        Plan(inputs=0),
        Plan(outputs=0),
        Plan(hidden=1, inputs=1, outputs=1),
        Plan(hidden=1000, inputs=16, outputs=8, weights_in=-128, weights_out=127),
        Plan(second=4, aliases=(("h", "k"),), fields={"k": {"dash_syn_2": 7, "bias": -128}}),
        Plan(fields={"h": {"dash_syn_2": 2}}, weights_rec=3, weights_rec_2=-1, dt=85.0),
    ],
    ids=range(7),
)
def test_the_image_is_the_core(plan: Plan) -> None:
    module, core = emitted(plan)
    (image,) = of_kind(module, xylo.ImageOp)
    assert unpack(image_of(image)) == config_of(core)
    assert without_a_place(module) == []
    for memory in of_kind(module, xylo.MemoryOp):
        assert memory.address.value.data == XYLO_AUDIO_2.memories[memory.sym_name.data][0]
    for register in of_kind(module, xylo.RegisterOp):
        assert register.address.value.data == XYLO_AUDIO_2.registers[register.sym_name.data].address


def test_a_word_that_is_changed_changes_the_configuration() -> None:
    module, core = emitted(Plan())
    (op,) = of_kind(module, xylo.ImageOp)
    image = image_of(op)
    words = np.array(image.memories["IWTRAM"])
    words[0] = 2
    changed = replace(image, memories={**image.memories, "IWTRAM": words})
    assert unpack(changed) != config_of(core)
    with pytest.raises(ConfigError, match="IWTRAM"):
        unpack(replace(image, memories={**image.memories, "IWTRAM": words[1:]}))


@pytest.mark.parametrize(
    "plan",
    [
        Plan(inputs=17),
        Plan(hidden=1001),
        Plan(outputs=9),
        Plan(hidden=0),
        Plan(weights_in=128),
        Plan(fields={"h": {"dash_mem": 16}}),
        Plan(fields={"o": {"bias": 128}}, dt=1e-3),
        Plan(hidden=300, weights_rec=1),
        Plan(shifts={"shift_out": 8}),
        Plan(dt=100.0),
        Plan(dt=1e305),
    ],
    ids=range(11),
)
def test_what_does_not_fit_is_refused_at_the_core(plan: Plan) -> None:
    with pytest.raises(CompileError) as e:
        emitted(plan)
    for diagnostic in e.value.diagnostics:
        assert diagnostic.location == plan.core().location
        assert diagnostic.hint == "run xylo-verify for the place of each"
