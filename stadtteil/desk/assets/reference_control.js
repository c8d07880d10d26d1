// What another entry, a picture or a file is named by: found by its title, kept as the file wants it.
// What is none of the suggestions stays as it was typed.

import { Combobox } from "./combobox.js";
import { unlessAway } from "./connection.js";

const FILES = "datei";

export function referenceControl(slot) {
  const kind = slot.field.kind || (slot.field.control === "file" ? FILES : "*");
  const isText = slot.value === null || typeof slot.value === "string";
  const value = isText ? slot.value ?? "" : slot.value.datei ?? "";
  const put = (text) => slot.change(isText ? text : { ...slot.value, datei: text });
  const box = new Combobox({
    id: slot.id, value,
    find: async (words) => (await slot.store.references(kind, words)).map((item) => ({ ...item, more: item.kind })),
    chosen: (item) => put(item.value),
    typed: put,
  });
  if (value) {
    slot.store.title(kind, value).then((title) => {
      if (box.input.value === value) box.input.value = title;
    }, unlessAway);
  }
  return { element: box.element, control: box.input };
}
