"""
Registers and memory words back to values, with everything checked that could contradict itself.

The words may come from a file that somebody edited or another tool wrote, so nothing is believed.
Each function appends what is wrong to ``problems``: what there is, and what is needed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np
from numpy.typing import NDArray

from xir.codegen.layout import (
    NO_ALIAS_WORD,
    Memory,
    Sizes,
    control_fields,
    count_words,
    memories_of,
    registers_of,
    step_cycles,
    wrap_words,
)
from xir.config.problems import Problem, Problems
from xir.devices.registers import MAX_WORD
from xir.devices.table import Device
from xir.diagnostics.codes import CODES

Words = NDArray[np.uint16]


def check_counts(
    chip: Device, inputs: int, hidden: int, outputs: int, synapses: int, problems: Problems
) -> None:
    """The device has room for this many of everything."""
    for code, have, low, limit in (
        ("XIR101", inputs, 0, chip.max_inputs),
        ("XIR102", hidden, 1, chip.max_hidden),
        ("XIR103", outputs, 0, chip.max_outputs),
        ("XIR104", synapses, 1, chip.max_synapses),
    ):
        if not low <= have <= limit:
            message = f"{CODES[code].name}: have {have}, {chip.title} has room for {low} to {limit}"
            problems.append(Problem(message, code, CODES[code].way_out))


def read_registers(
    registers: Mapping[str, int], dt: float, clock_hz: float, chip: Device, problems: Problems
) -> dict[str, int]:
    """
    The fields of CTRL1 by name, after checking all registers against each other, ``dt`` (s)
    and the clock (Hz). The counts are compared with the memories (``check_count_registers``).
    """
    layout = control_fields(chip)
    _check_names("registers", registers, registers_of(chip), problems)
    cycles = step_cycles(dt, clock_hz, problems)
    for name, word in registers.items():
        if not 0 <= word <= MAX_WORD:
            problems.append(f"register {name}: have {word:#x}, a register holds 32 bits")
    control = registers.get("CTRL1", 0)
    hibernates = bool(layout["HM_EN"].of(control))
    wraps = {} if cycles is None else wrap_words(chip, cycles, hibernates)
    for name, need in wraps.items():
        if registers.get(name, need) != need:
            why = f"a step of {dt!r} s is {cycles} cycles" if need else "hibernation is off: need 0"
            problems.append(f"register {name}: have {registers[name]}, {why}")
    unused = control & ~sum(field.high << field.lowest_bit for field in layout.values())
    if unused:
        problems.append(f"register CTRL1: have {control:#x}, of which {unused:#x} is in no field")
    return {name: field.of(control) for name, field in layout.items()}


def check_count_registers(
    registers: Mapping[str, int], sizes: Sizes, chip: Device, problems: Problems
) -> None:
    """The registers that hold counts are those of the memories; what is missing was told before."""
    for name, need in count_words(chip, sizes).items():
        if registers.get(name, need) != need:
            fields = ", ".join(
                f"{field.name} {field.of(need)}" for field in chip.registers[name].fields
            )
            problems.append(
                f"register {name}: have {registers[name]:#x}, need {need:#x} for the memories: "
                f"{fields}, each the number less 1"
            )


def check_memories(
    memories: Mapping[str, Words], sizes: Sizes, chip: Device, problems: Problems
) -> None:
    """Every memory is there, with the words that the sizes ask for, none wider than its field."""
    of_device = memories_of(chip)
    _check_names("memories", memories, [memory.name for memory in of_device.values()], problems)
    for memory in of_device.values():
        name = memory.name
        words = memories.get(name)
        if words is None:
            continue
        if words.dtype != np.uint16 or words.ndim != 1:
            problems.append(
                f"{name}: have an array of {words.dtype} with {words.ndim} dimensions; "
                f"the words of a memory are uint16 in 1 dimension"
            )
            continue
        need = memory.words(sizes)
        room = chip.memories[name][1] if chip.memories else need
        if words.size != need:
            problems.append(f"{name}: have {words.size} words, need {need} ({memory.index})")
        elif need > room:
            problems.append(f"{name}: have {need} words, {chip.title} has room for {room}")
        else:
            _check_width(memory, words, sizes, problems)


def read_alias(
    memories: Mapping[str, Words], enabled: bool, problems: Problems
) -> NDArray[np.int16]:
    """The alias target of each hidden neuron, -1 for none, from RARAM, RCRAM and ALIAS_EN."""
    words = memories["RARAM"].astype(np.int16)
    alias = np.where(words == NO_ALIAS_WORD, np.int16(-1), words)
    hidden = alias.size
    outside = np.flatnonzero(alias >= hidden)
    if outside.size:
        source = int(outside[0])
        problems.append(
            f"RARAM: the alias target of hidden neuron {source} is {alias[source]}; "
            f"there are hidden neurons 0 to {hidden - 1}"
        )
        return alias
    flags = alias_flags(alias)
    differs = np.flatnonzero(memories["RCRAM"] != flags)
    if differs.size:
        neuron = int(differs[0])
        problems.append(
            f"RCRAM: have {memories['RCRAM'][neuron]} for hidden neuron {neuron}, the aliases in "
            f"RARAM need {flags[neuron]} (2 for a source, plus 1 for a target)"
        )
    if flags.any() and not enabled:
        problems.append("CTRL1: ALIAS_EN is 0, but RARAM has aliases; set it or clear them")
    return alias


def alias_flags(alias: NDArray[np.int16]) -> NDArray[np.int64]:
    """RCRAM for alias targets (Nhid,), -1 for none: 2 for a source, plus 1 for a target."""
    is_source = alias >= 0
    is_target = np.zeros(alias.size, dtype=np.int64)
    is_target[alias[is_source]] = 1
    return 2 * is_source + is_target


def read_fanout(memories: Mapping[str, Words], hidden: int, problems: Problems) -> NDArray[np.int8]:
    """Recurrent weights (Nhid, Nhid, 2) of the fan-out lists. The counts must have been checked."""
    counts, target = memories["REFOCRAM"].astype(np.int64), memories["RFORAM"].astype(np.int64)
    source = np.repeat(np.arange(hidden), counts)
    matrix = np.zeros((hidden * hidden, 2), dtype=np.int8)
    outside = np.flatnonzero(target >= hidden)
    if outside.size:
        entry = int(outside[0])
        problems.append(
            f"RFORAM: entry {entry}, of hidden neuron {source[entry]}, has the target "
            f"{target[entry]}; there are hidden neurons 0 to {hidden - 1}"
        )
        return matrix.reshape(hidden, hidden, 2)
    first = as_int8(memories["RWTRAM"])
    second = as_int8(memories["RWT2RAM"]) if "RWT2RAM" in memories else np.zeros_like(first)
    weights = np.stack([first, second], axis=1)
    # An entry of two zeros does nothing; other tools use it to keep two entries apart.
    live = weights.any(axis=1)
    position = (source * hidden + target)[live]
    ordered = np.sort(position)
    twice = ordered[1:][ordered[1:] == ordered[:-1]]
    if twice.size:
        first, second = divmod(int(twice[0]), hidden)
        problems.append(
            f"RFORAM: the connection from hidden neuron {first} to {second} is listed more than "
            f"once; a configuration has one weight for it in each synapse: add them up"
        )
    matrix[position] = weights[live]
    return matrix.reshape(hidden, hidden, 2)


def as_int8(words: Words) -> NDArray[np.int8]:
    """The values of 8-bit two's complement words."""
    return words.astype(np.uint8).view(np.int8)


def _check_names(
    what: str, have: Collection[str], need: Collection[str], problems: Problems
) -> None:
    problems += [f"{what}: {name} is missing" for name in need if name not in have]
    problems += [
        f"{what}: there is no {name!r}; there are: {', '.join(need)}"
        for name in have
        if name not in need
    ]


def _check_width(memory: Memory, words: Words, sizes: Sizes, problems: Problems) -> None:
    wide = np.flatnonzero(words > memory.mask)
    if wide.size:
        first = int(wide[0])
        problems.append(
            f"{memory.name}: word {first} ({memory.place(first, sizes)}) is {int(words[first])}; "
            f"it holds up to {memory.mask} ({memory.bits} bits)"
        )
