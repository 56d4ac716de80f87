"""What is said of an imported file: what was found, assumed and left out, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from xir.diagnostics.messages import Diagnostic


class Line(NamedTuple):
    """One fact."""

    topic: str
    text: str
    source: str = ""
    """Where it is from: the file, found, told, assumed; or how to change it."""


class Prediction(NamedTuple):
    """What a population does on the stimuli."""

    population: str
    original: float
    """Spikes in the framework's step."""
    program: float
    """Spikes in the step of the program, in real numbers."""
    rate_error: float
    """Differences of the spikes in each sample, over all spikes of the original."""


@dataclass
class Report:
    """The report of one file."""

    file: str
    version: str | None
    digest: str
    counts: str
    lines: list[Line] = field(default_factory=list[Line])
    predictions: list[Prediction] = field(default_factory=list[Prediction])
    names: dict[str, str] = field(default_factory=dict[str, str])
    """Path of a node -> name in the program."""
    latency: dict[str, int] = field(default_factory=dict[str, int])
    """Name of an output -> steps behind the original."""
    warnings: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def __str__(self) -> str:
        return "\n".join(self.as_lines())

    def as_lines(self) -> list[str]:
        """The report for a terminal, and for the comment of the program."""
        version = f"NIR {self.version}, " if self.version else ""
        lines = [f"{self.file}: {version}{self.counts}"]
        width = max((len(line.topic) for line in self.lines), default=0)
        for line in self.lines:
            source = f"   ({line.source})" if line.source else ""
            lines.append(f"  {line.topic:{width}}  {line.text}{source}")
        return lines

    def as_data(self) -> dict[str, Any]:
        """The report for JSON."""
        return {
            "file": self.file,
            "nir": self.version,
            "sha256": self.digest,
            "counts": self.counts,
            "lines": [line._asdict() for line in self.lines],
            "predictions": [
                {**p._asdict(), "rate_error": round(p.rate_error, 6)} for p in self.predictions
            ],
            "names": self.names,
            "latency": self.latency,
            "warnings": [
                {"code": w.code, "message": w.message, "hint": w.hint} for w in self.warnings
            ],
        }
