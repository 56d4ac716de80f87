"""
The configuration file of samna, the vendor's library: its ``XyloConfiguration`` as the C++ library
cereal writes it, and back.

    to_samna_json(config) -> str        from_samna_json(text) -> XyloConfig

For XyloAudio 2 keys, their order and all values that no network determines are those of a file that
samna wrote (``samna_form``); files of the other devices are marked as unconfirmed. Not seen in any
file, and taken from the conventions of cereal: an alias that is set,
``{"nullopt": false, "data": 3}``, and the matrix of a second synapse that is not in use, 0 x 0.
Line breaks differ: samna gives each number a line, here a row of a matrix is one line, and a neuron
is one line.
"""

from __future__ import annotations

import json
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from xir.codegen.json_reader import Node, parse
from xir.codegen.json_writer import JsonValue, Lines, int8_rows, render
from xir.codegen.layout import MAX_STEP_CYCLES, chip_named, step_cycles, wrap_words
from xir.codegen.samna_form import CLOCK, DEBUG, MARK, READOUT, UNSET
from xir.config.problems import ConfigError, Problems
from xir.config.xylo_config import MAX_DASH, MAX_WEIGHT_SHIFT, NO_ALIAS, XyloConfig
from xir.devices.samna_form import OUTPUT_NEURON, SamnaForm
from xir.devices.table import DEVICES, Device

INT16 = (-(1 << 15), (1 << 15) - 1)
UINT32 = (0, (1 << 32) - 1)
"""What samna keeps numbers in, whatever the chip holds."""


def to_samna_json(config: XyloConfig) -> str:
    """
    The text of samna's configuration file: the same text for the same configuration.

    A time step is a whole number of clock cycles on the chip: ``timeResolutionWrap`` is ``dt``
    times the clock to the nearest cycle. If ``dt`` is not a whole number of cycles the file has the
    step that the chip would make, up to half a cycle away, and reading gives that one. Nothing else
    is rounded. A clock that was chosen stands beside the configuration, where samna does not look
    (``xir.clock_hz``): without it the step could not be read back. Biases are written whether they
    are enabled or not.
    """
    chip = chip_named(config.device)
    cycles = step_cycles(config.dt, config.core_clock_hz, Problems())
    assert cycles is not None
    form = chip.samna_form
    parts: dict[str, JsonValue] = {
        **form.fixed,
        "synapse2Enable": config.n_synapses == 2,
        "biasEnable": config.bias_enable,
        "timeResolutionWrap": cycles,
        "hibernationModeTimeResolutionWrap": wrap_words(chip, cycles)["HM_TR_WRAP"],
        "input": _input(config, form),
        form.hidden: _hidden(config, form),
        "readout": {
            "weightBitShift": config.weight_shift_out,
            "weights": _matrix(config.weights_out[config.n_hidden - _read_rows(config) :]),
            "neurons": _output_neurons(config),
        },
        # The clocks of the synapses and of aliases are on in samna's file, whether needed or not.
        "debug": {**DEBUG, "biasClockEnable": config.bias_enable},
    }
    whole: dict[str, JsonValue] = {"value0": {name: parts[name] for name in form.root}}
    if form.unconfirmed:
        whole[MARK] = {"device": config.device, "unconfirmed": form.unconfirmed}
    if config.clock_hz is not None:
        mark = cast("dict[str, JsonValue]", whole.get(MARK, {"device": config.device}))
        whole[MARK] = {**mark, CLOCK: config.clock_hz}
    return render(whole)


def _read_rows(config: XyloConfig) -> int:
    """Hidden neurons in the matrix to outputs: all, or the last ones where the device has those."""
    return config.output_reach if chip_named(config.device).has_windows else config.n_hidden


def _input(config: XyloConfig, form: SamnaForm) -> JsonValue:
    reached = config.input_reach if chip_named(config.device).has_windows else config.n_hidden
    weights = config.weights_in[:, :reached]
    matrices = (config.weight_shift_in, _matrix(weights[:, :, 0]), _second(weights))
    return dict(zip(form.input, matrices, strict=False))


def _hidden(config: XyloConfig, form: SamnaForm) -> JsonValue:
    parts: dict[str, JsonValue] = {
        "weightBitShift": config.weight_shift_rec,
        "weights": _matrix(config.weights_rec[:, :, 0]),
        "syn2Weights": _second(config.weights_rec),
        "neurons": _hidden_neurons(config, form),
        "aliasing": bool((config.alias != NO_ALIAS).any()),
    }
    return {name: parts[name] for name in form.population}


