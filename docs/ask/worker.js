// Python in a worker: the law is loaded once, then each message is a question and each answer a message.
const files = self.files ?? ((name) => fetch(name).then((answer) => answer.arrayBuffer()));
let python, more;

async function load() {
  const { loadPyodide } = await import(self.pyodideModule ?? "./py/pyodide.mjs");
  python = await loadPyodide(self.pyodideOptions ?? { indexURL: new URL("py/", location.href).href });
  await unpack("py/core.zip");
  python.runPython("import ask_page");
  more = unpack("py/more.zip");
}

async function unpack(name) {
  python.unpackArchive(await files(name), "zip", { extractDir: "/law" });
  python.runPython("import sys, importlib\nif '/law' not in sys.path: sys.path.insert(0, '/law')\nimportlib.invalidate_caches()");
}

const ask = (request) => python.globals.get("ask_page").asked(JSON.stringify(request));
const loaded = load();

onmessage = async ({ data }) => {
  try {
    await loaded;
    if (data.do !== "start") {
      let answer = JSON.parse(ask(data));
      if (answer.needs) {
        await more;
        answer = JSON.parse(ask(data));
      }
      postMessage({ ...answer, id: data.id });
    } else postMessage({ id: data.id });
  } catch (error) {
    postMessage({ id: data.id, problem: String(error) });
  }
};
self.early?.forEach(onmessage); // what came before there was anybody to hear it
