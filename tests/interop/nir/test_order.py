"""When populations see each other."""

from __future__ import annotations

from xir.interop.nir.order import order_of


def test_a_chain_is_late_by_its_depth() -> None:
    order = order_of(["x"], {"c": ["b"], "a": ["x"], "b": ["a"]})
    assert order.order == ["a", "b", "c"]
    assert order.latency == {"a": 0, "b": 1, "c": 2}
    assert (order.back, order.early, order.loops) == (set(), {}, [])


def test_a_shorter_path_comes_early() -> None:
    order = order_of(["x"], {"a": ["x"], "b": ["a"], "c": ["a", "b", "x"]})
    assert order.latency["c"] == 2
    assert order.early == {("a", "c"): 1, ("x", "c"): 2}


def test_a_population_that_sees_itself_is_no_loop_of_several() -> None:
    order = order_of(["x"], {"a": ["x", "a"]})
    assert order.back == {("a", "a")}
    assert order.loops == []
    assert order.latency == {"a": 0}


def test_a_loop_of_two_is_told() -> None:
    order = order_of(["x"], {"a": ["x", "b"], "b": ["a"]})
    assert order.back == {("a", "b")} or order.back == {("b", "a")}
    assert [set(loop) for loop in order.loops] == [{"a", "b"}]


def test_a_chain_of_thousands_is_no_recursion() -> None:
    sources = {f"n{i}": [f"n{i - 1}" if i else "x"] for i in range(5000)}
    assert order_of(["x"], sources).latency["n4999"] == 4999
