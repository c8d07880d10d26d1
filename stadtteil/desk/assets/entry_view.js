// One entry on the desk: its form, its true page beside it, what is wrong with it, and what can be done with it.
// It shows a session and knows no kind of content by name.

import { conflict, handWritten } from "./clashes.js";
import { Refusal, unlessAway } from "./connection.js";
import { button, element, growing } from "./element.js";
import { Form } from "./form.js";
import { minuteOf } from "./german_date.js";
import { remove, rename, translate } from "./moving.js";
import { Preview } from "./preview.js";
import { summary } from "./problems.js";
import { TEXT } from "./values.js";
import { keysOf, namesOf, visibility } from "./visibility.js";

const BODY = { name: TEXT, label: "Text", help: "", example: "", control: "markdown", required: false, many: false };

export class EntryView {
  constructor(store, session) {
    Object.assign(this, { store, session });
    this.preview = new Preview(store.paper.preview);
    this.title = element("h1", { tabindex: "-1" });
    this.state = element("p", { class: "state-line" });
    this.status = element("span", { class: "save-state", role: "status" });
    this.saveButton = button("Speichern", () => this.save(), "button", { "aria-keyshortcuts": "Control+S" });
    this.said = element("p", { class: "message", role: "alert" });
    this.problems = element("div", { class: "problem-summary" });
    this.offer = element("div", {});
    this.place = element("div", { class: "form" });
    this.form = new Form({ store, values: session.values, prefix: "feld", fields: [] });
    this.heard = { state: () => this.#tell(), shown: ({ detail }) => this.#shown(detail), saved: () => this.#saved(), renewed: () => this.#draw() };
    for (const [name, heard] of Object.entries(this.heard)) session.addEventListener(name, heard);
    this.others = () => store.sessions.get(session.path) === session && session.refresh().catch(unlessAway);
    store.addEventListener("entries", this.others);
    this.element = this.#whole();
    this.#draw();
  }

  leave() {
    removeEventListener("pointerdown", this.outside);
    this.store.removeEventListener("entries", this.others);
    for (const [name, heard] of Object.entries(this.heard)) this.session.removeEventListener(name, heard);
    this.session.leave();
  }

  #whole() {
    const tabs = [["Schreiben", "write"], ["Ansehen", "look"]].map(([label, way], index) => button(label, () => {
      whole.dataset.shown = way;
      tabs.forEach((tab, other) => tab.setAttribute("aria-pressed", other === index));
    }, "small", { "aria-pressed": index === 0 }));
    const fold = button("Vorschau schließen", () => {
      const isFolded = whole.classList.toggle("folded");
      fold.textContent = isFolded ? "Vorschau öffnen" : "Vorschau schließen";
      fold.setAttribute("aria-expanded", !isFolded);
    }, "small fold", { "aria-expanded": "true" });
    const bar = element("div", { class: "actions" }, this.saveButton, this.status,
      element("div", { class: "tabs", role: "group", "aria-label": "Was zu sehen ist" }, tabs), fold, this.#more());
    const writing = element("div", { class: "writing" }, this.said, this.offer, this.problems, this.place);
    const whole = element("div", { class: "entry", "data-shown": "write" },
      element("div", { class: "opening" }, element("p", { class: "kicker" }, element("a", { href: "#/" }, "‹ Alle Einträge")), this.title, this.state),
      bar, element("div", { class: "columns" }, writing, this.preview.element));
    return whole;
  }

  #more() {
    const act = (label, work) => element("li", {}, button(label, () => {
      menu.open = false;
      work();
    }, "plain"));
    const { store, session } = this;
    const menu = element("details", { class: "menu", on: { keydown: (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    } } }, element("summary", {}, "Mehr"), element("ul", {},
      act("Umbenennen …", () => rename(store, session)),
      act("Löschen …", () => remove(store, session)),
      store.paper.languages.length > 0 && !session.entry.translation_of && act("Übersetzen …", () => translate(store, session)),
      act("Text der Datei", () => this.#showSource(session.source === null)),
      act("Ungespeichertes verwerfen", () => this.#attempt(() => session.drop()))));
    this.outside = ({ target }) => {
      if (!menu.contains(target)) menu.open = false;
    };
    addEventListener("pointerdown", this.outside);
    return menu;
  }

  async #attempt(work) {
    this.said.textContent = "";
    try {
      return await work();
    } catch (error) {
      unlessAway(error);
      this.said.textContent = error.message;
      return undefined;
    }
  }

  #draw() {
    const { entry, problems, source } = this.session;
    this.form = new Form({ store: this.store, values: this.session.values, prefix: "feld", fields: entry.fields, session: this.session });
    this.form.home = this.place;
    this.form.dates = entry.dates;
    this.#head();
    const keys = keysOf(entry.fields);
    const apart = namesOf(keys);
    this.visibility = null;
    if (source !== null) this.place.replaceChildren(this.#source());
    else {
      const blocks = this.form.blocks(entry.fields.filter((field) => !apart.includes(field.name)));
      const text = entry.text && entry.text.value !== null ? [this.form.block(BODY, [TEXT])] : [];
      const more = blocks.filter((one) => one.matches("details.more"));
      const often = blocks.filter((one) => !more.includes(one));
      const isPicture = (one) => one.querySelector(".thumb") !== null;
      const [first, rest] = [often.slice(0, 3), often.slice(3)];
      if (keys) this.visibility = visibility(this.form, keys, entry.state_words);
      this.place.replaceChildren(...first, ...text, ...rest.filter(isPicture), ...rest.filter((one) => !isPicture(one)), ...[this.visibility?.element ?? []].flat(), ...more);
    }
    this.#offer();
    this.#mark(problems);
    this.preview.show(entry.url);
    this.#tell();
  }

  #head() {
    const { entry } = this.session;
    const kind = this.store.kind(entry.kind);
    this.title.textContent = entry.title || "Ohne Titel";
    document.title = `${this.title.textContent} – Schreibtisch`;
    this.state.replaceChildren(kind?.noun ?? "", entry.state_words && element("span", { class: `state ${entry.state}` }, entry.state_words));
    this.visibility?.say(entry.state_words);
  }

  /** What was typed before and never saved: it comes back, or goes, before anything else is typed. */
  #offer() {
    const { typed } = this.session.entry;
    this.place.inert = Boolean(typed);
    if (!typed) {
      this.offer.replaceChildren();
      return;
    }
    const stale = typed.stale ? " Die Datei wurde seitdem von jemand anderem geändert; beim Speichern sehen Sie beide Fassungen." : "";
    this.offer.replaceChildren(element("section", { class: "note offer", role: "alert" },
      element("p", {}, `Hier ist etwas, das Sie noch nicht gespeichert haben – von ${minuteOf(typed.at)} Uhr.${stale}`),
      element("div", { class: "ways" }, button("Weiterschreiben", () => {
        this.session.resume();
        this.title.focus();
      }, "button"), button("Verwerfen", () => this.#attempt(() => this.session.drop()), "button second"))));
  }

  #source() {
    const area = growing(element("textarea", { id: "quelltext", class: "code", rows: "20", spellcheck: "false", value: this.session.source,
      on: { input: () => this.session.write(area.value) } }));
    const reason = this.session.reason ? element("p", { class: "note" }, this.session.reason) : "";
    return element("div", { class: "field" }, reason, element("label", { for: "quelltext" }, "Text der Datei"),
      element("p", { class: "help" }, "So steht es in der Datei: oben die Angaben, darunter der Text."), area,
      element("div", { class: "ways" }, button("Zurück zum Formular", () => this.#showSource(false), "small")));
  }

  async #showSource(isShown) {
    const { session } = this;
    if (session.isDirty) await this.save();
    if (session.isDirty) return;
    session.reason = "";
    session.source = isShown ? session.entry.source : null;
    this.#draw();
  }

  #mark(problems) {
    this.form.mark(problems);
    const wasOpen = this.problems.querySelector("details")?.open;
    this.problems.replaceChildren(...summary(problems, this.form));
    const fold = this.problems.querySelector("details");
    if (fold && wasOpen !== undefined) fold.open = wasOpen;
  }

  #shown(answer) {
    this.#mark(answer.problems);
    this.form.tell(answer.dates);
    if (answer.url !== undefined) this.preview.show(answer.url);
    this.preview.say(answer.failure || (answer.built ? "" : "Die Vorschau zeigt den letzten Stand ohne Fehler."));
  }

  #saved() {
    this.#head();
    this.#mark(this.session.problems);
    this.form.tell(this.session.entry.dates);
    this.preview.show(this.session.entry.url);
  }

  #tell() {
    const { session } = this;
    const words = session.refused || (session.saving ? "wird gespeichert …" : session.isDirty ? "nicht gespeichert" : "gespeichert");
    if (this.status.textContent !== words) this.status.textContent = words;
    this.status.classList.toggle("dirty", session.isDirty);
  }

  /** Save; two versions, or what cannot be written by itself, are asked about. */
  async save() {
    const { session, store } = this;
    if (session.saving || this.place.inert) return;
    await this.#attempt(async () => {
      try {
        await session.save();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.answer.conflict) await conflict(session, error.answer);
        else if (error.answer.source !== undefined) handWritten(session, error.answer);
        else throw error;
      }
      await store.refresh();
    });
  }
}
