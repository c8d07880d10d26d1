"""What other sites can show of the paper, worked out once for all the ways to show it.

Pictures are left out here unless the people in them agreed to be shown elsewhere, so that no way of
embedding can forget to ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from stadtteil.model.card import Card, Category, Image, Link
from stadtteil.model.entry import Entry
from stadtteil.model.funding.account import Account
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.site import Site
from stadtteil.model.urls import frame_url, urls_in
from stadtteil.outputs.facets import Funded, Slot, accounts_of, facets_of
from stadtteil.words import Words

SCOPE = "embed"
"""What people must have agreed to before their picture goes to other sites."""

LEGAL = ("impressum", "datenschutz")


class Rest(msgspec.Struct, frozen=True):
    """What is left of a fund, in two parts: `start` is what matters most, `more` goes on after it."""

    fund: str
    start: str
    more: str

    @property
    def text(self) -> str:
        """All of it in one line."""
        return f"{self.start} {self.more}"


class Shown(msgspec.Struct, frozen=True):
    """A list that can be embedded: the page at `url` is the paper's own.

    `way` names the facet and `value` the term that chose it, `facet` is what readers call it and `name` what
    data does; the list of all has none of them. `more` is what the way to the paper's own page is called.
    """

    way: str
    name: str
    value: str
    facet: str
    label: str
    title: str
    url: str
    funded: tuple[Funded, ...]
    more: str
    about: str = ""
    category: Category | None = None


class EmbedChoice(msgspec.Struct, frozen=True):
    """One list that readers of an embedded page can change to, within the frame."""

    label: str
    href: str
    count: int
    current: bool
    category: Category | None


class EmbedFacet(msgspec.Struct, frozen=True):
    """One way of choosing among the embedded lists."""

    label: str
    choices: tuple[EmbedChoice, ...]


class Showcase:
    """All lists and projects that can be embedded. `whole` is the list of all of them."""

    def __init__(self, site: Site, shapes: Mapping[str, str]) -> None:
        """Sort the projects into lists; `shapes` are the icons' path data by name."""
        self.site = site
        self.shapes = shapes
        self.funded: tuple[Funded, ...] = funding_of(site).funded
        words = site.words
        self.whole = Shown(
            way="",
            name="",
            value="",
            facet="",
            label=words.text("Alle Projekte"),
            title=words.text("Geförderte Projekte"),
            url=site.urls.projects,
            funded=self.funded,
            more=words.text("Alle Projekte ansehen"),
        )
        self.parts = tuple(_shown(facets_of(site).slots, words))
        self.rests = tuple(rest_of(account) for account in accounts_of(site, funding_of(site).funds))
        links = site.relations.footer
        self.legal = tuple(
            link for link in links if any(word in f"{link.label} {link.href}".lower() for word in LEGAL)
        )
        self._cards: dict[str, Card] = {}

    @property
    def lists(self) -> tuple[Shown, ...]:
        """All lists, the whole one first."""
        return (self.whole, *self.parts)

    @property
    def alone(self) -> Iterator[tuple[Entry, Card]]:
        """All that has a page in the language of the site, so that it can be shown alone, with its card."""
        for entry, _ in self.funded:
            card = self.card(entry)
            if card and self.site.is_paged(entry):
                yield entry, card

    def card(self, entry: Entry) -> Card | None:
        """Return an entry's card as other sites may show it."""
        found = self._cards.get(entry.id)
        if found is None:
            card = self.site.card(entry)
            if card is None:
                return None
            found = self._cards[entry.id] = card.within(SCOPE)
        return found

    def cards(self, funded: Iterable[Funded]) -> tuple[Card, ...]:
        """Return the cards of some projects."""
        return tuple(card for entry, _ in funded if (card := self.card(entry)))

    def facets(self, here: Shown) -> tuple[EmbedFacet, ...]:
        """Return the ways of choosing, `here` being marked; those that leave no choice are left out."""
        found = []
        for label in dict.fromkeys(slot.facet for slot in self.parts):
            mine = [slot for slot in self.parts if slot.facet == label]
            if len(mine) > 1:
                found.append(EmbedFacet(label, tuple(self._choice(slot, here) for slot in mine)))
        everything = EmbedFacet(self.site.words.text("Alles"), (self._choice(self.whole, here),))
        return (everything, *found) if found else ()

    def _choice(self, slot: Shown, here: Shown) -> EmbedChoice:
        href = self.site.href(frame_url(slot.url))
        return EmbedChoice(slot.label, href, len(slot.funded), slot.url == here.url, slot.category)

    def home(self, slot: Shown, *, counted: bool = True) -> Link:
        """Return the way to the paper's own page of a list; the count changes with every project."""
        count = len(slot.funded)
        words = self.site.words
        label = words.text("Alle Projekte ansehen")
        if counted and count > 1:
            label = words.many("{n} Projekt ansehen", "Alle {n} Projekte ansehen", count)
        return Link(label, self.absolute(slot.url))

    def everywhere(self, slot: Shown) -> Iterator[tuple[str, str]]:
        """Yield the tag of each language of the paper and where the page of a list is in it."""
        own = self.site.urls.original(slot.url)
        for language in self.site.languages:
            yield language.code, urls_in(language, self.site.own.language).localized(own)

    def absolute(self, url: str) -> str:
        """Return the full address of a place in the site."""
        return self.site.absolute(self.site.href(url))


def _shown(found: Iterable[Slot], words: Words) -> Iterator[Shown]:
    """Yield those lists of the paper's own showcase that can be embedded."""
    for slot in found:
        if slot.facet and slot.embedded:
            yield Shown(
                way=slot.facet.id,
                name=slot.facet.shared_as,
                value=slot.value,
                facet=words.text(slot.facet.label),
                label=slot.label,
                title=slot.title,
                url=slot.url,
                funded=slot.funded,
                more=words.text(slot.facet.more, label=slot.label),
                about=slot.about,
                category=slot.category,
            )


def credits_of(cards: Iterable[Card]) -> tuple[str, ...]:
    """Return who made the pictures of some cards and under which licence, each once, in their order."""
    return tuple(dict.fromkeys(credit_of(card.image) for card in cards if card.image))


def credit_of(image: Image) -> str:
    """Return who made a picture and under which licence."""
    return ", ".join(part for part in (image.credit, image.license) if part)


def rest_of(account: Account) -> Rest:
    """Return what is left of a fund, as one says it."""
    return Rest(f"{account.fund.label} {account.year}", account.lead, account.terms)
