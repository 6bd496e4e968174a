"""The notebooks of the docs where they can be run: JupyterLite, built for `make docs`.

    python docs/ask/lite_site.py FOLDER

JupyterLite comes by pip into an environment of its own, since every extension beside it would land in the site, and it
takes a CPython from 3.12 on; Pyodide comes as for the page that asks the law. Python and the package are loaded before
the first cell, so the notebooks are those of the docs, unchanged, and nothing is asked of another host. Where something
cannot be brought nothing is built, and the reason is said.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ask_site import CACHE, PYODIDE, PYODIDE_FILES, PYODIDE_SHA512, NoNpm, npm_package, unpacked, without_packages

__all__ = ["LEAST", "build", "pythons"]

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NOTEBOOKS = HERE.parent / "notebooks"
LEAST = (3, 12)
"""The first CPython with which the tools can be had."""
KERNEL = {"kernelspec": {"name": "python", "display_name": "Python"}}
SITE = {
    "jupyter-lite-schema-version": 0,
    "jupyter-config-data": {
        "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": {"disablePyPIFallback": True}}
    },
}
BUILD = {
    "LiteBuildConfig": {
        "contents": ["content"],
        "apps": ["notebooks"],
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
        "output_dir": "site",
    },
    "PyodideLockAddon": {
        "enabled": True,
        "wheels": ["dist"],
        "specs": ["micropip", "jedi"],
        "prefetch_extra": ["micropip", "piplite", "jedi", "aleumet-rules"],
    },
}


class LeftOut(Exception):
    """Something cannot be brought."""


def build(target: Path) -> Path:
    """The notebooks in a folder, made anew, to be served by any web server."""
    tools = environment()
    with tempfile.TemporaryDirectory(dir=CACHE) as scratch:
        folder = Path(scratch)
        lay_out(folder, tools)
        run(tools / "jupyter", "lite", "build", "--lite-dir", ".", folder=folder)
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(folder / "site", target)
    return target


def lay_out(folder: Path, tools: Path) -> None:
    """What JupyterLite is built from: Pyodide, the wheel of the package, the notebooks, the settings."""
    unpacked(npm_package(PYODIDE, PYODIDE_SHA512), PYODIDE_FILES, folder / "static/pyodide")
    without_packages(folder / "static/pyodide/pyodide-lock.json")
    run(tools / "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", "dist", str(ROOT), folder=folder)
    for page in sorted(NOTEBOOKS.glob("*.md")):
        notebook = f"content/{page.stem}.ipynb"
        told = ("--from", "md:myst", "--to", "ipynb", "--update-metadata", json.dumps(KERNEL), "--output", notebook)
        (folder / "content").mkdir(exist_ok=True)
        run(tools / "jupytext", *told, str(page), folder=folder)
    (folder / "jupyter-lite.json").write_text(json.dumps(SITE), encoding="utf-8")
    (folder / "jupyter_lite_config.json").write_text(json.dumps(BUILD), encoding="utf-8")


# --- the tools ----------------------------------------------------------------------------------------------------


def environment() -> Path:
    """The folder of the commands of an environment that has JupyterLite and nothing else, kept for the next build."""
    requirements = HERE / "lite.txt"
    folder = CACHE / f"lite-{hashlib.sha256(requirements.read_bytes()).hexdigest()[:16]}"
    if not (folder / "whole").exists():
        python = next(pythons(), None)
        if python is None:
            raise LeftOut(f"there is no CPython {'.'.join(map(str, LEAST))} or later")
        run(python, "-m", "venv", "--clear", str(folder))
        run(folder / "bin/pip", "install", "--quiet", "--requirement", str(requirements))
        (folder / "whole").touch()
    return folder / "bin"


def pythons() -> Iterator[str]:
    """The commands of every CPython that is new enough: that which runs this, those of the PATH, those of pyenv."""
    names = [f"python3.{minor}" for minor in range(14, LEAST[1] - 1, -1)]
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    known = (str(path) for name in names for path in sorted(pyenv.glob(f"*/bin/{name}"), reverse=True))
    found = filter(None, map(shutil.which, names))
    yield from (command for command in (sys.executable, *found, *known) if is_new_enough(command))


def is_new_enough(command: str) -> bool:
    """Whether it is a CPython that can make such an environment; a shim of a version that is not chosen is none."""
    asked = f"import ensurepip, sys, venv; sys.exit(sys.version_info[:2] < {LEAST})"
    return subprocess.run([command, "-c", asked], capture_output=True, check=False).returncode == 0


def run(command: str | Path, *words: str, folder: Path | None = None) -> None:
    """Run a command of the tools with settings of its own; what it complains of last is why it is left out."""
    with tempfile.TemporaryDirectory(dir=CACHE) as own:
        places = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
        settings = {**os.environ, **dict.fromkeys(places, own), "JUPYTER_NO_CONFIG": "1"}
        done = subprocess.run(
            [str(command), *words], cwd=folder, env=settings, capture_output=True, encoding="utf-8", check=False
        )
    if done.returncode:
        complaint = re.sub(r"\s+", " ", (done.stderr or done.stdout).strip().rpartition("\n")[2])
        raise LeftOut(f"{Path(command).name} {words[0]} failed: {complaint}")


def main() -> None:
    """Build what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    target = parser.parse_args().folder
    CACHE.mkdir(parents=True, exist_ok=True)
    try:
        build(target)
    except NoNpm:
        print("lite: there is no npm on the PATH: the notebooks that run in the browser are left out")
    except LeftOut as reason:
        print(f"lite: {reason}: the notebooks that run in the browser are left out")
    else:
        size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
        print(f"lite: {target}, {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
