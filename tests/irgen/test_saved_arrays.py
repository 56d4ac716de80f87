"""Arrays as frameworks save them: axes of length 1, and one factor for each target or source."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import xir
from xir.diagnostics.messages import CompileError

W = np.array([[0.5, -0.25, 0.125], [0.375, 0.5, 0.75]])
GAIN = np.array([1.0, 2.0, 3.0])
SOURCE = np.array([2.0, 4.0])
TAU = np.array([0.01, 0.02, 0.03])


def weights(folder: Path, expression: str, tau: str = "20 ms") -> xir.Program:
    np.savez(
        folder / "w.npz",
        w=W,
        gain=GAIN,
        source=SOURCE,
        row=TAU[None],
        column=TAU[:, None],
        one=np.array([0.02]),
        only=np.array([[0.02]]),
    )
    path = folder / "n.xnet"
    path.write_text(
        "network n(x: spikes[2]) {\n  dt = 1 ms\n"
        '  let f = npz("w.npz")\n'
        f"  h = lif(linear(x, {expression}), tau_mem = {tau}, tau_syn = 5 ms)\n"
        "  y = lif(linear(h, [[1], [1], [1]]), tau_mem = 20 ms, tau_syn = 5 ms)\n"
        "  return y\n}\n"
    )
    return xir.compile(path, quantize="channel", judge="never")


def meant(program: xir.Program) -> np.ndarray:
    """(2, 3) weights of the inputs in real numbers."""
    return program.reference.weights_in[:, :3, 0]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("f.w * f.gain", W * GAIN),
        ("f.gain * f.w", W * GAIN),
        ("f.w / f.gain", W / GAIN),
        ("transpose(transpose(f.w) * f.source)", W * SOURCE[:, None]),
    ],
)
def test_a_factor_for_each_target_or_source(
    tmp_path: Path, expression: str, expected: np.ndarray
) -> None:
    np.testing.assert_array_equal(meant(weights(tmp_path, expression)), expected)


def test_a_factor_for_each_source_gets_the_way_as_a_hint(tmp_path: Path) -> None:
    with pytest.raises(CompileError) as e:
        weights(tmp_path, "f.w * f.source")
    (problem,) = e.value.diagnostics
    assert problem.message == "arrays of 2x3 and 2 differ in shape"
    assert problem.hint == "one number for each row: transpose(transpose(matrix) * vector)"


@pytest.mark.parametrize(
    ("tau", "expected"),
    [("f.row", TAU), ("f.column", TAU), ("f.one", [0.02] * 3), ("f.only", [0.02] * 3)],
)
def test_axes_of_length_1_are_left_out(tmp_path: Path, tau: str, expected: np.ndarray) -> None:
    decay = weights(tmp_path, "f.w", tau).reference.decay_mem[:3]
    np.testing.assert_allclose(decay, np.exp(-0.001 / np.asarray(expected)), rtol=1e-12)
