"""Built-in functions that make arrays: seeded random ones, constants, identities."""

from __future__ import annotations

from xir.dialects import snn
from xir.irgen.functions.function import Function, Invocation, formals, gives_no_bundle
from xir.irgen.values import convert
from xir.irgen.values.kinds import Arranged, ArrayValue, Generated, Number, Origin, Value, describe


def _uniform(call: Invocation) -> Value:
    low, high = _quantity(call, "low", -1.0), _quantity(call, "high", 1.0)
    seconds = _one_dimension(call, low, high)
    if low.value > high.value:
        raise call.error(f"'low' is above 'high': {low} and {high}")
    options = (("low", float(low.value)), ("high", float(high.value)), ("seed", _seed(call)))
    return _made(call, _sizes(call), seconds, Generated("uniform", options))


def _normal(call: Invocation) -> Value:
    mean, std = _quantity(call, "mean", 0.0), _quantity(call, "std", 1.0)
    seconds = _one_dimension(call, mean, std)
    _not_negative(call, std)
    options = (("mean", float(mean.value)), ("std", float(std.value)), ("seed", _seed(call)))
    return _made(call, _sizes(call), seconds, Generated("normal", options))


def _constant(call: Invocation) -> Value:
    if not call.has("value"):
        hint = "a vector is constant(n, value = 0.5), a matrix constant(n, m, 0.5)"
        raise call.error("'constant' needs 'value'", hint)
    value = _quantity(call, "value", 0.0)
    options = (("value", float(value.value)),)
    return _made(call, _sizes(call), value.seconds, Generated("constant", options))


def _identity(call: Invocation) -> Value:
    value, span = call["n"]
    width = convert.size(value, span, call.problems)
    options = (("scale", float(_plain(call, "scale", 1.0))),)
    return _made(call, (width, width), 0, Generated("identity", options))


def _one_to_one(call: Invocation) -> Value:
    value, span = call["n"]
    width = convert.size(value, span, call.problems)
    if not call.has("weight") or isinstance(call.values["weight"], Number):
        options = (("scale", float(_plain(call, "weight", 1.0))),)
        return _made(call, (width, width), 0, Generated("identity", options))
    value, span = call["weight"]
    weights = convert.numbers(value, 0, span, call.problems, "'weight'")
    if weights.shape != (width,):
        raise call.error(f"'weight' is {describe(weights)}, for {width} neurons", at="weight")
    return _made(call, (width, width), 0, Arranged(snn.ArrangeKind.DIAGONAL, (weights,)))


def _sparse(call: Invocation) -> Value:
    shape = _sizes(call)
    mean, std = _quantity(call, "mean", 0.0), _quantity(call, "std", 1.0)
    seconds = _one_dimension(call, mean, std)
    _not_negative(call, std)
    if call.has("fan_out") == call.has("density"):
        what = "one of them, not both" if call.has("fan_out") else "one of them"
        hint = "fan_out = 8 gives every row 8 synapses, density = 0.1 a tenth of all"
        raise call.error(f"'sparse' needs 'fan_out' or 'density', {what}", hint)
    many: tuple[str, int | float]
    if call.has("fan_out"):
        value, span = call["fan_out"]
        fan_out = convert.whole_number(value, span, call.problems)
        if not 0 <= fan_out <= shape[1]:
            message = f"'fan_out' is between 0 and {shape[1]}, the number of columns"
            raise call.error(f"{message}, not {fan_out}", at="fan_out")
        many = ("fan_out", fan_out)
    else:
        density = _plain(call, "density", 0.0)
        if not 0 <= density <= 1:
            raise call.error(f"'density' is between 0 and 1, not {density:g}", at="density")
        many = ("density", float(density))
    options = (many, ("mean", float(mean.value)), ("std", float(std.value)), ("seed", _seed(call)))
    return _made(call, shape, seconds, Generated("sparse", options))


def _sizes(call: Invocation) -> tuple[int, ...]:
    names = [name for name in ("n", "m") if call.has(name)]
    return tuple(convert.size(*call[name], call.problems) for name in names)


def _quantity(call: Invocation, name: str, default: float) -> Number:
    """A finite number of any dimension."""
    if not call.has(name):
        return Number(default)
    value, span = call[name]
    if isinstance(value, Number) and abs(value.value) != float("inf"):
        return value
    message = f"'{name}' is a finite number, not {describe(value)}"
    raise call.problems.error(span, message)


def _plain(call: Invocation, name: str, default: float) -> int | float:
    return convert.plain_number(*call[name], call.problems) if call.has(name) else default


def _one_dimension(call: Invocation, first: Number, second: Number) -> int:
    """The power of seconds of both; a zero or a default goes with any."""
    given = [n for n in (first, second) if n.seconds != 0]
    others = [n for n in (first, second) if n.seconds == 0 and n.value != 0]
    kinds = {n.seconds for n in given} | {n.seconds for n in others}
    if len(kinds) > 1:
        message = f"{describe(first)} and {describe(second)} differ in unit"
        raise call.error(message, f"give both to '{call.name}', with their units")
    return kinds.pop() if kinds else 0


def _not_negative(call: Invocation, std: Number) -> None:
    if std.value < 0:
        raise call.error(f"a standard deviation is at least 0, not {std}", at="std")


def _seed(call: Invocation) -> int:
    if not call.has("seed"):
        return 0
    value, span = call["seed"]
    seed = convert.whole_number(value, span, call.problems)
    if seed < 0:
        raise call.error(f"a seed is a whole number from 0 on, not {seed}", at="seed")
    return seed


def _made(call: Invocation, shape: tuple[int, ...], seconds: int, origin: Origin) -> ArrayValue:
    return ArrayValue(shape, seconds, origin, call.span)


GENERATOR_FUNCTIONS: tuple[Function, ...] = (
    Function("uniform", formals("n m? * low? high? seed?"), gives_no_bundle, _uniform),
    Function("normal", formals("n m? * mean? std? seed?"), gives_no_bundle, _normal),
    Function("constant", formals("n m? value?"), gives_no_bundle, _constant),
    Function("identity", formals("n scale?"), gives_no_bundle, _identity),
    Function("one_to_one", formals("n weight?"), gives_no_bundle, _one_to_one),
    Function(
        "sparse", formals("n m * fan_out? density? mean? std? seed?"), gives_no_bundle, _sparse
    ),
)
