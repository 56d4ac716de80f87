"""The operation of the ``snn`` dialect that makes spikes of a sensor's signal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from xdsl.dialects.builtin import DictionaryAttr, Float64Type, FloatAttr, LocationAttr, StringAttr
from xdsl.ir import Attribute, SSAValue
from xdsl.irdl import irdl_op_definition, operand_def, opt_prop_def, prop_def, result_def
from xdsl.utils.exceptions import VerifyException

from xir.dialects.located import LocatedOperation
from xir.dialects.snn.types import SignalType, SpikesType
from xir.sensors.table import ENCODERS


@irdl_op_definition
class EncodeOp(LocatedOperation):
    """
    What a chip's sensor side makes of a signal, set as a program says it: in Hz, seconds and words.
    ``rate`` is the signal's samples a second, where the program says it.

    ```mlir
    %spikes = snn.encode %motion by "imu" {hold = 5.0e-2 : f64} : !snn.signal<3> -> !snn.spikes<15>
    ```
    """

    name = "snn.encode"

    signal = operand_def(SignalType)
    encoder = prop_def(StringAttr)
    options = prop_def(DictionaryAttr)
    rate = opt_prop_def(FloatAttr[Float64Type])
    out = result_def(SpikesType)

    assembly_format = (
        "$signal `by` $encoder $options (`at` $rate^)? attr-dict `:` type($signal) `->` type($out)"
    )

    def __init__(
        self,
        signal: SSAValue[SignalType],
        encoder: str,
        options: Mapping[str, Attribute],
        rate: float | None = None,
        *,
        location: LocationAttr | None = None,
    ):
        super().__init__(
            operands=[signal],
            properties={
                "encoder": StringAttr(encoder),
                "options": DictionaryAttr(dict(options)),
                "rate": None if rate is None else FloatAttr(rate, 64),
            },
            result_types=[SpikesType(ENCODERS[encoder].channels)],
            location=location,
        )

    def verify_(self) -> None:
        if self.encoder.data not in ENCODERS:
            known = ", ".join(ENCODERS)
            raise VerifyException(f"there is no encoder '{self.encoder.data}'; there are {known}")
        kind = ENCODERS[self.encoder.data]
        axes = SSAValue.get(self.signal, type=SignalType).type.width
        if (axes, self.out.type.width) != (kind.axes, kind.channels):
            message = f"'{kind.name}' makes {kind.channels} channels of spikes of a signal of "
            raise VerifyException(f"{message}{kind.axes}, not {self.out.type.width} of {axes}")
        if self.rate is not None and not 0 < self.rate.value.data < float("inf"):
            raise VerifyException(f"the rate is above 0 Hz, not {self.rate.value.data} Hz")


def check_signals(arguments: Iterable[SSAValue]) -> None:
    """Raise ``VerifyException`` for a signal of a network that has not just one encoder."""
    for argument in arguments:
        if isinstance(argument.type, SignalType):
            users = [use.operation for use in argument.uses]
            if len(users) != 1 or not isinstance(users[0], EncodeOp):
                raise VerifyException("a signal has one encoder, which makes spikes of it")
