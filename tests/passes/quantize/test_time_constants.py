"""Time constants that the chip follows badly, or not at all."""

from __future__ import annotations

import pytest

from tests.passes.ir import errors, run
from tests.passes.quantize.cores import two_neurons
from xir.passes.quantize import QuantizePass


@pytest.mark.parametrize(("tau", "said"), [("0.00082", 0), ("0.00081", 1)])
@pytest.mark.parametrize("name", ["tau_mem", "tau_syn"])
def test_a_time_constant_too_short_is_an_error(tau: str, said: int, name: str) -> None:
    module = two_neurons(h=f"{name}={tau}")
    if said:
        (message,) = errors(module, QuantizePass(method="channel"))
        assert message.startswith(f"{name} of 'h' is too short for the chip: 0.00081 s with dt = ")
    else:
        run(module, QuantizePass(method="channel"))


def test_one_neuron_among_others_is_named() -> None:
    (message,) = errors(two_neurons(o="tau_syn=[0.01,0.0001]"), QuantizePass(method="channel"))
    assert "tau_syn of 'o' is too short for the chip: 0.0001 s (neuron 1)" in message


@pytest.mark.parametrize(
    ("tau", "said"),
    [
        ("46.3", ""),
        ("46.4", "46.4 s becomes 32.8 s"),
        ("0.0012", ""),
        ("0.0011", "0.0011 s decays as 0.00144 s does"),
        ("0.0", ""),
    ],
)
def test_a_decay_that_is_followed_badly_is_told(tau: str, said: str) -> None:
    warnings = [
        w.message for w in run(two_neurons(h=f"tau_mem={tau}"), QuantizePass(method="channel"))
    ]
    assert len(warnings) == bool(said)
    assert all(said in message for message in warnings)
