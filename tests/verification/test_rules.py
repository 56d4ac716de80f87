"""The table of rules: each is broken by one, and nothing is said of a core that just fits."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from typing import Any

import numpy as np
import pytest
from xdsl.dialects.builtin import FileLineColLoc, FloatAttr, IntAttr, ModuleOp, StringAttr, f64
from xdsl.ir import Block, Region

from xir.config.fields import CoreFields
from xir.devices import table as devices
from xir.devices.table import XYLO_AUDIO_2
from xir.diagnostics.codes import CODES
from xir.diagnostics.messages import CompileError, Diagnostic, collect_warnings, places, verify
from xir.dialects import xylo
from xir.dialects.dense import from_numpy
from xir.ir.core_facts import facts_of
from xir.numbers.arrays import NumpyArray
from xir.passes.verify import check
from xir.verification import rules
from xir.verification.facts import Bank, Facts, WeightBlock
from xir.verification.rule_table import RULES

LINES = {
    "core": 1,
    "x": 2,
    "h": 3,
    "k": 4,
    "o": 5,
    "x->h": 6,
    "h->h": 7,
    "h->k": 8,
    "->o": 9,
    "alias": 10,
    "alias 1": 11,
}


def place(name: str) -> FileLineColLoc:
    return FileLineColLoc(StringAttr("n.xnet"), IntAttr(LINES[name]), IntAttr(1))


@dataclass
class Plan:
    """A small core that fits, with what a test wants otherwise."""

    inputs: int = 2
    hidden: int = 4
    outputs: int = 2
    at: dict[str, int] = field(default_factory=dict[str, int])
    shifts: dict[str, int] = field(default_factory=dict[str, int])
    fields: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    weights_in: Any = 1
    weights_rec: Any = 0
    weights_rec_2: Any = None
    weights_out: Any = 1
    second: int = 0
    """Neurons of a bank @k, which @h feeds."""
    weights_second: Any = 1
    aliases: tuple[tuple[str, str], ...] = ()
    max_spikes: int | None = None
    dt: float = 1e-3
    device: str = XYLO_AUDIO_2.name

    def bank(self, kind: type[xylo.Bank], name: str, size: int, at: int) -> xylo.Bank:
        numbers: dict[str, Any] = {"dash_mem": 4, "dash_syn": 3, "threshold": 100}
        numbers |= self.fields.get(name, {})
        attrs = {k: from_numpy(_whole(v, size)) for k, v in numbers.items()}
        limit = self.max_spikes if name == "h" else None
        at = self.at.get(name, at)
        return kind(name, size, at, attrs, max_spikes=limit, location=place(name))

    def core(self) -> xylo.CoreOp:
        ops: list[Any] = []

        def weights(target: str, source: str, value: Any, shape: Any, line: str, slot: int) -> None:
            matrix = from_numpy(_whole(value, shape))
            ops.append(xylo.WeightsOp(target, source, matrix, slot, location=place(line)))

        if self.inputs:
            ops.append(xylo.InputOp("x", self.inputs, self.at.get("x", 0), location=place("x")))
        if self.hidden:
            ops.append(self.bank(xylo.HiddenOp, "h", self.hidden, 0))
        if self.second:
            ops.append(self.bank(xylo.HiddenOp, "k", self.second, self.hidden))
        if self.outputs:
            ops.append(self.bank(xylo.ReadoutOp, "o", self.outputs, 0))
        if self.inputs and self.hidden:
            weights("h", "x", self.weights_in, (self.inputs, self.hidden), "x->h", 0)
        if self.hidden:
            square = (self.hidden, self.hidden)
            weights("h", "h", self.weights_rec, square, "h->h", 0)
            if self.weights_rec_2 is not None:
                weights("h", "h", self.weights_rec_2, square, "h->h", 1)
        if self.second:
            weights("k", "h", self.weights_second, (self.hidden, self.second), "h->k", 0)
        if self.outputs and self.hidden:
            weights("o", "h", self.weights_out, (self.hidden, self.outputs), "->o", 0)
        for number, (source, target) in enumerate(self.aliases):
            line = "alias" if number == 0 else f"alias {number}"
            ops.append(xylo.AliasOp(source, target, location=place(line)))
        core = xylo.CoreOp("c", self.device, self.dt, Region(Block(ops)), location=place("core"))
        shifts = {"shift_in": 0, "shift_rec": 0, "shift_out": 0}
        shifts |= {"bias_enable": int(devices.device(self.device).has_bias)} | self.shifts
        core.properties |= {name: xylo.index(value) for name, value in shifts.items()}
        verify(ModuleOp([core]))
        return core

    def found(self) -> list[Diagnostic]:
        with collect_warnings() as warnings:
            try:
                check(self.core())
            except CompileError as e:
                return [*e.diagnostics, *warnings]
        return warnings


def _whole(value: Any, shape: Any) -> NumpyArray:
    array = np.broadcast_to(np.asarray(value), shape)
    small = bool(array.size) and -128 <= array.min() and array.max() <= 127
    return np.array(array, np.int8 if small else np.int16)


def full(rows: int, columns: int, count: int) -> NumpyArray:
    """A matrix with ``count`` ones, row after row."""
    matrix = np.zeros(rows * columns, np.int8)
    matrix[:count] = 1
    return matrix.reshape(rows, columns)


def rows(n: int, per_row: int) -> NumpyArray:
    """Every row with ``per_row`` ones."""
    matrix = np.zeros((n, n), np.int8)
    matrix[:, :per_row] = 1
    return matrix


@dataclass(frozen=True)
class Case:
    """One rule: what just fits, what is one too many, and what is said then."""

    code: str
    fits: Plan
    broken: Plan
    line: str
    message: str


CASES = [
    Case("XIR101", Plan(inputs=16), Plan(inputs=17), "x", "have 17, limit 16 on XyloAudio 2"),
    Case(
        "XIR102",
        Plan(hidden=1000),
        Plan(hidden=1001),
        "h",
        "have 1001, limit 1000 on XyloAudio 2; 'h' with 1001 goes over",
    ),
    Case(
        "XIR102",
        Plan(hidden=990, second=10),
        Plan(hidden=990, second=11),
        "k",
        "have 1001, limit 1000 on XyloAudio 2; 'k' with 11 goes over",
    ),
    Case("XIR103", Plan(outputs=8), Plan(outputs=9), "o", "have 9, limit 8 on XyloAudio 2"),
    Case(
        "XIR105",
        Plan(hidden=600, weights_rec=np.vstack([rows(600, 53)[:599], full(1, 600, 53 + 200)])),
        Plan(hidden=600, weights_rec=np.vstack([rows(600, 53)[:599], full(1, 600, 53 + 201)])),
        "core",
        "have 32001 (53.3 a neuron), limit 32000 on XyloAudio 2",
    ),
    Case(
        "XIR106",
        Plan(hidden=300, weights_rec=np.vstack([full(1, 300, 255), np.zeros((299, 300))])),
        Plan(hidden=300, weights_rec=np.vstack([full(1, 300, 256), np.zeros((299, 300))])),
        "h",
        "1 of 300 neurons of 'h' have more than 255; neuron 0 has 256",
    ),
    Case(
        "XIR107",
        Plan(hidden=100, weights_rec=rows(100, 63)),
        Plan(hidden=100, weights_rec=rows(100, 64)),
        "h",
        "100 of 100 neurons of 'h' have more than 63; neuron 0 has 64",
    ),
    Case(
        "XIR108",
        Plan(weights_in=[[127, -128, 1, 1], [0] * 4]),
        Plan(weights_in=[[127, -128, 128, 1], [0] * 4]),
        "x->h",
        "weight[0, 2] of 'x -> h' is 128, limit -128 to 127 (1 outside)",
    ),
    Case(
        "XIR108",
        Plan(weights_out=-128),
        Plan(weights_out=-129),
        "->o",
        "weight[0, 0] of 'h -> o' is -129, limit -128 to 127 (8 outside)",
    ),
    Case(
        "XIR109",
        Plan(fields={"h": {"dash_mem": 15}}),
        Plan(fields={"h": {"dash_mem": [15, 16, 15, 15]}}),
        "h",
        "dash_mem[1] of 'h' is 16, limit 0 to 15 (1 outside)",
    ),
    Case(
        "XIR109",
        Plan(fields={"o": {"dash_mem": 0}}),
        Plan(fields={"o": {"dash_mem": -1}}),
        "o",
        "dash_mem[0] of 'o' is -1, limit 0 to 15 (2 outside)",
    ),
    Case(
        "XIR109",
        Plan(fields={"h": {"dash_syn_2": 15}}),
        Plan(fields={"h": {"dash_syn_2": 16}}),
        "h",
        "dash_syn_2[0] of 'h' is 16, limit 0 to 15 (4 outside)",
    ),
    Case(
        "XIR126",
        Plan(fields={"h": {"threshold": [1, 32767, 1, 1]}}),
        Plan(fields={"h": {"threshold": [1, 32767, 0, 1]}}),
        "h",
        "1 of 4 neurons of 'h' spike 31 times in every step, whatever they get; neuron 2 has "
        "threshold 0",
    ),
    Case(
        "XIR111",
        Plan(fields={"o": {"bias": [127, -128]}}),
        Plan(fields={"o": {"bias": [127, -129]}}),
        "o",
        "bias[1] of 'o' is -129, limit -128 to 127 (1 outside)",
    ),
    Case(
        "XIR111",
        Plan(fields={"h": {"bias": 127}}),
        Plan(fields={"h": {"bias": 128}}),
        "h",
        "bias[0] of 'h' is 128, limit -128 to 127 (4 outside)",
    ),
    Case(
        "XIR112",
        Plan(shifts={"shift_in": 7, "shift_rec": 0}),
        Plan(shifts={"shift_in": 8, "shift_rec": 0}),
        "core",
        "shift_in is 8, limit 0 to 7",
    ),
    Case(
        "XIR112",
        Plan(shifts={"shift_out": 0}),
        Plan(shifts={"shift_out": -1}),
        "core",
        "shift_out is -1, limit 0 to 7",
    ),
    Case(
        "XIR113",
        Plan(second=4, aliases=(("h", "k"),)),
        Plan(second=4, aliases=(("k", "h"),)),
        "alias",
        "'k' at 4 gives to 'h' at 0; it must come before",
    ),
    Case(
        "XIR113",
        Plan(),
        Plan(aliases=(("h", "h"),)),
        "alias",
        "'h' at 0 gives to 'h' at 0; it must come before",
    ),
    Case(
        "XIR116",
        Plan(fields={"h": {"dash_syn": 1}}),
        Plan(fields={"h": {"dash_syn": [1, 0, 0, 1]}}),
        "h",
        "dash_syn is 0 in 2 neurons of 'h'",
    ),
    Case(
        "XIR116",
        Plan(fields={"h": {"dash_syn_2": 1}}),
        Plan(fields={"h": {"dash_syn_2": [0, 1, 1, 1]}}),
        "h",
        "dash_syn_2 is 0 in 1 neurons of 'h'",
    ),
    Case(
        "XIR117",
        Plan(max_spikes=31),
        Plan(max_spikes=30),
        "h",
        "'h' is meant to spike at most 30 times a step, a neuron of the chip up to 31 times",
    ),
    Case(
        "XIR118",
        Plan(dt=4294967295 / 50e6),
        Plan(dt=4294967296 / 50e6),
        "core",
        "dt is 4.29497e+09 clock cycles, limit 1 to 4294967295",
    ),
    Case("XIR118", Plan(dt=2e-8), Plan(dt=0.5e-8), "core", "limit 1 to 4294967295"),
    Case("XIR118", Plan(dt=85.0), Plan(dt=1e305), "core", "dt is inf clock cycles"),
    Case(
        "XIR119",
        Plan(dt=6e-8),
        Plan(dt=5.2e-8),
        "core",
        "dt is 2.6 clock cycles; the chip steps every 3",
    ),
    Case(
        "XIR121",
        Plan(second=4),
        Plan(second=4, at={"k": 3}),
        "k",
        "'k' begins at 3, 'h' ends at 4",
    ),
    Case(
        "XIR122",
        Plan(fields={"o": {"bias": [1, 1]}}, weights_out=0),
        Plan(fields={"o": {"bias": 0}}, weights_out=0),
        "o",
        "'o' gets no input: weights and bias into it are all 0",
    ),
    Case("XIR123", Plan(), Plan(outputs=0), "core", "have no output population, need at least one"),
    Case(
        "XIR127",
        Plan(weights_out=[[0, 1], [0, 0], [1, 0], [0, 0]]),
        Plan(weights_out=[[0, 1], [0, 0], [0, 1], [0, 0]]),
        "o",
        "no input reaches 1 of 2 neurons of 'o', and they have no bias; the first is neuron 0",
    ),
    Case(
        "XIR127",
        Plan(weights_in=[[1, 0, 0, 0], [0, 0, 0, 0]], weights_rec=np.diag([1, 1, 1], 1)),
        Plan(weights_in=[[0, 1, 0, 0], [0, 0, 0, 0]], weights_rec=np.diag([1, 1, 1], 1)),
        "h",
        "no input reaches 1 of 4 neurons of 'h', and they have no bias; the first is neuron 0",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.code}-{c.message[:20]}")
def test_one_too_many_is_told_and_the_limit_is_not(case: Case) -> None:
    assert [d for d in case.fits.found() if d.code == case.code] == []
    told = [d for d in case.broken.found() if d.code == case.code]
    assert len(told) == 1
    rule = next(r for r in RULES if r.code == case.code)
    assert told[0].message.startswith(f"{rule.says.name}: ")
    assert case.message in told[0].message
    assert told[0].hint == rule.says.way_out
    assert told[0].severity == ("warning" if rule.says.is_warning else "error")
    assert list(places(told[0].location)) == [place(case.line)]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.code}-{c.message[:20]}")
def test_nothing_else_is_said_of_what_fits_but_the_documented_fan_out(case: Case) -> None:
    assert {d.code for d in case.fits.found()} <= {"XIR107"}


@pytest.mark.parametrize(
    "alone",
    [{"bias": [0, 1, 0, 0]}, {"bias": [0, -1, 0, 0]}, {"threshold": [9, 0, 9, 9]}],
    ids=["bias", "negative bias", "threshold"],
)
def test_a_neuron_that_needs_no_input_reaches_others(alone: dict[str, Any]) -> None:
    chain = np.diag([1, 1, 1], 1)
    plan = Plan(weights_in=[[1, 0, 0, 0]] * 2, weights_rec=chain * (np.arange(4) > 0)[:, None])
    assert [d.code for d in plan.found()] == ["XIR127"]
    driven = replace(plan, fields={"h": alone})
    assert "XIR127" not in [d.code for d in driven.found()]
    off = replace(driven, shifts={"bias_enable": 0})
    assert ("XIR127" in [d.code for d in off.found()]) == ("bias" in alone)


def test_the_spikes_of_another_population_reach_one_by_one() -> None:
    plan = Plan(
        hidden=2, second=2, weights_in=[[1, 0]] * 2, aliases=(("h", "k"),), weights_second=0
    )
    told = [d.message for d in plan.found() if d.code == "XIR127"]
    assert [re.findall(r"of '(.)'.*neuron (\d)", message) for message in told] == [
        [("h", "1")],
        [("k", "1")],
    ]


def test_two_targets_and_two_sources() -> None:
    fits = Plan(hidden=2, second=2, aliases=(("h", "k"),))
    assert fits.found() == []
    twice = Plan(hidden=2, second=2, aliases=(("h", "k"), ("h", "k")))
    assert [(d.code, d.severity) for d in twice.found()] == [
        ("XIR114", "error"),
        ("XIR115", "warning"),
    ]
    messages = [d.message for d in twice.found()]
    assert messages[0].endswith("'h' has 2, limit 1")
    assert messages[1].endswith("2 populations give their spikes to 'k'")
    # The second of them is the one that is too many.
    assert [list(places(d.location)) for d in twice.found()] == [[place("alias 1")]] * 2


def test_a_population_that_an_alias_feeds_is_not_silent() -> None:
    silent = Plan(hidden=2, second=2, weights_second=0)
    (told,) = silent.found()
    assert told.code == "XIR122"
    assert "'k' gets no input" in told.message
    assert replace(silent, aliases=(("h", "k"),)).found() == []


def test_the_population_that_goes_furthest_is_the_one_that_others_lie_in() -> None:
    def bank(name: str, size: int, at: int) -> xylo.HiddenOp:
        numbers = {"dash_mem": 4, "dash_syn": 3, "threshold": 100}
        return xylo.HiddenOp(
            name, size, at, {k: from_numpy(_whole(v, size)) for k, v in numbers.items()}
        )

    core = Plan(hidden=0).core()
    core.body.block.add_ops([bank("long", 8, 0), bank("early", 1, 2), bank("late", 2, 6)])
    core.body.block.add_op(bank("after", 1, 8))
    assert [message for _, message in rules.places(facts_of(core))] == [
        "'early' begins at 2, 'long' ends at 8",
        "'late' begins at 6, 'long' ends at 8",
    ]


def test_a_pair_of_neurons_takes_one_entry_for_both_synapses() -> None:
    syn_2 = {"h": {"dash_syn_2": 3}}
    both = Plan(hidden=100, weights_rec=rows(100, 63), weights_rec_2=rows(100, 63), fields=syn_2)
    assert both.found() == []
    apart = Plan(
        hidden=100,
        weights_rec=rows(100, 32),
        weights_rec_2=rows(100, 64)[:, ::-1],
        fields=syn_2,
    )
    (told,) = apart.found()
    assert told.code == "XIR107"
    assert "neuron 0 has 96" in told.message


def test_fan_out_to_several_banks_adds_up() -> None:
    plan = Plan(hidden=40, second=24, weights_rec=rows(40, 40))
    (told,) = plan.found()
    assert (told.code, "neuron 0 has 64" in told.message) == ("XIR107", True)


def test_above_the_field_it_is_an_error_and_no_warning_besides() -> None:
    plan = Plan(hidden=300, weights_rec=np.vstack([full(1, 300, 256), np.zeros((299, 300))]))
    assert [d.code for d in plan.found()] == ["XIR106"]


def test_a_second_synapse_on_a_device_with_one(monkeypatch: pytest.MonkeyPatch) -> None:
    chip = replace(XYLO_AUDIO_2, name="one", title="One", max_synapses=1)
    monkeypatch.setitem(devices.DEVICES, "one", chip)
    assert Plan(device="one").found() == []
    (told,) = Plan(device="one", fields={"h": {"dash_syn_2": 3}}).found()
    assert (told.code, told.message) == (
        "XIR104",
        "synapses of a hidden neuron: 'h' has 2, limit 1",
    )


def test_a_smaller_device_has_its_own_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    chip = replace(XYLO_AUDIO_2, name="small", title="Small", max_hidden=3, weight_bits=4)
    monkeypatch.setitem(devices.DEVICES, "small", chip)
    found = Plan(device="small", weights_in=8).found()
    assert [d.code for d in found] == ["XIR102", "XIR108"]
    assert "limit 3 on Small" in found[0].message
    assert "limit -8 to 7" in found[1].message


def test_everything_is_told_at_once() -> None:
    plan = Plan(
        inputs=17,
        outputs=9,
        second=4,
        at={"k": 2},
        shifts={"shift_in": 9, "shift_rec": 9, "shift_out": 9},
        fields={
            "h": {"dash_mem": 16, "threshold": 0, "bias": 128},
            "k": {"dash_syn": 0},
        },
        weights_in=200,
        aliases=(("k", "h"),),
        dt=100.0,
        max_spikes=1,
    )
    codes = [d.code for d in plan.found()]
    assert codes == [
        *("XIR101", "XIR103", "XIR108", "XIR109", "XIR111", "XIR112"),
        *("XIR112", "XIR112", "XIR113", "XIR118", "XIR121"),
        *("XIR116", "XIR117", "XIR126"),
    ]


def test_a_place_far_out_takes_no_memory() -> None:
    told = Plan(at={"h": 10**12}).found()
    assert [d.code for d in told] == ["XIR102"]


def test_every_rule_is_told_in_full() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert codes == sorted(codes)
    for rule in RULES:
        assert re.fullmatch(r"XIR1\d\d", rule.code)
        for text in (rule.says.name, rule.says.way_out, rule.says.cause, rule.says.example):
            assert text
            assert text == text.strip()
        assert rule.says.cause.endswith(".")
        assert not rule.says.way_out.endswith(".")


def test_every_rule_is_tried_here() -> None:
    apart = {"XIR104", "XIR114", "XIR115"}
    apart |= {"XIR130", "XIR131", "XIR132", "XIR133"}  # of some devices: in test_device_rules
    assert {case.code for case in CASES} | apart == {rule.code for rule in RULES}


EXAMPLES: dict[str, Callable[[], Plan]] = {
    "dash_mem = 16": lambda: Plan(fields={"h": {"dash_mem": 16}}),
    "a bias of 128": lambda: Plan(fields={"h": {"bias": 128}}),
    "a weight of 128": lambda: Plan(weights_in=128),
    "shift_rec = 8": lambda: Plan(shifts={"shift_rec": 8}),
    "dash_syn = 0": lambda: Plan(fields={"h": {"dash_syn": 0}}),
    "a recurrent population of 100 neurons, all to all": lambda: Plan(hidden=100, weights_rec=1),
    "dt = 1 ms / 3": lambda: Plan(dt=1e-3 / 3),
    "dt = 100 s at 50 MHz": lambda: Plan(dt=100.0),
}


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_example_of_a_rule_breaks_it(example: str) -> None:
    (rule,) = (r for r in RULES if r.says.example == example)
    assert rule.code in [d.code for d in EXAMPLES[example]().found()]


def test_the_example_of_the_fan_out_memory() -> None:
    (rule,) = (r for r in RULES if r.code == "XIR105")
    told = [d for d in Plan(hidden=179, weights_rec=1).found() if d.code == "XIR105"]
    have = re.findall(r"have (\d+)", told[0].message)
    assert have == re.findall(r"have (\d+)", rule.says.example) == ["32041"]


def test_a_core_in_real_numbers_is_not_checked() -> None:
    block = Block([xylo.InputOp("x", 1, 0)])
    core = xylo.CoreOp("c", XYLO_AUDIO_2.name, 1e-3, Region(block))
    core.dt = FloatAttr(1e-3, f64)
    with pytest.raises(CompileError, match="the core holds real numbers"):
        check(core)


def test_as_many_targets_as_the_field_holds_are_warned_of() -> None:
    def codes(targets: int) -> set[str | None]:
        return {d.code for d in Plan(hidden=300, weights_rec=full(300, 300, targets)).found()}

    assert codes(63) == set()
    assert codes(64) == codes(255) == {"XIR107"}
    assert codes(256) == {"XIR106"}


def test_outputs_reach_back_to_the_first_neuron_that_any_of_them_reads() -> None:
    """Two outputs apart, of which the first or the second reads further back."""
    for early, late in ((2, 9), (9, 2)):
        bank = Bank("h", range(12), numbers={"threshold": np.ones(12, np.int16)})
        outs = [Bank(name, range(n, n + 1), numbers=bank.numbers) for n, name in enumerate("ab")]
        blocks: list[WeightBlock] = []
        for out, first in zip(outs, (early, late), strict=True):
            weights = np.zeros((12, 1), np.int8)
            weights[first] = 1
            blocks.append(WeightBlock(bank, out, weights))
        facts = Facts(XYLO_AUDIO_2, 1e-3, {}, False, [], [bank], outs, blocks, [])
        assert facts.first_read == {"h": 2}


OF_CORES_ALONE = {"XIR117", "XIR121", "XIR123"}
"""What no configuration can break: it has no limits that were meant, no places, no populations."""

FOUND_ELSEWHERE = {
    *("XIR110", "XIR120", "XIR124", "XIR125", "XIR134"),  # when a network is quantized or placed
    *("XIR128", "XIR129"),  # when neurons without a synapse get one
    "XIR135",  # when arrays are read
    *(f"XIR1{number}" for number in range(40, 55)),
    *(f"XIR1{number}" for number in range(60, 69)),  # of samples and runs
    *(f"XIR1{number}" for number in range(70, 73)),  # of the sensor sides of programs
    *(f"XIR1{number}" for number in range(80, 90)),  # of recordings
}


def test_a_rule_names_a_field_that_configurations_have() -> None:
    names = {field.name for field in fields(CoreFields)}
    for rule in RULES:
        assert (rule.field is None) == (rule.code in OF_CORES_ALONE)
        assert rule.field is None or any(name.startswith(rule.field) for name in names)


def test_a_code_is_found_by_a_rule_or_by_a_pass() -> None:
    codes = {code for code in CODES if code.startswith("XIR1")}
    assert codes == {rule.code for rule in RULES} | FOUND_ELSEWHERE
