// One new photo: what it shows, who is to be seen, what it is called. It is not a file of the paper yet.
// It knows the fields of rights that the server names.

import { unlessAway } from "./connection.js";
import { element, idOf } from "./element.js";
import { Form } from "./form.js";
import { Values, valuesOf } from "./values.js";

/** What all photos of one afternoon have in common. */
export const SHARED = ["urheber", "lizenz"];

const CONSENT = "einwilligung";
const TAKEN = "aufgenommen";
const TIP = "Sagen Sie, was zu sehen ist: wer oder was, wo, was geschieht. Nicht, was Sie davon halten. „Foto von …“ braucht es nicht.";

function named(file) {
  const dot = file.lastIndexOf(".");
  return dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, ""];
}

export class PhotoCard {
  constructor(store, photo, fields, number) {
    this.photo = photo;
    [this.stem, this.suffix] = named(photo.name);
    const own = fields.filter((field) => !SHARED.includes(field.name)).map((field) => this.#told(field));
    this.values = new Values({ ...valuesOf(own, null), ...(photo.taken && own.some(({ name }) => name === TAKEN) ? { [TAKEN]: photo.taken } : {}) });
    this.form = new Form({ store, values: this.values, prefix: `foto${number}`, fields: own });
    this.values.addEventListener("changed", () => this.#fold());
    this.element = this.#drawn(store, number);
    this.#fold();
  }

  /** The alternative text comes with a tip what makes a good one, and what asks for consent is seen at once. */
  #told(field) {
    if (field.name === "alt") return { ...field, help: `${field.help} ${TIP}`.trim(), control: "multiline", suggested: true, advanced: false };
    const isAsked = ["personen", "minderjaehrig", CONSENT, "bildunterschrift"].includes(field.name);
    return { ...field, suggested: isAsked, advanced: false };
  }

  #drawn(store, number) {
    const { name, width, height, removed } = this.photo;
    const image = element("img", { class: "thumb", alt: `Foto ${number}`, hidden: true });
    store.connection.picture(this.photo.thumb).then((address) => {
      image.src = address;
      image.hidden = false;
    }, unlessAway);
    const id = idOf(`foto${number}`, ["name"]);
    const input = element("input", { type: "text", id, value: this.stem, "aria-describedby": `${id}-help`, on: { input: () => {
      this.stem = input.value;
    } } });
    const help = this.photo.nameless ? "So nennt es die Kamera. Besser ist, was es zeigt: sommerfest." : "Kleinbuchstaben, Ziffern, Bindestriche.";
    return element("li", { class: "photo" },
      element("h3", {}, `Foto ${number}`),
      element("div", { class: "seen" }, image, element("p", { class: "said" }, `${name}, ${width} × ${height} Punkte`),
        removed.length > 0 && element("p", { class: "said removed" }, `Entfernt: ${removed.join(", ")}`),
        (this.photo.hints ?? []).map((hint) => element("p", { class: "said" }, hint))),
      element("div", { class: "form" }, this.form.blocks(),
        element("div", { class: "field" }, element("label", { for: id }, "Name der Datei"), element("p", { class: "help", id: `${id}-help` }, help), input)));
  }

  /** Consent is asked for where somebody can be recognised. */
  #fold() {
    const isNeeded = this.values.get(["personen"]) === "erkennbar" || this.values.get(["minderjaehrig"]) === "ja";
    const slot = this.form.slot([CONSENT]);
    if (slot) slot.block.hidden = !isNeeded && !this.values.get([CONSENT]);
  }

  get name() {
    return (this.stem.trim() || named(this.photo.name)[0]) + this.suffix;
  }
}
