"""The files of a paper that is to begin, from what is known of it.

Knows what a new paper consists of, and neither who was asked nor where the files go. What nobody said stands
as a placeholder in the files, which builds name until it is filled in.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from stadtteil.model.fields.colours import day
from stadtteil.model.funding.money import amount_text
from stadtteil.model.reading.placeholders import OPENING
from stadtteil.model.text.slugs import slug
from stadtteil.model.yaml.flow import quoted
from stadtteil.words import GERMAN

STARTER = Path(__file__).parent / "starter"
_MARKS = re.compile(r"([\\`*_\[\]<>#|])")
_AS_TEMPLATE = ".txt"
"""Ending of templates whose own name would mean something to other programs."""
_OWN_NAMES = {"gitignore": ".gitignore"}
_NOT_OF_A_PAPER = "ci/"
"""Where templates lie that are for those who keep a server."""
_SORTS = (
    ("verein", re.compile(r"verein|e\. ?V\.", re.IGNORECASE)),
    ("wohnungsunternehmen", re.compile(r"wohn|bau", re.IGNORECASE)),
    ("stadt", re.compile(r"stadt|gemeinde|kommune", re.IGNORECASE)),
)
"""What a giver of money probably is, by its name."""


class NewFund(NamedTuple):
    """The fund of a new paper; `guessed` where nobody said how much there is to give.

    `giver` may be empty.
    """

    name: str
    yearly_amount: Decimal
    highest_amount: Decimal
    categories: tuple[str, ...]
    giver: str
    guessed: bool = False

    @property
    def yearly(self) -> str:
        """What there is to give in a year, as YAML."""
        return _plain(self.yearly_amount)

    @property
    def highest(self) -> str:
        """What a project can get, as YAML."""
        return _plain(self.highest_amount)

    @property
    def in_short(self) -> str:
        """What the fund is, in a sentence."""
        if self.guessed:
            return blank("was der Fonds bezahlt, in einem Satz; auch die Beträge darunter sind nur geraten")
        yearly, highest = (amount_text(amount, GERMAN) for amount in self[1:3])
        return f"{yearly} im Jahr für Ideen aus der Nachbarschaft, bis zu {highest} für ein Projekt."

    @property
    def giver_file(self) -> str:
        """The name of the file in which it is said who gives the money."""
        return slug(self.giver) or "geldgeber"

    @property
    def giver_sort(self) -> str:
        """What the giver probably is; an initiative where the name does not tell."""
        return next((sort for sort, pattern in _SORTS if pattern.search(self.giver)), "initiative")


class NewPaper(NamedTuple):
    """What is known of a paper that is to begin. All but the name may be empty.

    `street` and `place` are where the publisher can be reached, `colour` is `#rrggbb`, `address` where the
    site will lie; `languages` are tags, the paper's own first.
    """

    name: str
    town: str = ""
    districts: tuple[str, ...] = ()
    fund: NewFund | None = None
    languages: tuple[str, ...] = ("de",)
    publisher: str = ""
    responsible: str = ""
    street: str = ""
    place: str = ""
    mail: str = ""
    phone: str = ""
    colour: str = ""
    address: str = ""

    @property
    def is_organisation(self) -> bool:
        """Whether the publisher is surely no single person."""
        return bool(self.publisher) and self.publisher != self.responsible

    @property
    def description(self) -> str:
        """What search engines are told."""
        where = GERMAN.formats.joined(self.districts) if self.districts else self.town
        return f"Nachrichten, Termine und Geschichten aus {where}." if where else ""

    @property
    def accent(self) -> str:
        """The colour as it can be read on light pages."""
        return day(self.colour)


def paper_files(paper: NewPaper, today: dt.date, program: str) -> dict[str, str]:
    """Return the texts of all files of a new paper by their paths.

    `program` is where the program lies, seen from the paper's folder; empty where it is installed as a
    command, which then needs no front door in the paper.
    """
    environment = _environment()
    files = {}
    for name in sorted(file.relative_to(STARTER).as_posix() for file in STARTER.rglob("*.*")):
        if name.startswith(_NOT_OF_A_PAPER):
            continue
        template = environment.get_template(name)
        for path, special in _places(name, paper):
            known = {"paper": paper, "today": today.isoformat(), "year": today.year, "program": program}
            command = "python3 build.py" if program else "stadtteil"
            files[path] = template.render(known, command=command, **special)
    if not program:
        del files["build.py"]
    return files


def blank(what: str) -> str:
    """Return what stands in a file until its editors fill it in.

    >>> blank("Telefonnummer")
    '[Bitte eintragen: Telefonnummer]'
    """
    return f"{OPENING} {what}]"


def _places(template: str, paper: NewPaper) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield where a template goes, and what it needs besides: once, once for each, or not at all."""
    folder, _, name = template.removesuffix(_AS_TEMPLATE).rpartition("/")
    stem, dot, ending = name.partition(".")
    if stem == "each-district":
        for district in paper.districts:
            yield f"{folder}/{slug(district)}.{ending}", {"district": district}
        return
    if stem in {"the-fund", "the-giver"}:
        if paper.fund is not None:
            own = slug(paper.fund.name) if stem == "the-fund" else paper.fund.giver_file
            yield f"{folder}/{own}.{ending}", {}
        return
    yield f"{folder}/{name}" if folder else _OWN_NAMES.get(stem, f"{stem}{dot}{ending}"), {}


def _environment() -> Environment:
    environment = Environment(  # what it makes is YAML and Markdown, and each value says how it is quoted
        autoescape=False,
        keep_trailing_newline=True,
        loader=FileSystemLoader(STARTER),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    filters: dict[str, Any] = {"yaml": quoted, "text": _escaped, "slug": slug, "python": repr}
    environment.filters.update(filters)
    environment.globals["blank"] = blank
    return environment


def _escaped(text: str) -> str:
    r"""Return a text as Markdown takes it whatever is in it.

    >>> _escaped("Der *Stern* [neu]")
    'Der \\*Stern\\* \\[neu\\]'
    """
    return _MARKS.sub(r"\\\1", text)


def _plain(amount: Decimal) -> str:
    return f"{amount:.2f}".removesuffix(".00")
