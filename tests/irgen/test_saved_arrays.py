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
THREE = np.arange(24.0).reshape(2, 3, 4) / 16
LOW_RANK = THREE[:, :, 0] @ THREE[1, :, :3].T
KERNELS = np.array([[[0.5, 0.25]], [[1.0, 0.0]], [[0.0, 2.0]]])
"""(3 channels out, 1 in, 2 entries)"""
TAU = np.array([0.01, 0.02, 0.03])


def weights(folder: Path, expression: str, tau: str = "20 ms") -> xir.Program:
    np.savez(
        folder / "w.npz",
        w=W,
        gain=GAIN,
        source=SOURCE,
        row=TAU[None],
        column=TAU[:, None],
        three=THREE,
        kernels=KERNELS,
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


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("f.three[:, :, 1]", THREE[:, :, 1]),
        ("f.three[::-1, 0:3, 3]", THREE[::-1, :, 3]),
        ("transpose(f.three[1][:, 0::3][0 .. 3, :][-3:, :])", THREE[1][:, ::3].T),
        ("concat([f.w[:, 0:1], f.three[:, 0:2, 0]], axis = 1)", np.c_[W[:, :1], THREE[:, :2, 0]]),
        ("concat(f.w[0:1], f.w[0:1] * 2)", np.r_[W[:1], 2 * W[:1]]),
        ("stack([f.gain, f.w[1]])", np.stack([GAIN, W[1]])),
        ("[f.gain, 2 * f.w[1]]", np.stack([GAIN, 2 * W[1]])),
        ("[[f.gain[2], 1, 2], [f.w[0, 1], 3, 4]]", np.array([[3, 1, 2], [-0.25, 3, 4]])),
        ("stack([f.source, f.source, f.source], axis = 1)", np.stack([SOURCE] * 3, axis=1)),
        ("sum(f.three, axis = 2)", THREE.sum(axis=2)),
        ("f.w * sum(f.gain)", W * 6),
        ("kron([[1], [2]], [[0.5, 1, 2]])", np.kron([[1], [2]], [[0.5, 1, 2]])),
        ("matmul(f.three[:, :, 0], transpose(f.three[1, 0:3, 0:3]))", LOW_RANK),
        ("f.w * matmul(f.source, f.w)", W * (SOURCE @ W)),
        ("toeplitz([1, 2], [9, 3, 4])", np.array([[1, 3, 4], [2, 1, 3]])),
        ("conv1d(f.kernels, 2)", np.array([[0.5, 1, 0], [0.25, 0, 2]])),
        ('conv1d(f.kernels, 2, padding = "valid")', np.array([[0.5, 1, 0], [0.25, 0, 2]])),
        (
            'concat([conv1d([[[1, 2, 3]]], 2, padding = "same"), [[7], [8]]], axis = 1)',
            np.array([[2, 1, 7], [3, 2, 8]]),
        ),
    ],
)
def test_parts_of_arrays_and_arrays_of_parts(
    tmp_path: Path, expression: str, expected: np.ndarray
) -> None:
    np.testing.assert_array_equal(meant(weights(tmp_path, expression)), expected)


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("f.w[:, 0:4]", "there are 3 entries here, and 4 is beyond them"),
        ("f.w[2:0]", "no entry of 2 is chosen here"),
        ("f.w[::0]", "the entries of a slice cannot be 0 apart"),
        ("f.w[:, :, 0]", "a 2x3 array has 2 axes, and these are 3 indices"),
        ("f.w[:, 3]", "there is no entry 3 in this axis of 3"),
        ("f.w[0:1.5]", "a whole number is needed"),
        ("f.w[0:tau]", "'tau' is not defined"),
        ("concat([f.w, f.gain])", "differ along axis 0 alone, not of 2x3 and 3"),
        ("concat(f.w)", "'concat' is of several arrays, not of a 2x3 array"),
        ("concat([[1, 2], [1 ms, 2 ms]])", "the arrays differ in unit"),
        ("[f.w, f.gain]", "the entries of this list differ in shape"),
        ("[f.gain, 3]", "the entries of this list differ in shape"),
        ("kron(f.w, f.gain)", "'kron' is of two matrices"),
        ("matmul(f.w, f.w)", "as many rows as the first has columns, not of 2x3 and 2x3"),
        ("matmul(x, f.w)", "'matmul' is of arrays"),
        ("matmul(f.w, [1 ms, 2 ms, 3 ms])", "'matmul' is of plain numbers"),
        ("sum(f.w, axis = 2)", "'sum' is of an array with an axis 2, not of 2x3"),
        ("conv1d(f.kernels, 1)", "'conv1d' is of a longer signal than of 1"),
        ('conv1d(f.kernels, 2, padding = "same")', "one more entry at the end than at the begin"),
        ('conv1d([[[1, 2, 3]]], 4, padding = "same", stride = 2)', "a stride of 1, not of 2"),
        ('conv1d(f.kernels, 2, padding = "full")', "'padding' is a whole number, "),
        ("conv1d(f.w, 3)", "weights of out channels x in channels x kernel, not of 2x3"),
    ],
)
def test_what_is_wrong_with_a_part_is_told_with_its_place(
    tmp_path: Path, expression: str, message: str
) -> None:
    with pytest.raises(CompileError) as error:
        weights(tmp_path, expression)
    told = str(error.value)
    assert message in told
    assert "n.xnet:4:" in told


