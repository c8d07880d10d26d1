// Something new: its title, its day where it has one, and then its form. It begins as a draft.
// It knows what the server says of kinds, and none by name.

import { addressOf } from "./address.js";
import { ask, doing, message } from "./dialog.js";
import { button, element } from "./element.js";
import { longDay } from "./german_date.js";

export function begin(store, kind) {
  return ask(`Neu: ${kind.noun}`, (close) => {
    const said = message();
    const title = element("input", { type: "text", id: "titel", autofocus: true, "aria-required": "true" });
    const words = element("span", { class: "said" }, kind.dated ? longDay(store.paper.today) : "");
    const day = kind.dated && element("input", { type: "date", id: "tag", value: store.paper.today, on: { input: () => {
      words.textContent = day.value ? longDay(day.value) : "";
    } } });
    const make = async () => {
      if (!title.value.trim()) {
        said.say("Geben Sie ihm einen Titel. Er lässt sich später ändern.");
        title.focus();
        return;
      }
      const wish = { kind: kind.name, title: title.value.trim(), ...(day && day.value ? { date: day.value } : {}) };
      const entry = await store.connection.post("/api/new", wish);
      await store.refresh();
      close();
      location.hash = addressOf(entry.path);
    };
    const act = button("Anfangen", () => doing(act, said, make), "button");
    return element("div", { class: "form", on: { keydown: (event) => {
      if (event.key !== "Enter" || !event.target.matches("input")) return;
      event.preventDefault();
      act.click();
    } } },
    element("div", { class: "field" }, element("label", { for: "titel" }, "Titel oder Name"),
      element("p", { class: "help" }, "Daraus wird auch die Adresse der Seite. Es beginnt als Entwurf, den niemand sonst sieht."), title),
    day && element("div", { class: "field" }, element("label", { for: "tag" }, "Tag"), element("div", { class: "with-unit" }, day, words)),
    said.element, element("div", { class: "ways" }, act, button("Abbrechen", () => close(), "button second")));
  });
}
