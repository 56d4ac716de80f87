"""
What is said about programs that are wrong.

``refused.txt`` has the programs and all that is said about each, to the last caret. Run this file
as a program to write what is said now into it, and read the difference.
"""

from __future__ import annotations

import os
import pickle
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pytest
from xdsl.utils.exceptions import ParseError
from xdsl.utils.lexer import Input

from xir.diagnostics.messages import CompileError, Sources
from xir.irgen import generate
from xir.irgen.names.definitions import _ranges  # pyright: ignore[reportPrivateUsage]

REFUSED = Path(__file__).with_name("refused.txt")
Refuse: TypeAlias = Callable[..., str]

FILES = {
    "loop.xnet": 'import "loop2.xnet"\n',
    "loop2.xnet": 'import "loop.xnet"\n',
    "syntax.xnet": "let a =\n",
    "inside.xnet": "module M(x: spikes[n]) { y = x + 1 return y }\nlet k = 1 ms + 1\n",
    "lib.xnet": "let a = 1\nparam p = 1\nnetwork hidden(x: spikes[4]) { dt = 1 ms return x }\n",
    "lib2.xnet": "let a = 2\n",
    "text.npy": "not an array\n",
}


def write_files(folder: Path) -> None:
    """The files that the programs name."""
    for name, text in FILES.items():
        (folder / name).write_text(text)
    (folder / "folder").mkdir()
    (folder / "binary.xnet").write_bytes(b"\xff\xfe\x00")
    (folder / "junk.npz").write_bytes(b"PK\x03\x04junk")
    (folder / "pickled.npz").write_bytes(pickle.dumps([1, 2]))
    np.save(folder / "a.npy", np.ones((4, 3)))
    np.savez(
        folder / "w.npz",
        fc1=np.ones((4, 3)),
        fc2=np.ones((3, 2)),
        tau=np.ones(3),
        empty=np.ones((0, 3)),
        complex=np.ones((4, 3), np.complex128),
        words=np.array(["a"]),
        objects=np.array([{}], dtype=object),
    )


def cases() -> dict[str, tuple[str, str]]:
    """Name -> program, and what is said about it."""
    found: dict[str, tuple[str, str]] = {}
    for case in re.split(r"^=== ", REFUSED.read_text(), flags=re.M)[1:]:
        name, rest = case.split("\n", 1)
        program, said = rest.split("\n---\n", 1)
        found[name] = program, said.strip("\n")
    return found


def said_about(program: str) -> str:
    """What is said about a program, which must be something."""
    sources = Sources()
    refusal: ParseError | CompileError | None = None
    try:
        generate(Input(program, "net.xnet"), sources)
    except (ParseError, CompileError) as e:
        refusal = e
    assert refusal is not None
    return sources.render(refusal)


CASES = cases() if REFUSED.exists() else {}


@pytest.mark.parametrize("name", CASES)
def test_refused(name: str, folder: Path) -> None:
    write_files(folder)
    program, said = CASES[name]
    assert "\n".join(line.rstrip() for line in said_about(program).splitlines()) == said


NET = "network n(x: spikes[4]) { dt = 1 ms y = x -> linear(identity(4)) -> lif(tau_mem = tau, tau_syn = tau) return y }"  # noqa: E501
PARAMS = 'param tau: time = 3 ms\nparam name: string = "a"\nparam rate = 1.0\nparam count = 3\n'


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("tua", "3 ms", "-D tua:1:1: error: there is no param 'tua'; params are 'tau', 'name', "),
        ("tau", "3", "-D tau:1:1: error: 'tau' needs a time, not the number 3"),
        ("tau", "3 sec", "-D tau:1:3: error: 'sec' is not a unit; did you mean 3 s?"),
        ("tau", "3 ms)", "-D tau:1:5: error: expected an operator, not ')'"),
        ("tau", "", "-D tau:1:1: error: there is nothing here, but a value is missing"),
        ("tau", "taau", "-D tau:1:1: error: 'taau' is not defined"),
        ("tau", "-1 ms", "net.xnet:5:83: error: 'tau_mem' is above 0 s, not -1 ms"),
        ("tau", "[1 ms]", "-D tau:1:1: error: a param is a single value, not a list of 1"),
        ("rate", "true", "-D rate:1:1: error: 'rate' needs numbers, not true"),
        ("count", "2.5", "-D count:1:1: error: a whole number is needed, not 2.5"),
        ("name", '"a', "-D name:1:1: error: this string has no closing '\"' on its line"),
        ("tau", "@", "1:1: error: synapses are linear(x, w), products of arrays matmul(a, b)"),
    ],
)  # fmt: skip
def test_definitions_on_the_command_line(name: str, text: str, said: str, refused: Refuse) -> None:
    assert said in refused(PARAMS + NET, {name: text})


def test_a_network_that_is_not_there(refused: Refuse) -> None:
    two = "".join(f"network {name}(x: spikes[1]) {{ dt = 1 ms return x }}" for name in ("ab", "cd"))
    said = refused(two, network="abc")
    assert "error: there is no network 'abc'; there is 'ab' and 'cd'" in said
    assert "hint: did you mean 'ab'?" in said


@pytest.mark.parametrize("name", ["nowhere.xnet", "folder", "binary.xnet", "\0"])
def test_files_that_cannot_be_read(name: str, folder: Path) -> None:
    write_files(folder)
    with pytest.raises(CompileError, match=r"there is no file|is a folder|no name|is UTF-16 text"):
        generate(name, Sources())


def test_every_mistake_is_said_once(folder: Path) -> None:
    write_files(folder)
    for name, (_, said) in CASES.items():
        heads = [line for line in said.splitlines() if ": error: " in line]
        assert heads, name
        assert len(heads) == len(set(heads)), name


def rewrite() -> None:
    """Write what is said now into the file of cases."""
    blocks: list[str] = []
    before = cases()
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder))
        os.chdir(folder)
        for name, (program, _) in before.items():
            said = "\n".join(line.rstrip() for line in said_about(program).splitlines())
            blocks.append(f"=== {name}\n{program}\n---\n{said}\n")
    REFUSED.write_text("\n".join(blocks))


if __name__ == "__main__":
    rewrite()


def test_the_indices_of_a_large_family_are_cut_short() -> None:
    def ranges(stretches: int) -> str:
        keys = [key for start in range(stretches) for key in (3 * start, 3 * start + 1)]
        return _ranges(keys)

    assert ranges(12).endswith("33 to 34")
    assert ranges(13).endswith("33 to 34 ...")
    assert _ranges([4, 2, 3, "a"]) == '2 to 4, "a"'


def test_a_list_has_a_largest_size(refused: Refuse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xir.irgen.emit.expressions.MOST_IN_A_LIST", 4)
    text = "let w = [ITEMS]\n" + NET.replace("identity(4)", "w * identity(4)")
    assert "the limit is 4" not in refused(text.replace("ITEMS", "1, 2, 3, 4"))
    said = refused(text.replace("ITEMS", "1, 2, 3, 4, 5"))
    assert "this list has 5 entries; the limit is 4" in said


@pytest.mark.parametrize(
    ("member", "hint"),
    [
        ("w.T", "write transpose(w)"),
        ("i.T", "write transpose(i)"),
        ("i.t", "archives have members"),
        ("word.T", "archives have members"),
    ],
)
def test_only_an_array_is_transposed(refused: Refuse, member: str, hint: str) -> None:
    text = f'let w = [[1, 2], [3, 4]]\nlet i = identity(4)\nlet word = "a"\nlet v = {member}\n'
    said = refused(text + NET.replace("identity(4)", "v * identity(4)"))
    assert hint in said
