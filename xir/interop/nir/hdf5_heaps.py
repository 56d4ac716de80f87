"""
The global heaps of an HDF5 file, walked before the library walks them.

Texts of variable length stand in global heaps. libhdf5 goes through a heap from object to object
by the lengths that stand in it, and does not return where a length leads nowhere on.

Source: HDF5 File Format Specification 3.0, sections II (superblock) and III.E (global heap).
"""

from __future__ import annotations

_COLLECTION = b"GCOL\x01\x00\x00\x00"
"""Signature, version and reserved bytes."""

_LEAST_BYTES = 16
"""Of a file with the sizes that its superblock tells."""

_INDEX_AND_REFERENCES = 8
"""Bytes of an object in front of its length: index, number of references, reserved."""


def damaged_heap(data: bytes) -> int | None:
    """The place of the first global heap of a file that cannot be walked; None without one."""
    if len(data) < _LEAST_BYTES:
        return None
    # Version 0 and 1 of the superblock have the size of a length at 14, later ones at 10.
    width = data[14] if data[8] < 2 else data[10]
    place = data.find(_COLLECTION)
    while place >= 0:
        if not _can_be_walked(data, place, width):
            return place
        place = data.find(_COLLECTION, place + 1)
    return None


def _can_be_walked(data: bytes, start: int, width: int) -> bool:
    def length(place: int) -> int:
        return int.from_bytes(data[place : place + width], "little")

    def padded(size: int) -> int:
        return -(-size // 8) * 8

    head = padded(_INDEX_AND_REFERENCES + width)
    stop = start + length(start + len(_COLLECTION))
    if not start < stop <= len(data):
        return False
    place = start + padded(len(_COLLECTION) + width)
    while stop - place >= head:
        index = int.from_bytes(data[place : place + 2], "little")
        size = length(place + _INDEX_AND_REFERENCES)
        # The length of free space, which has index 0, counts its own head.
        taken = head + padded(size) if index else size
        if not head <= taken <= stop - place:
            return False
        place += taken
    return True
