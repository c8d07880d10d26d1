// The text of an entry: a field with a toolbar of words, which does what the keyboard could, so that undo still works.
// It knows our Markdown by markdown_edits.js and asks for links, pictures and files.

import { button, element, growing } from "./element.js";
import { askForFile, askForLink, askForPicture } from "./insertions.js";
import { begun, box, link, picture, wordCount, wrapped } from "./markdown_edits.js";

const chosenIn = (area) => ({ text: area.value, start: area.selectionStart, end: area.selectionEnd });

/** Change the text as if it were typed. */
function make(area, { from, to, put, start, end }) {
  area.focus();
  area.setSelectionRange(from, to);
  const isTyped = put ? document.execCommand("insertText", false, put) : document.execCommand("delete");
  if (!isTyped) {
    area.setRangeText(put, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(start, end);
}

const bold = (chosen) => wrapped(chosen, "**", "wichtig");
const italic = (chosen) => wrapped(chosen, "*", "betont");

const TOOLS = [
  ["Fett", bold, "Strg+B"],
  ["Kursiv", italic, "Strg+I"],
  ["Überschrift", (chosen) => begun(chosen, () => "## ", "Überschrift")],
  ["Liste", (chosen) => begun(chosen, () => "- ", "Punkt")],
  ["Nummern", (chosen) => begun(chosen, (number) => `${number}. `, "Punkt")],
  ["Zitat", (chosen) => begun(chosen, () => "> ", "Was jemand gesagt hat.")],
  ["Kasten", box],
];

/** What needs an answer first: `ask(slot, chosen)` gives an edit, or nothing. */
const QUESTIONS = [
  ["Link …", async (slot, chosen) => {
    const found = await askForLink(slot.store, chosen.text.slice(chosen.start, chosen.end));
    return found && link(chosen, found.words, found.target);
  }],
  ["Bild …", async (slot, chosen) => {
    const found = await askForPicture(slot.store);
    return found && picture(chosen, found.names, found.caption);
  }],
  ["Datei …", async (slot, chosen) => {
    const found = await askForFile(slot.store, chosen.text.slice(chosen.start, chosen.end));
    return found && link(chosen, found.words, found.target);
  }],
];

async function answer(slot, area, question) {
  const chosen = chosenIn(area); // a dialog takes the selection away
  const made = await question(slot, chosen);
  if (made) make(area, made);
}

/** One stop for the tabulator; arrows go from tool to tool (APG: toolbar). */
function toolbar(tools, id) {
  tools.forEach((tool, index) => tool.setAttribute("tabindex", index ? "-1" : "0"));
  const bar = element("div", { class: "toolbar", role: "toolbar", "aria-label": "Text auszeichnen", "aria-controls": id, on: { keydown: (event) => {
    const at = tools.indexOf(event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tool = tools.at(next % tools.length);
    tools.forEach((other) => other.setAttribute("tabindex", other === tool ? "0" : "-1"));
    tool.focus();
  } } }, tools);
  return bar;
}

export function markdownControl(slot) {
  const [, lead, text, tail] = /^(\n*)([^]*?)(\n*)$/.exec(slot.value ?? ""); // empty lines at the ends stay in the file
  const count = element("p", { class: "said" });
  const tell = () => {
    const words = wordCount(control.value);
    count.textContent = `${words} ${words === 1 ? "Wort" : "Wörter"}`;
  };
  const control = element("textarea", { id: slot.id, rows: "12", class: "markdown", value: text, spellcheck: "true", on: {
    input: () => {
      slot.change(control.value && lead + control.value + tail);
      tell();
    },
    keydown: (event) => {
      const key = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? event.key.toLowerCase() : "";
      const made = { b: bold, i: italic }[key];
      if (!made) return;
      event.preventDefault();
      make(control, made(chosenIn(control)));
    },
    paste: (event) => {
      const files = [...event.clipboardData.files].filter((file) => file.type.startsWith("image/"));
      if (files.length) putPhotos(event, files);
    },
    drop: (event) => {
      const files = [...event.dataTransfer.files];
      if (files.length) putPhotos(event, files);
    },
  } });
  const putPhotos = (event, files) => {
    event.preventDefault();
    answer(slot, control, async (_, chosen) => {
      const found = await askForPicture(slot.store, files);
      return found && picture(chosen, found.names, found.caption);
    });
  };
  const tools = [
    ...TOOLS.map(([label, made, keys]) => button(label, () => make(control, made(chosenIn(control))), "", { title: keys, "aria-keyshortcuts": keys?.replace("Strg", "Control") })),
    ...QUESTIONS.map(([label, question]) => button(label, () => answer(slot, control, question))),
  ];
  tell();
  return { element: element("div", {}, toolbar(tools, slot.id), growing(control), count), control };
}
