"""
What XyloAudio 2 makes of sound: a model of its analogue circuits, no bit-exact one.

Comes in: a recording in V, and a seed that draws a chip. Goes out: counts of 16 channels.

Files in reading order:

- ``front_end``: the stages in order
- ``chip``: what is drawn
- ``filters``: band passes and high passes of real numbers
- ``compiled``, ``kernels``: the loops over samples, and how they are called
"""

from __future__ import annotations

from xir.sensors.audio2.front_end import Audio2Encoder

__all__ = ["Audio2Encoder"]
