"""The kinds of content, in reading order. A new kind is one file here and one line in this list.

Knows of each only what a path can say. A kind is imported when it is first asked for: a paper that has no
file of it does not wait for what it needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, ValuesView
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from stadtteil.model.kind import Content


class ListedKind(NamedTuple):
    """What is known of a kind before it is imported: its name, its folder, where its class is.

    `name` and `folder` are those that the class declares; `place` is `module.Class`.
    """

    name: str
    folder: str
    place: str


class KindsByWord(Mapping[str, "type[Content]"]):
    """Kinds by a word of theirs, in reading order; only what is asked for is imported."""

    def __init__(self, places: dict[str, str]) -> None:
        """Know where each kind is, and import none."""
        self._places = places
        self._found: dict[str, type[Content]] = {}

    def __getitem__(self, word: str) -> type[Content]:
        """Return the kind; KeyError where no kind has this word."""
        kind = self._found.get(word)
        if kind is None:
            module, _, name = self._places[word].partition(".")
            kind = self._found[word] = getattr(import_module(f"{__name__}.{module}"), name)
        return kind

    def __contains__(self, word: object) -> bool:
        """Whether a kind has this word; none is imported."""
        return word in self._places

    def __iter__(self) -> Iterator[str]:
        """Yield the words; no kind is imported."""
        return iter(self._places)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._places)


LISTED = (
    ListedKind("artikel", "artikel", "article.Article"),
    ListedKind("termin", "termine", "event.Event"),
    ListedKind("projekt", "projekte", "project.FundedProject"),
    ListedKind("fonds", "fonds", "fund.Fund"),
    ListedKind("akteur", "akteure", "partner.Partner"),
    ListedKind("quartier", "quartiere", "district.District"),
    ListedKind("autor", "autoren", "author.Author"),
    ListedKind("ausgabe", "ausgaben", "edition.Edition"),
    ListedKind("brief", "briefe", "letter.Letter"),
    ListedKind("ort", "orte", "place.PublicPlace"),
    ListedKind("notiz", "pinnwand", "notice.Notice"),
    ListedKind("bauarbeiten", "bauarbeiten", "works.Works"),
    ListedKind("seite", "seiten", "page.Page"),
)

BY_FOLDER = KindsByWord({kind.folder: kind.place for kind in LISTED})
BY_NAME = KindsByWord({kind.name: kind.place for kind in LISTED})
KINDS: ValuesView[type[Content]] = BY_NAME.values()
"""All of them; whoever goes through these imports each."""
