"""How accessible the website is, as editors state it (EU 2018/1523, BITV 2.0): fields and their checks.

From site.yaml. What readers see of it this does not know.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Iterator
from typing import Annotated

from stadtteil.model.fields import (
    CalendarDay,
    Choice,
    Field,
    Group,
    Headline,
    Line,
    Mail,
    Many,
    Phrase,
    ProperName,
    Record,
    Web,
)
from stadtteil.model.fields.phone import Phone
from stadtteil.problems import Problem

FULL, PARTIAL, NONE = "ganz", "teilweise", "nicht"
OWN, THIRD, BOTH = "selbst", "dritte", "beides"
LACKING, BURDEN, EXEMPT = "fehlt", "aufwand", "ausgenommen"

LEAP_DAY = 2, 29

Place = Callable[[str], tuple[int, int]]
"""Says in which line and column a field stands, by its mark."""


class Shortfall(Record, frozen=True, kw_only=True):
    """Something that not everybody can use yet."""

    what: Annotated[str, Field("was", Phrase(120), "Was", example="Filme in Gebärdensprache", required=True)]
    reason: Annotated[
        str,
        Field(
            "grund",
            Choice(
                {
                    LACKING: "Es erfüllt die Regeln noch nicht",
                    BURDEN: "Es wäre unverhältnismäßig viel Aufwand",
                    EXEMPT: "Die Regeln gelten dafür nicht",
                }
            ),
            "Welcher Grund",
            "„aufwand“: zu viel für Ihre Mittel. „ausgenommen“: Die Regeln gelten dafür nicht.",
            BURDEN,
        ),
    ] = LACKING
    why: Annotated[
        str,
        Field("warum", Headline(), "Warum", example="Es gibt noch keine.", required=True),
    ]
    instead: Annotated[
        str,
        Field("stattdessen", Headline(), "Was es stattdessen gibt", example="Wir lesen Ihnen Texte vor."),
    ] = ""


class FeedbackContact(Record, frozen=True, kw_only=True):
    """Whom readers tell of a barrier."""

    mail: Annotated[
        str,
        Field("mail", Mail(), "E-Mail", "Ohne Angabe: die der Redaktion.", "barriere@zeitung.example"),
    ] = ""
    phone: Annotated[str, Field("telefon", Phone(), "Telefon", example="07621 123456")] = ""
    address: Annotated[
        str, Field("anschrift", Line(), "Anschrift", example="Musterstraße 1, 12345 Musterstadt")
    ] = ""
    website: Annotated[
        str,
        Field(
            "web", Web(), "Seite im Netz", "Zum Beispiel ein Formular.", "https://zeitung.example/barriere/"
        ),
    ] = ""
    note: Annotated[
        str,
        Field("hinweis", Headline(), "Was man wissen muss", example="Wir antworten in vier Wochen."),
    ] = ""


class EnforcementBody(Record, frozen=True, kw_only=True):
    """Who helps where the editors do not."""

    name: Annotated[
        str, Field("name", ProperName(), "Name", example="Schlichtungsstelle des Landes", required=True)
    ]
    address: Annotated[
        str, Field("anschrift", Line(), "Anschrift", example="Musterplatz 2, 70173 Stuttgart")
    ] = ""
    phone: Annotated[str, Field("telefon", Phone(), "Telefon", example="0711 123456")] = ""
    mail: Annotated[str, Field("mail", Mail(), "E-Mail", example="schlichtung@land.example")] = ""
    website: Annotated[str, Field("web", Web(), "Seite im Netz", example="https://land.example/")] = ""
    note: Annotated[
        str, Field("hinweis", Headline(), "Was man wissen muss", example="Das kostet nichts.")
    ] = ""


class Accessibility(Record, frozen=True, kw_only=True):
    """What `barrierefreiheit:` says."""

    date: Annotated[
        dt.date,
        Field(
            "stand",
            CalendarDay(),
            "Zuletzt geprüft am",
            "Nach einem Jahr erinnert Sie ein Hinweis.",
            "2026-11-20",
            required=True,
        ),
    ]
    standing: Annotated[
        str,
        Field(
            "vereinbar",
            Choice({FULL: "Ganz", PARTIAL: "Teilweise", NONE: "Nicht"}, {"vollstaendig": FULL}),
            "Wie gut die Website die Regeln erfüllt",
            "",
            PARTIAL,
            required=True,
        ),
    ]
    method: Annotated[
        str,
        Field(
            "methode",
            Choice(
                {OWN: "Selbstbewertung", THIRD: "Bewertung durch Dritte", BOTH: "Beides"},
                {"eigenbewertung": OWN, "extern": THIRD},
            ),
            "Wer geprüft hat",
            "",
            OWN,
            required=True,
        ),
    ]
    examiner: Annotated[
        str,
        Field(
            "geprueft_von",
            ProperName(),
            "Name der Prüfstelle",
            "Nur bei „dritte“ und „beides“.",
            "Prüf-Verein",
        ),
    ] = ""
    laws: Annotated[
        str, Field("grundlage", Headline(), "Nach welchem Gesetz", example="§ 10 L-BGG, L-BGG-DVO")
    ] = ""
    shortfalls: Annotated[
        tuple[Shortfall, ...],
        Field("maengel", Many(Group(Shortfall)), "Was noch nicht alle benutzen können", also=("mängel",)),
    ] = ()
    contact: Annotated[
        FeedbackContact,
        Field("kontakt", Group(FeedbackContact), "Wem man Hindernisse meldet"),
    ] = FeedbackContact()
    body: Annotated[
        EnforcementBody | None,
        Field("durchsetzung", Group(EnforcementBody), "Wer hilft, wenn Sie nicht antworten"),
    ] = None

    @property
    def due(self) -> dt.date:
        """The day on which it is a year old.

        >>> Accessibility(date=dt.date(2028, 2, 29), standing=FULL, method=OWN).due
        datetime.date(2029, 3, 1)
        """
        if (self.date.month, self.date.day) == LEAP_DAY:
            return dt.date(self.date.year + 1, 3, 1)
        return self.date.replace(year=self.date.year + 1)

    def turns(self) -> Iterator[dt.date]:
        """Yield the days on which another thing is said of it."""
        yield from (self.date, self.due)

    def check(
        self, mail: str, today: dt.date, path: str, place: Place, written: Container[str]
    ) -> Iterator[Problem]:
        """Yield what is missing or false; `mail` is the editors' own address, `path` where it stands.

        `written` are the marks of what was written: of what could not be read nothing is said again.
        """
        if self.shortfalls or "accessibility.shortfalls" not in written:
            yield from self._contradictions(path, place)
        if self.examiner and self.method == OWN:
            message = f"„{self.examiner}“ steht auf keiner Seite: Als Methode ist „{OWN}“ genannt."
            cure = f"Schreiben Sie bei „methode:“ „{THIRD}“ oder „{BOTH}“, oder löschen Sie „geprueft_von:“."
            yield Problem(path, *place("accessibility.examiner"), message, cure, "warning")
        if not (self.contact.mail or mail or self.contact.phone):
            message = (
                "In der Erklärung zur Barrierefreiheit steht niemand, dem man ein Hindernis melden kann."
            )
            cure = "Ergänzen Sie bei „barrierefreiheit:“ unter „kontakt:“ eine „mail:“ oder ein „telefon:“."
            yield Problem(path, *place("accessibility.contact"), message, cure)
        if self.body or "accessibility.body" not in written:
            yield from self._body(path, place)
        if self.date > today:
            message = (
                f"Die Erklärung zur Barrierefreiheit hat ein Datum, das noch kommt: {self.date:%d.%m.%Y}."
            )
            cure = "Schreiben Sie bei „stand:“ den Tag, an dem Sie geprüft haben."
            yield Problem(path, *place("accessibility.date"), message, cure, "warning")
        elif self.due <= today:
            message = f"Die Erklärung zur Barrierefreiheit ist ein Jahr alt oder älter: {self.date:%d.%m.%Y}."
            cure = "Prüfen Sie die Website noch einmal, und schreiben Sie bei „stand:“ das neue Datum."
            yield Problem(path, *place("accessibility.date"), message, cure, "warning")

    def _contradictions(self, path: str, place: Place) -> Iterator[Problem]:
        """Yield that it says two things of which one is false."""
        if self.standing == FULL and any(one.reason != EXEMPT for one in self.shortfalls):
            message = "Die Website erfüllt die Regeln nicht „ganz“, wenn unter „maengel:“ etwas steht."
            yield Problem(
                path,
                *place("accessibility.standing"),
                message,
                "Schreiben Sie „vereinbar: teilweise“, oder löschen Sie die Mängel.",
            )
        elif self.standing != FULL and not self.shortfalls:
            message = f"Die Website ist „{self.standing}“ vereinbar, aber es steht nicht da, was noch fehlt."
            cure = "Schreiben Sie unter „maengel:“, was noch nicht alle benutzen können: „was:“ und „warum:“."
            yield Problem(path, *place("accessibility.standing"), message, cure)

    def _body(self, path: str, place: Place) -> Iterator[Problem]:
        """Yield that nobody is named who enforces the rules, or no way to them."""
        if self.body is None:
            message = "In der Erklärung zur Barrierefreiheit fehlt, wer hilft, wenn Sie nicht antworten."
            cure = "Öffentliche Stellen nennen unter „durchsetzung:“ die Schlichtungsstelle ihres Landes."
            yield Problem(path, *place("accessibility"), message, cure, "warning")
        elif not (self.body.address or self.body.phone or self.body.mail or self.body.website):
            message = f"Es steht nicht da, wie man „{self.body.name}“ erreicht."
            cure = "Ergänzen Sie „anschrift:“, „telefon:“, „mail:“ oder „web:“."
            yield Problem(path, *place("accessibility.body"), message, cure)
