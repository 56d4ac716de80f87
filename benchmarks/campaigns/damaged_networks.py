"""
NIR files, damaged at random: each becomes a program, or is refused with a message.

    python benchmarks/campaigns/damaged_networks.py --mutants 10000 --seed 1 [--jobs 2] [--keep DIR]

Half of the damage is in bytes; the other half is made with h5py in a file that stays whole: other
shapes, types and numbers, links, edges and nodes that are missing, doubled or renamed, metadata of
other kinds, strange ways to store a field (filters, chunks, virtual and external data, compounds,
references). Among the files is one that xir exported, with its own metadata. Each file is
read in a child of this process that is forked with all imports made, with a limit of memory
(300 MiB beside the imports) and of processor time (a second). Files beside the network must not be
opened: links and external storage lead to one that inotify watches (Linux).

The outcomes: ``read``, ``refused``, ``no memory``, ``bug`` (another exception), ``killed`` (a
signal), ``slow``, ``opened``. The exit code is 1 where there is any of the last four; ``--keep``
keeps the smallest file for each of their messages.
"""

from __future__ import annotations

import argparse
import ctypes
import io
import os
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np

h5: Any = h5py
"""The package without its types, which cover half of it."""

OUTCOMES = ("read", "refused", "no memory", "bug", "killed", "slow", "opened")
BAD = OUTCOMES[3:]
Random = random.Random


# Whole files


def made(nodes: dict[str, dict[str, Any]], edges: list[tuple[str, str]], **more: Any) -> bytes:
    """A NIR file; ``more`` are graphs inside it, name -> (nodes, edges)."""
    file = io.BytesIO()
    with h5.File(file, "w") as root:
        root["version"] = "1.0.8"
        graph = root.create_group("node")
        _put(graph, nodes, edges)
        for name, (inner, ways) in more.items():
            _put(graph["nodes"].create_group(name), inner, ways)
    return file.getvalue()


def _put(group: Any, nodes: dict[str, dict[str, Any]], edges: list[tuple[str, str]]) -> None:
    group["type"] = "NIRGraph"
    pairs = np.array([list(edge) for edge in edges], dtype=object)
    group.create_dataset("edges", data=pairs, dtype=h5.string_dtype())
    for name, fields in nodes.items():
        for field, value in fields.items():
            packing = {"compression": "gzip"} if np.ndim(value) else {}
            group.create_dataset(f"nodes/{name}/{field}", data=value, **packing)


def whole_files() -> list[bytes]:
    """Networks with all kinds of nodes."""
    rng = np.random.default_rng(0)

    def lif(*shape: int) -> dict[str, Any]:
        ones = np.ones(shape)
        return {
            "type": "LIF",
            **{"tau": 0.01 * ones, "r": 10 * ones, "v_leak": 0 * ones, "v_threshold": ones},
            "v_reset": 0 * ones,
        }

    def cuba(n: int) -> dict[str, Any]:
        ones = np.ones(n)
        taus = {"tau_mem": 0.02 * ones, "tau_syn": 0.01 * ones}
        rest = {"v_leak": 0 * ones, "v_threshold": ones, "v_reset": 0 * ones}
        return {"type": "CubaLIF", **taus, "r": 20 * ones, "w_in": 10 * ones, **rest}

    def linear(rows: int, columns: int) -> dict[str, Any]:
        return {"type": "Linear", "weight": rng.normal(size=(rows, columns)).astype(np.float32)}

    def ends(n: Any, m: int) -> dict[str, dict[str, Any]]:
        return {
            "input": {"type": "Input", "shape": np.atleast_1d(n)},
            "output": {"type": "Output", "shape": np.array([m])},
        }

    chain = made(
        {**ends(4, 2), "w1": linear(6, 4), "a": cuba(6), "w2": linear(2, 6), "b": cuba(2)},
        [("input", "w1"), ("w1", "a"), ("a", "w2"), ("w2", "b"), ("b", "output")],
    )
    conv = {
        "type": "Conv2d",
        "weight": rng.normal(size=(2, 1, 2, 2)),
        "bias": np.zeros(2),
        **{"stride": np.array([1, 1]), "padding": np.array([0, 0]), "dilation": np.array([1, 1])},
        **{"groups": 1, "input_shape": np.array([4, 4])},
    }
    pool = {"type": "AvgPool2d", "kernel_size": 2, "stride": 2, "padding": np.array([0, 0])}
    flat = {"type": "Flatten", "input_type": np.array([2, 1, 1]), "start_dim": 0, "end_dim": -1}
    images = made(
        {
            **ends([1, 4, 4], 2),
            **{"conv": conv, "lif": lif(2, 3, 3), "pool": pool, "flat": flat},
            **{"w": linear(2, 2), "out": lif(2)},
        },
        [
            *(("input", "conv"), ("conv", "lif"), ("lif", "pool"), ("pool", "flat")),
            *(("flat", "w"), ("w", "out"), ("out", "output")),
        ],
    )
    inner = {
        "in": {"type": "Input", "shape": np.array([3])},
        "out": {"type": "Output", "shape": np.array([3])},
        **{"lif": cuba(3), "rec": linear(3, 3)},
    }
    ways = [("in", "lif"), ("lif", "rec"), ("rec", "lif"), ("lif", "out")]
    delay = {"type": "Delay", "delay": np.array([0.0, 0.001, 0.002])}
    affine = {"type": "Affine", "weight": rng.normal(size=(3, 3)), "bias": rng.normal(size=3)}
    scale = {"type": "Scale", "scale": np.array([0.5, 1.0, 2.0])}
    readout = {"type": "LI", "tau": 0.01 * np.ones(3), "r": 10 * np.ones(3), "v_leak": np.zeros(3)}
    nested = made(
        {**ends(3, 3), "d": delay, "w": affine, "s": scale, "w2": linear(3, 3), "li": readout},
        [
            *(("input", "d"), ("d", "w"), ("w", "cell"), ("cell", "s"), ("s", "w2")),
            *(("w2", "li"), ("li", "output")),
        ],
        cell=(inner, ways),
    )
    return [chain, images, nested, exported()]


