"""
What each chip can hold, as data. Passes, targets and the simulator ask here and know no number.

Every figure has the place it comes from in ``Device.sources``; ``xir devices NAME`` prints both.
What no public source says is not here, but in ``Device.unknown``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Literal, NamedTuple

from xir.devices import memory_maps, register_maps
from xir.devices.memory_maps import MemoryMap
from xir.devices.register_maps import Register


class Range(NamedTuple):
    """Whole numbers between two bounds, both included."""

    low: int
    high: int


def _signed(bits: int) -> Range:
    """What a signed field of so many bits holds."""
    return Range(-(1 << bits - 1), (1 << bits - 1) - 1)


@dataclass(frozen=True, eq=False)
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

    input_expansion: int
    """Inputs reach hidden neurons with smaller ids than this."""

    output_expansion: int
    """Outputs read so many hidden neurons: the last ones that are in use."""

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
    """Bits of a weight, signed."""

    state_bits: int = 16
    """Bits of a membrane potential or synaptic current, signed."""

    threshold_bits: int = 16
    """Bits of a threshold, signed."""

    bias_bits: int = 8
    """Bits of a bias, signed; without a meaning where ``has_bias`` is false."""

    has_bias: bool = True
    """Whether neurons have a bias."""

    max_alias_targets: int = 1
    """Neurons that one hidden neuron's spikes can be copied to."""

    has_hibernation: bool = True
    """Whether the core can sleep while nothing changes."""

    core: Literal["v1", "v2"] = "v2"
    """The arithmetic of a neuron's update."""

    clock_hz: float = 50e6
    """The core clock the vendor's tools set by default, in Hz."""

    board_clocks_hz: tuple[float, ...] = tuple(50e6 / divider for divider in range(1, 9))
    """Core clocks in Hz that the vendor's boards were seen to be set to."""

    filling: bool = False
    """Whether words without a meaning lie between hidden and output neurons in the memories."""

    memories: MemoryMap = field(default_factory=dict[str, tuple[int, int]])
    """Memory name -> (first word address, words); empty where no map is public."""

    registers: Mapping[str, Register] = field(default_factory=dict[str, Register])
    """The registers whose address is known, by name."""

    sources: Mapping[str, str] = field(default_factory=dict[str, str])
    """Field -> where its figure comes from."""

    unknown: tuple[str, ...] = ()
    """What no public source says."""

    @property
    def weight_range(self) -> Range:
        """Weights, before the left shift of their group."""
        return _signed(self.weight_bits)

    @property
    def threshold_range(self) -> Range:
        """Thresholds of neurons that spike: positive numbers of a signed field."""
        return Range(1, _signed(self.threshold_bits).high)

    @property
    def bias_range(self) -> Range:
        """Biases; without a meaning where ``has_bias`` is false."""
        return _signed(self.bias_bits)

    @property
    def state_range(self) -> Range:
        """Membrane potentials and synaptic currents, which saturate at both ends."""
        return _signed(self.state_bits)

    @property
    def has_windows(self) -> bool:
        """Whether inputs and outputs reach a part of the hidden neurons only."""
        return min(self.input_expansion, self.output_expansion) < self.max_hidden

    @property
    def has_image(self) -> bool:
        """Whether all that a memory image needs is known."""
        return bool(self.memories) and not self.filling

    def filling_words(self, hidden: int) -> int:
        """Words without a meaning after ``hidden`` hidden neurons in a memory with outputs."""
        return (1 if hidden % 2 == 0 else 2) if self.filling else 0


TABLE = "Table 1 of Zhou and Muir, 'Deployment Pipeline from Rockpool to Xylo'"
DOCUMENTED = "the vendor's documentation of the device"
ROCKPOOL = "Rockpool 3.1.0, its mapper and design rules"
MAP_2 = "the memory map in Rockpool's history, which its state reader agrees with"
MAP_3 = "the memory map in Rockpool 3.1.0"
HISTORY = "support for the device in Rockpool's history"
MODEL = "the reference model, xylosim 0.1.3"
FILES = "the width in the memory files of xylosim 0.1.3"
REGISTERS_2 = "the register table in Rockpool 3.1.0"
LIKE_2 = "taken from XyloAudio 2; not confirmed for this device"

