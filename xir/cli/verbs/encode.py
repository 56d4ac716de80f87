"""``xir encode``: recordings to the spikes that a chip's sensor side makes of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import FILE, Reader, UsageError, new_file, one_of
from xir.cli.shared.arguments import Subcommands, subcommand
from xir.options import read_time, whole_number
from xir.sensors.table import ENCODERS, PATHS, START

if TYPE_CHECKING:
    from xir.cli.shared.encoded_file import Encoded
    from xir.diagnostics.messages import Sources
    from xir.recordings.encoding import SensorSide


class Arguments(NamedTuple):
    """The arguments of ``xir encode``."""

    files: list[Path]
    output: Path
    device: str | None
    key: str | None
    rate: float | None
    channel: int | None
    mix: bool
    start: str
    scale: float | None
    path: str | None
    dt: float | None
    quiet: bool
    json: bool


OF_ANOTHER_DEVICE = "XIR172"
"""The code of a network whose encoder is a part of another chip."""


def devices() -> list[str]:
    """The chips that have an encoder."""
    return [encoder.device for encoder in ENCODERS.values()]


def above_zero(text: str) -> float:
    """The argument of ``--rate`` and ``--scale``."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number < float("inf"):
        raise ValueError(f"'{text}' is not a number above 0")
    return number


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "encode",
        Arguments,
        run,
        description="""Make spikes of recordings, as the sensor side of a chip does, bit for bit:
        of acceleration for Xylo IMU, of sound for XyloAudio 3. The registers are those of a network
        that has an encoder (imu, audio3), or with --device the usual ones. What is written is read
        by 'xir sim --input' and, with labels, by 'xir eval --data'. A recording is sound (.wav,
        .flac), .npy or .npz ('signal', or the only array; (samples, channels), or (recordings,
        samples, channels); beside it, if wanted, 'rate', 'labels' and 'classes'), or .csv with a
        line of numbers for each sample. Several become one array of samples.""",
        examples=[
            (
                "xir encode --device xylo-imu walk.npy -o spikes.npz",
                "accelerations of x, y and z in g, 200 times a second",
            ),
            (
                "xir encode --device xylo-imu --rate 50 walk.csv run.csv -o spikes.npz",
                "two recordings of 50 Hz, resampled by straight lines",
            ),
            (
                "xir encode --device xylo-audio3 alarm.wav --mix -o spikes.npz",
                "sound, both channels of it mixed, in time steps of 9.99424 ms",
            ),
            (
                "xir encode net.xnet alarm.wav -o spikes.npz",
                "with the filters, thresholds and time step that the network sets",
            ),
        ],
    )
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        type=FILE,
        help="recordings; without --device the first is the network (.xnet)",
    )
    parser.add_argument(
        "-o",
        dest="output",
        metavar="OUT.npz",
        required=True,
        type=new_file(".npz"),
        help="write the spikes",
    )
    parser.add_argument(
        "--device",
        metavar="D",
        type=one_of("device with an encoder", devices),
        help=f"the chip, with its usual registers: {' or '.join(devices())}",
    )
    signal = parser.add_argument_group("what goes in")
    signal.add_argument("--key", metavar="NAME", help="which array of a .npz file")
    signal.add_argument(
        "--rate",
        metavar="HZ",
        type=Reader(above_zero),
        help="samples a second, of files that do not say them (acceleration: 200)",
    )
    channels = signal.add_mutually_exclusive_group()
    channels.add_argument(
        "--channel",
        metavar="N",
        type=Reader(whole_number(0)),
        help="hear this channel of sound, from 0 on",
    )
    channels.add_argument("--mix", action="store_true", help="hear the mean of all channels")
    how = parser.add_argument_group("how it is encoded")
    how.add_argument(
        "--start",
        choices=START,
        default="cold",
        help="from rest as the chip does (cold, the default), or with filters that have settled, "
        "as the vendor's simulator does",
    )
    how.add_argument(
        "--scale",
        metavar="X",
        type=Reader(above_zero),
        help="what part of the full scale 1 is: of acceleration 0.49 for 1 g, of sound 1 (volts "
        "on the analogue path)",
    )
    how.add_argument(
        "--path",
        choices=PATHS,
        help="the way of sound into the chip (default: external, or that of the network)",
    )
    how.add_argument(
        "--dt",
        metavar="TIME",
        type=Reader(read_time),
        help="the time step of sound, as 9.99424ms: a whole number of audio samples of 20.48 us, "
        "analogue 20 us",
    )
    told = parser.add_argument_group("what is told")
    told.add_argument("-q", "--quiet", action="store_true", help="no table, only what is wrong")
    told.add_argument("--json", action="store_true", help="print one JSON object, nothing else")


