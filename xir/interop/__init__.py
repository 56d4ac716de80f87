"""
Networks of other tools: what they write becomes a program of xir, and the other way round.

Comes in: a file or an object of another tool. Goes out: the text of a ``.xnet`` program, its
arrays, and a report of what was found, assumed and left out.

- ``nir``: the Neuromorphic Intermediate Representation, which snnTorch, Norse, sinabs,
  SpikingJelly, Rockpool and others write
- ``rockpool``: modules of Rockpool by their graph, and specifications as its mapper gives them
- ``nir_export``: the way back, a network as a NIR file
- ``front_end``: which of them a file is
"""
