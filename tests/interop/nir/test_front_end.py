"""A NIR file goes the same way directly, as text, as an open file and as an object."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xir
from tests.interop.nir.graphs import chain, cuba, lif, nir_bytes, warnings_of
from xir.diagnostics.messages import collect_warnings
from xir.interop.contents import Contents, contents_of
from xir.numbers.arrays import npz_bytes

NETWORK = chain({**cuba(5), "tau_mem": np.array([0.02, 0.03, 0.04, 0.05, 0.06])}, lif(2))
NETWORK[0]["n1"]["r"] = NETWORK[0]["n1"]["tau_mem"] / 1e-3
SETTINGS: dict[str, Any] = {"reset": "subtract", "outputs": "relay"}


@dataclass
class Node:
    """A node as an object of ``nir`` is: fields, and types that are none."""

    input_type: dict[str, Any] = field(default_factory=dict[str, Any])
    output_type: dict[str, Any] = field(default_factory=dict[str, Any])
    metadata: dict[str, Any] = field(default_factory=dict[str, Any])


class NIRGraph(Node):
    """A graph as ``nir.NIRGraph`` is."""

    def __init__(self, nodes: dict[str, Any], edges: list[tuple[str, str]]) -> None:
        super().__init__()
        self.nodes, self.edges = nodes, edges


class Tensor:
    """An array as torch has it."""

    def __init__(self, values: Any) -> None:
        self.values = np.asarray(values)

    def detach(self) -> Tensor:
        return self

    def cpu(self) -> np.ndarray[Any, Any]:
        return self.values


def as_object(nodes: Any, edges: Any, wrap: Any = np.asarray) -> NIRGraph:
    made: dict[str, Any] = {}
    for name, fields in nodes.items():
        node: Any = type(fields["type"], (Node,), {})()
        for key, value in fields.items():
            if key == "shape":
                node.input_type = {"input": value}
                node.output_type = {"output": value}
            elif key != "type":
                setattr(node, key, wrap(value))
        made[name] = node
    return NIRGraph(made, edges)


def configuration(source: Any, **options: Any) -> str:
    with collect_warnings():
        return xir.compile(source, quantize="channel", **options).config.to_samna_json()


def test_all_ways_give_the_same_configuration(tmp_path: Path) -> None:
    data = nir_bytes(*NETWORK)
    path = tmp_path / "net.nir"
    path.write_bytes(data)
    directly = configuration(path, **SETTINGS)
    network = xir.read_nir(path, **SETTINGS)
    assert configuration(network) == directly
    assert configuration(xir.read_nir(io.BytesIO(data), **SETTINGS)) == directly
    assert configuration(xir.read_nir(as_object(*NETWORK), **SETTINGS)) == directly
    assert configuration(xir.read_nir(as_object(*NETWORK, wrap=Tensor), **SETTINGS)) == directly
    (tmp_path / "text.xnet").write_text(network.text)
    (tmp_path / network.archive).write_bytes(npz_bytes(network.arrays))
    assert configuration(tmp_path / "text.xnet") == directly


def test_the_order_of_edges_and_the_names_of_nodes_do_not_matter(tmp_path: Path) -> None:
    nodes, edges = NETWORK
    other = {"input": "z", "w1": "m", "n1": "b", "w2": "a", "n2": "c", "output": "q"}
    renamed = {other[name]: fields for name, fields in nodes.items()}
    turned = [(other[a], other[b]) for a, b in reversed(edges)]
    first = configuration(xir.read_nir(io.BytesIO(nir_bytes(nodes, edges)), **SETTINGS))
    second = configuration(xir.read_nir(io.BytesIO(nir_bytes(renamed, turned)), **SETTINGS))
    assert first == second


def test_a_report_is_text_and_its_warnings_are_none_but_warnings() -> None:
    data = nir_bytes(*chain(lif(3), lif(2)))
    with collect_warnings() as warnings:
        report = xir.read_nir(io.BytesIO(data)).report
    assert warnings
    assert [w.severity for w in report.warnings] == ["warning"] * len(warnings)
    assert str(report) == "\n".join(report.as_lines())
    with pytest.raises(xir.CompileError) as e:
        xir.read_nir(io.BytesIO(data), strict=True)
    assert {d.severity for d in e.value.diagnostics} == {"error"}
    assert {d.code for d in e.value.diagnostics} == {w.code for w in warnings}


def test_the_text_and_its_arrays_are_the_same_each_time() -> None:
    one, two = (xir.read_nir(io.BytesIO(nir_bytes(*NETWORK)), **SETTINGS) for _ in range(2))
    assert one.text == two.text
    assert npz_bytes(one.arrays) == npz_bytes(two.arrays)


def test_a_file_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "net.h5").write_bytes(nir_bytes(*NETWORK))
    (tmp_path / "net.xnet").write_text("network n(x: spikes[1]) {}")
    assert contents_of(tmp_path / "net.h5") == Contents.NIR
    assert contents_of(tmp_path / "net.xnet") == Contents.PROGRAM
    assert contents_of(tmp_path / "nowhere") == Contents.PROGRAM
    assert contents_of(tmp_path / "nowhere.nir") == Contents.NIR
    configuration(tmp_path / "net.h5", **SETTINGS)


def test_a_later_error_points_into_the_text_of_the_program(tmp_path: Path) -> None:
    wide = chain(cuba(2000), inputs=17)
    with pytest.raises(xir.CompileError) as error:
        xir.compile(xir.read_nir(io.BytesIO(nir_bytes(*wide)), reset="subtract"))
    assert "net (as text):" in str(error.value)
    assert "output neurons: have 2000, limit 8" in str(error.value)
    assert "n1_out = delay(n1, 1)" in str(error.value)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"dialect": "brian"}, "there is no dialect 'brian'"),
        ({"reset": "hard"}, "there is no reset 'hard'"),
        ({"outputs": "some"}, "there is no outputs 'some'"),
        ({"dt": 0.0}, "dt is 0.0; a time step is above 0"),
    ],
)
def test_wrong_options_are_refused(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(xir.CompileError, match=message.replace("(", r"\(")):
        xir.read_nir(io.BytesIO(nir_bytes(*NETWORK)), **wrong)


def test_what_is_no_network_is_refused_with_what_is_needed() -> None:
    with pytest.raises(xir.CompileError, match=r"have a object, need a path, an open file or"):
        xir.read_nir(object())
    with pytest.raises(xir.CompileError, match=r"need a path\n +hint: write it into a file"):
        xir.compile("network n(x: spikes[1]) {\n" + "# long\n" * 100 + "}")


@pytest.mark.parametrize("given", ["net.xnet", None, "config"])
def test_what_is_no_program_is_not_exported(tmp_path: Path, given: Any) -> None:
    graph = nir_bytes(*NETWORK)
    if given == "config":
        with collect_warnings():
            read = xir.read_nir(io.BytesIO(graph), dialect="euler", **SETTINGS)
            given = xir.compile(read, quantize="channel", judge="never").config
    exports: list[Any] = [
        lambda: xir.to_rockpool(given),
        lambda: xir.write_nir(given, tmp_path / "a.nir"),
        lambda: xir.write_rockpool(given, tmp_path / "a.json", tmp_path / "b.json"),
    ]
    for export in exports:
        with pytest.raises(TypeError, match=r"need a Program, have a .*xir\.compile"):
            export()


def test_options_of_a_nir_file_are_refused_for_a_program(tmp_path: Path) -> None:
    (tmp_path / "a.xnet").write_text("network n(x: spikes[1]) {}")
    with pytest.raises(xir.CompileError, match="--reset: how a NIR file is read"):
        xir.compile(tmp_path / "a.xnet", reset="late")
    (tmp_path / "a.nir").write_bytes(nir_bytes(*NETWORK))
    with pytest.raises(xir.CompileError, match="are for programs in"):
        xir.compile(tmp_path / "a.nir", defines={"tau": 1})


def test_an_object_with_arrays_of_something_else_is_refused() -> None:
    graph = as_object(*NETWORK)
    graph.nodes["w1"].weight = np.array([[None, 1]])
    with pytest.raises(xir.CompileError, match="real numbers are read"):
        xir.read_nir(graph)


def test_a_file_outside_the_root_is_refused(tmp_path: Path) -> None:
    from xir.text.opening import reading_below

    (tmp_path / "inside").mkdir()
    (tmp_path / "net.nir").write_bytes(nir_bytes(*NETWORK))
    with reading_below(tmp_path / "inside"), pytest.raises(xir.CompileError) as error:
        xir.read_nir(tmp_path / "net.nir")
    assert "outside of" in str(error.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(xir.CompileError, match="there is no file"):
        xir.read_nir(tmp_path / "nowhere.nir")


def test_stimuli_are_read_for_the_prediction(tmp_path: Path) -> None:
    np.savez(tmp_path / "own.npz", spikes=np.ones((50, 4), np.uint8))
    data = nir_bytes(*NETWORK)
    network = xir.read_nir(io.BytesIO(data), **SETTINGS, stimuli=tmp_path / "own.npz")
    assert network.report.lines[-2].text.endswith(f"on {tmp_path / 'own.npz'}")
    np.savez(tmp_path / "wrong.npz", spikes=np.ones((50, 3), np.uint8))
    with pytest.raises(xir.CompileError, match="3"):
        xir.read_nir(io.BytesIO(data), **SETTINGS, stimuli=tmp_path / "wrong.npz")


def test_strange_names_become_names_of_the_language() -> None:
    nodes, edges = NETWORK
    other = {"n1": 'a"\x1b[31m b', "n2": "lif", "w1": "3.x", "input": "in", "w2": "{q}"}
    renamed = {other.get(name, name): fields for name, fields in nodes.items()}
    turned = [(other.get(a, a), other.get(b, b)) for a, b in edges]
    network = xir.read_nir(io.BytesIO(nir_bytes(renamed, turned)), **SETTINGS)
    assert network.report.names == {"in": "in_", 'a"\x1b[31m b': "a_31m_b", "lif": "lif_"}
    assert "\x1b" not in network.text
    configuration(network)


def test_a_report_says_all_that_is_assumed() -> None:
    network = xir.read_nir(io.BytesIO(nir_bytes(*NETWORK)), outputs="relay")
    topics = [line.topic for line in network.report.lines]
    assert topics == [
        *("dialect", "time step", "reset", "spikes", "no synapse", "latency", "output"),
        *("spikes predicted", "left out"),
    ]
    data = network.report.as_data()
    assert data["latency"] == {"n2_out": 2}
    assert data["names"] == {"input": "input", "n1": "n1", "n2": "n2"}
    assert {w["code"] for w in data["warnings"]} == {"XIR220"}
    comment = " ".join(network.text.split("\n\n")[0].replace("#", "").split())
    for line in network.report.as_lines():
        assert " ".join(line.split()) in comment


def test_outputs_that_want_to_spike_more_than_once_a_step_are_told() -> None:
    rng = np.random.default_rng(0)
    nodes, edges = chain(cuba(5), cuba(2))
    weights = {"type": "Linear", "weight": rng.normal(3.0, 0.1, (2, 5))}
    nodes = {**nodes, "w2": weights}
    data = nir_bytes(nodes, edges)
    warnings = warnings_of(data, reset="subtract", spikes="many")
    (warning,) = (w for w in warnings if w.code == "XIR229")
    assert "spikes once in a step at most" in warning.message
    network = xir.read_nir(io.BytesIO(data), reset="subtract", spikes="many")
    said = network.report.predictions[1]
    assert f"{said.program:g} spikes for {said.original:g}" in warning.message
    assert said.program < 0.9 * said.original


def test_the_name_of_the_file_names_no_population() -> None:
    data = nir_bytes(*NETWORK)
    file = io.BytesIO(data)
    file.name = "folder/n1.nir"  # pyright: ignore[reportAttributeAccessIssue]
    network = xir.read_nir(file, **SETTINGS)
    assert network.report.names["n1"] == "n1"
    assert "network n1(input: spikes[4])" in network.text
    configuration(network)


def test_the_report_says_which_channels_are_which() -> None:
    nodes, edges = NETWORK
    more = {**nodes, "image": {"type": "Input", "shape": np.array([2, 1, 2])}}
    flat = {"type": "Flatten", "start_dim": 0, "end_dim": -1, "input_type": np.array([2, 1, 2])}
    turned = [*edges, ("image", "flat"), ("flat", "w1")]
    data = nir_bytes({**more, "flat": flat}, turned)
    said = [
        x.text
        for x in xir.read_nir(io.BytesIO(data), **SETTINGS).report.lines
        if x.topic == "input"
    ]
    assert said == [
        "image: channels 0 to 3, 2 x 1 x 2, the last axis fastest",
        "input: channels 4 to 7",
    ]
