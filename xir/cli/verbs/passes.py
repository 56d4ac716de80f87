"""``xir passes``: what each pass does, its options, and what holds before and after it."""

from __future__ import annotations

from typing import NamedTuple

from xir.cli.exit_codes import ExitCode
from xir.cli.shared.argument_types import one_of
from xir.cli.shared.arguments import Subcommands, subcommand


class Arguments(NamedTuple):
    """The arguments of ``xir passes``."""

    name: str | None


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "passes",
        Arguments,
        run,
        description="""List the passes in the order in which a network goes through them, or explain
        one: what it does, what it needs, what holds afterwards, and its options. Each can be run
        alone with xir-opt.""",
        examples=[
            ("xir passes", "one line for each"),
            ("xir passes xylo-quantize", "what it does, and its options with their defaults"),
            (
                "xir-opt net.xnet -p 'snn-flatten,snn-load' -t brief",
                "run two of them and print the IR",
            ),
        ],
    )
    parser.add_argument(
        "name", metavar="NAME", nargs="?", type=one_of("pass", pass_names), help="one of them"
    )


def pass_names() -> list[str]:
    from xir.universe import PASSES

    return list(PASSES)


def run(arguments: Arguments) -> ExitCode:
    from xir.cli.shared.pass_texts import pass_text
    from xir.universe import PASSES

    if arguments.name is None:
        width = max(map(len, PASSES))
        for name, home in PASSES.items():
            print(f"  {name:<{width}}  {pass_text(name, home.module, home.class_name).summary}")
        return ExitCode.GOOD
    home = PASSES[arguments.name]
    text = pass_text(arguments.name, home.module, home.class_name)
    print(f"{text.name}\n\n{_indented(text.text)}")
    if text.options:
        print("\noptions:")
    for option in text.options:
        default = "must be given" if option.default is None else f"default {option.default}"
        print(f"  {option.name}: {option.type}, {default}\n{_indented(option.text, 6)}")
    options = "".join(f"{{{o.name}=..}}" for o in text.options[:1])
    print(f"\nrun alone: xir-opt FILE -p '{text.name}{options}'")
    return ExitCode.GOOD


def _indented(text: str, by: int = 2) -> str:
    import textwrap

    return textwrap.indent(text, " " * by)
