"""One way in for every method."""

from __future__ import annotations

from xir.devices.table import Device
from xir.ir.core import RealCore
from xir.quantization.methods.channel import plain
from xir.quantization.result import Method, QuantizedCore


def quantize(real: RealCore, chip: Device, method: Method) -> QuantizedCore:
    """
    The integers for ``real`` on ``chip``, without data.

    ``global`` and ``channel`` scale and round; ``law`` adds a gain in closed form; ``matched`` fits
    gains and shifts on synthetic stimuli. ``calibrated`` needs stimuli: see
    ``xir.quantization.methods.calibrated``.
    """
    if method in ("global", "channel"):
        return plain(real, chip, method)
    from xir.quantization.neuron.law import law_fit
    from xir.quantization.neurons import neurons_of

    if method == "law":
        from xir.quantization.methods.law import law_integers

        neurons = neurons_of(real, chip)
        return law_integers(neurons, law_fit(neurons)).core(neurons)
    from xir.quantization.methods.matched import matched

    result = matched(real, chip)
    return result.best.integers.core(result.scored.neurons)
