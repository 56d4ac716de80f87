"""
A network of xir as a NIR file, for other tools to read.

Comes in: a ``ChipNetwork``, the arrays and names of a core. Goes out: the bytes of an HDF5 file.
A reader that takes NIR by forward Euler with ``r = tau / dt`` (snnTorch, SpikingJelly, lava-dl)
computes the step of xir with it. What NIR has no field for stands in metadata, by which xir reads
its own files to the last bit (``xir.interop.nir.own_file``).

Files in reading order:

- ``chip_network``: what is written
- ``delays``: relays in it, as the delays that they stand for
- ``layer_steps``: which steps of a delay are those of layers
- ``nodes``: as nodes with fields, edges and metadata
- ``hdf5_bytes``: as bytes
"""
