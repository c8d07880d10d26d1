// Several values under one key: each with its own control, to be added, moved and removed, by keyboard too.

import { controlOf } from "./controls.js";
import { button, element, idOf } from "./element.js";

/** What stands in one line, parted by commas, is a list, too. */
function itemsOf({ value, field }) {
  if (Array.isArray(value)) return value;
  if (value === null || value === "") return [];
  if (typeof value === "string" && field.control !== "group" && field.control !== "picture") return value.split(",").map((one) => one.trim());
  return [value];
}

const isPlain = (field) => field.control !== "group";

/** One item as its control sees it. */
class Item {
  constructor(list, index) {
    const { slot } = list;
    Object.assign(this, { list, index, form: slot.form, store: slot.store, at: [...slot.at, index] });
    this.field = { ...slot.field, many: false, label: `${slot.field.label} ${index + 1}` };
    this.id = idOf(slot.form.prefix, this.at);
  }

  get value() {
    return this.list.items[this.index] ?? null;
  }

  change(value) {
    this.list.put(this.list.items.map((item, index) => (index === this.index ? value : item)));
  }

  draw() {
    this.list.draw();
  }

  focus() {
    this.list.focus(this.index);
  }
}

class List {
  constructor(slot) {
    this.slot = slot;
    this.rows = element("ol", { class: "items" });
    this.said = element("span", { class: "unseen", role: "status" });
    this.add = button("Hinzufügen", () => this.#append(), "small", { "aria-label": `${slot.field.label}: hinzufügen` });
    this.element = element("div", {}, this.rows, this.add, this.said);
    this.draw();
  }

  get items() {
    return itemsOf(this.slot);
  }

  put(items) {
    this.slot.change(items);
  }

  draw() {
    this.rows.replaceChildren(...this.items.map((_, index) => this.#row(index)));
    this.rows.hidden = !this.items.length;
  }

  #row(index) {
    const { field } = this.slot;
    const item = new Item(this, index);
    const made = controlOf(item);
    const name = `${field.label} ${index + 1}`;
    if (made.control) made.control.setAttribute("aria-label", name);
    const last = this.items.length - 1;
    const tools = element("div", { class: "tools" },
      index > 0 && button("↑", () => this.#move(index, index - 1), "small", { "aria-label": `${name} nach oben` }),
      index < last && button("↓", () => this.#move(index, index + 1), "small", { "aria-label": `${name} nach unten` }),
      button("Entfernen", () => this.#remove(index), "small", { "aria-label": `${name} entfernen` }));
    if (isPlain(field)) return element("li", { class: "single" }, made.element, tools);
    return element("li", {}, element("fieldset", {}, element("legend", {}, name), made.element, tools));
  }

  #append() {
    const { length } = this.items;
    this.put([...this.items, isPlain(this.slot.field) ? "" : {}]);
    this.draw();
    this.focus(length);
  }

  #move(from, to) {
    const items = [...this.items];
    items.splice(to, 0, ...items.splice(from, 1));
    this.put(items);
    this.draw();
    const tools = this.rows.children[to].querySelectorAll(":scope > .tools button, :scope > fieldset > .tools button");
    tools[to < from || tools.length < 3 ? 0 : 1].focus();
    this.said.textContent = `Jetzt an Stelle ${to + 1} von ${items.length}.`;
  }

  #remove(index) {
    this.put(this.items.filter((_, other) => other !== index));
    this.draw();
    if (this.items.length) this.focus(Math.min(index, this.items.length - 1));
    else this.add.focus();
    this.said.textContent = "Entfernt.";
  }

  focus(index) {
    this.rows.children[index]?.querySelector("input, textarea, select, button")?.focus();
  }
}

/** The control of a field that can have several values. */
export function listControl(slot) {
  const list = new List(slot);
  return { element: list.element, control: null, isGroup: true };
}
