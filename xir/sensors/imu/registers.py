"""
What the sensor interface of Xylo IMU is set to, checked against the widths of its registers.

The names are those of samna's ``input_interface``, so that a field says where its value goes.
``enable``, ``configuration_timeout`` and ``delay_threshold`` are not here: spikes do not depend on
them. The default is that of the vendor's simulator.
"""

from __future__ import annotations

from dataclasses import dataclass

from xir.sensors.registers import checked, checked_number

AXES = 3
"""x, y and z."""

CHANNELS = 15
"""Channel ``5 a + f`` is filter f of axis a; the rotation is removed before. Each is an input of
the core, whose input 15 stays unused."""

FILTERS_AN_AXIS = CHANNELS // AXES

RATE = 200.0
"""Hz, of samples and steps alike."""

_STEP_ERROR = 1e-6
"""How far, as a part of it, a time step may be from the chip's."""

SAMPLE_LIMIT = (1 << 15) - 1
"""The greatest magnitude of a sample."""

CELL_LIMIT = 15
"""The most spikes of a channel in one step."""

BANDS = ((1, 2), (2, 4), (4, 8), (8, 16), (16, 32))
"""Hz, that the default filters of each axis pass."""

BB = (6, 5, 4, 3, 2) * AXES
BWF = (8,) * CHANNELS
BAF = (9, 10, 11, 12, 13) * AXES
A1 = (-64458, -63288, -60684, -54529, -39246) * AXES
A2 = (31754, 30771, 28888, 25417, 19378) * AXES

Channels = tuple[int, ...]
"""One whole number for each of the 15 channels."""

_NUMBERS: dict[str, tuple[int, int]] = {
    "estimator_k_setting": (0, (1 << 5) - 1),
    "update_matrix_threshold": (1, (1 << 11) - 1),
}
_SWITCHES = ("bypass_jsvd", "select_iaf_output")
_SIGNED_17_BITS = (-(1 << 16), (1 << 16) - 1)
_PER_CHANNEL: dict[str, tuple[int, int]] = {
    "bpf_bb_values": (0, 15),
    "bpf_bwf_values": (0, 15),
    "bpf_baf_values": (0, 15),
    "bpf_a1_values": _SIGNED_17_BITS,
    "bpf_a2_values": _SIGNED_17_BITS,
    "scale_values": (0, (1 << 5) - 1),
    "iaf_threshold_values": (1, (1 << 31) - 1),
}


def is_step(dt: float) -> bool:
    """Whether ``dt`` seconds is the chip's time step, which is that of a sample."""
    return abs(dt * RATE - 1) <= _STEP_ERROR


@dataclass(frozen=True)
class ImuRegisters:
    """
    Raises ``ValueError`` for a value that its register does not hold, with the field, the value and
    the limits.
    """

    estimator_k_setting: int = 4
    """2 to this power is the time constant of the covariance, in steps"""
    update_matrix_threshold: int = 10
    """the steps for which a covariance, and the rotation of it, is held. One of the vendor's two
    ways to write this register writes 1 less; which one the chip takes is not published."""
    bypass_jsvd: bool = False
    """whether the samples go to the filters as they are, with no rotation removed"""
    select_iaf_output: bool = False
    """whether spikes come of the integrate-and-fire encoder; else of the scale encoder"""
    bpf_bb_values: Channels = BB
    """how far the new state of a filter is shifted down: its gain is a power of 2"""
    bpf_bwf_values: Channels = BWF
    """bits of the fraction of a filter's state"""
    bpf_baf_values: Channels = BAF
    """how far the products with ``a1`` and ``a2`` are shifted down"""
    bpf_a1_values: Channels = A1
    """the factor of the state one step ago, times 2 to the power of ``bb + baf``"""
    bpf_a2_values: Channels = A2
    """the factor of the state two steps ago, likewise"""
    scale_values: Channels = (5,) * CHANNELS
    """how far the scale encoder shifts a magnitude down"""
    iaf_threshold_values: Channels = (1024,) * CHANNELS
    """what the integrate-and-fire encoder sums up to a spike"""

    def __post_init__(self) -> None:
        for name, (low, high) in _NUMBERS.items():
            object.__setattr__(self, name, checked_number(name, getattr(self, name), low, high))
        for name in _SWITCHES:
            object.__setattr__(self, name, bool(checked_number(name, getattr(self, name), 0, 1)))
        for name, (low, high) in _PER_CHANNEL.items():
            values = checked(name, getattr(self, name), CHANNELS, low, high)
            object.__setattr__(self, name, values)
