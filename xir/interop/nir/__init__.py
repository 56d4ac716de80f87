"""
NIR: a file that a framework wrote, or a ``nir.NIRGraph``, becomes a ``.xnet`` program.

Comes in: an open HDF5 file, or an object. Goes out: an ``Imported``, the text of a program, its
arrays and a report. Neither the package ``nir`` nor torch is imported; h5py is, where a file is
read.

Files in reading order:

- ``importer``: all steps in their order
- ``hdf5_file``, ``hdf5_heaps``, ``graph_object``: a file or an object as a ``tree``
- ``primitives``, ``nodes``, ``flat_graph``: node types with their fields, checked; one flat graph
- ``shapes``, ``linear_maps``, ``projections``: what lies between neurons, multiplied out
- ``step_form``, ``dialects``, ``dialect_choice``: what the numbers of a neuron mean
- ``neurons``, ``populations``, ``order``: neurons with their step, and when they see each other
- ``simulation``, ``delivery``: the network as its framework runs it
- ``plan``, ``equations``, ``relays``, ``sums``, ``planning``: the same as equations of xir
- ``names``, ``numbers_as_text``, ``program_text``: the program as text
- ``own_file``: a file that xir wrote, to the last bit
- ``report``, ``remarks``, ``problems``: what is said
- ``settings``: what a user can say
"""