EXPORTED = """
network own(x: spikes[3]) {
  dt = 1 ms
  a = linear(x, normal(3, 4), bias = 0.1) -> lif(tau_mem = 20 ms, tau_syn = 5 ms, max_spikes = 2)
  b = lif(linear(a, normal(4, 4)), linear(b, normal(4, 4)), tau_mem = 9 ms, tau_syn = (2 ms, 6 ms))
  c = delay(a, 3) + b -> linear(normal(4, 4)) -> lif(dash_mem = 3, reset = "subtract_late")
  decide = count
  return c -> linear(normal(4, 2)) -> lif(tau_mem = 9 ms, tau_syn = 9 ms)
}
"""


def exported() -> bytes:
    """A file that xir wrote, which has metadata that it believes where they fit the rest."""
    import xir

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "own.xnet"
        path.write_text(EXPORTED)
        program = xir.compile(path, quantize="channel", judge="never")
        xir.write_nir(program, path.with_suffix(".nir"))
        return path.with_suffix(".nir").read_bytes()


# Damage in bytes


def in_bytes(data: bytes, rng: Random) -> bytes:
    """Bits, ranges and lengths."""
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        at = rng.randrange(len(data))
        match rng.randrange(7):
            case 0 | 1 | 2:
                data = data[:at] + bytes([data[at] ^ 1 << rng.randrange(8)]) + data[at + 1 :]
            case 3:
                word = rng.choice(
                    (b"\0" * 8, b"\xff" * 8, b"\0\0\0\x80\0\0\0\0", b"\x01" + b"\0" * 7)
                )
                data = data[:at] + word + data[at + 8 :]
            case 4:
                data = data[: max(at, 1)]
            case 5:
                data = data[:at] + data[min(at + rng.choice((1, 8, 100)), len(data)) :] + b"\0"
            case _:
                other = rng.randrange(len(data))
                data = data[:at] + data[other : other + 16] + data[at + 16 :]
    return data


# Damage with h5py


def _names(root: Any, are_datasets: bool) -> list[str]:
    """The paths of all datasets, or of all groups."""
    names: list[str] = []

    def visit(name: str, found: object) -> None:
        if hasattr(found, "shape") == are_datasets:
            names.append(name)

    root.visititems(visit)
    return names


def _numbers(rng: Random) -> Any:
    shape = rng.choice(((), (1,), (2,), (3,), (6,), (0,), (3, 3), (2, 6), (6, 4), (1, 3, 3)))
    kind = rng.choice(("f8", "f4", "i8", "u1", "?", "c16", "f2", "S3"))
    with np.errstate(all="ignore"):
        values = np.full(
            shape, rng.choice((0.0, 1.0, -1.0, 1e-320, 1e300, np.nan, np.inf, 2.5, 1e6))
        )
        return values.astype(kind)


