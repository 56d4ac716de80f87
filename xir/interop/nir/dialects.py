"""
The dialects of NIR: what the same numbers mean, by the framework that wrote them.

A file does not say its time step, its reset or who wrote it. ``docs/from-other-tools.md`` has the
table in words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from xir.interop.nir import step_form
from xir.interop.nir.step_form import Rule
from xir.interop.nir.words import Reset


class Dialect(NamedTuple):
    """How one framework's files are read."""

    title: str
    rule: Rule
    dt: float | None
    """The time step in the unit of the file's time constants; None where it must be found."""
    is_nominal: bool = False
    """Whether ``dt`` is a number that the exporter made up, so that it says nothing of the task."""
    reset: Reset | None = None
    """Of all neurons; None where it must be told."""
    reset_of_cuba: Reset | None = None
    """Of neurons with a synapse, where these differ."""
    many: bool = False
    """Whether a neuron can spike several times in a step."""
    starts_at_rest: bool = False
    """Whether V is v_leak before the first step, and not 0."""
    has_unit_gain: bool = False
    """Whether dt can be read off r = tau / dt."""


_EULER, _WHOLE = step_form.euler, step_form.whole_input

DIALECTS: Mapping[str, Dialect] = {
    "snntorch": Dialect("snnTorch from 0.7 on", _EULER, 1e-4, True, "late", has_unit_gain=True),
    "snntorch-2023": Dialect("snnTorch of 2023", _WHOLE, 1.0, True),
    "spyx": Dialect("Spyx", _WHOLE, 1.0, True, "late", "subtract"),
    "lava": Dialect("lava-dl", _EULER, 1e-4, True, "zero", has_unit_gain=True),
    "spikingjelly": Dialect(
        "SpikingJelly", _EULER, 1e-4, True, "zero", starts_at_rest=True, has_unit_gain=True
    ),
    "norse": Dialect("Norse", step_form.norse, 1e-3, reset="zero", starts_at_rest=True),
    "norse-1.1": Dialect(
        "Norse up to 1.1.0", step_form.norse_1_1, 1e-3, reset="zero", starts_at_rest=True
    ),
    "rockpool": Dialect("Rockpool", step_form.rockpool, None, reset="subtract", many=True),
    "sinabs": Dialect("sinabs", step_form.sinabs, 1.0, True, "subtract", many=True),
    "sinabs-no-norm": Dialect(
        "sinabs without norm_input",
        step_form.sinabs_whole_input,
        1.0,
        True,
        "subtract",
        many=True,
    ),
    "nengo": Dialect("Nengo", step_form.exponential, 1e-3, reset="zero"),
    "euler": Dialect("NIR's equations, forward Euler", _EULER, None, has_unit_gain=True),
    "exponential": Dialect("NIR's equations, exponential", step_form.exponential, None),
}
"""Word of ``--from`` -> how such files are read."""

UNIT_GAIN = Dialect(
    "unit gain, forward Euler (as snnTorch, lava-dl and SpikingJelly write)",
    _EULER,
    None,
    has_unit_gain=True,
)
"""What is found where r = tau / dt: which of the frameworks it was is not to be seen."""

WHOLE_INPUT = Dialect("r = 1 - dt / tau (as Spyx and snnTorch of 2023 write)", _WHOLE, None, True)
"""What is found where r is the decay."""

IF_ALONE = Dialect("neurons without leak, inputs as they are", step_form.norse, 1.0, True)
"""What is found where no neuron leaks and r is 1."""
