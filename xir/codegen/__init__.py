"""
What a configuration becomes on its way to a chip, and back: memories and registers, and files.

Comes in: an ``XyloConfig``, or the text of files. Goes out: an ``Image`` (registers and memories),
texts of files, arguments of Rockpool; from all but the last the ``XyloConfig`` again, with every
contradiction refused. No IR is known here.

Files in reading order:

- ``layout``: what the words of each memory and the fields of the control register mean
- ``image``: a configuration to memories and registers, and back
- ``decode``: the checks on the way back
- ``writes``, ``writes_file``: the writes that configure a chip, in their order, and as text
- ``ram_files``: one text file for each memory
- ``samna_json``: samna's configuration file; ``samna_form``: what all of these files share
- ``json_reader``, ``json_writer``: JSON with places in messages, and JSON that is quick to make
- ``rockpool``: the arguments of Rockpool's functions
"""
