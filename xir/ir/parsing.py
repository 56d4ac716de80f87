"""IR as text, read back: xDSL's parser, made exact where it is not."""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.dialects.builtin import AnyFloat, ComplexType, IndexType, IntegerType
from xdsl.parser import AttrParser, Parser


class ExactParser(Parser):
    """
    Reads a hexadecimal number in a ``dense`` of floating-point numbers as its bits, which is how
    MLIR reads it and how xDSL prints what has no decimal point: infinity, NaN and large whole
    numbers. xDSL 0.74 itself reads it as a whole number, and an infinite threshold comes back as
    9.2e18.
    """

    @dataclass
    class _TensorLiteralElement(Parser._TensorLiteralElement):  # pyright: ignore[reportPrivateUsage]
        def to_type(
            self, parser: AttrParser, type: AnyFloat | IntegerType | IndexType | ComplexType
        ):
            hexadecimal = isinstance(self.value, int) and "0x" in self.span.text
            if not isinstance(type, AnyFloat) or not hexadecimal:
                return super().to_type(parser, type)
            bits = int(str(self.span.text), 16)
            if not 0 <= bits < 1 << type.bitwidth:
                parser.raise_error(f"expected the bits of one {type}", at_position=self.span)
            (number,) = type.unpack(bits.to_bytes(type.bitwidth // 8, "little"), 1)
            return number
