"""The example in HDF5 is what its script writes, and compiles."""

from __future__ import annotations

import io

import xir
from tests.examples.nir_example import PATH, example
from xir.diagnostics.messages import collect_warnings
from xir.interop.nir.hdf5_file import read_file
from xir.interop.nir.problems import Problems
from xir.interop.nir.tree import TreeNode


def as_data(node: TreeNode) -> object:
    """All that a graph holds, to be compared."""
    fields = {
        name: value if isinstance(value, str) else (value.dtype.str, value.tolist())
        for name, value in node.fields.items()
    }
    nodes = {name: as_data(inner) for name, inner in (node.nodes or {}).items()}
    return node.kind, fields, nodes, node.edges


def test_the_file_is_what_its_script_writes() -> None:
    """Compared by what it holds: another HDF5 may lay it out otherwise."""
    problems = Problems("synaptic.nir")
    found, wanted = (
        read_file(io.BytesIO(data), problems) for data in (PATH.read_bytes(), example())
    )
    assert as_data(found.root) == as_data(wanted.root)
    assert found.version == wanted.version
    assert not problems.errors


def test_it_is_small_and_compiles() -> None:
    assert PATH.stat().st_size < 20_000
    with collect_warnings():
        program = xir.compile(PATH, dialect="snntorch", dt=1e-3, quantize="channel")
    config = program.config
    assert (config.n_inputs, config.n_hidden, config.n_outputs) == (4, 12, 3)
