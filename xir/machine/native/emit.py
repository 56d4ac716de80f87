"""
LLVM's text of every kernel, by Numba:

    python -m xir.machine.native.emit [--check]

writes the ``.ll`` files anew, or says which are not as they would be written. A change of a
kernel's sources needs it: until then Numba compiles that kernel in each process.
"""

# Numba and llvmlite carry no types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false, reportUnknownParameterType=false
# pyright: reportMissingParameterType=false, reportMissingTypeStubs=false
# pyright: reportAttributeAccessIssue=false, reportPrivateImportUsage=false

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import Any

from xir.machine.native.canonical import canonical
from xir.machine.native.kernel import Kernel
from xir.machine.native.signature import groups_of
from xir.machine.native.text import FIRST_LINE, ROOT

DECLARED = tuple(
    ".".join(("xir", *path.relative_to(ROOT).with_suffix("").parts))
    for path in sorted(ROOT.rglob("compiled.py"))
)
"""The modules that declare kernels: all that are called ``compiled``."""

SETTINGS = {
    "NUMBA_OPT": "0",
    "NUMBA_CPU_NAME": "generic",
    "NUMBA_CPU_FEATURES": "",
    "NUMBA_BOUNDSCHECK": "0",
    "NUMBA_DISABLE_JIT": "0",
    "NUMBA_DEBUGINFO": "0",
    "NUMBA_ENABLE_PROFILING": "0",
}
"""Nothing of this machine gets into a text, and nothing is optimised twice."""


def kernels() -> list[Kernel]:
    """All that are declared."""
    found = [
        value
        for name in DECLARED
        for value in vars(importlib.import_module(name)).values()
        if isinstance(value, Kernel)
    ]
    return sorted(found, key=lambda kernel: kernel.path)


def emitted(kernel: Kernel) -> str:
    """The text of a kernel, with its first line."""
    from numba import carray, cfunc, njit, types
    from numba.core import config
    from numba.np.numpy_support import from_dtype

    if config.OPT != 0:
        raise RuntimeError("Numba was imported before with other settings")
    module = importlib.import_module(kernel.module)
    names: dict[str, Any] = {
        **_intrinsics(),
        **groups_of(kernel.arguments),
        "carray": carray,
        kernel.name: njit(error_model="numpy")(getattr(module, kernel.name).py_func),
    }
    for dtype in kernel.dtypes():
        pointer = _pointer(from_dtype(dtype))
        names[f"pointer_{dtype.name}"] = pointer
        exec(
            f"def array_{dtype.name}(address, lengths):\n"
            f"    return carray(pointer_{dtype.name}(address), lengths)\n",
            names,
        )
        names[f"array_{dtype.name}"] = njit(names[f"array_{dtype.name}"])
    exec(kernel.entry, names)
    compiled = cfunc(types.void(types.CPointer(types.int64)), error_model="numpy")(names["entry"])
    text = canonical(
        compiled._library.get_llvm_str(), compiled.native_name.removeprefix("cfunc."), kernel.symbol
    )
    return f"{FIRST_LINE}{kernel.digest()}\n{made_by()}\n{text}"


def made_by() -> str:
    """The second line: the versions that names and order in a text depend on."""
    import llvmlite
    import numba

    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return f"; by Numba {numba.__version__}, llvmlite {llvmlite.__version__}, Python {python}"


def _pointer(dtype: Any) -> Any:
    from numba import types
    from numba.extending import intrinsic

    @intrinsic
    def pointer(typing_context, address):
        def generate(context, builder, signature, arguments):
            target = context.get_value_type(signature.return_type)
            return builder.inttoptr(arguments[0], target)

        return types.CPointer(dtype)(types.int64), generate

    return pointer


def _intrinsics() -> dict[str, Any]:
    """``options``, ``real`` and ``bits`` of an entry."""
    from llvmlite import ir
    from numba import types
    from numba.extending import intrinsic

    @intrinsic
    def options(typing_context):
        def generate(context, builder, signature, arguments):
            word = ir.IntType(64)
            value = builder.module.globals.get("xir.options")
            if value is None:
                value = ir.GlobalVariable(builder.module, word, "xir.options")
                value.linkage, value.global_constant = "weak", True
                value.initializer = ir.Constant(word, 0)
            return builder.load(value)

        return types.int64(), generate

    @intrinsic
    def real(typing_context, word):
        def generate(context, builder, signature, arguments):
            return builder.bitcast(arguments[0], ir.DoubleType())

        return types.float64(types.int64), generate

    @intrinsic
    def bits(typing_context, number):
        def generate(context, builder, signature, arguments):
            return builder.bitcast(arguments[0], ir.IntType(64))

        return types.int64(types.float64), generate

    return {"options": options, "real": real, "bits": bits}


def main(arguments: list[str]) -> int:
    """Write all texts, or with ``--check`` compare them; how many are not as they should be."""
    os.environ.update(SETTINGS)
    stale = 0
    for kernel in kernels():
        text, path = emitted(kernel), Path(kernel.path)
        if path.exists() and path.read_text(encoding="ascii") == text:
            continue
        if "--check" in arguments:
            print(f"{path} is not what would be written")
            stale += 1
        else:
            path.write_text(text, encoding="ascii", newline="\n")
            print(f"{path}: {len(text)} bytes")
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
