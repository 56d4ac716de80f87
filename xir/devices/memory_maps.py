"""
Where each device has its memories: word addresses and sizes, as data.

A map is only here where one is public; Xylo IMU has none. Each bank starts where the one before it
ends, on all maps.
"""

from __future__ import annotations

from collections.abc import Mapping

MemoryMap = Mapping[str, tuple[int, int]]
"""Memory name -> (first word address, words)."""

XYLO_V1: MemoryMap = {
    "IWTRAM": (0x00100, 16_000),
    "IWT2RAM": (0x03F80, 16_000),
    "NSCRAM": (0x07E00, 1008),
    "RSC2RAM": (0x081F0, 1000),
    "NMPRAM": (0x085D8, 1008),
    "NDSRAM": (0x089C8, 1008),
    "RDS2RAM": (0x08DB8, 1000),
    "NDMRAM": (0x091A0, 1008),
    "NTHRAM": (0x09590, 1008),
    "RCRAM": (0x09980, 1000),
    "RARAM": (0x09D68, 1000),
    "RSPKRAM": (0x0A150, 1000),
    "REFOCRAM": (0x0A538, 1000),
    "RFORAM": (0x0A920, 32_000),
    "RWTRAM": (0x12620, 32_000),
    "RWT2RAM": (0x1A320, 32_000),
    "OWTRAM": (0x22020, 8_000),
}

XYLO_AUDIO_2: MemoryMap = {
    "IWTRAM": (0x00100, 16_000),
    "IWT2RAM": (0x03F80, 16_000),
    "NSCRAM": (0x07E00, 1008),
    "RSC2RAM": (0x081F0, 1000),
    "NMPRAM": (0x085D8, 1008),
    "NDSRAM": (0x089C8, 1008),
    "RDS2RAM": (0x08DB8, 1000),
    "NDMRAM": (0x091A0, 1008),
    "NBRAM": (0x09590, 1008),
    "NTHRAM": (0x09980, 1008),
    "RCRAM": (0x09D70, 1000),
    "RARAM": (0x0A158, 1000),
    "RSPKRAM": (0x0A540, 1000),
    "REFOCRAM": (0x0A928, 1000),
    "RFORAM": (0x0AD10, 32_000),
    "RWTRAM": (0x12A10, 32_000),
    "RWT2RAM": (0x1A710, 32_000),
    "OWTRAM": (0x22410, 8_000),
}

XYLO_AUDIO_3: MemoryMap = {
    "IWTRAM": (0x00200, 2048),
    "IWT2RAM": (0x00A00, 2048),
    "NSCRAM": (0x01200, 1024),
    "HSC2RAM": (0x01600, 992),
    "NMPRAM": (0x019E0, 1024),
    "NDSRAM": (0x01DE0, 1024),
    "HDS2RAM": (0x021E0, 992),
    "NDMRAM": (0x025C0, 1024),
    "NBRAM": (0x029C0, 1024),
    "NTHRAM": (0x02DC0, 1024),
    "HCRAM": (0x031C0, 992),
    "HARAM": (0x035A0, 992),
    "HSPKRAM": (0x03980, 992),
    "HEFOCRAM": (0x03D60, 992),
    "HFORAM": (0x04140, 31_744),
    "HWTRAM": (0x0BD40, 31_744),
    "HWT2RAM": (0x13940, 31_744),
    "OWTRAM": (0x1B540, 4096),
}

STATE_MEMORIES = (
    *("NSCRAM", "NMPRAM", "RSC2RAM", "RSPKRAM"),
    *("HSC2RAM", "HSPKRAM"),
)
"""Memories that hold what the running chip computes: no configuration fills them."""
