"""
What a program means, told twice: a generator draws a program as a syntax tree of its own, which
becomes ``.xnet`` text on one way and a flat network of plain arrays on the other. The flat network
is run by interpreters that share no code with the compiler, and what the compiler makes of the
text must do the same after every pass.

In reading order: ``flat`` (the network as arrays), ``interpreter`` (its equations in real numbers),
``chip`` (its integers on a chip), ``written`` (the syntax tree and its text), ``elaborate`` (from
the tree to the flat network), ``drawing`` (random trees; ``values`` draws their numbers),
``checks`` (what the compiler made against the two interpreters), ``shrink`` (a failing program made
small).
"""
