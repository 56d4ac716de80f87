"""Numbers that no neuron has, in a core that was written or edited by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from xir.tools.opt import main

WRONG = [
    ("threshold = dense<1.0>", "threshold = dense<[1.0, -1.0]>", r"threshold\[1\] is -1; it must"),
    ("threshold = dense<1.0>", "threshold = dense<0.0>", r"threshold\[0\] is 0; .*\(2 such\)"),
    ("threshold = dense<1.0>", "threshold = dense<0x7FF8000000000000>", "threshold.* is nan; "),
    ("tau_mem = dense<0.02>", "tau_mem = dense<-0.02>", r"tau_mem\[0\] is -0.02 s; .* at least 0"),
    ("tau_syn = dense<0.02>", "tau_syn = dense<0x7FF8000000000000>", "tau_syn.* is nan s; "),
    ("bias = dense<0.0>", "bias = dense<0x7FF0000000000000>", r"bias\[0\] is inf; .* finite"),
    ("[0.5, 0.25]", "[0.5, 0x7FF0000000000000]", r"weight\[0, 1\] is inf; it must be finite"),
]


@pytest.mark.parametrize(("right", "wrong", "message"), WRONG)
@pytest.mark.parametrize("method", ["global", "channel", "law", "matched", "exact"])
def test_numbers_that_no_neuron_has_are_refused(
    tmp_path: Path,
    right: str,
    wrong: str,
    message: str,
    method: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    fields = "tau_mem = dense<0.02> : VECTOR, tau_syn = dense<0.02> : VECTOR"
    bank = f"{fields}, threshold = dense<1.0> : VECTOR, bias = dense<0.0> : VECTOR"
    text = (
        'xylo.core @c for "xylo-audio2" dt 1.0e-3 {\n  xylo.input @x size 1 at 0\n'
        f"  xylo.hidden @h size 2 at 0 {{{bank}}}\n"
        "  xylo.weights @h from @x dense<[[0.5, 0.25]]> : tensor<1x2xf64>\n"
        f"  xylo.readout @y size 2 at 0 {{{bank}}}\n"
        "  xylo.weights @y from @h dense<[[0.5, 0.25], [1.0, 1.0]]> : tensor<2x2xf64>\n}\n"
    )
    path = tmp_path / "core.mlir"
    path.write_text(text.replace(right, wrong).replace("VECTOR", "tensor<2xf64>"))
    assert main([str(path), "-p", f"xylo-quantize{{method={method}}}"]) == 1
    said = capsys.readouterr().err
    assert re.search(message, said), said
    assert said.count("error: ") == text.count(right), "one for each operation"
