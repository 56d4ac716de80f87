"""Numbers that are the chip's already are kept, and what is not is told with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import xir
from xir.diagnostics.messages import CompileError

NETWORK = """
network exact(x: spikes[2]) {
  dt = 1 ms
  h = lif(linear(x, [[100, -3], [0, -128]]) + linear(h, [[0, 8], [-16, 0]]),
          dash_mem = [4, 15], dash_syn = 3, threshold = [50, 32767], bias = [1, -128])
  o = lif(linear(h, [[9], [-9]]), dash_mem = 0, dash_syn = 1, threshold = 1)
  return o
}
"""


def compiled(folder: Path, text: str = NETWORK, **options: Any) -> xir.XyloConfig:
    path = folder / "n.xnet"
    path.write_text(text)
    return xir.compile(path, quantize="exact", **options).config


def test_numbers_are_kept(tmp_path: Path) -> None:
    config = compiled(tmp_path)
    assert config.weights_in[:, :, 0].tolist() == [[100, -3], [0, -128]]
    assert config.dash_mem.tolist() == [4, 15]
    assert config.dash_mem_out.tolist() == [0]
    assert config.threshold.tolist() == [50, 32767]
    assert config.bias.tolist() == [1, -128]
    assert config.bias_enable
    assert (config.weight_shift_in, config.weight_shift_rec, config.weight_shift_out) == (0, 0, 0)


def test_shifts_are_the_smallest_that_do_or_those_given(tmp_path: Path) -> None:
    large = NETWORK.replace("[0, 8], [-16, 0]", "[0, 512], [-1024, 0]")
    config = compiled(tmp_path, large)
    assert config.weight_shift_rec == 3
    assert config.weights_rec[:, :, 0].tolist() == [[0, 64], [-128, 0]]
    config = compiled(tmp_path, shifts=(0, 3, 0))
    assert config.weight_shift_rec == 3
    assert config.weights_rec[:, :, 0].tolist() == [[0, 1], [-2, 0]]


def test_a_readout_that_never_fires_has_the_largest_threshold(tmp_path: Path) -> None:
    text = NETWORK.replace(
        "lif(linear(h, [[9], [-9]]), dash_mem = 0", "li(linear(h, [[9], [-9]]), dash_mem = 2"
    )
    text = text.replace(", threshold = 1)", ")").replace("return o", "return vmem(o)")
    assert compiled(tmp_path, text).threshold_out.tolist() == [32767]


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ("100", "100.5", "XIR108", "weight[0, 0] of 'x -> h' is 100.5"),
        ("100", "129", "XIR108", "weight[0, 0] of 'x -> h' is 129"),
        ("100", "99999", "XIR108", "times one power of two up to 128 for the group"),
        ("[50,", "[50.5,", "XIR110", "threshold[0] of 'h' is 50.5"),
        ("[50,", "[0.5,", "XIR110", "threshold[0] of 'h' is 0.5"),
        ("[1, -128]", "[1, -129]", "XIR111", "bias[1] of 'h' is -129"),
        ("dash_syn = 3,", "tau_syn = 9 ms,", "XIR109", "dash_syn[0] of 'h' would be 3.249"),
    ],
)
def test_what_is_not_a_number_of_the_chip_is_told(
    tmp_path: Path, old: str, new: str, code: str, message: str
) -> None:
    with pytest.raises(CompileError) as caught:
        compiled(tmp_path, NETWORK.replace(old, new, 1))
    (told,) = caught.value.diagnostics
    assert told.code == code
    assert message in told.message
    assert "n.xnet:4" in str(caught.value.rendered)


def test_a_shift_that_does_not_divide_the_weights_is_told(tmp_path: Path) -> None:
    with pytest.raises(CompileError) as caught:
        compiled(tmp_path, shifts=(1, 0, 0))
    (told,) = caught.value.diagnostics
    assert "weight[0, 1] of 'x -> h' is -3" in told.message
    assert "times 2 (shift_in = 1)" in told.message


def test_shifts_need_the_exact_way(tmp_path: Path) -> None:
    path = tmp_path / "n.xnet"
    path.write_text(NETWORK)
    with pytest.raises(CompileError, match="weight shifts are given, but quantize is 'matched'"):
        xir.compile(path, shifts=(0, 0, 0))
