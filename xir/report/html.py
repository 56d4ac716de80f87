"""The report as a page of HTML that needs nothing else: the network as a graph, bars, tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from xir.devices.table import device
from xir.estimates.resources import as_lines

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #59636e; --line: #d1d9e0; --page: #fff;
  --in: #2f6fb3; --hid: #2b7a4b; --out: #9a4a1f; --bar: #4c7fb8; --over: #b3261e; --box: #f4f6f8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa6b2; --line: #3a434d;
  --page: #14181d; --in: #6ea8e6; --hid: #6cc08b; --out: #e09a6c; --bar: #5b93d0; --over: #ff8a80;
  --box: #1d232a; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page);
  max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { margin: .25rem 0; color: var(--soft); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { padding: .3rem .6rem; text-align: right; border-bottom: 1px solid var(--line);
  white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
th { color: var(--soft); font-weight: 600; }
.bars { display: grid; grid-template-columns: max-content 1fr max-content; gap: .3rem .8rem;
  align-items: center; }
.bars span:nth-child(3n) { text-align: right; color: var(--soft);
  font-variant-numeric: tabular-nums; }
.track { background: var(--box); border-radius: 3px; height: .8rem; }
.fill { background: var(--bar); border-radius: 3px; height: 100%; min-width: 1px; }
.fill.over { background: var(--over); }
svg text { font: 12px system-ui, sans-serif; fill: var(--ink); }
svg .soft { fill: var(--soft); font-size: 11px; }
svg .edge { fill: none; stroke: var(--soft); stroke-opacity: .65; }
svg .alias { stroke-dasharray: 5 4; stroke: var(--out); }
svg rect { fill: var(--box); stroke-width: 1.5; }
"""

BOX_WIDTH, BOX_HEIGHT, GAP_X, GAP_Y, MARGIN = 150, 46, 90, 34, 30


def page(data: dict[str, Any]) -> str:
    """The page for the data of ``xir.report.contents``: the same text for the same data."""
    chip = device(data["device"]["name"])
    title = f"{data['network']} on {chip.title}"
    parts = [
        f"<h1>{escape(title)}</h1>",
        f"<p>{escape(chip.part)}, time step {data['dt'] * 1e3:g} ms, quantized by "
        f"{escape(data['quantization'])}</p>",
        "<h2>Network</h2>",
        "<p>Lines are as wide as they have weights; dashed lines are aliases (copied spikes).</p>",
        f'<div class="scroll">{graph(data)}</div>',
        "<h2>What it takes of the chip</h2>",
        _bars(_shares(data)),
        "<h2>Clock cycles of a step, worst case</h2>",
        _bars(_cycle_shares(data)),
        *(f"<p>{escape(line.strip())}</p>" for line in as_lines(data)),
        *_energy(data),
        "<h2>Populations</h2>",
        _table(_POPULATION_HEAD, [_population(p) for p in data["populations"]]),
        "<h2>Memories</h2>",
        _bars(_memory_shares(data)),
    ]
    body = "\n".join(parts)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


Bar = tuple[str, float, str]
"""What, the share of what there is (above 1 where it is too much), and the numbers."""


def _bars(bars: Sequence[Bar]) -> str:
    rows = [
        f'<span>{escape(name)}</span><div class="track"><div class="fill'
        f'{" over" if share > 1 else ""}" style="width:{100 * min(share, 1):.2f}%"></div></div>'
        f"<span>{escape(text)}</span>"
        for name, share, text in bars
    ]
    return f'<div class="bars">{"".join(rows)}</div>'


def _share(name: str, have: float, limit: float) -> Bar:
    return name, have / limit if limit else 0.0, f"{have:,.0f} of {limit:,.0f}"


