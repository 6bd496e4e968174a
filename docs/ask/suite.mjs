// A part of the suite (the core, the golden texts, the questions) in Pyodide under node, with the files of the built page.
//
//     node docs/ask/suite.mjs [what pytest takes]
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const built = join(root, "docs/_build/ask/py/");
const wheels = join(root, "docs/_build/ask-cache/suite/");
const { loadPyodide } = await import(join(built, "pyodide.mjs"));
const python = await loadPyodide({ indexURL: built });
const started = Date.now();

for (const name of ["core.zip", "more.zip"]) unpack(join(built, name));
for (const name of readdirSync(wheels)) unpack(join(wheels, name));
function unpack(path) {
  python.unpackArchive(new Uint8Array(readFileSync(path)), "zip", { extractDir: "/law" });
}

python.FS.mkdirTree("/project");
python.FS.mount(python.FS.filesystems.NODEFS, { root }, "/project");
const PART = `tests/golden/test_texts.py tests/golden/test_tables.py tests/golden/test_ask.py tests/unit/ask/test_answers.py
  tests/unit/ask/test_sms.py tests/unit/acts tests/unit/answers tests/unit/law tests/unit/test_calendar.py tests/unit/test_ipr.py
  tests/unit/test_sla.py`;
const chosen = process.argv.length > 2 ? process.argv.slice(2) : PART.split(/\s+/);
python.globals.set("chosen", python.toPy(chosen));
const failed = python.runPython(`
import os, sys
sys.path.insert(0, "/law")
sys.dont_write_bytecode = True
os.chdir("/project")
import pytest
pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:randomly", "-p", "no:xdist", "-m", "not slow and not engine", "--ignore=tests/unit/law/test_engines.py", *chosen])
`);
console.log(`Pyodide under node: ${((Date.now() - started) / 1000).toFixed(0)} s`);
process.exit(Number(failed));
