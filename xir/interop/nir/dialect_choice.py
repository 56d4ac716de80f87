"""
Which dialect a file is in: asked for, or found from its numbers. It is never guessed: where the
numbers fit several readings, that is an error which shows the readings.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from xir.interop.nir.dialects import DIALECTS, IF_ALONE, UNIT_GAIN, WHOLE_INPUT, Dialect
from xir.interop.nir.linear_maps import lambert_w
from xir.interop.nir.primitives import LEAKY
from xir.interop.nir.problems import Problems
from xir.interop.nir.step_form import Parameters
from xir.interop.nir.words import RESETS
from xir.numbers.arrays import NumpyArray

TOLERANCE = 1e-4
"""Relative: numbers of 32 bits that went through a division or two."""

NOMINAL = 1e-4
"""The time step in seconds that snnTorch and SpikingJelly write whatever the task is."""


class Choice(NamedTuple):
    """The dialect of a file, its time step, and how both are known."""

    dialect: Dialect
    dt: float
    """In the unit of the file's time constants."""
    is_nominal: bool
    """Whether ``dt`` says nothing of the real time step."""
    how: str
    reset: str | None = None
    """Of the metadata, where they say one."""

    @property
    def counts_steps(self) -> bool:
        """Whether time constants are counted in steps."""
        return self.is_nominal and self.dt == 1


Neurons = Mapping[str, tuple[str, Parameters]]
"""Path -> type and parameters of every neuron."""


def choose(
    neurons: Neurons,
    metadata: Mapping[str, Any],
    asked: str | None,
    file_dt: float | None,
    problems: Problems,
) -> Choice:
    """The dialect. Raises ``Stop`` where it is neither told nor found."""
    if asked is not None:
        return _asked(asked, neurons, file_dt, problems)
    told = _from_metadata(metadata, file_dt, problems)
    if told is not None:
        return told
    leaky = {path: both for path, both in neurons.items() if both[0] in LEAKY}
    if not leaky:
        return _without_leak(neurons, file_dt, problems)
    kinds: dict[str, list[str]] = {}
    for path, (_, parameters) in sorted(leaky.items()):
        kinds.setdefault(_gain(parameters), []).append(path)
    if len(kinds) > 1:
        parts = "; ".join(f"{gain}: {', '.join(paths[:8])}" for gain, paths in kinds.items())
        message = f"neurons are written in different ways: {parts}"
        hint = f"say which is meant: --from {{{','.join(DIALECTS)}}}"
        raise problems.error("XIR209", "", message, hint)
    candidates = _candidates(leaky, next(iter(kinds)))
    if candidates and candidates[0].dialect is WHOLE_INPUT:
        dt = candidates[0].dt
        is_told = file_dt is not None and abs(file_dt / dt - 1) < TOLERANCE
        if not is_told and _is_hollow(leaky, dt):
            raise _hollow(leaky, candidates[0], problems)
    if not candidates:
        raise _undecided(leaky, next(iter(kinds)), problems)
    if file_dt is not None:
        candidates = [c._replace(dt=file_dt) for c in candidates]
    if len(candidates) > 1:
        is_round = [c for c in candidates if _is_round(c.dt)]
        if len(is_round) != 1:
            names = " or ".join(f"{c.dialect.title} with dt {c.dt:.6g}" for c in candidates)
            message = f"the numbers fit several dialects: {names}"
            raise problems.error("XIR209", "", message, "say which is meant: --from DIALECT")
        other = next(c for c in candidates if c is not is_round[0])
        how = f"{is_round[0].how}; {other.dialect.title} would have dt {other.dt:.6g}, not round"
        return is_round[0]._replace(how=how)
    return candidates[0]


def _asked(asked: str, neurons: Neurons, file_dt: float | None, problems: Problems) -> Choice:
    dialect = DIALECTS[asked]
    found = file_dt
    if found is None and dialect.has_unit_gain:
        leaky = [p for _, p in neurons.values() if "tau_mem" in p]
        grows = all((p["r"] > 1 + TOLERANCE).all() for p in leaky)  # r = 1 says nothing of dt
        found = None
        if grows:
            found = _common([p["tau_mem"] / p["r"] for p in leaky]) if _is_unit(leaky) else None
        if found is None and not leaky:
            found = _common([1 / p["r"] for _, p in neurons.values()])
            found = None if found == 1 else found
    if found is None and asked == "rockpool":
        found = _rockpool_dt([p for _, p in neurons.values() if "tau_mem" in p])
    if file_dt is not None and asked.startswith("sinabs"):
        message = f"{dialect.title} counts time constants in steps: no time step is in the file"
        raise problems.error("XIR209", "", message, "how long a step is, says --dt TIME")
    dt = dialect.dt if found is None else found
    if dt is None:
        message = f"the time step of {dialect.title} is not in the file"
        raise problems.error("XIR209", "", message, "say it: --file-dt 1ms")
    nominal = dialect.is_nominal and (file_dt is None or dialect.dt == 1) and dt in (NOMINAL, 1.0)
    return Choice(dialect, dt, nominal, f"--from {asked}")


