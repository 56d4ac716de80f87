"""
The methods of quantization: a registry, and a file for each.

In: a ``RealCore``, a ``Device`` and, for some, a sample of spikes. Out: a ``QuantizedCore``, or
``Chosen`` for a method that runs the network.

In reading order: ``registry`` (all methods by name), ``channel`` (``global`` and ``channel``: scale
and round), ``law`` (gains in closed form), ``trials`` (what ``matched`` tries), ``matched`` (the
best of several candidates on synthetic stimuli), ``calibrated`` (the same on a sample of spikes),
``threshold_search`` (a step of ``calibrated``). Nothing is imported here, so that the registry
costs no time.
"""
