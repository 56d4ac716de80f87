"""
A configuration as the words that are written to the chip, and back.

    pack(config) -> Image        unpack(image) -> XyloConfig        unpack(pack(c)) == c

Nothing is cut to fit: what a field or a memory cannot hold is a ``ConfigError``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xir.codegen.decode import (
    Words,
    alias_flags,
    as_int8,
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
    control_word,
    step_cycles,
)
from xir.config import ConfigError, XyloConfig
from xir.device import Device


@dataclass(frozen=True, eq=False)
class Image:
    """Registers and memories of one configured core."""

    device: str
    """A name of ``xir.device``."""

    dt: float
    """The time step in seconds. The chip has it as TR_WRAP, in whole clock cycles."""

    inputs: int
    hidden: int
    outputs: int

    synapses: int
    """Synapses of a hidden neuron, 1 or 2. With 1 the memories of the second synapse are zeros."""

    registers: dict[str, int]
    """Register name to its 32-bit word, for each of ``layout.REGISTERS``."""

    memories: dict[str, Words]
    """Memory name to its words, uint16 of one dimension, for each of ``layout.MEMORIES``."""

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
    return (image.device, image.dt, counts, tuple(sorted(image.registers.items())))


def pack(config: XyloConfig) -> Image:
    """
    The image of a configuration.

    The recurrent weights become fan-out lists: the sources in ascending order, the targets of a
    source in ascending order, one entry for each pair with a weight that is not zero, carrying the
    weights of both synapses. The chip wants no two entries in a row with the same target within one
    source; since a pair has one entry, that cannot happen, and no filling entry is ever needed.

    Biases are written whether they are enabled or not; BIAS_EN says if the chip adds them.

    Raises ``ConfigError`` with everything that the device, a memory or a field is too small for.
    """
    chip = chip_named(config.device)
    problems: list[str] = []
    check_counts(
        chip, config.n_inputs, config.n_hidden, config.n_outputs, config.n_synapses, problems
    )
    cycles = step_cycles(config.dt, chip, problems)
    fanout = _fanout_lists(config.weights_rec)
    _check_fanout(fanout["REFOCRAM"], chip, problems)
    sizes = Sizes(config.n_inputs, config.n_hidden, config.n_outputs, fanout["RFORAM"].size)
    values = fanout | _neuron_values(config)
    if not problems:
        for name, memory in MEMORIES.items():
            _check_range(memory, values[name], sizes, problems)
    if problems or cycles is None:
        raise ConfigError(problems)
    return Image(
        device=config.device,
        dt=config.dt,
        inputs=config.n_inputs,
        hidden=config.n_hidden,
        outputs=config.n_outputs,
        synapses=config.n_synapses,
        registers={"CTRL1": _control(config), "TR_WRAP": cycles, "HM_TR_WRAP": cycles},
        memories={name: _words(memory, values[name]) for name, memory in MEMORIES.items()},
    )


def _neuron_values(config: XyloConfig) -> dict[str, NDArray[Any]]:
    """What goes into every memory but those of the fan-out lists; any shape, row by row."""
    two = config.n_synapses == 2
    weights_in = config.weights_in
    return {
        "IWTRAM": weights_in[:, :, 0],
        "IWT2RAM": weights_in[:, :, 1] if two else np.zeros_like(weights_in[:, :, 0]),
        "NDSRAM": np.concatenate([config.dash_syn, config.dash_syn_out]),
        "RDS2RAM": config.dash_syn_2,
        "NDMRAM": np.concatenate([config.dash_mem, config.dash_mem_out]),
        "NBRAM": np.concatenate([config.bias, config.bias_out]),
        "NTHRAM": np.concatenate([config.threshold, config.threshold_out]),
        "RCRAM": alias_flags(config.alias),
        "RARAM": np.where(config.alias >= 0, config.alias, NO_ALIAS_WORD),
        "OWTRAM": config.weights_out,
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


def _check_fanout(counts: NDArray[Any], chip: Device, problems: list[str]) -> None:
    limit = MEMORIES["REFOCRAM"].high
    for neuron in np.flatnonzero(counts > limit).tolist():
        problems.append(
            f"recurrent connections of hidden neuron {neuron}: have {counts[neuron]}, "
            f"REFOCRAM counts up to {limit}; prune the weakest"
        )
    total, room = int(counts.sum()), chip.memories["RFORAM"][1]
    if total > room:
        problems.append(
            f"recurrent connections: have {total}, RFORAM has room for {room}; prune the weakest"
        )


def _check_range(memory: Memory, values: NDArray[Any], sizes: Sizes, problems: list[str]) -> None:
    flat = values.ravel()
    outside = np.flatnonzero((flat < memory.low) | (flat > memory.high))
    if outside.size:
        first = int(outside[0])
        more = f" ({outside.size} values are outside)" if outside.size > 1 else ""
        problems.append(
            f"{memory.meaning} of {memory.place(first, sizes)}: have {flat[first]}, {memory.name} "
            f"holds {memory.low} to {memory.high}{more}; quantize with a smaller scale"
        )


def _words(memory: Memory, values: NDArray[Any]) -> Words:
    """Values that fit as two's complement words."""
    return (values.ravel().astype(np.int32) & memory.mask).astype(np.uint16)


