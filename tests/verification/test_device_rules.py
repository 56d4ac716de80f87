"""Every rule on every device: what just fits is not told, one more is, with place and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from tests.verification.test_rules import Plan, full, place
from xir.devices.table import DEVICES, Device
from xir.diagnostics.messages import places
from xir.numbers.arrays import NumpyArray
from xir.verification.rule_table import RULES


@dataclass(frozen=True)
class Limit:
    """One limit of one device."""

    chip: Device
    code: str
    fits: Plan
    broken: Plan
    line: str
    numbers: tuple[int, ...]
    """What the message must say: what there is, and the limit."""


def plan(chip: Device, hidden: int = 4, inputs: int = 2, outputs: int = 2, **more: Any) -> Plan:
    """A core in which inputs reach, and outputs read, all that the device allows."""
    weights_in: NumpyArray = np.zeros((inputs, hidden), np.int8)
    weights_in[:, : chip.input_expansion] = 1
    weights_out: NumpyArray = np.zeros((hidden, outputs), np.int8)
    weights_out[max(0, hidden - chip.output_expansion) :] = 1
    given: dict[str, Any] = {"weights_in": weights_in, "weights_out": weights_out, **more}
    return Plan(inputs, hidden, outputs, device=chip.name, **given)


def connections(hidden: int, count: int) -> NumpyArray:
    """``count`` recurrent weights, as even over the sources as can be."""
    matrix: NumpyArray = np.zeros((hidden, hidden), np.int8)
    for source in range(hidden):
        matrix[source, : count // hidden + (source < count % hidden)] = 1
    return matrix


def counts(chip: Device) -> Iterator[Limit]:
    for code, name, most, line in (
        ("XIR101", "inputs", chip.max_inputs, "x"),
        ("XIR102", "hidden", chip.max_hidden, "h"),
        ("XIR103", "outputs", chip.max_outputs, "o"),
    ):
        fits, broken = (plan(chip, **{name: count}) for count in (most, most + 1))
        yield Limit(chip, code, fits, broken, line, (most + 1, most))
    entries, n = chip.max_fanout_entries, chip.max_hidden
    fits, broken = (plan(chip, n, weights_rec=connections(n, entries + i)) for i in (0, 1))
    yield Limit(chip, "XIR105", fits, broken, "core", (entries + 1, entries))
    if chip.max_synapses == 1:
        broken = plan(chip, fields={"h": {"dash_syn_2": 3}})
        yield Limit(chip, "XIR104", plan(chip), broken, "h", (2, 1))
    for code, most in (("XIR106", chip.max_fanout), ("XIR107", chip.documented_fanout)):
        if most < n:
            few = 300
            fits, broken = (plan(chip, few, weights_rec=full(few, few, most + i)) for i in (0, 1))
            yield Limit(chip, code, fits, broken, "h", (most + 1, most))


def fields(chip: Device) -> Iterator[Limit]:
    weight, dash = 1 << chip.weight_bits - 1, chip.max_dash
    bias = 1 << chip.bias_bits - 1
    for code, name, good, bad in (
        ("XIR109", "dash_mem", dash, dash + 1),
        ("XIR109", "dash_syn", dash, dash + 1),
        ("XIR109", "dash_mem", 0, -1),
        ("XIR126", "threshold", 1, 0),
        *(
            (("XIR111", "bias", bias - 1, bias), ("XIR111", "bias", -bias, -bias - 1))
            if chip.has_bias
            else (("XIR132", "bias", 0, 1), ("XIR132", "bias", 0, -1))
        ),
    ):
        for bank in ("h", "o"):
            fits = plan(chip, fields={bank: {name: good}})
            broken = plan(chip, fields={bank: {name: bad}})
            yield Limit(chip, code, fits, broken, bank, (bad,))
    for good, bad in ((weight - 1, weight), (-weight, -weight - 1)):
        for name, line, shape in (
            ("weights_in", "x->h", (2, 4)),
            ("weights_rec", "h->h", (4, 4)),
            ("weights_out", "->o", (4, 2)),
        ):
            pair: list[dict[str, Any]] = [{name: np.full(shape, v)} for v in (good, bad)]
            fits, broken = (plan(chip, **given) for given in pair)
            yield Limit(chip, "XIR108", fits, broken, line, (bad, -weight, weight - 1))
    for name in ("shift_in", "shift_rec", "shift_out"):
        for good, bad in ((chip.max_weight_shift, chip.max_weight_shift + 1), (0, -1)):
            fits, broken = (plan(chip, shifts={name: value}) for value in (good, bad))
            yield Limit(chip, "XIR112", fits, broken, "core", (bad, chip.max_weight_shift))


def places_and_time(chip: Device) -> Iterator[Limit]:
    longest = (1 << 32) - 1
    fits, broken = (plan(chip, dt=cycles / chip.clock_hz) for cycles in (longest, longest + 1))
    yield Limit(chip, "XIR118", fits, broken, "core", (1, longest))
    yield Limit(chip, "XIR119", plan(chip), plan(chip, dt=1e-3 / 3), "core", (16667,))
    both = plan(chip, second=3, aliases=(("h", "k"),))
    both.hidden, both.weights_in, both.weights_out = 3, 1, 1
    turned = plan(chip, second=3, aliases=(("k", "h"),))
    turned.hidden, turned.weights_in, turned.weights_out = 3, 1, 1
    yield Limit(chip, "XIR113", both, turned, "alias", (3, 0))
    yield Limit(chip, "XIR121", plan(chip), plan(chip, second=2, at={"k": 3}), "k", (3, 4))


def reach(chip: Device) -> Iterator[Limit]:
    if chip.has_windows:
        n = 300
        for code, most in (("XIR130", chip.input_expansion), ("XIR131", chip.output_expansion)):
            fits, broken = plan(chip, n), plan(chip, n)
            if code == "XIR130":
                broken.weights_in[:, most] = 1
            else:
                broken.weights_out[n - most - 1] = 1
            yield Limit(chip, code, fits, broken, "h", (most + 1, most))
    if chip.filling:
        words = chip.memories["NTHRAM"][1]
        fits, broken = plan(chip, 998, outputs=8), plan(chip, 999, outputs=8)
        yield Limit(chip, "XIR133", fits, broken, "core", (words + 1, words))
        words = chip.memories["IWTRAM"][1]
        fits, broken = plan(chip, 998, inputs=16), plan(chip, 1000, inputs=16, outputs=1)
        yield Limit(chip, "XIR133", fits, broken, "core", (16 * 1001, words))


LIMITS = [
    limit
    for chip in DEVICES.values()
    for kind in (counts, fields, places_and_time, reach)
    for limit in kind(chip)
]


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: f"{limit.chip.name}-{limit.code}")
def test_one_more_than_fits_is_told(limit: Limit) -> None:
    assert [d.message for d in limit.fits.found() if d.code == limit.code] == []
    (told,) = [d for d in limit.broken.found() if d.code == limit.code]
    rule = next(rule for rule in RULES if rule.says.code == limit.code)
    assert told.message.startswith(f"{rule.says.name}: ")
    assert told.severity == ("warning" if rule.says.is_warning else "error")
    assert told.hint == rule.says.way_out
    assert list(places(told.location)) == [place(limit.line)]
    words = told.message.replace(",", " ").replace(";", " ").replace("(", " ").split()
    for number in limit.numbers:
        assert str(number) in [word.rstrip(".):") for word in words], told.message


def test_every_limit_is_tried() -> None:
    """The rest does not depend on the device and is tried with the rules."""
    anywhere = {"XIR114", "XIR115", "XIR116", "XIR117", "XIR122", "XIR123", "XIR127"}
    assert {limit.code for limit in LIMITS} | anywhere == {rule.says.code for rule in RULES}


@pytest.mark.parametrize("chip", DEVICES.values(), ids=lambda chip: chip.name)
def test_a_full_device_fits(chip: Device) -> None:
    """As many of everything as there are at once, but for words between neurons."""
    hidden = chip.max_hidden - (2 if chip.filling else 0)
    everything = plan(
        chip,
        hidden,
        chip.max_inputs,
        chip.max_outputs,
        weights_rec=connections(hidden, chip.max_fanout_entries),
    )
    assert [d for d in everything.found() if d.severity == "error"] == []


def test_a_population_without_inputs_may_lie_behind_their_reach() -> None:
    plan = Plan(device="xylo-audio3", hidden=128, second=4, at={"k": 130})
    assert "XIR130" not in [d.code for d in plan.found()]
