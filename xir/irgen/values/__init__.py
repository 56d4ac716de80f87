"""
Values of expressions. This room knows no names and no scopes.

In: values and their places in the text. Out: values; mistakes are reported to ``Problems``.

Files, in reading order:

- ``kinds``: the kinds of value, and how a message describes one
- ``operators``: arithmetic and comparisons, with dimensions
- ``convert``: a value as the kind that its place needs
- ``array_files``: shapes of the arrays in .npz and .npy files
- ``entries``: ``a[i]`` of lists, arrays and archives
"""
