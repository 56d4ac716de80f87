"""
Public names of a package that are imported when they are used, so that importing the package costs
nothing.

A package writes

    if TYPE_CHECKING:
        from xir.room.module import Name
    else:
        __getattr__, __dir__ = late_exports(__name__, {"xir.room.module": ("Name",)})

    __all__ = ["Name"]

so that a type checker sees what it has, and refuses what it has not.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any


def late_exports(
    package: str, homes: Mapping[str, Sequence[str]]
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """
    ``__getattr__`` and ``__dir__`` of ``package``. ``homes`` has, for each module, the names that
    the package takes from it. No name may be that of a module in the package: once the module is
    imported, it would stand in the place of the name.
    """
    home_of = {name: module for module, names in homes.items() for name in names}

    def get(name: str) -> Any:
        if name not in home_of:
            raise AttributeError(f"module '{package}' has no attribute '{name}'")
        return getattr(import_module(home_of[name]), name)

    def listed() -> list[str]:
        rooms_and_dunders = {
            name
            for name, value in vars(sys.modules[package]).items()
            if name.startswith("__") or isinstance(value, ModuleType)
        }
        return sorted(rooms_and_dunders | set(home_of))

    return get, listed
