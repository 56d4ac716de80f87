"""Installing from a checkout, a source distribution and a wheel; a checkout without links."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.campaign

ROOT = Path(__file__).parents[1]
LINKS = ("dialects", "passes", "grammar")
PARTS = ("xir", *LINKS, "tests", "examples", "docs")
FILES = ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md")


def copy_of_the_tree(target: Path) -> Path:
    """What a clone would hold, links kept."""
    ignore = shutil.ignore_patterns("__pycache__", "*.egg-info", ".hypothesis")
    for part in PARTS:
        shutil.copytree(ROOT / part, target / part, symlinks=True, ignore=ignore)
    for name in FILES:
        shutil.copy(ROOT / name, target / name)
    return target


def python(*arguments: str, cwd: Path, path: Path | None = None) -> str:
    """Run an interpreter that finds xir in ``path`` first; its output."""
    environment = os.environ | ({"PYTHONPATH": str(path)} if path else {})
    environment.pop("PYTEST_ADDOPTS", None)
    done = subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


@pytest.mark.parametrize("as_text", [False, True], ids=["links missing", "links are text files"])
def test_a_checkout_without_links_runs_and_passes_its_tests(tmp_path: Path, as_text: bool) -> None:
    tree = copy_of_the_tree(tmp_path)
    for name in LINKS:
        (tree / "xir" / name).unlink()
        if as_text:
            (tree / "xir" / name).write_text(f"../{name}")
    where = "import xir.passes.flatten as f, xir; print(f.__file__, xir.__file__)"
    assert python("-c", where, cwd=tree, path=tree).split() == [
        str(tree / "passes" / "flatten.py"),
        str(tree / "xir" / "__init__.py"),
    ]
    command = ("-m", "xir", "check", "examples/hello.xnet")
    python(*command, cwd=tree, path=tree)
    quick = ("tests/test_filecheck.py", "tests/test_docs.py", "tests/test_layers.py")
    out = python("-m", "pytest", "-q", "-p", "no:cacheprovider", *quick, cwd=tree, path=tree)
    assert " passed" in out


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The tree, a source distribution of it, and a wheel built from that."""
    tree = copy_of_the_tree(tmp_path_factory.mktemp("tree"))
    out = tmp_path_factory.mktemp("dist")
    build = "from setuptools import build_meta as b; print(b.build_{}({!r}))"
    sdist = out / python("-c", build.format("sdist", str(out)), cwd=tree).split()[-1]
    unpacked = tmp_path_factory.mktemp("unpacked")
    shutil.unpack_archive(sdist, unpacked, filter="data")
    (inner,) = unpacked.iterdir()
    wheel = out / python("-c", build.format("wheel", str(out)), cwd=inner).split()[-1]
    return {"checkout": tree, "sdist": sdist, "wheel": wheel}


def test_the_wheel_holds_xir_alone(distributions: dict[str, Path]) -> None:
    with zipfile.ZipFile(distributions["wheel"]) as wheel:
        names = wheel.namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"xir"}
    needed_files = (
        "py.typed",
        "cli/completion/xir.bash",
        *("grammar/xnet.lark", "grammar/xnet.table.json", "dialects/snn/types.py"),
        *("passes/flatten.py", "sim/kernel.py", "sim/kernel.run.ll"),
        "quantization/search_kernels.add_costs.ll",
        "reference/kernel.run.ll",
        *("sensors/audio2/kernels.fire.ll", "sensors/audio3/kernels.divide.ll"),
        *("sensors/band_pass_kernel.band_passes.ll", "sensors/imu/jacobi_kernel.decompose.ll"),
    )
    for needed in needed_files:
        assert f"xir/{needed}" in names


