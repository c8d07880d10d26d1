"""Fields that name another entry, a picture, or an address of the past."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import ClassVar
from urllib.parse import unquote

import msgspec
from msgspec.structs import replace

from stadtteil.model.fields.field import FieldType, Notes, Record, SaidRights, names_of, say_inherited
from stadtteil.model.fields.texts import words
from stadtteil.model.text.slugs import fits
from stadtteil.model.yaml.tree import Listing, Mapping, Node, Scalar, is_empty


class Ref(msgspec.Struct, frozen=True):
    """A mention of another entry: of which kind, by which name, and where it stands in the file.

    Without kind it names nobody: a word that may stand here instead, which is `nobody`. `instead` says where
    goes what has no entry.
    """

    kind: str
    name: str
    line: int
    column: int
    nobody: str = ""
    instead: str = ""


class To(FieldType):
    """The name of an entry of one kind: its file's name without the ending, with or without folder."""

    noun: ClassVar[str] = "der Name eines anderen Eintrags (sein Dateiname ohne Endung)"

    def __init__(self, kind: str, *, nobody: str = "", also: Collection[str] = (), instead: str = "") -> None:
        """`kind` is what it must be; `nobody` is a word that may stand here instead; `also` mean the same.

        `instead` is a sentence for editors: where goes what has no entry.
        """
        self.kind = kind
        self.nobody = nobody
        self.also = also
        self.instead = instead

    def blank(self) -> Ref:
        """Return a mention of nobody."""
        return Ref("", "", 0, 0)

    def read(self, node: Node, at: str, notes: Notes) -> Ref | None:
        """Return the mention."""
        text = words(node, notes, self.noun)
        if not text:
            return None
        kind = "" if self.nobody and text.lower() in {self.nobody, *self.also} else self.kind
        return Ref(kind, text, node.line, node.column, self.nobody, self.instead)


class Goal(msgspec.Struct, frozen=True, eq=False):
    """Where a link leads, as written: a file, an address in the site or in the web.

    Two are equal that lead to the same, wherever they stand.
    """

    target: str
    line: int
    column: int

    def __eq__(self, other: object) -> bool:
        """Whether another goal is the same."""
        return isinstance(other, Goal) and other.target == self.target

    def __hash__(self) -> int:
        """Return the hash of where it leads."""
        return hash(self.target)


class Leads(FieldType):
    """A link's target."""

    noun: ClassVar[str] = "eine Datei unter content/ oder eine Adresse"

    def blank(self) -> Goal:
        """Return a link that leads nowhere."""
        return Goal("", 0, 0)

    def read(self, node: Node, at: str, notes: Notes) -> Goal | None:
        """Return the target with its place."""
        text = words(node, notes, self.noun)
        return Goal(unicodedata.normalize("NFC", text), node.line, node.column) if text else None


class PictureUse(msgspec.Struct, frozen=True):
    """A picture that an entry shows: its file as written, and words that override the sidecar's.

    In a translation the file may be missing: it is the original's.
    """

    file: str
    line: int
    column: int
    alt: str = ""
    caption: str = ""


