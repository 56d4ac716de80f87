"""
The files that a compilation or a run writes: which they are, and how they reach the disk whole.

Comes in: a compiled program, or contents by name, and a folder. Goes out: files of which a reader
finds all or none.

Files in reading order:

- ``kinds``: which files a compiled program becomes
- ``atomic_files``: contents written to a folder, all or nothing, however the process ends
- ``leftovers``: what a killed process left in the middle of it, finished or removed
- ``folder_locks``: one writer of a folder at a time
- ``folder_exchange``: two folders change places in one step
"""
