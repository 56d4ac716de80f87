"""
The registers of each device: addresses and, where their layout is public, fields. Data alone.

A register without fields is one of which nothing but name and address is known. Source: the
register tables in Rockpool 3.1.0 (XyloAudio 2 and 3) and in its history (Xylo v1).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """Some bits of a register."""

    name: str
    lowest_bit: int
    bits: int
    run: int
    """The value for a chip that steps on command and whose memories are not being accessed. The
    configuration replaces it in the fields that a network determines."""
    meaning: str
    is_inferred: bool = False
    """Whether the width is taken from XyloAudio 2, where only the lowest bit is public."""

    @property
    def high(self) -> int:
        """The largest value the field holds."""
        return (1 << self.bits) - 1

    def of(self, register: int) -> int:
        """The field's value in a register's word."""
        return register >> self.lowest_bit & self.high


@dataclass(frozen=True)
class Register:
    """One register of 32 bits."""

    name: str
    address: int
    fields: tuple[Field, ...] = ()
    is_whole: bool = False
    """Whether the register is one number, without fields."""


def _named(*fields: Field) -> dict[str, Field]:
    return {field.name: field for field in fields}


_COMMON = (
    Field("MAN", 0, 1, 1, "1: one time step for each command; 0: free running"),
    Field("ISYN2_EN", 1, 1, 0, "second synapse in use"),
    Field("ALIAS_EN", 2, 1, 0, "aliases in use"),
    Field("BIAS_EN", 3, 1, 0, "biases in use"),
    Field("IWBS", 4, 3, 0, "left shift of all input weights"),
)
# On only while a host reads or writes memories: RAM_ACTIVE first, then MEM_CLK_ON.
_ACCESS = (
    Field("MEM_CLK_ON", 16, 1, 0, "memory clock on for the host"),
    Field("RAM_ACTIVE", 17, 1, 0, "memories awake for the host"),
    Field("KEEP_INT", 20, 1, 0, "keep interrupts"),
)

CTRL1_AUDIO_2 = _named(
    *_COMMON,
    Field("RWBS", 8, 3, 0, "left shift of all recurrent weights"),
    Field("OWBS", 12, 3, 0, "left shift of all output weights"),
    *_ACCESS,
    Field("DIRECT_FETCH_STATE_RAM", 21, 1, 0, "fetch state memories directly"),
    Field("ALWAYS_UPDATE_OPM_STAT", 22, 1, 0, "always update the output membrane registers"),
    Field("HM_EN", 23, 1, 0, "hibernation enable"),
    Field("RST_PE", 24, 1, 1, "pull enable of the reset pad"),
    Field("RST_PS", 25, 1, 0, "pull select of the reset pad"),
    Field("RAM_WU_ST", 28, 4, 0, "settle time of a memory that wakes up"),
)
"""The fields of CTRL1 of XyloAudio 2. ``run`` of those that no network determines is the default
that the vendor's configuration object writes for the setting of the same name."""

CTRL1_AUDIO_3 = _named(
    *_COMMON[:4],
    Field("IWBS", 4, 3, 0, "left shift of all input weights", is_inferred=True),
    Field("HWBS", 8, 3, 0, "left shift of all recurrent weights", is_inferred=True),
    Field("OWBS", 12, 3, 0, "left shift of all output weights", is_inferred=True),
    *_ACCESS,
    Field("ALWAYS_UPDATE_OMP_STAT", 22, 1, 0, "always update the output membrane registers"),
    Field("HM_EN", 23, 1, 0, "hibernation enable"),
)
"""The fields of CTRL1 of XyloAudio 3. Its header has the lowest bits of the shifts, four apart."""


def control_word(layout: Mapping[str, Field], fields: Mapping[str, int]) -> int:
    """The word of CTRL1 with these fields; the others are those of a chip that runs."""
    return sum(fields.get(name, field.run) << field.lowest_bit for name, field in layout.items())


def _field(text: str) -> Field:
    name, lowest_bit, bits = text.split(":")
    return Field(name, int(lowest_bit), int(bits), 0, "")


def _rows(first: int, names: Iterable[str]) -> list[Register]:
    """Registers side by side."""
    return [Register(name, first + number) for number, name in enumerate(names)]


