"""
The same network gives the same bytes whatever a processor can do, whatever BLAS numpy uses and in
however many threads.
"""

from __future__ import annotations

import json
from functools import cache

import numpy as np
import pytest

from tests.processes import started
from tests.quantization.compiled_bytes import METHODS, NETWORKS

OPENBLAS = "OPENBLAS_CORETYPE"
NUMPY = "NPY_DISABLE_CPU_FEATURES"
LIBRARY = "GLIBC_TUNABLES"
WITHOUT_FMA = "glibc.cpu.hwcaps=-AVX2,-FMA"


def features(least: str = "") -> str:
    """What numpy found in this processor beyond its baseline, from ``least`` on: all, if empty."""
    names: list[str] = np.show_config("dicts")["SIMD Extensions"].get("found", [])
    return " ".join(names[names.index(least) :] if least in names else [] if least else names)


OLDEST = {OPENBLAS: "Nehalem", LIBRARY: WITHOUT_FMA, "OPENBLAS_NUM_THREADS": "1"}
MACHINES: dict[str, dict[str, str]] = {
    "Nehalem, one thread, library without FMA": OLDEST,
    "Haswell, two threads": {OPENBLAS: "Haswell", "OPENBLAS_NUM_THREADS": "2"},
    "SkylakeX": {OPENBLAS: "SkylakeX"},
    "machine code without AVX": {
        "XIR_JIT": "numba",
        "NUMBA_CPU_NAME": "nehalem",
        "NUMBA_CPU_FEATURES": "+sse4.2",
    },
}


def compiled(names: tuple[str, ...], environment: dict[str, str]) -> dict[str, str]:
    command = ("-W", "ignore", "-m", "tests.quantization.compiled_bytes", *names)
    with started(*command, environment=environment) as process:
        output, errors = process.communicate()
    assert process.returncode == 0, errors
    return json.loads(output)


@cache
def compiled_here(names: tuple[str, ...]) -> dict[str, str]:
    result = compiled(names, {})
    assert len(result) == len(names) * len(METHODS)
    return result


@pytest.mark.campaign
def test_an_old_processor_gives_the_same_bytes() -> None:
    names = ("long",)
    oldest = {**OLDEST, NUMPY: features()}
    assert compiled(names, oldest) == compiled_here(names)


@pytest.mark.campaign
@pytest.mark.parametrize("machine", MACHINES)
def test_every_machine_gives_the_same_bytes(machine: str) -> None:
    names = tuple(NETWORKS)
    assert compiled(names, MACHINES[machine]) == compiled_here(names)


@pytest.mark.campaign
@pytest.mark.parametrize("least", ["", "X86_V4"])
def test_numpy_without_instructions_gives_the_same_bytes(least: str) -> None:
    names = tuple(NETWORKS)
    if not features(least):
        pytest.skip("this processor or this numpy has no such instructions")
    assert compiled(names, {NUMPY: features(least)}) == compiled_here(names)


def test_the_processes_differ_in_what_they_compute_with() -> None:
    """Else the tests above would compare a machine with itself."""
    if not features("X86_V4") and not features("AVX512_SKX"):
        pytest.skip("numpy uses the exponential of the C library here")
    program = "import numpy as n; print(n.exp(n.linspace(-9, 9, 99999)).tobytes().__hash__())"
    fixed = {"PYTHONHASHSEED": "0"}
    outputs: list[str] = []
    for environment in (fixed, {**fixed, NUMPY: features()}):
        with started("-c", program, environment=environment) as process:
            outputs.append(process.communicate()[0])
    assert outputs[0] != outputs[1]
