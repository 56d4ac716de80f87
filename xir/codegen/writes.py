"""
The writes that configure a chip, in the order in which they must come: (address, value).

Memories can be written only while the host has woken them: RAM_ACTIVE first, then their clock; and
off in the reverse order. The last write is the control word of a chip that runs. What is not here
is named in ``Device.undocumented``: the power of the memories and, but on XyloAudio 3, the counts
of neurons, whose registers have no public layout. So the list is what the network determines, not a
whole start-up.
"""

from __future__ import annotations

from collections.abc import Iterator

from xir.codegen.image import Image
from xir.codegen.layout import chip_named, control_fields

Write = tuple[int, int]
"""Address and value of 32 bits."""


def writes(image: Image) -> Iterator[Write]:
    """All writes of an image, memories in the order of their addresses."""
    chip = chip_named(image.device)
    control, fields = chip.registers["CTRL1"].address, control_fields(chip)
    running = image.registers["CTRL1"]
    awake = running | 1 << fields["RAM_ACTIVE"].lowest_bit
    clocked = awake | 1 << fields["MEM_CLK_ON"].lowest_bit
    yield control, awake
    yield control, clocked
    for name, words in sorted(image.memories.items(), key=lambda item: chip.memories[item[0]][0]):
        first = chip.memories[name][0]
        for position, word in enumerate(words.tolist()):
            yield first + position, word
    yield control, awake
    for name, value in image.registers.items():
        if name != "CTRL1":
            yield chip.registers[name].address, value
    yield control, running


def memory_image(image: Image) -> dict[int, int]:
    """Address -> word, of all memories."""
    chip = chip_named(image.device)
    return {
        chip.memories[name][0] + position: word
        for name, words in image.memories.items()
        for position, word in enumerate(words.tolist())
    }
