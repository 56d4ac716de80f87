"""
What xir knows of a device: its limits, its memories and registers, and the forms of the vendor's
files. Passes, files and the simulator ask a ``Device`` and know no number of their own.

Every figure has the place it comes from in ``Device.sources``; ``xir devices NAME`` prints both.
What no public source says is named in ``Device.unknown``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Literal, NamedTuple

from xir.devices.power import Power
from xir.devices.registers import Register
from xir.devices.samna_form import SamnaForm

MemoryMap = Mapping[str, tuple[int, int]]
"""Memory name -> (first word address, words)."""

STATE_MEMORIES = (
    *("NSCRAM", "NMPRAM", "RSC2RAM", "RSPKRAM"),
    *("HSC2RAM", "HSPKRAM"),
)
"""Memories that hold what the running chip computes: no configuration fills them."""


class Range(NamedTuple):
    """Whole numbers between two bounds, both included."""

    low: int
    high: int


def _signed(bits: int) -> Range:
    """What a signed field of so many bits holds."""
    return Range(-(1 << bits - 1), (1 << bits - 1) - 1)


@dataclass(frozen=True, eq=False, kw_only=True)
class Device:
    """
    All that xir knows of one chip. Every bound is inclusive.

    What differs between vendors' files and tools has no default: an entry without it is refused
    when it is made.
    """

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

    memories: MemoryMap
    """Memory name -> (first word address, words); empty where no map is public."""

    memory_names: Mapping[str, str]
    """A memory's name on XyloAudio 2 -> its name in ``memories``, where the two differ."""

    registers: Mapping[str, Register]
    """The registers whose address is known, by name."""

    undocumented: tuple[str, ...]
    """Registers that a network would determine, or a chip needs, and whose layout is not public.
    They are left out of images and register files, and named there."""

    wraps_idle_hibernation: bool
    """Whether HM_TR_WRAP, and its field in samna's file, has the cycles of a step while hibernation
    is off, as the vendor's tools write it for XyloAudio 2; else it is 0 then."""

    samna_form: SamnaForm
    """The form of its configuration file for samna, the vendor's library."""

    rockpool_package: str | None
    """The package of ``rockpool.devices.xylo`` that is for it; None where Rockpool 3.1 has none."""

    names_ram_files: bool
    """Whether its memory text files say the device's name. The vendor's exporter does not know the
    name; devices whose files do not say it are told apart by whether they have biases."""

    power: Callable[[float], Power] | None
    """The power of the digital supply at a clock in Hz; None where nobody measured how it depends
    on the clock."""

    power_notes: tuple[str, ...]
    """What was measured beside that: of other networks, and of other supplies."""

    sources: Mapping[str, str]
    """Field -> where its figure comes from."""

    unknown: tuple[str, ...]
    """What no public source says."""

    @property
    def weight_range(self) -> Range:
        """Weights, before the left shift of their group."""
        return _signed(self.weight_bits)

    @property
    def threshold_range(self) -> Range:
        """Thresholds that a neuron can be below: the positive numbers of a signed field."""
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

    def board_clock(self, clock_hz: float) -> float | None:
        """
        The clock of the device's boards in Hz that is ``clock_hz``, which may be rounded to three
        digits or more; None where there is no such.
        """
        return next((hz for hz in self.board_clocks_hz if abs(hz - clock_hz) <= 3e-3 * hz), None)

    def no_board_clock(self, clock_hz: float) -> str:
        """Why ``clock_hz`` is no clock: what there is."""
        clocks = ", ".join(f"{hz / 1e6:.4g}" for hz in sorted(self.board_clocks_hz))
        return f"clock: have {clock_hz / 1e6:.4g} MHz, the boards of {self.title} give {clocks} MHz"

    def filling_words(self, hidden: int) -> int:
        """Words without a meaning after ``hidden`` hidden neurons in a memory with outputs."""
        return (1 if hidden % 2 == 0 else 2) if self.filling else 0


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

WITHOUT_SOURCE = (
    *("name", "part", "title", "sources", "unknown", "memory_names", "undocumented"),
    *("wraps_idle_hibernation", "samna_form", "rockpool_package", "names_ram_files", "power"),
    "power_notes",
)
"""The fields of a ``Device`` that are no figures: names, texts, and forms of files."""

FIGURES = tuple(f.name for f in fields(Device) if f.name not in WITHOUT_SOURCE)
"""The fields of a ``Device`` that ``sources`` has a source of."""
