// One entry while somebody writes it: what is typed and not saved, kept by the server as one types, shown, and saved.
// It knows the contract with the server and nothing of the page; whoever shows it listens.

import { Refusal, Unreachable } from "./connection.js";
import { applied, changesBetween, Values, valuesOf } from "./values.js";

const SHOWN_AFTER = 250; // milliseconds without a key
const KEPT_AFTER = 1000; // milliseconds, however much is typed
const LARGEST_FAREWELL = 60000; // bytes that a browser still sends while a page is closed

/** Events: „state“ (dirty or not, saving), „shown“ (`detail` of the preview), „renewed“ (other values than before). */
export class Session extends EventTarget {
  constructor(connection, entry) {
    super();
    this.connection = connection;
    this.saving = false;
    this.version = 0; // of what is typed
    this.kept = 0; // the version that the server has
    this.refused = "";
    connection.addEventListener("back", () => this.isDirty && this.#show());
    this.#begin(entry);
  }

  #begin(entry) {
    this.entry = entry;
    this.digest = entry.digest;
    this.source = null; // the whole file as text, where that is what is written
    this.base = valuesOf(entry.fields, entry.text);
    this.problems = entry.problems;
    this.values = new Values(this.base);
    this.values.addEventListener("changed", () => this.#typed());
  }

  get path() {
    return this.entry.path;
  }

  get isDirty() {
    return this.source !== null ? this.source !== this.entry.source : this.changes().length > 0;
  }

  changes() {
    return changesBetween(this.base, this.values.tree);
  }

  #body() {
    const typed = this.source !== null ? { changes: null, source: this.source } : { changes: this.changes(), source: null };
    return { path: this.path, digest: this.digest, ...typed };
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** Write the text of the file itself; null goes back to the form. */
  write(source) {
    this.source = source;
    this.#typed();
  }

  #typed() {
    this.version += 1;
    this.#tell("state");
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.#show(), SHOWN_AFTER);
    this.late ??= setTimeout(() => this.#keep(), KEPT_AFTER);
  }

  #rest() {
    clearTimeout(this.soon);
    clearTimeout(this.late);
    this.late = undefined;
  }

  async #keep() {
    this.late = undefined;
    await this.#quietly(() => this.connection.post("/api/typed", this.#body()));
  }

  /** What the server does not take now is sent again once it is back, or with the next key. */
  async #quietly(send) {
    const { version } = this;
    try {
      const answer = await send();
      this.kept = Math.max(this.kept, version);
      this.refused = "";
      this.#tell("state");
      return answer;
    } catch (error) {
      if (error instanceof Refusal) this.refused = error.message;
      else if (!(error instanceof Unreachable)) throw error;
      this.#tell("state");
      return null;
    }
  }

  async #show() {
    this.#rest();
    const { version } = this;
    const answer = await this.#quietly(() => this.connection.post("/api/preview", this.#body()));
    if (!answer || answer.superseded || version !== this.version) return;
    this.problems = answer.problems;
    this.#tell("shown", answer);
  }

  /** The page is closed or left: what the server does not have yet is handed in. */
  leave() {
    if (!this.isDirty || this.kept === this.version) return;
    const body = this.#body();
    const keepalive = JSON.stringify(body).length < LARGEST_FAREWELL;
    this.#quietly(() => this.connection.post("/api/typed", body, { keepalive }));
  }

  /** Take up what was typed before and never saved; the digest of then says whether the file is another one now. */
  resume() {
    const { typed } = this.entry;
    if (typed.source !== null) this.source = typed.source;
    else this.values.tree = applied(this.base, typed.changes || []);
    this.digest = typed.base;
    this.entry = { ...this.entry, typed: null };
    this.#typed();
    this.#tell("renewed");
  }

  /** Throw away what is typed. */
  async drop() {
    this.#rest();
    this.renew(await this.connection.post("/api/drop", { path: this.path }));
  }

  /** Take over what others have saved meanwhile, unless somebody is writing here. */
  async refresh() {
    if (this.isDirty || this.saving || this.entry.typed) return;
    const { version } = this;
    const entry = await this.connection.get("/api/entry", { path: this.path });
    if (version !== this.version || this.saving) return;
    if (entry.digest !== this.digest) this.renew(entry);
    else {
      this.entry = { ...entry, typed: null }; // what is typed in another window belongs there
      this.problems = entry.problems;
      this.#tell("saved");
    }
  }

  /** Begin again with an entry as it stands now. */
  renew(entry) {
    this.#begin(entry);
    this.version += 1;
    this.kept = this.version;
    this.#tell("renewed");
    this.#tell("state");
  }

  /** Save. `over` is what else the server should know: `{force}`, another `source` or `digest`. Refusal where it does not. */
  async save(over = {}) {
    this.#rest();
    this.saving = true;
    this.#tell("state");
    const { version } = this;
    const wasForm = this.source === null && over.source === undefined;
    try {
      const answer = await this.connection.post("/api/save", { force: false, ...this.#body(), ...over });
      if (wasForm) this.#rebase(answer, version);
      else this.renew(answer.entry);
      return answer;
    } finally {
      this.saving = false;
      this.#tell("state");
    }
  }

  /** What was saved is the ground now; who typed on meanwhile loses nothing, neither a letter nor the caret. */
  #rebase({ entry, problems }, version) {
    const names = (fields) => fields.map((field) => field.name).join("\n");
    if (names(entry.fields) !== names(this.entry.fields) && version === this.version) {
      this.renew(entry);
      return;
    }
    this.entry = entry;
    this.digest = entry.digest;
    this.base = valuesOf(entry.fields, entry.text);
    this.problems = problems || entry.problems;
    if (version === this.version) {
      this.kept = version;
      this.values.tree = this.base; // the file may write it a little otherwise
    } else this.#typed();
    this.#tell("saved");
  }
}
