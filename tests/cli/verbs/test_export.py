"""``xir export``: a network as a NIR file."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def test_a_network_is_written_and_read_back(run: Any, folder: Path) -> None:
    assert run("export", "tiny.xnet", "--nir", "out.nir") == (0, "wrote out.nir\n", "")
    assert run("import", "out.nir", "-o", "back.xnet", "-q").code == 0
    assert run("export", "back.xnet", "--nir", "again.nir").code == 0
    assert run("compile", "tiny.xnet", "-o", "one", "-q").code == 0
    assert run("compile", "out.nir", "-o", "two", "-q").code == 0
    config = (folder / "one" / "config.json").read_bytes()
    assert (folder / "two" / "config.json").read_bytes() == config


def test_import_and_export_give_the_same_bytes(run: Any, folder: Path) -> None:
    run("export", "tiny.xnet", "--nir", "a.nir")
    for first, second in (("a", "b"), ("b", "c")):
        assert run("import", f"{first}.nir", "-o", "tiny.xnet", "-q").code == 0
        assert run("export", "tiny.xnet", "--nir", f"{second}.nir").code == 0
    assert (folder / "a.nir").read_bytes() == (folder / "b.nir").read_bytes()
    assert (folder / "b.nir").read_bytes() == (folder / "c.nir").read_bytes()


def test_a_configuration_has_integers_only(run: Any, folder: Path) -> None:
    assert run("compile", "tiny.xnet", "-o", "tiny.xylo", "-q").code == 0
    told = run("export", "tiny.xylo", "--nir", "out.nir")
    assert told.code == 1
    assert "write these: --quantized" in told.err
    assert not (folder / "out.nir").exists()
    assert run("export", "tiny.xylo", "--nir", "out.nir", "--quantized").code == 0
    assert run("export", "tiny.xnet", "--nir", "direct.nir", "--quantized").code == 0
    assert (folder / "out.nir").read_bytes() == (folder / "direct.nir").read_bytes()


def test_what_is_wrong_leaves_the_file_as_it_is(run: Any, folder: Path) -> None:
    (folder / "out.nir").write_text("mine")
    text = (folder / "tiny.xnet").read_text()
    (folder / "tiny.xnet").write_text(text.replace("network", "notwork", 1))
    assert run("export", "tiny.xnet", "--nir", "out.nir").code == 1
    assert (folder / "out.nir").read_text() == "mine"
    assert run("export", "tiny.xnet", "--nir", "out.txt").code == 2
    assert run("export", "tiny.xnet").code == 2


def test_the_step_that_the_reader_takes_is_told(run: Any, folder: Path) -> None:
    run("export", "tiny.xnet", "--nir", "a.nir")
    assert run("export", "tiny.xnet", "--nir", "b.nir", "--nominal-dt", "0.1ms").code == 0
    assert (folder / "a.nir").read_bytes() != (folder / "b.nir").read_bytes()
    assert run("import", "a.nir", "-o", "a.xnet", "-q").code == 0
    assert run("import", "b.nir", "-o", "b.xnet", "-q").code == 0
    texts = [(folder / f"{name}.xnet").read_text().partition("network")[2] for name in ("a", "b")]
    assert texts[0] == texts[1]
    assert run("export", "tiny.xnet", "--nir", "b.nir", "--nominal-dt", "0").code == 2


def test_a_specification_is_written_and_read_back(run: Any, folder: Path) -> None:
    told = run("export", "tiny.xnet", "--specification", "spec.npz", "--nir", "a.nir")
    assert told == (0, "wrote a.nir, spec.npz\n", "")
    options = ("--order", "text", "--quantize", "channel", "-q")
    assert run("compile", "tiny.xnet", "-o", "one", *options).code == 0
    assert run("compile", "spec.npz", "-o", "two", *options).code == 0
    config = (folder / "one" / "config.json").read_bytes()
    assert (folder / "two" / "config.json").read_bytes() == config
    code = run("export", "one", "--specification", "whole.npz", "--quantized").code
    assert code == 0
    assert run("diff", "one", "whole.npz").code == 0


def test_what_does_not_go_together_is_told(run: Any, folder: Path) -> None:
    told = run("export", "tiny.xnet", "--specification", "spec.npz", "--nominal-dt", "1ms")
    assert told.code == 2
    assert "--nominal-dt is for --nir" in told.err
    assert "say what is to be written" in run("export", "tiny.xnet").err


def test_numbers_go_back_to_where_they_came_from(run: Any, folder: Path) -> None:
    from tests.interop.rockpool.graphs import FOLDER

    (folder / "net.json").write_text((FOLDER / "chain.json").read_text())
    assert run("export", "net.json", "--rockpool", "same.json").code == 0
    assert (folder / "same.json").read_text() == (folder / "net.json").read_text()
    assert run("import", "net.json", "-o", "net.xnet", "-q").code == 0
    assert run("export", "net.xnet", "--rockpool", "b.json", "--saved", "net.json").code == 0
    assert (folder / "b.json").read_text() == (folder / "net.json").read_text()
    told = run("export", "net.xnet", "--rockpool", "c.json")
    assert told.code == 1
    assert "'net.xnet' is no file that net.save of Rockpool wrote" in told.err
    assert run("export", "net.xnet", "--saved", "net.json", "--nir", "a.nir").code == 2
    assert run("export", "net.json", "--rockpool", "net.json").code == 1
