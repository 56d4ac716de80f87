"""
In which order populations take hidden ids, where inputs and outputs reach a part of them only.

On some devices inputs reach the first hidden neurons and outputs read the last ones in use, at most
so many of each. Both also cost time: clock cycles grow with the number of neurons that inputs can
reach and that outputs read. So the order is chosen that fits and costs least, among all in which an
alias leads from a smaller id to a larger one.

An order is three segments. Either inputs reach the first, outputs read the last, and the middle is
free; or the segments overlap, and the middle is both reached and read. A population that takes
input is in the part that inputs reach, one that is read in the part that outputs read; each other
one is where it costs least. Within a segment only its end matters: the last population that takes
input may have neurons behind that take none, the first that is read may have neurons before that
are not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import product

FRONT, MIDDLE, BACK = range(3)


@dataclass(frozen=True)
class Part:
    """A population: how many neurons, and which of them inputs reach and outputs read."""

    size: int
    reached: int
    """Neurons up to the last one that inputs reach, 0 for none."""
    skipped: int
    """Neurons before the first one that outputs read; ``size`` for none."""

    @property
    def takes_input(self) -> bool:
        return self.reached > 0

    @property
    def is_read(self) -> bool:
        return self.skipped < self.size


@dataclass(frozen=True)
class Extent:
    """Hidden neurons that inputs can reach, and that outputs read."""

    inputs: int
    outputs: int


@dataclass(frozen=True)
class Windows:
    """The most of both, and what each neuron of them costs in clock cycles of a step."""

    inputs: int
    outputs: int
    input_cost: float
    output_cost: float

    def hold(self, extent: Extent) -> bool:
        return extent.inputs <= self.inputs and extent.outputs <= self.outputs

    def cost(self, extent: Extent) -> float:
        return self.input_cost * extent.inputs + self.output_cost * extent.outputs


@dataclass(frozen=True)
class Conflict:
    """No order fits. The least that inputs must reach and outputs must read, each by itself."""

    least: Extent


def extent(parts: Sequence[Part], order: Iterable[int]) -> Extent:
    """What ``order`` (indices of ``parts``) needs."""
    start, inputs, first_read = 0, 0, None
    for number in order:
        part = parts[number]
        if part.takes_input:
            inputs = start + part.reached
        if part.is_read and first_read is None:
            first_read = start + part.skipped
        start += part.size
    return Extent(inputs, 0 if first_read is None else start - first_read)


def in_alias_order(count: int, aliases: Iterable[tuple[int, int]]) -> list[int]:
    """
    The numbers below ``count``, always the smallest whose sources are there already. Those of a
    circle, and those that wait for one, are missing.
    """
    targets: dict[int, list[int]] = {}
    waits_for = [0] * count
    for source, target in aliases:
        targets.setdefault(source, []).append(target)
        waits_for[target] += 1
    ready = [number for number in range(count) if not waits_for[number]]
    ordered: list[int] = []
    while ready:
        number = heappop(ready)
        ordered.append(number)
        for target in targets.get(number, []):
            waits_for[target] -= 1
            if not waits_for[target]:
                heappush(ready, target)
    return ordered


def place(
    parts: Sequence[Part], aliases: Sequence[tuple[int, int]], windows: Windows
) -> list[int] | Conflict:
    """
    The order (indices of ``parts``) that fits the windows with the fewest cycles. The order of the
    parts themselves is kept where no other costs less.

    ``aliases`` are pairs (source, target) without a circle; a source has one target.
    """
    usual = in_alias_order(len(parts), aliases)
    found = [_Search(parts, aliases, *case) for case in _cases(parts)]
    candidates = [usual] + [order for search in found for order in search.orders()]
    ranked = [(windows.cost(extent(parts, order)), order) for order in candidates]
    fitting = [(cost, order) for cost, order in ranked if windows.hold(extent(parts, order))]
    if fitting:
        return min(fitting, key=lambda pair: pair[0])[1]
    needs = [extent(parts, order) for order in candidates]
    return Conflict(Extent(min(n.inputs for n in needs), min(n.outputs for n in needs)))


def _cases(parts: Sequence[Part]) -> Iterable[tuple[bool, int | None, int | None]]:
    """Whether the segments overlap; which part ends the inputs' reach, and begins the outputs'."""
    ends = [n for n, p in enumerate(parts) if p.takes_input and p.reached < p.size]
    begins = [n for n, p in enumerate(parts) if p.is_read and p.skipped > 0]
    return product((False, True), [None, *ends], [None, *begins])


@dataclass(frozen=True)
class _Choice:
    """A segment for some of the parts, and the neurons that are reached and read by it."""

    inputs: int
    outputs: int
    segments: tuple[tuple[int, int], ...]


@dataclass
class _Search:
    """All orders worth a look in one case; none where the case contradicts itself."""

    parts: Sequence[Part]
    aliases: Sequence[tuple[int, int]]
    overlaps: bool
    last: int | None
    """The part that ends what inputs reach, at the end of its segment."""
    first: int | None
    """The part that begins what outputs read, at the start of its segment."""
    sources: dict[int, list[int]] = field(default_factory=dict[int, list[int]])

    def orders(self) -> list[list[int]]:
        for source, target in self.aliases:
            self.sources.setdefault(target, []).append(source)
        roots = set(range(len(self.parts))) - {source for source, _ in self.aliases}
        front = [_Choice(0, 0, ())]
        for root in sorted(roots):
            options = [c for segment in range(3) for c in self._tree(root, segment)]
            front = _best(_both(a, b) for a in front for b in options)
        return [self._ordered(dict(choice.segments)) for choice in front]

    def _tree(self, number: int, segment: int) -> list[_Choice]:
        """The best choices for a part in ``segment`` and all that give it their spikes."""
        if not self._allowed(number, segment):
            return []
        part = self.parts[number]
        inputs = part.size if segment == FRONT or (segment == MIDDLE and self.overlaps) else 0
        outputs = part.size if segment == BACK or (segment == MIDDLE and self.overlaps) else 0
        choices = [_Choice(inputs, outputs, ((number, segment),))]
        for source in self.sources.get(number, []):
            alone = source == self.last or number == self.first
            upto = segment if alone else segment + 1
            options = [c for before in range(upto) for c in self._tree(source, before)]
            choices = _best(_both(a, b) for a in choices for b in options)
        return choices

    def _allowed(self, number: int, segment: int) -> bool:
        part = self.parts[number]
        if number == self.last and segment != (MIDDLE if self.overlaps else FRONT):
            return False
        if number == self.first and segment != (MIDDLE if self.overlaps else BACK):
            return False
        if self.overlaps:
            if self.last == self.first and self.last is not None and segment == MIDDLE:
                return number == self.last
            return not (
                (part.takes_input and segment == BACK) or (part.is_read and segment == FRONT)
            )
        if segment == FRONT:
            return not part.is_read
        return not part.takes_input and (segment == BACK or not part.is_read)

    def _ordered(self, segments: dict[int, int]) -> list[int]:
        """Segment after segment, each in the usual order between its two ends."""
        place_of = {self.last: 1, self.first: -1}
        usual = in_alias_order(len(self.parts), self.aliases)
        rank = {number: i for i, number in enumerate(usual)}
        return sorted(segments, key=lambda n: (segments[n], place_of.get(n, 0), rank[n]))


def _both(a: _Choice, b: _Choice) -> _Choice:
    return _Choice(a.inputs + b.inputs, a.outputs + b.outputs, a.segments + b.segments)


def _best(choices: Iterable[_Choice]) -> list[_Choice]:
    """Those that no other beats in both numbers."""
    kept: list[_Choice] = []
    for choice in sorted(choices, key=lambda c: (c.inputs, c.outputs)):
        if not kept or choice.outputs < kept[-1].outputs:
            kept.append(choice)
    return kept
