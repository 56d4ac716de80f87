"""What holds for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from xdsl.dialects.builtin import ModuleOp

from tests.golden import Golden, compare
from tests.processes import living_children
from xir.diagnostics.messages import verify
from xir.ir.verifier import Verifier


@pytest.fixture(autouse=True)
def _no_process_is_left_behind() -> Iterator[None]:
    before = living_children()
    yield
    assert [child for child in living_children() if child not in before] == []


@pytest.fixture(autouse=True)
def _all_is_verified_after_every_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside what a compilation verifies, so that nothing is missed there without a failure."""
    only_changes = Verifier.verify

    def both(self: Verifier, module: ModuleOp) -> None:
        only_changes(self, module)
        verify(module)

    monkeypatch.setattr(Verifier, "verify", both)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden files that differ from what the tests make, instead of failing",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """``golden(name, text)``: the file ``golden/NAME`` beside the test holds this text."""
    update = bool(request.config.getoption("--update-golden"))

    def check(name: str, text: str) -> None:
        compare(request.path.parent / "golden" / name, text, update=update)

    return check
