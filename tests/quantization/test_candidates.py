"""The contest: who wins, and who may not."""

from __future__ import annotations

import numpy as np

from xir.quantization.candidates import scores
from xir.quantization.judge.verdict import PartVerdict


def verdict(wanted: int, counted: int, part: str = "part") -> PartVerdict:
    """One hidden neuron with so many spikes, and one output that is right."""
    zeros = np.zeros(2, np.int64)
    return PartVerdict(
        part=part,
        n_hidden=1,
        wanted=np.array([wanted, 100.0]),
        counted=np.array([counted, 100.0]),
        off=np.array([abs(counted - wanted), 0.0]),
        saturated=zeros,
        capped=zeros,
        limited=zeros,
        reads_spikes=np.ones(2, np.bool_),
    )


def winner(*counts: tuple[int, int], plain: int = 1) -> int:
    """Which candidate wins, by its spikes on two parts where 1000 are wanted."""
    judged = [[verdict(1000, count) for count in each] for each in counts]
    return int(np.argmin(scores(judged, [k < plain for k in range(len(counts))])))


def test_the_least_error_wins() -> None:
    assert winner((900, 900), (990, 990), (950, 999)) == 1


def test_what_is_worse_than_a_plain_method_on_one_part_does_not_win() -> None:
    """Perfect on one part and 40 % off on the other, where the plain method is 5 % off."""
    assert winner((950, 950), (1000, 600)) == 0
    assert winner((950, 950), (1000, 945)) == 1


def test_a_few_spikes_are_no_veto() -> None:
    """None of 3 spikes is off, or 2 are: that may be chance."""
    plain, other = [verdict(1000, 500), verdict(3, 3)], [verdict(1000, 990), verdict(3, 1)]
    first, second = scores([plain, other], [True, False])
    assert second < first


def test_a_part_where_nothing_is_to_spike_decides_nothing() -> None:
    silent = verdict(0, 0)
    first, second = scores([[silent], [silent]], [True, False])
    assert first == second
    both = [[silent, verdict(1000, 900)], [silent, verdict(1000, 990)]]
    assert np.argmin(scores(both, [True, False])) == 1


def test_a_neuron_that_never_stops_has_a_score_too() -> None:
    """A hundred thousand spikes where none should be: far beyond what an exponential holds."""
    right, wrong = scores([[verdict(0, 0)], [verdict(0, 100_000)]], [True, False])
    assert right < wrong < np.inf


def test_spikes_where_none_should_be_are_an_error() -> None:
    quiet, noisy = scores([[verdict(0, 0)], [verdict(0, 500)]], [True, False])
    assert quiet < noisy
