"""
The options of a compilation, each once.

From ``Options`` follow: what ``xir.compile`` takes (a test holds its signature to it), the options
of passes, the arguments of the command line, and which of these a configuration refuses. A new
option is a field here, a field of its pass, and an argument of ``xir.compile``.

``Options`` is a ``NamedTuple`` and not a dataclass: ``xir --help`` reads it, and ``dataclasses``
would make that a quarter slower. Annotations are evaluated at once: they hold the table.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from xir.interop.nir import words as nir
from xir.quantization.methods import registry

DEFAULT_DEVICE = "xylo-audio2"


def device_names() -> Sequence[str]:
    """The devices there are."""
    from xir.devices.table import DEVICES

    return tuple(DEVICES)


def whole_number(least: int) -> Callable[[str], int]:
    """A reader of a whole number of at least ``least``."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = least - 1
        if number < least:
            raise ValueError(f"'{text}' is not a whole number from {least} on")
        return number

    return read


def read_shifts(text: str) -> tuple[int, int, int]:
    """Three whole numbers as ``0,2,1``."""
    words = text.split(",")
    if len(words) != 3 or not all(word.strip().isdigit() for word in words):
        raise ValueError(f"'{text}' is not IN,REC,OUT, such as 0,2,1")
    first, second, third = map(int, words)
    return first, second, third


def read_definition(text: str) -> tuple[str, str]:
    """The name and the text in ``NAME=VALUE``."""
    name, equals, value = text.partition("=")
    if not equals or not name.isidentifier() or not value.strip():
        raise ValueError(f"'{text}' is not NAME=VALUE, such as tau='3 ms'")
    return name, value


def _with_unit(text: str, units: Mapping[str, float]) -> tuple[float, str]:
    """A number with one of ``units`` or without, in the unit of 1; 0 for what is no number."""
    words = text.strip()
    unit = next((unit for unit in units if words.endswith(unit)), "")
    try:
        return float(words.removesuffix(unit)) * units.get(unit, 1.0), unit
    except ValueError:
        return 0.0, unit


_SECONDS = {"us": 1e-6, "ms": 1e-3, "s": 1.0}

LONGEST_WITHOUT_UNIT = 0.1
"""Seconds. A larger number without a unit is more likely one of milliseconds."""


def read_time(text: str) -> float:
    """
    Seconds, from a number of seconds or a number with a unit as ``1ms``. Raises ``ValueError``,
    for ``1`` too: a step of seconds is written with its unit.
    """
    value, unit = _with_unit(text, _SECONDS)
    if not 0 < value < float("inf"):
        raise ValueError(f"'{text}' is not a number of seconds above 0, nor a time such as 1ms")
    if not unit and value >= LONGEST_WITHOUT_UNIT:
        number = text.strip()
        raise ValueError(f"'{text}' has no unit: write {number}ms, or {number}s")
    return value


_HERTZ = {"MHz": 1e6, "kHz": 1e3, "Hz": 1.0}


def read_frequency(text: str) -> float:
    """Hz, from a number with a unit as ``6.25MHz`` or a number of Hz."""
    value, _ = _with_unit(text, _HERTZ)
    if not 0 < value < float("inf"):
        raise ValueError(f"'{text}' is not a frequency above 0, such as 6.25MHz")
    return value


def dialect_names() -> Sequence[str]:
    """The dialects of NIR that are known."""
    from xir.interop.nir.dialects import DIALECTS

    return tuple(DIALECTS)


class Option(NamedTuple):
    """What one option is on the command line, and what it becomes."""

    flag: str
    group: Literal["compiled", "quantized", "imported"]
    """The heading of help: how it is compiled, quantized, or how a NIR file is read."""
    help: str
    metavar: str | None = None
    read: Callable[[str], object] = str
    """From the text of the command line to the value; ``ValueError`` for a wrong text."""
    words: Callable[[], Sequence[str]] | None = None
    """The words that the value is one of; called when there is a value."""
    what: str | None = None
    """What one of the words is called in messages; None where there are few words."""
    sets: tuple[str, ...] = ()
    """The pass that takes it, and the name of the option there: three for three numbers."""
    asks: str | None = None
    """The pass that runs where it is given, and takes nothing of it."""
    repeats: bool = False
    """Whether it is given once for each entry of a mapping."""
    is_switch: bool = False
    """Whether it has no value on the command line: it is given or not."""
    is_for_configurations: bool = False
    """Whether it applies to a configuration too, and not only to the compilation of a .xnet."""
    is_for_imports: bool = False
    """Whether it applies to files of other tools too, where ``xir import`` does the same."""


