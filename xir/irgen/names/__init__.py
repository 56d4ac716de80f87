"""
Names: the things that they stand for, and the scopes that hold them.

In: the statements of a file or a body. Out: definitions in a scope, none of which is read yet.

Files, in reading order:

- ``scope``: the kinds of definition, ``Scope``, ``Context`` and the interface ``Reader``
- ``repetition``: a scope for each value of an index
- ``definitions``: the names that statements define; members of indexed families
- ``reading_order``: an order of equations in which nothing nests deeply
"""
