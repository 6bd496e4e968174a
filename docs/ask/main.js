// A form for each question: what is entered stands in the address behind the #, and Python in a worker answers.
const LANGUAGES = ["kk", "ru", "en"];
const one = (selector) => document.querySelector(selector);
const every = (selector) => [...document.querySelectorAll(selector)];
const made = (name, properties = {}, ...inside) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside);
  return element;
};

let lang = "kk";
let words = {};
let forms = [];
let question = null;
let answered = null;
const spoken = {};

// --- Python -----------------------------------------------------------------------------------------------------------

const worker = window.makeWorker ? window.makeWorker() : new Worker("worker.js", { type: "module" });
const waiting = new Map();
let sent = 0;

worker.onmessage = ({ data }) => {
  waiting.get(data.id)(data);
  waiting.delete(data.id);
};
worker.onerror = (event) => tell("failed", event.message ?? "");

function call(request) {
  return new Promise((done) => {
    waiting.set(++sent, done);
    worker.postMessage({ ...request, id: sent });
  });
}

// --- words ------------------------------------------------------------------------------------------------------------

async function speak(chosen) {
  spoken[chosen] ??= window.spoken?.[chosen] ?? (await (await fetch(`forms.${chosen}.json`)).json());
  lang = chosen;
  ({ words, forms } = spoken[chosen]);
  document.documentElement.lang = lang;
  document.title = words.title;
  for (const element of every("[data-say]")) element.textContent = words[element.dataset.say];
  for (const button of every("#languages button")) button.setAttribute("aria-pressed", button.dataset.lang === lang);
  tell(one("#status").dataset.say);
  listQuestions();
}

function tell(name, problem = "") {
  one("#status").dataset.say = name ?? "";
  one("#status").textContent = (words[name] ?? "").replace("{problem}", problem);
}

// --- the form ---------------------------------------------------------------------------------------------------------

function listQuestions() {
  one("#questions ul").replaceChildren(
    ...forms.map((form) => {
      const button = made("button", { type: "button", textContent: form.title, onclick: () => choose(form.id) });
      button.setAttribute("aria-pressed", form.id === question);
      return made("li", {}, button);
    }),
  );
}

const form = () => forms.find((one) => one.id === question);

function choose(id, facts = {}, { focus = true, keep = false } = {}) {
  question = id;
  listQuestions();
  hideAnswer();
  one("#question").hidden = false;
  one("#question-title").textContent = form().title;
  one("#question-help").textContent = form().help;
  one("#examples").replaceChildren(
    one("#examples-title"),
    ...form().examples.map((example) =>
      made("button", { type: "button", textContent: example.title, onclick: () => choose(id, example.facts, { focus: false }) || submit() }),
    ),
  );
  showFaults([]);
  const [own, compared] = [false, true].map((side) =>
    form().fields.filter((field) => Boolean(field.compares) === side).map((field) => drawn(field, facts[field.name], keep)),
  );
  one("#fields").replaceChildren(...own);
  one("#compare > div").replaceChildren(...compared);
  one("#compare").open = form().fields.some((field) => field.compares && facts[field.name]);
  write();
  if (focus) one("#question-title").focus();
}

function drawn(field, value, keep) {
  const id = `field-${field.name}`;
  const half = keep && one(`#${id}`).validity.badInput; // what was typed of a day stays where it is
  const input = half ? one(`#${id}`) : control(field, value === undefined ? "" : Array.isArray(value) ? value.join("\n") : String(value));
  Object.assign(input, { id, name: field.name, required: Boolean(field.required) });
  const label = made("label", { htmlFor: id, textContent: field.label + (field.required ? ` (${words.required})` : "") });
  const help = made("small", { id: `${id}-help`, textContent: helpOf(field, input) });
  const fault = made("small", { id: `${id}-fault`, className: "fault" });
  input.setAttribute("aria-describedby", `${help.id} ${fault.id}`);
  return made("div", { className: "field" }, label, input, help, fault);
}

// Where the browser's own field asks for a day, how it is written need not be told.
function helpOf(field, input) {
  if (input.type === "date") return "";
  return input.type === "datetime-local" ? words.astana : (field.help ?? "");
}

const WRITTEN = { day: /^\d{4}-\d\d-\d\d$/, instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/ };
const NATIVE = { day: "date", instant: "datetime-local" };

