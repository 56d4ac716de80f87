"""
Which part may import which, so that no part knows more than it needs.

A part may import itself and what is named for it here. ``late`` is what it may import inside a
function only: what costs time, or what only some of its callers need.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class May:
    """What a part may import, by the names that ``part`` gives."""

    early: str = ""
    late: str = ""


ALLOWED: dict[str, May] = {
    # Told to the user, and the chips: everybody may know them, they know nobody.
    "xir.diagnostics.messages": May(),
    "xir.devices.table": May("xir.devices.memory_maps xir.devices.register_maps"),
    "xir.devices.memory_maps": May(),
    "xir.devices.register_maps": May(),
    "xir.diagnostics.codes": May(),
    "xir.cli.shared.progress_bar": May(),
    # The language knows no IR.
    "xir.grammar": May("lark"),
    "xir.irgen": May("xir.grammar xir.dialects xir.diagnostics.messages", "xir.numbers.arrays"),
    # The IR. Loading a dialect loads no numpy, except with its canonical forms.
    "xir.dialects": May("xir.devices.table"),
    "xir.dialects.snn_canonicalization": May(
        "xir.dialects xir.numbers.arrays xir.numbers.arithmetic"
    ),
    "xir.ir.parsing": May(),
    "xir.ir.printing": May(),
    # Mathematics on arrays.
    "xir.numbers.arrays": May("numpy"),
    "xir.numbers.arithmetic": May("numpy xir.numbers.arrays xir.dialects.snn_types"),
    "xir.numbers.generators": May("numpy"),
    "xir.config.xylo_config": May(
        "numpy xir.devices.table", "xir.config.specification xir.codegen.samna_json"
    ),
    "xir.ir.core": May(
        "numpy xir.numbers.arrays xir.config.xylo_config xir.devices.table xir.diagnostics.messages xir.dialects"
    ),
    "xir.quantization": May(
        "numpy numba xir.jit xir.ir.core xir.devices.table xir.evaluation.compare xir.config.xylo_config xir.reference xir.sim"
    ),
    "xir.passes.quantize.notes": May(
        "numpy xir.ir.core xir.diagnostics.messages xir.dialects xir.ir.dictionary_attributes xir.quantization",
        "xir.evaluation.decision",
    ),
    "xir.ir.dictionary_attributes": May(),
    "xir.evaluation.compare": May("numpy"),
    "xir.evaluation.decision": May("numpy"),
    "xir.spikes.rasters": May(
        "numpy xir.numbers.arrays xir.diagnostics.messages xir.spikes.events"
    ),
    "xir.spikes.events": May("numpy xir.diagnostics.messages xir.spikes.event_parser"),
    "xir.spikes.event_parser": May("xir.diagnostics.messages"),
    "xir.passes.quantize.integers_as_given": May(
        "numpy xir.numbers.arrays xir.ir.core xir.devices.table xir.diagnostics.messages xir.dialects xir.quantization"
    ),
    "xir.estimates.cycles": May("numpy xir.config.xylo_config xir.devices.table"),
    "xir.allocation.placement": May(),
    "xir.allocation.allocator": May(
        "numpy xir.numbers.arrays xir.estimates.cycles xir.devices.table xir.diagnostics.messages xir.dialects xir.allocation.placement"
    ),
    "xir.verification.rules": May(
        "numpy xir.numbers.arrays xir.diagnostics.codes xir.ir.core xir.devices.table xir.diagnostics.messages xir.dialects xir.ir.dictionary_attributes"
    ),
    "xir.verification.rule_table": May("xir.verification.rules xir.diagnostics.codes"),
    # The passes: from one level to the next. They know neither the language nor the simulator.
    "xir.passes": May(
        "numpy xir.allocation.allocator xir.numbers.arithmetic xir.numbers.arrays xir.config.xylo_config xir.ir.core xir.devices.table "
        "xir.diagnostics.messages xir.dialects xir.numbers.generators xir.quantization xir.verification.rules xir.verification.rule_table "
        "xir.codegen.image xir.passes.quantize.integers_as_given",
        "xir.passes.quantize.notes xir.spikes.rasters",
    ),
    # From a configuration on, the IR is not known.
    "xir.codegen": May("numpy xir.config.xylo_config xir.devices.table xir.devices.register_maps"),
    "xir.sim": May("numpy numba xir.jit xir.config.xylo_config xir.devices.table"),
    # The float reference reads both levels, and no pass.
    "xir.jit": May("numba"),
    "xir.config.specification": May("numpy xir.config.xylo_config xir.devices.table"),
    "xir.reference": May(
        "numpy numba xir.numbers.arrays xir.jit xir.ir.core xir.devices.table xir.diagnostics.messages xir.dialects"
    ),
    # The tools.
    "xir.universe": May(),
    "xir.tools.opt": May("xir.diagnostics.messages xir.ir.parsing xir.universe", "xir.irgen"),
}
"""The parts that this test keeps apart. What stands above them (the driver, reports, the command
line) may know them all."""

BELOW = frozenset(ALLOWED)


def modules() -> Iterator[tuple[str, Path]]:
    for folder in ("xir", "dialects", "passes", "grammar"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            relative = path.relative_to(ROOT)
            if folder == "xir" and relative.parts[1] in ("dialects", "passes", "grammar"):
                continue  # links to the folders at the top
            name = ".".join(relative.with_suffix("").parts).removesuffix(".__init__")
            yield (name if folder == "xir" else f"xir.{name}"), path


MODULES = dict(modules())


def part(name: str, known: frozenset[str] = BELOW) -> str:
    """The part that a module belongs to: the longest name in the table that it begins with."""
    words = name.split(".")
    for end in range(len(words), 0, -1):
        if ".".join(words[:end]) in known:
            return ".".join(words[:end])
    return words[0] if words[0] != "xir" else ".".join(words[:2])


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """The modules that ``path`` imports, and whether inside a function."""
    tree = ast.parse(path.read_text())
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) in inside
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield (whole if whole in MODULES else node.module), id(node) in inside


def ours(name: str) -> bool:
    return name.split(".")[0] in ("xir", "numpy", "numba", "lark")


@pytest.mark.parametrize("name", [n for n in MODULES if part(n) in ALLOWED])
def test_a_part_imports_what_it_may(name: str) -> None:
    may = ALLOWED[part(name)]
    for wanted, late in imports(MODULES[name]):
        if not ours(wanted) or part(wanted) == part(name):
            continue
        allowed = f"{may.early} {may.late if late else ''}".split()
        if late and part(name) == "xir.dialects":
            allowed.append("xir.dialects.snn_canonicalization")
        assert any(wanted == a or wanted.startswith(f"{a}.") for a in allowed), (
            f"{name} imports {wanted} {'in a function' if late else 'at its top'}"
        )


@pytest.mark.parametrize("name", MODULES)
def test_numba_is_for_loops_over_time(name: str) -> None:
    looping = part(name) in ("xir.sim", "xir.reference", "xir.jit")
    if not looping and name != "xir.quantization.kernels":
        assert not [w for w, _ in imports(MODULES[name]) if w.split(".")[0] == "numba"]


@pytest.mark.parametrize("name", MODULES)
def test_the_folders_at_the_top_are_imported_by_their_full_name(name: str) -> None:
    for wanted, _ in imports(MODULES[name]):
        assert wanted.split(".")[0] not in ("dialects", "passes", "grammar")


@pytest.mark.parametrize("name", MODULES)
def test_nothing_below_the_tools_knows_the_tools(name: str) -> None:
    if name.startswith("xir.cli") or name in ("xir.__main__",):
        return
    assert not [w for w, _ in imports(MODULES[name]) if w.startswith("xir.cli")]


def test_there_is_no_circle_among_the_parts() -> None:
    early: dict[str, set[str]] = {}
    for name, path in MODULES.items():
        if part(name) in ALLOWED:
            wanted = {part(w) for w, late in imports(path) if not late and w.startswith("xir.")}
            early.setdefault(part(name), set()).update(wanted - {part(name)})
    done: set[str] = set()

    def follow(here: str, path: tuple[str, ...]) -> None:
        assert here not in path, " -> ".join((*path, here))
        if here not in done:
            for wanted in sorted(early.get(here, ())):
                follow(wanted, (*path, here))
            done.add(here)

    for name in early:
        follow(name, ())


def test_this_test_sees_the_modules() -> None:
    assert {"xir.passes.flatten", "xir.dialects.snn", "xir.grammar.parser", "xir"} <= set(MODULES)
    assert set(ALLOWED) <= {p for name in MODULES for p in (name, part(name))}
    found = dict(imports(MODULES["xir.passes.allocate"]))
    assert found["numpy"] is False
    assert found["xir.dialects.snn"] is False
    late = [w for w, late in imports(MODULES["xir.tools.opt"]) if late]
    assert any(w.startswith("xir.irgen") for w in late)