ROWS = "one number for each row: transpose(transpose(matrix) * "
COLUMNS = "one number for each column: matrix * "


@pytest.mark.parametrize(
    ("expression", "shapes", "hint"),
    [
        ("f.w * f.source", "2x3 and 2", f"{ROWS}vector)"),
        ("f.w * [[1], [2]]", "2x3 and 2x1", f"{ROWS}a[:, 0])"),
        ("[[1, 2]] * f.w", "1x2 and 2x3", f"{ROWS}a[0])"),
        ("f.w * f.column", "2x3 and 3x1", f"{COLUMNS}a[:, 0]"),
        ("f.w * f.row", "2x3 and 1x3", f"{COLUMNS}a[0]"),
        ("identity(3) * f.column", "3x3 and 3x1", f"{ROWS}a[:, 0])"),
        ("identity(3) * f.row", "3x3 and 1x3", f"{COLUMNS}a[0]"),
        ("f.w * [1, 2, 3, 4]", "2x3 and 4", None),
        ("f.w * transpose(f.w)", "2x3 and 3x2", None),
        ("f.three * f.source", "2x3x4 and 2", None),
    ],
)
def test_a_factor_for_each_row_or_column_gets_the_way_as_a_hint(
    tmp_path: Path, expression: str, shapes: str, hint: str | None
) -> None:
    with pytest.raises(CompileError) as e:
        weights(tmp_path, expression)
    problem = e.value.diagnostics[0]
    assert problem.message == f"arrays of {shapes} differ in shape"
    assert problem.hint == hint


def test_the_ways_that_hints_name_compute_what_numpy_does(tmp_path: Path) -> None:
    by_row = weights(tmp_path, "transpose(transpose(f.w) * f.three[:, 0:1, 1][:, 0])")
    np.testing.assert_array_equal(meant(by_row), W * THREE[:, 0:1, 1])
    by_column = weights(tmp_path, "f.w * f.three[0:1, :, 1][0]")
    np.testing.assert_array_equal(meant(by_column), W * THREE[0:1, :, 1])
    some = weights(tmp_path, "stack([f.three[:, 0, 0], f.three[:, 2, 0], f.gain[0:2]], axis = 1)")
    np.testing.assert_array_equal(meant(some), np.c_[THREE[:, 0, 0], THREE[:, 2, 0], GAIN[:2]])


@pytest.mark.parametrize(
    ("tau", "expected"),
    [("f.row", TAU), ("f.column", TAU), ("f.one", [0.02] * 3), ("f.only", [0.02] * 3)],
)
def test_axes_of_length_1_are_left_out(tmp_path: Path, tau: str, expected: np.ndarray) -> None:
    decay = weights(tmp_path, "f.w", tau).reference.decay_mem[:3]
    np.testing.assert_allclose(decay, np.exp(-0.001 / np.asarray(expected)), rtol=1e-12)


@pytest.mark.parametrize(
    ("tau", "warns"),
    [
        ("f.gain * 7", True),
        ("f.gain[0] * 1.5", True),
        ("f.gain * 7 ms", False),
        ("f.column", False),
        ("3000 ms", False),
        ("inf", False),
    ],
)
def test_times_of_a_file_that_are_likely_milliseconds(
    tmp_path: Path, tau: str, warns: bool
) -> None:
    codes = [warning.code for warning in weights(tmp_path, "f.w", tau).warnings]
    assert ("XIR135" in codes) == warns
