"""``xir passes``: what each pass does, its options, and what holds before and after it."""

from __future__ import annotations

import argparse

from xir.cli.shared.arguments import Subcommands, one_of, subcommand


def add(subcommands: Subcommands) -> None:
    parser = subcommand(
        subcommands,
        "passes",
        run,
        summary="list the passes, or explain one",
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


def known_passes() -> dict[str, tuple[str, str]]:
    """Pass name -> where its class stands: those of the pipeline, then the others."""
    from xir.universe import OPTIONAL_PASSES, PASSES

    return PASSES | OPTIONAL_PASSES


def pass_names() -> list[str]:
    return list(known_passes())


def run(args: argparse.Namespace) -> int:
    from xir.cli.shared.pass_texts import pass_text

    if args.name is None:
        passes = known_passes()
        width = max(map(len, passes))
        for name, where in passes.items():
            print(f"  {name:<{width}}  {pass_text(name, *where).summary}")
        return 0
    found = pass_text(args.name, *known_passes()[args.name])
    print(f"{found.name}\n\n{_indented(found.text)}")
    if found.options:
        print("\noptions:")
    for option in found.options:
        default = "must be given" if option.default is None else f"default {option.default}"
        print(f"  {option.name}: {option.type}, {default}\n{_indented(option.text, 6)}")
    options = "".join(f"{{{o.name}=..}}" for o in found.options[:1])
    print(f"\nrun alone: xir-opt FILE -p '{found.name}{options}'")
    return 0


def _indented(text: str, by: int = 2) -> str:
    import textwrap

    return textwrap.indent(text, " " * by)