def _matrix(array: NDArray[np.int8]) -> JsonValue:
    rows, columns = array.shape
    return {
        "dimensions": {"value0": rows, "value1": columns},
        "offsets": {"value0": columns, "value1": 1},
        "values": int8_rows(array),
    }


def _second(weights: NDArray[np.int8]) -> JsonValue:
    """The matrix of the second synapse of weights (sources, neurons, Nsyn)."""
    return _matrix(weights[:, :, 1] if weights.shape[2] == 2 else np.zeros((0, 0), dtype=np.int8))


def _hidden_neurons(config: XyloConfig, form: SamnaForm) -> Lines:
    unset = json.dumps(UNSET)
    values: dict[str, list[Any]] = {
        "threshold": config.threshold.tolist(),
        "vMemDecay": config.dash_mem.tolist(),
        "iSynDecay": config.dash_syn.tolist(),
        "vMemBias": config.bias.tolist(),
        "iSyn2Decay": config.dash_syn_2.tolist(),
        "aliasTarget": [
            unset if target == NO_ALIAS else json.dumps({"nullopt": False, "data": target})
            for target in config.alias.tolist()
        ],
    }
    return _neurons(form.neuron, *(values[name] for name in form.neuron))


def _output_neurons(config: XyloConfig) -> Lines:
    columns = (config.threshold_out, config.dash_mem_out, config.dash_syn_out, config.bias_out)
    return _neurons(OUTPUT_NEURON, *(column.tolist() for column in columns))


def _neurons(names: tuple[str, ...], *columns: list[Any]) -> Lines:
    """One line for each neuron, of the named values in their columns."""
    form = "{" + ", ".join(f'"{name}": %s' for name in names) + "}"
    return Lines([form % values for values in zip(*columns, strict=True)])


def from_samna_json(text: str, device: str | None = None, dt: float | None = None) -> XyloConfig:
    """
    The configuration in a file of samna's, with any white space. Its keys tell the device,
    unless ``device`` names it.

    What says how a chip is run (operation mode, hibernation, debugging) is not part of a
    configuration: its form is checked and its values are not kept. A file that is not for
    real time has a ``timeResolutionWrap`` of 0, and so no time step: then ``dt`` (seconds) is
    needed. Otherwise the step is ``timeResolutionWrap`` over the clock, the nearest float,
    which gives back every ``dt`` that is a whole number of cycles; a ``dt`` of the same number of
    cycles may be given, and is then taken as it is.

    Biases are kept, and off, where ``biasEnable`` is false. The decay of a second synapse that is
    not in use does nothing and is read as 0. Unknown keys are refused, but not in ``debug``, to
    which newer versions of samna have added, and not in the forms that are unconfirmed.

    Raises ``ConfigError``, naming the path (``value0.reservoir.neurons[3].threshold``), for every
    other form, for what does not fit together or is out of range, and for what the chip would pass
    over: weights, aliases or clocks that are switched off where they are needed.
    """
    whole = parse(text)
    device = device or _device_of(whole)
    chip = chip_named(device)
    form = chip.samna_form
    unsure = bool(form.unconfirmed)
    clock = _clock_of(whole, chip)
    (root,) = whole.fields(["value0"], others=unsure or clock is not None)
    part = dict(zip(form.root, root.fields(form.root, others=unsure), strict=True))
    for name, usual in form.fixed.items():
        if isinstance(usual, bool):
            part[name].boolean()
        else:
            part[name].integer(*UINT32)
    if "hibernationModeTimeResolutionWrap" in part:
        part["hibernationModeTimeResolutionWrap"].integer(*UINT32)
    entry = _fields_by_name(part["input"], form.input, unsure)
    inner = _fields_by_name(part[form.hidden], form.population, unsure)
    shift_out, weights_out, outputs = part["readout"].fields(READOUT, others=unsure)
    two = "synapse2Enable" in part and part["synapse2Enable"].boolean()
    hidden, aliasing = inner["neurons"], inner["aliasing"]
    aliasing.boolean()
    if hidden.value == []:
        hidden.fail("at least 1 neuron")
    neurons = _read_hidden(hidden.elements(), form, two, aliasing)
    neurons |= _read_outputs(outputs.elements(), unsure)
    n_hidden, n_outputs = len(neurons["threshold"]), len(neurons["threshold_out"])
    if form.has_debug:
        clocks = {
            "isynClockEnable": True,
            "isyn2ClockEnable": two,
            "raClockEnable": aliasing.boolean(),
            "biasClockEnable": part["biasEnable"].boolean(),
        }
        _check_debug(part["debug"], clocks)
    reached = _hidden_neurons_in(entry["weights"], 1, n_hidden, chip.input_expansion, chip)
    read = _hidden_neurons_in(weights_out, 0, n_hidden, chip.output_expansion, chip)
    first_in, second_in = (
        entry[name] if name in entry else None for name in _weight_keys(form.input)
    )
    first, second = (
        inner[name] if name in inner else None for name in _weight_keys(form.population)
    )
    assert first_in is not None
    assert first is not None
    weights_in = _read_weights(first_in, second_in, two, None, reached)
    return XyloConfig(
        device=device,
        dt=_read_step(part["timeResolutionWrap"], clock or chip.clock_hz, dt),
        clock_hz=clock,
        weights_in=np.pad(weights_in, ((0, 0), (0, n_hidden - reached), (0, 0))),
        weights_rec=_read_weights(first, second, two, n_hidden, n_hidden),
        weights_out=np.pad(
            _read_matrix(weights_out, read, n_outputs), ((n_hidden - read, 0), (0, 0))
        ),
        **neurons,
        bias_enable=part["biasEnable"].boolean(),
        weight_shift_in=entry["weightBitShift"].integer(0, MAX_WEIGHT_SHIFT),
        weight_shift_rec=inner["weightBitShift"].integer(0, MAX_WEIGHT_SHIFT),
        weight_shift_out=shift_out.integer(0, MAX_WEIGHT_SHIFT),
    )


