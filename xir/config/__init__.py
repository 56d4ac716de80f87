"""
A configuration of the chip as integers, checked when it is made; and the same as a specification in
Rockpool's names and shapes.

Comes in: arrays of integers. Goes out: an ``XyloConfig``, from which the simulator runs and files
are written; ``ConfigError`` with everything that no chip can hold.

Files in reading order:

- ``problems``: what is wrong, collected
- ``fields``: the fields of a configuration, and what follows from them alone
- ``facts``: a configuration as the rules of its device see it
- ``xylo_config``: the configuration, with its checks
- ``specification``: Rockpool's names and shapes
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xir.exports import late_exports

if TYPE_CHECKING:
    from xir.config.problems import ConfigError
    from xir.config.xylo_config import XyloConfig
else:
    __getattr__, __dir__ = late_exports(
        __name__,
        {"xir.config.problems": ("ConfigError",), "xir.config.xylo_config": ("XyloConfig",)},
    )

__all__ = ["ConfigError", "XyloConfig"]
