// The true page beside the form, as wide as a phone or as a desk. It is another origin and brings itself up to date.
// It knows addresses and widths, no entry.

import { button, element } from "./element.js";

const DESK = 1280; // pixels, as wide as a page is looked at on a desk
const PHONE = 360;
const NARROW = 600; // where a page as wide as a desk cannot be read

export class Preview {
  constructor(origin) {
    this.origin = origin.replace(/\/$/, "");
    this.frame = element("iframe", { title: "Vorschau der Seite", sandbox: "allow-scripts allow-same-origin allow-popups allow-forms", loading: "eager" });
    this.room = element("div", { class: "room" }, this.frame);
    this.none = element("p", { class: "nothing", hidden: true }, "Hier ist noch keine Seite zu sehen. Gleich nach dem Start dauert es einen Augenblick. Sonst fehlt noch etwas Nötiges, oder diese Angaben stehen nur dort, wo sie genannt werden.");
    this.width = innerWidth < NARROW ? PHONE : DESK;
    this.ways = [["Breit", DESK], ["Handy", PHONE]].map(([label, width]) => button(label, () => this.#choose(width), "small", { "aria-pressed": width === this.width }));
    this.said = element("span", { class: "said", role: "status" });
    this.element = element("section", { class: "preview", "aria-label": "Vorschau" },
      element("div", { class: "bar" }, element("div", { role: "group", "aria-label": "Breite der Vorschau" }, this.ways), this.said), this.none, this.room);
    new ResizeObserver(() => this.#fit()).observe(this.room);
  }

  #choose(width) {
    this.width = width;
    this.ways.forEach((way, index) => way.setAttribute("aria-pressed", (index === 0) === (width === DESK)));
    this.#fit();
  }

  /** A page as wide as a desk is made smaller until it has room. */
  #fit() {
    const { clientWidth, clientHeight } = this.room;
    if (!clientWidth) return;
    const scale = Math.min(1, clientWidth / this.width);
    const { style } = this.frame;
    style.width = `${this.width === DESK ? Math.max(DESK, clientWidth) : PHONE}px`;
    style.height = `${clientHeight / scale}px`;
    style.transform = scale < 1 ? `scale(${scale})` : "none";
    style.marginInlineStart = this.width === PHONE ? `${Math.max(0, (clientWidth - PHONE * scale) / 2)}px` : "0";
  }

  /** Show a page; one that is shown already brings itself up to date and keeps its place. */
  show(url) {
    this.none.hidden = Boolean(url);
    this.room.hidden = !url;
    if (!url || url === this.url) return;
    this.url = url;
    this.frame.src = this.origin + url;
  }

  say(words) {
    this.said.textContent = words;
  }
}
