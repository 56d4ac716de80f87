"""The JSON of ``net.save``: read where names tell how modules hang together, else refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import xir
from tests.interop.rockpool.graphs import FOLDER, NAMES, recording
from tests.interop.rockpool.specifications import compiled
from tests.interop.rockpool.test_recordings import different
from xir.configurations.loader import is_configuration
from xir.diagnostics.messages import collect_warnings

WITHOUT_ARCHITECTURE = ("wavesense",)


def saved(name: str = "chain") -> dict[str, Any]:
    return json.loads((FOLDER / f"{name}.json").read_text())


def lif(**changes: Any) -> dict[str, Any]:
    """Two neurons as they are saved; ``...`` as a value removes a parameter."""
    values: dict[str, Any] = {
        "tau_mem": [0.02, 0.02],
        "tau_syn": [[0.01], [0.01]],
        "threshold": [1.0, 1.0],
        "bias": [0.0, 0.0],
        "dt": 1e-3,
        "leak_mode": "taus",
        "_has_rec": False,
        "w_rec": [[0.0, 0.0], [0.0, 0.0]],
        "max_spikes_per_dt": 65536.0,
        "spike_generation_fn": None,
        **changes,
    }
    return as_texts(values)


def linear(weight: Any, **others: Any) -> dict[str, Any]:
    return as_texts({"weight": weight, **others})


def as_texts(values: dict[str, Any]) -> dict[str, Any]:
    return {k: None if v is None else json.dumps(v) for k, v in values.items() if v is not ...}


def network(**changes: Any) -> dict[str, Any]:
    """Weights, neurons, weights, neurons; ``...`` in the place of a module removes it."""
    found: dict[str, Any] = {
        "0_LinearTorch": linear([[0.1, 0.2], [0.3, 0.4]]),
        "1_LIFTorch": lif(),
        "2_LinearTorch": linear([[0.1, 0.2], [0.3, 0.4]]),
        "3_LIFTorch": lif(),
        **changes,
    }
    return {name: value for name, value in found.items() if value is not ...}


def imported(path: Path, content: Any, **options: Any) -> Any:
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    with collect_warnings():
        return xir.from_rockpool(path, **options)


@pytest.mark.parametrize("name", [n for n in NAMES if n not in WITHOUT_ARCHITECTURE])
def test_a_saved_network_gives_the_spikes_of_rockpool(name: str, tmp_path: Path) -> None:
    program = imported(tmp_path / "net.json", saved(name), align=True, bias="exact")
    assert different(recording(name), program) == 0


def test_the_file_is_a_network_for_all_commands(tmp_path: Path) -> None:
    path = tmp_path / "net.json"
    program = imported(path, saved())
    assert not is_configuration(path)
    assert compiled(path).config == compiled(program).config
    assert "sha256" in program.text


def test_keys_in_any_order_are_the_same_network(tmp_path: Path) -> None:
    turned = dict(reversed(list(saved("residual").items())))
    one = imported(tmp_path / "one.json", saved("residual"))
    two = imported(tmp_path / "one.json", turned)
    assert one.text[one.text.index("network") :] == two.text[two.text.index("network") :]


def test_decays_and_native_numbers(tmp_path: Path) -> None:
    decays = lif(leak_mode="decays", alpha=[0.9, 0.8], beta=[[0.7]], tau_mem=..., tau_syn=...)
    program = imported(tmp_path / "net.json", network(**{"1_LIFTorch": decays}))
    assert "tau_syn = -dt / log(0.7)" in program.text


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (saved("wavesense"), "wave0"),
        (network(mine=linear([[1.0]])), "mine"),
        (network(**{"2_LinearTorch": ...}), "a module is missing"),
        (network(**{"4_ExpSynTorch": lif()}), "4_ExpSynTorch"),
    ],
)
def test_what_does_not_tell_its_architecture_is_refused(
    tmp_path: Path, content: Any, place: str
) -> None:
    with pytest.raises(xir.CompileError) as error:
        imported(tmp_path / "net.json", content)
    told = str(error.value)
    assert "XIR236" in told
    assert place in told
    assert "xir.from_rockpool(net)" in told


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"0_LinearTorch": linear([[0.1, 0.2, 0.3]])}, "3 inputs of 2 neurons"),
        ({"2_LinearTorch": linear([[0.1, 0.2]])}, "weight has 1 rows, and 2 channels come"),
        ({"2_LinearTorch": linear([0.1, 0.2])}, "weight has shape (2,)"),
        ({"2_LinearTorch": linear([[0.1, float("nan")]] * 2)}, "weight has nan"),
        ({"2_LinearTorch": {"weight": "[[1, 2], [3"}}, "2_LinearTorch.weight: "),
        ({"2_LinearTorch": {"weight": [[1, 2]]}}, "2_LinearTorch.weight: have a list"),
        ({"2_LinearTorch": {"weight": '[[1, "a"], [3, 4]]'}}, 'have "a" in a list'),
        ({"2_LinearTorch": {"weight": "[[1, 2], [3]]"}}, "ragged"),
        ({"1_LIFTorch": lif(tau_mem=...)}, "1_LIFTorch.tau_mem"),
        ({"1_LIFTorch": lif(tau_mem=[0.0, 1.0])}, "tau_mem is 0; a time constant is above 0"),
        ({"1_LIFTorch": lif(threshold=[0.0, 1.0])}, "threshold[0] is 0"),
        ({"1_LIFTorch": lif(leak_mode="other")}, "leak_mode is 'other'"),
        ({"1_LIFTorch": lif(_has_rec=True, w_rec=...)}, "w_rec is missing"),
        ({"1_LIFTorch": lif(_has_rec=True, w_rec=[[1.0, 2, 3]] * 2)}, "w_rec is of shape (2, 3)"),
        ({"1_LIFTorch": lif(dt=2e-3)}, "XIR235"),
        (
            {"2_LinearTorch": ..., "2_TorchResidual": {"0_LinearTorch": linear([[1.0]] * 2)}},
            "a residual block of 2 inputs has 1 outputs",
        ),
    ],
)
def test_parameters_are_checked(tmp_path: Path, changes: Any, message: str) -> None:
    with pytest.raises(xir.CompileError) as error:
        imported(tmp_path / "net.json", network(**changes))
    assert message in str(error.value)


def test_what_is_known_of_rockpool_cannot_be_told(tmp_path: Path) -> None:
    path = tmp_path / "net.json"
    imported(path, network())
    with pytest.raises(xir.CompileError, match=r"--reset, --spikes.*XIR237|XIR237.*--reset"):
        xir.compile(path, reset="late", spikes="one")


def test_modules_in_modules_without_end_are_refused(tmp_path: Path) -> None:
    inner: dict[str, Any] = linear([[1.0]])
    for _ in range(100):
        inner = {"0_TorchSequential": inner}
    with pytest.raises(xir.CompileError, match=r"XIR230|XIR236"):
        imported(tmp_path / "net.json", {"0_LinearTorch": linear([[1.0]]), **inner})
    with pytest.raises(xir.CompileError, match="too deeply nested"):
        imported(tmp_path / "net.json", '{"a":' * 100_000)
