"""Fields that hold words."""

from __future__ import annotations

import re
from typing import Any, ClassVar
from urllib.parse import urlsplit

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.text.barriers import capitals_in
from stadtteil.model.text.plain import unescaped, unmarked
from stadtteil.model.text.slugs import fits, slug
from stadtteil.model.text.typography import dashed, quoted
from stadtteil.model.yaml.tree import Listing, Mapping, Node, Scalar, is_empty


def words(node: Node, notes: Notes, expected: str, *, marked: bool = False) -> str | None:
    """Return a scalar's text, character references read; anything else is a problem.

    `marked` where its editor may have used Markdown, of which the words stay.
    """
    if isinstance(node, Scalar):
        # References last: what stands for a sign is no mark.
        return unescaped(_without_marks(node, notes) if marked else node.text).strip()
    if isinstance(node, Listing):
        shape, cure = "eine Liste", "Nehmen Sie die eckigen Klammern oder die Striche am Zeilenanfang weg."
        if len(node.items) > 1:
            cure = "Hier geht nur einer dieser Werte; schreiben Sie ihn ohne Klammern und Striche."
    else:
        shape, cure = "ein Abschnitt", "Steht im Wert ein Doppelpunkt, setzen Sie ihn in Anführungszeichen."
    notes.say(node, f"Hier steht {shape}, erwartet wird {expected}.", cure)
    return None


def _without_marks(node: Scalar, notes: Notes) -> str:
    """Return a text's words; a hint where it has marks that will not be seen."""
    plain, mark = unmarked(node.text)
    if mark:
        short = mark if len(mark) <= 40 else f"{mark[:40]}…"
        message = f"Auszeichnungen sind hier nicht zu sehen, nur die Wörter: {short}"
        notes.say(node, message, "Löschen Sie die Zeichen; Links und Fettes gehören in den Text.", "warning")
    return plain


class Line(FieldType):
    """One line of text."""

    noun: ClassVar[str] = "ein Text in einer Zeile"
    marked: ClassVar[bool] = False

    def __init__(self, longest: int = 300) -> None:
        """`longest` is the number of characters from which on a warning says that it is too long."""
        self.longest = longest

    def blank(self) -> str:
        """Return that it is missing."""
        return "…"

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the text with its line ends folded."""
        text = words(node, notes, self.noun, marked=self.marked)
        if text is None:
            return None
        text = " ".join(text.split())
        if len(text) > self.longest:
            notes.say(
                node,
                f"Der Text ist mit {len(text)} Zeichen lang (empfohlen: höchstens {self.longest}).",
                "Kürzen Sie ihn; Listen und Vorschauen schneiden ihn sonst ab.",
                "warning",
            )
        return text


class Phrase(Line):
    """One line of words, which each language says in its own."""

    has_words = True


class Headline(Phrase):
    """One line that people read as text: its quotation marks and dashes are set as in the articles."""

    marked: ClassVar[bool] = True

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the line, set."""
        text = super().read(node, at, notes)
        if not text:
            return text
        if capitals := capitals_in(text):
            message = f"Diese Wörter sind ganz in Großbuchstaben: {capitals}"
            notes.say(
                node, message, "Schreiben Sie sie wie sonst; wie sie aussehen, sagt das Layout.", "warning"
            )
        return quoted(dashed(text))


class ProperName(Headline):
    """A name of people or of a place, which a translation may write in its script.

    It is in no language of its own (WCAG 2.2, 3.1.2 leaves proper names out): nobody reads it otherwise.
    """


class TagName(Line):
    """A tag: words with at least one letter or digit, for its list needs an address."""

    between: ClassVar[re.Pattern[str]] = re.compile(r"[,;]|\s+(?=#)")

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the tag."""
        text = words(node, notes, self.noun)
        if text and not fits(slug(text)):
            message = f"Das Schlagwort ist mit {len(text)} Zeichen zu lang für eine Adresse."
            notes.say(node, message, "Sind es mehrere Schlagwörter, trennen Sie sie mit Kommas.")
            return None
        text = super().read(node, at, notes)
        if not text or slug(text):
            return text
        notes.say(node, f"„{text}“ geht nicht als Schlagwort.", "Es braucht mindestens einen Buchstaben.")
        return None


class Text(FieldType):
    """Text of several paragraphs, without markup."""

    noun: ClassVar[str] = "ein Text"
    has_words = True

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the text as written, its paragraphs kept."""
        return words(node, notes, self.noun, marked=True)


