"""A grant as open data: one row of facts with exact amounts, and what each of its columns means.

The declarations here are read by the data files, by their JSON Schema and by the page that explains
them. A private person who got money is in no column.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal
from urllib.parse import quote

import msgspec

from stadtteil.model.text.late_pattern import late_pattern

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site

ORGANISATION: Final = "organisation"
PERSON: Final = "person"
_BY_YEAR = late_pattern(r"(\d{4})/([^/]+)")


def _column(title: str, about: str, **headings: str) -> msgspec.Meta:
    """Return a column's German heading, what stands in it, and its heading in the 360Giving standard.

    `csv` is that heading; a column that the standard has twice, for organisations and for persons, names
    both. A column without any is in JSON only.
    """
    return msgspec.Meta(title=title, description=about, extra=dict(headings))


class DataImage(msgspec.Struct, frozen=True):
    """A picture that others may show, with what they must say of it. `width` and `height` are pixels."""

    src: str
    width: int
    height: int
    alt: str
    credit: str
    license: str
    license_url: str


class Grant(msgspec.Struct, frozen=True):
    """What a fund gave to a project. Amounts are euros, days are of the calendar, addresses are full."""

    id: Annotated[
        str, _column("Kennung", "Bleibt immer gleich, auch wenn sich der Name ändert.", csv="Identifier")
    ]
    title: Annotated[str, _column("Projekt", "Name des Projekts.", csv="Title")]
    summary: Annotated[str, _column("Worum es geht", "Ein Satz.", csv="Description")]
    year: Annotated[
        int, _column("Förderjahr", "Aus dem Budget dieses Jahres kommt das Geld.", csv="Budget Year")
    ]
    category_label: Annotated[
        str,
        _column("Bereich", "Wofür das Geld gedacht war. Jedes Projekt zählt in genau einem Bereich.",
                csv="Classifications:Title"),
    ]  # fmt: skip
    status_label: Annotated[
        str, _column("Stand", "Bewilligt, läuft, abgeschlossen oder abgebrochen.", csv="Status")
    ]
    counted: Annotated[
        Decimal,
        _column("Betrag", "So viel zählt in den Summen: der bewilligte Betrag; bei einem abgebrochenen "
                "Projekt nur, was ausgezahlt wurde.", csv="Amount Awarded"),
    ]  # fmt: skip
    promised: Annotated[Decimal, _column("Bewilligt", "Was die Jury zugesagt hat.", csv="Amount Promised")]
    requested: Annotated[
        Decimal | None, _column("Beantragt", "Leer, wenn es nicht bekannt ist.", csv="Amount Applied For")
    ]
    paid: Annotated[
        Decimal | None,
        _column("Ausgezahlt", "Was bisher überwiesen ist. Leer, wenn es nicht bekannt ist.",
                csv="Amount Disbursed"),
    ]  # fmt: skip
    own_share: Annotated[
        Decimal | None, _column("Eigener Anteil", "Was die Gruppe dazugab.", csv="Own Share")
    ]
    other_funding: Annotated[
        Decimal, _column("Geld von anderen", "Was andere dazugaben, zusammen.", csv="Other Funding")
    ]
    currency: Annotated[str, _column("Währung", "Immer EUR (Euro).", csv="Currency")]
    awarded_on: Annotated[dt.date | None, _column("Bewilligt am", "Tag der Entscheidung.", csv="Award Date")]
    begins: Annotated[dt.date | None, _column("Beginn", "Erster Tag.", csv="Planned Dates:Start Date")]
    ends: Annotated[dt.date | None, _column("Ende", "Letzter Tag.", csv="Planned Dates:End Date")]
    recipient: Annotated[
        str,
        _column("Wer das Geld bekam", "Name der Gruppe. Einzelpersonen nennen wir nicht.",
                organisation="Recipient Org:Name", person="Recipient Ind:Name"),
    ]  # fmt: skip
    recipient_type: Annotated[
        Literal["organisation", "person"],
        _column("Art", "Organisation oder Person, für Programme englisch.", csv="Recipient Type"),
    ]
    recipient_id: Annotated[
        str,
        _column("Kennung der Gruppe", "Bei Einzelpersonen sagt sie nichts über den Menschen.",
                organisation="Recipient Org:Identifier", person="Recipient Ind:Identifier"),
    ]  # fmt: skip
    recipient_url: Annotated[
        str, _column("Seite der Gruppe", "Leer, wenn es keine gibt.", csv="Recipient Org:Web Address")
    ]
    partners: Annotated[tuple[str, ...], _column("Partner", "Wer mitgemacht hat.", csv="Partners")]
    district: Annotated[str, _column("Quartier", "Leer, wenn es um mehrere geht.",
                                     csv="Beneficiary Location:Name")]  # fmt: skip
    audience: Annotated[
        tuple[str, ...], _column("Für wen", "An wen sich das Projekt wandte.", csv="Audience")
    ]
    languages: Annotated[tuple[str, ...], _column("Sprachen", "Was dabei gesprochen wurde.", csv="Languages")]
    participants: Annotated[int | None, _column("Beteiligte", "Wie viele mitmachten.", csv="Participants")]
    visitors: Annotated[int | None, _column("Gäste", "Wie viele kamen.", csv="Visitors")]
    more_categories: Annotated[
        tuple[str, ...], _column("Weitere Bereiche", "Nur zur Auskunft; zählt nicht.", csv="More Categories")
    ]
    fund: Annotated[str, _column("Fonds", "Woraus das Geld kam.", csv="Grant Programme:Title")]
    funder: Annotated[str, _column("Geldgeber", "Wer den Fonds bezahlt.", csv="Funding Org:Name")]
    category: Annotated[str, _column("Kennung des Bereichs", "Für Programme.", csv="Classifications:Code")]
    status: Annotated[str, _column("Kennung des Stands", "Für Programme.", csv="Status Code")]
    fund_id: Annotated[str, _column("Kennung des Fonds", "Für Programme.", csv="Grant Programme:Code")]
    funder_id: Annotated[
        str, _column("Kennung des Geldgebers", "Für Programme.", csv="Funding Org:Identifier")
    ]
    url: Annotated[str, _column("Seite", "Hier steht mehr über das Projekt.", csv="URL")]
    report: Annotated[str, _column("Bericht", "Artikel darüber, wenn es einen gibt.", csv="Report")]
    modified: Annotated[
        dt.date | None, _column("Neueste Angabe", "Tag der Bewilligung oder des Berichts.", csv="Latest Date")
    ]
    report_title: Annotated[
        str, _column("Titel des Berichts", "Überschrift dieses Artikels.", csv="Report Title")
    ]
    image: Annotated[
        DataImage | None,
        _column("Bild", "Nur Bilder, die andere zeigen dürfen. Jedes hat seine eigene Lizenz."),
    ]
    place: Annotated[str, _column("Ort", "Wo es stattfand. Leer, wenn es nicht bekannt ist.", csv="Location")]
    latitude: Annotated[
        Decimal | None,
        _column("Breitengrad", "Wie weit im Norden der Ort liegt, in Grad (WGS 84).",
                csv="Beneficiary Location:Latitude"),
    ]  # fmt: skip
    longitude: Annotated[
        Decimal | None,
        _column("Längengrad", "Wie weit im Osten der Ort liegt, in Grad (WGS 84).",
                csv="Beneficiary Location:Longitude"),
    ]  # fmt: skip


class Column(msgspec.Struct, frozen=True):
    """A column of the data: its key in JSON, its German heading, what it means, its headings by standard."""

    key: str
    title: str
    about: str
    headings: dict[str, str]

    def of(self, grant: Grant) -> Any:
        """Return what a grant has in this column."""
        return getattr(grant, self.key)


def _columns() -> tuple[Column, ...]:
    found = []
    for field in msgspec.structs.fields(Grant):
        said = next(part for part in field.type.__metadata__ if isinstance(part, msgspec.Meta))
        found.append(Column(field.name, said.title or "", said.description or "", said.extra or {}))
    return tuple(found)


COLUMNS = _columns()


def local_id(slug: str, year: int) -> str:
    """Return an entry's own part of its id, which no other entry has, whatever is added later.

    An entry that is filed by year has year and name; any other the year of its money and its path.

    >>> local_id("2026/wandbild", 2026), local_id("wandbild", 2026), local_id("hof/tor", 2026)
    ('2026-wandbild', '2026_wandbild', '2026_hof_tor')
    """
    filed = _BY_YEAR.fullmatch(slug)
    return f"{filed[1]}-{filed[2]}" if filed else f"{year}_{slug.replace('/', '_')}"


def organisation_id(entry: Entry, site: Site) -> str:
    """Return an organisation's number in its register, else one of our own that tells its name."""
    body = entry.record.organisation()
    registered = body.register_id if body else ""
    return registered or f"{site.settings.data_prefix}-ORG-{entry.slug.replace('/', '_')}"


def full_address(site: Site, href: str) -> str:
    """Return the full address of an href as a URI (RFC 3986): what is no ASCII is percent-encoded."""
    return site.absolute(quote(href, safe="/-._~%"))
