"""Which numbers neurons and synapses may have."""

from __future__ import annotations

import numpy as np
import pytest

from xir.numbers.roles import problem_with


@pytest.mark.parametrize(
    ("role", "values", "message"),
    [
        ("weight", [-1.0, 0.0], None),
        ("bias", [-1e30, 5e-324], None),
        ("weight", [1.0, -1e31], "weight[1] is -1e+31; it must be 1e+30 at most"),
        ("threshold", [np.inf, 1e-30], None),
        ("threshold", [1e-31], "threshold[0] is 1e-31; it must be from 1e-30 to 1e+30"),
        ("tau_mem", [np.inf], None),
        ("dash_mem", [0.0, 15.0, 99.0], None),
        ("bias", [0.0, np.nan, np.inf], "bias[1] is nan; it must be finite (2 such)"),
        ("threshold", [0.0], "threshold[0] is 0; it must be above 0"),
        ("threshold", [1.0, np.nan], "threshold[1] is nan; it must be above 0"),
        ("tau_syn", [-1.0], "tau_syn[0] is -1 s; it must be above 0"),
        ("dash_syn", [2.5], "dash_syn[0] is 2.5; it must be a whole number from 0 on"),
        ("dash_syn", [-1.0], "dash_syn[0] is -1; it must be a whole number from 0 on"),
        ("dash_mem", [np.inf], "dash_mem[0] is inf; it must be a whole number from 0 on"),
    ],
)
def test_what_a_number_may_be(role: str, values: list[float], message: str | None) -> None:
    assert problem_with(np.array(values), role) == message


def test_a_time_constant_of_0_where_it_means_that_nothing_is_kept() -> None:
    assert problem_with(np.zeros(2), "tau_mem", tau_may_be_0=True) is None
    problem = problem_with(np.array([0, np.nan]), "tau_syn", tau_may_be_0=True)
    assert problem == "tau_syn[1] is nan s; it must be at least 0"
