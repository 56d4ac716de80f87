"""Operations by name: found, and freed when nobody else holds them."""

from __future__ import annotations

import gc
from weakref import ref

from xdsl.ir import Block

from tests.passes.ir import parse
from xir.dialects.names import named_in

CORE = """
xylo.core @c for "xylo-audio2" dt 1.0e-03 {
  xylo.input @x size 2 at 0
}
"""


def block_of(text: str) -> Block:
    core = parse(text).body.block.first_op
    assert core is not None
    return core.regions[0].block


def test_an_operation_is_found_until_it_leaves_the_block() -> None:
    block = block_of(CORE)
    found = named_in(block, "x")
    assert found is block.first_op
    assert named_in(block, "y") is None
    assert found is not None
    found.detach()
    assert named_in(block, "x") is None


def test_what_was_looked_up_is_freed() -> None:
    block = block_of(CORE)
    assert named_in(block, "x") is not None
    watched = ref(block)
    del block
    gc.collect()
    assert watched() is None
