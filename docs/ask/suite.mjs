// A part of the suite (the core, the golden texts, the questions) in Pyodide under node, with the files of the built page.
//
//     node docs/ask/suite.mjs [what pytest takes]
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root, started } from "./pyodide.mjs";

const begun = Date.now();
const wheels = join(root, "docs/_build/ask-cache/suite/");
const python = await started(...readdirSync(wheels).map((name) => join(wheels, name)));

python.FS.mkdirTree("/project");
python.FS.mount(python.FS.filesystems.NODEFS, { root }, "/project");
const PART = `tests/golden/test_texts.py tests/golden/test_tables.py tests/golden/test_ask.py tests/unit/ask/test_answers.py
  tests/unit/ask/test_sms.py tests/unit/acts tests/unit/answers tests/unit/law tests/unit/test_calendar.py tests/unit/test_ipr.py
  tests/unit/test_sla.py`;
const chosen = process.argv.length > 2 ? process.argv.slice(2) : PART.split(/\s+/);
python.globals.set("chosen", python.toPy(chosen));
const failed = python.runPython(`
import os, sys
sys.dont_write_bytecode = True
os.chdir("/project")
import pytest
int(pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:randomly", "-p", "no:xdist", "-m", "not slow and not engine", "--ignore=tests/unit/law/test_engines.py", *chosen]))
`);
console.log(`Pyodide under node: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
process.exit(failed);