def _from_metadata(
    metadata: Mapping[str, Any], file_dt: float | None, problems: Problems
) -> Choice | None:
    """What the metadata of the graph say."""
    given, method = metadata.get("dt"), metadata.get("discretisation", "euler")
    if given is None:
        return None
    dt: object = getattr(given, "item", lambda: given)()
    if isinstance(dt, bool) or not isinstance(dt, int | float) or not 0 < dt < float("inf"):
        problems.warning("XIR225", "metadata.dt", f"'{dt}' is no time step, and is left out")
        return None
    if method not in ("euler", "exponential"):
        message = f"'{method}' is no discretisation that xir knows: euler, exponential"
        problems.warning("XIR225", "metadata.discretisation", message)
        return None
    reset = metadata.get("reset")
    if reset is not None and reset not in RESETS:
        message = f"'{reset}' is no reset that xir knows: {', '.join(RESETS)}"
        problems.warning("XIR225", "metadata.reset", message)
        reset = None
    used = float(dt) if file_dt is None else file_dt
    return Choice(DIALECTS[method], used, False, "the metadata of the file", reset)


def _without_leak(neurons: Neurons, file_dt: float | None, problems: Problems) -> Choice:
    """The dialect where no neuron leaks."""
    r = [p["r"] for _, p in neurons.values()]
    if not r:
        raise problems.error("XIR207", "", "there are no neurons: nothing here spikes or is read")
    dt = _common([1 / values for values in r if values.all()])
    if dt is None or len(r) != sum(bool(values.all()) for values in r):
        message = "no neuron leaks, and r is neither 1 nor one over a time step"
        raise problems.error("XIR209", "", message, "say what is meant: --from euler --file-dt 1ms")
    if dt == 1:
        return Choice(IF_ALONE, 1.0, True, "r = 1 in every neuron, none leaks")
    used = dt if file_dt is None else file_dt
    return Choice(UNIT_GAIN, used, abs(dt / NOMINAL - 1) < TOLERANCE, "r dt = 1 in every neuron")


def _gain(p: Parameters) -> str:
    """What r is like in one population."""
    if np.allclose(p["r"], 1, rtol=TOLERANCE):
        return "r = 1" if np.allclose(p.get("w_in", 1), 1, rtol=TOLERANCE) else "w_in is not 1"
    if (p["r"] > 1).all():
        return "r > 1"
    return "r < 1" if ((p["r"] > 0) & (p["r"] < 1)).all() else "r of several kinds"


def _candidates(leaky: Neurons, gain: str) -> list[Choice]:
    """The dialects that all neurons agree on."""
    parameters = [p for _, p in leaky.values()]
    count = len(parameters)
    found: list[Choice] = []
    if gain == "r > 1":
        dt = _common([p["tau_mem"] / p["r"] for p in parameters])
        if dt is not None and _is_unit(parameters):
            with_syn = sum("tau_syn" in p for p in parameters)
            both = " and w_in dt = tau_syn" if with_syn else ""
            how = f"found: r dt = tau_mem{both} in {count} of {count} populations"
            found.append(Choice(UNIT_GAIN, dt, abs(dt / NOMINAL - 1) < TOLERANCE, how))
        dt = _rockpool_dt(parameters)
        plain = all(np.allclose(p.get("w_in", 1), 1, rtol=TOLERANCE) for p in parameters)
        if dt is not None and plain:
            how = f"found: r = exp(-dt / tau) tau / dt in {count} of {count} populations"
            found.append(Choice(DIALECTS["rockpool"], dt, False, how))
    if gain == "r < 1":
        dt = _common([p["tau_mem"] * (1 - p["r"]) for p in parameters])
        if dt is not None:
            how = f"found: r = 1 - dt / tau in {count} of {count} populations"
            found.append(Choice(WHOLE_INPUT, dt, abs(dt - 1) < TOLERANCE, how))
    return found


