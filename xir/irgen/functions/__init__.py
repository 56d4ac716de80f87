"""
The functions of the language.

In: the values of a call's arguments. Out: the value of the call; what flows is emitted. An entry of
the registry has the signature, the rule for the type of the result, and the call. To add a
function, add one entry to the file of its kind and a row to the table in docs/language.md.

Files, in reading order:

- ``arguments``: assigns arguments to parameters
- ``function``: the parts of an entry
- ``flow_functions``: synapses, widths, readouts
- ``neuron_functions``: neurons
- ``sensor_functions``: spikes of a signal
- ``array_functions``: files, shapes and arrangements of arrays
- ``generator_functions``: seeded random arrays, constants, identities
- ``number_functions``: mathematics on numbers
- ``registry``: all entries by name
"""
