"""
Configurations with names, wherever they come from: compared, taken apart and written as programs.

Comes in: a path, or a configuration and a table of names. Goes out: a ``NamedConfiguration``; from
one, IR or a program that compiles to it; from two, their differences in words.

    named = load("net.xylo")
    thresholds = named.config.threshold[named.populations("hidden")["gate"].part]

Files in reading order:

- ``population``: channels or neurons with one name
- ``named_configuration``: a configuration with its populations
- ``files``, ``registers_file``: from IR, folders of memory files, and ``registers.json``
- ``loader``: from any file
- ``run_warnings``: what its populations do at the limits of the chip in a run
- ``difference``: what differs between two configurations
- ``disassemble``, ``xnet_text``: a configuration as IR, and as a program
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xir.exports import late_exports

if TYPE_CHECKING:
    from xir.configurations.difference import differences
    from xir.configurations.loader import load
    from xir.configurations.named_configuration import NamedConfiguration, unnamed
    from xir.configurations.population import Population
else:
    __getattr__, __dir__ = late_exports(
        __name__,
        {
            "xir.configurations.difference": ("differences",),
            "xir.configurations.loader": ("load",),
            "xir.configurations.named_configuration": ("NamedConfiguration", "unnamed"),
            "xir.configurations.population": ("Population",),
        },
    )

__all__ = ["NamedConfiguration", "Population", "differences", "load", "unnamed"]
