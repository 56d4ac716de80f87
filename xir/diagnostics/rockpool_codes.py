"""
The codes of messages about what Rockpool gives, and about files that are written for other tools:
XIR230 and on are errors, XIR240 and on are warnings, XIR250 and on are errors of an export.
``xir.interop.rockpool``, ``xir.interop.nir_export`` and ``xir.configurations`` find them.
"""

from __future__ import annotations

from xir.diagnostics.code import Code

ROCKPOOL_CODES = (
    Code(
        "XIR230",
        "a specification of Rockpool",
        "give the fields as a mapper of Rockpool does, with numbers that are finite",
        "A specification is the weights, time constants (as log2(tau / dt)), thresholds and biases "
        "of all neurons of a chip. Nothing of it is guessed.",
        "a specification without dash_mem, a threshold of 0, a weight that is nan",
    ),
    Code(
        "XIR231",
        "a network that is quantized already",
        "simulate, check or compare it as it is, or make a program of it with xir import",
        "A specification in whole numbers is what a quantizer gives: the configuration of a chip. "
        "To compile it would quantize it again.",
        "xir compile spec.npz, where spec is what channel_quantize gave",
    ),
    Code(
        "XIR232",
        "a module that Rockpool or xir cannot map",
        "put LIF neurons and linear weights in its place",
        "A network comes by its graph (net.as_graph()), of weights, LIF neurons with synapses and "
        "residual connections. Other modules have no graph, or compute with values that are no "
        "spikes.",
        "RateTorch, ExpSynTorch",
    ),
    Code(
        "XIR233",
        "numbers of a module",
        "correct the parameter; shapes are those that Rockpool has",
        "Weights, time constants, thresholds and biases are finite, and one for each connection or "
        "neuron. A neuron of a chip has two synapses at most.",
        "a threshold of 0, LIFTorch((6, 2)), a weight that is nan",
    ),
    Code(
        "XIR234",
        "how modules hang together",
        "put LIF neurons between weights and at the end, and read whole layers",
        "Between the populations of a chip there are spikes, and what is read of it are neurons.",
        "weights as the last module, a residual block as the last module",
    ),
    Code(
        "XIR235",
        "time steps that differ",
        "give all neurons the same dt",
        "A chip has one time step.",
        "LIFTorch(3, dt=1e-3) in front of LIFTorch(2, dt=2e-3)",
    ),
    Code(
        "XIR236",
        "a saved network without its architecture",
        "in Python, where the network is made: xir.from_rockpool(net)",
        "net.save writes the parameters of modules and not how they hang together. For a "
        "Sequential and a SynNet that follows from the names of modules.",
        "the file of a WaveSenseNet, or of a module of one's own",
    ),
    Code(
        "XIR237",
        "options that a network of Rockpool has no use for",
        "leave them out",
        "How numbers are meant, the reset and the spikes of a step are known of Rockpool's "
        "neurons; a specification is of a chip.",
        "xir compile spec.npz --reset late",
    ),
    Code(
        "XIR240",
        "a time step that a specification does not say",
        "say it: --dt TIME",
        "Spikes follow from the ratio of time constants and time step, which the specification has "
        "as dash. The chip has to know how long a step is.",
        "a specification that was saved without dt",
        is_warning=True,
    ),
    Code(
        "XIR241",
        "something of a module that is left out",
        "look whether it matters",
        "What a chip does not have is left out.",
        "noise_std",
        is_warning=True,
    ),
    Code(
        "XIR250",
        "what NIR cannot say",
        "give neurons a leak; return spikes or membranes",
        "A CubaLIF of NIR leaks, and an Output has the spikes or the membrane of neurons.",
        "xir export of a network with tau_mem = inf * 1 ms, or return isyn(out)",
    ),
    Code(
        "XIR251",
        "what a specification of Rockpool cannot say",
        "write the integers of the chip (--quantized), or give neurons a leak and a threshold",
        "A specification has a time constant and a threshold of each neuron, which are finite and "
        "above 0.",
        "xir export --specification of a network with a li, or with tau_mem = inf",
    ),
    Code(
        "XIR252",
        "a network that is not that of the saved modules",
        "export the network as it was imported, with other numbers",
        "net.load of Rockpool puts arrays into modules that are there. So populations, synapses "
        "and what leads where must be those of the file of net.save; numbers may be others.",
        "xir export --rockpool of a program that was given one more layer",
    ),
)
