"""The scripts of ``xir completion``: one table of the command line, and three ways to write it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from xir.cli.parser import build_parser
from xir.cli.shared.argument_types import Reader
from xir.cli.shared.arguments import Parser


class Flag(NamedTuple):
    """One flag, with all its names."""

    names: tuple[str, ...]
    help: str
    takes_value: bool
    words: tuple[str, ...]
    """What the value can be; empty where that is not known."""
    files: bool
    """Whether a file can be the value."""


class Command(NamedTuple):
    """One subcommand."""

    name: str
    help: str
    flags: tuple[Flag, ...]
    words: tuple[str, ...]
    """What its own argument can be."""
    files: bool
    """Whether a file can be its own argument."""


def commands(parsers: Mapping[str, Parser]) -> list[Command]:
    """The subcommands as a table."""
    table: list[Command] = []
    for name, parser in parsers.items():
        own = [action for action in parser.actions if not action.option_strings]
        words = tuple(word for action in own for word in _words(action))
        flags = tuple(_flag(action) for action in parser.actions if action.option_strings)
        table.append(Command(name, parser.summary, flags, words, any(map(_takes_files, own))))
    return table


def _flag(action: argparse.Action) -> Flag:
    takes_value = action.nargs != 0
    help = (action.help or "").replace("%%", "%")
    words = tuple(_words(action))
    return Flag(tuple(action.option_strings), help, takes_value, words, _takes_files(action))


def _words(action: argparse.Action) -> Iterable[str]:
    if action.choices is not None:
        return [str(choice) for choice in action.choices]
    if isinstance(action.type, Reader) and action.type.words is not None:
        return action.type.words()
    return ()


def _takes_files(action: argparse.Action) -> bool:
    return action.type is Path or (isinstance(action.type, Reader) and action.type.files)


def script(shell: str) -> str:
    """The script for bash, zsh or fish."""
    write = {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell]
    return write(commands(build_parser()[1]))


def _bash(table: Sequence[Command]) -> str:
    lines = [
        "# bash completion of xir",
        "_xir() {",
        '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"',
        '  local command="${COMP_WORDS[1]}" words="" files=""',
        "  COMPREPLY=()",
        '  if [ "$COMP_CWORD" -eq 1 ]; then',
        f'    words="{" ".join([c.name for c in table])} --help --version"',
        "  else",
        '    case "$command" in',
    ]
    for command in table:
        lines += [f"      {command.name})", '        case "$before" in']
        for flag in command.flags:
            if flag.takes_value:
                value = f'words="{" ".join(flag.words)}"' if flag.words else ":"
                value = "files=1" if flag.files else value
                lines.append(f"          {'|'.join(flag.names)}) {value} ;;")
        names = " ".join(name for flag in command.flags for name in flag.names)
        rest = [names, *command.words]
        files = " files=1" if command.files else ""
        lines += [f'          *) words="{" ".join(rest)}"{files} ;;', "        esac ;;"]
    lines += [
        "    esac",
        "  fi",
        '  while IFS= read -r line; do COMPREPLY+=("$line"); done '
        '< <(compgen -W "$words" -- "$word")',
        '  if [ -n "$files" ] && [ "${word#-}" = "$word" ]; then',
        "    compopt -o filenames 2>/dev/null",
        '    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")',
        "  fi",
        "}",
        "complete -F _xir xir",
    ]
    return "\n".join(lines).replace("local word=", "local line word=", 1) + "\n"


def _zsh(table: Sequence[Command]) -> str:
    lines = ["#compdef xir", "_xir() {", "  local -a commands=("]
    lines += [f"    {_quoted(f'{c.name}:{c.help}')}" for c in table]
    lines += [
        "  )",
        "  if (( CURRENT == 2 )); then",
        "    _describe command commands",
        "    return",
        "  fi",
        '  case "$words[2]" in',
    ]
    for command in table:
        lines += [f"    {command.name})", "      shift words; (( CURRENT-- ))"]
        lines.append("      _arguments \\")
        for flag in command.flags:
            lines += [f"        {_zsh_flag(flag, name)} \\" for name in flag.names]
        own = _zsh_values(command.words, command.files)
        lines += [f"        {_quoted(f'*:argument:{own}')} ;;"]
    lines += ["  esac", "}", "compdef _xir xir"]
    return "\n".join(lines) + "\n"


def _zsh_flag(flag: Flag, name: str) -> str:
    text = flag.help.replace("[", "(").replace("]", ")").replace(":", ";")
    if not flag.takes_value:
        return _quoted(f"{name}[{text}]")
    return _quoted(f"{name}[{text}]:value:{_zsh_values(flag.words, flag.files)}")


def _zsh_values(words: Sequence[str], files: bool) -> str:
    if words:
        return f"({' '.join(words)})"
    return "_files" if files else " "


def _fish(table: Sequence[Command]) -> str:
    lines = ["# fish completion of xir", "complete -c xir -f"]
    for command in table:
        first = "complete -c xir -n __fish_use_subcommand"
        lines.append(f"{first} -a {command.name} -d {_fish_quoted(command.help)}")
        here = f"complete -c xir -n '__fish_seen_subcommand_from {command.name}'"
        if command.words:
            lines.append(f"{here} -a {_fish_quoted(' '.join(command.words))}")
        if command.files:
            lines.append(f"{here} -F")
        lines += [f"{here} {_fish_flag(flag)}" for flag in command.flags]
    return "\n".join(lines) + "\n"


def _fish_flag(flag: Flag) -> str:
    parts = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in flag.names]
    if flag.takes_value:
        parts.append("-r")
        if flag.words:
            parts.append(f"-a {_fish_quoted(' '.join(flag.words))}")
        if flag.files:
            parts.append("-F")
    return " ".join([*parts, f"-d {_fish_quoted(flag.help)}"])


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _fish_quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
