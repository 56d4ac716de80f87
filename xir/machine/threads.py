"""
Sharing work among the processors that the process may use.

For functions that release the interpreter's lock, as compiled kernels do.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise


def processors() -> int:
    """
    How many processors the process may use: with an affinity (``taskset``, a container's set of
    processors) fewer than the machine has. All of the machine where the platform does not say.
    """
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # Only Linux and some BSDs have it.
        return os.cpu_count() or 1


def in_threads(part: Callable[[int, int], None], count: int, threads: int | None = None) -> None:
    """
    Call ``part(first, stop)`` for ranges that together are ``range(count)``, each in a thread.

    ``threads`` is how many ranges there are at most: as many as ``processors()`` if None or 0,
    never more than ``count``. One of them runs in the calling thread. Returns when all have ended;
    raises what the first of them raised. Where ``count`` is 0, ``part`` is called once, with
    (0, 0).
    """
    threads = min(threads or processors(), count)
    if threads <= 1:
        part(0, count)
        return
    bounds = [count * number // threads for number in range(threads + 1)]
    with ThreadPoolExecutor(threads - 1) as pool:
        others = [pool.submit(part, *ends) for ends in pairwise(bounds[1:])]
        part(bounds[0], bounds[1])
        for other in others:
            other.result()
