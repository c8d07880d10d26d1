// Another name, another language, or the end of an entry: what will happen is said before it does.
// It knows the server's plans and asks people.

import { addressOf } from "./address.js";
import { Combobox } from "./combobox.js";
import { ask, doing, message } from "./dialog.js";
import { button, element } from "./element.js";

const go = (path) => {
  location.hash = path ? addressOf(path) : "/";
};

function told(sentences) {
  return element("ul", { class: "sentences" }, sentences.map((sentence) => element("li", {}, sentence)));
}

async function saved(session) {
  if (session.isDirty) await session.save();
}

/** Ask the server what it would do, show it, and do it when somebody agrees. */
function agreed(store, session, { title, label, wish, fields, isAsked }) {
  return ask(title, (close) => {
    const said = message();
    const plan = element("div", { role: "status" });
    let id = null;
    const act = button(label, () => doing(act, said, async () => {
      if (id === null) return;
      store.forget(session.path);
      const answer = await store.connection.post("/api/move", { id });
      await store.refresh();
      close(answer);
    }), "button", { hidden: true });
    const show = button("Was geschieht dann?", () => doing(show, said, async () => {
      await saved(session);
      const answer = await store.connection.post("/api/move/plan", { path: session.path, ...wish() });
      id = answer.id;
      plan.replaceChildren(element("p", {}, "Das geschieht:"), told(answer.sentences));
      show.hidden = true;
      act.hidden = false;
      act.focus();
    }), "button");
    const again = () => {
      [id, show.hidden, act.hidden] = [null, false, true];
      plan.replaceChildren();
    };
    const ways = element("div", { class: "ways" }, show, act, button("Abbrechen", () => close(), "button second"));
    if (!isAsked) queueMicrotask(() => show.click());
    return element("div", { class: "form" }, fields(again), plan, said.element, ways);
  });
}

export async function rename(store, session) {
  const title = element("input", { type: "text", id: "neuer-titel", value: session.entry.title, autofocus: true });
  const answer = await agreed(store, session, {
    title: "Umbenennen", label: "Umbenennen", isAsked: true,
    wish: () => ({ title: title.value.trim(), delete: false }),
    fields: (again) => {
      title.addEventListener("input", again);
      return element("div", { class: "field" }, element("label", { for: "neuer-titel" }, "Name in der Adresse"),
        element("p", { class: "help" }, "Die Überschrift bleibt; sie ändern Sie im Formular. War die Seite schon öffentlich, führt die alte Adresse zur neuen."), title);
    },
  });
  if (answer) go(answer.path);
}

export async function remove(store, session) {
  let target = "";
  const answer = await agreed(store, session, {
    title: `„${session.entry.title}“ löschen?`, label: "Löschen",
    wish: () => ({ delete: true, ...(target ? { leads_to: target } : {}) }),
    fields: (again) => {
      const put = (path) => {
        target = path;
        again();
      };
      const box = new Combobox({
        id: "nachfolger", value: "",
        find: async (words) => (await store.references("*", words)).filter(({ path }) => path && path !== session.path).map((item) => ({ ...item, more: item.kind })),
        chosen: ({ path }) => put(path),
        typed: () => put(""),
      });
      return element("div", { class: "field" }, element("label", { for: "nachfolger" }, "Wohin soll die alte Adresse führen?"),
        element("p", { class: "help" }, "Wenn es etwas gibt, das an seine Stelle tritt, tippen Sie, wie es heißt. Sonst lassen Sie es leer."), box.element);
    },
  });
  if (answer) go("");
}

/** Begin a translation of an entry. */
export function translate(store, session) {
  return ask("Übersetzen", (close) => {
    const said = message();
    const language = element("select", { id: "sprache" }, store.paper.languages.map(({ suffix, name }) => element("option", { value: suffix }, name)));
    const begin = button("Anlegen", () => doing(begin, said, async () => {
      const { kind, title, path } = session.entry;
      const entry = await store.connection.post("/api/new", { kind, title, language: language.value, translation_of: path });
      await store.refresh();
      close();
      go(entry.path);
    }), "button");
    return element("div", { class: "form" }, element("div", { class: "field" }, element("label", { for: "sprache" }, "In welche Sprache?"), language),
      said.element, element("div", { class: "ways" }, begin, button("Abbrechen", () => close(), "button second")));
  });
}
