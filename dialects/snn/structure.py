"""Modules, networks, instances and outputs: the operations that hold the others together."""

from __future__ import annotations

from abc import ABC
from collections.abc import Callable, Iterator, Sequence

from xdsl.dialects.builtin import (
    ArrayAttr,
    FlatSymbolRefAttrConstr,
    Float64Type,
    FloatAttr,
    FunctionType,
    LocationAttr,
    StringAttr,
    SymbolNameConstraint,
    SymbolRefAttr,
    f64,
)
from xdsl.dialects.utils import parse_func_op_like, print_func_op_like
from xdsl.ir import Attribute, Block, BlockArgument, Operation, OpResult, Region, SSAValue
from xdsl.irdl import (
    ParsePropInAttrDict,
    base,
    irdl_op_definition,
    lazy_traits_def,
    opt_prop_def,
    prop_def,
    region_def,
    traits_def,
    var_operand_def,
    var_result_def,
)
from xdsl.parser import Parser
from xdsl.printer import Printer
from xdsl.traits import (
    HasParent,
    IsolatedFromAbove,
    IsTerminator,
    SymbolOpInterface,
    SymbolTable,
    SymbolUserOpInterface,
)
from xdsl.utils.exceptions import VerifyException

from xir.dialects.located import LocatedOperation
from xir.dialects.names import named_in
from xir.dialects.snn.cycles import cycles
from xir.dialects.snn.sensors import check_signals
from xir.dialects.snn.slices import ConcatOp, ExtractSliceOp
from xir.dialects.snn.synapses import AddOp, LinearOp
from xir.dialects.snn.types import CurrentType, Readout, ReadoutAttr, SignalType, SpikesType
from xir.evaluation.rules import RULES

DECISIONS = tuple(RULES)
"""The names of the rules by which outputs make a class."""


class Body(LocatedOperation, ABC):
    """The common parts of a module and a network: a name, a signature and one block."""

    sym_name = prop_def(SymbolNameConstraint())
    function_type = prop_def(FunctionType)
    body = region_def("single_block")

    traits = traits_def(IsolatedFromAbove(), SymbolOpInterface())

    def verify_(self) -> None:
        block = self.body.block
        if block.arg_types != self.function_type.inputs.data:
            raise VerifyException("the block's arguments differ from the signature")
        last = block.last_op
        if last is None or last.operand_types != self.function_type.outputs.data:
            raise VerifyException("what it gives back differs from the signature")
        if not _may_have_loops(block):
            return  # modules that use each other a thousand deep are not looked into for each
        for first, *others in loops_without_neuron(block, SameStep(_module_of)):
            names = " -> ".join(_named(value) for value in (first, *others, first))
            raise VerifyException(f"a loop without a neuron: {names}")

    @classmethod
    def parse(cls, parser: Parser):
        name, inputs, outputs, body, extra, _, _ = parse_func_op_like(
            parser, reserved_attr_names=("sym_name", "function_type")
        )
        op = cls.create(
            properties={
                "sym_name": StringAttr(name),
                "function_type": FunctionType.from_lists(inputs, outputs),
            },
            regions=[body],
        )
        if extra is not None:
            known = cls.get_irdl_definition().properties
            for key, value in extra.data.items():
                (op.properties if key in known else op.attributes)[key] = value
        return op

    def print(self, printer: Printer) -> None:
        reserved = ("sym_name", "function_type")
        shown = {k: v for k, v in self.properties.items() if k not in reserved}
        print_func_op_like(
            printer,
            self.sym_name,
            self.function_type,
            self.body,
            shown | self.attributes,
            reserved_attr_names=reserved,
        )


@irdl_op_definition
class ModuleOp(Body):
    """A part of a network that can be used many times."""

    name = "snn.module"

    def __init__(
        self,
        sym_name: str,
        function_type: FunctionType,
        body: Region | None = None,
        *,
        location: LocationAttr | None = None,
    ):
        super().__init__(
            properties={"sym_name": StringAttr(sym_name), "function_type": function_type},
            regions=[body or Region(Block(arg_types=function_type.inputs))],
            location=location,
        )


