"""Functions that the language got late yield to modules of their name."""

from __future__ import annotations

from pathlib import Path

import pytest

import xir
from xir.diagnostics.messages import CompileError

NET = """
module {name}(x: spikes[n]) -> spikes[n] {{
  return lif(linear(x, identity(n)), tau_mem = 20 ms, tau_syn = 10 ms)
}}
network n(x: spikes[2]) {{
  dt = 1 ms
  return {name}({name}(x))
}}
"""


def test_a_module_hides_a_late_function(tmp_path: Path) -> None:
    path = tmp_path / "n.xnet"
    path.write_text(NET.format(name="stack"))
    assert xir.compile(path, quantize="channel", judge="never").config.n_outputs == 2


def test_a_module_does_not_hide_an_early_one(tmp_path: Path) -> None:
    path = tmp_path / "n.xnet"
    path.write_text(NET.format(name="transpose"))
    with pytest.raises(CompileError, match="'transpose' is built in; choose another name"):
        xir.compile(path, quantize="channel", judge="never")
