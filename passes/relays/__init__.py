"""
Relays: neurons that keep nothing and hand on the spikes that they get, so that a chip can delay.

In: a flat, loaded ``snn.network``. Out: the same with relays in it. One pass puts them behind
outputs that the chip's outputs cannot be, one into the shorter of paths that meet.

In reading order: ``chain`` (relays, made and recognized), ``outputs`` (the first pass), ``paths``
(what leads where, and how many steps it takes), ``align`` (the second pass).
"""
