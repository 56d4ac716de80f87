"""Band passes against a plain version, chunk by chunk, and at the ends of their registers."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from xir.sensors.band_pass import BankState, FilterBank, filtered
from xir.sensors.band_pass_design import design


def plain(bank: FilterBank, channel: int, signal: list[int]) -> tuple[list[int], int]:
    """The output in integers of Python, and how many states left their register."""
    bb, bwf, baf = bank.bb[channel], bank.bwf[channel], bank.baf[channel]
    a1, a2, largest = bank.a1[channel], bank.a2[channel], bank.largest[channel]
    w, saturated = [0, 0, 0], 0
    for y in signal:
        state = (y * 2**bwf + (-a2 * w[-2] - a1 * w[-1]) // 2**baf) // 2**bb
        w.append(max(-largest, min(largest, state)))
        saturated += w[-1] != state
    late = int(bank.latched)
    ends = range(3 - late, len(w) - late)
    return [(w[n] - w[n - 2]) >> bank.out_shift[channel] for n in ends], saturated


def drawn(rng: np.random.Generator, *, latched: bool) -> FilterBank:
    """Seven sections of three columns, the last one with states too large for its register."""
    filters = [design(low, 1.7 * low, 1000) for low in rng.uniform(5, 200, 7)]
    return FilterBank(
        source=[int(column) for column in rng.integers(0, 3, 7)],
        bb=[f.bb for f in filters],
        bwf=[int(b) for b in rng.integers(0, 16, 7)],
        baf=[f.baf for f in filters],
        a1=[f.a1 for f in filters],
        a2=[f.a2 for f in filters],
        out_shift=[int(b) for b in rng.integers(8, 16, 7)],
        largest=[(1 << 40) - 1] * 6 + [3000],
        latched=latched,
    )


def signal_of(rng: np.random.Generator) -> npt.NDArray[np.int32]:
    return rng.integers(-32767, 32768, (int(rng.integers(1, 200)), 3)).astype(np.int32)


@pytest.mark.parametrize("latched", [False, True])
@pytest.mark.parametrize("seed", range(20))
def test_it_computes_what_the_plain_version_computes(seed: int, latched: bool) -> None:
    rng = np.random.default_rng(seed)
    bank, signal, state = drawn(rng, latched=latched), signal_of(rng), BankState(7)
    out = filtered(bank, signal, state)
    for channel, source in enumerate(bank.source):
        wanted, saturated = plain(bank, channel, signal[:, source].tolist())
        assert out[:, channel].tolist() == wanted
        assert state.saturated[channel] == saturated
    assert state.saturated[-1] or len(signal) < 20


@pytest.mark.parametrize("latched", [False, True])
def test_chunk_by_chunk_equals_the_whole(latched: bool) -> None:
    rng = np.random.default_rng(9)
    bank, signal = drawn(rng, latched=latched), rng.integers(-9000, 9000, (300, 3)).astype(np.int32)
    whole, parts = BankState(7), BankState(7)
    once = filtered(bank, signal, whole)
    chunks = np.split(signal, [0, 1, 2, 50, 51, 53, 199, 300])
    assert np.array_equal(np.concatenate([filtered(bank, c, parts) for c in chunks]), once)
    assert np.array_equal(whole.states, parts.states)
    assert np.array_equal(whole.saturated, parts.saturated)


def test_a_latched_section_is_one_step_late() -> None:
    rng = np.random.default_rng(10)
    signal = rng.integers(-9000, 9000, (300, 3)).astype(np.int32)
    early, late = (drawn(np.random.default_rng(4), latched=latched) for latched in (False, True))
    now, then = filtered(early, signal, BankState(7)), filtered(late, signal, BankState(7))
    assert np.array_equal(now[:-1], then[1:])
    assert not then[0].any()


def test_a_signal_in_any_memory_is_read_and_not_changed() -> None:
    rng = np.random.default_rng(11)
    bank, signal = drawn(rng, latched=False), rng.integers(-9000, 9000, (60, 6)).astype(np.int32)
    before = signal.copy()
    strided = filtered(bank, signal[::-1, ::2], BankState(7))
    assert np.array_equal(signal, before)
    assert np.array_equal(strided, filtered(bank, signal[::-1, ::2].copy(), BankState(7)))


def test_a_column_that_is_not_there_is_refused() -> None:
    bank = drawn(np.random.default_rng(0), latched=False)
    with pytest.raises(ValueError, match="a section filters column 2; the signal has 2"):
        filtered(bank, np.zeros((4, 2), np.int32), BankState(7))


def test_fields_of_other_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match=r"all fields of a bank have one length; have .*'a1': 2"):
        FilterBank([0], [1], [8], [9], [1, 2], [1], [8], [99])
