"""Where the finished site is brought to: what `veroeffentlichen:` says. From site.yaml.

Knows no password: such a file is read by many, and lies in public repositories.
"""

from __future__ import annotations

import re
from typing import Annotated, ClassVar

from stadtteil.model.fields import Field, FieldType, Notes, Record
from stadtteil.model.fields.groups import Group
from stadtteil.model.fields.hosting_address import SECRET_CURE, HostingLine
from stadtteil.model.fields.texts import words
from stadtteil.model.yaml.tree import Mapping, Node

_SECRET = re.compile(
    r"pass(wor[td]|phrase)?|kenn?wort|pw|pin|secret|geheim\w*|token|(private_?)?key|schl(ü|ue)ssel", re.I
)


class Fingerprint(FieldType):
    """By what the key of a server is known: `SHA256:` and 43 signs, as ssh shows it."""

    noun: ClassVar[str] = "ein Fingerabdruck, wie ssh ihn zeigt"
    _pattern = re.compile(r"SHA256:[A-Za-z0-9+/]{43}=?")

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the fingerprint."""
        text = words(node, notes, self.noun)
        if not text or self._pattern.fullmatch(text):
            return text.rstrip("=") if text else None
        cure = "Er beginnt mit SHA256: und hat dahinter 43 Zeichen. Ihr Anbieter nennt ihn."
        notes.say(node, f"„{text}“ geht hier nicht; erwartet wird {self.noun}.", cure)
        return None


class Hosting(Record, frozen=True, kw_only=True):
    """What `veroeffentlichen:` says."""

    place: Annotated[
        str,
        Field(
            "ziel",
            HostingLine(),
            "Wohin",
            "Ein Ordner auf diesem Rechner, oder ein Server: sftp://BENUTZER@SERVER/ORDNER, "
            "mit rsync über ssh auch rsync://….",
            "sftp://redaktion@server.example/htdocs",
            required=True,
        ),
    ]
    fingerprint: Annotated[
        str,
        Field(
            "fingerabdruck",
            Fingerprint(),
            "Schlüssel des Servers",
            "Woran das Programm ihn erkennt. Ohne Angabe gilt, was ssh auf diesem Rechner schon kennt.",
            "SHA256:uNiVztksCsDhcc0u9e8BrqxUgyMEEDXvnTy0q9W3sWE",
        ),
    ] = ""


class HostingSection(Group[Hosting]):
    """The section that says where the site goes; a password in it is an error."""

    def read(self, node: Node, at: str, notes: Notes) -> Hosting | None:
        """Return the section without what must not stand in it."""
        if not isinstance(node, Mapping):
            return super().read(node, at, notes)
        secret = [key for key, _ in node.pairs if _SECRET.fullmatch(key.text.strip())]
        for key in secret:
            message = f"Hinter „{key.text}:“ steht etwas Geheimes; alle, die diese Datei haben, lesen es."
            notes.say(key, message, SECRET_CURE)
        pairs = tuple((key, value) for key, value in node.pairs if key not in secret)
        return super().read(Mapping(pairs, node.line, node.column), at, notes)


HOSTING = Field(
    "veroeffentlichen",
    HostingSection(Hosting),
    "Wohin die fertige Seite kommt",
    "Dorthin bringt sie der Befehl `publish`. Nie ein Passwort.",
    also=("veröffentlichen",),
)
"""How the settings of a paper call it."""
