"""XyloAudio 3 (SYNS65302)."""

from __future__ import annotations

from xir.devices.device import Device, MemoryMap
from xir.devices.power import Line, Power, between
from xir.devices.registers import (
    ACCESS,
    COMMON,
    SPIKES,
    Field,
    Register,
    fields_by_name,
    numbered,
    register_map,
    rows,
)
from xir.devices.samna_form import HIDDEN_NEURON, MANUAL, NO_EXAMPLE, POPULATION, SamnaForm
from xir.devices.sources import (
    BOARD_3,
    DOCUMENTED,
    EVERYWHERE,
    LIKE_2,
    MAP_3,
    REGISTERS_2,
    ROCKPOOL,
    UNKNOWN_EVERYWHERE,
)

MEMORIES: MemoryMap = {
    "IWTRAM": (0x00200, 2048),
    "IWT2RAM": (0x00A00, 2048),
    "NSCRAM": (0x01200, 1024),
    "HSC2RAM": (0x01600, 992),
    "NMPRAM": (0x019E0, 1024),
    "NDSRAM": (0x01DE0, 1024),
    "HDS2RAM": (0x021E0, 992),
    "NDMRAM": (0x025C0, 1024),
    "NBRAM": (0x029C0, 1024),
    "NTHRAM": (0x02DC0, 1024),
    "HCRAM": (0x031C0, 992),
    "HARAM": (0x035A0, 992),
    "HSPKRAM": (0x03980, 992),
    "HEFOCRAM": (0x03D60, 992),
    "HFORAM": (0x04140, 31_744),
    "HWTRAM": (0x0BD40, 31_744),
    "HWT2RAM": (0x13940, 31_744),
    "OWTRAM": (0x1B540, 4096),
}

CTRL1 = fields_by_name(
    *COMMON[:4],
    Field("IWBS", 4, 3, 0, "left shift of all input weights", is_inferred=True),
    Field("HWBS", 8, 3, 0, "left shift of all recurrent weights", is_inferred=True),
    Field("OWBS", 12, 3, 0, "left shift of all output weights", is_inferred=True),
    *ACCESS,
    Field("ALWAYS_UPDATE_OMP_STAT", 22, 1, 0, "always update the output membrane registers"),
    Field("HM_EN", 23, 1, 0, "hibernation enable"),
    Field("RST_PE", 24, 1, 1, "pull enable of the reset pad", is_inferred=True),
)
"""The fields of CTRL1 of XyloAudio 3. Its header has the lowest bits of the shifts, four apart; a
board had shifts of 1 at the first two of them. Bit 24 has no name in it, and was 1 on a board: it
is RST_PE on XyloAudio 2, where the default is 1."""

COUNTS = {
    "CTRL2": "INC:0:8? IENC:8:8? HNC:16:10?",
    "CTRL3": "ONC:0:8? OENC:8:8?",
}
"""Inputs, hidden neurons that inputs reach, hidden neurons; outputs, hidden neurons that outputs
read. Each field holds the number less 1: a board with 16, 63, 63, 16 and 63 had 15, 62, 62, 15 and
62. The widths follow from the places and the largest numbers."""


