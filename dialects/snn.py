"""
The ``snn`` dialect: a spiking network as dataflow, before any chip is chosen.

A value is what flows between two parts of a network in one time step: ``!snn.spikes<N>`` (event
counts on N channels) or ``!snn.current<N>`` (weighted input to N neurons). Having two types turns
the wiring rules into type rules: only synapses turn spikes into current, and only neurons turn
current into spikes. Numbers (weights, time constants, thresholds) are values too, arrays of f64, so
a module takes its own as arguments and inlining needs no renaming.

Recurrence is a plain cycle in the block, which is a graph region: a value may be used above its
definition. Every cycle goes through a neuron.

| operation      | from -> to                          | meaning                                   |
|----------------|-------------------------------------|-------------------------------------------|
| `snn.param`    | -> array                            | given, in a file, or from a generator     |
| `snn.compute`  | array, array -> array               | elementwise arithmetic                    |
| `snn.arrange`  | array -> array                      | transpose, diagonal, pick                 |
| `snn.linear`   | spikes<N>, array NxM -> current<M>  | synapses                                  |
| `snn.lif`      | current<N> (, current<N>) -> spikes | leaky integrate-and-fire neurons          |
| `snn.add`      | T, T -> T                           | more synapses, or a residual sum          |
| `snn.instance` | any -> bundles                      | one use of a module                       |
| `snn.module`   |                                     | a part that can be used many times        |
| `snn.network`  |                                     | what is compiled                          |
| `snn.output`   | bundles                             | what a module or network gives back       |

Three levels, each a stage of the pipeline: as written; flat (one network, no instance left, see
``snn-flatten``); loaded (every array given in full, see ``snn-load``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from xdsl.dialects.builtin import (
    I64,
    ArrayAttr,
    IntegerAttr,
    LocationAttr,
    StringAttr,
    i64,
)
from xdsl.interfaces import HasCanonicalizationPatternsInterface
from xdsl.ir import Dialect, SSAValue
from xdsl.irdl import (
    AttrSizedOperandSegments,
    IRDLOperation,
    ParsePropInAttrDict,
    VarConstraint,
    base,
    irdl_op_definition,
    lazy_traits_def,
    operand_def,
    opt_operand_def,
    opt_prop_def,
    prop_def,
    result_def,
    traits_def,
    var_operand_def,
)
from xdsl.pattern_rewriter import RewritePattern
from xdsl.traits import Commutative, HasParent, IsTerminator, Pure
from xdsl.utils.exceptions import VerifyException

from xir.dialects.snn_arrays import ArrangeOp, ComputeOp, ParamOp
from xir.dialects.snn_structure import InstanceOp, ModuleOp, NetworkOp
from xir.dialects.snn_types import (
    ArrangeKind,
    ArrangeKindAttr,
    Array,
    Bundle,
    ComputeKind,
    ComputeKindAttr,
    CurrentType,
    ExternalAttr,
    GeneratorAttr,
    Leak,
    LeakAttr,
    Readout,
    ReadoutAttr,
    SpikesType,
    array_of,
    by,
)

__all__ = [
    "AddOp",
    "ArrangeKind",
    "ArrangeOp",
    "Array",
    "Bundle",
    "ComputeKind",
    "ComputeOp",
    "CurrentType",
    "ExternalAttr",
    "GeneratorAttr",
    "InstanceOp",
    "Leak",
    "LifOp",
    "LinearOp",
    "ModuleOp",
    "NetworkOp",
    "OutputOp",
    "ParamOp",
    "Readout",
    "ReadoutAttr",
    "Snn",
    "SpikesType",
    "array_of",
]


@irdl_op_definition
class LinearOp(IRDLOperation):
    """
    Synapses: ``out[j] = sum over i of x[i] * weight[i][j]``.

    From a network's input they act in the same time step, from a population in the next one.

    ```mlir
    %i = snn.linear %x, %w : !snn.spikes<16>, tensor<16x64xf64> -> !snn.current<64>
    ```
    """

    name = "snn.linear"

    x = operand_def(SpikesType)
    weight = operand_def(Array)
    out = result_def(CurrentType)

    traits = traits_def(Pure())

    assembly_format = "$x `,` $weight attr-dict `:` type($x) `,` type($weight) `->` type($out)"

    def __init__(
        self,
        x: SSAValue[SpikesType],
        weight: SSAValue[Array],
        *,
        location: LocationAttr | None = None,
    ):
        out = CurrentType(weight.type.get_shape()[-1])
        super().__init__(operands=[x, weight], result_types=[out])
        if location is not None:
            self.location = location

    def verify_(self) -> None:
        # The constraints hold by now; ``get`` says so to the type checker.
        x = SSAValue.get(self.x, type=SpikesType)
        weight = SSAValue.get(self.weight, type=Array)
        need = (x.type.width, self.out.type.width)
        if weight.type.get_shape() != need:
            raise VerifyException(
                f"weights are {by(weight.type.get_shape())}, "
                f"but this joins {need[0]} channels to {need[1]} neurons"
            )


@irdl_op_definition
class LifOp(IRDLOperation):
    """
    Leaky integrate-and-fire neurons with one or two synapses each. In every time step, in this
    order, with the decay ``d(tau) = exp(-dt / tau)``:

        I_k = d(tau_syn_k) * (I_k + current_k)
        V   = d(tau_mem) * V + sum over k of I_k + bias
        n   = min(floor(V / threshold), cap)   where V >= threshold, else 0
        V   = V - n * threshold

    ``n`` is what comes out. ``cap`` is the chip's (31 in hidden neurons, 1 in outputs), or
    ``max_spikes`` where that is less. A leak given as ``tau`` is a time constant in seconds; given
    as ``dash`` it is the chip's own decay shift, ``d = 1 - 2**-dash``. A threshold of infinity is
    never reached. Every parameter is a number for all neurons or a vector of one for each.

    ```mlir
    %s = snn.lif %i : !snn.current<4> mem tau %tm : tensor<f64> syn dash %ds : tensor<4xf64>
         threshold %th : tensor<f64> {label = "hidden"} -> !snn.spikes<4>
    ```
    """

    name = "snn.lif"

    currents = var_operand_def(CurrentType)
    mem_leak = prop_def(LeakAttr)
    mem = operand_def(Array)
    syn_leak = prop_def(LeakAttr)
    syn = var_operand_def(Array)
    threshold = operand_def(Array)
    bias = opt_operand_def(Array)
    max_spikes = opt_prop_def(IntegerAttr[I64])
    label = opt_prop_def(StringAttr)
    out = result_def(SpikesType)

    irdl_options = (AttrSizedOperandSegments(as_property=True), ParsePropInAttrDict())

    assembly_format = (
        "$currents `:` type($currents) `mem` $mem_leak $mem `:` type($mem) "
        "`syn` $syn_leak $syn `:` type($syn) `threshold` $threshold `:` type($threshold) "
        "(`bias` $bias^ `:` type($bias))? attr-dict `->` type($out)"
    )

    def __init__(
        self,
        currents: Sequence[SSAValue[CurrentType]],
        mem: SSAValue[Array],
        syn: Sequence[SSAValue[Array]],
        threshold: SSAValue[Array],
        bias: SSAValue[Array] | None = None,
        *,
        mem_leak: Leak = Leak.TAU,
        syn_leak: Leak = Leak.TAU,
        max_spikes: int | None = None,
        label: str | None = None,
        location: LocationAttr | None = None,
    ):
        super().__init__(
            operands=[currents, mem, syn, threshold, bias],
            properties={
                "mem_leak": LeakAttr(mem_leak),
                "syn_leak": LeakAttr(syn_leak),
                "max_spikes": None if max_spikes is None else IntegerAttr(max_spikes, i64),
                "label": None if label is None else StringAttr(label),
            },
            result_types=[SpikesType(currents[0].type.width)],
        )
        if location is not None:
            self.location = location

    @property
    def width(self) -> int:
        return self.out.type.width

    def verify_(self) -> None:
        if len(self.currents) not in (1, 2):
            raise VerifyException(f"a neuron has one or two synapses, not {len(self.currents)}")
        if len(self.syn) != len(self.currents):
            raise VerifyException(
                f"{len(self.currents)} currents need as many synaptic time constants, "
                f"not {len(self.syn)}"
            )
        for value in self.currents:
            width = SSAValue.get(value, type=CurrentType).type.width
            if width != self.width:
                raise VerifyException(f"a current for {width} neurons goes to {self.width}")
        numbers = {"mem": self.mem, "threshold": self.threshold}
        numbers |= {f"syn {k}": syn for k, syn in enumerate(self.syn)}
        if self.bias is not None:
            numbers["bias"] = self.bias
        for name, value in numbers.items():
            shape = SSAValue.get(value, type=Array).type.get_shape()
            if shape not in ((), (self.width,)):
                raise VerifyException(f"'{name}' is {by(shape)}, for {self.width} neurons")
        if self.max_spikes is not None and self.max_spikes.value.data < 1:
            raise VerifyException("'max_spikes' is at least 1")


@irdl_op_definition
class AddOp(IRDLOperation, HasCanonicalizationPatternsInterface):
    """
    The sum of two bundles, in the same time step: of currents (more synapses on the same neurons),
    or of spikes (a residual connection).
    """

    name = "snn.add"

    T: ClassVar = VarConstraint("T", base(SpikesType) | base(CurrentType))

    lhs = operand_def(T)
    rhs = operand_def(T)
    out = result_def(T)

    traits = traits_def(Pure(), Commutative())

    assembly_format = "$lhs `,` $rhs attr-dict `:` type($out)"

    def __init__(self, lhs: SSAValue, rhs: SSAValue, *, location: LocationAttr | None = None):
        super().__init__(operands=[lhs, rhs], result_types=[lhs.type])
        if location is not None:
            self.location = location

    @classmethod
    def get_canonicalization_patterns(cls) -> tuple[RewritePattern, ...]:
        from xir.dialects.snn_canonicalization import MergeParallelSynapses

        return (MergeParallelSynapses(),)


@irdl_op_definition
class OutputOp(IRDLOperation):
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
        super().__init__(operands=[values], properties={"read": kinds})
        if location is not None:
            self.location = location

    @property
    def readouts(self) -> tuple[Readout, ...]:
        """What is read of each value."""
        if self.read is None:
            return (Readout.SPIKES,) * len(self.values)
        return tuple(attr.data for attr in self.read)

    def verify_(self) -> None:
        if self.read is not None and len(self.read) != len(self.values):
            raise VerifyException(f"{len(self.read)} readout kinds for {len(self.values)} values")


Snn = Dialect(
    "snn",
    [
        ParamOp,
        ComputeOp,
        ArrangeOp,
        LinearOp,
        LifOp,
        AddOp,
        InstanceOp,
        OutputOp,
        ModuleOp,
        NetworkOp,
    ],
    [
        SpikesType,
        CurrentType,
        ExternalAttr,
        GeneratorAttr,
        ComputeKindAttr,
        ArrangeKindAttr,
        LeakAttr,
        ReadoutAttr,
    ],
)
