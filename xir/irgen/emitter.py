"""Puts operations into the body of a module or network, with places, labels and names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from xdsl.dialects.builtin import (
    DenseIntOrFPElementsAttr,
    DictionaryAttr,
    FloatAttr,
    IntegerAttr,
    StringAttr,
    UnrealizedConversionCastOp,
    f64,
    i64,
)
from xdsl.ir import Block, Operation, SSAValue
from xdsl.utils.lexer import Span

from xir.diagnostics.messages import Sources
from xir.dialects import snn
from xir.irgen.values.kinds import (
    Arranged,
    ArrayValue,
    Computed,
    External,
    Flow,
    Generated,
    Given,
    Operand,
    Origin,
)

_Op = TypeVar("_Op", bound=Operation)


@dataclass(eq=False)
class Emitter:
    """
    The block of one body while it is filled.

    Places are written into the operations at the end: a place is remembered once with its exact
    span, and errors, which are more important than notes, come first.
    """

    block: Block
    body: snn.ModuleOp | snn.NetworkOp | None = None
    _arrays: dict[int, tuple[ArrayValue, SSAValue[snn.Array]]] = field(
        default_factory=dict[int, tuple[ArrayValue, SSAValue[snn.Array]]]
    )
    spans: list[tuple[Operation, Span[str]]] = field(
        default_factory=list[tuple[Operation, Span[str]]]
    )
    argument_spans: list[Span[str]] = field(default_factory=list[Span[str]])
    """The places of the block's arguments in the program."""
    names: dict[SSAValue, str] = field(default_factory=dict[SSAValue, str])
    """The names of values in the program."""
    _unnamed: list[list[snn.LifOp | snn.InstanceOp]] = field(
        default_factory=list[list[snn.LifOp | snn.InstanceOp]]
    )

    def insert(self, op: _Op, span: Span[str]) -> _Op:
        """Append an operation that comes from ``span``."""
        self.block.add_op(op)
        self.spans.append((op, span))
        if isinstance(op, snn.LifOp | snn.InstanceOp) and self._unnamed:
            self._unnamed[-1].append(op)
        return op

    def begin_equation(self) -> None:
        """Begin an equation inside the current one; the operations that follow belong to it."""
        self._unnamed.append([])

    def end_equation(self, label: str, named: Sequence[tuple[str, Flow]]) -> None:
        """
        Label what the equation emitted: its value's neurons or instance as the equation is called,
        those inside it ``label.lif1``, ``label.Block1``. ``named`` are its values by name.
        """
        inside = self._unnamed.pop()
        for name, flow in named:
            if flow.value not in self.names:
                self.names[flow.value] = name
                flow.value.name_hint = hint_of(name)
        own = {flow.value.owner for _, flow in named}
        counts: dict[str, int] = {}
        for op in inside:
            if op in own:
                op.label = StringAttr(label)
                continue
            kind = op.callee.root_reference.data if isinstance(op, snn.InstanceOp) else "lif"
            counts[kind] = counts.get(kind, 0) + 1
            op.label = StringAttr(f"{label}.{kind}{counts[kind]}")

    def stand_in(self, bundle: snn.Bundle, name: str) -> Flow:
        """A value that stands for the one called ``name`` until that is emitted."""
        op = UnrealizedConversionCastOp.create(result_types=[bundle])
        flow = Flow(op.results[0])
        self.names[flow.own_value] = name
        return flow

    def array(self, array: ArrayValue) -> SSAValue[snn.Array]:
        """The value of an array in this body; its operation is made once."""
        if id(array) not in self._arrays:
            value = self._make(array.origin, array)
            if array.hint is not None and value.name_hint is None:
                value.name_hint = hint_of(array.hint)
            # The array is kept too: an id is only good while its object lives.
            self._arrays[id(array)] = (array, value)
        return self._arrays[id(array)][1]

    def _make(self, origin: Origin, array: ArrayValue) -> SSAValue[snn.Array]:
        kind = snn.array_of(*array.shape)
        match origin:
            case Operand(value):
                return value
            case External(path, key):
                external = snn.ExternalAttr(StringAttr(path), StringAttr(key))
                return self.insert(snn.ParamOp(external, kind), array.span).out
            case Generated(name, options):
                attributes = DictionaryAttr({key: _number(value) for key, value in options})
                generator = snn.GeneratorAttr(StringAttr(name), attributes)
                return self.insert(snn.ParamOp(generator, kind), array.span).out
            case Given(numbers):
                dense = DenseIntOrFPElementsAttr.from_list(kind, numbers)
                return self.insert(snn.ParamOp(dense, kind), array.span).out
            case Computed(operation, left, right):
                operands = self.array(left), self.array(right)
                return self.insert(snn.ComputeOp(operation, *operands), array.span).out
            case Arranged(arrangement, sources, options):
                arrays = [self.array(source) for source in sources]
                op = snn.ArrangeOp(arrangement, arrays, options)
                return self.insert(op, array.span).out

    def write_places(self, sources: Sources) -> None:
        """Give every operation its location."""
        for op, span in self.spans:
            op.location = sources.location(span)
        for argument, span in zip(self.block.args, self.argument_spans, strict=True):
            argument.location = sources.location(span)


def _number(value: int | float) -> IntegerAttr | FloatAttr:
    return IntegerAttr(value, i64) if isinstance(value, int) else FloatAttr(value, f64)


def hint_of(name: str) -> str | None:
    """A name for a value in the IR: ``layer[2]`` is ``%layer.2``. Equal ones are numbered later."""
    hint = "".join(c if c.isalnum() or c in "_.$" else "." for c in name).strip(".")
    head = hint.rstrip("0123456789")
    usable = hint.isascii() and hint[:1].isalpha() and head.rstrip("_")
    return hint if usable else None
