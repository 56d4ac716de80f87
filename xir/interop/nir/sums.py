"""
Two populations that are read by the same weights as one sum of spikes, which the chip forms by an
alias: the spikes of the first are added to the counts of the second, and only these are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from xir.interop.nir.plan import Equation, Plan, Sum, Term


def share_sums(
    plan: Plan, pairs: Iterable[tuple[str, str]], fresh: Callable[[str], str]
) -> list[Sum]:
    """
    Read each pair (given, receiver) of names as a sum where that means the same: the receiver is
    hidden, and wherever it is read, the first is read by the same weights. A population gives its
    spikes once. The sums that were made stand in the plan.
    """
    by_name = {e.name: e for e in plan.equations}
    carriers = {name: name for name in by_name}
    gave: set[str] = set()
    # From the inputs on: what a sum gives away holds all that it was given.
    places = {e.name: number for number, e in enumerate(plan.equations)}
    for given, receiver in sorted(pairs, key=lambda pair: places.get(pair[1], 0)):
        first, second = by_name.get(given), by_name.get(receiver)
        if first is None or second is None or first is second or given in gave:
            continue
        if first.width != second.width or first.is_read or second.is_read:
            continue
        names = carriers[given], carriers[receiver]
        if not _is_read_alike(plan, *names):
            continue
        total = fresh(f"{receiver}_sum")
        plan.sums.append(Sum(total, *names))
        for e in plan.equations:
            e.slots = [_with_sum(slot, names, total) for slot in e.slots]
        carriers[receiver] = total
        gave.add(given)
    return plan.sums


def _is_read_alike(plan: Plan, first: str, second: str) -> bool:
    """Whether ``second`` is read, and ``first`` by the same weights wherever it is."""
    count = 0
    for slot in _slots(plan.equations):
        for term in slot:
            if term.source == second:
                count += 1
                if not any(t.source == first and _is_same(t, term) for t in slot):
                    return False
    return count > 0


def _slots(equations: Iterable[Equation]) -> Iterable[list[Term]]:
    return (slot for e in equations for slot in e.slots)


def _is_same(one: Term, other: Term) -> bool:
    return one.kind == other.kind and np.array_equal(one.weights, other.weights)


def _with_sum(slot: list[Term], names: tuple[str, str], total: str) -> list[Term]:
    """The projections of a slot, those of both names as one of the sum."""
    first, second = names
    result: list[Term] = []
    shared = [t for t in slot if t.source == second]
    for term in slot:
        if term.source == second:
            result.append(Term(total, term.matrix, term.gain, term.over, term.kind))
        elif not (term.source == first and any(_is_same(term, t) for t in shared)):
            result.append(term)
    return result
