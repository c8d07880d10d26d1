"""Which control of a form is for which type of field. The one table of these; knows no kind of content."""

from __future__ import annotations

from typing import Literal

from stadtteil.model.fields import (
    CalendarDay,
    Choice,
    Colour,
    Drawn,
    FieldType,
    FileRef,
    FormerUrl,
    Free,
    Group,
    Headline,
    Home,
    LanguageTag,
    Leads,
    Line,
    Mail,
    Many,
    Money,
    PictureRef,
    Slug,
    TagName,
    Text,
    To,
    Web,
    When,
    Whole,
    Year,
    YesNo,
)
from stadtteil.model.fields.clock_span import TimesOfDay
from stadtteil.model.fields.coordinates import Coordinates
from stadtteil.model.fields.declared import Declared
from stadtteil.model.fields.fonts import FontFamily, FontFileName, FontWeight
from stadtteil.model.fields.hex_colours import ByScheme
from stadtteil.model.fields.hosting_address import HostingLine
from stadtteil.model.fields.local_times import Duration, WallClock
from stadtteil.model.fields.opening_hours import OpeningHours
from stadtteil.model.fields.phone import Phone
from stadtteil.model.fields.repetition import Repetition
from stadtteil.model.fields.time_zone import TimeZone
from stadtteil.model.hosting import Fingerprint
from stadtteil.model.open_data import Prefix
from stadtteil.model.pictures.rights import Focus, PictureLicense

Control = Literal[
    "text", "multiline", "yesno", "choice", "day", "moment", "number", "amount", "reference", "picture",
    "file", "web", "mail", "phone", "colour", "coordinates", "opening_hours", "repetition", "tag", "group",
    "raw",
]  # fmt: skip

CONTROLS: tuple[tuple[type[FieldType], Control], ...] = (
    (YesNo, "yesno"),
    (Choice, "choice"),
    (PictureLicense, "choice"),
    (Declared, "choice"),
    (Drawn, "text"),
    (CalendarDay, "day"),
    (When, "moment"),
    (WallClock, "moment"),
    (Duration, "text"),
    (TimesOfDay, "text"),
    (Whole, "number"),
    (Year, "number"),
    (Money, "amount"),
    (To, "reference"),
    (PictureRef, "picture"),
    (FileRef, "file"),
    (Leads, "web"),
    (FormerUrl, "text"),
    (Home, "web"),
    (Web, "web"),
    (Prefix, "web"),
    (Mail, "mail"),
    (Phone, "phone"),
    (Colour, "colour"),
    (ByScheme, "colour"),
    (Coordinates, "coordinates"),
    (Focus, "text"),
    (OpeningHours, "opening_hours"),
    (Repetition, "repetition"),
    (TagName, "tag"),
    (Slug, "text"),
    (LanguageTag, "text"),
    (TimeZone, "text"),
    (FontFamily, "text"),
    (FontFileName, "text"),
    (FontWeight, "text"),
    (Text, "multiline"),
    (Line, "text"),
    (HostingLine, "text"),
    (Fingerprint, "text"),
    (Free, "raw"),
    (Group, "group"),
)
"""The first row that a type is one of says its control."""

_SHORT = 200
"""Characters from which on a line is written in a field of several lines."""


def control_of(type_: FieldType) -> Control:
    """Return the control for a type; for a list that of its items. KeyError for a type without one."""
    one = type_.of if isinstance(type_, Many) else type_
    if isinstance(one, Headline) and one.longest > _SHORT:
        return "multiline"
    for known, control in CONTROLS:
        if isinstance(one, known):
            return control
    raise KeyError(type(one).__name__)
