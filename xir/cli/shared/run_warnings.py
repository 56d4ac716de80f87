"""What is said on stderr after a run of the user's spikes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from xir.cli.shared.terminal import tell

if TYPE_CHECKING:
    from xir.cli.shared.run_loop import RunResult
    from xir.configurations.named_configuration import NamedConfiguration
    from xir.diagnostics.messages import Diagnostic

OF_THE_WORST_CASE = ("XIR168",)
"""Codes of a compilation that a run answers itself, by its own steps."""


def warnings_told(
    named: NamedConfiguration, result: RunResult, others: Sequence[Diagnostic]
) -> list[Diagnostic]:
    """Tell all warnings: of the compilation, ``others``, and of the run itself; give them back."""
    from xir.diagnostics.messages import Sources

    program = named.program
    compiled = () if program is None else program.warnings
    warnings = [
        *((clamped(result.clamped, named.config.device),) if result.clamped else ()),
        *(warning for warning in compiled if warning.code not in OF_THE_WORST_CASE),
        *others,
        *result.warnings,
    ]
    if warnings:
        tell((Sources() if program is None else program.sources).render(warnings))
    return warnings


def clamped(number: int, device: str) -> Diagnostic:
    """A warning that so many input counts were above what a channel of the device takes."""
    from xir.devices.table import device as find_device
    from xir.diagnostics.messages import Diagnostic

    most = find_device(device).input_cap
    return Diagnostic(
        f"{number} input counts are above {most}; the chip takes {most} events of a channel in a "
        "step, the rest is lost",
        hint="a smaller dt spreads the events over more steps",
        severity="warning",
    )