@irdl_op_definition
class NetworkOp(Body):
    """
    The network that is compiled; a program has one.

    ``dt`` is the time step in seconds, ``decide`` the rule that turns outputs into a class, and
    ``inputs`` the names of the arguments.
    """

    name = "snn.network"

    dt = prop_def(FloatAttr[Float64Type])
    decide = opt_prop_def(StringAttr)
    inputs = opt_prop_def(ArrayAttr[StringAttr])

    def __init__(
        self,
        sym_name: str,
        function_type: FunctionType,
        body: Region | None = None,
        *,
        dt: float,
        decide: str | None = None,
        inputs: Sequence[str] | None = None,
        location: LocationAttr | None = None,
    ):
        super().__init__(
            properties={
                "sym_name": StringAttr(sym_name),
                "function_type": function_type,
                "dt": FloatAttr(dt, f64),
                "decide": None if decide is None else StringAttr(decide),
                "inputs": None if inputs is None else ArrayAttr(map(StringAttr, inputs)),
            },
            regions=[body or Region(Block(arg_types=function_type.inputs))],
            location=location,
        )

    @property
    def input_names(self) -> tuple[str, ...]:
        """One name for each argument."""
        if self.inputs is not None:
            return tuple(name.data for name in self.inputs)
        return tuple(arg.name_hint or f"in{arg.index}" for arg in self.body.block.args)

    def verify_(self) -> None:
        if not 0 < self.dt.value.data < float("inf"):
            raise VerifyException(f"the time step is above 0 s, not {self.dt.value.data} s")
        if self.decide is not None and self.decide.data not in DECISIONS:
            raise VerifyException(f"'{self.decide.data}' is none of {', '.join(DECISIONS)}")
        inputs, outputs = self.function_type.inputs.data, self.function_type.outputs.data
        if not all(isinstance(t, SpikesType | SignalType) for t in inputs):
            raise VerifyException("only spikes and signals go into a network")
        if not all(isinstance(t, SpikesType) for t in outputs):
            raise VerifyException("only spikes come out of a network")
        check_signals(self.body.block.args)
        if self.inputs is not None and len(self.inputs) != len(self.body.block.args):
            raise VerifyException("every input has one name")
        super().verify_()


class InstanceSymbolUse(SymbolUserOpInterface):
    def verify(self, op: Operation) -> None:
        assert isinstance(op, InstanceOp)
        callee = _module_of(op)
        if callee is None:
            raise VerifyException(f"there is no module {op.callee}")
        if tuple(op.operand_types) != callee.function_type.inputs.data:
            raise VerifyException(f"the operands do not fit {op.callee} : {callee.function_type}")
        if tuple(op.result_types) != callee.function_type.outputs.data:
            raise VerifyException(f"the results do not fit {op.callee} : {callee.function_type}")


@irdl_op_definition
class InstanceOp(LocatedOperation):
    """
    One use of a module. Its label goes in front of the labels inside, when it is inlined.

    ```mlir
    %s = snn.instance @Block(%x, %w) {label = "enc"} : (!snn.spikes<4>, ...) -> !snn.spikes<8>
    ```
    """

    name = "snn.instance"

    callee = prop_def(FlatSymbolRefAttrConstr)
    args = var_operand_def()
    label = opt_prop_def(StringAttr)
    outs = var_result_def(base(SpikesType) | base(CurrentType))

    traits = traits_def(InstanceSymbolUse())

    irdl_options = (ParsePropInAttrDict(),)

    assembly_format = "$callee `(` $args `)` attr-dict `:` functional-type($args, $outs)"

    def __init__(
        self,
        callee: str,
        args: Sequence[SSAValue],
        outs: Sequence[Attribute],
        *,
        label: str | None = None,
        location: LocationAttr | None = None,
    ):
        super().__init__(
            operands=[args],
            properties={
                "callee": SymbolRefAttr(callee),
                "label": None if label is None else StringAttr(label),
            },
            result_types=[outs],
            location=location,
        )


@irdl_op_definition
class OutputOp(LocatedOperation):
    """
    What a module or network gives back. A network also says what is read of each: spikes (where
    nothing is said), membrane potentials or synaptic currents.

    ```mlir
    snn.output %a, %b : !snn.spikes<4>, !snn.spikes<2> {read = [#snn<readout vmem>, ...]}
    ```
    """

    name = "snn.output"

    values = var_operand_def(base(SpikesType) | base(CurrentType))
    read = opt_prop_def(ArrayAttr[ReadoutAttr])

    traits = lazy_traits_def(lambda: (IsTerminator(), HasParent(ModuleOp, NetworkOp)))

    irdl_options = (ParsePropInAttrDict(),)

    assembly_format = "($values^ `:` type($values))? attr-dict"

    def __init__(
        self,
        values: Sequence[SSAValue],
        read: Sequence[Readout] | None = None,
        *,
        location: LocationAttr | None = None,
    ):
        kinds = None if read is None else ArrayAttr(ReadoutAttr(kind) for kind in read)
        super().__init__(operands=[values], properties={"read": kinds}, location=location)

    @property
    def readouts(self) -> tuple[Readout, ...]:
        """What is read of each value."""
        if self.read is None:
            return (Readout.SPIKES,) * len(self.values)
        return tuple(attr.data for attr in self.read)

    def verify_(self) -> None:
        if self.read is not None and len(self.read) != len(self.values):
            raise VerifyException(f"{len(self.read)} readout kinds for {len(self.values)} values")


