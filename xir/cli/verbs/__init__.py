"""
One file for each subcommand. Each has ``Arguments``, the arguments with their types; ``add``, which
adds the subcommand's parser; and ``run``, which takes the arguments and gives an exit code.

A new subcommand is a file here and a line in ``VERBS``. The file is imported only when its own
arguments are needed, so that a command waits for no other.
"""

from __future__ import annotations

from typing import NamedTuple


class Verb(NamedTuple):
    """What is known of a subcommand without its file."""

    summary: str
    """One line for the list in ``xir --help``."""
    reads_files: bool = False
    """Whether it has ``--root``."""


VERBS = {
    "compile": Verb("compile a network to a chip's configuration", reads_files=True),
    "check": Verb("say all that is wrong with a network or a configuration", reads_files=True),
    "sim": Verb("run spikes through a network, bit for bit as the chip does", reads_files=True),
    "eval": Verb("accuracy on labelled data, in real numbers and on the chip", reads_files=True),
    "encode": Verb("make spikes of recordings, as the sensor side does", reads_files=True),
    "compare": Verb("all ways to quantize a network, side by side", reads_files=True),
    "import": Verb("turn a network of another tool into a program", reads_files=True),
    "export": Verb("write a network as a NIR file for other tools", reads_files=True),
    "disasm": Verb("turn a configuration back into IR or a program", reads_files=True),
    "diff": Verb("say what differs between two configurations", reads_files=True),
    "devices": Verb("list the chips and what they can hold"),
    "passes": Verb("list the passes, or explain one"),
    "explain": Verb("explain the code of a message"),
    "completion": Verb("print a script by which a shell completes xir"),
}
"""Name, which is also that of the file, -> what is listed, in the order of ``xir --help``."""
