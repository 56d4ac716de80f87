"""``xylo-design-sensors``: a signal and its encoder become spikes and registers."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from xdsl.dialects.builtin import ModuleOp

import xir
from tests.passes.ir import of_kind, parse, run
from xir.diagnostics.messages import CompileError
from xir.dialects import snn
from xir.dialects.xylo_sensors import AudioFrontEndOp, ImuInterfaceOp, SensorOp
from xir.passes.allocate import AllocatePass
from xir.passes.design_sensors import DesignSensorsPass

IN, OUT = "!snn.signal<3>", "!snn.spikes<15>"
STEP = "5.0e-3"
T = TypeVar("T", bound=SensorOp)


def imu(options: str = "", dt: str = STEP) -> ModuleOp:
    return parse(
        f"""snn.network @n(%m: {IN}) -> {OUT} attributes {{dt = {dt} : f64}} {{
          %spikes = snn.encode %m by "imu" {{{options}}} : {IN} -> {OUT}
          snn.output %spikes : {OUT}
        }}"""
    )


def test_what_comes_in_are_spikes_then() -> None:
    module = imu("shift = [3]")
    assert not run(module, DesignSensorsPass())
    (op,) = of_kind(module, snn.NetworkOp)
    assert [str(kind) for kind in op.function_type.inputs] == ["!snn.spikes<15>"]
    assert op.body.block.arg_types == op.function_type.inputs.data
    assert not of_kind(module, snn.EncodeOp)
    (sensor,) = of_kind(module, ImuInterfaceOp)
    assert sensor.settings().scale_values == (3,) * 15


def test_what_the_chip_misses_is_told() -> None:
    (warning,) = run(imu("average = 1.1e-1 : f64"), DesignSensorsPass())
    assert warning.code == "XIR171"
    message = "the time that is averaged over is 80 ms on the chip, 110 ms was asked for"
    assert warning.message == f"imu: {message}"


@pytest.mark.parametrize(
    ("options", "dt", "message"),
    [
        ("", "1.0e-3", "dt is 1 ms; Xylo IMU makes 200 steps a second: dt = 5 ms"),
        ("hold = 9.0e9 : f64", STEP, "update_matrix_threshold is 1800000000000; the limits are"),
        ("speed = 3", STEP, "got an unexpected keyword argument 'speed'"),
        ("hold = @a", STEP, "hold is @a; need a number, a word or a list of numbers"),
        ("bands = [1.0]", STEP, "bands has an edge without another"),
    ],
)
def test_what_is_refused(options: str, dt: str, message: str) -> None:
    with pytest.raises(CompileError) as raised:
        run(imu(options, dt), DesignSensorsPass())
    (problem,) = raised.value.diagnostics
    assert problem.code == "XIR170"
    assert message in problem.message


def test_allocation_asks_for_the_pass() -> None:
    with pytest.raises(CompileError) as raised:
        run(imu(), AllocatePass("xylo-imu"))
    hints = [problem.hint for problem in raised.value.diagnostics]
    assert "run xylo-design-sensors first" in hints


FALL = """network fall(motion: signal[3]) {
  dt = 5 ms
  spikes = imu(motion, bands = [(1 Hz, 2 Hz), (2 Hz, 4 Hz), (4 Hz, 8 Hz), (8 Hz, 16 Hz),
                                (16 Hz, 32 Hz)], hold = 100 ms, rotation = false)
  h = lif(linear(spikes, normal(15, 4)), tau_mem = 40 ms, tau_syn = 20 ms)
  return h
}"""

ALARM = """network alarm(sound: signal) {
  dt = 10 ms
  spikes = audio3(sound, path = "analogue", normalize = "off", threshold = 4096)
  unread = lif(linear(spikes, normal(16, 4)), tau_mem = 40 ms, tau_syn = 20 ms)
  h = lif(linear(spikes[0 .. 3], normal(3, 4)), tau_mem = 40 ms, tau_syn = 20 ms)
  o = lif(linear(h, normal(4, 2)), tau_mem = 40 ms, tau_syn = 20 ms)
  return o
}"""


def sides(program: xir.Program, kind: type[T]) -> list[T]:
    return [op for op in program.core.body.block.ops if isinstance(op, kind)]


def test_a_program_keeps_its_sensor_side_to_the_end(tmp_path: Path) -> None:
    path = tmp_path / "n.xnet"
    path.write_text(
        FALL.replace(
            "return h",
            "o = lif(linear(h, normal(4, 1)), tau_mem = 40 ms, tau_syn = 20 ms) return o",
        )
    )
    program = xir.compile(path, device="xylo-imu")
    (op,) = sides(program, ImuInterfaceOp)
    assert op.settings().update_matrix_threshold == 20
    assert op.settings().bypass_jsvd
    assert program.sensor == op.settings()
    assert program.config.n_inputs == 15
    assert list(program.symbols["inputs"]) == ["motion"]
    path.write_text(ALARM)
    program = xir.compile(path, device="xylo-audio3")
    (op,) = sides(program, AudioFrontEndOp)
    assert (op.settings().path, op.settings().samples_per_step) == ("analogue", 500)
    assert program.config.n_inputs == 16
    assert program.sensor == op.settings()


def test_a_program_with_spikes_in_the_place_of_the_signal_is_the_same(tmp_path: Path) -> None:
    with_sensor, without = tmp_path / "a.xnet", tmp_path / "b.xnet"
    with_sensor.write_text(ALARM)
    first, second, *rest = ALARM.splitlines()
    without.write_text("\n".join(["network alarm(spikes: spikes[16]) {", second, *rest[1:]]))
    made = [xir.compile(p, device="xylo-audio3").config for p in (with_sensor, without)]
    assert made[0].to_samna_json() == made[1].to_samna_json()
    assert first != without.read_text().splitlines()[0]


def test_another_device_has_no_such_sensor_side(tmp_path: Path) -> None:
    path = tmp_path / "n.xnet"
    path.write_text(ALARM)
    with pytest.raises(xir.CompileError, match="is the sensor side of xylo-audio3") as raised:
        xir.compile(path)
    assert raised.value.diagnostics[0].code == "XIR172"
