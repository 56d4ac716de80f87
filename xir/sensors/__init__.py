"""
What a chip's sensor side makes of a signal: spikes, step by step, in the chip's integers where it
computes with such.

Comes in: the registers of a device's sensor interface, and a signal as an array, whole or chunk by
chunk. Goes out: an ``EncodedRun`` with the counts of spikes of each step and channel. Arrays only:
neither files nor the language are known here.

Files in reading order:

- ``band_pass``: banks of band passes, second-order sections in integers
- ``band_pass_design``: band edges in Hz to a section's integers, and back
- ``arguments``, ``compiled``, ``band_pass_kernel``: the loop over time, and how it is called
- ``registers``: values checked against the widths of their registers
- ``encoded_run``: what comes out
- ``imu/``: acceleration to spikes, as Xylo IMU does it
- ``audio2/``: sound to spikes, by a model of XyloAudio 2's analogue circuits
- ``audio3/``: sound to spikes, as XyloAudio 3 does it
"""
