"""
A compiler from spiking networks in text (.xnet) to SynSense Xylo configurations, and a simulator
that is bit-exact with the chip's reference model.

    program = xir.compile("net.xnet")
    evolution = xir.simulate(program.config, raster)

Names are imported when they are used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xir.compiler import Program, compile
    from xir.config.xylo_config import ConfigError, XyloConfig
    from xir.diagnostics.messages import CompileError
    from xir.sim import Evolution, RasterError, XyloSimulator, simulate

__version__ = "0.1.0"

# A checkout without symbolic links (Windows, some archives) has text files in the place of the
# three linked packages; they are then found where they really are.
if not (Path(__file__).parent / "dialects").is_dir():
    __path__.append(str(Path(__file__).parent.parent))

__all__ = [
    "CompileError",
    "ConfigError",
    "Evolution",
    "Program",
    "RasterError",
    "XyloConfig",
    "XyloSimulator",
    "compile",
    "simulate",
]

_HOMES = {
    "CompileError": "xir.diagnostics.messages",
    "ConfigError": "xir.config.xylo_config",
    "Evolution": "xir.sim",
    "Program": "xir.compiler",
    "RasterError": "xir.sim",
    "XyloConfig": "xir.config.xylo_config",
    "XyloSimulator": "xir.sim",
    "compile": "xir.compiler",
    "simulate": "xir.sim",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'xir' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)
