"""
A network that came from ``net.save`` of Rockpool, as JSON that ``net.load`` takes.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from xir.diagnostics.messages import CompileError, Diagnostic, collect_warnings
from xir.interop.nir.problems import Problems

if TYPE_CHECKING:
    from xir.compiler import Program
    from xir.interop.nir_export.chip_network import ChipNetwork


def saved_text(network: ChipNetwork, saved: Path) -> str:
    """
    The JSON of the file ``saved`` with the numbers of ``network``, which was imported from it or
    from a file with the same modules.

    Raises ``CompileError`` where ``saved`` is no such file, or the network is another one.
    """
    from xir.interop.nir.settings import Settings
    from xir.interop.rockpool.front_end import is_saved_file, read_path
    from xir.interop.rockpool.numbers_back import with_numbers
    from xir.interop.rockpool.specification_file import read_json

    if not is_saved_file(saved):
        message = f"'{saved}' is no file that net.save of Rockpool wrote"
        raise CompileError([Diagnostic(message, hint="net.save('net.json'), of the same network")])
    with collect_warnings():  # What the import has to tell was told when it was imported.
        names = read_path(saved, "arrays.npz", Settings()).report.names
    return with_numbers(read_json(saved), names, network, Problems(network.name))


def write_rockpool(
    program: Program, path: str | Path, saved: str | Path, *, quantized: bool = False
) -> None:
    """
    Write a program that came from a file of Rockpool's ``net.save`` as one that ``net.load`` takes,
    whole or not at all: in real numbers, or ``quantized`` with the weights, thresholds and decays
    of the chip. ``saved`` is that file, which names the modules.

    Raises ``CompileError`` where the network has other populations or weights than the modules,
    ``TypeError`` for what is no program.
    """
    from xir.configurations.named_configuration import need_program, of_program
    from xir.configurations.nir_file import of_configuration, of_real
    from xir.output.atomic_files import write_file

    need_program(program)
    network = of_configuration(of_program(program)) if quantized else of_real(program)
    write_file(Path(path), saved_text(network, Path(saved)))
