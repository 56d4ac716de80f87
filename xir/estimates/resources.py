"""
What a core takes of its chip's memories and time: the part of the report that says whether it will
run, and at which clock.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np

from xir.codegen.layout import Sizes, memories_of
from xir.devices.table import Device, device
from xir.estimates.cycles import MARGIN, Counts, counts_of, cycles, cycles_of_steps, stored_counts
from xir.estimates.energy import power

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from xir.config.xylo_config import XyloConfig

Sample = tuple["NDArray[np.uint8]", "NDArray[np.uint8]"]
"""Input counts (T, Nin) of a run, and spikes (T, Nhid) of its hidden neurons."""


def sample_of(config: XyloConfig, raster: NDArray[Any]) -> Sample:
    """
    What a network does with ``raster``, (T, Nin) or (B, T, Nin), sample after sample from rest.
    """
    from xir.sim import simulate

    batch = raster if raster.ndim == 3 else raster[None]
    spikes = simulate(config, batch, record=True).spikes
    assert spikes is not None
    counts = np.minimum(batch, 15).astype(np.uint8)
    return counts.reshape(-1, counts.shape[-1]), spikes.reshape(-1, spikes.shape[-1])


def memories(config: XyloConfig) -> list[dict[str, Any]]:
    """The words that each memory holds and has room for; no room is known without a map."""
    chip = device(config.device)
    reach = (config.input_reach, config.output_reach) if chip.has_windows else (None, None)
    counts = (config.n_inputs, config.n_hidden, config.n_outputs, int(config.fan_out.sum()))
    sizes = Sizes(*counts, *reach)
    return [
        {
            "name": memory.name,
            "meaning": memory.meaning,
            "words": memory.words(sizes),
            "room": chip.memories[memory.name][1] if chip.memories else None,
        }
        for memory in memories_of(chip).values()
    ]


def timing(config: XyloConfig, sample: Sample | None = None) -> dict[str, Any]:
    """
    Clock cycles of a step in the worst case, with all that the memories hold (``worst``) and as the
    vendor's tool counts (``published``); of the steps of ``sample``; and the clock for real time.
    """
    chip = device(config.device)
    stored = stored_counts(config, chip)
    worst = cycles(stored)
    found: dict[str, Any] = {
        "counts": asdict(stored),
        "worst": {"cycles": worst.total, "parts": asdict(worst), **_clock(worst.total, config)},
        "published": {"cycles": cycles(counts_of(config, chip)).total},
        "margin": MARGIN,
        "default_clock_hz": chip.clock_hz,
        "board_clocks_hz": list(chip.board_clocks_hz),
        "sample": None if sample is None else _of_sample(config, stored, sample),
    }
    return found


def _clock(total: float, config: XyloConfig) -> dict[str, Any]:
    """The clock for ``total`` cycles a step, and the slowest of the board's that is enough."""
    chip = device(config.device)
    needed = total * (1 + MARGIN) / config.dt
    enough = [hz for hz in chip.board_clocks_hz if hz >= needed]
    return {
        "needed_hz": needed,
        "chosen_hz": min(enough) if enough else None,
        "longest_step_s": total * (1 + MARGIN) / chip.clock_hz,
    }


def _of_sample(config: XyloConfig, counts: Counts, sample: Sample) -> dict[str, Any]:
    steps = cycles_of_steps(counts, *sample)
    inputs, spikes = sample
    return {
        "steps": len(steps),
        "active_inputs": float((inputs != 0).mean()) if inputs.size else 0.0,
        "active_hidden": float((spikes != 0).mean()),
        "mean": {"cycles": float(np.mean(steps)), **_clock(float(np.mean(steps)), config)},
        "busiest": {"cycles": float(np.max(steps)), **_clock(float(np.max(steps)), config)},
    }


def energy(config: XyloConfig, found: dict[str, Any]) -> dict[str, Any] | None:
    """
    Energy of a step, and of the sample where there is one, at the chosen clock of ``timing``;
    None where nothing is published of the device.
    """
    chip = device(config.device)
    sample = found["sample"]
    clock = (sample["busiest"] if sample else found["worst"])["chosen_hz"] or chip.clock_hz
    watts = power(chip, clock)
    if watts is None:
        return None
    seconds = {"step": config.dt} | ({"sample": config.dt * sample["steps"]} if sample else {})
    return {
        "clock_hz": clock,
        "power_w": {"value": watts.watts, "low": watts.low, "high": watts.high},
        "joules": {
            name: {
                "value": watts.watts * time,
                "low": None if watts.low is None else watts.low * time,
                "high": None if watts.high is None else watts.high * time,
            }
            for name, time in seconds.items()
        },
        "source": watts.source,
        "error": watts.error,
    }


def as_lines(data: dict[str, Any]) -> list[str]:
    """Timing and energy for a terminal."""
    found, chip = data["timing"], device(data["device"]["name"])
    rows = [_timing_line("worst case", found["worst"], chip)]
    if found["sample"]:
        rows += [
            _timing_line(f"sample, {name}", found["sample"][name], chip)
            for name in ("busiest", "mean")
        ]
    else:
        rows.append(f"  {'':<20} (--sample SPIKES gives the cycles of a run)")
    spent = data["energy"]
    if spent is None:
        return [*rows, f"  {'energy':<20} nothing is published of this device"]
    parts = [f"{_joules(value)} a {name}" for name, value in spent["joules"].items()]
    return [*rows, f"  {'energy, estimated':<20} {', '.join(parts)}: {spent['error']}"]


def _timing_line(name: str, part: dict[str, Any], chip: Device) -> str:
    if part["chosen_hz"]:
        clock = f"board at {part['chosen_hz'] / 1e6:.4g} MHz"
    else:
        fastest = max(chip.board_clocks_hz) / 1e6
        clock = (
            f"more than {fastest:g} MHz, so dt of {part['longest_step_s'] * 1e3:.3g} ms or fewer "
            "active neurons"
        )
    return (
        f"  {name:<20} {part['cycles']:.0f} cycles a step, {part['needed_hz'] / 1e6:.3g} MHz with "
        f"{MARGIN:.0%} margin: {clock}"
    )


def _joules(part: dict[str, Any]) -> str:
    value = f"{part['value'] * 1e6:.3g} uJ"
    if part["low"] is None:
        return value
    return f"{value} ({part['low'] * 1e6:.3g} to {part['high'] * 1e6:.3g})"
