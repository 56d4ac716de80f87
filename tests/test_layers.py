"""
Which room may import which, so that no part knows more than it needs; and that nothing imports in
a circle. ``python -m tests.structure`` prints what stands here.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.structure import Import, When, arrows, circles, imports, loose_modules, modules, room


@dataclass(frozen=True)
class May:
    """What a room may import besides itself: rooms by name without ``xir.``, and packages."""

    early: str = ""
    """with its modules"""
    late: str = ""
    """inside functions too: what costs time, or what some callers need only"""

    def allows(self, name: str, when: When) -> bool:
        words = self.early.split() if when == When.EARLY else f"{self.early} {self.late}".split()
        return name.removeprefix("xir.") in words


@dataclass(frozen=True)
class Late:
    """An import that closes a circle of modules, and stays because it is late; and why."""

    source: str
    target: str
    reason: str


ALLOWED: dict[str, May] = {
    # Known to all, and knowing nobody: chips, files as text, the machine that we run on.
    "devices": May(),
    "text": May(),
    "exports": May(),
    "machine": May("llvmlite numba numpy"),
    "universe": May("xdsl"),
    # The language knows no IR.
    "grammar": May("lark xdsl"),
    # What a user is told; mathematics on arrays; the configuration as integers.
    "diagnostics": May("xdsl exports text"),
    "numbers": May("numpy xdsl text"),
    "verification": May("numpy devices diagnostics numbers"),
    "config": May("numpy devices diagnostics exports verification", "codegen"),
    "evaluation": May("numpy exports"),
    # From a configuration on, the IR is not known; nor to what runs arrays.
    "reference": May("numba numpy machine numbers"),
    "sensors": May("numba numpy machine numbers"),
    "sim": May("llvmlite numba numpy config devices machine"),
    "codegen": May("numpy config devices diagnostics"),
    "estimates": May("numpy codegen devices diagnostics", "config sim"),
    "quantization": May(
        "numba numpy config devices evaluation exports machine numbers reference sim"
    ),
    "spikes": May("numpy xdsl devices diagnostics exports numbers text"),
    "recordings": May("numpy diagnostics exports numbers sensors text", "soundfile"),
    # The IR, and what reads and writes it. Loading a dialect loads no numpy.
    "dialects": May("numpy xdsl devices evaluation numbers sensors"),
    "ir": May(
        "numpy xdsl codegen config devices diagnostics dialects numbers quantization reference "
        "verification"
    ),
    "irgen": May("xdsl diagnostics dialects grammar numbers sensors text"),
    "allocation": May("numpy xdsl devices diagnostics dialects estimates ir"),
    # The passes know neither the language nor files, but for the arrays that a program names.
    "passes": May(
        "numpy xdsl allocation codegen config devices diagnostics dialects exports ir numbers "
        "quantization sensors text verification",
        "evaluation reference spikes",
    ),
    # Networks of other tools; known to what reads files by name, and to nothing below.
    "interop": May(
        "numpy xdsl codegen config diagnostics evaluation numbers text",
        "h5py irgen quantization spikes",
    ),
    # What looks at the results, and the tools.
    "report": May(
        "numpy xdsl devices diagnostics dialects estimates exports ir numbers text verification",
        "matplotlib sim",
    ),
    "options": May("interop quantization", "devices"),
    "option_kinds": May("options"),
    "compiler": May(
        "xdsl diagnostics dialects machine option_kinds options quantization text universe",
        "config devices estimates interop ir irgen reference report",
    ),
    "output": May("diagnostics text", "numpy xdsl codegen compiler devices dialects ir report"),
    "configurations": May(
        "numpy xdsl codegen compiler config devices diagnostics dialects evaluation exports "
        "interop ir numbers output reference report",
        "irgen",
    ),
    "tools": May("xdsl diagnostics ir text universe", "interop irgen output"),
    "cli": May(
        "numpy configurations evaluation machine options output recordings sensors sim spikes text "
        "xir",
        "xdsl compiler config devices diagnostics dialects ir numbers passes quantization "
        "estimates interop reference report universe",
    ),
    "xir": May("exports", "compiler config configurations diagnostics interop recordings sim"),
    "__main__": May("cli"),
}
"""Each room, those below before those above, with all that it may import."""

LATE_CIRCLES = (
    Late(
        "xir.config.xylo_config",
        "xir.codegen.samna_json",
        "XyloConfig.to_samna_json and from_samna_json are methods that users call",
    ),
    Late(
        "xir.config.xylo_config",
        "xir.config.specification",
        "XyloConfig.to_specification and from_specification are methods that users call",
    ),
)


def without_late_circles(*, between_rooms: bool = False) -> dict[str, set[str]]:
    """All arrows but those of the listed late imports."""
    place = room if between_rooms else str
    graph = arrows(between_rooms=between_rooms)
    for late in LATE_CIRCLES:
        graph[place(late.source)].discard(place(late.target))
    return graph


OURS = ("xir", "numpy", "numba", "llvmlite", "lark", "xdsl", "matplotlib", "h5py", "soundfile")
NUMBA = frozenset(
    {
        "xir.machine.jit",
        "xir.machine.native.emit",
        "xir.reference.kernel",
        "xir.quantization.chip_arithmetic",
        "xir.sensors.audio3.gain_kernel",
        "xir.sensors.imu.jacobi_kernel",
    }
)
"""
Modules besides those of ``xir.sim`` that may import Numba: the loops over time steps, and what
compiles them.
"""


def wrong(module: str, imported: Import) -> bool:
    """Whether a module imports what its room may not."""
    top = imported.target.split(".")[0]
    target = room(imported.target) if top == "xir" else top
    if top not in OURS or imported.when == When.TYPING or target == room(module):
        return False
    return not ALLOWED[room(module).removeprefix("xir.")].allows(target, imported.when)


@pytest.mark.parametrize("module", modules())
def test_a_module_imports_what_its_room_may(module: str) -> None:
    name = room(module).removeprefix("xir.")
    assert name in ALLOWED, f"'{name}' is a room that this table does not have"
    problems = [i for i in imports(module) if wrong(module, i)]
    assert not problems


def test_the_table_has_no_room_that_is_gone_and_allows_what_is_used() -> None:
    used: dict[str, set[str]] = {name: set() for name in ALLOWED}
    for module in modules():
        for target, _, _ in imports(module):
            top = target.split(".")[0]
            used[room(module).removeprefix("xir.")].add(
                room(target).removeprefix("xir.") if top == "xir" else top
            )
    for name, may in ALLOWED.items():
        assert {*may.early.split(), *may.late.split()} <= used[name], name


def test_what_stands_later_in_the_table_is_not_imported_by_what_stands_earlier() -> None:
    order = {name: number for number, name in enumerate(ALLOWED)}
    for source, targets in without_late_circles(between_rooms=True).items():
        for target in targets - {"xir"}:
            first, second = (name.removeprefix("xir.") for name in (target, source))
            assert source == "xir" or order[first] < order[second], f"{source} imports {target}"


def test_no_circle_among_modules_as_they_are_imported() -> None:
    assert not circles(arrows([When.EARLY]))


@pytest.mark.parametrize("between_rooms", [True, False])
def test_no_circle_at_any_time_but_through_the_listed_late_imports(between_rooms: bool) -> None:
    assert not circles(without_late_circles(between_rooms=between_rooms))


def test_the_listed_late_imports_are_there_and_are_late() -> None:
    for late in LATE_CIRCLES:
        times = {i.when for i in imports(late.source) if i.target == late.target}
        assert When.LATE in times
        assert When.EARLY not in times
        assert late.reason


def test_a_circle_is_found() -> None:
    graph = {"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set[str](), "e": {"e"}}
    assert circles(graph) == [("b", "c")]


def test_a_forbidden_import_is_found() -> None:
    assert wrong("xir.quantization.quantize", Import("xir.dialects.xylo", When.LATE, 1))
    assert wrong("xir.estimates.resources", Import("xir.sim", When.EARLY, 1))
    assert not wrong("xir.estimates.resources", Import("xir.sim", When.LATE, 1))
    assert not wrong("xir.grammar.parser", Import("xir.dialects.snn", When.TYPING, 1))


@pytest.mark.parametrize("module", modules())
def test_numba_is_for_loops_over_time(module: str) -> None:
    if room(module) != "xir.sim" and module not in NUMBA:
        assert "numba" not in {i.target.split(".")[0] for i in imports(module)}


@pytest.mark.parametrize("module", modules())
def test_the_folders_at_the_top_are_imported_by_their_full_name(module: str) -> None:
    tops = {i.target.split(".")[0] for i in imports(module)}
    assert not tops & {"dialects", "passes", "grammar"}


def test_every_module_has_a_room() -> None:
    assert loose_modules() == [
        "xir.compiler",
        "xir.exports",
        "xir.option_kinds",
        "xir.options",
        "xir.universe",
    ]


def test_the_imports_are_seen() -> None:
    assert {"xir.passes.flatten", "xir.dialects.snn", "xir.grammar.parser", "xir"} <= set(modules())
    seen = {(i.target, i.when) for i in imports("xir.tools.opt")}
    assert ("xir.universe", When.EARLY) in seen
    assert any(t.startswith("xir.irgen") and when == When.LATE for t, when in seen)
