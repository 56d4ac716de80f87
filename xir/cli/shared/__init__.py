"""
What several subcommands need.

Comes in: words of a command line, and a run in progress. Goes out: arguments with types, compiled
programs, recordings, and text for a terminal.

Files in reading order:

- ``argument_types``: from one word of the command line to a value
- ``arguments``: the parser, and what is parsed as a ``NamedTuple``
- ``compilation``: the options of a compilation, and a program or a configuration made with them
- ``terminal``, ``progress_bar``: messages and a bar
- ``pass_texts``: what passes say of themselves
- ``run_loop``: a configuration over rasters of any length
- ``recording_files``, ``run_file``, ``run_outputs``: what is kept of a run, and its files
- ``run_summary``: what is printed of a run
"""