def _shares(data: dict[str, Any]) -> list[Bar]:
    totals, counts = data["totals"], data["timing"]["counts"]
    chip = device(data["device"]["name"])
    bars = [
        _share(name, totals[key]["have"], totals[key]["limit"])
        for name, key in (
            ("input channels", "inputs"),
            ("hidden neurons", "hidden"),
            ("outputs", "outputs"),
            ("recurrent connections", "fan_out_entries"),
            ("most connections of a neuron", "fan_out_max"),
        )
    ]
    if chip.has_windows:
        bars += [
            _share("neurons that inputs reach", counts["input_expansion"], chip.input_expansion),
            _share("neurons that outputs read", counts["output_expansion"], chip.output_expansion),
        ]
    return bars


def _cycle_shares(data: dict[str, Any]) -> list[Bar]:
    worst = data["timing"]["worst"]
    return [
        (name.replace("_", " "), value / worst["cycles"], f"{value:,.0f}")
        for name, value in worst["parts"].items()
    ]


def _memory_shares(data: dict[str, Any]) -> list[Bar]:
    return [
        _share(f"{m['name']}: {m['meaning']}", m["words"], m["room"])
        if m["room"]
        else (f"{m['name']}: {m['meaning']}", 0.0, f"{m['words']:,} words, room not known")
        for m in data["memories"]
    ]


def _energy(data: dict[str, Any]) -> Iterator[str]:
    if data["energy"] is not None:
        yield f"<p>Source of the energy: {escape(data['energy']['source'])}.</p>"


_POPULATION_HEAD = (
    *("population", "kind", "ids", "weights in", "connections", "fan-out max", "inputs reach"),
    *("outputs read", "threshold", "bias", "clipped", "zeroed"),
)


def _population(entry: dict[str, Any]) -> list[str]:
    def span(name: str) -> str:
        if name not in entry:
            return "-"
        low, high = entry[name]
        return str(low) if low == high else f"{low} .. {high}"

    return [
        entry["name"],
        entry["kind"],
        f"{entry['first']} .. {entry['first'] + entry['neurons'] - 1}",
        f"{entry['weights']:,}",
        *(str(entry.get(n, "-")) for n in ("fan_out_entries", "fan_out_max", "input_reach")),
        str(entry.get("output_reach", "-")),
        span("threshold"),
        span("bias"),
        str(entry["clipped"]),
        str(entry["zeroed"]),
    ]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    top = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    lines = ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows]
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<div class="scroll"><table><tr>{top}</tr>{body}</table></div>'


def columns(data: dict[str, Any]) -> list[list[str]]:
    """The parts of the network by how far they are from the inputs, outputs last."""
    inputs = [i["name"] for i in data["inputs"]]
    hidden = [p["name"] for p in data["populations"] if p["kind"] == "hidden"]
    outputs = [p["name"] for p in data["populations"] if p["kind"] == "output"]
    depth = dict.fromkeys(inputs, 0)
    edge = True
    while edge:
        edge = False
        for link in data["connections"]:
            if link["from"] in depth and link["to"] in hidden and link["to"] not in depth:
                depth[link["to"]] = depth[link["from"]] + 1
                edge = True
    deepest = max([depth.get(name, 1) for name in hidden], default=0)
    found: list[list[str]] = [inputs] if inputs else []
    for level in range(1, deepest + 1):
        found.append([name for name in hidden if depth.get(name, 1) == level])
    return [column for column in [*found, outputs] if column]


