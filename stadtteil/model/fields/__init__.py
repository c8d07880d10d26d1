"""What can stand behind a key: one type of field per idea, each declared once and read in many ways.

Here are those that most kinds use; the rest is imported from modules of its own, by the kinds that have it.
"""

from stadtteil.model.fields.choices import Choice, Drawn, YesNo
from stadtteil.model.fields.colour import Colour
from stadtteil.model.fields.field import Field, FieldType, Notes, Record, fields_of
from stadtteil.model.fields.files import DOWNLOADS, FileRef, FileUse
from stadtteil.model.fields.groups import Group, Many
from stadtteil.model.fields.moments import CalendarDay, When
from stadtteil.model.fields.numbers import Money, Whole, Year
from stadtteil.model.fields.places import Home, LanguageTag
from stadtteil.model.fields.refs import FormerUrl, Goal, Leads, PictureRef, PictureUse, Ref, To
from stadtteil.model.fields.texts import (
    Free,
    Headline,
    Line,
    Mail,
    Phrase,
    ProperName,
    Slug,
    TagName,
    Text,
    Web,
)

__all__ = [
    "DOWNLOADS",
    "CalendarDay",
    "Choice",
    "Colour",
    "Drawn",
    "Field",
    "FieldType",
    "FileRef",
    "FileUse",
    "FormerUrl",
    "Free",
    "Goal",
    "Group",
    "Headline",
    "Home",
    "LanguageTag",
    "Leads",
    "Line",
    "Mail",
    "Many",
    "Money",
    "Notes",
    "Phrase",
    "PictureRef",
    "PictureUse",
    "ProperName",
    "Record",
    "Ref",
    "Slug",
    "TagName",
    "Text",
    "To",
    "Web",
    "When",
    "Whole",
    "Year",
    "YesNo",
    "fields_of",
]