def _numbered(pattern: str, first: int, count: int) -> list[str]:
    return [pattern.format(number) for number in range(first, first + count)]


def _map(
    registers: Iterable[Register],
    control: Mapping[str, Field] | None = None,
    whole: Iterable[str] = (),
    others: Mapping[str, str] | None = None,
) -> dict[str, Register]:
    """
    Registers by name. ``control`` are the fields of CTRL1, ``whole`` names those that are one
    number, ``others`` has the fields of the rest as text: ``NAME:lowest bit:bits``.
    """
    found = {register.name: register for register in registers}
    layouts = {name: tuple(map(_field, text.split())) for name, text in (others or {}).items()}
    if control is not None:
        layouts["CTRL1"] = tuple(control.values())
    for name, layout in layouts.items():
        found[name] = Register(name, found[name].address, layout)
    for name in whole:
        found[name] = Register(name, found[name].address, is_whole=True)
    return found


_SPIKES = {
    f"ISPKREG{bank}{half}": " ".join(f"IN{8 * (half == 'H') + i}:{4 * i}:4" for i in range(8))
    for bank in "01"
    for half in "LH"
}
"""Counts of the input channels, in two banks."""

AUDIO_2 = _map(
    _rows(
        0,
        [
            *("VERSION", "CTRL1", "CTRL2", "TR_WRAP", "HM_TR_WRAP"),
            *_numbered("PWR_CTRL{}", 1, 4),
            *_numbered("ISO_CTRL{}", 1, 4),
            *("IE", "WO", "BADDR", "BLEN"),
            *("ISPKREG0L", "ISPKREG0H", "ISPKREG1L", "ISPKREG1H", "STAT", "INT"),
            *_numbered("OMP_STAT{}", 0, 4),
            *("MONSEL", "MON_GRP_SEL", "DBG_CTRL1", "TRAM_CTRL", "HRAM_CTRL", "DBG_STAT1"),
            "TR_CNTR_STAT",
        ],
    ),
    CTRL1_AUDIO_2,
    ("TR_WRAP", "HM_TR_WRAP"),
    {"STAT": "OUT:0:8 READY:16:1", "WO": "TR_TRIG:4:1"} | _SPIKES,
)

V1 = _map(
    [
        *_rows(1, ["CTRL1", "CTRL2", "CTRL3", *_numbered("PWR_CTRL{}", 1, 4)]),
        *_rows(8, ["IE", "CTRL4", "BADDR", "BLEN"]),
        *_rows(0xC, ["ISPKREG00", "ISPKREG01", "ISPKREG10", "ISPKREG11", "STAT", "INT"]),
        *_rows(0x12, [*_numbered("OMP_STAT{}", 0, 4), "MONSEL0", "MONSEL1"]),
        *_rows(0x18, ["DBG_CTRL1", "DBG_STAT1", "TR_CNTR_STAT"]),
    ]
)

IMU = _map(
    _rows(0x47, ["ISPKREG0L", "ISPKREG0H", "ISPKREG1L", "ISPKREG1H", "STAT"]),
    others={"STAT": "OUT:0:16"} | _SPIKES,
)


