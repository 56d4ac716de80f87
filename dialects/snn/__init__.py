"""
The ``snn`` dialect: a spiking network as dataflow, before any chip is chosen.

A value is what flows between two parts of a network in one time step: ``!snn.spikes<N>`` (event
counts on N channels) or ``!snn.current<N>`` (weighted input to N neurons). Having two types turns
the wiring rules into type rules: only synapses turn spikes into current, and only neurons turn
current into spikes. Numbers (weights, time constants, thresholds) are values too, arrays of f64, so
a module takes its own as arguments and inlining needs no renaming.

Recurrence is a plain cycle in the block, which is a graph region: a value may be used above its
definition. Every cycle goes through a neuron.

| operation      | from -> to                          | meaning                                   |
|----------------|-------------------------------------|-------------------------------------------|
| `snn.param`    | -> array                            | given, in a file, or from a generator     |
| `snn.compute`  | array, array -> array               | elementwise arithmetic                    |
| `snn.arrange`  | array -> array                      | transpose, diagonal, pick                 |
| `snn.linear`   | spikes<N>, array NxM -> current<M>  | synapses                                  |
| `snn.steady`   | array -> current<N>                 | the same current in every step            |
| `snn.lif`      | current<N> (, current<N>) -> spikes | leaky integrate-and-fire neurons          |
| `snn.add`      | T, T -> T                           | more synapses, or a residual sum          |
| `snn.extract_slice` | spikes<N> -> spikes<M>         | some channels                             |
| `snn.concat`   | spikes<N>, spikes<M> -> spikes<N+M> | channels side by side                     |
| `snn.encode`   | signal<N> -> spikes<M>              | what a chip's sensor side makes of it     |
| `snn.instance` | any -> bundles                      | one use of a module                       |
| `snn.module`   |                                     | a part that can be used many times        |
| `snn.network`  |                                     | what is compiled                          |
| `snn.output`   | bundles                             | what a module or network gives back       |

Three levels, each a stage of the pipeline: as written; flat (one network, no instance left, see
``snn-flatten``); loaded (every array given in full, see ``snn-load``).

Files, in reading order:

- ``types``: what a value is, and the attributes that say how a thing is given
- ``arrays``: operations that give numbers
- ``synapses``, ``neurons``, ``slices``: operations on what flows
- ``sensors``: the encoder of a signal
- ``structure``: modules, networks, their instances and outputs, and loops without a neuron
- ``cycles``: the search for such loops
"""

from __future__ import annotations

from xdsl.ir import Dialect

from xir.dialects.snn.arrays import ArrangeOp, ComputeOp, ParamOp
from xir.dialects.snn.neurons import LifOp
from xir.dialects.snn.sensors import EncodeOp
from xir.dialects.snn.slices import ConcatOp, ExtractSliceOp
from xir.dialects.snn.structure import DECISIONS, InstanceOp, ModuleOp, NetworkOp, OutputOp
from xir.dialects.snn.synapses import AddOp, LinearOp, SteadyOp
from xir.dialects.snn.types import (
    ArrangeKind,
    ArrangeKindAttr,
    Array,
    Bundle,
    ComputeKind,
    ComputeKindAttr,
    CurrentType,
    ExternalAttr,
    GeneratorAttr,
    Leak,
    LeakAttr,
    Readout,
    ReadoutAttr,
    Reset,
    ResetAttr,
    SignalType,
    SpikesType,
    array_of,
)

__all__ = [
    "DECISIONS",
    "AddOp",
    "ArrangeKind",
    "ArrangeOp",
    "Array",
    "Bundle",
    "ComputeKind",
    "ComputeOp",
    "ConcatOp",
    "CurrentType",
    "EncodeOp",
    "ExternalAttr",
    "ExtractSliceOp",
    "GeneratorAttr",
    "InstanceOp",
    "Leak",
    "LifOp",
    "LinearOp",
    "ModuleOp",
    "NetworkOp",
    "OutputOp",
    "ParamOp",
    "Readout",
    "ReadoutAttr",
    "Reset",
    "ResetAttr",
    "SignalType",
    "Snn",
    "SpikesType",
    "SteadyOp",
    "array_of",
]


Snn = Dialect(
    "snn",
    [
        ParamOp,
        ComputeOp,
        ArrangeOp,
        LinearOp,
        SteadyOp,
        LifOp,
        AddOp,
        ExtractSliceOp,
        ConcatOp,
        EncodeOp,
        InstanceOp,
        OutputOp,
        ModuleOp,
        NetworkOp,
    ],
    [
        SpikesType,
        CurrentType,
        SignalType,
        ExternalAttr,
        GeneratorAttr,
        ComputeKindAttr,
        ArrangeKindAttr,
        LeakAttr,
        ReadoutAttr,
        ResetAttr,
    ],
)
