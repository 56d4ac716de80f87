"""
A configuration as the words that are written to the chip, and back.

    pack(config) -> Image        unpack(image) -> XyloConfig        unpack(pack(c)) == c

Nothing is cut to fit: what a field or a memory cannot hold is no ``XyloConfig``, and what
contradicts itself in an image is a ``ConfigError``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xir.codegen.decode import (
    Words,
    alias_flags,
    as_int8,
    check_count_registers,
    check_counts,
    check_memories,
    read_alias,
    read_fanout,
    read_registers,
)
from xir.codegen.layout import (
    MEMORIES,
    NO_ALIAS_WORD,
    Memory,
    Sizes,
    chip_named,
    control_fields,
    count_words,
    memories_of,
    sizes_of,
    step_cycles,
    wrap_words,
)
from xir.config.problems import ConfigError, Problems
from xir.config.xylo_config import XyloConfig
from xir.devices.registers import control_word
from xir.devices.table import Device

NEURON_MEMORIES = {
    "NDSRAM": ("dash_syn", "dash_syn_out"),
    "NDMRAM": ("dash_mem", "dash_mem_out"),
    "NBRAM": ("bias", "bias_out"),
    "NTHRAM": ("threshold", "threshold_out"),
}
"""Memory that holds a number of each neuron -> the fields of ``XyloConfig`` for hidden neurons and
for outputs, which follow each other in it. Without the memory both are 0."""

SHIFT_FIELDS = {"IWBS": "weight_shift_in", "RWBS": "weight_shift_rec", "OWBS": "weight_shift_out"}
"""Field of CTRL1 -> field of ``XyloConfig``."""


@dataclass(frozen=True, eq=False)
class Image:
    """Registers and memories of one configured core."""

    device: str
    """A name of ``xir.devices.table``."""

    dt: float
    """The time step in seconds. The chip has it as TR_WRAP, in whole clock cycles."""

    inputs: int
    hidden: int
    outputs: int

    synapses: int
    """Synapses of a hidden neuron, 1 or 2. With 1 the memories of the second synapse are zeros."""

    registers: dict[str, int]
    """Register name to its 32-bit word, for each of ``layout.registers_of``."""

    memories: dict[str, Words]
    """Memory name to its words, uint16 of one dimension, for all of ``layout.memories_of``."""

    clock_hz: float | None = None
    """The core clock in Hz; None for the device's default."""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Image):
            return NotImplemented
        return (
            _head(self) == _head(other)
            and self.memories.keys() == other.memories.keys()
            and all(np.array_equal(m, other.memories[n]) for n, m in self.memories.items())
        )

    def __hash__(self) -> int:
        return hash(
            (_head(self), *(self.memories[name].tobytes() for name in sorted(self.memories)))
        )


def _head(image: Image) -> tuple[object, ...]:
    """All of an image but its memories."""
    counts = (image.inputs, image.hidden, image.outputs, image.synapses)
    return (image.device, image.dt, image.clock_hz, counts, tuple(sorted(image.registers.items())))


def pack(config: XyloConfig) -> Image:
    """
    The image of a configuration.

    The recurrent weights become fan-out lists: the sources in ascending order, the targets of a
    source in ascending order, one entry for each pair with a weight that is not zero, carrying the
    weights of both synapses. The chip wants no two entries in a row with the same target within one
    source; since a pair has one entry, that cannot happen, and no filling entry is ever needed.

    Biases are written whether they are enabled or not; BIAS_EN says if the chip adds them.

    Raises ``ConfigError`` for a device of which no memory map is public.
    """
    chip = chip_named(config.device)
    if not chip.has_image:
        raise ConfigError([no_image(chip)])
    image = fill(config)
    cycles = step_cycles(config.dt, config.core_clock_hz, Problems())
    assert cycles is not None
    sizes = sizes_of(config, chip, image.memories[memories_of(chip)["RFORAM"].name].size)
    words = {
        "CTRL1": _control(config, chip),
        **count_words(chip, sizes),
        **wrap_words(chip, cycles),
    }
    return replace(image, registers=words)


def no_image(chip: Device) -> str:
    """Why there is no image of a configuration of ``chip``."""
    if not chip.memories:
        return f"{chip.title}: its memory map is not public, so there is no image of it"
    return (
        f"{chip.title}: what the words between hidden and output neurons in its memories hold is "
        "not public, so there is no image of it"
    )


