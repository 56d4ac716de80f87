"""
The codes of messages about NIR files: XIR201 and on are errors, XIR220 and on are warnings of what
was assumed, left out, or cannot be on a chip. ``xir.interop.nir`` finds them.
"""

from __future__ import annotations

from xir.diagnostics.code import Code

NIR_CODES = (
    Code(
        "XIR201",
        "a file that is no NIR network",
        "export the network again with nir.write; install h5py where it is missing",
        "A NIR network is an HDF5 file with a group 'node' that has nodes and edges. A writer that "
        "stops half way leaves a file that opens and has no edges.",
        "a recording, a file that is cut off, a graph without edges",
    ),
    Code(
        "XIR202",
        "a NIR file that leads elsewhere",
        "export the network again; a file of nir.write holds all of it",
        "HDF5 can link to other files and groups, and take numbers from other files. A file of a "
        "stranger could have xir read what is not its to read, so none of that is followed.",
        "an external link, a soft link, a weight whose numbers are stored in another file",
    ),
    Code(
        "XIR203",
        "an unknown type of node",
        "write the node as one of the known types before the export",
        "The meaning of a node follows from its type alone.",
        "a node of type Izhikevich, a node without a type",
    ),
    Code(
        "XIR204",
        "a field of a node",
        "correct the field and export the network again",
        "Each type of node needs its fields, and these hold finite real numbers.",
        "a LIF without tau, a weight that is nan",
    ),
    Code(
        "XIR205",
        "edges of a graph",
        "correct the edges and export the network again",
        "Edges lead from Inputs through the nodes to Outputs, each once, and a loop goes through a "
        "neuron.",
        "an edge to a node that is not there, an edge that is there twice, no Output",
    ),
    Code(
        "XIR206",
        "shapes that do not fit",
        "correct the node, or the edge that leads to it",
        "What a node gives must be as wide as what the node behind it takes.",
        "a weight with 3 rows in front of 4 neurons",
    ),
    Code(
        "XIR207",
        "what no chip has",
        "put neurons that spike between weights, and read neurons at the outputs",
        "Between the populations of a chip there are spikes, and what is read of it is neurons.",
        "weights in front of an Output, a LI in front of weights, a Threshold alone",
    ),
    Code(
        "XIR208",
        "constants of a neuron",
        "correct the constant, or say another time step or dialect",
        "A time constant is above the time step of an Euler step, and a threshold above the value "
        "that the membrane rests at.",
        "tau = 0.5 ms with a step of 1 ms, v_threshold = 1 with v_leak = 1.5",
    ),
    Code(
        "XIR209",
        "an unknown dialect",
        "say which tool wrote the file: --from DIALECT, and --file-dt TIME where that is needed",
        "A NIR file says neither its time step nor how its numbers are to be computed with, and "
        "the tools that write it differ. Where the numbers fit several readings, xir does not "
        "guess.",
        "r = 1 in all neurons, which Norse, sinabs and Nengo write",
    ),
    Code(
        "XIR210",
        "a network that is too large",
        "make the network smaller before it is trained",
        "A file and its arrays are read up to a limit that is far above what the largest chip "
        "holds, and weights between populations are multiplied out up to another.",
        "a convolution of 2 x 34 x 34 inputs to 16 x 34 x 34 neurons",
    ),
    Code(
        "XIR220",
        "an assumed reset",
        "say it: --reset subtract, late, zero or late-zero",
        "A NIR file does not say whether a spike subtracts the threshold or sets the membrane to "
        "v_reset. The chip subtracts at once; that is taken.",
        "a file of snnTorch without --from snntorch",
        is_warning=True,
    ),
    Code(
        "XIR221",
        "an assumed time step",
        "say it: --dt TIME",
        "Some tools count time constants in steps, or write a step that has no meaning. Spikes "
        "follow from the ratio alone, but the chip has to know how long a step is.",
        "a file of sinabs or snnTorch without --dt",
        is_warning=True,
    ),
    Code(
        "XIR222",
        "a neuron without a synapse",
        "choose --outputs relay for an output; train with a synapse",
        "Every synapse of the chip keeps a current for some steps. A hidden neuron without one is "
        "written with the roles of synapse and membrane changed, which is exact; an output cannot "
        "be, and gets the fastest synapse.",
        "a LIF as the last layer",
        is_warning=True,
    ),
    Code(
        "XIR223",
        "biases in front of a synapse",
        "choose --bias exact, or train without biases",
        "A bias of weights reaches the membrane through the synapse. The chip adds it to the "
        "membrane at once, as it would be after some time.",
        "an Affine in front of a CubaLIF",
        is_warning=True,
    ),
    Code(
        "XIR224",
        "spikes that come early or late",
        "choose --align for paths; shorten the loop",
        "On the chip a population sees another one a step later; in a simulator layers see each "
        "other in the same step. Where paths have different lengths, spikes of the shorter one "
        "come early, and a loop of n populations takes n steps.",
        "a residual connection around a layer",
        is_warning=True,
    ),
    Code(
        "XIR225",
        "something of a file that is left out",
        "look whether it matters",
        "What xir does not know, does not need or finds said twice is left out.",
        "an unknown field of a node, a node that no Output depends on, an axis of batches",
        is_warning=True,
    ),
    Code(
        "XIR226",
        "delays that are rounded",
        "choose a time step that divides the delays",
        "A chip delays by whole steps.",
        "a Delay of 2.5 ms with a step of 1 ms",
        is_warning=True,
    ),
    Code(
        "XIR227",
        "a neuron without leak",
        "keep thresholds large against 1, or train with a leak",
        "A state of the chip moves by one unit towards 0 in each step at least.",
        "an IF",
        is_warning=True,
    ),
    Code(
        "XIR228",
        "a reset that the chip does not have",
        "train with a subtracting reset; choose --outputs relay for an output",
        "The chip subtracts the threshold at once. Other resets are made by weights of neurons to "
        "themselves, which is right on average; outputs cannot have such weights.",
        "--reset zero",
        is_warning=True,
    ),
    Code(
        "XIR229",
        "several spikes of an output in a step",
        "scale the last weights down, or read the membrane of a LI",
        "An output of the chip spikes once in a step at most.",
        "a network of Rockpool or sinabs with large weights to its outputs",
        is_warning=True,
    ),
)
