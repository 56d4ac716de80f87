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
from xir.codegen.image import Image, pack, unpack
from xir.codegen.json_reader import parse
from xir.codegen.layout import (
    MAX_STEP_CYCLES,
    MEMORIES,
    NO_ALIAS_WORD,
    Memory,
    chip_named,
    control_word,
    step_cycles,
)
from xir.config import MAX_WEIGHT_SHIFT, ConfigError, XyloConfig

BASIC = "basic_config.json"
SHIFTS = ("IWBS", "RWBS", "OWBS")
BASIC_KEYS = ("IN", "RSN", "ON", *SHIFTS, "time_resolution_wrap", "DT", "N_SYNS", "RA", "BIAS")

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
    File name to text, for each of ``layout.MEMORIES`` and ``basic_config.json``.

    Biases are written whether they are enabled or not. The time step is in ``DT``, in seconds;
    ``time_resolution_wrap`` is 0, as in the vendor's files.
    Raises ``ConfigError`` for what ``pack`` cannot pack.
    """
    image = pack(config)
    files = {file_name(name): _memory_text(memory, image) for name, memory in MEMORIES.items()}
    basic = {
        "IN": config.n_inputs,
        "RSN": config.n_hidden,
        "ON": config.n_outputs,
        "IWBS": config.weight_shift_in,
        "RWBS": config.weight_shift_rec,
        "OWBS": config.weight_shift_out,
        "time_resolution_wrap": 0,
        "DT": config.dt,
        "N_SYNS": config.n_synapses,
        "RA": bool((config.alias >= 0).any()),
        "BIAS": config.bias_enable,
    }
    return {**files, BASIC: json.dumps(basic)}


def read_ram_files(files: Mapping[str, str], device: str = "xylo-audio2") -> XyloConfig:
    """
    The configuration in such files: the inverse of ``write_ram_files``.

    Comments are for people and may be left out, but where a file has them, each row must have its
    number of words. Raises ``ConfigError`` naming the file and the line for what has another form,
    and for all that ``unpack`` refuses.
    """
    names = [*map(file_name, MEMORIES), BASIC]
    problems = [f"{name}: is missing" for name in names if name not in files]
    problems += [f"{name}: is not known" for name in files if name not in names]
    if problems:
        raise ConfigError(problems)
    memories: dict[str, Words] = {}
    rows: dict[str, list[int]] = {}
    for name, memory in MEMORIES.items():
        memories[name], rows[name] = _read_memory(memory, files[file_name(name)], problems)
    if problems:
        raise ConfigError(problems)
    image = dataclasses.replace(_read_basic(files[BASIC], device), memories=memories)
    config = unpack(image)
    _check_rows(image, rows)
    return config


def _read_basic(text: str, device: str) -> Image:
    """An image without memories from ``basic_config.json``."""
    chip = chip_named(device)
    try:
        node = dict(zip(BASIC_KEYS, parse(text).fields(BASIC_KEYS), strict=True))
        dt = node["DT"].positive()
        problems: list[str] = []
        cycles = step_cycles(dt, chip, problems)
        if cycles is None:
            raise ConfigError(problems)
        wrap = node["time_resolution_wrap"]
        if wrap.integer(0, MAX_STEP_CYCLES) not in (0, cycles):
            wrap.fail(f"0, or {cycles}, which is DT in clock cycles")
        synapses = node["N_SYNS"].integer(1, chip.max_synapses)
        control = {
            "ISYN2_EN": int(synapses == 2),
            "ALIAS_EN": int(node["RA"].boolean()),
            "BIAS_EN": int(node["BIAS"].boolean()),
            **{name: node[name].integer(0, MAX_WEIGHT_SHIFT) for name in SHIFTS},
        }
        return Image(
            device=device,
            dt=dt,
            inputs=node["IN"].integer(0, chip.max_inputs),
            hidden=node["RSN"].integer(1, chip.max_hidden),
            outputs=node["ON"].integer(0, chip.max_outputs),
            synapses=synapses,
            registers=dict(CTRL1=control_word(control), TR_WRAP=cycles, HM_TR_WRAP=cycles),
            memories={},
        )
    except ConfigError as error:
        raise ConfigError([f"{BASIC}: {problem}" for problem in error.problems]) from None


def _digits(memory: Memory) -> int:
    return (memory.bits + 3) // 4


def _row_lengths(memory: Memory, image: Image) -> NDArray[np.int64]:
    """Words in each row of a memory of rows."""
    match memory.index:
        case "input * hidden + neuron":
            return np.full(image.inputs, image.hidden)
        case "hidden * outputs + output":
            return np.full(image.hidden, image.outputs)
        case _:
            return image.memories["REFOCRAM"].astype(np.int64)


def _memory_text(memory: Memory, image: Image) -> str:
    words = image.memories[memory.name]
    if memory.name == "RARAM":
        words = np.where(words == NO_ALIAS_WORD, np.uint16(FILE_NO_ALIAS), words)
    digits = _digits(memory)
    lines = [f"{word:0{digits}x}\n" for word in words.tolist()]
    if memory.name not in ROW_COMMENTS:
        return "".join(lines)
    pieces: list[str] = []
    start = 0
    for row, length in enumerate(_row_lengths(memory, image).tolist()):
        pieces.append(f"// {ROW_COMMENTS[memory.name]}{row} \n")
        pieces += lines[start : start + length]
        start += length
    return "".join(pieces)


def _read_memory(memory: Memory, text: str, problems: list[str]) -> tuple[Words, list[int]]:
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
    if memory.name == "RARAM":
        array[array == FILE_NO_ALIAS] = NO_ALIAS_WORD
    return array, rows


def _check_rows(image: Image, rows: Mapping[str, list[int]]) -> None:
    """Where a file has comments, they stand before the rows."""
    problems: list[str] = []
    for name in ROW_COMMENTS:
        lengths = _row_lengths(MEMORIES[name], image)
        starts = np.cumsum(lengths) - lengths
        if rows[name] and rows[name] != starts.tolist():
            problems.append(
                f"{file_name(name)}: the comments do not stand before rows of "
                f"{', '.join(map(str, lengths[:8].tolist()))}{', ...' if lengths.size > 8 else ''} "
                f"words"
            )
    if problems:
        raise ConfigError(problems)
