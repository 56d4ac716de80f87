"""
The JSON of ``net.save`` as a graph.

The file has the parameters of modules by their names, each a text that is JSON itself, and says
nothing of how modules hang together. That follows from names for a ``Sequential``, whose modules
are called ``0_LinearTorch``, ``1_LIFTorch``, .. (a ``TorchResidual`` among them has modules of its
own), and for a ``SynNet``, whose chain ``seq`` has ``0_linear``, ``0_neurons``, .., ``out_linear``,
``out_neurons``. Everything else is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, NamedTuple

import numpy as np

from xir.codegen.json_reader import Node, parse
from xir.config.problems import ConfigError
from xir.interop.nir.problems import Problems, Stop
from xir.interop.nir.projections import MOST_CHANNELS
from xir.interop.rockpool.modules import ALIASES, NEURONS, WEIGHTS, Graph, Module
from xir.interop.rockpool.specification_file import json_numbers
from xir.numbers.arrays import NumpyArray
from xir.numbers.elementary import LN2, exp

_LINEAR = ("LinearTorch", "linear")
_SPIKING = ("LIFTorch", "LIFBitshiftTorch", "neurons")
_RESIDUAL, _CHAIN = ("TorchResidual", "Residual"), ("TorchSequential", "Sequential")

WAY_OUT = (
    "where the network is made, n = xir.from_rockpool(net) takes it as it is; n.text is its "
    "program, n.arrays its weights"
)

_OF_A_CHAIN = re.compile(r"[0-9]{1,6}_[A-Z][A-Za-z]+")
"""The name of a module in a ``Sequential``: its place and its class."""

_FIELDS_BY_MODE = {
    "taus": ("tau_mem", "tau_syn"),
    "decays": ("alpha", "beta"),
    "bitshifts": ("dash_mem", "dash_syn"),
}

MOST_DEPTH = 32
"""Of modules in modules."""


class Own(NamedTuple):
    """What a graph does not tell of neurons; see ``Module.computed_by``."""

    leak_mode: str
    alpha: NumpyArray | None
    beta: NumpyArray | None
    max_spikes_per_dt: float | None
    noise_std: float


def is_saved_network(root: Node) -> bool:
    """Whether a JSON text looks like parameters that Rockpool saved."""
    waiting: list[tuple[Node, int]] = [(root, 0)]
    while waiting:
        node, depth = waiting.pop()
        if not isinstance(node.value, dict) or depth > MOST_DEPTH:
            continue
        members = dict(node.members())
        if isinstance(getattr(members.get("weight"), "value", None), str):
            return True
        if node is root and members and all(map(_OF_A_CHAIN.fullmatch, members)):
            return True
        if "spike_generation_fn" in members and "threshold" in members:
            return True
        waiting += [(member, depth + 1) for member in members.values()]
    return False


def graph_of(root: Node, problems: Problems) -> Graph:
    """
    The graph of a saved network.

    Raises ``CompileError`` for what does not tell its architecture, and for parameters that are
    wrong, with their names.
    """
    builder = _Builder(problems)
    try:
        top = dict(root.members())
        chain = root
        if set(top) == {"seq"}:
            chain = top["seq"]
        first, last = builder.chain(chain)
    except (Stop, ConfigError) as e:
        for message in getattr(e, "problems", ()):
            problems.error("XIR233", "", message)
        problems.fail()
    problems.raise_if_any()
    sources: dict[int, list[Module]] = {}
    for module in builder.modules:
        for node in module.outputs:
            sources.setdefault(node, []).append(module)
    return Graph(first, last, builder.modules, sources)


@dataclass
class _Builder:
    """Makes modules from parameters, each behind the one before it."""

    problems: Problems
    modules: list[Module] = field(default_factory=list[Module])
    numbers: Any = field(default_factory=count)

    def nodes(self, number: int) -> list[int]:
        return [next(self.numbers) for _ in range(number)]

    def chain(
        self, parent: Node, before: list[int] | None = None, depth: int = 0
    ) -> tuple[list[int], list[int]]:
        """The nodes in front of the modules of ``parent`` and behind them."""
        if depth > MOST_DEPTH:
            raise self.problems.error("XIR236", parent.path, "modules stand in modules too deep")
        first = before
        for kind, node in _in_order(parent, self.problems):
            if kind in _LINEAR:
                begin, before = self.linear(node, before)
            elif kind in _SPIKING:
                begin, before = self.neurons(node, before)
            elif kind in _CHAIN:
                begin, before = self.chain(node, before, depth + 1)
            else:
                begin, behind = self.chain(node, before, depth + 1)
                if len(begin) != len(behind):
                    message = f"a residual block of {len(begin)} inputs has {len(behind)} outputs"
                    raise self.problems.error("XIR234", node.path, message)
                self.modules.append(Module(f"{node.path}.aliases", ALIASES, begin, behind))
                before = behind
            first = begin if first is None else first
        assert first is not None
        assert before is not None
        return first, before

    def linear(self, node: Node, before: list[int] | None) -> tuple[list[int], list[int]]:
        values = self.values(node, ("weight",), ("bias",))
        weight = values["weight"]
        if weight.ndim != 2 or not weight.size or max(weight.shape) > MOST_CHANNELS:
            message = f"weight has shape {weight.shape}; needed is (inputs, outputs), at most "
            message += f"{MOST_CHANNELS} of each"
            raise self.problems.error("XIR233", f"{node.path}.weight", message)
        rows, columns = weight.shape
        begin = self.nodes(rows) if before is None else before
        if len(begin) != rows:
            message = f"weight has {rows} rows, and {len(begin)} channels come"
            raise self.problems.error("XIR233", f"{node.path}.weight", message)
        behind = self.nodes(columns)
        arrays = {"weights": weight}
        if "bias" in values:
            arrays["biases"] = values["bias"]
        self.modules.append(Module(node.path, WEIGHTS, begin, behind, arrays, has_32_bits=True))
        return begin, behind

    def neurons(self, node: Node, before: list[int] | None) -> tuple[list[int], list[int]]:
        mode = self.word(node, "leak_mode", "taus")
        if mode not in _FIELDS_BY_MODE:
            message = f"leak_mode is {mode!r}; known are {', '.join(_FIELDS_BY_MODE)}"
            raise self.problems.error("XIR233", f"{node.path}.leak_mode", message)
        decays = _FIELDS_BY_MODE[mode]
        rare = ("w_rec", "max_spikes_per_dt", "noise_std", "bias")
        values = self.values(node, (*decays, "threshold", "dt"), rare)
        recurrent = values.get("w_rec")
        syn = values[decays[1]]
        width = max((np.size(values[n]) for n in ("threshold", "bias") if n in values), default=1)
        if recurrent is not None and recurrent.ndim == 2:
            width = recurrent.shape[0]
        elif width == 1 and before is not None:
            width = len(before)
        inputs = width * (syn.shape[-1] if syn.ndim == 2 else 1)
        begin = self.nodes(min(inputs, 2 * MOST_CHANNELS)) if before is None else before
        behind = self.nodes(min(width, MOST_CHANNELS))
        arrays = {
            name: values[name]
            for name in ("tau_mem", "tau_syn", "threshold", "bias", "dt")
            if name in values
        }
        alpha, beta = (values.get(name) for name in ("alpha", "beta"))
        if mode == "bitshifts":
            alpha, beta = (1 - exp(-LN2 * values[name]) for name in decays)
        limit, noise = (values.get(n) for n in ("max_spikes_per_dt", "noise_std"))
        own = Own(
            mode,
            alpha,
            beta,
            None if limit is None or limit.size != 1 else float(limit.flat[0]),
            0.0 if noise is None or noise.size != 1 else float(noise.flat[0]),
        )
        self.modules.append(Module(node.path, NEURONS, begin, behind, arrays, own, True))
        if self.word(node, "_has_rec", "false") == "true":
            if recurrent is None or recurrent.shape != (len(behind), len(begin)):
                have = "missing" if recurrent is None else f"of shape {recurrent.shape}"
                message = f"w_rec is {have}, needed is {(len(behind), len(begin))}"
                raise self.problems.error("XIR233", f"{node.path}.w_rec", message)
            path = f"{node.path}.recurrent"
            self.modules.append(Module(path, WEIGHTS, behind, begin, {"weights": recurrent}))
        return begin, behind

    def values(
        self, node: Node, needed: tuple[str, ...], others: tuple[str, ...]
    ) -> dict[str, NumpyArray]:
        """
        Parameters as 64-bit numbers; of ``others`` those that are there. A text that holds no
        finite numbers is an error.
        """
        members = dict(node.members())
        values: dict[str, NumpyArray] = {}
        for name in (*needed, *others):
            place = f"{node.path}.{name}"
            inner = members.get(name)
            if inner is None or inner.value is None:
                if name in needed:
                    raise self.problems.error("XIR233", place, f"{name} is missing")
                continue
            array = np.asarray(json_numbers(_parsed(inner)), np.float64)
            wrong = np.isnan(array) if name.startswith(("tau", "thr")) else ~np.isfinite(array)
            if wrong.any():
                message = f"{name} has {array[wrong][0]}, which is no number"
                hint = "the network diverged in training"
                raise self.problems.error("XIR233", place, message, hint)
            values[name] = array
        return values

    def word(self, node: Node, name: str, default: str) -> str:
        """A word, or true and false as words."""
        inner = dict(node.members()).get(name)
        if inner is None or inner.value is None:
            return default
        value = _parsed(inner).value
        return value if isinstance(value, str) else str(value).lower()


def _parsed(node: Node) -> Node:
    """What a text holds, which is JSON itself."""
    try:
        return Node(node.path, parse(node.text()).value)
    except ConfigError as e:
        raise ConfigError(
            [p if p.startswith(node.path) else f"{node.path}: {p}" for p in e.problems]
        ) from None


def _in_order(parent: Node, problems: Problems) -> list[tuple[str, Node]]:
    """
    The modules of a chain with their kinds, in order.

    Raises ``Stop`` where names do not tell it.
    """
    found: list[tuple[int, int, str, Node]] = []
    others: list[str] = []
    known = (*_LINEAR, *_SPIKING, *_CHAIN, *_RESIDUAL)
    for name, node in parent.members():
        match = re.fullmatch(r"(\d{1,6}|out)_([A-Za-z]+)", name)
        if match is None or match[2] not in known or not isinstance(node.value, Mapping):
            if match is None or match[2] != "dropout":
                others.append(name)
            continue
        place = 1 << 20 if match[1] == "out" else int(match[1])
        # The weights of a layer of SynNet stand in front of its neurons.
        found.append((place, int(match[2] == "neurons"), match[2], node))
    is_synnet = any(kind in ("linear", "neurons") for _, _, kind, _ in found)
    places = [place for place, *_ in found]
    if others or not found or (not is_synnet and sorted(places) != list(range(len(found)))):
        what = f": {', '.join(sorted(others)[:8])}" if others else ", and a module is missing"
        if not found and not others:
            what = ": there are no modules"
        message = f"the file has parameters, and not how modules hang together{what}"
        raise problems.error("XIR236", parent.path, message, WAY_OUT)
    return [(kind, node) for *_, kind, node in sorted(found, key=lambda entry: entry[:2])]
