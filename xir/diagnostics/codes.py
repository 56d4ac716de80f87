"""
The codes of messages: what each means, why it is so, and the way out. Data alone, so that
``xir explain`` needs nothing else. ``xir.verification.rules`` has the functions that find them.
"""

from __future__ import annotations

from xir.diagnostics.code import Code
from xir.diagnostics.nir_codes import NIR_CODES
from xir.diagnostics.recording_codes import RECORDING_CODES
from xir.diagnostics.rockpool_codes import ROCKPOOL_CODES
from xir.diagnostics.run_codes import RUN_CODES
from xir.diagnostics.sensor_codes import SENSOR_CODES

_TABLE = (
    Code(
        "XIR101",
        "input channels",
        "merge channels, or split the network over chips",
        "The chip has a fixed number of input channels.",
        "network n(x: spikes[17]) on XyloAudio 2: have 17, limit 16",
    ),
    Code(
        "XIR102",
        "hidden neurons",
        "make the population smaller",
        "The state and parameter memories hold a fixed number of hidden neurons.",
        "a population of 1001 neurons on XyloAudio 2: have 1001, limit 1000",
    ),
    Code(
        "XIR103",
        "output neurons",
        "return fewer, or read several classes off one output by its count",
        "The chip has a fixed number of output neurons.",
        "nine returned neurons on XyloAudio 2: have 9, limit 8",
    ),
    Code(
        "XIR104",
        "synapses of a hidden neuron",
        "use one synapse: lif(i1 + i2, ..) where one time constant will do",
        "Some devices have one synaptic state for each hidden neuron.",
        "lif(i1, i2, tau_syn = (t1, t2), ..) on a device with one synapse",
    ),
    Code(
        "XIR105",
        "recurrent connections in total",
        "make the connections sparser, or the populations smaller",
        "Connections between hidden neurons are entries of one fan-out memory. A pair "
        "of neurons takes one entry, on either synapse or both; a weight of 0 takes "
        "none.",
        "179 neurons that all reach each other on XyloAudio 2: have 32041, limit 32000",
    ),
    Code(
        "XIR106",
        "recurrent connections of a neuron",
        "set the smallest weights of its row to 0",
        "The number of a neuron's fan-out entries is a field of 8 bits.",
        "a row of 256 non-zero recurrent weights: neuron 0 has 256",
    ),
    Code(
        "XIR107",
        "recurrent connections of a neuron",
        "keep to at most 63 where you can; set the smallest weights to 0",
        "The vendor documents up to 63 or 64 entries a neuron, depending on the page. "
        "The memory layout and the reference model accept more; on hardware that is "
        "unverified.",
        "a recurrent population of 100 neurons, all to all",
        is_warning=True,
    ),
    Code(
        "XIR108",
        "weights",
        "quantize with xylo-quantize, or scale them",
        "A weight is a signed number of 8 bits.",
        "a weight of 128",
    ),
    Code(
        "XIR109",
        "decay shifts",
        "a dash lies between 0 and 15; choose dt nearer to the time constants",
        "A decay shift has 4 bits; the longest time constant is about 32768 steps.",
        "dash_mem = 16",
    ),
    Code(
        "XIR110",
        "thresholds",
        "scale the neuron's weights and threshold together; both lie on one scale",
        "A threshold is a signed number of 16 bits. At 0 or below a neuron fires 31 "
        "times in every step.",
        "threshold = 0",
    ),
    Code(
        "XIR111",
        "biases",
        "make the bias smaller against the weights",
        "A bias is a signed number of 8 bits in the bias memory.",
        "a bias of 128",
    ),
    Code(
        "XIR112",
        "weight shifts",
        "a weight shift lies between 0 and 7",
        "Each group of weights has a shift register of 3 bits.",
        "shift_rec = 8",
    ),
    Code(
        "XIR113",
        "order of aliases",
        "give the source smaller hidden ids than the target",
        "Neurons are updated in the order of their ids, and only a later one can still "
        "take spikes in the same step.",
        "xylo.alias @late to @early",
    ),
    Code(
        "XIR114",
        "alias targets of a population",
        "write one of the sums out: linear(a, w) + linear(b, w)",
        "A neuron has room for the id of one alias target.",
        "a + b and a + c in one network",
    ),
    Code(
        "XIR115",
        "alias sources of a population",
        "chain the sums: (a + b) + c, where b is read as the sum only",
        "The reference model adds several sources; on hardware that is unverified.",
        "a + (b + c) where only c can receive",
        is_warning=True,
    ),
    Code(
        "XIR116",
        "empty synapses",
        "a dash of 1 is the shortest memory that has an effect",
        "A decay shift of 0 empties the synaptic current before the membrane reads it, "
        "so the synapse has no effect.",
        "dash_syn = 0",
        is_warning=True,
    ),
    Code(
        "XIR117",
        "spikes in one step",
        "train with several spikes a step, or keep the drive below two thresholds",
        "A hidden neuron fires once for each threshold that its membrane holds, up to "
        "31 times a step. The chip has no setting for fewer.",
        "lif(.., max_spikes = 1)",
        is_warning=True,
    ),
    Code(
        "XIR118",
        "time step",
        "choose a dt that the step counter can hold",
        "A step lasts a whole number of clock cycles, counted in 32 bits.",
        "dt = 100 s at 50 MHz",
    ),
    Code(
        "XIR119",
        "time step",
        "a dt of whole clock cycles (20 ns at 50 MHz) is kept exactly",
        "A step lasts a whole number of clock cycles.",
        "dt = 1 ms / 3",
        is_warning=True,
    ),
    Code(
        "XIR120",
        "short time constants",
        "make dt smaller or the time constant longer",
        "A state loses its value divided by 2 to the power of its decay shift in each "
        "step, and a shift is a whole number. A shift of 1 halves the state, a shift "
        "of 0 empties it, so a time constant much shorter than that of a shift of 1 "
        "(about 1.4 steps) has no shift near to it. A membrane then keeps nothing from one step "
        "to the next, and a current decays with the shift 1; gains make good what they can.",
        "tau_mem = 0.5 ms with dt = 1 ms, which is less than 0.814 ms",
        is_warning=True,
    ),
    Code(
        "XIR121",
        "hardware ids",
        "let xylo-allocate choose the places",
        "Two banks cannot stand on the same neurons.",
        "xylo.hidden @a size 4 at 0 {..} and xylo.hidden @b size 4 at 2 {..}",
    ),
    Code(
        "XIR122",
        "silent populations",
        "check the scale of its weights against the others that quantize together",
        "A population without any weight or bias left never spikes.",
        "all weights of one population a thousand times smaller than another's, under "
        "xylo-quantize{method=global}",
        is_warning=True,
    ),
    Code(
        "XIR123",
        "populations",
        "a network needs hidden neurons and outputs that read them",
        "The chip's inputs reach hidden neurons, and only those reach outputs.",
        "a network that returns its first population",
    ),
    Code(
        "XIR124",
        "a population fell silent",
        "quantize with a sample of real spikes (calibrated), or raise its weights",
        "Run on the same stimuli in real numbers and in integers, a population spikes in the "
        "one and not in the other. What comes after it gets nothing; so the first is told.",
        "xylo-quantize{method=law} on weights that spread over five orders of magnitude",
        is_warning=True,
    ),
    Code(
        "XIR125",
        "a state that is read reaches its end",
        "scale the weights down, or quantize with a sample of real spikes (calibrated)",
        "States have 16 bits and stop at the largest number. An output whose state is read "
        "then says less than it should.",
        "an output read as vmem with far more drive than the stimuli that it was scaled by",
        is_warning=True,
    ),
    Code(
        "XIR126",
        "thresholds of 0 or less",
        "give the neurons a threshold above 0, or take them out",
        "A neuron fires while its membrane is at or above the threshold, up to 31 times a step. "
        "At a threshold of 0 that is so without any input; often the threshold was never set.",
        "thresholds that a script forgot to set in a config.json",
        is_warning=True,
    ),
    Code(
        "XIR127",
        "neurons that nothing reaches",
        "take the neurons out, or give them weights",
        "A neuron spikes when weights bring it spikes that come from an input, when another gives "
        "it its spikes, or by a bias. Without all of these it takes room and says nothing.",
        "a row of zeros among the weights to outputs",
        is_warning=True,
    ),
    Code(
        "XIR128",
        "neurons without a synapse",
        "give them one (tau_syn = ..), or choose --outputs relay: exact, a step later",
        "Every neuron of the chip has a synapse, none is instantaneous. The synapse of a hidden "
        "neuron can carry the leak of the membrane, which then keeps nothing, and a weight of the "
        "neuron to itself resets it: that is exact, and takes one connection of its fan-out. An "
        "output has no such weight. It gets the shortest synapse: of what comes in, a half arrives "
        "at once, a quarter a step later, and so on.",
        "lif(linear(hidden, w), tau_mem = 20 ms) that is returned",
        is_warning=True,
    ),
    Code(
        "XIR129",
        "biases and steady currents from rest",
        "leave it; or let a run begin with some steps of silence",
        "A steady current into a synapse, and a bias of a neuron whose synapse carries its leak, "
        "build up from 0 in the first steps. On the chip they are a bias of the membrane, which is "
        "from the first step on what they are at rest. Later spikes can come earlier by it.",
        "linear(x, w, bias = 0.1) -> lif(tau_mem = 20 ms, tau_syn = 5 ms)",
        is_warning=True,
    ),
    Code(
        "XIR130",
        "hidden neurons that inputs reach",
        "let xylo-allocate choose the order (order = auto), or feed fewer neurons from inputs",
        "On some devices the input weight memories hold the first hidden neurons only.",
        "a population of 129 neurons that an input feeds on XyloAudio 3: have 129, limit 128",
    ),
    Code(
        "XIR131",
        "hidden neurons that outputs read",
        "let xylo-allocate choose the order (order = auto), or read fewer neurons",
        "On some devices the output weight memory holds the last hidden neurons in use only.",
        "a population of 129 neurons that an output reads on XyloAudio 3: have 129, limit 128",
    ),
    Code(
        "XIR132",
        "biases",
        "leave the bias out, or use a later device",
        "The first core adds no bias to a membrane.",
        "lif(.., bias = 0.1) on Xylo v1",
    ),
    Code(
        "XIR133",
        "words of a memory",
        "use fewer hidden neurons, outputs or inputs",
        "Xylo v1 keeps one or two words without a meaning between hidden and output neurons, so "
        "that not all of its neurons can be used at once.",
        "1000 hidden neurons and 8 outputs on Xylo v1: NTHRAM needs 1009, limit 1008",
    ),
    Code(
        "XIR134",
        "hidden neurons between inputs and outputs",
        "let a population be fed by inputs or be read by outputs, but not both; or make the "
        "populations smaller",
        "On some devices inputs reach the first 128 hidden neurons and outputs read the last 128 "
        "in use, so that a population with both must lie in both.",
        "a population of 100 neurons with inputs and outputs, and one of 100 between, on "
        "XyloAudio 3",
    ),
    Code(
        "XIR135",
        "time constants out of a file",
        "multiply them by their unit: w.tau * 1 ms; or leave them, where they are meant",
        "The numbers of a file have no unit, and are seconds where a time is wanted. One that is "
        "more than 1000 steps long is likely in milliseconds.",
        "tau_mem = w.tau, where the file has 20.0 for 20 ms",
    ),
    Code(
        "XIR140",
        "what a network returns",
        "put neurons there, lif(linear(..), ..), and return those",
        "What is read of a chip is the spikes or states of its output neurons.",
        "return x, where x is an input; return a + b, where both are populations",
    ),
    Code(
        "XIR141",
        "an output returned twice",
        "return the population once; its spikes, membrane and current are all recorded",
        "An output neuron stands in one place among the outputs.",
        "return spikes(out), vmem(out)",
    ),
    Code(
        "XIR142",
        "an output that feeds others",
        "keep a hidden population and return a readout of it, as in lif(linear(hidden, w), ..)",
        "Output neurons have no weights to other neurons.",
        "return a, where b = lif(linear(a, w), ..) reads a",
    ),
    Code(
        "XIR143",
        "synapses of an output neuron",
        "give the output one synapse, or put a hidden population with two in front",
        "An output neuron has one synaptic state.",
        "return lif(i1, i2, tau_syn = (t1, t2), ..)",
    ),
    Code(
        "XIR144",
        "an input that feeds an output",
        "put a hidden population between them",
        "The input weights lead to hidden neurons only, and outputs read hidden neurons only.",
        "return lif(linear(x, w), ..), where x is an input",
    ),
    Code(
        "XIR145",
        "an input in a sum of spikes",
        "write the sum out where it is read: linear(a, w) + linear(b, w)",
        "The chip forms a sum of spikes by an alias, which gives the spikes of one hidden neuron "
        "to another. Input channels have none.",
        "x + a, where x is an input",
    ),
    Code(
        "XIR146",
        "a population added to itself",
        "double the weights that read it",
        "A neuron cannot have itself as its alias target.",
        "a + a",
    ),
    Code(
        "XIR147",
        "an output in a sum of spikes",
        "read the sum with a population of its own, and return that",
        "Only hidden neurons have alias targets, and only hidden neurons can be one.",
        "a + out, where out is returned",
    ),
    Code(
        "XIR148",
        "both sides of a sum read apart",
        "write the sum out where it is read: linear(a, w) + linear(b, w)",
        "The population that receives the spikes of the other counts as the sum for all that read "
        "it. So one side of a sum must be read as the sum only.",
        "a + b, where linear(a, w) and linear(b, w) are used as well",
    ),
    Code(
        "XIR149",
        "a pass that did not run",
        "run snn-flatten, xylo-design-sensors, snn-load and snn-fold-slices before xylo-allocate",
        "Allocation needs one flat network with all its numbers.",
        "xir-opt net.xnet -p xylo-allocate",
    ),
    Code(
        "XIR150",
        "number of networks",
        "choose one with --network NAME, or keep one in the file",
        "A chip holds one network.",
        "a file with two networks",
    ),
    Code(
        "XIR151",
        "current of neurons without a synapse",
        "read the membrane, vmem(..), or give them a synapse: tau_syn = ..",
        "What comes in is in the membrane at once; there is no current to read.",
        "isyn(..) of lif(.., tau_mem = 20 ms)",
    ),
    Code(
        "XIR152",
        "steady currents without end",
        "give the synapse a leak: tau_syn = .., or use bias = .. of the neurons",
        "A steady current into a synapse that does not leak grows in every step.",
        "linear(x, w, bias = 0.1) -> lif(tau_mem = 20 ms, tau_syn = inf)",
    ),
    Code(
        "XIR153",
        "paths that cannot be made equally long",
        "write the delays by hand, delay(x, 1), or leave --align away",
        "--align delays what comes by the shorter of the paths that meet. A path through a loop of "
        "several populations has no length. A delay that the program has is a part of its path, "
        "unless paths would meet in one step without their delays: then these are meant. Where "
        "neither holds, a delay may be meant or not.",
        "a = lif(linear(b, w), ..) with b = lif(linear(a, v), ..), under --align",
    ),
    Code(
        "XIR154",
        "neurons that hand on spikes",
        "leave --align or --outputs relay away, or make paths equally long",
        "--align puts relays into the shorter of the paths that meet, a neuron for each channel "
        "and step. --outputs relay puts them behind outputs without a synapse, or with another "
        "reset than the chip's: the output is then exact, a step later.",
        "a residual connection around a layer, under --align",
        is_warning=True,
    ),
)

_TABLES = (_TABLE, RUN_CODES, SENSOR_CODES, RECORDING_CODES, NIR_CODES, ROCKPOOL_CODES)

CODES: dict[str, Code] = {entry.code: entry for table in _TABLES for entry in table}
