"""``xylo-realize``: neurons without a synapse and steady currents on the chip."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

import xir
from xir.compiler import Program
from xir.diagnostics.messages import CompileError
from xir.ir.float_network import as_the_chip_spikes, from_core
from xir.quantization.neuron.resets import drawn_events
from xir.reference import FloatNetwork, simulate


def compiled(
    body: str,
    tmp_path: Path,
    device: str = "xylo-audio2",
    quantize: str = "channel",
    prune_fanout: int | None = None,
) -> Program:
    path = tmp_path / "net.xnet"
    path.write_text(f"network n(x: spikes[4]) {{\n  dt = 1 ms\n{body}\n}}\n")
    return xir.compile(path, device=device, quantize=quantize, prune_fanout=prune_fanout)


def own(network: FloatNetwork, raster: np.ndarray) -> dict[str, np.ndarray]:
    counts = network.own(simulate(network, raster).spikes)
    return {p.name: counts[..., p.neurons] for p in network.populations}


RASTER = np.random.default_rng(5).poisson(0.2, (4, 200, 4))

EXACT = {
    "one layer": """
  h = x -> linear(normal(4, 8, std = 0.4)) -> lif(tau_mem = 20 ms)
  o = h -> linear(normal(8, 3, std = 0.3)) -> lif(tau_mem = 9 ms, tau_syn = 4 ms)
  return o""",
    "recurrent, several spikes, a vector of leaks": """
  h = lif(linear(x, normal(4, 3, std = 3)) + linear(h, normal(3, 3, std = 0.2)),
          tau_mem = [2 ms, 30 ms, inf], threshold = [0.7, 1, 2])
  o = h -> linear(normal(3, 3, std = 0.3)) -> lif(tau_mem = 9 ms, tau_syn = 4 ms)
  return o""",
    "two layers, a limit, a read membrane": """
  h = x -> linear(normal(4, 8, std = 0.6)) -> lif(tau_mem = 20 ms, max_spikes = 1)
  k = h -> linear(normal(8, 8, std = 0.6, seed = 1)) -> lif(dash_mem = 3)
  o = k -> linear(normal(8, 3, std = 0.3)) -> li(tau_mem = 9 ms)
  return vmem(o)""",
    "a sum of which one side has a synapse": """
  a = x -> linear(normal(4, 8, std = 0.6)) -> lif(tau_mem = 20 ms, tau_syn = 3 ms)
  b = a -> linear(normal(8, 8, std = 0.6, seed = 1)) -> lif(tau_mem = 8 ms)
  o = a + b -> linear(normal(8, 3, std = 0.3)) -> li(tau_mem = 9 ms)
  return vmem(o)""",
}


@pytest.mark.parametrize("kind", list(EXACT)[:3])
def test_hidden_neurons_without_a_synapse_spike_as_they_are_meant(
    kind: str, tmp_path: Path
) -> None:
    program = compiled(EXACT[kind], tmp_path)
    want = own(program.reference, RASTER)
    have = own(from_core(program.realized), RASTER)
    assert sum(int(counts.sum()) for counts in want.values()) > 100
    for name, counts in want.items():
        np.testing.assert_array_equal(have[name], counts, name)
    assert not [w for w in program.warnings if w.code in ("XIR128", "XIR129")]


def test_a_membrane_that_is_read_is_exact_too(tmp_path: Path) -> None:
    program = compiled(EXACT["two layers, a limit, a read membrane"], tmp_path)
    meant, made = (
        simulate(network, RASTER[0], record=True)
        for network in (program.reference, from_core(program.realized))
    )
    assert meant.v_mem is not None
    assert made.v_mem is not None
    assert np.abs(meant.v_mem[:, -3:]).max() > 0.5
    np.testing.assert_allclose(made.v_mem[:, -3:], meant.v_mem[:, -3:], atol=1e-9)


@pytest.mark.parametrize("method", ["channel", "law", "matched"])
def test_two_spellings_of_a_network_give_the_same_configuration(
    method: str, tmp_path: Path
) -> None:
    out = "o = h -> linear(normal(6, 2)) -> lif(tau_mem = 9 ms, tau_syn = 4 ms)\n  return o"
    short = f"""
  h = x -> linear(normal(4, 6, std = 0.5)) -> lif(tau_mem = 20 ms, threshold = 0.8)
  {out}"""
    long = f"""
  let w = normal(4, 6, std = 0.5) / exp(-dt / 20 ms)
  h = lif(linear(x, w) + linear(h, identity(6, scale = -0.8)),
          dash_mem = 0, tau_syn = 20 ms, threshold = 0.8)
  {out}"""
    configs = [compiled(body, tmp_path, quantize=method).config_json for body in (short, long)]
    assert configs[0] == configs[1]


def test_beta_and_alpha_are_time_constants(tmp_path: Path) -> None:
    configs = [
        compiled(
            f"""
  h = x -> linear(normal(4, 6, std = 0.5)) -> lif({leaks})
  o = h -> linear(normal(6, 2)) -> lif(tau_mem = 9 ms, tau_syn = 4 ms)
  return o""",
            tmp_path,
        ).config_json
        for leaks in (
            "beta = 0.9, alpha = 0.8",
            "decay_mem = 0.9, decay_syn = 0.8",
            "tau_mem = -dt / log(0.9), tau_syn = -dt / log(0.8)",
        )
    ]
    assert len(set(configs)) == 1


def test_an_output_spelled_both_ways_is_the_same(tmp_path: Path) -> None:
    configs = [
        compiled(
            f"""
  h = x -> linear(normal(4, 6, std = 0.5)) -> lif(tau_mem = 20 ms, tau_syn = 4 ms)
  o = h -> linear(normal(6, 2)) -> lif(tau_mem = 9 ms{more})
  return o""",
            tmp_path,
        ).config_json
        for more in ("", ", dash_syn = 1")
    ]
    assert configs[0] == configs[1]


def test_an_output_that_fires_is_told_to_be_late(tmp_path: Path) -> None:
    program = compiled(
        """
  h = x -> linear(normal(4, 6, std = 0.5)) -> lif(tau_mem = 20 ms)
  o = h -> linear(normal(6, 2)) -> lif(tau_mem = 9 ms)
  return o""",
        tmp_path,
    )
    (warning,) = (w for w in program.warnings if w.code == "XIR128")
    assert "'o' has no synapse" in str(warning)
    ways = {p["name"]: p.get("way") for p in program.report["populations"]}
    assert ways == {"h": "swap", "o": "fast"}


def test_the_receiver_of_a_sum_has_a_synapse_where_one_side_has(tmp_path: Path) -> None:
    body = EXACT["a sum of which one side has a synapse"].replace("o = a + b", "o = b + a")
    # b is read apart as well, so that a could receive, which has a synapse.
    program = compiled(body.replace("b = a ->", "b = x ->").replace("(8, 8", "(4, 8"), tmp_path)
    assert not [w for w in program.warnings if w.code == "XIR128"]
    want, have = own(program.reference, RASTER), own(from_core(program.realized), RASTER)
    for name in ("a", "b"):
        assert want[name].any()
        np.testing.assert_array_equal(have[name], want[name])


def test_a_receiver_without_a_synapse_gets_a_fast_one(tmp_path: Path) -> None:
    program = compiled(EXACT["a sum of which one side has a synapse"], tmp_path)
    (warning,) = (w for w in program.warnings if w.code == "XIR128")
    assert "'b' has no synapse, and it receives the spikes" in str(warning)


def test_a_steady_current_is_a_bias_at_rest(tmp_path: Path) -> None:
    """
    Of a public SynNet, ``syn = 0.8 syn + 0.03`` and ``mem = 0.9 mem + syn``: 90 spikes in 1000
    steps. What comes in is added before the decay here, so that it is divided by it.
    """
    program = compiled(
        """
  h = linear(x, constant(4, 1, 0.05 / 0.8), bias = 0.03 / 0.8)
      -> lif(tau_mem = -dt / log(0.9), tau_syn = -dt / log(0.8))
  o = h -> linear(identity(1)) -> lif(tau_mem = 2 ms, tau_syn = 2 ms)
  return o""",
        tmp_path,
    )
    silence = np.zeros((1000, 4), np.int64)
    current = membrane = 0.0
    spikes: list[int] = []
    for _ in range(1000):
        current = 0.8 * current + 0.03
        membrane = 0.9 * membrane + current
        spikes.append(int(membrane >= 1))
        membrane -= spikes[-1]
    want = own(program.reference, silence)["h"][:, 0]
    assert want.tolist() == spikes
    assert sum(spikes) == 90
    at_rest = own(from_core(program.realized), silence)["h"]
    assert abs(int(at_rest.sum()) - sum(spikes)) <= 1
    assert [w.code for w in program.warnings].count("XIR129") == 1


RESET = """
  h = x -> linear(normal(4, 8, std = 0.6))
      -> lif(beta = 0.9{more}, reset = "{reset}", max_spikes = 1)
  o = h -> linear(normal(8, 3, std = 0.3)) -> li(tau_mem = 9 ms)
  return vmem(o)"""


def test_a_late_reset_is_exact_without_a_synapse(tmp_path: Path) -> None:
    program = compiled(RESET.format(more="", reset="subtract_late"), tmp_path)
    want = own(program.reference, RASTER)["h"]
    assert want.sum() > 100
    np.testing.assert_array_equal(own(from_core(program.realized), RASTER)["h"], want)
    assert not [w for w in program.warnings if w.code == "XIR228"]
    plain = compiled(RESET.format(more="", reset="subtract"), tmp_path)
    assert own(plain.reference, RASTER)["h"].sum() > 1.03 * want.sum()


@pytest.mark.parametrize(
    ("more", "reset", "error"),
    [(", alpha = 0.6", "subtract_late", 0.01), ("", "zero", 0.05), (", alpha = 0.6", "zero", 0.05)],
)
def test_other_resets_are_right_on_average(
    more: str, reset: str, error: float, tmp_path: Path
) -> None:
    """On events as they are estimated on: one in a step at most."""
    events = (np.random.default_rng(5).random((8, 400, 4)) < 0.25).astype(np.int64)
    program = compiled(RESET.format(more=more, reset=reset), tmp_path)
    want = own(program.reference, events)["h"].sum()
    have = own(from_core(program.realized), events)["h"].sum()
    assert want > 500
    assert abs(have - want) <= error * want
    plain = compiled(RESET.format(more=more, reset="subtract"), tmp_path)
    assert own(plain.reference, events)["h"].sum() > 1.05 * want
    (warning,) = (w for w in program.warnings if w.code == "XIR228")
    assert "'h'" in str(warning)


def test_a_reset_is_fitted_to_neurons_that_know_no_max_spikes(tmp_path: Path) -> None:
    """As the chip has them: the spikes that the warning tells of are those of the chip."""
    body = RESET.format(more="", reset="zero").replace("std = 0.6", "mean = 0.5, std = 0.6")
    program = compiled(body, tmp_path)
    (warning,) = (w for w in program.warnings if w.code == "XIR228")
    found, wanted = map(int, re.findall(r"\d+ ", warning.message.partition("average: ")[2]))
    events = drawn_events(4)
    assert own(program.reference, events)["h"].sum() == wanted > 1000
    chip = own(as_the_chip_spikes(program.realized), events)["h"]
    assert chip.max() > 1
    assert chip.sum() == found
    assert abs(found - wanted) <= 0.05 * wanted


@pytest.mark.parametrize("reset", ["subtract_late", "zero"])
def test_an_output_cannot_have_another_reset(reset: str, tmp_path: Path) -> None:
    body = f"""
  h = x -> linear(normal(4, 8, std = 0.6)) -> lif(tau_mem = 20 ms, tau_syn = 3 ms)
  o = h -> linear(normal(8, 3, std = 0.3)) -> lif(tau_mem = 9 ms, tau_syn = 3 ms, reset = "{reset}")
  return o"""
    program = compiled(body, tmp_path)
    (warning,) = (w for w in program.warnings if w.code == "XIR228")
    assert f"'o' cannot have reset = \"{reset}\"" in str(warning)
    plain = compiled(body.replace(f', reset = "{reset}"', ""), tmp_path)
    assert program.config_json == plain.config_json


def test_a_core_beyond_the_chip_is_refused_by_its_rule(tmp_path: Path) -> None:
    body = (
        RESET.format(more="", reset="zero").replace("8, std = 0.6", "1100").replace("(8,", "(1100,")
    )
    with pytest.raises(CompileError, match="hidden neurons"):
        compiled(body, tmp_path)


def test_a_delay_hands_on_every_spike_on_the_chip(tmp_path: Path) -> None:
    program = compiled(
        """
  h = x -> linear(normal(4, 8, std = 0.9)) -> lif(tau_mem = 20 ms)
  d = delay(h, 3)
  e = x -> delay(2 ms)
  k = lif(linear(d, normal(8, 6, std = 0.4)) + linear(e, normal(4, 6)), tau_mem = 10 ms)
  return delay(k, 1)""",
        tmp_path,
        quantize="matched",
    )
    assert not [w for w in program.warnings if w.code in ("XIR120", "XIR128")]
    counts = RASTER[0] * 3
    spikes = np.asarray(xir.simulate(program.config, counts, record=True).spikes)
    ids = {
        name: slice(v["first"], v["first"] + v["count"])
        for name, v in program.symbols["hidden"].items()
    }
    assert spikes[:, ids["h"]].max() > 1
    np.testing.assert_array_equal(spikes[3:, ids["d"]], spikes[:-3, ids["h"]])
    np.testing.assert_array_equal(spikes[1:, ids["e"]], counts[:-1])
    ways = {p["name"]: p.get("way") for p in program.report["populations"]}
    assert ways == {
        "h": "swap",
        "k": "swap",
        **dict.fromkeys(("d.lif1", "d.lif2", "d", "e.lif1", "e", "return"), "relay"),
    }
    text = own(program.reference, counts[None])
    np.testing.assert_array_equal(text["d"][0, 3:], text["h"][0, :-3])


def test_an_output_behind_a_delay_is_exact_and_a_step_later(tmp_path: Path) -> None:
    body = """
  h = x -> linear(normal(4, 8, std = 0.4)) -> lif(tau_mem = 20 ms, max_spikes = 1)
  return delay(h, 1)"""
    program = compiled(body, tmp_path)
    want, have = own(program.reference, RASTER), own(from_core(program.realized), RASTER)
    assert want["h"].sum() > 100
    np.testing.assert_array_equal(have["return"], want["return"])
    np.testing.assert_array_equal(want["return"][:, 1:], want["h"][:, :-1])


REFUSED = {
    "XIR151": """
  h = x -> linear(normal(4, 6)) -> lif(tau_mem = 20 ms, tau_syn = 4 ms)
  o = h -> linear(normal(6, 2)) -> li(tau_mem = 9 ms)
  return isyn(o)""",
    "XIR152": """
  h = linear(x, normal(4, 6)) + 0.1 -> lif(tau_mem = 20 ms, tau_syn = inf)
  o = h -> linear(normal(6, 2)) -> li(tau_mem = 9 ms)
  return vmem(o)""",
    "XIR132": """
  h = x -> linear(normal(4, 6), bias = 1) -> lif(tau_mem = 20 ms)
  o = h -> linear(normal(6, 2)) -> li(tau_mem = 9 ms)
  return vmem(o)""",
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_no_neuron_of_the_chip_is_is_refused(code: str, tmp_path: Path) -> None:
    device = "xylo-v1" if code == "XIR132" else "xylo-audio2"
    with pytest.raises(CompileError) as e:
        compiled(REFUSED[code], tmp_path, device)
    assert code in str(e.value.rendered)
    assert "hint" in str(e.value.rendered)


def test_pruning_leaves_the_resets(tmp_path: Path) -> None:
    program = compiled(
        """
  h = lif(linear(x, normal(4, 6)) + linear(h, constant(6, 6, 3)), tau_mem = 20 ms)
  o = h -> linear(normal(6, 2)) -> li(tau_mem = 9 ms)
  return vmem(o)""",
        tmp_path,
        prune_fanout=2,
    )
    own_weights = np.diagonal(program.config.weights_rec[:, :, 0])
    assert (np.count_nonzero(program.config.weights_rec[:, :, 0], axis=1) == 2).all()
    assert (own_weights != 0).all()
