"""
Plain text, read and written, for every room. Nothing else of xir is imported by this one.

Comes in: a path, a stream, or rows of cells. Goes out: text, or lines of text.

Files in reading order:

- ``files``: text files, read with one limit and one wording for what is wrong with them
- ``tables``: a table as aligned lines
"""
