"""Nodes as the bytes of an HDF5 file, laid out as ``nir.write`` does it."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any, cast

import numpy as np

from xir.interop.nir.problems import Problems
from xir.interop.nir_export.nodes import Nodes

NIR_VERSION = "1.0.8"
"""The version of the package ``nir`` whose files these are."""

_SMALL = 64
"""Numbers from which an array is packed."""


def hdf5_bytes(graph: Nodes, problems: Problems) -> bytes:
    """
    The bytes of a file, the same for the same nodes.

    Raises ``CompileError`` where h5py is missing.
    """
    try:
        import h5py
    except ImportError:
        message = "a NIR file is an HDF5 file, and the package h5py, which writes those, is missing"
        hint = "install it: pip install 'xir-compiler[nir]'"
        problems.error("XIR201", "", message, hint)
        problems.raise_if_any()
        raise
    h5: Any = h5py
    file = io.BytesIO()
    with h5.File(file, "w") as root:
        root["version"] = NIR_VERSION
        top = root.create_group("node")
        top["type"] = "NIRGraph"
        pairs = np.array([list(edge) for edge in graph.edges], dtype=object).reshape(-1, 2)
        top.create_dataset("edges", data=pairs, dtype=h5.string_dtype())
        nodes = top.create_group("nodes")
        for name in sorted(graph.nodes):
            _put(nodes.create_group(name), graph.nodes[name])
        _put(top.create_group("metadata"), graph.metadata)
    return file.getvalue()


def _put(group: Any, values: Mapping[str, Any]) -> None:
    for name in sorted(values):
        value: Any = values[name]
        if isinstance(value, Mapping):
            _put(group.create_group(name), cast("Mapping[str, Any]", value))
        elif np.size(value) >= _SMALL:
            group.create_dataset(name, data=np.ascontiguousarray(value), compression="gzip")
        else:
            group[name] = value
