"""IR from text, for the tests of passes."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from xdsl.context import Context
from xdsl.dialects.builtin import Builtin, ModuleOp, UnknownLoc
from xdsl.ir import Operation
from xdsl.passes import ModulePass

from xir.diagnostics.messages import CompileError, Diagnostic, Sources, collect_warnings, verify
from xir.dialects import snn, xylo
from xir.ir.parsing import ExactParser
from xir.irgen import generate
from xir.universe import PASSES

T = TypeVar("T", bound=Operation)

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.xnet"))


def context() -> Context:
    ctx = Context()
    for dialect in (Builtin, snn.Snn, xylo.Xylo):
        ctx.load_dialect(dialect)
    return ctx


def parse(text: str) -> ModuleOp:
    module = ExactParser(context(), text).parse_module()
    verify(module)
    return module


def network(body: str, outputs: str = "", inputs: str = "%x: !snn.spikes<2>") -> ModuleOp:
    """A network around ``body``, in which the arrays %w (2x2 of 1) and %t (1) are there."""
    return parse(
        f"""snn.network @n({inputs}) {f"-> ({outputs})" if outputs else ""}
        attributes {{dt = 1.0e-3 : f64}} {{
          %w = snn.param dense<1.0> : tensor<2x2xf64> -> tensor<2x2xf64>
          %t = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
          {body}
        }}"""
    )


def lif(current: str, name: str = "s", width: int = 2) -> str:
    return (
        f"%{name} = snn.lif %{current} : !snn.current<{width}> mem tau %t : tensor<f64> syn tau "
        f'%t : tensor<f64> threshold %t : tensor<f64> {{label = "{name}"}} -> !snn.spikes<{width}>'
    )


def linear(source: str, name: str) -> str:
    return (
        f"%{name} = snn.linear %{source}, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>"
    )


def run(module: ModuleOp, *passes: ModulePass) -> list[Diagnostic]:
    """Apply passes as the tools do; gives the warnings."""
    with collect_warnings() as warnings:
        for step in passes:
            step.apply(context(), module)
            verify(module)
    return warnings


def errors(module: ModuleOp, *passes: ModulePass) -> list[str]:
    """The messages of the error that the passes must raise."""
    try:
        run(module, *passes)
    except CompileError as e:
        return [d.message for d in e.diagnostics]
    raise AssertionError("no error was raised")


def of_kind(module: ModuleOp, kind: type[T]) -> list[T]:
    return [op for op in module.walk() if isinstance(op, kind)]


def compiled(path: Path) -> tuple[ModuleOp, list[tuple[str, ModulePass]]]:
    """The program at ``path`` as ``snn``, and all passes of the pipeline."""
    module = generate(path, Sources())
    return module, [(n, home.load()()) for n, home in PASSES.items() if home.runs != "asked"]


def without_a_place(module: ModuleOp) -> list[str]:
    return [
        str(op)[:100]
        for op in module.walk()
        if op is not module and isinstance(op.location, UnknownLoc)
    ]
