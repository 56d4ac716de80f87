"""
Files of every kind that xir reads, damaged at random: each is read, or refused with a message.

    python benchmarks/campaigns/damaged_files.py --mutants 10000 --seed 1 [--jobs 2] [--keep DIR]

Whole files are made first: programs, IR after each pass, an image, weights, spikes, events, a
specification, a configuration with its names, writes, registers, memory files. Then one file at a
time is damaged and a command reads it, in a child of this process that is forked with all imports
made, with a limit of memory and of seconds. The outcomes are counted by kind of file: ``read``
(exit code 0 or 4), ``refused`` (1 or 2), ``no memory`` (refused because of the limit), ``bug`` (a
traceback, exit code 3 or another), ``killed`` (a signal), ``hang``. The exit code is 1 where there
is any of the last three; ``--keep`` keeps the smallest file for each of their messages.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import re
import resource
import shutil
import signal
import sys
import tempfile
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
OUTCOMES = ("read", "refused", "no memory", "bug", "killed", "hang")
BAD = OUTCOMES[3:]
HANG = signal.SIGALRM


@dataclass(frozen=True)
class Kind:
    """A kind of file: those that are damaged, and how each is read."""

    name: str
    files: tuple[str, ...]
    commands: tuple[tuple[str, ...], ...]
    """``{}`` is the damaged file; the first word is the tool."""


KINDS = (
    Kind(
        "program (.xnet)",
        ("hello.xnet", "weights.xnet", "many.xnet"),
        (("xir", "check", "{}"), ("xir-opt", "{}", "-p", "snn-flatten,snn-load")),
    ),
    Kind("IR (.mlir)", ("snn.mlir", "flat.mlir", "real.mlir"), (("xir-opt", "{}"),)),
    Kind("core, image (.mlir)", ("core.mlir", "image.mlir"), (("xir", "disasm", "{}"),)),
    Kind("weights (.npz)", ("weights.npz",), (("xir", "check", "weights.xnet"),)),
    Kind(
        "spikes (.npz)",
        ("spikes.npz",),
        (
            ("xir", "sim", "out", "--input", "{}"),
            ("xir", "eval", "hello.xnet", "--data", "{}", "--quantize", "channel"),
        ),
    ),
    Kind("spikes (.npy)", ("spikes.npy",), (("xir", "sim", "out", "--input", "{}"),)),
    Kind("events (.csv)", ("events.csv",), (("xir", "sim", "out", "--input", "{}"),)),
    Kind(
        "config.json",
        ("out/config.json",),
        (("xir", "sim", "{}", "--input", "spikes.npy"), ("xir", "disasm", "out")),
    ),
    Kind("symbols.json", ("out/symbols.json",), (("xir", "sim", "out", "--input", "spikes.npy"),)),
    Kind("writes.txt", ("out/writes.txt",), (("xir", "check", "{}"), ("xir", "disasm", "{}"))),
    Kind("registers.json", ("out/registers.json",), (("xir", "check", "{}"),)),
    Kind("specification (.npz)", ("out/rockpool.npz",), (("xir", "disasm", "{}"),)),
    Kind(
        "memory files",
        ("out/ram/basic_config.json", "ram"),
        (("xir", "disasm", "out/ram"),),
    ),
)

Random = random.Random


def make_files(folder: Path) -> None:
    """The whole files, in ``folder``."""
    from xir.cli import main as xir

    here = os.getcwd()
    os.chdir(folder)
    try:
        text = (ROOT / "examples" / "hello.xnet").read_text()
        Path("hello.xnet").write_text(text.replace("  return", "  decide = count\n  return"))
        weights = np.array([[0.6, -0.4, 0.2], [-0.3, 0.8, 0.5]])
        np.savez_compressed("weights.npz", w=weights, tau=np.array([0.01, 0.02, 0.03]))
        Path("weights.xnet").write_text(
            "network loaded(x: spikes[2]) {\n  dt = 1 ms\n"
            '  let f = npz("weights.npz")\n'
            '  h = lif(linear(x, f["w"]), tau_mem = f["tau"], tau_syn = 5 ms)\n'
            "  y = lif(linear(h, [[1], [0.5], [1]]), tau_mem = 9 ms, tau_syn = 5 ms)\n"
            "  return y\n}\n"
        )
        Path("many.xnet").write_text(
            "param tau = 10 ms\n"
            "module half(x: spikes[n]) -> spikes[n] {\n"
            "  return lif(linear(x, 0.5 * identity(n)), tau_mem = tau, tau_syn = tau)\n}\n"
            "network many(x: spikes[3]) {\n  dt = 1 ms\n  a = half(x)\n  b = half(a)\n"
            "  return half(a + b)\n}\n"
        )
        rng = np.random.default_rng(0)
        spikes = rng.integers(0, 2, (4, 20, 2), dtype=np.uint8)
        np.savez_compressed("spikes.npz", spikes=spikes, labels=np.zeros(4, np.int64), dt=1e-3)
        np.save("spikes.npy", spikes[0])
        rows = [f"{step},{channel},1\n" for step, channel in np.argwhere(spikes[0])]
        Path("events.csv").write_text("step,channel,count\n" + "".join(rows))
        made = ["compile", "hello.xnet", "-o", "out", "-q", "--quantize", "channel"]
        if xir([*made, "--emit", "all"]):
            raise SystemExit("the whole files cannot be compiled")
        stages = sorted(Path("out/ir").glob("*.mlir"))
        named = {"snn": 0, "flat": 2, "real": -4, "core": -2}
        for name, number in named.items():
            shutil.copy(stages[number], f"{name}.mlir")
        shutil.copy("out/image.mlir", "image.mlir")
    finally:
        os.chdir(here)


# Damage


def damaged(data: bytes, rng: Random) -> bytes:
    """``data`` with one to three kinds of damage."""
    if data[:4] == b"PK\x03\x04" and rng.random() < 0.6:
        return _inside_archive(data, rng)
    if rng.random() < 0.4:  # Much stays legal, and is read to the end.
        return rng.choice((_digit, _flip))(data, rng)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        data = rng.choice(_DAMAGE)(data, rng)
    return data


def _flip(data: bytes, rng: Random) -> bytes:
    if not data:
        return b"\0"
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << rng.randrange(8)]) + data[at + 1 :]


def _digit(data: bytes, rng: Random) -> bytes:
    digits = [at for at, byte in enumerate(data) if 48 <= byte < 58]
    if not digits:
        return _flip(data, rng)
    at = rng.choice(digits)
    return data[:at] + str(rng.randrange(10)).encode() + data[at + 1 :]


def _cut(data: bytes, rng: Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _range(data: bytes, rng: Random) -> tuple[int, int]:
    begin = rng.randrange(len(data) + 1)
    return begin, min(len(data), begin + rng.choice((1, 2, 4, 16, 100)))


def _without(data: bytes, rng: Random) -> bytes:
    begin, end = _range(data, rng)
    return data[:begin] + data[end:]


def _twice(data: bytes, rng: Random) -> bytes:
    begin, end = _range(data, rng)
    return data[:end] + data[begin:end] * rng.choice((1, 1, 3, 200)) + data[end:]


_PIECES = tuple(
    text.encode()
    for text in (
        *("0", "-1", "1e308", "1e-320", "nan", "inf", "9223372036854775808", "9" * 20),
        *("null", "true", "[]", "{}", '""', "[[", "]]", "((((((((", "{{{{", '"', "'", "\\", "/*"),
        *("\0", "\x1b[31m", "\x9b", "\n", "\r", "\t", "\u202e", "é", "\ufeff", ",", ":", "->"),
        *("True", "0x7ff8000000000000", "i82", "tensor<1000000000xf64>", "dense<1.0>", "16777216"),
        *("[" * 3000, "(" * 3000, "-" * 3000, "9" * 5000, "import \"/dev/zero\"", "lif", "linear"),
    )
)  # fmt: skip


def _with_piece(data: bytes, rng: Random) -> bytes:
    begin, end = _range(data, rng)
    return data[:begin] + rng.choice(_PIECES) + data[rng.choice((begin, end)) :]


def _other_number(data: bytes, rng: Random) -> bytes:
    numbers = list(re.finditer(rb"-?\d+(\.\d+)?", data))
    if not numbers:
        return _flip(data, rng)
    chosen = rng.choice(numbers)
    return data[: chosen.start()] + rng.choice(_PIECES) + data[chosen.end() :]


def _other_word(data: bytes, rng: Random) -> bytes:
    words = list(re.finditer(rb"\w+", data))
    if len(words) < 2:
        return _flip(data, rng)
    one, other = rng.choice(words), rng.choice(words)
    return data[: one.start()] + other[0] + data[one.end() :]


def _without_line(data: bytes, rng: Random) -> bytes:
    lines = data.splitlines(keepends=True)
    if lines:
        del lines[rng.randrange(len(lines))]
    return b"".join(lines)


_DAMAGE: tuple[Callable[[bytes, Random], bytes], ...] = (
    *(_flip, _flip, _cut, _without, _twice, _with_piece, _with_piece),
    *(_other_number, _other_number, _other_word, _without_line),
)


def _inside_archive(data: bytes, rng: Random) -> bytes:
    """An archive with a damaged member, a strange name, or packed in another way."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    chosen = rng.randrange(len(members))
    name, content = members[chosen]
    way = rng.choice(
        (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2)
    )
    match rng.randrange(5):
        case 0:
            members[chosen] = (
                rng.choice(("é.npy", "\x1b[1m.npy", "../x.npy", ".npy", name[:1])),
                content,
            )
        case 1:
            members[chosen] = (name, _array(rng))
        case 2:
            members.append((rng.choice(("x.npy", name)), _array(rng)))
        case _:
            members[chosen] = (name, damaged(content, rng))
    packed = io.BytesIO()
    import warnings

    with zipfile.ZipFile(packed, "w", way) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that are there twice
        for name, content in members:
            archive.writestr(name, content)
    data = packed.getvalue()
    return _flip(data, rng) if rng.random() < 0.2 else data


