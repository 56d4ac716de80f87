"""Xylo v1 (SYNS61300): the first core, without biases."""

from __future__ import annotations

from dataclasses import replace

from xir.devices.device import Device, MemoryMap
from xir.devices.registers import numbered, register_map, rows
from xir.devices.samna_form import SamnaForm
from xir.devices.sources import EVERYWHERE, FILES, HISTORY, LIKE_2, MODEL, UNKNOWN_EVERYWHERE
from xir.devices.xylo_audio_2 import SAMNA_FORM as FORM_AUDIO_2

MEMORIES: MemoryMap = {
    "IWTRAM": (0x00100, 16_000),
    "IWT2RAM": (0x03F80, 16_000),
    "NSCRAM": (0x07E00, 1008),
    "RSC2RAM": (0x081F0, 1000),
    "NMPRAM": (0x085D8, 1008),
    "NDSRAM": (0x089C8, 1008),
    "RDS2RAM": (0x08DB8, 1000),
    "NDMRAM": (0x091A0, 1008),
    "NTHRAM": (0x09590, 1008),
    "RCRAM": (0x09980, 1000),
    "RARAM": (0x09D68, 1000),
    "RSPKRAM": (0x0A150, 1000),
    "REFOCRAM": (0x0A538, 1000),
    "RFORAM": (0x0A920, 32_000),
    "RWTRAM": (0x12620, 32_000),
    "RWT2RAM": (0x1A320, 32_000),
    "OWTRAM": (0x22020, 8_000),
}

REGISTERS = register_map(
    [
        *rows(1, ["CTRL1", "CTRL2", "CTRL3", *numbered("PWR_CTRL{}", 1, 4)]),
        *rows(8, ["IE", "CTRL4", "BADDR", "BLEN"]),
        *rows(0xC, ["ISPKREG00", "ISPKREG01", "ISPKREG10", "ISPKREG11", "STAT", "INT"]),
        *rows(0x12, [*numbered("OMP_STAT{}", 0, 4), "MONSEL0", "MONSEL1"]),
        *rows(0x18, ["DBG_CTRL1", "DBG_STAT1", "TR_CNTR_STAT"]),
    ]
)

UNDOCUMENTED = (
    "CTRL1 to CTRL4: the switches and shifts of the core; layout unknown",
    "PWR_CTRL1 to PWR_CTRL4, IE, INT, MONSEL0, MONSEL1, DBG_CTRL1: layout unknown",
)
"""Registers that a network would determine, or a chip needs, and whose layout is not public."""


SAMNA_FORM: SamnaForm = replace(
    FORM_AUDIO_2,
    unconfirmed="samna no longer configures this device; the form is that of XyloAudio 2",
)


XYLO_V1 = Device(
    name="xylo-v1",
    part="SYNS61300",
    title="Xylo v1",
    max_inputs=16,
    max_hidden=1000,
    max_outputs=8,
    max_synapses=2,
    max_fanout_entries=32_000,
    documented_fanout=63,
    max_fanout=255,
    input_expansion=1000,
    output_expansion=1000,
    has_bias=False,
    has_hibernation=False,
    core="v1",
    board_clocks_hz=(50e6,),
    filling=True,
    memories=MEMORIES,
    memory_names={},
    registers=REGISTERS,
    undocumented=UNDOCUMENTED,
    wraps_idle_hibernation=True,
    samna_form=SAMNA_FORM,
    rockpool_package=None,
    names_ram_files=False,
    power=None,
    power_notes=(),
    sources=EVERYWHERE
    | {
        **dict.fromkeys(("max_inputs", "max_hidden", "max_outputs", "max_synapses"), HISTORY),
        **dict.fromkeys(("max_fanout_entries", "input_expansion", "output_expansion"), HISTORY),
        "documented_fanout": LIKE_2,
        "max_fanout": FILES,
        "max_dash": FILES,
        "max_weight_shift": HISTORY,
        "bias_bits": "there are no biases",
        "has_bias": f"{MODEL}: its first core has none",
        "has_hibernation": f"{MODEL}: its first core has none",
        "board_clocks_hz": "the default of the vendor's tools; no other is known",
        "filling": f"{HISTORY}: 1 word for an even number of hidden neurons, 2 for an odd one",
        "memories": HISTORY,
        "registers": HISTORY,
    },
    unknown=(
        "what the words between hidden and output neurons in its memories hold",
        *UNKNOWN_EVERYWHERE[:1],
        *UNKNOWN_EVERYWHERE[2:],
    ),
)