def _registers() -> list[Register]:
    """The registers of XyloAudio 3 in the order of their addresses, without a gap."""
    thresholds = [f"IAF_THR{i}_{half}" for i in range(16) for half in "LH"]
    return rows(
        0,
        [
            *("VERSION", "CTRL1", "CTRL2", "CTRL3", "TR_WRAP", "HM_TR_WRAP", "CLK_CTRL"),
            *("CLK_DIV", *numbered("PWR_CTRL{}", 1, 4), "PAD_CTRL", "OTP_CTRL", "IE1", "IE2"),
            *("WO", "OUT_CTRL", "OUT_WRAP", "BADDR", "BLEN", "IVGEN_CTRL1", "IVGEN_CTRL2"),
            *("LDO_CTRL1", "LDO_CTRL2", "AFE_CTRL", "ADC_CTRL", "DFE_CTRL"),
            *numbered("AGC_CTRL{}", 1, 3),
            *numbered("AGC_AAF_A{}", 1, 4),
            *numbered("AGC_AAF_B_REG{}", 0, 2),
            *numbered("AGC_WT{}", 0, 16),
            *numbered("AGC_AT_REG{}", 0, 8),
            *numbered("AGC_PGIV_REG{}", 0, 2),
            *(*numbered("AGC_UGRSA0_{}_L", 0, 15), "AGC_UGRSA_H"),
            *(*numbered("AGC_DGRSA0_{}_L", 0, 15), "AGC_DGRSA_H"),
            *("AGC_GHRI_L", "VAD_TW", "HM_THR", "HM_TW"),
            *numbered("BPF_BB_REG{}", 0, 2),
            *numbered("BPF_BWF_REG{}", 0, 2),
            *numbered("BPF_BAF_REG{}", 0, 2),
            *numbered("BPF_A1_REG{}", 0, 8),
            *numbered("BPF_A2_REG{}", 0, 8),
            *thresholds,
            *numbered("DN_EPS_REG{}", 0, 8),
            *numbered("DN_B_REG{}", 0, 8),
            *numbered("DN_K1_REG{}", 0, 8),
            *numbered("DN_K2_REG{}", 0, 8),
            *numbered("PDM_H_REG{}", 0, 144),
            *("ISPKREG0L", "ISPKREG0H", "ISPKREG1L", "ISPKREG1H"),
            *(*numbered("ID_REG_{}", 1, 3), "DIE_LOC", "ID_RSVD_REG"),
            *("STAT1", "STAT2", "INT1", "INT2"),
            *numbered("OMP_STAT{}", 0, 16),
            *("MONSEL", "MON_GRP_SEL", "DBG_CTRL1"),
            *(*numbered("ANA_TESTMODE_CTRL{}", 1, 5), "ADC_TEST_CTRL"),
            *("TRAM_CTRL", "HRAM_CTRL", "DBG_STAT1", "CNTR_STAT"),
        ],
    )


REGISTERS = register_map(
    _registers(),
    CTRL1,
    ("TR_WRAP", "HM_TR_WRAP"),
    {
        **COUNTS,
        "CLK_CTRL": "I2C:0:1 SPI:1:1 ADC:2:1 OTP:3:1 SDM:4:1 SPK2SAER:5:1 ANA_TESTMODE_CTRL:16:1 "
        "SADC_IF:17:1",
        "CLK_DIV": "I2C:0:5 ADC:8:3 SDM:16:6 SPK2SAER:24:4",
        "STAT1": "OUT:0:32",
        "STAT2": "PD:0:1",
        "PAD_CTRL": " ".join(f"CTRL{i}:{4 * i}:4" for i in range(6)),
        "OUT_CTRL": "MODE:0:1 OUT0_EN:4:1 OUT1_EN:5:1 OUT2_EN:6:1",
        "WO": "SRST:0:1 TR_TRIG:4:1",
        "DFE_CTRL": "BPF_EN:0:1 IAF_EN:1:1 DN_EN:2:1 HM_EN:3:1 MIC_IF_SEL:4:1 GLOBAL_THR:5:1 "
        "PDM_CLK_DIR:8:1 PDM_CLK_EDGE:9:1 BFI_EN:10:1 ADC_BIT_EN:16:14",
        "MONSEL": " ".join(f"MONSEL{i}:{8 * i}:8" for i in range(4)),
        "MON_GRP_SEL": "PE_SEL:0:2 PE_FSM_SEL:4:3",
        "DBG_STAT1": "SPK_BANK:16:1",
    }
    | SPIKES,
)

UNDOCUMENTED = (
    "PWR_CTRL1 to PWR_CTRL4: the memory banks that are on; layout unknown. A board had 0x3000ff "
    "0x10001 0x0 0x0 with 16 inputs, 63 hidden neurons and 16 outputs, one synapse, no recurrence; "
    "0x3300ff 0x30001 0xffffffff 0xffff0001 with another network. 0x11111111 in each switches all "
    "on in an older tool",
    "CLK_CTRL, CLK_DIV, OUT_CTRL, PAD_CTRL, DFE_CTRL, MON_GRP_SEL: set by how a chip is run and by "
    "its microphone, not by the network. A board with a digital microphone had 0x11 0x180000 0x70 "
    "0x0 0x3fff0537 0x1f1f0773",
    "IE1, IE2, IVGEN_CTRL1, IVGEN_CTRL2, LDO_CTRL1, LDO_CTRL2, AFE_CTRL, ADC_CTRL: layout unknown; "
    "a board had 0x0 0x1 0x3712457 0x33231103 0x11121000 0x200 0xc00 0x0",
    "INT1, INT2, AGC, TRAM_CTRL, HRAM_CTRL: layout unknown",
)
"""Registers that a network would determine, or a chip needs, and whose layout is not public."""


