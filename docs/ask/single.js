// Of the single file: its packed files, and a worker made from a data: address, which a page from a disk may start.
const packed = (name) => document.querySelector(`[data-file="${name}"]`).textContent;
const address = (code) => `data:text/javascript;base64,${btoa(Array.from(new TextEncoder().encode(code), (byte) => String.fromCharCode(byte)).join(""))}`;

window.makeWorker = () => {
  const before = `
    const held = {};
    const plain = async (text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
    };
    const code = async (name) => {
      const bytes = new Uint8Array(await plain(held[name]));
      let text = "";
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return "data:text/javascript;base64," + btoa(text);
    };
    const TYPES = { wasm: "application/wasm", json: "application/json" };
    self.files = (name) => plain(held[name]);
    self.fetch = async (asked) => {
      const name = "py/" + String(asked.url ?? asked).split("/").at(-1);
      return new Response(await plain(held[name]), { headers: { "Content-Type": TYPES[name.split(".").at(-1)] ?? "application/zip" } });
    };
    self.early = [];
    const given = await new Promise((done) => {
      self.onmessage = ({ data }) => {
        self.onmessage = (event) => self.early.push(event);
        done(data);
      };
    });
    Object.assign(held, given);
    self.pyodideModule = await code("py/pyodide.mjs");
    const { default: createPyodideModule } = await import(await code("py/pyodide.asm.mjs"));
    self.pyodideOptions = { indexURL: "https://here.invalid/py/", createPyodideModule };
  `;
  const worker = new Worker(address(before + "@WORKER@"), { type: "module" });
  const names = Array.from(document.querySelectorAll("[data-file]"), (script) => script.dataset.file);
  worker.postMessage(Object.fromEntries(names.map((name) => [name, packed(name)])));
  return worker;
};
