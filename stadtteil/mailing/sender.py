"""Who sends a letter: the paper's name, its address for mail, its imprint, and the way out of the list.

Asks the settings and the site; knows nothing of how a message is written.
"""

from __future__ import annotations

from urllib.parse import quote

import msgspec

from stadtteil.misuse import StadtteilError
from stadtteil.model.site import Site
from stadtteil.outputs.imprint import imprint_of
from stadtteil.words import Words

SUBJECT = "Abmelden"
"""What the mail says by which readers leave the list."""


class Sender(msgspec.Struct, frozen=True):
    """Who sends a letter, in final words.

    `home` and `imprint` are full addresses; `leave` is one, too, or a `mailto:`, or what a mail service puts
    one in place of. `is_placeholder` where it is the latter. `notice` is what stands on each page of the
    paper, or empty. `language` is a tag, `direction` how it runs.
    """

    name: str
    publisher: str
    mail: str
    origin: str
    home: str
    imprint: str
    leave: str
    is_placeholder: bool
    notice: str
    language: str
    direction: str

    @property
    def host(self) -> str:
        """The host of the paper, as machines read it."""
        return self.origin.partition("//")[2].partition(":")[0]

    @property
    def parties(self) -> dict[str, str]:
        """The paper and its publisher, for a sentence that names both."""
        return {"paper": self.name, "publisher": self.publisher}

    def full(self, href: str) -> str:
        """Return the full address of a root-absolute href; any other as it is."""
        return self.origin + href if href.startswith("/") else href

    def leave_in_words(self, words: Words) -> str:
        """Return how one leaves the list, for people who see no links."""
        if self.is_placeholder:
            return self.leave
        return words.text("Schreiben Sie „{word}“ an {mail}.", word=SUBJECT, mail=self.mail)


def sender_of(site: Site, placeholder: str = "") -> Sender:
    """Return who sends the letters of a paper; StadtteilError where its settings do not say enough.

    `placeholder` is what a mail service replaces by the way out of its list.
    """
    settings = site.settings
    if not settings.has_address:
        raise StadtteilError(
            "Die Links im Brief brauchen die Adresse der Zeitung. "
            "Ergänzen Sie „adresse:“ in content/site.yaml."
        )
    if not settings.mail:
        raise StadtteilError(
            "Ein Brief braucht eine E-Mail-Adresse als Absender. "
            "Ergänzen Sie „kontakt: redaktion@…“ in content/site.yaml."
        )
    return Sender(
        name=settings.name,
        publisher=settings.publisher,
        mail=settings.mail,
        origin=settings.origin,
        home=site.absolute(site.href(site.urls.home)),
        imprint=_imprint(site),
        leave=placeholder or f"mailto:{settings.mail}?subject={quote(SUBJECT)}",
        is_placeholder=bool(placeholder),
        notice=settings.notice,
        language=site.language.code,
        direction=site.language.direction,
    )


def _imprint(site: Site) -> str:
    """Return the full address of the imprint; StadtteilError where there is none."""
    found = imprint_of(site)
    if not found:
        raise StadtteilError(
            "Unter jedem Brief muss das Impressum stehen, und die Zeitung hat keines. "
            "Legen Sie content/seiten/impressum.md an."
        )
    return site.absolute(found)
