"""The report as data: its keys, and that it is JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import xir
from tests.report import made_up
from tests.report.programs import program
from xir.report.contents import REPORT_VERSION

KEYS = [
    *(
        "version",
        "verdict",
        "warnings",
        "network",
        "device",
        "dt",
        "quantization",
        "quality",
        "totals",
        "shifts",
    ),
    *("populations", "inputs", "connections", "memories", "timing", "energy", "power_notes"),
]


@pytest.mark.parametrize(
    ("name", "quantize"),
    [("hello", "channel"), ("hello", "matched"), ("residual", "channel"), ("recurrent", "channel")],
)
def test_a_program_s_report_is_json_with_every_part(name: str, quantize: str) -> None:
    compiled = program(name, quantize=quantize)
    data = compiled.report
    assert data == compiled.typed_report.as_data()
    assert json.loads(json.dumps(data)) == data
    assert list(data) == KEYS
    assert data["version"] == REPORT_VERSION == 4


def test_each_field_is_under_its_key() -> None:
    data = made_up.REPORT.as_data()
    assert json.loads(json.dumps(data)) == data
    assert list(data) == KEYS
    assert data["device"] == {"name": "xylo-audio3", "part": "SYNS65302"}
    assert data["shifts"] == {"in": 1, "rec": 2, "out": 3}
    assert data["totals"]["weights"] == {"in": 81, "rec": 82, "out": 83}
    assert data["totals"]["fan_out_max"] == {"have": 300, "documented": 63, "limit": 255}
    assert data["quality"]["agreement"] == 0.8765
    assert [link["kind"] for link in data["connections"]] == ["weights"] * 5 + ["alias"]
    assert data["connections"][1] == {
        "from": "early",
        "to": "early",
        "kind": "weights",
        "synapse": 1,
        "weights": 300,
        "pruned": 91,
        "lost": 0.125,
    }
    assert data["connections"][-1] == {"from": "early", "to": "late <&> never", "kind": "alias"}


def test_what_a_population_does_not_have_is_left_out() -> None:
    early, silent, level = (p.as_data() for p in made_up.REPORT.populations)
    assert (early["kind"], level["kind"]) == ("hidden", "output")
    assert early["dash_syn_2"] == [6, 6]
    assert early["bias"] == [-30, 40]
    assert "read" not in early
    assert level["read"] == "vmem"
    hidden_only = {"fan_out_max", "fan_out_mean", "fan_out_entries", "filling_entries"}
    hidden_only |= {"input_reach", "output_reach", "aliases"}
    assert hidden_only <= early.keys()
    assert not hidden_only & level.keys()
    assert not {"dash_syn_2", "bias", "gain_2"} & silent.keys()
    assert early["cost"].keys() - silent["cost"].keys() == {
        *("correlation", "first_difference", "spike_rule_error", "spike_rule_rate"),
        *("spike_rule_meant", "spike_limited"),
    }


def test_without_a_run_quality_and_cost_are_empty() -> None:
    path = Path(__file__).parents[2] / "examples" / "hello.xnet"
    data = xir.compile(path, quantize="channel", judge="never").report
    assert data["quality"] == {}
    for name in ("cost", "judged", "bounds"):
        assert [population[name] for population in data["populations"]] == [{}, {}]
    assert data["verdict"]["quality"]["level"] == "not judged"
    assert "quality: not judged, nothing was run" in data["verdict"]["text"]


def test_warnings_are_in_the_report_without_the_names_of_files() -> None:
    """The bytes are the same however the network is named."""
    told = program("full", quantize="channel").report["warnings"]
    assert "XIR168" in [warning["code"] for warning in told]
    assert all(list(w) == ["code", "message", "line", "column", "hint"] for w in told)
    assert "full.xnet" not in json.dumps(told)
