"""What can stand behind a key: one type of field per idea, each declared once and read in many ways."""

from stadtteil.model.fields.choices import Choice, Drawn, YesNo
from stadtteil.model.fields.clock_span import ClockSpan, TimesOfDay
from stadtteil.model.fields.colour import Colour
from stadtteil.model.fields.coordinates import Coordinates, GeoPoint
from stadtteil.model.fields.field import Field, FieldType, Notes, Record, fields_of
from stadtteil.model.fields.files import DOWNLOADS, FileRef, FileUse
from stadtteil.model.fields.groups import Group, Many
from stadtteil.model.fields.local_times import Duration, LocalTime, WallClock
from stadtteil.model.fields.moments import CalendarDay, When
from stadtteil.model.fields.numbers import Money, Whole, Year
from stadtteil.model.fields.opening_hours import OpeningHours, OpenTime
from stadtteil.model.fields.phone import Phone
from stadtteil.model.fields.places import Home, LanguageTag
from stadtteil.model.fields.refs import FormerUrl, Goal, Leads, PictureRef, PictureUse, Ref, To
from stadtteil.model.fields.repetition import Repetition
from stadtteil.model.fields.texts import Free, Headline, Line, Mail, Phrase, Slug, TagName, Text, Web

__all__ = [
    "DOWNLOADS",
    "CalendarDay",
    "Choice",
    "ClockSpan",
    "Colour",
    "Coordinates",
    "Drawn",
    "Duration",
    "Field",
    "FieldType",
    "FileRef",
    "FileUse",
    "FormerUrl",
    "Free",
    "GeoPoint",
    "Goal",
    "Group",
    "Headline",
    "Home",
    "LanguageTag",
    "Leads",
    "Line",
    "LocalTime",
    "Mail",
    "Many",
    "Money",
    "Notes",
    "OpenTime",
    "OpeningHours",
    "Phone",
    "Phrase",
    "PictureRef",
    "PictureUse",
    "Record",
    "Ref",
    "Repetition",
    "Slug",
    "TagName",
    "Text",
    "TimesOfDay",
    "To",
    "WallClock",
    "Web",
    "When",
    "Whole",
    "Year",
    "YesNo",
    "fields_of",
]
