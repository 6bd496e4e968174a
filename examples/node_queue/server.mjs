// The queue behind the ten routes of the kit: `node server.mjs --port 8000`.
//
//     python -m aleumet_rules.testing.conformance run --url http://127.0.0.1:8000 --subject queue --milliseconds

import { createServer } from "node:http";
import { parseArgs } from "node:util";

import { FAULTS } from "./faults.mjs";
import { Law } from "./law.mjs";
import { Queue } from "./queue.mjs";

const ROUTES = ["open", "tick", "free", "book", "cancel", "arrive", "wait", "status", "messages", "order"];

const { values } = parseArgs({ options: { port: { type: "string", default: "8000" }, fault: { type: "string" } } });
const queue = values.fault ? FAULTS[values.fault]() : new Queue(new Law());

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString("utf8"));
}

function reply(response, status, value) {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(value ?? null));
}

const server = createServer(async (request, response) => {
  const route = request.url.slice(1);
  if (request.method !== "POST" || !ROUTES.includes(route)) return reply(response, 501, { error: "no such route" });
  try {
    return reply(response, 200, await queue[route](await body(request)));
  } catch (error) {
    return reply(response, 500, { error: String(error) });
  }
});

server.listen(Number(values.port), "127.0.0.1", () => console.log(server.address().port));
