"""Operations that others name, found without walking over all of their block each time."""

from __future__ import annotations

from weakref import WeakKeyDictionary, WeakValueDictionary

from xdsl.dialects.builtin import StringAttr
from xdsl.ir import Block, Operation

Names = WeakValueDictionary[str, Operation]

_by_name: WeakKeyDictionary[Block, Names] = WeakKeyDictionary()
"""
What stood in each block when a name was last looked for in vain. An operation holds its block, so
that a block would never be freed whose operations were held here.
"""


def named_in(block: Block, name: str) -> Operation | None:
    """
    The first operation of ``block`` with the symbol ``name``, or None.

    A network has thousands of them that name each other. xDSL's lookup, and a walk over the block,
    would make work that grows with the square of their number. An operation that was found once is
    taken again while it stands in the block and has its name.
    """
    known = _by_name.get(block)
    found = None if known is None else known.get(name)
    if found is not None and found.parent is block and _name(found) == name:
        return found
    names = Names()
    for op in block.ops:
        own = _name(op)
        if own is not None:
            names.setdefault(own, op)
    _by_name[block] = names
    return names.get(name)


def _name(op: Operation) -> str | None:
    own = op.properties.get("sym_name", op.attributes.get("sym_name"))
    return own.data if isinstance(own, StringAttr) else None
