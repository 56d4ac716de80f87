"""
Expressions and equations become operations.

In: a node of the syntax tree and the scope that it stands in. Out: a value; what flows is emitted
into the body of the scope. Mistakes are reported to the scope's problems.

Files, in reading order:

- ``expressions``: one function for each kind of expression
- ``equations``: bindings are read in the order in which they need each other, recursion included
- ``widths``: the width of a value that is not there yet, from the text of its equation
- ``calls``: the callee, and the arguments of a call
- ``instances``: a use of a module, and the version of the module that it needs
- ``bodies``: the equations, results and loops of one body
- ``reader``: the two entries that the floors below may use
"""
