// The picture of a field: seen, chosen among those that are there, or a new photo with its rights.
// What is said of a picture at this place (its words, its caption) stays with it.

import { Combobox } from "./combobox.js";
import { unlessAway } from "./connection.js";
import { button, element, idOf } from "./element.js";
import { askForPhotos } from "./photos.js";

const FILE = "datei";
const isMapping = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Show the small form of a picture in an element that is there. */
async function show(store, image, name) {
  image.hidden = true;
  if (!name) return;
  const items = await store.references("bild", name);
  const item = items.find(({ value }) => value === name) ?? items.find(({ path }) => path?.endsWith(`/${name}`));
  if (!item) return;
  image.src = await store.connection.picture(item.thumb || `/api/picture?path=${encodeURIComponent(item.path)}`);
  image.alt = item.alt || "";
  image.hidden = false;
}

export function pictureControl(slot) {
  const name = () => (isMapping(slot.value) ? slot.value[FILE] : slot.value) || "";
  const image = element("img", { class: "thumb", alt: "", hidden: true });
  const put = (value) => {
    slot.change(isMapping(slot.value) ? { ...slot.value, [FILE]: value } : value);
    show(slot.store, image, value).catch(unlessAway);
  };
  const box = new Combobox({
    id: slot.id, value: name(),
    find: async (words) => (await slot.store.references("bild", words)).map((item) => ({ ...item, title: item.value, more: item.alt })),
    chosen: (item) => put(item.value),
    typed: (words) => put(words),
  });
  const take = async () => {
    const saved = await askForPhotos(slot.store, null, { single: true });
    if (!saved?.length) return;
    put(saved[0].value);
    slot.draw();
  };
  const again = button("Neues Foto …", take, "small", { "aria-label": `${slot.field.label}: neues Foto` });
  show(slot.store, image, name()).catch(unlessAway);
  const inner = isMapping(slot.value) && slot.field.fields?.length ? slot.field.fields.filter((field) => field.name !== FILE) : [];
  return {
    element: element("div", {}, image, element("div", { class: "with-unit" }, box.element, again),
      inner.length > 0 && element("div", { class: "group", id: idOf(slot.id, ["inner"]) }, slot.form.blocks(inner, slot.at))),
    control: box.input,
  };
}
