"""What a graph of Rockpool means, and what is refused of it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import xir
from tests.interop.rockpool.graphs import Holder, Network, chain, module, neurons, nodes, weights
from tests.interop.rockpool.specifications import compiled
from xir.diagnostics.messages import collect_warnings


class Tensor:
    """An array as torch has it."""

    dtype = "torch.float32"

    def __init__(self, values: Any) -> None:
        self.values = np.asarray(values)

    def detach(self) -> Tensor:
        return self

    def cpu(self) -> Any:
        return self.values


def told(network: Any, code: str) -> str:
    with pytest.raises(xir.CompileError) as error:
        xir.from_rockpool(network)
    assert code in str(error.value)
    return str(error.value)


def text(network: Any, **options: Any) -> str:
    with collect_warnings():
        return xir.from_rockpool(network, **options).text


def test_names_are_those_of_modules_and_the_network_compiles() -> None:
    found = text(chain(), name="mine")
    assert "network mine(input: spikes[2]) {" in found
    assert "a = lif(linear(input, w.a), tau_mem = 20 ms, tau_syn = 10 ms)" in found
    assert "b = lif(linear(a, w.b), tau_mem = 20 ms, tau_syn = 10 ms)" in found
    with collect_warnings():
        assert compiled(xir.from_rockpool(chain())).config.n_hidden == 3


def test_a_graph_is_taken_as_its_module_is() -> None:
    assert text(chain().graph) == text(chain())


def test_arrays_of_torch_are_taken() -> None:
    wrapped = chain({"threshold": Tensor([1.0, 1, 1])}, matrix=Tensor(np.full((2, 3), 0.1)))
    assert text(wrapped) == text(chain(matrix=np.full((2, 3), 0.1)))


def test_one_number_is_for_all_neurons() -> None:
    assert text(chain({"tau_mem": 0.02, "threshold": 1.0, "tau_syn": [0.01]})) == text(chain())


def test_parallel_weights_add_and_weights_in_a_row_multiply() -> None:
    one, two = np.array([[1.0, 2], [3, 4]]), np.array([[0.5, 0], [0, 0.5]])

    def network(*, in_a_row: bool) -> Network:
        ends = nodes(2), nodes(2), nodes(2), nodes(1), nodes(1)
        if in_a_row:
            between = nodes(2)
            weights(ends[0], between, one)
            weights(between, ends[1], two, biases=np.array([0.05, 0.1]))
        else:
            weights(ends[0], ends[1], one)
            weights(ends[0], ends[1], two)
        neurons(ends[1], ends[2], name="LIF_'a'_1")
        weights(ends[2], ends[3], np.ones((2, 1)))
        neurons(ends[3], ends[4], name="LIF_'b'_1")
        return Network(Holder(ends[0], ends[4]))

    with collect_warnings():
        added = xir.from_rockpool(network(in_a_row=False))
        multiplied = xir.from_rockpool(network(in_a_row=True))
    assert np.array_equal(added.arrays["a"], one + two)
    assert np.array_equal(multiplied.arrays["a"], one @ two)
    # The bias goes through the synapse, as the weights do.
    assert np.allclose(multiplied.arrays["a_bias"], [0.05, 0.1])
    assert "linear(input, w.a, bias = w.a_bias)" in multiplied.text


def test_neurons_without_weights_in_front_get_what_comes() -> None:
    ends = nodes(2), nodes(2), nodes(1), nodes(1)
    neurons(ends[0], ends[1], name="LIF_'a'_1")
    weights(ends[1], ends[2], np.ones((2, 1)))
    neurons(ends[2], ends[3], name="LIF_'b'_1")
    assert "a = lif(linear(input, identity(2))" in text(Network(Holder(ends[0], ends[3])))


def test_noise_is_left_out_with_a_warning() -> None:
    noisy = type("LIFTorch", (), {"noise_std": 0.1})()
    with collect_warnings() as warnings:
        xir.from_rockpool(chain({"computational_module": noisy}))
    assert [w.code for w in warnings] == ["XIR241"]


def test_a_limit_of_spikes_is_kept() -> None:
    limited = type("LIFTorch", (), {"max_spikes_per_dt": Tensor(3.0)})()
    assert "max_spikes = 3" in text(chain({"computational_module": limited}))
    free = type("LIFTorch", (), {"max_spikes_per_dt": 65536.0})()
    assert "max_spikes" not in text(chain({"computational_module": free}))


def test_modules_that_are_not_known_are_refused_by_name() -> None:
    kind = "RateNeuronWithSynsRealValue"
    found = told(chain({"kind": kind, "name": "Rate_'mine'_1"}), "XIR232")
    assert "net:mine" in found
    assert "its neurons give values, not spikes" in found


def test_what_rockpool_cannot_map_is_told_in_its_words() -> None:
    class ExpSyn:
        def as_graph(self) -> Any:
            raise NotImplementedError("no graph serialisation API")

    assert "Rockpool makes no graph of it: no graph serialisation" in told(ExpSyn(), "XIR232")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"tau_mem": np.array([0.02, -1, 0.02])}, "tau_mem is -1; a time constant is above 0"),
        ({"tau_mem": []}, "tau_mem is missing"),
        ({"tau_mem": np.array([0.02, np.nan, 0.02])}, "tau_mem[1] is nan, which is no number"),
        ({"tau_syn": np.ones(5)}, "tau_syn has 5 numbers, needed are 3 x 1"),
        ({"tau_mem": "fast"}, "tau_mem holds no real numbers"),
        ({"threshold": np.zeros(3)}, "threshold[0] is 0: it fires in every step"),
        ({"threshold": np.ones(4)}, "threshold has 4 numbers for 3 neurons"),
        ({"bias": np.array([0, np.inf, 0])}, "bias[1] is inf"),
        ({"bias": np.ones(3), "tau_mem": np.full(3, np.inf)}, "grows without end"),
    ],
)
def test_numbers_of_neurons_are_checked(fields: dict[str, Any], message: str) -> None:
    assert message in told(chain(fields), "XIR233")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"matrix": np.ones((3, 2))}, "weights are of shape (3, 2), needed is (2, 3)"),
        ({"matrix": np.full((2, 3), np.nan)}, "weights[0, 0] is nan"),
        ({"matrix": None, "biases": np.ones(5)}, "5 biases for 3 outputs"),
    ],
)
def test_weights_are_checked(fields: dict[str, Any], message: str) -> None:
    assert message in told(chain(**fields), "XIR233")


def test_more_than_two_synapses_are_refused() -> None:
    ends = nodes(6), nodes(2)
    neurons(ends[0], ends[1])
    found = told(Network(Holder(ends[0], ends[1])), "XIR233")
    assert "3 synapses of a neuron; a chip has 2" in found


def test_time_steps_are_one() -> None:
    assert "0.002 s: b" in told(chain(last={"dt": 2e-3}), "XIR235")
    assert "it has no time step above 0" in told(chain(last={"dt": None}), "XIR235")
    assert "it has no time step above 0" in told(chain(last={"dt": 0.0}), "XIR235")


def test_ends_are_neurons_of_whole_layers() -> None:
    ends = nodes(2), nodes(3), nodes(3), nodes(2)
    weights(ends[0], ends[1], np.ones((2, 3)))
    neurons(ends[1], ends[2])
    weights(ends[2], ends[3], np.ones((3, 2)))
    graph = Holder(ends[0], ends[3])
    assert "no neuron stands there" in told(Network(graph), "XIR234")
    assert "in part, twice or in another order" in told(Holder(ends[0], ends[2][:2]), "XIR234")
    assert "in another order" in told(Holder(ends[0], ends[2][::-1]), "XIR234")
    assert "leads straight to an output" in told(Holder(ends[0], ends[0]), "XIR234")
    assert "the network has no inputs" in told(Holder([], ends[2]), "XIR234")
    assert "the network has no outputs" in told(Holder(ends[0], []), "XIR234")


def test_an_alias_at_the_end_and_loops_are_refused() -> None:
    ends = nodes(2), nodes(2), nodes(2), nodes(2)
    neurons(ends[0], ends[1], name="LIF_'a'_1")
    weights(ends[1], ends[2], np.ones((2, 2)))
    neurons(ends[2], ends[3], name="LIF_'b'_1")
    module("AliasConnection", "aliases", ends[1], ends[3])
    assert "is the sum of b + a" in told(Holder(ends[0], ends[3]), "XIR234")
    module("AliasConnection", "back", ends[3], ends[1])
    assert "in a loop" in told(Holder(ends[0], ends[3]), "XIR234")


def test_a_loop_of_weights_is_refused() -> None:
    ends = nodes(2), nodes(2), nodes(2)
    weights(ends[0], ends[1], np.ones((2, 2)))
    weights(ends[1], ends[0], np.ones((2, 2)))
    neurons(ends[1], ends[2])
    assert "a loop without a neuron: w -> w_2 -> w" in told(Holder(ends[0], ends[2]), "XIR234")


def test_all_is_told_at_once() -> None:
    found = told(chain({"tau_mem": -np.ones(3)}, {"threshold": np.zeros(2)}), "XIR233")
    assert found.count("XIR233") == 2


def test_a_network_far_above_all_chips_is_refused_before_it_is_multiplied_out() -> None:
    ends = nodes(4000), nodes(4000)
    neurons(ends[0], ends[1])
    assert "at most 2048 are read" in told(Holder(ends[0], ends[1]), "XIR234")
