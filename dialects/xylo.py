"""
The ``xylo`` dialect: one chip's configuration, as declarations.

Nothing flows here, so no operation has an operand or a result: what is wired to what is said with
symbols. There are two levels. ``xylo.core`` holds banks of neurons, each with its place on the
chip, and the blocks of weights between them; first in real numbers, as the network was meant, and
after ``xylo-quantize`` in the chip's integers. ``xylo.image`` holds registers and memories, exactly
as they are written to the device.

| operation       | level | meaning                                                      |
|-----------------|-------|--------------------------------------------------------------|
| `xylo.core`     |       | one core: device, time step, weight shifts, decision rule    |
| `xylo.input`    | core  | input channels side by side                                  |
| `xylo.hidden`   | core  | hidden neurons side by side                                  |
| `xylo.readout`  | core  | output neurons side by side, and what is read of them        |
| `xylo.weights`  | core  | weights from a bank or input to a bank, on one synapse       |
| `xylo.alias`    | core  | each spike of one bank is also a spike of another            |
| `xylo.image`    |       | one core as the chip reads it                                |
| `xylo.register` | image | one register's value                                         |
| `xylo.memory`   | image | the words of one memory                                      |
"""

from __future__ import annotations

from abc import ABC
from collections.abc import Sequence

from xdsl.dialects.builtin import (
    DenseIntOrFPElementsAttr,
    DictionaryAttr,
    Float64Type,
    FloatAttr,
    IntegerAttr,
    IntegerType,
    LocationAttr,
    StringAttr,
    SymbolNameConstraint,
    SymbolRefAttr,
    f64,
    i64,
)
from xdsl.dialects.builtin import FlatSymbolRefAttrConstr as SymbolRef
from xdsl.ir import Dialect, Operation, Region
from xdsl.irdl import (
    ParsePropInAttrDict,
    irdl_op_definition,
    lazy_traits_def,
    opt_prop_def,
    prop_def,
    traits_def,
)
from xdsl.traits import (
    HasParent,
    SymbolOpInterface,
    SymbolUserOpInterface,
)
from xdsl.utils.exceptions import VerifyException
from xdsl.utils.hints import isa

from xir.dialects.located import LocatedOperation
from xir.dialects.names import named_in
from xir.dialects.snn.types import Readout, ReadoutAttr, ResetAttr, by
from xir.dialects.xylo_image import Container, ImageOp, Index, MemoryOp, RegisterOp, index
from xir.dialects.xylo_sensors import AudioFrontEndOp, ImuInterfaceOp
from xir.evaluation.rules import RULES

REAL_FIELDS = ("tau_mem", "tau_syn", "tau_syn_2")
INTEGER_FIELDS = ("dash_mem", "dash_syn", "dash_syn_2")
STEADY_FIELDS = ("steady", "steady_2")
SHARED_FIELDS = ("threshold", "bias")
REAL_NOTES = ("scale", "gain", "gain_2")

REALS = (f64,)
INTEGERS = (IntegerType(8), IntegerType(16))
"""The types of the chip's integers; 16 bits also hold a value that does not fit a field of 8."""


@irdl_op_definition
class CoreOp(Container):
    """
    One spiking core. ``shift_in``, ``shift_rec`` and ``shift_out`` are how far the weights from
    inputs, between hidden neurons and to outputs are shifted left; ``bias_enable`` switches the
    biases on. All four belong to the integer level. So does ``quantization``: how the integers were
    chosen, and how well they do.
    """

    name = "xylo.core"

    decide = opt_prop_def(StringAttr)
    shift_in = opt_prop_def(Index)
    shift_rec = opt_prop_def(Index)
    shift_out = opt_prop_def(Index)
    bias_enable = opt_prop_def(Index)
    quantization = opt_prop_def(DictionaryAttr)

    def __init__(
        self,
        sym_name: str,
        device: str,
        dt: float,
        body: Region,
        *,
        decide: str | None = None,
        clock_hz: float | None = None,
        location: LocationAttr | None = None,
    ):
        super().__init__(
            properties={
                "sym_name": StringAttr(sym_name),
                "device": StringAttr(device),
                "dt": FloatAttr(dt, f64),
                "clock": None if clock_hz is None else FloatAttr(clock_hz, f64),
                "decide": None if decide is None else StringAttr(decide),
            },
            regions=[body],
            location=location,
        )

    @property
    def is_quantized(self) -> bool:
        """Whether the core holds the chip's integers."""
        return self.shift_in is not None

    def verify_(self) -> None:
        super().verify_()
        integers = [self.shift_in, self.shift_rec, self.shift_out, self.bias_enable]
        if len({value is None for value in integers}) != 1:
            raise VerifyException("shifts and 'bias_enable' are there together or not at all")
        if self.decide is not None and self.decide.data not in RULES:
            raise VerifyException(f"'{self.decide.data}' is none of {', '.join(RULES)}")
        level = "integers" if self.is_quantized else "real numbers"
        given: set[tuple[SymbolRefAttr, SymbolRefAttr, int]] = set()
        for op in self.body.block.ops:
            if isinstance(op, Bank) and op.is_quantized != self.is_quantized:
                raise VerifyException(f"the core holds {level}, bank @{op.label} does not")
            if isinstance(op, WeightsOp):
                between = f"the weights from {op.source} to {op.target}"
                if _is_real(op.value) == self.is_quantized:
                    raise VerifyException(f"the core holds {level}, {between} do not")
                if (key := (op.source, op.target, op.slot)) in given:
                    raise VerifyException(f"{between} on synapse {op.slot} are given twice")
                given.add(key)


