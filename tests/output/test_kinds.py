"""Each kind of output declares its files, so that no file of an older compilation stays."""

from __future__ import annotations

from pathlib import Path

import pytest

import xir
from tests.cli.conftest import TINY
from xir.cli import main
from xir.compiler import Program
from xir.output.kinds import (
    DEFAULT_KINDS,
    KINDS,
    WRITTEN,
    Compiled,
    Files,
    Kind,
    UndeclaredFile,
    files_of,
    top_names,
)

STAGES = {"xnet": "builtin.module {\n}\n"}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    path = tmp_path_factory.mktemp("kinds") / "tiny.xnet"
    path.write_text(TINY)
    return xir.compile(path, quantize="channel")


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_writes_the_files_that_it_declares(name: str, program: Program) -> None:
    assert top_names(files_of(program, [name], STAGES)) == list(KINDS[name].files)


def test_no_file_belongs_to_two_kinds() -> None:
    assert len(set(WRITTEN)) == len(WRITTEN)


def test_a_file_that_is_not_declared_is_refused(
    monkeypatch: pytest.MonkeyPatch, program: Program
) -> None:
    def header(_: Compiled) -> Files:
        return {"image.mlir": "", "writes.h": ""}

    kind = Kind("header", ("image.mlir",), "writes as a C header", header)
    monkeypatch.setattr("xir.output.kinds.KINDS", {**KINDS, "header": kind})
    with pytest.raises(UndeclaredFile, match=r"kind 'header' writes 'writes.h', not one of"):
        files_of(program, [*DEFAULT_KINDS, "header"], STAGES)


def test_a_new_compilation_leaves_nothing_of_an_older_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("tiny.xnet").write_text(TINY)
    compile_it = ["compile", "tiny.xnet", "--quantize", "channel", "-q", "-o", "net"]
    assert main([*compile_it, "--emit", "all"]) == 0
    assert sorted(path.name for path in Path("net").iterdir()) == sorted(WRITTEN)
    assert main(compile_it) == 0
    kept = [file for name in DEFAULT_KINDS for file in KINDS[name].files]
    assert sorted(path.name for path in Path("net").iterdir()) == sorted(kept)
