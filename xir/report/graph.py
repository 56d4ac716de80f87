"""The network of a report as a drawing (SVG): boxes in columns, lines between them."""

from __future__ import annotations

from typing import NamedTuple

from xir.report.contents import AliasLink, Report, WeightBlock
from xir.report.markup import Markup, element, shape

BOX_WIDTH, BOX_HEIGHT, GAP_X, GAP_Y, MARGIN = 150, 46, 90, 34, 30
"""pixels"""

MOST_LETTERS = 20
"""A longer name is cut where it stands in its box; the whole name is the box's title."""


class Corner(NamedTuple):
    """The upper left corner of a box, in pixels."""

    x: float
    y: float


def columns(report: Report) -> list[list[str]]:
    """
    The names of inputs and populations, column by column: inputs first, outputs last. A hidden
    population stands one column after the source that the first connection to it comes from; in the
    first hidden column where no input leads to it.
    """
    inputs = [channels.name for channels in report.inputs]
    hidden = [p.name for p in report.populations if p.kind == "hidden"]
    outputs = [p.name for p in report.populations if p.kind == "output"]
    depth = _depths(report, inputs, hidden)
    deepest = max([depth.get(name, 1) for name in hidden], default=0)
    levels = [
        [name for name in hidden if depth.get(name, 1) == level] for level in range(1, deepest + 1)
    ]
    return [column for column in (inputs, *levels, outputs) if column]


def _depths(report: Report, inputs: list[str], hidden: list[str]) -> dict[str, int]:
    """The column of each input, 0, and of each hidden population that an input leads to."""
    depth = dict.fromkeys(inputs, 0)
    grows = True
    while grows:
        grows = False
        for link in report.connections:
            if link.source in depth and link.target in hidden and link.target not in depth:
                depth[link.target] = depth[link.source] + 1
                grows = True
    return depth


def graph(report: Report) -> Markup:
    """A box for each input and population, a line for each block of weights and each alias."""
    names = columns(report)
    tallest = max(map(len, names))
    height = 2 * MARGIN + 50 + tallest * (BOX_HEIGHT + GAP_Y)
    width = 2 * MARGIN + len(names) * (BOX_WIDTH + GAP_X) - GAP_X
    corners = _corners(names, height)
    blocks = [link for link in report.connections if isinstance(link, WeightBlock)]
    most = max([block.weights for block in blocks], default=1) or 1
    lines = [_line(corners, link, most) for link in report.connections]
    boxes = [
        *(_box(corners[i.name], i.name, i.channels, "channel", "in") for i in report.inputs),
        *(
            _box(
                corners[p.name], p.name, p.neurons, "neuron", "hid" if p.kind == "hidden" else "out"
            )
            for p in report.populations
        ),
    ]
    return element(
        "svg",
        _ARROW,
        *lines,
        *boxes,
        viewBox=f"0 0 {width} {height:g}",
        width=width,
        height=f"{height:g}",
        role="img",
        aria_label="the network",
    )


def _corners(names: list[list[str]], height: float) -> dict[str, Corner]:
    """Columns from left to right, each in the middle of the height."""
    corners: dict[str, Corner] = {}
    for x, column in enumerate(names):
        top = (height - len(column) * (BOX_HEIGHT + GAP_Y) + GAP_Y) / 2
        for y, name in enumerate(column):
            corners[name] = Corner(MARGIN + x * (BOX_WIDTH + GAP_X), top + y * (BOX_HEIGHT + GAP_Y))
    return corners


_ARROW = element(
    "defs",
    element(
        "marker",
        shape("path", d="M0 0 8 4 0 8z", fill="currentColor", opacity=".65"),
        id="end",
        viewBox="0 0 8 8",
        refX=7,
        refY=4,
        markerWidth=8,
        markerHeight=8,
        markerUnits="userSpaceOnUse",
        orient="auto",
    ),
)


def _box(corner: Corner, name: str, count: int, unit: str, colour: str) -> Markup:
    x, y = corner
    shown = name if len(name) <= MOST_LETTERS else f"{name[: MOST_LETTERS - 1]}…"
    return element(
        "g",
        element("title", name),
        shape(
            "rect",
            x=f"{x:g}",
            y=f"{y:g}",
            width=BOX_WIDTH,
            height=BOX_HEIGHT,
            rx=6,
            stroke=f"var(--{colour})",
        ),
        element("text", shown, x=f"{x + 10:g}", y=f"{y + 19:g}"),
        element(
            "text",
            f"{count} {unit}{'s'[: count != 1]}",
            class_="soft",
            x=f"{x + 10:g}",
            y=f"{y + 36:g}",
        ),
    )


def _line(corners: dict[str, Corner], link: WeightBlock | AliasLink, most: int) -> Markup:
    """A line with an arrow; ``most`` are the weights of the widest line."""
    path = _path(corners[link.source], corners[link.target], to_itself=link.source == link.target)
    if isinstance(link, AliasLink):
        text, style, width = "alias", "edge alias", "1.5"
    else:
        text, style = f"{link.weights:,} weights, synapse {link.synapse}", "edge"
        width = f"{1 + 4 * (link.weights / most) ** 0.5:.2f}"
    title = element("title", f"{link.source} to {link.target}: {text}")
    return element("path", title, d=path, class_=style, stroke_width=width, marker_end="url(#end)")


def _path(start: Corner, end: Corner, *, to_itself: bool) -> str:
    """The path of a line between two boxes, as SVG's commands."""
    (x0, y0), (x1, y1) = start, end
    middle = BOX_HEIGHT / 2
    if to_itself:
        return f"M{x0 + BOX_WIDTH * 0.7:g} {y0:g}c12 -26 -58 -26 -46 -2"
    if x1 - x0 > BOX_WIDTH + GAP_X:
        # Over the boxes between.
        left, right, high = x0 + BOX_WIDTH / 2, x1 + BOX_WIDTH / 2, min(y0, y1) - 44
        return (
            f"M{left:g} {y0:g}C{left + 40:g} {high:g} {right - 40:g} {high:g} {right:g} {y1 - 2:g}"
        )
    if x1 > x0:
        left, right = x0 + BOX_WIDTH, x1 - 2
        bend = (right - left) / 2
        return (
            f"M{left:g} {y0 + middle:g}C{left + bend:g} {y0 + middle:g} "
            f"{right - bend:g} {y1 + middle:g} {right:g} {y1 + middle:g}"
        )
    # Back, or within a column: around below.
    left, right = x0 + BOX_WIDTH / 2, x1 + BOX_WIDTH / 2
    low = max(y0, y1) + BOX_HEIGHT
    return (
        f"M{left:g} {y0 + BOX_HEIGHT:g}C{left:g} {low + 24:g} "
        f"{right:g} {low + 24:g} {right:g} {y1 + BOX_HEIGHT + 2:g}"
    )
