"""The sensor sides of chips, as the integers of their registers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, TypeVar

from xdsl.dialects.builtin import (
    I64,
    ArrayAttr,
    DictionaryAttr,
    IntegerAttr,
    LocationAttr,
    StringAttr,
    i64,
)
from xdsl.ir import Attribute
from xdsl.irdl import irdl_op_definition, prop_def
from xdsl.utils.exceptions import VerifyException
from xdsl.utils.hints import isa

from xir.dialects.located import LocatedOperation
from xir.sensors.table import ENCODERS, PATHS, Encoder

if TYPE_CHECKING:
    from xir.sensors.audio3.settings import AudioFrontEnd
    from xir.sensors.imu.registers import ImuRegisters

Integers: TypeAlias = int | Sequence[int]

T = TypeVar("T")


class SensorOp(LocatedOperation):
    """
    A sensor side, which makes the spikes that come into the network or core around it.
    ``registers`` has those that differ from the default.
    """

    registers = prop_def(DictionaryAttr)

    ENCODER: ClassVar[Encoder]

    def __init__(
        self,
        registers: Mapping[str, Attribute],
        *,
        more: Mapping[str, Attribute] | None = None,
        location: LocationAttr | None = None,
    ):
        super().__init__(
            properties={"registers": DictionaryAttr(dict(registers)), **(more or {})},
            location=location,
        )

    @abstractmethod
    def check(self) -> None:
        """Raise ``ValueError`` or ``TypeError`` for what registers do not hold."""

    def values(self) -> dict[str, Integers]:
        """The registers that are there, by name. Raises ``TypeError`` for another attribute."""
        return {name: _integers(name, value) for name, value in self.registers.data.items()}

    def verify_(self) -> None:
        try:
            self.check()
        except (ValueError, TypeError) as e:
            raise VerifyException(str(e)) from None


@irdl_op_definition
class ImuInterfaceOp(SensorOp):
    """
    The sensor interface of Xylo IMU.

    ```mlir
    xylo.imu_interface {update_matrix_threshold = 20 : i64}
    ```
    """

    name = "xylo.imu_interface"

    ENCODER: ClassVar[Encoder] = ENCODERS["imu"]

    assembly_format = "$registers attr-dict"

    @staticmethod
    def of(
        registers: ImuRegisters,
        location: LocationAttr | None = None,
    ) -> ImuInterfaceOp:
        """The operation for ``registers``."""
        return ImuInterfaceOp(_differing(registers), location=location)

    def settings(self) -> ImuRegisters:
        """The registers. Raises ``ValueError`` or ``TypeError`` for what is none."""
        from xir.sensors.imu.registers import ImuRegisters

        return _made(ImuRegisters, self.values())

    def check(self) -> None:
        self.settings()


@irdl_op_definition
class AudioFrontEndOp(SensorOp):
    """
    The front end of XyloAudio 3; ``path`` is the way of the sound, and a time step has
    ``samples_per_step`` audio samples.

    ```mlir
    xylo.audio_front_end {dn_enable = 0 : i64} by "external" steps 488
    ```
    """

    name = "xylo.audio_front_end"

    ENCODER: ClassVar[Encoder] = ENCODERS["audio3"]

    path = prop_def(StringAttr)
    samples_per_step = prop_def(IntegerAttr[I64])

    assembly_format = "$registers `by` $path `steps` $samples_per_step attr-dict"

    @staticmethod
    def of(
        front_end: AudioFrontEnd,
        location: LocationAttr | None = None,
    ) -> AudioFrontEndOp:
        """The operation for these settings."""
        more = {
            "path": StringAttr(front_end.path),
            "samples_per_step": IntegerAttr(front_end.samples_per_step, i64),
        }
        return AudioFrontEndOp(_differing(front_end.registers), more=more, location=location)

    def settings(self) -> AudioFrontEnd:
        """The front end. Raises ``ValueError`` or ``TypeError`` for what no register holds."""
        from xir.sensors.audio3.registers import AudioRegisters
        from xir.sensors.audio3.settings import AudioFrontEnd

        path, samples = self.path.data, self.samples_per_step.value.data
        if path not in PATHS:
            raise ValueError(f"path is '{path}'; need one of {', '.join(PATHS)}")
        if samples < 1:
            raise ValueError(f"a time step of {samples} audio samples; need 1 or more")
        return AudioFrontEnd(_made(AudioRegisters, self.values()), path, samples)

    def check(self) -> None:
        self.settings()


def _made(kind: Callable[..., T], values: Mapping[str, Integers]) -> T:
    default: Any = kind()
    known = [field.name for field in fields(default)]
    if unknown := [name for name in values if name not in known]:
        raise ValueError(f"there is no register '{unknown[0]}'; there are {', '.join(known)}")
    for name, value in values.items():
        if isinstance(getattr(default, name), tuple) != isinstance(value, tuple):
            need = "a whole number" if isinstance(value, tuple) else "a list"
            raise TypeError(f"{name} is {value}; need {need}")
    return kind(**values)


def _differing(registers: Any) -> dict[str, Attribute]:
    default = type(registers)()
    return {
        field.name: _attribute(getattr(registers, field.name))
        for field in fields(registers)
        if getattr(registers, field.name) != getattr(default, field.name)
    }


def _attribute(value: Integers) -> Attribute:
    if isinstance(value, Sequence):
        return ArrayAttr([IntegerAttr(number, i64) for number in value])
    return IntegerAttr(int(value), i64)


def _integers(name: str, value: Attribute) -> Integers:
    if isinstance(value, IntegerAttr):
        return value.value.data
    if isa(value, ArrayAttr[IntegerAttr]):
        return tuple(number.value.data for number in value.data)
    raise TypeError(f"{name} is {value}; need a whole number, or a list of these")
