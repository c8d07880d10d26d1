// Fields in their order: each finds its control, its words and its problems; rarely needed ones are folded away.
// It knows fields and values, no kind of content by name and no server.

import { controlOf } from "./controls.js";
import { element, idOf } from "./element.js";
import { listControl } from "./list_control.js";
import { spoken } from "./problems.js";

/** All fields of one record, shown; `values` is where they are read and written. */
export class Form {
  constructor({ store, values, prefix, fields, session = null }) {
    Object.assign(this, { store, values, prefix, fields, session });
    this.slots = new Map(); // by their place, as text
    this.home = null; // the element that all of it is in; without, nothing ever goes
    this.problems = [];
    this.dates = [];
  }

  /** The elements of fields: what is needed, advised or said already; the rest in folds that name what is in them. */
  blocks(fields = this.fields, at = []) {
    const blockOf = (field) => this.block(field, [...at, field.name]);
    const isOften = (field) => at.length || field.required || field.suggested || field.control === "picture" || this.values.get([...at, field.name]) !== null;
    const own = fields.filter((field) => !field.advanced);
    const fold = (title, folded) => (folded.length ? [element("details", { class: "more" },
      element("summary", {}, title, element("small", {}, folded.map(({ label }) => label).join(", "))), folded.map(blockOf))] : []);
    return [...own.filter(isOften).map(blockOf), ...fold("Mehr Angaben", own.filter((field) => !isOften(field))),
      ...fold("Seltene Angaben", fields.filter((field) => field.advanced))];
  }

  /** One field: label, help, control, and room for its problems. */
  block(field, at) {
    const slot = new Slot(this, field, at);
    this.slots.set(JSON.stringify(at), slot);
    slot.mark(this.problems);
    return slot.block;
  }

  #isThere(slot) {
    return !this.home || this.home.contains(slot.block);
  }

  /** The slot that a value is written in: its own, or the one around it. */
  slot(at) {
    for (let length = at.length; length > 0; length -= 1) {
      const found = this.slots.get(JSON.stringify(at.slice(0, length)));
      if (found && this.#isThere(found)) return found;
    }
    return null;
  }

  /** Show a value that did not come from the keyboard. */
  put(at, value) {
    this.values.set(at, value);
    this.slot(at)?.draw();
  }

  /** Say to which days the entry is repeated next. */
  tell(dates) {
    this.dates = dates;
    for (const slot of this.slots.values()) slot.tell(dates);
  }

  mark(problems) {
    this.problems = problems;
    for (const [key, slot] of this.slots) {
      if (this.#isThere(slot)) slot.mark(problems);
      else this.slots.delete(key);
    }
  }
}

/** The next days of a repetition, in words. */
const aheadOf = (dates) => (dates.length ? `Die nächsten Termine: ${dates.join("; ")}` : "");

const FOUND = ["reference", "picture", "file"];
const WITHOUT_EXAMPLE = [...FOUND, "choice", "yesno", "group", "raw", "day", "moment", "time", "colour"];
const OF_FILES = /Dateiname|content\/|NAME\./;

/** What the handbook says of a key, without what only who writes files must know: names of files, words to choose from. */
function helpOf({ help, choices }) {
  const isChoices = (sentence) => choices?.length > 0 && choices.every(({ value }) => sentence.includes(value));
  const kept = help.split(/(?<=[.;]) /).filter((sentence) => !OF_FILES.test(sentence) && !isChoices(sentence));
  return kept.join(" ").replace(/^./, (letter) => letter.toUpperCase());
}

function exampleOf({ example, control }) {
  return example && !WITHOUT_EXAMPLE.includes(control) ? `Zum Beispiel: ${example.replace(/^\[(.*)\]$/, "$1")}` : "";
}

/** Where one field stands in the page. */
class Slot {
  constructor(form, field, at) {
    Object.assign(this, { form, field, at, store: form.store, id: idOf(form.prefix, at) });
    this.block = element("div", { class: "field", "data-at": JSON.stringify(at) });
    this.said = element("ul", { class: "problems", id: `${this.id}-problems`, hidden: true });
    this.draw();
  }

  get value() {
    return this.form.values.get(this.at);
  }

  change(value) {
    this.form.values.set(this.at, value);
  }

  get isMany() {
    return this.field.many && this.field.control !== "raw" && !(this.field.control === "choice");
  }

  draw() {
    const { field } = this;
    const made = this.isMany ? listControl(this) : controlOf(this);
    this.control = made.control;
    const label = [field.label, field.required && " ", field.required && element("span", { class: "need" }, "nötig")];
    const help = this.#help();
    const isGroup = Boolean(made.isGroup);
    this.ahead = field.control === "repetition" ? element("p", { class: "help", role: "status" }) : null;
    const parts = isGroup ? [element("legend", {}, label), help, made.element] : [element("label", { for: this.id }, label), help, made.element];
    if (this.ahead) parts.push(this.ahead);
    const whole = isGroup ? element("fieldset", {}, parts, this.said) : element("div", {}, parts, this.said);
    this.block.replaceChildren(whole);
    this.described = isGroup ? whole : this.control;
    this.hasHelp = Boolean(help);
    if (field.required && this.control?.matches("input, textarea, select")) this.control.setAttribute("aria-required", "true");
    this.mark(this.form.problems);
    this.tell(this.form.dates);
  }

  #help() {
    const { field } = this;
    const words = [helpOf(field), exampleOf(field), field.inherited && `Im Original: ${field.inherited}`].filter(Boolean);
    return words.length ? element("p", { class: "help", id: `${this.id}-help` }, words.map((word, index) => [index ? element("br") : "", word])) : null;
  }

  /** Show what is wrong here; what is wrong in a field within this one stands there. */
  mark(problems) {
    const mine = problems.filter(({ at }) => at?.length && this.#isMine(at));
    this.said.hidden = !mine.length;
    this.said.replaceChildren(...mine.map((problem) => spoken(problem, this.form)));
    const isWrong = mine.some(({ severity }) => severity === "error");
    this.block.classList.toggle("wrong", isWrong);
    const told = [this.hasHelp && `${this.id}-help`, mine.length && this.said.id].filter(Boolean);
    if (told.length) this.described.setAttribute("aria-describedby", told.join(" "));
    else this.described.removeAttribute("aria-describedby");
    if (this.control?.matches("input, textarea, select")) this.control.setAttribute("aria-invalid", isWrong);
  }

  tell(dates) {
    if (this.ahead) this.ahead.textContent = aheadOf(dates);
  }

  #isMine(at) {
    if (JSON.stringify(at.slice(0, this.at.length)) !== JSON.stringify(this.at)) return false;
    for (let length = at.length; length > this.at.length; length -= 1) {
      if (this.form.slots.has(JSON.stringify(at.slice(0, length)))) return false;
    }
    return true;
  }

  focus() {
    const fold = this.block.closest("details:not([open])");
    if (fold) fold.open = true;
    this.block.scrollIntoView({ block: "center" });
    const first = this.control?.matches("input, textarea, select, button") ? this.control : this.block.querySelector("input, textarea, select, button");
    first?.focus({ preventScroll: true });
  }
}