def _named(value: SSAValue) -> str:
    return f"%{value.name_hint}" if value.name_hint else str(value)


class SameStep:
    """
    What a value contains in the same time step, without a neuron between.

    A sum contains its operands, synapses and slices contain the spikes that they take, and a
    concatenation contains its parts. An instance contains those arguments that its module hands
    back without a neuron between. Everything else holds state, or depends on state alone.

    ``module_of`` gives the module of an instance, or None where there is none. What a module hands
    back is looked for once, so one object serves many blocks.
    """

    def __init__(self, module_of: Callable[[InstanceOp], ModuleOp | None]) -> None:
        self._module_of = module_of
        self._arguments: dict[tuple[ModuleOp, int], tuple[int, ...]] = {}

    def sources(self, value: SSAValue) -> Sequence[SSAValue]:
        """The values of the same block that ``value`` contains directly."""
        if not isinstance(value, OpResult):
            return ()
        match value.op:
            case AddOp() as op:
                return (op.lhs, op.rhs)
            case LinearOp() | ExtractSliceOp() as op:
                return (op.x,)
            case ConcatOp() as op:
                return op.parts
            case InstanceOp() as op:
                module = self._module_of(op)
                if module is None:
                    return ()
                if (module, value.index) not in self._arguments:
                    self._find_arguments(module, value.index)
                contained = self._arguments[module, value.index]
                return [op.args[i] for i in contained if i < len(op.args)]
            case _:
                return ()

    def _find_arguments(self, module: ModuleOp, result: int) -> None:
        """
        Find the numbers of the arguments that a module's result contains. A module inside itself
        adds none; ``snn-flatten`` reports it. Modules nest a thousand deep: no recursion.
        """
        todo = [(module, result)]
        while todo:
            self._arguments.setdefault(todo[-1], ())
            unknown = self._search(*todo[-1])
            todo += unknown
            if not unknown:
                todo.pop()

    def _search(self, module: ModuleOp, result: int) -> list[tuple[ModuleOp, int]]:
        """Find these arguments, or the results of other modules that are to be known first."""
        last = module.body.block.last_op
        todo = list(last.operands[result : result + 1]) if last is not None else []
        seen: set[SSAValue] = set()
        unknown: list[tuple[ModuleOp, int]] = []
        while todo:
            value = todo.pop()
            if value in seen:
                continue
            seen.add(value)
            if isinstance(value, OpResult) and isinstance(value.op, InstanceOp):
                inner = self._module_of(value.op)
                if inner is not None and (inner, value.index) not in self._arguments:
                    unknown.append((inner, value.index))
                    continue
            todo += self.sources(value)
        if not unknown:
            indices = {v.index for v in seen if isinstance(v, BlockArgument)}
            self._arguments[module, result] = tuple(sorted(indices))
        return unknown


def loops_without_neuron(block: Block, same_step: SameStep) -> Iterator[list[SSAValue]]:
    """
    The loops in ``block`` that go through no neuron. In each, a value contains the one behind it,
    and the last contains the first.
    """
    results = (result for op in block.ops for result in op.results)
    return cycles(results, same_step.sources)


def _may_have_loops(block: Block) -> bool:
    """
    Whether there is a loop in ``block`` that goes through no neuron, or through an instance: as if
    every module handed back all of its arguments.
    """

    def sources(value: SSAValue) -> Sequence[SSAValue]:
        match value.owner:
            case AddOp() | LinearOp() | ExtractSliceOp() | ConcatOp() | InstanceOp() as op:
                return op.operands
            case _:
                return ()

    results = (result for op in block.ops for result in op.results)
    return next(cycles(results, sources), None) is not None


def _module_of(op: InstanceOp) -> ModuleOp | None:
    """The module that ``op`` is a use of, beside the one or the network that holds it."""
    table: Operation | None = op.parent_op()
    while table is not None and not table.has_trait(SymbolTable):
        table = table.parent_op()
    if table is None:
        return None
    module = named_in(table.regions[0].block, op.callee.root_reference.data)
    return module if isinstance(module, ModuleOp) else None
