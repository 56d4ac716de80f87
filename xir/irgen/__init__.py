"""
From the syntax tree to the ``snn`` dialect. Names, sizes, units and widths are resolved.

In: a file or a text. Out: a ``builtin.module`` with one network and the versions of the modules
that it uses, or a ``CompileError`` with every mistake. Files of arrays are opened for their shapes
only.

Each floor imports only those below it, and no module imports one that imports it. Expressions use
names and calls, which are made of expressions again; that way back goes through one interface,
``Reader`` in ``names/scope.py``.

Files, from top to bottom:

- ``generate``: the entry; chooses the network and puts the module together
- ``files``, ``params``: files with their imports; values from the command line
- ``checks``: names that are defined twice, not at all, or never used
- ``emit/``: expressions, equations, calls, instances and bodies become operations
- ``functions/``: the functions of the language, one entry for each
- ``signature``: types as they are written, and sizes that are names
- ``names/``: scopes, and the things that names stand for
- ``emitter``: puts operations into the block of one body
- ``values/``: the kinds of value, their operators and conversions
- ``problems``: collects the mistakes
"""

from xir.irgen.generate import generate

__all__ = ["generate"]
