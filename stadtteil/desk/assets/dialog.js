// A question in a window of its own above the page: it takes the focus, and gives it back to where it was.
// It knows no entry and no server.

import { unlessAway } from "./connection.js";
import { button, element } from "./element.js";

/** Show a dialog. `fill(close)` gives its content; the promise has what `close` was called with, undefined for „Abbrechen“. */
export function ask(title, fill, { wide = false } = {}) {
  return new Promise((answered) => {
    let answer;
    const before = document.activeElement;
    const close = (said) => {
      answer = said;
      dialog.close();
    };
    const heading = element("h2", { id: "frage", tabindex: "-1" }, title);
    const dialog = element("dialog", { class: wide ? "wide" : "", "aria-labelledby": "frage" },
      element("div", { class: "bar" }, heading, button("Schließen", () => close(), "plain")));
    dialog.append(...[fill(close)].flat());
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
