"""
One file for each subcommand. Each has ``Arguments``, the arguments with their types; ``add``, which
adds the subcommand's parser; and ``run``, which takes the arguments and gives an exit code.

A new subcommand is a file here and its name in ``xir.cli.parser``.
"""
