/* stadtteil-embed 1.2.0 · MIT licence
   Shows the funded projects of a district newspaper in other sites: <stadtteil-projekte>, or where only plain tags
   survive <div data-stadtteil="projekte" data-kategorie="…">; and gives our iframes the height of their content.
   What comes from the network becomes text nodes and checked addresses, never markup. Keeps nothing, tells nobody. */
(function () {
"use strict";
const NAME = "stadtteil-projekte", SCHEMA = "stadtteil-projekte/1", PATIENCE = 8000, MOST_PAGES = 20;
if (!window.customElements || customElements.get(NAME)) return;
const own = (document.currentScript || {}).src || "";
const HOME = /\/embed\/v[^/]*\/[^/]*$/.test(own) ? own.replace(/v[^/]*\/[^/]*$/, "v1/projekte.json") : "";
const CSS = `
:host { display: block; --f: #a3213a; --fa: #fff; --b: #fff; --t: #1c1a17; --g: #5c574f; --r: #d8d2c4; color: var(--stadtteil-text, var(--t)); font: 1rem/1.5 var(--stadtteil-schrift, inherit); }
:host([hidden]) { display: none; }
@supports (color: light-dark(#000, #fff)) {
  :host { --f: light-dark(#a3213a, #f5a1ab); --fa: light-dark(#fff, #1c1a17); --b: light-dark(#fff, #1f1c19); --t: light-dark(#1c1a17, #ece7dd); --g: light-dark(#5c574f, #b3ac9f); --r: light-dark(#d8d2c4, #423c34); }
}
* { box-sizing: border-box; margin: 0; }
section { display: grid; gap: var(--stadtteil-abstand, 1rem); overflow-wrap: anywhere; }
.filter { display: flex; flex-wrap: wrap; gap: .4rem; }
button, .more { min-block-size: 2.75rem; padding: .5rem 1rem; border: 1.5px solid var(--stadtteil-farbe, var(--f)); border-radius: var(--stadtteil-radius, 6px); background: var(--stadtteil-hintergrund, var(--b)); color: var(--stadtteil-farbe, var(--f)); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
.more { display: inline-flex; align-items: center; }
[aria-pressed=true], button.next { background: var(--stadtteil-farbe, var(--f)); color: var(--stadtteil-farbe-auf, var(--fa)); }
:focus-visible { outline: 3px solid var(--stadtteil-fokus, var(--stadtteil-farbe, var(--f))); outline-offset: 2px; }
ul { padding: 0; list-style: none; display: grid; gap: var(--stadtteil-abstand, 1rem); grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--stadtteil-karte-min, 16rem)), 1fr)); }
li { position: relative; display: flex; flex-direction: column; overflow: hidden; background: var(--stadtteil-hintergrund, var(--b)); border: 1px solid var(--stadtteil-rand, var(--r)); border-radius: var(--stadtteil-radius, 6px); }
img { display: block; inline-size: 100%; block-size: auto; aspect-ratio: 16/10; object-fit: cover; }
.symbol { display: grid; place-items: center; aspect-ratio: 16/10; color: var(--stadtteil-farbe, var(--f)); background: color-mix(in srgb, currentColor 10%, transparent); }
svg { inline-size: 3rem; fill: none; stroke: currentColor; stroke-width: 1.2; stroke-linecap: round; stroke-linejoin: round; }
.words { flex: 1; display: flex; flex-direction: column; gap: .3rem; padding: .75rem 1rem; }
small, .soft { font-size: .875rem; color: var(--stadtteil-gedaempft, var(--g)); }
.cat { font-size: .875rem; font-weight: 600; color: var(--stadtteil-farbe, var(--f)); }
h2, h3, h4 { font-size: 1.125rem; line-height: 1.25; }
a { color: inherit; }
h2 a, h3 a, h4 a { text-decoration: none; }
li:hover h2 a, li:hover h3 a, li:hover h4 a { text-decoration: underline; }
li a::after { content: ""; position: absolute; inset: 0; }
b { unicode-bidi: isolate; }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; margin-block-start: auto; padding-block-start: .5rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
@media (forced-colors: active) { [aria-pressed=true] { outline: 3px solid; } }
@media print { .filter, .row { display: none; } }`;
let shared;

function dress(root) {
  try {
    if (!shared) (shared = new CSSStyleSheet()).replaceSync(CSS);
    root.adoptedStyleSheets = [shared];
  } catch (_) {
    root.append(make("style", {}, CSS));
  }
}

function make(tag, facts, ...inside) {
  const element = document.createElement(tag);
  for (const name in facts) if (facts[name] || facts[name] === 0) element.setAttribute(name, facts[name]);
  element.append(...inside.filter(Boolean));
  return element;
}

/* The category's symbol, where there is no picture. */
function symbol(shape) {
  const [picture, path] = ["svg", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
  picture.setAttribute("viewBox", "0 0 24 24");
  path.setAttribute("d", shape || "");
  picture.append(path);
  return make("div", { class: "symbol", part: "bild", "aria-hidden": "true" }, picture);
}

/* What the sums take; data of the first edition does not say. */
function counted(item) {
  return "counted" in item ? item.counted : item.amount;
}

function web(address) {
  return /^https?:\/\//i.test(address) ? address : "";
}

const views = new WeakMap();

class View {
  constructor(host) {
    this.host = host;
    this.round = 0;
    this.start();
  }

  option(name) {
    const host = this.host;
    return host.getAttribute(name) || host.getAttribute("data-" + name) || "";
  }

  is(name) {
    const host = this.host, said = this.option(name);
    return said ? !/^(nein|no|false|0)$/i.test(said) : host.hasAttribute(name) || host.hasAttribute("data-" + name);
  }

  pictured() {
    return this.is("bilder") || !this.option("bilder");
  }

  start() {
    this.category = this.option("kategorie");
    this.limit = this.wanted = Math.min(Math.max(parseInt(this.option("limit"), 10) || 6, 1), 1000);
    if (this.is("klick") && !this.asked) this.ask();
    else this.load();
  }

  root() {
    const root = this.host.shadowRoot || this.host.attachShadow({ mode: "open" });
    root.replaceChildren();
    dress(root);
    return root;
  }

  /* Nothing is fetched before the reader has agreed. */
  ask() {
    let from = "";
    try { from = new URL(this.feed()).host; } catch (_) { return; }
    const label = this.option("knopf"), hint = this.option("hinweis");
    const button = make("button", { type: "button", part: "knopf" }, label || "Projekte laden");
    button.onclick = () => { this.asked = this.eager = true; this.load(); };
    this.root().append(make("section", { lang: label ? this.option("lang") : "de", dir: "auto" },
      make("p", { lang: hint ? "" : "de", dir: "auto" }, (hint || "Die Projekte kommen von {host}. Beim Laden erfährt dieser Server Ihre IP-Adresse.").replace("{host}", from)),
      make("p", { class: "row" }, button), make("slot")));
  }

  given() {
    return new URL(this.option("src") || HOME, document.baseURI);
  }

  feed() {
    const url = this.given();
    const way = this.option("quartier") ? "quartier/" + encodeURIComponent(this.option("quartier"))
      : this.option("jahr") ? "jahr/" + encodeURIComponent(this.option("jahr"))
      : this.category ? "kategorie/" + encodeURIComponent(this.category) : "";
    if (way) url.pathname = url.pathname.replace(/\/projekte\.json$/, "/projekte/" + way + ".json");
    return url.href;
  }

  /* Of a list that was chosen already, most categories are empty: readers may choose only among all projects. */
  whole() {
    return !this.filters().length && /\/projekte\.json$/.test(this.given().href.split("?")[0]);
  }

  filters() {
    return [this.category, this.option("jahr"), this.option("quartier")].filter(Boolean);
  }

  fits(item) {
    const year = this.option("jahr"), district = this.option("quartier");
    return (!this.category || item.category === this.category) && (!year || String(item.year) === year) &&
      (!district || item.district === district) && web(item.url);
  }

  async fetched(address, signal) {
    const answer = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer", signal });
    if (!answer.ok) throw new Error(address + ": " + answer.status);
    const data = await answer.json();
    if (data.schema !== SCHEMA || !Array.isArray(data.items)) throw new Error(address + ": " + SCHEMA + "?");
    return data;
  }

  /* Follows next_url until there is enough to show; an order of its own, or a filter that the address does not say, needs everything. */
  async gathered(signal) {
    const sorted = this.option("sortierung"), language = this.option("lang");
    let address = this.feed();
    const whole = sorted || this.filters().length > (address === this.given().href ? 0 : 1);
    let data = await this.fetched(address, signal), first = data;
    const other = language && language !== data.language && web((data.languages || {})[language]);
    if (other) data = first = await this.fetched(address = other, signal);
    const items = data.items.filter((item) => this.fits(item));
    for (let page = 1; data.next_url && (whole || items.length <= this.wanted) && page < MOST_PAGES; page++) {
      if (new URL(data.next_url).origin !== new URL(address).origin) break;
      data = await this.fetched(data.next_url, signal);
      items.push(...data.items.filter((item) => this.fits(item)));
    }
    if (sorted === "titel") items.sort((one, two) => one.title.localeCompare(two.title, first.language));
    if (sorted === "betrag") items.sort((one, two) => counted(two) - counted(one));
    const more = items.length > this.wanted || !!data.next_url;
    return { data: first, items, more, all: more && !whole ? first.total : items.length };
  }

  async load() {
    const host = this.host, round = ++this.round, stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    host.setAttribute("aria-busy", "true");
    try {
      const found = await this.gathered(stop.signal);
      if (round === this.round) {
        this.show(found);
        this.tell("geladen", { count: Math.min(found.items.length, this.wanted), src: this.feed() });
      }
    } catch (error) {
      if (round === this.round) {
        if (host.shadowRoot && !this.list) this.root().append(make("slot"));
        if (this.status) this.status.textContent = this.failed;
        this.tell("fehler", { message: String(error && error.message || error) });
      }
    } finally {
      clearTimeout(timer);
      if (round === this.round) host.removeAttribute("aria-busy");
    }
  }

  tell(name, detail) {
    this.host.dispatchEvent(new CustomEvent("stadtteil:" + name, { bubbles: true, composed: true, detail }));
  }

  build(data) {
    const root = this.root(), words = data.labels;
    this.failed = words.failed;
    this.list = make("ul", { role: "list" });
    this.status = make("p", { role: "status", class: "soft" });
    this.credits = make("p", { class: "soft" });
    this.next = make("button", { type: "button", class: "next", part: "knopf mehr" }, words.more);
    this.next.onclick = () => { this.reach = this.wanted; this.wanted += this.limit; this.load(); };
    this.all = make("a", { class: "more", part: "mehr" });
    this.filter = make("div", { class: "filter", part: "filter", role: "group", "aria-label": words.filter });
    if (this.whole()) {
      for (const choice of [{ id: "", label: words.all }, ...data.categories.filter((one) => one.count)]) {
        const button = make("button", { type: "button", part: "knopf", value: choice.id }, choice.label);
        button.onclick = () => { this.category = choice.id; this.wanted = this.limit; this.load(); };
        this.filter.append(button);
      }
    }
    root.append(make("section", { lang: data.language, dir: data.direction || "ltr", part: "rahmen" },
      data.fund && make("p", { part: "stand" }, data.fund.text), this.filter.childElementCount && this.filter,
      this.status, this.list, make("p", { class: "row" }, this.next, this.all), this.credits));
  }

  show({ data, items, more, all }) {
    if (!this.list) this.build(data);
    const shown = items.slice(0, this.wanted), cards = shown.map((item) => this.card(item));
    this.list.replaceChildren(...cards);
    this.status.textContent = shown.length ? data.labels.shown.replace("{n}", shown.length).replace("{all}", all) : data.labels.none;
    for (const button of this.filter.children) button.setAttribute("aria-pressed", String(button.value === this.category));
    const credits = [...new Set(shown.map((item) => item.image && item.image.credit).filter(Boolean))];
    this.credits.textContent = credits.length && this.pictured() ? data.labels.pictures + " " + credits.join("; ") : "";
    this.next.hidden = !more;
    this.all.href = web(data.home_url);
    this.all.textContent = data.labels.see_all;
    const first = this.reach ? cards[this.reach] : this.eager && cards[0];
    this.reach = this.eager = 0;
    if (first) first.querySelector("a").focus();
  }

  card(item) {
    const level = Math.min(Math.max(parseInt(this.option("ueberschrift"), 10) || 3, 2), 4), image = item.image;
    const place = [item.district_label, item.year, item.status !== "abgeschlossen" && item.status_label].filter(Boolean);
    const spoken = item.language && { lang: item.language, dir: "auto" };
    let picture = this.pictured() && symbol(item.symbol);
    if (picture && image && web(image.src)) {
      const bare = picture;
      picture = make("img", { part: "bild", width: image.width, height: image.height, loading: "lazy", decoding: "async", referrerpolicy: "no-referrer", sizes: "20rem", srcset: image.srcset });
      picture.alt = image.alt || "";
      picture.style.objectPosition = image.focus || "";
      picture.onerror = () => picture.replaceWith(bare);
      picture.src = image.src;
    }
    return make("li", { part: "karte" }, picture, make("div", { class: "words" },
      make("p", { part: "kategorie", class: "cat" }, item.category_label),
      make("h" + level, { part: "titel", ...spoken }, make("a", { href: web(item.url) }, item.title)),
      make("p", { ...spoken }, item.summary),
      make("p", { class: "foot" }, make("small", {}, ...place.flatMap((part) => [" · ", make("bdi", {}, part)]).slice(1)), make("span", {},
        make("b", { part: "betrag" }, item.counted_text || item.amount_text), " ", item.counted_note && make("small", {}, item.counted_note)))));
  }
}

function begin(host) {
  if (!views.has(host)) views.set(host, new View(host));
}

customElements.define(NAME, class extends HTMLElement {
  static get observedAttributes() {
    return ["src", "lang", "kategorie", "jahr", "quartier", "limit", "sortierung", "bilder", "ueberschrift", "klick", "knopf", "hinweis"];
  }

  connectedCallback() {
    begin(this);
  }

  attributeChangedCallback(name, before, after) {
    const view = views.get(this);
    if (!view || before === after || view.due) return;
    view.due = true;
    queueMicrotask(() => { view.due = false; view.list = null; view.start(); });
  }
});

/* The heights of our iframes: only from the window that belongs to the frame, within bounds, ten times a second at most. */
const heights = new WeakMap();

function fit(frame) {
  const state = heights.get(frame);
  state.timer = 0;
  state.last = Date.now();
  const border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = state.height + border + "px";
}

addEventListener("message", (event) => {
  const said = event.data;
  if (!said || said.type !== "stadtteil:size" || said.v !== 1 || !Number.isFinite(said.height)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow !== event.source) continue;
    if (event.origin === "null" ? !frame.hasAttribute("sandbox") : event.origin !== new URL(frame.src, document.baseURI).origin) return;
    const state = heights.get(frame) || { last: 0, timer: 0 };
    heights.set(frame, state);
    state.height = Math.round(Math.min(Math.max(said.height, 120), 20000));
    if (!state.timer) state.timer = setTimeout(fit, Math.max(0, state.last + 100 - Date.now()), frame);
    return;
  }
});

function ready() {
  document.querySelectorAll('[data-stadtteil="projekte"]').forEach(begin);
  for (const frame of document.querySelectorAll("iframe")) {
    if (/\/embed\/v1\//.test(frame.src)) frame.contentWindow.postMessage({ type: "stadtteil:ready", v: 1 }, "*");
  }
}

if (document.readyState === "loading") addEventListener("DOMContentLoaded", ready);
else ready();
})();