MEMORY_NAMES = {
    "RDS2RAM": "HDS2RAM",
    "RCRAM": "HCRAM",
    "RARAM": "HARAM",
    "REFOCRAM": "HEFOCRAM",
    "RFORAM": "HFORAM",
    "RWTRAM": "HWTRAM",
    "RWT2RAM": "HWT2RAM",
}

SAMNA_FORM = SamnaForm(
    root=(
        *("operationMode", "inputSource", "synapse2Enable", "biasEnable"),
        *("timeResolutionWrap", "enableHibernationMode", "hibernationModeTimeResolutionWrap"),
        *("input", "hidden", "readout"),
    ),
    fixed={"operationMode": MANUAL, "inputSource": 0, "enableHibernationMode": False},
    input=("weightBitShift", "weights", "syn2Weights"),
    hidden="hidden",
    population=POPULATION,
    neuron=HIDDEN_NEURON,
    unconfirmed=NO_EXAMPLE,
)

WITHOUT_NETWORK = Line(141.5e-6, 25.30e-12, 2.4e-6)
"""A board with its default configuration: 302.0, 455.5, 773.1 and 1407.2 uW."""

WITH_NETWORK = Line(146.6e-6, 29.02e-12, 3.1e-6)
"""A board that ran 16 inputs, three layers of 24 hidden neurons and one output in real time, with
its microphone: 330, 509, 869 and 1599 uW."""


def _power(clock_hz: float) -> Power:
    return between(
        WITHOUT_NETWORK,
        WITH_NETWORK,
        clock_hz,
        "measured on a board, in Rockpool's history (commit 0ad0e588): digital supply, averages of "
        "3 s, at 6.25, 12.5, 25 and 50 MHz",
        "from a chip without a network (141.5 + 25.3 f uW, f in MHz) to one that runs 72 hidden "
        "neurons in real time with its microphone (146.6 + 29 f uW); nothing larger was measured",
    )


POWER_NOTES = (
    "digital supply with the main clock off: 141 uW",
    "other supplies: analogue 13 to 19 uW; IO about 9 + 4.9 f uW, 1.44 to 1.9 mW where the chip "
    "drives a microphone's clock",
)


XYLO_AUDIO_3 = Device(
    name="xylo-audio3",
    part="SYNS65302",
    title="XyloAudio 3",
    max_inputs=16,
    max_hidden=992,
    max_outputs=32,
    max_synapses=2,
    max_fanout_entries=31_744,
    documented_fanout=1024,
    max_fanout=1024,
    input_expansion=128,
    output_expansion=128,
    board_clocks_hz=(50e6, 25e6, 12.5e6, 6.25e6),
    memories=MEMORIES,
    memory_names=MEMORY_NAMES,
    registers=REGISTERS,
    undocumented=UNDOCUMENTED,
    wraps_idle_hibernation=False,
    samna_form=SAMNA_FORM,
    rockpool_package="syns65302",
    names_ram_files=True,
    power=_power,
    power_notes=POWER_NOTES,
    sources=EVERYWHERE
    | {
        "max_inputs": f"{DOCUMENTED}; {MAP_3}: 16 x 128 words",
        "max_hidden": f"{DOCUMENTED}; {MAP_3} (older pages say 1000)",
        "max_outputs": f"{ROCKPOOL}; {MAP_3}: 128 x 32 words (older pages say 8)",
        "max_synapses": MAP_3,
        "max_fanout_entries": f"{MAP_3}: 32 x 992",
        "documented_fanout": f"{DOCUMENTED}; more than there are neurons",
        "max_fanout": f"{DOCUMENTED}; more than there are neurons",
        "input_expansion": f"{DOCUMENTED}: the first 128; {MAP_3}",
        "output_expansion": f"{DOCUMENTED}: the last 128 in use; {MAP_3}",
        "max_dash": LIKE_2,
        "max_weight_shift": "inferred: the fields lie four bits apart, as on a board",
        "bias_bits": LIKE_2,
        "has_hibernation": REGISTERS_2,
        "board_clocks_hz": "the clocks that the vendor's notebooks set",
        "filling": MAP_3,
        "memories": MAP_3,
        "registers": f"{REGISTERS_2}; {BOARD_3}",
    },
    unknown=(
        "how wide the counts in CTRL2 and CTRL3 are, and what a count of none is",
        "which bit of PWR_CTRL1 to PWR_CTRL4 is which memory bank",
        "the stride of input and output weights when fewer than 128 neurons are used",
        "samna's JSON of its configuration: no example is public",
        *UNKNOWN_EVERYWHERE,
    ),
)
