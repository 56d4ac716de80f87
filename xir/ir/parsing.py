"""
Reads IR from text: xDSL's parser, with exact numbers and with limits.

Anybody may have written the text. What xDSL fails at with an exception of Python becomes a message,
and a tensor of one number that is repeated does not take more memory than there is.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import (
    AnyFloat,
    ComplexType,
    IndexType,
    IntegerType,
    ModuleOp,
    RankedStructure,
)
from xdsl.parser import AttrParser, Parser
from xdsl.parser.generic_parser import ParserState
from xdsl.utils.exceptions import ParseError
from xdsl.utils.lexer import Input
from xdsl.utils.mlir_lexer import MLIRLexer

from xir.diagnostics.messages import CompileError, Diagnostic

MOST_ELEMENTS = 1 << 24
"""The most numbers of all dense tensors of a text: 16 times the weights of the largest core."""


def parse_module(context: Context, text: str, name: str, *, implicit: bool = True) -> ModuleOp:
    """
    The module in ``text``, which was read from ``name``. With ``implicit``, operations that stand
    in no module are put into one.

    Raises ``ParseError`` for wrong syntax, with its place, and ``CompileError`` for what xDSL
    cannot read without saying where.
    """
    try:
        return ExactParser(context, text, name).parse_module(implicit)
    except (ParseError, CompileError):
        raise
    except RecursionError:
        problem = "it is nested too deeply"
    except MemoryError:
        problem = "there is not enough memory for it"
    except NotImplementedError as e:
        problem = f"it holds something that xDSL does not know{f': {e}' if str(e) else ''}"
    except Exception as e:  # xDSL checks little of what it is given
        problem = (str(e).splitlines() or [type(e).__name__])[0]
    raise CompileError([Diagnostic(f"'{name}' cannot be read: {problem}")])


class _Lexer(MLIRLexer):
    """
    Finds the end of a string in one go. In xDSL 0.74 the time for a string without an end doubles
    with every character: its pattern splits a run of them in all ways.
    """

    _unescaped_characters_regex = re.compile(r'"(?:[^"\\\n\v\f]++|\\(?:["nt\\]|[0-9A-Fa-f]{2}))*+"')


class ExactParser(Parser):
    """
    Reads a hexadecimal number in a ``dense`` of floating-point numbers as its bits, which is how
    MLIR reads it and how xDSL prints what has no decimal point: infinity, NaN and large whole
    numbers. xDSL 0.74 itself reads it as a whole number, and an infinite threshold comes back as
    9.2e18.
    """

    _elements = 0
    """Numbers of all dense tensors so far."""

    def __init__(self, ctx: Context, text: str, name: str = "<unknown>"):
        super().__init__(ctx, "", name)
        self._parser_state = ParserState(_Lexer(Input(text, name)))

    def _parse_dense_literal_type(
        self,
    ) -> RankedStructure[IntegerType | IndexType | AnyFloat | ComplexType]:
        before = self.pos
        type = super()._parse_dense_literal_type()
        self._elements += math.prod(type.get_shape())
        if self._elements > MOST_ELEMENTS:
            self.raise_error(
                f"dense tensors of more than {MOST_ELEMENTS} numbers are not read", before, self.pos
            )
        return type

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
