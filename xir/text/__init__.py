"""
Files opened to read, and plain text, read and written, for every room. Nothing else of xir is
imported by this one.

Comes in: a path, a stream, or rows of cells. Goes out: an open file, text, or lines of text.

Files in reading order:

- ``opening``: which files may be read, decided where they are opened
- ``files``: text files, read with one limit and one wording for what is wrong with them
- ``quantities``: numbers with a unit
- ``tables``: a table as aligned lines
- ``control_characters``: control characters in texts of others, made visible
- ``streams``: stdout and stderr, made safe to write to
"""
