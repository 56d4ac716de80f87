"""Time constants that the chip follows badly."""

from __future__ import annotations

import pytest

from tests.passes.ir import run
from tests.passes.quantize.cores import two_neurons
from xir.passes.quantize import QuantizePass


@pytest.mark.parametrize(("tau", "said"), [("0.00082", 0), ("0.00081", 1)])
@pytest.mark.parametrize("name", ["tau_mem", "tau_syn"])
def test_a_time_constant_too_short_is_told(tau: str, said: int, name: str) -> None:
    warnings = run(two_neurons(h=f"{name}={tau}"), QuantizePass(method="channel"))
    short = [w for w in warnings if w.code == "XIR120"]
    assert len(short) == said
    for warning in short:
        start = f"{name} of 'h' is too short for the chip: 810 us with dt = "
        assert warning.message.startswith(start)


@pytest.mark.parametrize("method", ["channel", "law", "matched"])
def test_a_short_membrane_keeps_nothing_and_a_short_current_is_not_emptied(method: str) -> None:
    """A shift of 0 makes a synapse deaf, so that no hint may name one."""
    module = two_neurons(h="tau_mem=0.0005 tau_syn=0.0005")
    warnings = [w for w in run(module, QuantizePass(method=method)) if w.code == "XIR120"]
    assert len(warnings) == 2
    assert not any("dash_syn" in f"{w.message} {w.hint}" for w in warnings)
    text = str(module)
    hidden = text[text.index("xylo.hidden") : text.index("xylo.readout")]
    assert "dash_mem = dense<0>" in hidden
    assert "dash_syn = dense<1>" in hidden


def test_one_neuron_among_others_is_named() -> None:
    warnings = run(two_neurons(o="tau_syn=[0.01,0.0001]"), QuantizePass(method="channel"))
    (message,) = [w.message for w in warnings]
    assert "tau_syn of 'o' is too short for the chip: 100 us (neuron 1)" in message


@pytest.mark.parametrize(
    ("tau", "said"),
    [
        ("46.3", ""),
        ("46.4", "46.4 s becomes 32.8 s"),
        ("0.0012", ""),
        ("0.0011", "1.1 ms decays as 1.44 ms does"),
        ("0.0", ""),
    ],
)
def test_a_decay_that_is_followed_badly_is_told(tau: str, said: str) -> None:
    warnings = [
        w.message for w in run(two_neurons(h=f"tau_mem={tau}"), QuantizePass(method="channel"))
    ]
    assert len(warnings) == bool(said)
    assert all(said in message for message in warnings)
