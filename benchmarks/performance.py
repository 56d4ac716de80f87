"""
The tables of docs/performance.md, measured on this machine and written there.

    python benchmarks/performance.py [--quick] [--to FILE]

Takes some minutes on a machine with nothing else to do. xylosim and snnTorch are measured where
they are installed (``pip install '.[peer]' snntorch``).
"""

from __future__ import annotations

import argparse
import platform
import re
import statistics
from collections.abc import Callable, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import reference
import simulator
import startup
from simulator_networks import four_networks, other_networks, trained_network

DOCUMENT = Path(__file__).parents[1] / "docs" / "performance.md"


def in_markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def of_simulator(repeats: int) -> str:
    """Networks that were watched, the trained one, and those that were not."""
    peer = find_spec("xylosim") is not None
    head = ["network", "spikes of a hidden neuron in a step", "xylosim", "not recorded", "recorded"]
    tables: list[str] = []
    for networks in ([*four_networks(), trained_network()], other_networks()):
        rows = [simulator.measure(network, repeats, peer, batches=False) for network in networks]
        lines = [
            [
                row.name,
                f"{row.hidden_rate:.1%}",
                "-" if row.xylosim is None else f"{row.xylosim:.2f}",
                *(_with_ratio(row, mode) for mode in row.modes),
            ]
            for row in rows
        ]
        if peer:
            for title, of in (("geometric mean", simulator.geometric_mean), ("worst", _worst)):
                lines.append([title, "", "", *(f"{of(rows, m):.3g}x" for m in rows[0].modes)])
        tables.append(in_markdown(head, lines))
    return "\n\n".join(tables)


def _with_ratio(row: simulator.Row, mode: str) -> str:
    ratio = row.ratio(mode)
    return f"{row.modes[mode]:.3f}" + ("" if ratio is None else f" ({ratio:.3g}x)")


def _worst(rows: list[simulator.Row], mode: str) -> float:
    return min(row.ratio(mode) or 0.0 for row in rows)


def of_processes(runs: int) -> str:
    """Every command beside the import of xDSL's builtin dialect, and again with nothing kept."""
    seconds = {name: statistics.median(s) for name, s in startup.measure(runs).items()}
    firsts = {
        name.removeprefix("first "): statistics.median(s)
        for name, s in startup.first_runs(max(1, runs // 2)).items()
    }
    floor = seconds[startup.FLOOR]
    rows = [
        [
            f"`{name}`" if name.startswith(("xir", "python")) else name,
            f"{spent:.2f}",
            f"{spent / floor:.1f}x",
            f"{firsts[name]:.2f}" if name in firsts else "",
        ]
        for name, spent in seconds.items()
    ]
    return in_markdown(["process", "CPU seconds", "of that import", "first run"], rows)


def of_reference(runs: int) -> str:
    found = reference.measure(runs)
    rows = [[name, f"{microseconds:.3f}"] for name, microseconds in found.items()]
    return in_markdown(["", "CPU microseconds a step and sample"], rows)


def machine() -> str:
    """Processor, Python and day."""
    name = platform.processor() or platform.machine()
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
        name = re.findall(r"^model name\s*: (.*)$", text, flags=re.M)[0]
    except (OSError, IndexError):
        pass
    return f"Measured on {date.today()}: {name}, Python {platform.python_version()}."


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").strip().splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    parser.add_argument("--to", type=Path, default=DOCUMENT, metavar="FILE", help="the document")
    options = parser.parse_args()
    repeats = 3 if options.quick else 9
    tables: dict[str, Callable[[], str]] = {
        "machine": machine,
        "simulator": lambda: of_simulator(repeats),
        "processes": lambda: of_processes(repeats),
        "reference": lambda: of_reference(repeats),
    }
    parts = re.split(
        r"(?<=-->\n)((?:(?!<!--).)*)(?=<!-- end -->)", options.to.read_text(), flags=re.S
    )
    marks = [part.rstrip().rpartition("\n")[2] for part in parts[:-1:2]]
    if marks != [f"<!-- {name} -->" for name in tables]:
        raise SystemExit(f"{options.to}: need places for {', '.join(tables)}; have {marks}")
    parts[1::2] = [table() + "\n" for table in tables.values()]
    options.to.write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
