"""Machine code from one process to the next, and what stands in its way."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.machine.native.toy import ASKED, BODY, toy
from tests.processes import started
from xir.machine.native import host, keep

NUMBERS = np.arange(10)
POSIX = pytest.mark.skipif(os.name != "posix", reason="about permissions of POSIX")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of machine code, which is not there yet."""
    monkeypatch.delenv("XIR_JIT", raising=False)
    monkeypatch.delenv("NUMBA_BOUNDSCHECK", raising=False)
    folder = tmp_path / "above" / "kept"
    monkeypatch.setenv(keep.VARIABLE, str(folder))
    return folder


def is_right(folder: Path) -> bool:
    """Whether a new kernel gives the right result without Numba."""
    return toy(folder)(3, NUMBERS) == 48 and not ASKED


def forget_folders() -> None:
    """As in a new process."""
    keep.trusted.cache_clear()


@POSIX
def test_file_and_folder_are_the_users_alone(kept: Path, tmp_path: Path) -> None:
    assert is_right(tmp_path)
    (file,) = kept.iterdir()
    assert kept.stat().st_mode & 0o777 == 0o700
    assert file.stat().st_mode & 0o777 == 0o600


def test_what_is_kept_is_used(kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_right(tmp_path)

    def never(*arguments: object) -> bytes:
        raise AssertionError(arguments)

    monkeypatch.setattr(keep, "object_of", never)
    assert is_right(tmp_path)


def flipped(content: bytes) -> bytes:
    return content[:-100] + bytes([content[-100] ^ 1]) + content[-99:]


def folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "truncated": lambda path: path.write_bytes(path.read_bytes()[:-40]),
    "empty": lambda path: path.write_bytes(b""),
    "digest alone": lambda path: path.write_bytes(path.read_bytes()[:32]),
    "one bit": lambda path: path.write_bytes(flipped(path.read_bytes())),
    "text": lambda path: path.write_bytes(b"not an object\n" * 20),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_made_anew(kept: Path, tmp_path: Path, damage: str) -> None:
    assert is_right(tmp_path)
    (file,) = kept.iterdir()
    good = file.read_bytes()
    DAMAGES[damage](file)
    assert is_right(tmp_path)
    assert file.read_bytes() == good


def test_a_folder_in_the_place_of_a_file(kept: Path, tmp_path: Path) -> None:
    assert is_right(tmp_path)
    (file,) = kept.iterdir()
    folder_instead(file)
    assert is_right(tmp_path)
    assert [path.name for path in kept.iterdir()] == [file.name]


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 34)


@POSIX
@pytest.mark.parametrize("made", [_pipe, _device, _huge])
def test_what_is_no_object_is_neither_waited_for_nor_read(
    kept: Path, tmp_path: Path, made: Callable[[Path], None]
) -> None:
    assert is_right(tmp_path)
    (file,) = kept.iterdir()
    good = file.read_bytes()
    file.unlink()
    made(file)
    assert is_right(tmp_path)
    assert file.is_file()
    assert file.read_bytes() == good


@POSIX
def test_nothing_is_kept_or_read_where_others_may_write(kept: Path, tmp_path: Path) -> None:
    assert is_right(tmp_path)
    (file,) = kept.iterdir()
    file.write_bytes(b"")
    kept.chmod(0o777)
    forget_folders()
    assert is_right(tmp_path)
    assert file.read_bytes() == b""


@pytest.mark.parametrize("named", ["", "a file", "below a file"])
def test_nothing_is_kept_where_no_folder_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    (tmp_path / "file").write_text("")
    places = {"": "", "a file": str(tmp_path / "file"), "below a file": str(tmp_path / "file/x")}
    monkeypatch.setenv(keep.VARIABLE, places[named])
    assert is_right(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "toy.ll"]


def test_a_full_disk_leaves_nothing(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replaced: list[object] = []

    def full(*paths: object) -> None:
        replaced.append(paths)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert is_right(tmp_path)
    assert replaced
    assert not list(kept.iterdir())


def test_the_oldest_go_where_there_are_too_many(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.mkdir(parents=True, mode=0o700)
    for number in range(5):
        old = kept / f"{number}.o"
        old.write_bytes(b"")
        os.utime(old, (number, number))
    monkeypatch.setattr(keep, "MOST_FILES", 3)
    assert is_right(tmp_path)
    names = {path.name for path in kept.iterdir()}
    assert len(names) == 3
    assert {"3.o", "4.o"} < names


def test_the_key_is_of_all_that_the_code_is_made_from(monkeypatch: pytest.MonkeyPatch) -> None:
    one = host.Host("x86_64-unknown-linux-gnu", "znver4", "+avx2")
    keys = [
        keep.key_of(BODY, 1, one, True),
        keep.key_of(BODY + "\n", 1, one, True),
        keep.key_of(BODY, 2, one, True),
        keep.key_of(BODY, 1, one, False),
        keep.key_of(BODY, 1, host.Host("aarch64-unknown-linux-gnu", "znver4", "+avx2"), True),
        keep.key_of(BODY, 1, host.Host(one.triple, "znver5", "+avx2"), True),
        keep.key_of(BODY, 1, host.Host(one.triple, "znver4", "-avx2"), True),
    ]
    monkeypatch.setattr(keep, "versions", lambda: ("0.1", "1"))
    keys.append(keep.key_of(BODY, 1, one, True))
    assert len(set(keys)) == len(keys)


RUN = """
import sys
from pathlib import Path
import numpy as np
from tests.machine.native.toy import ASKED, toy
folder = Path(sys.argv[1])
folder.mkdir()
sys.stdin.readline()
print(toy(folder)(3, np.arange(10)), ASKED)
"""


def test_several_processes_at_once(kept: Path, tmp_path: Path) -> None:
    """All begin when they are told to, with nothing kept."""
    count = 4
    from contextlib import ExitStack

    with ExitStack() as stack:
        processes = [
            stack.enter_context(started("-c", RUN, str(tmp_path / f"{number}")))
            for number in range(count)
        ]
        results = [process.communicate("\n")[0] for process in processes]
    assert results == ["48 []\n"] * count
    assert len(list(kept.iterdir())) == 1


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "home/.cache/xir"),
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/xir"),
        ("darwin", {}, "home/Library/Caches/xir"),
        ("win32", {}, "home/AppData/Local/xir"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/xir"),
        ("linux", {"XIR_CACHE_DIR": "/c"}, "/c"),
    ],
)
def test_the_folder_of_the_user(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], expected: str
) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", keep.VARIABLE):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("home"))
    assert keep.folder_of_the_user() == Path(expected)
