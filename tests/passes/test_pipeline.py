"""What holds after every pass of the pipeline, on whole programs."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest
from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Operation
from xdsl.printer import Printer

from tests.passes.ir import EXAMPLES, compiled, parse, run, without_a_place
from xir.dialects import snn, xylo


class Stage(NamedTuple):
    """A program after one pass."""

    without_a_place: list[str]
    """Operations that do not say where they come from."""

    kinds: set[type[Operation]]
    """Those of all operations in it."""

    quantized: bool
    """Whether it is one core of integers."""


class Example(NamedTuple):
    """An example, what each pass makes of it, and the IR that comes of it at last."""

    path: Path
    stages: dict[str, Stage]
    text: str


def stage_of(module: ModuleOp) -> Stage:
    kinds = {type(op) for op in module.walk() if op is not module}
    cores = [op for op in module.ops if isinstance(op, xylo.CoreOp)]
    quantized = len(cores) == 1 and cores[0].is_quantized
    return Stage(without_a_place(module), kinds, quantized)


def printed(module: ModuleOp) -> str:
    text = StringIO()
    Printer(stream=text, print_debuginfo=True).print_op(module)
    return text.getvalue()


@pytest.fixture(autouse=True)
def _in_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES[0].parent)


SHOWN = [
    pytest.param(path, marks=[pytest.mark.campaign] * (path.stem == "full")) for path in EXAMPLES
]


@pytest.fixture(scope="module", params=SHOWN, ids=[path.stem for path in EXAMPLES])
def example(request: pytest.FixtureRequest) -> Example:
    """The passes run once for the tests that look at what is there after each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(EXAMPLES[0].parent)
        module, passes = compiled(request.param)
        stages = {"xnet": stage_of(module)}
        for name, step in passes:
            run(module, step)
            stages[name] = stage_of(module)
    return Example(request.param, stages, printed(module))


def test_every_operation_has_a_place_after_every_pass(example: Example) -> None:
    placeless = {name: stage.without_a_place for name, stage in example.stages.items()}
    assert placeless == {name: [] for name in example.stages}
    assert example.stages["xylo-emit"].kinds & {xylo.CoreOp, xylo.ImageOp} == {xylo.ImageOp}


def test_each_level_is_reached(example: Example) -> None:
    stages = example.stages
    assert not stages["snn-flatten"].kinds & {snn.InstanceOp, snn.ModuleOp}
    assert not stages["snn-load"].kinds & {snn.ComputeOp, snn.ArrangeOp}
    assert xylo.CoreOp in stages["xylo-allocate"].kinds
    assert not stages["xylo-allocate"].quantized
    assert stages["xylo-quantize"].quantized
    assert stages["xylo-verify"].quantized


def test_the_same_program_gives_the_same_text(example: Example) -> None:
    module, passes = compiled(example.path)
    run(module, *(step for _, step in passes))
    assert printed(module) == example.text


@pytest.mark.campaign
@pytest.mark.parametrize("path", [p for p in EXAMPLES if p.stem != "full"], ids=lambda p: p.stem)
def test_the_pipeline_can_be_left_and_taken_up_again_after_every_pass(path: Path) -> None:
    straight, passes = compiled(path)
    module, again = compiled(path)
    for (_, step), (name, same) in zip(passes, again, strict=True):
        run(straight, step)
        run(module, same)
        module = parse(printed(module))
        assert printed(module) == printed(straight), f"after {name}"
