"""
The sensor interface of Xylo IMU as a program sets it, in Hz and seconds, and the registers of that.
"""

from __future__ import annotations

from dataclasses import dataclass

from xir.sensors.band_pass_design import BandPass, design, response
from xir.sensors.deviation import Deviation, power_of_2
from xir.sensors.imu.registers import (
    AXES,
    BANDS,
    CHANNELS,
    FILTERS_AN_AXIS,
    RATE,
    ImuRegisters,
)
from xir.sensors.table import SPIKE_ENCODERS

LONGEST_AVERAGE = 31
"""The register of the average has 5 bits."""

Band = tuple[float, float]


@dataclass(frozen=True)
class ImuSettings:
    """What a program says of the interface. Each default is that of the registers."""

    bands: tuple[Band, ...] = BANDS
    """(5,) or (15,) edges of the band passes in Hz: of each axis alike, or of one axis after the
    other"""
    rotation: bool = True
    """whether the rotation is removed"""
    average: float = 16 / RATE
    """s, the time constant of the covariance"""
    hold: float = 10 / RATE
    """s, for which a rotation is held"""
    encoder: str = "scale"
    """``scale``, the magnitude shifted down; or ``iaf``, integrate and fire"""
    shift: tuple[int, ...] = (5,)
    """(1,) or (15,) how far the scale encoder shifts down"""
    threshold: tuple[int, ...] = (1024,)
    """(1,) or (15,) what integrate and fire sums up to a spike"""


def imu_registers(settings: ImuSettings) -> tuple[ImuRegisters, list[Deviation]]:
    """
    The registers for ``settings``, and what they make of each number that is no register.

    Raises ``ValueError`` with what is asked for and the limit, where no register holds it.
    """
    if settings.encoder not in SPIKE_ENCODERS:
        raise ValueError(f"encoder is '{settings.encoder}'; need {' or '.join(SPIKE_ENCODERS)}")
    bands = settings.bands
    if len(bands) not in (FILTERS_AN_AXIS, CHANNELS):
        message = f"bands has {len(bands)} bands; need {FILTERS_AN_AXIS}, for each axis alike, or "
        raise ValueError(f"{message}{CHANNELS}, for one axis after the other")
    sections = [design(low, high, RATE) for low, high in bands]
    exponent = power_of_2(settings.average * RATE, 0, LONGEST_AVERAGE)
    steps = max(1, round(settings.hold * RATE))
    alike = sections * AXES if len(sections) == FILTERS_AN_AXIS else sections
    registers = ImuRegisters(
        estimator_k_setting=exponent,
        update_matrix_threshold=steps,
        bypass_jsvd=not settings.rotation,
        select_iaf_output=settings.encoder == "iaf",
        bpf_bb_values=tuple(s.bb for s in alike),
        bpf_bwf_values=tuple(s.bwf for s in alike),
        bpf_baf_values=tuple(s.baf for s in alike),
        bpf_a1_values=tuple(s.a1 for s in alike),
        bpf_a2_values=tuple(s.a2 for s in alike),
        scale_values=_in_all_channels("shift", settings.shift),
        iaf_threshold_values=_in_all_channels("threshold", settings.threshold),
    )
    return registers, [
        *_of_bands(bands, sections),
        Deviation("the time that is averaged over", settings.average, 2**exponent / RATE, "s"),
        Deviation("the time that a rotation is held", settings.hold, steps / RATE, "s"),
    ]


def _of_bands(bands: tuple[Band, ...], sections: list[BandPass]) -> list[Deviation]:
    found: list[Deviation] = []
    for number, ((low, high), section) in enumerate(zip(bands, sections, strict=True)):
        there = response(section, RATE)
        found += [
            Deviation(f"the lower edge of band {number}", low, there.low, "Hz"),
            Deviation(f"the upper edge of band {number}", high, there.high, "Hz"),
        ]
    return found


def _in_all_channels(name: str, values: tuple[int, ...]) -> tuple[int, ...]:
    if len(values) == 1:
        return values * CHANNELS
    if len(values) != CHANNELS:
        raise ValueError(f"{name} has {len(values)} numbers; need 1 or {CHANNELS}")
    return values
