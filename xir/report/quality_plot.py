"""
The picture of a quantization report: what each population lost, and what became of its numbers.
matplotlib is imported when something is drawn.
"""

# matplotlib leaves the types of its keyword arguments open.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from xir.diagnostics.messages import CompileError, Diagnostic

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FORMATS = (".png", ".svg", ".pdf")
ERRORS = (("rate_error", "rate error"), ("count_error", "count error"))
DECAYS = (("decay_error_mem", "membrane"), ("decay_error_syn", "synapse"))
_GAINS = (("gain", "first synapse", -0.1, "C0"), ("gain_2", "second synapse", 0.1, "C1"))
TROUBLE = (("dead", "dead"), ("pinned", "pinned at the cap"), ("saturated", "saturated"))


def check_name(path: Path) -> None:
    """Raise ``CompileError`` for a name that no picture can have, or without matplotlib."""
    if path.suffix.lower() not in FORMATS:
        raise CompileError([Diagnostic(f"'{path}' does not end in {', '.join(FORMATS)}")])
    try:
        import matplotlib.figure
    except ImportError:
        hint = "pip install 'xir-compiler[plot]'"
        raise CompileError([Diagnostic("plots need matplotlib", hint=hint)]) from None
    assert matplotlib.figure is not None


def plot_report(report: dict[str, Any], path: Path) -> None:
    """
    Draw ``report`` (as of ``xir.report.contents``) to ``path``: errors, decays, gains and neurons
    in trouble, a row each, a group for each population.

    Raises ``CompileError`` where nothing was measured: the plain methods run nothing.
    """
    populations = [p for p in report["populations"] if p["cost"]]
    if not populations:
        message = f"{report['quantization']} measures nothing that could be drawn"
        hint = "--quantize law, matched or calibrated run the network and do"
        raise CompileError([Diagnostic(message, hint=hint)])
    from matplotlib.figure import Figure

    figure = Figure(figsize=(max(5.0, 1.2 * len(populations) + 3), 9.0), layout="constrained")
    errors, decays, gains, trouble = figure.subplots(4, 1, sharex=True)
    quality = report["quality"]
    figure.suptitle(
        f"{report['network']}, {report['quantization']} ({quality['chosen']})\n"
        f"{quality['samples']} samples of {quality['steps']} steps, {quality['stimuli']}",
        fontsize=10,
    )
    _bars(errors, populations, ERRORS, "error / what was meant")
    _bars(decays, populations, DECAYS, "error of the leak")
    _gains(gains, populations)
    _bars(trouble, populations, TROUBLE, "neurons")
    trouble.set_xticks(range(len(populations)), [p["name"] for p in populations], rotation=30)
    # A picture has no time in it: the same report gives the same bytes.
    stamps: dict[str, dict[str, None]] = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}}
    figure.savefig(path, dpi=120, metadata=stamps.get(path.suffix.lower(), {}))


def _bars(
    axes: Axes, populations: list[dict[str, Any]], parts: tuple[tuple[str, str], ...], label: str
) -> None:
    width = 0.8 / len(parts)
    for k, (key, name) in enumerate(parts):
        places = [i - 0.4 + (k + 0.5) * width for i in range(len(populations))]
        axes.bar(places, [p["cost"].get(key, 0) for p in populations], width, label=name)
    axes.set_ylabel(label)
    axes.legend(fontsize=8)


def _gains(axes: Axes, populations: list[dict[str, Any]]) -> None:
    """From the least to the greatest gain of each population, on both synapses."""
    for key, name, offset, colour in _GAINS:
        there = [(i, p[key]) for i, p in enumerate(populations) if key in p]
        if there:
            places = [i + offset for i, _ in there]
            low, high = zip(*(span for _, span in there), strict=True)
            axes.vlines(places, low, high, colors=colour, linewidth=4, label=name)
            axes.plot(places, [(a + b) / 2 for a, b in zip(low, high, strict=True)], "k_")
    axes.axhline(1.0, color="0.6", linewidth=0.8)
    axes.set_ylabel("gain")
    axes.legend(fontsize=8)