class Options(NamedTuple):
    """The options of a compilation, each with what ``xir.compile`` takes if it is not given."""

    device: Annotated[
        str,
        Option(
            "--device",
            "compiled",
            f"the chip (default: {DEFAULT_DEVICE}; 'xir devices' lists them)",
            metavar="D",
            words=device_names,
            what="device",
            sets=("xylo-allocate", "device"),
            is_for_configurations=True,
        ),
    ] = DEFAULT_DEVICE
    order: Annotated[
        str,
        Option(
            "--order",
            "compiled",
            "hidden ids where the device reaches them at the fewest clock cycles (auto, the "
            "default), as the dataflow goes (source), or as equations stand in the text",
            words=lambda: ("auto", "source", "text"),
            sets=("xylo-allocate", "order"),
        ),
    ] = "auto"
    clock: Annotated[
        float | None,
        Option(
            "--clock",
            "compiled",
            "the core clock that the files are for and the board is set to, as 6.25MHz (default: "
            "that of the vendor's tools; the report says which is enough)",
            metavar="FREQUENCY",
            read=read_frequency,
            sets=("xylo-allocate", "clock"),
        ),
    ] = None
    prune_fanout: Annotated[
        int | None,
        Option(
            "--prune-fanout",
            "compiled",
            "leave each neuron its N strongest recurrent connections, and say what is lost",
            metavar="N",
            read=whole_number(1),
            sets=("xylo-prune-fanout", "max"),
        ),
    ] = None
    outputs: Annotated[
        str,
        Option(
            "--outputs",
            "compiled",
            "outputs without a synapse, or with a reset that the chip has not, as near as its are "
            "(direct, the default), or exact, as hidden neurons with relays behind them (relay)",
            words=lambda: nir.OUTPUTS,
            asks="snn-relay-outputs",
            is_for_imports=True,
        ),
    ] = "direct"
    align: Annotated[
        bool,
        Option(
            "--align",
            "compiled",
            "make paths of unequal length equally long, by neurons that delay",
            is_switch=True,
            asks="snn-align",
            is_for_imports=True,
        ),
    ] = False
    network: Annotated[
        str | None,
        Option(
            "--network", "compiled", "which network, where the file has several", metavar="NAME"
        ),
    ] = None
    defines: Annotated[
        Mapping[str, object] | None,
        Option(
            "-D",
            "compiled",
            "set a param of the program, as -D rate=0.5 or -D tau='3 ms'",
            metavar="NAME=VALUE",
            read=read_definition,
            repeats=True,
        ),
    ] = None
    verify_each: Annotated[
        bool,
        Option("--verify-each", "compiled", "verify all of it after every pass", is_switch=True),
    ] = False
    quantize: Annotated[
        str | None,
        Option(
            "--quantize",
            "quantized",
            registry.help_text(),
            metavar="METHOD",
            words=lambda: tuple(registry.METHODS),
            what="way to quantize called",
            sets=("xylo-quantize", "method"),
        ),
    ] = None
    shifts: Annotated[
        tuple[int, int, int] | None,
        Option(
            "--shifts",
            "quantized",
            "left shifts of the weights of inputs, between neurons and to outputs, 0 to 7 each "
            "(with --quantize exact; default: the smallest that do)",
            metavar="IN,REC,OUT",
            read=read_shifts,
            sets=("xylo-quantize", "shift_in", "shift_rec", "shift_out"),
        ),
    ] = None
    calibrate: Annotated[
        str | Path | None,
        Option(
            "--calibrate",
            "quantized",
            "a sample of the spikes that the network is to see (.npz, .npy or .csv); means "
            "--quantize calibrated",
            metavar="SPIKES",
            read=Path,
            sets=("xylo-quantize", "spikes"),
        ),
    ] = None
    second_synapse: Annotated[
        str,
        Option(
            "--second-synapse",
            "quantized",
            "whether an idle second synapse may correct the first: auto (the default) or never",
            metavar="WHEN",
            words=lambda: ("auto", "never"),
            sets=("xylo-quantize", "second_synapse"),
        ),
    ] = "auto"
    judge: Annotated[
        str,
        Option(
            "--judge",
            "quantized",
            "whether the integers are run beside real numbers on synthetic input, the same for "
            "every method: auto (the default), or never, which is faster",
            metavar="WHEN",
            words=lambda: ("auto", "never"),
            sets=("xylo-quantize", "judge"),
        ),
    ] = "auto"
    dialect: Annotated[
        str | None,
        Option(
            "--from",
            "imported",
            "which tool wrote the file, and so what its numbers mean (default: found from the "
            "numbers, where they tell it)",
            metavar="DIALECT",
            words=dialect_names,
            what="dialect",
        ),
    ] = None
    dt: Annotated[
        float | None,
        Option(
            "--dt",
            "imported",
            "the time step of the network, as 1ms or 0.001 (default: that of the file where it is "
            "a real one); of a config.json that has none as well",
            metavar="TIME",
            read=read_time,
            is_for_configurations=True,
        ),
    ] = None
    file_dt: Annotated[
        float | None,
        Option(
            "--file-dt",
            "imported",
            "the time step that the numbers of the file were made with",
            metavar="TIME",
            read=read_time,
        ),
    ] = None
    reset: Annotated[
        str | None,
        Option(
            "--reset",
            "imported",
            "what a spike does to the membrane in the original: subtract the threshold at once or "
            "late (in the next step), set it to v_reset at once (zero) or late (late-zero)",
            metavar="RESET",
            words=lambda: nir.RESETS,
            what="reset",
        ),
    ] = None
    spikes: Annotated[
        str | None,
        Option(
            "--spikes",
            "imported",
            "whether a neuron of the original spikes once or many times in a step",
            words=lambda: nir.SPIKES,
        ),
    ] = None
    no_swap: Annotated[
        bool,
        Option(
            "--no-swap",
            "imported",
            "give hidden neurons without a synapse the fastest one, and do not change the roles of "
            "synapse and membrane",
            is_switch=True,
        ),
    ] = False
    bias: Annotated[
        str,
        Option(
            "--bias",
            "imported",
            "biases in front of synapses as they act at rest (rest, the default), or from the "
            "first step on, by a neuron that always spikes (exact)",
            words=lambda: nir.BIASES,
        ),
    ] = "rest"
    stimuli: Annotated[
        str | Path | None,
        Option(
            "--stimuli",
            "imported",
            "spikes that resets are fitted and predictions made on (default: drawn ones)",
            metavar="SPIKES",
            read=Path,
        ),
    ] = None
    strict: Annotated[
        bool,
        Option(
            "--strict",
            "imported",
            "refuse the file where something is assumed, approximate or left out",
            is_switch=True,
        ),
    ] = False

    @property
    def method(self) -> str:
        """How it is quantized: ``quantize``; without it, the method for what else is given."""
        if self.quantize is not None:
            return self.quantize
        return registry.DEFAULT if self.calibrate is None else registry.FOR_A_SAMPLE

    @property
    def texts(self) -> dict[str, str]:
        """The params that are set, name -> text."""
        return {name: str(value) for name, value in (self.defines or {}).items()}


