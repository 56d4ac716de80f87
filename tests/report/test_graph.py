"""The network as a drawing: every part is in it, in columns, and lines lead where they should."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.report import made_up
from tests.report.programs import program
from xir.report.contents import AliasLink, InputChannels, Report, WeightBlock
from xir.report.graph import BOX_HEIGHT, BOX_WIDTH, columns, graph


@pytest.mark.parametrize("name", ["hello", "full", "residual", "recurrent"])
def test_every_part_of_the_network_is_in_the_graph(name: str) -> None:
    report = program(name, quantize="channel").typed_report
    text = graph(report)
    names = [i.name for i in report.inputs] + [p.name for p in report.populations]
    assert sorted(name for column in columns(report) for name in column) == sorted(names)
    assert text.count("<rect ") == len(names)
    assert len(re.findall(r'class="edge', text)) == len(report.connections)
    for name in names:
        assert f"<title>{name}</title>" in text


def network(links: str, hidden: str, inputs: str = "x", outputs: str = "y") -> Report:
    """A report with parts of one letter; ``links`` as in ``xa ab=``, an alias with a ``=``."""
    early, _, level = made_up.REPORT.populations
    return replace(
        made_up.REPORT,
        inputs=tuple(InputChannels(name, 1) for name in inputs),
        populations=(
            *(replace(early, name=name) for name in hidden),
            *(replace(level, name=name) for name in outputs),
        ),
        connections=tuple(
            AliasLink(link[0], link[1])
            if link.endswith("=")
            else WeightBlock(link[0], link[1], 0, 10, 0, 0.0)
            for link in links.split()
        ),
    )


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (network("xa ab by", "ab"), ["x", "a", "b", "y"]),
        (network("by ab xa", "ba"), ["x", "a", "b", "y"]),
        (network("xa xb ay by", "ba"), ["x", "ba", "y"]),
        (network("xa ab= by", "ab"), ["x", "a", "b", "y"]),
        (network("xa aa ab ba by", "ab"), ["x", "a", "b", "y"]),
        (network("xa xb ab by", "ab"), ["x", "ab", "y"]),
        (network("xa ab xb by", "ab"), ["x", "a", "b", "y"]),
        (network("xa bc ay cy", "abc"), ["x", "abc", "y"]),
        (network("ab by", "ab", inputs=""), ["ab", "y"]),
        (network("xy", ""), ["x", "y"]),
        (network("xa", "a", outputs=""), ["x", "a"]),
    ],
    ids=[
        *("chain", "any order", "beside", "alias", "loop", "nearest", "farthest", "unreached"),
        *("without inputs", "without hidden", "without outputs"),
    ],
)
def test_columns_follow_the_connections(report: Report, expected: list[str]) -> None:
    assert ["".join(column) for column in columns(report)] == expected


Place = tuple[float, float]


def places(text: str) -> dict[str, Place]:
    """The upper left corner of each box."""
    found = re.findall(r'<title>(.)</title><rect x="([\d.]+)" y="([\d.]+)"', text)
    return {name: (float(x), float(y)) for name, x, y in found}


def ends(text: str) -> dict[str, tuple[Place, Place]]:
    """Where each line begins and where its arrow is."""
    lines = re.findall(r'<path d="([^"]*)"[^>]*><title>(.) to (.):', text)
    result: dict[str, tuple[Place, Place]] = {}
    for path, source, target in lines:
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", path)]
        if "c" in path:  # relative to the beginning
            numbers[-2:] = numbers[-2] + numbers[0], numbers[-1] + numbers[1]
        result[source + target] = (numbers[0], numbers[1]), (numbers[-2], numbers[-1])
    return result


def test_lines_lead_from_box_to_box() -> None:
    """Ahead from side to side, over others from top to top, back from below to below."""
    text = graph(network("xa xb ac cy ca ba aa xc", "abc"))
    box, line = places(text), ends(text)
    half, middle = BOX_WIDTH / 2, BOX_HEIGHT / 2

    def at(name: str, right: float, down: float) -> Place:
        return box[name][0] + right, box[name][1] + down

    for link in ("xa", "xb", "ac", "cy"):
        assert line[link] == (at(link[0], BOX_WIDTH, middle), at(link[1], -2, middle))
    for link in ("ca", "ba"):
        assert line[link] == (at(link[0], half, BOX_HEIGHT), at(link[1], half, BOX_HEIGHT + 2))
    assert line["xc"] == (at("x", half, 0), at("c", half, -2))
    start, end = line["aa"]
    assert start[1] == box["a"][1]
    assert box["a"][0] < end[0] < start[0] < box["a"][0] + BOX_WIDTH


def test_boxes_do_not_overlap() -> None:
    box = places(graph(network("xa xb xc ad by cy dy", "abcd", inputs="xz", outputs="yw")))
    assert len(box) == 8
    for name, (x, y) in box.items():
        assert x >= 0
        assert y >= 0
        for other, (u, v) in box.items():
            assert other == name or abs(x - u) >= BOX_WIDTH or abs(y - v) >= BOX_HEIGHT


def test_a_line_is_as_wide_as_it_has_weights() -> None:
    lines = re.findall(r'stroke-width="([\d.]+)"[^>]*><title>(.*?):', graph(made_up.REPORT))
    # A quarter of the most weights makes half of the width beyond 1.
    assert ("5.00", "ear to early") in lines
    assert ("3.00", "early to early") in lines
    assert ("2.00", "late &lt;&amp;&gt; never to early") in lines


def test_a_long_name_is_cut_in_its_box_and_whole_in_its_title() -> None:
    text = graph(network("xa ay", "a"))
    assert ">x</text>" in text
    for letters, shown in ((20, "n" * 20), (21, "n" * 19 + "…")):
        report = replace(network("", "a"), inputs=(InputChannels("n" * letters, 3),))
        assert f">{shown}</text>" in graph(report)
        assert f"<title>{'n' * letters}</title>" in graph(report)
        assert ">3 channels</text>" in graph(report)


def test_blocks_without_a_weight_can_be_drawn() -> None:
    report = network("xa ay", "a")
    links = tuple(
        replace(link, weights=0) for link in report.connections if isinstance(link, WeightBlock)
    )
    assert len(re.findall(r'class="edge', graph(replace(report, connections=links)))) == 2
