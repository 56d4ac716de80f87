"""
What a chip asks of a quantized core, as a table of rules.

Comes in: a ``xylo.core`` that holds integers. Goes out: a diagnostic for everything that the core
breaks. The texts of the rules are in ``xir.diagnostics.codes``.

Files in reading order:

- ``rules``: the facts of a core, and a function for each rule
- ``rule_table``: code -> rule
"""
