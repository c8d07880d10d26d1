// „Wer sieht es?“: a draft, at once, from a day on; until a day. Four keys of every file, asked as one question.
// It knows these keys and no kind of content.

import { controlOf } from "./controls.js";
import { element } from "./element.js";
import { dayBefore, longDay, understood } from "./german_date.js";

const [DRAFT, PUBLISHED, STATUS, FROM, UNTIL] = ["entwurf", "veroeffentlicht", "status", "ab", "bis"];

const isYes = (value) => ["ja", "yes", "true", "wahr"].includes(String(value).toLowerCase());
const isNo = (value) => ["nein", "no", "false", "falsch"].includes(String(value).toLowerCase());
const isDraftWord = (value) => ["entwurf", "draft"].includes(String(value).toLowerCase());

/** The keys of an entry that belong here, by the field that means each; the status only where it can be a draft. */
export function keysOf(fields) {
  const found = (name) => fields.find((field) => field.name === name);
  const status = found(STATUS);
  const hasDraft = status?.choices?.some(({ value }) => isDraftWord(value));
  const keys = { draft: found(DRAFT), published: found(PUBLISHED), status: hasDraft ? status : undefined, from: found(FROM), until: found(UNTIL) };
  return keys.draft ? keys : null;
}

export const namesOf = (keys) => Object.values(keys ?? {}).filter(Boolean).map((field) => field.name);

/** What one of these fields sees of the form, without a label of its own. */
function slotOf(form, field, label) {
  return {
    id: `${form.prefix}-${field.name}`, field: { ...field, label }, form, store: form.store, at: [field.name],
    get value() {
      return form.values.get([field.name]);
    },
    change(value) {
      form.values.set([field.name], value);
    },
    draw() {},
    focus() {},
  };
}

class Visibility {
  constructor(form, keys, words) {
    Object.assign(this, { form, keys });
    this.said = element("p", { class: "said" });
    this.say(words);
    this.until = element("p", { class: "said" });
    this.element = element("fieldset", { class: "visibility" }, element("legend", {}, "Wer sieht es?"), this.said, this.#ways(), keys.until && this.#end());
    form.values.addEventListener("changed", ({ detail }) => {
      if (detail.at[0] === this.keys.until?.name) this.#tell();
      if (detail.at[0] === this.keys.from?.name && this.chosen === "later") this.#hold();
    });
    this.#tell();
  }

  #value(key) {
    const field = this.keys[key];
    return field ? this.form.values.get([field.name]) : null;
  }

  #put(key, value) {
    const field = this.keys[key];
    if (field && this.form.values.get([field.name]) !== value) this.form.values.set([field.name], value);
  }

  get way() {
    if (isYes(this.#value("draft")) || isNo(this.#value("published")) || isDraftWord(this.#value("status"))) return "draft";
    return this.#value("from") ? "later" : "now";
  }

  #ways() {
    const { from } = this.keys;
    this.day = from && element("div", { class: "inset" }, controlOf(slotOf(this.form, from, "Erscheint am")).element);
    this.day?.querySelector("input").setAttribute("aria-label", "Erscheint am");
    this.day?.append(element("p", { class: "said" }, "Solange hier kein Tag steht, bleibt es ein Entwurf."));
    this.chosen = this.way;
    const ways = [["draft", "Noch niemand: Das ist ein Entwurf."], ["now", "Alle, sobald veröffentlicht wird."], ...(from ? [["later", "Alle, aber erst ab einem Tag:"]] : [])];
    const radios = ways.map(([way, label]) => {
      const id = `${this.form.prefix}-sicht-${way}`;
      const radio = element("input", { type: "radio", id, name: `${this.form.prefix}-sicht`, checked: way === this.way, on: { change: () => this.#choose(way) } });
      return element("div", { class: "mark" }, radio, element("label", { for: id }, label));
    });
    if (this.day) this.day.hidden = this.way !== "later";
    return element("div", {}, radios, this.day);
  }

  /** What is to wait for a day waits for the day to be said, too: it must not be published at once. */
  #hold() {
    this.#put("draft", this.#value("from") ? null : "ja");
  }

  #choose(way) {
    this.chosen = way;
    this.#put("draft", way === "draft" ? "ja" : null);
    if (way !== "draft") {
      if (isNo(this.#value("published"))) this.#put("published", null);
      if (isDraftWord(this.#value("status"))) this.#put("status", null);
    }
    const day = this.day?.querySelector("input");
    if (way === "later") {
      this.#put("from", day.value || null);
      this.#hold();
    }
    if (way === "now") this.#put("from", null);
    if (this.day) this.day.hidden = way !== "later";
    if (way === "later") day.focus();
  }

  #end() {
    const { until } = this.keys;
    const control = controlOf(slotOf(this.form, until, "Verschwindet am")).element;
    control.querySelector("input").setAttribute("aria-label", "Verschwindet am");
    const inset = element("div", { class: "inset", hidden: !this.#value("until") }, control, this.until);
    const id = `${this.form.prefix}-sicht-bis`;
    const box = element("input", { type: "checkbox", id, checked: Boolean(this.#value("until")), on: { change: () => {
      inset.hidden = !box.checked;
      this.#put("until", box.checked ? control.querySelector("input").value || null : null);
      if (box.checked) control.querySelector("input").focus();
    } } });
    return element("div", {}, element("div", { class: "mark" }, box, element("label", { for: id }, "Nur eine Zeit lang; es verschwindet am:")), inset);
  }

  #tell() {
    const end = understood(this.#value("until"));
    this.until.textContent = end && !end.time ? `Zuletzt zu sehen: ${longDay(dayBefore(end.day))}.` : "";
  }

  /** What the server says of it, once it has read it. */
  say(words) {
    this.said.textContent = words && `Stand jetzt: ${words}`;
  }
}

export function visibility(form, keys, words) {
  return new Visibility(form, keys, words);
}