class Group(LocatedOperation, ABC):
    """Channels or neurons that lie side by side, from ``at`` on."""

    sym_name = prop_def(SymbolNameConstraint())
    size = prop_def(Index)
    at = prop_def(Index)

    traits = lazy_traits_def(lambda: (SymbolOpInterface(), HasParent(CoreOp)))

    irdl_options = (ParsePropInAttrDict(),)

    assembly_format = "$sym_name `size` $size `at` $at attr-dict"

    @property
    def label(self) -> str:
        return self.sym_name.data

    @property
    def ids(self) -> range:
        """The hardware ids, among inputs, hidden neurons or outputs."""
        start = self.at.value.data
        return range(start, start + self.size.value.data)

    def verify_(self) -> None:
        if self.size.value.data < 1:
            raise VerifyException(f"a size is at least 1, not {self.size.value.data}")
        if self.at.value.data < 0:
            raise VerifyException(f"a place is at least 0, not {self.at.value.data}")


@irdl_op_definition
class InputOp(Group):
    """Input channels side by side."""

    name = "xylo.input"

    def __init__(self, sym_name: str, size: int, at: int, *, location: LocationAttr | None = None):
        super().__init__(
            properties={"sym_name": StringAttr(sym_name), "size": index(size), "at": index(at)},
            location=location,
        )


