"""
Make the paths that meet equally long, by relays in the shorter ones.

In a simulator the layers of a network see each other in the same step; on the chip a population
sees another one a step later. So what skips a layer comes early. Delayed by relays, the spikes that
come of one step of the inputs arrive together at every population and every sum, and the network
does what a simulator does, later by the populations on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Operation, SSAValue
from xdsl.passes import ModulePass
from xdsl.rewriter import InsertPoint, Rewriter

from xir.diagnostics.messages import CompileError, Diagnostic, at, warn
from xir.dialects import snn
from xir.passes.relays.chain import fresh, names_of, relay
from xir.passes.relays.paths import Path, Paths, meet


@dataclass
class _Aligner:
    network: snn.NetworkOp
    paths: Paths
    arrivals: dict[SSAValue, int | None] = field(default_factory=dict[SSAValue, int | None])
    """The step in which what comes of step 0 of the inputs reaches whoever reads a value."""
    delays: list[tuple[Path, int, SSAValue]] = field(
        default_factory=list[tuple[Path, int, SSAValue]]
    )
    """A path, by how many steps it is to be delayed, and where it leads."""
    problems: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def run(self) -> None:
        if (loop := self.paths.loop()) is not None:
            raise CompileError([_of_loop(loop)])
        self.arrivals.update((arg, 0) for arg in self.network.body.block.args)
        for value in self.paths.in_order():
            self.look_at(value)
        if self.problems:
            raise CompileError(self.problems)
        self.insert()

    def look_at(self, value: SSAValue) -> None:
        paths = self.paths.to[value]
        arrivals = [self.arrivals.get(path.source) for path in paths]
        written = [path.written for path in paths]
        meeting = meet(arrivals, written)
        if meeting == "unclear":
            self.problems.append(_of_delays(value, paths, arrivals))
            meeting = meet(arrivals, [0] * len(paths))
            assert meeting != "unclear"
        elif any(meeting.early):
            found = zip(paths, meeting.early, strict=True)
            self.delays += [(path, steps, value) for path, steps in found if steps]
        a_step = isinstance(value.owner, snn.LifOp)
        self.arrivals[value] = None if meeting.arrival is None else meeting.arrival + a_step

    def insert(self) -> None:
        """Put the relays in, those of one source in one chain."""
        taken = names_of(self.network)
        chains: dict[SSAValue, list[snn.LifOp]] = {}
        for path, steps, _ in self.delays:
            value = SSAValue.get(path.value, type=snn.SpikesType)
            chain = chains.setdefault(value, [])
            while len(chain) < steps:
                before = chain[-1] if chain else None
                name = fresh(f"{_name(value)}_relay", taken)
                taken.add(name)
                source, at_first = value.owner, InsertPoint.at_start(self.network.body.block)
                location = path.reader.location
                if isinstance(source, Operation):
                    location, at_first = source.location, InsertPoint.after(source)
                ops, made = relay(value if before is None else before.out, name, location)
                Rewriter.insert_op(ops, at_first if before is None else InsertPoint.after(before))
                chain.append(made)
            path.reader.operands[path.operand] = chain[steps - 1].out
        for value, chain in chains.items():
            self.tell(value, chain)

    def tell(self, value: SSAValue, chain: Sequence[snn.LifOp]) -> None:
        """Warn of the relays of one source: who reads them, and how many neurons they are."""
        readers = [
            f"{_steps(steps)} early to {_shown(target)}"
            for path, steps, target in self.delays
            if path.value is value
        ]
        neurons = sum(made.width for made in chain)
        message = (
            f"the spikes of {_shown(value)} come {', '.join(dict.fromkeys(readers))}; "
            f"{_steps(len(chain))} of relays delay them: {neurons} hidden neurons more"
        )
        hint = "make the paths equally long, or leave --align away"
        warn(at(chain[0], message, hint=hint, code="XIR154"))


def _steps(count: int) -> str:
    return f"{count} step{'s'[: count != 1]}"


def _name(value: SSAValue) -> str:
    """A name to make others from."""
    if isinstance(value.owner, snn.LifOp) and value.owner.label is not None:
        return value.owner.label.data
    if value.name_hint is not None:
        return value.name_hint
    return "sum" if isinstance(value.owner, snn.AddOp) else "x"


def _shown(value: SSAValue) -> str:
    """What a value is called in a message."""
    match value.owner:
        case snn.LifOp() as lif:
            return lif.shown_name
        case snn.AddOp():
            return f"the sum '{value.name_hint}'" if value.name_hint else "a sum"
        case _:
            return f"input '{_name(value)}'"


def _of_loop(loop: Sequence[SSAValue]) -> Diagnostic:
    names = " -> ".join(_shown(value) for value in (*reversed(loop), loop[-1]))
    owner = loop[-1].owner
    assert isinstance(owner, Operation)
    return at(
        owner,
        f"--align: a path through a loop has no length: {names}",
        hint="take a population out of the loop (weights of one to itself are no loop here), or "
        "delay by hand: delay(x, 1)",
        code="XIR153",
    )


def _of_delays(
    value: SSAValue, paths: Sequence[Path], arrivals: Sequence[int | None]
) -> Diagnostic:
    ways = dict.fromkeys(
        f"{_shown(path.source)} after {_steps(arrival + path.written)}"
        + (f", {path.written} of them a delay" if path.written else "")
        for path, arrival in zip(paths, arrivals, strict=True)
        if arrival is not None
    )
    owner = value.owner
    assert isinstance(owner, Operation)
    return at(
        owner,
        f"--align: paths to {_shown(value)} have other lengths with their delays and without: "
        f"{'; '.join(ways)}",
        hint="whether a delay is meant cannot be told; delay the others by hand, or leave --align "
        "away",
        code="XIR153",
    )


def align(network: snn.NetworkOp) -> None:
    """
    Put relays into a flat, loaded network until all paths that meet are equally long.

    Raises ``CompileError`` for loops through several populations, and for delays in the program
    that may be meant or not.
    """
    _Aligner(network, Paths(network)).run()


@dataclass(frozen=True)
class AlignPass(ModulePass):
    """
    Makes paths of unequal length equally long, by relays that delay the shorter ones.

    Before: a flat, loaded ``snn`` network. After: the same, and what comes of one step of the
    inputs reaches a population, or a sum of spikes, in one step by every path.
    """

    name = "snn-align"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for network in op.body.block.ops:
            if isinstance(network, snn.NetworkOp):
                align(network)
