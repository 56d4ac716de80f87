"""
What a user is told: messages with a place, a hint and a code, and what the codes mean.

Comes in: a message and the location of an operation, from any other room. Goes out: text with the
line of the source and a caret. This room stands below all others but ``xir.text``.

Files in reading order:

- ``messages``: ``Diagnostic`` and ``CompileError``; ``Sources`` turns them into text
- ``groups``: messages of one kind, told once
- ``conduct``: warnings of what populations do at the limits of a chip
- ``codes``: the table behind ``xir explain``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xir.exports import late_exports

if TYPE_CHECKING:
    from xir.diagnostics.messages import CompileError, Diagnostic, Sources
else:
    __getattr__, __dir__ = late_exports(
        __name__, {"xir.diagnostics.messages": ("CompileError", "Diagnostic", "Sources")}
    )

__all__ = ["CompileError", "Diagnostic", "Sources"]
