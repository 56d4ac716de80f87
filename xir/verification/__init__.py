"""
What a chip asks of a core in integers, as a table of rules.

Comes in: the facts of a core, whether from IR or from a configuration. Goes out: a finding for
everything that the core breaks. The texts of the rules are in ``xir.diagnostics.codes``.

Files in reading order:

- ``facts``: a core as the rules see it
- ``rules``: a function for each rule
- ``rule_table``: code -> rule
"""
