"""The syntax tree to the ``snn`` dialect: names, sizes, units and widths are resolved here."""

from xir.irgen.generate import generate

__all__ = ["generate"]
