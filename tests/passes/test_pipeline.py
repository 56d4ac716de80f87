"""What holds after every pass of the pipeline, on whole programs."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from xdsl.dialects.builtin import ModuleOp
from xdsl.printer import Printer

from tests.passes.ir import EXAMPLES, compiled, of_kind, parse, run, without_a_place
from xir.dialects import snn, xylo


@pytest.fixture(autouse=True)
def _in_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES[0].parent)


def printed(module: ModuleOp) -> str:
    text = StringIO()
    Printer(stream=text, print_debuginfo=True).print_op(module)
    return text.getvalue()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_every_operation_has_a_place_after_every_pass(path: Path) -> None:
    module, passes = compiled(path)
    assert without_a_place(module) == []
    for name, step in passes:
        run(module, step)
        assert without_a_place(module) == [], f"after {name}"
    (image,) = module.ops
    assert isinstance(image, xylo.ImageOp)


@pytest.mark.parametrize("path", [p for p in EXAMPLES if p.stem != "full"], ids=lambda p: p.stem)
def test_the_pipeline_can_be_left_and_taken_up_again_after_every_pass(path: Path) -> None:
    straight, passes = compiled(path)
    module, again = compiled(path)
    for (_, step), (name, same) in zip(passes, again, strict=True):
        run(straight, step)
        run(module, same)
        module = parse(printed(module))
        assert printed(module) == printed(straight), f"after {name}"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_each_level_is_reached(path: Path) -> None:
    module, passes = compiled(path)
    steps = dict(passes)
    run(module, steps["snn-flatten"])
    assert not of_kind(module, snn.InstanceOp)
    assert not of_kind(module, snn.ModuleOp)
    run(module, steps["snn-load"])
    assert not of_kind(module, snn.ComputeOp)
    assert not of_kind(module, snn.ArrangeOp)
    run(module, steps["snn-drop-unread"], steps["canonicalize"], steps["cse"])
    run(module, steps["xylo-allocate"])
    (core,) = module.ops
    assert isinstance(core, xylo.CoreOp)
    assert not core.is_quantized
    run(module, steps["xylo-quantize"])
    assert core.is_quantized
    run(module, steps["xylo-verify"])


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_the_same_program_gives_the_same_text(path: Path) -> None:
    texts: list[str] = []
    for _ in range(2):
        module, passes = compiled(path)
        run(module, *(step for _, step in passes))
        texts.append(printed(module))
    assert texts[0] == texts[1]