function control(field, value) {
  if (field.choices) {
    const options = field.default ? [] : [made("option", { value: "", textContent: words.choose })];
    options.push(...field.choices.map((choice) => made("option", { value: choice.value, textContent: choice.label })));
    const select = made("select", {}, ...options);
    select.value = value || field.default || "";
    return select;
  }
  if (field.kind === "list") return made("textarea", { value, rows: field.exact ? 6 : 3 });
  const native = NATIVE[field.kind];
  const input = made("input", { type: native && (!value || WRITTEN[field.kind].test(value)) ? native : "text", value });
  if (native) Object.assign(input, field.kind === "day" ? { min: "2016-01-01", max: "2050-12-31" } : { max: "2050-12-31T23:59" });
  if (field.kind === "number") input.inputMode = "numeric";
  return input;
}

function entered() {
  const facts = {};
  for (const field of form()?.fields ?? []) {
    const text = one(`#field-${field.name}`).value;
    if (field.kind === "list") {
      const lines = text.replace(/\r/g, "").split("\n");
      const kept = field.exact ? lines.slice(0, text.endsWith("\n") ? -1 : undefined) : lines.map((line) => line.trim()).filter(Boolean);
      if (text.trim()) facts[field.name] = kept;
    } else if (text.trim() && text !== field.default) facts[field.name] = text.trim();
  }
  return facts;
}

function unfinished() {
  const halves = form().fields.filter((field) => one(`#field-${field.name}`).validity.badInput);
  return halves.map((field) => ({ field: field.name, text: `${field.label}: ${words.unfinished}` }));
}

function showFaults(faults) {
  for (const element of every(".field")) {
    element.querySelector("input,select,textarea").removeAttribute("aria-invalid");
    element.querySelector(".fault").textContent = "";
  }
  const list = faults.map((fault) => {
    const input = fault.field && one(`#field-${fault.field}`);
    if (!input) return made("li", { textContent: fault.text });
    input.setAttribute("aria-invalid", "true");
    one(`#field-${fault.field}-fault`).textContent = fault.text;
    return made("li", {}, made("a", { href: `#field-${fault.field}`, textContent: fault.text, onclick: (event) => input.focus() || event.preventDefault() }));
  });
  one("#faults").replaceChildren(...(list.length ? [made("p", { textContent: words.faults }), made("ul", {}, ...list)] : []));
  const first = faults.map((fault) => fault.field && one(`#field-${fault.field}`)).find(Boolean);
  if (first?.closest("details")) first.closest("details").open = true;
  if (first?.type === "datetime-local" && first.value) {
    first.type = "text"; // where an offset has to be written
    one(`#${first.id}-help`).textContent = form().fields.find((field) => field.name === first.name).help;
  }
  first?.focus();
}

// --- the address ------------------------------------------------------------------------------------------------------

function write() {
  const parts = new URLSearchParams({ lang });
  if (question) parts.set("q", question);
  for (const [name, value] of Object.entries(entered())) parts.set(name, Array.isArray(value) ? value.join("\n") : value);
  history.replaceState(null, "", `#${parts}`);
}

async function read() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const own = (navigator.languages ?? []).map((name) => name.slice(0, 2)).find((name) => LANGUAGES.includes(name));
  const named = parts.get("lang") ?? new URLSearchParams(location.search).get("lang");
  await speak(LANGUAGES.includes(named) ? named : (own ?? "kk"));
  const asked = forms.find((form) => form.id === parts.get("q"));
  if (!asked) return;
  const facts = Object.fromEntries(asked.fields.map((field) => [field.name, parts.get(field.name) ?? undefined]));
  choose(asked.id, facts, { focus: false });
  if (Object.values(facts).some(Boolean)) await submit();
}

// --- the answer -------------------------------------------------------------------------------------------------------

async function submit(focus = true) {
  write();
  const halves = unfinished(); // a day of which only a part was typed has no value that Python could judge
  if (halves.length) {
    hideAnswer();
    tell("");
    return showFaults(halves);
  }
  tell("working");
  const asked = question;
  const answer = await call({ do: "ask", question, facts: entered(), lang });
  if (asked !== question) return;
  showFaults(answer.faults ?? []);
  if (answer.problem) tell("failed", answer.problem);
  else if (answer.faults) tell("");
  else tell("answered");
  answered = answer.card ? answer : null;
  if (answered) showAnswer(focus);
  else hideAnswer();
}

function hideAnswer() {
  answered = null;
  one("#answer").hidden = true;
}

