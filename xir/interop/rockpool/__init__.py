"""
Rockpool: what its networks, its mapper and its files hold, as a ``.xnet`` program.

Comes in: a module of Rockpool (by ``as_graph()``), a specification as its mappers and quantizers
give it, or the JSON of ``net.save``. Goes out: an ``Imported``, as of a NIR file. Neither Rockpool
nor torch is imported: objects are known by the names of their classes and fields.

Files in reading order:

- ``front_end``: what is given, by its first look
- ``specification_file``, ``specification``: a file as names and arrays; these as checked numbers
- ``chip_program``: a specification in real numbers as equations, neuron by neuron as on the chip
- ``saved_network``: the JSON of ``net.save`` as a graph
- ``modules``, ``graph_network``, ``graph_program``: a graph as records, populations, a program
"""
