"""
A NIR file read with h5py, without the package ``nir``.

The file may be hostile: everything is looked at before it is read. Only hard links are followed,
no file beside this one is opened, no filter is loaded as a plug-in, and sizes are limited. HDF5
gets the bytes and never a name.
"""

from __future__ import annotations

import hashlib
import io
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, BinaryIO, NoReturn

import numpy as np

from xir.interop.nir.graph_object import MOST_DEPTH
from xir.interop.nir.hdf5_heaps import damaged_heap
from xir.interop.nir.problems import Problems
from xir.interop.nir.tree import Tree, TreeNode, Value
from xir.text.file_kinds import KERAS

SIGNATURE = b"\x89HDF\r\n\x1a\n"
"""The first bytes of an HDF5 file."""

MOST_BYTES_OF_FILE = 1 << 27
MOST_BYTES_OF_ARRAY = 1 << 26
MOST_BYTES = 1 << 27
"""Of all arrays together."""
MOST_BYTES_OF_TEXT = 1 << 10
MOST_NODES = 100_000
MOST_EDGES = 200_000
_MOST_PACKED = 1100
"""gzip packs at most 1032 bytes into one."""
_SMALL = 1 << 12
"""Bytes that an array may have whatever room it takes in the file."""

_INSTALL = "install it: pip install 'xir-compiler[nir]'"


def read_file(file: BinaryIO, problems: Problems) -> Tree:
    """
    The graph in an open file.

    Raises ``Stop`` where there is none that can be read; ``problems`` has the reasons.
    """
    try:
        import h5py
    except ImportError:
        message = "a NIR file is an HDF5 file, and the package h5py, which reads those, is missing"
        raise problems.error("XIR201", "", message, _INSTALL) from None
    data = file.read(MOST_BYTES_OF_FILE + 1)
    if len(data) > MOST_BYTES_OF_FILE:
        message = f"the file is larger than {MOST_BYTES_OF_FILE >> 20} MiB, the limit of a network"
        raise problems.error("XIR210", "", message)
    if not data.startswith(SIGNATURE):
        message = "this is no HDF5 file: it does not begin with the HDF5 signature"
        raise problems.error("XIR201", "", message, "write the network with nir.write")
    if (place := damaged_heap(data)) is not None:
        _damaged(problems, ValueError(f"the global heap at byte {place} cannot be read through"))
    reader = _Reader(problems, h5py)
    try:
        with h5py.File(io.BytesIO(data), "r", locking=False) as root:
            return reader.tree(root, hashlib.sha256(data).hexdigest())
    except (OSError, KeyError, RuntimeError, ValueError, TypeError, OverflowError) as e:
        _damaged(problems, e)
    except (UnicodeError, LookupError, NotImplementedError) as e:
        _damaged(problems, e)
    except MemoryError:
        raise problems.error("XIR210", "", "there is not enough memory to read it") from None


def _damaged(problems: Problems, error: Exception) -> NoReturn:
    reason = str(error).strip("'\"") or type(error).__name__
    is_cut = "truncated" in reason
    what = "cut off" if is_cut else "damaged"
    hint = "copy it again, or export the network again"
    raise problems.error("XIR201", "", f"the HDF5 file is {what}: {reason}", hint) from None


def _no_graph(root: Any, names: list[str]) -> tuple[str, str]:
    """A message and a hint for a file with ``names`` at its root and no network of NIR."""
    if "keras_version" in root.attrs or "model_weights" in names:
        return f"the HDF5 file is {KERAS.name}, not a NIR graph", KERAS.way
    message = "the HDF5 file holds no NIR graph: it has no group 'node'"
    return message, "write the network with nir.write"


