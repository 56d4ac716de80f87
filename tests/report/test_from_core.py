"""That the report of a core agrees with its configuration, and with what the quantizer noted."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

import xir
from tests.report.programs import program
from xir.dialects import xylo
from xir.ir.dictionary_attributes import as_notes
from xir.quantization.judge import cost as judge
from xir.report.contents import AliasLink, WeightBlock
from xir.report.populations import Cost


@pytest.mark.parametrize("name", ["hello", "states"])
def test_what_the_quantizer_noted_is_in_the_report(name: str) -> None:
    compiled = program(name, quantize="law")
    report = compiled.typed_report
    banks = [op for op in compiled.core.body.block.ops if isinstance(op, xylo.Bank)]
    noted = {bank.label: as_notes(bank.cost) for bank in banks}
    costs = {p.name: p.cost.as_data() for p in report.populations if p.cost is not None}
    assert costs == noted
    assert {p.name: p.bounds for p in report.populations} == {
        bank.label: as_notes(bank.bounds) for bank in banks
    }
    assert report.quality is not None
    assert report.quality.as_data() == as_notes(compiled.core.quantization)


def test_the_report_has_a_field_for_each_cost_that_is_measured() -> None:
    measured = [field.name for field in fields(judge.Cost)]
    reported = [field.name for field in fields(Cost)]
    assert reported[: len(measured)] == measured


@pytest.mark.parametrize(
    ("name", "device", "quantize"),
    [("states", "xylo-audio2", "law"), ("recurrent", "xylo-imu", "channel")],
)
def test_totals_are_those_of_the_configuration(name: str, device: str, quantize: str) -> None:
    compiled = program(name, device, quantize)
    report, config = compiled.typed_report, compiled.config
    totals, populations = report.totals, report.populations
    weights = (config.weights_in, config.weights_rec, config.weights_out)
    counted = [int(np.count_nonzero(matrix)) for matrix in weights]
    assert [totals.weights.input, totals.weights.recurrent, totals.weights.output] == counted
    blocks = [link for link in report.connections if isinstance(link, WeightBlock)]
    assert sum(block.weights for block in blocks) == sum(counted)
    assert sum(p.weights for p in populations) == sum(counted)
    shares = (totals.inputs, totals.hidden, totals.outputs)
    sizes = (config.n_inputs, config.n_hidden, config.n_outputs)
    assert tuple(share.have for share in shares) == sizes
    assert sum(channels.channels for channels in report.inputs) == config.n_inputs
    assert sum(p.neurons for p in populations if p.kind == "hidden") == config.n_hidden
    assert sum(p.neurons for p in populations if p.kind == "output") == config.n_outputs
    assert totals.fan_out_entries.have == int(config.fan_out.sum())
    assert totals.fan_out_max.have == int(config.fan_out.max())
    assert totals.fan_out_mean == pytest.approx(float(config.fan_out.mean()))
    assert totals.aliases == int((config.alias >= 0).sum())
    shifts = (report.shifts.input, report.shifts.recurrent, report.shifts.output)
    assert shifts == (config.weight_shift_in, config.weight_shift_rec, config.weight_shift_out)


@pytest.mark.parametrize(
    ("name", "device", "quantize"),
    [("states", "xylo-audio2", "law"), ("recurrent", "xylo-imu", "channel")],
)
def test_a_population_is_its_rows_of_the_configuration(
    name: str, device: str, quantize: str
) -> None:
    compiled = program(name, device, quantize)
    config = compiled.config
    for population in compiled.typed_report.populations:
        ids = slice(population.ids.start, population.ids.stop)
        if population.kind == "hidden":
            parts = config.weights_in[:, ids], config.weights_rec[:, ids]
            threshold, dash_mem = config.threshold[ids], config.dash_mem[ids]
            assert population.wiring is not None
            fan_out = config.fan_out[ids]
            assert population.wiring.fan_out_max == fan_out.max()
            assert population.wiring.fan_out_mean == pytest.approx(fan_out.mean())
            assert population.wiring.fan_out_entries == fan_out.sum()
            reached = np.flatnonzero(config.weights_in[:, ids].any(axis=(0, 2)))
            assert population.wiring.input_reach == (reached[-1] + 1 if reached.size else 0)
            read = np.flatnonzero(config.weights_out[ids].any(axis=1))
            reach = population.neurons - read[0] if read.size else 0
            assert population.wiring.output_reach == reach
        else:
            parts = (config.weights_out[:, ids],)
            threshold, dash_mem = config.threshold_out[ids], config.dash_mem_out[ids]
            assert population.wiring is None
        assert population.weights == sum(np.count_nonzero(part) for part in parts)
        assert (population.threshold.low, population.threshold.high) == (
            threshold.min(),
            threshold.max(),
        )
        assert (population.dash_mem.low, population.dash_mem.high) == (
            dash_mem.min(),
            dash_mem.max(),
        )
        most = max(int(np.abs(part.astype(int)).max(initial=0)) for part in parts)
        assert 2 ** (population.bits - 1) > most >= (2 ** (population.bits - 1)) // 2


def test_aliases_are_counted_at_both_ends() -> None:
    report = program("states", quantize="law").typed_report
    (alias,) = (link for link in report.connections if isinstance(link, AliasLink))
    counted = {
        p.name: (p.wiring.aliases.gives, p.wiring.aliases.takes)
        for p in report.populations
        if p.wiring is not None
    }
    assert counted == {alias.source: (1, 0), alias.target: (0, 1)}


def test_each_population_says_what_is_read_of_it() -> None:
    report = program("states", quantize="law").typed_report
    assert {p.name: p.read for p in report.populations} == {
        "a": None,
        "b.lif1": None,
        "level": "vmem",
        "count": "spikes",
        "drift": "isyn",
    }


def test_the_spike_limit_of_a_population_is_in_its_cost() -> None:
    report = program("states", quantize="law").typed_report
    limited = {p.name for p in report.populations if p.cost and p.cost.spike_rule_error is not None}
    assert limited == {"a"}


def test_what_was_pruned_is_told_of_its_block() -> None:
    whole = program("recurrent", quantize="channel")
    path = Path(__file__).parents[2] / "examples" / "recurrent.xnet"
    pruned = xir.compile(path, quantize="channel", prune_fanout=8)
    blocks = [b for b in pruned.typed_report.connections if isinstance(b, WeightBlock)]
    # 80 neurons have 12 recurrent connections each.
    assert sum(block.pruned for block in blocks) == 80 * (12 - 8)
    for block in blocks:
        assert (block.pruned > 0) == (block.source == block.target)
        assert (0 < block.lost < 1) == (block.pruned > 0)
    whole_blocks = [b for b in whole.typed_report.connections if isinstance(b, WeightBlock)]
    assert {(block.pruned, block.lost) for block in whole_blocks} == {(0, 0.0)}