@cache
def option_table() -> Mapping[str, Option]:
    """Name -> option, in the order of ``Options``."""
    return {name: kind.__metadata__[0] for name, kind in Options.__annotations__.items()}


def given(options: Options) -> list[Option]:
    """The options that have another value than the default."""
    default, table = Options._field_defaults, option_table()
    return [table[name] for name in table if getattr(options, name) != default[name]]


def unknown_word(options: Options) -> str | None:
    """A message for the first value that is none of the words there are; None for none."""
    for name, option in option_table().items():
        value = getattr(options, name)
        if option.words is None or value is None:
            continue
        words = option.words()
        if value in words:
            continue
        if option.what is None:
            return f"{name} is {', '.join(words[:-1])} or {words[-1]}, not '{value}'"
        return f"there is no {option.what} '{value}'; there are: {', '.join(words)}"
    return None


def pass_options(options: Options) -> dict[str, dict[str, Any]]:
    """Pass -> its options: of those that are given or have a value of their own."""
    arguments: dict[str, dict[str, Any]] = {}
    for name, option in option_table().items():
        value = options.method if name == "quantize" else getattr(options, name)
        if not option.sets or value is None:
            continue
        step, *names = option.sets
        values = value if len(names) > 1 else (str(value) if isinstance(value, Path) else value,)
        arguments.setdefault(step, {}).update(zip(names, values, strict=True))
    return arguments
