// What Pyodide answers: each line that comes in is a request of the page, each line that goes out its answer.
//
//     node docs/ask/answers.mjs < requests
import { readFileSync } from "node:fs";
import { started } from "./pyodide.mjs";

const python = await started();
const { asked } = python.pyimport("ask_page");
const requests = readFileSync(0, "utf-8").split("\n").filter(Boolean);
process.stdout.write(requests.map((request) => asked(request) + "\n").join(""));
