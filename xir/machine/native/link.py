"""Machine code from LLVM's text, and its address."""

# llvmlite carries no types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false

from __future__ import annotations

from functools import cache
from itertools import count
from typing import Any

from llvmlite import binding as llvm

from xir.machine.native.host import Host, host, target_machine

OPTIONS = "@xir.options = weak constant i64 0"
"""How a text declares its options, for which LLVM may assume no value."""

_numbers = count()


def object_of(text: str, options: int, of: Host, vectorise: bool = True) -> bytes:
    """
    An object file of ``text`` for a processor, with one value of its options. Raises
    ``RuntimeError`` for a text that LLVM cannot read.
    """
    fixed = text.replace(OPTIONS, f"@xir.options = internal constant i64 {options}")
    module = llvm.parse_assembly(fixed)
    machine = target_machine(of)
    module.triple, module.data_layout = of.triple, str(machine.target_data)
    tuning = llvm.create_pipeline_tuning_options(speed_level=3)
    tuning.loop_vectorization = tuning.slp_vectorization = vectorise
    tuning.loop_unrolling = tuning.loop_interleaving = vectorise
    builder = llvm.create_pass_builder(machine, tuning)
    builder.getModulePassManager().run(module, builder)
    return machine.emit_object(module)


@cache
def _compiler() -> Any:
    return llvm.create_lljit_compiler(target_machine(host()))


def linked(code: bytes, name: str) -> tuple[int, Any]:
    """
    The address of function ``name`` in an object file, and what keeps the code in memory. Raises
    ``RuntimeError`` where the code needs what is not there.
    """
    library = llvm.JITLibraryBuilder().add_object_img(code).add_current_process()
    tracker = library.export_symbol(name).link(_compiler(), f"{name}.{next(_numbers)}")
    return tracker[name], tracker
