"""
Mathematics on arrays of numbers, below the IR: this room knows numpy and nothing of a program.

In: shapes, names of operations, files. Out: numpy arrays. Importing the room loads no numpy.

Files, in reading order:

- ``kinds``: the names of what can be done to arrays, and the shapes that come out
- ``arithmetic``: those operations on numpy arrays
- ``generators``: seeded random arrays, constants, identities
- ``arrays``: .npz and .npy files, headers first, never unpickled
"""
