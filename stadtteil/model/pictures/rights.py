"""Rights of a picture: what it shows, who made it, under which licence, who agreed. From its sidecar."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, ClassVar

from stadtteil.model.fields import (
    CalendarDay,
    Choice,
    Field,
    FieldType,
    Group,
    Headline,
    Line,
    Many,
    Notes,
    Record,
    When,
    YesNo,
)
from stadtteil.model.fields.texts import words
from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.yaml.tree import Node
from stadtteil.words import msgid

LICENSES = {
    "CC0-1.0": ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/deed.de"),
    "CC-BY-4.0": ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.de"),
    "CC-BY-SA-4.0": ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.de"),
    "CC-BY-ND-4.0": ("CC BY-ND 4.0", "https://creativecommons.org/licenses/by-nd/4.0/deed.de"),
    "CC-BY-NC-4.0": ("CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/deed.de"),
    "CC-BY-NC-SA-4.0": ("CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/deed.de"),
    "CC-BY-3.0-DE": ("CC BY 3.0 DE", "https://creativecommons.org/licenses/by/3.0/de/"),
    "CC-BY-SA-3.0-DE": ("CC BY-SA 3.0 DE", "https://creativecommons.org/licenses/by-sa/3.0/de/"),
    "alle-rechte": (msgid("Alle Rechte vorbehalten"), ""),
}
_SPELLINGS = {
    **{re.sub(r"[\s_-]", "", name).lower(): name for name in LICENSES},
    **dict.fromkeys(("cc0", "cczero", "publicdomain", "gemeinfrei"), "CC0-1.0"),
    **dict.fromkeys(("allerechtevorbehalten", "allrightsreserved", "©", "copyright"), "alle-rechte"),
}
_COMMONS = late_pattern(
    r"CC[\s_-](BY(?:[\s_-](?:NC|SA|ND)){0,2})[\s_-](1\.0|2\.0|2\.5|3\.0|4\.0)(?:[\s_-]([A-Z]{2}))?",
    re.IGNORECASE,
)
"""Further licences of Creative Commons, as Wikimedia and others name them."""


class PictureLicense(FieldType):
    """A licence by its SPDX name, the address of its text, or `alle-rechte`."""

    noun: ClassVar[str] = "eine Lizenz wie CC-BY-4.0, ihre Adresse, oder alle-rechte"

    def blank(self) -> str:
        """Return that all rights are reserved."""
        return "alle-rechte"

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the licence's name or address."""
        text = words(node, notes, self.noun)
        if not text:
            return None
        name = _SPELLINGS.get(re.sub(r"[\s_-]", "", text).lower())
        if name or text.startswith("https://"):
            return name or text
        other = _COMMONS.fullmatch(text)
        if other:
            sort, version, land = re.sub(r"[\s_]", "-", other[1]), other[2], other[3] or ""
            land = f"/{land}" if land else ""
            return f"https://creativecommons.org/licenses/{sort}/{version}{land}/".lower()
        spelled = re.sub(r"[\s_-]", "", text).lower()
        close = next((full for short, full in _SPELLINGS.items() if short.startswith(spelled)), "")
        cure = (
            (f"Meinten Sie „{close}“? " if close else "Im Zweifel: alle-rechte. ")
            + "Möglich sind: "
            + ", ".join(LICENSES)
            + ", oder die Adresse der Lizenz mit https://."
        )
        notes.say(node, f"Die Lizenz „{text}“ ist nicht bekannt.", cure, fix=close)
        return None


