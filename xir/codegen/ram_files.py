"""
A configuration as the text files from which the vendor's hardware tests load memories: one file for
each memory, and ``basic_config.json``.

    write_ram_files(config) -> {file name: text}        read_ram_files(files) -> XyloConfig

One word a line in lower-case hexadecimal, as many digits as its width needs. Files of rows (of an
input, of a source) begin each row with a comment line, which ends with a blank. The texts are those
of the exporter in xylosim 0.1.3 byte for byte, but for what that one gets wrong: it drops
connections next to explicit zeros, cuts values to the digits of their field, and takes the number
of outputs from the connections.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from xir.codegen.decode import Words
from xir.codegen.image import SHIFT_FIELDS, Image, fill, read
from xir.codegen.json_reader import Node, parse
from xir.codegen.layout import (
    MAX_STEP_CYCLES,
    NO_ALIAS_WORD,
    Memory,
    chip_named,
    memories_of,
    step_cycles,
)
from xir.config.problems import ConfigError, Problems
from xir.config.xylo_config import MAX_WEIGHT_SHIFT, XyloConfig
from xir.devices.table import DEFAULT_DEVICE, DEVICES, Device

BASIC = "basic_config.json"

MOST = 1 << 16
"""A count above this is no count of a chip; up to it, the rules of the device judge."""

BASIC_KEYS = (
    "IN",
    "RSN",
    "ON",
    *SHIFT_FIELDS,
    "time_resolution_wrap",
    "DT",
    "N_SYNS",
    "RA",
    "BIAS",
)

ROW_COMMENTS = {
    "IWTRAM": "iwt for IN",
    "IWT2RAM": "iwt2 for IN",
    "RFORAM": "rfo of RSN",
    "RWTRAM": "rwt of RSN",
    "RWT2RAM": "rwt2 of RSN",
    "OWTRAM": "owt for RSN",
}
"""What the comment before a row says in the files of rows; the number of the row follows."""

FILE_NO_ALIAS = 0xFFF
"""No alias in raram.ini: all ones in its three digits, two bits more than the memory has."""


def file_name(memory: str) -> str:
    """The file of the memory of that name."""
    return f"{memory.lower()}.ini"


def write_ram_files(config: XyloConfig) -> dict[str, str]:
    """
    File name to text, for all of ``layout.memories_of`` and ``basic_config.json``.

    The vendor's exporter knows XyloAudio 2 and Xylo v1. Files of the others follow the same form
    with the memories of that device, which nobody outside the vendor has confirmed.

    Biases are written whether they are enabled or not. The time step is in ``DT``, in seconds;
    ``time_resolution_wrap`` is 0, as in the vendor's files, or the cycles of a step at a clock that
    was chosen.
    Raises ``ConfigError`` for what ``pack`` cannot pack.
    """
    image, chip = fill(config), chip_named(config.device)
    memories = memories_of(chip)
    files = {file_name(m.name): _memory_text(name, m, image) for name, m in memories.items()}
    basic: dict[str, object] = {
        "IN": config.n_inputs,
        "RSN": config.n_hidden,
        "ON": config.n_outputs,
        **{field: getattr(config, name) for field, name in SHIFT_FIELDS.items()},
        "time_resolution_wrap": 0 if config.clock_hz is None else _cycles(config),
        "DT": config.dt,
        "N_SYNS": config.n_synapses,
        "RA": bool((config.alias >= 0).any()),
        "BIAS": config.bias_enable,
    }
    if not chip.has_bias:
        del basic["BIAS"]
    if chip.names_ram_files:
        basic["DEVICE"] = config.device
    return {**files, BASIC: json.dumps(basic)}


def device_of(files: Mapping[str, str]) -> str:
    """The device that files are of, as far as they say: ``DEVICE``, or whether there are biases."""
    try:
        named = json.loads(files.get(BASIC, "{}")).get("DEVICE")
    except (ValueError, AttributeError):
        named = None
    if isinstance(named, str):
        return named
    if BASIC not in files:
        return DEFAULT_DEVICE
    has_bias = file_name("NBRAM") in files
    unnamed = [chip for chip in DEVICES.values() if not chip.names_ram_files]
    return next(chip.name for chip in unnamed if chip.has_bias == has_bias)


def read_ram_files(files: Mapping[str, str], device: str | None = None) -> XyloConfig:
    """
    The configuration in such files: the inverse of ``write_ram_files``. ``device`` is the one that
    the files are for, where it is not what they say themselves (``device_of``).

    Comments are for people and may be left out, but where a file has them, each row must have its
    number of words. Raises ``ConfigError`` naming the file and the line for what has another form,
    and for all that ``unpack`` refuses.
    """
    device = device or device_of(files)
    of_device = memories_of(chip_named(device))
    names = [*(file_name(memory.name) for memory in of_device.values()), BASIC]
    problems = Problems(f"{name}: is missing" for name in names if name not in files)
    problems += [f"{name}: is not known" for name in files if name not in names]
    problems.refuse()
    memories: dict[str, Words] = {}
    rows: dict[str, list[int]] = {}
    for name, memory in of_device.items():
        text = files[file_name(memory.name)]
        memories[memory.name], rows[name] = _read_memory(name, memory, text, problems)
    problems.refuse()
    image, fields = _read_basic(files[BASIC], device)
    image = dataclasses.replace(image, memories=memories)
    config = read(image, fields, Problems())
    _check_rows(image, rows)
    return config


def _read_basic(text: str, device: str) -> tuple[Image, dict[str, int]]:
    """An image without memories from ``basic_config.json``, and the fields of CTRL1."""
    chip = chip_named(device)
    keys = [key for key in BASIC_KEYS if key != "BIAS" or chip.has_bias]
    keys += ["DEVICE"] if chip.names_ram_files else []
    try:
        node = dict(zip(keys, parse(text).fields(keys), strict=True))
        dt = node["DT"].positive()
        clock = _clock_of(node["time_resolution_wrap"], dt, chip)
        synapses = node["N_SYNS"].integer(1, 2)
        control = {
            "ISYN2_EN": int(synapses == 2),
            "ALIAS_EN": int(node["RA"].boolean()),
            "BIAS_EN": int(chip.has_bias and node["BIAS"].boolean()),
            **{name: node[name].integer(0, MAX_WEIGHT_SHIFT) for name in SHIFT_FIELDS},
        }
        image = Image(
            device=device,
            dt=dt,
            inputs=node["IN"].integer(0, MOST),
            hidden=node["RSN"].integer(1, MOST),
            outputs=node["ON"].integer(0, MOST),
            synapses=synapses,
            registers={},
            memories={},
            clock_hz=clock,
        )
        return image, control
    except ConfigError as error:
        raise ConfigError([f"{BASIC}: {problem}" for problem in error.problems]) from None


def _cycles(config: XyloConfig) -> int:
    """Clock cycles of a time step of a configuration, which has met the rules."""
    cycles = step_cycles(config.dt, config.core_clock_hz, Problems())
    assert cycles is not None
    return cycles


def _clock_of(wrap: Node, dt: float, chip: Device) -> float | None:
    """
    The clock in Hz at which a step of ``dt`` seconds has the cycles in ``time_resolution_wrap``;
    None for those at the device's default, or 0, which says nothing.
    """
    cycles = wrap.integer(0, MAX_STEP_CYCLES)
    nearest = min(chip.board_clocks_hz, key=lambda clock: abs(dt * clock - cycles))
    problems = Problems()
    usual = step_cycles(dt, chip.clock_hz, problems)
    if cycles not in (0, usual) and step_cycles(dt, nearest, Problems()) == cycles:
        return nearest
    problems.refuse()
    if cycles not in (0, usual):
        wrap.fail(f"0, or {usual}, which is DT in clock cycles")
    return None


def _digits(memory: Memory) -> int:
    return (memory.bits + 3) // 4


def _row_lengths(name: str, image: Image) -> NDArray[np.int64]:
    """Words in each row of a memory of rows; ``name`` is its name on XyloAudio 2."""
    chip = chip_named(image.device)
    memories = memories_of(chip)
    words = image.memories[memories[name].name].size
    match memories[name].index:
        case "input * hidden + neuron":
            return np.full(image.inputs, words // image.inputs if image.inputs else 0)
        case "hidden * outputs + output":
            rows = words // image.outputs if image.outputs else 0
            return np.full(rows if chip.has_windows else image.hidden, image.outputs)
        case _:
            return image.memories[memories["REFOCRAM"].name].astype(np.int64)


def _first_row(name: str, rows: int, image: Image) -> int:
    """The number of the first row: outputs may read the last hidden neurons only."""
    return image.hidden - rows if name == "OWTRAM" else 0


def _memory_text(name: str, memory: Memory, image: Image) -> str:
    words = image.memories[memory.name]
    if name == "RARAM":
        words = np.where(words == NO_ALIAS_WORD, np.uint16(FILE_NO_ALIAS), words)
    digits = _digits(memory)
    lines = [f"{word:0{digits}x}\n" for word in words.tolist()]
    if name not in ROW_COMMENTS:
        return "".join(lines)
    pieces: list[str] = []
    start = 0
    lengths = _row_lengths(name, image).tolist()
    for row, length in enumerate(lengths, _first_row(name, len(lengths), image)):
        pieces.append(f"// {ROW_COMMENTS[name]}{row} \n")
        pieces += lines[start : start + length]
        start += length
    return "".join(pieces)


def _read_memory(
    name: str, memory: Memory, text: str, problems: Problems
) -> tuple[Words, list[int]]:
    """The words of a file, and after how many of them each comment stands."""
    digits = _digits(memory)
    hexadecimal = re.compile(f"[0-9a-fA-F]{{1,{digits}}}").fullmatch
    words: list[int] = []
    rows: list[int] = []
    for number, line in enumerate(text.splitlines(), 1):
        if hexadecimal(line):
            words.append(int(line, 16))
        elif line.startswith("//"):
            rows.append(len(words))
        elif line.strip():
            problems.append(
                f"{file_name(memory.name)}, line {number}: have {line[:40]!r}, "
                f"need a hexadecimal number of up to {digits} digits, or a comment"
            )
            break
    array = np.array(words, dtype=np.uint16)
    if name == "RARAM":
        array[array == FILE_NO_ALIAS] = NO_ALIAS_WORD
    return array, rows


def _check_rows(image: Image, rows: Mapping[str, list[int]]) -> None:
    """Where a file has comments, they stand before the rows."""
    problems = Problems()
    memories = memories_of(chip_named(image.device))
    for name in (name for name in ROW_COMMENTS if name in memories):
        lengths = _row_lengths(name, image)
        starts = np.cumsum(lengths) - lengths
        if rows[name] and rows[name] != starts.tolist():
            problems.append(
                f"{file_name(memories[name].name)}: the comments do not stand before rows of "
                f"{', '.join(map(str, lengths[:8].tolist()))}{', ...' if lengths.size > 8 else ''} "
                f"words"
            )
    problems.refuse()
