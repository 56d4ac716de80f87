"""
What other tools call things, and what says the same here: for hints.

A beginner writes the words of PyTorch, numpy, Rockpool, snnTorch or NIR. Where a word is near to a
name of the program too, what is known of the word is the better hint.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def _hints(table: Mapping[str, str]) -> Mapping[str, str]:
    """By word in small letters, from words that share a hint."""
    return {word: hint for words, hint in table.items() for word in words.split()}


_CALLS = _hints(
    {
        "relu gelu sigmoid tanh elu leakyrelu": "neurons are what is not linear: "
        "linear(x, w) -> lif(tau_mem = 20 ms, tau_syn = 5 ms)",
        "softmax argmax logsoftmax crossentropyloss": "a class is decided by decide = count, "
        "peak or first_spike",
        "dense fullyconnected fully_connected fc affine connection synapse": "weights are a "
        "matrix: linear(x, w, bias = b), from channels (rows) to neurons (columns)",
        "conv conv2d convolution": "weights are a matrix, linear(x, w); conv1d(kernels, length) "
        "makes them of kernels. A NIR file with convolutions can be compiled",
        "maxpool maxpool2d avgpool avgpool2d sumpool2d pool": "pooling is weights too: "
        "linear(x, w)",
        "dropout batchnorm batchnorm1d batchnorm2d layernorm": "it is for training; what it leaves "
        "in the weights is a part of them: linear(x, w)",
        "flatten reshape view squeeze unsqueeze": "channels of spikes are numbered from 0; arrays "
        "are reshaped before they are saved, and w[0] is a part with an axis less",
        "sequential": "layers follow each other by '->': x -> linear(w) -> lif(..)",
        "recurrent rnn lstm gru rleaky rsynaptic": "an equation that uses its own name is "
        "recurrent: y = lif(linear(x, w) + linear(y, r), ..)",
        "leaky parametriclif lifbox lifboxcell": "neurons without a synapse are "
        "lif(current, tau_mem = ..) or lif(current, beta = ..)",
        "iaf": "neurons that integrate and fire are lif(current, tau_mem = inf)",
        "synaptic lapicque cubalif liftorch lifjax lifbitshifttorch liflayer expleak": "neurons "
        "are lif(current, tau_mem = .., tau_syn = ..)",
        "leakyintegrator cubali integrator expsyn expsyntorch": "neurons that never fire are "
        "li(current, tau_mem = .., tau_syn = ..)",
        "alif adlif izhikevich adex": "the chip has lif neurons only",
        "concatenate cat hstack vstack": "arrays and spikes are joined by concat([a, b]); "
        "projections are added: linear(a, w1) + linear(b, w2)",
        "slice select split chunk narrow": "channels are chosen by brackets: x[0 .. 2], x[3], "
        "x[1::2]",
        "dot mm bmm einsum": "matrix products of arrays are matmul(a, b); those of spikes are "
        "synapses: linear(x, w)",
        "randn normal_ gauss gaussian": "normal(rows, columns, std = .., seed = ..)",
        "rand random uniform_": "uniform(rows, columns, low = .., high = .., seed = ..)",
        "zeros zeros_like": "constant(rows, columns, 0)",
        "ones ones_like full": "constant(rows, columns, 1)",
        "eye": "identity(n)",
        "diag": "diagonal(vector)",
        "t": "transpose(matrix)",
        "array tensor asarray matrix vector": "a matrix is written [[1, 2], [3, 4]], and read from "
        'a file by npz("file.npz")',
        "load loadtxt read open torch_load": 'files of numpy are read: npz("file.npz"), '
        'npy("file.npy")',
        "range arange linspace": "whole numbers are 0 .. 4, which ends at 3: [k for k in 0 .. 4]",
        "print": "xir-opt prints what a program becomes",
        "pow": "a power is a ** b",
        "size": "len(v), rows(a), columns(a), shape(a, axis) and width(x) are sizes",
    }
)

_VALUES = _hints(
    {
        "none null nil": "an argument that is not wanted is left out",
        "true": "write true",
        "false": "write false",
        "nan": "numbers are finite",
        "ms us ns s hz khz mhz sec msec": "a unit follows its number: 20 ms",
        "np numpy torch nn math tf jax": "arrays are made by the functions of the language, as "
        "normal(4, 8), or read from files: npz(..)",
        "self this": "names stand as they are",
        "t time step": "equations have no time; one that uses its own name reads the step before",
        "zero subtract subtract_late": 'the kind of a reset stands in quotes: reset = "zero"',
        "vth v_th v_threshold": "a threshold is an argument of neurons: lif(.., threshold = 1)",
    }
)

_RESET = "a spike takes the threshold off, or sets the membrane to 0: reset = .."
_NEURON_PARAMETERS = _hints(
    {
        "decay": "what is left after one step is beta = .. of a membrane, alpha = .. of a current",
        "decay_u decay_v du dv": "of 4096 parts so many are lost in a step: "
        "alpha = 1 - du / 4096 of a current, beta = 1 - dv / 4096 of a membrane",
        "reset_mechanism reset_mode reset_method soft_reset hard_reset": 'reset = "subtract", '
        '"subtract_late" or "zero"',
        "reset_delay": 'reset = "subtract_late" takes the threshold off in the next step',
        "v_reset u_reset reset_potential": _RESET,
        "v_leak v_rest e_l u_rest rest": "membranes rest at 0; a bias raises them: bias = ..",
        "r resistance rm": "the chip has no resistance; it is a factor of the weights",
        "c capacitance cm": "the chip has no capacitance; it is a factor of the weights",
        "refractory refractory_period t_ref tau_ref t_refractory refrac": "the chip has no time in "
        "which a neuron cannot spike",
        "delay": "delay(x, steps) hands on spikes later",
        "v_th vth v_thr thr theta th vthresh": "threshold = ..",
        "noise noise_std": "the chip has no noise",
        "tau_m taum": "tau_mem = ..",
        "tau_s taus": "tau_syn = ..",
        "has_rec recurrent w_rec": "an equation that uses its own name is recurrent: "
        "y = lif(linear(x, w) + linear(y, r), ..)",
        "spike_grad surrogate surrogate_function surrogate_fn init_hidden learn_beta "
        "learn_threshold output dropout device dtype": "it is for training, and left out here",
        "n size units neurons shape num_neurons n_neurons": "there are as many neurons as the "
        "current has channels",
        "dt": "the time step is the network's: dt = 1 ms",
    }
)
_WEIGHT_PARAMETERS = _hints(
    {
        "b": "a steady current is bias = ..",
        "weight weights matrix": "w = ..",
        "in_features out_features n_in n_out units in_channels out_channels": "the matrix says "
        "both sizes: linear(x, normal(4, 8))",
    }
)
_ARRAY_PARAMETERS = _hints(
    {
        "shape size": "sizes are given one by one: normal(4, 8)",
        "scale sigma stddev stdev": "std = ..",
        "loc mu": "mean = ..",
    }
)


def call_hint(name: str) -> str | None:
    """What says the same as the function ``name`` of another tool."""
    return _CALLS.get(name.lower())


def value_hint(name: str) -> str | None:
    """What says the same as the value ``name`` of another language."""
    return _VALUES.get(name.lower())


def parameter_hint(name: str, known: Iterable[str]) -> str | None:
    """What says the same as a parameter ``name`` of a function with the parameters ``known``."""
    has = set(known)
    tables = (
        ("tau_mem", _NEURON_PARAMETERS),
        ("w", _WEIGHT_PARAMETERS),
        ("seed", _ARRAY_PARAMETERS),
    )
    hints = (table.get(name.lower()) for telling, table in tables if telling in has)
    return next((hint for hint in hints if hint is not None), None)