def _device_of(whole: Node) -> str:
    """The device whose file this is: as it says itself, or by its keys."""
    value = whole.value
    known = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    if MARK in known:
        (mark,) = whole.fields([MARK], others=True)
        (node,) = mark.fields(["device"], others=True)
        if isinstance(node.value, str) and node.value in DEVICES:
            return node.value
        node.fail(" or ".join(DEVICES))
    (root,) = whole.fields(["value0"])
    inner = root.value
    keys = cast("dict[str, object]", inner) if isinstance(inner, dict) else {}
    # The first of those that share the most keys with the file: which keys are missing, or are too
    # many, is said when the file is read.
    return max(DEVICES.values(), key=lambda chip: len(keys.keys() & set(chip.samna_form.root))).name


def _fields_by_name(node: Node, names: tuple[str, ...], unsure: bool) -> dict[str, Node]:
    return dict(zip(names, node.fields(names, others=unsure), strict=True))


def _weight_keys(names: tuple[str, ...]) -> tuple[str, str]:
    """The keys of the weights of both synapses."""
    second = next((name for name in names if name.lower().startswith("syn2")), "")
    return "weights", second


def _hidden_neurons_in(node: Node, axis: int, n_hidden: int, most: int, chip: Device) -> int:
    """Hidden neurons in a matrix of weights; all, where the device has no part for that."""
    if not chip.has_windows:
        return n_hidden
    have = _dimensions(node)[axis]
    if have > min(most, n_hidden):
        raise ConfigError(
            [f"{node.path}: have {have} hidden neurons, need up to {min(most, n_hidden)}"]
        )
    return have


def _clock_of(whole: Node, chip: Device) -> float | None:
    """The clock in Hz that the file says it is for; None where it says none."""
    if not whole.has(MARK):
        return None
    (mark,) = whole.fields([MARK], others=True)
    if not mark.has(CLOCK):
        return None
    (node,) = mark.fields([CLOCK], others=True)
    given = node.positive()
    clock = chip.board_clock(given)
    if clock is None:
        raise ConfigError([f"{node.path}: {chip.no_board_clock(given)}"])
    return clock


def _read_step(node: Node, clock_hz: float, dt: float | None) -> float:
    """The time step in seconds."""
    cycles = node.integer(0, MAX_STEP_CYCLES)
    if dt is None:
        if cycles == 0:
            node.fail("at least 1 clock cycle to know the time step; give dt in seconds instead")
        return cycles / clock_hz
    problems = Problems()
    given = step_cycles(dt, clock_hz, problems)
    problems.refuse()
    if cycles not in (0, given):
        node.fail(f"{given}, which is the dt that was given, {dt!r} s, in cycles")
    return dt