def graph(data: dict[str, Any]) -> str:
    """The network as SVG: a box for each input and population, a line for each block of weights."""
    shape = columns(data)
    tallest = max(map(len, shape))
    height = 2 * MARGIN + 50 + tallest * (BOX_HEIGHT + GAP_Y)
    width = 2 * MARGIN + len(shape) * (BOX_WIDTH + GAP_X) - GAP_X
    place: dict[str, tuple[float, float]] = {}
    for x, column in enumerate(shape):
        top = (height - len(column) * (BOX_HEIGHT + GAP_Y) + GAP_Y) / 2
        for y, name in enumerate(column):
            place[name] = (MARGIN + x * (BOX_WIDTH + GAP_X), top + y * (BOX_HEIGHT + GAP_Y))
    most = max([link.get("weights", 0) for link in data["connections"]], default=1) or 1
    lines = [_edge(place, link, most) for link in data["connections"]]
    boxes = [_box(place[i["name"]], i["name"], i["channels"], "in") for i in data["inputs"]]
    for entry in data["populations"]:
        colour = "hid" if entry["kind"] == "hidden" else "out"
        boxes.append(_box(place[entry["name"]], entry["name"], entry["neurons"], colour))
    return (
        f'<svg viewBox="0 0 {width} {height:g}" width="{width}" height="{height:g}" role="img" '
        f'aria-label="the network">{_ARROW}{"".join(lines)}{"".join(boxes)}</svg>'
    )


_ARROW = (
    '<defs><marker id="end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" '
    'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z" fill="currentColor" '
    'opacity=".65"/></marker></defs>'
)


def _box(at: tuple[float, float], name: str, count: int, colour: str) -> str:
    x, y = at
    shown = name if len(name) <= 20 else f"{name[:19]}…"
    what = "channel" if colour == "in" else "neuron"
    return (
        f'<g><title>{escape(name)}</title><rect x="{x:g}" y="{y:g}" width="{BOX_WIDTH}" '
        f'height="{BOX_HEIGHT}" rx="6" stroke="var(--{colour})"/>'
        f'<text x="{x + 10:g}" y="{y + 19:g}">{escape(shown)}</text>'
        f'<text class="soft" x="{x + 10:g}" y="{y + 36:g}">{count} {what}{"s"[: count != 1]}</text>'
        "</g>"
    )


def _edge(place: dict[str, tuple[float, float]], link: dict[str, Any], most: int) -> str:
    (x0, y0), (x1, y1) = place[link["from"]], place[link["to"]]
    middle = BOX_HEIGHT / 2
    if link["from"] == link["to"]:
        top = f"M{x0 + BOX_WIDTH * 0.7:g} {y0:g}"
        path = f"{top}c12 -26 -58 -26 -46 -2"
    elif x1 - x0 > BOX_WIDTH + GAP_X:
        # Over the boxes between.
        x, end, high = x0 + BOX_WIDTH / 2, x1 + BOX_WIDTH / 2, min(y0, y1) - 44
        path = f"M{x:g} {y0:g}C{x + 40:g} {high:g} {end - 40:g} {high:g} {end:g} {y1 - 2:g}"
    elif x1 > x0:
        start, end = x0 + BOX_WIDTH, x1 - 2
        bend = (end - start) / 2
        path = f"M{start:g} {y0 + middle:g}C{start + bend:g} {y0 + middle:g} "
        path += f"{end - bend:g} {y1 + middle:g} {end:g} {y1 + middle:g}"
    else:
        # Back, or within a column: around below.
        low = max(y0, y1) + BOX_HEIGHT
        path = f"M{x0 + BOX_WIDTH / 2:g} {y0 + BOX_HEIGHT:g}C{x0 + BOX_WIDTH / 2:g} {low + 24:g} "
        path += (
            f"{x1 + BOX_WIDTH / 2:g} {low + 24:g} {x1 + BOX_WIDTH / 2:g} {y1 + BOX_HEIGHT + 2:g}"
        )
    if link["kind"] == "alias":
        text, style = "alias", 'class="edge alias" stroke-width="1.5"'
    else:
        text = f"{link['weights']:,} weights, synapse {link['synapse']}"
        style = f'class="edge" stroke-width="{1 + 4 * (link["weights"] / most) ** 0.5:.2f}"'
    title = escape(f"{link['from']} to {link['to']}: {text}")
    return f'<path d="{path}" {style} marker-end="url(#end)"><title>{title}</title></path>'
