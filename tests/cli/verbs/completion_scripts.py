"""
The scripts of ``xir completion``, made by shtab from the command line itself. They are shipped, so
that shtab is no dependency of xir. After a change of the command line, write them anew:

    python -m tests.cli.verbs.completion_scripts
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import xir.cli
from xir.cli.parser import build_parser
from xir.cli.shared.argument_types import Reader

FOLDER = Path(xir.cli.__file__).parent / "completion"
SHELLS = ("bash", "zsh", "fish")


def script(shell: str) -> str:
    """The script for a shell."""
    import shtab

    parser, subparsers = build_parser()
    for subparser in subparsers.values():
        subparser.description = subparser.summary  # shtab shows the first words of it
        for action in subparser.actions:
            argument: Any = action  # shtab looks for an attribute that argparse does not know
            kind: Reader[object] | type | None = argument.type
            if isinstance(kind, Reader) and kind.words is not None:
                argument.choices = list(kind.words())
            elif isinstance(kind, Reader) and kind.files:
                argument.complete = shtab.FILE
    return shtab.complete(parser, shell)


def main() -> None:
    """Write the scripts into the package."""
    for shell in SHELLS:
        (FOLDER / f"xir.{shell}").write_text(script(shell), encoding="utf-8")


if __name__ == "__main__":
    main()
