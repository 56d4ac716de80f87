"""
Judging integers by what the chip does with them.

In: a row of neurons in real numbers, the same in integers, and stimuli. Out: runs, one number to
choose by, and the costs that a report shows.

In reading order: ``stimuli`` (spikes for a network without data), ``float_run`` (the network in
real numbers on stimuli, with how much an error matters in each step), ``score`` (the chip's run and
its distance from the float run), ``cost`` (what quantization cost each population), ``probes``
(stimuli of several kinds, in parts), ``verdict`` (what integers do on each part), ``judgement``
(that on all parts, population by population).
"""
