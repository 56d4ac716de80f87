"""
What XyloAudio 3 makes of sound.

Comes in: ``AudioRegisters`` and a recording, whole or chunk by chunk. Goes out: counts of spikes
for each time step and each of 16 channels, and what lies between where it is asked for.

Files in reading order:

- ``registers``, ``decimator_taps``: what the front end is set to, checked; ``register_words``: the
  same as words of registers
- ``encoder``, ``statistics``: a whole recording, and what is counted on the way
- ``sources``: the ways of sound to the filter bank
- ``resample``: rates and quantization; ``microphone``, ``decimator``: PDM
- ``gain_registers``, ``gain_control``, ``gain_kernel``: the analogue microphone
- ``filter_bank``, ``divisive_normalization``, ``steps``: from audio samples to counts
- ``arguments``, ``compiled``, ``kernels``: the loops over samples, and how they are called
"""

from __future__ import annotations

from xir.sensors.audio3.encoder import Audio3Encoder
from xir.sensors.audio3.gain_registers import GainRegisters
from xir.sensors.audio3.register_words import register_words
from xir.sensors.audio3.registers import AudioRegisters, in_all_channels
from xir.sensors.audio3.statistics import AudioStatistics
from xir.sensors.audio3.steps import samples_of_step

__all__ = [
    "Audio3Encoder",
    "AudioRegisters",
    "AudioStatistics",
    "GainRegisters",
    "in_all_channels",
    "register_words",
    "samples_of_step",
]
