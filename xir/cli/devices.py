"""``xir devices``: the chips there are, and what each can hold."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from xir.cli.arguments import Subcommands, device_names, one_of, subcommand
from xir.cli.terminal import table

if TYPE_CHECKING:
    from xir.device import Device


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "devices",
        run,
        summary="list the chips and what they can hold",
        description="""List the chips that networks can be compiled for, or say everything that is
        known of one: its limits, and where its registers and memories lie.""",
        examples=[
            ("xir devices", "one line for each chip"),
            ("xir devices xylo-audio2", "every limit of one, its registers and memories"),
        ],
    )
    parser.add_argument(
        "name", metavar="NAME", nargs="?", type=one_of("device", device_names), help="one of them"
    )


def run(args: argparse.Namespace) -> int:
    from xir.device import DEVICES

    if args.name is not None:
        print("\n".join(_all_of(DEVICES[args.name])))
        return 0
    head = ("name", "chip", "part", "inputs", "hidden", "outputs", "synapses", "fan-out entries")
    rows = [
        (
            *(chip.name, chip.title, chip.part, str(chip.max_inputs), str(chip.max_hidden)),
            *(str(chip.max_outputs), str(chip.max_synapses), str(chip.max_fanout_entries)),
        )
        for chip in DEVICES.values()
    ]
    print("\n".join(table(head, rows)))
    return 0


def _all_of(chip: Device) -> list[str]:
    limits = (
        ("input channels", chip.max_inputs),
        ("hidden neurons", chip.max_hidden),
        ("output neurons", chip.max_outputs),
        ("synapses of a hidden neuron", chip.max_synapses),
        ("recurrent connections in total", chip.max_fanout_entries),
        ("recurrent connections of a neuron", chip.max_fanout),
        ("  of these documented by the vendor", chip.documented_fanout),
        ("alias targets of a neuron", chip.max_alias_targets),
        ("events of an input channel in a step", chip.input_cap),
        ("spikes of a hidden neuron in a step", chip.hidden_cap),
        ("spikes of an output neuron in a step", chip.output_cap),
        ("largest decay shift (dash)", chip.max_dash),
        ("largest weight shift", chip.max_weight_shift),
        ("bits of a weight", chip.weight_bits),
        ("bits of a bias", chip.bias_bits),
        ("bits of a state", chip.state_bits),
        ("bits of a threshold", chip.threshold_bits),
        ("core clock in MHz", f"{chip.clock_hz / 1e6:g}"),
    )
    lines = [f"{chip.name}: {chip.title} ({chip.part})", ""]
    lines += table(("limit", ""), [(name, str(value)) for name, value in limits])
    words = [(name, f"0x{address:05x}", "1") for name, address in chip.registers.items()]
    words += [(name, f"0x{at:05x}", str(size)) for name, (at, size) in chip.memories.items()]
    return [*lines, "", *table(("register or memory", "address", "words"), words)]
