"""
Random programs, and what they mean without the compiler.

A generator draws a program as a syntax tree of its own. The tree becomes ``.xnet`` text on one way
and a flat network of plain arrays on the other. Interpreters that share no code with the compiler
run the flat network. What the compiler makes of the text must do the same after every pass.

In reading order: ``flat`` (the network as arrays), ``interpreter`` (its equations in real numbers),
``chip`` (its integers as a configuration), ``written`` (the syntax tree and its text),
``elaborate`` (from the tree to the flat network), ``values``, ``modules`` and ``drawing`` (random
trees), ``checks`` (the compiler against the interpreters), ``shrink`` (a failing program made
small), ``report`` (one program through all of it).
"""
