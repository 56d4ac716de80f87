"""
The rules of a core in integers: each code of ``xir.diagnostics.codes`` with what finds it, and the
field of a configuration that breaks it.
"""

from __future__ import annotations

from xir.diagnostics.codes import CODES
from xir.verification import rules
from xir.verification.rules import Rule

_FINDERS = {
    "XIR101": (rules.inputs, "weights_in"),
    "XIR102": (rules.hidden, "weights_in"),
    "XIR103": (rules.outputs, "weights_out"),
    "XIR104": (rules.synapses, "weights_in"),
    "XIR105": (rules.fan_out_total, "weights_rec"),
    "XIR106": (rules.fan_out_field, "weights_rec"),
    "XIR107": (rules.fan_out_documented, "weights_rec"),
    "XIR108": (rules.weights, "weights"),
    "XIR109": (rules.dashes, "dash"),
    "XIR111": (rules.biases, "bias"),
    "XIR112": (rules.shifts, "weight_shift"),
    "XIR113": (rules.alias_order, "alias"),
    "XIR114": (rules.alias_targets, "alias"),
    "XIR115": (rules.alias_sources, "alias"),
    "XIR116": (rules.empty_synapses, "dash_syn"),
    "XIR117": (rules.spike_limits, None),  # Nothing in a configuration says what was meant.
    "XIR118": (rules.clock, "dt"),
    "XIR119": (rules.clock_rounding, "dt"),
    "XIR121": (rules.places, None),  # Every neuron of a configuration has its own index.
    "XIR122": (rules.silent_banks, "weights_in"),
    "XIR123": (rules.both_kinds_of_populations, None),  # A chip also runs without outputs.
    "XIR126": (rules.low_thresholds, "threshold"),
    "XIR127": (rules.unreachable_neurons, "weights_in"),
    "XIR130": (rules.input_expansion, "weights_in"),
    "XIR131": (rules.output_expansion, "weights_out"),
    "XIR132": (rules.no_biases, "bias"),
    "XIR133": (rules.memory_words, "weights_in"),
}

RULES: tuple[Rule, ...] = tuple(
    Rule(CODES[code], find, field) for code, (find, field) in _FINDERS.items()
)