def fill(config: XyloConfig) -> Image:
    """
    The memories of a configuration, without registers; for all devices. All of it fits: a
    configuration has met the rules of its device.
    """
    chip = chip_named(config.device)
    fanout = _fanout_lists(config.weights_rec)
    sizes = sizes_of(config, chip, fanout["RFORAM"].size)
    values = fanout | _neuron_values(config, sizes)
    return Image(
        device=config.device,
        dt=config.dt,
        clock_hz=config.clock_hz,
        inputs=config.n_inputs,
        hidden=config.n_hidden,
        outputs=config.n_outputs,
        synapses=config.n_synapses,
        registers={},
        memories={
            memory.name: _words(memory, values[name]) for name, memory in memories_of(chip).items()
        },
    )


def _neuron_values(config: XyloConfig, sizes: Sizes) -> dict[str, NDArray[Any]]:
    """What goes into every memory but those of the fan-out lists; any shape, row by row."""
    two = config.n_synapses == 2
    weights_in = config.weights_in[:, : sizes.columns]
    return {
        "IWTRAM": weights_in[:, :, 0],
        "IWT2RAM": weights_in[:, :, 1] if two else np.zeros_like(weights_in[:, :, 0]),
        "RDS2RAM": config.dash_syn_2,
        **{
            memory: np.concatenate([getattr(config, hidden), getattr(config, output)])
            for memory, (hidden, output) in NEURON_MEMORIES.items()
        },
        "RCRAM": alias_flags(config.alias),
        "RARAM": np.where(config.alias >= 0, config.alias, NO_ALIAS_WORD),
        "OWTRAM": config.weights_out[config.n_hidden - sizes.rows :],
    }


def _fanout_lists(weights: NDArray[np.int8]) -> dict[str, NDArray[Any]]:
    """REFOCRAM, RFORAM, RWTRAM and RWT2RAM of recurrent weights (Nhid, Nhid, Nsyn)."""
    hidden, _, synapses = weights.shape
    flat = np.ascontiguousarray(weights).reshape(hidden * hidden, synapses)
    # Two int8 seen as one int16 are zero exactly where both are, and quicker to search.
    either = flat.view(np.int16) if synapses == 2 else flat
    position = np.flatnonzero(either)
    source, target = np.divmod(position, hidden)
    entries = flat[position]
    second = entries[:, 1] if synapses == 2 else np.zeros(position.size, dtype=np.int8)
    return {
        "REFOCRAM": np.bincount(source, minlength=hidden),
        "RFORAM": target,
        "RWTRAM": entries[:, 0],
        "RWT2RAM": second,
    }


def _words(memory: Memory, values: NDArray[Any]) -> Words:
    """Values that fit as two's complement words."""
    return (values.ravel().astype(np.int32) & memory.mask).astype(np.uint16)


def _values(memory: Memory, words: Words) -> NDArray[np.int32]:
    """The numbers that words are: the inverse of ``_words``."""
    values = words.astype(np.int32)
    return np.where(values > memory.high, values - memory.mask - 1, values)


def _control(config: XyloConfig, chip: Device) -> int:
    """The word of CTRL1. A ``XyloConfig`` holds no weight shift that is too large for its field."""
    return control_word(
        control_fields(chip),
        {
            "ISYN2_EN": int(config.n_synapses == 2),
            "ALIAS_EN": int((config.alias >= 0).any()),
            "BIAS_EN": int(config.bias_enable),
            **{field: getattr(config, name) for field, name in SHIFT_FIELDS.items()},
        },
    )


def unpack(image: Image) -> XyloConfig:
    """
    The configuration that an image holds: the inverse of ``pack``.

    Also takes images with another order of entries within a source, and with entries of two zero
    weights, which do nothing. The decay of a second synapse that is not in use does nothing either
    and is read as 0. The fields of CTRL1 that say how a chip is run are not part of a
    configuration and may have any value.

    Raises ``ConfigError`` for everything that contradicts itself or the device: a register or a
    memory too many or missing, a wrong number or width of words, fan-out counts that do not add up,
    targets that are no neuron, a connection listed twice, switches that do not fit the contents.
    """
    chip = chip_named(image.device)
    problems = Problems()
    clock = chip.clock_hz if image.clock_hz is None else image.clock_hz
    fields = read_registers(image.registers, image.dt, clock, chip, problems)
    return read(image, fields, problems)


