"""Judges the text that stands for a picture: readers who do not see it get this instead."""

from __future__ import annotations

import re

from stadtteil.model.text.late_pattern import late_pattern

_FILE = late_pattern(r"[^\s/]+\.(?:jpe?g|png|webp|gif|heic|svg|tiff?)", re.IGNORECASE)
_CAMERA = late_pattern(
    r"(?:IMG|DSCN?|DSCF|PXL|P|MVI|WP|Screenshot|Bildschirmfoto)[ _-]?[\d_ .:-]{4,}[^\s]{0,12}"
)
_EMPTY = late_pattern(
    r"(?:titel|vorschau|beispiel|test)?"
    r"(?:bild|foto|photo|fotografie|grafik|image|picture|abbildung|abb)s?[ _.-]{0,2}\d{0,4}",
    re.IGNORECASE,
)


def problem_of_alt(alt: str) -> tuple[str, str] | None:
    """Return what is wrong with an alternative text, and a cure; nothing where it may describe the picture.

    >>> problem_of_alt("IMG_2041.JPG")[0]
    'Der Alternativtext „IMG_2041.JPG“ ist der Name einer Datei.'
    >>> problem_of_alt("Bild 3")[0], problem_of_alt("Kinder malen im Hof")
    ('Der Alternativtext „Bild 3“ sagt nicht, was zu sehen ist.', None)
    """
    text = alt.strip()
    cure = "Schreiben Sie in einem Satz, was zu sehen ist: Zwei Kinder pflanzen eine Linde."
    if _FILE.fullmatch(text) or _CAMERA.fullmatch(text):
        return f"Der Alternativtext „{text}“ ist der Name einer Datei.", cure
    if _EMPTY.fullmatch(text):
        return f"Der Alternativtext „{text}“ sagt nicht, was zu sehen ist.", cure
    return None
