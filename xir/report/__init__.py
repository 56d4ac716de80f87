"""
What a compiled network takes of its chip, and what quantization cost; and the picture of a run.

Comes in: a quantized core (``xylo.core``) or the recording of a run. Goes out: a ``Report``, which
becomes a dictionary for JSON, text, a page of HTML or a picture; and the table of symbols.

Files in reading order:

- ``contents``, ``populations``, ``verdict``: the report as data
- ``from_core``: the report of a core
- ``symbol_table``: names to hardware ids
- ``cells``, ``costs``, ``text``: the report on a terminal
- ``markup``, ``graph``, ``html`` (with ``page.html`` and ``page.css``): the report as a page
- ``figure``, ``quality_plot``: the picture of what quantization cost
- ``run_plot``: the picture of a run
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xir.exports import late_exports

if TYPE_CHECKING:
    from xir.report.contents import REPORT_VERSION, Report
    from xir.report.from_core import report
    from xir.report.html import page
    from xir.report.symbol_table import symbols
    from xir.report.text import as_text
else:
    __getattr__, __dir__ = late_exports(
        __name__,
        {
            "xir.report.contents": ("REPORT_VERSION", "Report"),
            "xir.report.from_core": ("report",),
            "xir.report.html": ("page",),
            "xir.report.symbol_table": ("symbols",),
            "xir.report.text": ("as_text",),
        },
    )

__all__ = ["REPORT_VERSION", "Report", "as_text", "page", "report", "symbols"]