def _array(rng: Random) -> bytes:
    """An array of another shape or type, or only the header of one."""
    kinds = ("<f8", "<i8", "|b1", "<c16", "<U3", "|S2", "<M8[s]", "|V4", "<f2", "|u1", ">i4")
    shapes = ("()", "(0,)", "(1,)", "(2, 3)", "(True, 2)", "(2.5,)", "(-1,)", "(1 << 40,)", "(3,)")
    if rng.random() < 0.5:
        shape = rng.choice(((), (0,), (1,), (3,), (2, 3), (2, 2, 2), (1, 0, 2)))
        array = np.zeros(shape, rng.choice(kinds))
        if array.dtype.kind == "f":
            with np.errstate(over="ignore"):
                array = array + rng.choice((0, 1, -1, np.nan, np.inf, 1e300))
        file = io.BytesIO()
        np.save(file, array)
        return file.getvalue()
    kind, shape = rng.choice(kinds), rng.choice(shapes)
    text = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape}}}\n"
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode()


# Runs


@dataclass
class Run:
    """A child that reads one damaged file."""

    kind: Kind
    slot: Path
    file: str
    content: bytes
    command: tuple[str, ...]


def start(run: Run, memory: int, seconds: int) -> int:
    """Fork a child that runs the command; its process id."""
    child = os.fork()
    if child:
        return child
    code = 99
    try:
        os.chdir(run.slot)
        said = os.open("said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(said, 1)
        os.dup2(said, 2)
        in_use = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (in_use + memory, in_use + memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 28, 1 << 28))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.alarm(seconds)
        code = _run_command(run.command)
        sys.stdout.flush()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    os._exit(code)


