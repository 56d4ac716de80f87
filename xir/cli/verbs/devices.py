"""``xir devices``: the chips there are, and what each can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import DEVICE
from xir.cli.shared.arguments import Subcommands, subcommand
from xir.text.tables import table

if TYPE_CHECKING:
    from xir.devices.registers import Register
    from xir.devices.table import Device


class Arguments(NamedTuple):
    """The arguments of ``xir devices``."""

    name: str | None


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "devices",
        Arguments,
        run,
        description="""List the chips that networks can be compiled for, or say everything that is
        known of one: its limits and where each figure comes from, its registers and memories, and
        what is not known.""",
        examples=[
            ("xir devices", "one line for each chip"),
            ("xir devices xylo-audio3", "every figure of one with its source, registers, memories"),
        ],
    )
    parser.add_argument("name", metavar="NAME", nargs="?", type=DEVICE, help="one of them")


def run(arguments: Arguments) -> ExitCode:
    from xir.devices.table import DEVICES

    if arguments.name is not None:
        print("\n".join(_all_of(DEVICES[arguments.name])))
        return ExitCode.GOOD
    head = ("name", "chip", "part", "inputs", "hidden", "outputs", "synapses", "fan-out entries")
    rows = [
        (
            *(chip.name, chip.title, chip.part, str(chip.max_inputs), str(chip.max_hidden)),
            *(str(chip.max_outputs), str(chip.max_synapses), str(chip.max_fanout_entries)),
        )
        for chip in DEVICES.values()
    ]
    print("\n".join(table(head, rows)))
    return ExitCode.GOOD


def _all_of(chip: Device) -> list[str]:
    """Every figure with its source, then registers with their fields, memories, open questions."""
    from xir.devices.table import LIMITS

    lines = [f"{chip.name}: {chip.title} ({chip.part})", ""]
    limits = [
        (text, _figure(getattr(chip, name)), chip.sources[name]) for name, text in LIMITS.items()
    ]
    lines += table(("limit", "", "from"), limits, numbers=False)
    lines += ["", f"registers, from {chip.sources['registers']}:"]
    for register in chip.registers.values():
        lines.append(f"  0x{register.address:03x}  {register.name}{_field_names(register)}")
    lines += ["", f"memories, from {chip.sources['memories']}:"]
    rows = [(name, f"0x{at:05x}", str(size)) for name, (at, size) in chip.memories.items()]
    lines += table(("memory", "address", "words"), rows) if rows else ["  none"]
    lines += ["", "not known:", *(f"  {text}" for text in chip.unknown)]
    return lines


def _figure(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " ".join(_figure(number) for number in cast("tuple[object, ...]", value))
    return f"{value / 1e6:.4g}" if isinstance(value, float) else str(value)


def _field_names(register: Register) -> str:
    """The fields with their bits, the highest first."""
    parts: list[str] = []
    for field in reversed(register.fields):
        high = field.lowest_bit + field.bits - 1
        bits = f"{high}:{field.lowest_bit}" if field.bits > 1 else str(field.lowest_bit)
        parts.append(f"{field.name}[{bits}]{'?' if field.is_inferred else ''}")
    return f": {' '.join(parts)}" if parts else ""
