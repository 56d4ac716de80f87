"""XyloAudio 2 (SYNS61201)."""

from __future__ import annotations

from xir.devices.device import Device, MemoryMap
from xir.devices.registers import (
    ACCESS,
    COMMON,
    SPIKES,
    Field,
    fields_by_name,
    numbered,
    register_map,
    rows,
)
from xir.devices.samna_form import HIDDEN_NEURON, MANUAL, POPULATION, SamnaForm
from xir.devices.sources import (
    DOCUMENTED,
    EVERYWHERE,
    FILES,
    MAP_2,
    MODEL,
    REGISTERS_2,
    TABLE,
    UNKNOWN_EVERYWHERE,
)

MEMORIES: MemoryMap = {
    "IWTRAM": (0x00100, 16_000),
    "IWT2RAM": (0x03F80, 16_000),
    "NSCRAM": (0x07E00, 1008),
    "RSC2RAM": (0x081F0, 1000),
    "NMPRAM": (0x085D8, 1008),
    "NDSRAM": (0x089C8, 1008),
    "RDS2RAM": (0x08DB8, 1000),
    "NDMRAM": (0x091A0, 1008),
    "NBRAM": (0x09590, 1008),
    "NTHRAM": (0x09980, 1008),
    "RCRAM": (0x09D70, 1000),
    "RARAM": (0x0A158, 1000),
    "RSPKRAM": (0x0A540, 1000),
    "REFOCRAM": (0x0A928, 1000),
    "RFORAM": (0x0AD10, 32_000),
    "RWTRAM": (0x12A10, 32_000),
    "RWT2RAM": (0x1A710, 32_000),
    "OWTRAM": (0x22410, 8_000),
}

CTRL1 = fields_by_name(
    *COMMON,
    Field("RWBS", 8, 3, 0, "left shift of all recurrent weights"),
    Field("OWBS", 12, 3, 0, "left shift of all output weights"),
    *ACCESS,
    Field("DIRECT_FETCH_STATE_RAM", 21, 1, 0, "fetch state memories directly"),
    Field("ALWAYS_UPDATE_OPM_STAT", 22, 1, 0, "always update the output membrane registers"),
    Field("HM_EN", 23, 1, 0, "hibernation enable"),
    Field("RST_PE", 24, 1, 1, "pull enable of the reset pad"),
    Field("RST_PS", 25, 1, 0, "pull select of the reset pad"),
    Field("RAM_WU_ST", 28, 4, 0, "settle time of a memory that wakes up"),
)
"""The fields of CTRL1 of XyloAudio 2. ``run`` of those that no network determines is the default
that the vendor's configuration object writes for the setting of the same name."""

REGISTERS = register_map(
    rows(
        0,
        [
            *("VERSION", "CTRL1", "CTRL2", "TR_WRAP", "HM_TR_WRAP"),
            *numbered("PWR_CTRL{}", 1, 4),
            *numbered("ISO_CTRL{}", 1, 4),
            *("IE", "WO", "BADDR", "BLEN"),
            *("ISPKREG0L", "ISPKREG0H", "ISPKREG1L", "ISPKREG1H", "STAT", "INT"),
            *numbered("OMP_STAT{}", 0, 4),
            *("MONSEL", "MON_GRP_SEL", "DBG_CTRL1", "TRAM_CTRL", "HRAM_CTRL", "DBG_STAT1"),
            "TR_CNTR_STAT",
        ],
    ),
    CTRL1,
    ("TR_WRAP", "HM_TR_WRAP"),
    {"STAT": "OUT:0:8 READY:16:1", "WO": "TR_TRIG:4:1"} | SPIKES,
)

UNDOCUMENTED = (
    "CTRL2: very likely the numbers of inputs, hidden and output neurons; layout unknown",
    "IE: interrupt enables; layout unknown",
    "INT: pending interrupts; layout unknown",
    "PWR_CTRL1 to PWR_CTRL4: power of the memory banks; layout unknown",
    "ISO_CTRL1 to ISO_CTRL4: isolation of the memory banks; layout unknown",
    "OMP_STAT0 to OMP_STAT3: membrane potentials of the outputs; packing unknown",
    "MONSEL, MON_GRP_SEL, DBG_CTRL1, DBG_STAT1: debugging; layout unknown",
    "TRAM_CTRL, HRAM_CTRL: timing of the memories; layout unknown",
)
"""Registers that a network would determine, or a chip needs, and whose layout is not public."""


_RUN = {"directFetchStateRam": False, "enableHibernationMode": False, "clearNetworkState": False}

SAMNA_FORM = SamnaForm(
    root=(
        *("operationMode", "synapse2Enable", "biasEnable"),
        *_RUN,
        *("timeResolutionWrap", "hibernationModeTimeResolutionWrap"),
        *("input", "reservoir", "readout", "debug"),
    ),
    fixed={"operationMode": MANUAL, **_RUN},
    # The second synapse's key is in another style than in ``POPULATION``: so it is in the file.
    input=("weightBitShift", "weights", "syn2_weights"),
    hidden="reservoir",
    population=POPULATION,
    neuron=HIDDEN_NEURON,
)


POWER_NOTES = (
    "another network, keyword spotting: 291 uW dynamic, 6.6 uJ an inference (arXiv 2406.15112)",
    "another network, audio classification: 219 uW idle and 93 uW dynamic, published by the vendor",
)


XYLO_AUDIO_2 = Device(
    name="xylo-audio2",
    part="SYNS61201",
    title="XyloAudio 2",
    max_inputs=16,
    max_hidden=1000,
    max_outputs=8,
    max_synapses=2,
    max_fanout_entries=32_000,
    documented_fanout=63,
    max_fanout=255,
    input_expansion=1000,
    output_expansion=1000,
    memories=MEMORIES,
    memory_names={},
    registers=REGISTERS,
    undocumented=UNDOCUMENTED,
    wraps_idle_hibernation=True,
    samna_form=SAMNA_FORM,
    rockpool_package="syns61201",
    names_ram_files=False,
    power=None,
    power_notes=POWER_NOTES,
    sources=EVERYWHERE
    | {
        **dict.fromkeys(("max_inputs", "max_hidden", "max_outputs", "max_synapses"), TABLE),
        **dict.fromkeys(("max_dash", "weight_bits", "state_bits", "threshold_bits"), TABLE),
        **dict.fromkeys(("input_cap", "hidden_cap", "output_cap"), f"{TABLE}; {MODEL}"),
        "max_alias_targets": TABLE,
        "max_fanout_entries": MAP_2,
        "documented_fanout": f"{DOCUMENTED}: 63 on one page, 64 on another",
        "max_fanout": FILES,
        "input_expansion": f"{MAP_2}: 16 x 1000 words",
        "output_expansion": f"{MAP_2}: 1000 x 8 words",
        "max_weight_shift": REGISTERS_2,
        "bias_bits": FILES,
        "has_hibernation": REGISTERS_2,
        "filling": FILES,
        "memories": MAP_2,
        "registers": REGISTERS_2,
    },
    unknown=(
        "whether a neuron may have 63, 64 or more recurrent connections",
        "the stride of input and output weights when fewer than all neurons are used",
        "samna's JSON of a set alias and of an unused second synapse",
        *UNKNOWN_EVERYWHERE,
    ),
)
