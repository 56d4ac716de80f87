"""
Acceleration to spikes, as the sensor interface of Xylo IMU does it.

Comes in: ``ImuRegisters``, and accelerations of x, y and z at 200 Hz, in g or in the integers that
the chip is sent. Goes out: the counts of 15 channels, step by step.

Files in reading order:

- ``registers``: what the interface is set to
- ``encoder``: the stages in order, for one recording
- ``acceleration``: g to integers; ``resample``: other rates
- ``covariance``, ``jacobi``, ``rotation``: the device's rotation, found and removed
- ``tables``: the angles of a rotation
- ``spike_encoders``: filter outputs to counts
- ``arguments``, ``compiled``, ``kernels``, ``jacobi_kernel``: the loops, and how they are called
"""

from __future__ import annotations

from xir.sensors.imu.acceleration import to_integers
from xir.sensors.imu.encoder import ImuEncoder, ImuStatistics
from xir.sensors.imu.registers import ImuRegisters

__all__ = ["ImuEncoder", "ImuRegisters", "ImuStatistics", "to_integers"]