def _control(config: XyloConfig) -> int:
    """The word of CTRL1. A ``XyloConfig`` holds no weight shift that is too large for its field."""
    return control_word(
        {
            "ISYN2_EN": int(config.n_synapses == 2),
            "ALIAS_EN": int((config.alias >= 0).any()),
            "BIAS_EN": int(config.bias_enable),
            "IWBS": config.weight_shift_in,
            "RWBS": config.weight_shift_rec,
            "OWBS": config.weight_shift_out,
        }
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
    problems: list[str] = []
    check_counts(chip, image.inputs, image.hidden, image.outputs, image.synapses, problems)
    fields = read_registers(image.registers, image.dt, chip, problems)
    memories = image.memories
    connections = int(memories["REFOCRAM"].sum(dtype=np.int64)) if "REFOCRAM" in memories else 0
    sizes = Sizes(image.inputs, image.hidden, image.outputs, connections)
    check_memories(memories, sizes, chip, problems)
    _check_second_synapse(image, fields["ISYN2_EN"], problems)
    if problems:
        raise ConfigError(problems)
    alias = read_alias(memories, bool(fields["ALIAS_EN"]), problems)
    weights_rec = read_fanout(memories, image.hidden, problems)
    if problems:
        raise ConfigError(problems)
    return _config(image, fields, alias, weights_rec)


def _check_second_synapse(image: Image, enabled: int, problems: list[str]) -> None:
    if enabled != (image.synapses == 2):
        problems.append(
            f"CTRL1: ISYN2_EN is {enabled}, the image has synapses = {image.synapses}; "
            f"1 belongs to 2 synapses, 0 to 1"
        )
    for name in ("IWT2RAM", "RWT2RAM") if image.synapses == 1 else ():
        if name in image.memories and image.memories[name].any():
            problems.append(f"{name}: has weights, but the second synapse is not in use; clear it")


def _config(
    image: Image,
    fields: dict[str, int],
    alias: NDArray[np.int16],
    weights_rec: NDArray[np.int8],
) -> XyloConfig:
    """The configuration of checked words."""
    memories, hidden, used = image.memories, image.hidden, slice(image.synapses)
    weights_in = np.stack([as_int8(memories["IWTRAM"]), as_int8(memories["IWT2RAM"])], axis=1)
    dash_mem, dash_syn, dash_syn_2 = (
        memories[name].astype(np.uint8) for name in ("NDMRAM", "NDSRAM", "RDS2RAM")
    )
    threshold = memories["NTHRAM"].view(np.int16)
    bias = as_int8(memories["NBRAM"]).astype(np.int16)
    return XyloConfig(
        device=image.device,
        dt=image.dt,
        weights_in=weights_in.reshape(image.inputs, hidden, 2)[:, :, used],
        weights_rec=weights_rec[:, :, used],
        weights_out=as_int8(memories["OWTRAM"]).reshape(hidden, image.outputs),
        dash_mem=dash_mem[:hidden],
        dash_syn=dash_syn[:hidden],
        dash_syn_2=dash_syn_2 if image.synapses == 2 else np.zeros_like(dash_syn_2),
        dash_mem_out=dash_mem[hidden:],
        dash_syn_out=dash_syn[hidden:],
        threshold=threshold[:hidden],
        threshold_out=threshold[hidden:],
        bias=bias[:hidden],
        bias_out=bias[hidden:],
        bias_enable=bool(fields["BIAS_EN"]),
        weight_shift_in=fields["IWBS"],
        weight_shift_rec=fields["RWBS"],
        weight_shift_out=fields["OWBS"],
        alias=alias,
    )
