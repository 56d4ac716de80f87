"""
Turn what a program says of a sensor side, in Hz and seconds, into the integers of its registers.

The signal goes out of the dataflow: what comes into the network from here on are the spikes that
the sensor side makes of it. ``xir.sensors`` has the mathematics.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from xdsl.context import Context
from xdsl.dialects.builtin import (
    ArrayAttr,
    FloatAttr,
    FunctionType,
    IntegerAttr,
    ModuleOp,
    StringAttr,
)
from xdsl.ir import Attribute, SSAValue
from xdsl.passes import ModulePass
from xdsl.rewriter import InsertPoint, Rewriter

from xir.diagnostics.messages import CompileError, at, warn
from xir.dialects import snn
from xir.dialects.xylo_sensors import AudioFrontEndOp, ImuInterfaceOp, SensorOp
from xir.sensors.deviation import Deviation
from xir.sensors.table import ENCODERS
from xir.text.quantities import short, time_text

LARGEST_DEVIATION = 0.05
"""A number that registers miss by more is told. Designed bands miss theirs by up to a hundredth."""


def design(encode: snn.EncodeOp, dt: float) -> tuple[SensorOp, Sequence[Deviation]]:
    """
    The sensor side for ``encode`` in a network with a time step of ``dt`` seconds, and what its
    registers make of each number that is none. Raises ``ValueError`` for what they do not hold.
    """
    options = {name: _value(name, value) for name, value in encode.options.data.items()}
    return _DESIGNS[encode.encoder.data](options, dt, encode)


def _imu(
    options: Mapping[str, Any], dt: float, encode: snn.EncodeOp
) -> tuple[SensorOp, Sequence[Deviation]]:
    from xir.sensors.imu.registers import RATE, is_step
    from xir.sensors.imu.settings import ImuSettings, imu_registers

    if not is_step(dt):
        message = f"dt is {time_text(dt)}; Xylo IMU makes {RATE:g} steps a second: dt = "
        raise ValueError(message + time_text(1 / RATE))
    registers, deviations = imu_registers(_settings(ImuSettings, options))
    return ImuInterfaceOp.of(registers, encode.location), deviations


def _audio3(
    options: Mapping[str, Any], dt: float, encode: snn.EncodeOp
) -> tuple[SensorOp, Sequence[Deviation]]:
    from xir.sensors.audio3.settings import AudioSettings, audio_front_end

    front_end, deviations = audio_front_end(_settings(AudioSettings, options), dt)
    return AudioFrontEndOp.of(front_end, encode.location), deviations


_DESIGNS: Mapping[
    str,
    Callable[[Mapping[str, Any], float, snn.EncodeOp], tuple[SensorOp, Sequence[Deviation]]],
] = {"imu": _imu, "audio3": _audio3}


def _settings(kind: Callable[..., Any], options: Mapping[str, Any]) -> Any:
    try:
        return kind(**options)
    except TypeError as e:
        raise ValueError(str(e).partition("() ")[2]) from None


def _value(name: str, value: Attribute) -> Any:
    """An option as the settings have it. Raises ``ValueError`` for another attribute."""
    match value:
        case FloatAttr() | IntegerAttr():
            return value.value.data
        case StringAttr(word):
            return word
        case ArrayAttr(entries) if name == "bands":
            edges = [_value("", entry) for entry in entries]
            if len(edges) % 2:
                raise ValueError("bands has an edge without another")
            return tuple(zip(edges[::2], edges[1::2], strict=True))
        case ArrayAttr(entries):
            return tuple(_value("", entry) for entry in entries)
        case _:
            raise ValueError(f"{name} is {value}; need a number, a word or a list of numbers")


def design_sensors(network: snn.NetworkOp) -> None:
    """
    Replace the encoders of ``network`` by sensor sides. Raises ``CompileError`` for what the
    registers do not hold, and warns of numbers that they miss.
    """
    encodes = [op for op in network.body.block.ops if isinstance(op, snn.EncodeOp)]
    for encode in encodes:
        kind = ENCODERS[encode.encoder.data]
        try:
            sensor, deviations = design(encode, network.dt.value.data)
        except ValueError as e:
            raise CompileError([at(encode, f"{kind.name}: {e}", code="XIR170")]) from None
        for deviation in deviations:
            if deviation.relative > LARGEST_DEVIATION:
                warn(at(encode, _told(kind.name, deviation), code="XIR171"))
        Rewriter.insert_op(sensor, InsertPoint.before(encode))
        _hand_on(encode)
    if encodes:
        arguments = network.body.block.arg_types
        outputs = network.function_type.outputs.data
        network.function_type = FunctionType.from_lists(arguments, outputs)


def _hand_on(encode: snn.EncodeOp) -> None:
    """The spikes come in where the signal did."""
    spikes = Rewriter.replace_value_with_new_type(SSAValue.get(encode.signal), encode.out.type)
    encode.out.replace_all_uses_with(spikes)
    Rewriter.erase_op(encode)


def _told(encoder: str, deviation: Deviation) -> str:
    asked, got = (_quantity(x, deviation.unit) for x in (deviation.asked, deviation.got))
    return f"{encoder}: {deviation.what} is {got} on the chip, {asked} was asked for"


def _quantity(value: float, unit: str) -> str:
    if unit == "s":
        return time_text(float(f"{value:.4g}"))
    return f"{short(float(f'{value:.4g}'))} {unit}".rstrip()


@dataclass(frozen=True)
class DesignSensorsPass(ModulePass):
    """
    Designs the sensor sides of chips: from Hz and seconds to the integers of registers.

    Before: a flat ``snn`` network, whose input may be a signal. After: only spikes come in, and the
    network has the sensor side that makes them.
    """

    name = "xylo-design-sensors"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for network in op.body.block.ops:
            if isinstance(network, snn.NetworkOp):
                design_sensors(network)
