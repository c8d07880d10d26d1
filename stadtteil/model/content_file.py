"""How entries of a kind are written to files. Knows neither the kinds nor what is in their files."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

from stadtteil.model.fields import Record


class SourceText(msgspec.Struct, frozen=True):
    """A file as it is written: path, whole text, and what of that is Markdown, with the line it begins on."""

    path: str
    text: str
    body: str
    body_line: int


class ContentFile(Record, frozen=True, kw_only=True):
    """What a kind declares of its files; `stadtteil new` asks for all of it."""

    other_names: ClassVar[tuple[str, ...]] = ()
    """Further words for the kind on the command line, in lower case."""
    title_field: ClassVar[str] = "title"
    """The attribute of the field that names an entry."""
    file_format: ClassVar[Literal["md", "yaml"]] = "yaml"
    """How a new one is written: `md`, a text with its keys in front; or `yaml`, a record of keys."""
    body_key: ClassVar[str] = "beschreibung"
    """The key of the text, where a file is a record of keys."""
    by_year: ClassVar[bool] = False
    """Whether new ones are filed in a folder for their year."""
    default_if_only: ClassVar[bool] = False
    """Whether a new entry that must name one of these names the only one that there is."""
    outlined: ClassVar[bool] = False
    """Whether a file of the same name that ends in .geojson says where one ends."""
