"""From a file to the ``snn`` dialect."""

from __future__ import annotations

import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from os import PathLike

from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Block, Region
from xdsl.utils.lexer import Input, Span

from xir.diagnostics.messages import Sources, read_text
from xir.dialects import snn
from xir.dialects.snn import DECISIONS
from xir.grammar import ast
from xir.grammar.syntax_errors import SyntaxErrors
from xir.irgen.checks import check_body
from xir.irgen.emit.bodies import check_results, emit_output, function_type, read_body
from xir.irgen.emit.equations import read_all
from xir.irgen.emit.inputs import check_encoders, inputs_of
from xir.irgen.emit.instances import free_symbol
from xir.irgen.emit.reader import ExpressionReader
from xir.irgen.emitter import Emitter
from xir.irgen.files import File, Files, all_files
from xir.irgen.functions.registry import FUNCTIONS
from xir.irgen.names.definitions import define
from xir.irgen.names.scope import SETTINGS, Context, ModuleTemplate, Scope
from xir.irgen.params import read_params, set_params
from xir.irgen.problems import Problems, Stop, did_you_mean, listed
from xir.irgen.signature import Signature
from xir.irgen.values import convert
from xir.irgen.values.kinds import Number, describe

NO_DEFINES: Mapping[str, str] = {}


def generate(
    source: str | PathLike[str] | Input[str],
    sources: Sources,
    *,
    defines: Mapping[str, str] = NO_DEFINES,
    network: str | None = None,
) -> ModuleOp:
    """
    The program as IR: the modules that are used, one version for each set of compile-time
    arguments, and one network.

    ``source`` is a path or a text with its name; files are looked for relative to it. ``defines``
    sets params, name -> text of an expression (``tau`` -> ``3 ms``). ``network`` chooses one of
    several. Files of arrays are opened for the shapes in them, no more.

    Raises ``CompileError`` with every mistake. Where the syntax of the file itself is wrong, these
    are its syntax errors: what else is wrong with it cannot be known then.
    """
    text = source if isinstance(source, Input) else Input(read_text(source), str(source))
    sources.add(text.name, text.content)
    problems = Problems(sources)
    context = Context(problems, sources, ExpressionReader(), frozenset(FUNCTIONS))
    files = Files(context)
    with _deep_enough():
        try:
            main = files.load(text)
        except SyntaxErrors as e:
            problems.syntax_errors(e)
            problems.raise_if_any()
            raise
        for file in all_files(files):
            for item in file.program.items:
                if isinstance(item, ast.Body):
                    check_body(item, file.scope)
        set_params(main, defines)
        for file in all_files(files):
            set_params(file, NO_DEFINES)
        for file in all_files(files):
            read_params(file)
            read_all(file.bindings)
        emitter = _network(main, network)
    problems.raise_if_any()
    assert emitter is not None
    return _module([*context.emitters, emitter], sources)


@contextmanager
def _deep_enough() -> Generator[None]:
    """Room for as much nesting as the language allows; each level takes some calls."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, 60_000))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def _module(emitters: list[Emitter], sources: Sources) -> ModuleOp:
    operations: list[snn.ModuleOp | snn.NetworkOp] = []
    for emitter in emitters:
        emitter.write_places(sources)
        assert emitter.body is not None
        operations.append(emitter.body)
    return ModuleOp(operations)


def _network(file: File, wanted: str | None) -> Emitter | None:
    """The chosen network, or None when there is a mistake in it."""
    try:
        template = _chosen(file, wanted)
        return _read_network(template)
    except Stop:
        return None


def _chosen(file: File, wanted: str | None) -> ModuleTemplate:
    problems, networks = file.scope.problems, file.networks
    names = [network.name for network in networks]
    if not networks:
        text = file.program.span.input
        end = len(text.content.rstrip())
        span = Span(max(end - 1, 0), end, text)
        raise problems.error(span, "there is no network here", "write network name(x: spikes[16])")
    if wanted is not None and wanted not in names:
        message = f"there is no network '{wanted}'; there is {listed(names)}"
        raise problems.error(networks[0].span, message, did_you_mean(wanted, names))
    if wanted is None and len(networks) > 1:
        message = f"there are {len(networks)} networks, {listed(names)}; which one is meant?"
        notes = [("another", other.span) for other in networks[1:]]
        hint = f"choose one: --network {names[0]}"
        raise problems.error(networks[0].span, message, hint, notes)
    return networks[0 if wanted is None else names.index(wanted)]


def _read_network(template: ModuleTemplate) -> Emitter:
    body, context = template.body, template.scope.context
    symbol = free_symbol(template.name, context)
    emitter = Emitter(Block())
    scope = Scope(context, template.scope, template.scope.folder, emitter)
    bindings = define(body.statements, scope)
    settings = {
        s.targets[0].name.text: s
        for s in reversed(body.statements)
        if isinstance(s, ast.Equation) and s.targets[0].name.text in SETTINGS
    }
    scope.names.update(inputs_of(body, emitter, template.scope))
    context.dt = _time_step(settings.get("dt"), scope)
    decide = _decision(settings.get("decide"), scope)
    context.elaborating.append(template)
    returned = read_body(body, bindings, scope)
    signature = Signature(scope)
    check_results(body, returned, signature)
    signature.settle()
    check_encoders(body, emitter, scope)
    if context.dt is None:
        raise Stop
    emit_output(emitter, returned, body)
    emitter.body = snn.NetworkOp(
        symbol,
        function_type(emitter, returned),
        Region(emitter.block),
        dt=float(context.dt.value),
        decide=decide,
        inputs=[parameter.name.text for parameter in body.parameters],
    )
    emitter.spans.append((emitter.body, body.name.span))
    return emitter


def _time_step(setting: ast.Equation | None, scope: Scope) -> Number | None:
    """The time step, which may use the network's own values."""
    if setting is None:
        return None
    scope.context.reads_dt = True
    try:
        value = scope.evaluate(setting.value)
        span = setting.value.span
        if not isinstance(value, Number):
            message = f"'dt' is a time known when compiling, not {describe(value)}"
            raise scope.problems.error(span, message)
        if value.seconds != 1:
            raise convert.wrong_dimension(value, value.seconds, 1, span, scope.problems, "'dt'")
        if not 0 < value.value < float("inf"):
            raise scope.problems.error(span, f"'dt' is above 0 s and finite, not {value}")
    except Stop:
        return None
    finally:
        scope.context.reads_dt = False
    return value


def _decision(setting: ast.Equation | None, scope: Scope) -> str | None:
    if setting is None:
        return None
    value = setting.value
    if isinstance(value, ast.Name) and value.text in DECISIONS:
        return value.text
    name = value.text if isinstance(value, ast.Name) else value.span.text
    hint = did_you_mean(name, DECISIONS)
    message = f"'decide' is one of {', '.join(DECISIONS)}, not {name}"
    scope.problems.error(value.span, message, hint)
    return None
