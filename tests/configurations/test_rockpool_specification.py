"""A program as a specification in real numbers, there and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from tests.interop.rockpool.graphs import recording
from tests.interop.rockpool.specifications import compiled, real
from xir.configurations.rockpool_specification import npz_of, to_rockpool
from xir.diagnostics.messages import collect_warnings

EXAMPLES = Path(__file__).parents[2] / "examples"


def there_and_back(source: Any) -> None:
    first = compiled(source, order="text")
    again = compiled(xir.from_rockpool(to_rockpool(first)), order="text")
    assert again.config.weights_rec.any() == first.config.weights_rec.any()
    one, two = first.reference, again.reference
    for name in ("weights_in", "weights_rec", "decay_mem", "decay_syn", "threshold", "bias"):
        assert np.allclose(getattr(one, name), getattr(two, name), rtol=1e-6), name
    assert again.config.aliases == first.config.aliases


@pytest.mark.parametrize("name", ["hello", "residual"])
def test_a_program_is_the_same_network(name: str) -> None:
    there_and_back(EXAMPLES / f"{name}.xnet")


@pytest.mark.parametrize("name", ["chain", "recurrent-two-synapses", "residual", "synnet"])
def test_a_network_of_rockpool_is_mapped(name: str) -> None:
    with collect_warnings():
        there_and_back(xir.from_rockpool(recording(name).network))


def test_a_specification_gives_itself() -> None:
    spec = real()
    back = to_rockpool(compiled(xir.from_rockpool(spec), order="text"))
    assert back["aliases"] == spec["aliases"]
    for name in ("weights_rec", "weights_in"):
        assert np.allclose(back[name][:, :, 0], spec[name])
    for name in ("weights_out", "dash_mem", "dash_syn", "threshold", "bias", "dt"):
        assert np.allclose(back[name], spec[name], rtol=1e-6), name
    assert set(back) == set(spec) - {"mapped_graph"}


def test_a_file_of_it_is_read(tmp_path: Path) -> None:
    program = compiled(xir.from_rockpool(real()), order="text")
    path = tmp_path / "spec.npz"
    path.write_bytes(npz_of(to_rockpool(program)))
    assert compiled(path, order="text").config == program.config


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("tau_mem = inf", "its membrane keeps nothing"),  # Made of a synapse that keeps all.
        ("tau_mem = inf, tau_syn = 5 ms", "it does not leak"),
    ],
)
def test_what_has_no_time_constant_is_refused(tmp_path: Path, options: str, message: str) -> None:
    (tmp_path / "net.xnet").write_text(
        "network n(x: spikes[1]) {\n  dt = 1 ms\n"
        f"  a = lif(linear(x, [[1.0]]), {options})\n"
        "  o = lif(linear(a, [[1.0]]), tau_mem = 5 ms, tau_syn = 5 ms)\n  return o\n}\n"
    )
    with pytest.raises(xir.CompileError, match=message) as error:
        to_rockpool(compiled(tmp_path / "net.xnet"))
    assert {d.code for d in error.value.diagnostics} == {"XIR251"}


def test_a_readout_without_threshold_is_refused() -> None:
    with pytest.raises(xir.CompileError, match="it never spikes"):
        to_rockpool(compiled(EXAMPLES / "recurrent.xnet"))
