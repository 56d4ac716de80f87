"""Configurations for the commands that take one, wherever they come from."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from xir.cli.shared.named_configuration import Target, load_target
from xir.configurations.difference import Named
from xir.configurations.disassemble import Span


def load(path: Path, device: str | None) -> Target:
    """What ``path`` holds. Raises ``CompileError`` for what cannot be read."""
    names = ("quantize", "calibrate", "second_synapse", "order", "prune_fanout", "shifts")
    none = dict.fromkeys((*names, "network"))
    return load_target(argparse.Namespace(net=path, device=device, defines=[], **none))


def named(target: Target) -> Named:
    """The configuration of ``target`` with its names."""
    groups = (target.inputs, target.hidden, target.outputs)
    return Named(target.config, *([Span(g.name, g.ids, g.read) for g in part] for part in groups))


def symbols_of(target: Target) -> dict[str, Any]:
    """The names as a table of symbols."""

    def entries(kind: Any) -> dict[str, Any]:
        return {g.name: {"first": g.ids.start, "count": len(g.ids), "read": g.read} for g in kind}

    return {
        "network": target.name,
        "decide": target.decide,
        "inputs": entries(target.inputs),
        "hidden": entries(target.hidden),
        "outputs": entries(target.outputs),
    }
