"""The XML in office files: read without a document type, so that nothing in it can grow or load."""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from stadtteil.model.downloads.cleaned import Refused

Element = tuple[str, str, dict[str, str]]
"""An element's namespace and name, and its attributes, these without their namespaces."""

_STRANGE = (
    "Die Datei ist nicht so gebaut, wie Büroprogramme sie schreiben.",
    "Speichern Sie das Dokument neu, am besten als PDF.",
)


def elements(data: bytes) -> Iterator[Element]:
    """Yield the elements of a part in their order. Raises Refused where it is no XML, or has a DOCTYPE."""
    found: list[Element] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        found.append((space, local, {key.rpartition(" ")[2]: value for key, value in attributes.items()}))

    def doctype(*_: object) -> None:
        raise Refused(*_STRANGE)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        raise Refused(*_STRANGE) from None
    yield from found


def text_of(data: bytes, name: str) -> str:
    """Return the text of the first element of a name (without its namespace) in a part that was checked."""
    from xml.etree import ElementTree as Tree

    found = (one.text for one in Tree.fromstring(data).iter() if one.tag.rpartition("}")[2] == name)
    return (next(found, None) or "").strip()
