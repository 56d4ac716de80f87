"""The processor that machine code is made for, and LLVM for it."""

# llvmlite carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import llvmlite
from llvmlite import binding as llvm


@dataclass(frozen=True)
class Host:
    """What machine code depends on, besides its text."""

    triple: str
    processor: str
    features: str
    """``+avx2,-sse4a,...``, sorted"""

    def has(self, feature: str) -> bool:
        return f"+{feature}" in self.features.split(",")


@cache
def host() -> Host:
    """This machine's."""
    features = str(llvm.get_host_cpu_features().flatten())
    return Host(str(llvm.get_process_triple()), str(llvm.get_host_cpu_name()), features)


@cache
def versions() -> tuple[str, str]:
    """Of llvmlite and of LLVM."""
    return str(llvmlite.__version__), ".".join(str(n) for n in llvm.llvm_version_info)


def target_machine(of: Host) -> Any:
    """
    LLVM's description of a processor. Raises ``RuntimeError`` for one that this LLVM does not know.
    """
    if of == host():
        llvm.initialize_native_target()
        llvm.initialize_native_asmprinter()
    else:
        llvm.initialize_all_targets()
        llvm.initialize_all_asmprinters()
    return llvm.Target.from_triple(of.triple).create_target_machine(
        cpu=of.processor,
        features=of.features,
        opt=3,
        reloc="pic",
        codemodel="jitdefault",
    )
