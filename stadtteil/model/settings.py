"""The paper's own settings, from `content/site.yaml`: its name, address, sections, navigation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated

from stadtteil.model.accessibility import Accessibility
from stadtteil.model.fields import (
    Choice,
    Field,
    FormerUrl,
    Home,
    Line,
    Mail,
    Many,
    Record,
    Text,
    YesNo,
)
from stadtteil.model.fields.groups import Group
from stadtteil.model.fields.paper_languages import PaperLanguages
from stadtteil.model.fields.site_address import site_address
from stadtteil.model.fields.time_zone import TimeZone
from stadtteil.model.hosting import HOSTING, Hosting
from stadtteil.model.navigation import NavigationItem, Section
from stadtteil.model.open_data import OpenData
from stadtteil.model.security_contact import SecurityContact
from stadtteil.model.text.slugs import slug
from stadtteil.model.theme import Look, Theme

PATH = "content/site.yaml"
NOWHERE = "https://ohne-adresse.invalid/"
"""Stands for the address of a paper that has none yet; a name that nobody can ever have (RFC 2606)."""
MOST_GONE = 10_000
"""Addresses that may be gone: whole archives of papers before this one."""


class Settings(Record, frozen=True, kw_only=True):
    """What the whole paper shares."""

    name: Annotated[str, Field("name", Line(60), "Name der Zeitung", "", "Um die Ecke", required=True)]
    url: Annotated[
        str,
        Field(
            "adresse",
            Home(),
            "Adresse im Netz",
            "Darf auf einen Unterordner zeigen. Fehlt, solange die Zeitung noch nirgends liegt.",
            "https://zeitung.example/",
        ),
    ] = NOWHERE
    first_url: Annotated[
        str,
        Field(
            "stammadresse",
            Home(),
            "Erste Adresse im Netz",
            "Nur nach einem Umzug der Zeitung: die Adresse, unter der sie zuerst stand.",
            "https://alte-zeitung.example/",
        ),
    ] = ""
    claim: Annotated[
        str,
        Field(
            "untertitel",
            Line(120),
            "Untertitel",
            example="Stadtteilzeitung für die Nordstadt",
            translated=True,
        ),
    ] = ""
    description: Annotated[
        str, Field("beschreibung", Line(), "Beschreibung", "Für Suchmaschinen und Feeds.", translated=True)
    ] = ""
    notice: Annotated[
        str, Field("hinweis", Line(), "Hinweis", "Steht auf jeder Seite.", "Musterausgabe", translated=True)
    ] = ""
    sample: Annotated[
        bool,
        Field("muster", YesNo(), "Musterausgabe", "„ja“: Was darin steht, ist erfunden.", "ja"),
    ] = False
    languages: Annotated[
        tuple[str, ...],
        Field(
            "sprachen",
            PaperLanguages(),
            "Sprachen",
            "Die erste ist die der Zeitung.",
            "[de, tr]",
            also=("sprache", "language"),
        ),
    ] = ("de",)
    zone: Annotated[str, Field("zeitzone", TimeZone(), "Zeitzone", "", "Europe/Berlin")] = "Europe/Berlin"
    publisher: Annotated[str, Field("herausgeber", Line(), "Herausgeber", translated=True)] = ""
    contact: Annotated[
        str, Field("kontakt", Line(), "E-Mail der Redaktion", "", "redaktion@zeitung.example")
    ] = ""
    sections: Annotated[
        tuple[Section, ...],
        Field("ressorts", Many(Group(Section)), "Ressorts", "Das erste gilt, wo keines steht."),
    ] = ()
    navigation: Annotated[
        tuple[NavigationItem, ...],
        Field(
            "navigation",
            Many(Group(NavigationItem)),
            "Navigation oben",
            "Acht haben Platz, weitere stehen am Fuß.",
        ),
    ] = ()
    footer: Annotated[
        tuple[NavigationItem, ...],
        Field(
            "fusszeile",
            Many(Group(NavigationItem)),
            "Links unten",
            "Listen, Quartiere und Übersichten stehen dort von selbst.",
            also=("fußzeile",),
        ),
    ] = ()
    embeddable: Annotated[
        bool,
        Field(
            "einbettbar",
            YesNo(),
            "Einbettbar",
            "„nein“: Es entsteht nichts, was andere Websites einbetten könnten.",
            "nein",
        ),
    ] = True
    embedders: Annotated[
        tuple[str, ...],
        Field(
            "einbetten",
            Many(Home(starred=True), commas=True),
            "Wer einbetten darf",
            "Websites, die Projekte in einem Rahmen zeigen dürfen; ohne Angabe alle.",
            "https://www.wohnbau.example",
        ),
    ] = ()
    feeds: Annotated[
        str,
        Field(
            "feeds",
            Choice({"voll": "der ganze Text", "kurz": "nur die Zusammenfassung"}),
            "Was in den Feeds steht",
            "„voll“: der ganze Text; „kurz“: nur die Zusammenfassung.",
            "kurz",
        ),
    ] = "voll"
    feed_text: Annotated[str, Field("feedtext", Text(), "Text unter jedem Beitrag im Feed")] = ""
    gone: Annotated[
        tuple[str, ...],
        Field(
            "geloescht",
            Many(FormerUrl(), commas=True, most=MOST_GONE),
            "Gelöschte Adressen",
            "Wer sie aufruft, erfährt, dass es die Seite nicht mehr gibt.",
            "[/artikel/2026/altes-fest/]",
            also=("gelöscht",),
        ),
    ] = ()
    data: Annotated[
        OpenData,
        Field("daten", Group(OpenData), "Offene Daten", "Die Projekte als Dateien, unter /daten/."),
    ] = OpenData()

    security: Annotated[
        SecurityContact | None,
        Field(
            "sicherheit",
            Group(SecurityContact),
            "Hinweise zur Sicherheit",
            "Wer eine Schwachstelle der Website findet, liest in security.txt, wem er das sagt.",
            "{bis: 2027-06-30}",
        ),
    ] = None
    accessibility: Annotated[
        Accessibility | None,
        Field(
            "barrierefreiheit",
            Group(Accessibility),
            "Erklärung zur Barrierefreiheit",
            "Daraus entsteht die Seite /barrierefreiheit/ in jeder Sprache der Zeitung.",
        ),
    ] = None

    theme: Annotated[
        Theme | None,
        Field(
            "gestaltung",
            Look(Theme),
            "Gestaltung",
            "Farben, Schrift und Ecken, wo sie nicht die mitgelieferten sein sollen.",
            """{akzent: "#0b5f80"}""",
        ),
    ] = None

    hosting: Annotated[Hosting | None, HOSTING] = None

    @property
    def mail(self) -> str:
        """The editors' e-mail; nothing where `contact` is something else."""
        return self.contact if Mail.fits(self.contact) else ""

    @property
    def has_address(self) -> bool:
        """Whether it is known where the site lies."""
        return self.url != NOWHERE

    def turns(self) -> Iterator[dt.date]:
        """Yield the days on which another thing is said of what holds for a time."""
        yield from (day for one in (self.security, self.accessibility) if one for day in one.turns())

    @property
    def language(self) -> str:
        """The tag of the paper's own language."""
        return self.languages[0]

    @property
    def origin(self) -> str:
        """Scheme and host of the site's address, as machines read them: `https://zeitung.example`."""
        return site_address(self.url).origin

    @property
    def base(self) -> str:
        """The path that the site lies below: `/`, or `/zeitung/`."""
        return site_address(self.url).base

    @property
    def origin_as_written(self) -> str:
        """The same for people: `https://zeitung-köln.example`."""
        return "/".join(self.url.split("/", 3)[:3])

    @property
    def root(self) -> str:
        """The address below which everything is identified, wherever the site stands today; with a slash."""
        first = site_address(self.first_url or self.url)
        return first.origin + first.base

    @property
    def data_prefix(self) -> str:
        """What the ids of open data begin with: what `daten:` says, else the paper's first address."""
        return self.data.prefix or slug((self.first_url or self.url).split("//", 1)[1])