@dataclass
class _Reader:
    """Reads one file."""

    problems: Problems
    h5: Any
    """The package h5py."""
    nodes: int = 0
    bytes_read: int = 0
    has_32_bits: bool = False
    addresses: list[int] = field(default_factory=list[int])
    """Of the groups on the way to the one that is read."""

    def tree(self, root: Any, digest: str) -> Tree:
        names = self.names(root, "")
        version = None
        if "version" in names:
            version = self.text_or_none(root, "version", "version")
        if "node" not in names:
            if "__type__" in root.attrs or any("data" in name for name in names):
                message = "this is a recording (nir.NIRGraphData), not a network"
                raise self.problems.error("XIR201", "", message, "give the file of nir.write")
            raise self.problems.error("XIR201", "", *_no_graph(root, names))
        node = self.group(root, "node", "")
        if node is None:
            raise self.problems.error("XIR201", "", "'node' is not a group of a NIR graph")
        graph = self.node(node, "", 0)
        if graph.nodes is None:
            message = f"'node' has the type {graph.kind}, not NIRGraph"
            raise self.problems.error("XIR201", "", message)
        return Tree(graph, version, digest, self.has_32_bits)

    def names(self, group: Any, path: str) -> list[str]:
        """The names in a group."""
        if len(group) > MOST_NODES:
            message = f"there are {len(group)} entries; at most {MOST_NODES} are read"
            raise self.problems.error("XIR210", path, message)
        return sorted(str(name) for name in group)

    def node(self, group: Any, path: str, depth: int) -> TreeNode:
        """A node, or a graph with all that it holds."""
        self.enter(group, path, depth)
        kind: str | None = None
        fields: dict[str, Value] = {}
        metadata: dict[str, Any] = {}
        nodes: dict[str, TreeNode] | None = None
        edges: list[tuple[str, str]] | None = None
        for name in self.names(group, path):
            place = f"{path}.{name}" if path else name
            if name == "type":
                kind = self.text_or_none(group, name, place)
            elif name == "metadata":
                inner = self.group(group, name, place)
                metadata = {} if inner is None else self.metadata(inner, place, depth + 1)
            elif name == "nodes":
                inner = self.group(group, name, place)
                nodes = {} if inner is None else self.children(inner, path, depth)
            elif name == "edges":
                edges = self.edges(group, name, place)
            else:
                value = self.value(group, name, place)
                if value is not None:
                    fields[name] = value
        self.addresses.pop()
        if nodes is None and kind == "NIRGraph":
            nodes = {}
        return TreeNode(kind, fields, nodes, edges, metadata)

    def enter(self, group: Any, path: str, depth: int) -> None:
        """Refuse a group that holds itself, and one that lies too deep."""
        address: Any = self.h5.h5o.get_info(group.id).addr
        if address in self.addresses:
            message = "a group holds itself, by a link to one that it stands in"
            raise self.problems.error("XIR202", path, message)
        if depth > MOST_DEPTH:
            message = f"graphs stand in graphs more than {MOST_DEPTH} deep"
            raise self.problems.error("XIR210", path, message)
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise self.problems.error("XIR210", path, f"there are more than {MOST_NODES} nodes")
        self.addresses.append(address)

    def children(self, group: Any, path: str, depth: int) -> dict[str, TreeNode]:
        """The nodes of a graph."""
        nodes: dict[str, TreeNode] = {}
        for name in self.names(group, path):
            place = f"{path}.{name}" if path else name
            inner = self.group(group, name, place)
            if inner is not None:
                nodes[name] = self.node(inner, place, depth + 1)
        return nodes

    def linked(self, group: Any, name: str, path: str) -> Any:
        """What a hard link leads to; None, with an error, for every other link."""
        link = group.get(name, getlink=True)
        if isinstance(link, self.h5.ExternalLink):
            message = f"this is a link into another file, '{link.filename}', which is not opened"
        elif not isinstance(link, self.h5.HardLink):
            message = "this is a soft link, which is not followed"
        else:
            return group[name]
        hint = "a file of nir.write has no links: export the network again"
        self.problems.error("XIR202", path, message, hint)
        return None

    def group(self, group: Any, name: str, path: str) -> Any:
        """A group in a group; None, with an error, for everything else."""
        inner = self.linked(group, name, path)
        if inner is None or isinstance(inner, self.h5.Group):
            return inner
        self.problems.error("XIR201", path, "this is not a group, as every node and graph is")
        return None

    def dataset(self, group: Any, name: str, path: str) -> Any:
        """A dataset that is safe to read; None, with an error, for everything else."""
        data = self.linked(group, name, path)
        if data is None:
            return None
        if not isinstance(data, self.h5.Dataset):
            self.problems.error("XIR204", path, "this is a group, where numbers or text are needed")
            return None
        low: Any = data.id
        creation = low.get_create_plist()
        if creation.get_layout() == self.h5.h5d.VIRTUAL or creation.get_external_count():
            message = "the numbers are to come from another file, which is not opened"
            self.problems.error("XIR202", path, message, "export the network again")
            return None
        z = self.h5.h5z
        safe = (z.FILTER_DEFLATE, z.FILTER_SHUFFLE, z.FILTER_FLETCHER32, z.FILTER_LZF)
        for number in range(creation.get_nfilters()):
            code = creation.get_filter(number)[0]
            if code not in safe:
                message = f"the numbers are packed by the filter {code}; gzip and lzf are read"
                self.problems.error("XIR202", path, message, "export the network again")
                return None
        return data if self.is_readable(data, path) else None

    def is_readable(self, data: Any, path: str) -> bool:
        """Whether type and size of a dataset are such that it can be read."""
        kind = data.dtype
        is_text = self.h5.check_string_dtype(kind) is not None
        if not is_text and (kind.kind not in "fiub" or kind.itemsize > 8):
            what = {"O": "references or lists", "c": "complex numbers", "V": "records"}
            held = what.get(kind.kind, f"data of the type {kind}")
            self.problems.error("XIR202", path, f"this holds {held}; real numbers are read")
            return False
        if data.shape is None:
            self.problems.error("XIR204", path, "this is empty")
            return False
        size = int(np.prod([int(n) for n in data.shape], dtype=object)) * int(kind.itemsize)
        stored = int(data.id.get_storage_size())
        shape = " x ".join(map(str, data.shape))
        if size > MOST_BYTES_OF_ARRAY or self.bytes_read + size > MOST_BYTES:
            message = f"an array of {shape} is larger than what is read of a network"
            need = f"{size >> 20} MiB are there, the limit is {MOST_BYTES_OF_ARRAY >> 20} MiB"
            self.problems.error("XIR210", path, f"{message}: {need}")
            return False
        if size > max(_SMALL, _MOST_PACKED * stored):
            message = f"an array of {shape} takes {stored} bytes of the file: it is not all there"
            self.problems.error("XIR202", path, message)
            return False
        self.bytes_read += size
        return True

    def value(self, group: Any, name: str, path: str) -> Value | None:
        """The numbers or the text of a dataset; None, with an error, where it has neither."""
        data = self.dataset(group, name, path)
        if data is None:
            return None
        if self.h5.check_string_dtype(data.dtype) is not None:
            return self.text(data, path)
        array = np.asarray(data[()])
        if array.dtype == np.float32:
            self.has_32_bits = True
        return array

    def text(self, data: Any, path: str) -> str | None:
        """One text of UTF-8."""
        value = data[()] if data.shape == () else None
        if isinstance(value, bytes) and len(value) <= MOST_BYTES_OF_TEXT:
            with suppress(UnicodeDecodeError):
                return value.decode()
        message = f"this is not one text of UTF-8 of at most {MOST_BYTES_OF_TEXT} bytes"
        self.problems.error("XIR204", path, message)
        return None

    def text_or_none(self, group: Any, name: str, path: str) -> str | None:
        value = self.value(group, name, path)
        if value is not None and not isinstance(value, str):
            self.problems.error("XIR204", path, "this is a number, where a text is needed")
            return None
        return value

    def edges(self, group: Any, name: str, path: str) -> list[tuple[str, str]] | None:
        """The edges of a graph."""
        data = self.dataset(group, name, path)
        if data is None:
            return None
        if 0 in data.shape:
            return []
        is_text = self.h5.check_string_dtype(data.dtype) is not None
        if not is_text or len(data.shape) != 2 or data.shape[1] != 2:
            shape = " x ".join(map(str, data.shape))
            message = f"edges are pairs of names; this has the shape {shape} and type {data.dtype}"
            raise self.problems.error("XIR205", path, message)
        if data.shape[0] > MOST_EDGES:
            message = f"there are {data.shape[0]} edges; at most {MOST_EDGES} are read"
            raise self.problems.error("XIR210", path, message)
        edges: list[tuple[str, str]] = []
        for row in data[()].tolist():
            source, target = (bytes(end).decode() for end in row)
            edges.append((source, target))
        return edges

    def metadata(self, group: Any, path: str, depth: int) -> dict[str, Any]:
        """What a file says of itself beside the graph."""
        self.enter(group, path, depth)
        found: dict[str, Any] = {}
        for name in self.names(group, path):
            place = f"{path}.{name}"
            inner = self.linked(group, name, place)
            if isinstance(inner, self.h5.Group):
                found[name] = self.metadata(inner, place, depth + 1)
            elif isinstance(inner, self.h5.Dataset):
                value = self.value(group, name, place)
                found[name] = value if isinstance(value, str) else np.asarray(value).tolist()
        self.addresses.pop()
        return found
