"""
The computer that xir runs on: functions compiled to machine code, and work shared among processors.

Comes in: a function of Python, or ranges of work. Goes out: the same function compiled, kept for
the next process; the results of all ranges. No other room is imported by this one.

Files in reading order:

- ``native``: kernels whose machine code LLVM makes of a text, without Numba
- ``jit``: functions that Numba compiles, kept in the user's folder of caches
- ``folders``: which folders nobody else can change
- ``threads``: ranges of work, in as many threads as the process may use processors
- ``collection``: the search for cyclic garbage, put off
- ``progress``: how far long work is, told to whoever wants to know
"""
