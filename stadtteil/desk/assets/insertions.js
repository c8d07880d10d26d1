// What a text can point at: an entry found by typing, an address, a picture, a file. Each is asked for in a dialog.

import { Combobox } from "./combobox.js";
import { ask, message } from "./dialog.js";
import { button, element } from "./element.js";
import { askForPhotos } from "./photos.js";

function labelled(id, label, control, help = "") {
  return element("div", { class: "field" }, element("label", { for: id }, label), help && element("p", { class: "help" }, help), control);
}

const isAddress = (words) => /^(?:https?:\/\/|mailto:|tel:|\/|#)\S+$/.test(words);
const completed = (words) => {
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(words)) return `mailto:${words}`;
  return /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/|$))\S*$/i.test(words) ? `https://${words}` : words;
};

function pointing(store, title, kind, words, { label, help, allowed }) {
  return ask(title, (close) => {
    const said = message();
    const shown = element("input", { type: "text", id: "worte", value: words });
    let chosen = null;
    const target = new Combobox({
      id: "ziel", value: "",
      find: async (typed) => (await store.references(kind, typed)).map((item) => ({ ...item, more: item.kind })),
      chosen: (item) => {
        chosen = item;
        shown.value ||= item.title;
      },
      typed: () => {
        chosen = null;
      },
    });
    target.input.setAttribute("autofocus", "");
    const take = () => {
      const typed = completed(target.input.value.trim());
      if (!chosen && !(allowed && isAddress(typed))) said.say(allowed ? "Wählen Sie einen Vorschlag, oder schreiben Sie eine Adresse, die mit https:// beginnt." : "Wählen Sie einen Vorschlag.");
      else if (!shown.value.trim()) said.say("Schreiben Sie, welche Worte der Link hat.");
      else close({ words: shown.value.trim(), target: chosen ? chosen.value : typed });
    };
    const enter = (event) => {
      if (event.key !== "Enter" || event.defaultPrevented) return;
      event.preventDefault();
      take();
    };
    return element("div", { class: "form", on: { keydown: (event) => event.target.matches("input") && enter(event) } },
      labelled("ziel", label, target.element, help),
      labelled("worte", "Die Worte im Text", shown, "Nennen Sie das Ziel, nicht „hier klicken“."), said.element,
      element("div", { class: "ways" }, button("Einsetzen", take, "button"), button("Abbrechen", () => close(), "button second")));
  });
}

/** `{words, target}` of a link to an entry or to an address; nothing when it was left. */
export function askForLink(store, words) {
  return pointing(store, "Link", "*", words, { label: "Wohin?", help: "Tippen Sie, wie der Eintrag heißt, oder eine Adresse: https://…", allowed: true });
}

/** `{words, target}` of a link to a file that is there to be downloaded. */
export function askForFile(store, words) {
  return pointing(store, "Datei zum Herunterladen", "datei", words, { label: "Welche Datei?", help: "Sie liegt in content/dateien. Tippen Sie, wie sie heißt.", allowed: false });
}

/** `{names, caption}` of pictures that are there, or of photos that are taken in now. */
export async function askForPicture(store, files = null) {
  if (files) return photosOf(store, files);
  const chosen = await ask("Bild", (close) => {
    const said = message();
    let name = "";
    const target = new Combobox({
      id: "bild", value: "",
      find: async (typed) => (await store.references("bild", typed)).map((item) => ({ ...item, more: item.alt })),
      chosen: (item) => {
        name = item.value;
      },
      typed: () => {
        name = "";
      },
    });
    const caption = element("input", { type: "text", id: "unterschrift" });
    const take = () => (name ? close({ names: [name], caption: caption.value.trim() }) : said.say("Wählen Sie einen Vorschlag, oder nehmen Sie neue Fotos."));
    return element("div", { class: "form" },
      element("div", { class: "ways" }, button("Neue Fotos …", () => close("new"), "button")),
      labelled("bild", "Oder ein Bild, das schon da ist", target.element, "Tippen Sie, wie es heißt oder was darauf zu sehen ist."),
      labelled("unterschrift", "Bildunterschrift", caption, "Ohne Angabe gilt die, die beim Bild steht."), said.element,
      element("div", { class: "ways" }, button("Einsetzen", take, "button"), button("Abbrechen", () => close(), "button second")));
  });
  return chosen === "new" ? photosOf(store) : chosen;
}

async function photosOf(store, files) {
  const saved = await askForPhotos(store, files);
  return saved?.length ? { names: saved.map(({ value }) => value), caption: "" } : undefined;
}
