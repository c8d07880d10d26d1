// What is wrong, in words: beside its field, and all of it above the form, with the way there and what mends it.
// It knows problems and forms, no field types and no server.

import { button, element } from "./element.js";

const WORDS = { error: "Fehler", hint: "Hinweis" };

/** One problem as an item of a list; what can be mended by a value has a button that does so. */
export function spoken(problem, form) {
  const { severity, message, cure, fix } = problem;
  return element("li", { class: severity },
    element("p", {}, element("b", {}, `${WORDS[severity]}: `), message, cure && ` ${cure}`),
    fix && button(fix.label, () => {
      form.put(fix.at, fix.value);
      form.slot(fix.at)?.focus();
    }, "small"));
}

function way(problem, form) {
  const slot = problem.at?.length ? form.slot(problem.at) : null;
  const words = [problem.message, !slot && problem.cure ? ` ${problem.cure}` : ""];
  if (!slot) return element("span", {}, words);
  return element("a", { href: `#${slot.id}`, on: { click: (event) => {
    event.preventDefault();
    slot.focus();
  } } }, `${slot.field.label}: `, words);
}

function count(number, one, many) {
  return number ? `${number} ${number === 1 ? one : many}` : "";
}

/** All problems of an entry, above its form. */
export function summary(problems, form) {
  const errors = problems.filter(({ severity }) => severity === "error");
  const hints = problems.filter(({ severity }) => severity === "hint");
  if (!problems.length) return [];
  const title = [count(errors.length, "Fehler", "Fehler"), count(hints.length, "Hinweis", "Hinweise")].filter(Boolean).join(", ");
  const list = element("ul", {}, [...errors, ...hints].map((problem) => element("li", { class: problem.severity }, way(problem, form))));
  return [element("details", { class: errors.length ? "summary wrong" : "summary", open: errors.length > 0 },
    element("summary", {}, title), list)];
}
