"""A table as aligned lines of text."""

from __future__ import annotations

from collections.abc import Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: bool = True) -> list[str]:
    """
    The lines of a table, each indented by two spaces, with two spaces between columns and none at
    the end. The first column is aligned to the left; the others to the right where they hold
    ``numbers``, else to the left. Every row has as many cells as ``head``, else ``ValueError``.
    """
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    return [
        "  "
        + "  ".join(
            cell.rjust(width) if numbers and column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in (head, *rows)
    ]