def _read_hidden(nodes: list[Node], form: SamnaForm, two: bool, aliasing: Node) -> dict[str, Any]:
    """The arrays of the hidden neurons by their names in ``XyloConfig``."""
    columns = ("threshold", "dash_mem", "dash_syn", "bias", "dash_syn_2", "alias")
    rows: list[tuple[int, ...]] = []
    for node in nodes:
        field = _fields_by_name(node, form.neuron, bool(form.unconfirmed))
        dash = field["iSyn2Decay"].integer(0, MAX_DASH) if "iSyn2Decay" in field else 0
        target = _read_alias(field["aliasTarget"], len(nodes))
        common = [field[name] for name in OUTPUT_NEURON]
        rows.append((*_read_neuron(common), dash if two else 0, target))
        if target != NO_ALIAS and not aliasing.boolean():
            aliasing.fail(f"true, since {field['aliasTarget'].path} is set")
    return _columns(columns, rows)


def _read_outputs(nodes: list[Node], unsure: bool) -> dict[str, Any]:
    """The arrays of the output neurons by their names in ``XyloConfig``."""
    columns = ("threshold_out", "dash_mem_out", "dash_syn_out", "bias_out")
    fields = [node.fields(OUTPUT_NEURON, others=unsure) for node in nodes]
    return _columns(columns, [_read_neuron(of_one) for of_one in fields])


def _read_neuron(fields: list[Node]) -> tuple[int, ...]:
    threshold, mem, syn, bias = fields
    return (
        threshold.integer(*INT16),
        mem.integer(0, MAX_DASH),
        syn.integer(0, MAX_DASH),
        bias.integer(*INT16),
    )


def _columns(names: tuple[str, ...], rows: list[tuple[int, ...]]) -> dict[str, Any]:
    table = np.array(rows, dtype=np.int64).reshape(len(rows), len(names))
    return dict(zip(names, table.T, strict=True))


def _read_optional(node: Node) -> Node | None:
    """What an optional value is set to, or None."""
    (unset,) = node.fields(["nullopt"], others=True)
    if unset.boolean():
        node.fields(["nullopt"])
        return None
    return node.fields(["nullopt", "data"])[1]


def _read_alias(node: Node, n_hidden: int) -> int:
    target = _read_optional(node)
    return NO_ALIAS if target is None else target.integer(0, n_hidden - 1)


def _read_weights(
    first: Node, second: Node | None, two: bool, n_sources: int | None, n_hidden: int
) -> NDArray[np.int8]:
    """Weights (sources, neurons, Nsyn)."""
    weights = _read_matrix(first, n_sources, n_hidden)
    if second is None:
        return weights[:, :, np.newaxis]
    if two:
        return np.stack([weights, _read_matrix(second, weights.shape[0], n_hidden)], axis=2)
    size = (0, 0) if _dimensions(second) == (0, 0) else weights.shape
    if _read_matrix(second, *size).any():
        second.fail("weights of 0 only, since value0.synapse2Enable is false")
    return weights[:, :, np.newaxis]


def _dimensions(node: Node) -> tuple[int, ...]:
    dimensions, _, _ = node.fields(["dimensions", "offsets", "values"])
    return tuple(size.integer(*UINT32) for size in dimensions.fields(["value0", "value1"]))


def _read_matrix(node: Node, rows: int | None, columns: int) -> NDArray[np.int8]:
    """A matrix of this size; any number of rows for None."""
    dimensions, offsets, values = node.fields(["dimensions", "offsets", "values"])
    size = _dimensions(node)
    need = (size[0] if rows is None else rows, columns)
    if size != need:
        raise ConfigError(
            [f"{dimensions.path}: have {size[0]} x {size[1]}, need {need[0]} x {need[1]}"]
        )
    for offset, step in zip(offsets.fields(["value0", "value1"]), (columns, 1), strict=True):
        # Where there are no values it does not matter how far apart they are.
        offset.integer(*((step, step) if need[0] and columns else UINT32))
    return values.int8_list(need[0] * columns, f"{need[0]} x {columns}").reshape(need)


def _check_debug(node: Node, clocks: dict[str, bool]) -> None:
    """The form of the debug block, and that the clocks that are needed are on."""
    for child, (name, usual) in zip(node.fields(DEBUG, others=True), DEBUG.items(), strict=True):
        if isinstance(usual, bool):
            if not child.boolean() and clocks.get(name, False):
                child.fail("true, since the network needs this clock")
        elif isinstance(usual, int):
            child.integer(*UINT32)
        elif usual is UNSET:
            _read_optional(child)
        else:
            for number in child.fields(usual):
                number.integer(*UINT32)
