"""Modules, networks and instances: what holds the operations of the ``snn`` dialect together."""

from __future__ import annotations

from abc import ABC
from collections.abc import Iterator, Sequence

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
    IRDLOperation,
    ParsePropInAttrDict,
    base,
    irdl_op_definition,
    opt_prop_def,
    prop_def,
    region_def,
    traits_def,
    var_operand_def,
    var_result_def,
)
from xdsl.parser import Parser
from xdsl.printer import Printer
from xdsl.traits import IsolatedFromAbove, SymbolOpInterface, SymbolTable, SymbolUserOpInterface
from xdsl.utils.exceptions import VerifyException

from xir.dialects.snn_types import CurrentType, SpikesType
from xir.evaluation.rules import RULES

DECISIONS = tuple(RULES)
"""The names of the rules by which outputs make a class."""


class Body(IRDLOperation, ABC):
    """What a module and a network share: a name, a signature and one block."""

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
        if loop := find_loop(block):
            names = " -> ".join(_named(value) for value in loop)
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
        )
        if location is not None:
            self.location = location


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
        )
        if location is not None:
            self.location = location

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
        types = (*self.function_type.inputs.data, *self.function_type.outputs.data)
        if not all(isinstance(t, SpikesType) for t in types):
            raise VerifyException("only spikes go into a network and come out of it")
        if self.inputs is not None and len(self.inputs) != len(self.body.block.args):
            raise VerifyException("every input has one name")
        super().verify_()


class InstanceSymbolUse(SymbolUserOpInterface):
    def verify(self, op: Operation) -> None:
        assert isinstance(op, InstanceOp)
        callee = SymbolTable.lookup_symbol(op, op.callee)
        if not isinstance(callee, ModuleOp):
            raise VerifyException(f"there is no module {op.callee}")
        if tuple(op.operand_types) != callee.function_type.inputs.data:
            raise VerifyException(f"the operands do not fit {op.callee} : {callee.function_type}")
        if tuple(op.result_types) != callee.function_type.outputs.data:
            raise VerifyException(f"the results do not fit {op.callee} : {callee.function_type}")


@irdl_op_definition
class InstanceOp(IRDLOperation):
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
        )
        if location is not None:
            self.location = location


def find_loop(block: Block) -> list[SSAValue] | None:
    """
    A cycle of values in ``block`` that goes through no neuron, or ``None``.

    Sums pass their operands on in the same step, and an instance passes on what its module hands
    back without a neuron in between; everything else that yields spikes or current holds state or
    depends on spikes, so a cycle of those two kinds is the only one without state.
    """
    done: set[SSAValue] = set()
    passed_on = _PassedOn()
    for op in block.ops:
        for result in op.results:
            if loop := _loop_from(result, passed_on, done):
                return loop
    return None


def _loop_from(start: SSAValue, passed_on: _PassedOn, done: set[SSAValue]) -> list[SSAValue] | None:
    """Depth first, with the path as a dict: quick to ask, and in order."""
    path: dict[SSAValue, Iterator[SSAValue]] = {}
    value: SSAValue | None = start
    while value is not None:
        if value in path:
            values = list(path)
            return [*values[values.index(value) :], value]
        if value not in done:
            path[value] = iter(passed_on(value))
        value = None
        while path and value is None:
            last = next(reversed(path))
            value = next(path[last], None)
            if value is None:
                done.add(last)
                del path[last]
    return None


class _PassedOn:
    """What a value contains in the same step, without a neuron in between."""

    def __init__(self) -> None:
        self._arguments: dict[tuple[ModuleOp, int], tuple[int, ...]] = {}

    def __call__(self, value: SSAValue) -> Sequence[SSAValue]:
        """The values of the same block that ``value`` contains."""
        if not isinstance(value, OpResult):
            return ()
        match value.op:
            case InstanceOp() as op:
                module = SymbolTable.lookup_symbol(op, op.callee)
                if not isinstance(module, ModuleOp):
                    return ()
                wanted = self.arguments_in(module, value.index)
                return [op.args[i] for i in wanted if i < len(op.args)]
            case op if op.name in ("snn.add", "snn.linear"):
                return [v for v in op.operands if isinstance(v.type, SpikesType | CurrentType)]
            case _:
                return ()

    def arguments_in(self, module: ModuleOp, result: int) -> tuple[int, ...]:
        """
        The arguments that a module's result contains. A module inside itself adds nothing, which
        is right here: that it cannot be is told when it is flattened.
        """
        key = (module, result)
        if key not in self._arguments:
            self._arguments[key] = ()
            last = module.body.block.last_op
            todo = list(last.operands[result : result + 1]) if last is not None else []
            seen: dict[SSAValue, None] = {}
            while todo:
                value = todo.pop()
                if value not in seen:
                    seen[value] = None
                    todo += self(value)
            self._arguments[key] = tuple(v.index for v in seen if isinstance(v, BlockArgument))
        return self._arguments[key]


def _named(value: SSAValue) -> str:
    return f"%{value.name_hint}" if value.name_hint else str(value)
