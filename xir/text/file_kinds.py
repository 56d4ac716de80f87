"""What a file of another tool is, by its first bytes, and what makes of it a file that is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

ENOUGH_BYTES = 512
"""Of a file, to tell its kind."""


class FileKind(NamedTuple):
    """A kind of file that is not read where it was given."""

    name: str
    way: str
    """what to do with it"""

    def __str__(self) -> str:
        return f"{self.name}; {self.way}"


CHECKPOINT = FileKind(
    "a checkpoint of PyTorch",
    "nothing is unpickled, save its arrays: "
    "np.savez('w.npz', **{k: v.numpy() for k, v in torch.load(FILE).items()})",
)
TORCHSCRIPT = FileKind(
    "a model of TorchScript",
    "save its arrays: np.savez('w.npz', "
    "**{k: v.numpy() for k, v in torch.jit.load(FILE).state_dict().items()})",
)
KERAS = FileKind(
    "a model of Keras",
    "save its arrays, which become arr_0, arr_1 and so on: "
    "np.savez('w.npz', *keras.models.load_model(FILE).get_weights())",
)
ONNX = FileKind(
    "a model in ONNX",
    "save its arrays: np.savez('w.npz', "
    "**{t.name: onnx.numpy_helper.to_array(t) for t in onnx.load(FILE).graph.initializer})",
)
SAFETENSORS = FileKind(
    "a file of safetensors",
    "save its arrays: np.savez('w.npz', **safetensors.numpy.load_file(FILE))",
)
PICKLE = FileKind(
    "a pickle",
    "nothing is unpickled, save its arrays: "
    "np.savez('arrays.npz', **pickle.load(open(FILE, 'rb'))), if it is a dict of arrays",
)
HDF5 = FileKind(
    "an HDF5 file",
    "a network in it (NIR) is read by its content; save arrays of it, each by its path: "
    "np.savez('arrays.npz', w=h5py.File(FILE)['GROUP/NAME'][:])",
)
ARCHIVE = FileKind("a .npz archive of arrays", 'a program reads it: npz("FILE")')
ARRAY = FileKind("a .npy array", 'a program reads it: npy("FILE")')
ZIP = FileKind("a zip archive without arrays", "unpack it first")
PACKED = FileKind("packed", "unpack it first")
SOUND = FileKind("a sound", "spikes are .npz, .npy or .csv")
PICTURE = FileKind("a picture", "give the file that it was made from")
TEXT_OF_16_BITS = FileKind("UTF-16 text", "save it as UTF-8")

_ZIP = b"PK\x03\x04"
_OF_KERAS = (b"metadata.json", b"config.json")
"""One of these is the first file in a ``.keras`` archive."""
_OF_TORCH = (0x1950A86A20F9469CFC6C).to_bytes(10, "little")
"""The number that ``torch.save`` pickled first before PyTorch 1.6."""
_ONNX = re.compile(rb"\x08[\x01-\x1f][\x12\x3a\x42]")
"""``ir_version``, then the producer, the graph or the operator sets, as protobuf writes them."""
_SAFETENSORS = re.compile(rb'.{5}\0{3}\{\s*"', re.DOTALL)
"""The length of a JSON header in eight bytes, and the header."""


def _of_zip(head: bytes) -> FileKind:
    """By the name of the first file in it."""
    name = head[30 : 30 + int.from_bytes(head[26:28], "little")]
    if name.endswith(b".npy"):
        return ARCHIVE
    if name.endswith(b"/data/0"):  # torch.jit writes tensors first, torch.save data.pkl.
        return TORCHSCRIPT
    if name in _OF_KERAS and (b"keras_version" in head or b"model.weights.h5" in head):
        return KERAS
    return CHECKPOINT if name.endswith(b"data.pkl") else ZIP


def _of_pickle(head: bytes) -> bool:
    return head[:1] == b"\x80" and 2 <= head[1:2][0] <= 5


def _starts(*beginnings: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(beginnings)


_KINDS: tuple[tuple[Callable[[bytes], bool], FileKind], ...] = (
    (_starts(b"\x89HDF\r\n\x1a\n"), HDF5),
    (_starts(b"\x93NUMPY"), ARRAY),
    (_starts(b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd"), PACKED),
    (lambda head: head[:4] == b"RIFF" and head[8:12] == b"WAVE", SOUND),
    (_starts(b"fLaC", b"OggS", b"ID3"), SOUND),
    (_starts(b"\x89PNG", b"\xff\xd8\xff", b"%PDF", b"GIF8"), PICTURE),
    (_starts(b"\xff\xfe", b"\xfe\xff"), TEXT_OF_16_BITS),
    (lambda head: _of_pickle(head) and _OF_TORCH in head[:20], CHECKPOINT),
    (_of_pickle, PICKLE),
    (lambda head: _ONNX.match(head) is not None, ONNX),
    (lambda head: _SAFETENSORS.match(head) is not None, SAFETENSORS),
)


def kind_of(head: bytes) -> FileKind | None:
    """What begins with ``head``, the first ``ENOUGH_BYTES``; None for what is not known."""
    if head.startswith(_ZIP) and len(head) > 30:
        return _of_zip(head)
    return next((kind for fits, kind in _KINDS if len(head) > 1 and fits(head)), None)
