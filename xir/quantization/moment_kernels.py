"""
The loops over time of ``neuron.fit`` and ``neuron.scales``, compiled: what the network in real
numbers was in. They do not hold the interpreter's lock.

Arrays of runs are neuron-major: (K, B, T) for K neurons, B samples of T steps.
"""

from __future__ import annotations

from xir.machine.jit import compiled_once
from xir.quantization.arguments import Array, ForcedNeurons, TriedLeaks


@compiled_once("arguments.py")
def add_normal_equations(
    first: int, last: int, neurons: ForcedNeurons, leaks: TriedLeaks, work: Array, gram: Array
) -> None:
    """
    Add the second moments of neurons ``first`` to ``last - 1`` to ``gram`` (K, D, C + 2, C + 2).

    For neuron j and its d-th membrane shift, ``gram[j, d]`` is the sum over samples and steps of
    the importance times the outer product of a row of C + 2 numbers: the membrane that each column
    (synapse and shift) alone would give, the membrane that the bias alone would give, and the real
    membrane before its reset, to which the leaked resets are added back. ``work`` (2, C + 2) is
    memory to work in.
    """
    received, resets, before_reset = neurons.received, neurons.resets, neurons.before_reset
    column_synapse, column_keep, keeps_mem = leaks
    columns = column_keep.shape[1]
    size = columns + 2
    _, samples, steps = resets.shape
    row, current = work[0], work[1]
    for j in range(first, last):
        for d in range(keeps_mem.shape[1]):
            keep_mem = keeps_mem[j, d]
            total = gram[j, d]
            for b in range(samples):
                for p in range(size):
                    row[p] = 0
                for c in range(columns):
                    current[c] = 0
                leaked = 0.0
                for t in range(steps):
                    for c in range(columns):
                        came = received[column_synapse[j, c], j, b, t]
                        current[c] = (current[c] + came) * column_keep[j, c]
                        row[c] = row[c] * keep_mem + current[c]
                    row[columns] = row[columns] * keep_mem + neurons.bias[j]
                    leaked *= keep_mem
                    row[columns + 1] = before_reset[j, b, t] + leaked * neurons.threshold[j]
                    leaked += resets[j, b, t]
                    w = neurons.importance[j, b, t]
                    for p in range(size):
                        x = w * row[p]
                        for q in range(p, size):
                            total[p, q] += x * row[q]
            for p in range(size):
                for q in range(p):
                    total[p, q] = total[q, p]


@compiled_once("arguments.py")
def largest_currents(received: Array, gain: Array, keep: Array, largest: Array) -> None:
    """
    Write the greatest magnitude of a synaptic current before it decays into ``largest`` (K,), over
    both synapses. ``received`` (S, K, B, T) is weighed by ``gain`` (K, C); column c is driven by
    synapse ``min(c, S - 1)``, and a step keeps ``keep`` (K, C) of it.
    """
    synapses, neurons, samples, steps = received.shape
    for j in range(neurons):
        most = 0.0
        for c in range(gain.shape[1]):
            source = min(c, synapses - 1)
            for b in range(samples):
                current = 0.0
                for t in range(steps):
                    current += gain[j, c] * received[source, j, b, t]
                    most = max(most, abs(current))
                    current *= keep[j, c]
        largest[j] = most
