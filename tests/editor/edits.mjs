// Edits, and what an editor shows for them.

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { Server } from "./server.mjs";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const schema = join(root, "schema");
const server = new Server(process.argv[2]);
let failures = 0;

/** The line at the top of a file of this kind. */
const line = (kind) => `# yaml-language-server: $schema=../graph-calls.schema.json#/definitions/${kind}\n`;

const type = `${line("Type")}complexType: example\ndoc: An example.\nsource: resources/example\n`;
const action = readFileSync(join(schema, "actions/invite.yaml"), "utf8");

/** A text without the mark `¦`, and the position of the mark. */
function marked(text) {
  const before = text.split("¦", 1)[0];
  const lines = before.split("\n");
  return [before + text.slice(before.length + 1), { line: lines.length - 1, character: lines.at(-1).length }];
}

function check(edit, isRight, shown) {
  console.log(`${isRight ? "ok  " : "FAIL"} ${edit}`);
  if (!isRight) {
    failures += 1;
    console.log(`     shown: ${JSON.stringify(shown)}`);
  }
}

/** An edit after which the editor shows exactly one problem, with this text in it. */
async function problem(edit, path, text, expected) {
  const shown = await server.problems(join(schema, path), text);
  check(edit, shown.length === 1 && shown[0].includes(expected), shown);
}

/** A position at which the editor offers all of these items, and none of those. */
async function offers(edit, path, text, wanted, unwanted = []) {
  const shown = await server.completions(join(schema, path), ...marked(text));
  check(edit, wanted.every((item) => shown.includes(item)) && !unwanted.some((item) => shown.includes(item)), shown);
}

async function shows(edit, path, text, expected) {
  const shown = await server.hover(join(schema, path), ...marked(text));
  check(edit, shown.includes(expected), shown);
}

await server.start(root);

await problem("a misspelled key", "types/a.yaml", `${type}opne: true\n`, "Property opne is not allowed");
await problem("a key that is missing", "types/a.yaml", type.replace("doc: An example.\n", ""), 'Missing property "doc"');
await problem("a file that names nothing", "types/a.yaml", type.replace("complexType: example\n", ""), "Missing property");
await problem("a value of another kind", "types/a.yaml", `${type}open: yes please\n`, "boolean");
await problem("a list in place of a mapping", "types/a.yaml", `${type}properties: [a]\n`, "object");
await problem(
  "a type in another notation",
  "types/a.yaml",
  `${type}properties:\n  a: { type: "String[]", doc: A text. }\n`,
  "Write `String`, `someType`, or `Collection(someType)`.",
);
await problem(
  "a name that no property can have",
  "types/a.yaml",
  `${type}properties:\n  a b: { type: String, doc: A text. }\n`,
  "A name consists of ASCII letters",
);
await problem("an unknown method", "actions/a.yaml", action.replace("\npath:", "\nmethod: SEND\npath:"), '"POST"');
await problem(
  "a path without a slash",
  "actions/a.yaml",
  action.replace("\npath: /", "\npath: "),
  "A path starts with a slash",
);
await problem("the status of an error", "actions/a.yaml", action.replace("status: 200", "status: 404"), "299");
await problem("an ID in another case", "actions/a.yaml", action.replace("id: active-call", "id: activeCall"), "lowercase words");
await problem("an unknown severity", "actions/a.yaml", action.replace("severity: error", "severity: fatal"), '"warning"');

await offers("the keys of an empty type", "types/a.yaml", `${line("Type")}¦`, ["complexType", "baseType", "doc"], ["enumType", "method", "roots"]);
await offers("the keys of an empty enum", "enums/a.yaml", `${line("Enum")}¦`, ["enumType", "members"], ["complexType", "method"]);
await offers("the keys of an empty action", "actions/a.yaml", `${line("Action")}¦`, ["action", "method", "rules"], ["complexType", "as"]);
await offers("the keys of an empty notification", "notifications/a.yaml", `${line("Notification")}¦`, ["notification", "as"], ["action"]);
await offers("the keys after the first one", "types/a.yaml", `${line("Type")}complexType: a\n¦`, ["doc", "properties"], ["complexType", "members"]);
await offers("the keys of a property", "types/a.yaml", `${type}properties:\n  a:\n    ¦`, ["type", "doc", "readOnly"], ["open", "members"]);
await offers("the types of a property", "types/a.yaml", `${type}properties:\n  a:\n    type: ¦`, ["String", "Int32", "Collection(String)", "Payload"]);
await offers("the keys of a parameter", "actions/a.yaml", action.replace("parameters:\n", "parameters:\n  a:\n    ¦\n"), ["type", "item"], ["readOnly"]);
await offers("the keys of a rule", "actions/a.yaml", action.replace("rules:\n", "rules:\n  - ¦\n"), ["id", "severity", "says", "count", "unless"], ["of"]);
await offers("the severities", "actions/a.yaml", action.replace("severity: error", "severity: ¦"), ["error", "warning"]);
await offers("the methods", "actions/a.yaml", action.replace("\npath:", "\nmethod: ¦\npath:"), ["GET", "POST", "DELETE"]);

await shows("what a key of a type means", "types/a.yaml", `${type}op¦en: true\n`, "objects can have undeclared properties");
await shows("what a key of a property means", "types/a.yaml", `${type}properties:\n  a:\n    ty¦pe: String\n`, "the name of a type or an enum");
await shows("what a word means", "actions/a.yaml", action.replace("severity: error", "severity: er¦ror"), "reject the request");

const files = readdirSync(schema, { recursive: true }).filter((file) => file.endsWith(".yaml"));
const wrong = [];
for (const file of files) {
  const shown = await server.problems(join(schema, file), readFileSync(join(schema, file), "utf8"));
  if (shown.length > 0) wrong.push(file, ...shown);
}
check(`the ${files.length} files of the schema`, files.length > 30 && wrong.length === 0, wrong);

await server.stop();
process.exit(failures === 0 ? 0 : 1);