class PictureRef(FieldType):
    """A picture: its file's name, or a section with `datei`, `alt`, `bildunterschrift`."""

    noun: ClassVar[str] = "der Name einer Bilddatei aus content/bilder"
    has_words = True
    rights: ClassVar[type[Record] | None] = None
    """What the section may say beside that, of the picture itself."""
    _keys: ClassVar[dict[str, str]] = {
        "datei": "file", "file": "file", "src": "file", "path": "file", "url": "file",
        "alt": "alt", "alternativtext": "alt",
        "bildunterschrift": "caption", "caption": "caption", "title": "caption",
    }  # fmt: skip

    def is_words(self, key: str) -> bool:
        """Whether a key of a section is that of the picture's file or of words, which a translation says."""
        return key.lower() in self._keys

    def read(self, node: Node, at: str, notes: Notes) -> PictureUse | None:
        """Return the use of a picture."""
        if isinstance(node, Scalar):
            file = unicodedata.normalize("NFC", node.text.strip())
            return PictureUse(file, node.line, node.column) if file else None
        if isinstance(node, Listing):
            message = "Hier steht eine Liste, erwartet wird ein einziges Bild."
            notes.say(node, message, "Nennen Sie nur das wichtigste; weitere Bilder gehören in den Text.")
            return None
        return self._section(node, at, notes)

    def _section(self, node: Mapping, at: str, notes: Notes) -> PictureUse | None:
        said: dict[str, str] = {}
        strange = []
        for key, value in node.pairs:
            name = self._keys.get(key.text.lower())
            if name is None:
                strange.append(key)
            elif not is_empty(value):
                said[name] = words(value, notes, "ein Text") or ""
        beside = said.get("file", "").rpartition("/")[2] or "NAME.jpg"
        strange = self._without_rights(strange, notes)
        for key in strange:
            cure = f"Rechte (urheber, lizenz) stehen in der Datei neben dem Bild: {beside}.yaml."
            notes.say(key, f"„{key.text}“ wird bei einem Bild nicht benutzt.", cure, "warning")
        if not said.get("file") and not notes.partial:
            notes.say(node, "Der Name der Bilddatei fehlt.", "Ergänzen Sie „datei: name.jpg“.")
            return None
        file = unicodedata.normalize("NFC", said.get("file", ""))
        self._read_rights(node, file, at, notes)
        return PictureUse(file, node.line, node.column, said.get("alt", ""), said.get("caption", ""))

    def _without_rights(self, keys: list[Scalar], notes: Notes) -> list[Scalar]:
        """Return those keys that say nothing of rights, which in a translation the original alone says."""
        if self.rights is None:
            return keys
        known = names_of(self.rights)
        for key in keys:
            if notes.partial and key.text.lower() in known:
                say_inherited(key, notes)
        return [key for key in keys if key.text.lower() not in known]

    def _read_rights(self, node: Mapping, file: str, at: str, notes: Notes) -> None:
        """Note what a section says of its picture's rights, if it says more than words."""
        from stadtteil.model.fields.record import read_values, standing_in

        if self.rights is None or notes.partial:
            return
        known = names_of(self.rights)
        pairs = tuple((key, value) for key, value in node.pairs if key.text.lower() in known)
        if any(key.text.lower() not in self._keys for key, _ in pairs):
            values, failed = read_values(self.rights, replace(node, pairs=pairs), notes, at)
            notes.rights.append(SaidRights(file, at, standing_in(self.rights, values), failed))


class FormerUrl(FieldType):
    """An address below which the entry once stood."""

    noun: ClassVar[str] = "eine frühere Adresse dieser Seite, beginnend mit /"
    between: ClassVar[re.Pattern[str]] = re.compile(r"(?:,\s*|\s+)(?=/|https?://)", re.IGNORECASE)
    _host = re.compile(r"[\w-]+(?:\.[\w-]+)+(?=/)")
    _pattern = re.compile(r"/[^\s?#<>\"\\]*")
    _full = re.compile(r"https?://[^/?#\s<>\"\\]+", re.IGNORECASE)

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the address from the site's root; one with a host is for linking to judge."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        if not fits(unquote(text).strip("/")):
            message = f"Diese frühere Adresse ist mit {len(text)} Zeichen zu lang für eine Datei."
            cure = "Löschen Sie sie hier. Wer sie noch braucht, muss sie auf dem Server umleiten."
            notes.say(node, message, cure)
            return None
        host = self._full.match(text)
        start = host.end() if host else 0
        path = unicodedata.normalize("NFC", text[start:]).partition("#")[0].replace(" ", "%20")
        if "?" in path:
            message = f"„{text}“ hat ein Fragezeichen; solche Adressen kann diese Seite nicht umleiten."
            cure = "Löschen Sie die Zeile, oder lassen Sie den Server diese Adresse umleiten."
            notes.say(node, message, cure, "warning")
            return None
        parts = path.split("/")
        if self._pattern.fullmatch(path) and {".", ".."}.isdisjoint(parts) and "" not in parts[1:-1]:
            if path != "/":
                return text[:start] + path
            notes.say(node, f"„{text}“ ist die Titelseite.", "Nennen Sie die alte Adresse dieses Textes.")
            return None
        cure, fix = "Beispiel: /2019/altes-sommerfest/", ""
        if path and not path.startswith("/") and self._pattern.fullmatch(f"/{path}"):
            fix = f"/{path}"
            cure = f"Beginnen Sie mit einem Schrägstrich: {fix}"
            if named := self._host.match(path):
                fix = path[named.end() :]
                cure = f"Nennen Sie nur, was hinter dem Rechner steht: {fix}"
        notes.say(node, f"„{text}“ ist keine Adresse dieser Seite.", cure, fix=fix)
        return None