class Focus(FieldType):
    """The point of a picture that crops must keep, as per cent from the left and the top."""

    noun: ClassVar[str] = "zwei Zahlen in Prozent, von links und von oben"
    _pattern = late_pattern(r"(\d{1,3})\s*%?\s*[,;\s]\s*(\d{1,3})\s*%?")

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return it as CSS wants it."""
        text = words(node, notes, self.noun)
        found = self._pattern.fullmatch(text or "")
        if found and int(found[1]) <= 100 and int(found[2]) <= 100:
            return f"{int(found[1])}% {int(found[2])}%"
        cure = "Schreiben Sie zwei Zahlen von 0 bis 100, von links und von oben: 50, 30"
        notes.say(node, f"Der Bildmittelpunkt „{text}“ ist nicht zu verstehen.", cure)
        return None


MEDIA = {
    "web": "Web",
    "druck": "Druck",
    "embed": "Einbettung",
    "social": "Soziale Medien",
    "brief": "Brief per E-Mail",
}
"""What people can agree to be shown in."""


class Consent(Record, frozen=True, kw_only=True):
    """What the people in the picture have agreed to (KUG § 22)."""

    status: Annotated[
        str,
        Field(
            "status",
            Choice(
                {"ja": "ja", "nicht-noetig": "nicht nötig", "offen": "offen", "widerrufen": "widerrufen"},
                {"nicht-nötig": "nicht-noetig"},
            ),
            "Stand",
            required=True,
        ),
    ]
    scope: Annotated[
        tuple[str, ...],
        Field(
            "umfang",
            Many(
                Choice(MEDIA),
                commas=True,
            ),
            "Wofür",
            "Ohne Angabe: nur web.",
            "[web, druck]",
        ),
    ] = ()
    ends: Annotated[
        dt.datetime | None,
        Field("bis", When(), "Gilt bis", "An diesem Tag geht das Bild oder die Datei.", "2028-12-31"),
    ] = None
    file: Annotated[str, Field("aktenzeichen", Line(), "Wo die Einwilligung liegt", "Kein Name.")] = ""


class Rights(Record, frozen=True, kw_only=True):
    """What a picture's sidecar says."""

    alt: Annotated[
        str,
        Field(
            "alt",
            Line(250),
            "Was auf dem Bild zu sehen ist",
            "Für alle, die es nicht sehen.",
            "Kinder bemalen eine Hauswand.",
            also=("alternativtext",),
        ),
    ] = ""
    decorative: Annotated[
        bool, Field("dekorativ", YesNo(), "Nur Schmuck", "Dann braucht es keinen Alternativtext.", "ja")
    ] = False
    caption: Annotated[str, Field("bildunterschrift", Headline(), "Bildunterschrift")] = ""
    credit: Annotated[
        str,
        Field(
            "urheber",
            Line(),
            "Wer es gemacht hat",
            "",
            "Redaktion",
            required=True,
            also=("foto", "fotograf", "credit"),
        ),
    ]
    license: Annotated[
        str, Field("lizenz", PictureLicense(), "Lizenz", "", "CC-BY-4.0", required=True, also=("licence",))
    ]
    origin: Annotated[str, Field("quelle", Line(), "Woher es kommt", also=("source",))] = ""
    taken: Annotated[
        dt.date | None, Field("aufgenommen", CalendarDay(), "Aufgenommen am", "", "2026-09-12")
    ] = None
    people: Annotated[
        str,
        Field(
            "personen",
            Choice({"keine": "keine", "menge": "eine Menge", "erkennbar": "erkennbar"}),
            "Sind Menschen zu erkennen?",
            "keine, menge oder erkennbar.",
            "keine",
        ),
    ] = "keine"
    minors: Annotated[bool, Field("minderjaehrig", YesNo(), "Sind Kinder zu erkennen?", "", "nein")] = False
    consent: Annotated[
        Consent | None,
        Field("einwilligung", Group(Consent), "Einwilligung", "Nötig, wo Menschen zu erkennen sind."),
    ] = None
    focus: Annotated[
        str,
        Field(
            "fokus",
            Focus(),
            "Bildmittelpunkt",
            "Prozent von links, von oben; bleibt beim Zuschneiden im Bild.",
            "50, 30",
        ),
    ] = "50% 50%"

    @property
    def scopes(self) -> tuple[str, ...]:
        """The media that the picture may go to."""
        return scopes_of(self.consent)


def scopes_of(consent: Consent | None) -> tuple[str, ...]:
    """Return the media that people agreed to. Who only said yes agreed to the web, no more."""
    if consent is None or (consent.status == "nicht-noetig" and not consent.scope):
        return tuple(MEDIA)
    agreed = consent.scope or ("web",)
    return tuple(medium for medium in MEDIA if medium in agreed)


def license_of(name: str) -> tuple[str, str]:
    """Return a licence's label (German) and the address of its text."""
    if name in LICENSES:
        return LICENSES[name]
    return (msgid("Lizenz"), name) if name.startswith("https://") else (name, "")
