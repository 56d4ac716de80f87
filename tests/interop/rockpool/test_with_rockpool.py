"""Where Rockpool is installed: its own networks, as they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from tests.interop.rockpool.record import DT, networks, package
from tests.interop.rockpool.specifications import compiled
from tests.interop.rockpool.test_numbers_back import compiled as changed
from tests.interop.rockpool.test_numbers_back import louder
from xir.diagnostics.messages import collect_warnings
from xir.reference import simulate

pytest.importorskip("rockpool")

# Its packages warn when they are imported.
pytestmark = pytest.mark.filterwarnings("ignore")


def test_networks_of_torch_give_the_same_spikes() -> None:
    torch: Any = pytest.importorskip("torch")
    for name, (net, channels) in networks().items():
        raster = np.random.default_rng(1).poisson(0.3, (60, channels))
        wanted = net(torch.tensor(raster[None], dtype=torch.float32))[0].detach().numpy()[0]
        with collect_warnings():
            network = xir.from_rockpool(net, align=True, bias="exact")
        (late,) = network.report.latency.values()
        more = np.vstack([raster, np.zeros((late, channels), int)])
        spikes = simulate(compiled(network).reference, more).spikes
        assert np.array_equal(spikes[late:, -wanted.shape[1] :], wanted), name


def test_native_modules_give_a_program() -> None:
    modules = package("rockpool.nn.modules")
    Linear, LIF = modules.Linear, modules.LIF
    sequence = package("rockpool.nn.combinators").Sequential
    net = sequence(Linear((2, 3)), LIF(3, dt=DT), Linear((3, 2)), LIF(2, dt=DT))
    with collect_warnings():
        assert compiled(xir.from_rockpool(net)).config.n_hidden == 3


def test_numbers_go_back_into_the_modules(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    for name, (net, _) in networks().items():
        if name == "wavesense":
            continue
        saved, out, again = (tmp_path / f"{n}.json" for n in ("saved", "out", "again"))
        net.save(str(saved))
        (tmp_path / name).mkdir()
        program = changed(tmp_path / name, saved, louder, align=True)
        xir.write_rockpool(program, out, saved)
        net.load(str(out))
        net.save(str(again))
        assert json.loads(again.read_text()) == json.loads(out.read_text()), name
