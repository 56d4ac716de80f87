"""A network, in real numbers or as the integers of its configuration, as a NIR file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from xir.config.xylo_config import NO_ALIAS
from xir.configurations.disassemble import banks_of
from xir.configurations.named_configuration import NamedConfiguration
from xir.configurations.population import Population as Named
from xir.configurations.population import from_entries
from xir.interop.nir.names import Names, reserved
from xir.interop.nir.plan import Leak
from xir.interop.nir.problems import Problems
from xir.interop.nir_export.chip_network import ChipNetwork, Population, Projection
from xir.interop.nir_export.delays import with_delays
from xir.interop.nir_export.hdf5_bytes import hdf5_bytes
from xir.interop.nir_export.nodes import nodes_of
from xir.ir.core import real_core
from xir.numbers.arrays import NumpyArray
from xir.reference.arguments import SETS_TO_ZERO, SUBTRACTS, SUBTRACTS_LATE

if TYPE_CHECKING:
    from pathlib import Path

    from xir.compiler import Program
    from xir.quantization.real_core import RealCore
    from xir.reference.network import FloatNetwork


def nir_bytes(network: ChipNetwork, nominal_dt: float | None = None) -> bytes:
    """
    The bytes of a NIR file. ``nominal_dt`` is the time step (seconds) that its reader takes,
    whatever that of the network is: 1e-4 for snnTorch.

    Raises ``CompileError`` for what NIR cannot say; what it leaves out is a warning.
    """
    problems = Problems(network.name)
    data = hdf5_bytes(nodes_of(network, nominal_dt, problems), problems)
    problems.tell()
    return data


def write_nir(
    program: Program,
    path: str | Path,
    *,
    quantized: bool = False,
    nominal_dt: float | None = None,
) -> None:
    """
    Write a compiled program as a NIR file, whole or not at all: in real numbers, or ``quantized``
    with the weights, thresholds and decays of the chip.

    ``nominal_dt`` is the time step in seconds that the reader takes, whatever that of the network
    is: 1e-4 for snnTorch.

    Raises ``CompileError`` for what NIR cannot say, ``TypeError`` for what is no program.
    """
    from pathlib import Path

    from xir.configurations.named_configuration import need_program, of_program
    from xir.output.atomic_files import write_file

    need_program(program)
    network = of_configuration(of_program(program)) if quantized else of_real(program)
    write_file(Path(path), nir_bytes(network, nominal_dt))


def of_real(program: Program) -> ChipNetwork:
    """A program in real numbers, before it was quantized."""
    core = real_core(program.meant)
    reference, symbols = program.reference, program.symbols
    hidden = core.threshold.size
    banks = [Named(p.name, _ids(p.neurons), "") for p in reference.populations if not p.readout]
    outputs = [
        Named(p.name, _ids(p.neurons, hidden), str(p.readout))
        for p in reference.populations
        if p.readout
    ]
    limits = {
        p.name: int(reference.limit[p.neurons][0])
        for p in reference.populations
        if p.readout is None and (reference.limit[p.neurons] < np.iinfo(np.int32).max).any()
    }
    halves = _Halves(
        core.dt,
        [_tau(core.tau_mem, core), _tau(core.tau_mem_out, core)],
        [
            [_tau(core.tau_syn[:, s], core) for s in range(core.tau_syn.shape[1])],
            [_tau(core.tau_syn_out, core)],
        ],
        [core.threshold, core.threshold_out],
        [core.bias, core.bias_out],
    )
    weights = core.weights_in, core.weights_rec, core.weights_out
    inputs = from_entries(symbols["inputs"])
    network = _network(
        program.name, halves, (inputs, banks, outputs), weights, core.alias, reference.steady
    )
    _add_what_no_chip_has(network, reference, limits)
    network.decide = symbols["decide"]
    return with_delays(network)


def _add_what_no_chip_has(
    network: ChipNetwork, reference: FloatNetwork, limits: Mapping[str, int]
) -> None:
    """Limits of spikes, resets, steady currents, and which neurons have no synapse."""
    for population, meant in zip(network.populations, reference.populations, strict=True):
        part = meant.neurons
        population.max_spikes = limits.get(meant.name)
        population.has_own_name = not _NAMED_BY_THE_COMPILER.fullmatch(meant.name)
        if reference.kept is not None and not reference.kept[part, 0].any():
            population.syn = []
        if reference.reset is not None:
            population.reset = _RESETS[int(reference.reset[part][0])]
        if reference.steady is not None:
            for slot in range(reference.steady.shape[1]):
                if reference.steady[part, slot].any():
                    population.steady[slot] = reference.steady[part, slot]


_NAMED_BY_THE_COMPILER = re.compile(r"(.*\.)?lif[0-9]+|hidden(_[0-9]+)?")
"""Names of populations that no equation names."""

_RESETS = {SUBTRACTS: "subtract", SUBTRACTS_LATE: "subtract_late", SETS_TO_ZERO: "zero"}


def of_configuration(named: NamedConfiguration) -> ChipNetwork:
    """A configuration, with its integers as real numbers: weights with their shifts."""
    config = named.config
    dash_syn = [config.dash_syn, config.dash_syn_2][: config.n_synapses]
    on = int(config.bias_enable)
    halves = _Halves(
        config.dt,
        [_dash(config.dash_mem, config.dt), _dash(config.dash_mem_out, config.dt)],
        [
            [_dash(dash, config.dt) for dash in dash_syn],
            [_dash(config.dash_syn_out, config.dt)],
        ],
        [config.threshold.astype(np.float64), config.threshold_out.astype(np.float64)],
        [config.bias * float(on), config.bias_out * float(on)],
    )
    shifts = (config.weight_shift_in, config.weight_shift_rec, config.weight_shift_out)
    arrays = (config.weights_in, config.weights_rec, config.weights_out)
    weights = [a.astype(np.float64) * 2.0**shift for a, shift in zip(arrays, shifts, strict=True)]
    sides = (named.inputs, banks_of(named), named.outputs)
    network = _network(named.name, halves, sides, weights, config.alias)
    network.decide, network.shifts = named.decide, shifts
    return network


class _Halves:
    """Decays, thresholds and biases: of hidden neurons first, then of outputs."""

    def __init__(
        self,
        dt: float,
        mem: Sequence[Leak],
        syn: Sequence[Sequence[Leak]],
        threshold: Sequence[NumpyArray],
        bias: Sequence[NumpyArray],
    ) -> None:
        self.dt, self.mem, self.syn, self.threshold, self.bias = dt, mem, syn, threshold, bias


def _ids(neurons: slice, first: int = 0) -> range:
    return range(neurons.start - first, neurons.stop - first)


def _tau(values: NumpyArray, core: RealCore) -> Leak:
    return Leak("tau", values, core.dt)


def _dash(values: NumpyArray, dt: float) -> Leak:
    return Leak("dash", values.astype(np.float64), dt)


def _part(leak: Leak, part: slice) -> Leak:
    return Leak(leak.word, leak.values[part], leak.dt)


def _network(
    name: str,
    halves: _Halves,
    sides: tuple[Sequence[Named], Sequence[Named], Sequence[Named]],
    weights: Sequence[NumpyArray],
    alias: NumpyArray,
    steady: NumpyArray | None = None,
) -> ChipNetwork:
    """
    The network, with the names of populations as names of the language. ``steady`` (K, S) is what
    comes into the synapses of hidden neurons and then of outputs in every step.
    """
    fresh = Names(reserved())
    network = ChipNetwork(fresh.fresh(name), halves.dt, {})
    inputs, hidden, outputs = sides
    names = {(0, p.ids.start): fresh.fresh(p.name) for p in inputs}
    names |= {(1, p.ids.start): fresh.fresh(p.name) for p in hidden}
    names |= {(2, p.ids.start): fresh.fresh(p.name) for p in outputs}
    network.inputs = {names[0, p.ids.start]: len(p.ids) for p in inputs}
    weights_in, weights_rec, weights_out = weights
    for side, populations in ((1, hidden), (2, outputs)):
        for p in populations:
            sources: list[tuple[str, NumpyArray]] = []
            if side == 1:
                sources += [(names[0, s.ids.start], weights_in[s.part, p.part]) for s in inputs]
                sources += [(names[1, s.ids.start], weights_rec[s.part, p.part]) for s in hidden]
            else:
                part = weights_out[:, p.part, None]
                sources += [(names[1, s.ids.start], part[s.part]) for s in hidden]
            synapses = halves.syn[side - 1]
            first_id = 0 if side == 1 else len(halves.threshold[0])
            rows = slice(first_id + p.ids.start, first_id + p.ids.stop)
            more = None if steady is None else steady[rows]
            used = [
                slot
                for slot in range(len(synapses))
                if _used(sources, slot) or (more is not None and more[:, slot].any())
            ]
            count = max(used, default=0) + 1
            own = names[side, p.ids.start]
            for slot in range(count):
                network.projections += [
                    Projection(source, own, slot, matrix[:, :, slot])
                    for source, matrix in sources
                    if matrix[:, :, slot].any()
                ]
            first = int(alias[p.ids.start]) if side == 1 else NO_ALIAS
            network.populations.append(
                Population(
                    name=own,
                    mem=_part(halves.mem[side - 1], p.part),
                    syn=[_part(leak, p.part) for leak in synapses[:count]],
                    threshold=halves.threshold[side - 1][p.part],
                    bias=halves.bias[side - 1][p.part],
                    gives=None if first == NO_ALIAS else names[1, first],
                    read=None if side == 1 else p.read,
                )
            )
    return network


def _used(sources: Sequence[tuple[str, Any]], slot: int) -> bool:
    return any(matrix[:, :, slot].any() for _, matrix in sources)
