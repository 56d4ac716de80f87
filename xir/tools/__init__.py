"""
Tools beside ``xir`` itself.

Comes in: a ``.xnet`` or IR as text, and passes to run. Goes out: IR as text.

- ``opt``: the command ``xir-opt``, xDSL's ``xdsl-opt`` with the dialects, passes and targets of xir
"""
