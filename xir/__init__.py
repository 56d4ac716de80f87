"""
A compiler from spiking networks in text (.xnet) to SynSense Xylo configurations, and a simulator
that is bit-exact with the chip's reference model.

    program = xir.compile("net.xnet")
    evolution = xir.simulate(program.config, raster)

Names are imported when they are used, so that importing the package costs nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from xir.exports import late_exports

if TYPE_CHECKING:
    from xir.compiler import Program, compile
    from xir.config.xylo_config import ConfigError, XyloConfig
    from xir.configurations.nir_file import write_nir
    from xir.configurations.rockpool_modules import write_rockpool
    from xir.configurations.rockpool_specification import to_rockpool
    from xir.diagnostics.messages import CompileError
    from xir.interop.nir.front_end import read_nir
    from xir.interop.rockpool.front_end import from_rockpool
    from xir.recordings.encoding import Encoding
    from xir.recordings.in_python import encode
    from xir.sim import Evolution, RasterError, XyloSimulator, simulate
else:
    __getattr__, __dir__ = late_exports(
        __name__,
        {
            "xir.compiler": ("Program", "compile"),
            "xir.config.xylo_config": ("ConfigError", "XyloConfig"),
            "xir.configurations.nir_file": ("write_nir",),
            "xir.configurations.rockpool_modules": ("write_rockpool",),
            "xir.configurations.rockpool_specification": ("to_rockpool",),
            "xir.diagnostics.messages": ("CompileError",),
            "xir.interop.nir.front_end": ("read_nir",),
            "xir.interop.rockpool.front_end": ("from_rockpool",),
            "xir.recordings.encoding": ("Encoding",),
            "xir.recordings.in_python": ("encode",),
            "xir.sim": ("Evolution", "RasterError", "XyloSimulator", "simulate"),
        },
    )

__version__ = "0.1.0"

__all__ = [
    "CompileError",
    "ConfigError",
    "Encoding",
    "Evolution",
    "Program",
    "RasterError",
    "XyloConfig",
    "XyloSimulator",
    "compile",
    "encode",
    "from_rockpool",
    "read_nir",
    "simulate",
    "to_rockpool",
    "write_nir",
    "write_rockpool",
]

# A checkout without symbolic links (Windows, some archives) has text files in the place of the
# three linked packages; they are then found where they really are.
if not (Path(__file__).parent / "dialects").is_dir():
    __path__.append(str(Path(__file__).parent.parent))
