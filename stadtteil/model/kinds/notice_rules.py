"""What a notice must not say, and how long it may hang: little is said of people, and not for long."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.model.board import keeper_of
from stadtteil.model.content_file import SourceText
from stadtteil.model.document import PROSE
from stadtteil.model.text.contacts import Contact, contacts_in
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.notice import Notice
    from stadtteil.model.site import Site

USUAL, MOST = 30, 90
"""Days that a notice hangs where it does not say how long, and at the most."""
LONGEST = 500
"""Characters of its text."""
_LINK = re.compile(r"\]\([^()\s]*\)")
_COMMENT = re.compile(r"^[ \t]*#.*$", re.MULTILINE)
_OWN = (
    "Löschen Sie sie; wer antworten will, meldet sich bei „kontakt_ueber:“. "
    "Hat der Mensch unterschrieben, dass sie im Netz stehen darf, ergänzen Sie: einwilligung: ja"
)


def refused_in(source: SourceText, *, agreed: bool) -> Iterator[Problem]:
    """Yield each number and address that nobody agreed to, and that the text is too long."""
    if not agreed:
        yield from _private(source)
    length = len(_LINK.sub("]", source.body).strip())
    if length > LONGEST:
        message = f"Der Text ist mit {length} Zeichen zu lang für die Pinnwand (höchstens {LONGEST})."
        cure = "Kürzen Sie ihn; wer mehr wissen will, fragt nach."
        yield Problem(source.path, source.body_line, 1, message, cure)


def _private(source: SourceText) -> Iterator[Problem]:
    first = source.text.split("\n", source.body_line - 1)
    head = "\n".join(first[: source.body_line - 1])
    text = _COMMENT.sub(lambda found: " " * len(found[0]), head) + source.text[len(head) :]
    for found in contacts_in(text):
        yield _refusal(source.path, text, found)


def _refusal(path: str, text: str, found: Contact) -> Problem:
    line = text.count("\n", 0, found.start) + 1
    column = found.start - text.rfind("\n", 0, found.start)
    what = "eine E-Mail-Adresse" if found.is_mail else "eine Telefonnummer"
    written = " ".join(found.written.split())
    message = f"„{written}“ ist {what}; ohne Einwilligung darf sie nicht an der Pinnwand stehen."
    return Problem(path, line, column, message, _OWN)


def broken_rules(notice: Notice, entry: Entry, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with a notice in the light of the whole site."""
    if entry.is_blank and PROSE not in entry.failed:
        message, cure = "Die Notiz hat noch keinen Text.", "Schreiben Sie unter den Kopf, worum es geht."
        yield Problem(entry.path, 0, 0, message, cure)
    yield from _beyond_words(entry)
    yield from _unanswerable(notice, entry, site)
    if notice.expires and not entry.failed & {"created", "expires"}:
        yield from _misdated(entry, notice.first_day(site.zone), notice.expires)


def _beyond_words(entry: Entry) -> Iterator[Problem]:
    """Yield headings and pictures: a notice stands among others, and has its heading already."""
    if entry.prose is None or PROSE in entry.failed:
        return
    if entry.prose.anchors:
        message = "Eine Notiz hat keine Zwischenüberschriften, Sprungmarken oder Fußnoten."
        yield Problem(entry.path, 0, 0, message, "Schreiben Sie einen oder zwei kurze Absätze.")
    for reference in entry.prose.references:
        if reference.picture:
            message = "Im Text einer Notiz steht kein Bild."
            cure = f"Nennen Sie es oben: bild: {reference.target.rsplit('/', 1)[-1]}"
            yield Problem(entry.path, reference.line, reference.column, message, cure)


def _unanswerable(notice: Notice, entry: Entry, site: Site) -> Iterator[Problem]:
    """Yield that nobody can answer, or that a field has what nobody agreed to."""
    if entry.failed & {"mediator", "phone", "mail", "consent"}:
        return
    if not notice.consent:
        for name, own in (("phone", notice.phone), ("mail", notice.mail)):
            if own and not any(contacts_in(own)):  # else it was refused when its file was read
                message = "Eine eigene Nummer oder Adresse steht nur mit Einwilligung an der Pinnwand."
                yield Problem(entry.path, *entry.marks[name], message, _OWN)
    answered = notice.mediator or keeper_of(site) or (notice.consent and (notice.phone or notice.mail))
    if not answered:
        message = "Niemand weiß, bei wem man sich meldet."
        cure = (
            "Ergänzen Sie den Treffpunkt, der vermittelt, zum Beispiel: kontakt_ueber: treffpunkt-nordstadt"
        )
        yield Problem(entry.path, 0, 0, message, cure, "warning")


def _misdated(entry: Entry, first: dt.date, last: dt.date) -> Iterator[Problem]:
    latest = first + dt.timedelta(MOST)
    line, column = entry.marks.get("expires", (0, 0))
    if last < first:
        message = "Der letzte Tag liegt vor dem Tag, an dem die Notiz aufgegeben wurde."
        yield Problem(entry.path, line, column, message, "Prüfen Sie „erstellt:“ und „laeuft_ab:“.")
    elif last > latest:
        message = f"Die Notiz würde {(last - first).days} Tage hängen; mehr als {MOST} gehen nicht."
        cure = f"Schreiben Sie höchstens: laeuft_ab: {latest.isoformat()}. Verlängern können Sie später."
        yield Problem(entry.path, line, column, message, cure)
