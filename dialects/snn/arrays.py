"""The operations of the ``snn`` dialect that give numbers: parameters, arithmetic, arrangement."""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import (
    I64,
    DenseArrayBase,
    DenseIntOrFPElementsAttr,
    IntegerAttr,
    LocationAttr,
    i64,
)
from xdsl.interfaces import HasCanonicalizationPatternsInterface
from xdsl.ir import Attribute, SSAValue
from xdsl.irdl import (
    ParsePropInAttrDict,
    base,
    irdl_op_definition,
    operand_def,
    opt_prop_def,
    prop_def,
    result_def,
    traits_def,
    var_operand_def,
)
from xdsl.pattern_rewriter import PatternRewriter, RewritePattern, op_type_rewrite_pattern
from xdsl.traits import Pure
from xdsl.utils.exceptions import VerifyException
from xdsl.utils.hints import isa

from xir.dialects.located import LocatedOperation
from xir.dialects.snn.types import (
    ArrangeKind,
    ArrangeKindAttr,
    Array,
    ComputeKind,
    ComputeKindAttr,
    ExternalAttr,
    GeneratorAttr,
    array_of,
    by,
    shape_of_array,
)
from xir.numbers.arrangements import ArrangeError, Options, shape_of


@irdl_op_definition
class ParamOp(LocatedOperation):
    """
    An array of numbers: given here, named in a file, or made by a seeded generator.

    ```mlir
    %w = snn.param #snn.external<"kws.npz", "enc.w"> -> tensor<16x64xf64>
    ```
    """

    name = "snn.param"

    value = prop_def(base(DenseIntOrFPElementsAttr) | base(ExternalAttr) | base(GeneratorAttr))
    out = result_def(Array)

    traits = traits_def(Pure())

    assembly_format = "$value attr-dict `->` type($out)"

    def __init__(
        self,
        value: DenseIntOrFPElementsAttr | ExternalAttr | GeneratorAttr,
        out: Array,
        *,
        location: LocationAttr | None = None,
    ):
        super().__init__(properties={"value": value}, result_types=[out], location=location)

    @staticmethod
    def scalar(value: float, *, location: LocationAttr | None = None) -> ParamOp:
        """One number, as an array of no dimensions."""
        kind = array_of()
        return ParamOp(DenseIntOrFPElementsAttr.from_list(kind, [value]), kind, location=location)

    def verify_(self) -> None:
        if not isa(self.value, DenseIntOrFPElementsAttr):
            return
        if self.value.get_type() != self.out.type:
            raise VerifyException(f"holds {self.value.get_type()}, but gives {self.out.type}")
        if not self.value.shape_is_complete:
            raise VerifyException(f"holds {len(self.value)} numbers for {self.out.type}")


@irdl_op_definition
class ComputeOp(LocatedOperation, HasCanonicalizationPatternsInterface):
    """
    Elementwise arithmetic on two arrays of one shape. An array of no dimensions goes with any, and
    a vector with a matrix of so many columns, row after row.

    ```mlir
    %b = snn.compute mul %a, %two : tensor<16x64xf64>, tensor<f64> -> tensor<16x64xf64>
    ```
    """

    name = "snn.compute"

    kind = prop_def(ComputeKindAttr)
    lhs = operand_def(Array)
    rhs = operand_def(Array)
    out = result_def(Array)

    traits = traits_def(Pure())

    assembly_format = "$kind $lhs `,` $rhs attr-dict `:` type($lhs) `,` type($rhs) `->` type($out)"

    def __init__(
        self,
        kind: ComputeKind,
        lhs: SSAValue[Array],
        rhs: SSAValue[Array],
        *,
        location: LocationAttr | None = None,
    ):
        out = max(lhs.type, rhs.type, key=lambda array: len(array.get_shape()))
        super().__init__(
            operands=[lhs, rhs],
            properties={"kind": ComputeKindAttr(kind)},
            result_types=[out],
            location=location,
        )

    def verify_(self) -> None:
        shapes = [shape_of_array(value) for value in (self.lhs, self.rhs)]
        need = max(shapes, key=len)
        if not all(goes_with(shape, need) for shape in shapes):
            raise VerifyException(f"arrays of {by(shapes[0])} and {by(shapes[1])} differ in shape")
        if self.out.type.get_shape() != need:
            raise VerifyException(f"gives {by(self.out.type.get_shape())}, not {by(need)}")

    @classmethod
    def get_canonicalization_patterns(cls) -> tuple[RewritePattern, ...]:
        return (FoldCompute(),)


