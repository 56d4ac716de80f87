"""Xylo IMU (SYNS63300)."""

from __future__ import annotations

from xir.devices.device import Device
from xir.devices.registers import SPIKES, register_map, rows
from xir.devices.samna_form import MANUAL, NO_EXAMPLE, OUTPUT_NEURON, SamnaForm
from xir.devices.sources import DOCUMENTED, EVERYWHERE, LIKE_2, ROCKPOOL, UNKNOWN_EVERYWHERE

REGISTERS = register_map(
    rows(0x47, ["ISPKREG0L", "ISPKREG0H", "ISPKREG1L", "ISPKREG1H", "STAT"]),
    others={"STAT": "OUT:0:16"} | SPIKES,
)

UNDOCUMENTED = (
    "all but the four input spike words and STAT: addresses and layouts unknown",
    "the memory map: unknown",
)
"""Registers that a network would determine, or a chip needs, and whose layout is not public."""


SAMNA_FORM = SamnaForm(
    root=(
        *("operationMode", "biasEnable", "imuIfInputEnable", "timeResolutionWrap"),
        *("input", "hidden", "readout"),
    ),
    fixed={"operationMode": MANUAL, "imuIfInputEnable": False},
    input=("weightBitShift", "weights"),
    hidden="hidden",
    population=("weightBitShift", "weights", "neurons", "aliasing"),
    neuron=(*OUTPUT_NEURON, "aliasTarget"),
    unconfirmed=NO_EXAMPLE,
)

POWER_NOTES = (
    "another network at 6.25 MHz, in a notebook of the vendor: core 188.2 uW idle and 201.1 uW "
    "active, IO supply 334.3 and 332.6 uW",
)


XYLO_IMU = Device(
    name="xylo-imu",
    part="SYNS63300",
    title="Xylo IMU",
    max_inputs=16,
    max_hidden=496,
    max_outputs=16,
    max_synapses=1,
    max_fanout_entries=31_744,
    documented_fanout=512,
    max_fanout=512,
    input_expansion=128,
    output_expansion=128,
    memories={},
    memory_names={},
    registers=REGISTERS,
    undocumented=UNDOCUMENTED,
    wraps_idle_hibernation=False,
    samna_form=SAMNA_FORM,
    rockpool_package="syns63300",
    names_ram_files=True,
    power=None,
    power_notes=POWER_NOTES,
    sources=EVERYWHERE
    | {
        "max_inputs": f"{DOCUMENTED}; its own sensor interface feeds 15 of them",
        **dict.fromkeys(("max_hidden", "max_outputs"), f"{DOCUMENTED}; {ROCKPOOL}"),
        "max_synapses": f"{ROCKPOOL}: two are refused",
        "max_fanout_entries": f"{DOCUMENTED}: 64 x 496",
        "documented_fanout": f"{DOCUMENTED}; more than there are neurons",
        "max_fanout": f"{DOCUMENTED}; more than there are neurons",
        "input_expansion": f"{DOCUMENTED}: the first 128; {ROCKPOOL}",
        "output_expansion": f"{DOCUMENTED}: the last 128 in use; {ROCKPOOL}",
        "max_dash": LIKE_2,
        "max_weight_shift": LIKE_2,
        "bias_bits": LIKE_2,
        "has_hibernation": "inferred from a field of the vendor's configuration object",
        "filling": LIKE_2,
        "memories": "none is public",
        "registers": f"{ROCKPOOL}: five addresses are public",
    },
    unknown=(
        "the memory map",
        "all registers but the input spike words and STAT",
        "samna's JSON of its configuration: no example is public",
        *UNKNOWN_EVERYWHERE,
    ),
)
