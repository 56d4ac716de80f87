"""Every value that xylosim 0.1.3 records, on random cores, live."""

from __future__ import annotations

import numpy as np
import pytest
pytest.importorskip("xylosim.v2")
import sys; print(sys.path)
from tests.sim.drawing import RECORDED, draw_config, draw_raster, pasteable
def test(): pass
