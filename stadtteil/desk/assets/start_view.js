// Where one begins: all entries with their state, to be searched and filtered, and what can be begun anew.
// It shows the store's entries and knows no kind of content by name.

import { addressOf } from "./address.js";
import { button, element } from "./element.js";
import { shortDay, understood } from "./german_date.js";
import { begin } from "./new_entry.js";

const STATES = { public: "öffentlich", draft: "Entwurf", waiting: "geplant", expired: "abgelaufen", problems: "mit Fehlern" };
const AT_ONCE = 60;
const SETTINGS = "content/site.yaml";

const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").toLowerCase();

export class StartView {
  constructor(store) {
    this.store = store;
    this.most = AT_ONCE;
    this.list = element("ul", { class: "entries" });
    this.count = element("p", { class: "said", role: "status" });
    this.more = button("Mehr zeigen", () => {
      const { length } = this.list.children;
      this.most += AT_ONCE;
      this.#draw();
      this.list.children[length]?.querySelector("a").focus();
    }, "button second", { hidden: true });
    this.strays = element("div");
    this.heard = () => this.#draw();
    store.addEventListener("entries", this.heard);
    this.element = this.#whole();
    document.title = `Schreibtisch – ${store.paper.name}`;
    this.#draw();
  }

  leave() {
    this.store.removeEventListener("entries", this.heard);
  }

  #whole() {
    const { paper, search } = this.store;
    const change = (name) => ({ target }) => {
      search[name] = target.value;
      this.most = AT_ONCE;
      this.#draw();
    };
    const choice = (name, label, all, options) => element("div", { class: "field" }, element("label", { for: `suche-${name}` }, label),
      element("select", { id: `suche-${name}`, on: { change: change(name) } },
        element("option", { value: "" }, all), options.map(([value, words]) => element("option", { value, selected: search[name] === value }, words))));
    const { store } = this;
    return element("div", { class: "start" },
      element("div", { class: "opening" }, element("h1", { tabindex: "-1" }, "Was möchten Sie schreiben?"),
        element("p", { class: "intro" }, `Das ist der Schreibtisch von „${paper.name}“. Was Sie hier speichern, sehen andere erst, wenn Sie es veröffentlichen.`)),
      element("section", { class: "new", "aria-label": "Neu" }, element("h2", {}, "Neu"),
        element("ul", { class: "pills" }, paper.kinds.map((kind) => element("li", {}, button(kind.noun, () => begin(store, kind), "", { "aria-label": `Neu: ${kind.noun}` }))))),
      element("section", { "aria-labelledby": "alle" }, element("h2", { id: "alle" }, "Alle Einträge"),
        element("p", { class: "settings" }, element("a", { href: addressOf(SETTINGS) }, "Einstellungen der Zeitung"), ": Name, Adresse, Ressorts, Menüs"),
        element("div", { class: "search" },
          element("div", { class: "field wide" }, element("label", { for: "suche" }, "Suchen"),
            element("input", { type: "search", id: "suche", value: search.words, on: { input: change("words") } })),
          choice("kind", "Was", "alles", paper.kinds.map(({ name, plural, count }) => [name, `${plural} (${count})`])),
          choice("state", "Stand", "jeder", [...Object.entries(STATES), ["unsaved", "nicht gespeichert"]])),
        this.count, this.list, this.more, this.strays));
  }

  #matching() {
    const { words, kind, state } = this.store.search;
    const asked = plain(words).split(/\s+/).filter(Boolean);
    return this.store.entries.filter((entry) => {
      if (kind && entry.kind !== kind) return false;
      if (state === "unsaved" ? !this.store.isUnsaved(entry) : state === "problems" ? entry.state !== state && !entry.errors : state && entry.state !== state) return false;
      const text = plain(`${entry.title} ${entry.path} ${entry.state_words}`);
      return asked.every((word) => text.includes(word));
    });
  }

  #draw() {
    const found = this.#matching();
    this.list.replaceChildren(...found.slice(0, this.most).map((entry) => this.#row(entry)));
    this.more.hidden = found.length <= this.most;
    this.count.textContent = found.length ? `${found.length} von ${this.store.entries.length}` : "Nichts gefunden. Nehmen Sie weniger Wörter, oder „alles“ und „jeder“.";
    const { problems } = this.store;
    this.strays.replaceChildren(...(problems.length ? [element("section", { class: "note" }, element("h2", {}, "Was sonst noch zu tun ist"),
      element("ul", {}, problems.map(({ path, line, message, cure }) => element("li", {}, element("b", {}, path === SETTINGS ? element("a", { href: addressOf(path) }, "Einstellungen") : path, line ? `, Zeile ${line}: ` : ": "), `${message} ${cure}`))))] : []));
  }

  #row(entry) {
    const day = entry.state === "problems" ? "" : understood(entry.date)?.day; // what cannot be read has no day
    const language = this.store.paper.languages.find(({ suffix }) => suffix === entry.language);
    const facts = [this.store.kind(entry.kind)?.noun ?? entry.kind, language?.name, day && shortDay(day)].filter(Boolean).join(" · ");
    const troubles = [entry.errors && entry.state !== "problems" && `${entry.errors} Fehler`, entry.hints && `${entry.hints} ${entry.hints === 1 ? "Hinweis" : "Hinweise"}`].filter(Boolean).join(", ");
    return element("li", {},
      element("div", {}, element("a", { href: addressOf(entry.path), class: "title" }, entry.title || "Ohne Titel"), element("p", { class: "said" }, facts)),
      element("p", { class: "states" },
        this.store.isUnsaved(entry) && element("span", { class: "state unsaved" }, "nicht gespeichert"),
        element("span", { class: `state ${entry.state}` }, entry.state_words || STATES[entry.state]),
        troubles && element("span", { class: entry.errors ? "trouble wrong" : "trouble" }, troubles)));
  }
}
