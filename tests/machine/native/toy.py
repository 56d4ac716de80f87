"""A kernel of a few lines, written by hand in LLVM's text: the sum of an array and its options."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from xir.machine.native.kernel import Kernel
from xir.machine.native.pack import Fixed
from xir.machine.native.signature import INTEGER, OPTIONS, Scalar, array
from xir.machine.native.text import FIRST_LINE

BODY = """\
@xir.options = weak constant i64 0

define void @xir.tests.machine.native.toy.total(ptr %words) {
entry:
  %options = load i64, ptr @xir.options
  %2 = getelementptr i64, ptr %words, i64 1
  %address = load i64, ptr %2
  %numbers = inttoptr i64 %address to ptr
  %3 = getelementptr i64, ptr %words, i64 2
  %length = load i64, ptr %3
  %some = icmp sgt i64 %length, 0
  br i1 %some, label %more, label %done
more:
  %at = phi i64 [ 0, %entry ], [ %next, %more ]
  %sum = phi i64 [ %options, %entry ], [ %new, %more ]
  %place = getelementptr i64, ptr %numbers, i64 %at
  %number = load i64, ptr %place
  %new = add i64 %sum, %number
  %next = add i64 %at, 1
  %again = icmp slt i64 %next, %length
  br i1 %again, label %more, label %done
done:
  %result = phi i64 [ %options, %entry ], [ %new, %more ]
  store i64 %result, ptr %words
  ret void
}
"""

ASKED: list[int] = []
"""Options of the calls that came to Python's function."""


def total(options: int | Fixed, numbers: npt.NDArray[np.int64]) -> int:
    """What Numba would compile."""
    ASKED.append(int(options))
    return int(options) + int(numbers.sum())


class Toy(Kernel):
    """The same with a text of the test."""

    file: Path

    @property
    def path(self) -> Path:
        return self.file

    @property
    def symbol(self) -> str:
        return "xir.tests.machine.native.toy.total"


def toy(
    folder: Path, body: str = BODY, digest: str | None = None, result: Scalar | None = INTEGER
) -> Toy:
    """The kernel with ``body`` as its text; ``digest`` is that of other sources."""
    arguments: dict[str, Any] = {"options": OPTIONS, "numbers": array("int64", "n")}
    kernel = Toy("tests.machine.native.toy", "total", ("exports.py",), arguments, result)
    kernel.file = folder / "toy.ll"
    kernel.file.write_text(f"{FIRST_LINE}{digest or kernel.digest()}\n{body}")
    ASKED.clear()
    return kernel
