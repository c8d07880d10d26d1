// What happens when a file cannot simply be saved: somebody else has changed it, or its text must be changed by hand.
// It knows sessions and asks people.

import { ask, doing, message } from "./dialog.js";
import { button, element } from "./element.js";
import { Versions } from "./versions.js";

/** Show both versions and save the one that was chosen. */
export function conflict(session, { conflict: texts, digest }) {
  return ask("Jemand anderes hat diese Datei geändert", (close) => {
    const versions = new Versions({ id: "fassung", ours: texts.ours, theirs: texts.theirs });
    const said = message();
    const save = button("So speichern", () => doing(save, said, async () => {
      if (!versions.chosen) said.say("Wählen Sie, welche Fassung gelten soll.");
      else if (versions.chosen === "theirs") close(await session.drop());
      else close(await session.save({ source: versions.text, changes: null, digest, force: true }));
    }), "button");
    return element("div", {},
      element("p", {}, "Während Sie geschrieben haben, wurde die Datei von anderswo gespeichert. Nichts ist verloren: Links steht Ihre Fassung, rechts die andere. Was sich unterscheidet, ist hervorgehoben."),
      versions.element, said.element,
      element("div", { class: "ways" }, save, button("Später entscheiden", () => close(), "button second")));
  }, { wide: true });
}

/** What cannot be put into the file by itself is offered as its text. */
export function handWritten(session, { refused, source }) {
  session.reason = `${refused} Ändern Sie es hier im Text der Datei und speichern Sie dann.`;
  session.source = source;
  session.dispatchEvent(new Event("renewed"));
}
