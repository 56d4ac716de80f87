"""
The IR as text and as arrays.

In: IR, or text of IR. Out: arrays and a configuration for the rooms that know no IR, and text for
people.

Files, in reading order:

- ``parsing``: text to IR, with exact numbers
- ``printing``: IR to text for a person
- ``dictionary_attributes``: numbers and words by name, in an attribute
- ``verifier``: a module verified after each pass, where the pass changed it
- ``parameters``: the numbers of a loaded parameter
- ``slices``: what slices and concatenations are to the populations in front of them
- ``core``: arrays out of a ``xylo.core``; the configuration of a quantized core
- ``image``: a ``xylo.image`` to registers and memories, and back
- ``float_network``: the float network that ``snn`` or ``xylo.core`` stands for
"""
