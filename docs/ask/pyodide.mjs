// Pyodide under node, with the files of the built page.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const built = join(root, "docs/_build/ask/py/");

export async function started(...wheels) {
  const { loadPyodide } = await import(join(built, "pyodide.mjs"));
  const python = await loadPyodide({ indexURL: built });
  for (const path of [join(built, "core.zip"), join(built, "more.zip"), ...wheels])
    python.unpackArchive(new Uint8Array(readFileSync(path)), "zip", { extractDir: "/law" });
  python.runPython("import sys\nsys.path.insert(0, '/law')");
  return python;
}
