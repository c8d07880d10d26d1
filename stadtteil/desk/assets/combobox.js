// A text field that offers what fits to what one types (APG: editable combobox with a list).
// It knows neither entries nor values; whoever makes it says what fits.

import { unlessAway } from "./connection.js";
import { element } from "./element.js";

const PAUSE = 120; // milliseconds without a key

/** `find(words)` gives `[{title, more}]` at some time, `chosen(item)` hears which was taken, `typed(words)` every key. */
export class Combobox {
  constructor({ id, value, find, chosen, typed = () => {} }) {
    Object.assign(this, { id, find, chosen, typed, items: [], at: -1, asked: 0 });
    this.list = element("ul", { role: "listbox", id: `${id}-list`, hidden: true, "aria-label": "Vorschläge" });
    this.count = element("span", { class: "unseen", role: "status" });
    this.input = element("input", { type: "text", role: "combobox", id, value, autocomplete: "off", spellcheck: "false",
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
      on: { input: () => this.#type(), keydown: (event) => this.#press(event), blur: () => this.#close(), click: () => this.#ask(), focus: () => this.#arrive() } });
    this.list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    this.element = element("div", { class: "combobox" }, this.input, this.list, this.count);
  }

  /** Whoever comes here wants another value, or only passes by: what is there is replaced by typing. */
  #arrive() {
    this.isTyped = false;
    this.input.select();
  }

  #type() {
    this.isTyped = true;
    this.typed(this.input.value);
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    this.asked += 1;
    const { asked } = this;
    const items = (await this.find(this.isTyped ? this.input.value.trim() : "").catch(unlessAway)) ?? [];
    if (asked !== this.asked || document.activeElement !== this.input) return;
    this.#show(items);
  }

  #show(items) {
    this.items = items;
    this.list.replaceChildren(...items.map((item, index) => element("li", { role: "option", id: `${this.id}-${index}`, "aria-selected": "false",
      on: { click: () => this.#take(index) } }, element("b", {}, item.title), item.more && element("small", {}, item.more))));
    this.list.hidden = !items.length;
    this.input.setAttribute("aria-expanded", items.length > 0);
    this.count.textContent = items.length ? `${items.length} ${items.length === 1 ? "Vorschlag" : "Vorschläge"}` : "Keine Vorschläge";
    this.#mark(-1);
  }

  #mark(at) {
    this.list.children[this.at]?.setAttribute("aria-selected", "false");
    this.at = at;
    const marked = this.list.children[at];
    if (!marked) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    marked.setAttribute("aria-selected", "true");
    marked.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", marked.id);
  }

  #press(event) {
    const isOpen = !this.list.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!isOpen) this.#ask();
      else this.#mark((this.at + step + this.items.length) % this.items.length);
    } else if (event.key === "Enter" && isOpen && this.at >= 0) {
      event.preventDefault();
      this.#take(this.at);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }

  #take(index) {
    const item = this.items[index];
    this.input.value = item.title;
    this.isTyped = false;
    this.#close();
    this.chosen(item);
  }

  #close() {
    clearTimeout(this.soon);
    this.asked += 1;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.at = -1;
  }
}
