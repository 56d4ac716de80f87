"""A module of Rockpool as a program, by its graph."""

from __future__ import annotations

from typing import Any

from xir.codegen.json_reader import Node
from xir.interop.nir.dialect_choice import Choice
from xir.interop.nir.dialects import DIALECTS
from xir.interop.nir.importer import Imported, told, written
from xir.interop.nir.primitives import GRAPH
from xir.interop.nir.problems import Problems
from xir.interop.nir.settings import Settings
from xir.interop.nir.tree import Tree, TreeNode
from xir.interop.rockpool import saved_network
from xir.interop.rockpool.graph_network import network_of, sums_of
from xir.interop.rockpool.modules import NEURONS, Graph, graph_of
from xir.interop.rockpool.settings_taken import OF_A_NETWORK, refuse_others


def of_network(network: Any, name: str, archive: str, settings: Settings) -> Imported:
    """
    The program of a module with ``as_graph()``, or of a graph. ``name`` is that of the network,
    ``archive`` the name of the file of arrays as the program has it.

    Raises ``CompileError`` with everything that is wrong; warnings go to ``collect_warnings``.
    """
    problems = Problems(name)
    refuse_others(settings, OF_A_NETWORK, problems)

    def make() -> Imported:
        graph = graph_of(network, problems)
        return of_graph(graph, "net.as_graph()", archive, settings, problems)

    return told(make, settings, problems)


def of_saved(root: Node, name: str, archive: str, settings: Settings, digest: str = "") -> Imported:
    """
    The program of parameters that ``net.save`` wrote. ``name`` is that of the file in messages.

    Raises ``CompileError`` with everything that is wrong; warnings go to ``collect_warnings``.
    """
    problems = Problems(name)
    refuse_others(settings, OF_A_NETWORK, problems)

    def make() -> Imported:
        graph = saved_network.graph_of(root, problems)
        how = "net.save; how modules hang together, from their names"
        return of_graph(graph, how, archive, settings, problems, digest)

    return told(make, settings, problems)


def of_graph(
    graph: Graph, how: str, archive: str, settings: Settings, problems: Problems, digest: str = ""
) -> Imported:
    """The program of a graph. ``how`` says where the meaning of its numbers is known from."""
    network, dt = network_of(graph, problems)
    is_small = any(module.has_32_bits for module in graph.modules)
    tree = Tree(TreeNode(GRAPH), None, digest, has_arrays_of_32_bits=is_small)
    choice = Choice(DIALECTS["rockpool"], dt, False, how)
    _tell_noise(graph, problems)
    sums = sums_of(graph)
    return written(tree, network, choice, archive, settings, problems, len(graph.modules), sums)


def _tell_noise(graph: Graph, problems: Problems) -> None:
    """Warn of noise on membranes, which a chip does not have."""
    for module in graph.modules:
        if module.kind != NEURONS:
            continue
        noise = getattr(module.computed_by, "noise_std", 0.0)
        try:
            is_noisy = float(noise) > 0
        except (TypeError, ValueError, RuntimeError):
            continue
        if is_noisy:
            message = "its noise is left out: a chip has none"
            problems.warning("XIR241", module.path, message, "set noise_std to 0 to compare")