@pytest.mark.parametrize("kind", ["checkout", "sdist", "wheel"])
def test_pip_installs_it(kind: str, distributions: dict[str, Path], tmp_path: Path) -> None:
    site = tmp_path / "site"
    options = ("--no-deps", "--no-build-isolation", "--quiet", "--disable-pip-version-check")
    python(
        *("-m", "pip", "install", *options, "--target", str(site), str(distributions[kind])),
        cwd=tmp_path,
    )
    source = tmp_path / "hello.xnet"
    shutil.copy(ROOT / "examples" / "hello.xnet", source)
    program = (
        "import xir, pathlib, sys; p = xir.compile('hello.xnet');"
        "assert pathlib.Path(xir.__file__).is_relative_to(sys.argv[1]), xir.__file__;"
        "print(p.config.n_hidden)"
    )
    assert python("-c", program, str(site), cwd=tmp_path, path=site).split() == ["3"]


def environment_with(wheel: Path, folder: Path) -> Path:
    """
    The interpreter of a new environment that has ``wheel``, without pip, and the packages that this
    one has, but no editable install of this one.
    """
    venv.create(folder, symlinks=True)
    (site,) = folder.glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    (site / "others.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "bin" / "python"


@pytest.mark.skipif(os.name == "nt", reason="environments have other folders there")
def test_a_script_beside_a_clone_called_xir_finds_the_package(tmp_path: Path) -> None:
    """The clone's folder has no ``__init__.py``, so it is a package without code to Python."""
    clone = copy_of_the_tree(tmp_path / "projects" / "xir")
    build = f"from setuptools import build_meta as b; print(b.build_editable({str(tmp_path)!r}))"
    wheel = tmp_path / python("-c", build, cwd=clone).split()[-1]
    interpreter = environment_with(wheel, tmp_path / "environment")
    script = tmp_path / "projects" / "script.py"
    script.write_text("import xir\nprint(xir.__file__, xir.XyloConfig.__name__)\n")
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    done = subprocess.run(
        [interpreter, script.name],
        cwd=script.parent,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert done.stdout.split() == [str(clone / "xir" / "__init__.py"), "XyloConfig"]


USE = """\
import xir
from xir.config import ConfigError, XyloConfig
from xir.configurations import NamedConfiguration, Population, load
from xir.diagnostics import CompileError
from xir.evaluation import Outcome, decide
from xir.spikes import events_to_raster, raster_to_events

program: xir.Program = xir.compile("net.xnet", device="xylo-audio2", shifts=(0, 1, 2))
config: XyloConfig = program.config
named: NamedConfiguration = load("net.xylo", dt=1e-3)
population: Population = named.populations("hidden")["h"]
errors: tuple[type[Exception], ...] = (CompileError, ConfigError)
decide("count", Outcome(1, 1), ["spikes"])
raster_to_events(events_to_raster([0], [0], 1))
xir.simulate(config, [[0]])
"""
WRONG = {
    "xir.nothing": "reportAttributeAccessIssue",
    "xir.compile(1)": "reportArgumentType",
    "xir.compile('net.xnet', speed=3)": "reportCallIssue",
    "load()": "reportCallIssue",
}
"""Lines that a type checker refuses, each with its rule."""


@pytest.mark.skipif(os.name == "nt", reason="environments have other folders there")
def test_a_type_checker_sees_the_public_names_of_a_wheel(
    distributions: dict[str, Path], tmp_path: Path
) -> None:
    """It does not guess the types of a package that has no ``py.typed``."""
    pytest.importorskip("pyright", reason="the type checker comes with the extra 'dev'")
    interpreter = environment_with(distributions["wheel"], tmp_path / "environment")
    script = tmp_path / "use.py"
    script.write_text(USE + "".join(f"{line}\n" for line in WRONG))
    settings = {"include": [script.name], "useLibraryCodeForTypes": False}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    command = ["-m", "pyright", "--outputjson", "--pythonpath", str(interpreter)]
    done = subprocess.run([sys.executable, *command], cwd=tmp_path, capture_output=True, text=True)
    found = json.loads(done.stdout)["generalDiagnostics"]
    first = USE.count("\n")
    errors = [(d["range"]["start"]["line"] - first, d["rule"]) for d in found]
    assert errors == list(enumerate(WRONG.values())), found