function showAnswer(focus) {
  one("#asked").textContent = form().title;
  one("#card").innerHTML = answered.card; // every word in it is escaped by the library, and there is no script
  reachable(one("#card"));
  one("#facts").replaceChildren(
    ...answered.facts.flatMap(([label, value]) => [made("dt", { textContent: label }), made("dd", { textContent: value })]),
  );
  one("#address").value = location.href;
  one(".address").dataset.link = location.href;
  one("#receipt").hidden = !answered.receipt;
  one("#calendar").hidden = !answered.dues.length;
  one("#program code").textContent = answered.python;
  one("#answer").hidden = false;
  if (!focus) return;
  one("#answer-title").focus();
  one("#answer-title").scrollIntoView();
}

function reachable(place) {
  for (const wide of place.querySelectorAll(".alr-scroll")) wide.tabIndex = 0; // what scrolls can be reached by the keyboard
}

function save(name, kind, text) {
  const link = made("a", { href: URL.createObjectURL(new Blob([text], { type: kind })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function copy(text, place) {
  try {
    await navigator.clipboard.writeText(text);
    tell("copied");
  } catch {
    place.focus(); // without a secure context there is no clipboard: the text is chosen, to be copied by hand
    if (place.select) place.select();
    else getSelection().selectAllChildren(place);
    tell(document.execCommand?.("copy") ? "copied" : "chosen");
  }
}

// --- receipts and records ---------------------------------------------------------------------------------------------

async function takes(text, name, request) {
  const status = one(`#${name} [role=status]`);
  const where = one(`#${name}ed`);
  status.textContent = words.working;
  const answer = await call({ ...request, do: name, text, lang });
  const short = answer.problem ? words.failed.replace("{problem}", answer.problem) : answer.said;
  status.textContent = short ?? words.answered; // what is long is not read out by itself
  where.innerHTML = answer.html ?? "";
  reachable(where);
  return answer;
}

async function audits(text) {
  const answer = await takes(text, "audit", { kind: one("#kind").value, departments: one("#departments").value });
  one("#findings").hidden = !answer.csv;
  one("#findings").onclick = () => save("aleumet-findings.csv", "text/csv", answer.csv);
}

const TAKERS = {
  check: (text) => takes(text, "check", {}),
  audit: audits,
};

const taken = {};

for (const name of Object.keys(TAKERS)) {
  const take = async (file) => TAKERS[name]((taken[name] = await file.text()));
  const zone = one(`#${name} .drop`);
  one(`#${name}-file`).onchange = ({ target }) => target.files[0] && take(target.files[0]);
  zone.ondragover = (event) => event.preventDefault() || zone.classList.add("over");
  zone.ondragleave = () => zone.classList.remove("over");
  zone.ondrop = (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (event.dataTransfer.files[0]) take(event.dataTransfer.files[0]);
  };
}

function takeAgain(name) {
  if (taken[name]) TAKERS[name](taken[name]);
}

// --- what is pressed --------------------------------------------------------------------------------------------------

one("form").onsubmit = (event) => event.preventDefault() || submit();
one("form").onreset = (event) => event.preventDefault() || choose(question);
one("#languages").onclick = async ({ target }) => {
  if (!target.dataset.lang) return;
  const facts = question && entered();
  const again = answered !== null || one("#faults").childElementCount > 0;
  await speak(target.dataset.lang);
  if (question) choose(question, facts, { focus: false, keep: true });
  else write();
  if (again) await submit(false);
  Object.keys(taken).forEach(takeAgain);
};
one("#kind").onchange = ({ target }) => {
  one("#of-queue").hidden = target.value !== "queue";
  takeAgain("audit");
};
one("#departments").onchange = () => takeAgain("audit");
one("#link").onclick = () => copy(location.href, one("#address"));
one("#copy").onclick = () => copy(answered.python, one("#program pre"));
one("#print").onclick = () => print();
one("#receipt").onclick = () => save(`aleumet-${question}.json`, "application/json", JSON.stringify(answered.receipt, null, 1));
one("#calendar").onclick = async () => {
  const answer = await call({ do: "calendar", dues: answered.dues, address: location.href });
  save(`aleumet-${question}.ics`, "text/calendar", answer.said);
};
addEventListener("hashchange", read);

one("#status").dataset.say = "loading";
const shown = read();
call({ do: "start" }).then(async (answer) => {
  await shown;
  if (answer.problem) tell("failed", answer.problem);
  else if (one("#status").dataset.say === "loading") tell("ready");
});
if ("serviceWorker" in navigator && isSecureContext && location.protocol.startsWith("http")) navigator.serviceWorker.register("sw.js");
