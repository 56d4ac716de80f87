"""Standard streams where a process may open no more files."""

from __future__ import annotations

from tests.processes import started

SCRIPT = """
import os, resource, sys
from xir.text.streams import drop_output
resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))
drop_output()
print("lost")
sys.stdout.flush()
os.write(2, b"done")
"""


def test_output_is_dropped_where_no_file_can_be_opened() -> None:
    with started("-c", SCRIPT) as process:
        assert process.communicate() == ("", "done")
