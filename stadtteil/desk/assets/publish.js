// „Veröffentlichen“: what is new since the last time, in whose name it goes out, and what became of it.
// It knows the server's words and no target by itself.

import { Refusal, unlessAway } from "./connection.js";
import { ask, doing, message } from "./dialog.js";
import { button, element } from "./element.js";
import { Versions } from "./versions.js";

const AT_ONCE = 12;

function list(sentences) {
  const item = ({ text }) => element("li", {}, text);
  if (!sentences.length) return element("p", {}, "Seit dem letzten Mal hat sich nichts geändert.");
  const rest = sentences.slice(AT_ONCE);
  return element("div", {}, element("ul", { class: "sentences" }, sentences.slice(0, AT_ONCE).map(item)),
    rest.length > 0 && element("details", {}, element("summary", {}, rest.length === 1 ? "und eine weitere Änderung" : `und ${rest.length} weitere Änderungen`), element("ul", { class: "sentences" }, rest.map(item))));
}

class Publishing {
  constructor(store, changes, close) {
    Object.assign(this, { store, changes, close, versions: new Map() });
    const editor = store.paper.editor ?? changes.suggested;
    const field = (id, label, type, value, help) => {
      this[id] = element("input", { type, id, value: value ?? "", autocomplete: "off" });
      return element("div", { class: "field" }, element("label", { for: id }, label), help && element("p", { class: "help" }, help), this[id]);
    };
    this.said = message();
    this.more = element("div", {});
    this.clashes = element("div", { class: "stack" });
    this.act = button("Jetzt veröffentlichen", () => doing(this.act, this.said, () => this.#publish()), "button");
    const who = element("fieldset", { class: "form" }, element("legend", {}, "Wer veröffentlicht?"),
      field("name", "Name", "text", editor?.name, "Er steht bei der Änderung. Wer das Archiv der Zeitung sieht, sieht ihn auch."),
      field("mail", "E-Mail", "email", editor?.mail, "Am besten eine der Redaktion, keine private."));
    this.asksWho = changes.target.kind === "git";
    const isKnown = changes.target.kind === "git" || changes.sentences.length > 0;
    this.element = element("div", { class: "stack" }, isKnown && element("h3", {}, "Das ist neu"), isKnown && list(changes.sentences),
      (changes.notices ?? []).map((notice) => element("p", { class: "note" }, notice)), this.#body(who));
  }

  #body(who) {
    const { target, blocked, sentences } = this.changes;
    const leave = button("Schließen", () => this.close(), "button second");
    if (target.kind === "none") {
      return element("div", { class: "note" }, element("p", {}, target.label),
        element("p", {}, "Der Ordner: ", element("code", {}, target.folder)), leave);
    }
    if (blocked) return element("div", {}, element("p", { class: "note" }, blocked), element("div", { class: "ways" }, leave));
    return element("div", { class: "stack" }, element("p", {}, "Wohin: ", element("b", {}, target.label)),
      this.asksWho && (this.store.paper.editor ? element("details", {}, element("summary", {}, `Im Namen von ${this.store.paper.editor.name}`), who) : who),
      this.clashes, this.said.element, this.more, element("div", { class: "ways" }, this.act, leave), this.asksWho && !sentences.length && element("p", { class: "said" }, "Was andere inzwischen veröffentlicht haben, kommt dabei zu Ihnen."));
  }

  #resolutions() {
    if (!this.versions.size) return null;
    return Object.fromEntries([...this.versions].map(([path, { chosen, text, seen }]) => [path, chosen === "mixed" ? { seen, text } : { seen, side: chosen }]));
  }

  async #publish() {
    const author = { name: this.name.value.trim(), mail: this.mail.value.trim() };
    if (this.asksWho && (!author.name || !author.mail)) {
      this.said.say("Schreiben Sie Ihren Namen und eine E-Mail-Adresse.");
      (author.name ? this.mail : this.name).focus();
      return;
    }
    if ([...this.versions.values()].some(({ chosen }) => !chosen)) {
      this.said.say("Wählen Sie bei jedem Text, welche Fassung gelten soll.");
      return;
    }
    this.said.say("Wird veröffentlicht … das kann einen Augenblick dauern.");
    try {
      const answer = await this.store.connection.post("/api/publish", { author, resolutions: this.#resolutions() });
      if (this.asksWho) this.store.paper.editor = author;
      this.#done(answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#tell(error.answer);
      if (!error.answer.conflicts) throw error;
      this.#clash(error.answer.conflicts);
    }
  }

  /** What is wrong with the paper, and what Git said, for who can read it. */
  #tell({ problems = [], details = "" }) {
    this.more.replaceChildren(
      problems.length ? element("ul", { class: "sentences" }, problems.map(({ path, message, cure }) => element("li", {}, element("b", {}, `${path}: `), `${message} ${cure}`))) : "",
      details ? element("details", {}, element("summary", {}, "Was das Programm dazu sagt"), element("pre", { class: "code" }, details)) : "");
  }

  #done({ text, received = [] }) {
    this.element.replaceChildren(element("p", { class: "note done", tabindex: "-1" }, text || "Veröffentlicht."),
      ...(received.length ? [element("h3", {}, "Von anderen kam dazu"), list(received)] : []),
      element("div", { class: "ways" }, button("Schließen", () => this.close(), "button")));
    this.element.firstElementChild.focus();
    this.store.refresh().catch(unlessAway);
  }

  #clash(conflicts) {
    this.said.say("");
    const blocks = conflicts.map(({ path, seen, title, why, ours, theirs, is_text: isText }, index) => {
      const versions = new Versions({ id: `fassung-${index}`, ours, theirs, isText, theirsTitle: "Die veröffentlichte Fassung" });
      versions.seen = seen;
      this.versions.set(path, versions);
      return element("section", { class: "stack" }, element("h3", {}, title || path), why && element("p", {}, why), versions.element);
    });
    this.clashes.replaceChildren(element("div", { class: "note", tabindex: "-1" }, element("p", {},
      "Jemand anderes hat inzwischen dieselbe Stelle geändert und veröffentlicht. Wählen Sie bei jedem Text, welche Fassung gelten soll, und veröffentlichen Sie dann noch einmal.")), ...blocks);
    this.clashes.firstElementChild.focus();
  }
}

/** Ask what is to be published, and do it; what is typed and not saved stays here and is told. */
export async function publish(store) {
  const unsaved = store.entries.filter((entry) => store.isUnsaved(entry));
  const changes = await store.connection.get("/api/changes");
  return ask("Veröffentlichen", (close) => {
    const told = unsaved.length > 0 && element("p", { class: "note" }, `Nicht gespeichert und deshalb nicht dabei: ${unsaved.map(({ title }) => `„${title}“`).join(", ")}.`);
    return [told, new Publishing(store, changes, close).element].filter(Boolean);
  }, { wide: true });
}
