// Starts the desk: the way to the server, the one store, and which view is shown for which address.

import { pathOf } from "./address.js";
import { Connection, Refusal, unlessAway } from "./connection.js";
import { button, element } from "./element.js";
import { EntryView } from "./entry_view.js";
import { publish } from "./publish.js";
import { StartView } from "./start_view.js";
import { Store } from "./store.js";

const LOST = "Der Schreibtisch antwortet nicht. Läuft der Befehl „serve“ noch? Was Sie schreiben, bleibt hier stehen und wird gespeichert, sobald er wieder da ist. Schließen Sie diese Seite nicht.";
const STRANGE = "Diese Adresse gilt nicht mehr. Öffnen Sie den Schreibtisch mit der Adresse, die der Befehl „serve“ gerade nennt, in einem zweiten Fenster; hier geht es dann von selbst weiter.";

const connection = new Connection();
const store = new Store(connection);
const [head, notice, place] = ["head", "notice", "place"].map((id) => document.getElementById(id));
let view = null;
let asked = 0;

function say(words, look = "") {
  notice.className = look;
  notice.textContent = words;
}

async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message, "wrong");
    return undefined;
  }
}

function drawHead() {
  const act = button("Veröffentlichen", () => attempt(() => publish(store)), "button");
  const count = () => {
    act.textContent = store.publishable ? `Veröffentlichen (${store.publishable})` : "Veröffentlichen";
  };
  store.addEventListener("changes", count);
  count();
  head.replaceChildren(element("div", { class: "sheet" },
    element("p", { class: "name" }, element("a", { href: "#/" }, store.paper.name), element("span", {}, "Schreibtisch")),
    element("nav", { "aria-label": "Schreibtisch" },
      element("a", { href: store.paper.site, target: "_blank", rel: "noopener" }, "Zeitung ansehen"), act)));
}

async function made(address) {
  const path = pathOf(address);
  return path ? new EntryView(store, await store.session(path)) : new StartView(store);
}

/** Show what the address says; of two that were asked for the later counts. */
async function show() {
  if (location.hash && !location.hash.startsWith("#/")) return;
  asked += 1;
  const mine = asked;
  try {
    const next = await made(location.hash);
    if (mine !== asked) {
      next.leave();
      return;
    }
    const isFirst = view === null;
    view?.leave();
    view = next;
    say("");
    place.replaceChildren(view.element);
    scrollTo(0, 0);
    if (!isFirst) view.element.querySelector("h1").focus();
  } catch (error) {
    unlessAway(error);
    if (error instanceof Refusal) say(error.message, "wrong");
  }
}

connection.addEventListener("lost", () => say(LOST, "wrong"));
connection.addEventListener("strange", () => say(STRANGE, "wrong"));
connection.addEventListener("back", () => {
  say("");
  if (!store.paper) start();
});
addEventListener("hashchange", show);
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address says what is shown
  place.focus();
});
for (const name of ["dragover", "drop"]) {
  // A file that misses its place would be shown instead of the desk.
  addEventListener(name, (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
}
addEventListener("pagehide", () => view?.session?.leave());
document.addEventListener("visibilitychange", () => document.hidden && view?.session?.leave());
addEventListener("beforeunload", (event) => connection.state !== "there" && store.hasUnsent && event.preventDefault());
addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  if (!document.querySelector("dialog[open]")) view?.save?.();
});

async function start() {
  try {
    await store.open();
  } catch (error) {
    unlessAway(error);
    if (error instanceof Refusal) say(error.message, "wrong");
    return;
  }
  drawHead();
  await show();
}

start();
