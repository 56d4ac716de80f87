"""
The rules of the dialects against the frameworks' own updates, number by number: what each writes
for its constants, and the V that it computes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pytest

from xir.interop.nir.dialects import DIALECTS

X = np.random.default_rng(0).normal(size=40)
ALPHA, BETA, DT = 0.7, 0.9, 1e-4
TAU_MEM, TAU_SYN, STEP = 0.02, 0.005, 1e-3


def snntorch_synaptic() -> list[float]:
    syn = mem = 0.0
    trace: list[float] = []
    for x in X:
        syn = ALPHA * syn + x
        mem = BETA * mem + syn
        trace.append(mem)
    return trace


def snntorch_leaky() -> list[float]:
    mem = 0.0
    return [mem := BETA * mem + x for x in X]


def norse_lif() -> list[float]:
    i = v = 0.0
    trace: list[float] = []
    for x in X:
        i += x
        v += STEP / TAU_MEM * (-v + i)
        i *= 1 - STEP / TAU_SYN
        trace.append(v)
    return trace


def norse_lifbox() -> list[float]:
    v = 0.0
    trace: list[float] = []
    for x in X:
        v += STEP / TAU_MEM * (-v + x)
        trace.append(v)
    return trace


def rockpool_lif() -> list[float]:
    i = v = 0.0
    trace: list[float] = []
    for x in X:
        i = np.exp(-STEP / TAU_SYN) * (i + x)
        v = np.exp(-STEP / TAU_MEM) * v + i
        trace.append(v)
    return trace


def sinabs_lif(whole: bool) -> list[float]:
    v, alpha = 0.0, np.exp(-1 / 20)
    return [v := alpha * v + (1 if whole else 1 - alpha) * x for x in X]


def integrator() -> list[float]:
    return list(np.cumsum(X))


def spikingjelly_lif(decays_input: bool) -> list[float]:
    v, tau = 0.0, 2.0
    trace: list[float] = []
    for x in X:
        v += (x - v) / tau if decays_input else x - v / tau
        trace.append(v)
    return trace


def nengo_lif() -> list[float]:
    y = v = 0.0
    d, a = np.exp(-STEP / TAU_SYN), np.exp(-STEP / TAU_MEM)
    trace: list[float] = []
    for x in X:
        y = d * y + (1 - d) * x
        v = a * v + (1 - a) * y
        trace.append(v)
    return trace


class Case(NamedTuple):
    dialect: str
    written: dict[str, float]
    """What the framework writes; tau is tau_mem."""
    update: Callable[[], list[float]]
    dt: float


H = STEP / TAU_MEM
CASES = {
    "snntorch Synaptic": Case(
        "snntorch",
        {
            **{"tau_mem": DT / (1 - BETA), "tau_syn": DT / (1 - ALPHA)},
            **{"r": 1 / (1 - BETA), "w_in": 1 / (1 - ALPHA)},
        },
        snntorch_synaptic,
        DT,
    ),
    "snntorch Leaky": Case(
        "snntorch", {"tau_mem": DT / (1 - BETA), "r": 1 / (1 - BETA)}, snntorch_leaky, DT
    ),
    "spyx": Case(
        "spyx",
        {"tau_mem": 1 / (1 - BETA), "tau_syn": 1 / (1 - ALPHA), "r": BETA, "w_in": 1.0},
        snntorch_synaptic,
        1.0,
    ),
    "norse LIF": Case(
        "norse",
        {"tau_mem": TAU_MEM, "tau_syn": TAU_SYN, "r": 1.0, "w_in": 1.0},
        norse_lif,
        STEP,
    ),
    "norse LIFBox": Case("norse", {"tau_mem": TAU_MEM, "r": 1.0}, norse_lifbox, STEP),
    "norse 1.1.0": Case(
        "norse-1.1",
        {"tau_mem": TAU_MEM / 1000, "tau_syn": TAU_SYN / 1000, "r": 1.0, "w_in": 1.0},
        norse_lif,
        STEP,
    ),
    "norse IAF": Case("norse", {"r": 1.0}, integrator, STEP),
    "rockpool": Case(
        "rockpool",
        {"tau_mem": TAU_MEM, "tau_syn": TAU_SYN, "r": np.exp(-H) / H, "w_in": 1.0},
        rockpool_lif,
        STEP,
    ),
    "sinabs": Case("sinabs", {"tau_mem": 20.0, "r": 1.0}, lambda: sinabs_lif(False), 1.0),
    "sinabs, no norm_input": Case(
        "sinabs-no-norm", {"tau_mem": 20.0, "r": 1.0}, lambda: sinabs_lif(True), 1.0
    ),
    "sinabs IAF": Case("sinabs", {"r": 1.0}, integrator, 1.0),
    "spikingjelly LIF": Case(
        "spikingjelly", {"tau_mem": 2 * DT, "r": 1.0}, lambda: spikingjelly_lif(True), DT
    ),
    "spikingjelly LIF, input whole": Case(
        "spikingjelly", {"tau_mem": 2 * DT, "r": 2.0}, lambda: spikingjelly_lif(False), DT
    ),
    "spikingjelly IF": Case("spikingjelly", {"r": 1 / DT}, integrator, DT),
    "nengo": Case(
        "nengo",
        {"tau_mem": TAU_MEM, "tau_syn": TAU_SYN, "r": 1.0, "w_in": 1.0},
        nengo_lif,
        STEP,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_step_is_that_of_the_framework(name: str) -> None:
    case = CASES[name]
    parameters: dict[str, Any] = {key: np.array([value]) for key, value in case.written.items()}
    factors = DIALECTS[case.dialect].rule(parameters, case.dt)
    i, v, trace = np.zeros(1), np.zeros(1), list[float]()
    for x in X:
        if factors.b is not None and factors.k is not None:
            i = factors.b * i + factors.k * x
        else:
            i = np.array([x])
        v = factors.a * v + factors.m * i
        trace.append(float(v[0]))
    np.testing.assert_allclose(trace, case.update(), rtol=1e-9, atol=1e-12)


def test_every_dialect_has_a_case_or_shares_the_rule_of_one() -> None:
    rules = {DIALECTS[case.dialect].rule for case in CASES.values()}
    assert {dialect.rule for dialect in DIALECTS.values()} <= rules