class Bank(Group, ABC):
    """
    Neurons that are configured together, with one number each. First real: ``tau_mem``,
    ``tau_syn``, ``tau_syn_2`` in seconds (0 for a state that is not kept), ``threshold`` and
    ``bias``; ``steady`` and ``steady_2``, what comes in with the input of each synapse in every
    step. Without ``tau_syn`` the neurons have no synapse: what comes in is added to the membrane
    in its step. ``reset`` is that of ``snn.lif``. ``xylo-realize`` makes of these what the chip
    has, and ``way`` says how. Then the chip's integers: ``dash_mem``, ``dash_syn``,
    ``dash_syn_2``, ``threshold``, ``bias``; and ``scale``, the factor that took the neuron's real
    numbers there, ``gain`` (and ``gain_2``), another factor on the weights of each synapse, which
    makes good a decay that the chip cannot have, ``bounds``, what kept how many neurons' scales
    from being larger, ``cost``, what quantization cost on the stimuli that the method was after,
    and ``judged``, how far the chip is from real numbers on the probes that every method is judged
    by.
    """

    tau_mem = opt_prop_def(DenseIntOrFPElementsAttr)
    tau_syn = opt_prop_def(DenseIntOrFPElementsAttr)
    tau_syn_2 = opt_prop_def(DenseIntOrFPElementsAttr)
    dash_mem = opt_prop_def(DenseIntOrFPElementsAttr)
    dash_syn = opt_prop_def(DenseIntOrFPElementsAttr)
    dash_syn_2 = opt_prop_def(DenseIntOrFPElementsAttr)
    steady = opt_prop_def(DenseIntOrFPElementsAttr)
    steady_2 = opt_prop_def(DenseIntOrFPElementsAttr)
    threshold = prop_def(DenseIntOrFPElementsAttr)
    bias = opt_prop_def(DenseIntOrFPElementsAttr)
    scale = opt_prop_def(DenseIntOrFPElementsAttr)
    gain = opt_prop_def(DenseIntOrFPElementsAttr)
    gain_2 = opt_prop_def(DenseIntOrFPElementsAttr)
    bounds = opt_prop_def(DictionaryAttr)
    cost = opt_prop_def(DictionaryAttr)
    judged = opt_prop_def(DictionaryAttr)
    max_spikes = opt_prop_def(Index)
    reset = opt_prop_def(ResetAttr)
    way = opt_prop_def(StringAttr)

    def __init__(
        self,
        sym_name: str,
        size: int,
        at: int,
        fields: dict[str, DenseIntOrFPElementsAttr],
        *,
        max_spikes: int | None = None,
        location: LocationAttr | None = None,
    ):
        super().__init__(
            properties={
                "sym_name": StringAttr(sym_name),
                "size": index(size),
                "at": index(at),
                "max_spikes": None if max_spikes is None else index(max_spikes),
                **fields,
            },
            location=location,
        )

    @property
    def is_quantized(self) -> bool:
        return self.dash_mem is not None

    @property
    def has_synapse(self) -> bool:
        """Whether what comes in decays in a synapse before it reaches the membrane."""
        return self.tau_syn is not None or self.is_quantized

    @property
    def is_realized(self) -> bool:
        """
        Whether the neurons are what the chip has: with a synapse, without steady input, and with
        the chip's reset.
        """
        return (
            self.has_synapse
            and self.reset is None
            and not any(name in self.properties for name in STEADY_FIELDS)
        )

    @property
    def has_two_synapses(self) -> bool:
        return self.tau_syn_2 is not None or self.dash_syn_2 is not None

    def numbers(self, name: str) -> DenseIntOrFPElementsAttr:
        """The field of that name. Raises ``KeyError`` where the bank does not have it."""
        value = self.properties[name]
        assert isa(value, DenseIntOrFPElementsAttr)
        return value

    def verify_(self) -> None:
        super().verify_()
        size = self.size.value.data
        level, other = REAL_FIELDS, INTEGER_FIELDS
        if self.is_quantized:
            level, other = other, level
        for name in level[: 2 if self.is_quantized or self.tau_syn_2 is not None else 1]:
            if name not in self.properties:
                raise VerifyException(f"'{name}' is missing")
        if self.steady_2 is not None and not self.has_two_synapses:
            raise VerifyException("'steady_2' is for neurons with two synapses")
        if self.is_quantized:
            other = (*other, *STEADY_FIELDS, "reset")
        for name in other:
            if name in self.properties:
                raise VerifyException(f"'{name}' does not go with '{level[0]}'")
        for name in (*level, *STEADY_FIELDS, *SHARED_FIELDS, *REAL_NOTES):
            value = self.properties.get(name)
            if not isinstance(value, DenseIntOrFPElementsAttr):
                continue
            if value.get_shape() != (size,) or not value.shape_is_complete:
                raise VerifyException(f"'{name}' is {by(value.get_shape())}, for {size} neurons")
            kinds = REALS if name in REAL_NOTES or not self.is_quantized else INTEGERS
            if value.get_element_type() not in kinds:
                raise VerifyException(f"'{name}' holds {value.get_element_type()}")


@irdl_op_definition
class HiddenOp(Bank):
    """A bank of hidden neurons, with one or two synapses each."""

    name = "xylo.hidden"


@irdl_op_definition
class ReadoutOp(Bank):
    """A bank of output neurons, with one synapse each; ``read`` is what is read of them."""

    name = "xylo.readout"

    read = prop_def(ReadoutAttr, default_value=ReadoutAttr(Readout.SPIKES))

    def verify_(self) -> None:
        super().verify_()
        if self.has_two_synapses:
            raise VerifyException("an output neuron has one synapse")


def _is_real(value: DenseIntOrFPElementsAttr) -> bool:
    return value.get_element_type() in REALS


def find_group(op: Operation, name: SymbolRefAttr) -> Group:
    """The bank or input of that name beside ``op``."""
    block = op.parent_block()
    group = named_in(block, name.root_reference.data) if block is not None else None
    if isinstance(group, Group):
        return group
    raise VerifyException(f"there is no bank {name}")