def _is_hollow(leaky: Neurons, dt: float) -> bool:
    """
    Whether ``r = 1 - dt / tau`` says nothing: any r below 1 is that for one tau. A time step of 1,
    as the tools of that dialect have it, speaks for itself.
    """
    taus = np.concatenate([p["tau_mem"] for _, p in leaky.values()])
    return abs(dt - 1) >= TOLERANCE and np.allclose(taus, taus[0], rtol=TOLERANCE)


def _hollow(leaky: Neurons, choice: Choice, problems: Problems) -> Exception:
    """The error for one r below 1 with one tau, which has two readings."""
    (parameters, *_) = (p for _, p in leaky.values())
    tau, r = float(parameters["tau_mem"].flat[0]), float(parameters["r"].flat[0])
    message = f"one r, {r:g}, and one tau, {tau:g}, do not tell the dialect: r = 1 - dt / tau has "
    message += f"dt {choice.dt:.6g}, and r = tau / dt has dt {tau / r:.6g}, which is above tau"
    hint = f"say which is meant: --from spyx --file-dt {choice.dt:.6g}, or --from euler --file-dt "
    return problems.error("XIR209", "", message, f"{hint}TIME")


def _is_unit(parameters: list[Parameters]) -> bool:
    """Whether r dt = tau_mem and w_in dt = tau_syn for one dt."""
    ratios = [p["tau_mem"] / p["r"] for p in parameters if p["r"].all()]
    ratios += [p["tau_syn"] / p["w_in"] for p in parameters if "tau_syn" in p and p["w_in"].all()]
    zeros = any(not p["r"].all() or not p.get("w_in", p["r"]).all() for p in parameters)
    return not zeros and bool(parameters) and _common(ratios) is not None


def _rockpool_dt(parameters: list[Parameters]) -> float | None:
    """The dt of r = exp(-h) / h, h = dt / tau."""
    if not parameters or any((p["r"] <= 0).any() for p in parameters):
        return None
    return _common([p["tau_mem"] * lambert_w(1 / p["r"]) for p in parameters])


def _common(values: list[NumpyArray]) -> float | None:
    """The number that all are, or None."""
    if not values:
        return None
    flat = np.concatenate([np.ravel(v) for v in values])
    middle = float(np.median(flat))
    if not np.isfinite(flat).all() or middle <= 0:
        return None
    return _tidy(middle) if np.allclose(flat, middle, rtol=TOLERANCE, atol=0) else None


def _tidy(dt: float) -> float:
    """The number of few digits that ``dt`` is, but for the rounding of 32 bits."""
    short = float(f"{dt:.3g}")
    return short if abs(short / dt - 1) < 1e-6 else dt


def _is_round(dt: float) -> bool:
    """Whether dt is 1, 2, 2.5 or 5 times a power of ten."""
    digits = dt / 10.0 ** np.floor(np.log10(dt) + 1e-9)
    return any(abs(digits / nice - 1) < 1e-3 for nice in (1, 2, 2.5, 5, 10))


def _undecided(leaky: Neurons, gain: str, problems: Problems) -> Exception:
    """The error that shows what the numbers would be in each reading."""
    taus = np.concatenate([p["tau_mem"] for _, p in leaky.values()])
    finite = taus[np.isfinite(taus)]
    low, high = (finite.min(), finite.max()) if finite.size else (np.inf, np.inf)
    if gain != "r = 1":
        message = f"the numbers fit no dialect that can be found ({gain}, no common dt)"
        hint = "to take the equations of NIR as they are: --from euler --file-dt TIME"
        return problems.error("XIR209", "", message, hint)
    lines = [f"r = 1 everywhere, and tau from {low:g} to {high:g}, is what several tools write:"]
    for name in ("norse", "norse-1.1", "sinabs", "nengo", "spikingjelly", "euler"):
        dialect = DIALECTS[name]
        dt = dialect.dt or 1e-3
        scale = 1000 if name == "norse-1.1" else 1
        steps = f"{low * scale / dt:.3g}"
        if high != low:
            steps += f" to {high * scale / dt:.3g}"
        fits = low * scale / dt >= 1
        said = f"tau is {steps} steps" if fits else f"tau would be {steps} steps: hardly"
        lines.append(f"  --from {name:13} {said}")
    return problems.error("XIR209", "", "\n".join(lines), "say which tool wrote it: --from DIALECT")
