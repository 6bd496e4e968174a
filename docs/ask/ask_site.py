"""The page that asks the law, built: `make docs` puts it into the site, `make ask` also makes the single file.

    python docs/ask/ask_site.py FOLDER             the page, to be served by any web server
    python docs/ask/ask_site.py FOLDER --single    and one file beside it, FOLDER.html, that opens from a disk

Pyodide comes by npm, its tarball checked by its digest; the page's Python packages come by pip, each checked by its
own. Both are kept in `docs/_build/ask-cache`, so a second build asks nobody. Without npm nothing is built, and that is
said.
"""

import argparse
import base64
import gzip
import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import aleumet_rules
from aleumet_rules import ask
from aleumet_rules.words.text import LANGUAGES

__all__ = [
    "AXE",
    "CACHE",
    "PYODIDE",
    "PYODIDE_FILES",
    "PYODIDE_SHA512",
    "NoNpm",
    "axe",
    "build",
    "npm_package",
    "single_file",
    "unpacked",
    "why_stale",
    "without_packages",
]

HERE = Path(__file__).parent
PACKAGE = Path(aleumet_rules.__file__).parent
CACHE = HERE.parent / "_build/ask-cache"

PYODIDE = "pyodide@314.0.7"
PYODIDE_SHA512 = "0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A=="
PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")

AXE = "axe-core@4.14.1"
AXE_SHA512 = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
"""What the tests judge the page's accessibility by."""

SOURCES = ("index.html", "style.css", "main.js", "worker.js")
MAKERS = ("sw.js", "single.js", "ask_page.py", "ask_site.py", "requirements.txt")
LATER = ("holidays", "icalendar", "tzdata")
"""Packages that are not needed for a first answer."""
LEFT_OUT = re.compile(
    r"(aleumet_rules/(testing|frames)|icalendar/tests|holidays/financial)/"
    r"|holidays/locale/(?!en_US)|tzdata/(zones|zoneinfo/(?!__init__|UTC$))"
    r"|\.dist-info/(?!METADATA)|\.pyi$|/py\.typed$|__pycache__"
)
"""What no answer of the page needs."""
EPOCH = (2000, 1, 1, 0, 0, 0)


class NoNpm(Exception):
    """There is no npm here."""


def build(target: Path) -> Path:
    """The page in a folder, made anew."""
    shutil.rmtree(target, ignore_errors=True)
    unpacked(npm_package(PYODIDE, PYODIDE_SHA512), PYODIDE_FILES, target / "py")
    without_packages(target / "py/pyodide-lock.json")
    for name, packed in archives().items():
        (target / "py" / name).write_bytes(packed)
    for name in SOURCES:
        shutil.copyfile(HERE / name, target / name)
    for lang in LANGUAGES:
        write(target / f"forms.{lang}.json", json.dumps(spoken(lang), ensure_ascii=False, separators=(",", ":")))
    write(target / "sw.js", service_worker(target))
    return target


def without_packages(path: Path) -> None:
    """Empty a lock file of Pyodide of the packages that it would fetch."""
    lock = json.loads(path.read_text(encoding="utf-8"))
    write(path, json.dumps({**lock, "packages": {}}))


def why_stale(target: Path) -> str:
    """Why the page in a folder is to be made anew; empty where it is there and newer than all that it is made of."""
    last = target / "sw.js"
    if not last.exists():
        return "the page is not built"
    parts = [HERE / name for name in (*SOURCES, *MAKERS)]
    newer = [path.name for path in (*parts, *PACKAGE.rglob("*.py")) if path.stat().st_mtime > last.stat().st_mtime]
    return f"the page is older than its sources ({newer[0]})" if newer else ""


def write(path: Path, text: str) -> None:
    """A text file with the line ends that it was given."""
    path.write_text(text, encoding="utf-8", newline="")


# --- what comes from registries -----------------------------------------------------------------------------------


def npm_package(spec: str, sha512: str) -> Path:
    """The tarball of a package of npm in the cache; its digest is the one given, or nothing is done with it."""
    tarball = CACHE / f"{spec.replace('@', '-')}.tgz"
    CACHE.mkdir(parents=True, exist_ok=True)
    if not tarball.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise NoNpm
        subprocess.run([npm, "pack", spec, "--silent"], cwd=CACHE, check=True, stdout=subprocess.DEVNULL)
    digest = base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()
    if digest != sha512:
        tarball.unlink()
        raise SystemExit(f"{spec} is not the one that is meant: sha512 {digest}")
    return tarball


