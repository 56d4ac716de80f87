"""
The mathematics of single neurons: from real numbers to integers of one neuron at a time.

In: ``Neurons`` (a row of neurons in real numbers) and, where something is fitted, a ``FloatRun``.
Out: ``Fit`` (decay shifts and gains) and ``Integers``.

In reading order: ``dash`` (time constants and decay shifts), ``law`` (gains in closed form),
``fit`` (shifts and gains by least squares), ``scales`` (how large the integers can be, and the
shifts of weights), ``rounding`` (to the nearest integers, or with error feedback),
``weight_rounding`` (the quadratic form of one neuron's weights), ``lanes`` (many trials of one
neuron, run exactly, with the samples side by side), ``choice`` (a neuron chosen by such runs),
``whole`` (ratios of small whole numbers), ``scale_search`` (scales and thresholds by exact runs on
probes), ``period`` (neurons that their bias drives).
"""
