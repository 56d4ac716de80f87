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


class Option(NamedTuple):
    """What one option is on the command line, and what it becomes."""

    flag: str
    group: Literal["compiled", "quantized"]
    """The heading of help that it stands under: how it is compiled, or how it is quantized."""
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
    repeats: bool = False
    """Whether it is given once for each entry of a mapping."""
    is_for_configurations: bool = False
    """Whether it applies to a configuration too, and not only to the compilation of a .xnet."""


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