def _value(field: Any) -> Any:
    """What a field holds; None of one that an earlier change has made huge."""
    return field[()] if field.size is None or field.size < 10**6 else None


def in_fields(root: Any, rng: Random, watched: Path) -> None:
    """Another value, type or shape of one field."""
    name = rng.choice(_names(root, True))
    old: Any = _value(root[name]) if rng.random() < 0.7 else None
    kind: str = getattr(getattr(old, "dtype", None), "kind", "")
    del root[name]
    match rng.randrange(8):
        case 0:
            return
        case 1:
            root[name] = h5.ExternalLink(str(watched), "weight")
        case 2:
            root[name] = h5.SoftLink(rng.choice(("/node", f"/{name}", "/nowhere")))
        case 3:
            shape = rng.choice(((3, 3), (10**6, 10**6), (2**40,)))
            external = [(str(watched), 0, h5.h5f.UNLIMITED)] if rng.random() < 0.5 else None
            root.create_dataset(name, shape, "f8", external=external)
        case 4:
            root[name] = rng.choice(("same", "Linear", "NIRGraph", "", "x" * 3000, b"\xff\xfe"))
        case 5 if kind == "f" and old.size:
            flat = old.copy()
            with np.errstate(over="ignore"):
                strange = np.array(rng.choice((np.nan, np.inf, -1, 0, 1e300, 1e-300)), old.dtype)
            flat.flat[rng.randrange(flat.size)] = strange
            root[name] = flat
        case 6 if kind in ("f", "i", "u") and old.ndim:
            root[name] = rng.choice((old[:-1], old.T, np.concatenate([old, old]), old[None], -old))
        case _:
            root[name] = _numbers(rng)


def in_edges(root: Any, rng: Random, watched: Path) -> None:
    """Edges that are missing, doubled, turned round or lead elsewhere."""
    name = rng.choice([n for n in _names(root, True) if n.endswith("edges")])
    pairs = [[bytes(end).decode() for end in row] for row in root[name][()]]
    names = [end for pair in pairs for end in pair] + ["nowhere"]
    for _ in range(rng.choice((1, 1, 2, 5))):
        if not pairs:
            break
        at = rng.randrange(len(pairs))
        match rng.randrange(5):
            case 0:
                del pairs[at]
            case 1:
                pairs.append(pairs[at])
            case 2:
                pairs[at] = pairs[at][::-1]
            case 3:
                pairs[at][rng.randrange(2)] = rng.choice(names)
            case _:
                pairs.append([rng.choice(names), rng.choice(names)])
    del root[name]
    array = np.array(pairs, dtype=object).reshape(-1, 2)
    root.create_dataset(name, data=array, dtype=h5.string_dtype())


def in_nodes(root: Any, rng: Random, watched: Path) -> None:
    """Nodes that are missing, moved, copied, linked, or of another type."""
    names = [name for name in _names(root, False) if "nodes/" in name]
    name, other = rng.choice(names), rng.choice(names)
    match rng.randrange(5):
        case 0:
            del root[name]
        case 1:
            root.move(name, name + rng.choice((".", "2", "é", '"', "{x}", chr(27))))
        case 2:
            root[f"{name}/again"] = root[rng.choice((name, other, "node"))]
        case 3 if f"{name}/type" in root:
            del root[f"{name}/type"]
            kinds = ("LIF", "IF", "I", "LI", "CubaLI", "Threshold", "Delay", "Scale", "Flatten")
            root[f"{name}/type"] = rng.choice((*kinds, "Linear", "Conv1d", "Output", "Strange"))
        case _:
            root.copy(other, f"{name}/metadata")