def read(image: Image, fields: Mapping[str, int], problems: Problems) -> XyloConfig:
    """
    The configuration of an image's memories and of the fields of CTRL1 by their names on
    XyloAudio 2. ``problems`` are those of the registers. Raises as ``unpack`` does.
    """
    chip = chip_named(image.device)
    counts = Problems()
    check_counts(chip, image.inputs, image.hidden, image.outputs, image.synapses, counts)
    problems = Problems([*counts, *problems])
    memories = {
        name: image.memories[memory.name]
        for name, memory in memories_of(chip).items()
        if memory.name in image.memories
    }
    connections = int(memories["REFOCRAM"].sum(dtype=np.int64)) if "REFOCRAM" in memories else 0
    sizes = Sizes(image.inputs, image.hidden, image.outputs, connections)
    if chip.has_windows:
        sizes = replace(
            sizes,
            reached=_rows_of(memories, "IWTRAM", image.inputs, chip.input_expansion, image),
            read=_rows_of(memories, "OWTRAM", image.outputs, chip.output_expansion, image),
        )
    check_memories(image.memories, sizes, chip, problems)
    check_count_registers(image.registers, sizes, chip, problems)
    _check_second_synapse(image, memories, fields["ISYN2_EN"], problems)
    problems.refuse()
    alias = read_alias(memories, bool(fields["ALIAS_EN"]), problems)
    weights_rec = read_fanout(memories, image.hidden, problems)
    problems.refuse()
    return _config(image, sizes, memories, fields, alias, weights_rec)


def _rows_of(memories: Mapping[str, Words], name: str, rows: int, most: int, image: Image) -> int:
    """
    How many hidden neurons a memory of weights has for each of ``rows`` channels or outputs: as
    many as its words are for, if the device has so many.
    """
    words = memories[name].size if name in memories else 0
    return min(words // rows if rows else 0, most, image.hidden)


def _check_second_synapse(
    image: Image, memories: Mapping[str, Words], enabled: int, problems: Problems
) -> None:
    if enabled != (image.synapses == 2):
        problems.append(
            f"CTRL1: ISYN2_EN is {enabled}, the image has synapses = {image.synapses}; "
            f"1 belongs to 2 synapses, 0 to 1"
        )
    for name in ("IWT2RAM", "RWT2RAM") if image.synapses == 1 else ():
        if name in memories and memories[name].any():
            own = memories_of(chip_named(image.device))[name].name
            problems.append(f"{own}: has weights, but the second synapse is not in use; clear it")


def _config(
    image: Image,
    sizes: Sizes,
    memories: Mapping[str, Words],
    fields: Mapping[str, int],
    alias: NDArray[np.int16],
    weights_rec: NDArray[np.int8],
) -> XyloConfig:
    """The configuration of checked words."""
    hidden, used = image.hidden, slice(image.synapses)
    first = as_int8(memories["IWTRAM"])
    second = as_int8(memories["IWT2RAM"]) if "IWT2RAM" in memories else np.zeros_like(first)
    weights_in = np.zeros((image.inputs, hidden, 2), np.int8)
    weights_in[:, : sizes.columns] = np.stack([first, second], axis=1).reshape(
        image.inputs, sizes.columns, 2
    )
    weights_out = np.zeros((hidden, image.outputs), np.int8)
    weights_out[hidden - sizes.rows :] = as_int8(memories["OWTRAM"]).reshape(
        sizes.rows, image.outputs
    )
    by_name: dict[str, Any] = {name: fields[field] for field, name in SHIFT_FIELDS.items()}
    for memory, (of_hidden, of_output) in NEURON_MEMORIES.items():
        if memory in memories:
            values = _values(MEMORIES[memory], memories[memory])
        else:
            values = np.zeros(hidden + image.outputs, np.int16)
        by_name |= {of_hidden: values[:hidden], of_output: values[hidden:]}
    dash_syn_2 = np.zeros(hidden, np.uint8)
    if image.synapses == 2:
        dash_syn_2 = memories["RDS2RAM"].astype(np.uint8)
    return XyloConfig(
        device=image.device,
        dt=image.dt,
        clock_hz=image.clock_hz,
        weights_in=weights_in[:, :, used],
        weights_rec=weights_rec[:, :, used],
        weights_out=weights_out,
        dash_syn_2=dash_syn_2,
        bias_enable=bool(fields["BIAS_EN"]),
        alias=alias,
        **by_name,
    )