class WeightsUse(SymbolUserOpInterface):
    def verify(self, op: Operation) -> None:
        assert isinstance(op, WeightsOp)
        source, target = find_group(op, op.source), find_group(op, op.target)
        if isinstance(target, InputOp):
            raise VerifyException(f"no weights lead to the input {op.target}")
        if isinstance(source, ReadoutOp):
            raise VerifyException(f"no weights lead from the readout {op.source}")
        if isinstance(source, InputOp) and isinstance(target, ReadoutOp):
            raise VerifyException("an input reaches hidden neurons only")
        if isinstance(target, ReadoutOp) and op.slot != 0:
            raise VerifyException("an output neuron has one synapse")
        if isinstance(target, HiddenOp) and op.slot == 1 and not target.has_two_synapses:
            raise VerifyException(f"the neurons of {op.target} have one synapse")
        shape, need = op.value.get_shape(), (source.size.value.data, target.size.value.data)
        if shape != need or not op.value.shape_is_complete:
            raise VerifyException(f"weights are {by(shape)}, the banks need {by(need)}")


@irdl_op_definition
class WeightsOp(LocatedOperation):
    """
    Weights from every row's channel or neuron to every column's neuron, on one ``synapse``. Once
    quantized, ``clipped`` and ``zeroed`` count the weights that did not keep their value.
    ``pruned`` counts those that were set to 0 to make the core fit, and ``lost`` is their share of
    the magnitude.
    """

    name = "xylo.weights"

    target = prop_def(SymbolRef)
    source = prop_def(SymbolRef)
    synapse = prop_def(Index, default_value=IntegerAttr(0, i64))
    value = prop_def(DenseIntOrFPElementsAttr)
    clipped = opt_prop_def(Index)
    zeroed = opt_prop_def(Index)
    pruned = opt_prop_def(Index)
    lost = opt_prop_def(FloatAttr[Float64Type])

    traits = traits_def(WeightsUse(), HasParent(CoreOp))

    irdl_options = (ParsePropInAttrDict(),)

    assembly_format = "$target `from` $source $value attr-dict"

    def __init__(
        self,
        target: str,
        source: str,
        value: DenseIntOrFPElementsAttr,
        synapse: int = 0,
        *,
        location: LocationAttr | None = None,
    ):
        super().__init__(
            properties={
                "target": SymbolRefAttr(target),
                "source": SymbolRefAttr(source),
                "synapse": index(synapse),
                "value": value,
            },
            location=location,
        )

    @property
    def slot(self) -> int:
        return self.synapse.value.data

    def verify_(self) -> None:
        if self.slot not in (0, 1):
            raise VerifyException(f"a synapse is 0 or 1, not {self.slot}")
        if self.value.get_element_type() not in (*REALS, *INTEGERS):
            raise VerifyException(
                f"weights are f64, i8 or i16, not {self.value.get_element_type()}"
            )


class AliasUse(SymbolUserOpInterface):
    def verify(self, op: Operation) -> None:
        assert isinstance(op, AliasOp)
        source, target = find_group(op, op.source), find_group(op, op.target)
        if not isinstance(source, HiddenOp) or not isinstance(target, HiddenOp):
            raise VerifyException("an alias is from hidden neurons to hidden neurons")
        if source.size != target.size:
            raise VerifyException(
                f"the banks differ in size: {source.size.value.data} and {target.size.value.data}"
            )


@irdl_op_definition
class AliasOp(LocatedOperation):
    """
    Each spike of ``source`` is also a spike of the neuron beside it in ``target``. It comes on top
    of those that the target fires itself, of which ``max_spikes`` is the limit; the chip limits
    both together.
    """

    name = "xylo.alias"

    source = prop_def(SymbolRef)
    target = prop_def(SymbolRef)

    traits = traits_def(AliasUse(), HasParent(CoreOp))

    assembly_format = "$source `to` $target attr-dict"

    def __init__(self, source: str, target: str, *, location: LocationAttr | None = None):
        super().__init__(
            properties={"source": SymbolRefAttr(source), "target": SymbolRefAttr(target)},
            location=location,
        )


def groups(core: CoreOp) -> Sequence[Group]:
    """All banks and inputs of a core, in the order they stand in."""
    return [op for op in core.body.block.ops if isinstance(op, Group)]


Xylo = Dialect(
    "xylo",
    [
        CoreOp,
        ImageOp,
        InputOp,
        HiddenOp,
        ReadoutOp,
        WeightsOp,
        AliasOp,
        ImuInterfaceOp,
        AudioFrontEndOp,
        RegisterOp,
        MemoryOp,
    ],
    [],
)