def in_metadata(root: Any, rng: Random, watched: Path) -> None:
    """Metadata that are missing, of another kind or value, or are there where none were."""
    groups = [name for name in _names(root, False) if name.endswith("metadata")]
    fields = [name for name in _names(root, True) if "/metadata/" in name]
    if not groups or rng.random() < 0.2:
        place = rng.choice(["node", *(n for n in _names(root, False) if n.count("/") == 2)])
        if f"{place}/metadata" not in root:
            root.create_group(f"{place}/metadata")
        words = ("dt", "reset", "discretisation", "xir", "xir/format", "order", "steps", "é", "a.b")
        word = f"{place}/metadata/{rng.choice(words)}"
        if word not in root:
            root[word] = rng.choice((1e-3, -1, "euler", "late", 1 << 40, b"\xff", np.nan))
        return
    name = rng.choice(fields or groups)
    old: Any = _value(root[name]) if name in fields else None
    del root[name]
    match rng.randrange(6):
        case 0:
            return
        case 1:
            root[name] = rng.choice((0, -1, 1 << 40, 2.5, np.nan, "", "hidden", "x" * 3000))
        case 2:
            root[name] = _numbers(rng)
        case 3 if getattr(old, "ndim", 0):
            root[name] = rng.choice((old[:-1], -old, old * 1e300, np.concatenate([old, old])))
        case 4:
            root.create_group(name)
        case _:
            root[name] = h5.SoftLink(rng.choice(("/node", "/nowhere")))


def in_storage(root: Any, rng: Random, watched: Path) -> None:
    """One field with the same numbers, or others, stored in a way that hardly anybody uses."""
    name = rng.choice(_names(root, True))
    old: Any = _value(root[name])
    array = np.asarray(old) if getattr(old, "dtype", np.dtype("O")).kind in "fiu" else np.ones(3)
    del root[name]
    match rng.randrange(10):
        case 0:
            root.create_dataset(name, data=np.atleast_1d(array), compression="lzf", shuffle=True)
        case 1:
            root.create_dataset(name, data=np.atleast_1d(array), fletcher32=True)
        case 2:
            size = rng.choice((2, 6))
            root.create_dataset(name, data=np.atleast_1d(array), scaleoffset=size)
        case 3:
            layout = h5.VirtualLayout(np.atleast_1d(array).shape, "f8")
            layout[...] = h5.VirtualSource(str(watched), "weight", np.atleast_1d(array).shape)
            root.create_virtual_dataset(name, layout)
        case 4:
            root[name] = np.zeros(rng.choice((1, 3)), [("a", "f8"), ("b", "i4")])
        case 5:
            root.create_dataset(name, data=np.array([root.ref] * 2), dtype=h5.ref_dtype)
        case 6:
            root[name] = np.void(b"\0\1\2")
        case 7:
            ragged = h5.vlen_dtype(np.float64)
            root.create_dataset(name, (2,), dtype=ragged)[0] = np.ones(3)
        case 8:
            root[name] = h5.Empty(rng.choice(("f8", "S3")))
        case _:
            kinds = (">f8", "<f2", "i1", ">i4", h5.enum_dtype({"A": 1, "B": 2}, basetype="i4"))
            root.create_dataset(name, data=np.nan_to_num(array), dtype=rng.choice(kinds))
    if rng.random() < 0.3 and name in root:
        root[name].attrs["strange"] = rng.choice((1, "x", np.ones(3)))


_WHOLE = (in_fields, in_fields, in_fields, in_edges, in_nodes, in_metadata, in_storage)


def damaged(data: bytes, rng: Random, watched: Path) -> bytes:
    """A file with some damage."""
    if rng.random() < 0.5:
        return in_bytes(data, rng)
    file = io.BytesIO(data)
    change: Callable[[Any, Random, Path], None] = rng.choice(_WHOLE)
    try:
        with h5.File(file, "r+") as root:
            for _ in range(rng.choice((1, 1, 2))):
                change(root, rng, watched)
    except (KeyError, ValueError, TypeError, RuntimeError, OSError):
        pass  # what h5py itself refuses to write; the rest of the damage stays
    return file.getvalue()


# Runs

SETTINGS: tuple[dict[str, Any], ...] = (
    {},
    {"dialect": "euler", "file_dt": 1e-3},
    {"dialect": "euler", "file_dt": 1e-3, "outputs": "relay", "align": True, "bias": "exact"},
    {"dialect": "norse", "outputs": "relay"},
    {"dialect": "rockpool", "no_swap": True},
    {"dialect": "spyx", "reset": "late-zero"},
    {"dialect": "sinabs", "strict": True},
)


