// Which control a field has, by what its value is. A control shows the value of its slot and changes it.
// It knows the contract's names of controls and no kind of content.

import { dayControl, momentControl, timeControl } from "./date_control.js";
import { element, growing, idOf } from "./element.js";
import { markdownControl } from "./markdown_control.js";
import { pictureControl } from "./picture_control.js";
import { referenceControl } from "./reference_control.js";

const FEW = 5; // choices that are shown at once
const REPETITIONS = ["wöchentlich", "alle 2 Wochen", "jeden Dienstag", "jeden Montag und Donnerstag", "werktags",
  "jeden 2. Dienstag im Monat", "jeden letzten Freitag im Monat", "am 15. jedes Monats", "monatlich", "jährlich"];

const textOf = (value) => (value === null ? "" : typeof value === "object" ? "" : String(value));

function line(attributes = {}) {
  return (slot) => {
    const control = element("input", { type: "text", id: slot.id, value: textOf(slot.value), autocomplete: "off",
      maxlength: slot.field.longest, ...attributes, on: { input: () => slot.change(control.value) } });
    return { element: control, control };
  };
}

function lines(attributes = {}) {
  return (slot) => {
    const control = element("textarea", { id: slot.id, rows: "2", value: textOf(slot.value), ...attributes,
      on: { input: () => slot.change(control.value) } });
    return { element: growing(control), control };
  };
}

function amount(slot) {
  const { control } = line({ inputmode: "decimal", class: "short" })(slot);
  return { element: element("div", { class: "with-unit" }, control, element("span", { "aria-hidden": "true" }, "€")), control };
}

function colour(slot) {
  const { control } = line({ class: "short" })(slot);
  const known = /^#[0-9a-f]{6}$/i.test(control.value) ? control.value : "#808080";
  const picker = element("input", { type: "color", value: known, "aria-label": `${slot.field.label} aussuchen`, on: { input: () => {
    control.value = picker.value;
    slot.change(picker.value);
  } } });
  return { element: element("div", { class: "with-unit" }, control, picker), control };
}

function repetition(slot) {
  const list = `${slot.id}-ways`;
  const { control } = line({ list })(slot);
  const ways = element("datalist", { id: list }, REPETITIONS.map((value) => element("option", { value })));
  return { element: element("div", {}, control, ways), control };
}

/** Some of a few words, each with a box or a dot of its own. */
function marks(slot, type, choices, isOn, press) {
  const boxes = choices.map(({ value, label }, index) => {
    const id = `${slot.id}-${index}`;
    const box = element("input", { type, id, name: slot.id, checked: isOn(value), on: { change: () => press(value, box.checked) } });
    return element("div", { class: "mark" }, box, element("label", { for: id }, label));
  });
  return { element: element("div", { class: "marks" }, boxes), control: boxes[0]?.querySelector("input"), isGroup: true };
}

/** Choices, and what the file says although it is none of them. */
function offered(slot, values) {
  const { choices } = slot.field;
  const strange = values.filter((value) => value && !choices.some((one) => one.value.toLowerCase() === value.toLowerCase()));
  return [...choices, ...strange.map((value) => ({ value, label: `${value} (unbekannt)` }))];
}

const NOTHING = { value: "", label: "keine Angabe" };
const PLEASE = { value: "", label: "bitte wählen" };

function oneOf(slot, choices) {
  const value = textOf(slot.value);
  const isOn = (one) => one.toLowerCase() === value.toLowerCase();
  const { required } = slot.field;
  const all = required && (value || choices.length <= FEW) ? choices : [required ? PLEASE : NOTHING, ...choices];
  if (all.length <= FEW) return marks(slot, "radio", all, isOn, (one) => slot.change(one));
  const control = element("select", { id: slot.id, on: { change: () => slot.change(control.value) } },
    all.map((one) => element("option", { value: one.value, selected: isOn(one.value) }, one.label)));
  return { element: control, control };
}

function someOf(slot) {
  const chosen = () => (Array.isArray(slot.value) ? slot.value : textOf(slot.value).split(",").map((one) => one.trim()).filter(Boolean));
  return marks(slot, "checkbox", offered(slot, chosen()), (one) => chosen().some((other) => other.toLowerCase() === one.toLowerCase()), (one, isOn) => {
    slot.change(isOn ? [...chosen(), one] : chosen().filter((other) => other.toLowerCase() !== one.toLowerCase()));
  });
}

function choice(slot) {
  return slot.field.many ? someOf(slot) : oneOf(slot, offered(slot, [textOf(slot.value)]));
}

function yesno(slot) {
  const said = textOf(slot.value).toLowerCase();
  const value = { true: "ja", yes: "ja", false: "nein", no: "nein" }[said] ?? said;
  const isOn = (one) => one === value;
  return marks(slot, "radio", [{ value: "ja", label: "ja" }, { value: "nein", label: "nein" }, NOTHING], isOn, (one) => slot.change(one));
}

/** One line for each, as on a door. */
function hours(slot) {
  const control = element("textarea", { id: slot.id, rows: "3", value: Array.isArray(slot.value) ? slot.value.join("\n") : textOf(slot.value),
    on: { input: () => slot.change(control.value.split("\n").map((one) => one.trim()).filter(Boolean)) } });
  return { element: growing(control), control };
}

/** Several fields under one key; what stands there in one line is shown so. */
function group(slot) {
  if (typeof slot.value === "string" && slot.value) return line()(slot);
  const inner = element("div", { class: "group", id: idOf(slot.id, ["inner"]) }, slot.form.blocks(slot.field.fields, slot.at));
  return { element: inner, control: null, isGroup: true };
}

/** What no form can show: it stands there as the file has it, and is written so, too. */
function raw(slot) {
  return lines({ class: "code", spellcheck: "false" })(slot);
}

const CONTROLS = {
  text: line(), tag: line(), multiline: lines(), markdown: markdownControl, yesno, choice, amount, colour, repetition, group, raw,
  number: line({ inputmode: "numeric", class: "short" }), web: line({ inputmode: "url" }), mail: line({ inputmode: "email" }),
  phone: line({ inputmode: "tel", class: "short" }), coordinates: line(), opening_hours: hours,
  day: dayControl, moment: momentControl, time: timeControl,
  reference: referenceControl, file: referenceControl, picture: pictureControl,
};

/** `{element, control, isGroup}` of a slot: `control` takes the focus, a group has a legend instead of a label. */
export function controlOf(slot) {
  return (CONTROLS[slot.field.control] ?? raw)(slot);
}
