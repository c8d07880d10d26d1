// New photos: chosen, dropped or taken; made smaller by the server, which takes out the place of the picture;
// then what is shown, by whom, under which licence. Several have one credit. Nothing is in the paper before „Übernehmen“.

import { Refusal, unlessAway } from "./connection.js";
import { ask, doing, message } from "./dialog.js";
import { button, element } from "./element.js";
import { Form } from "./form.js";
import { PhotoCard, SHARED } from "./photo_card.js";
import { pruned, Values, valuesOf } from "./values.js";

const SIZES = [["2400", "groß genug für alles (2400 Punkte)"], ["1600", "kleiner (1600 Punkte)"], ["", "so groß, wie es ist"]];
const TYPES = "image/*,.heic,.heif";

class Photos {
  constructor(store, fields, single, close, leave) {
    Object.assign(this, { store, fields, single, close, cards: [] });
    const shared = fields.filter((field) => SHARED.includes(field.name)).map((field) => ({ ...field, advanced: false }));
    this.shared = new Values({ ...valuesOf(shared, null), ...this.#remembered() });
    this.form = new Form({ store, values: this.shared, prefix: "fotos", fields: shared });
    this.list = element("ol", { class: "photos" });
    this.said = message();
    this.save = button("Übernehmen", () => doing(this.save, this.said, () => this.#save()), "button", { hidden: true });
    this.credit = element("fieldset", { class: "form credit", hidden: true }, element("legend", {}, "Von wem ist es?"), this.form.blocks());
    this.element = element("div", { class: "photo-dialog" }, this.#chooser(), this.list, this.credit, this.said.element,
      element("div", { class: "ways" }, this.save, button("Abbrechen", leave, "button second")));
  }

  #remembered() {
    const last = this.store.paper.last_credit ?? {};
    return Object.fromEntries(SHARED.filter((name) => last[name]).map((name) => [name, last[name]]));
  }

  #chooser() {
    const take = (input) => this.add([...input.files]).then(() => {
      input.value = "";
    });
    const input = (id, more) => element("input", { type: "file", id, accept: TYPES, class: "unseen", ...more, on: { change: ({ target }) => take(target) } });
    this.size = element("select", { id: "groesse" }, SIZES.map(([value, label]) => element("option", { value }, label)));
    const zone = element("div", { class: "drop", on: {
      dragover: (event) => {
        event.preventDefault();
        zone.classList.add("over");
      },
      dragleave: () => zone.classList.remove("over"),
      drop: (event) => {
        event.preventDefault();
        zone.classList.remove("over");
        this.add([...event.dataTransfer.files]);
      },
    } },
    element("div", { class: "ways" },
      input("dateien", { multiple: !this.single }), element("label", { for: "dateien", class: "button" }, this.single ? "Foto aussuchen" : "Fotos aussuchen"),
      element("span", { class: "camera" }, input("kamera", { capture: "environment" }), element("label", { for: "kamera", class: "button second" }, "Mit der Kamera"))),
    element("p", { class: "help" }, "Oder ziehen Sie Fotos hierher. Ort der Aufnahme, Namen und Nummern der Kamera kommen heraus, bevor etwas gespeichert wird."),
    element("div", { class: "field" }, element("label", { for: "groesse" }, "Größe"), this.size));
    return zone;
  }

  /** Hand in photos one after the other; one that is refused does not stop the others. */
  async add(files) {
    const refused = [];
    for (const file of this.single ? files.slice(0, 1) : files) {
      this.said.say(`${file.name} wird eingelesen …`);
      try {
        this.#show(await this.store.connection.upload(file, this.size.value));
      } catch (error) {
        unlessAway(error);
        refused.push(`${file.name}: ${error.message}`);
      }
    }
    this.said.say(refused.join(" "));
  }

  #show(photo) {
    if (this.single) {
      this.cards = [];
      this.list.replaceChildren();
    }
    const card = new PhotoCard(this.store, photo, this.fields, this.cards.length + 1);
    this.cards.push(card);
    this.list.append(card.element);
    this.credit.hidden = false;
    this.credit.firstElementChild.textContent = this.cards.length > 1 ? "Von wem sind sie? (gilt für alle)" : "Von wem ist es?";
    this.save.hidden = false;
    this.save.textContent = this.cards.length > 1 ? `${this.cards.length} Fotos übernehmen` : "Foto übernehmen";
    // Who already writes about an earlier photo is not taken away from it by one that comes later.
    const isWriting = document.activeElement?.closest(".photos, .credit");
    if (!isWriting) card.element.querySelector("textarea, input")?.focus();
  }

  async #save() {
    const shared = pruned(this.shared.tree) ?? {};
    for (const card of this.cards.filter(({ saved }) => !saved)) {
      const rights = { ...shared, ...pruned(card.values.tree) };
      try {
        card.saved = await this.store.connection.post("/api/photo/save", { id: card.photo.id, name: card.name, rights });
      } catch (error) {
        if (error instanceof Refusal) this.#mark(card, error.answer.problems ?? []);
        throw error;
      }
    }
    this.store.paper.last_credit = shared;
    this.close(this.cards.map(({ saved }) => saved));
  }

  #mark(card, problems) {
    card.form.mark(problems);
    this.form.mark(problems);
  }
}

/** Take in photos; `[{value, path}]` as fields want them, or nothing when it was left. */
export async function askForPhotos(store, files = null, { single = false } = {}) {
  const { fields } = await store.connection.get("/api/rights");
  let photos;
  const losing = () => (photos.cards.length ? "Die Fotos sind noch nicht übernommen. Was Sie dazu geschrieben haben, ginge verloren." : "");
  return ask(single ? "Neues Foto" : "Neue Fotos", (close, leave) => {
    photos = new Photos(store, fields, single, close, leave);
    if (files) photos.add(files);
    return photos.element;
  }, { wide: true, losing });
}
