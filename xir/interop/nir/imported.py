"""What an import gives: the text of a program, its arrays, and a report."""

from __future__ import annotations

import os
from dataclasses import dataclass

from xdsl.utils.lexer import Input

from xir.interop.nir.report import Report
from xir.numbers.arrays import NumpyArray, npz_bytes


@dataclass(frozen=True)
class Imported:
    """A program that means what a NIR graph means, its arrays, and what is to be said of it."""

    name: str
    """Of the network."""
    text: str
    arrays: dict[str, NumpyArray]
    report: Report
    archive: str
    """The name of the file of arrays, as the program has it."""

    def in_memory(self) -> tuple[Input[str], dict[str, bytes]]:
        """The text with the name that messages have it by, and the files that it reads."""
        folder = os.path.dirname(self.report.file)
        files = {os.path.join(folder, self.archive): npz_bytes(self.arrays)} if self.arrays else {}
        return Input(self.text, f"{self.report.file} (as text)"), files
