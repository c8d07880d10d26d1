// Days, moments and times: a picker of the browser, and beside it what was chosen in German words.
// What somebody wrote in another way stays as it is until it is changed.

import { button, element } from "./element.js";
import { longDay, understood } from "./german_date.js";

/** A text that no picker can show stays a text, with a way to the picker. */
function strange(slot, control) {
  const change = button("Tag aussuchen", () => {
    slot.change("");
    slot.draw();
    slot.focus();
  }, "small");
  return { element: element("div", { class: "with-unit" }, control, change), control };
}

const clock = (value) => (/^\d\d:\d\d$/.test(value) ? { day: "", time: value } : null);

function picker(slot, hasTime) {
  const value = typeof slot.value === "string" ? slot.value : "";
  const known = understood(value) ?? (hasTime ? clock(value) : null);
  if (value && !known) {
    const control = element("input", { type: "text", id: slot.id, value, on: { input: () => slot.change(control.value) } });
    return strange(slot, control);
  }
  const words = element("span", { class: "said", id: `${slot.id}-said` });
  const told = () => [day.value && longDay(day.value), time?.value && `${time.value} Uhr`].filter(Boolean).join(", ");
  const change = () => {
    slot.change([day.value, time?.value].filter(Boolean).join(" ")); // an end may be a time alone
    words.textContent = told();
  };
  const day = element("input", { type: "date", id: slot.id, value: known?.day ?? "", max: "9999-12-31", on: { input: change } });
  const time = hasTime && element("input", { type: "time", "aria-label": `${slot.field.label}: Uhrzeit`, value: known?.time ?? "", on: { input: change } });
  words.textContent = told();
  return { element: element("div", { class: "with-unit" }, day, time, words), control: day };
}

export function dayControl(slot) {
  return picker(slot, false);
}

export function momentControl(slot) {
  return picker(slot, true);
}

export function timeControl(slot) {
  const value = typeof slot.value === "string" ? slot.value : "";
  const short = /^\d:\d\d$/.test(value) ? `0${value}` : value;
  const isKnown = !value || /^\d\d:\d\d$/.test(short);
  const control = element("input", { type: isKnown ? "time" : "text", class: "short", id: slot.id, value: short, on: { input: () => slot.change(control.value) } });
  return { element: control, control };
}
