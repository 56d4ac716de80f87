"""
What a configuration takes of its chip: words of memory, clock cycles, energy.

Comes in: an ``XyloConfig`` and, if wanted, a run of it. Goes out: ``Resources``, whose ``as_data``
is part of the report. Cycles and power are the vendor's published figures; nothing was measured on
a chip here.

Files in reading order:

- ``cycles``: the cycle model
- ``timing``: the cycles of a network's steps, and the clock that they need
- ``clock``: a warning where no board gives it
- ``energy``: power times time
- ``resources``: memories, timing and energy together
"""
