"""The dialect is found where the numbers tell it, and never guessed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.interop.nir.graphs import chain, cuba, errors_of, imported, lif, nir_bytes, warnings_of


def dialect(*neurons: Any, metadata: dict[str, Any] | None = None, **settings: Any) -> str:
    """What the report says of the dialect."""
    data = nir_bytes(*chain(*neurons), metadata=metadata)
    with np.errstate(all="raise"):
        line = imported(data, **settings).report.lines[0]
    return f"{line.text} ({line.source})"


def written_by_rockpool(n: int, tau: float, dt: float) -> dict[str, Any]:
    h = dt / tau
    return {
        **cuba(n, tau, 0.01),
        "r": np.full(n, np.exp(-h) / h, np.float32),
        "w_in": np.ones(n, np.float32),
    }


def plain(n: int, tau: float) -> dict[str, Any]:
    return dict(lif(n, tau, gain=1.0))


def test_unit_gain_is_found() -> None:
    said = dialect(cuba(3), cuba(2, 0.015, 0.005))
    assert "unit gain, forward Euler" in said
    assert "dt 0.001 s" in said
    assert "r dt = tau_mem and w_in dt = tau_syn in 2 of 2" in said


def test_rockpool_is_found_with_its_time_step() -> None:
    said = dialect(written_by_rockpool(3, 0.02, 0.001), written_by_rockpool(2, 0.015, 0.001))
    assert said.startswith("Rockpool, dt 0.001 s")
    assert imported(nir_bytes(*chain(written_by_rockpool(3, 0.02, 0.01)))).text.count("dt = 10 ms")


def test_a_gain_that_is_the_decay_is_found() -> None:
    tau = 10.0
    neuron = {**lif(3, tau), "r": np.full(3, 1 - 1 / tau)}
    assert "r = 1 - dt / tau" in dialect(neuron)


def test_one_gain_below_one_tells_nothing() -> None:
    """Any r below 1 is 1 - dt / tau for some dt; two time constants are needed to tell."""
    neuron = {**lif(3, 0.0005), "r": np.full(3, 0.5)}
    for layers in ((neuron,), (neuron, neuron)):
        ((code, _, message),) = errors_of(nir_bytes(*chain(*layers)))
        assert code == "XIR209"
        assert "r = 1 - dt / tau has dt 0.00025, and r = tau / dt has dt 0.001" in message
    assert "dt 0.00025" in dialect(neuron, file_dt=0.00025)
    other = {**lif(2, 0.001), "r": np.full(2, 0.75)}
    assert "dt 0.00025" in dialect(neuron, other)


def test_the_metadata_are_taken() -> None:
    said = dialect(
        plain(3, 0.01), metadata={"dt": 0.001, "reset": "late", "discretisation": "exponential"}
    )
    assert "exponential" in said
    assert "the metadata of the file" in said


def test_metadata_that_say_nothing_are_left_out() -> None:
    data = nir_bytes(*chain(cuba(3)), metadata={"dt": -1.0})
    assert any("is no time step" in w.message for w in warnings_of(data))


def test_a_gain_of_one_is_not_guessed() -> None:
    ((code, place, message),) = errors_of(nir_bytes(*chain(plain(3, 0.01), plain(2, 0.02))))
    assert (code, place) == ("XIR209", "net.nir")
    assert "--from norse         tau is 10 to 20 steps" in message
    assert "--from sinabs        tau would be 0.01 to 0.02 steps: hardly" in message


def test_one_number_that_fits_two_dialects_is_taken_where_one_time_step_is_round() -> None:
    neuron = lif(3, 0.01)  # r = 10: Euler with 1 ms, or Rockpool with 0.913 ms
    said = dialect(neuron)
    assert "unit gain" in said
    assert "Rockpool would have dt 0.000912765, not round" in said


def test_two_readings_without_a_round_time_step_are_refused() -> None:
    ((code, _, message),) = errors_of(nir_bytes(*chain(lif(3, 0.00937, gain=8.3))))
    assert code == "XIR209"
    assert "fit several dialects" in message


def test_mixed_ways_are_told_by_their_nodes() -> None:
    ((code, _, message),) = errors_of(nir_bytes(*chain(cuba(3), plain(2, 0.01))))
    assert code == "XIR209"
    assert "r > 1: n1" in message
    assert "r = 1: n2" in message


def test_numbers_that_fit_nothing_are_refused() -> None:
    neuron = {**cuba(3), "r": np.array([20.0, 25.0, 30.0])}
    ((code, _, message),) = errors_of(nir_bytes(*chain(neuron)))
    assert code == "XIR209"
    assert "no common dt" in message


def integrate(n: int, r: float) -> dict[str, Any]:
    return {
        "type": "IF",
        "r": np.full(n, r),
        "v_threshold": np.ones(n),
        "v_reset": np.zeros(n),
    }


@pytest.mark.parametrize(("r", "said"), [(1.0, "without leak"), (1e4, "dt 0.0001 s")])
def test_neurons_without_leak(r: float, said: str) -> None:
    assert said in dialect(integrate(3, r), integrate(2, r))


def test_neurons_without_leak_and_another_gain_are_refused() -> None:
    assert errors_of(nir_bytes(*chain(integrate(3, 0.3), integrate(2, 7.0))))[0][0] == "XIR209"


def test_what_the_user_says_holds() -> None:
    assert dialect(plain(3, 0.01), dialect="norse").startswith("Norse, dt 0.001 s")
    assert dialect(plain(3, 20.0), dialect="sinabs") == "sinabs, tau in steps (--from sinabs)"
    assert "dt 0.002 s" in dialect(plain(3, 0.01), dialect="norse", file_dt=0.002)


def test_a_dialect_without_its_own_step_asks_for_it() -> None:
    ((code, _, message),) = errors_of(nir_bytes(*chain(plain(3, 0.01))), dialect="euler")
    assert code == "XIR209"
    assert "time step" in message


def test_the_time_step_is_that_of_the_file_or_told() -> None:
    data = nir_bytes(*chain(cuba(3)))
    assert "dt = 1 ms" in imported(data).text
    assert "dt = 2 ms" in imported(data, dt=0.002).text
    (line,) = (line for line in imported(data, dt=0.002).report.lines if line.topic == "time step")
    assert "time constants are 2 times those of the file" in line.text
    assert "XIR221" not in [w.code for w in warnings_of(data)]


def test_a_made_up_time_step_is_said() -> None:
    neuron = {**lif(3, 1e-3), "r": np.full(3, 10.0)}
    warnings = warnings_of(nir_bytes(*chain(neuron)), dialect="snntorch")
    assert "XIR221" in [w.code for w in warnings]
    assert "XIR221" not in [
        w.code for w in warnings_of(nir_bytes(*chain(neuron)), dialect="snntorch", dt=0.002)
    ]


def test_an_assumed_reset_is_said_with_what_it_costs() -> None:
    data = nir_bytes(*chain(cuba(3)))
    (warning,) = (w for w in warnings_of(data) if w.code == "XIR220")
    assert "late " in warning.message
    assert "%" in warning.message
    assert "XIR220" not in [w.code for w in warnings_of(data, reset="subtract")]
    assert "XIR220" not in [w.code for w in warnings_of(data, dialect="rockpool", file_dt=1e-3)]


def test_a_time_step_of_what_counts_in_steps_is_refused() -> None:
    ((code, _, message),) = errors_of(
        nir_bytes(*chain(plain(3, 20.0))), dialect="sinabs", file_dt=1e-3
    )
    assert code == "XIR209"
    assert "counts time constants in steps" in message


def test_a_step_that_the_user_says_goes_before_one_that_is_found() -> None:
    assert "dt 0.0005 s in the file" in dialect(cuba(3), file_dt=5e-4)