def unpacked(tarball: Path, names: Iterable[str], folder: Path) -> None:
    """Those files of a package, in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tarfile.open(tarball) as packed:
        for name in names:
            member = packed.extractfile(f"package/{name}")
            assert member is not None, name
            (folder / name).write_bytes(member.read())


def axe() -> Path:
    """The script of axe-core in the cache."""
    unpacked(npm_package(AXE, AXE_SHA512), ["axe.min.js"], CACHE)
    return CACHE / "axe.min.js"


def wheels(pinned: str = "requirements.txt", named: str | None = None) -> list[Path]:
    """The wheels of pinned packages in a folder of the cache; pip checks their digests."""
    requirements = HERE / pinned
    folder = CACHE / (named or hashlib.sha256(requirements.read_bytes()).hexdigest()[:16])
    if not folder.exists():
        with tempfile.TemporaryDirectory(dir=CACHE) as scratch:
            words = [sys.executable, "-m", "pip", "download", "--quiet", "--require-hashes", "--no-deps"]
            words += ["--only-binary", ":all:", "--dest", scratch, "--requirement", str(requirements)]
            subprocess.run(words, check=True)
            shutil.copytree(scratch, folder)
    return sorted(folder.glob("*.whl"))


# --- what is packed -----------------------------------------------------------------------------------------------


def archives() -> dict[str, bytes]:
    """What Python is given: the package with what a first answer needs, and the rest."""
    first: dict[str, bytes] = dict(own_files())
    later: dict[str, bytes] = {}
    for wheel in wheels():
        with zipfile.ZipFile(wheel) as packed:
            files = {name: packed.read(name) for name in packed.namelist() if not LEFT_OUT.search(name)}
        (later if wheel.name.startswith(LATER) else first).update(files)
    return {"core.zip": zipped(first), "more.zip": zipped(later)}


def own_files() -> Iterator[tuple[str, bytes]]:
    """The package, and what the page asks of it."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE.parent).as_posix()
        if not LEFT_OUT.search(name):
            yield name, path.read_bytes()
    yield "ask_page.py", (HERE / "ask_page.py").read_bytes()


def zipped(files: dict[str, bytes]) -> bytes:
    """The same bytes for the same files, on every machine."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def spoken(lang: str) -> dict[str, Any]:
    """The questions and the words of the page in one language, without what is empty."""
    forms = [in_language(form, lang) for form in ask.forms()]
    return {"words": ask.page_words(lang=lang), "forms": forms}


def in_language(data: Any, lang: str) -> Any:
    """Data with the words of one language; what is false or empty is left out."""
    if isinstance(data, dict):
        if data.keys() == set(LANGUAGES):
            return data[lang]
        return {name: in_language(value, lang) for name, value in data.items() if value}
    return [in_language(value, lang) for value in data] if isinstance(data, list) else data


def service_worker(target: Path) -> str:
    """The service worker with the list of all files and a name made of what they hold."""
    files = [path for path in sorted(target.rglob("*")) if path.is_file()]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]
    names = ["./", *(path.relative_to(target).as_posix() for path in files)]
    script = (HERE / "sw.js").read_text(encoding="utf-8")
    return script.replace("@DIGEST@", digest).replace('"@FILES@"', ", ".join(map(json.dumps, names)))


# --- the single file ----------------------------------------------------------------------------------------------


def single_file(page: Path, target: Path) -> Path:
    """The page as one file, which opens from a disk: its files stand in it, packed, and nothing is fetched."""
    html = (page / "index.html").read_text(encoding="utf-8")
    policy = (
        "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' data: blob:; worker-src data: blob:; "
        "connect-src data: blob:; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    html = re.sub(r'(http-equiv="Content-Security-Policy" content=")[^"]*', lambda found: found[1] + policy, html)
    css = (page / "style.css").read_text(encoding="utf-8")
    html = html.replace('<link rel="stylesheet" href="style.css">', f"<style>{css}</style>")
    told = {lang: json.loads((page / f"forms.{lang}.json").read_text(encoding="utf-8")) for lang in LANGUAGES}
    scripts = [
        f"<script>window.spoken={script_safe(json.dumps(told, ensure_ascii=False, separators=(',', ':')))}</script>",
        *(f'<script type="text/plain" data-file="{name}">{packed}</script>' for name, packed in inside(page)),
        f'<script type="module">{script_safe(loader(page))}</script>',
    ]
    html = html.replace('<script type="module" src="main.js"></script>\n', "")
    write(target, html.replace("</body>", "\n".join(scripts) + "\n</body>"))
    return target


def inside(page: Path) -> Iterator[tuple[str, str]]:
    """Each file of Python, packed and written as text."""
    for name in (*PYODIDE_FILES, *archives()):
        data = (page / "py" / name).read_bytes()
        yield f"py/{name}", base64.b64encode(gzip.compress(data, 9, mtime=0)).decode()


def loader(page: Path) -> str:
    """The script of the single file: how its worker gets the files, then the script of the page."""
    single = (HERE / "single.js").read_text(encoding="utf-8")
    worker = (page / "worker.js").read_text(encoding="utf-8")
    return single.replace('"@WORKER@"', json.dumps(worker)) + (page / "main.js").read_text(encoding="utf-8")


def script_safe(code: str) -> str:
    """Code that ends no script too early."""
    return code.replace("</", "<\\/")


def main() -> None:
    """Build what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--single", action="store_true", help="the single file too")
    parser.add_argument("--tests", action="store_true", help="also bring what the tests use: axe-core, pytest")
    asked = parser.parse_args()
    try:
        why = why_stale(asked.folder)
        page = build(asked.folder) if why else asked.folder
        if asked.tests:
            axe()
            wheels("suite.txt", "suite")
    except NoNpm:
        print("ask: there is no npm on the PATH: the page that asks the law is left out")
        return
    print(f"ask: {page}, Python {sum(path.stat().st_size for path in (page / 'py').iterdir()) / 1e6:.1f} MB")
    single = asked.folder.with_suffix(".html")
    if asked.single:
        if not single.exists() or single.stat().st_mtime < (page / "sw.js").stat().st_mtime:
            single_file(page, single)
        print(f"ask: {single}, {single.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