def start(path: Path, said: Path, settings: dict[str, Any], memory: int, seconds: int) -> int:
    """Fork a child that reads one file and compiles nothing; its process id."""
    child = os.fork()
    if child:
        return child
    code = 99
    try:
        out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.dup2(out, 2)
        in_use = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (in_use + memory, in_use + memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        code = _read(path, settings)
        sys.stdout.flush()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    os._exit(code)


def _read(path: Path, settings: dict[str, Any]) -> int:
    """0 for a program that the language takes, 1 for a message, 98 for a message without a way."""
    import xir
    from xir.diagnostics.messages import Sources, collect_warnings
    from xir.irgen import generate
    from xir.text.opening import files_in_memory

    with collect_warnings():
        try:
            network = xir.read_nir(path, **settings)
        except xir.CompileError as e:
            print(e)
            return 98 if not e.diagnostics else 1
        text, files = network.in_memory()
        with files_in_memory(files):
            generate(text, Sources())
    return 0


def outcome(status: int, said: str, opened: bool) -> str:
    if opened:
        return "opened"
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        return "slow" if -code in (signal.SIGXCPU, signal.SIGKILL) else "killed"
    if code not in (0, 1) or "Traceback (most recent" in said:
        return "bug"
    if "not enough memory" in said:
        return "no memory"
    return "read" if code == 0 else "refused"


class Watch:
    """Tells whether a file was opened (Linux; elsewhere it never was)."""

    def __init__(self, path: Path) -> None:
        self.number = -1
        if sys.platform == "linux":
            system = ctypes.CDLL(None)
            self.number = system.inotify_init1(os.O_NONBLOCK)
            system.inotify_add_watch(self.number, os.fsencode(path), 0x20)  # IN_OPEN

    def opened(self) -> bool:
        try:
            return bool(os.read(self.number, 1 << 16)) if self.number >= 0 else False
        except BlockingIOError:
            return False


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--mutants", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--memory", type=int, default=300, help="MiB for each, beside the imports")
    parser.add_argument("--seconds", type=int, default=1, help="of the processor, for each")
    parser.add_argument("--keep", type=Path, help="a folder for the files that show a fault")
    args = parser.parse_args()
    rng = random.Random(args.seed)
    counts: Counter[str] = Counter()
    faults: dict[str, bytes] = {}
    longest = 0.0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        watched = folder / "beside.h5"
        with h5.File(watched, "w") as root:
            root["weight"] = np.ones((3, 3))
        wholes = whole_files()
        for number, whole in enumerate(wholes):
            (folder / "whole.nir").write_bytes(whole)
            if _read(folder / "whole.nir", SETTINGS[1]):
                raise SystemExit(f"whole file {number} is refused")
        watch = Watch(watched)
        running: dict[int, tuple[int, bytes, float]] = {}
        free, started = list(range(args.jobs)), 0
        while running or started < args.mutants:
            while free and started < args.mutants:
                slot = free.pop()
                data = damaged(rng.choice(wholes), rng, watched)
                watch.opened()  # what h5py opened to damage the file
                path = folder / f"{slot}.nir"
                path.write_bytes(data)
                chosen = rng.choice(SETTINGS)
                child = start(
                    path, folder / f"{slot}.said", chosen, args.memory << 20, args.seconds
                )
                running[child] = (slot, data, time.monotonic())
                started += 1
                if not started % 1000:
                    print(f"{started} mutants", file=sys.stderr, flush=True)
            child, status = os.wait()
            slot, data, began = running.pop(child)
            longest = max(longest, time.monotonic() - began)
            said = (folder / f"{slot}.said").read_text(errors="replace")
            result = outcome(status, said, watch.opened())
            counts[result] += 1
            if result in BAD:
                last = (said.strip().splitlines() or [""])[-1][:160]
                fault = f"{result}: status {os.waitstatus_to_exitcode(status)}: {last}"
                if fault not in faults or len(data) < len(faults[fault]):
                    faults[fault] = data
            free.append(slot)
    print(f"seed {args.seed}, {sum(counts.values())} mutants, the longest {longest:.2f} s")
    print("  ".join(f"{name} {counts[name]}" for name in OUTCOMES))
    for number, (fault, data) in enumerate(sorted(faults.items())):
        print(f"fault {number}: {fault} ({len(data)} bytes)")
        if args.keep is not None:
            args.keep.mkdir(parents=True, exist_ok=True)
            (args.keep / f"{number}.nir").write_bytes(data)
    return 1 if faults else 0


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    raise SystemExit(main())
