"""The codes of what a run shows: samples of spikes, populations at the limits of a chip, clocks."""

from __future__ import annotations

from xir.diagnostics.code import Code

RUN_CODES = (
    Code(
        "XIR160",
        "a sample without spikes of the network",
        "give spikes as the network is to see them: are they of this network, and its dt?",
        "What never makes a neuron spike says nothing of how its spikes change. The result is what "
        "it is without a sample.",
        "--calibrate with a raster of zeros",
        is_warning=True,
    ),
    Code(
        "XIR161",
        "a small sample",
        "give 16 samples or more, in which all neurons spike",
        "Few samples, or few spikes of a neuron, fit what is chance in them. The less a sample "
        "tells, the more the fit and the choice lean on synthetic input.",
        "--calibrate with one recording of 20 steps",
        is_warning=True,
    ),
    Code(
        "XIR162",
        "channels without an event in the sample",
        "give samples of every kind, so that all weights are fitted",
        "The weights of a channel that never spikes in the sample are fitted by synthetic input "
        "alone.",
        "--calibrate with one class of a data set",
        is_warning=True,
    ),
    Code(
        "XIR163",
        "a sample of unusual activity",
        "is the sample as the network is to see it? Then nothing is wrong",
        "The network is far more or far less active on the sample than on the synthetic input, "
        "which is made as loud as trained networks are active. A wrong unit or dt does that too.",
        "--calibrate with counts that were summed over ten steps",
        is_warning=True,
    ),
    Code(
        "XIR164",
        "populations that never spike",
        "make the weights to it larger or its threshold lower, or feed it stronger input",
        "Nothing of a run, or of the synthetic input that a compilation is judged by, brings a "
        "membrane of the population to its threshold. What it would do is not known then, and "
        "errors of it say nothing.",
        "weights of 0.0001 at a threshold of 1",
        is_warning=True,
    ),
    Code(
        "XIR165",
        "neurons at their most spikes all the time",
        "raise the threshold, scale the weights down, or feed less",
        "A hidden neuron spikes up to 31 times in a step, an output once. One that is there in "
        "nearly all steps says nothing of what it is fed.",
        "an output whose bias alone brings it to its threshold in every step",
        is_warning=True,
    ),
    Code(
        "XIR166",
        "more spikes than the chip gives",
        "raise the threshold, so that one step has fewer spikes; or make dt smaller",
        "A hidden neuron spikes up to 31 times in a step, an output once; what its membrane holds "
        "beyond that waits for later steps. A framework without that limit gives all at once.",
        "an output with weights of several thresholds",
        is_warning=True,
    ),
    Code(
        "XIR167",
        "states at the end of 16 bits",
        "quantize with a sample of such spikes (calibrated), or feed less",
        "Membranes and currents have 16 bits and stop at the largest number and at the least. What "
        "goes beyond is lost.",
        "far more events in a step than the network was quantized for",
        is_warning=True,
    ),
    Code(
        "XIR168",
        "a clock that no board gives",
        "make dt longer, or the network smaller; xir compile --sample tells the cycles of a run",
        "A step takes clock cycles for each neuron, each spike and each connection of a neuron "
        "that spikes. Where they do not end before the next step comes, the chip falls behind.",
        "1000 neurons, each connected to 255 others, with dt = 1 ms, when all of them spike",
        is_warning=True,
    ),
)
