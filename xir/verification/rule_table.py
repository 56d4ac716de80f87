"""The rules of a quantized core: each code of ``xir.diagnostics.codes`` and what finds it."""

from __future__ import annotations

from xir.diagnostics.codes import CODES
from xir.verification import rules
from xir.verification.rules import Rule

_FINDERS = {
    "XIR101": rules.inputs,
    "XIR102": rules.hidden,
    "XIR103": rules.outputs,
    "XIR104": rules.synapses,
    "XIR105": rules.fan_out_total,
    "XIR106": rules.fan_out_field,
    "XIR107": rules.fan_out_documented,
    "XIR108": rules.weights,
    "XIR109": rules.dashes,
    "XIR110": rules.thresholds,
    "XIR111": rules.biases,
    "XIR112": rules.shifts,
    "XIR113": rules.alias_order,
    "XIR114": rules.alias_targets,
    "XIR115": rules.alias_sources,
    "XIR116": rules.empty_synapses,
    "XIR117": rules.spike_limits,
    "XIR118": rules.clock,
    "XIR119": rules.clock_rounding,
    "XIR121": rules.places,
    "XIR122": rules.silent_banks,
    "XIR123": rules.both_kinds_of_populations,
    "XIR130": rules.input_expansion,
    "XIR131": rules.output_expansion,
    "XIR132": rules.no_biases,
    "XIR133": rules.memory_words,
}

RULES: tuple[Rule, ...] = tuple(Rule(CODES[code], find) for code, find in _FINDERS.items())
