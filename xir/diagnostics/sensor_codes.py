"""Codes of what is said of the sensor side of a chip."""

from __future__ import annotations

from xir.diagnostics.code import Code

SENSOR_CODES: tuple[Code, ...] = (
    Code(
        "XIR170",
        "settings of a sensor side",
        "give what the message asks for",
        "A program sets a sensor side in Hz and seconds, and the chip has registers of a few bits. "
        "The time step is fixed by the sensor side too: 5 ms on Xylo IMU, a whole number of audio "
        "samples on XyloAudio 3.",
        "dt = 10 ms with audio3(sound), which is 488.28 audio samples",
    ),
    Code(
        "XIR171",
        "settings of a sensor side that the chip misses",
        "take what the chip has, or leave it: the network sees what the chip makes",
        "Time constants are powers of two, in samples, and band edges are integers of 17 bits. So "
        "the chip cannot do all that can be written down.",
        "imu(motion, average = 110 ms), which is 22 steps; the chip has 16 or 32",
        is_warning=True,
    ),
    Code(
        "XIR172",
        "sensor side of another device",
        "compile with --device for the chip that has it",
        "An encoder is a part of one kind of chip: imu of Xylo IMU, audio3 of XyloAudio 3.",
        "imu(motion), compiled for xylo-audio2",
    ),
)