def _run_command(command: tuple[str, ...]) -> int:
    from xir.cli import main as xir
    from xir.tools.opt import main as xir_opt

    return (xir if command[0] == "xir" else xir_opt)(command[1:])


def outcome(status: int, said: str) -> str:
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        return "hang" if -code == HANG else "killed"
    if code not in (0, 1, 2, 4) or "Traceback (most recent" in said or "bug in xir" in said:
        return "bug"
    if "not enough memory" in said:
        return "no memory"
    return "refused" if code in (1, 2) else "read"


def message(status: int, said: str) -> str:
    """What tells one fault from another: the last line, without its numbers."""
    code = os.waitstatus_to_exitcode(status)
    last = (said.strip().splitlines() or [""])[-1]
    return f"exit {code}: {re.sub(r'[0-9]+', '#', last)[:160]}"


def choose(rng: Random, slot: Path) -> Run:
    kind = rng.choice(KINDS)
    file = rng.choice(kind.files)
    if file == "ram":
        file = f"out/ram/{rng.choice(sorted(p.name for p in (slot / 'out/ram').iterdir()))}"
    content = damaged((slot / file).read_bytes(), rng)
    command = tuple(word.replace("{}", file) for word in rng.choice(kind.commands))
    return Run(kind, slot, file, content, command)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--mutants", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--memory", type=int, default=1024, help="MiB for each, beside the imports")
    parser.add_argument("--seconds", type=int, default=60, help="for each")
    parser.add_argument("--keep", type=Path, help="a folder for the files that show a fault")
    args = parser.parse_args()
    rng = random.Random(args.seed)
    counts: Counter[tuple[str, str]] = Counter()
    faults: dict[str, tuple[int, Run]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        whole = Path(temporary, "whole")
        whole.mkdir()
        make_files(whole)
        _import_all(whole)
        free = [Path(temporary, f"slot{number}") for number in range(args.jobs)]
        for slot in free:
            shutil.copytree(whole, slot)
        running: dict[int, Run] = {}
        started = 0
        while running or started < args.mutants:
            while free and started < args.mutants:
                run = choose(rng, free.pop())
                (run.slot / run.file).write_bytes(run.content)
                running[start(run, args.memory << 20, args.seconds)] = run
                started += 1
                if not started % 1000:
                    print(f"{started} mutants", file=sys.stderr, flush=True)
            child, status = os.wait()
            run = running.pop(child)
            said = (run.slot / "said").read_text(errors="replace")
            result = outcome(status, said)
            counts[run.kind.name, result] += 1
            if result in BAD:
                fault = f"{run.kind.name}: {' '.join(run.command)}: {message(status, said)}"
                size = len(run.content)
                if fault not in faults or size < faults[fault][0]:
                    faults[fault] = (size, run)
            shutil.copyfile(whole / run.file, run.slot / run.file)
            free.append(run.slot)
    _tell(args.seed, counts, faults, args.keep)
    return 1 if faults else 0


def _import_all(folder: Path) -> None:
    """Import and compile what the commands need, once, by running each on the whole files."""
    for kind in KINDS:
        for command in kind.commands:
            words = tuple(word.replace("{}", kind.files[0]) for word in command)
            slot = os.getcwd()
            os.chdir(folder)
            keep = (os.dup(1), os.dup(2))
            nothing = os.open(os.devnull, os.O_WRONLY)
            try:
                os.dup2(nothing, 1)
                os.dup2(nothing, 2)
                code = _run_command(words)
                sys.stdout.flush()
            finally:
                os.dup2(keep[0], 1)
                os.dup2(keep[1], 2)
                os.chdir(slot)
                for opened in (*keep, nothing):
                    os.close(opened)
            if code not in (0, 4):
                raise SystemExit(f"the whole file is refused: {' '.join(words)}")


def _tell(
    seed: int,
    counts: Counter[tuple[str, str]],
    faults: dict[str, tuple[int, Run]],
    keep: Path | None,
) -> None:
    print(f"seed {seed}, {sum(counts.values())} mutants")
    print(f"{'':24}" + "".join(f"{name:>11}" for name in OUTCOMES))
    for kind in KINDS:
        print(f"{kind.name:24}" + "".join(f"{counts[kind.name, o]:11}" for o in OUTCOMES))
    for number, (fault, (size, run)) in enumerate(sorted(faults.items())):
        print(f"fault {number}: {fault} ({size} bytes)")
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{number}-{Path(run.file).name}").write_bytes(run.content)


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    raise SystemExit(main())
