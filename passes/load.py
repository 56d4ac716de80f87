"""
Give every array in full: read files, run generators, do the arithmetic.

An array is *loaded* when it is a ``snn.param`` of plain numbers. This is the only pass that reads
files. It also checks every number against what it is used for: weights are finite, time constants
and thresholds above zero.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from xdsl.context import Context
from xdsl.dialects.builtin import (
    DenseIntOrFPElementsAttr,
    DictionaryAttr,
    FloatAttr,
    IntegerAttr,
    ModuleOp,
)
from xdsl.ir import Operation, OpResult, SSAValue
from xdsl.passes import ModulePass
from xdsl.rewriter import Rewriter
from xdsl.transforms.dead_code_elimination import region_dce
from xdsl.utils.hints import isa

from xir.diagnostics.messages import CompileError, Diagnostic, at, warn
from xir.dialects import snn
from xir.dialects.dense import as_numpy
from xir.dialects.snn.synapses import MOST_TERMS, terms_of_sums
from xir.dialects.snn.types import by, shape_of_array
from xir.ir.parameters import SIZE_OF_CHIPS, parameter
from xir.numbers.arithmetic import arrange, compute
from xir.numbers.arrays import ArrayFileError, NumpyArray, header, read
from xir.numbers.generators import GeneratorError, generate
from xir.numbers.roles import problem_with
from xir.text.quantities import time_text

MOST_STEPS = 1000
"""A time constant out of a file that is so many steps long is likely in another unit."""


@dataclass
class _Loader:
    """Evaluates arrays on demand, each once, and collects the problems with them."""

    max_elements: int
    problems: list[Diagnostic] = field(default_factory=list[Diagnostic])
    _values: dict[SSAValue, NumpyArray | None] = field(
        default_factory=dict[SSAValue, "NumpyArray | None"]
    )

    def value(self, value: SSAValue) -> NumpyArray | None:
        """The numbers, float64; ``None`` where there is a problem, which is reported once."""
        if value not in self._values:
            self._values[value] = None
            op = value.owner
            assert isinstance(op, Operation), "a flat network has no array arguments"
            problem, result = None, None
            try:
                result = self._evaluate(op)
            except (ArrayFileError, GeneratorError) as e:
                problem = str(e)
            if problem is not None:
                self.problems.append(at(op, problem))
            self._values[value] = result
        return self._values[value]

    def _evaluate(self, op: Operation) -> NumpyArray | None:
        shape = shape_of_array(op.results[0])
        if math.prod(shape) > self.max_elements:
            message = (
                f"an array of {by(shape)} has {math.prod(shape)} numbers; "
                f"at most {self.max_elements} are loaded"
            )
            self.problems.append(at(op, message, hint=SIZE_OF_CHIPS))
            return None
        match op:
            case snn.ParamOp():
                return self._param(op)
            case snn.ComputeOp():
                lhs, rhs = self.value(op.lhs), self.value(op.rhs)
                return None if lhs is None or rhs is None else compute(op.kind.data, lhs, rhs)
            case snn.ArrangeOp():
                sources = [self.value(source) for source in op.sources]
                known = [source for source in sources if source is not None]
                if len(known) != len(sources):
                    return None
                return arrange(op.kind.data, known, op.options)
            case _:
                raise AssertionError(f"{op.name} gives no array")

    def _param(self, op: snn.ParamOp) -> NumpyArray | None:
        shape = op.out.type.get_shape()
        match op.value:
            case snn.ExternalAttr() as external:
                return _external(external.file.data, external.key.data, shape)
            case snn.GeneratorAttr() as generator:
                return generate(generator.kind.data, shape, _options(generator.options))
            case dense:
                assert isa(dense, DenseIntOrFPElementsAttr)
                return as_numpy(dense)


def _external(file: str, key: str, shape: tuple[int, ...]) -> NumpyArray:
    """An array of a file, float64. Its header is compared with ``shape`` before it is read."""
    name = f"'{key}' of '{file}'" if key else f"'{file}'"
    have, dtype = header(file, key)
    if dtype.kind not in "biuf":
        raise ArrayFileError(f"{name} holds {dtype} numbers; real or whole numbers are needed")
    if have != shape:
        raise ArrayFileError(f"{name} is {by(have)}, not {by(shape)}")
    return read(file, key).astype(np.float64)


def _options(options: DictionaryAttr) -> dict[str, float]:
    numbers: dict[str, float] = {}
    for name, value in options.data.items():
        if not isa(value, FloatAttr | IntegerAttr):
            raise GeneratorError(f"option '{name}' is {value}; a number is needed")
        numbers[name] = value.value.data
    return numbers


def _uses(network: snn.NetworkOp) -> list[tuple[Operation, SSAValue, str]]:
    """Every array that neurons or synapses read, with who does, and as what."""
    uses: list[tuple[Operation, SSAValue, str]] = []
    for op in network.body.block.ops:
        if isinstance(op, snn.LinearOp):
            uses.append((op, op.weight, "weight"))
        elif isinstance(op, snn.SteadyOp):
            uses.append((op, op.value, "current"))
        elif isinstance(op, snn.LifOp):
            uses.append((op, op.mem, f"{op.mem_leak.data}_mem"))
            if op.syn_leak is not None:
                uses += [(op, syn, f"{op.syn_leak.data}_syn") for syn in op.syn]
            uses.append((op, op.threshold, "threshold"))
            if op.bias is not None:
                uses.append((op, op.bias, "bias"))
    return uses


def load(network: snn.NetworkOp, max_elements: int) -> None:
    """
    Replace every array in ``network`` by its numbers.

    Raises ``CompileError`` with every problem: files, keys, shapes, illegal numbers.
    """
    loader = _Loader(max_elements)
    _check_sums(network)
    _check_total(network, max_elements)
    checked: set[tuple[SSAValue, str]] = set()
    for _, value, role in _uses(network):
        array = loader.value(value)
        if array is None or (value, role) in checked:
            continue
        checked.add((value, role))
        if problem := problem_with(array, role):
            assert isinstance(value, OpResult)
            loader.problems.append(at(value.op, problem))
    if loader.problems:
        raise CompileError(loader.problems)
    _warn_of_units(network, loader)

    for value in dict.fromkeys(value for _, value, _ in _uses(network)):
        array = loader.value(value)
        if array is not None and isinstance(value, OpResult):
            _replace(value.op, array)
    region_dce(network.body)  # the operations that only led to the arrays


def _warn_of_units(network: snn.NetworkOp, loader: _Loader) -> None:
    """Warn of time constants out of files that seem to be in another unit than seconds."""
    dt = network.dt.value.data
    for op, value, role in _uses(network):
        array = loader.value(value) if role in ("tau_mem", "tau_syn") else None
        if array is None or not isinstance(op, snn.LifOp) or not _is_of_file(value):
            continue
        longest = float(np.max(array, where=np.isfinite(array), initial=0.0))
        if longest > MOST_STEPS * dt:
            message = (
                f"{role} of {op.shown_name} is {time_text(longest)}, {longest / dt:.6g} "
                f"steps of {time_text(dt)}; numbers of a file are seconds"
            )
            hint = "were milliseconds meant? multiply by the unit, as in w.tau * 1 ms"
            warn(at(op, message, hint=hint, code="XIR135"))


def _is_of_file(value: SSAValue) -> bool:
    """Whether numbers of a file are in ``value``, however they were computed with."""
    coming, seen = [value], set[SSAValue]()
    while coming:
        value = coming.pop()
        if value in seen or not isinstance(value.owner, Operation):
            continue
        seen.add(value)
        if isinstance(value.owner, snn.ParamOp) and isa(value.owner.value, snn.ExternalAttr):
            return True
        coming += value.owner.operands
    return False


def _check_sums(network: snn.NetworkOp) -> None:
    """Refuse sums of far more terms than any chip has sources."""
    for op, count in terms_of_sums(network.body.block.ops).items():
        if count > MOST_TERMS:
            message = f"a sum of {count} terms, with those of every sum in it; limit {MOST_TERMS}"
            hint = "what is added to itself is scaled by its weights: linear(x, 2 * w)"
            raise CompileError([at(op, message, hint=hint)])


def _check_total(network: snn.NetworkOp, max_elements: int) -> None:
    """Refuse arrays that are each small enough, but together are not, before one is read."""
    needed: dict[Operation, int] = {}
    coming = [value for _, value, _ in _uses(network)]
    while coming:
        op = coming.pop().owner
        if isinstance(op, Operation) and op not in needed:
            needed[op] = math.prod(shape_of_array(op.results[0]))
            coming += op.operands
    total = sum(needed.values())
    if needed and max(needed.values()) <= max_elements < total:
        message = (
            f"the arrays of '{network.sym_name.data}' have {total} numbers together; "
            f"at most {max_elements} are loaded"
        )
        hint = "the largest Xylo has 1000 hidden neurons and 16 inputs"
        raise CompileError([at(network, message, hint=hint)])


def _replace(op: Operation, array: NumpyArray) -> None:
    if isinstance(op, snn.ParamOp) and isa(op.value, DenseIntOrFPElementsAttr):
        return
    Rewriter.replace_op(op, parameter(array, op.location, op.results[0].name_hint))


@dataclass(frozen=True)
class LoadPass(ModulePass):
    """
    Reads every external array, runs every generator, does the arithmetic on arrays.

    Before: a flat ``snn`` network. After: every array is a ``snn.param`` of plain numbers that are
    legal for what they are used as.
    """

    name = "snn-load"

    max_elements: int = 1 << 26
    """
    The most numbers that one array may have, and all arrays together; more are refused before they
    take memory.
    """

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for network in op.body.block.ops:
            if isinstance(network, snn.NetworkOp):
                if inside := [i for i in network.body.block.ops if isinstance(i, snn.InstanceOp)]:
                    raise CompileError(
                        [at(i, "an instance is left", hint="run snn-flatten") for i in inside]
                    )
                load(network, self.max_elements)
