"""The languages that a paper is in. Knows which are shipped, and nothing of their words."""

from __future__ import annotations

from stadtteil.model.fields.choices import did_you_mean
from stadtteil.model.fields.field import Notes
from stadtteil.model.fields.groups import Many
from stadtteil.model.fields.places import LanguageTag
from stadtteil.model.yaml.tree import Node
from stadtteil.words.languages import SHIPPED


class PaperLanguages(Many):
    """The languages of a paper: its own, in whatever one, then others of those that the program ships."""

    def __init__(self) -> None:
        """Read tags, in a list or with commas between them."""
        super().__init__(LanguageTag(), commas=True)

    def read(self, node: Node, at: str, notes: Notes) -> tuple[str, ...] | None:
        """Return the tags; None where there is none."""
        tags = super().read(node, at, notes)
        for number, tag in enumerate(tags or ()):
            if tag in (tags or ())[:number]:
                notes.say(node, f"Die Sprache „{tag}“ steht zweimal da.", "Löschen Sie sie einmal.")
            elif number and tag not in SHIPPED:
                message = f"In der Sprache „{tag}“ gibt es die Zeitung nicht."
                notes.say(node, message, did_you_mean(tag, SHIPPED))
            elif not number and tag.partition("-")[0] not in SHIPPED:
                message = f"Auf „{tag}“ hat das Programm keine Wörter; Knöpfe und Hinweise stehen deutsch da."
                cure = f"Mit Wörtern gibt es: {', '.join(sorted(SHIPPED))}. Eigene: content/worte/{tag}.yaml"
                notes.say(node, message, cure, "warning")
        return tuple(dict.fromkeys(tags or ())) or None
