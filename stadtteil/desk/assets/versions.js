// Two versions of a file, side by side with what differs marked, and the choice: one, the other, or a mixture of texts.
// It knows texts and no server.

import { differences } from "./difference.js";
import { element, growing } from "./element.js";

function side(title, parts) {
  return element("section", {}, element("h3", {}, title),
    element("pre", { tabindex: "0", role: "region", "aria-label": title }, parts.map(({ text, differs }) => (differs ? element("mark", {}, text) : text))));
}

const GONE = [{ text: "(Die Datei gibt es hier nicht mehr.)", differs: true }];
const UNREADABLE = [{ text: "(Bild oder andere Datei)", differs: false }];

function shown(ours, theirs, isText) {
  const told = isText ? differences(ours ?? "", theirs ?? "") : [UNREADABLE, UNREADABLE];
  return [ours, theirs].map((text, index) => (text === null ? GONE : told[index]));
}

/** `chosen` is „ours“, „theirs“ or „mixed“, and `text` what it comes to; a mixture begins with ours. null: the file is not there. */
export class Versions {
  constructor({ id, ours, theirs, isText = true, oursTitle = "Ihre Fassung", theirsTitle = "Die andere Fassung" }) {
    Object.assign(this, { ours, theirs, chosen: "" });
    const [left, right] = shown(ours, theirs, isText);
    this.mixture = growing(element("textarea", { class: "code", rows: "10", value: ours ?? theirs ?? "", "aria-label": "Mischung aus beiden" }));
    this.mixed = element("div", { hidden: true }, this.mixture);
    const ways = [["ours", `${oursTitle} nehmen`], ["theirs", `${theirsTitle} nehmen`], ...(isText ? [["mixed", "Aus beiden eine machen"]] : [])];
    const marks = ways.map(([way, label]) => {
      const radio = element("input", { type: "radio", name: id, id: `${id}-${way}`, on: { change: () => this.#choose(way) } });
      return element("div", { class: "mark" }, radio, element("label", { for: radio.id }, label));
    });
    this.element = element("div", { class: "versions" },
      element("div", { class: "sides" }, side(oursTitle, left), side(theirsTitle, right)),
      element("fieldset", {}, element("legend", {}, "Welche soll gelten?"), marks), this.mixed);
  }

  #choose(way) {
    this.chosen = way;
    this.mixed.hidden = way !== "mixed";
    if (way === "mixed") this.mixture.focus();
  }

  get text() {
    return { ours: this.ours, theirs: this.theirs, mixed: this.mixture.value }[this.chosen];
  }
}
