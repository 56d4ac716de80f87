"""What binds a file to the configuration that it is about."""

from __future__ import annotations

import hashlib

from xir.codegen.samna_json import to_samna_json
from xir.config.xylo_config import XyloConfig

KEY = "configuration"
"""Its key in ``symbols.json``, which files of older versions do not have."""


def fingerprint(config: XyloConfig) -> str:
    """
    A hash of a configuration, equal for equal ones: that of the bytes of the ``config.json`` that
    is written of it.
    """
    return of_text(to_samna_json(config))


def of_text(config_json: str) -> str:
    """The fingerprint of the configuration in a text that ``to_samna_json`` gave."""
    return f"sha256:{hashlib.sha256(config_json.encode()).hexdigest()}"
