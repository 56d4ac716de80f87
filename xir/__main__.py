"""``python -m xir``."""

from __future__ import annotations

from xir.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
