"""What quantization cost, in the IR, and what a user is warned of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from xdsl.dialects.builtin import StringAttr

from tests.passes.ir import of_kind, parse, run
from tests.passes.quantize.cores import four_neurons
from xir.devices.table import device
from xir.diagnostics.messages import Diagnostic
from xir.dialects import xylo
from xir.evaluation.rules import RULES
from xir.ir.core import real_core
from xir.ir.dictionary_attributes import as_notes
from xir.output.kinds import full_text
from xir.passes.quantize import QuantizePass
from xir.passes.quantize.notes import agreement, deaths, decisions
from xir.passes.verify import VerifyPass
from xir.quantization import quantized_network
from xir.quantization.integers import Integers


@pytest.mark.parametrize("method", ["law", "matched"])
def test_what_it_cost_survives_a_dump(method: str) -> None:
    module = four_neurons()
    run(module, QuantizePass(method=method))  # pyright: ignore[reportArgumentType]
    again = parse(full_text(module))
    (op,) = of_kind(again, xylo.CoreOp)
    notes = as_notes(op.quantization)
    assert notes["stimuli"] == "synthetic"
    assert float(notes["agreement"]) > 0.5
    for bank in (*of_kind(again, xylo.HiddenOp), *of_kind(again, xylo.ReadoutOp)):
        cost = as_notes(bank.cost)
        assert 0 <= float(cost["rate_error"]) < 0.5
        assert int(cost["spikes_float"]) > 100
        assert sum(int(n) for n in as_notes(bank.bounds).values()) == len(bank.ids)
        assert 0 < float(cost["decay_error_mem"]) < 0.5
    assert full_text(again) == full_text(module)


def test_the_damage_of_the_spike_rule_is_measured() -> None:
    module = four_neurons(h=", max_spikes = 1 : i64", w="1.9")
    run(module, QuantizePass())
    (warning,) = run(module, VerifyPass())
    assert warning.code == "XIR117"
    assert "in real numbers this alone changes its spike counts by" in warning.message
    cost = as_notes(of_kind(module, xylo.HiddenOp)[0].cost)
    assert float(cost["spike_rule_error"]) > 0.01
    assert float(cost["spike_rule_rate"]) > float(cost["spike_rule_meant"])


def test_a_population_that_falls_silent_is_told_with_its_reason() -> None:
    """The first one, with why, and those that are silent after it as notes."""
    module = four_neurons()
    (before,) = of_kind(module, xylo.CoreOp)
    network = quantized_network(real_core(before), device("xylo-audio2"), "law")
    hushed = network.integers.copy()
    hushed.threshold[:4] = 32767
    banks: list[xylo.Bank] = [*of_kind(module, xylo.HiddenOp), *of_kind(module, xylo.ReadoutOp)]

    def told(integers: Integers) -> list[Diagnostic]:
        costs = replace(network, integers=integers).costs()
        spans = {"h": slice(0, 4), "o": slice(4, 6)}
        return list(deaths(banks, {n: costs.of(n, s) for n, s in spans.items()}, costs))

    assert told(network.integers) == []
    (diagnostic,) = told(hushed)
    assert diagnostic.code == "XIR124"
    assert diagnostic.message.startswith("'h' is silent on the chip, and spikes ")
    membrane = replace(network, integers=hushed).costs().evolution.v_mem
    assert membrane is not None
    highest = membrane[:, :, :4].max() / 32767
    assert f"its membranes get to {highest:.0%} of the threshold" in diagnostic.message
    assert highest > 0.05
    assert diagnostic.message.endswith("; so are 'o' after it")
    assert [note for note, _ in diagnostic.notes] == ["'o' is silent too"]
    hushed.weights[:, :4] = 0
    (diagnostic,) = told(hushed)
    assert "all its weights became 0" in diagnostic.message


def test_a_decision_rule_that_is_not_known_is_an_error() -> None:
    """It is not judged by another rule: the figure would look right and be wrong."""
    (core,) = of_kind(four_neurons(), xylo.CoreOp)
    network = quantized_network(real_core(core), device("xylo-audio2"), "law")
    core.decide = StringAttr("mean")
    for measure in (agreement, decisions):
        with pytest.raises(ValueError, match="no decision rule 'mean'; there are: count, peak, "):
            measure(core, network.costs())


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_of_the_language_decides(rule: str) -> None:
    module = four_neurons(decide=rule)
    run(module, QuantizePass(method="law"))
    (op,) = of_kind(module, xylo.CoreOp)
    assert float(as_notes(op.quantization)["agreement"]) > 0.5
