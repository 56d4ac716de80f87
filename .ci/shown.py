"""
The commands that the documents show: `$ ` lines in ```console blocks, one a line.

    shown.py FILE ...          prints them
    shown.py --run FILE ...    runs those that do not make the virtual environment, each beside a
                               copy of the examples, and fails with the first that fails
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def shown(path: Path) -> list[str]:
    """The commands in one document, in order."""
    blocks = re.findall(r"^```console\n(.*?)^```", path.read_text(), flags=re.M | re.S)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


def run(commands: list[str]) -> int:
    """Run each beside a copy of the examples; the first exit code that is not 0."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree("examples", Path(folder) / "examples")
        for command in commands:
            print(f"$ {command}", flush=True)
            done = subprocess.run(["bash", "-euo", "pipefail", "-c", command], cwd=folder)
            if done.returncode:
                print(f"exit code {done.returncode}: {command}", file=sys.stderr)
                return done.returncode
    return 0


def main(arguments: list[str]) -> int:
    files = [Path(a) for a in arguments if a != "--run"]
    commands = [command for path in files for command in shown(path)]
    if "--run" in arguments:
        return run([c for c in commands if "-m venv" not in c])
    print("\n".join(commands))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
