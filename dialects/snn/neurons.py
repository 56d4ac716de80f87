"""The operation of the ``snn`` dialect that holds state: neurons."""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import I64, IntegerAttr, LocationAttr, StringAttr, i64
from xdsl.ir import SSAValue
from xdsl.irdl import (
    AttrSizedOperandSegments,
    ParsePropInAttrDict,
    irdl_op_definition,
    operand_def,
    opt_operand_def,
    opt_prop_def,
    prop_def,
    result_def,
    var_operand_def,
)
from xdsl.utils.exceptions import VerifyException

from xir.dialects.located import LocatedOperation
from xir.dialects.snn.types import (
    Array,
    CurrentType,
    Leak,
    LeakAttr,
    Reset,
    ResetAttr,
    SpikesType,
    by,
    shape_of_array,
)


@irdl_op_definition
class LifOp(LocatedOperation):
    """
    Leaky integrate-and-fire neurons with one or two synapses each, or with none. In every time
    step, in this order, with the decay ``d(tau) = exp(-dt / tau)``:

        I_k = d(tau_syn_k) * (I_k + current_k)
        V   = d(tau_mem) * V + sum over k of I_k + bias
        n   = min(floor(V / threshold), cap)   where V >= threshold, else 0
        V   = V - n * threshold

    Without a synapse, which is without ``syn``, there is one current, and ``I = current``: it is
    added to the membrane in its step and nothing is left of it.

    ``reset`` is what a spike does to the membrane: ``subtract`` as above, where nothing is said;
    ``subtract_late``, by which the n of this step take ``n * threshold`` off V in the next step,
    after its decay; ``zero``, by which ``V = 0`` where ``n > 0``.

    ``n`` is what comes out. ``cap`` is the chip's (31 in hidden neurons, 1 in outputs), or
    ``max_spikes`` where that is less. A leak given as ``tau`` is a time constant in seconds; given
    as ``dash`` it is the chip's own decay shift, ``d = 1 - 2**-dash``; as ``decay`` it is d. A
    threshold of infinity is
    never reached; a time constant of infinity keeps everything. Every parameter is a number for all
    neurons or a vector of one for each.

    ```mlir
    %s = snn.lif %i : !snn.current<4> mem tau %tm : tensor<f64> syn dash %ds : tensor<4xf64>
         threshold %th : tensor<f64> {label = "hidden"} -> !snn.spikes<4>
    ```
    """

    name = "snn.lif"

    currents = var_operand_def(CurrentType)
    mem_leak = prop_def(LeakAttr)
    mem = operand_def(Array)
    syn_leak = opt_prop_def(LeakAttr)
    syn = var_operand_def(Array)
    threshold = operand_def(Array)
    bias = opt_operand_def(Array)
    max_spikes = opt_prop_def(IntegerAttr[I64])
    reset = opt_prop_def(ResetAttr)
    label = opt_prop_def(StringAttr)
    out = result_def(SpikesType)

    irdl_options = (AttrSizedOperandSegments(as_property=True), ParsePropInAttrDict())

    assembly_format = (
        "$currents `:` type($currents) `mem` $mem_leak $mem `:` type($mem) "
        "(`syn` $syn_leak $syn^ `:` type($syn))? "
        "`threshold` $threshold `:` type($threshold) "
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
        reset: Reset = Reset.SUBTRACT,
        label: str | None = None,
        location: LocationAttr | None = None,
    ):
        super().__init__(
            operands=[currents, mem, syn, threshold, bias],
            properties={
                "mem_leak": LeakAttr(mem_leak),
                "syn_leak": LeakAttr(syn_leak) if syn else None,
                "max_spikes": None if max_spikes is None else IntegerAttr(max_spikes, i64),
                "reset": None if reset == Reset.SUBTRACT else ResetAttr(reset),
                "label": None if label is None else StringAttr(label),
            },
            result_types=[SpikesType(currents[0].type.width)],
            location=location,
        )

    @property
    def width(self) -> int:
        """The number of neurons."""
        return self.out.type.width

    @property
    def has_synapse(self) -> bool:
        """Whether what comes in decays in a synapse before it reaches the membrane."""
        return bool(self.syn)

    @property
    def shown_name(self) -> str:
        """The name of the population in a message."""
        return f"'{self.label.data}'" if self.label is not None else "a population without a name"

    def verify_(self) -> None:
        if len(self.currents) not in (1, 2):
            raise VerifyException(f"a neuron has one or two synapses, not {len(self.currents)}")
        if not self.syn and len(self.currents) > 1:
            raise VerifyException("a neuron without a synapse has one current")
        if bool(self.syn) != (self.syn_leak is not None):
            raise VerifyException("'syn_leak' is for neurons with a synapse")
        if self.syn and len(self.syn) != len(self.currents):
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
            shape = shape_of_array(value)
            if shape not in ((), (self.width,)):
                raise VerifyException(f"'{name}' is {by(shape)}, for {self.width} neurons")
        if self.max_spikes is not None and self.max_spikes.value.data < 1:
            raise VerifyException("'max_spikes' is at least 1")
