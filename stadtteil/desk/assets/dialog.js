// A question in a window of its own above the page: it takes the focus, and gives it back to where it was.
// It knows no entry and no server.

import { unlessAway } from "./connection.js";
import { button, element } from "./element.js";

/**
 * Show a dialog. `fill(close, leave)` gives its content; the promise has what `close` was called with, undefined for
 * „Abbrechen“. Where `losing()` says what would be lost, whoever leaves is asked first.
 */
export function ask(title, fill, { wide = false, losing = () => "" } = {}) {
  return new Promise((answered) => {
    let answer;
    const before = document.activeElement;
    const close = (said) => {
      answer = said;
      dialog.close();
    };
    const sure = element("div", { class: "note", role: "alert", hidden: true });
    const leave = () => {
      const words = losing();
      if (!words) close();
      else {
        sure.hidden = false;
        sure.replaceChildren(element("p", {}, words), element("div", { class: "ways" }, button("Verwerfen", () => close(), "button"),
          button("Zurück", () => { sure.hidden = true; }, "button second")));
        sure.querySelector("button").focus();
      }
    };
    const heading = element("h2", { id: "frage", tabindex: "-1" }, title);
    const dialog = element("dialog", { class: wide ? "wide" : "", "aria-labelledby": "frage" },
      element("div", { class: "bar" }, heading, button("Schließen", leave, "plain")), sure);
    dialog.append(...[fill(close, leave)].flat());
    dialog.addEventListener("cancel", (event) => {
      if (event.target !== dialog) return; // a chooser of files was left
      event.preventDefault();
      leave();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before?.isConnected) before.focus();
      answered(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector("[autofocus]") ?? heading).focus();
  });
}

/** A line that says how something went, to be filled later; an error is read out at once. */
export function message() {
  const line = element("p", { class: "message", role: "alert" });
  return { element: line, say: (words) => line.replaceChildren(words) };
}

/** Do something that takes a while: the button waits, and what is refused is said. */
export async function doing(pressed, said, work) {
  pressed.disabled = true;
  said.say("");
  try {
    return await work();
  } catch (error) {
    unlessAway(error);
    said.say(error.message);
    return undefined;
  } finally {
    pressed.disabled = false;
  }
}
