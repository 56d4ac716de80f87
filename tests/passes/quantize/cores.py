"""Small cores in real numbers, as IR."""

from __future__ import annotations

from xdsl.dialects.builtin import ModuleOp

from tests.passes.ir import parse


def two_neurons(h: str = "", o: str = "", w: str = "1.0", dt: str = "1.0e-3") -> ModuleOp:
    """
    One input, two hidden neurons, two outputs; ``h`` and ``o`` are fields of both kinds in place of
    those that they have.
    """
    one = "dense<{}> : tensor<2xf64>"

    def bank(given: str) -> str:
        fields = {"tau_mem": "0.02", "tau_syn": "0.01", "threshold": "1.0"}
        fields |= dict(part.split("=") for part in given.split())
        return ", ".join(f"{k} = {one.format(v)}" for k, v in fields.items())

    return parse(
        f"""xylo.core @c for "xylo-audio2" dt {dt} {{
          xylo.input @x size 1 at 0
          xylo.hidden @h size 2 at 0 {{{bank(h)}}}
          xylo.readout @o size 2 at 0 {{{bank(o)}}}
          xylo.weights @h from @x dense<{w}> : tensor<1x2xf64>
          xylo.weights @o from @h dense<[[1.0, 0.001], [-0.5, 0.0]]> : tensor<2x2xf64>
        }}"""
    )


def four_neurons(h: str = "", o: str = "", w: str = "0.4", decide: str = "count") -> ModuleOp:
    """Two inputs, four hidden neurons, two outputs; ``h`` and ``o`` are more of their fields."""
    return parse(
        f"""xylo.core @c for "xylo-audio2" dt 1.0e-3 attributes {{decide = "{decide}"}} {{
          xylo.input @x size 2 at 0
          xylo.hidden @h size 4 at 0 {{tau_mem = dense<0.0171> : tensor<4xf64>,
            tau_syn = dense<0.0063> : tensor<4xf64>, threshold = dense<1.0> : tensor<4xf64>{h}}}
          xylo.readout @o size 2 at 0 {{tau_mem = dense<0.0113> : tensor<2xf64>,
            tau_syn = dense<0.0042> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>{o}}}
          xylo.weights @h from @x dense<[[{w}, 0.2, -0.1, 0.3], [-0.2, 0.3, 0.5, 0.1]]> :
            tensor<2x4xf64>
          xylo.weights @o from @h dense<[[0.3, 0.1], [0.1, 0.3], [-0.1, 0.2], [0.2, 0.1]]> :
            tensor<4x2xf64>
        }}"""
    )
