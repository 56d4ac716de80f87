"""Compiled programs that several tests look at, each compiled once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

import xir
from xir.compiler import Program

FOLDERS = (Path(__file__).parents[2] / "examples", Path(__file__).parent / "networks")


@cache
def program(name: str, device: str = "xylo-audio2", quantize: str = "matched") -> Program:
    """The example or test network of that name, compiled."""
    (path,) = (folder / f"{name}.xnet" for folder in FOLDERS if (folder / f"{name}.xnet").is_file())
    return xir.compile(path, device=device, quantize=quantize)


def spikes(inputs: int) -> np.ndarray:
    """(2, 40, ``inputs``) counts, the same each time: no random generator has to stay as it is."""
    counts = np.arange(2 * 40 * inputs) * 7919 % 11 == 0
    return counts.reshape(2, 40, inputs).astype(np.uint8)
