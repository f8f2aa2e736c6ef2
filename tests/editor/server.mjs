// A client of a language server that speaks over stdin and stdout.

import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";

/** The settings for which the server asks. */
const settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } };

/** How long an answer may take, in milliseconds. */
const patience = 20_000;

export class Server {
  #child;
  #received = Buffer.alloc(0);
  #answers = new Map();
  #problems = new Map();
  #last = 0;
  #opened = 0;

  constructor(program) {
    this.#child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.#child.stdout.on("data", (data) => {
      this.#received = Buffer.concat([this.#received, data]);
      while (this.#take());
    });
  }

  /** Starts a session in a folder. */
  async start(folder) {
    const uri = pathToFileURL(folder).href;
    const textDocument = { hover: { contentFormat: ["markdown"] }, completion: { completionItem: { snippetSupport: true } } };
    const capabilities = { workspace: { configuration: true }, textDocument };
    const workspaceFolders = [{ uri, name: "folder" }];
    await this.#ask("initialize", { processId: process.pid, rootUri: uri, workspaceFolders, capabilities });
    this.#tell("initialized", {});
    this.#tell("workspace/didChangeConfiguration", { settings });
  }

  /** The problems of a text that is opened as this file. */
  async problems(path, text) {
    return this.#open(path, text, (_, problems) => problems.map((problem) => problem.message));
  }

  /** What the server offers at a position of a text: the labels of the items. */
  async completions(path, text, position) {
    return this.#open(path, text, async (textDocument) => {
      const answer = await this.#ask("textDocument/completion", { textDocument, position });
      return (answer?.items ?? answer ?? []).map((item) => item.label);
    });
  }

  /** What the server shows about a position of a text. */
  async hover(path, text, position) {
    return this.#open(path, text, async (textDocument) => {
      const answer = await this.#ask("textDocument/hover", { textDocument, position });
      return answer?.contents?.value ?? "";
    });
  }

  /** Ends the session. */
  async stop() {
    await this.#ask("shutdown", null);
    this.#tell("exit", null);
    this.#child.kill();
  }

  async #open(path, text, work) {
    // Each text is a file of its own, since the server clears the problems of a file that is closed at any later time.
    const uri = pathToFileURL(path.replace(/\.yaml$/, `-${++this.#opened}.yaml`)).href;
    const published = this.#wait((done) => this.#problems.set(uri, done), `the problems of ${path}`);
    this.#tell("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    const problems = await published;
    this.#problems.delete(uri);
    const result = await work({ uri }, problems);
    this.#tell("textDocument/didClose", { textDocument: { uri } });
    return result;
  }

  #ask(method, params) {
    const id = ++this.#last;
    this.#send({ id, method, params });
    return this.#wait((done) => this.#answers.set(id, done), method);
  }

  #tell(method, params) {
    this.#send({ method, params });
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #wait(register, what) {
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`the server does not send ${what}`)), patience);
      register((value) => {
        clearTimeout(timer);
        done(value);
      });
    });
  }

  /** Takes a message from what has been received. Returns whether there was a whole one. */
  #take() {
    const end = this.#received.indexOf("\r\n\r\n");
    if (end < 0) return false;
    const length = Number(/content-length: (\d+)/i.exec(this.#received.subarray(0, end).toString())[1]);
    const body = this.#received.subarray(end + 4, end + 4 + length);
    if (body.length < length) return false;
    this.#received = this.#received.subarray(end + 4 + length);
    this.#handle(JSON.parse(body.toString()));
    return true;
  }

  #handle({ id, method, params, result, error }) {
    if (method === "textDocument/publishDiagnostics") {
      this.#problems.get(params.uri)?.(params.diagnostics);
    } else if (method === "workspace/configuration") {
      this.#send({ id, result: params.items.map(({ section }) => settings[section] ?? null) });
    } else if (method !== undefined && id !== undefined) {
      this.#send({ id, result: null });
    } else if (id !== undefined) {
      if (error) console.error(`  ${error.message}`);
      this.#answers.get(id)?.(result);
      this.#answers.delete(id);
    }
  }
}