def _audio_3() -> list[Register]:
    """The registers of XyloAudio 3 in the order of their addresses, without a gap."""
    thresholds = [f"IAF_THR{i}_{half}" for i in range(16) for half in "LH"]
    return _rows(
        0,
        [
            *("VERSION", "CTRL1", "CTRL2", "CTRL3", "TR_WRAP", "HM_TR_WRAP", "CLK_CTRL"),
            *("CLK_DIV", *_numbered("PWR_CTRL{}", 1, 4), "PAD_CTRL", "OTP_CTRL", "IE1", "IE2"),
            *("WO", "OUT_CTRL", "OUT_WRAP", "BADDR", "BLEN", "IVGEN_CTRL1", "IVGEN_CTRL2"),
            *("LDO_CTRL1", "LDO_CTRL2", "AFE_CTRL", "ADC_CTRL", "DFE_CTRL"),
            *_numbered("AGC_CTRL{}", 1, 3),
            *_numbered("AGC_AAF_A{}", 1, 4),
            *_numbered("AGC_AAF_B_REG{}", 0, 2),
            *_numbered("AGC_WT{}", 0, 16),
            *_numbered("AGC_AT_REG{}", 0, 8),
            *_numbered("AGC_PGIV_REG{}", 0, 2),
            *(*_numbered("AGC_UGRSA0_{}_L", 0, 15), "AGC_UGRSA_H"),
            *(*_numbered("AGC_DGRSA0_{}_L", 0, 15), "AGC_DGRSA_H"),
            *("AGC_GHRI_L", "VAD_TW", "HM_THR", "HM_TW"),
            *_numbered("BPF_BB_REG{}", 0, 2),
            *_numbered("BPF_BWF_REG{}", 0, 2),
            *_numbered("BPF_BAF_REG{}", 0, 2),
            *_numbered("BPF_A1_REG{}", 0, 8),
            *_numbered("BPF_A2_REG{}", 0, 8),
            *thresholds,
            *_numbered("DN_EPS_REG{}", 0, 8),
            *_numbered("DN_B_REG{}", 0, 8),
            *_numbered("DN_K1_REG{}", 0, 8),
            *_numbered("DN_K2_REG{}", 0, 8),
            *_numbered("PDM_H_REG{}", 0, 144),
            *("ISPKREG0L", "ISPKREG0H", "ISPKREG1L", "ISPKREG1H"),
            *(*_numbered("ID_REG_{}", 1, 3), "DIE_LOC", "ID_RSVD_REG"),
            *("STAT1", "STAT2", "INT1", "INT2"),
            *_numbered("OMP_STAT{}", 0, 16),
            *("MONSEL", "MON_GRP_SEL", "DBG_CTRL1"),
            *(*_numbered("ANA_TESTMODE_CTRL{}", 1, 5), "ADC_TEST_CTRL"),
            *("TRAM_CTRL", "HRAM_CTRL", "DBG_STAT1", "CNTR_STAT"),
        ],
    )


AUDIO_3 = _map(
    _audio_3(),
    CTRL1_AUDIO_3,
    ("TR_WRAP", "HM_TR_WRAP"),
    {
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
    | _SPIKES,
)

UNDOCUMENTED: Mapping[str, tuple[str, ...]] = {
    "xylo-v1": (
        "CTRL1 to CTRL4: the switches and shifts of the core; layout unknown",
        "PWR_CTRL1 to PWR_CTRL4, IE, INT, MONSEL0, MONSEL1, DBG_CTRL1: layout unknown",
    ),
    "xylo-audio2": (
        "CTRL2: very likely the numbers of inputs, hidden and output neurons; layout unknown",
        "IE: interrupt enables; layout unknown",
        "INT: pending interrupts; layout unknown",
        "PWR_CTRL1 to PWR_CTRL4: power of the memory banks; layout unknown",
        "ISO_CTRL1 to ISO_CTRL4: isolation of the memory banks; layout unknown",
        "OMP_STAT0 to OMP_STAT3: membrane potentials of the outputs; packing unknown",
        "MONSEL, MON_GRP_SEL, DBG_CTRL1, DBG_STAT1: debugging; layout unknown",
        "TRAM_CTRL, HRAM_CTRL: timing of the memories; layout unknown",
    ),
    "xylo-imu": (
        "all but the four input spike words and STAT: addresses and layouts unknown",
        "the memory map: unknown",
    ),
    "xylo-audio3": (
        "CTRL2: INC (inputs) from bit 0, IENC (hidden neurons that inputs reach) from bit 8, HNC "
        "(hidden neurons) from bit 16; whether each holds N or N - 1, and its width, is unknown",
        "CTRL3: ONC (outputs) from bit 0, OENC (hidden neurons that outputs read) from bit 8; "
        "whether each holds N or N - 1, and its width, is unknown",
        "PWR_CTRL1 to PWR_CTRL4: 0x11111111 switches all memories on in an older tool; layout "
        "unknown",
        "IE1, IE2, INT1, INT2, IVGEN, LDO, AFE, ADC, AGC, TRAM_CTRL, HRAM_CTRL: layout unknown",
    ),
}
"""What a network would determine, or a chip needs, and whose layout is not public. Left out of
images and register files, and named there."""
