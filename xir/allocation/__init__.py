"""
The decisions behind ``xylo-allocate``: where the parts of a network stand on a chip.

In comes a flat, loaded ``snn.network`` and a device. Out comes a ``Plan``: which populations are
read out, the order of the hidden ones, and which population receives the spikes of which other for
a sum. Or a ``CompileError`` comes out, with every reason why the chip cannot hold the network. The
network is not changed; ``xir.passes.allocate`` writes the plan down as ``xylo.core``.

In reading order: ``allocator`` (the plan), ``placement`` (the order of the hidden populations where
inputs and outputs reach a part of them only), ``refusals`` (the messages).
"""