def run(arguments: Arguments) -> ExitCode:
    network, files = _network_and_recordings(arguments)
    from xir.cli.shared.encoding_summary import as_data, as_text
    from xir.cli.shared.terminal import tell
    from xir.diagnostics.messages import Sources, collect_warnings
    from xir.output.atomic_files import refuse_inputs, write_file

    sources = Sources()
    with collect_warnings() as warnings:
        sensor = _sensor_side(arguments, network, sources)
        encoded = _encode(arguments, sensor, files)
        refuse_inputs(arguments.output.parent, [arguments.output.name])
        write_file(arguments.output, encoded.file_bytes())
    warnings = [*warnings, *encoded.warnings()]
    if warnings:
        tell(sources.render(warnings))
    if arguments.json:
        import json

        from xir.diagnostics.as_data import as_data as diagnostic_data

        data = as_data(encoded)
        data["warnings"] = [diagnostic_data(warning) for warning in warnings]
        print(json.dumps(data, indent=2, ensure_ascii=False))
    elif not arguments.quiet:
        print("\n".join(as_text(encoded)))
        print(f"wrote {arguments.output}")
    return ExitCode.GOOD


def _network_and_recordings(arguments: Arguments) -> tuple[Path | None, list[Path]]:
    """
    The network, where the registers are its own, and the recordings. Raises ``UsageError`` for
    arguments that do not go together.
    """
    if arguments.device is not None:
        if arguments.device == ENCODERS["imu"].device:
            for flag, value in (
                ("--path", arguments.path),
                ("--dt", arguments.dt),
                ("--channel", arguments.channel),
                ("--mix", arguments.mix or None),
            ):
                if value is not None:
                    raise UsageError(f"{flag} is about sound; {arguments.device} has acceleration")
        return None, arguments.files
    network, *files = arguments.files
    if not files:
        message = f"'{network}' is all there is; need a network and a recording, or a recording "
        raise UsageError(f"{message}and --device")
    for flag, value in (("--path", arguments.path), ("--dt", arguments.dt)):
        if value is not None:
            raise UsageError(f"{flag} is for --device; '{network}' says it itself")
    return network, files


def _sensor_side(arguments: Arguments, network: Path | None, sources: Sources) -> SensorSide:
    """Raises ``CompileError`` for a network without an encoder."""
    from xir.recordings.encoding import default_side

    if network is None:
        assert arguments.device is not None
        return default_side(arguments.device, arguments.path, arguments.dt)
    from xir.cli.shared.compilation import compile_network
    from xir.configurations.loader import is_configuration
    from xir.diagnostics.messages import CompileError, Diagnostic
    from xir.options import Options

    hint = "give the chip with --device, for its usual registers"
    if is_configuration(network):
        message = f"'{network}' is a configuration, which has no encoder; need a network (.xnet)"
        raise CompileError([Diagnostic(message, hint=hint)])
    program = None
    for device in devices():
        try:
            program = compile_network(network, Options(device=device, judge="never"), sources)
            break
        except CompileError as e:
            if device == devices()[-1] or any(d.code != OF_ANOTHER_DEVICE for d in e.diagnostics):
                raise
    assert program is not None
    if program.sensor is None:
        message = f"'{network}' has no encoder: its inputs are spikes"
        raise CompileError([Diagnostic(message, hint=hint)])
    return program.sensor


def _encode(arguments: Arguments, sensor: SensorSide, files: list[Path]) -> Encoded:
    from typing import Any

    from xir.cli.shared.encoded_file import Encoded
    from xir.cli.shared.progress_bar import Progress
    from xir.recordings.channels import Choice
    from xir.recordings.encoding import How, encode_recording
    from xir.recordings.reading import open_recordings

    start: Any = arguments.start
    choice = Choice(arguments.channel, arguments.mix)
    how = How(start, arguments.rate, arguments.scale, choice)
    # All files are looked at before the first one is encoded.
    found = [open_recordings(path, arguments.key) for path in files]
    encoded = Encoded(sensor, how, found)
    recordings = encoded.recordings
    with Progress("encoding", sum(one.length for one in recordings)) as progress:
        for recording in recordings:
            encoded.add(encode_recording(recording, sensor, how, progress.advance))
    return encoded
