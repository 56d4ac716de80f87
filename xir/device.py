"""
What each chip can hold, as data. Passes, targets and the simulator ask here and know no number.

Figures are those of Table 1 of "Deployment Pipeline from Rockpool to Xylo" (Zhou and Muir) unless a
field says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Device:
    """One chip's limits. Every bound is inclusive."""

    name: str
    """The name on the command line and in the IR."""

    part: str
    """The vendor's part number."""

    title: str

    max_inputs: int
    """Input channels."""

    max_hidden: int
    """Hidden neurons."""

    max_outputs: int
    """Output neurons."""

    max_synapses: int
    """Synapses (time constants) of a hidden neuron; an output neuron has one."""

    max_fanout_entries: int
    """Words of the fan-out memory: recurrent connections in total."""

    documented_fanout: int
    """Recurrent connections of one hidden neuron that the vendor documents as safe."""

    max_fanout: int
    """Recurrent connections of one hidden neuron that its count field can hold."""

    input_cap: int = 15
    """Events of one input channel in one step; more are cut off by the chip."""

    hidden_cap: int = 31
    """Spikes of one hidden neuron in one step."""

    output_cap: int = 1
    """Spikes of one output neuron in one step."""

    max_dash: int = 15
    """The largest decay shift (4 bits)."""

    max_weight_shift: int = 7
    """The largest left shift of a group of weights (3 bits)."""

    weight_bits: int = 8
    state_bits: int = 16
    threshold_bits: int = 16

    bias_bits: int = 8
    """From the width of the bias memory in the vendor's file format."""

    max_alias_targets: int = 1
    """Neurons that one hidden neuron's spikes can be copied to."""

    clock_hz: float = 50e6
    """The core clock the vendor's tools set by default."""

    memories: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])
    """Memory name -> (first word address, words)."""

    registers: dict[str, int] = field(default_factory=dict[str, int])
    """Register name -> word address."""


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
    # From the vendor's memory-clearing helper; each bank starts where the one before it ends.
    memories={
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
    },
    registers={"CTRL1": 1, "TR_WRAP": 3, "HM_TR_WRAP": 4},
)

DEVICES: dict[str, Device] = {d.name: d for d in (XYLO_AUDIO_2,)}


def device(name: str) -> Device:
    """The device of that name. Raises ``ValueError`` naming those there are."""
    try:
        return DEVICES[name]
    except KeyError:
        known = ", ".join(DEVICES)
        raise ValueError(f"there is no device '{name}'; there are: {known}") from None