class Slug(FieldType):
    """A short name for addresses: lower-case letters, digits and hyphens."""

    noun: ClassVar[str] = "eine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen"
    longest: ClassVar[int] = 100
    _pattern = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the name."""
        text = words(node, notes, self.noun)
        if text is not None and len(text) > self.longest:
            message = f"Die Kennung ist mit {len(text)} Zeichen zu lang für eine Adresse."
            notes.say(node, message, f"Nehmen Sie höchstens {self.longest} Zeichen. Beispiel: kunst-kultur")
            return None
        if text is None or self._pattern.fullmatch(text):
            return text
        fix = slug(text) if self._pattern.fullmatch(slug(text)) else ""
        cure = f"Schreiben Sie: {fix}" if fix else "Beispiel: kunst-kultur"
        notes.say(node, f"„{text}“ geht hier nicht; erwartet wird {self.noun}.", cure, fix=fix)
        return None


class Web(FieldType):
    """An address in the web."""

    noun: ClassVar[str] = "eine Adresse, die mit https:// beginnt"
    _pattern = re.compile(r"https?://[^\s/<>\"]+[^\s<>\"]*", re.IGNORECASE)
    _bare = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/[^\s<>\"]*)?", re.IGNORECASE)

    between: ClassVar[re.Pattern[str]] = re.compile(r"(?:,\s*|\s+)(?=https?://|www\.)", re.IGNORECASE)

    def blank(self) -> str:
        """Return an address of nobody."""
        return "https://fehlt.example/"

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the address."""
        text = words(node, notes, self.noun)
        if text is None or (self._pattern.fullmatch(text) and _has_parts(text)):
            return text
        fix = f"https://{text}" if self._bare.fullmatch(text) else ""
        cure = f"Schreiben Sie: {fix}" if fix else f"Erwartet wird {self.noun}."
        notes.say(node, f"„{text}“ ist keine vollständige Adresse.", cure, fix=fix)
        return None


def _has_parts(address: str) -> bool:
    """Whether an address has the parts of one: `https://[foo/` has none.

    >>> _has_parts("https://[::1]/"), _has_parts("https://[foo/")
    (True, False)
    """
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


class Mail(Line):
    """An e-mail address, and nothing that a mail program would take for more."""

    noun: ClassVar[str] = "eine E-Mail-Adresse wie kontakt@verein.example"
    _pattern = re.compile(r"[^\s@?&<>\"(),:;]+@[^\s@?&<>\"(),:;]+")

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the address."""
        text = super().read(node, at, notes)
        if not text or self.fits(text):
            return text
        notes.say(node, f"„{text}“ ist keine E-Mail-Adresse.", f"Erwartet wird {self.noun}.")
        return None

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether a text is one address.

        >>> Mail.fits("a@b.example"), Mail.fits("a@b.example?cc=c@d.example"), Mail.fits("Anna, a@b.example")
        (True, False, False)
        """
        return cls._pattern.fullmatch(text) is not None


class Free(FieldType):
    """A section of anything: kept as texts, lists and mappings, for templates of the paper's own."""

    noun: ClassVar[str] = "beliebige eigene Angaben"
    keeps_blanks: ClassVar[bool] = True

    def read(self, node: Node, at: str, notes: Notes) -> dict[str, Any] | None:
        """Return the section as plain values."""
        if isinstance(node, Mapping):
            return {key.text: _plain(value) for key, value in node.pairs}
        if is_empty(node):
            return {}
        message = "Hier wird ein Abschnitt mit eigenen Schlüsseln erwartet."
        notes.say(node, message, "Zum Beispiel: extra: {farbe: rot}")
        return None


def _plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.pairs}
