// What the page knows: the paper, its entries, and the entries that somebody writes. There is one of it.
// It knows the server's answers and nothing of the page.

import { unlessAway } from "./connection.js";
import { Session } from "./session.js";

const PAUSE = 1500; // milliseconds

/** Events: „entries“ when the list is another one, „changes“ when there is more or less to publish. */
export class Store extends EventTarget {
  constructor(connection) {
    super();
    this.connection = connection;
    this.paper = null;
    this.entries = [];
    this.problems = [];
    this.sessions = new Map();
    this.search = { words: "", kind: "", state: "" };
    this.publishable = null; // how many changes there are; null: not known yet
    this.titles = new Map(); // of references, by kind and value
    connection.addEventListener("back", () => this.paper && this.refresh().catch(unlessAway));
  }

  async open() {
    await this.refresh();
    this.#listen();
  }

  /** Ask for what a build may have changed, and for how much there is to publish. */
  async refresh() {
    await this.#look();
    this.#count().catch(unlessAway);
  }

  async #look() {
    const [paper, { entries, problems, version }] = await Promise.all(["/api/paper", "/api/entries"].map((what) => this.connection.get(what)));
    this.paper = paper; // its languages and name may be other ones now
    [this.entries, this.problems, this.version] = [entries, problems, version];
    this.dispatchEvent(new Event("entries"));
  }

  async #count() {
    const { sentences } = await this.connection.get("/api/changes");
    this.publishable = sentences.length;
    this.dispatchEvent(new Event("changes"));
  }

  /** Hear of builds as they come, for as long as the page is open. */
  async #listen() {
    for (;;) {
      try {
        const told = await this.connection.get("/api/events", { version: this.version ?? "" });
        if (told.version !== this.version) {
          await this.#look();
          await new Promise((go) => setTimeout(go, PAUSE)); // who types makes many builds
        }
        if (document.hidden) await new Promise((go) => document.addEventListener("visibilitychange", go, { once: true }));
      } catch (error) {
        unlessAway(error);
        await new Promise((go) => setTimeout(go, PAUSE));
      }
    }
  }

  kind(name) {
    return this.paper.kinds.find((kind) => kind.name === name);
  }

  /** The session of an entry: what was typed into it before is there still. */
  async session(path) {
    const known = this.sessions.get(path);
    if (known?.isDirty) return known;
    const session = new Session(this.connection, await this.connection.get("/api/entry", { path }));
    this.sessions.set(path, session);
    return session;
  }

  /** Whether something was typed that the server does not have. */
  get hasUnsent() {
    return [...this.sessions.values()].some((session) => session.isDirty && session.kept !== session.version);
  }

  forget(path) {
    this.sessions.delete(path);
  }

  isUnsaved(entry) {
    return this.sessions.has(entry.path) ? this.sessions.get(entry.path).isDirty || Boolean(this.sessions.get(entry.path).entry.typed) : entry.unsaved;
  }

  /** What can be referred to, by what somebody typed. */
  async references(kind, words) {
    const { items } = await this.connection.get("/api/references", { kind, q: words });
    for (const item of items) this.titles.set(`${kind} ${item.value}`, item.title);
    return items;
  }

  /** The title of what a value refers to; the value itself where nobody knows one. */
  async title(kind, value) {
    const key = `${kind} ${value}`;
    if (!this.titles.has(key)) {
      const items = await this.references(kind, value.split("/").at(-1));
      const meant = items.find(({ path }) => path?.replace(/\.\w+$/, "").endsWith(`/${value}`)); // the folder may be said
      if (meant && !this.titles.has(key)) this.titles.set(key, meant.title);
    }
    return this.titles.get(key) ?? value;
  }
}
