"""
Writers of one folder that are killed with SIGKILL at any time, and pairs of compilations at once.

    nice python benchmarks/campaigns/folder_kills.py --kills 300 --pairs 100 --fresh 50 --seed 1

After a kill the folder must hold the files from before or the new ones, all of them, without help
of xir; after the next writing no work folder may be left. Of a pair each must say that it has
written, and the folder must hold all files of one of them; ``--fresh`` pairs make the folder. The
exit code is 1 where that fails.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
Files = dict[str, bytes]


def content(folder: Path) -> Files:
    """Path below ``folder`` -> content, without what is in hidden work folders."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".xir-" not in str(path.relative_to(folder))
    }


def work_folders(folder: Path) -> int:
    return sum(1 for place in (folder, folder.parent) for _ in place.glob(".xir-*"))


def compile_to(folder: Path, program: Path) -> int:
    from xir.cli import main as xir

    made = ["compile", str(program), "-o", str(folder), "-q", "--quantize", "channel"]
    return xir([*made, "--emit", "ram,registers,rockpool,ir"])


def start(folder: Path, program: Path) -> int:
    """A child that compiles; its process id."""
    child = os.fork()
    if not child:
        code = 99
        try:
            code = compile_to(folder, program)
        finally:
            os._exit(code)
    return child


def end(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kills(folder: Path, whole: tuple[Files, Files], rng: random.Random) -> str:
    """Kill one writer of the second files over the first; what the folder holds."""
    from xir.output.atomic_files import write_folder
    from xir.output.kinds import WRITTEN

    def write(number: int) -> float:
        began = time.perf_counter()
        write_folder(folder, whole[number], WRITTEN)
        return time.perf_counter() - began

    write(0)
    longest = write(1)
    write(0)
    child = os.fork()
    if not child:
        write(1)
        os._exit(0)
    time.sleep(rng.uniform(0, 1.5) * longest)
    os.kill(child, signal.SIGKILL)
    code = end(child)
    now = content(folder)
    state = "old" if now == whole[0] else "new" if now == whole[1] else "MIXED"
    left = " and a work folder" if work_folders(folder) else ""
    write(1)
    if content(folder) != whole[1] or work_folders(folder):
        state = "NOT MENDED"
    return f"{'killed' if code < 0 else 'ended'}: {state}{left}"


def pairs(
    folder: Path, programs: tuple[Path, Path], whole: tuple[Files, Files], fresh: bool
) -> str:
    """Two compilations at once; what the folder holds."""
    shutil.rmtree(folder, ignore_errors=True)
    if not fresh:
        compile_to(folder, programs[0])
    codes = [end(child) for child in [start(folder, program) for program in programs]]
    now = content(folder)
    state = "first" if now == whole[0] else "second" if now == whole[1] else "MIXED"
    if any(codes):
        state += f", exit codes {codes}: FAILED"
    if work_folders(folder):
        state += " and a work folder: FAILED"
    return f"{'fresh pair' if fresh else 'pair'}: {state}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--pairs", type=int, default=100)
    parser.add_argument("--fresh", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        text = (ROOT / "examples" / "hello.xnet").read_text()
        programs = (place / "one.xnet", place / "two.xnet")
        programs[0].write_text(text)
        programs[1].write_text(text.replace("0.6, -0.4", "0.1, -0.9").replace("answer", "reply"))
        whole: list[Files] = []
        for number, program in enumerate(programs):
            if compile_to(place / f"whole{number}", program):
                raise SystemExit(f"{program} cannot be compiled")
            whole.append(content(place / f"whole{number}"))
        both = (whole[0], whole[1])
        folder = place / "net.xylo"
        for _ in range(args.kills):
            counts[kills(folder, both, rng)] += 1
        for number in range(args.pairs + args.fresh):
            counts[pairs(folder, programs, both, number >= args.pairs)] += 1
    print(f"seed {args.seed}")
    for name, count in sorted(counts.items()):
        print(f"{count:6} {name}")
    bad = ("MIXED", "MENDED", "FAILED")
    return 1 if any(word in name for name in counts for word in bad) else 0


if __name__ == "__main__":
    raise SystemExit(main())
