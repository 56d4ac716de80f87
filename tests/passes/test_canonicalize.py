"""Canonical forms: sums of synapses are merged without changing what they add up to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xdsl.dialects.builtin import DenseIntOrFPElementsAttr, ModuleOp
from xdsl.ir import SSAValue
from xdsl.transforms.canonicalize import CanonicalizePass
from xdsl.transforms.common_subexpression_elimination import CommonSubexpressionElimination
from xdsl.utils.hints import isa

from tests.passes.ir import lif, linear, network, of_kind, run, without_a_place
from xir.dialects import snn
from xir.dialects.dense import as_numpy
from xir.dialects.snn import synapses


def effect(module: ModuleOp) -> dict[str, float]:
    """The weight with which each source reaches the population, over all synapses."""
    found: defaultdict[str, float] = defaultdict(float)

    def add(value: SSAValue) -> None:
        match value.owner:
            case snn.AddOp() as op:
                add(op.lhs)
                add(op.rhs)
            case snn.LinearOp() as op:
                param = op.weight.owner
                assert isinstance(param, snn.ParamOp)
                assert isa(param.value, DenseIntOrFPElementsAttr)
                found[op.x.name_hint or ""] += float(as_numpy(param.value)[0, 0])
            case _:
                raise AssertionError(value)

    (population,) = of_kind(module, snn.LifOp)
    add(population.currents[0])
    return dict(found)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    sources=st.lists(st.sampled_from("xyzs"), min_size=1, max_size=6),
    pairs=st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=8),
)
def test_a_sum_of_synapses_keeps_its_weights(
    sources: list[str], pairs: list[tuple[int, int]]
) -> None:
    # Terms and sums of any two values before them: a term may stand in a sum many times.
    lines: list[str] = []
    values: list[str] = []
    for i, source in enumerate(sources):
        lines.append(f"%p{i} = snn.param dense<{2.0**i}> : tensor<2x2xf64> -> tensor<2x2xf64>")
        lines.append(
            f"%i{i} = snn.linear %{source}, %p{i} : !snn.spikes<2>, tensor<2x2xf64> "
            "-> !snn.current<2>"
        )
        values.append(f"i{i}")
    for k, (a, b) in enumerate(pairs):
        left, right = values[a % len(values)], values[b % len(values)]
        lines.append(f"%a{k} = snn.add %{left}, %{right} : !snn.current<2>")
        values.append(f"a{k}")
    body = "\n".join((*lines, lif(values[-1]), "snn.output %s : !snn.spikes<2>"))
    inputs = ", ".join(f"%{name}: !snn.spikes<2>" for name in "xyz")
    module = network(body, "!snn.spikes<2>", inputs)
    before = effect(module)
    run(module, CanonicalizePass(), CommonSubexpressionElimination())
    assert effect(module) == before
    blocks = of_kind(module, snn.LinearOp)
    terms = Counter(op.x.name_hint for op in blocks)
    assert max(terms.values()) == 1, "one block for each source"


def sum_of(terms: Sequence[str]) -> ModuleOp:
    """A population on a sum of synapses from the inputs ``terms``, from left to right."""
    lines = [
        f"%i{k} = snn.linear %{name}, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>"
        for k, name in enumerate(terms)
    ]
    for k in range(1, len(terms)):
        left = "i0" if k == 1 else f"a{k - 1}"
        lines.append(f"%a{k} = snn.add %{left}, %i{k} : !snn.current<2>")
    body = "\n".join((*lines, lif(f"a{len(terms) - 1}"), "snn.output %s : !snn.spikes<2>"))
    inputs = ", ".join(f"%{name}: !snn.spikes<2>" for name in dict.fromkeys(terms))
    return network(body, "!snn.spikes<2>", inputs)


@pytest.mark.parametrize("sources", [1, 4, 40])
def test_a_sum_of_many_terms_is_gone_through_a_few_times_at_most(
    sources: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    terms = [f"x{k % sources}" for k in range(40)]
    module = sum_of(terms)
    seen: list[object] = []
    made: list[object] = []
    init = snn.LinearOp.__init__

    def counted(self: snn.LinearOp, *arguments: Any, **more: Any) -> None:
        made.append(self)
        init(self, *arguments, **more)

    through = synapses._merged_terms  # pyright: ignore[reportPrivateUsage]

    def gone_through(*arguments: Any) -> Any:
        seen.append(arguments)
        return through(*arguments)

    monkeypatch.setattr(synapses, "_merged_terms", gone_through)
    monkeypatch.setattr(snn.LinearOp, "__init__", counted)
    run(module, CanonicalizePass())
    assert len(made) == 40 - sources
    assert len(seen) <= 3
    assert effect(module) == {f"x{k}": 40.0 / sources for k in range(sources)}


def test_a_sum_that_doubles_itself_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty sums, each of the one before and itself, have 2**40 terms."""
    monkeypatch.setattr(synapses, "MOST_TERMS", 1000)
    sums = "\n".join(
        f"%i{k} = snn.add %i{k - 1}, %i{k - 1} : !snn.current<2>" for k in range(1, 41)
    )
    module = network(
        f"{linear('x', 'i0')} {sums} {lif('i40', 'y')} snn.output %y : !snn.spikes<2>",
        "!snn.spikes<2>",
    )
    run(module, CanonicalizePass())
    assert len(of_kind(module, snn.AddOp)) == 40


def test_a_sum_that_is_read_twice_stays_for_the_other() -> None:
    module = network(
        f"""%i = snn.linear %x, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
        %v = snn.param dense<2.0> : tensor<2x2xf64> -> tensor<2x2xf64>
        %j = snn.linear %x, %v : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
        %k = snn.linear %y, %v : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
        %ik = snn.add %i, %k : !snn.current<2>
        %all = snn.add %ik, %j : !snn.current<2>
        {lif("ik", "a")}
        {lif("all", "b")}
        snn.output %a, %b : !snn.spikes<2>, !snn.spikes<2>""",
        "!snn.spikes<2>, !snn.spikes<2>",
        "%x: !snn.spikes<2>, %y: !snn.spikes<2>",
    )
    run(module, CanonicalizePass())
    first, second = of_kind(module, snn.LifOp)
    assert len(of_kind(module, snn.LinearOp)) == 3
    assert first.currents[0] is not second.currents[0]


def test_arithmetic_on_given_numbers_is_done_and_on_others_is_not() -> None:
    module = network(
        f"""%e = snn.param #snn.external<"a.npz", "w"> -> tensor<2x2xf64>
        %two = snn.compute add %w, %t : tensor<2x2xf64>, tensor<f64> -> tensor<2x2xf64>
        %late = snn.compute mul %two, %e : tensor<2x2xf64>, tensor<2x2xf64> -> tensor<2x2xf64>
        %i = snn.linear %x, %late : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
        {lif("i")}
        snn.output %s : !snn.spikes<2>""",
        "!snn.spikes<2>",
    )
    run(module, CanonicalizePass())
    (left,) = of_kind(module, snn.ComputeOp)
    assert left.kind.data == snn.ComputeKind.MUL
    given = left.lhs.owner
    assert isinstance(given, snn.ParamOp)
    assert isa(given.value, DenseIntOrFPElementsAttr)
    np.testing.assert_array_equal(as_numpy(given.value), np.full((2, 2), 2.0))
    assert len(without_a_place(module)) == len(list(module.walk())) - 1  # none was there
