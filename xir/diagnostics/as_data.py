"""Messages as dictionaries, for JSON."""

from __future__ import annotations

from typing import Any

from xdsl.ir import Attribute

from xir.diagnostics.messages import Diagnostic, place_without_line, places


def as_data(diagnostic: Diagnostic) -> dict[str, Any]:
    """
    A diagnostic as JSON: its place is the one nearest to the cause; where that was used from, and
    other places that belong to it, are ``notes``. A place in a file without lines is that of the
    file, as ``net.nir:lif1.tau``.
    """
    name = place_without_line(diagnostic.location)
    nowhere = {"file": name, "line": None, "column": None}
    first, *others = _places(diagnostic.location) or [nowhere]
    notes = [{"message": "used from here", **place} for place in others]
    for message, location in diagnostic.notes:
        notes += [{"message": message, **place} for place in _places(location)]
    return {
        "severity": diagnostic.severity,
        "code": diagnostic.code,
        "message": diagnostic.message,
        **first,
        "hint": diagnostic.hint,
        "notes": notes,
    }


def without_files(diagnostic: Diagnostic) -> dict[str, Any]:
    """
    What a written file has of a diagnostic: the same however the network was named on the command
    line.
    """
    data = as_data(diagnostic)
    return {name: data[name] for name in ("code", "message", "line", "column", "hint")}


def _places(location: Attribute) -> list[dict[str, Any]]:
    return [
        {"file": loc.filename.data, "line": loc.line.data, "column": loc.column.data}
        for loc in places(location)
    ]
