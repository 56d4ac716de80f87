"""``snn-load`` with files: what is read, and what is refused with which words."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from xdsl.dialects.builtin import DenseIntOrFPElementsAttr, ModuleOp
from xdsl.utils.hints import isa

from tests.passes.ir import errors, lif, linear, network, of_kind, run
from xir.diagnostics.messages import CompileError
from xir.dialects import snn
from xir.dialects.dense import as_numpy
from xir.numbers.arrays import NumpyArray
from xir.passes.load import LoadPass


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def reading(file: str, key: str) -> ModuleOp:
    """A network whose synapses are 2x2 weights from a file."""
    return network(
        f"""%f = snn.param #snn.external<"{file}", "{key}"> -> tensor<2x2xf64>
        %i = snn.linear %x, %f : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
        {lif("i")}
        snn.output %s : !snn.spikes<2>""",
        "!snn.spikes<2>",
    )


def weights(module: ModuleOp) -> NumpyArray:
    (synapses,) = of_kind(module, snn.LinearOp)
    param = synapses.weight.owner
    assert isinstance(param, snn.ParamOp)
    assert isa(param.value, DenseIntOrFPElementsAttr)
    return as_numpy(param.value)


@pytest.mark.parametrize(
    "array",
    [
        np.array([[1.5, -2.5], [1e-30, 0]]),
        np.array([[1, -2], [3, 4]], np.int8),
        np.array([[1.1, 2], [3, 4]], np.float32),
        np.array([[1, 2], [3, 60000]], np.float16),
        np.array([[True, False], [False, True]]),
        np.asfortranarray(np.arange(4.0).reshape(2, 2)),
        np.array([[1, 2], [3, 4]], ">f8"),
        np.array([[1, 2], [3, 4]], np.uint64),
    ],
)
def test_real_and_whole_numbers_of_any_kind_are_read(array: NumpyArray) -> None:
    np.savez("a.npz", w=array)
    module = reading("a.npz", "w")
    run(module, LoadPass())
    np.testing.assert_array_equal(weights(module), np.asarray(array, np.float64))


def test_a_file_of_one_array_has_an_empty_key() -> None:
    np.save("a.npy", np.eye(2))
    module = reading("a.npy", "")
    run(module, LoadPass())
    np.testing.assert_array_equal(weights(module), np.eye(2))


@pytest.mark.parametrize(
    ("array", "message"),
    [
        (np.zeros((2, 3)), "'w' of 'a.npz' is 2x3, not 2x2"),
        (np.zeros(4), "'w' of 'a.npz' is 4, not 2x2"),
        (np.float64(3), "'w' of 'a.npz' is one number, not 2x2"),
        (np.zeros((2, 0)), "'w' of 'a.npz' is 2x0, not 2x2"),
        (
            np.zeros((2, 2), np.complex64),
            "'w' of 'a.npz' holds complex64 numbers; real or whole numbers are needed",
        ),
        (
            np.array([["a", "b"]]),
            "'w' of 'a.npz' holds <U1 numbers; real or whole numbers are needed",
        ),
        (
            np.zeros((2, 2), "datetime64[s]"),
            "'w' of 'a.npz' holds datetime64[s] numbers; real or whole numbers are needed",
        ),
        (
            np.array([[1, None], [2, 3]], object),
            "'w' holds pickled Python objects, which are not read",
        ),
        (np.array([[1.0, np.nan], [0, 0]]), "weight[0, 1] is nan; it must be finite"),
        (np.array([[1.0, 0], [-np.inf, 0]]), "weight[1, 0] is -inf; it must be finite"),
    ],
)
def test_arrays_that_are_refused(array: NumpyArray, message: str) -> None:
    np.savez("a.npz", w=array, allow_pickle=True)
    assert errors(reading("a.npz", "w"), LoadPass()) == [message]


def test_files_and_keys_that_are_not_there() -> None:
    np.savez("a.npz", w=np.eye(2), v=np.eye(2))
    assert errors(reading("b.npz", "w"), LoadPass()) == ["there is no file 'b.npz'"]
    assert errors(reading("a.npz", "u"), LoadPass()) == ["'a.npz' has no array 'u'; it has: w, v"]
    assert errors(reading("a.npz", ""), LoadPass()) == ["'a.npz' has no array ''; it has: w, v"]
    assert errors(reading(".", "w"), LoadPass()) == ["'.' is a folder, not a file of arrays"]


def test_what_is_wrong_with_a_file_is_told_once() -> None:
    module = network(
        f"""%f = snn.param #snn.external<"b.npz", "w"> -> tensor<2x2xf64>
        %g = snn.compute mul %f, %t : tensor<2x2xf64>, tensor<f64> -> tensor<2x2xf64>
        %i = snn.linear %x, %f : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
        %j = snn.linear %x, %g : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
        %k = snn.add %i, %j : !snn.current<2>
        {lif("k")}
        snn.output %s : !snn.spikes<2>""",
        "!snn.spikes<2>",
    )
    assert errors(module, LoadPass()) == ["there is no file 'b.npz'"]


def test_an_array_is_compared_before_it_is_read() -> None:
    np.savez_compressed("a.npz", w=np.zeros(4_000_000))  # 32 MB in a file of 4 kB
    tracemalloc.start()
    assert errors(reading("a.npz", "w"), LoadPass()) == ["'w' of 'a.npz' is 4000000, not 2x2"]
    assert tracemalloc.get_traced_memory()[1] < 4_000_000
    tracemalloc.stop()


@pytest.mark.parametrize(
    "made",
    [
        '#snn.generator<"uniform", {}>',
        '#snn.external<"a.npz", "w">',
        '#snn.generator<"constant", {value = 1.0 : f64}>',
    ],
)
def test_a_huge_population_takes_no_memory(made: str) -> None:
    width = 10**9
    module = network(
        f"""%f = snn.param {made} -> tensor<2x{width}xf64>
        %i = snn.linear %x, %f : !snn.spikes<2>, tensor<2x{width}xf64> -> !snn.current<{width}>
        {lif("i", width=width)}
        snn.output %s : !snn.spikes<{width}>""",
        f"!snn.spikes<{width}>",
    )
    tracemalloc.start()
    (message,) = errors(module, LoadPass())
    assert message == (
        "an array of 2x1000000000 has 2000000000 numbers; at most 67108864 are loaded"
    )
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def test_the_most_numbers_are_an_option() -> None:
    np.savez("a.npz", w=np.eye(2))
    run(reading("a.npz", "w"), LoadPass(max_elements=5))
    (message,) = errors(reading("a.npz", "w"), LoadPass(max_elements=3))
    assert message == "an array of 2x2 has 4 numbers; at most 3 are loaded"


def test_numbers_that_are_given_keep_their_operation() -> None:
    module = network(
        f"""%i = snn.linear %x, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
        {lif("i")}
        snn.output %s : !snn.spikes<2>""",
        "!snn.spikes<2>",
    )
    before = str(module)
    run(module, LoadPass())
    assert str(module) == before


@pytest.mark.parametrize("count", [16, 17, 40, 3000])
def test_sums_that_double_themselves_are_refused_from_a_number_on(count: int) -> None:
    sums = "\n".join(
        f"%i{k} = snn.add %i{k - 1}, %i{k - 1} : !snn.current<2>" for k in range(1, count + 1)
    )
    module = network(f"{linear('x', 'i0')} {sums} {lif(f'i{count}', 'y')} snn.output")
    if count <= 16:
        run(module, LoadPass())
    else:
        with pytest.raises(CompileError, match="a sum of 131072 terms"):
            run(module, LoadPass())


def test_nothing_is_changed_where_something_is_wrong() -> None:
    module = reading("b.npz", "w")
    before = str(module)
    with pytest.raises(CompileError):
        LoadPass().apply(None, module)  # pyright: ignore[reportArgumentType]
    assert str(module) == before