_EVERYWHERE = {
    "input_cap": MODEL,
    "hidden_cap": MODEL,
    "output_cap": MODEL,
    "state_bits": MODEL,
    "threshold_bits": MODEL,
    "weight_bits": MODEL,
    "core": MODEL,
    "max_alias_targets": "one optional number in the vendor's configuration object",
    "has_bias": MODEL,
    "clock_hz": "the default of the vendor's tools",
    "board_clocks_hz": "the divider of the boards in Rockpool 3.1.0, from 50 to 6.25 MHz",
}

_UNKNOWN_EVERYWHERE = (
    "the range of legal core clocks, and what happens when a step takes longer than its time",
    "the sign and width of a bias on the chip, beyond the width in files",
    "aliases with a target before its source, chains of them, several sources for one target",
    "whether counts of neurons must be multiples of something",
    "the rules by which samna validates a configuration",
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
    memories=memory_maps.XYLO_V1,
    registers=register_maps.V1,
    sources=_EVERYWHERE
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
        *_UNKNOWN_EVERYWHERE[:1],
        *_UNKNOWN_EVERYWHERE[2:],
    ),
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
    memories=memory_maps.XYLO_AUDIO_2,
    registers=register_maps.AUDIO_2,
    sources=_EVERYWHERE
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
        *_UNKNOWN_EVERYWHERE,
    ),
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
    registers=register_maps.IMU,
    sources=_EVERYWHERE
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
        *_UNKNOWN_EVERYWHERE,
    ),
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
    memories=memory_maps.XYLO_AUDIO_3,
    registers=register_maps.AUDIO_3,
    sources=_EVERYWHERE
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
        "max_weight_shift": "inferred: the fields lie four bits apart",
        "bias_bits": LIKE_2,
        "has_hibernation": REGISTERS_2,
        "board_clocks_hz": "the clocks that the vendor's notebooks set",
        "filling": MAP_3,
        "memories": MAP_3,
        "registers": REGISTERS_2,
    },
    unknown=(
        "whether the counts in CTRL2 and CTRL3 hold N or N - 1, and how wide they are",
        "the stride of input and output weights when fewer than 128 neurons are used",
        "samna's JSON of its configuration: no example is public",
        *_UNKNOWN_EVERYWHERE,
    ),
)

DEVICES: dict[str, Device] = {d.name: d for d in (XYLO_AUDIO_2, XYLO_IMU, XYLO_AUDIO_3, XYLO_V1)}

LIMITS = {
    "max_inputs": "input channels",
    "max_hidden": "hidden neurons",
    "max_outputs": "output neurons",
    "max_synapses": "synapses of a hidden neuron",
    "input_expansion": "hidden neurons that inputs reach (the first)",
    "output_expansion": "hidden neurons that outputs read (the last)",
    "max_fanout_entries": "recurrent connections in total",
    "max_fanout": "recurrent connections of a neuron",
    "documented_fanout": "  of these documented by the vendor",
    "max_alias_targets": "alias targets of a neuron",
    "input_cap": "events of an input channel in a step",
    "hidden_cap": "spikes of a hidden neuron in a step",
    "output_cap": "spikes of an output neuron in a step",
    "max_dash": "largest decay shift (dash)",
    "max_weight_shift": "largest weight shift",
    "weight_bits": "bits of a weight",
    "has_bias": "biases",
    "bias_bits": "bits of a bias",
    "state_bits": "bits of a state",
    "threshold_bits": "bits of a threshold",
    "has_hibernation": "hibernation",
    "core": "arithmetic",
    "clock_hz": "core clock in MHz",
    "board_clocks_hz": "core clocks of boards in MHz",
    "filling": "words between hidden and output neurons",
}
"""Field of a ``Device`` -> what it limits, in the order in which it is printed."""

TEXTS = ("name", "part", "title", "sources", "unknown")
"""The fields of a ``Device`` that are no figures and have no source."""

FIGURES = tuple(f.name for f in fields(Device) if f.name not in TEXTS)


def device(name: str) -> Device:
    """The device of that name. Raises ``ValueError`` naming those there are."""
    try:
        return DEVICES[name]
    except KeyError:
        known = ", ".join(DEVICES)
        raise ValueError(f"there is no device '{name}'; there are: {known}") from None
