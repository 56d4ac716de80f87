"""
Kernels as machine code, without Numba where that can be.

Comes in: a ``Kernel``, declared by names and by what it is given. Goes out: the same, to be called.
Numba's intermediate code of a kernel, made once for all processors, stands beside the kernel as a
``.ll`` file. LLVM makes machine code of it for this processor, in a fraction of a second, which is
kept for the next process. Where that cannot be, Numba compiles the kernel.

Files in reading order:

- ``kernel``: ``Kernel``, and when Numba is asked
- ``signature``: what a kernel is given; ``pack``: arguments checked, as words
- ``text``: the ``.ll`` file, and whether it is of the sources that are there
- ``host``: this processor; ``link``: machine code; ``keep``: from one process to the next
- ``emit``: how the ``.ll`` files are made, by Numba: ``python -m xir.machine.native.emit``
"""
