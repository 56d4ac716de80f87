"""
What the chip cannot hold of a network: the messages of ``xylo-allocate``, one function for each,
with the place, a hint and a code that ``xir explain`` knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.ir import BlockArgument, Operation, SSAValue

from xir.allocation.placement import Extent, Part
from xir.devices.table import Device
from xir.diagnostics.messages import Diagnostic, at
from xir.dialects import snn
from xir.dialects.xylo_sensors import SensorOp

WRITE_OUT = "write one of them out: linear(a, w) + linear(b, w)"


def _input_name(argument: BlockArgument) -> str:
    return f"'{argument.name_hint or argument.index}'"


# ---- outputs ----


def no_population_returned(value: SSAValue, output: snn.OutputOp) -> Diagnostic:
    """A network returns an input, a sum, or channels of populations."""
    hint = "put neurons there: lif(linear(..), ..), and return those"
    match value.owner:
        case snn.AddOp():
            what = "a sum of spikes"
        case snn.ExtractSliceOp():
            what = "a slice of spikes"
            hint = "return the whole population, or hand on its spikes a step later: delay(.., 1)"
        case snn.ConcatOp():
            what = "a concatenation of spikes"
            hint = "return its parts one by one: return a, b"
        case _:
            what = "an input of the network"
    return at(
        value.owner if isinstance(value.owner, Operation) else output,
        f"{what} is returned; only a population can be read out",
        hint=hint,
        code="XIR140",
    )


def slice_left(linear: snn.LinearOp) -> Diagnostic:
    message = "synapses read a slice or a concatenation of spikes"
    return at(linear, message, hint="run snn-fold-slices first", code="XIR149")


def returned_twice(lif: snn.LifOp, output: snn.OutputOp) -> Diagnostic:
    return at(
        output,
        f"{lif.shown_name} is returned twice",
        hint="return it once; all that can be read of it is recorded",
        code="XIR141",
    )


def output_feeds(lif: snn.LifOp, reader: Operation) -> Diagnostic:
    return at(
        reader,
        f"output {lif.shown_name} feeds another population; outputs feed nobody",
        hint="keep a hidden population and return a readout of it, as in "
        "lif(linear(hidden, w), ..)",
        code="XIR142",
        notes=((f"{lif.shown_name} is an output", lif.location),),
    )


def output_with_two_synapses(lif: snn.LifOp) -> Diagnostic:
    return at(
        lif,
        f"output {lif.shown_name} has two synapses; an output neuron of the chip has one",
        hint="give it one, or put a hidden population with two in front",
        code="XIR143",
    )


def input_to_output(argument: BlockArgument, linear: snn.LinearOp, lif: snn.LifOp) -> Diagnostic:
    return at(
        linear,
        f"input {_input_name(argument)} is wired straight to output {lif.shown_name}; "
        "inputs reach hidden neurons only",
        hint="put a hidden population in between",
        code="XIR144",
    )


# ---- sums of spikes ----


def input_in_sum(argument: BlockArgument, add: snn.AddOp) -> Diagnostic:
    return at(
        add,
        f"input {_input_name(argument)} is added to spikes; on the chip only neurons can be",
        hint="give both weights: linear(a, w) + linear(b, w)",
        code="XIR145",
    )


def added_to_itself(add: snn.AddOp) -> Diagnostic:
    return at(
        add,
        "a population is added to itself",
        hint="double the weights that read it",
        code="XIR146",
    )


def output_in_sum(lif: snn.LifOp, add: snn.AddOp) -> Diagnostic:
    return at(
        add,
        f"output {lif.shown_name} is part of a sum of spikes; only hidden neurons can be",
        hint="read the sum with a population of its own, and return that",
        code="XIR147",
    )


def both_read_apart(add: snn.AddOp, left: snn.LifOp, right: snn.LifOp) -> Diagnostic:
    return at(
        add,
        f"{left.shown_name} and {right.shown_name} are both read apart from their sum; "
        "the chip forms a sum only in a population that is read as the sum alone",
        hint="write out what reads the sum: linear(a, w) + linear(b, w)",
        code="XIR148",
        notes=tuple(
            (f"{lif.shown_name} is read here", reader.location)
            for value, lif in ((add.lhs, left), (add.rhs, right))
            for reader in dict.fromkeys(use.operation for use in value.uses)
            if reader is not add
        ),
    )


def two_targets(source: snn.LifOp, add: snn.AddOp, other: snn.AddOp) -> Diagnostic:
    """``source`` would give its spikes to two populations, for ``add`` and for ``other``."""
    return at(
        add,
        f"{source.shown_name} is part of two sums of spikes; a neuron has one alias target",
        hint=WRITE_OUT,
        code="XIR114",
        notes=(("the other sum is here", other.location),),
    )


# ---- hidden ids ----


def no_order_fits(
    hidden: Sequence[snn.LifOp], parts: Sequence[Part], least: Extent, chip: Device
) -> list[Diagnostic]:
    """
    No order of ``hidden``, whose extents are ``parts``, has inputs and outputs reach all neurons
    that they must; ``least`` is what any order needs at least.
    """
    sized = [f"{lif.shown_name} ({part.size})" for lif, part in zip(hidden, parts, strict=True)]
    fed = [i for i, part in enumerate(parts) if part.takes_input]
    read = [i for i, part in enumerate(parts) if part.is_read]
    feed = f"inputs feed {', '.join(sized[i] for i in fed)}"
    reads = f"outputs read {', '.join(sized[i] for i in read)}"
    problems: list[Diagnostic] = []
    if least.inputs > chip.input_expansion:
        message = (
            f"{feed}: {least.inputs} hidden neurons must be in reach, limit "
            f"{chip.input_expansion} on {chip.title} (the first ids)"
        )
        hint = "feed fewer neurons from inputs, and let those feed the others"
        problems.append(at(hidden[fed[-1]], message, hint=hint, code="XIR130"))
    if least.outputs > chip.output_expansion:
        message = (
            f"{reads}: {least.outputs} hidden neurons must be in reach, limit "
            f"{chip.output_expansion} on {chip.title} (the last ids used)"
        )
        hint = "read fewer neurons, and let the others feed those"
        problems.append(at(hidden[read[-1]], message, hint=hint, code="XIR131"))
    if problems:
        return problems
    both = [i for i in fed if i in read] or sorted({*fed, *read})
    first = hidden[both[0]]
    message = (
        f"{feed}; {reads}; there are {sum(p.size for p in parts)} hidden neurons, of which "
        f"{chip.title} feeds the first {chip.input_expansion} and reads the last "
        f"{chip.output_expansion}: no order does both"
    )
    hint = (
        f"let {first.shown_name} be fed by inputs or be read, but not both; or make the "
        "populations smaller"
    )
    return [at(first, message, hint=hint, code="XIR134")]


# ---- what earlier passes leave ----


def not_designed(encode: snn.EncodeOp) -> Diagnostic:
    message, hint = "a signal comes in", "run xylo-design-sensors first"
    return at(encode, message, hint=hint, code="XIR149")


def sensor_of_another_device(sensor: SensorOp, device: str) -> Diagnostic:
    encoder = sensor.ENCODER
    message = f"'{encoder.name}' is the sensor side of {encoder.device}, the device is {device}"
    hint = f"compile for it, --device {encoder.device}, or take spikes as input"
    return at(sensor, message, hint=hint, code="XIR172")


def not_flat(instance: snn.InstanceOp) -> Diagnostic:
    return at(instance, "an instance is left", hint="run snn-flatten first", code="XIR149")


def not_one_network(count: int) -> Diagnostic:
    hint = "choose one with --network NAME, or keep one" if count else None
    message = f"there are {count} networks; one is put on a chip"
    return Diagnostic(message, hint=hint, code="XIR150")