def goes_with(shape: Sequence[int], whole: Sequence[int]) -> bool:
    """Whether an array of ``shape`` can be computed with one of ``whole``, which has as many
    dimensions or more."""
    return tuple(shape) == tuple(whole[len(whole) - len(shape) :])


class FoldCompute(RewritePattern):
    """Arithmetic on arrays that are given in full is done at once."""

    @op_type_rewrite_pattern
    def match_and_rewrite(self, op: ComputeOp, rewriter: PatternRewriter, /) -> None:
        lhs, rhs = _given_in_full(op.lhs), _given_in_full(op.rhs)
        if lhs is None or rhs is None:
            return
        # numpy is imported where numbers are computed, not where the dialect is loaded.
        from xir.dialects.dense import as_numpy, from_numpy
        from xir.numbers.arithmetic import compute

        value = from_numpy(compute(op.kind.data, as_numpy(lhs), as_numpy(rhs)))
        param = ParamOp(value, op.out.type, location=op.location)
        param.out.name_hint = op.out.name_hint
        rewriter.replace(op, param)


def _given_in_full(value: SSAValue) -> DenseIntOrFPElementsAttr | None:
    """The numbers of an array that stand in the IR, or None where they come from elsewhere."""
    param = value.owner
    if isinstance(param, ParamOp) and isa(param.value, DenseIntOrFPElementsAttr):
        return param.value
    return None


@irdl_op_definition
class ArrangeOp(LocatedOperation):
    """
    Numbers of other arrays in another arrangement: those of one (``transpose``, ``diagonal``,
    ``pick``, ``slice``, ``sum``, ``total``, ``conv1d``), or of several (``concat``, ``stack``,
    ``kron``, ``matmul``, ``toeplitz``). ``xir.numbers.kinds`` says what each does, and
    ``xir.numbers.arrangements`` which properties it has beside its kind.

    ```mlir
    %b = snn.arrange transpose %a : tensor<64x16xf64> -> tensor<16x64xf64>
    %c = snn.arrange pick %a {index = 3 : i64} : tensor<64x16xf64> -> tensor<16xf64>
    ```
    """

    name = "snn.arrange"

    kind = prop_def(ArrangeKindAttr)
    sources = var_operand_def(Array)
    index = opt_prop_def(IntegerAttr[I64])
    axis = opt_prop_def(IntegerAttr[I64])
    start = opt_prop_def(DenseArrayBase[I64])
    step = opt_prop_def(DenseArrayBase[I64])
    size = opt_prop_def(DenseArrayBase[I64])
    dropped = opt_prop_def(DenseArrayBase[I64])
    length = opt_prop_def(IntegerAttr[I64])
    stride = opt_prop_def(IntegerAttr[I64])
    padding = opt_prop_def(IntegerAttr[I64])
    dilation = opt_prop_def(IntegerAttr[I64])
    out = result_def(Array)

    traits = traits_def(Pure())

    irdl_options = (ParsePropInAttrDict(),)

    assembly_format = "$kind $sources attr-dict `:` type($sources) `->` type($out)"

    def __init__(
        self,
        kind: ArrangeKind,
        sources: Sequence[SSAValue[Array]],
        options: Options | None = None,
        *,
        location: LocationAttr | None = None,
    ):
        options = options or {}
        shape = shape_of(kind, [source.type.get_shape() for source in sources], options)
        super().__init__(
            operands=[sources],
            properties={"kind": ArrangeKindAttr(kind), **_properties(options)},
            result_types=[array_of(*shape)],
            location=location,
        )

    def verify_(self) -> None:
        shapes = [shape_of_array(source) for source in self.sources]
        try:
            need = shape_of(self.kind.data, shapes, self.options)
        except ArrangeError as e:
            raise VerifyException(f"{self.kind.data} {e}") from None
        if self.out.type.get_shape() != need:
            raise VerifyException(f"gives {by(self.out.type.get_shape())}, not {by(need)}")

    @property
    def options(self) -> Options:
        """What it has beside arrays, by name."""
        options: dict[str, int | tuple[int, ...]] = {}
        for name, value in self.properties.items():
            if isa(value, IntegerAttr[I64]):
                options[name] = value.value.data
            elif isa(value, DenseArrayBase[I64]):
                options[name] = tuple(value.iter_values())
        return options


def _properties(options: Options) -> dict[str, Attribute]:
    """Options as the IR has them."""
    return {
        name: IntegerAttr(value, i64)
        if isinstance(value, int)
        else DenseArrayBase.from_list(i64, value)
        for name, value in options.items()
    }
